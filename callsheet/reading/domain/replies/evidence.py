"""The evidence for each intent: cues, questions, facts and what was open before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.amounts import figures_of
from callsheet.reading.domain.replies.asks import asks_by_form, asks_in, requests_answer
from callsheet.reading.domain.replies.context import Context, context_of
from callsheet.reading.domain.replies.cue import Hit, hits_in_all
from callsheet.reading.domain.replies.deadlines import Time, deadline_abroad, deadline_in, times_in
from callsheet.reading.domain.replies.facts import fact_hit
from callsheet.reading.domain.replies.sentences import Clause, Sentence, sentences
from callsheet.reading.domain.replies.sums import MaybeSum, maybe_sums_in
from callsheet.reading.domain.replies.values import Amount
from callsheet.reading.domain.replies.wanted import wanted

# a question that only carries one of these is no question of its own
CARRIED = frozenset(
    """call_request sample_request negotiate_price negotiate_deadline negotiate_scope
    off_platform reschedule cancel hire scam_signal prep_answer""".split()
)
LEANING = re.compile(
    r"^(?:so |and |but |or |hi |hey )?(?:(?:is|would|will|does|could|can|are) (?:that|this|it"
    r"|you)(?: be)?(?: \w+)? (?:possible|ok|okay|fine|doable|feasible|realistic|work|works"
    r"|good|alright|acceptable|an option|something you can (?:do|work with)|open to (?:that"
    r"|this|it)|with (?:that|this|it)|for you|suit|interested|in|agree|confirm|up for (?:it"
    r"|that|this))\b.{0,30}"
    r"|(?:can|could|would) (?:you|we|u) (?:do (?:that|this|it)|make (?:that|it|this) (?:work"
    r"|happen|possible)?|confirm|work with (?:that|this|it)|manage (?:that|it)|accept (?:that"
    r"|this|it)|help|live with that)\b.{0,30}"
    r"|what (?:do|would) (?:you|u) (?:think|say|suggest|prefer)\b.{0,12}|(?:any )?(?:thoughts"
    r"|chance|flexibility)|deal|agreed|(?:does|would) (?:that|this|it) (?:work|suit|sound"
    r"|fit)\b.{0,30}|(?:are )?(?:you )?(?:ok|okay|fine|interested)(?: with (?:that|this|it))?"
    r"|what works(?: for you)?|works for you|possible|doable|please confirm"
    r"|(?:please )?let me know.{0,30}|(?:please |kindly )?(?:tell|confirm)\b.{0,12}|is (?:that"
    r"|it) (?:ok|okay|fine|clear)\b.{0,20})\W*$"
)
MEETING = frozenset({"call_request", "reschedule"})
WHOLE = frozenset({"negotiate_scope", "decline", "cancel", "reschedule", "scam_signal", "hire"})
A_TIME = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\btomorrow\b|\btoday\b"
    r"|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b|\bnext week\b|\bthis week\b|\btry again\b"
    r"|\btime ?zone\b.{0,3}$|\bsame time\b|\blater\b"
)
WORK = re.compile(r"\b(?:start|begin|deliver|finish|launch|done|ready|hours a week|per week)\b")
CHOICE = re.compile(
    r"\b(?:first|second|third|last|former|latter|earlier|later|either|both|any of|none of"
    r"|option|that|this|it|works?|suits?|perfect|fine|good|great|ok|okay|yes|yep|sure|sounds"
    r"|confirmed|agreed|prefer|let'?s|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|tomorrow|today|\d{1,2}(?::\d\d)? ?(?:am|pm)?)\b"
)
PUSHING = re.compile(
    r"\?|\b(?:but|only|if|or|though|otherwise|instead|max\w*|closer|rather|at most|hop(?:e|ed"
    r"|ing)|expect\w*|can't|cannot|budget|less|just|usually|normally|all|think\w*|say|meet"
    r"|versus|vs|compared)\b"
)
SETTLED = re.compile(
    r"\b(?:offer|contract|sent|milestone|trial|test|sample|deposit|gift|fee|usdt|bonus"
    r"|refund\w*|cheque|check|earn|salary|first pay|payroll|per week pay|pay is|agreed"
    r"|as agreed|accepted|fine|works for (?:me|us)|rent|telegram|typing)\b"
)
MOVES = re.compile(
    r"\b(?:instead|can we do|could we do|shift|move|push|another (?:time|day)|new invite"
    r"|wasn't there|reschedul\w*|again on|try again|couldn't make|can't make|won't make"
    r"|postpone)\b"
)
LATER = re.compile(
    r"\b(?:late|later|can't|cannot|couldn't|another|instead|tomorrow|sorry|apolog\w+|min"
    r"|minutes|moved?|change|push|earlier|rather)\b"
)
WHYS = {
    "prep_answer": "answers what to prepare",
    "call_request": "takes up the call that was offered",
    "reschedule": "moves the agreed call",
}


@dataclass(frozen=True)
class Turn:
    """A client turn in parts: its sentences, those that ask, what was open and said before.

    times  those that may be the day for the work
    due    the words that by themselves say when the work must be done
    sums   the figures that may be sums of the pay
    """

    sentences: tuple[Sentence, ...]
    asks: tuple[Sentence, ...]
    context: Context
    previous: str = ""
    foreign: bool = False
    times: tuple[Time, ...] = ()
    due: Quote | None = None
    sums: tuple[MaybeSum, ...] = ()


def turn_of(words: str, previous: str, *, foreign: bool) -> Turn:
    """The parts of a turn of which `words` are the client's own."""
    parts = tuple(sentences(words))
    context = context_of(previous)
    asks = wanted(asks_in(parts), context)
    times = () if foreign else times_in(parts, frozenset(asks), previous)
    due = deadline_abroad(parts) if foreign else deadline_in(times)
    sums = () if foreign else maybe_sums_in(parts, frozenset(asks), previous)
    return Turn(parts, asks, context, previous, foreign, times, due, sums)


