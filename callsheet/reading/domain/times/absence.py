"""Words by which a client says that they cannot meet then: away, busy, or no to that time."""

from __future__ import annotations

import re

from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.clauses import Subject
from callsheet.reading.domain.times.segments import Segment

# the client is busy or gone, or calls a time bad
BUSY = re.compile(
    r"\b(?:(?:day|today|morrow|morning|afternoon|evening|week|\d(?:th|st|nd|rd)?)"
    r" (?:impossible|full|no-?go)\W*$|(?:we|i) shut down"
    r"|busy|flat out|heads[- ]down|in the air|on mc|off[- ](?:the )?grid"
    r"|jury (?:duty|service)|(?:'m|am|are|'re|’m|’re|get|got|being) held up"
    r"|(?:have|got|has) no time(?! to | for )|(?:don['’]?t|do not) have (?:any )?time(?! to | for )"
    r"|in (?:the )?holidays?|weekends? off|(?:i'm|im|am) at lunch|dentist|doctor'?s?|in class"
    r"|at work|in court|asleep|driving"
    r"|school run"
    r"|pick(?:ing)? up"
    r"|booked(?! (?:an?|the|you|us|it|for a call)\b)|unavailable"
    r"|tied up|swamped|slammed"
    r"|packed|out of (?:(?:the )?office|town|the country)|ooo|offline|(?:i'm|im|am|be|out|off|home"
    r"|feeling) (?:sick|ill|unwell|poorly)|under the weather|in hospital"
    r"|(?:'m|am|are|'re|be|currently|still) at (?:an?|the|our|my) (?:\w+ )?"
    r"(?:conference|wedding|funeral|fair|offsite|trade show|summit|retreat|training|workshop)"
    r"|(?:we['’]re|we are|i['’]m|i am) (?:closed|shut)|(?:i|we)(?:['’]ll| will)? disappear"
    r"|unreachable|out of reach|off the radar|incommunicado"
    r"|(?:our|my|the) (?:office|offices|studio|company|team|agency|shop|firm)"
    r"(?: is| are| will be|['’]s) (?:closed|shut)"
    r"|on (?:vacation|holiday|(?:[a-z]+ )?leave|pto|a plane|a flight"
    r"|the road|site)|vacation|travell?ing|flying|(?:i|we) fly (?:out|home|back)|in meetings"
    r"|in a meeting|away"
    r"|(?:we|i)(?:['’]ve| have)(?: got)? (?:a |an )?(?:\w+ )?holiday|back[- ]to[- ]back(?! on)"
    r"|in calls"
    r"|done for the (?:day|week)|(?:'m|am|is|are|'re|'s|’m|’s|’re|im|fully|already) blocked"
    r"|blocked (?:off |out )?for the (?:day|week)"
    r"|(?:my|our) (?:holiday|time off|(?:\w+ )?leave)(?= (?:is|will|starts?|begins?|runs?) )"
    r"|(?:(?:my|our|have|on|take|taking) |^(?:next|this|coming|upcoming) month )holidays"
    r"|day off|^(?:(?:so|and|also|sorry|but|then),? )?(?:out|off|gone)(?= $| all | on | for | from "
    r"| until"
    r"| till | this | next | (?:the )?(?:whole|rest)| tomorrow| today| mon| tue| wed"
    r"| thu| fri| sat| sun)|hate|worst|avoid|skip|full day|i(?:'ve| have|'ve got| have got| got"
    r"| already have) (?:another |other |a |an |my |some |our |the )?(?:(?:board|staff|team|client"
    r"|investors?['’]?|department|management|sales|parents?['’]?|budget|planning|partners?['’]?"
    r"|company|committee|council|pta|project|status|internal|weekly|monthly|lunch) )?(?:meetings?"
    r"|calls?|stand-?ups?|appointments?|commitments?|all[- ]hands|dentist|flight|class)"
    r"|(?:'m|am|is|are|'re|'s|’s) (?:both |all |also |still )?(?:off"
    r"|out(?! of (?:the|that|this|our|a) (?!office|town|country|house|studio))|gone|full|taken"
    r"|packed|a no|no good|bad|impossible|a holiday|a public holiday|a bank holiday|tricky"
    r"|tough|difficult)|(?:is|['’]s|looks?) (?:\w+ )?(?:crazy|hectic|nuts|manic|rammed|insane"
    r"|shot|toast|a wash|a write-?off|brutal|stacked|jammed|terrible|awful|horrible|a nightmare)"
    r"|no (?:good|availability|chance)|(?:be|i'm|im|am|we're|are) (?:off(?! the (?:phone|call))|out"
    r"(?! of (?:the|that|this|our|a) (?!office|town|country|house|studio))"
    r"|gone)|(?:is|it's) (?:thanksgiving|christmas|easter|eid|diwali|new year|labou?r day"
    r"|memorial day|boxing day|independence day|a national)|is holiday|public holiday"
    r"|bank holiday|(?:is|are) (?:a |an |both |all )?(?:\w+ )?holidays?|(?:holidays?"
    r"|shut-?down|closure|inventory|stock-?tak(?:e|ing))"
    r" (?:(?:is|are|will be|runs?|lasts?|goes) )?(?:from|between)|rules? out"
    r"|(?<!not )too (?:early|late"
    r"|soon)(?! for you))\b",
)
NOT_BUSY = re.compile(
    r"\bafter (?:the |my |our )?holidays? from\b"
    r"|(?:\bnot|n['’]t) (?:too )?(?:busy|booked|away|early|late|soon)|\bif no (?:good|chance)\b"
    r"|\b(?:is|would)\b(?! too)[^.]{3,60}too (?:early|late|soon)[^.]*\?",
)
# a negation that is about meeting, and not about work or what somebody did not do
UNABLE = re.compile(
    r"\b(?:can(?:['’]?t| ?not)|could(?:n['’]?t| not)|wo(?:n['’]?t| not)|will not|unable to"
    r"|not able to|not gonna|not going to) (?:really |also |be able to )?"
    r"(?:do(?! (?:it|this|that|the|them|any(?:thing)?)\b)|make|meet|talk"
    r"|speak|call|chat|join|manage|attend|work|suit|take (?:a |any )?calls?"
    r"|be (?:there|in|here|available|free|around|online|reachable|possible|able))\b"
    r"|(?:\b(?:not|never)|n['’]?t) (?:really |be |a |that |so |too )?(?:available|free|around|here"
    r"|there"
    r"|online|reachable|good|great|ideal|possible|an option|work|suit"
    r"|(?:at|in) (?:my |the |our )?(?:desk|office|town|country|work|home|studio))\b"
    r"|\bnot do (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|this week)"
    r"|\bno (?:calls?|meetings?|chats?|interviews?)\b"
    r"|\b(?:except|excluding|excl|any ?(?:day|time) but|other than|apart from|aside from|bar)\b",
)
# a wish not to be called, which with a day is an absence
NO_CALLS = re.compile(
    r"\b(?:do not|don['’]?t|never) (?:(?:call|ring|phone|disturb)(?: me| us)?"
    r"|(?:do|take|have) (?:any )?(?:calls?|meetings?))\b"
)
# "not tomorrow", "but not on Friday": the time itself is refused
NO_TO = re.compile(
    r"(?:^|[:;–-] ?|\b(?:but|maybe|just|only|please|and)(?: please)? )\s*(?:not|neither)"
    r" (?:on |this |the |in the |for )?$"
)
AND_NOT = re.compile(r"\b(?:and|neither)\s+(?:not |on )*$")  # "the 10th and not the 20th"
# "Tomorrow is not possible due to a wedding"
NO_DAY = re.compile(
    r"(?:day|morrow|week|morning|afternoon|evening|\d(?:st|nd|rd|th)?)"
    r" (?:is|are|will be)(?:n['’]t| not) (?:possible|good|great|an option"
    r"|convenient|suitable|ideal)\b"
)
# the client's own place is shut, and with it they are away; or their holiday is on
OUR_PLACE = re.compile(
    r"\b(?:our|my|the) (?:office|offices|studio|company|team|agency|shop|store|firm|business)"
    r"(?: is| are| will be|['’]s) (?:closed|shut|off|out|on (?:holiday|vacation|leave))\b"
    r"|\b(?:my|our) (?:holidays?|vacation|(?:\w+ )?leave|time off)"
    r" (?:is|are|will|starts?|begins?|runs?)\b(?! over\b| end)"
)
# a holiday where they are: "Friday is a public holiday here"
HOLIDAY_HERE = re.compile(
    r"(?:\bis|['’]s) (?:a |an )?(?:\w+ )?holiday"
    r"(?: here| with us| for us| over here|\s*[.,!;]?\s*$)"
)
# somebody else is away, or the freelancer is asked whether they are
NOT_THE_CLIENT = re.compile(
    r"\b(?:are|were|if|when|is|was|do|will|can) (?:you|u|he|she|they|someone|anyone|somebody)\b"
    r"|\b(?:you|u|he|she|they|who|someone|somebody|nobody|everyone|everybody)(?:['’](?:re|ll|s|d)"
    r"| (?:are|is|will|can|do|don['’]?t|won['’]?t|can['’]?t|cannot|may|might|would|have|has))\b",
)
# somebody on the client's side who has to be in the call
PARTNER = re.compile(
    r"\b(?:my|our) (?:\w+[ -]){0,2}?(?:colleagues?|co-?workers?|partners?|boss|managers?"
    r"|co-?founders?|founders?|husband|wife|assistant|designers?|developers?|director|producer"
    r"|editor|ceo|cto|cfo|cmo|coo|owner|team|team ?mates?|lead|lawyer|accountant|brother|sister)\b"
)
# "Next week is a wash"
BAD_DAY = re.compile(
    r"(?:day|week|morning|afternoon|evening|weekend|tomorrow|\d(?:st|nd|rd|th)?) (?:is|looks?)"
    r" (?:\w+ )?(?:a wash|a nightmare|a write-?off|a no-?go)\b|[a-z]['’]s a (?:wash|nightmare)\b"
)
AND_I = re.compile(r"\band (?:i|me|myself)\b")
# what follows from where they are: "at the cottage, no signal"
CUT_OFF = re.compile(
    r"\bno (?:signal|internet|wi-?fi|reception|laptop|phone)\b|\boff[- ](?:the )?grid\b"
    r"|\b(?:no|not|n['’]t)\b.{0,30}\b(?:then|that day|those days)\b"
)
# "asleep by 9", "out the door by 5"
GONE_BY = re.compile(
    r"\b(?:asleep|in bed|gone|off|out|offline|away|done|closed|shut)(?: the \w+| for the \w+)? by\b"
)
# a condition, a deadline that is too late, a call that is off: no absence is told of
NO_ABSENCE = re.compile(
    r"\bout of (?!(?:the )?(?:office|town|country|house|studio|station|action|reach)\b)"
    r"|\b(?:if|unless|whether|even when|in case|assuming|suppose) |\binstead\b"
    r"|\b(?:not|n['’]t|no longer) (?:be )?(?:away|busy|out|off|ooo|travel)"
    r"|\btoo (?:early|late|soon)\b|\b(?:is|are|['’]s) booked\b|\b(?:it|them|these|those) to be\b"
    r"|\b(?:call|meeting|chat|session|interview|appointment|zoom)\b.{0,30}\b(?:is|['’]s) off\b"
)
# the beginning of one: "my leave starts on Monday"
BEGUN = re.compile(r"\b(?:starts?|begins?|starting|beginning)(?: on| in)?(?: the)?\s*$")
# a way that ends with "back on the 9th": "I leave for Lisbon on the 3rd"
SETS_OFF = re.compile(
    r"\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll| will)? (?:leav(?:e|ing)|fly(?:ing)?|go(?:ing)?"
    r"|head(?:ing)?|travel(?:ling|ing)?|depart(?:ing)?)"
    r"(?: (?:for|to|out|off|away|home|on)\b[^.!?,;]{0,30})?"
    r"(?: on| from)?(?: the)?\s*$"
)
# the end of an absence: "back in the office on Monday"
BACK = re.compile(
    r"\b(?:back|return|returning|returns)(?: (?:in|at|to|from)(?: (?:the|my|our))? (?:office|desk"
    r"|work|town|home|leave|holiday|vacation))?(?: again)?(?: on| by)?(?: the)?\s*$"
)
# gone altogether, so that even a clock without a day is an absence of today
OUT = re.compile(
    r"\b(?:out|away|off|gone|ooo|busy|unavailable|not available|tied up|in (?:a )?meetings?"
    r"|at lunch|on (?:[a-z]+ )?leave|in class|on a (?:plane|flight)|flying|driving"
    r"|on (?:vacation|holiday))\b"
)


