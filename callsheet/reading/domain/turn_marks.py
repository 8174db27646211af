"""Where a turn begins in a pasted conversation: names, stamps, day headings, mail headers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from callsheet.core import lazy_re as re
from callsheet.reading.domain.stamps import STAMP, day_heading, stamp_of

_NAME = r"[^\W\d_][\w.'’-]{0,30}(?:[ ][^\W_][\w.'’&()-]{0,30}){0,4}"
NAME = re.compile(_NAME)
BRACKETED = re.compile(rf"\s*\[(?P<stamp>[^\]\n]{{3,45}})\]\s*(?P<name>{_NAME})\s*:[ \t]?")
DASHED = re.compile(
    rf"\s*(?P<stamp>[^\n:]{{2,24}}:\d\d[^\n:]{{0,12}}) [-–—] (?P<name>{_NAME})\s*:[ \t]?"
)
NAME_THEN_STAMP = re.compile(
    rf"\s*(?P<name>{_NAME})\s*(?:[,|·•@()\[–—-]|\s)\s*(?P<stamp>{STAMP.pattern})\s*[)\]]?:?\s*",
    re.I,
)
NAME_STAMP_TEXT = re.compile(
    rf"\s*(?P<name>{_NAME})\s*[(\[](?P<stamp>{STAMP.pattern})[)\]]\s*:?[ \t]+(?=\S)", re.I
)
SAID = re.compile(rf"\s*(?P<name>{_NAME})\s*:(?:[ \t]+(?=\S)|[ \t]*$)")
# the name and the time stand in either order, and long ones are folded onto a second row
WROTE = re.compile(
    r"[ \t>]*(?:On (?P<on>[^\n]{4,160}?(?:\n[ \t>]*[^\n]{1,120}?)?)|"
    r"(?P<by>[^\W\d][^\n]{1,120}?))[ \t>]*\n?[ \t>]*\bwrote(?: on (?P<when>[^\n]{4,60}?))"
    r"?:[ \t]*(?=\n|$)"
)
ANGLED = re.compile(r"[<\[(][^>\])\n]{0,120}[>\])]|\S+@\S+")
FROM = re.compile(
    r"[ \t>*]*From:\*?[ \t]*(?P<name>[^<\n\[]{1,60}?)[ \t]*(?:[<\[][^>\]\n]{3,90}[>\]])"
    r"?[ \t]*(?=\n|$)"
)
MAIL_FIELD = re.compile(r"[ \t>*]*(?:Sent|Date|To|Cc|Subject|Reply-To|Importance):\*?[^\n]*", re.I)
SENT = re.compile(r"[ \t>*]*(?:Sent|Date):\*?[ \t]*(?P<when>[^\n]+)", re.I)
NO_NAMES = frozenset(
    """
    budget note notes deadline hours scope subject task tasks project title job role skills
    duration timeline rate price company website site url link links location country date time
    requirements responsibilities deliverables update question questions answer ps re fwd fw cc
    to from sent ideally example examples goal goals important edit tools stack language option
    features pages phase step monday tuesday wednesday thursday friday saturday sunday day week
    month total payment milestone milestones file files phone email e-mail mobile tel skype
    whatsapp address warning tip summary overview description about https http also so first
    second third however thanks regards best cheers availability agenda meeting topic when where
    what who why how here there this that plus context background objective objectives status
    next attachment attachments type budget range level experience proposals worldwide category
    posted password username login style size format
    """.split()
)


@dataclass(frozen=True)
class Mark:
    """A turn's head: where it starts, where the words begin, who speaks, when; `wrote`: a row
    "… wrote:" above a quote, not a mail's own head."""

    start: int
    body: int
    name: str
    stamp: str
    mail: bool = False
    wrote: bool = False


def marks_in(text: str) -> list[Mark]:
    """The heads of the turns, top to bottom; [] for a single message."""
    rows = _rows(text)
    marks = _chat(text, rows)
    marks = marks or _transcript(text, rows) or _lone_names(text, rows)
    mails = _mails(text, rows)
    return sorted([*marks, *mails], key=lambda mark: mark.start)


def _rows(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if not m[0].isspace()]


def _chat(text: str, rows: list[tuple[int, int]]) -> list[Mark]:
    """Chat copies: every head carries a time."""
    marks: list[Mark] = []
    day = ""
    skip = -1
    for index, (start, end) in enumerate(rows):
        if index == skip:
            continue
        row = text[start:end]
        if len(row) < 60 and (heading := day_heading(row)):
            day = heading
            marks.append(Mark(start, end, "", "day"))
            continue
        mark = _head(row, start) or _two_row_head(text, rows, index)
        if mark:
            skip = index + 1 if mark.body > end else -1
            marks.append(replace(mark, stamp=_with_day(day, mark.stamp)))
    return _without_days(marks, rows)


def _without_days(marks: list[Mark], rows: list[tuple[int, int]]) -> list[Mark]:
    """Day headings end a turn but begin none of their own; alone they mean nothing."""
    if not any(mark.stamp != "day" for mark in marks):
        return []
    heads = [mark for mark in marks if mark.stamp != "day"]
    starts = {mark.start for mark in heads}
    out: list[Mark] = []
    last: Mark | None = None
    following = {
        start: rows[i + 1][0] if i + 1 < len(rows) else end for i, (start, end) in enumerate(rows)
    }
    for mark in marks:
        if mark.stamp != "day":
            out.append(mark)
            last = mark
        elif following[mark.start] not in starts:
            out.append(Mark(mark.start, mark.body, last.name if last else "", ""))
        else:
            out.append(Mark(mark.start, following[mark.start], "", ""))
    return out