def all_hits(turn: Turn, money: Sequence[Amount]) -> list[Hit]:
    """Everything the words speak for: cues, sums, questions of their own, facts."""
    hits = [*cue_hits(turn), *money_hits(turn, money)]
    hits += question_hits(turn, hits)
    return [*hits, *fact_hits(turn, hits)]


def cue_hits(turn: Turn) -> list[Hit]:
    """What the cue tables find, with what the context adds."""
    return hits_in_all(turn.sentences) + context_hits(turn)


def money_hits(turn: Turn, money: Sequence[Amount]) -> list[Hit]:
    """A hit where a sum is named: a push on the price once a condition or a question is with it."""
    out, known = [], figures_of(turn.previous) if money else ()
    for amount in money:
        sentence = sentence_at(turn, amount.quote.start)
        pushing = PUSHING.search(sentence.low)
        weight = 1.0 if pushing else 0.9
        repeated = amount.amount in known and not pushing
        if not repeated and not SETTLED.search(sentence.low):
            start, end = amount.quote.start, amount.quote.end
            out.append(Hit("negotiate_price", weight, "names a sum", start, end, sentence))
    return out[:2]


def sentence_at(turn: Turn, offset: int) -> Sentence:
    """The sentence that holds an offset."""
    return next(each for each in turn.sentences if offset < each.end)


def context_hits(turn: Turn) -> list[Hit]:
    """What the turn means because of the freelancer's last message."""
    context, out = turn.context, list[Hit]()
    if context.asked_prep:
        out += first_like(turn, "prep_answer", re.compile(r"\w"))
    if context.asked_move:
        out += first_like(turn, "reschedule", A_TIME)
    elif context.offered_call and not context.asked_prep:
        out += first_like(turn, "call_request", CHOICE)
    if context.call_agreed:
        out += first_like(turn, "reschedule", MOVES)
        out += [half(hit) for hit in first_like(turn, "reschedule", LATER)]
    return out


def half(hit: Hit) -> Hit:
    """The same hit with half the weight."""
    return Hit(hit.intent, hit.weight / 2, hit.why, hit.start, hit.end, hit.sentence)


