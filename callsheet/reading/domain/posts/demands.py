"""What a description states as required, of the freelancer or of the result."""

from __future__ import annotations

from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.abroad import demands_abroad
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.sieved import Sieved, needed
from callsheet.reading.domain.posts.words import BONUS, PERSON_NOUN, VERB

_DEMAND = re.compile(
    r"^(?:(?:it|they|these) )?(?:needs|has|have) to [a-z]|\b(?:(?:needs?|has|have|"
    r"must) (?:to )?be (?:done|ready|finished|live|delivered|"
    r"completed) (?:by|before|"
    r"within|in|until|no later)|must(?!-see| see)|mandatory|compulsory|not optional|no exceptions|"
    r"essential (?:is|are)|non[- ]?negotiable|prerequisite|"
    r"requirement is|"
    r"deal[- ]?breaker|(?:is|are|be) (?:absolutely |strictly |also |"
    r"strongly )?(?:an? )?(?:required|must|essential|crucial|necessary|needed|vital|imperative|"
    r"critical|key|a requirement|important)|(?:experience|knowledge|skills?|proficiency|"
    r"background|fluency|english) (?:is |are )?(?:required|needed|essential)|"
    r"required(?= to (?:have|work|be|sign|speak|use))|(?<!\bi )(?<!\bwe )(?<!not )(?:has|have|"
    r"need|needs|needed|required|expected) to (?:be(?! (?:done|made|sent|built|written|\w+ed)\b)|"
    r"have|know|understand|speak|sign|work|own|live|match|use|pass|run|support|fit|comply|follow|"
    r"include|handle|load|feel|look|stay|keep)|(?<!\bwe )(?<!\bi )(?<=\w )should (?:also |already |"
    r"always )?(?!you\b|i\b|we\b|there\b|take\b|give\b|hear\b|see\b|"
    r"get\b|help\b|only\b|probably\b|start\b|begin\b|cost\b|last\b|ideally\b|we\b)[a-z]+|"
    r"(?:ideal|successful|right|perfect|selected) (?:candidate|freelancer|applicant|person|fit|"
    r"match)\b|you(?:'|’)?ll need(?! to (?:worry|do|build|create|make))|"
    r"you will need(?! to (?:worry|do|build|create|make))|"
    rf"you need (?!to (?:do|worry|{VERB})\b)|you should (?:have|be|know)|you have\b|"
    r"you(?:'|’)ve\b|(?:requires?|demands?|requiring) (?:an? )?(?:\w+ ){0,2}(?:experience|"
    r"knowledge|expertise|understanding|availability|attention|skills?|proficiency|someone|eye|"
    r"problem|background|fluency|certification|licen[cs]e|degree|nda)|"
    r"^you (?:also )?(?:hold|know|speak|own|bring|understand|sign|live in|master)\b|"
    r"(?<!\bwe )(?<!\bi )(?<!\bthey )(?<!not )(?<!n['’]t )(?<!never )(?:has|have) to (?!say\b|"
    r"admit\b|"
    r"do with\b|be (?:done|"
    r"made|sent|built|\w+ed|written)\b)[a-z]+|\b(?:stays?|remains?|becomes?|belongs?) (?:ours|mine|"
    r"our property|with us|to us)\b|"
    r"(?:we|i) (?:require|insist|expect(?! (?:that|it|this|them) (?:in|by|to (?:be|take|last|"
    r"start))\b))|"
    r"you(?:['’]ll| will) be (?:reachable|available|online|present|around|working (?:from|in|on))|"
    r"you (?:gotta|have got to|['’]ve got to|must)|shall (?!we\b|i\b)[a-z]+|is a condition|"
    r"(?:do not|don['’]t|will not|won['’]t|does not) (?:count|qualify|be (?:paid|accepted|"
    r"counted))|"
    r"at (?:least|minimum) \w+ (?:\w+ )?(?:years?|yrs?|hours?|projects?|hrs?)|"
    r"minimum (?:of )?\w+ (?:years?|yrs)|\d\+? ?(?:\+|plus|or more)? ?(?:years?|yrs)(?:'|"
    r"’)? (?:of )?(?:\w+ ){0,3}experience|native (?:\w+ )?(?:speakers?|level|english|only)|"
    r"only (?:native|experienced|freelancers|candidates|people|consider|individuals)|"
    r"(?:is|are) not (?:accepted|allowed|permitted|acceptable|an option|tolerated)|"
    r"(?:is|are) (?:forbidden|prohibited|off limits|out of the question)|"
    r"may (?:not|never) (?!need|have\b|work|know|always|be (?:needed|necessary|able))|"
    r"no [\w-]+(?: [\w-]+){0,2} (?:allowed|accepted|permitted)|all (?:\w+ )?rights (?:stay|"
    r"remain|belong|go|are|will)|"
    r"(?:^|, so |so )we have to be able to|"
    r"looking for (?:someone|somebody|a person|people) (?:who|with|that))\b",
    re.I,
)
DEMAND = Sieved(
    _DEMAND,
    "must,gotta,got to,mandatory,compulsory,optional,exceptions,negotiable,prerequisite,requir,"
    "breaker,essential,crucial,"
    "necessary,need,vital,"
    "imperative,critical,key,important,has ,have,expect,should,ideal,successful,right,perfect,"
    "selected,you'll,you’ll,"
    "youll,you will,you've,you’ve,youve,demand,insist,at least,minimum,year,yrs,native,only,"
    "accept,allow,permitted,"
    "an option,tolerated,forbidden,prohibited,off limits,out of the,may ,looking for,shall,"
    "condition,count,qualify,paid,"
    "hold,know,speak,own,bring,understand,sign,live in,master,stay,remain,become,belong".split(","),
)
SUBJECT = re.compile(
    r"(?:(?:the|our|my|an?) )?(?:(?:ideal|successful|right|perfect|selected|best|"
    r"chosen) )?(?:candidate|freelancer|applicant|person|developer|designer|writer|editor|"
    r"translator|engineer|expert|contractor|you|individual|consultant|specialist|"
    r"fit)s? (?=(?:must|should|will|would|needs?|has|have|is)\b)",
    re.I,
)
# "Also essential is written English"
ALSO = re.compile(
    r"(?:also |equally |just as )?(?:essential|important|mandatory|required|compulsory|vital|"
    r"crucial|non-negotiable)(?: too)? (?:is|are):? (?!that\b)",
    re.I,
)
# a count of conditions: Two things are fixed: four hours a day, and a year of Gorgias
SEVERAL = re.compile(
    r"(?:(?:my |our |the )?(?:only )?(?:two|three|four|five|a few|some) (?:\w+ )?(?:things|points|"
    r"conditions|rules|demands|musts|requirements|limits|conditions)\b[^:.]{0,50}):\s+",
    re.I,
)
NEXT_OF_SEVERAL = re.compile(r"(?:, and|;(?: and)?)\s+", re.I)
# the person's part of "We are looking for a developer with ten years of Django to …"
_WITH = re.compile(
    r"\b(?:looking for|seeking|seek|searching for|need|want|require|hire|hiring|"
    r"after)\b(?P<between>[^.;:]{2,90}?[ ,])(?P<what>(?:with|entitled|authori[sz]ed|"
    r"registered|admitted|based in|located in|living in|available|"
    r"who (?:has|have|is|knows?|speaks?|understands?)|having|experienced (?:in|with)|"
    r"proficient in|fluent in|skilled in|familiar with|specializing in|specialising in|"
    r"well[- ]versed in|knowledgeable)\s+(?:[^,.;]|[.](?=\S)|"
    r",(?! (?:and )?(?:to|who can|we|you)\b))+)",
    re.I,
)
WITH = Sieved(_WITH, needed()["with"])
QUALITY = re.compile(
    r"\b(?:experience[ds]?|knowledge|skills?|background|expertise|understanding|proficien\w+|"
    r"fluen\w+|track record|abilit\w+|portfolio|degree|licen[cs]e\w*|certifi\w+|years?|"
    r"familiar\w*|expert|skilled|eye|ear|sense|command|passion|attention|equipment|microphone|"
    r"studio|access|qualifi\w+|speaks?|knows?|understands?|native|well[- ]versed|speciali[sz]\w+|"
    r"comfortable|entitled|authori[sz]ed|registered|admitted|based|located|living|available|"
    r"mindset|reviews?|examples?)\b",
    re.I,
)
# "some help with the implementation" is the work, "someone with experience" the person
HELP_END = re.compile(
    r"\b(?:help|assistance|support|a hand|advice|guidance|working|work)\s*$", re.I
)
ENDS = re.compile(
    r"\s(?:to (?:join|help|assist|work on|create|build|develop|design|write|edit|make|set up|"
    r"manage|handle|take|lead|support|produce|complete|fix|review|redesign|translate|migrate|"
    r"convert|provide|implement|deliver|integrate)\b|who can (?:help|build|create|design)|"
    r"for (?:our|my|a|an|this) )",
    re.I,
)
JOINT = re.compile(r"(?:[,;]|\band\b|\s)+$", re.I)
REASON = re.compile(
    r",? (?:because|since (?:we|i|it|our)|as (?:we|i|our|it)\b|"
    r"so (?:that|we|i|our|my|it|they|people|the)\b)",
    re.I,
)
# ", so you must know OCR": what stands before is no demand
FIRST_CLAUSE = re.compile(r"(?:, (?:so|but|therefore|hence)|;| so| but) (?!that\b)(?=\S)", re.I)
DENIED = re.compile(
    r"\b(?:don(?:'|’)?t|do not|does not|doesn(?:'|’)?t|needn(?:'|’)?t|won(?:'|’)?t|will not|no)"
    r" (?:really |necessarily |even )?(?:need|have|expect|require)\b|"
    r"\b(?:nobody|no one|never) (?:should |must )?(?:have|has|need)s? to\b",
    re.I,
)
LAST_CLAUSE = re.compile(
    r", (?=(?:i|we|they|there|it) (?:bought|have|had|tried|already|was|were|is|are|know|got)\b)|"
    r", (?:and )?(?=(?:i|we)(?:(?:'|’)ll| will| am| are| have| check| can| need| want)\b|"
    r"the rest\b|(?:everything|anything) else\b)|"
    # "old URLs must redirect, Google is how people find us"
    r"[,;] (?=there(?:['’]s| is| are)\b|(?!(?:which|who|that|and|or|but|so|if|when|where|"
    r"because|not|"
    r"no|nor|with|as|even|whether|you|u)\b)(?:[\w'’-]+ ){1,4}(?:is|are|was|were|had|put|got)\b)",
    re.I,
)
AGAIN = re.compile(
    r"(?:, (?:and )?(?=(?:must|should|needs? to|has to)\b)|(?:, (?:and )?| and |; )(?=(?:(?:the|"
    r"our|your|"
    r"all|each|every|it|they|you) (?:[\w-]+ ){0,3}|(?!not|also|then|always)[\w-]+ )(?:must|should|"
    r"needs? to|has to|have to|(?:is|are) (?:required|mandatory|a must))\b))",
    re.I,
)
SHORT = 22  # words
# "Native UK English.", "No stock icons."
BARE = re.compile(
    r"(?:absolutely )?(?:no (?!need|worries|problem|rush|matter|doubt)|zero |strictly |"
    r"only (?!the\b|one\b|our\b|this\b|a\b)|"
    r"original |native |near-native |fluent |chartered |certified |"
    r"licensed |full-time|minimum |at least |turnaround |time ?zone |strong |proven |excellent |"
    r"proficien|(?:[\w-]+ ){0,2}(?:experience|familiarity|knowledge|understanding|proficiency|"
    r"expertise|ability|background|hands-on experience) (?:with|in|of|to|working|using|"
    r"building)\b|(?:[\w-]+ ){0,4}(?:only|certified|required|needed)(?:,? please)?\W*$|"
    r"(?!(?:no|not|nothing|if|when|where|as)\b)(?:[\w-]+ ){1,5}(?:required|mandatory)(?=,)|"
    r"(?:[\w'’-]+,? ){1,5}(?:max|min)\.? \d|"
    r"(?:everything|all \w+) (?:in|on|as|with|at)\b|(?:(?!(?:our|my|the|half|this|your|we|a|"
    r"has)\b)[\w-]+ ){0,2}(?:(?-i:studio)|microphone|"
    r"internet|"
    r"laptop|"
    r"equipment|insurance|certificate|licen[cs]e) |(?!maybe\b|perhaps\b)\w+(?: \w+)?, not \w+)",
    re.I,
)
NO_DEMAND = re.compile(
    rf"^[^.]{{0,60}}{PERSON_NOUN.pattern}[^.]{{0,12}} (?:is|are) (?:needed|required|wanted)"
    r" (?:to|for|who)\b|^(?:we|i)(?:(?:'|’)(?:re|m)| are| am) (?:an?|the|based|located)\b|"
    r"^(?:we|i) (?:also )?(?:expect|require) (?:an?|one|two|three|\d+)\s(?!.{0,60}\b(?:experience|"
    r"knowledge|"
    r"skills?|understanding|attention|availab|level|degree|licen|certif|nda|background|portfolio))|"
    r"\bbudget (?:should|must|has to)|"
    r"(?:^|[,;] (?:so |and )?)(?:an?|some|one|two|\d+)\s(?!\w+ (?:licen|degree|"
    r"certif))[^.,;:?]{3,90}?"
    r" (?:is|are|will(?: also)? be|would(?: also)? be) (?:also )?(?:needed|wanted)\b(?! (?:by|"
    r"from))|"
    r"^(?:we|i)(?:(?:'|’)ve)? (?:have(?! to be able)|already|will provide|offer|provide|can|"
    r"do not|don(?:'|’)t|"
    r"will need help|am new)\b|(?:will be|is|be) (?:responsible for|tasked with|working|joining|"
    r"helping)|if you(?:'|’)?(?:re|ve| are| have| think| believe| love| want)\b|"
    r"(?:this|it|that) (?:should|must) (?:be|take|not take|only take) (?:an? |about |only |"
    r"fairly |pretty |no )*(?:easy|quick|simple|straightforward|hour|day|minute|long|short|fun|"
    r"\d)|must be noted|must admit|must say|shouldn(?:'|’)?t (?:take|be)|"
    r"(?:everything|files?|details|info) (?:is|are) (?:needed|important)|"
    r"^no (?:hace|es|se|hay|tengo|tenemos|importa|te|le|nos|lo|la)\b|you(?:'|"
    r"’)ve (?:got (?!to\b)|read|"
    r"made it|reached)|should (?:be able to )?(?:start|begin) (?:asap|"
    r"immediately)$|if (?:it )?(?:is )?(?:needed|required|necessary)|"
    r"as (?:needed|required|necessary)",
    re.I,
)


