"""The grammar of clock times: simple ones first, then ranges and half-open ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.clocks import Clock, Span, in_part, with_marker
from callsheet.reading.domain.times.tokens import (
    Build,
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    table,
)

NUMBERS = "(NUM|WNUM|HHMM|PAIR)"
BARE = ("NUM", "WNUM", "HHMM", "PAIR")
# what may stand before a bare number that is a clock time
LEADS = frozenset("AT ABOUT PART DATE WEEKDAY TODAY TOMORROW TONIGHT".split())
# what may stand behind it
TRAILS = frozenset(
    "DURATION PERIOD STOP COMMA SEMI NEWLINE RPAREN LPAREN OR AND BUT SLASH DASH ON IN FOR AT"
    " TODAY TOMORROW TONIGHT WEEKDAY DATE THIS NEXT MY YOUR MINE YOURS HERE ABBR UTC REGION PART"
    " LATEST THE BY ZONE COLON".split()
) | {""}
TRAILING_WORDS = frozenset(
    "works work sound suit look is would should could will suits sounds maybe perhaps please"
    " be both are too sort kind as does do give something anything any all my me us myself"
    " pls plz ok okay good"
    " great fine if then we i you can local sharp with tops best ideal exactly possible free"
    " instead ur u preferably ideally hopefully max lah mate thanks thx"
    " cheers though also again ' ’".split()
)
ZONES = frozenset("ABBR UTC REGION MY YOUR MINE YOURS ZONE".split())


def free_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that ends before `at` counts nothing: no noun or unit follows."""
    kind = kind_at(tokens, at)
    if kind in TRAILS:
        return True
    if kind != "WORD":
        return False
    text = tokens[at].text
    return text in TRAILING_WORDS or (not text[0].isalnum() and text not in "%°#$*=")