def told_of_others(piece: Segment, subject: Subject) -> bool:
    """`the phones don't stop between 9 and noon`: a negation that is about no meeting."""
    ours = piece.low.startswith(("our ", "my ")) or piece.has(PARTNER)
    if subject == "other" and piece.wordy and not (ours or piece.has(cues.MEETING)):
        return True
    if not piece.wordy or piece.has(BUSY) or piece.has(UNABLE) or piece.has(NO_DAY):
        return False
    said = piece.has(cues.MEETING) or piece.has(cues.NEARBY) or piece.has(cues.HARD_STOP)
    return not (said or piece.has(NO_CALLS) or piece.has(REFUSES))


# what refuses a time by itself, whatever is said around it
REFUSES = re.compile(
    r"\bwas (?:going|about) to (?:say|suggest|propose)\b"
    r"|\b(?:not|no|except|excluding|excl|besides|unless|barring|bar|without|neither|never|than|but"
    r"|instead of|from) (?:on |at |in |by |for |from |between |after |before |the |this |next )*"
    r"(?:\d|noon|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|morning|afternoon|evening|week)"
)


def says_away(piece: Segment, before: str, subject: Subject, *, mends: bool) -> bool:
    """Whether a clause that refuses a time says that the client cannot meet then.

    before  its words in front of the time, in lower case
    mends   another time stands beside it: "Wednesday, not Tuesday", "not this week, the week after"
    """
    ours = piece.has(OUR_PLACE) or piece.has(HOLIDAY_HERE) or piece.has(AND_I)
    ours = ours or piece.has(BAD_DAY)
    others = (subject == "other" and not ours) or piece.has(NOT_THE_CLIENT)
    if others and piece.has(PARTNER) and piece.has(UNABLE) and not piece.has(NOT_THE_CLIENT):
        others = False  # "my colleague can't make Tuesday": nor can the call
    if others or piece.has(NO_ABSENCE) or piece.has(cues.PAST) or piece.has(cues.HARD_STOP):
        return False
    if BACK.search(before):
        return False
    if piece.has(BUSY) and not piece.has(NOT_BUSY):
        return True
    left_out = NO_TO.search(before)
    if left_out:  # "Monday, not Tuesday" mends, "Monday, just not at 3" leaves out
        return not mends or left_out[0].lstrip().startswith(("only", "just"))
    if piece.has(NO_CALLS) and any(token.kind in NAMES_DAY for token in piece.times):
        return True
    return piece.has(NO_DAY) or (piece.has(UNABLE) and not piece.has(cues.WORK))


NAMES_DAY = frozenset("DATE OPEN TONIGHT".split())
