"""How long the job runs, how many hours a week, and how skilled a person is asked for."""

from __future__ import annotations

from typing import NamedTuple

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_facts import length_on, level_on
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lengths import (
    COUNT,
    ENOUGH,
    HAVE_BOTH,
    ITS,
    LENGTH,
    OF_WORK,
    RECKONED,
    counts_units,
)
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.sieved import lowered
from callsheet.reading.domain.posts.zones import Zones

SITE = re.compile(
    r"(?<![\w-])(?P<words>Less\s+than\s+(?:a|1|one)\s+(?:week|month)|<\s?1 month|"
    r"1\s+to\s+3\s+months|"
    r"1\s?[-–]\s?3 months|3\s+to\s+6\s+months|3\s?[-–]\s?6 months|More\s+than\s+6\s+months|"
    r"6\+ months|"
    r">\s?6 months|1 to 4 weeks|1\s?[-–]\s?4 weeks|Over 6 months)(?!\w)",
    re.I,
)
SITE_WORDING = {
    "<1month": "Less than 1 month", "< 1month": "Less than 1 month",
    "lessthan1month": "Less than 1 month", "lessthanamonth": "Less than 1 month",
    "lessthanonemonth": "Less than 1 month", "1to3months": "1 to 3 months",
    "1-3months": "1 to 3 months", "3to6months": "3 to 6 months", "3-6months": "3 to 6 months",
    "morethan6months": "More than 6 months", "6+months": "More than 6 months",
    ">6months": "More than 6 months", "over6months": "More than 6 months",
}  # fmt: skip
FIELD = re.compile(
    rf"{SITE.pattern}\s+Duration\b|\bDuration:?\s+"
    rf"{SITE.pattern.replace('?P<words>', '?P<words2>')}|Est\. "
    rf"[Tt]ime:?\s+{SITE.pattern.replace('?P<words>', '?P<words3>')}",
    re.I,
)
SAID = re.compile(
    r"\b(?:(?:estimated |expected |project |contract |total |the ){0,6}(?:duration|timeline|"
    r"time ?frame|length|term|engagement|contract)(?: for [^.:;\n]{0,40}|"
    r" of (?:the )?(?:project|contract|engagement|work|this))?(?: will be| would be| is| of|"
    r":)?(?: estimated at| expected to be| approximately)?|"
    r"(?:like|want|need|have) (?:it|this|that|them|everything)(?: all)?(?: done| finished| "
    r"ready| live)? "
    r"(?:with)?in|(?:delivery|turnaround)[ \t]*\n|(?:the rest|all of it|the work|everything|"
    r"it all) over|"
    r"(?:to )?(?:last|run|takes?)(?:s|ing)?(?: for| between| about| approximately)?|"
    r"(?:expected|expect)(?: it| this)? to (?:be (?:completed|finished|done) |take |last |"
    r"run )(?:with)?in?|(?:completed|finished|done|delivered) (?:with)?in|"
    r"(?:project|contract|engagement|job|role|work|gig|commitment|series|retainer) (?:is |"
    r"will be |for |of |over |lasts? |runs? ){0,6}(?:for |over |of )?|spanning|spans?|"
    r"(?:it|this|that)(?:'ll)? (?:would|will|should|might|is likely to) (?:be|take|"
    r"last)(?= )|(?:ongoing )?for (?:the )?(?:next |first |an initial |"
    rf"a period of )?)\s*(?P<words>{LENGTH})",
    re.I,
)
NOT_LENGTH = re.compile(
    r"(?:experience|a week|per week|/week|weekly|a day|per day|ago|old|each|warranty|free|trial|"
    r"of (?!(?:[\w-]+ )?(?:work|help|support)\b|the (?:project|work)\b)[a-z]+)",
    re.I,
)
# "our backend has grown for five years" tells of the past
PAST = re.compile(
    r"\b(?:has|have|had|(?:i|we|they|you)(?:'|’)ve|been|was|"
    r"were)\s(?:\w+\s){0,6}for\s*(?:the (?:last|"
    r"past) )?$",
    re.I,
)
# "if you don't know it, it takes an hour"
TO_LEARN = re.compile(
    r"\bif you (?:do|have|are|can|did|know)?(?:n['’]t|['’]t| not|not| never)\b[^.\n]*$", re.I
)
ADJECTIVE = re.compile(
    rf"\b(?P<words>{COUNT}(?:\s?[-–]\s?{COUNT})?[- ](?:day|week|month|year)s?)[- ](?:contract|"
    r"project|engagement|commitment|retainer|assignment|gig|campaign|maternity)",
    re.I,
)
VAGUE = re.compile(
    r"\b(?P<words>long[- ]term|ongoing|short[- ]term|one[- ]time|"
    r"one[- ]off)(?=[ -](?:project|work|job|contract|basis|collaboration|relationship|partnership|"
    r"engagement|opportunity|role|position|cooperation|commitment|gig|task)\b)|"
    r"(?<=[,(] )(?P<words2>long[- ]term)(?=[.,;)!]|\s*\n|\s*$)",
    re.I,
)
# a page that shows these fields would show a duration too
PAGE = re.compile(r"Fixed-price|hrs/week|Activity\s+on\s+this\s+job")
LEVEL_WORDS = {
    "entry": "entry",
    "beginner": "entry",
    "junior": "entry",
    "intermediate": "intermediate",
    "mid": "intermediate",
    "middle": "intermediate",
    "expert": "expert",
    "senior": "expert",
    "berufseinsteiger": "entry",
    "einsteiger": "entry",
    "débutant": "entry",
    "principiante": "entry",
    "iniciante": "entry",
    "básico": "entry",
    "starter": "entry",
    "fortgeschritten": "intermediate",
    "intermédiaire": "intermediate",
    "intermedio": "intermediate",
    "intermediário": "intermediate",
    "gemiddeld": "intermediate",
    "confirmé": "intermediate",
    "experte": "expert",
    "experto": "expert",
    "especialista": "expert",
    "avanzado": "expert",
    "avançado": "expert",
    "esperto": "expert",
}
LEVEL_NAME = re.compile(rf"\W*({'|'.join(LEVEL_WORDS)})\b", re.I)
LEVEL_ROW = re.compile(  # a row of its own, as boards show it
    r"^[ \t]*(?P<level>entry|intermediate|expert|experte|experto|especialista|esperto|"
    r"intermédiaire|intermedio|intermediário|fortgeschritten|débutant|principiante|iniciante|"
    r"berufseinsteiger|"
    r"gemiddeld)(?:[ -]level)?[ \t]*$",
    re.I | re.M,
)
SITE_LEVEL = re.compile(
    r"(?:^|\n)[ \t]*(?P<a>Entry|Intermediate|Expert)(?: [Ll]evel)?[ \t]*(?=\n|$)|"
    r"\b(?P<b>Entry|Intermediate|Expert)(?: [Ll]evel)?\s+(?:I am (?:looking|willing)|"
    r"Experience Level|Looking for someone|Remote Job|Project Type)|"
    r"\b(?P<e>Entry|Intermediate|Expert)(?:\s+[Ll]evel)?\s+(?=\$\d|Remote\s+Job|"
    r"Skills\s+and\s+Expertise|"
    r"Project\s+Type|(?:Complex|Ongoing|One-time)\s+project)|"
    r"\b(?:Experience|Expertise|Skill) [Ll]evel:?\s+(?P<c>Entry|Beginner|Intermediate|Expert)|"
    r"(?:Fixed[- ]price|Hourly(?:: \$[\d.,]+\s?[-–]\s?\$[\d.,]+)?)\s*[-–·|]?\s*(?P<d>Entry|"
    r"Intermediate|Expert)\b"
)
SAID_LEVEL = re.compile(
    r"\b(?P<a>entry|beginner|junior|intermediate|mid|expert)[- ]level\b|"
    r"\b(?:expertise|experience|skill|seniority|level)(?: level)?(?: required| needed|"
    r" of experience)?\s*[:\-]\s*(?P<b>entry|beginner|junior|intermediate|mid|expert)\b|"
    r"\b(?P<c>intermediate) (?:developers?|designers?|writers?|freelancers?|engineers?|skill|"
    r"experience|\w+er)\b|\blevel:? (?P<d>entry|intermediate|expert)\b|"
    r"\b(?P<e>beginners?|newcomers?|juniors?|new freelancers) (?:are |is )?(?:very |"
    r"more than )?(?:welcome|ok|okay|fine)",
    re.I,
)
NO_LEVEL = re.compile(r"\b(?:not|no|isn(?:'|’)t|never)\b(?:\W+\w+){0,6}\W*$", re.I)
HOURS = re.compile(
    r"\b(?P<words>(?:Less than|More than|Up to|At least|About|Around|Approximately|~|"
    r"Minimum(?: of)?|Max(?:imum)?(?: of)?)?\s*\d{1,2}\+?(?:\s?(?:[-–]|to)\s?\d{1,2})?\s?(?:hrs?|"
    r"hours?)\s?(?:/|per|a|each|every)\s?(?:week|wk)|(?:full|part)[- ]time)\b|"
    r"(?P<words2>Hours to be determined)",
    re.I,
)


