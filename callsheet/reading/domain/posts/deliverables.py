"""What a description wants made or done: the smallest clause that names the thing."""

from __future__ import annotations

import re
from itertools import pairwise

from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.words import IMPERATIVE, NOUNISH, PERSON_NOUN, VERB

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
    r"figure out|communicate)\b)"
)
FOR_SOMEONE = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,90}}?{PERSON_NOUN.pattern}[^.;:?]{{0,110}}?\b{_TO}\s+{_HELP}(?P<what>"
    rf"{_NO_TASK}[a-z-]+\s\S.*)",
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
    rf"\b(?:{_WANT}|get)\b[^.;:?]{{0,60}}?\b(?:help|assistance|support|hand|guidance|"
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
    r"\b(?:responsibilities|tasks?|work|job|project|scope(?: of work)?|role|assignment|gig|"
    r"position|duties|focus|milestone|brief)\s+(?:will |would |mainly |primarily |"
    r"currently )*(?:includes?|involves?|consists? of|entails?|covers?|be|is|are|requires?)(?: to|"
    r" on)?:?\s+(?P<what>(?:(?:designing|[a-z-]{3,14}ing|to [a-z]+)\b).+)|"
    r"\b(?:goal|task|job|objective|idea|aim|role|ask|plan|challenge|assignment|focus|"
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
    r"want|wants|looking for|in need of|require|would like|would love|(?:'|’)d like|(?:'|’)d love|"
    r"after|seeking|looking to get|looking to have|expect)(?: to (?:have|get))?\s+(?P<what>(?!to\b|"
    r"you\b|"
    r"(?:customers?|users?|visitors?|clients|guests|members|players?) to\b|help\b|someone\b|"
    r"somebody\b|your\b|it\b|this\b|that\b|him\b|her\b|any\b|more info|over\b|"
    r"people\b)\S.+)|(?:^|[,!] )(?:need(?:ed)?|wanted|looking for|require[ds]?|"
    r"seeking):?\s+(?P<what2>(?!to\b|help\b|someone\b)\S.+)|"
    r"\b(?:i|we)(?:'|’)?d (?:like|love) (?P<what3>(?:a|an|the|my|some|new)\s.+)|"
    r"\b(?:i|we) (?:need|want|would like) (?:you to|that you) (?:please )?(?P<what4>\S.+)|"
    rf"\b(?:can|could) you (?:please )?(?P<what5>{VERB} .+)\?",
    re.I | re.S,
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
    r"skills?|understanding|fluency|english|licen|degree|certif|portfolio|nda|check)\w*)(?:an?|"
    r"some|one|two|three|\d+)\s[^.,;:?]{3,90}?)"
    r" (?:is|are|will be|would be) (?:also )?(?:needed|wanted|to be made)\b",
    re.I,
)
TAIL = re.compile(
    r"(?:,? as well as (?=[a-z]+ing\b)|,? (?:so (?:that )?(?:it|they|our|people)|because|since we|"
    r"since i|as we(?:'|’)?(?:re)?|"
    r"as i(?:'|’)?m|which (?:is|are|we|i)|in order to|while we|but (?:we|i)|"
    r"and (?:we|i|you(?:'|’)?(?:ll| will| must| should| need))|if (?:this|it|all|we|you)|"
    r"before (?:we|our|the)|within the given|for \$|who (?:has|is|have)|"
    r"by (?:mon|tues|wednes|thurs|fri|satur|sun)day|thank(?:s| you))\b| [-–—] |; |\. |"
    r",? similar to | \((?=https?:|www\.))",
    re.I,
)
PERSON_HEAD = re.compile(
    r"\s(?:who|that|with|to|for|in|from|at|on|of|having|because|as|which|whose|per|by|"
    r"speciali[sz]ing)\b|[,;:!?]|\.(?=\s|$)",
    re.I,
)
# a price, a person's qualities or an answer are wanted too, but nobody makes them
NO_THING = re.compile(
    r"(?:(?:a|an|the|your|some|any|you|fixed|hourly|flat|rough|clear|good|strong|excellent|quick|"
    r"honest|detailed|long[- ]term) )*(?:price|quote|rate|fixed price|estimate|proposals?|"
    r"portfolio|experience|proof|knowledge|skills?|reply|response|answers?|call|chat|conversation|"
    r"cv|resume|relationship|work with|hear|know|eye|attention|commitment|availability|"
    r"understanding|background|fluency|nda|time|everything|quality|results|something|opportunity|"
    r"challenge|more work|place|look at|advice)\b",
    re.I,
)
# parts of "reconcile the accounts, chase receipts and prepare the returns"
NEXT_VERB = re.compile(
    rf"(?:;|,? and|,)\s+(?:then |also )?(?:to )?(?=(?P<verb>{VERB}|send|put)\s(?P<after>\S+))", re.I
)
DETERMINER = re.compile(
    r"(?:the|an?|our|my|your|it|them|its|their|all|each|every|any|one|two|three|\d+|up|out|this|"
    r"these|that)\b",
    re.I,
)
A_VERB = re.compile(r"(?!an?\b|the\b)[a-z-]+ (?:the|an?|our|my|your|all|each|\d+)\s")
PLUS = re.compile(r",? plus (?=[\w-]+ [\w-]+)", re.I)
VERBAL = frozenset(
    "file report review test check track tag sort post update draft process schedule import "
    "export".split()
)
BRACKETED = re.compile(r"\([^()]{0,80}\)")
WISH = re.compile(
    r"(?:know|hear|discuss|talk|chat|meet|see|work with|hire|find|start|understand|get started|"
    r"join|be|have|ask|consider|learn|(?:work|works) (?:independently|efficiently|well|closely|"
    r"remotely|from|in|part|full|"
    r"as|alongside|together|hard|fast|quickly|with)|work closely|communicate|figure out|"
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
        return _clauses(source, sentence, label.end(), len(text))
    if RESULT.match(text):
        return []
    if text.lower().startswith("if you"):
        return []
    if text.endswith("?") and not re.match(r"(?:can|could) (?:you|someone|anyone)", text, re.I):
        return []
    for pattern in PATTERNS:
        mark = pattern.search(text)
        name = next((n for n, v in mark.groupdict().items() if v), None) if mark else None
        if (
            mark
            and name
            and _names_work(mark[name])
            and _is_for_me(text, mark.start(), mark.start(name))
        ):
            start = mark.start(name) + (3 if mark[name].lower().startswith("to ") else 0)
            if pattern is CONSISTS and DUTIES.match(mark[0]):
                return _listed(source, sentence, start, mark.end(name))
            return _clauses(source, sentence, start, mark.end(name))
    if IMPERATIVE.match(text) and len(text.split()) > 2:
        polite = re.match(r"(?:please|kindly) ", text, re.I)
        return _clauses(source, sentence, polite.end() if polite else 0, len(text))
    return []


PART_OF = re.compile(
    r"^(?P<what>.{4,90}?) (?:is|are) (?:also )?(?:a )?part of (?:the|this|your) (?:job|work|task|"
    r"project|scope|role)",
    re.I,
)
PATTERNS = (
    FOR_SOMEONE,
    TO_DO,
    HELP_WITH,
    THING,
    DUTY,
    CONSISTS,
    FOR_DOING,
    TO_BE_DONE,
    NEEDED,
    PART_OF,
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
NEXT_ITEM = re.compile(r"(?:[,;](?: and)?|\band) (?=[a-z-]+ing\b)|[,;] (?:and )?", re.I)


def _listed(source: str, sentence: Quote, start: int, end: int) -> list[Quote]:
    """The parts of "Responsibilities include packing, labelling parcels and calling couriers"."""
    cuts = [start, *(mark.end() for mark in NEXT_ITEM.finditer(sentence.text, start, end)), end]
    parts = [_trimmed(source, sentence, a, b) for a, b in pairwise(cuts)]
    if all(len(part.text.split()) > 1 for part in parts):
        return parts
    return [_trimmed(source, sentence, start, end)]


def _clauses(source: str, sentence: Quote, start: int, end: int) -> list[Quote]:
    cuts = [start, *_verb_cuts(sentence.text, start, end)]
    ends = [*cuts[1:], end]
    clauses = (_trimmed(source, sentence, a, b) for a, b in zip(cuts, ends, strict=True))
    return [clause for clause in clauses if len(clause.text) > 5]


def _verb_cuts(text: str, start: int, end: int) -> list[int]:
    """Where a clause goes on with another verb of its own; none when a part would be a stub."""
    plus = PLUS.search(text, start, end)
    if plus and not IMPERATIVE.match(text, start, end):
        return [plus.end()]
    if not (IMPERATIVE.match(text, start, end) or A_VERB.match(text, start, end)):
        return []
    cuts = [mark.end() for mark in NEXT_VERB.finditer(text, start, end) if _opens_clause(mark)]
    kept: list[int] = []
    for cut, following in pairwise([*cuts, end]):
        begun = kept[-1] if kept else start
        if len(text[begun:cut].split()) > 2 and len(text[cut:following].split()) > 2:
            kept.append(cut)
    return kept


def _opens_clause(mark: re.Match[str]) -> bool:
    if mark["verb"].lower() not in NOUNISH:
        return True
    after = mark["after"].lower()
    if DETERMINER.match(after) or after in ("with", "against"):
        return True
    return mark["verb"].lower() in VERBAL and after.endswith("s")


def _trimmed(source: str, sentence: Quote, start: int, end: int) -> Quote:
    text = sentence.text
    tail = TAIL.search(text, min(start + 12, end), end)
    if tail and len(text[start : tail.start()].split()) > 1:
        end = tail.start()
    while end > start and text[end - 1] in ".!?,;: ":
        end -= 1
    for ending in (", and", " and", ", to", " then", " also"):
        if text[start:end].endswith(ending):
            end -= len(ending)
    return quote_of(source, sentence.start + start, sentence.start + end)
