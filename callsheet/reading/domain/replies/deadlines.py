"""The words that say when the work must be done.

Every phrase of a day or a length of time may be meant; which is, if any, tell the words and signs
around it, what the turn is about and the rules of `due_rules`, by trained weights (`choice`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.around import around, words_in
from callsheet.reading.domain.replies.choice import Features, about_of, spoken, surest, weights
from callsheet.reading.domain.replies.day_phrases import (
    A_DAY,
    ABROAD,
    DATE,
    DUE,
    MOST_IN_ONE,
    WEEKDAY,
)
from callsheet.reading.domain.replies.due_rules import ENOUGH, Told, told_of
from callsheet.reading.domain.replies.due_told import PUSHED, is_agreed
from callsheet.reading.domain.replies.letters import possible
from callsheet.reading.domain.replies.not_due import BILL
from callsheet.reading.domain.replies.sentences import Sentence, lower
from callsheet.reading.domain.replies.standing import days_before, days_in

# how surely a time must be meant; best on the cases of writers left out of the training
LEAST = -0.3
# the intents that make a time more or less likely the end of the work
TELLING = ("negotiate_deadline", "reschedule", "decline", "call_request", "prep_answer", "hire")
MOST = 40  # times of a turn that are weighed; more stand in a table or a log
# after a length that is no time to go, or an ordinal that is no day
OF_ELSE = re.compile(
    r" (?:earlier|sooner|ago|old|grade|floor|century|edition|anniversary|version|draft|chapter"
    r"|birthday|percentile)\b"
)
# by how much, from a day that is not said: "could you finish it 3 days earlier"
ASKED_SOONER = re.compile(
    r"\b(?:can|could|would|will) (?:you|we|u|it|they)\b[^.;!?]{0,60} (?:earlier|sooner)$"
)
A_POINT = re.compile(r"(\d+)\.(\d+)$")
SAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("agreed", re.compile(
        r"\b(?:(?:as|like|what) (?:you|we) (?:\w+ )?(?:proposed|wrote|said|suggest\w*|plan\w*"
        r"|offered|quoted|promised?|agreed)|as (?:agreed|quoted|proposed|planned|promised)|agreed?"
        r"|accept(?:ed)?|suits?|sounds|deal|works? for|(?:is|are) (?:\w+ )?(?:ok|okay|fine|good"
        r"|great|perfect|alright))\b|^\W*(?:\w+ ){0,3}(?:ok|okay|fine|perfect)\b"
    )),
    ("you said", re.compile(
        r"\byou (?:did )?(?:say|said|wrote|write|promised?|offer(?:ed)?|quoted?|propose[ds]?|plan"
        r"(?:ned)?|name[ds]?|need)\b"
    )),
    ("a part", re.compile(
        r"\b(?:first|pilot|test|trial|sample|batch|lot|part|half|draft|module|chapter|episode|one"
        r"|two|three) (?:\w+ ){0,4}$"
    )),
    ("the rest", re.compile(
        r"\b(?:rest|whole|all|everything|remaining|remainder|final|last|complete\w*|entire"
        r"|second|others?)\b"
    )),
    ("to begin", re.compile(r"\b(?:start\w*|begin\w*|kick\w*|onboard\w*)\b")),
    ("their event", re.compile(
        r"\b(?:launch\w*|weddings?|festival|fair|opens?|opening|closes?|closing|demo|exams?"
        r"|part(?:y|ies)"
        r"|birthday|bday|reunion|go(?:es|ing)? live|unveil\w*|premi[eè]re\w*|rally|concert|show"
        r"|tender"
        r"|submission|submit|audit\w*|inspect\w*|season|conference|vote|election|print\w*"
        r"|drop(?:ping|s)"
        r"|anniversary|exhibition|market|match|tournament|release|campaign|race|goes to|present\w*"
        r"|pitch|term|school|harvest|visit|arrives?|leaves?|starts|begins|ends?|needed)\b"
    )),
    ("the work", re.compile(
        r"\b(?:final|finished|files?|draft|report|plans?|everything|lot|all|texts?|version|done"
        r"|ready"
        r"|live|back|deliver\w*|finish\w*|complet\w*|turn(?:ed|ing)?|merged|online|in hand|sent"
        r"|here"
        r"|translation|pages|copy|list|edit|cut|layout|drawings?|site|books)\b"
    )),
    ("bound", re.compile(
        r"\b(?:must|ha(?:s|ve) to|needs?|needed|want(?:s|ed)?|would like|'d like|should|expect\w*"
        r"|can't"
        r"|cannot|latest|no later|not later|no ifs|deadline|due|otherwise|condition)\b"
    )),
    ("can you", re.compile(r"\b(?:can|could|would|will) (?:you|u|it|this|that)\b|\bpossible\b")),
    ("moved", re.compile(
        r"\b(?:moved|push(?:ed)?|postponed|shift(?:ed)?|extended|forward|instead|rather|sooner"
        r"|earlier"
        r"|later|too (?:long|late)|now|not)\b"
    )),
    ("others' time", re.compile(
        r"\b(?:binder|printer|plant|factory|shop|boss|supplier|courier|venue|board|lawyer|client"
        r"|partner"
        r"|he|she|they|them)\b[^.;]{0,25}\b(?:wants?|needs?|takes?|closes?|comes?|is|are"
        r"|arrives?)\b"
    )),
    ("so", re.compile(r"(?:^|[,;(-]) ?so(?: by| on| in)? $|\bhence\b|\btherefore\b")),
)  # fmt: skip
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("hours", re.compile(r"hour|hrs?|\dh\b|min")),
    ("days", re.compile(r"days?\b(?! after)|\dd\b")),
    ("weeks", re.compile(r"weeks?|wks?|fortnight")),
    ("months", re.compile(r"months?")),
    ("weekday", re.compile(WEEKDAY)),
    ("date", re.compile(DATE)),
    ("near", re.compile(r"today|tonight|tomorrow|tmrw|tmr|overnight|now")),
    ("feast", re.compile(
        r"christmas|xmas|easter|thanksgiving|halloween|ramadan|diwali|valentine|black friday"
        r"|new year|holidays|break"
    )),
    ("edge", re.compile(r"end of|eod|eow|eom|close of|cob|mid|early|late|start")),
    ("then", re.compile(r"\bthen\b")),
    ("dotted", re.compile(r"\d\.\d")),
    ("clock", re.compile(r"\d ?[ap]m|at \d|noon|midnight")),
)  # fmt: skip


@dataclass(frozen=True)
class Time:
    """A phrase that may say when the work must be done, with what speaks for and against it."""

    quote: Quote
    features: Features

    @cached_property
    def spoken(self) -> float:
        """What speaks for it, whatever the turn is about."""
        return spoken(weights("due"), self.features)


def shortest(sentence: Sentence, found: re.Match[str], mark: str) -> Quote:
    """The phrase with its time word; a weak preposition of a plain date stays."""
    start, end = found.span(mark)
    words = sentence.text[start:end].rstrip(" .,")
    return Quote(words, sentence.start + start, sentence.start + start + len(words))


def times_in(
    parts: Sequence[Sentence], asks: Collection[Sentence], previous: str
) -> tuple[Time, ...]:
    """The phrases of a turn that may say when the work must be done, in order.

    previous   the freelancer's last message: what it named is less likely what is asked
    """
    said = lower(previous[:2000])
    found = [
        (at, match)
        for at, sentence in enumerate(parts)
        if A_DAY.may_be_in(sentence.low)
        for match in islice(DUE.finditer(sentence.low), MOST_IN_ONE)
        if not is_no_time(sentence.low, match)
    ][:MOST]
    out, known = list[Time](), days_before(previous) if found else None
    marks = [(at, str(match.lastgroup)) for at, match in found]
    for n, (at, match) in enumerate(found):
        mark = str(match.lastgroup)
        own = around(parts, at, match.span(mark), asks)
        own.update(own_features(match[mark], mark, said))
        if known:
            own.update(kept_features(parts[at], match.span(mark), known))
        own.update(said_features(parts[at], match.span(mark)))
        own.update(rule_features(told_of(parts[at], match, mark)))
        own.update(others_features(marks, n))
        own[place(len(out), len(found))] = 1.0
        out.append(Time(shortest(parts[at], match, mark), own))
    return tuple(out)


def is_no_time(low: str, match: re.Match[str]) -> bool:
    """Whether a phrase only looks like a time of the work: a price with cents, a class, a step
    earlier, the day of a bill.
    """
    if BILL.search(low, 0, match.start()):
        return True
    if match.lastgroup == "ahead" and ASKED_SOONER.search(low, 0, match.end()):
        return True
    point = A_POINT.search(low, match.start(), match.end())
    dated = point is None or (1 <= int(point[1]) <= 31 and 1 <= int(point[2]) <= 12)
    return not dated or OF_ELSE.match(low, match.end()) is not None


def said_features(sentence: Sentence, span: tuple[int, int]) -> Features:
    """What the words before and after a time in its clause, and in its sentence, say of it."""
    low, (start, end) = sentence.low, span
    clause = sentence.clause_at(sentence.start + start)
    first, last = clause.start - sentence.start, max(end, clause.end - sentence.start)
    parts = (("before", low[first:start]), ("after", low[end:last]), ("sentence", low))
    own = {f"sentence has {word}": 0.3 for word in words_in(low) if len(word) > 2}
    says = [SAYS[n] for n in possible("says", low)]
    told = (
        f"{place} says {name}"
        for place, words in parts
        for name, pattern in says
        if pattern.search(words)
    )
    return own | dict.fromkeys(told, 0.6)


def others_features(marks: Sequence[tuple[int, str]], n: int) -> Features:
    """What the other times of a turn are beside the one at `n`, each by its sentence and mark."""
    at, mark = marks[n]
    own = Features()
    for other, (where, what) in enumerate(marks):
        if other != n:
            own[f"{what} in turn"] = 0.3
            if where == at:
                side = "before" if other < n else "after"
                own |= {f"{what} {side} it": 0.5, f"{what} {side} {mark}": 0.4}
            elif abs(where - at) == 1:
                own[f"{what} in sentence {'before' if where < at else 'after'}"] = 0.3
    return own


def place(at: int, many: int) -> str:
    """Where a time stands among the times of its turn."""
    if many == 1:
        return "only time"
    return "first time" if at == 0 else ("last time" if at == many - 1 else "a time between")


def own_features(words: str, mark: str, said: str) -> Features:
    """What a time is by its own words; `said` was said before."""
    own = {f"mark {mark}": 1.0, f"begins {words_in(words)[0]}": 1.0}
    for name, pattern in KINDS:
        if pattern.search(words):
            own |= {f"kind {name}": 1.0, f"kind {name}, {mark}": 0.7}
    return own | ({"said before": 1.0} if words in said else {})


def kept_features(
    sentence: Sentence, span: tuple[int, int], before: tuple[Collection[str], Collection[str]]
) -> Features:
    """Whether a time is one that the message before named for the work, and how it is taken.

    before   the days that the message before named, and those of them for the work
    """
    low, (start, end) = sentence.low, span
    clause = sentence.clause_at(sentence.start + start)
    words = low[clause.start - sentence.start : max(end, clause.end - sentence.start)]
    days = frozenset(days_in(low[start:end]))
    how = "agreed" if is_agreed(words) else "pushed" if PUSHED.search(words) else "plain"
    named, due = before
    what = "a new day" if named else "a day of nobody"
    if not days.isdisjoint(named):
        what = "another day named" if days.isdisjoint(due) else "the day named for the work"
    return {what: 0.7, f"taken: {how}": 0.7, f"{what}, {how}": 1.0}


def rule_features(told: Told) -> Features:
    """What the rules say of a time; their names begin with `rule`."""
    whole = -1.5 if told.other else (told.value + told.around - ENOUGH) / 2
    own = {
        "rule value": max(-1.0, min(2.0, told.value / 3)),
        "rule around": told.around / 2,
        "rule whole": max(-2.0, min(2.0, whole)),
        "rule alone": told.alone,
        "rule talks": float(told.talks),
        "rule other": 2.0 * told.other,
        "rule holds": float(told.holds),
    }
    return {name: value for name, value in own.items() if value}


def intent_features(intents: Collection[str]) -> Features:
    """What a turn is about, as far as it tells of its times."""
    return about_of(intents, TELLING)


def deadline_in(times: Sequence[Time], intents: Collection[str] = ()) -> Quote | None:
    """The words that say when the work must be done, None when none do.

    times     of the turn, by `times_in`
    intents   of the turn, () when they are not known yet
    """
    about = intent_features(intents)
    known = weights("due")
    best = surest([spoken(known, about, each.spoken) for each in times], LEAST)
    return None if best is None else times[best].quote


def deadline_abroad(sentences: Sequence[Sentence]) -> Quote | None:
    """The same in German, French, Spanish, Italian, Portuguese and Dutch: the last plain one."""
    found = [(each, match) for each in sentences for match in ABROAD.finditer(each.low)]
    return shortest(*found[-1], "by") if found else None
