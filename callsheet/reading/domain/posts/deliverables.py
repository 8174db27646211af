"""What a description wants made or done: the smallest clause that names the thing."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.clauses import clauses_in, listed
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.tasks_abroad import tasks_abroad
from callsheet.reading.domain.posts.words import IMPERATIVE, PERSON_NOUN, VERB

_WANT = (
    r"(?:need|needs|needed|want|wants|looking for|look for|looking to hire|looking to|seeking|"
    r"seek|searching for|hiring|require|requires|hire|would like|(?:'|’)d like|like|love|"
    r"in need of|after|wanted|required|find|trying to find|time|hope|hoping|plan|planning|goal is)"
)
_HELP = (
    r"(?:join (?:our|my|the) (?:\w+ )?team (?:and|to) )?(?:(?:assist|help|helping) )?(?:(?:us|me|"
    r"our \w+|my \w+) )?(?:(?:to|with|in|and) )?"
)
_TO = r"(?:to|who can|that can|who will|who could|who(?:'|’)ll|can|who is able to|who would)"
_NO_TASK = (
    r"(?!(?:join|be|have|hear|know|see|work with|become|take on this|start|begin|get started|grow|"
    r"learn|apply|bring our|make my|discuss|talk|chat|meet|understand|hire|hit the ground|"
    r"reach out|finish (?:in|within|by|it)|deliver (?:high|quality|great|on time)|"
    r"communicate)\b)"
)
FOR_SOMEONE = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,90}}?{PERSON_NOUN.pattern}[^.;:?]{{0,110}}?\b{_TO}\s+{_HELP}(?P<what>"
    rf"{_NO_TASK}[a-z-]+\s\S.*)",
    re.I | re.S,
)
# "somebody who cuts out the ums, levels the voices and adds our intro"
FOR_WHO = re.compile(
    rf"\b(?:{_WANT}|search)\b[^.;:?]{{0,60}}?{PERSON_NOUN.pattern}[^.;:?]{{0,40}}? (?:who|that|"
    rf"which) "
    rf"(?:regularly |also |then |helps? (?:us|me) (?:with|to) )?(?P<what>(?!helps\b|knows|has|is|"
    rf"loves|understands|speaks|works|brings|"
    rf"finds|keeps|answers|replies|delivers|shows|gives|takes (?:pride|ownership)|cares|likes)"
    rf"(?:{VERB}(?:s|es)|applies|does) .+)",
    re.I | re.S,
)
# "While you're in there, please add a waiting list"
ASIDE = re.compile(
    rf"^[^,.;:?]{{4,80}}, (?:please|kindly) (?:also |then )?(?P<what>{VERB} (?:the|an?|our|my|"
    rf"all|two|"
    r"three|\d+)\s.+)",
    re.I | re.S,
)
TO_DO = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,160}}?\b{_TO}\s+{_HELP}(?P<what>{VERB}\b.*)", re.I | re.S
)
FOR_DOING = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,160}}?\b(?:for|with|on)\s+(?:the )?"
    rf"(?P<what>(?!(?:ongoing|existing|upcoming|during|according|morning|evening|doing|something|"
    rf"anything|everything|nothing|marketing team|building permit)\b)[a-z-]{{3,14}}ing\s(?!and\b|"
    rf"or\b).*)",
    re.I | re.S,
)
HELP_WITH = re.compile(
    rf"\b(?:{_WANT}|get)\b[^.;:?]{{0,60}}?\b(?:help|assistance|support|a hand|guidance|"
    r"advice)\s+(?:me |us )?(?:with|in|on|to)?\s*(?P<what>\S.*)",
    re.I | re.S,
)
DUTY = re.compile(
    r"\b(?:you(?:'|’)?(?:ll| will| would)?|the (?:freelancer|candidate|developer|designer|writer|"
    r"editor|person|role|work|job|engineer|consultant|successful candidate|selected candidate|"
    r"ideal candidate|specialist|expert|primary focus)|who) (?:would |will |must |should |"
    r"need to |needs to )?(?:also |primarily |mainly |then )?(?:be )?(?:responsible for|"
    r"in charge of|tasked with|working on|required to|expected to|asked to|focused on|"
    r"on designing|handling|helping (?:us )?(?:with|to)?)\s+(?P<what>.+)|"
    rf"\bthe (?:[\w-]+ ){{0,3}}{PERSON_NOUN.pattern} (?:will|would|shall) (?P<what3>(?!have|be|"
    rf"need|use)"
    rf"{VERB}\b .+)|"
    r"\b(?:you(?:'|’)ll|you will|you would|you(?:'|’)d) (?:also |then |mainly |"
    r"primarily )?(?P<what2>(?!be\b|not\b|never\b|need\b|have\b|get\b|work with\b|join\b|find\b|"
    r"receive\b|report\b|love\b|possess\b|see\b|also need\b|be able|"
    r"work (?:from|in|closely|directly|together|alongside|under|as|remotely|independently)\b|"
    r"help in\b|"
    r"want\b|enjoy\b|thrive\b|earn\b|start\b|like\b|know\b|understand\b|collaborate\b|play\b|"
    r"gain\b|learn\b|meet\b|sign\b|use\b)[a-z-]+ .+)",
    re.I | re.S,
)
CONSISTS = re.compile(
    r"\b(?:work|job|task|project|it) (?:splits?|falls|comes|breaks down|divides) (?:in|"
    r"into) (?:two|three|four|\d)"
    r"(?: parts| pieces| steps)?[:,]? (?:first(?:ly)?,? )?(?P<what0>.+)|"
    r"\b(?:responsibilities|tasks?|work|job|project|scope(?: of work)?|role|assignment|gig|"
    r"position|duties|focus|milestone|brief)\s+(?:will |would |mainly |primarily |"
    r"currently )*(?:includes?|involves?|consists? of|entails?|covers?|be|is|are|requires?)(?: to|"
    r" on)?:?\s+(?P<what>(?:(?:designing|[a-z-]{3,14}ing|to [a-z]+)\b).+)|"
    r"\b(?:remains|goal|task|job|objective|idea|aim|role|ask|plan|challenge|assignment|focus|"
    r"purpose)\b[^.;:?]{0,50}? (?:is|are|will be|here is|would be) (?:to |on )(?P<what2>.+)",
    re.I | re.S,
)
THING = re.compile(
    r"\b(?:i|we|and|client|(?:the|our|my|this) (?!customers?|users?|clients|candidate|freelancer|"
    r"person|"
    r"developer|designer|writer|editor|applicant|right|ideal|visitors?|readers?|members?|role|job|"
    r"position|work|task|opportunity|"
    r"project|successful|selected)(?:[\w-]+ ){0,2}?"
    r"[\w-]+|(?-i:[A-Z]\w+))(?: of (?:ours|mine))?(?:(?:'|’)(?:re|m))?\s+(?:am |are |is |"
    r"really |also |just |currently |basically |simply |now |still |only |have a )*(?:need|needs|"
    r"want|wants|looking for|in need of|require|would like|would love|(?:'|’)d (?:also )?(?:like|"
    r"love|want|need)|"
    r"(?<=are )after|(?<=am )after|(?<=['’]re )after|(?<=['’]m )after|seeking|commissioning|"
    r"ordering|buying|looking to get|"
    r"looking to have|expect)(?: to (?:have|get))?\s+(?P<what>(?!to\b|"
    r"you\b|"
    r"(?:customers?|users?|visitors?|clients|guests|members|players?) to\b|help\b|someone\b|"
    r"somebody\b|your\b|it\b|this\b|that\b|them\b|these\b|those\b|him\b|her\b|any\b|more info|"
    r"over\b|"
    r"people\b)\S.+)|(?:^|[,!] )(?:need(?:ed)?|wanted|looking for|require[ds]?|"
    r"seeking):?\s+(?P<what2>(?!to\b|help\b|someone\b)\S.+)|"
    r"\b(?:i|we)(?:'|’)?d (?:like|love) (?P<what3>(?:a|an|the|my|some|new)\s.+)|"
    r"\b(?:i|we) (?:need|want|would like) (?:you to|that you) (?:please )?(?P<what4>\S.+)|"
    rf"\b(?:can|could) you (?:please )?(?P<what5>{VERB} .+)\?",
    re.I | re.S,
)
# "You take over the download of map tiles, rewrite the storage and …"
YOU_DO = re.compile(
    rf"^you (?:also |then )?(?P<what>(?!(?:send|get|have|receive|pick|choose|find|need|bring|"
    rf"give|show|"
    rf"answer|keep|work|use|present|submit|post)\b){VERB} (?:(?:over|up|out|down) )?(?:the|an?|"
    rf"our|my|all|"
    r"each|new|two|three|\d+)\s.+)",
    re.I | re.S,
)
# "I have a 20 page PDF and need it translated"
HAVE_IT = re.compile(
    r"\b(?:i|we)(?:(?:'|’)ve| have)(?: got)? (?P<what>(?:an?|some|about|\d+|two|three|four|five|"
    r"six)\s"
    r"[^,.;:?]{6,90}?),?(?: (?:all|which is|which are|both)? ?in [^,.;]{3,30},)? (?:and|that|which)"
    r" (?:(?:i|we) )?(?:need|want|would like|(?:'|’)d like) (?:it|them|this|these|all of (?:it|"
    r"them))\b",
    re.I,
)
TO_BE_DONE = re.compile(
    r"^(?!(?:i|we|you|it|this|that|they|everything|work|all work)\b)(?:.{2,120}?(?:,| )(?:so|"
    r"and) )?(?P<what>(?:[^,]|,(?=\d)){2,160}?"
    r" (?:needs?|has|have|is|are) to be (?:done|made|built|created|"
    r"developed|"
    r"rewritten|written|set up|rebuilt|redone|redrawn|cut|put|"
    r"(?!experienced|based|located|committed|motivated|skilled|qualified|organi[sz]ed|dedicated|"
    r"interested|involved|focused|licensed|certified|used|supported|followed|included|considered|"
    r"discussed|respected|trained|approved)[a-z-]+ed)\b.*)",
    re.I | re.S,
)
# a thing said to be needed: "so a small import script is needed too"
NEEDED = re.compile(
    r"(?:^|[,;:] |\b(?:so|also|and|then) )(?P<what>(?![^.]{0,60}\b(?:background|experience|"
    r"knowledge|"
    r"skills?|understanding|fluency|english (?:is|are|will|would|level|skill|speaker|proficien)|"
    r"licen|degree|certif|portfolio|nda|check)\w*)(?:an?|"
    r"some|one|two|three|\d+)\s[^.,;:?]{3,90}?)"
    r" (?:is|are|will be|will also be|would be|would also be) (?:also )?(?:needed|wanted|"
    r"to be made)\b",
    re.I,
)
PERSON_HEAD = re.compile(
    r"\s(?:who|that|with|to|for|in|from|at|on|of|having|because|as|which|whose|per|by|"
    r"speciali[sz]ing)\b|[,;:!?]|\.(?=\s|$)",
    re.I,
)
# a price, a person's qualities or an answer are wanted too, but nobody makes them
NO_THING = re.compile(
    r"(?:(?:a|an|the|your|some|any|you|fresh|new|extra|fixed|hourly|flat|rough|clear|good|strong|"
    r"excellent|quick|"
    r"honest|detailed|long[- ]term) )*(?:price|quote|rate|fixed price|estimate|proposals?|"
    r"portfolio|experience|proof|knowledge|skills?|reply|response|answers?|call|chat|conversation|"
    r"cv|resume|relationship|work with|hear|know|eye|attention|commitment|availability|"
    r"understanding|background|fluency|nda|time|pair of eyes|set of eyes|eyes|helping hand|"
    r"second opinion|everything|quality|results|something|opportunity|"
    r"(?:[\w-]+ ){0,2}(?:days?|hours?|weeks?|months?) of (?:\w+ )?(?:help|work|support)|"
    r"challenge|more work|place|look at|advice)\b",
    re.I,
)
BRACKETED = re.compile(r"\([^()]{0,80}\)")
WISH = re.compile(
    r"(?:know|hear|discuss|talk|chat|meet|see|work with|hire|find(?! out)|start|understand|"
    r"get started|"
    r"join|be|have|ask|consider|learn|(?:work|works) (?:independently|efficiently|well|closely|"
    r"remotely|from|in|part|full|"
    r"as|alongside|together|hard|fast|quickly|with)|work closely|communicate|figure out (?:what|"
    r"the best)|"
    r"deliver (?:high|quality|great|results|on time)|bring (?:our|my|this|the|your|their) "
    r"(?:vision|ideas?|brand|project)|contribute to the success|meet (?:deadlines|our|the)|"
    r"grow with|finish (?:in|within|by|it)|move forward|take (?:ownership|pride)|make (?:you|sure)|"
    r"offer|"
    r"stay|thank|interview|choose|select|pay|be able)\b",
    re.I,
)


LABEL = re.compile(r"(?:[\w'’-]+ ){0,3}[\w'’-]+: ")
# "Needs to print without supports" speaks of the result
RESULT = re.compile(
    r"(?:(?:it|this|they|these) )?(?:needs|has|have|should|must)(?: to)? (?!be )[a-z]+", re.I
)


def tasks_in(source: str, sentence: Quote) -> list[Quote]:
    """The clauses of a prose sentence that name what is to be made or done; [] without any."""
    text = sentence.text
    label = LABEL.match(text)
    if label and IMPERATIVE.match(text, label.end()):
        return clauses_in(source, sentence, label.end(), len(text))
    if RESULT.match(text):
        return []
    if text.lower().startswith("if you"):
        return []
    if text.endswith("?") and not re.match(r"(?:can|could) (?:you|someone|anyone)", text, re.I):
        return []
    low = text.lower()
    for pattern, letters in PATTERNS:
        mark = pattern.search(text) if any(each in low for each in letters) else None
        name = next((n for n, v in mark.groupdict().items() if v), None) if mark else None
        if (
            mark
            and name
            and (pattern is FOR_WHO or _names_work(mark[name]))
            and _is_for_me(text, mark.start(), mark.start(name))
        ):
            start = mark.start(name) + (3 if mark[name].lower().startswith("to ") else 0)
            if pattern is CONSISTS and DUTIES.match(mark[0]):
                return listed(source, sentence, start, mark.end(name))
            return clauses_in(source, sentence, start, mark.end(name))
    if IMPERATIVE.match(text) and len(text.split()) > 2 and not NO_ORDER.match(text):
        polite = re.match(r"(?:please|kindly) ", text, re.I)
        return clauses_in(source, sentence, polite.end() if polite else 0, len(text))
    added = ADDED.match(text)
    if added and not FINITE.search(text, added.end()):
        return clauses_in(source, sentence, added.end(), len(text))
    return tasks_abroad(source, sentence)


# "On top of that a mailing list and a calendar"
ADDED = re.compile(
    r"(?:on top(?: of (?:that|it|this))?|plus|then|also|finally|and|in addition|besides|lastly|"
    r"as well as that),? "
    r"(?=(?:an?|one|two|three|four|\d+) )",
    re.I,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|should|must|can|could|has|have|had|do|does|did|we|i|you|it|"
    r"they|he|she)\b",
    re.I,
)
# "Refresh every morning" is how the result behaves
# and "Open Hands Kitchen is a charity" a name
NO_ORDER = re.compile(
    r"\w+ (?:every|daily|weekly|monthly|hourly|nightly|once|twice|on demand|automatically)\b|"
    r"[A-Z]\w+(?: [A-Z][\w'’]+){1,4} (?:is|has|was|are|makes|sells|feeds|runs|helps|offers|"
    r"provides)\b"
)
PART_OF = re.compile(
    r"^(?P<what>.{4,90}?) (?:is|are) (?:also )?(?:a )?part of (?:the|this|your) (?:job|work|task|"
    r"project|scope|role)",
    re.I,
)
_WANTED = (
    "need want look seek search hir requir like love after find time hop plan goal in need"
).split()  # fmt: skip
_ASKED = [
    *_WANTED,
    "would",
    "’d",
    "'d",
    "expect",
    "commission",
    "order",
    "buy",
    "can you",
    "could you",
]
_WORK = (
    "responsib task work job project scope role assign gig position duties focus mileston brief "
    "goal objective idea "
    "aim ask plan challenge purpose it remains"
).split()  # fmt: skip
# each with letters of which it needs one: the search itself is the dear part
PATTERNS: tuple[tuple[re.Pattern[str], Sequence[str]], ...] = (
    (FOR_SOMEONE, _WANTED),
    (FOR_WHO, _WANTED),
    (ASIDE, ("please", "kindly")),
    (YOU_DO, ("you",)),
    (HAVE_IT, ("need", "want", "would like", "d like")),
    (TO_DO, _WANTED),
    (HELP_WITH, ("help", "assist", "support", "hand", "guid", "advice")),
    (THING, _ASKED),
    (DUTY, ("you", "the ", "who")),
    (CONSISTS, _WORK),
    (FOR_DOING, _WANTED),
    (TO_BE_DONE, ("to be ",)),
    (NEEDED, ("needed", "wanted", "made")),
    (PART_OF, ("part of",)),
)
# "we want customers to pick a slot": they pick, the reader does not
BY_OTHERS = re.compile(
    r"\b(?:customers?|users?|visitors?|clients|guests|members?|readers?|patients?|students|"
    r"players?|"
    r"buyers|employees|staff|viewers|listeners|many)"
    r" (?:can |to |will |could )+$",
    re.I,
)
FITNESS = re.compile(
    r"\b(?:entitled|allowed|authori[sz]ed|eligible|willing|ready|comfortable|happy|qualified|"
    r"able) to $",
    re.I,
)
DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno longer|\bwithout|\bnobody)\s+(?:\w+\s+){0,2}$", re.I
)


# what a list is announced with: "I need a plugin that does the following:"
ANNOUNCES = re.compile(
    r"[,;]?\s*(?:\b(?:that|which|who|and) )?(?:\b(?:should|must|will|can|does|do|to) )?(?:\b(?:do|"
    r"has|have|"
    r"include[sd]?|including|such as|like|with|by|as follows|as below|be able to|the following|"
    r"following|these|things|details|features|tasks|requirements|specifications|below|here is|are|"
    r"is)\b"
    r"[ ,]*)+[:：-]*\s*$",
    re.I,
)


def announced(source: str, sentence: Quote) -> list[Quote]:
    """What a sentence that ends in a list names by itself: "a plugin" in "a plugin that does:"."""
    words = ANNOUNCES.sub("", sentence.text.rstrip(" :：-"))
    if words == sentence.text.rstrip(" :：-") and not re.search(r"[:：]$", sentence.text):
        return []
    bare = quote_of(source, sentence.start, sentence.start + len(words))
    if DEMAND_LIKE.search(bare.text):
        return []
    return [task for task in tasks_in(source, bare) if len(task.text.split()) > 2]


DEMAND_LIKE = re.compile(
    r"\b(?:experience|must|skills|requirements?|responsib\w+|qualif\w+)\b", re.I
)


def is_for_reader(text: str, task: Quote) -> bool:
    """Whether a task is the reader's: not what the users shall do, not what is denied."""
    start = max(0, task.start - 40)
    return not (BY_OTHERS.search(text, start, task.start) or DENIED.search(text, start, task.start))


def _is_for_me(text: str, start: int, what: int) -> bool:
    """Whether the clause is the reader's work: not denied, and not what the users shall do."""
    if DENIED.search(text, max(0, start - 30), start) or FITNESS.search(text[:what]):
        return False
    return not re.match(
        r"(?:i|we) (?:do not|don['’]t|am not|are not)", text[start:what], re.I
    ) and (
        not BY_OTHERS.search(text, start, what)
        or bool(re.search(r"\b(?:i|we) (?:need|want|would like|have) to $", text[:what], re.I))
    )


def _names_work(what: str) -> bool:
    if WISH.match(what) or NO_THING.match(what) or len(what.split()) < 2:
        return False
    head = PERSON_HEAD.split(BRACKETED.sub(" ", what), maxsplit=1)[0]
    return not PERSON_NOUN.search(head)


DUTIES = re.compile(r"(?:responsibilities|tasks|duties|deliverables)\b", re.I)
