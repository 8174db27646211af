"""A wish cut into the clauses that each name one thing, verbatim."""

from __future__ import annotations

from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.words import IMPERATIVE, NOUNISH, VERB

TAIL = re.compile(
    r"(?:,? as well as (?=[a-z]+ing\b)|,? (?:so (?:that )?(?:it|they|"
    r"our|people)|because|since we|"
    r"since i|as we(?:'|’)?(?:re)?|"
    r"as i(?:'|’)?m|which (?:is|are|we|i)|in order to|while we|but (?:we|i)|"
    r"and (?:we|i|you(?:'|’)?(?:ll| will| must| should| need))|if (?:this|it|all|we|you)|"
    r"before (?:we|our|the)|within the given|for \$|who (?:has|is|have)|"
    r"by (?:mon|tues|wednes|thurs|fri|satur|sun)day|thank(?:s| you))\b| [-–—] |; |\. |"
    r",? (?:while |and )?(?:we|i) (?:will|do|take|handle|provide|keep|send|supply|have)\b|"
    r", (?=(?:furnished|unfurnished|seen|shot|taken|viewed|attached|based|delivered|written|"
    r"printed) )|"
    r", [a-z]+ed, |, (?:script|topic|text|copy|draft|files?|(?:the |my |our )?\w+) (?:is|"
    r"are) (?:done|ready|attached|"
    r"there|provided)\b|,? similar to |,? (?=\((?:i|we|you)\b)| \((?=https?:|www\.))",
    re.I,
)
# parts of "reconcile the accounts, chase receipts and prepare the returns"
NEXT_VERB = re.compile(
    rf"(?:;|,? and|,)\s+(?:then |also )?(?:to )?(?=(?P<verb>{VERB}|send|put|leave|give|"
    rf"hand)\s(?P<after>\S+))",
    re.I,
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

NEXT_THING = re.compile(r"[,;] (?:and )?| and (?=(?:an?|one|two|three|\d+|the)\s)")
NEXT_ITEM = re.compile(r"(?:[,;](?: and)?|\band) (?=[a-z-]+ing\b)|[,;] (?:and )?", re.I)


def listed(source: str, sentence: Quote, start: int, end: int) -> list[Quote]:
    """The items of "Responsibilities include packing, labelling parcels and calling couriers"."""
    cuts = [start, *(mark.end() for mark in NEXT_ITEM.finditer(sentence.text, start, end)), end]
    parts = [_trimmed(source, sentence, a, b) for a, b in pairwise(cuts)]
    if all(len(part.text.split()) > 1 for part in parts):
        return parts
    return [_trimmed(source, sentence, start, end)]


# "fix it for good", "rework that": the thing is named elsewhere or not at all
ONLY_PRONOUN = re.compile(
    r"(?:out|more|rid|the most out) of (?:it|this|that|them)|"
    r"(?:(?:please|also|then|to|and|just|completely|fully|simply|help|us|me) )*[a-z-]+(?:ing|s|"
    r"es)? "
    r"(?:(?:up|out|over|off|down|in|back|with|on|for|through) )?(?:it|this|that|them|these|those|"
    r"one|"
    r"everything|something|things)(?: (?:all|both|up|out|over|off|down|in|back|again|once more|"
    r"properly|now|please|too|live|well|quickly|soon|asap|today|for (?:good|me|us)|from scratch|"
    r"done|"
    r"as soon as possible|right|better|work|working|happen|again and again|completely|fully|"
    r"nicely|[a-z]+ed))*[\s.!]*",
    re.I,
)


def names_a_thing(words: str) -> bool:
    """Whether a task says what it is about: "rework it" does not."""
    return not ONLY_PRONOUN.fullmatch(words.strip())


def clauses_in(source: str, sentence: Quote, start: int, end: int) -> list[Quote]:
    """The parts of `sentence.text[start:end]`: a counted list, two verbs, two things, or one.

    source      the text the sentence stands in
    start, end  offsets into the sentence
    """
    counted = numbered(sentence.text, start, end)
    if counted:
        return [_trimmed(source, sentence, a, b) for a, b in counted]
    things = _counted_cuts(sentence.text, start, end) or _pair_cut(sentence.text, start, end)
    cuts = [start, *(_verb_cuts(sentence.text, start, end) or things)]
    ends = [*cuts[1:], end]
    clauses = (_trimmed(source, sentence, a, b) for a, b in zip(cuts, ends, strict=True))
    return [clause for clause in clauses if len(clause.text) > 5]


NUMBERED = re.compile(r"(?:^|(?<=[\s:,;]))\(?(?P<n>[1-9])[.)]\s*(?=\S)")


def numbered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of "(1) a logo, (2) a flyer and (3) a sign"; [] when nothing is counted."""
    marks = [mark for mark in NUMBERED.finditer(text, start, end) if mark[0].strip()[-1] == ")"]
    if len(marks) < 2 or [int(mark["n"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return []
    ends = [*(mark.start() for mark in marks[1:]), end]
    return [(mark.end(), stop) for mark, stop in zip(marks, ends, strict=True)]


_COUNTED = r"(?:an?|the|one|two|three|four|five|six|ten|\d+|some)"
# "45 short sound effects and two ambient loops" are two things, "a calendar of shows and times" one
_MADE = r"(?:(?:deliver|send|provide|produce|create|prepare|make) (?:me |us )?)?"
PAIR = re.compile(
    rf"(?:{_MADE}{_COUNTED} (?!.*\b(?:including|between|that|which|who|both)\b)"
    rf"(?:[\w-]+ ){{2,9}}[\w-]+|{_COUNTED} [^,;]{{8,80}},) and (?={_COUNTED} (?:[\w-]+ )+[\w-]+|"
    r"[A-Z]\w+ (?:[\w-]+ ){1,8}[\w-]+)",
    re.I,
)


# "60 tiles, a walking baker and three bread animations": each part is counted
_OPENS = (
    r"(?:(?:about|around|roughly|some|up to) )?(?:an?|the|one|two|three|four|five|six|eight|ten|"
    r"twelve|\d[\d,.]*|some|"
    r"our|all|each|new|another|un|une|uno|una|um|uma|eine?n?|deux|trois|dos|tres|due|tre|zwei|"
    r"drei|le|la|les|el|il|los|las|i|gli|"
    r"o|os|as|der|die|das|een|de|het)(?= \S)"
)
COUNTED_NEXT = re.compile(rf"(?:,? (?:and|plus|et|y|e|und|en)|,) (?={_OPENS})", re.I)
COUNTED_FIRST = re.compile(_OPENS, re.I)
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|will|would|should|must|can|could|has|have|had|that|which|who|we|i|you|"
    r"it|they|so|because|"
    r"between|from|both|either|with|of (?:both|either))\b",
    re.I,
)
LEAST_PARTS = 3


def _counted_cuts(text: str, start: int, end: int) -> list[int]:
    """Where a list of counted things is cut; none when it has fewer than three or says anything."""
    if not COUNTED_FIRST.match(text, start, end):
        return []
    cuts = [mark.end() for mark in COUNTED_NEXT.finditer(text, start, end)]
    if len(cuts) + 1 < LEAST_PARTS or CLAUSE.search(text, start, cuts[-1]):
        return []
    parts = [text[a:b].split() for a, b in pairwise([start, *cuts, end])]
    return cuts if all(1 < len(part) <= LONGEST_PART for part in parts) else []


LONGEST_PART = 12  # words


def _pair_cut(text: str, start: int, end: int) -> list[int]:
    mark = PAIR.match(text[:end], start)
    return [mark.end()] if mark and text.count(",", start, end) < 2 else []


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
        named = names_a_thing(text[cut:following].rstrip(" ,"))
        if named and len(text[begun:cut].split()) > 2 and len(text[cut:following].split()) > 2:
            kept.append(cut)
    return kept


def _opens_clause(mark: re.Match[str]) -> bool:
    if mark["verb"].lower() not in NOUNISH:
        return True
    after = mark["after"].lower()
    if DETERMINER.match(after) or after in ("with", "against", "for"):
        return True
    return mark["verb"].lower() in VERBAL and after.endswith("s")


def _trimmed(source: str, sentence: Quote, start: int, end: int) -> Quote:
    text = sentence.text
    tail = TAIL.search(text, min(start + 12, end), end)
    if tail and len(text[start : tail.start()].split()) > 1:
        end = tail.start()
    while end > start and text[end - 1] in ".!?,;: ":
        end -= 1
    for ending in (", and", " and", " plus", " +", ", to", " then", " also"):
        if text[start:end].endswith(ending):
            end -= len(ending)
    return quote_of(source, sentence.start + start, sentence.start + end)


def _has_stub(text: str, cuts: list[int]) -> bool:
    """Whether "listen, write notes" would be cut: one verb alone is no item of work."""
    parts = [text[a:b].strip(" ,;") for a, b in pairwise(cuts)]
    return any(len(part.split()) == 1 and part[:1].islower() for part in parts)


def comma_cuts(text: str, start: int, end: int) -> list[int]:
    """Where a plain list is cut; none when the words are sentences or hold brackets."""
    words = text[start:end]
    marks = [start + mark.end() for mark in NEXT_THING.finditer(words)]
    if (
        len(marks) < 2
        or _has_stub(text, [start, *marks, end])
        or re.search(r"[.!?]\s|[()]|\b(?:we|i|you|it|is|are|should|must)\b", words, re.I)
    ):
        return []
    return marks
