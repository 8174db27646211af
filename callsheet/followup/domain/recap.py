"""The draft recap: what was heard in a call, each sentence with the line it comes from.

It is made from the lines of the call and from the next step the person named after it, and from
nothing else: what was prepared cannot get in, for this module is never given it (DOMAIN section 7).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from callsheet.core import when
from callsheet.followup.domain.said import capital, ended, plain, promise_said

Part = Literal["words", "notes", "promises", "next", "open"]
HEADINGS: dict[Part, str] = {
    "words": "What I heard from you:",
    "notes": "What we went through:",
    "promises": "What I'll do:",
    "next": "Next step:",
    "open": "Still open:",
}
PART_OF: dict[str, Part] = {
    "client_words": "words",
    "note": "notes",
    "promise": "promises",
    "parked": "open",
}


@dataclass(frozen=True)
class Heard:
    """One line of a call: its id, kind (client_words, note, promise, parked), words, day."""

    uid: UUID
    kind: str
    text: str
    due_on: date | None = None


@dataclass(frozen=True)
class NextStep:
    """What comes next, as the person said after the call: what, who ("me", "client"), when."""

    what: str = ""
    who: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence of the recap; `source` is its line, None for the next step."""

    part: Part
    text: str
    source: UUID | None


def recap(
    lines: Sequence[Heard], step: NextStep, *, left_out: Collection[UUID] = ()
) -> tuple[Sentence, ...]:
    """The sentences in the order they are sent: their words, notes, promises, next step, open.

    lines     what stands of the call, in its order
    left_out  lines the person does not want in it
    gives     one sentence for each line with words, each once; () when nothing was heard or said
    """
    said = [
        Sentence(PART_OF[line.kind], words, line.uid)
        for line in lines
        if line.kind in PART_OF and line.uid not in left_out and (words := sentence(line))
    ]
    if words := step_said(step):
        said.append(Sentence("next", words, None))
    order = list(HEADINGS)
    return tuple(sorted(said, key=lambda each: order.index(each.part)))


def sentence(line: Heard) -> str:
    """One line as a sentence; "" without words. The client's own words stay word for word."""
    words = plain(line.text)
    if not words:
        return ""
    if line.kind == "client_words":
        return f"“{ended(capital(words))}”"
    if line.kind == "promise":
        return promise_said(words, when.day(line.due_on) if line.due_on else "")
    return ended(capital(words))


def step_said(step: NextStep) -> str:
    """`You: send the access, by Fri 4 Dec.`"""
    words = plain(step.what).rstrip(".! ")
    if not words:
        return ""
    day = f", by {when.day(step.on)}" if step.on else ""
    who = {"me": "I", "client": "You"}.get(step.who, "")
    return f"{who}: {words}{day}." if who else f"{capital(words)}{day}."


def letter(sentences: Iterable[Sentence], *, to: str, me: str, on: str) -> str:
    """The recap as it goes out; "" when there is nothing to say.

    to  the client's first name, me one's own; "" when not known
    on  the day of the call in words
    """
    parts: dict[Part, list[str]] = {}
    for each in sentences:
        parts.setdefault(each.part, []).append(f"- {each.text}")
    if not parts:
        return ""
    hello = f"Hi {to}," if to else "Hi,"
    blocks = [f"{hello} thank you for the call on {on}. This is what I took down."]
    blocks += ["\n".join([HEADINGS[part], *lines]) for part, lines in parts.items()]
    blocks.append("Did I miss or mishear anything?")
    return "\n\n".join(filter(None, [*blocks, me]))
