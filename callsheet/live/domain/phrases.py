"""What one says in a call, prepared: opening and closing line, the price, the honest answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from callsheet.library.domain.prepared import fitting_question
from callsheet.prep.domain.honest import HonestParts, honest_words
from callsheet.prep.domain.run_of_show import Item

PRICE_QUESTIONS = (
    "What is your rate?",
    "What is your hourly rate?",
    "How much do you charge?",
    "What is your price?",
    "Price, and why?",
    "Why do you charge that much?",
    "What would this cost?",
)
CLOSING = (
    "“So the next step is … : I do … by … , you … by … . Have I missed anything? "
    "I'll send this in writing today.”"
)


def opening_line(show: Sequence[Item]) -> str:
    """What one says first, "" when the run of show has no opening."""
    return next((item.words for item in show if item.key == "open"), "")


def price_answer(answers: Mapping[str, str], bid: str, first_step: str) -> str:
    """The prepared answer about price, else one made from the bid; the floor is never in it.

    answers     prepared answers by their question
    bid         hourly, as people write it: "$50"; "" when none was said
    first_step  what the work would begin with, from the post; "" when not known
    """
    for question in PRICE_QUESTIONS:
        if (found := fitting_question(question, list(answers))) is not None:
            return answers[found]
    rate = f"My rate for this is {bid} an hour." if bid else "My rate for this is [your rate]."
    step = first_step or "[the part that matters most]"
    return (
        f"{rate} May I ask what you had in mind, and why? If the budget is fixed, "
        f"I'd start with {step} and leave the rest for a second step."
    )


def honest_frame(today: date) -> tuple[str, date]:
    """The honest answer with blanks for what only the person knows, and the day it names."""
    by_on = working_day_after(today, 2)
    parts = HonestParts(
        unknown="[What exactly you don't know]",
        nearest="[the nearest you have done]",
        how="[whom you ask, what you try]",
        by_on=by_on,
    )
    return honest_words(parts, today=today), by_on


def working_day_after(today: date, count: int) -> date:
    """The date `count` working days (Monday to Friday) after `today`."""
    day, left = today, count
    while left > 0:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day
