"""Who does what in the clause around a time: the client, the freelancer, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from callsheet.reading.domain.times.segments import TIME_KINDS, Segment
from callsheet.reading.domain.times.tokens import Token, kind_at

Subject = Literal["we", "open", "other", "none"]

WE = frozenset(
    "i i'm im i'll ill i'd i've ive we we're we'll we'd we've me us you you're you'll you'd you've"
    " u ur ya".split()
)
# words a clause may begin with that leave its subject open: questions, requests, "it" and "that"
OPEN = frozenset(
    "let's lets shall can could would will do does is are am how what when which where any"
    " it'd it'll that'd that'll anytime either maybe perhaps it it's its that that's"
    " there there's these those please pls kindly"
    " happy glad able ready good great fine ok okay yes sure best".split()
)
OTHERS = frozenset(
    "who he she they he's she's they're he'll she'll they'll nobody noone everyone everybody"
    " someone"
    " somebody people folks guys".split()
)
# words before the subject that say nothing of it
LEADING = frozenset(
    "so then also because since as if when while though although whereas well anyway hi hello hey"
    " dear thanks thank sorry just btw plus still yet actually honestly unfortunately today now"
    " ideally preferably otherwise alternatively otherwise however cause cuz unless until fyi note"
    " ps oh ah um hmm".split()
)
DETERMINERS = frozenset(
    "the a an my our your his her their its each every no some another two three four five most"
    " many".split()
)
ARTICLES = frozenset("the a an my our your his her their its another".split())
# what belongs to the client's own time: "my calendar", "the best slot", "first choice"
OF_TIME = frozenset(
    "sooner alarm reminder target call calls meeting meetings chat interview slot slots time times"
    " option options preference"
    " choice"
    " calendar schedule diary day days availability window gap earliest latest best only first"
    " second third next better afternoon morning evening week month weekend hour hours opening"
    " openings appointment discussion session zoom lunch coffee break favourite favorite pick"
    " timeslot timeslots dates date alternatives alternative suggestion proposal preferred ideal"
    " possible proposed full whole spare quick short brief half end side zone other"
    " latter former rest final initial technical intro introductory discovery screening kickoff"
    " kick-off follow-up online hr tech managerial round rounds".split()
)
SLOTS = frozenset("dates times slots slot date availability options windows".split())
# a word of this list behind a time is no noun that the time describes
AFTER_TIME = frozenset(
    "works work worked suits suit sounds sound looks look seems is isn't are aren't was wasn't"
    " will won't would wouldn't should could can can't cannot may might must be been do does"
    " doesn't"
    " don't did didn't has have had if then with without at for but as when or and please pls plz"
    " i i'm i'll i'd you u we we're it it's that that's this there here instead also too though"
    " only sharp onwards works? ok okay good great fine perfect best ideal better possible free"
    " available because so while where which who until till through than rather either maybe"
    " perhaps ideally preferably latest earliest already again yet still ago local unless except"
    " not never just about to from via over per gives gets makes before after into onto plus"
    " fit easier mate thanks thx cheers bro sir madam fits happens comes goes starts max"
    " tops".split()
)


VERBS = frozenset(
    "is are was were has have had will drops begins runs opens closes falls comes kicks"
    " welcome goes went got says said means shows should must"
    " needs gets".split()
)
ORDERS = frozenset(
    "add set change move remove replace put use make write show print include delete fix update"
    " swap crop cut insert highlight render design draw keep mark colour color"
    " rename export".split()
)
AUXILIARIES = frozenset("can could will would is are does do did should must may".split())
MOST_WORDS = 60  # tokens of a clause that its subject is looked for in
MODALS = frozenset("can could will may must should".split())
DOING = frozenset(
    "get go come leave run start open close sleep eat arrive look work take drop pick sell sit"
    " meet play stay wait ship air begin finish end need want have do".split()
)
PREPOSITIONS = frozenset("over via during per".split())
LINKING = frozenset("AT IN ON FOR ABOUT TO FROM AND OR AFTER BEFORE UNTIL BETWEEN".split())


@cache
def is_word(text: str) -> bool:
    """Whether a token is a word and no mark."""
    return text[0].isalpha()


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of a clause that are neither times nor hang on a preposition."""
    out: list[str] = []
    hanging = False
    for token in tokens:
        if token.kind in LINKING or token.text in PREPOSITIONS:
            hanging = token.kind not in ("AND", "OR")
        elif token.kind in TIME_KINDS or token.kind == "DURATION" or not is_word(token.text):
            hanging = False
        elif not hanging:
            out.append(token.text)
        elif token.text not in DETERMINERS:
            hanging = False
    return out