class Found(NamedTuple):
    """A value and the words it was read from."""

    value: str
    quote: Quote


def duration_in(text: str, zones: Zones, labels: Labels, head: int) -> Found | None:
    """How long: the venue's wording when it is the venue's field, else the words of the text.

    head  where the rows under the title end
    """
    if zones.card:
        shown = length_on(text, zones.card)
        return _found(text, shown.start, shown.end) if shown else None
    for start, end in (zones.fields, zones.heading):
        mark = FIELD.search(text, start, end) or SITE.search(text, start, end)
        if mark:
            name = next(n for n, words in mark.groupdict().items() if words)
            return _found(text, mark.start(name), mark.end(name))
    if PAGE.search(text, *zones.fields):
        return None
    for quote in labels.all("duration"):
        inside = (
            re.search(LENGTH, quote.text, re.I)
            or SITE.search(quote.text)
            or VAGUE_ALONE.search(quote.text)
        )
        if inside:
            return _found(text, quote.start + inside.start(), quote.start + inside.end())
    row = _row_of_its_own(text, 0, max(head, zones.heading[1]))
    return row or _duration_said(text, *zones.words)


def _row_of_its_own(text: str, start: int, end: int) -> Found | None:
    """A length that is all of a heading's row, or of a part of one: "⏳ 10 weeks"."""
    mark = ROW_LENGTH.search(text, start, end) or ROW_VAGUE.search(text, start, end)
    return _found(text, mark.start("words"), mark.end("words")) if mark else None


