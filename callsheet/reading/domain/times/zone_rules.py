"""The grammar of zones: "EST", "UTC+2", "my time", "yours", "London time", "in Sydney"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from callsheet.core.places import zones_of_place
from callsheet.reading.domain.times.hour_numbers import hour_value
from callsheet.reading.domain.times.tokens import Token, joined, kind_at, of_kind, rule, table
from callsheet.reading.domain.times.zone_names import ENGLISH_WORDS

How = Literal["mine", "yours", "abbreviation", "region", "fixed", "place"]
CLOCKISH = frozenset("CLOCK SPAN NUM WNUM HHMM PAIR PART TONIGHT AMPM ISH".split())
DAYISH = frozenset("DATE WEEKDAY TODAY TOMORROW OPEN".split())
OWN_WORDS = frozenset(
    {"local", "end", "side", "own", "zone", "here", "standard", "daylight", "summer"}
)
# words that say an instant again: "5pm PT, that's 8am for you"
SAME_AGAIN = frozenset({"that's", "thats", "which", "equals", "aka", "ie", "="})
# words before a place that say where the client is
HOME_WORDS = frozenset(
    "based located living live from here currently i'm we're am are im is".split()
)


@dataclass(frozen=True)
class ZoneWord:
    """A zone as said: how, and the abbreviation, region, offset in minutes or place name."""

    how: How
    name: str = ""
    minutes: int = 0
    home: bool = False  # says where the client is, not the zone of one clock


def zone_token(tokens: Sequence[Token], first: int, end: int, value: ZoneWord) -> Token:
    """A ZONE token over the run."""
    return joined("ZONE", tokens, first, end, value)


def near_clock(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clock time or day stands just before, marks aside."""
    at = first - 1
    while kind_at(tokens, at) in ("LPAREN", "COMMA", "SLASH", "TIME", "IN", "THE", "DASH"):
        at -= 1
    kind = kind_at(tokens, at)
    return kind in CLOCKISH or kind in DAYISH or kind == "ZONE"


