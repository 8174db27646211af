"""The questions a venue's form asks the client, with their short answers: no words of a post."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.lines import Line

LEAST = 2  # questions that make a form
MOST = 5  # words of an answer that is picked and not written
# what a form shows below a question that is still to be answered
FIELD = re.compile(r"(?:long|short) answer|your answer|required\b|\(|\[|\*", re.I)


def without_form(lines: Sequence[Line]) -> list[Line]:
    """The lines without questions that are answered right below, and without picked answers."""
    asked = [n for n in range(len(lines) - 1) if _is_answered(lines[n], lines[n + 1])]
    if len(asked) < LEAST:
        return list(lines)
    picked = {n + 1 for n in asked if len(lines[n + 1].text.split()) <= MOST}
    return [line for n, line in enumerate(lines) if n not in picked and n not in asked]


def _is_answered(line: Line, below: Line) -> bool:
    if not line.text.endswith("?") or line.bullet or below.bullet or below.gap:
        return False
    return not (below.text.endswith("?") or FIELD.match(below.text))
