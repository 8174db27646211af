"""Which intents a turn has and which comes first, all evidence weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.due_told import is_taken
from callsheet.reading.domain.replies.evidence import Turn
from callsheet.reading.domain.replies.features import (
    Features,
    sentence_features,
    turn_features,
)
from callsheet.reading.domain.replies.second import Hint, plain
from callsheet.reading.domain.replies.sentences import Sentence, lower
from callsheet.reading.domain.replies.standing import days_before, days_in
from callsheet.reading.domain.replies.values import INTENTS
from callsheet.reading.domain.replies.weigh import (
    EXACT,
    Row,
    chance,
    louder,
    sentence_scores,
    turn_scores,
    weights,
    whole_scores,
)

LIKELY = 0.50  # best on the cases of writers left out of the training (docs/measures.md)
# most turns tell or ask something, so of strangers' these two are said too soon
LIKELY_COMMON = 0.55
# who misses a word on preparing comes unprepared; one too many is a sentence read in vain
LIKELY_PREP = 0.45
# a false alarm costs most: fraud is called only when surer, and when a word names it
LIKELY_FRAUD = 0.60
# of two that weigh the same comes first what is said earlier, then what is weightier
LATE, LIGHT = 2.0, 0.15
# over a day taken as proposed nobody bargains, if it must be kept or not
LIKELY_AGREED = 0.65
DUE = "negotiate_deadline"
NEVER = -60.0  # the score of what no sentence speaks for
EVEN = 0.0  # the score of what is as likely as not
COMMON = ("general_question", "more_info")
NAMES_FRAUD = ("sign of identity or money out", "sign unpaid")
AS_AGREED, HINDERED = "sign a day as agreed", "sign hindered"
WHY = "reads like it"
# a first call asked for in so many words is one, whatever stands beside it
ASKS_CALL = re.compile(
    r"\b(?:could|can|shall|may|might|should|would) (?:we|i|you) (?:please |maybe |perhaps |just )?"
    r"(?:have|do|hop on|jump on|get on|schedule|set up|arrange|book|join) (?:a |an |us )?"
    r"(?:\w+ )?(?:call|phone call|video call|zoom|voice call|video chat)\b[^.!]{0,60}\?"
)
# one of the times that were offered, and nothing more of it
PICKS = re.compile(
    r"^\W*(?:ok(?:ay)?,? |yes,? )?(?:the |your |let's (?:do|take|say) (?:the )?|i(?:'d| would)?"
    r" (?:take|prefer|pick|choose) (?:the )?)?(?:first|second|third|last|later|earlier|former"
    r"|latter|[1-3](?:st|nd|rd))(?: (?:one|slot|time|option|of them))?(?: (?:please|works(?: for"
    r" (?:me|us))?|suits(?: (?:me|us))?|is (?:\w+ )?(?:fine|good|perfect|great|better|best)|then"
    r"|it is))?\W*$"
)
SAYS_NOTHING = frozenset({"more_info", "chitchat", "prep_answer"})  # of a time that is picked
# what is said where a time that was agreed does not hold
MOVING = re.compile(
    r"\b(?:resched\w*|re-sched\w*|mov(?:e|ed|ing)|push\w*|postpon\w*|shift\w*|instead|after all"
    r"|(?:another|different) (?:day|time|slot)|earlier|later|no longer|won['’]?t|can['’]?t|cannot"
    r"|not able|unable|came up|come up|clash\w*|conflict\w*|double.?booked|sorry|apolog\w*|still"
    r"|again|missed"
    r"|(?:our|the|that|today['’]s|tomorrow['’]s|\w+day['’]s) (?:call|meeting|chat))\b"
)
MOVED = frozenset({"reschedule", "cancel", "decline", "prep_answer"})


@dataclass(frozen=True)
class Settled:
    """The intents in the order of INTENTS, the one that the answer must be about (of equals the
    weightier), hits on the words that show them, and the sentences that tell how to prepare.
    """

    intents: tuple[str, ...]
    primary: str
    hits: tuple[Hit, ...]
    preparing: tuple[Sentence, ...]


def settled(turn: Turn, hits: Sequence[Hit], hints: Sequence[Hint]) -> Settled:
    """What a turn means by all its evidence; one without a word is chitchat.

    hints   what the sentence model saw in its sentences, () without it
    """
    if not turn.sentences:
        return Settled(("chitchat",), "chitchat", (), ())
    table = weights("meaning" if hints else "words")
    sentences = sentence_features(turn, hits)
    by_sentence = {hint.sentence: hint for hint in hints}
    seen = [by_sentence.get(plain(each)) for each in turn.sentences[: len(sentences)]]
    meant = [(*hint.has, *hint.first) if hint else None for hint in seen]
    own = sentence_scores(table, sentences, meant)
    together = [hint.whole for hint in seen if hint]
    whole = whole_scores(table, turn_features(turn, sentences), together, len(sentences))
    scores = turn_scores(own, whole)
    has = by_name(scores.has)
    has[DUE] = bargained(turn, own, whole, has[DUE])
    intents = likely(has, sentences) or (likeliest(has, sentences),)
    picked = picks_time(turn)
    if picked and len(turn.sentences) == 1:
        intents = tuple(name for name in intents if name not in SAYS_NOTHING) or ("call_request",)
    if (picked or asks_for_call(turn)) and not MOVED & set(intents):
        intents = tuple(name for name in INTENTS if name in {*intents, "call_request"})
    if moves_nothing(turn, intents, hits):
        intents = tuple(name for name in intents if name != "reschedule")
    scores_of = {name: [row[at] + whole[at] for row in own] for at, name in enumerate(INTENTS)}
    return Settled(
        intents,
        foremost(intents, scores.first, own),
        tuple(hit for name in intents for hit in marked(turn, name, hits, scores_of[name])),
        tuple(turn.sentences[at] for at in showing(scores_of["prep_answer"])),
    )


def bargained(turn: Turn, own: Sequence[Row], whole: Row, score: float) -> float:
    """How much a turn bargains over the work's day: its `score`, without the sentence that only
    takes the day as the freelancer proposed it.

    own   what each sentence speaks for each value; whole: what the turn does
    """
    due, at = turn.due, INTENTS.index(DUE)
    if due is None:
        return score
    named = not days_before(turn.previous)[1].isdisjoint(days_in(lower(due.text)))
    rows = [
        row
        for part, row in zip(turn.sentences, own, strict=False)
        if not (part.start <= due.start < part.end and is_taken(part.low, named=named))
    ]
    if len(rows) == len(own):
        return score
    return round(louder(rows)[at] + whole[at], EXACT) if rows else NEVER


def showing(scores: Sequence[float]) -> list[int]:
    """The places of the sentences that as likely as not show an intent, or of the likeliest."""
    least = min(EVEN, max(scores))
    return [at for at, score in enumerate(scores) if score >= least]


def marked(turn: Turn, intent: str, hits: Sequence[Hit], scores: Sequence[float]) -> Iterable[Hit]:
    """The hits of an intent in the sentences that show it; where no cue names it, the likeliest
    sentence.
    """
    shown = {turn.sentences[at] for at in showing(scores)}
    named = [each for each in hits if each.intent == intent and each.weight > 0]
    return [each for each in named if each.sentence in shown] or [
        loudest(turn.sentences, intent, scores)
    ]


def picks_time(turn: Turn) -> bool:
    """Whether the turn begins by picking one of the times that were offered."""
    return turn.context.offered_call and bool(PICKS.match(turn.sentences[0].low))


def moves_nothing(turn: Turn, intents: Sequence[str], hits: Sequence[Hit]) -> bool:
    """Whether a call is asked for and moved at once with no word of moving and nothing said before:
    "could we speak Friday at 2?" is how a first call is asked for."""
    if "call_request" not in intents or turn.previous.strip():
        return False
    moving = any(hit.intent == "reschedule" and hit.weight > 0 for hit in hits)
    return not moving and not any(MOVING.search(each.low) for each in turn.sentences)


def asks_for_call(turn: Turn) -> bool:
    """Whether a question of the turn asks for a call in so many words."""
    return any(ASKS_CALL.search(sentence.low) for sentence in turn.asks)


def by_name(scores: Row) -> dict[str, float]:
    """The scores by intent."""
    return dict(zip(INTENTS, scores, strict=True))


def foremost(intents: Sequence[str], first: Row, sentences: Sequence[Row]) -> str:
    """The one of the intents that the answer must be about.

    first      how much each of INTENTS comes first
    sentences  what each sentence speaks for each of INTENTS
    """
    last = max(1, len(sentences) - 1)

    def weight(name: str) -> float:
        at = INTENTS.index(name)
        place = max(range(len(sentences)), key=lambda n: sentences[n][at])
        return first[at] - LATE * place / last - LIGHT * at

    return max(intents, key=weight)


def likely(scores: Mapping[str, float], sentences: Sequence[Features]) -> tuple[str, ...]:
    """The intents that are likely enough."""
    least = dict.fromkeys(INTENTS, LIKELY) | dict.fromkeys(COMMON, LIKELY_COMMON)
    fraud = LIKELY_FRAUD if names_fraud(sentences) else 2.0
    least |= {"scam_signal": fraud, "prep_answer": LIKELY_PREP}
    if any(AS_AGREED in features for features in sentences):
        least[DUE] = LIKELY_AGREED
    return tuple(name for name in INTENTS if chance(scores[name]) >= least[name])


def likeliest(scores: Mapping[str, float], sentences: Sequence[Features]) -> str:
    """The likeliest intent where none is likely enough: no fraud that no word names, no bargaining
    over a day that is taken as proposed, no call of who says that they can't.
    """
    barred = set() if names_fraud(sentences) else {"scam_signal"}
    if any(AS_AGREED in features for features in sentences):
        barred.add(DUE)
    if any(HINDERED in features for features in sentences):
        barred.add("call_request")
    return max((name for name in INTENTS if name not in barred), key=lambda name: scores[name])


def names_fraud(sentences: Sequence[Features]) -> bool:
    """Whether any word names what frauds are about."""
    told = (*NAMES_FRAUD, "cue scam_signal")
    return any(features.get(name, 0.0) > 0 for features in sentences for name in told)


def loudest(sentences: Sequence[Sentence], intent: str, scores: Sequence[float]) -> Hit:
    """A hit over the sentence with the highest score."""
    sentence = sentences[max(range(len(scores)), key=lambda n: scores[n])]
    return Hit(intent, 1.0, WHY, sentence.start, sentence.end, sentence)