def subject_of(piece: Segment) -> Subject:
    """Who the clause is about: the two people, left open, somebody or something else, nobody.

    "none" when the clause holds times and links only, or begins with its time.
    """
    tokens = piece.tokens[:MOST_WORDS]
    words = words_of(clause_in(tokens) if ":" in piece.low else tokens)
    at = told_behind(words) if " that " in piece.low else 0
    while at < len(words) and words[at] in LEADING:
        at += 1
    if at == len(words):
        return "none"
    if words[0] in BEHIND_ITS_TIME and begins_with_time(piece):
        return "none"
    first = words[at]
    if first in OTHERS:
        return "other"
    if first in WE or not WE.isdisjoint(words[at : at + 3]):
        return "we"
    if first in DETERMINERS:
        return named_by(words[at + 1 : at + 5])
    ordered = first in ORDERS and words[at + 1 : at + 2] and words[at + 1] in DETERMINERS
    if ordered:
        return named_by(words[at + 2 : at + 6])  # "add a row for Friday 2pm"
    if first in AUXILIARIES and words[at + 1 : at + 2] and words[at + 1] in DETERMINERS:
        return named_by(words[at + 2 : at + 6])  # "could the countdown stop at noon?"
    if len(words) > at + 2 and first not in OPEN and is_compound(words[at + 1], words[at + 2]):
        return "other"
    if first in THIRD:
        return "other"  # "Mrs Conti, returns on Monday"
    if first in OPEN or first in OF_TIME:
        return "open"
    plural = first.endswith("s") and words[at + 1 : at + 2] and words[at + 1] in DOING | MODALS
    return "other" if plural or tells(words[at + 1 : at + 3]) else "none"


# words that tie a clause to the time before it: "Friday at 2pm when my assistant covers"
BEHIND_ITS_TIME = frozenset("when while as since because if once unless".split())


def begins_with_time(piece: Segment) -> bool:
    """Whether a clause opens with its time, behind an "or" at most."""
    at = 0
    while at < len(piece.tokens) - 1 and piece.tokens[at].kind in ("OR", "AND", "ON", "AT"):
        at += 1
    return piece.tokens[at].kind in TIME_KINDS


MOST_LED = 4  # words in front of a colon
INFORMING = frozenset("note remember mind aware know remind careful".split())


def clause_in(tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands behind a colon, where words do: "First one: the calendar shows ..."."""
    for at, token in enumerate(tokens[: MOST_LED + 1]):
        if token.kind == "COLON":
            behind = tokens[at + 1 : at + 3]
            worded = [is_word(each.text) and each.kind not in TIME_KINDS for each in behind]
            return tokens[at + 1 :] if worded == [True, True] else tokens
    return tokens


def told_behind(words: Sequence[str]) -> int:
    """Where the clause begins that one is told of: "please note that our phone ..."."""
    led = words[:MOST_LED]
    if "that" in led and not INFORMING.isdisjoint(led[: led.index("that")]):
        return led.index("that") + 1
    return 0


THIRD = frozenset("returns arrives leaves opens closes lands flies departs reopens".split())
COSTING = frozenset("cost costs range vary last".split())


def is_compound(noun: str, verb: str) -> bool:
    """`call sheets go out`: whether a noun and its verb follow a word of one's own time."""
    plural = noun.endswith("s") and len(noun) > 4
    return plural and (verb in DOING or verb in MODALS or verb in COSTING)


def named_by(words: Sequence[str]) -> Subject:
    """Whose the thing named behind an article is: "the best slot" is open, "our call centre""
    " not."""
    at = 0
    if len(words) > 1 and words[1] in SLOTS and words[0] not in OF_TIME:
        at = 1  # "our candidate dates are"
    while at < len(words) and words[at] in OF_TIME:
        at += 1
    if at == len(words):
        return "open"
    place = words.index("with") if "with" in words[at:-1] else -1
    # "the interview is on Monday with our producer" is ours
    named = place >= 0 and VERBS.isdisjoint(words[at:place])
    if named and words[place + 1] in ARTICLES:
        return "other"  # "the meeting with our board"
    own = any(words[at] in known for known in (AFTER_TIME, VERBS, WE, DETERMINERS))
    return "open" if own else "other"


def tells(behind: Sequence[str]) -> bool:
    """`contract comes tomorrow`, `yoga class moved`: a verb of the third person or of the past."""
    return any(
        word in VERBS or (len(word) > 3 and word.endswith(("es", "ts", "ds", "ed")))
        for word in behind
    )


def describes(token: Token, piece: Segment) -> bool:
    """`the 2:30 train`, `our Monday newsletter`: a time that only says which thing is meant."""
    at = piece.places[token.start]
    before = piece.tokens[at - 1].text if at else ""
    if before in ARTICLES and kind_at(piece.tokens, at - 2) in ("AFTER", "BEFORE"):
        return kind_at(piece.tokens, at + 1) == "WORD"  # "after my 2pm meeting"
    led = before in ARTICLES or token.text.startswith("the ")
    behind = piece.tokens[at + 1 : at + 3]
    if not led or not behind or not is_word(behind[0].text):
        return False
    text = behind[0].text
    if behind[0].kind in ("ON", "FROM", "IN", "TO") and token.kind == "CLOCK" and before == "the":
        return len(behind) > 1 and behind[1].kind not in TIME_KINDS
    if token.kind == "DATE" and behind[0].kind == "BEGIN":
        return True  # "would a Monday start be ok?"
    return behind[0].kind == "WORD" and text not in AFTER_TIME and text not in OF_TIME
