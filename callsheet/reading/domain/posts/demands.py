"""What a description states as required, of the freelancer or of the result."""

from __future__ import annotations

import re
from itertools import pairwise

from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.words import BONUS

DEMAND = re.compile(
    r"\b(?:must(?!-see| see)|mandatory|non[- ]?negotiable|prerequisite|requirement is|"
    r"deal[- ]?breaker|"
    r"(?:is|are|be) (?:absolutely |strictly |also |strongly )?(?:an? )?(?:required|must|"
    r"essential|crucial|necessary|needed|vital|imperative|"
    r"critical|key|a requirement|important)|(?:experience|knowledge|skills?|proficiency|"
    r"background|fluency|english) "
    r"(?:is |are )?(?:required|needed|essential)|required(?= to (?:have|work|be|sign|speak|use))|"
    r"(?:has|have|need|needs|needed|required|expected) to (?:be|have|know|understand|speak|"
    r"sign|work|own|live|match|"
    r"use|pass|run|support|fit|comply|follow|include|handle|load|feel|look|stay|keep)|"
    r"should (?:also |already |ideally )?(?:have|be|possess|know|understand|demonstrate|speak|"
    r"feel|include|support|work|look|"
    r"allow|run|handle|match|come|load|contain|provide|generate|write|own|use|not)|"
    r"(?:ideal|successful|right|perfect|selected) (?:candidate|freelancer|applicant|person|fit|"
    r"match)\b|"
    r"you(?:'|’)?ll need(?! to (?:worry|do|build|create|make))|you will need(?! to (?:worry|do|"
    r"build|create|make))|"
    r"you need (?!to (?:do|build|create|make|worry))|you should (?:have|be|know)|you have\b|"
    r"you(?:'|’)ve\b|"
    r"(?:requires?|demands?|requiring) (?:an? )?(?:\w+ ){0,2}(?:experience|knowledge|expertise|"
    r"understanding|availability|"
    r"attention|skills?|proficiency|someone|eye|problem|background|fluency|certification|"
    r"licen[cs]e|degree|nda)|"
    r"we (?:require|expect|insist)|i (?:require|expect|insist)|"
    r"at (?:least|minimum) \w+ (?:\w+ )?(?:years?|yrs?|hours?|projects?|hrs?)|"
    r"minimum (?:of )?\w+ (?:years?|yrs)|\d\+? ?(?:\+|plus|or more)? ?(?:years?|yrs)(?:'|"
    r"’)? (?:of )?"
    r"(?:\w+ ){0,3}experience|native (?:\w+ )?(?:speakers?|level|english|only)|"
    r"only (?:native|experienced|freelancers|candidates|people|consider|individuals)|"
    r"looking for (?:someone|somebody|a person|people) (?:who|with|that))\b",
    re.I,
)
SUBJECT = re.compile(
    r"(?:(?:the|our|my|an?) )?(?:(?:ideal|successful|right|perfect|selected|best|"
    r"chosen) )?(?:candidate|freelancer|applicant|person|"
    r"developer|designer|writer|editor|translator|engineer|expert|contractor|you|individual|"
    r"consultant|specialist|fit)s? "
    r"(?=(?:must|should|will|would|needs?|has|have|is)\b)",
    re.I,
)
# the person's part of "We are looking for a developer with ten years of Django to …"
WITH = re.compile(
    r"\b(?:looking for|seeking|seek|searching for|need|want|require|hire|hiring|"
    r"after)\b(?P<between>[^.;:]{2,90}?[ ,])"
    r"(?P<what>(?:with|who (?:has|have|is|knows?|speaks?|understands?)|having|experienced (?:in|"
    r"with)|proficient in|"
    r"fluent in|skilled in|familiar with|specializing in|specialising in|well[- ]versed in|"
    r"knowledgeable)\s+"
    r"(?:[^,.;]|,(?! (?:and )?(?:to|who can|we|you)\b))+)",
    re.I,
)
NOT_A_QUALITY = re.compile(
    r"with (?:our|my|the|this|these|us|me|a (?:project|task|few|small|bug|website|wordpress|"
    r"website)|some|an? \w+ (?:issue|problem|project))\b|"
    r"who is (?:looking|ready|interested)",
    re.I,
)
ENDS = re.compile(
    r"\s(?:to (?:join|help|assist|work on|create|build|develop|design|write|edit|make|set up|"
    r"manage|handle|take|lead|"
    r"support|produce|complete|fix|review|redesign|translate|migrate|convert|provide|implement|"
    r"deliver|integrate)\b|"
    r"who can (?:help|build|create|design)|for (?:our|my|a|an|this) )",
    re.I,
)
REASON = re.compile(
    r",? (?:because|since (?:we|i|it|our)|as (?:we|i|our|it)\b|so (?:that|we|i)\b)", re.I
)
AGAIN = re.compile(r", (?:and )?(?=(?:must|should|needs? to|has to)\b)", re.I)
# "Native UK English.", "No stock icons."
BARE = re.compile(
    r"(?:no |only |strictly |original |native |near-native |fluent |chartered |certified |"
    r"licensed |full-time|"
    r"minimum |at least |turnaround |time ?zone |strong |proven |excellent |proficien|"
    r"experience (?:with|in)|"
    r"(?:\w+ ){0,3}(?:only|certified|required|needed)\W*$)",
    re.I,
)
NO_DEMAND = re.compile(
    r"(?:this|it|that) (?:should|must) (?:be|take|not take|only take) (?:an? |about |only |"
    r"fairly |pretty |no )*(?:easy|quick|simple|"
    r"straightforward|hour|day|minute|long|short|fun|\d)|must be noted|must admit|must say|"
    r"shouldn(?:'|’)?t (?:take|be)|(?:everything|files?|details|info) (?:is|are) (?:needed|"
    r"important)|"
    r"you(?:'|’)ve (?:got|read|made it|reached)|should (?:be able to )?(?:start|begin) (?:asap|"
    r"immediately)$|"
    r"if (?:needed|required|necessary)|as (?:needed|required|necessary)",
    re.I,
)


