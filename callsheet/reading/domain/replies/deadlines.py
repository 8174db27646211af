"""The words that say when the work must be done."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.due_told import LABEL, told
from callsheet.reading.domain.replies.letters import Sieve
from callsheet.reading.domain.replies.not_due import is_habit, other_span, someone_elses
from callsheet.reading.domain.replies.sentences import Sentence, lower

WEEKDAY = (
    r"(?:(?:this |next |coming )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?"
    r"|sun)(?:day)?)\b"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
    r"|may(?! (?:i|we|you|it|he|she|they|be|not|have|need|also|take|look|well)\b)|june?|july?"
    r"|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
PART = (
    r"(?: (?:morning|afternoon|evening|night|noon|midday|eod|cob|end of day|at the latest|latest"
    r"|at \d{1,2}(?::\d\d)? ?(?:am|pm)?|\d{1,2}(?::\d\d)? ?(?:am|pm))\b)*"
)
DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? 20\d\d)?"
    rf"|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:,? 20\d\d)?|(?:the )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)\b|\d{{1,2}}[/.]\d{{1,2}}(?:[/.](?:20)?\d\d)?\b(?! ?(?:[a-z]?m|kg|[kmg]b?|[%x]|hours"
    rf"|million)\b)|20\d\d-\d\d-\d\d)"
)
EDGE = (
    rf"(?:(?:the )?(?:very )?(?:end|close|start|beginning|middle|first week|last week|first half"
    rf"|second half) of (?:the |this |next |that )?(?:day|week|month|quarter|year"
    rf"|business(?: day)?|{MONTH}|season|summer|(?:working|work) (?:day|week)|school year|q[1-4])"
    rf"|(?:mid|early|late|end|start)[ -](?:of )?{MONTH}|{MONTH}(?: 20\d\d)?)"
)
RELATIVE = (
    r"(?:today|tonight|overnight|tomorrow|tmrw|tmr|(?:the )?day after tomorrow"
    r"|the day before(?: that)?"
    r"|the night before"
    r"|end of (?:play|day|week|month|year)|close of (?:play|business)|lunch(?:time)?"
    r"|(?:this|next|the|coming"
    r"|following|that) (?:(?:long |bank holiday )?weekend|week|month|year|quarter|summer"
    r"|spring|autumn|fall|winter)|eod"
    r"|eow|eom|cob|noon|midnight|christmas|xmas|easter|thanksgiving|black friday|halloween"
    r"|new year(?:'s(?: eve| day)?)?|the (?:\w+ )?(?:holidays|break)|mother'?s day|father'?s day"
    r"|cyber monday|diwali|hanukkah"
    r"|valentine'?s(?: day)?|ramadan|q[1-4]|(?:summer|spring"
    r"|autumn|fall|winter))\b"
)
COUNT = (
    r"(?:\d{1,3}(?: ?(?:-|to|or) ?\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|half an?|a couple of"
    r"|couple of|a few|another|the next (?:\d{1,2}|two|three|few"
    r"|couple of))"
)
LENGTH = (
    rf"(?:a fortnight|{COUNT} ?(?:(?:business|working|calendar|full) )?(?:days?|weeks?|wks?"
    rf"|months?|hours?"
    rf"|hrs?|(?<=\d)h|(?<=[0-14-9])d)\b(?: (?:time|max\w*|at (?:the )?most|from (?:now|today)"
    r"|before (?:that|then|it)))?)"
)
DAY = rf"(?:{DATE}|{WEEKDAY}|{EDGE}|{RELATIVE})"
BY = (
    r"(?:by|before|until|till|no later than|not later than|latest(?: by)?|at the latest(?: by"
    r"| on)?|due(?: on| by)?)"
)
DUE = re.compile(
    rf"\b(?:(?P<by>{BY} (?:about |around |the latest |latest )?(?:{WEEKDAY} )?(?:{DAY}"
    rf"|{LENGTH}|then\b"
    rf"|\d{{1,2}}(?::\d\d)? ?[ap]m\b)(?:[ ,]+(?:{DATE}|{WEEKDAY}|{RELATIVE}))?{PART})"
    rf"|(?P<length>within the (?:day|week|hour|month|fortnight)\b|(?:within|in(?: under"
    rf"| less than| about| around| max(?:imum)?)?|over"
    rf"|inside(?: of)?|under|less than) (?:the )?(?:next )?{LENGTH})"
    rf"|(?P<on>(?:on|to|for|this|in|at|from) (?:the )?(?:{WEEKDAY} )?{DAY}(?:[ ,]+{DATE})?{PART})"
    rf"|(?P<bare>{DAY}(?:[ ,]+{DATE})?{PART}|{LENGTH}))"
)
# what every alternative of DUE holds
A_DAY = Sieve("due", rf"{DAY}|{LENGTH}|\bthen\b|\d|within the (?:day|week|hour|month|fortnight)")
WORK = re.compile(
    r"\b(?:deliver\w*|finish\w*|complet\w+|done|ready|live|launch\w*|turn\b.{0,20}\baround"
    r"|turnaround|submit\w*|hand(?:ed)? (?:it )?(?:over|in)|wrap\w* up|online|publish\w*"
    r"|print\w*|ship\w*|(?<!no )(?<!do you )need\w*|must|ha(?:s|ve) to|deadline|draft|version"
    r"|release\w*"
    r"|final\w*|due"
    r"|have (?:it"
    r"|this|them|everything|all)|get (?:it|this|them|everything)|want (?:it|this|them"
    r"|everything)|do (?:it|this|that|all|everything|them)|make it|possible|doable|timeline"
    r"|delivery|expect\w*|turn it|produce|build|upload\w*|send (?:it|them|the)|like (?:it|this"
    r"|them)|receive|sketch|samples?|wants? (?:it|them|the)|hang|design"
    r"|write|translate|record|edit|create|translation of|turnaround|too long|too late|too slow"
    r"|work with|manage|fixed|set up|running|shorten|halve|takes?(?! place)"
    r"|(?:could|can|would|might) it be"
    r"|comfortable with|happy with"
    r"|(?:be|go) (?:up|out|there|here|in place|with (?:us|me))|hand(?:s|ing)? (?:it|them)"
    r"|wants? (?:an?|one|all|both|each)|first \d+|in (?:my|our) hands|off my desk|sooner have"
    r"|speed|faster|quicker|knock|time ?frame|give you|squeeze|fit (?:it"
    r"|this)|layout)\b"
)
TALK = re.compile(
    r"\b(?:prepare\w*|i'll|we'll|i will|we will|call|talk|speak|chat|meet(?:ing)?|interview"
    r"|zoom|available|availability|free"
    r"|let you know|get back|reply|respond|decide|decision|start|begin|kick|hop|i'm (?:away"
    r"|out|off|back|travel\w*)|we're (?:away|closed|out)|office|holiday|vacation"
    r"|send (?:you )?(?:the|an|a|my) (?:offer|contract|invite|link|brief|files|logins?"
    r"|details)|review(?:ing)? (?:bids|proposals)|join|ago|last (?:week|month|year|monday"
    r"|friday)|since|posted|hear from|offer|(?<!hosting )contract|per (?:day|week|month)|every"
    r"|(?<!of )each|weekly"
    r"|daily|on leave|receive the|paperwork|(?:our|my) answer|i can have|confirm by"
    r"|we launched|warranty|guarantee|maintenance|support for|talk to you|see you"
    r"|schedule|reschedule"
    r"|sent|shared"
    r"|attached(?!\))|used to|been|was"
    r"|were|yesterday|hours? (?:a|per) (?:day|week)|experience)\b"
)
TIGHT_TALK = re.compile(
    r"\b(?:prepare\w*|call|talk|speak|chat|meet(?:ing)?|interview|zoom|available|free"
    r"|let you know"
    r"|get back|decide|decision|hear from|(?:your|an) answer|reply|confirm)\b"
)
AGAINST = re.compile(
    r"(?:\b(?:not|instead of|rather than|than|isn't|no longer)(?: the| in| on| by| until)? ?"
    r"|\bas you (?:wrote|said) )$"
)
AGAINST_AFTER = re.compile(
    r"^ (?:of|after) (?:the |your |our )?(?:invoice|delivery|receipt|receiving|approval|launch)\b|"
    r"^ in hand\b|^ (?:earlier|sooner|later|less|more|longer|too (?:late|long|many))\b|"
    r"^[^.!?;]{0,14}\b(?:is|are|would be) (?:(?:just|simply|really) )?(?:not (?:possible|an option"
    r"|good"
    r" enough|realistic|acceptable|doable|going to (?:work|do))|impossible|no (?:good|use))\b|"
    r"^[^.!?;]{0,14}\b(?:is|are|was|would be|sounds|seems|feels) (?:\w+ )?(?:too|very|quite"
    r"|a bit|far) (?:\w+ )?(?:long|late|slow|much|far)\b|^ ?(?:ago|of (?:experience|footage"
    r"|audio|work)|at once\b|(?:long )?(?:video|episodes?|course|footage|recording|old)|per"
    r"|a (?:week"
    r"|day|month))\b"
)
SUITS = re.compile(
    r"^ (?:is|would be|works|should be|be) (?:\w+ ){0,2}(?:fine|ok|okay|enough|good|possible"
    r"|better|early enough|soon enough|plenty|perfect|great|doable|ideal|asking too much"
    r"|realistic"
    r"|the (?:\w+ )?(?:limit|latest|max\w*)|what (?:i|we) \w+|all (?:i|we) \w+)\b|^ (?:works|max"
    r"|at most|latest)\b"
    r"|^ (?:would do|will do|does it|suits)\b|^,? (?:rather than|instead of|and not|not the)\b"
)
PUSHED = re.compile(
    r"\b(?:down to|make it|cut it to|latest|at most|(?:only |can )give you|manage|could it be"
    r"|sometime"
    r"|(?:new|final|hard|real) (?:one|date|deadline) is(?: now)?|deadline(?: is| was|'s"
    r"|:)) (?:in )?$"
)
AT_LATEST = re.compile(r"\blatest$")
A_CLOCK = re.compile(r"\bat \d|\d ?[ap]m\b|\d (?:your|my) time\b")
MOVED_TO = re.compile(
    r"\b(?:mov|bring|pull|shift|cut|shorten|speed)(?:e|ing)? (?:\w+ ){1,4}(?:to )?$"
)
# a date that is all the sentence says, when the turn pushes on the time
ALONE = re.compile(r"^(?:(?:so|then|and|or|maybe|say|rather|would|is|could) )?(?:the )?$")
ALONE_AFTER = re.compile(r"^ ?(?:then|maybe|instead|perhaps|please|possible|pls)?[?.! ]*$")
MEANWHILE = re.compile(
    r"\b(?:is|are|'re|'s|am|be) (?!up and running)(?:\w+ ){0,2}\w+ing (?:\w+ ){0,2}$"
)
UNTIL = re.compile(r"^(?:until|till|before)\b")
COUNTED = re.compile(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)) $")
BY_SIZE = re.compile(r"^by \d+(?:\.\d+)?$")
A_TIME = re.compile(r"^an? (?:day|week|month|hour)\b")  # "two posts a week"
NOT_BEFORE = re.compile(r"(?:\bnot|n't|\bnothing|\bnobody) (?:\w+ ){1,4}$")
# what was proposed before, and what may wait, is no deadline
PROPOSED = re.compile(
    r"\b(?:your (?:bid|proposal|offer|post|timeline|plan|schedule|estimate)|you (?:wrote|said|put"
    r"|mentioned|say|quoted"
    r"|offered))\b"
)
WAITS = re.compile(
    r"\b(?:wait|hold off|blocked|away|(?<!be )closed|the first"
    r"|(?:leave|holidays?|vacation|trip|abroad|travell?ing|sick)(?= until| till| (?:$))) $"
)
BY_SO_MUCH = re.compile(rf"^by {LENGTH}$")
REQUESTED = re.compile(r"\b(?:please|pls|plz|kindly)\b")
PLAIN_BY = re.compile(r"^(?:by|no later|not later|due|at the latest)\b")
ABROAD = re.compile(
    r"\b(?P<by>(?:bis (?:zum |spätestens )?(?:am )?|antes del? |para el |avant le |pour le "
    r"|d'ici (?:le |au )?|entro (?:il |l')?|até |vor dem "
    r"|voor )(?:\d{1,2}\.?(?: de)? [a-zà-ÿ]{3,}"
    r"|\d{1,2}[./]\d{1,2}\.?|[a-zà-ÿ]+(?:tag|edi|di|coles|nes|tes|feira)\b))"
)
FINAL = re.compile(
    r"\b(?:final|all|everything|whole|complete\w*|launch\w*|live|deadline|deliver\w*|finish\w*"
    r"|done)\b"
)
DUE_WORD = re.compile(r"\b(?:deadline|due|delivery)\b")
SHORT = re.compile(r"\b(?:hours?|hrs?|min\w*|h)$")
MARK_ORDER = {"by": 3.0, "length": 2.0, "on": 1.2, "bare": 0.8}
MOST_IN_ONE = 20  # times in one sentence; more stand in a table or a log
BEFORE = 60  # letters before a time that AGAINST may need


# the intents that make a time more or less likely the end of the work
TELLING = frozenset("negotiate_deadline reschedule decline call_request prep_answer".split())
ENOUGH = 2.0
LEAST_AROUND = -0.6  # "by Friday" is hardly ever anything else


@dataclass(frozen=True)
class Due:
    """A time that may be the end of the work, and how surely.

    value     by its own words; `around` by those of its clause, at least LEAST_AROUND when `plain`
    talks     whether its clause is about talking
    pushed    what it adds in a turn that pushes on the work's time, or that is about no talk
    alone     what it adds in one that pushes, where it stands alone or is said to do
    workless  what it adds in a turn that is about no talk
    """

    quote: Quote
    words: str
    mark: str
    value: float
    around: float
    plain: bool
    talks: bool
    pushed: float
    alone: float
    workless: float


@dataclass(frozen=True)
class Asked:
    """What a turn is about: it pushes on the work's time, moves a call or ends it all, talks of
    a call; and the freelancer's last words.
    """

    pushed: bool
    moved: bool
    talks: bool
    previous: str


@lru_cache(maxsize=512)
def talks_in(clause: str) -> bool:
    """Whether a time's clause is about talking; a page repeats them."""
    return TALK.search(clause) is not None


