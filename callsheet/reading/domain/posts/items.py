"""The items of a list seen together: what they are about when no heading says it."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.lines import Line
from callsheet.reading.domain.posts.sections import Topic
from callsheet.reading.domain.posts.words import GERUND_OF, IMPERATIVE, PERSON_QUALITY

# "one plain English report", not "three years of Xero"
COUNTED = re.compile(
    r"(?:an?|one|two|three|four|five|six|eight|ten|twelve|\d{1,4}) (?!(?:\w+ )?(?:years?|yrs?|"
    r"months?|"
    r"hours?|degree|eye|background|proven|strong|good|certif\w+|licen\w+|must\b)|\+)\w",
    re.I,
)
# "corriger le calcul", "Actualizar plugins", "Alle Texte neu formulieren"
INFINITIVE = re.compile(
    r"(?!(?:over|after|under|other|your|our|her|per|ever|later|for|or|better|senior|junior)\b)"
    r"[a-zà-ÿ]{2,}(?:ar|er|ir|re|oir)\s+(?:l[aeo]s?|l['’]|un[ae]?|d[ue]s?|el|os?|as?|il|gli|i|\d+|"
    r"deux|trois|plugins|[a-zà-ÿ]{4,})\b",
    re.I,
)
LAST_INFINITIVE = re.compile(r"[A-ZÄÖÜ][^.!?]{3,120}\s[a-zäöü]{3,}(?:en|eln|ern)$")
ENGLISH = re.compile(r"\b(?:the|and|with|of|to|our|your|for)\b", re.I)
MOST, MOST_APART = 40, 8  # items of a list, and rows set apart, that are looked at
ENOUGH = 2  # items that make a list
LONGEST = 16  # words of a row that may be an item
MOST_HEAD = 5  # words of a line over rows that are set apart
MOST_LETTERS = 110  # of a row that stands by itself


def items_from(lines: Sequence[Line], at: int) -> list[Line]:
    """The items of the list that begins at a line: bullets, or rows with no blank one between."""
    first = lines[at]
    out = [first]
    for line in lines[at + 1 : at + MOST]:
        if line.bullet != first.bullet or (line.gap and not line.bullet):
            break
        out.append(line)
    return out


COUNT = re.compile(r"\(?(?P<n>\d{1,2})[.)]?")
MOST_SECTION = 5  # words of a numbered head


def heads_section(lines: Sequence[Line], at: int) -> bool:
    """Whether a numbered row is a head: "2. What we need" over "2.1 …", "4. Fee" over prose."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    count = COUNT.fullmatch(line.mark)
    if not count or below is None or not line.text[:1].isupper():
        return False
    if re.match(rf"\(?{count['n']}[.)]\d", below.mark):
        return True
    if at and COUNT.fullmatch(lines[at - 1].mark):
        return False  # the last of a list
    short = len(line.text.split()) <= MOST_SECTION and line.text[-1].isalnum()
    return short and not below.bullet and len(below.text.split()) > MOST_SECTION


def of_section(lines: Sequence[Line], at: int) -> list[Line]:
    """The items from a line on, up to the next numbered head."""
    items = items_from(lines, at)
    ends = (n for n in range(1, len(items)) if heads_section(items, n))
    return items[: next(ends, len(items))]


def guessed(items: Sequence[Line]) -> Topic | None:
    """`do` when most items are orders or counted things, `you` when most are qualities."""
    if len(items) < ENOUGH:
        return None
    tasks = sum(is_order(item.text) for item in items)
    things = sum(bool(COUNTED.match(item.text)) for item in items)
    if 2 * (tasks + things) >= len(items) and tasks + things > 1:
        return "do"
    qualities = sum(bool(PERSON_QUALITY.search(item.text)) for item in items)
    return "you" if 2 * qualities > len(items) else None


def is_order(words: str) -> bool:
    """Whether an item says what to do: "Fix the menu", "corriger le calcul"."""
    if IMPERATIVE.match(words) or GERUND_OF.match(words):
        return True
    return not ENGLISH.search(words) and bool(
        INFINITIVE.match(words) or LAST_INFINITIVE.fullmatch(words)
    )


def are_rows(lines: Sequence[Line], at: int) -> bool:
    """Whether short rows without marks and stops stand below a line: an unmarked list."""
    rows = items_from(lines, at + 1) if at + 1 < len(lines) else []
    if rows and rows[0].gap and not rows[0].bullet:
        rows = _set_apart(lines, at + 1) if _is_short_head(lines[at].text) else []
    if len(rows) < ENOUGH or rows[0].bullet:
        return False
    return all(len(r.text.split()) <= LONGEST and r.text[-1] not in ".!?:" for r in rows)


def _is_short_head(words: str) -> bool:
    """Whether a line may stand over rows that are set apart: few words, no comma, no order."""
    count = len(words.split())
    return count <= MOST_HEAD and "," not in words and (count == 1 or not is_order(words))


def _set_apart(lines: Sequence[Line], at: int) -> list[Line]:
    """The rows from a line on that each stand between blank ones, up to the first sentence."""
    out: list[Line] = []
    for line in lines[at : at + MOST_APART]:
        if line.bullet or not line.gap or line.text[-1] in ".!?:" or len(line.text) > MOST_LETTERS:
            break
        out.append(line)
    return out
