"""Venues and rules: shipped data brought in, edits of the person kept."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.venues.domain.guard import Rule
from callsheet.venues.models import HouseRule, Venue


class VenueExists(Refusal):
    code = "venue_exists"


def shipped() -> list[dict[str, Any]]:
    """The venues of the package's data file, as it stands there."""
    text = (files("callsheet.venues") / "data" / "rules.json").read_text("utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


@transaction.atomic
def seed_venues(owner: Freelancer) -> None:
    """Every shipped venue and rule; newer shipped rules take the place of older unedited ones."""
    items = shipped()
    fields = ("slug", "name", "scheduler_minutes", "fee_percent")
    new = [Venue(owner=owner, **{name: item[name] for name in fields}) for item in items]
    Venue.objects.bulk_create(new, ignore_conflicts=True)
    venues = Venue.objects.filter(owner=owner).prefetch_related("rules")
    rules = {item["slug"]: item["rules"] for item in items}
    missing = [rule for venue in venues for rule in bring_in(venue, rules.get(venue.slug, []))]
    HouseRule.objects.bulk_create(missing)


def bring_in(venue: Venue, rules: list[dict[str, Any]]) -> list[HouseRule]:
    """Those of the shipped rules that the venue lacks, unsaved; one that is older here and was not
    edited is brought up to date."""
    kept = {rule.kind: rule for rule in venue.rules.all()}
    missing = []
    for rule in rules:
        values = rule | {"checked_on": date.fromisoformat(rule["checked_on"])}
        old = kept.get(rule["kind"])
        if old is None:
            missing.append(HouseRule(owner_id=venue.owner_id, venue=venue, **values))
        elif not old.edited_by_me and old.checked_on < values["checked_on"]:
            HouseRule.objects.filter(pk=old.pk).update(**values)
    return missing


def venue_for(owner: Freelancer, slug: str) -> Venue:
    """The person's venue of that slug; the shipped ones are brought in when there is none yet."""
    found = Venue.objects.filter(owner=owner, slug=slug).first()
    if found is None:
        seed_venues(owner)
        found = Venue.objects.get(owner=owner, slug=slug)
    return found


def venues_of(owner: Freelancer) -> list[Venue]:
    """Every venue of the person with its rules."""
    venue_for(owner, "upwork")
    return list(Venue.objects.filter(owner=owner).prefetch_related("rules"))


def rules_of(venue: Venue) -> tuple[Rule, ...]:
    """The rules of a venue as the guard reads them."""
    return tuple(
        Rule(
            kind=rule.kind,  # type: ignore[arg-type]
            allowed=rule.allowed,
            reason=rule.reason,
            alternative=rule.alternative,
            source=rule.source,
            checked_on=rule.checked_on,
            venue=venue.name,
        )
        for rule in venue.rules.all()
    )


def edit_rule(
    rule: HouseRule,
    *,
    allowed: bool,
    reason: str,
    alternative: str,
    source: str,
    checked_on: date,
) -> None:
    """The rule as the person knows it."""
    rule.allowed, rule.reason, rule.alternative = allowed, reason, alternative
    rule.source, rule.checked_on, rule.edited_by_me = source, checked_on, True
    rule.save()


def set_fee(venue: Venue, percent: Decimal | None) -> None:
    """What the venue keeps of a payment, in per cent; None when it is not known."""
    venue.fee_percent = percent
    venue.save(update_fields=["fee_percent"])


def reset_rule(rule: HouseRule) -> bool:
    """Whether the rule is the shipped one again; a venue one added oneself has none."""
    for item in shipped():
        for values in item["rules"]:
            if item["slug"] == rule.venue.slug and values["kind"] == rule.kind:
                day = date.fromisoformat(values["checked_on"])
                HouseRule.objects.filter(pk=rule.pk).update(
                    **(values | {"checked_on": day, "edited_by_me": False})
                )
                return True
    return False


@transaction.atomic
def add_venue(owner: Freelancer, name: str, *, today: date) -> Venue:
    """A venue of one's own, everything barred until one says otherwise. Raises VenueExists."""
    words = " ".join(name.split())[:80]
    slug = slugify(words)[:40] or "venue"
    if Venue.objects.filter(owner=owner, slug=slug).exists():
        raise VenueExists(f"“{words}” is there already.")
    venue = Venue.objects.create(owner=owner, slug=slug, name=words, own_added=True)
    HouseRule.objects.bulk_create(
        HouseRule(
            owner=owner,
            venue=venue,
            kind=kind,
            allowed=False,
            reason=f"Treated as barred on {words} until you say otherwise.",
            alternative="the messages here" if kind != HouseRule.Kind.FREE_WORK else "",
            checked_on=today,
            edited_by_me=True,
        )
        for kind in HouseRule.Kind.values
    )
    return venue