@lru_cache(maxsize=512)
def proposed_in(clause: str) -> bool:
    """Whether a time's clause proposes it."""
    return PROPOSED.search(clause) is not None


@lru_cache(maxsize=512)
def around(clause: str, low: str) -> float:
    """What the words of a time's clause and sentence add to it; a page repeats them."""
    value = 1.2 if WORK.search(clause) else (0.6 if WORK.search(low) else -1.6)
    value -= 2.0 if talks_in(clause) else (0.8 if TIGHT_TALK.search(low) else 0.0)
    value += 0.8 if DUE_WORD.search(clause) else 0.0
    return value + (0.2 if FINAL.search(clause) else 0.0)


def pushing(before: str, after: str) -> float:
    """What a turn that pushes on the time adds to a time that stands alone or is said to do."""
    alone = ALONE.match(before) and ALONE_AFTER.match(after)
    return 1.6 if alone else (1.0 if SUITS.match(after) else 0.0)


def is_other(sentence: Sentence, found: re.Match[str], mark: str) -> bool:
    """Whether a time is surely no end of the work."""
    low, start = sentence.low, found.start(mark)
    words, after = found[mark], low[found.end(mark) :]
    before = low[max(0, start - BEFORE) : start]
    clause = low[sentence.clause_at(sentence.start + start).start - sentence.start : start]
    short = mark == "bare" and SHORT.search(words) and not LABEL.search(before)
    counted = COUNTED.search(before)
    return bool(
        short
        or WAITS.search(before)
        or BY_SO_MUCH.match(words)
        or (UNTIL.match(words) and (MEANWHILE.search(before) or NOT_BEFORE.search(before)))
        or AGAINST.search(before)
        or AGAINST_AFTER.match(after)
        or (counted and (words.startswith(("a ", "an ", "for ")) or BY_SIZE.match(words)))
        or (mark == "bare" and A_TIME.match(words) and before.endswith("s "))
        or is_habit(low[:start], words)
        or someone_elses(clause, after)
        or other_span(before, words, after)
    )


