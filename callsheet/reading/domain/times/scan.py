"""The text cut into typed tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.words import (
    KIND_OF,
    MONTHS,
    NUMBERS,
    ORDINAL_NUMBERS,
    PARTS,
    PUNCTUATION,
    TENS,
    WEEKDAYS,
)
from callsheet.reading.domain.times.zone_names import ABBREVIATIONS, FIXED_NAMES

MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What looks like a time and is none: addresses, prices, sizes, phone numbers, versions.
JUNK = r"""
  (?:https?://|www\.)[^\s<>]{1,2000}
| [\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
| <\/?[a-z][^<>]{0,500}>
| \b[a-z][\w-]{0,60}\.(?:com|org|net|io|co|dev|app|ai|html?|pdf|docx?|png|jpe?g|zip|mp4|mov
    |csv|xlsx?|psd|fig)\b
| \+\d[\d\s().-]{6,20}\d
| \(\d{3}\)\s?\d{3}[-.\s]?\d{4}
| \b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b
| [$€£₹¥]\s?\d[\d,.]{0,15}\s?(?:k\b|m\b)?(?:\s?[-–]\s?[$€£]?\d[\d,.]{0,15}k?)?
| \b(?:usd|eur|gbp|inr|aud|cad|rs|us\$)\.?\s?\d[\d,.]{0,15}
| \b(?:24|7)[/x](?:7|24|365)\b
| \b(?:9:16|1:1|0:[0-5]\d)\b(?!\s?[ap]\.?\s?m)
| \b\d[\d,.]{0,15}\s?(?:[€£₹%]|\$(?!\d)|(?:k|usd|eur|gbp|inr|aud|cad|dollars?|euros?
    |bucks|pounds|quid|percent|pct|px|kb|mb|gb|tb|kg|km|ms|cm|ft|fps|x|stars?|pages?|words?
    |revisions?|rounds?|years?    |yrs?|ppl|people)\b)
| \bv\.?\s?\d+(?:\.\d+){0,5}\b
| \b\d+(?:\.\d+){3,8}
| \b\d{1,3}(?:,\d{3}){1,5}\b
| \b\d{5,}
"""
ISO = rf"""(?P<ISO>\b\d{{4}}(?P<iso>[-/.])(?:\d{{1,2}}|{MONTH_NAMES})(?P=iso)\d{{1,2}}(?![\d-])
  (?:[T](?P<T>\d\d:\d\d(?::\d\d)?)(?P<Z>Z|[+-]\d\d:?\d\d)?)?)"""
TRIPLE = r"(?P<TRIPLE>\b\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d.:/-]{0,20}\d))"
LEXER = re.compile(
    rf"""(?=[^ ])(?:(?P<PLAIN>(?<![\w@.-])(?!(?:usd|eur|gbp|inr|aud|cad|rs)\b)[^\W\d_]{{2,40}}
    (?=[ \n,;!?)]|\.?$|\.[ \n]))
| {ISO}
| {TRIPLE}
| (?P<JUNK>{JUNK})
| (?P<CODE>\b\d+(?:-\d+){{2,8}})
| (?P<WORDNUM>\b2(?:mrw|moro|morrow|day|nite|night)\b)
| (?P<HM>\b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]))
| (?P<RATIO>\d+(?::\d+){{1,4}})
| (?P<HH>\b(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d\b|\b(?:[01]?\d|2[0-4])\s?h\b)
| (?P<ORD>\b\d{{1,2}}(?:st|nd|rd|th)\b)
| (?P<INT>\d+)
| (?P<AMPM>(?<![^\W\d_])[ap]\s?\.\s?m\b\.?|(?<![^\W\d_])[ap]\s?m\b)
| (?P<WC>\bw/[cb]\b)
| (?P<WORD>[^\W\d_]+(?:['’][^\W\d_]+){{0,3}})
| (?P<NEWLINE>\n)
| (?P<PUNCT>[^\w\s]))
""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that are also names of months or days: taken as such only where the writing says so.
DOUBTFUL = frozenset(
    {"may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan", "sep", "fri"}
)


WORDS = frozenset({"PLAIN", "WORD", "WORDNUM"})
MOST_TOKENS = 20_000  # as many as 100 kB of prose hold; what lies behind is no message


def scan(text: str) -> list[Token]:
    """The typed tokens of a text, left to right, at most 20,000 of them."""
    tokens: list[Token] = []
    last_end = 0
    for found in islice(LEXER.finditer(text), MOST_TOKENS):
        name = found.lastgroup or ""
        start, end = found.span()
        glued = start == last_end and start > 0
        if name in WORDS:
            raw = found[0]
            low = raw.lower()
            if low in KNOWN or "'" in low or "’" in low:
                tokens.append(word(raw, low, start, end, glued=glued))
            else:
                tokens.append(Token("WORD", start, end, low, raw, glued))
        elif name == "ISO" and found["T"]:
            tokens.extend(stamp(found))
        else:
            tokens.append(one(name, found, text, glued=glued))
        last_end = end
    return numbers_joined(tokens)


def stamp(found: re.Match[str]) -> list[Token]:
    """Day, clock and zone of `2016-12-16T12:23:59Z`."""
    day = Token("DATE", found.start(), found.start("T") - 1, found["ISO"][:10].lower())
    out = [
        replace(day, value=("ISO", day.text.split("t")[0])),
        Token("HM", *found.span("T"), found["T"], clock_numbers(found["T"])),
    ]
    if found["Z"] in ("Z", "z"):
        out.append(Token("UTC", *found.span("Z"), "utc", "UTC"))
    return out


def one(name: str, found: re.Match[str], text: str, *, glued: bool) -> Token:
    """The token of one match of the lexer."""
    start, end = found.span()
    low = found[0].lower()
    if name == "INT":
        return integer(low, start, end, text, glued=glued)
    if name in ("ISO", "TRIPLE"):
        return Token("DATE", start, end, low, (name, low), glued)
    if name == "ORD":
        return Token("ORD", start, end, low, int(low[:-2]), glued)
    if name == "HH":
        hour, _, minute = "".join(low.split()).partition("h")
        return Token("HM", start, end, low, (int(hour), int(minute or 0), 0), glued)
    if name == "HM":
        return Token("HM", start, end, low, clock_numbers(low), glued)
    if name == "AMPM":
        return Token("AMPM", start, end, low, low[0], glued)
    if name == "NEWLINE":
        return Token("NEWLINE", start, end, low, None, glued)
    if name == "WC":
        return Token("WEEKOF", start, end, low, None, glued)
    if name == "PUNCT":
        return punctuation(low, start, end, text, glued=glued)
    return Token("JUNK", start, end, low, None, glued)


def clock_numbers(low: str) -> tuple[int, int, int]:
    """Hour, minute, second of `7:56` or `07:56:30`."""
    numbers = [int(part) for part in low.split(":")]
    return numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 0


def punctuation(low: str, start: int, end: int, text: str, *, glued: bool) -> Token:
    """A mark; a dot or comma between digits is a DOT (decimal, clock or date)."""
    kind = PUNCTUATION.get(low, "WORD")
    between = glued and text[start - 1].isdigit() and text[end : end + 1].isdigit()
    if low == "." and between:
        kind = "DOT"
    if low in "'’\"*_`":
        kind = "COMMA" if low in '"*' else "WORD"
    return Token(kind, start, end, low, None, glued)


def integer(low: str, start: int, end: int, text: str, *, glued: bool) -> Token:
    """A bare number: NUM up to two digits, HHMM or YEAR for four; none glued to letters."""
    value = int(low)
    before = text[start - 1 : start]
    if glued and (before.isalpha() or before in "#_") and not after_name(text, start):
        return Token("JUNK", start, end, low, None, glued)
    after = text[end : end + 1]
    if after.isalpha() and not re.match(
        r"[ap]\.?m?\b|h\b|ish\b|hrs?\b|min", text[end : end + 5], re.I
    ):
        return Token("JUNK", start, end, low, None, glued)
    kind = "JUNK"
    if len(low) <= 2:
        kind = "NUM"
    elif len(low) == 4 and 1970 <= value <= 2099:
        kind = "YEAR"
    elif len(low) in (3, 4) and value // 100 <= 24 and value % 100 < 60:
        kind = "HHMM"
    return Token(kind, start, end, low, value, glued)


def after_name(text: str, start: int) -> bool:
    """Whether a month or weekday is written together with the number: `Oct2`."""
    name = re.search(r"[a-z]{3,9}$", text[max(0, start - 10) : start].lower())
    return bool(name) and (name[0] in MONTHS or name[0] in WEEKDAYS if name else False)


# in the place of a value: the word as it was written
RAW = object()
# what a word can mean; of two meanings the later stands
KNOWN: dict[str, tuple[str, object]] = {
    **dict.fromkeys(ABBREVIATIONS, ("ABBR", RAW)),
    **dict.fromkeys(FIXED_NAMES, ("UTC", RAW)),
    **dict.fromkeys(("a", "p"), ("WORD", RAW)),
    **{name: ("AMPM", name[0]) for name in ("am", "pm")},
    **{name: ("ORD", number) for name, number in ORDINAL_NUMBERS.items()},
    **{name: ("WNUM", number) for name, number in NUMBERS.items()},
    **{name: ("PART", part) for name, part in PARTS.items()},
    **{name: ("MONTH", number) for name, number in MONTHS.items()},
    **{name: ("WEEKDAY", number) for name, number in WEEKDAYS.items()},
    **{name: (kind, None) for name, kind in KIND_OF.items()},
}


def word(raw: str, low: str, start: int, end: int, *, glued: bool) -> Token:
    """The token of a word, by what it can mean; zone abbreviations keep how they were written."""
    if "'" in low or "’" in low:
        low = low.replace("’", "'")
        if low.endswith("'s") and (low[:-2] in KIND_OF or low[:-2] in WEEKDAYS):
            low = low[:-2]
    known = KNOWN.get(low)
    if known is None:
        return Token("WORD", start, end, low, raw, glued)
    kind, value = known
    if value is RAW:
        value = raw
    elif low in DOUBTFUL and not raw[0].isupper():
        value = (value, "doubtful")
    return Token(kind, start, end, low, value, glued)


def numbers_joined(tokens: list[Token]) -> list[Token]:
    """The tokens with `twenty one` and `twenty-first` as one number, doubtful names decided."""
    out: list[Token] = []
    copied = 0
    for at in may_change(tokens):
        if at < copied:
            continue
        token, step = tokens[at], 1
        out += tokens[copied:at]
        copied = at + 1
        if token.kind == "PERIOD" and shortened(tokens, at):
            continue
        if token.kind == "WNUM" and token.text in TENS:
            token, step = with_ones(tokens, at)
        elif isinstance(token.value, tuple) and token.value[1:] == ("doubtful",):
            token = decided(tokens, at)
        elif token.kind == "NUM" and dotted_date(tokens, at):
            token, step = with_dot(tokens, at)
        elif token.kind == "AMPM":
            token = marker(tokens, at)
        elif token.text in ODD_WORDS and token.text not in ("a", "p"):
            token, step = odd_word(tokens, at)
        elif (token.kind == "WORD" and token.text in ("a", "p")) or (
            token.kind == "A" and token.text == "a"
        ):
            token = short_marker(tokens, at)
        out.append(token)
        copied = at + step
    return out + tokens[copied:]


def may_change(tokens: Sequence[Token]) -> list[int]:
    """Where a token stands that its neighbours can change."""
    return [
        at for at, token in enumerate(tokens) if token.kind in JOINING or token.text in ODD_WORDS
    ]


# kinds that a neighbour can change, and words that it can
JOINING = frozenset("PERIOD WNUM MONTH WEEKDAY NUM AMPM A".split())
ODD_WORDS = frozenset({"post", "tom", "o", "apart", "aside", "through", "all", "that", "a", "p"})


CLOCKED = frozenset("NOON NUM HM HHMM AMPM OCLOCK".split())
TALKED = frozenset("talk talking walk walking go going run running think take".split())


def odd_word(tokens: Sequence[Token], at: int) -> tuple[Token, int]:
    """`post 6 pm` is after it, `tom at 3pm` tomorrow, `11 o clock`, `all week`; else mere words."""
    token = tokens[at]
    after = tokens[at + 1 : at + 3]
    kinds = [each.kind for each in after]
    timed = kinds[:1] == ["HM"] or kinds == ["NUM", "AMPM"]
    if token.text == "post" and timed:
        return replace(token, kind="AFTER"), 1
    if token.text == "tom" and token.value == "tom" and (timed or kinds[:1] in (["AT"], ["PART"])):
        return replace(token, kind="TOMORROW"), 1
    if token.text == "all" and after and after[0].text == "week" and "NEXT" not in kinds:
        return replace(token, kind="THIS"), 1
    if token.text == "that" and kinds[:1] == ["DAYW"] and at and tokens[at - 1].kind in CLOCKED:
        return replace(token, kind="SAME"), 1  # "not before noon that day"
    if token.text == "through":
        led = [each.text for each in tokens[max(0, at - 2) : at]]
        particle = at > 0 and tokens[at - 1].kind == "WORD" and not TALKED.isdisjoint(led)
        return (replace(token, kind="WORD", value=token.text) if particle else token), 1
    if token.text in ("apart", "aside") and kinds[:1] == ["FROM"]:
        text = f"{token.text} from"  # which begins no range
        return Token("WORD", token.start, after[0].end, text, text, token.glued), 2
    if token.text == "o" and after and after[0].text == "clock":
        return Token("OCLOCK", token.start, after[0].end, "o'clock"), 2
    return token, 1


# what follows a date written with dots on both sides of the month
BEHIND_DOTS = frozenset("HM AT FROM BETWEEN OR AND TO DASH COMMA SLASH LPAREN AFTER BEFORE".split())


def dotted_date(tokens: Sequence[Token], at: int) -> bool:
    """`26.10. 10:00`: day and month, both with a dot."""
    run = tokens[at : at + 5]
    if [token.kind for token in run[:4]] != ["NUM", "DOT", "NUM", "PERIOD"] or len(run) < 5:
        return False
    glued = all(token.glued for token in run[1:4]) and not run[0].glued
    led = at > 0 and tokens[at - 1].kind in ("AT", "ON", "WEEKDAY", "FROM", "UNTIL", "TO")
    ok = 1 <= run[0].number() <= 31 and 1 <= run[2].number() <= 12
    behind = run[4].kind in BEHIND_DOTS or run[4].text in ("um", "ab", "bis")
    return ok and glued and (behind or (led and run[4].kind != "NEWLINE"))


def with_dot(tokens: Sequence[Token], at: int) -> tuple[Token, int]:
    """The DATE token of a day and month with dots, and how many tokens it takes."""
    first, last = tokens[at], tokens[at + 3]
    text = f"{first.text}.{tokens[at + 2].text}"
    return Token("DATE", first.start, last.end, text, ("DOTTED", text), first.glued), 4


FULL_NAMES = frozenset("march april may june july lunes lundi mardi jeudi".split())
SHORT_NAMES = frozenset("MONTH WEEKDAY".split())
BEHIND_SHORT = frozenset("NUM ORD WNUM HM HHMM YEAR AT ON FROM BETWEEN AFTER PART FIRST".split())


def shortened(tokens: Sequence[Token], at: int) -> bool:
    """`Tues. at 3`, `Oct. on Friday`: the dot belongs to the name."""
    if at == 0 or at + 1 == len(tokens) or not tokens[at].glued:
        return False
    name = tokens[at - 1]
    if name.kind == "NUM":
        return day_with_dot(tokens, at)
    short = name.kind in SHORT_NAMES and len(name.text) <= 5 and name.text not in FULL_NAMES
    return short and tokens[at + 1].kind in BEHIND_SHORT


def day_with_dot(tokens: Sequence[Token], at: int) -> bool:
    """`2. November`, `2. to 6. November`: the German way to write an ordinal."""
    after = [token.kind for token in tokens[at + 1 : at + 5]]
    listed = after[:1] in (["TO"], ["DASH"], ["AND"], ["OR"]) and after[1:3] == ["NUM", "PERIOD"]
    return after[:1] == ["MONTH"] or (listed and after[3:] == ["MONTH"])


def with_ones(tokens: list[Token], at: int) -> tuple[Token, int]:
    """`twenty one`, `twenty-first`: one token and how many it takes."""
    tens = tokens[at]
    dash = at + 1 < len(tokens) and tokens[at + 1].kind == "DASH" and tokens[at + 1].glued
    unit_at = at + 1 + dash
    if unit_at < len(tokens):
        unit = tokens[unit_at]
        first = unit.text == "first"
        if first or (unit.kind in ("WNUM", "ORD") and unit.text.isalpha() and unit.number() < 10):
            value = tens.number() + (1 if first else unit.number())
            kind = "WNUM" if unit.kind == "WNUM" else "ORD"
            text = f"{tens.text} {unit.text}"
            return Token(kind, tens.start, unit.end, text, value, tens.glued), unit_at + 1 - at
    return tens, 1


NUMBERISH = frozenset({"NUM", "ORD", "WNUM", "YEAR", "HM", "HHMM"})


def decided(tokens: list[Token], at: int) -> Token:
    """`may`, `sun`, `sat` in lower case: a name only beside a number or a word that says so."""
    token = tokens[at]
    assert isinstance(token.value, tuple)
    before = tokens[at - 1].kind if at else ""
    after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    named = before in ("THIS", "NEXT", "COMING", "ON", "LAST", "NUM", "ORD", "HM")
    if token.kind == "MONTH":
        named = named or before in ("IN", "OF", "MID", "EARLY", "LATE", "END", "UNTIL")
        named = named or (after in NUMBERISH or after == "ORD")
    else:
        joins = ("SLASH", "COMMA", "OR", "AND", "DASH", "WEEKDAY", "PART", "AT")
        named = named or before in joins or after in joins or after in NUMBERISH or not before
    if not named and token.text in ("may", "march", "sat", "sun", "wed"):
        return Token("WORD", token.start, token.end, token.text, token.text, token.glued)
    return Token(token.kind, token.start, token.end, token.text, token.value[0], token.glued)


def marker(tokens: list[Token], at: int) -> Token:
    """am or pm behind a number or a day; elsewhere "am" is the verb."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    kinds = ("NUM", "HM", "HHMM", "WNUM", "OCLOCK", "DOT", "WEEKDAY", "TODAY", "TOMORROW", "ISH")
    bracketed = before is not None and before.kind == "LPAREN"
    if bracketed and [each.kind for each in tokens[at + 1 : at + 2]] == ["RPAREN"]:
        return token  # "Thu 26 (pm)"
    if before is None or (
        before.kind not in kinds and before.kind not in ("PERIOD", "COMMA", "PART")
    ):
        return Token("WORD", token.start, token.end, token.text, token.text, token.glued)
    return token


def short_marker(tokens: list[Token], at: int) -> Token:
    """`7p` and `9:00a`: one letter glued to a clock."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    clock = before is not None and (
        before.kind == "HM" or (before.kind == "NUM" and before.number() <= 12)
    )
    if clock and token.glued:
        return Token("AMPM", token.start, token.end, token.text, token.text, True)
    return token
