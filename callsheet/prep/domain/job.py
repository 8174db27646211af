"""The job as the post wants it: each part with the sample that proves it, or what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.library.domain.match import asks_person
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

YOURS, NOT_SENT = "For you to say", "Not in your proposal"
ON_PERSON = re.compile(
    r"^(?:you )?(?:must |should |can |to )?(?:be (?:able|available|willing)\b|start(?:ing)?\b"
    r"|begin\b|sign\b|work (?:until|from|between|with our)\b|agree\b)|\bNDA\b",
    re.IGNORECASE,
)
TO_SHOW = re.compile(
    r"\b(?:send|show|share|attach|include|links?|examples?|portfolio|samples?|past work)\b", re.I
)
REFUSAL = re.compile(
    r"^(?:please,? )?(?:no|not|never|don['’]?t|do not)\b|\b(?:i|we) (?:do not|don['’]?t|won['’]?t"
    r"|will not) (?:want|accept|need|work|consider|read)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class JobRow:
    """What the post wants and what shows it: a sample, else other proof, else what is missing.

    part    "must" (a must-have), "deliver" (to be made) or "ask" (asked of the application)
    shown   proof that is no sample, in words ("Answer prepared"); "" without
    missing what is not there yet, in words; "" when a sample or other proof is
    near    the title of the sample that comes nearest where none is proof; `near_key` its key
    """

    words: str
    sample: str | None
    sample_key: str = ""
    part: str = "must"
    shown: str = ""
    missing: str = ""
    near: str = ""
    near_key: str = ""


@dataclass(frozen=True)
class JobPart:
    """The rows of one part of the job under its heading."""

    label: str
    rows: tuple[JobRow, ...]


def job_rows(
    post: PostRead | None,
    prove: Prove,
    answers: Mapping[str, str],
    proposal: str,
    nearest: Prove = lambda words: None,
) -> tuple[JobRow, ...]:
    """Each must-have, deliverable and screening question with what shows it or what is missing.

    post      the reading; () without one
    prove     gives the sample that shows a must-have or deliverable, None when none does
    answers   prepared answers by their question
    proposal  one's own words as sent, "" when they were not kept
    nearest   gives the sample that comes nearest without being proof
    """
    if post is None:
        return ()
    rows = [proven_row(prove, words, "must") for words in first(post.must_haves, "must")]
    rows += [proven_row(prove, words, "deliver") for words in first(post.deliverables, "deliver")]
    asked = first(post.screening, "ask")
    rows += [asked_row(words, prove, answers, proposal) for words in asked]
    return tuple(with_near(row, nearest) for row in rows)


def first(quotes: Sequence[Quote], part: str) -> Iterable[str]:
    """The first of a part, each on one line; what is wanted without the stop of its list."""
    words = (one_line(quote.text) for quote in quotes[: MOST_ROWS[part]])
    return words if part == "ask" else (LONE_STOP.sub(r"\1", each) for each in words)


def proven_row(prove: Prove, words: str, part: str) -> JobRow:
    """A must-have or deliverable with the sample that shows it."""
    proof = prove(words)
    if proof is not None:
        return JobRow(words, proof[1], proof[0], part)
    mine = part == "must" and for_you_to_say(words)
    return JobRow(words, None, part=part, missing=YOURS if mine else "No sample")


def for_you_to_say(words: str) -> bool:
    """Whether a demand is one that only the person can speak to: a language, hours, a start, an
    agreement to sign, what they do not want."""
    return asks_person(words) or bool(ON_PERSON.search(words))


def with_near(row: JobRow, nearest: Prove) -> JobRow:
    """The row with the sample that comes nearest, where none shows it and one could."""
    if row.sample or row.shown or row.missing in ("", YOURS, NOT_SENT):
        return row
    found = nearest(row.words)
    return replace(row, near=found[1], near_key=found[0]) if found else row


def asked_row(words: str, prove: Prove, answers: Mapping[str, str], proposal: str) -> JobRow:
    """What was asked of the application: answered by the proposal, a prepared answer, a sample."""
    code = CODE_WORD.search(words)
    if code and proposal:
        there = (code[1] or code[2]).lower() in proposal.lower()
        shown, missing = ("In your proposal", "") if there else ("", NOT_SENT)
        return JobRow(words, None, part="ask", shown=shown, missing=missing)
    if fitting_question(words, list(answers)):
        return JobRow(words, None, part="ask", shown="Answer prepared")
    proof = None if REFUSAL.search(words) else prove(words)
    if proof is not None:
        return JobRow(words, proof[1], proof[0], "ask")
    if words.rstrip('"”’)').endswith("?"):
        return JobRow(words, None, part="ask", missing="No answer prepared")
    if REFUSAL.search(words):
        return JobRow(words, None, part="ask")
    missing = "No sample" if TO_SHOW.search(words) else "No answer prepared"
    return JobRow(words, None, part="ask", missing=missing)


def parts_of(rows: Sequence[JobRow]) -> tuple[JobPart, ...]:
    """The rows under their headings, empty parts left out."""
    found = (
        JobPart(label, tuple(row for row in rows if row.part == part))
        for part, label in PART_LABELS.items()
    )
    return tuple(part for part in found if part.rows)


def unproven(rows: Sequence[JobRow]) -> tuple[JobRow, ...]:
    """The must-haves without proof; the deliverables where the post names no must-have.

    What they do not want is left out: nobody asks whether one is none.
    """
    part = "must" if any(row.part == "must" for row in rows) else "deliver"
    open_rows = (row for row in rows if row.part == part and row.sample is None)
    return tuple(row for row in open_rows if not REFUSAL.search(row.words))


def one_line(text: str) -> str:
    """The words on one line."""
    return " ".join(text.split())