def due_of(sentence: Sentence, found: re.Match[str], mark: str) -> Due:
    """A time with what its words tell."""
    low, (start, end), words = sentence.low, found.span(mark), found[mark]
    clause = sentence.words_of(sentence.clause_at(sentence.start + start))
    before, after, talks = low[max(0, start - BEFORE) : start], low[end:], talks_in(clause)
    value = MARK_ORDER[mark] + told(low, clause, mark, (start, end))
    value += 0.8 if SUITS.match(after) and not TIGHT_TALK.search(low) else 0.0
    value += 3.0 if mark in ("on", "bare") and AT_LATEST.search(words) else 0.0
    value += 1.0 if words.endswith(("before that", "before then")) else 0.0
    value -= 1.5 if proposed_in(clause) else 0.0
    moved_to = MOVED_TO.search(before) and "to " in (words if mark == "on" else before)
    return Due(
        quote=shortest(sentence, found, mark),
        words=words,
        mark=mark,
        value=value,
        around=around(clause, low),
        plain=PLAIN_BY.match(words) is not None,
        talks=talks,
        pushed=float(bool(PUSHED.search(before) and not A_CLOCK.search(words + after[:14]))),
        alone=0.0 if talks else pushing(before, after),
        workless=(3.0 if moved_to else 0.0)
        + (0.8 if REQUESTED.search(clause) and not talks else 0.0),
    )