HOURS_LONG = re.compile(r"\b(?:hours?|hrs?)\b", re.I)
# "it takes about 3 hours", not "tile generation takes 31 hours"
OF_JOB = re.compile(
    r"\b(?:it|this|that|which|job|task|project|work|gig|everything|should|would|will|may|might|"
    r"expect|to)\b"
    r"[^.\n]{0,16}\b(?:takes?|lasts?|be)\b",
    re.I,
)
# "Rate 0.09 EUR per word, about 5 weeks."
BESIDE = re.compile(
    rf"(?:[,;(] ?|[.!?] |^)(?:over )?(?P<words>(?:about|around|roughly|approx\.?|ca\.|up to|"
    rf"over) {COUNT}(?:\s?(?:[-–]|to)\s?{COUNT})?"
    r" (?:days|weeks|months))(?=[.,;)\n]|$| (?:between|from|in (?=[A-Z]))\b)",
    re.I | re.M,
)
# rows of a time: behind a sign "⏳ 10 weeks", behind a day "When: 27 May, 6 weeks", behind a sum
ROW_OF_SIGN = re.compile(rf"^[^\w\n]{{1,4}} ?(?P<words>{LENGTH})[ \t]*$", re.I | re.M)
WHEN_ROW = re.compile(
    rf"^[ \t]*(?:when|dates?|how long|period|zeitraum|quand|cu[aá]ndo|quando)[ \t]?:"
    rf"(?:[^\n]{{0,60}}?[,;(–-])?[ \t]*(?P<words>{LENGTH})",
    re.I | re.M,
)
PRICED_ROW = re.compile(
    rf"^[^\n]{{0,30}}(?:[$€£]\s?\d|\d\s?(?:[$€£]|EUR|USD|GBP|CHF))[^\n]{{0,20}}?[,;·|/] ?"
    rf"(?:in |within |over )?(?P<words>{LENGTH})(?=[ \t]*$|,| (?:from|after|at|of|starting)\b)",
    re.I | re.M,
)
ROW_LENGTH = re.compile(
    rf"(?:^|[·•|\t]|\s\s)(?:Contract, )?[^\w\n]{{0,12}}(?P<words>{LENGTH})(?=[ \t]*(?:$|[·•|\t]|"
    rf"\s\s))",
    re.I | re.M,
)
ROW_VAGUE = re.compile(r"^[ \t]*(?P<words>ongoing|long[- ]term|one[- ]off)[ \t]*$", re.I | re.M)
VAGUE_ALONE = re.compile(r"\b(?:long|short)[- ]term\b|\bongoing\b|\bone[- ](?:time|off)\b", re.I)


