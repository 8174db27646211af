"""What a description states as required, of the freelancer or of the result."""

from __future__ import annotations

import re
from itertools import pairwise

from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.words import BONUS

DEMAND = re.compile(
    r"\b(?:must(?!-see| see)|mandatory|non[- ]?negotiable|prerequisite|requirement is|"
    r"deal[- ]?breaker|(?:is|are|be) (?:absolutely |strictly |also |"
    r"strongly )?(?:an? )?(?:required|must|essential|crucial|necessary|needed|vital|imperative|"
    r"critical|key|a requirement|important)|(?:experience|knowledge|skills?|proficiency|"
    r"background|fluency|english) (?:is |are )?(?:required|needed|essential)|"
    r"required(?= to (?:have|work|be|sign|speak|use))|(?<!\bi )(?<!\bwe )(?<!not )(?:has|have|"
    r"need|needs|needed|required|expected) to (?:be(?! (?:done|made|sent|built|written|\w+ed)\b)|"
    r"have|know|understand|speak|sign|work|own|live|match|use|pass|run|support|fit|comply|follow|"
    r"include|handle|load|feel|look|stay|keep)|should (?:also |already |ideally )?(?:have|be|"
    r"possess|know|understand|demonstrate|speak|feel|include|support|work|look|allow|run|handle|"
    r"match|come|load|contain|provide|generate|write|own|use|not)|"
    r"(?:ideal|successful|right|perfect|selected) (?:candidate|freelancer|applicant|person|fit|"
    r"match)\b|you(?:'|’)?ll need(?! to (?:worry|do|build|create|make))|"
    r"you will need(?! to (?:worry|do|build|create|make))|"
    r"you need (?!to (?:do|build|create|make|worry))|you should (?:have|be|know)|you have\b|"
    r"you(?:'|’)ve\b|(?:requires?|demands?|requiring) (?:an? )?(?:\w+ ){0,2}(?:experience|"
    r"knowledge|expertise|understanding|availability|attention|skills?|proficiency|someone|eye|"
    r"problem|background|fluency|certification|licen[cs]e|degree|nda)|"
    r"we (?:require|expect|insist)|i (?:require|expect|insist)|"
    r"at (?:least|minimum) \w+ (?:\w+ )?(?:years?|yrs?|hours?|projects?|hrs?)|"
    r"minimum (?:of )?\w+ (?:years?|yrs)|\d\+? ?(?:\+|plus|or more)? ?(?:years?|yrs)(?:'|"
    r"’)? (?:of )?(?:\w+ ){0,3}experience|native (?:\w+ )?(?:speakers?|level|english|only)|"
    r"only (?:native|experienced|freelancers|candidates|people|consider|individuals)|"
    r"looking for (?:someone|somebody|a person|people) (?:who|with|that))\b",
    re.I,
)
SUBJECT = re.compile(
    r"(?:(?:the|our|my|an?) )?(?:(?:ideal|successful|right|perfect|selected|best|"
    r"chosen) )?(?:candidate|freelancer|applicant|person|developer|designer|writer|editor|"
    r"translator|engineer|expert|contractor|you|individual|consultant|specialist|"
    r"fit)s? (?=(?:must|should|will|would|needs?|has|have|is)\b)",
    re.I,
)
# the person's part of "We are looking for a developer with ten years of Django to …"
WITH = re.compile(
    r"\b(?:looking for|seeking|seek|searching for|need|want|require|hire|hiring|"
    r"after)\b(?P<between>[^.;:]{2,90}?[ ,])(?P<what>(?:with|"
    r"who (?:has|have|is|knows?|speaks?|understands?)|having|experienced (?:in|with)|"
    r"proficient in|fluent in|skilled in|familiar with|specializing in|specialising in|"
    r"well[- ]versed in|knowledgeable)\s+(?:[^,.;]|[.](?=\S)|"
    r",(?! (?:and )?(?:to|who can|we|you)\b))+)",
    re.I,
)
QUALITY = re.compile(
    r"(?:experience[ds]?|knowledge|skills?|background|expertise|understanding|proficien\w+|"
    r"fluen\w+|track record|abilit\w+|portfolio|degree|licen[cs]e\w*|certifi\w+|years?|"
    r"familiar\w*|expert|skilled|eye|ear|sense|command|passion|attention|equipment|microphone|"
    r"studio|access|qualifi\w+|speaks?|knows?|understands?|native|well[- ]versed|speciali[sz]\w+|"
    r"comfortable|mindset|reviews?|examples?)\b",
    re.I,
)
ENDS = re.compile(
    r"\s(?:to (?:join|help|assist|work on|create|build|develop|design|write|edit|make|set up|"
    r"manage|handle|take|lead|support|produce|complete|fix|review|redesign|translate|migrate|"
    r"convert|provide|implement|deliver|integrate)\b|who can (?:help|build|create|design)|"
    r"for (?:our|my|a|an|this) )",
    re.I,
)
REASON = re.compile(
    r",? (?:because|since (?:we|i|it|our)|as (?:we|i|our|it)\b|so (?:that|we|i)\b)", re.I
)
AGAIN = re.compile(r", (?:and )?(?=(?:must|should|needs? to|has to)\b)", re.I)
# "Native UK English.", "No stock icons."
BARE = re.compile(
    r"(?:no |only |strictly |original |native |near-native |fluent |chartered |certified |"
    r"licensed |full-time|minimum |at least |turnaround |time ?zone |strong |proven |excellent |"
    r"proficien|(?:[\w-]+ ){0,2}(?:experience|familiarity|knowledge|understanding|proficiency|"
    r"expertise|ability|background|hands-on experience) (?:with|in|of|to|working|using|"
    r"building)\b|(?:\w+ ){0,3}(?:only|certified|required|needed)\W*$)",
    re.I,
)
NO_DEMAND = re.compile(
    r"^(?:we|i)(?:(?:'|’)ve)? (?:have|already|will provide|offer|provide|can|do not|don(?:'|’)t|"
    r"will need help|am new)\b|(?:will be|is|be) (?:responsible for|tasked with|working|joining|"
    r"helping)|if you(?:'|’)?(?:re| are| have| think| believe| love| want)\b|"
    r"(?:this|it|that) (?:should|must) (?:be|take|not take|only take) (?:an? |about |only |"
    r"fairly |pretty |no )*(?:easy|quick|simple|straightforward|hour|day|minute|long|short|fun|"
    r"\d)|must be noted|must admit|must say|shouldn(?:'|’)?t (?:take|be)|"
    r"(?:everything|files?|details|info) (?:is|are) (?:needed|important)|"
    r"you(?:'|’)ve (?:got|read|made it|reached)|should (?:be able to )?(?:start|begin) (?:asap|"
    r"immediately)$|if (?:it )?(?:is )?(?:needed|required|necessary)|"
    r"as (?:needed|required|necessary)",
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
    return bool(DEMAND.search(words)) or (len(words.split()) < 22 and bool(BARE.match(words)))


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
    if not mark or " to " in mark["between"] or not QUALITY.search(mark["what"]):
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