def score(due: Due, asked: Asked) -> float:
    """How surely a time is the end of the work; ENOUGH is enough."""
    plain = not due.talks and (asked.pushed or due.plain)
    value = due.value + (max(due.around, LEAST_AROUND) if plain else due.around)
    value += due.pushed if asked.pushed or not asked.talks else 0.0
    value += 0.0 if asked.talks else due.workless
    if asked.moved and not asked.pushed and due.mark != "by":
        value -= 1.6
    if asked.pushed and not due.talks:
        value += due.alone + (0.5 if due.words in asked.previous else 1.2)
    return round(value, 6)


def shortest(sentence: Sentence, found: re.Match[str], mark: str) -> Quote:
    """The phrase with its time word; a weak preposition of a plain date stays."""
    start, end = found.span(mark)
    words = sentence.text[start:end].rstrip(" .,")
    return Quote(words, sentence.start + start, sentence.start + start + len(words))


def times_in(sentences: Sequence[Sentence]) -> tuple[Due, ...]:
    """The times of a turn that may be the end of the work, in order."""
    return tuple(
        due_of(sentence, found, str(found.lastgroup))
        for sentence in sentences
        if A_DAY.may_be_in(sentence.low)
        for found in islice(DUE.finditer(sentence.low), MOST_IN_ONE)
        if not is_other(sentence, found, str(found.lastgroup))
    )


def deadline_in(
    times: Sequence[Due], intents: Collection[str] = (), previous: str = ""
) -> Quote | None:
    """The words that say when the work must be done, the surest; of equals the last one.

    times      of the turn, by `times_in`
    intents    of the turn: who pushes on the time of the work names one more likely
    previous   the freelancer's last message: what it proposed is less likely what is asked
    """
    if not times:
        return None
    moved = "reschedule" in intents or "decline" in intents
    talks = moved or "call_request" in intents or "prep_answer" in intents
    asked = Asked("negotiate_deadline" in intents, moved, talks, lower(previous[:2000]))
    best = max(reversed(times), key=lambda due: score(due, asked))
    return best.quote if score(best, asked) >= ENOUGH else None


def deadline_abroad(sentences: Sequence[Sentence]) -> Quote | None:
    """The same in German, French, Spanish, Italian, Portuguese and Dutch: the last plain one."""
    found = [(each, match) for each in sentences for match in ABROAD.finditer(each.low)]
    return shortest(*found[-1], "by") if found else None
