"""The turns of copied text: what Zoom, Teams, Meet and Otter show, save or put into a document.

Known forms, each as its service writes it: `[Name] 14:02:11` above the words and `14:02:11 Name:
words` (Zoom), `Name   0:03` above them (Teams' Word file, Otter), a name, then a time, then the
words, each on its own row (panes), `Name: words` below a time for many turns (Meet, its Markdown
too), `Name 0 minutes 3 seconds` after initials, name and time (Teams' pane read aloud).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.prep.domain.transcripts.names import CLOCK, NAME, Turn, is_name, seconds

AT = rf"\[?\(?(?P<at>{CLOCK})\)?\]?(?: ?[AaPp]\.?[Mm]\.?)?"
SAID = re.compile(rf"^(?:\[?(?P<at>{CLOCK})\]?[ \t]+)?(?P<who>{NAME}):[ \t]+(?P<text>\S.*)$")
HEAD = re.compile(rf"^\[?(?P<who>{NAME})\]?[ \t,·|–-]+{AT}$")
HEAD_FIRST = re.compile(rf"^{AT}[ \t]+(?:[–-][ \t]+)?(?P<who>{NAME}):?$")
WIDE = re.compile(rf"^\s*(?P<who>\S.{{0,60}}?)(?:\t+| {{2,}}){AT}\s*$")
MARK = re.compile(rf"^{AT}$")
SPELT = r"(?:(?P<h>\d{1,2}) hours? ?)?(?:(?P<m>\d{1,3}) minutes? ?)?(?P<s>\d{1,2}) seconds?"
SPELT_HEAD = re.compile(rf"^(?P<who>\S.{{0,60}}?) {SPELT}$")
SPELT_MARK = re.compile(rf"^{SPELT}$")
# what the services put around the words
TITLE = re.compile(r"\W*(?:.{0,200} - )?Transcript\W*", re.IGNORECASE)
ENDED = re.compile(rf"^Transcription ended after {CLOCK}", re.IGNORECASE)
FRAME = re.compile(
    r"^(?:transcribed by \S+$|this (?:editable )?transcript was |.{1,80} (?:started|stopped) "
    r"(?:the )?(?:transcription|recording)$|you should review gemini)",
    re.IGNORECASE,
)
UNSEEN = r"[\u200b-\u200f\u2060\ufeff]"
DRESS = re.compile(
    r"\\(?=[\[\]().*_-])|\*\*|^#{1,6} +|^\*(?=\S)|(?<=\S)\*$|" + UNSEEN
)  # a Google document saved as Markdown
LEAST_SMALL = 3  # times that a name in small letters must stand before words


@dataclass(frozen=True)
class Row:
    """One line: its words, and the speaker and the time it begins with."""

    text: str
    who: str = ""
    at: float | None = None


def of_lines(text: str) -> Iterator[Turn]:
    """The turns of a copied transcript. A time above many turns is that of the first of them."""
    who, at, words = "", None, list[str]()
    for row in rows_of(transcript_part(text.split("\n"))):
        if row.who or row.at is not None:
            if words:
                yield Turn(who, " ".join(words), at)
                at = None
            who, at, words = row.who or who, at if row.at is None else row.at, []
        if row.text and who:
            words.append(row.text)
    if words:
        yield Turn(who, " ".join(words), at)


def transcript_part(lines: Sequence[str]) -> list[str]:
    """The lines without what a service writes before and behind the transcript; no mark-up."""
    bare = [DRESS.sub("", line).rstrip() for line in lines]
    end = next((at for at, line in enumerate(bare) if ENDED.match(line.strip())), len(bare))
    titles = [at for at, line in enumerate(bare[:end]) if TITLE.fullmatch(line.strip())]
    start = titles[-1] + 1 if titles and titles[-1] < end - 1 else 0
    return [line for line in bare[start:end] if not FRAME.match(line.strip())]


def rows_of(lines: Sequence[str]) -> Iterator[Row]:
    """Each line read; the speaker's initials and name above a head are left out."""
    plain = without_leads(lines)
    names = speakers_in(plain)
    for at, line in enumerate(plain):
        words = " ".join(line.split())
        if found := head_of(line, words):
            yield found
        elif (said := SAID.match(words)) and said["who"] in names:
            yield Row(said["text"], said["who"], seconds(said["at"]) if said["at"] else None)
        elif mark := MARK.match(words):
            yield Row("", "", seconds(mark["at"]))
        elif at + 1 < len(plain) and words in names and MARK.match(" ".join(plain[at + 1].split())):
            yield Row("", words)
        elif words:
            yield Row(words)


def head_of(line: str, words: str) -> Row | None:
    """A line that is only a speaker and a time, None when it is another."""
    if (spelt := SPELT_HEAD.match(words)) and is_name(spelt["who"]):
        return Row("", spelt["who"], spelt_seconds(spelt))
    found = HEAD.match(words) or HEAD_FIRST.match(words) or WIDE.match(line)
    if found and is_name(found["who"]):
        return Row("", " ".join(found["who"].split()), seconds(found["at"]))
    return None


def spelt_seconds(found: re.Match[str]) -> float:
    """`1 hour 2 minutes 3 seconds` in seconds."""
    hours, minutes, rest = (int(found[name] or 0) for name in ("h", "m", "s"))
    return hours * 3600.0 + minutes * 60 + rest


def without_leads(lines: Sequence[str]) -> list[str]:
    """The lines without those that say a head once more above it: initials, name, time."""
    kept: list[str] = []
    for line in lines:
        head = SPELT_HEAD.match(" ".join(line.split()))
        while head and kept and leads(kept[-1].strip(), head["who"]):
            kept.pop()
        kept.append(line)
    return kept


def leads(line: str, who: str) -> bool:
    """Whether a line above a speaker's head only leads to it."""
    initials = len(line) <= 3 and line.isupper() and line[:1] == who[:1].upper()
    again = line.casefold() == who.casefold()
    return not line or initials or again or bool(MARK.match(line) or SPELT_MARK.match(line))


def speakers_in(lines: Sequence[str]) -> frozenset[str]:
    """The names that speak as `Name: words`, or stand above a time of their own.

    A name is written with capitals; one in small letters, or with other words in it, must come
    back, or a sentence with a colon would be a speaker's.
    """
    count: Counter[str] = Counter()
    for line, after in zip(lines, (*lines[1:], ""), strict=True):
        words = " ".join(line.split())
        said = SAID.match(words)
        if said:
            count[said["who"]] += 1
        elif MARK.match(" ".join(after.split())) and re.fullmatch(NAME, words):
            count[words] += 1
    return frozenset(name for name, times in count.items() if speaks(name, times))


def speaks(name: str, times: int) -> bool:
    """Whether a name that stands so often before words is a speaker's."""
    if is_name(name):
        titled = all(word[:1].isupper() or not word[:1].isalpha() for word in name.split())
        return times > 1 or (titled and "," not in name)
    return times >= LEAST_SMALL and len(name.split()) <= 2 and is_name(name.capitalize())