def offset(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`UTC+2`, `GMT-05:30`: a fixed offset."""
    run = tokens[first:end]
    if run[2].kind == "NUM":
        hours, minutes = run[2].number(), 0
    else:
        clock = hour_value(run[2])
        hours, minutes = (clock.hour, clock.minute) if clock else (99, 0)
    if hours > 14 or minutes >= 60 or not (run[1].glued or run[2].glued):
        return None
    sign = 1 if run[1].kind == "PLUS" else -1
    ahead = sign * (hours * 60 + minutes)
    home = where_i_am(tokens, first)
    return zone_token(tokens, first, end, ZoneWord("fixed", "", ahead, home=home))


def universal(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`UTC`, `GMT`."""
    return zone_token(tokens, first, end, ZoneWord("abbreviation", tokens[first].text))


def abbreviation(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`EST`, `ist`: small letters and English words only behind a clock."""
    token = tokens[first]
    raw = str(token.value)
    english = token.text in ENGLISH_WORDS
    behind = kind_at(tokens, first - 1) in CLOCKISH
    timed = kind_at(tokens, end - 1) == "TIME"
    if english and not (behind or timed or (raw.isupper() and near_clock(tokens, first))):
        return None
    if not english and not (raw.isupper() or near_clock(tokens, first) or timed):
        return None
    if english and not raw.isupper() and len(raw) > 2 and not behind:
        return None
    home = where_i_am(tokens, first)
    return zone_token(tokens, first, end, ZoneWord("abbreviation", token.text, home=home))


I_AM = frozenset({"i'm", "im", "am", "we're", "are", "i’m"})


def where_i_am(tokens: Sequence[Token], first: int) -> bool:
    """`I'm on EST`, `we are in CET`, `all times in`: the client's own clock."""
    if first and tokens[first - 1].text in I_AM:
        return True
    before, word = kind_at(tokens, first - 1), tokens[first - 2] if first > 1 else None
    if word is None or before not in ("IN", "ON"):
        return False
    return word.text in ("i'm", "im", "am", "we're", "are", "based", "times", "i’m")


def region(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Eastern`, `Pacific time`: only with "time" or behind a clock."""
    run = tokens[first:end]
    words = of_kind(run, "WORD")
    if words and words[0].text == "european":
        return zone_token(tokens, first, end, ZoneWord("place", "Paris"))
    if words and words[0].text not in ("standard", "daylight"):
        return None
    before = kind_at(tokens, first - 1)
    whole = (
        first > 0 and tokens[first - 1].text in ("all", "both") and near_clock(tokens, first - 1)
    )
    if run[-1].kind != "TIME" and before not in CLOCKISH | {"LPAREN"} and not whole:
        return None
    return zone_token(
        tokens, first, end, ZoneWord("region", run[0].text, home=where_i_am(tokens, first))
    )


def own(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`my time`, `your end`, `yours`, `here`, `your morning`: whose clock it is."""
    run = tokens[first:end]
    kind = run[0].kind
    words = of_kind(run, "WORD", "END", "HERE")
    if any(word.text not in OWN_WORDS for word in words if word is not run[0]):
        return None
    if (
        kind in ("MY", "YOUR")
        and len(run) == 1
        and kind_at(tokens, end) not in ("PART", "WEEKDAY", "TOMORROW")
        and not both_clocks(tokens, first)
    ):
        return None
    if kind in ("MINE", "YOURS", "HERE") and not near_clock(tokens, first):
        return None
    how: How = "yours" if kind in ("YOUR", "YOURS") else "mine"
    return zone_token(tokens, first, end, ZoneWord(how))


def both_clocks(tokens: Sequence[Token], at: int) -> bool:
    """`your 7pm, my 9:30am`: one instant on the clocks of both."""
    other = "MY" if tokens[at].kind == "YOUR" else "YOUR"
    near = [at + step for step in (-4, -3, -2, 2, 3, 4)]
    pairs = [each for each in near if kind_at(tokens, each) == other]
    return kind_at(tokens, at + 1) == "CLOCK" and any(
        kind_at(tokens, each + 1) == "CLOCK" for each in pairs
    )


def told(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`that's 8am for you`: whose clock an instant is told again on."""
    who = tokens[first + 1].text
    behind = tokens[max(0, first - 6) : first]
    again = any(token.text in SAME_AGAIN or token.kind == "LPAREN" for token in behind)
    if who not in ("you", "me", "us") or not again or not near_clock(tokens, first):
        return None
    return zone_token(tokens, first, end, ZoneWord("yours" if who == "you" else "mine"))


def told_part(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`9:30am, which is evening for you`: what part of day a clock is there, and no time again."""
    whose = tokens[first] if end - first == 2 else tokens[end - 1]
    behind = tokens[max(0, first - 6) : first]
    again = any(
        token.text in SAME_AGAIN or token.text == "that" or token.kind == "LPAREN"
        for token in behind
    )
    again = again or (kind_at(tokens, first - 1) == "WORD" and tokens[first - 1].text == "so")
    clocked = any(token.kind in ("CLOCK", "SPAN") for token in tokens[max(0, first - 12) : first])
    yours = whose.kind == "YOUR" or whose.text == "you"
    return (
        joined("WORD", tokens, first, end, tokens[first].text)
        if again and clocked and yours
        else None
    )


ZONES = table(
    rule("PART FOR WORD", told_part),
    rule("YOUR PART", told_part),
    rule("FOR WORD", told),
    rule("UTC (PLUS|DASH) (NUM|HM|HHMM|CLOCK)", offset),
    rule("UTC TIME?", universal),
    rule("ABBR WORD? TIME", abbreviation),
    rule("ABBR", abbreviation),
    rule("REGION WORD? TIME?", region),
    rule("REGION", region),
    rule("(MY|YOUR) WORD? TIME WORD?", own),
    rule("(MY|YOUR) WORD? TIME", own),
    rule("(MY|YOUR) (END|WORD)", own),
    rule("(MY|YOUR|MINE|YOURS|HERE)", own),
)


STEPS = (1, 2, 3)  # words of a place's name
BEFORE_PLACE = CLOCKISH | frozenset("ZONE LPAREN COMMA IN FROM HERE".split())


def with_places(tokens: list[Token]) -> list[Token]:
    """The tokens with names of places that say a zone as ZONE tokens."""
    if not any(token.kind in CLOCKISH for token in tokens):
        return tokens
    out: list[Token] = []
    copied = 0
    for at in places_to_look(tokens):
        found = place_at(tokens, at) if at >= copied else None
        if found is not None:
            out += tokens[copied:at]
            out.append(found[0])
            copied = found[1]
    return out + tokens[copied:]


def places_to_look(tokens: Sequence[Token]) -> list[int]:
    """Where a place may be named: up to three words before "time", or behind what leads to one."""
    timed = {at - step for at, token in enumerate(tokens) if token.kind == "TIME" for step in STEPS}
    led = {at + 1 for at, token in enumerate(tokens) if token.kind in BEFORE_PLACE}
    near = sorted(timed | led)
    return [at for at in near if 0 <= at < len(tokens) and tokens[at].kind == "WORD"]


def place_at(tokens: Sequence[Token], at: int) -> tuple[Token, int] | None:
    """The place named there, longest first, and where it ends; only where it can be a zone."""
    raw = str(tokens[at].value or "")
    if not raw[:1].isupper() and not time_follows(tokens, at):
        return None
    for count in (3, 2, 1):
        run = tokens[at : at + count]
        if len(run) < count or any(token.kind != "WORD" for token in run):
            continue
        end = at + count
        timed = kind_at(tokens, end) == "TIME"
        role = place_role(tokens, at, end, timed=timed) if raw[:1].isupper() or timed else ""
        if role and zones_of_place(" ".join(token.text for token in run)):
            name = " ".join(token.text for token in run)
            value = ZoneWord("place", name, home=role == "home")
            return zone_token(tokens, at, end + timed, value), end + timed
    return None


def time_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether "time" stands behind up to three words."""
    after = [token.kind for token in tokens[at + 1 : at + 4]]
    return "TIME" in after


def place_role(tokens: Sequence[Token], first: int, end: int, *, timed: bool) -> str:
    """`zone` of the clock beside it, `home` of the client, or "" for a mere mention."""
    if timed:
        return "zone"
    before = kind_at(tokens, first - 1)
    if before in CLOCKISH or before == "ZONE":
        return "zone"
    if before in ("LPAREN", "COMMA") and kind_at(tokens, first - 2) in CLOCKISH | {"ZONE"}:
        return "zone"
    if before == "IN" and kind_at(tokens, first - 2) in CLOCKISH:
        return "zone"
    if (
        before == "IN"
        and kind_at(tokens, first - 2) == "DATE"
        and (kind_at(tokens, first - 3) in CLOCKISH)
    ):
        return "zone"
    if before in ("IN", "FROM", "HERE") and home_words(tokens, first - 2):
        return "home"
    if before == "FROM" and kind_at(tokens, first - 2) == "" and kind_at(tokens, end) == "":
        return "home"
    return ""


def home_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether "I'm", "based", "here" or the like stands there."""
    return at >= 0 and (tokens[at].text in HOME_WORDS or tokens[at].kind == "HERE")
