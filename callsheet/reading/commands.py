"""The reading engines as JSON Lines commands (DESIGN 6): one object in, one out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from callsheet.core import meaning
from callsheet.reading.domain.posts.shape import post_line
from callsheet.reading.domain.replies import Amount, ReplyRead, read_reply
from callsheet.reading.domain.replies.second import in_context, second_look
from callsheet.reading.domain.times.shape import instant_of, known_zone, times_json, times_line

__all__ = ["post_line", "read_json", "read_line", "times_line"]


def read_line(item: dict[str, Any]) -> dict[str, Any]:
    """One line of `callsheet read`: text, previous?, now?, client_zone?, my_zone?, country?.

    Raises KeyError for a missing field, ValueError with a sentence for a bad one.
    """
    known_zone(item.get("client_zone"))
    known_zone(item.get("my_zone"))
    country = string_of(item, "country").upper() or None
    text, previous = string_of(item, "text", required=True), string_of(item, "previous")
    read = read_reply(
        text,
        previous=previous,
        hints=second_look(text, in_context) if meaning.present() else (),
        now=now_of(item),
        client_zone=item.get("client_zone"),
        my_zone=item.get("my_zone") or "UTC",
        country=country,
    )
    return read_json(read)


def now_of(item: dict[str, Any]) -> datetime | None:
    """The instant of the field `now`, None when it is missing or null."""
    return instant_of(item["now"]) if item.get("now") is not None else None


def string_of(item: dict[str, Any], field: str, *, required: bool = False) -> str:
    """A field that is a string; missing or null is empty unless required."""
    value = item[field] if required else item.get(field)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"`{field}` must be a string.")
    return value


def read_json(read: ReplyRead) -> dict[str, Any]:
    """A reading as plain values; `quotes` has the first words behind each intent."""
    quotes: dict[str, str] = {}
    for signal in read.signals:
        quotes.setdefault(signal.intent, signal.quote.text)
    return {
        "intents": list(read.intents),
        "primary": read.primary,
        "asks": [quote.text for quote in read.asks],
        "money": [amount_json(amount) for amount in read.money],
        "deadline": read.deadline.text if read.deadline else None,
        "links": [quote.text for quote in read.links],
        "platform": read.platform,
        "prep_style": read.prep_style,
        "language": read.language,
        "quotes": quotes,
        "times": times_json(read.times) if read.times else None,
    }


def amount_json(amount: Amount) -> dict[str, Any]:
    """One sum as plain values; whole numbers stay whole."""
    whole = amount.amount == amount.amount.to_integral_value()
    return {
        "amount": int(amount.amount) if whole else float(amount.amount),
        "currency": amount.currency,
        "kind": amount.kind,
        "quote": amount.quote.text,
    }