def demands_in(source: str, sentence: Quote) -> list[Quote]:
    """The required parts of a prose sentence; [] when it demands nothing or only wishes."""
    kept = without_bonus(source, sentence)
    if kept is None or kept.text.endswith("?"):
        return []
    if demands_abroad(kept.text):
        return [kept]
    several = SEVERAL.match(kept.text)
    if several:
        return _told(source, kept, several.end())
    kept = _demanding_clause(source, _without_reason(source, kept))
    if _is_demand(kept.text):
        return [_without_subject(source, part) for part in _each_must(source, kept)]
    quality = _quality_asked_for(source, kept)
    return [quality] if quality else []


def _told(source: str, sentence: Quote, start: int) -> list[Quote]:
    """The parts behind a count of conditions."""
    marks = [*NEXT_OF_SEVERAL.finditer(sentence.text, start)]
    starts = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(sentence.text.rstrip(" ."))]
    spans = zip(starts, ends, strict=True)
    return [quote_of(source, sentence.start + a, sentence.start + b) for a, b in spans]


def _is_demand(words: str) -> bool:
    found = DEMAND.search(words) or (len(words.split()) < SHORT and BARE.match(words))
    return bool(found) and not (NO_DEMAND.search(words) or DENIED.search(words))


def _demanding_clause(source: str, sentence: Quote) -> Quote:
    """The sentence without a clause in front or behind that demands nothing."""
    start, end = 0, len(sentence.text)
    for mark in FIRST_CLAUSE.finditer(sentence.text):
        before = sentence.text[start : mark.start()]
        if DEMAND.search(before) and not DENIED.search(before):
            break
        start = mark.end()
    last = LAST_CLAUSE.search(sentence.text, start)
    if last and DEMAND.search(sentence.text[start : last.start()]):
        end = last.start()
    if not DEMAND.search(sentence.text[start:end]):
        return sentence
    return quote_of(source, sentence.start + start, sentence.start + end)


