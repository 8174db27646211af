"""What a description wants made or done: the smallest clause that names the thing."""

from __future__ import annotations

import re

from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.words import IMPERATIVE, PERSON_NOUN, VERB

_WANT = (
    r"(?:need|needs|needed|want|wants|looking for|look for|looking to hire|looking to|seeking|"
    r"seek|searching for|hiring|"
    r"require|requires|hire|would like|(?:'|’)d like|like|love|in need of|after|wanted|required|"
    r"find|trying to find)"
)
_HELP = (
    r"(?:join (?:our|my|the) (?:\w+ )?team (?:and|to) )?(?:assist|help(?:ing)?)? ?(?:us|me|"
    r"our \w+|my \w+)? ?(?:to |with |in |and )?"
)
TO_DO = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,160}}?\b(?:to|who can|that can|who will|who could|who(?:'|’)ll|can|"
    rf"who is able to)\s+{_HELP}(?P<what>{VERB}\b.*)",
    re.I | re.S,
)
FOR_DOING = re.compile(
    rf"\b{_WANT}\b[^.;:?]{{0,160}}?\b(?:for|with|on)\s+(?:the )?(?P<what>[a-z-]{{3,14}}ing\s.*)",
    re.I | re.S,
)
HELP_WITH = re.compile(
    rf"\b(?:{_WANT}|get)\b[^.;:?]{{0,60}}?\b(?:help|assistance|support|hand|guidance|"
    r"advice)\s+(?:me |us )?(?:with|in|on|to)?\s*(?P<what>\S.*)",
    re.I | re.S,
)
DUTY = re.compile(
    r"\b(?:you(?:'|’)?(?:ll| will| would)?|the (?:freelancer|candidate|developer|designer|writer|"
    r"editor|person|role|work|job|"
    r"engineer|consultant|successful candidate|selected candidate|ideal candidate|specialist|"
    r"expert|primary focus)|who) (?:would |will |must |should |need to |needs to )?(?:also |"
    r"primarily |mainly |then )?(?:be )?"
    r"(?:responsible for|in charge of|tasked with|working on|involved in|required to|expected to|"
    r"asked to|focused on|on designing|"
    r"handling|helping (?:us )?(?:with|to)?)\s+(?P<what>.+)|"
    r"\b(?:you(?:'|’)ll|you will|you would|you(?:'|’)d) (?:also |then |mainly |"
    r"primarily )?(?P<what2>(?!be\b|need\b|have\b|get\b|work with\b|join\b|find\b|"
    r"receive\b|report\b|love\b|possess\b|see\b|also need\b|be able)[a-z-]+ .+)",
    re.I | re.S,
)
CONSISTS = re.compile(
    r"\b(?:responsibilities|tasks?|work|job|project|scope(?: of work)?|role|assignment|gig|"
    r"position|duties|focus|milestone|brief)\s+"
    r"(?:will |would |mainly |primarily |currently )*(?:includes?|involves?|consists? of|"
    r"entails?|covers?|be|is|are|requires?)(?: to| on)?:?\s+(?P<what>(?:(?:designing|"
    r"[a-z-]{3,14}ing|to [a-z]+)\b).+)|"
    r"\b(?:goal|task|job|objective|idea|aim|role|mission|ask|plan|challenge|assignment|focus|"
    r"purpose)\b[^.;:?]{0,50}? (?:is|are|will be|here is|would be) (?:to |on )"
    r"(?P<what2>.+)",
    re.I | re.S,
)
THING = re.compile(
    r"\b(?:i|we|client|my client|our client|[A-Z]\w+)(?:(?:'|’)(?:re|m))?\s+(?:am |are |is |"
    r"really |also |just |currently |basically |simply |now |still |only |have a )*"
    r"(?:need|needs|want|wants|looking for|in need of|require|would like|(?:'|’)d like|after|"
    r"seeking|looking to get|looking to have)(?: to (?:have|get))?\s+"
    r"(?P<what>(?!to\b|you\b|help\b|someone\b|somebody\b|your\b|it\b|this\b|that\b|him\b|her\b|"
    r"any\b|more info|over\b|people\b)\S.+)|"
    r"^(?:need(?:ed)?|wanted|looking for|require[ds]?|seeking):?\s+(?P<what2>(?!to\b|help\b|"
    r"someone\b)\S.+)|"
    r"\bi(?:'|’)?d like (?P<what3>(?:a|an|the|my|some|new)\s.+)|"
    r"\b(?:i|we) (?:need|want|would like) you to (?:please )?(?P<what4>\S.+)|"
    r"\b(?:can|could) you (?:please )?(?P<what5>(?:build|make|create|design|fix|edit|write|"
    r"translate|set up|do) .+)\?",
    re.I | re.S,
)
TO_BE_DONE = re.compile(
    r"(?P<what>.+? (?:needs?|has|have|is|are) to be (?:done|made|built|created|developed|fixed|"
    r"added|updated|removed|migrated|converted|"
    r"written|edited|translated|designed|replaced|cleaned|tested|redesigned|moved|rewritten|"
    r"recorded|set up|installed)\b.*)",
    re.I | re.S,
)
TAIL = re.compile(
    r"(?:,? (?:so (?:that )?(?:we|i|it|they|our|people|you)|because|since we|since i|as we(?:'|"
    r"’)?(?:re)?|as i(?:'|’)?m|which (?:is|are|we|i)|in order to|while we|but (?:we|i)|"
    r"and (?:we|i|you(?:'|’)?(?:ll| will| must| should| need))|if (?:this|it|all|we|you)|"
    r"before (?:we|our|the)|within the given|for \$|"
    r"who (?:has|is|have)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|thank(?:s| you))\b|"
    r" [-–—] |; |\. )",
    re.I,
)
PERSON_HEAD = re.compile(
    r"\s(?:who|that|with|to|for|in|from|at|on|of|and|or|having|able|experienced|because|as|which|"
    r"specializing|specialising|whose|per|by)\b|[,.;:(?!]",
    re.I,
)
WISH = re.compile(
    r"(?:know|hear|discuss|talk|chat|meet|see|work with|hire|find|start|understand|get started|"
    r"join|be|have|ask|consider|learn|"
    r"stay|thank|interview|choose|select|pay|be able)\b",
    re.I,
)


def task_in(source: str, sentence: Quote) -> Quote | None:
    """The clause of a prose sentence that names what is to be made or done; None without one."""
    text = sentence.text
    if text.endswith("?") and not re.match(r"(?:can|could) (?:you|someone|anyone)", text, re.I):
        return None
    for pattern in (TO_DO, HELP_WITH, THING, DUTY, CONSISTS, FOR_DOING, TO_BE_DONE):
        mark = pattern.search(text)
        name = next((n for n, v in mark.groupdict().items() if v), None) if mark else None
        if mark and name and _names_work(mark[name]):
            return _clause(source, sentence, mark.start(name), mark.end(name))
    if IMPERATIVE.match(text) and len(text.split()) > 2:
        return _clause(source, sentence, 0, len(text))
    return None


def _names_work(what: str) -> bool:
    if WISH.match(what) or len(what.split()) < 2:
        return False
    head = PERSON_HEAD.split(what, maxsplit=1)[0]
    return not PERSON_NOUN.search(head)


def _clause(source: str, sentence: Quote, start: int, end: int) -> Quote | None:
    words = sentence.text[start:end]
    tail = TAIL.search(words, 12)
    if tail and len(words[: tail.start()].split()) > 1:
        end = start + tail.start()
    while end > start and sentence.text[end - 1] in ".!?,;: ":
        end -= 1
    quote = quote_of(source, sentence.start + start, sentence.start + end)
    return quote if len(quote.text) > 5 else None
