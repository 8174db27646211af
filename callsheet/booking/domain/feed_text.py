"""The text of a calendar feed taken apart: its events, its own time zones, its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from icalendar.parser import Contentline

from callsheet.booking.domain.feed_read import NotACalendar
from callsheet.core import lazy_re as re

LONGEST_LINE = 60_000
LONGEST_TEXT = 200
LONGEST_NAME = 40
MOST_ZONE_LINES = 2_000
MOST_DEPTH = 8
EVENT_LINES = frozenset(
    "UID SUMMARY DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS TRANSP SEQUENCE "
    "FREEBUSY".split()
)
DATED = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID", "FREEBUSY"})
ZONE_LINES = frozenset("TZID TZNAME DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE".split())
HEAD_LINES = frozenset({"NAME", "X-WR-CALNAME", "X-WR-TIMEZONE"})
KEPT = frozenset({"VEVENT", "VFREEBUSY"})
LINE_END = re.compile(r"\r\n?")
FOLD = re.compile(r"\n[ \t]")
ESCAPED = re.compile(r"\\(.)")
PARAM = re.compile(r';([\w-]{1,40})=("[^"]*"|[^";]*)')
NAME = re.compile(r"[\w-]{1,40}")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
EMPTY = "The calendar's file is empty."
A_PAGE = "That is a web page, not a calendar."
NO_CALENDAR = "That is no calendar: its file does not start with BEGIN:VCALENDAR."


@dataclass(frozen=True)
class Line:
    """One content line; `name` in capitals, `params` of dates only, `value` as it is written."""

    name: str
    params: Mapping[str, str]
    value: str


@dataclass(frozen=True)
class Component:
    """A VEVENT or VFREEBUSY with the lines that say when it is, unfolded and unread."""

    kind: str
    lines: tuple[str, ...]

    def all(self, name: str) -> list[Line]:
        """The lines of that name. Raises ValueError for one that is no content line."""
        return [line_of(line) for line in self.lines if line_name(line) == name]

    def first(self, name: str) -> Line | None:
        """The first line of that name, None when there is none. Raises ValueError."""
        found = next((line for line in self.lines if line_name(line) == name), None)
        return line_of(found) if found is not None else None


@dataclass(frozen=True)
class FeedText:
    """A calendar taken apart.

    zones   the lines of each VTIMEZONE, by its TZID
    name    "" when the calendar has none
    zone    X-WR-TIMEZONE, "" when there is none
    whole   false when the file breaks off before END:VCALENDAR
    """

    components: tuple[Component, ...]
    zones: Mapping[str, tuple[str, ...]]
    name: str
    zone: str
    whole: bool


def feed_text(data: bytes) -> FeedText:
    """The calendar of a file's bytes. Raises NotACalendar for a page, a picture, nothing."""
    text = decoded(data).lstrip("\ufeff \t\r\n")
    if not text:
        raise NotACalendar(EMPTY)
    if not text[:15].upper().startswith("BEGIN:VCALENDAR"):
        raise NotACalendar(A_PAGE if text.startswith("<") else NO_CALENDAR)
    scanner = Scanner()
    for line in FOLD.sub("", LINE_END.sub("\n", text)).split("\n"):
        scanner.read(line[:LONGEST_LINE])
    return scanner.result()


def decoded(data: bytes) -> str:
    """The text: UTF-8, UTF-16 with its mark, else as Windows writes Western Europe."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def line_name(line: str) -> str:
    """The name that a content line starts with, in capitals; "" when it has none."""
    found = NAME.match(line)
    return found.group().upper() if found else ""


def line_of(text: str) -> Line:
    """One content line. Raises ValueError when it is none.

    A date has no colon, so that the last one ends its parameters: Outlook writes
    `DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20260105T090000` without the quotes it needs.
    """
    head, colon, value = text.partition(":")
    if colon and ";" not in head:
        return Line(head.upper(), {}, value)
    if line_name(text) in DATED:
        head, _, value = text.rpartition(":")
        params = {key.upper(): said.strip(' "') for key, said in PARAM.findall(head)}
        return Line(line_name(text), params, value)
    name, _, value = Contentline(text).raw_parts()  # type: ignore[no-untyped-call]
    return Line(name.upper(), {}, value)


def plain(value: str) -> str:
    """A text value as it is shown: one line, no marks that cannot be seen, of bounded length."""
    text = ESCAPED.sub(lambda mark: " " if mark[1] in "nN" else mark[1], value[: 4 * LONGEST_TEXT])
    return " ".join(UNSEEN.sub(" ", text).split())[:LONGEST_TEXT]


class Scanner:
    """Reads unfolded lines one by one; a component that never ends is ended by the next one."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._too_deep = 0
        self._lines: list[str] = []
        self._components: list[Component] = []
        self._zones: dict[str, tuple[str, ...]] = {}
        self._head: dict[str, str] = {}
        self._whole = False

    def read(self, line: str) -> None:
        """Takes one line in."""
        name = line_name(line)
        if name == "BEGIN":
            self._begin(line[6:].strip().upper()[:LONGEST_NAME])
        elif name == "END":
            self._end(line[4:].strip().upper()[:LONGEST_NAME])
        elif not self._too_deep:
            self._keep(name, line)

    def result(self) -> FeedText:
        """What was read."""
        name = self._head.get("NAME") or self._head.get("X-WR-CALNAME", "")
        return FeedText(
            components=tuple(self._components),
            zones=self._zones,
            name=name,
            zone=self._head.get("X-WR-TIMEZONE", ""),
            whole=self._whole,
        )

    def _begin(self, kind: str) -> None:
        if len(self._open) == 2 and kind in KEPT | {"VTIMEZONE"}:
            self._end(self._open[-1])
        if len(self._open) >= MOST_DEPTH:
            self._too_deep += 1
            return
        self._open.append(kind)
        if len(self._open) == 2:
            self._lines = []
        elif self._in_zone():
            self._lines.append(f"BEGIN:{kind}")
        self._whole = False

    def _end(self, kind: str) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        if kind not in self._open:
            return
        if self._in_zone() and kind != "VTIMEZONE":
            self._lines.append(f"END:{kind}")
        while self._open:
            ended = self._open.pop()
            if len(self._open) == 1:
                self._close(ended)
            if ended == kind:
                break
        self._whole = not self._open

    def _close(self, kind: str) -> None:
        if kind in KEPT:
            self._components.append(Component(kind, tuple(self._lines)))
        elif kind == "VTIMEZONE":
            tzid = next((line for line in self._lines if line_name(line) == "TZID"), "")
            self._zones.setdefault(plain(tzid.partition(":")[2]), tuple(self._lines))

    def _in_zone(self) -> bool:
        return len(self._open) > 1 and self._open[1] == "VTIMEZONE"

    def _keep(self, name: str, line: str) -> None:
        if len(self._open) == 1 and name in HEAD_LINES:
            self._head.setdefault(name, plain(line.partition(":")[2]))
        elif self._is_wanted(name):
            self._lines.append(line)

    def _is_wanted(self, name: str) -> bool:
        if self._in_zone():
            return name in ZONE_LINES and len(self._lines) < MOST_ZONE_LINES
        return len(self._open) == 2 and self._open[1] in KEPT and name in EVENT_LINES