def _with_day(day: str, stamp: str) -> str:
    named = re.search(r"[A-Za-z]{3}|\d{4}|/", re.sub(r"[ap]\.?m\.?", "", stamp, flags=re.I))
    return stamp if not day or (named and stamp) else f"{day} {stamp}".strip()


def _head(row: str, start: int) -> Mark | None:
    for pattern in (BRACKETED, DASHED, NAME_STAMP_TEXT):
        mark = pattern.match(row)
        if mark and stamp_of(mark["stamp"]) and _is_name(mark["name"]):
            return Mark(start, start + mark.end(), mark["name"].strip(), mark["stamp"].strip())
    if len(row) > 110:
        return None
    mark = NAME_THEN_STAMP.fullmatch(row)
    if mark and _is_name(mark["name"]) and re.search(r"\d", mark["stamp"]):
        return Mark(start, start + len(row), mark["name"].strip(" ,"), mark["stamp"].strip())
    return None


def _two_row_head(text: str, rows: list[tuple[int, int]], index: int) -> Mark | None:
    """ "Maya Lindqvist" and "8:41 AM" on rows of their own."""
    if index + 1 >= len(rows):
        return None
    (start, end), (below, below_end) = rows[index], rows[index + 1]
    if end - start > 60 or below_end - below > 60:
        return None
    name, stamp = text[start:end].strip(), stamp_of(text[below:below_end])
    if stamp and re.search(r"\d", stamp) and NAME.fullmatch(name) and _is_name(name):
        return Mark(start, below_end, name, stamp)
    return None


def _is_name(name: str) -> bool:
    words = name.strip().split()
    if not words or len(words) > 5 or words[0].lower().rstrip(":") in NO_NAMES:
        return False
    return all(
        word[:1].isupper()
        or word[:1] in "(&"
        or word.lower() in ("de", "von", "van", "da", "of", "the", "and", "me", "you", "client")
        for word in words
    )


def _transcript(text: str, rows: list[tuple[int, int]]) -> list[Mark]:
    """ "Name: text" rows, when they are a conversation and not a form."""
    marks = []
    for start, end in rows:
        mark = SAID.match(text[start : min(end, start + 90)])
        if mark and _is_name(mark["name"]) and len(mark["name"].split()) <= 4:
            marks.append(Mark(start, start + mark.end(), mark["name"].strip(), ""))
    names = [mark.name.lower() for mark in marks]
    speaking = (
        len(set(names)) < len(names) or len(set(names)) == 2 or set(names) & {"you", "me", "client"}
    )
    if not marks or not speaking or len(set(names)) > 6:
        return []
    return marks if marks[0].start == rows[0][0] or len(names) > 1 else []


def _lone_names(text: str, rows: list[tuple[int, int]]) -> list[Mark]:
    """ "You" and "Maya" on rows of their own above each turn, when one of them is oneself."""
    marks = []
    for index, (start, end) in enumerate(rows[:-1]):
        name = text[start:end].strip()
        begins = index == 0 or "\n\n" in text[rows[index - 1][1] : start].replace(" ", "")
        directly = "\n\n" not in text[end : rows[index + 1][0]].replace(" ", "")
        if begins and directly and len(name) <= 40 and NAME.fullmatch(name) and _is_name(name):
            marks.append(Mark(start, end, name, ""))
    names = {mark.name.lower() for mark in marks}
    return marks if names & {"you", "me"} and len(names) in (2, 3) else []


def _mails(text: str, rows: list[tuple[int, int]]) -> list[Mark]:
    marks: list[Mark] = []
    for index, (start, _) in enumerate(rows):
        if wrote := WROTE.match(text, start):
            marks.append(_wrote(wrote))
        elif index + 1 < len(rows) and (mark := _header_block(text, rows, index)):
            marks.append(mark)
    return marks


def _wrote(wrote: re.Match[str]) -> Mark:
    words = re.sub(r"\s*\n[ \t>]*", " ", wrote["on"] or wrote["by"])
    words = " ".join(ANGLED.sub(" ", words).split())
    stamp = STAMP.match(words) if wrote["on"] else None
    name = words[stamp.end() :] if stamp else "" if wrote["on"] else words
    when = stamp[0] if stamp else wrote["when"] or ""
    stamp_words = when.strip(" ,")
    return Mark(wrote.start(), wrote.end(), _mail_name(name), stamp_words, mail=True, wrote=True)


def _header_block(text: str, rows: list[tuple[int, int]], index: int) -> Mark | None:
    """ "From: … Sent: … To: … Subject: …" above a forwarded or answered mail."""
    start, end = rows[index]
    named = FROM.match(text, start)
    if not named or not MAIL_FIELD.match(text, rows[index + 1][0]):
        return None
    stamp, body = "", end
    for below, below_end in rows[index + 1 : index + 8]:
        if not MAIL_FIELD.match(text, below):
            break
        sent = SENT.match(text, below)
        stamp = sent["when"].strip() if sent else stamp
        body = below_end
    return Mark(start, body, _mail_name(named["name"]), stamp, mail=True)


def _mail_name(words: str) -> str:
    return words.strip(" ,").strip("\"'“”*,")