def _found(text: str, start: int, end: int) -> Found:
    words = text[start:end]
    tight = re.sub(r"\s+", "", words.lower()).replace("–", "-")
    return Found(SITE_WORDING.get(tight, " ".join(words.split())), Quote(words, start, end))


# each with what all it matches has besides, in small letters
SAID_IN: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = (
    (RECKONED, None),
    (SAID, None),
    (ADJECTIVE, re.compile(
        r"(?:day|week|month|year)s?[- ](?:contract|project|engagement|commitment|retainer|"
        r"assignment|gig|campaign|maternity)"
    )),
    (BESIDE, None),
    (ROW_OF_SIGN, None),
    (WHEN_ROW, None),
    (PRICED_ROW, None),
    (OF_WORK, re.compile(r"(?:day|week|month)s? of ")),
    (HAVE_BOTH, None),
    (ENOUGH, re.compile(r" (?:enough|plenty|fine|ok)")),
    (ITS, None),
)  # fmt: skip


def _duration_said(text: str, start: int, end: int) -> Found | None:
    low = lowered(text[start:end])
    said_in = SAID_IN if counts_units(low) else ()
    for pattern in [each for each, needed in said_in if needed is None or needed.search(low)]:
        for mark in pattern.finditer(text, start, end):
            after = text[mark.end() : mark.end() + 22]
            if NOT_LENGTH.match(after.strip()) or re.match(
                r"\s*(?:of |'|’)?\s*\w*\s*experience", after
            ):
                continue
            before = text[max(start, mark.start() - 60) : mark.start("words")]
            if PAST.search(before) or TO_LEARN.search(before):
                continue
            if (
                HOURS_LONG.search(mark["words"])
                and pattern is not ITS
                and not OF_JOB.search(text, mark.start() - 24, mark.end())
            ):
                continue
            return _found(text, mark.start("words"), mark.end("words"))
    vague = VAGUE.search(text, start, end)
    name = "words2" if vague and vague["words2"] else "words"
    return _found(text, vague.start(name), vague.end(name)) if vague else None


def level_in(text: str, zones: Zones, labels: Labels) -> Found | None:
    """`entry`, `intermediate` or `expert`, by the venue's field, a label, or "expert-level"."""
    shown = level_on(text, zones.card) if zones.card else None
    if shown:
        return Found(LEVEL_WORDS[shown.text.lower()], shown)
    for start, end in (zones.fields, zones.heading):
        mark = SITE_LEVEL.search(text, start, end)
        if mark:
            return _level(mark)
    for quote in labels.all("level"):
        word = LEVEL_NAME.match(quote.text)
        if word and len(quote.text.split()) <= 5:
            return Found(LEVEL_WORDS[word[1].lower()], quote)
    row = LEVEL_ROW.search(text, *zones.page)
    if row:
        return Found(LEVEL_WORDS[row["level"].lower()], quote_of(text, *row.span("level")))
    for mark in SAID_LEVEL.finditer(text, *zones.words):
        if not NO_LEVEL.search(text[max(0, mark.start() - 50) : mark.start()]):
            return _level(mark)
    return None


def _level(mark: re.Match[str]) -> Found:
    name = next(n for n, words in mark.groupdict().items() if words)
    word = mark[name].lower().rstrip("s")
    value = LEVEL_WORDS.get(word, "entry")
    return Found(value, Quote(mark[name], mark.start(name), mark.end(name)))


def hours_in(text: str, zones: Zones, labels: Labels) -> Found | None:
    """Hours a week as shown: "Less than 30 hrs/week"; None when it is not said."""
    for start, end in (zones.fields, zones.heading, zones.words):
        mark = HOURS.search(text, start, end)
        if mark:
            name = "words" if mark["words"] else "words2"
            return Found(
                " ".join(mark[name].split()), Quote(mark[name], mark.start(name), mark.end(name))
            )
    quote = labels.first("hours")
    return Found(quote.text, quote) if quote and len(quote.text) < 60 else None
