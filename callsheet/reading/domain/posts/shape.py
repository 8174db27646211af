"""A post read, as the plain values of the `post` command."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import Any

from callsheet.reading.domain.posts.facts import Budget, PostRead
from callsheet.reading.domain.posts.reader import read_post


def post_json(read: PostRead) -> dict[str, Any]:
    """The fields of the rules on posts as plain values; None where the post says nothing."""
    return {
        "title": read.title,
        "kind": read.kind,
        "budget": _budget(read.budget),
        "duration": read.duration,
        "hours_a_week": read.hours_a_week,
        "level": read.level,
        "skills": list(read.skills),
        "screening": [quote.text for quote in read.screening],
        "deliverables": [quote.text for quote in read.deliverables],
        "must_haves": [quote.text for quote in read.must_haves],
        "client_site": read.client_site.text if read.client_site else None,
        "client_name": read.client_name.text if read.client_name else None,
        "location": read.location,
        "location_req": read.location_req,
        "client": asdict(read.client),
        "activity": asdict(read.activity),
        "quotes": {name: quote.text for name, quote in read.quotes.items()},
    }


def post_line(item: dict[str, Any]) -> dict[str, Any]:
    """One answer line of `callsheet post`. Raises KeyError without a text, ValueError on a bad "
    "one."""
    text = item["text"]
    if not isinstance(text, str):
        raise ValueError("The field 'text' must be a string.")
    return post_json(read_post(text))


def _budget(budget: Budget | None) -> dict[str, Any] | None:
    if budget is None:
        return None
    return {"min": _number(budget.min), "max": _number(budget.max), "currency": budget.currency}


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
