"""JSON Lines on standard input and output: how every engine is a command too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import IO, Any

Handler = Callable[[dict[str, Any]], dict[str, Any]]


def answer(line: str, handler: Handler) -> dict[str, Any]:
    """What the handler gives for one line; `{"error": sentence}` when the line is unusable.

    A handler raises KeyError for a missing field and ValueError (with a sentence) for a bad one.
    """
    try:
        item = json.loads(line)
    except ValueError as error:
        return {"error": f"This line is not JSON: {error}"}
    if not isinstance(item, dict):
        return {"error": "A line must be a JSON object."}
    try:
        return handler(item)
    except KeyError as error:
        return {"error": f"The field {error} is missing."}
    except (ValueError, TypeError, AttributeError) as error:
        return {"error": str(error)}


def run(lines: Iterable[str], out: IO[str], handler: Handler) -> None:
    """One answer line for each line read, flushed at once; empty lines are passed over."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(answer(line, handler), ensure_ascii=False) + "\n")
            out.flush()
