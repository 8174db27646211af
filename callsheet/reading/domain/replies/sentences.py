"""Sentences and clauses of a message, with offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

TYPOGRAPHY = str.maketrans("’‘ʼ´`“”«»–—−\u00a0\u2011\u202f", "'''''\"\"\"\"---" + " - ")
LONGEST = 600  # a run of words without an end is cut here, so no pattern sees more
MOST = 1_500  # sentences of one turn that are read; no person writes more at once
# a line of about this length that goes on in lower case was wrapped by a program
WRAPPED, WIDEST = 58, 90
# a line of a writer without capitals that begins a sentence of its own, however long the last was
BEGINS = re.compile(
    r"(?:also|oh|btw|plus|ps|can|could|would|do|does|did|is|are|have|what|how|when|where|why|which"
    r"|who|any|pls|please|let|i|i'm|im|we|we're|you|thanks|thx|ok|okay|it's|its|lmk)\b"
)
CAPITAL = re.compile(r"^[ \t]*[^\W\d_a-z]", re.MULTILINE)
EMOJI = r"[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]"
ENDS = re.compile(  # the first class passes over every other letter at once
    rf"(?=[.!?…\n:;{EMOJI[1:]})(?:(?P<dots>[.!?…]+[\"')\]]*(?=\s|$|{EMOJI}))"
    rf"|(?P<line>\n[ \t]*)|(?P<emoji>(?:{EMOJI}\s?)+)"
    r"|(?P<smile>[:;]-?[)(DP](?=\s|$))|(?P<glued>(?<=[a-z])[?!](?=[A-Z])))"
)
ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|approx|mr|mrs|ms|dr|st|vs|no|inc|ltd|co|max|min|hrs?|a\.m|p\.m|incl|est|rs|rp"
    r"|ca|resp|etc|nr"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri)\.$",
)
TITLE = re.compile(r"\b(?:mr|mrs|ms|dr|st|vs|no|e\.g|i\.e)\.$")
DAY_OF = re.compile(  # "15. Januar": the dot of an ordinal number
    r"(?<!\d)\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober"
    r"|november"
    r"|dezember)\b"
)
BULLET = re.compile(
    r"[ \t]*(?:[-*•·▪◦‣>→]+[ \t]+|\(?(?:\d{1,2}|[a-hA-H]|i{1,3}|iv)[.)]:?[ \t]+"
    r"|q\d?[:.)][ \t]*|#\d?[ \t]+)",
    re.IGNORECASE,
)
CLAUSE_ENDS = re.compile(
    r"(?=[,;: \n.])(?:[,;:][ \n]+|[ \n]-+[ \n]+|\.\.+[ \n]*"
    r"|[ \n](?=(?:but|because|although|though|so|however|unless) )"
    r"|[ \n](?=(?:and|or|then) (?:can|could|would|will|do|did|are|is|have|how|what|when|where"
    r"|who|which|i|we|please|also) ))"
)


@dataclass(frozen=True)
class Clause:
    """Part of a sentence: half-open offsets into the text."""

    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Sentence:
    """`text` as typed, `low` the same in lower case with plain quotes and dashes; same length."""

    text: str
    low: str
    start: int
    end: int
    item: bool = False

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order; they cover the sentence."""
        cuts = [self.start, *(self.start + found.end() for found in CLAUSE_ENDS.finditer(self.low))]
        ends = [*cuts[1:], self.end]
        return tuple(
            Clause(start, end) for start, end in zip(cuts, ends, strict=True) if start < end
        )

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds an offset of the text."""
        for clause in self.clauses:
            if offset < clause.end:
                return clause
        return self.clauses[-1]

    def words_of(self, clause: Clause) -> str:
        """The lower-case words of a clause."""
        return self.low[clause.start - self.start : clause.end - self.start]


def lower(text: str) -> str:
    """The text in lower case with plain quotes and dashes, character for character."""
    plain = text.translate(TYPOGRAPHY)
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join([each.lower() if len(each.lower()) == 1 else each for each in plain])


def ends_here(words: str, low: str, found: re.Match[str], *, small: bool) -> bool:
    """Whether a mark ends the sentence: not the dot of an abbreviation, not a wrapped line.

    small  no line begins with a capital: a small letter then says nothing of a wrapped line
    """
    if found["dots"]:
        if found[0] == "." and DAY_OF.search(low, max(0, found.start() - 2), found.end() + 11):
            return False
        if found[0] != "." or not ABBREVIATED.search(low, max(0, found.start() - 8), found.end()):
            return True
        rest = words[found.end() : found.end() + 3].strip()
        title = TITLE.search(low, max(0, found.start() - 8), found.end())
        return not rest or not (title or rest[0].islower() or rest[0].isdigit())
    if found["line"] is not None:
        line_start = low.rfind("\n", 0, found.start()) + 1
        rest = words[found.end() : found.end() + 3]
        wrapped = WRAPPED <= found.start() - line_start <= WIDEST and rest[:1].islower()
        wrapped = wrapped and not (small and BEGINS.match(low, found.end()))
        return not wrapped or bool(BULLET.match(rest))
    return True


def pieces(words: str, low: str) -> list[tuple[int, int]]:
    """Half-open offsets of the raw sentences, long ones cut at a blank."""
    out: list[tuple[int, int]] = []
    start = 0
    small = CAPITAL.search(words) is None
    for found in ENDS.finditer(low):
        if ends_here(words, low, found, small=small):
            out += cut(low, start, found.end())
            start = found.end()
    return out + cut(low, start, len(low))


def cut(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span in parts of at most LONGEST characters."""
    out = []
    while end - start > LONGEST:
        blank = low.rfind(" ", start + 1, start + LONGEST)
        at = blank if blank > start else start + LONGEST
        out.append((start, at))
        start = at
    return [*out, (start, end)]


def sentences(words: str) -> list[Sentence]:
    """The first MOST sentences of a text in order; list items lose their bullet or number."""
    low = lower(words)
    out: list[Sentence] = []
    for first, last in pieces(words, low):
        raw = words[first:last]
        start = first + len(raw) - len(raw.lstrip())
        end = first + len(raw.rstrip())
        bullet = BULLET.match(words, start, end)
        start = bullet.end() if bullet else start
        if start < end:
            out.append(Sentence(words[start:end], low[start:end], start, end, bool(bullet)))
        if len(out) == MOST:
            break
    return out
