"""What the person says of a company: their words, their corrections, and taking them back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import cleaned
from callsheet.interviews.models import Company
from callsheet.prep.actions.research import replace_read
from callsheet.prep.domain.company import read_about
from callsheet.prep.domain.company_notes import PASTED, SINGLE, WANTED
from callsheet.prep.models import Fact, PastedAbout

LONGEST = 1_000


class NothingTold(Refusal):
    code = "nothing_told"


class NoSuchField(Refusal):
    code = "no_such_field"


def paste_about(company: Company, text: str, *, now: datetime) -> PastedAbout:
    """Words about a company, read at once; pasted again they take the place of the earlier ones.

    Raises NothingTold without words, and the refusals of a paste for what is no text.
    """
    words = cleaned(text, what="about text")
    if not words:
        raise NothingTold("Paste the words of their about page.")
    with transaction.atomic():
        kept, _ = PastedAbout.objects.update_or_create(
            company=company,
            defaults={"owner_id": company.owner_id, "text": words, "pasted_at": now},
        )
        replace_read(company, read_about(words), Fact.objects.filter(url=PASTED))
    return kept


def correct_fact(fact: Fact, value: str, *, now: datetime) -> Fact:
    """The person's value in place of the one read. Raises NothingTold without one."""
    words = cleaned(value, what="fact")[:LONGEST]
    if not words:
        raise NothingTold("Write what is right, or leave the fact out.")
    with transaction.atomic():
        if fact.how == "person":
            fact.value, fact.hidden = words, False
            fact.save(update_fields=["value", "hidden"])
            return fact
        drop_earlier(fact)
        return lay_over(fact, words, hidden=False, now=now)


def hide_fact(fact: Fact, *, now: datetime) -> Fact:
    """The person said it is wrong: it stays away when the site is read again."""
    if fact.how == "person":
        fact.hidden = True
        fact.save(update_fields=["hidden"])
        return fact
    return lay_over(fact, fact.value, hidden=True, now=now)


def lay_over(fact: Fact, value: str, *, hidden: bool, now: datetime) -> Fact:
    """A row of the person's over one that was read."""
    return Fact.objects.create(
        owner_id=fact.owner_id,
        company_id=fact.company_id,
        field=fact.field,
        value=value,
        quote=fact.quote,
        url=fact.url,
        site=fact.site,
        how="person",
        hidden=hidden,
        read_at=now,
    )


def drop_earlier(fact: Fact) -> None:
    """What the person said of the same thing before, so that one word of theirs stands.

    What they put right on another site stays with that one.
    """
    earlier = Fact.objects.filter(
        company_id=fact.company_id, field=fact.field, how="person", site__in=("", fact.site)
    )
    if fact.field not in SINGLE:
        earlier = earlier.filter(quote=fact.quote)
    earlier.delete()


def say_fact(company: Company, field: str, value: str, *, now: datetime) -> Fact:
    """Something the person knows that no page says. Raises NothingTold, NoSuchField."""
    words = cleaned(value, what="fact")[:LONGEST]
    if field not in WANTED:
        raise NoSuchField("Choose what it is about.")
    if not words:
        raise NothingTold("Write what you know.")
    return Fact.objects.create(
        owner_id=company.owner_id, company=company, field=field, value=words, quote="", url="",
        how="person", read_at=now,
    )  # fmt: skip


def undo_fact(fact: Fact) -> None:
    """What the person said is taken back: what was read shows again."""
    if fact.how != "person":
        return
    read = Fact.objects.filter(
        company_id=fact.company_id, field=fact.field, quote=fact.quote, how="rule"
    )
    if fact.hidden and fact.quote and not read.exists():  # hidden by an earlier version in place
        fact.how, fact.hidden = "rule", False
        fact.save(update_fields=["how", "hidden"])
    else:
        fact.delete()
