"""One's own bank of questions: what clients asked, and what the person adds."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.core.evidence import Quote
from callsheet.interviews.models import Interview
from callsheet.interviews.queries import readings_of
from callsheet.prep.domain.bank import bank_words
from callsheet.prep.domain.rehearsal import prompt_key
from callsheet.prep.models import BankQuestion, BankSource
from callsheet.reading.domain.replies import ReplyRead
from callsheet.reading.domain.replies.joined import left_open


class NoQuestion(Refusal):
    code = "no_question"


def grow_bank(*, interview: int) -> None:
    """Follower of `message.pasted`: what this client asked joins the bank, once an interview."""
    row = Interview.objects.select_related("client", "owner").get(pk=interview)
    if row.is_example:
        return
    for message, read in readings_of(row):
        for question in lasting(read):
            if words := bank_words(f"{question.text.rstrip('?')}?"):
                note_asked(row, words, at=message.written_at)


def lasting(read: ReplyRead) -> list[Quote]:
    """The questions of a message, each by itself, without those that name a sum."""
    sums = [amount.quote for amount in read.money]
    asks = [ask for ask in read.asks if ask.text.rstrip().endswith("?")]
    return [question for ask in asks for question in left_open(ask, sums)]


@transaction.atomic
def note_asked(interview: Interview, words: str, *, at: datetime) -> None:
    """A question asked in this interview; counted once however often it is said."""
    row, _ = BankQuestion.objects.get_or_create(
        owner_id=interview.owner_id, key=prompt_key(words), defaults={"text": words}
    )
    _, new = BankSource.objects.get_or_create(question=row, interview=interview)
    if new:
        row.times, row.asked_at = row.sources.count(), at
        row.save(update_fields=["times", "asked_at"])


def add_question(owner: Freelancer, text: str) -> BankQuestion:
    """A question the person wants to be ready for. Raises NoQuestion for an empty one."""
    words = " ".join(text.split())[:300]
    if not words:
        raise NoQuestion("Write the question first.")
    row, _ = BankQuestion.objects.update_or_create(
        owner=owner,
        key=prompt_key(words),
        defaults={"text": words, "by_person": True, "hidden": False, "asked_at": timezone.now()},
    )
    return row


def hide_question(row: BankQuestion, *, hidden: bool) -> None:
    """Out of the predictions, or in again."""
    row.hidden = hidden
    row.save(update_fields=["hidden"])
