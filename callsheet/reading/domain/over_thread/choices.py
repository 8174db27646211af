"""Short words that choose, take up or move a time: `the first one`, `10 it is`, `an hour later`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.over_thread import cues
from callsheet.reading.domain.over_thread.fold import Fold, Heard, note_change
from callsheet.reading.domain.over_thread.meanings import dates
from callsheet.reading.domain.over_thread.values import Proposal
from callsheet.reading.domain.over_thread.zones_said import quote_of
from callsheet.reading.domain.times import TimesRead, TimeWindow

ORDINAL = re.compile(
    r"\bthe (?P<place>first|second|third|last|latter|former|earlier|later)"
    r"(?: (?:one|option|slot|time|of (?:the|those|these)\b[\w ]{0,12}))?"
    r"(?=\W*$|[.,!;\n]| (?:please|works?|is|suits?|would|then|sounds|looks|for|if)\b)",
    re.IGNORECASE,
)
PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
SOONER, LATER = frozenset({"earlier"}), frozenset({"later"})
# what one's own question is about when its answer may choose a time
OF_TIMES = re.compile(
    r"\b(?:times?|slots?|days?|dates?|when|call|talk|meet(?:ing)?|suits?|earlier|later|o'clock)\b",
    re.IGNORECASE,
)
ONLY = re.compile(rf"\bonly (?:the )?(?P<day>{cues.WEEKDAY}\b|\d{{1,2}}(?:st|nd|rd|th)?\b)", re.I)
AMOUNT = (
    r"(?P<amount>half an? hour|(?:a )?quarter of an hour|an hour|(?:\d{1,3}|one|two|three)"
    r" ?(?:minutes?|mins?|hours?|hrs?|h|m))"
)
SHIFT = re.compile(
    rf"\b{AMOUNT} (?P<way>earlier|sooner|later)\b"
    rf"|\b(?:push|move|shift|delay|postpone)\w*(?: \w+){{0,3}}? (?P<back>back )?by (?:about )?"
    rf"{AMOUNT.replace('amount', 'by')}",
    re.IGNORECASE,
)
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
LONGEST_SHIFT = 12 * 60  # minutes
SEVERAL = 2
# a clock that is said as the new or the chosen one; "make it 45 minutes" says none
HOUR = r"(?P<hour>[01]?\d|2[0-3])(?P<minute>[:.][0-5]\d)?(?: ?(?P<half>[ap])\.?m\b\.?)?"
GOOD = r" (?:it is|then|works?|is (?:better|good|fine|perfect|great)|please|would|instead|rather)\b"
NEW_HOUR = (
    re.compile(
        r"\b(?:make (?:it|that)|let['’]?s (?:say|do|take)|rather|better at)(?: at)? "
        rf"{HOUR}(?={GOOD}|\W*(?:$|[.!?,;\n]))",
        re.IGNORECASE,
    ),
    re.compile(rf"^\W*(?:ok(?:ay)?,? |great,? |then )?{HOUR}(?={GOOD}|\W*$)", re.IGNORECASE),
)


def new_hours(text: str, read: Callable[[str], TimesRead]) -> tuple[TimeWindow, ...]:
    """The clock that a message without a time names by its bare hour: `10 it is`, `make that 1`.

    read  a phrase to its times, in the zones and at the moment of the message
    """
    found = next(filter(None, (pattern.search(text) for pattern in NEW_HOUR)), None)
    if found is None:
        return ()
    half = f"{found['half']}m" if found["half"] else ""
    clock = f"at {found['hour']}{(found['minute'] or '').replace('.', ':')}{half}"
    windows = read(clock).windows
    start, end = found.start("hour"), max(found.end("hour"), found.end("minute"), found.end("half"))
    quote = Quote(text[start:end], start, end)
    return tuple(replace(each, quote=quote) for each in windows if each.kind == "point")


def asks_other(own: str, times: Sequence[TimeWindow]) -> bool:
    """Whether one's own message just before asks for something else than a time: then `12` or `the
    first one` answers that.

    own    its text, "" when the client spoke last
    times  those that it names
    """
    return "?" in own and not times and not OF_TIMES.search(own)


def chosen(fold: Fold, heard: Heard) -> bool:
    """Whether the message chooses one of several times by its place or as the only one left."""
    if len(fold.live) < SEVERAL or heard.asked_other:
        return False
    found = ORDINAL.search(heard.text)
    if found is not None:
        wanted = at_place(fold.live, found["place"].lower())
        return wanted is not None and take(fold, heard, wanted, found)
    left = ONLY.search(heard.text)
    if left is None:
        return False
    named = [p for p in fold.live if any(cues.names_date(left["day"], d) for d in dates(p.window))]
    return len(named) == 1 and take(fold, heard, named[0], left)


def at_place(live: Sequence[Proposal], place: str) -> Proposal | None:
    """The one of the times at that place: as they were said, or by the clock for `the earlier`."""
    if place in SOONER | LATER:
        timed = [p for p in live if p.window.start is not None]
        timed.sort(key=lambda p: p.window.start.timestamp() if p.window.start else 0.0)
        return (
            (timed[0] if place in SOONER else timed[-1])
            if len(live) == len(timed) == SEVERAL
            else None
        )
    said = sorted(live, key=lambda p: (p.turn, p.window.quote.start))
    at = PLACES[place]
    return said[at] if -1 <= at < len(said) else None


def take(fold: Fold, heard: Heard, wanted: Proposal, found: re.Match[str]) -> bool:
    """The one time kept, the others replaced by the words that chose it."""
    by = heard.words(quote_of(found))
    fold.replaced += [(each, by) for each in fold.live if each is not wanted]
    fold.live = [wanted]
    return True


def revived(fold: Fold, heard: Heard, days: Sequence[TimeWindow]) -> bool:
    """Whether a day alone takes up the one time of it that was let go: `Tuesday after all`."""
    said = {day for window in days for day in dates(window)}
    timed = {
        (p.window.start, p.window.end): p
        for p, _ in fold.replaced
        if dates(p.window) & said and not cues.is_day(p.window)
    }
    if len(timed) != 1 or len(days) != 1 or any(dates(p.window) & said for p in fold.live):
        return False
    [back] = timed.values()
    by = heard.words(days[0].quote)
    for old in fold.live:
        note_change(fold, "time", old, back.window, by)
        fold.replaced.append((old, by))
    fold.replaced = [(p, words) for p, words in fold.replaced if p is not back]
    fold.live = [back]
    return True


def shifted(fold: Fold, heard: Heard) -> None:
    """`half an hour later`, `push it by 30 minutes`: the one time moved by that much."""
    found = SHIFT.search(heard.text)
    if found is None or len(fold.live) != 1:
        return
    [old] = fold.live
    minutes = minutes_in((found["amount"] or found["by"]).lower())
    if cues.is_day(old.window) or not 0 < minutes <= LONGEST_SHIFT:
        return
    back = (found["way"] or "").lower() in ("earlier", "sooner")
    moved = timedelta(minutes=-minutes if back else minutes)
    quote = quote_of(found)
    window = moved_window(old.window, moved, quote)
    by = heard.words(quote)
    note_change(fold, "time", old, window, by)
    fold.replaced.append((old, by))
    fold.live = [Proposal(heard.turn, window, old.lineage)]


def moved_window(window: TimeWindow, moved: timedelta, quote: Quote) -> TimeWindow:
    """A window and its other meanings moved, told by the words that moved it."""
    readings = tuple(
        replace(
            each,
            start=each.start + moved if each.start else None,
            end=each.end + moved if each.end else None,
        )
        for each in window.readings
    )
    return replace(
        window,
        start=window.start + moved if window.start else None,
        end=window.end + moved if window.end else None,
        quote=quote,
        readings=readings,
    )


def minutes_in(words: str) -> int:
    """`half an hour` -> 30, `two hours` -> 120."""
    if words.startswith("half"):
        return 30
    if "quarter" in words:
        return 15
    number = re.match(r"\d+|\w+", words)
    count = number[0] if number else "0"
    each = 60 if re.search(r"h", words.removeprefix(count)) else 1
    return each * (int(count) if count.isdigit() else COUNTS.get(count, 0))
