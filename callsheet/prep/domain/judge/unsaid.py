"""What is said without its usual words: not having it, a step with no "I will", a part put off."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.requested import Requested
from callsheet.prep.domain.judge.said import Said
from callsheet.prep.domain.judge.words import stems

# not having it, told by what is lacking instead of "I don't know"
LACK = cue.regex(
    r"\buntested|\buntried|\bunmeasured|\bunproven|\b(?:i|we)(?:'ve| have)? (?:got )?nothing"
    r" (?:to (?:show|go (?:on|by)|compare)|on (?:file|paper|record))|\bwas never (?:the one )?"
    r"(?:counting|measuring|keeping|timing|tracking|writing)|\b(?:been|be) wrong (?:before|about)"
    r"|\b(?:haven't|not) the (?:foggiest|faintest|slightest)|\bclueless|\bstumped|\bmy guess is as"
    r"|\bname(?:'s| is| has)? (?:just |completely |clean )?(?:gone|won't come)|^gone\b|^pass[.,]"
    r"|\b(?:lost (?:count|track)|stopped (?:counting|looking|tracking))|\bdr(?:ew|awn|aw) a blank"
    r"|\b(?:only|all) (?:you'd|you would|you'll) (?:get|have|hear) (?:from me )?is\b"
    r"|\bcan't speak for\b|\bone (?:man|woman|person)'s (?:taste|opinion|view)"
    r"|\banyone who (?:gives|tells|promises|names|says|claims)|\bme included\b|\bwho knows\b"
    r"|\b(?:hasn't|haven't|not) (?:landed|arrived|turned up|come (?:in|back|through)|reached)\b"
    r"|\b(?:isn't|not|aren't) (?:in|out|back|here|there) yet\b|\bask me (?:again |that )?(?:after"
    r"|when|once|in)\b|\bdon't ask me\b|\b(?:thin air|(?:out of|from) (?:a|the) hat|toss-up"
    r"|coin toss|pin in a map|fifty-fifty|touch and go)\b|\b(?:can't|cannot|couldn't) (?:see"
    r"|hear|tell|smell) (?:it |that |them |this |much )?(?:from|over|through|on|in|with)\b"
    r"|\b(?:could|might|may) be (?:anything|either)\b|\bit might [\w ]{2,20} (?:and|or) it might"
    r" not\b|\bnot for me\b|\bthat's (?:one )?(?:for|a question for) (?:a|an|the|my|some\w*)\b"
    r"|\bwouldn't (?:bet|put money|swear)\b|\bnot (?:one|the one) to (?:say|swear|judge|tell)"
    r"|\b(?:sitting|lying|still|stuck) (?:with|on) (?:the|her|his|their|my)\b"
    r"|\bnot (?:let|shown|told|given|sent) me\b|\bthere i'm (?:out|lost|stumped|no help)\b"
    r"|\bnot my (?:trade|subject|department|call|line)\b|\b(?:used to|would) know\b"
)
HUNCH = cue.regex(
    r"\b(?:i(?:'d| would| can only)? (?:guess|bet|imagine|suspect|reckon|suppose)|my (?:guess|bet"
    r"|money|gut|hunch|feeling|hope)|(?:a|one|only a|just a) (?:hunch|guess|feeling|gut feeling)"
    r"|if i had to|ballpark|finger in the (?:air|wind)|off the cuff|touch and go|probably"
    r"|i'd say)\b"
)
# what someone will do, told as a thing of the calendar: no past, no "I will"
AHEAD = cue.regex(
    rf"\b(?:tonight|tomorrow|today|later (?:today|on)|at (?:lunch|noon|\d+)|this (?:evening"
    rf"|afternoon|week|morning|weekend|{cue.WEEKDAY})|next (?:week|time|{cue.WEEKDAY})|over the"
    rf" weekend|(?<!last )(?<!every ){cue.WEEKDAY}|(?:by|on|before|until) the \d+(?:st|nd|rd|th)?"
    r"|in a (?:second|minute|moment|bit)|when we hang up|on the (?:way|train|bus)|first thing"
    r"|the week after|within (?:a|an|two|three) \w+|by the weekend|before (?:you|we|anything|the"
    r" launch))\b"
)
# somebody and a deed that is not over: "I ask them", not "I asked", "she went"
DEED = cue.regex(
    r"\b(?:i|we|you|she|he|they)(?:'m|'re|'s|'ll| am| are| will| can| could|'d)?"
    r"(?: (?:both|all|just|then|also|simply|only))? (?!was|were|had|did|went|came|got|made|said"
    r"|told|took|gave|met|rang"
    r"|saw|sat|found|left|bought|brought|thought|taught|built|sent|spent|ran|wrote|drove|knew|lost"
    r"|won|kept|felt|held|began|paid|sold|stood|spoke|always|usually|never|love|am|are|have been"
    r"|\w*[^e]ed\b)\w+"
)
# what the client is asked for, or what both would try: a sentence that begins with the deed
BRING = cue.regex(
    r"(?:^|[.;:,] )(?:so,? |then |and |just |look,? |well,? )*(?:bring|send|post|mail|email|show"
    r"|lend|play|pop|put|upload|drop|hand|forward|give|pass|ship|text) (?:me|one|it|them|the|a|an"
    r"|your|both|three|two|some)\b|(?:^|[.;:,] )(?:so,? )?(?:let's|let me|why don't we|how about"
    r"|what (?:i'd|i would|we could|i) (?:suggest|do|propose|try))\b(?! (?:see\b|be honest|face"
    r"|just say|say|talk|cross|find a way))"
)
OUTCOME = cue.regex(
    r"\b(?:then|and|after that|until then|by then|afterwards)(?:,)? (?:you|we|i)(?:'ve|'ll| both"
    r"| all| will)? (?:know|have|get|see|tell|hear|both know)\b|\byou(?:'ve| have| get| wake up)"
    r" (?:got )?(?:it|them|the|an|a|to a) (?:answer|number|figure|list|date|result|ranking|real"
    r"|yes|screenshot|price|in writing|by)\b|\bif (?:it|that|they|she|he|two|one)\b[^.]{3,60}"
    r"\b(?:you|we) (?:get|talk|know|have|don't pay|stop|drop)\b|\bpass on what\b|\bword for word\b"
    r"|\bwhatever (?:screams|breaks|fails|comes|she says|he says|they say)\b"
)
PUT_OFF = cue.regex(
    r"\b(?:(?:let's|we'll|we(?:'d| would)(?: have to)?|i'll|have to) (?:just )?(?:see|look at"
    r"|go (?:through|into)|talk about|think about|discuss|cross|come (?:back )?to)|when (?:we get"
    r"|the time|it comes|i'm on site|you're)|when it's time|some other time|another (?:time|day)"
    r"|remind me|one (?:thing|step) at a time|far (?:away|off)|(?:don't|won't) (?:hold|pin|quote)"
    r" (?:me|you)|not now|later(?! than)|ask me again|nearer the time|still open|as we go"
    r"|down the line)\b"
)
REST = cue.regex(
    r"\b(?:the (?:other|others|rest|second|remaining)(?: \w+)?(?:,|\bis\b|\bare\b)|the other ones?"
    r"|other (?:stuff|bits|things)|beyond that|as for the|and so on|whatnot|what have you)\b"
)
FINITE = cue.regex(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|may"
    r"|might|\w+'(?:s|re|ve|ll|d|m)|\w+n't|need|want|use|know|work|make|take|get|go|went|came|got"
    r"|made|took|gave|wrote|\w{3,}ed)\b"
)
THING = cue.regex(r"^(?:(?:um|uh|well|oh|so)[, ]+)?(?:the|a|an|my|our|your|its) [\w'-]+")
# a yes for one thing that is named: "The cello, yes.", "Mornings are fine."
OF_ONE = cue.regex(
    r"^(?!(?:it|that|this|they|i|we|you|he|she|there|those|these|yes|no|yeah|everything|all|both"
    r"|of course|sure|mine|for me|fine|not?)\b)"
    r"(?:(?:the|my|for|on|in|with|from) )?[\w'-]+(?: [\w'-]+)?"
    r"(?:,? (?:yes|sure|no problem|certainly|i can|i do|i have|does|do|is|are|has|have"
    r"|works?|can)\b)"
    r"(?! and (?:the|so)\b)"
)
STATED = cue.regex(
    r"\bi(?:'m| am| do| use|'ve| have| work| did| made| built| run)\b(?! (?:not|never|no|nothing))"
)


def unsaid_features(asked: Requested, said: Said, shared: float) -> dict[str, float]:
    """Signs that an answer gives, lacks, plans or puts off in other words than most.

    shared  the share of the question's words that come back
    """
    plan, later = planned(said), bool(cue_of(PUT_OFF, said))
    lack, hunch = bool(cue_of(LACK, said)), bool(cue_of(HUNCH, said))
    known = bool(cue_of(cue.ADMIT, said)) or lack
    step = plan or any(
        cue.STEP.search(part) and not PUT_OFF.search(part) for part in said.sentences
    )
    rest = bool(cue_of(REST, said))
    return {
        "lack": float(lack),
        "lack_planned": float(lack and plan),
        "planned": float(plan),
        "known_open_planned": float(known and plan),
        "known_open_step": float(known and step),
        "known_open_no_step": float(known and not step),
        "plan_nothing_open": float(plan and not known and not hunch),
        "hunch": float(hunch),
        "hunch_step": float(hunch and step),
        "hunch_told": float(hunch and not step and not known),
        "outcome": float(bool(cue_of(OUTCOME, said))),
        "put_off": float(later),
        "put_off_part": float(later and (asked.several or bool(asked.pair))),
        "rest_left": float(rest),
        "rest_put_off": float(rest and later),
        "hunch_why": float(hunch and not plan and asked.first in {"why", "how", "what"}),
        **neighbouring(asked, said, shared),
    }


def planned(said: Said) -> bool:
    """Whether a sentence names a deed to come: by its day, by asking for a thing, by its end."""
    return any(
        BRING.search(part)
        or OUTCOME.search(part)
        or (AHEAD.search(part) and (DEED.search(part) or not FINITE.search(part)))
        for part in said.sentences
    )


def neighbouring(asked: Requested, said: Said, shared: float) -> dict[str, float]:
    """A yes or no asked for, and a thing beside it told; or a thing named where one is asked."""
    first = said.sentences[0]
    closed = asked.first == "yes_no"
    answered = bool(YES_NO.search(said.text))
    bare = not FINITE.search(first)
    return {
        "closed_bare": float(closed and bare and not answered),
        "closed_own_other": float(closed and not answered and bool(STATED.search(first)))
        * (1 - shared),
        "closed_of_one": float(closed and bool(OF_ONE.search(first))),
        "open_thing": float(not closed and bool(THING.match(first))),
        "open_bare": float(not closed and bare),
        "open_bare_several": float(not closed and bare and asked.several),
    }


YES_NO = cue.regex(
    r"\b(?:yes|yeah|yep|no|nope|never|not|none|nothing|sure|of course|fine|happily|only|\w+n't"
    r"|no problem|always)\b"
)


TURN = re.compile(r",? (?:but|though|while|whereas) ")


def put_off(part: str, said: Said) -> bool:
    """Whether what the answer says of a part, by its name, is only that it comes later."""
    clauses = [clause for sentence in said.sentences for clause in TURN.split(sentence)]
    own = [clause for clause in clauses if stems(part) & stems(clause)]
    return bool(own) and all(PUT_OFF.search(clause) for clause in own)


def cue_of(pattern: re.Pattern[str], said: Said) -> str:
    """The first words in a sentence that fit, "" without any."""
    found = (pattern.search(part) for part in said.sentences)
    return next((match[0] for match in found if match), "")
