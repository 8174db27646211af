"""What a model answered, read strictly: a draft, and lines with the words they rest on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

MOST_LINES = 12
LONGEST_LINE, LONGEST_DRAFT = 400, 4_000


class Nonsense(ValueError):
    """An answer that is none; the text says in what way, for the person."""


@dataclass(frozen=True)
class Line:
    """One sentence of the model and the words that it says prove it."""

    text: str
    quote: str


@dataclass(frozen=True)
class Answer:
    """A draft ("" for none) and lines."""

    draft: str
    lines: tuple[Line, ...]


def read_answer(text: str, *, wants_draft: bool) -> Answer:
    """The answer in a model's text: one JSON object, in a fence or with words around it or not.

    Raises Nonsense when there is none, when it has another shape, or nothing is in it.
    """
    item = object_in(text)
    draft = item.get("draft", "")
    if not isinstance(draft, str) or len(draft) > LONGEST_DRAFT:
        raise Nonsense("The model's answer has another shape than was asked.")
    lines = tuple(line_of(each) for each in lines_of(item))
    if wants_draft and not draft.strip():
        raise Nonsense("The model wrote no draft.")
    if not wants_draft and not lines:
        raise Nonsense("The model had nothing to add.")
    return Answer(draft.strip() if wants_draft else "", lines)


def object_in(text: str) -> dict[str, Any]:
    """The JSON object between the first and the last brace."""
    start, end = text.find("{"), text.rfind("}")
    try:
        item = json.loads(text[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError):
        item = None
    if not isinstance(item, dict):
        raise Nonsense("The model answered in a form that cannot be read.")
    return item


def lines_of(item: dict[str, Any]) -> list[Any]:
    """The list of lines, at most MOST_LINES."""
    lines = item.get("lines", [])
    if not isinstance(lines, list) or len(lines) > MOST_LINES:
        raise Nonsense("The model's answer has another shape than was asked.")
    return lines


def line_of(item: Any) -> Line:
    """One line with its quote; both are text of a sensible length."""
    text, quote = (item.get("text"), item.get("quote")) if isinstance(item, dict) else (None, None)
    if not isinstance(text, str) or not isinstance(quote, str) or not text.strip():
        raise Nonsense("The model's answer has another shape than was asked.")
    if len(text) > LONGEST_LINE or len(quote) > LONGEST_LINE:
        raise Nonsense("The model's answer has another shape than was asked.")
    return Line(" ".join(text.split()), quote.strip())
