"""Which kept interview a pasted reply belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re

WORD = re.compile(r"[^\W\d_]{4,}|\b\w*\d\w*\b")
COMMON = frozenset(
    "about also and been being could does each from have hello here interested into just know "
    "like look looking make message more much need only other over please project proposal "
    "really should some such than thank thanks that their them then there these they this time "
    "very want well were what when where which will with work would your yours".split()
)
ENOUGH = 0.18  # share of a reply's own words found in the kept post and proposal
AHEAD = 1.5  # the best must be this much better than the next one, else it is asked


@dataclass(frozen=True)
class Kept:
    """An interview that waits for an answer: its id and every word known of it."""

    id: int
    title: str
    client_name: str
    text: str


def likely_interview(
    reply: str, kept: Sequence[Kept], *, job_title: str = "", client_name: str = ""
) -> int | None:
    """The id of the interview the reply answers, None when it is not clear.

    job_title, client_name  as a notification mail names them; an equal title or name decides
    gives                   None for two that match about as well: then the person is asked
    """
    exact = [k for k in kept if same(job_title, k.title) or same(client_name, k.client_name)]
    if len(exact) == 1:
        return exact[0].id
    scored = sorted(((share(reply, k), k.id) for k in exact or kept), reverse=True)
    if not scored or scored[0][0] < ENOUGH:
        return None
    if len(scored) > 1 and scored[0][0] < scored[1][0] * AHEAD:
        return None
    return scored[0][1]


def same(one: str, other: str) -> bool:
    """Whether two names are equal but for case and blanks; never for empty ones."""
    return bool(one.strip()) and one.casefold().split() == other.casefold().split()


def share(reply: str, kept: Kept) -> float:
    """The share of the reply's telling words that the kept words hold too, 0 to 1."""
    words = telling(reply)
    if not words:
        return 0.0
    return len(words & telling(f"{kept.title} {kept.client_name} {kept.text}")) / len(words)


def telling(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    return {found.group().casefold() for found in WORD.finditer(text[:20_000])} - COMMON
