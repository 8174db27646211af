"""The cues of WebVTT and SRT, and of what Teams' older Word file makes of them."""

from __future__ import annotations

import html
import io
from collections import Counter
from collections.abc import Iterator, Sequence

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from callsheet.core import lazy_re as re
from callsheet.prep.domain.transcripts.names import (
    NAME,
    NoTranscript,
    Turn,
    is_name,
    seconds,
)

LOOSE = r"(?:\d{1,2}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"  # Teams writes 0:0:3.12
CUE = re.compile(rf"^[ \t]*(?P<start>{LOOSE})\s*-->\s*(?P<end>{LOOSE})", re.MULTILINE)
VOICE = re.compile(rf"^(?:-\s*)?(?P<who>{NAME}):\s+(?P<text>\S.*)$", re.DOTALL)
TAG = re.compile(r"<[^>]{0,200}>")


def is_cues(text: str) -> bool:
    """Whether a text is made of cues."""
    return form_of(text) == "vtt" or CUE.search(text) is not None


def form_of(text: str) -> str:
    """`vtt` or `srt`."""
    return "vtt" if text.lstrip().startswith("WEBVTT") else "srt"


def of_cues(text: str) -> Iterator[Turn]:
    """The turns of cues; a cue without a name goes on with the last speaker.

    Raises NoTranscript for a file that is broken.
    """
    form = form_of(text)
    whole = text.lstrip() if form == "vtt" else as_srt(text)
    try:
        captions = webvtt.from_buffer(io.StringIO(whole), format=form).captions
    except (MalformedFileError, MalformedCaptionError) as fault:
        raise NoTranscript(f"This is not a whole .{form} file: paste it again.") from fault
    heads = names_above([caption.raw_text.split("\n") for caption in captions])
    who = ""
    for caption in captions:
        lines = caption.raw_text.split("\n")
        words = plain(caption.raw_text)
        named = VOICE.match(words)
        if caption.voice:
            who = " ".join(html.unescape(caption.voice).split())
        elif plain(lines[0]) in heads and len(lines) > 1:
            who, words = plain(lines[0]), plain("\n".join(lines[1:]))
        elif named and is_name(named["who"]):
            who, words = named["who"], " ".join(named["text"].split())
        if words:
            yield Turn(who, words, seconds(caption.start), seconds(caption.end))


def plain(text: str) -> str:
    """The words of a cue without tags, on one line."""
    return " ".join(html.unescape(TAG.sub("", text)).split())


def names_above(cues: Sequence[Sequence[str]]) -> frozenset[str]:
    """The names that stand on a line of their own above a cue's words, as in Teams' Word file.

    A first line that comes back is one; then those written like a name are too. In a file whose
    cues are only wrapped no first line comes back.
    """
    firsts = Counter(plain(lines[0]) for lines in cues if len(lines) > 1)
    names = {first for first in firsts if re.fullmatch(NAME, first) and is_name(first)}
    if not any(firsts[name] > 1 for name in names):
        return frozenset()
    return frozenset(
        name for name in names if firsts[name] > 1 or all(w[0].isupper() for w in name.split())
    )


def as_srt(text: str) -> str:
    """The cues as a well-formed SRT file: counted, with whole times and a blank row between."""
    marks = list(CUE.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    rows = []
    for number, (mark, end) in enumerate(zip(marks, ends, strict=True), 1):
        line_end = text.find("\n", mark.end(), end)
        lines = [line.strip() for line in text[line_end:end].split("\n")] if line_end > 0 else []
        words = [line for line in lines if line]
        if words and words[-1].isdecimal() and number < len(marks):  # the next cue's number
            words.pop()
        if words:
            times = f"{stamp(mark['start'])} --> {stamp(mark['end'])}"
            rows.append("\n".join((str(number), times, *words)))
    return "\n\n".join(rows) + "\n"


def stamp(clock: str) -> str:
    """`0:0:3.12` as SRT writes it: 00:00:03,120."""
    thousandths = round(seconds(clock) * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d},{rest % 1000:03d}"