def _without_reason(source: str, sentence: Quote) -> Quote:
    reason = REASON.search(sentence.text, 15)
    if not reason or (
        DEMAND.search(sentence.text, reason.end())
        and not DEMAND.search(sentence.text[: reason.start()])
    ):
        return sentence
    return quote_of(source, sentence.start, sentence.start + reason.start())


def _each_must(source: str, sentence: Quote) -> list[Quote]:
    """ "Must have fast internet, must know Russian" are two."""
    cuts = [0, *(mark.end() for mark in AGAIN.finditer(sentence.text)), len(sentence.text)]
    pieces = (quote_of(source, sentence.start + a, sentence.start + b) for a, b in pairwise(cuts))
    parts = [_without_joint(source, piece) for piece in pieces]
    return parts if all(DEMAND.search(part.text) for part in parts) else [sentence]


def _without_joint(source: str, part: Quote) -> Quote:
    end = part.start + len(JOINT.sub("", part.text))
    return quote_of(source, part.start, end)


def _without_subject(source: str, part: Quote) -> Quote:
    subject = SUBJECT.match(part.text) or ALSO.match(part.text)
    return quote_of(source, part.start + (subject.end() if subject else 0), part.end)


def _quality_asked_for(source: str, sentence: Quote) -> Quote | None:
    mark = WITH.search(sentence.text)
    if not mark or " to " in mark["between"] or not QUALITY.search(mark["what"]):
        return None
    if HELP_END.search(mark["between"]):
        return None
    end = ENDS.search(mark["what"])
    length = end.start() if end else len(mark["what"])
    start = sentence.start + mark.start("what")
    return quote_of(source, start, start + length) if length > 8 else None


# a wish in brackets at an end: Spanish, preferred
IN_BRACKETS = re.compile(
    r"\((?:preferred|optional|(?:a )?plus|bonus|desired|desirable|ideally|"
    r"nice to have)[^()]{0,20}\)\W*$",
    re.I,
)


def without_bonus(source: str, item: Quote) -> Quote | None:
    """The item up to a wish hung on its end ("…; git preferred"); None when all of it is a wish."""
    wish = BONUS.search(item.text)
    if not wish:
        return item
    if IN_BRACKETS.search(item.text):
        return None
    cuts = list(re.finditer(r"[;(]|, | but | [-–—] |\. ", item.text[: wish.start()]))
    if not cuts or (cuts[-1][0] == ", " and len(item.text[: cuts[-1].start()].split()) < 2):
        return None
    return quote_of(source, item.start, item.start + cuts[-1].start())
