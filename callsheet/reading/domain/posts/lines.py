"""The lines of a text as its writer meant them: re-wrapped ones joined, glued lists taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote

BULLET = re.compile(
    r"[^\S\n]*(?:(?:[\U0001F300-\U0001FAFF][\ufe0f\u200d]*)+[^\S\n]*(?=\S)|"
    r"[-–—*•·●▪■◦‣▶►→➤➢✓✔✅☑+⇒➔➜➡☐◻◾○◯◇◆❖★☆✦✧✱⁃∙◘❗❯|»›\uf000-\uf0ff]+[^\S\n]*(?=\S)|o[^\S\n]+(?=[A-Z])|"
    r"\[[\wxX ]{1,2}\][^\S\n]+(?=\S)|[A-Z]{1,3}\d{1,2}[^\S\n]?[|:.)–-][^\S\n]+(?=\S)|"
    r"\d{1,2}(?:\.\d{1,2}){1,2}\.?[^\S\n]+(?=[A-Z])|\(?\d{1,2}(?:[.)\-/:]{1,2}(?!\d)|"
    r"\)[.:])[^\S\n]*(?=\S)|\(?[a-hA-H][)][^\S\n]+|"
    r"\(?[ivx]{1,4}[.)][^\S\n]+)"
)
# a list glued into one line: "…: - one - two", "• one • two", "1. one 2. two"
GLUED = re.compile(
    r"(?<=[\s:.;])(?:[•●▪►→✓✔✅➤][ \t]*(?=\S)|[-–*][ \t]+(?=[A-Z\"“])|"
    r"\(?[1-9]\d?[.)][ \t]*(?=[A-Z\"“]))"
)
# a list's last item runs into the prose after it when line breaks were lost
RESTART = re.compile(
    r"(?<=[a-z0-9)\"”]) (?=(?:Please (?!note)|Thanks|Thank you|We are |We're |We need |To apply|"
    r"When you apply|When applying|If you |Tell (?:me|us) |Send (?:me|us) |Requirements|"
    r"Responsibilities|Deliverables|Nice to have|What we need|What you|About you|Your job|You:|"
    r"How to apply|Must[- ]haves?|You must |Budget:|Write [\"“]|Translate this|I am |I'm |"
    r"I (?:need|want|have|will) |We (?:will|have|want|expect|offer|pay) |You will |Let me know |"
    r"(?:It|They|This|Code|The \w+) (?:must|should|has to|have to|needs? to|is|are|will)\b|"
    r"When you |Experience with |Include |Share |Attach |Describe |Answer )\b)"
)
# "*Scope*" is a heading in a chat's bold, no list item
STARRED = re.compile(r"[^\S\n]*\*+(?=\S)[^*\n]{2,80}(?<=\S)\*+:?[^\S\n]*")
OPENING = re.compile(
    r"(?::\s|\b(?:if you|you|who|that|should|must|will|to)\s)(?P<dash>[-–*•])\s", re.I
)
DASH = re.compile(r"(?<=\s)[-–*•]\s+(?=\S)")
# what marks a list's items only when a neighbour has it too: "o answer chats", "First, a map"
SHARED = re.compile(
    r"[^\S\n]*(?P<mark>(?-i:[o#x~>])(?=[^\S\n]+[^\W_])|(?:first|second|third|fourth|fifth|sixth|"
    r"last|"
    r"final)(?:ly)?(?=[,:][^\S\n]))[,:]?[^\S\n]+(?=\S)",
    re.I,
)
# who said it and when, as a chat is copied: "[09:12, 3/4/2026] Vikram: "
CHATTED = re.compile(r"\[\d{1,4}[:/.-]\d{1,2}[^\]\n]{0,24}\][^\S\n][^:\n]{1,40}:[^\S\n]")
# a row drawn under a heading: "———"
DRAWN = re.compile(r"[-–—_=*~#.·•+]{3,}")
WORD = re.compile(r"\S+")
SMALL_PAIRS = 3  # rows with one in small letters below that show a chat
# feeds keep the venue's line breaks as tags
ROW_END = re.compile(r"(?:[ \t]{0,40}<(?:br|p|li|/li|/p|ul|/ul)[ \t]*/?>)+[ \t]*\n?|\n", re.I)


# where a row begins and ends, whether a blank one is above, whether it is a list's item
Row = tuple[int, int, bool, bool]


@dataclass(frozen=True)
class Line:
    """One logical line, trimmed, without its bullet: `text[start:end]` of the source.

    mark  the bullet or number before it, "" without one
    """

    text: str
    start: int
    end: int
    bullet: bool
    gap: bool
    mark: str = ""

    def quote(self) -> Quote:
        """The line's words with their place."""
        return Quote(self.text, self.start, self.end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks at its ends."""
    words = text[start:end]
    bare = words.lstrip()
    start += len(words) - len(bare)
    return start, start + len(bare.rstrip())


def quote_of(text: str, start: int, end: int) -> Quote:
    """The words of a span, trimmed of blanks."""
    start, end = trimmed(text, start, end)
    return Quote(text[start:end], start, end)


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The logical lines of `text[start:end]`, top to bottom; blank ones are left out.

    `bullet` is set for list items; `gap` when a blank line stands before.
    """
    stop = len(text) if end is None else end
    rows = _joined(text, _rows(text, start, stop))
    pieces = [piece for row in _unmarked(text, rows) for piece in _unglued(text, *row)]
    return [line for line in (_line(text, *piece) for piece in pieces) if line.text]


def _unmarked(text: str, rows: list[Row]) -> list[Row]:
    """The rows, those that share a mark with a neighbour without it and as list items."""
    marks = [SHARED.match(text, start, end) for start, end, *_ in rows]
    kinds = [_kind_of(mark) for mark in marks]
    out = []
    for at, (row, mark, kind) in enumerate(zip(rows, marks, kinds, strict=True)):
        shared = mark and kind in (*kinds[max(0, at - 1) : at], *kinds[at + 1 : at + 2])
        out.append((mark.end(), row[1], row[2], True) if mark and shared else row)
    return out


def _kind_of(mark: re.Match[str] | None) -> str | None:
    """ "o" for a row that begins with one, "first" for one that begins with any place in a row."""
    return mark and (mark["mark"] if len(mark["mark"]) == 1 else "first")


def _rows(text: str, start: int, end: int) -> list[Row]:
    rows: list[Row] = []
    gap = False
    at = start
    while at < end:
        broken = ROW_END.search(text, at, end)
        stop = broken.start() if broken else end
        left, right = trimmed(text, at, stop)
        drawn = right - left < 60 and DRAWN.fullmatch(text, left, right)
        if left < right and not drawn:
            rows.append((left, right, gap, False))
        gap = left >= right or (gap and bool(drawn))
        at = broken.end() if broken else end
    return rows


def _joined(text: str, rows: list[Row]) -> list[Row]:
    """Rows broken by a mail program or an editor put together again."""
    width, small = _wrap_width(text, rows), _is_small(text, rows)
    out: list[Row] = []
    for row in rows:
        if out and not row[2] and _continues(text, out[-1], row, width, small=small):
            out[-1] = (out[-1][0], row[1], out[-1][2], False)
        else:
            out.append(row)
    return out


def _wrap_width(text: str, rows: list[Row]) -> int:
    """The width the text was wrapped at, 0 when it was not.

    Wrapped text has no long row, and most rows that run on could not take the next word.
    """
    longest = max((end - start for start, end, *_ in rows), default=0)
    if not 45 <= longest <= 130 or len(rows) < 3:
        return 0
    full = sum(end - start >= longest - 14 for start, end, *_ in rows)
    return longest if full >= max(2, len(rows) // 4) else 0


def _is_small(text: str, rows: list[Row]) -> bool:
    """Whether rows that go on in small letters were not wrapped: most had room for a word."""
    pairs = [(a, b) for a, b in pairwise(rows) if not b[2] and text[b[0]].islower()]
    # the longest but one: a single long row says nothing of the width
    longest = sorted(end - start for (start, end, *_), _ in pairs)[-2:][:1]
    fits = 0
    for (start, end, *_), below in pairs:
        word = WORD.match(text, below[0], below[1])
        fits += bool(word) and end - start + 1 + len(word[0] if word else "") <= longest[0]
    return len(pairs) >= SMALL_PAIRS and 2 * fits > len(pairs)


def _continues(text: str, before: Row, row: Row, width: int, *, small: bool) -> bool:
    start, end, *_ = row
    if BULLET.match(text, start, end):
        return False
    last = text.rfind("\n", before[0], before[1])
    length = before[1] - (last + 1 if last >= 0 else before[0])
    word = WORD.match(text, start, end)
    if width and word and length + 1 + len(word[0]) > width:
        return True
    opens = before[0] if last < before[0] else last + 1
    if width and text[start].islower() and text[opens].isupper() and text[before[1] - 1].isalnum():
        return True  # a paragraph wrapped by hand
    listed = not text[before[0]].isupper() and before[0] > last
    if small or (listed and length < 80):
        return False  # a list written in small letters, one item a row
    return length >= 45 and text[start].islower() and text[before[1] - 1] not in ".!?:;"


def _unglued(text: str, start: int, end: int, gap: bool, item: bool) -> list[Row]:
    """The row, cut where a list was pasted into one line."""
    if end - start < 40:
        return [(start, end, gap, item)]
    marks = [m for m in _in_turn(_item_marks(text, start, end)) if m.start() > start]
    firsts = {m[0].strip()[:1] for m in marks}
    same = len(marks) >= 2 or (
        len(marks) == 1 and text[start : marks[0].start()].strip()[-1:] == ":"
    )
    if not same or not (firsts <= set("123456789(") or len(firsts) == 1):
        return [(start, end, gap, item)]
    again = [m.end() for m in RESTART.finditer(text, marks[0].start(), end)]
    cuts = sorted({start, *(m.start() for m in marks), *again, end})
    return [
        (*trimmed(text, a, b), gap and a == start, item and a == start) for a, b in pairwise(cuts)
    ]


def _in_turn(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks without numbers that do not count on: "see point 2. The" begins no item."""
    kept: list[re.Match[str]] = []
    last = 0
    for mark in marks:
        digits = mark[0].strip(" \t(.)")
        if digits.isdecimal():
            if int(digits) not in ((last + 1, 1) if last else (1, 2)):
                continue
            last = int(digits)
        kept.append(mark)
    return kept


def _item_marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The bullets inside a row; after "…: - " small letters may follow them too."""
    opening = OPENING.search(text, start, end)
    if opening:
        dashes = list(DASH.finditer(text, opening.start("dash"), end))
        if len(dashes) > 1:
            return dashes
    return list(GLUED.finditer(text, start, end))


def _line(text: str, start: int, end: int, gap: bool, item: bool) -> Line:
    bullet, shown = item, ""
    said = CHATTED.match(text, start, end)
    start = said.end() if said and said.end() < end else start
    for _ in range(2):
        mark = BULLET.match(text, start, end)
        if not mark or mark.end() >= end or STARRED.fullmatch(text, start, end):
            break
        bullet, start, shown = True, mark.end(), shown or mark[0].strip()
    start, end = trimmed(text, start, end)
    return Line(text[start:end], start, end, bullet, gap, shown)
