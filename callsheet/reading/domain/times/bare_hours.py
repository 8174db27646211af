"""The grammar of a bare number that the words around it make a clock time: "Thursday at 4"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.hour_numbers import (
    BARE,
    LEADS,
    OPENING,
    ZONES,
    free_behind,
    hour_value,
    leads_zero,
    point,
)
from callsheet.reading.domain.times.tokens import Token, kind_at, rule, table

HEDGING = frozenset({"maybe", "perhaps", "either", "possibly", "probably", "hmm", "ok", "okay"})
NAMING = frozenset({"said", "says", "suggested", "suggests", "proposed", "offered"})
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
    """`can we do 10?`, `push it to 4`, `7 works tomorrow`, `I can do 4 on Thursday`."""
    said = [token.text for token in tokens[max(0, first - 3) : first]]
    behind = tokens[end].text if end < len(tokens) else ""
    if clock_hour(tokens[first]) > 12:
        return False
    if kind_at(tokens, first - 1) in OPENING and behind in ("works", "suits"):
        return True
    if said[-1:] == ["do"]:
        dated = kind_at(tokens, end + (kind_at(tokens, end) == "ON")) == "DATE"
        dated = dated or [kind_at(tokens, end), kind_at(tokens, end + 1)] == ["OR", "CLOCK"]
        return dated or (kind_at(tokens, end) == "STOP" and not {"we", "let's"}.isdisjoint(said))
    moved = said[-1:] == ["to"] and not MOVING.isdisjoint(said)
    return (said[-2:] == ["make", "it"] or moved) and kind_at(tokens, end) in ENDS


MOVING = frozenset("push move shift bump delay".split())


def one_more(tokens: Sequence[Token], at: int) -> bool:
    """`2pm tomorrow, or 3`: one more clock for the day before it."""
    if kind_at(tokens, at - 1) != "OR":
        return False
    day = behind_list(tokens, at)
    return kind_at(tokens, day) == "DATE" and "CLOCK" in (
        kind_at(tokens, day - 1),
        kind_at(tokens, day - 2),
    )


def or_maybe(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`Monday 9am works, or maybe 8?`: an hour in the place of the one said before it.

    Where the sentence holds other numbers it may be one more of what they count.
    """
    hedged = first > 0 and tokens[first - 1].text in HEDGING
    if not hedged or kind_at(tokens, end) not in ENDS or clock_hour(tokens[first]) > 12:
        return False
    said = set()
    for token in reversed(tokens[max(0, first - MOST_BETWEEN) : first]):
        if token.kind in ("PERIOD", "STOP", "NEWLINE"):
            break
        said.add(token.kind)
    return "CLOCK" in said and said.isdisjoint((*BARE, "JUNK", "DURATION"))


MOST_BETWEEN = 30  # tokens between an hour and the other one offered for it


def behind_day(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`Thursday, 9?`, `Thursday, 9 or so`."""
    set_off = kind_at(tokens, first - 1) == "COMMA" and kind_at(tokens, first - 2) == "DATE"
    behind = [token.text for token in tokens[end : end + 2]]
    so = behind == ["or", "so"] or behind[:1] == ["sharp"]
    return set_off and clock_hour(tokens[first]) <= 12 and (so or kind_at(tokens, end) == "STOP")


def is_another(tokens: Sequence[Token], at: int) -> bool:
    """`a slot on Monday at 1pm and one on Tuesday at 10`: one more of them, no hour."""
    at += kind_at(tokens, at) == "ON"
    dated = kind_at(tokens, at) == "DATE"
    return dated and kind_at(tokens, at + 1 + (kind_at(tokens, at + 1) == "AT")) in ("CLOCK", *BARE)


def bare(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """A bare number as a clock, where the words around it license that."""
    token = tokens[first]
    before = kind_at(tokens, first - 1)
    if token.text == "one" and before in LIST_KINDS and is_another(tokens, end):
        return None
    after = kind_at(tokens, end)
    listed = before in LIST_KINDS and kind_at(tokens, behind_list(tokens, first)) == "CLOCK"
    led = before in LEADS or listed or one_more(tokens, first)
    zoned = after in ZONES and not (token.kind == "PAIR" and before not in LEADS)
    counted = tokens[first - 2].text in COUNTING if first > 1 else False
    said = tokens[first - 1].text if first else ""
    opens = before in OPENING or said in HEDGING or said in NAMING
    opens = opens and token.kind != "HHMM" and day_follows(tokens, end)
    opens = opens or (leads_zero(token) and (after, kind_at(tokens, end + 1)) == ("OR", "CLOCK"))
    opens = opens or asked_about(tokens, first, end) or behind_day(tokens, first, end)
    opens = opens or said in TURNING or proposed(tokens, first, end)
    opens = opens or or_maybe(tokens, first, end)
    one = clock_hour(token) == 1  # "one evening"
    opens = opens or (after == "PART" and not one and free_behind(tokens, end + 1))
    opens = opens or (after == "COMMA" and kind_at(tokens, end + 1) == "TONIGHT")
    # "at 3 after the staff meeting"
    edge = before == "AT" and after in ("AFTER", "BEFORE") and kind_at(tokens, end + 1) not in BARE
    if not (led or zoned or opens) or not (edge or free_behind(tokens, end)):
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
    with_noon = after == "AND" and any(
        each.text.endswith("noon") for each in tokens[end + 1 : end + 2]
    )
    if with_noon and clock is not None and 7 <= clock.hour < 12:
        clock = replace(clock, sure=True)  # "10 and noon both work"
    return point(tokens, first, end, clock, soft=True)


BARES = table(rule("(NUM|WNUM|HHMM|PAIR|YEAR)", bare))
