"""The shipped venues and rules: brought in once, kept up to date, edits left alone."""

from __future__ import annotations

from datetime import date

import pytest

from callsheet.venues.actions import edit_rule, seed_venues, venue_for
from callsheet.venues.models import HouseRule, Venue
from tests import make

pytestmark = pytest.mark.django_db
LONG_AGO = date(2020, 1, 1)


def test_bringing_in_twice_leaves_each_rule_once() -> None:
    owner = make.freelancer()
    seed_venues(owner)
    first = (Venue.objects.count(), HouseRule.objects.count())

    seed_venues(owner)

    assert (Venue.objects.count(), HouseRule.objects.count()) == first


def test_a_newer_shipped_rule_takes_the_place_of_an_older_one_but_not_of_an_edit() -> None:
    owner = make.freelancer()
    older, edited = venue_for(owner, "upwork").rules.all()[:2]
    HouseRule.objects.filter(pk=older.pk).update(reason="as it was", checked_on=LONG_AGO)
    edit_rule(edited, allowed=True, reason="I asked them", alternative="", source="",
              checked_on=LONG_AGO)  # fmt: skip

    seed_venues(owner)

    assert HouseRule.objects.get(pk=older.pk).reason == older.reason
    assert HouseRule.objects.get(pk=older.pk).checked_on == older.checked_on
    assert HouseRule.objects.get(pk=edited.pk).reason == "I asked them"


def test_a_venue_that_was_missing_is_brought_in_with_its_rules() -> None:
    owner = make.freelancer()
    rules = venue_for(owner, "upwork").rules.count()
    Venue.objects.filter(slug="upwork").delete()

    again = venue_for(owner, "upwork")

    assert again.rules.count() == rules > 0