def first_like(turn: Turn, intent: str, pattern: re.Pattern[str]) -> list[Hit]:
    """A hit on the first sentence that has the words."""
    for sentence in turn.sentences:
        if pattern.search(sentence.low):
            why = WHYS[intent]
            return [Hit(intent, 1.0, why, sentence.start, sentence.end, sentence)]
    return []


def overlaps(stretches: Iterable[Clause], clause: Clause) -> bool:
    """Whether a clause shares a character with one of the stretches."""
    return any(each.start < clause.end and clause.start < each.end for each in stretches)


def touching(hits: Iterable[Hit], clause: Clause) -> list[Hit]:
    """The hits that share a character with a clause."""
    return [hit for hit in hits if hit.start < clause.end and clause.start < hit.end]


def by_sentence(hits: Iterable[Hit]) -> dict[Sentence, list[Hit]]:
    """The hits of each sentence."""
    out: dict[Sentence, list[Hit]] = {}
    for hit in hits:
        out.setdefault(hit.sentence, []).append(hit)
    return out


def question_hits(turn: Turn, hits: Sequence[Hit]) -> list[Hit]:
    """A hit for each ask that is a question of its own, not the vehicle of another intent."""
    carried = by_sentence(hit for hit in hits if hit.intent in CARRIED and hit.weight >= 0.6)
    meets = any(hit.intent in MEETING and hit.weight >= 0.6 for hit in hits)
    before = dict(zip(turn.sentences[1:], turn.sentences, strict=False))
    out = []
    for sentence in turn.asks:
        own = carried.get(sentence, [])
        leans = bool(own) or before.get(sentence) in carried
        clause = free_clause(sentence, own, leans=leans, meets=meets)
        if clause is not None:
            why = "asks for an answer"
            out.append(Hit("general_question", 1.0, why, clause.start, clause.end, sentence))
    return out


def asking_clauses(sentence: Sentence) -> list[Clause]:
    """The stretches of an ask that ask, each from its first word to the next one's."""
    found = [each for each in sentence.clauses if is_asking(sentence, each)]
    found = found or [sentence.clauses[-1]]
    ends = [*(each.start for each in found[1:]), sentence.end]
    return [Clause(each.start, end) for each, end in zip(found, ends, strict=True)]


def is_asking(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause asks."""
    words = sentence.words_of(clause)
    return asks_by_form(words.strip(" ?!.,")) or requests_answer(words, sentence.low)


def free_clause(
    sentence: Sentence, carried: Sequence[Hit], *, leans: bool, meets: bool
) -> Clause | None:
    """The first asking clause that carries no other intent.

    leans  whether another intent stands near, so that "is that ok?" asks about it
    meets  whether a talk is being set up, so that a question with a time is part of it
    """
    for clause in asking_clauses(sentence):
        words = sentence.words_of(clause).strip()
        leaning = leans and LEANING.match(words)
        meeting = meets and A_TIME.search(words) and not WORK.search(words)
        if not (touching(carried, clause) or leaning or meeting):
            return clause
    return None


def fact_hits(turn: Turn, hits: Sequence[Hit]) -> list[Hit]:
    """A hit for each sentence that tells a fact about the task outside its other matters."""
    taken = by_sentence(hit for hit in hits if hit.weight >= 0.5)
    asks = set(turn.asks)
    answering = turn.context.asked and not turn.context.asked_prep and not turn.context.offered_call
    out: list[Hit] = []
    for sentence in turn.sentences:
        asking = asking_clauses(sentence) if sentence in asks else []
        own = taken.get(sentence, [])
        if any(hit.intent in WHOLE for hit in own):
            continue
        free = [each for each in sentence.clauses if not touching(own, each)]
        free = [each for each in free if not overlaps(asking, each)]
        found = [fact_hit(sentence, each, answering=answering) for each in free]
        out += best_of([each for each in found if each is not None])
    return out


def best_of(hits: Sequence[Hit]) -> list[Hit]:
    """One hit for a sentence: its surest clause, with the weight of all."""
    if not hits:
        return []
    best = max(hits, key=lambda hit: hit.weight)
    weight = best.weight + 0.3 * (len(hits) - 1)
    return [Hit(best.intent, weight, best.why, best.start, best.end, best.sentence)]
