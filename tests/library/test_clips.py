"""Which sample is named beside a demand: proof, the nearest, those close to a whole job."""

from __future__ import annotations

import pytest

from callsheet.library.domain.clips import close_to_job, finders
from callsheet.library.domain.match import SampleText, asks_person

DENTAL = SampleText(
    "dental", "Online booking for a dental group", "healthcare", ("WordPress", "PHP"),
    "Three dental practices took every booking by phone. An appointment page with reminders.",
)  # fmt: skip
MUSEUM = SampleText(
    "museum", "Accessibility audit of a museum site", "culture", ("axe", "NVDA"),
    "Full WCAG 2.2 AA audit with a blind tester, then the fixes in the templates.",
)  # fmt: skip
SAMPLES = (MUSEUM, DENTAL)
prove, nearest = finders(SAMPLES)


def test_what_comes_nearest_is_named_though_it_is_no_proof() -> None:
    words = "Experience with a healthcare or clinic booking system"

    assert prove(words) is None
    assert nearest(words) == ("dental", DENTAL.title)


@pytest.mark.parametrize("words", ["public liability insurance", "a short handover video"])
def test_nothing_near_is_named_where_nothing_is(words: str) -> None:
    assert nearest(words) is None


def test_the_samples_of_a_job_are_those_close_to_its_words_best_first() -> None:
    job = "Rebuild the online booking of three dental clinics in WordPress, with reminders"

    assert close_to_job(SAMPLES, job) == ("dental",)
    assert close_to_job(SAMPLES, "Move 4,000 subscribers from Recharge to Skio") == ()


def test_a_language_or_hours_are_for_the_person_to_speak_to() -> None:
    assert asks_person("Fluent English, spoken and written")
    assert not asks_person("Experience with WordPress plugins")