def hour_value(token: Token) -> Clock | None:
    """The clock a bare number could be, None when it cannot."""
    if token.kind == "CLOCK":
        assert isinstance(token.value, Span)
        return token.value.start
    if token.kind == "PAIR":
        assert isinstance(token.value, tuple)
        hour, minute = token.value
        long = len(token.text.partition(".")[2]) == 2
        return (
            Clock(hour, minute, colon=True, sure=leads_zero(token))
            if long and hour <= 24 and minute < 60
            else None
        )
    if token.kind == "HM":
        assert isinstance(token.value, tuple)
        hour, minute, second = token.value
        return Clock(
            hour % 24, minute, second, sure=leads_zero(token) or "h" in token.text, colon=True
        )
    number = token.number()
    if token.kind in ("HHMM", "YEAR"):
        ok = number // 100 <= 24 and number % 100 < 60
        sure = leads_zero(token)
        return Clock(number // 100 % 24, number % 100, sure=sure, colon=True) if ok else None
    if 1 <= number <= 24:
        return Clock(number % 24 if number < 24 else 0, sure=leads_zero(token) or number == 24)
    return None


def leads_zero(token: Token) -> bool:
    """`09:00` and `0900`: the 24-hour way of writing."""
    return token.text[0] == "0" and len(token.text) > 1


def point(
    tokens: Sequence[Token], first: int, end: int, clock: Clock | None, *, soft: bool = False
) -> Token | None:
    """A CLOCK token over the run."""
    if clock is None:
        return None
    return joined("CLOCK", tokens, first, end, Span("point", clock, clock, soft=soft))


DAYS_BEHIND = ("ON", "DATE", "WEEKDAY", "TODAY", "TOMORROW", "TONIGHT")
DAY_KINDS = ("NUM", "ORD", "OF", "WNUM", "FIRST")
LENGTH_WORDS = frozenset({"long", "min", "mins", "minutes", "video", "ratio", "mark", "duration"})


def plain(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`7:30`, `3pm`, `2.30 pm`, `0900 am`, `14h`, `15.30h`, `10 o'clock`."""
    run = tokens[first:end]
    clock = hour_value(run[0])
    markers = of_kind(run, "AMPM")
    if clock is None or (markers and clock.hour > 23):
        return None
    if run[0].text.endswith("h") and kind_at(tokens, first - 1) in ("IN", "WITHIN", "FOR", "NEXT"):
        return None  # "in 2h" is a length
    if not markers and end < len(tokens) and tokens[end].text in LENGTH_WORDS:
        return None
    is_day = run[0].kind == "NUM" and kind_at(tokens, first - 1) == "MONTH"
    if is_day and markers and not markers[0].glued and kind_at(tokens, first - 2) not in DAY_KINDS:
        return None  # "Feb 5 AM" is a morning
    if (
        kind_at(tokens, end) in ("MIN", "HOUR")
        and not markers
        and tokens[end].text not in ("hrs", "hours")
    ):
        return None
    if markers:
        clock = with_marker(clock, str(markers[0].value))
    if run[-1].kind == "WORD" and not (run[-1].text == "h" and run[-1].glued):
        return None
    if run[-1].text in ("uhr", "h"):
        clock = replace(clock, sure=True)  # German tells the 24 hours
    return point(tokens, first, end, clock)


def worded(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`eight forty am`, `fifteen thirty p.m.`, `at seven thirty`: number words as a clock."""
    run = tokens[first:end]
    hour, minute = (token.number() for token in of_kind(run, "WNUM"))
    markers = of_kind(run, "AMPM")
    part_behind = kind_at(tokens, end) == "IN" and "PART" in (
        kind_at(tokens, end + 1),
        kind_at(tokens, end + 2),
    )
    said = (
        markers
        or part_behind
        or kind_at(tokens, first - 1) in (*LEADS, "FROM", "BETWEEN", "TO", "FOR", "ORD")
        or (kind_at(tokens, first - 1) in OPENING and kind_at(tokens, end) in DAYS_BEHIND)
    )
    if not said or not 1 <= hour <= 24 or not (10 <= minute < 60 or (markers and minute < 10)):
        return None
    if (
        not markers
        and not part_behind
        and not free_behind(tokens, end)
        and kind_at(tokens, end) not in ("TO", "UNTIL")
    ):
        return None
    clock = Clock(hour % 24, minute, colon=True)
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def relative(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`half past 8`, `quarter to seven`, `20 min past eight in the evening`."""
    run = tokens[first:end]
    hours = of_kind(run, "NUM", "WNUM", "CLOCK")
    target = hour_value(hours[-1])
    amount = of_kind(run, "HALF", "QUARTER")
    if target is None or (len(hours) < 2 and not amount):
        return None
    if run_has(run, "TO") and not amount and not run_has(run, "MIN"):
        spoken = hours[0].number() in (5, 10, 20, 25)  # else "at two to four" is a range
        if not spoken or kind_at(tokens, first - 1) not in ("AT", "ABOUT"):
            return None
    minutes = 30 if run_has(run, "HALF") else 15 if amount else hours[0].number()
    if run[0].kind == "WNUM" and amount:
        minutes = 15 * run[0].number()
    if run_has(run, "TO"):
        minutes = -minutes
    total = (target.hour * 60 + target.minute + minutes) % 1440
    clock = Clock(total // 60, total % 60, sure=target.sure, colon=True)
    if not target.sure and clock.hour == 0 and target.hour == 12:
        clock = Clock(12, clock.minute, colon=True)
    markers = of_kind(run, "AMPM")
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def run_has(run: Sequence[Token], kind: str) -> bool:
    """Whether a token of that kind is in the run."""
    return any(token.kind == kind for token in run)


def half_hour(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`half 3`, read by country later."""
    run = tokens[first:end]
    hour = run[1].number()
    free = free_behind(tokens, end) or kind_at(tokens, end) in ("TO", "UNTIL")
    if not 1 <= hour <= 12 or not (run_has(run, "AMPM") or free):
        return None
    german = run[0].text == "halb"  # which leaves no doubt: half an hour before
    clock = Clock((hour - 1) or 12, 30, colon=True) if german else Clock(hour, 30, half=True)
    markers = of_kind(run, "AMPM")
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def noon(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`noon`, `12 noon`, `midnight`."""
    run = tokens[first:end]
    hour = 12 if run_has(run, "NOON") or run_has(run, "DAYW") else 0
    return point(tokens, first, end, Clock(hour, sure=True))


def oclock_noon(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`12 o'clock noon`, `1 o'clock midnight`."""
    hour = tokens[first].number()
    if not 1 <= hour <= 12:
        return None
    past = hour % 12 + (12 if tokens[end - 1].kind == "NOON" else 0)
    return point(tokens, first, end, Clock(past, sure=True))


def mid_night(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`mid-night`."""
    is_night = tokens[end - 1].text == "night"
    return point(tokens, first, end, Clock(0, sure=True)) if is_night else None


def close_of(hour: int, name: str) -> Build:
    """A builder for the end of the day or of business, a point."""

    def build(tokens: Sequence[Token], first: int, end: int) -> Token | None:
        clock = Clock(hour, sure=True)
        return joined("CLOCK", tokens, first, end, Span("point", clock, clock, part=name))

    return build


def settled_by_part(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`8 in the morning`, `9 at night`."""
    run = tokens[first:end]
    clock = hour_value(run[0])
    part = of_kind(run, "PART")[-1].value
    assert isinstance(part, tuple)
    return point(tokens, first, end, in_part(clock, part[0])) if clock else None


def pair(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`2.30` or `4.22`: a clock, a date or a decimal; decided by what stands around it."""
    run = tokens[first:end]
    if not run[1].glued or not run[2].glued or kind_at(tokens, end) == "DOT":
        return None
    text = f"{run[0].text}.{run[2].text}"
    value = (run[0].number(), run[2].number())
    return Token("PAIR", run[0].start, run[2].end, text, value, run[0].glued)


HEDGING = frozenset({"maybe", "perhaps", "either", "possibly", "probably", "hmm", "ok", "okay"})
TURNING = frozenset({"otherwise", "alternatively", "then", "preferably", "ideally"})


def asked_about(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`Is 9 ok on Thursday?`."""
    before = tokens[first - 1].text if first else ""
    after = tokens[end].text if end < len(tokens) else ""
    return before in ("is", "does", "would", "will") and after in SUITING


SUITING = frozenset("ok okay fine good possible work suit alright better best".split())
LIST_KINDS = ("OR", "AND", "SLASH", "COMMA")


def behind_list(tokens: Sequence[Token], at: int) -> int:
    """Where the word before the commas and "or"s in front of a token stands."""
    at -= 1
    while kind_at(tokens, at) in LIST_KINDS:
        at -= 1
    return at


OPENING = ("", "PERIOD", "STOP", "NEWLINE", "COMMA", "DASH")


def day_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether `4`, `4 or 5` or `11 on` at the start of a sentence stands before a day."""
    while kind_at(tokens, at) in ("OR", "SLASH", "AND") and kind_at(tokens, at + 1) in BARE:
        at += 2
    if kind_at(tokens, at) in ("OR", "AND") and kind_at(tokens, at + 1) == "CLOCK":
        return True
    return kind_at(tokens, at + (kind_at(tokens, at) == "ON")) in ("DATE", "TONIGHT")


COUNTING = frozenset("need have has had of want with are is for got least only takes".split())


def clock_hour(token: Token) -> int:
    """The number written, 0 for a pair."""
    return token.value if isinstance(token.value, int) else 0


ENDS = ("", "STOP", "PERIOD", "COMMA")


def proposed(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`can we do 10?`, `make it 5`, `7 works tomorrow`, `I can do 4 on Thursday`."""
    said = [token.text for token in tokens[max(0, first - 3) : first]]
    behind = tokens[end].text if end < len(tokens) else ""
    if clock_hour(tokens[first]) > 12:
        return False
    if kind_at(tokens, first - 1) in OPENING and behind in ("works", "suits"):
        return True
    if said[-1:] == ["do"]:
        dated = kind_at(tokens, end + (kind_at(tokens, end) == "ON")) == "DATE"
        return dated or (kind_at(tokens, end) == "STOP" and not {"we", "let's"}.isdisjoint(said))
    return said[-2:] == ["make", "it"] and kind_at(tokens, end) in ENDS


def one_more(tokens: Sequence[Token], at: int) -> bool:
    """`2pm tomorrow, or 3`: one more clock for the day before it."""
    if kind_at(tokens, at - 1) != "OR":
        return False
    day = behind_list(tokens, at)
    return kind_at(tokens, day) == "DATE" and "CLOCK" in (
        kind_at(tokens, day - 1),
        kind_at(tokens, day - 2),
    )


def behind_day(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`Thursday, 9?`, `Thursday, 9 or so`."""
    set_off = kind_at(tokens, first - 1) == "COMMA" and kind_at(tokens, first - 2) == "DATE"
    so = [token.text for token in tokens[end : end + 2]] == ["or", "so"]
    return set_off and clock_hour(tokens[first]) <= 12 and (so or kind_at(tokens, end) == "STOP")


def bare(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """A bare number as a clock, where the words around it license that."""
    token = tokens[first]
    before = kind_at(tokens, first - 1)
    after = kind_at(tokens, end)
    listed = before in LIST_KINDS and kind_at(tokens, behind_list(tokens, first)) == "CLOCK"
    led = before in LEADS or listed or one_more(tokens, first)
    zoned = after in ZONES and not (token.kind == "PAIR" and before not in LEADS)
    counted = tokens[first - 2].text in COUNTING if first > 1 else False
    said = tokens[first - 1].text if first else ""
    opens = before in OPENING or said in HEDGING
    opens = opens and token.kind != "HHMM" and day_follows(tokens, end)
    opens = opens or (leads_zero(token) and (after, kind_at(tokens, end + 1)) == ("OR", "CLOCK"))
    opens = opens or asked_about(tokens, first, end) or behind_day(tokens, first, end)
    opens = opens or said in TURNING or proposed(tokens, first, end)
    one = clock_hour(token) == 1  # "one evening"
    opens = opens or (after == "PART" and not one and free_behind(tokens, end + 1))
    opens = opens or (after == "COMMA" and kind_at(tokens, end + 1) == "TONIGHT")
    if not (led or zoned or opens) or not free_behind(tokens, end):
        return None
    if token.kind == "YEAR" and not (after in ("UTC", "ABBR") or before == "AT"):
        return None
    counted = counted or clock_hour(token) > 12 or kind_at(tokens, first - 2) in ("NUM", "JUNK")
    if before == "ABOUT" and counted:
        return None  # "we need about 20"
    if after == "DASH" and kind_at(tokens, end + 1) in BARE:
        return None
    if after == "COLON" or (token.glued and before in ("SLASH", "DASH", "COLON") and not listed):
        return None
    clock = hour_value(token)
    with_noon = after == "AND" and tokens[end + 1].text.endswith("noon") and clock is not None
    if with_noon and clock is not None and 7 <= clock.hour < 12:
        clock = replace(clock, sure=True)  # "10 and noon both work"
    return point(tokens, first, end, clock, soft=True)


SIMPLE = table(
    rule("MID DASH? DAYW", noon),
    rule("MID DASH? PART", mid_night),
    rule("MIDNIGHT", noon),
    rule("NUM? NOON", noon),
    rule("NUM MIDNIGHT", noon),
    rule("THE? END OF? (THE|MY|THIS)? (DAYW|TODAY)", close_of(18, "end of day")),
    rule("EOD", close_of(18, "end of day")),
    rule("COB", close_of(17, "close of business")),
    rule("A? HALF PAST (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(A QUARTER|WNUM QUARTER|QUARTER) (PAST|TO) (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(NUM|WNUM) MIN? PAST (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(NUM|WNUM) MIN TO (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("WNUM TO (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("HALF (NUM|WNUM) OCLOCK? AMPM?", half_hour),
    rule("HM (AMPM|HOUR)?", plain),
    rule("NUM DOT NUM", pair),
    rule("(NUM|HHMM|WNUM) PERIOD? AMPM", plain),
    rule("(NUM|WNUM) OCLOCK (NOON|MIDNIGHT)", oclock_noon),
    rule("(NUM|WNUM) OCLOCK AMPM?", plain),
    rule("(NUM|WNUM) DASH? ISH", plain),
    rule("WNUM DASH? WNUM AMPM?", worded),
    rule("HHMM HOUR", plain),
)
SETTLED = table(
    rule("PAIR (AMPM|OCLOCK|HOUR)", plain),
    rule("PAIR WORD", plain),
    rule("(NUM|WNUM|CLOCK|PAIR) (IN|AT) (THE|A)? PART", settled_by_part),
)
BARES = table(rule("(NUM|WNUM|HHMM|PAIR|YEAR)", bare))
