"""The job as the post wants it: each part with the sample that proves it, or what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.library.domain.prepared import fitting_question
from callsheet.reading.domain.posts import PostRead

Clip = tuple[str, str]  # a sample's key and its title
Prove = Callable[[str], Clip | None]

PART_LABELS = {
    "must": "Must-haves",
    "deliver": "To be delivered",
    "ask": "Asked when applying",
}
MOST_ROWS = {"must": 12, "deliver": 8, "ask": 8}
# "Liquid." as the last of a list; a stop inside or an abbreviation keeps its own
LONE_STOP = re.compile(r"^((?:(?!\. ).)*(?<!\betc)(?<!\.\w))\.$")
CODE_WORD = re.compile(r"[\"“]([^\"”]{2,40})[\"”]|(?<!\w)[‘']([^’'\"]{2,40})[’'](?!\w)")


@dataclass(frozen=True)
class JobRow:
    """What the post wants and what shows it: a sample, else other proof, else what is missing.

    part    "must" (a must-have), "deliver" (to be made) or "ask" (asked of the application)
    shown   proof that is no sample, in words ("Answer prepared"); "" without
    missing what is not there yet, in words; "" when a sample or other proof is
    """

    words: str
    sample: str | None
    sample_key: str = ""
    part: str = "must"
    shown: str = ""
    missing: str = ""


@dataclass(frozen=True)
class JobPart:
    """The rows of one part of the job under its heading."""

    label: str
    rows: tuple[JobRow, ...]


def job_rows(
    post: PostRead | None, prove: Prove, answers: Mapping[str, str], proposal: str
) -> tuple[JobRow, ...]:
    """Each must-have, deliverable and screening question with what shows it or what is missing.

    post      the reading; () without one
    prove     gives the sample that shows a must-have or deliverable, None when none does
    answers   prepared answers by their question
    proposal  one's own words as sent, "" when they were not kept
    """
    if post is None:
        return ()
    rows = [proven_row(prove, words, "must") for words in first(post.must_haves, "must")]
    rows += [proven_row(prove, words, "deliver") for words in first(post.deliverables, "deliver")]
    asked = first(post.screening, "ask")
    return (*rows, *(asked_row(words, prove, answers, proposal) for words in asked))


def first(quotes: Sequence[Quote], part: str) -> Iterable[str]:
    """The first of a part, each on one line; what is wanted without the stop of its list."""
    words = (one_line(quote.text) for quote in quotes[: MOST_ROWS[part]])
    return words if part == "ask" else (LONE_STOP.sub(r"\1", each) for each in words)


def proven_row(prove: Prove, words: str, part: str) -> JobRow:
    """A must-have or deliverable with the sample that shows it."""
    proof = prove(words)
    if proof is None:
        return JobRow(words, None, part=part, missing="No sample")
    return JobRow(words, proof[1], proof[0], part)


def asked_row(words: str, prove: Prove, answers: Mapping[str, str], proposal: str) -> JobRow:
    """What was asked of the application: answered by the proposal, a prepared answer, a sample."""
    code = CODE_WORD.search(words)
    if code and proposal:
        there = (code[1] or code[2]).lower() in proposal.lower()
        shown, missing = ("In your proposal", "") if there else ("", "Not in your proposal")
        return JobRow(words, None, part="ask", shown=shown, missing=missing)
    if fitting_question(words, list(answers)):
        return JobRow(words, None, part="ask", shown="Answer prepared")
    if not words.rstrip('"”’)').endswith("?"):
        return JobRow(words, None, part="ask")
    proof = prove(words)
    if proof is None:
        return JobRow(words, None, part="ask", missing="No answer prepared")
    return JobRow(words, proof[1], proof[0], "ask")


def parts_of(rows: Sequence[JobRow]) -> tuple[JobPart, ...]:
    """The rows under their headings, empty parts left out."""
    found = (
        JobPart(label, tuple(row for row in rows if row.part == part))
        for part, label in PART_LABELS.items()
    )
    return tuple(part for part in found if part.rows)


def unproven(rows: Sequence[JobRow]) -> tuple[str, ...]:
    """The must-haves without proof; the deliverables where the post names no must-have."""
    part = "must" if any(row.part == "must" for row in rows) else "deliver"
    return tuple(row.words for row in rows if row.part == part and row.sample is None)


def one_line(text: str) -> str:
    """The words on one line."""
    return " ".join(text.split())