def demands_in(source: str, sentence: Quote) -> list[Quote]:
    """The required parts of a prose sentence; [] when it demands nothing or only wishes."""
    kept = without_bonus(source, sentence)
    if kept is None or kept.text.endswith("?"):
        return []
    kept = _without_reason(source, kept)
    if _is_demand(kept.text):
        return [_without_subject(source, part) for part in _each_must(source, kept)]
    quality = _quality_asked_for(source, kept)
    return [quality] if quality else []


def _is_demand(words: str) -> bool:
    if NO_DEMAND.search(words):
        return False
    return bool(DEMAND.search(words)) or (len(words.split()) < 14 and bool(BARE.match(words)))


def _without_reason(source: str, sentence: Quote) -> Quote:
    reason = REASON.search(sentence.text, 15)
    return quote_of(source, sentence.start, sentence.start + reason.start()) if reason else sentence


def _each_must(source: str, sentence: Quote) -> list[Quote]:
    """ "Must have fast internet, must know Russian" are two."""
    cuts = [0, *(mark.end() for mark in AGAIN.finditer(sentence.text)), len(sentence.text)]
    parts = (quote_of(source, sentence.start + a, sentence.start + b) for a, b in pairwise(cuts))
    return [_without_comma(source, part) for part in parts]


def _without_comma(source: str, part: Quote) -> Quote:
    end = part.end
    while source[end - 1] in ", ":
        end -= 1
    return quote_of(source, part.start, end)


def _without_subject(source: str, part: Quote) -> Quote:
    subject = SUBJECT.match(part.text)
    return quote_of(source, part.start + (subject.end() if subject else 0), part.end)


def _quality_asked_for(source: str, sentence: Quote) -> Quote | None:
    mark = WITH.search(sentence.text)
    if not mark or NOT_A_QUALITY.match(mark["what"]) or " to " in mark["between"]:
        return None
    end = ENDS.search(mark["what"])
    length = end.start() if end else len(mark["what"])
    start = sentence.start + mark.start("what")
    return quote_of(source, start, start + length) if length > 8 else None


def without_bonus(source: str, item: Quote) -> Quote | None:
    """The item up to a wish hung on its end ("…; git preferred"); None when all of it is a wish."""
    wish = BONUS.search(item.text)
    if not wish:
        return item
    cuts = list(re.finditer(r"[;(]|, | but | [-–—] |\. ", item.text[: wish.start()]))
    if not cuts or (cuts[-1][0] == ", " and len(item.text[: cuts[-1].start()].split()) < 2):
        return None
    return quote_of(source, item.start, item.start + cuts[-1].start())
