"""What the words of a time's clause and sentence tell by rules: the day for the work or another.

The rules were written with most of the labelled cases in view; what they say is weighed beside
plain words and signs (`deadlines`), which are right more often on people nobody has seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from callsheet.reading.domain.replies.day_phrases import LENGTH
from callsheet.reading.domain.replies.due_told import LABEL, told
from callsheet.reading.domain.replies.not_due import is_habit, other_span, someone_elses
from callsheet.reading.domain.replies.sentences import Sentence

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
    r"\b(?:is|are|'re|'s|am) (?!up and running)(?:\w+ ){0,2}\w+ing (?:\w+ ){0,2}$"
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
FINAL = re.compile(
    r"\b(?:final|all|everything|whole|complete\w*|launch\w*|live|deadline|deliver\w*|finish\w*"
    r"|done)\b"
)
DUE_WORD = re.compile(r"\b(?:deadline|due|delivery)\b")
SHORT = re.compile(r"\b(?:hours?|hrs?|min\w*|h)$")
MARK_ORDER = {"by": 3.0, "ahead": 2.0, "length": 2.0, "on": 1.2, "bare": 0.8, "event": 0.8}
BEFORE = 60  # letters before a time that AGAINST may need
ENOUGH = 2.0
LEAST_AROUND = -0.6  # "by Friday" is hardly ever anything else


@dataclass(frozen=True)
class Told:
    """What the rules tell of a time.

    value   how surely it is the end of the work by its own words, ENOUGH is enough
    around  the same by those of its clause
    talks   whether its clause is about talking
    alone   more than 0 where it stands alone or is said to do, as in a bargain over it
    other   whether it is surely another time
    """

    value: float
    around: float
    talks: bool
    alone: float
    other: bool

    @property
    def holds(self) -> bool:
        """Whether the rules take it for the end of the work."""
        return not self.other and self.value + self.around >= ENOUGH


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
    """What it tells that a time stands alone or is said to do."""
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


def told_of(sentence: Sentence, found: re.Match[str], mark: str) -> Told:
    """What the rules tell of a time; `mark` is the group of DUE that it is."""
    low, (start, end), words = sentence.low, found.span(mark), found[mark]
    clause = sentence.words_of(sentence.clause_at(sentence.start + start))
    before, after, talks = low[max(0, start - BEFORE) : start], low[end:], talks_in(clause)
    moved_to = MOVED_TO.search(before) and "to " in (words if mark == "on" else before)
    value = MARK_ORDER[mark] + told(low, clause, mark, (start, end))
    value += 0.8 if SUITS.match(after) and not TIGHT_TALK.search(low) else 0.0
    value += 3.0 if mark in ("on", "bare") and AT_LATEST.search(words) else 0.0
    value += 1.0 if words.endswith(("before that", "before then")) else 0.0
    value -= 1.5 if proposed_in(clause) else 0.0
    value += 1.0 if PUSHED.search(before) and not A_CLOCK.search(words + after[:14]) else 0.0
    value += 3.0 if moved_to else 0.0
    value += 0.8 if REQUESTED.search(clause) and not talks else 0.0
    near, plain = around(clause, low), not talks and PLAIN_BY.match(words)
    return Told(
        value=value,
        around=max(near, LEAST_AROUND) if plain else near,
        talks=talks,
        alone=0.0 if talks else pushing(before, after),
        other=is_other(sentence, found, mark),
    )
