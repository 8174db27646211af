"""What a description asks of the application: questions, code words, things to send, refusals."""

from __future__ import annotations

import re

from callsheet.reading.domain.posts.words import CLOSING, IMPERATIVE

_PAPERS = (
    r"(?:proposals?|applications?|cover letters?|bids?|pitch|portfolios?|resum[eé]s?|résumés?|cvs?|"
    r"work history|loom|work samples?|introduction)"
)
_ASKED = (
    r"(?:your|examples?|samples?|previous|past|similar|relevant|links?|rates?|quotes?|quotation|"
    r"estimates?|"
    r"availability|timeline|references?|price|cost|experience|approach|demo|reel|showreel|"
    r"time ?zone|"
    r"screenshots?|details|how (?:you|long|much|many)|why you|what you|where you|when you|"
    r"whether you|"
    r"if you(?:'|’)?(?:ve| have| are| can)|certificates?|transcript|"
    rf"two|three|one|2|3|1|us|me|at least|any|{_PAPERS})"
)
_SEND = (
    r"(?:include|send|share|attach|provide|submit|tell|mention|state|describe|answer|show|"
    r"explain|quote|"
    r"list|specify|confirm|let (?:us|me) know|give|add|link|upload|reply|respond|outline|"
    r"indicate|introduce|"
    r"detail|record|note|bring|name|message|email|e-mail|dm|advise|supply|write|put|type|use|say|"
    r"start|begin|"
    r"open|make sure|be sure|propose|estimate|apply|read|validate|drop|post|paste|demonstrate|"
    r"highlight|"
    r"summari[sz]e|bid|tell (?:us|me))"
)
REQUEST = re.compile(
    r"(?:(?:also|and|then|so|lastly|finally|next|first|second|third|important|note|\*+|urgent|"
    r"nb|ps|p\.s\.)[,:]?\s+)*"
    r"(?:please|pls|plz|kindly|just|simply|do)?,?\s*(?:also |briefly |only |just |kindly |"
    rf"please |do )*{_SEND}\b",
    re.I,
)
OBJECT = re.compile(rf"\b{_ASKED}\b", re.I)
PLEASE = re.compile(
    r"\b(?:please|pls|plz|kindly)\b,? (?:also |only |just |briefly |do |make sure (?:to|you) |"
    rf"be sure to )*{_SEND}\b.{{0,120}}?\b{_ASKED}\b",
    re.I,
)
APPLYING = re.compile(
    r"\b(?:when|if|while|before|to|upon|by|after|once|in order to|those|anyone)\s+(?:you(?:'|"
    r"’)?(?:re| are)?\s+)?"
    r"(?:want to |wish to |would like to |decide to )?(?:be considered|apply(?:ing)?|"
    r"bid(?:ding)?|reply(?:ing)?|"
    r"respond(?:ing)?|submit(?:ting)?|interested|appl(?:y|ication)|writing to (?:me|us)|message|"
    r"messaging)\b"
    r"|\b(?:in|with|to|on|of|at the top of|for) (?:your|the|each) "
    rf"(?:first |initial )?{_PAPERS}\b|\b(?:applications?|proposals?|bids?|cover letters?|"
    r"applicants?) "
    r"(?:must|should|need|have to|without|that (?:do|don|are|does))\b",
    re.I,
)
DEMAND = re.compile(
    rf"\b(?:{_SEND}|tell|please|must|should|need|require[ds]?|expect|want|would like|like to see|"
    r"love to see)\b",
    re.I,
)
CODE_WORD = re.compile(
    r"\b(?:start|begin|open|head|title|preface|end|sign)\s+(?:off )?(?:your|the|each|ur)\s+"
    r"(?:\w+ )?(?:proposal|application|cover letter|bid|message|reply|response|letter|pitch|"
    r"answer)\b|"
    r"\b(?:word|phrase|code|emoji|number|keyword|sentence|name|colou?r|passphrase|password|"
    r"[\"“'‘][^\"”]{1,40}[\"”'’]|[A-Z0-9]{3,})"
    r"(?!.{0,60}\b(?:page|site|website|screen|form|button)\b).{0,50}\b(?:at|on|in|as) (?:the |"
    r"your )?(?:very )?"
    r"(?:top|start|beginning|first|subject|opening|end|title)\b|"
    r"\bso (?:that )?(?:i|we) (?:know|can (?:tell|see|be sure))|\bto (?:prove|show|confirm|"
    r"let (?:me|us) know) (?:that )?"
    r"(?:me |us )?you(?:'|’)?(?:ve| have| are|re)? (?:actually )?(?:read|human|a human|not)|"
    r"\bif you(?:'|’)?(?: are|re|ve| have) (?:a )?(?:human|read|real|check)|"
    r"\b(?:mention|write|include|say|put|use|type|add)\s+(?:the |this )?(?:word|code ?word|"
    r"phrase|keyword|secret|code|emoji|number)\b|"
    r"\bmention(?:ed)? (?:it |this )?(?:on|at) the top\b|\bsubject line\b",
    re.I,
)
REFUSAL = re.compile(
    r"\bplease (?:do not|don(?:'|’)?t|dont) (?:send|waste|write|message|use|copy)\b|"
    r"\b(?:do not|don(?:'|’)?t|dont|please no|not to|need not|shouldn(?:'|’)t|should not|"
    r"never)\s+(?:bother |even )?"
    r"(?:to )?(?:apply(?:ing)?|bid(?:ding)?|contact|submit|reply|respond|send (?:me |us )?(?:a |"
    r"an |any )?"
    r"(?:proposal|generic|copy|template|cover|message|ai|canned|auto|bid)|copy|use (?:ai|chatgpt|"
    r"chat gpt|templates?|gpt))|"
    r"\b(?:will|would|shall|won(?:'|’)t|are|gets?|is)\s+(?:not |automatically |immediately |"
    r"auto-?|simply |just |all )?(?:be )?"
    r"(?:not |automatically |immediately |auto-?|instantly )?(?:considered|ignored?|rejected|"
    r"declined|disqualified|skipped|archived?|deleted|discarded|"
    r"binned|reported|read|opened|overlooked|reviewed|disregarded|filtered out)\b|"
    r"\b(?:ignore|reject|decline|delete|disregard)s?\b.{0,40}\b(?:proposals?|applications?|bids?|"
    r"cover letters?|copy[- ]paste)\b|"
    r"(?:^|\bso |\bplease,? |[,;(] ?)no\s+(?:agenc(?:y|ies)|copy|ai[- ]|ai\b|chatgpt|gpt|"
    r"templates?|generic|bots?\b|recruiters?|"
    r"middle ?m[ae]n|beginners|time ?wasters|outsourcing|subcontract|teams|companies|canned|auto|"
    r"newbies|resellers|"
    r"cut and paste|boilerplate)|"
    r"\b(?:won(?:'|’)?t|will not|do not|don(?:'|’)t) (?:read|consider|look at|reply to|answer|"
    r"open)\b|"
    r"\bneed not apply|\b(?:only|just) (?:apply|bid|reply|respond|message|contact)|\bapply only|"
    r"\b(?:agencies|companies|teams|agency)\b.{0,30}\b(?:not (?:apply|welcome|allowed|"
    r"considered)|need not|please (?:don|do not|skip))|"
    r"\bonly (?:individual )?freelancers are|\barchive automatically\b|"
    r"\b(?:don(?:'|’)?t|do not|cannot|can(?:'|’)t|not) (?:want|accept|work with|consider|hire|"
    r"looking for|considering) (?:any )?(?:agenc|generic|copy|ai\b|templat)",
    re.I,
)
RHETORIC = re.compile(
    r"(?:are you (?:an?\b|the\b|our|looking|ready|passionate|tired|someone|up for|ready|"
    r"interested|driven|obsessed|"
    r"that|motivated|excited|hungry|detail)|do you (?:love|want|thrive|enjoy|dream|have what|"
    r"live and|have a passion|"
    r"like|feel|think|pride|get excited)|looking for|ready\b|interested\b|sounds?\b|think you|"
    r"want to|got what|"
    r"does this sound|is this you|why (?:us|work|join)|who are we|what(?:'|’)?s in it|"
    r"still (?:reading|interested)|"
    r"if (?:yes|so)|could this be)",
    re.I,
)
INVITE = re.compile(
    r"(?:\bplease )?\b(?:apply(?: now| today| here)?|contact (?:us|me)|get in touch|"
    r"reach out(?: to (?:us|me))?|"
    r"love to hear from you|like to hear from you|want to hear from you|let(?:'|’)s (?:talk|chat|"
    r"connect)|"
    r"submit your proposal(?: today| now)?|send (?:me |us )?(?:a |your )?(?:message|proposal)s?|"
    r"apply (?:with|below).{0,10}|"
    r"we want to (?:hear|meet).{0,20}|please read on|for more details|message me|drop (?:me|"
    r"us) a (?:line|message)|"
    r"we should talk|place (?:a|your) bids?|happy to (?:answer|share|discuss|"
    r"chat).{0,60})[\s.!:)]*$",
    re.I,
)
OPEN_QUESTION = re.compile(
    r"(?:can|could|is|are|how|what|which|when|where|does|would|will|has|any|anyone)\b", re.I
)
# asked of the reader whatever the object: "Tell me which chapter", "Attach two logos"
TELL = re.compile(
    r"(?:(?:also|and|then|please|kindly|just|ps|p\.s\.)[,:]? )*(?:(?:tell|show|give|send) (?:me|"
    r"us)\b|let (?:me|us) know|"
    r"attach (?!the\b)|apply (?:with|by|only)\b|bid (?:with|only)\b|"
    r"(?:send|share|link|show|submit|include|provide|post) (?:your|an?|one|two|three|four|five|"
    r"\d|some|any|at least|"
    r"links?|samples?|examples?|read-only|references|me|us)\b|(?:say|state|mention|name|explain|"
    r"describe) "
    r"(?:why|how|what|which|who|when|where|your|one|any|the (?:last|most|best|largest|biggest)))",
    re.I,
)
TELL_ANYWHERE = re.compile(
    r"\b(?:tell (?:me|us) (?:about|what|which|why|how|where|when|if|your)|let (?:me|"
    r"us) know (?:your|how|if you|what|when you|"
    r"about your|which)|send (?:me|us) (?:your|an? (?:link|sample|quote|price)|links|samples|"
    r"examples))\b",
    re.I,
)
YOU = re.compile(r"\b(?:you|your|yourself|u|ur)\b", re.I)


ABOUT_YOU = re.compile(
    r"\b(?:your (?:rates?|quote|price|portfolio|experience|availability|cv|resum[eé]|résumé|name|"
    r"timeline|approach|"
    r"hourly|best|work|github|linkedin|estimate|proposal|application|cover letter|bid|previous|"
    r"past|relevant|fee|"
    r"process|background|turnaround|time ?zone|samples?|site|website|reel|favou?rite|\w+ (?:rate|"
    r"experience|portfolio))|"
    r"(?:samples?|examples?|links?) (?:of|to) (?:your|similar|previous|past|relevant|recent|work|"
    r"projects|two|any|other|\d)|"
    r"(?:similar|previous|past|relevant) (?:work|projects?|jobs?|experience|examples?|apps?|"
    r"sites?)|"
    r"(?:cv|resum[eé]|résumé|portfolio|cover letter|proposal|quote|references)\b|"
    r"about (?:your|a (?:similar|recent|time|project))|how (?:you (?:would|(?:'|’)d|plan|will)|"
    r"long (?:it|you)|much you|soon you|many)|"
    r"why you|when you (?:can|could)|if you (?:have|can|are)|you(?:'|’)ve (?:done|built|worked|"
    r"made|written|edited|designed))",
    re.I,
)


def asks_of_application(sentence: str) -> bool:
    """Whether a sentence outside an application section asks something of the application."""
    words = sentence.strip()
    if not words or len(words) > 1200:
        return False
    if REFUSAL.search(words):
        return True
    if words.rstrip("\"”')").endswith("?"):
        return bool(YOU.search(words) or OPEN_QUESTION.match(words)) and not RHETORIC.match(words)
    if CLOSING.match(words):
        return False
    if CODE_WORD.search(words) and DEMAND.search(words):
        return True
    if INVITE.search(words):
        return False
    return _requests(words)


def _requests(words: str) -> bool:
    if PLEASE.search(words) or TELL.match(words) or TELL_ANYWHERE.search(words):
        return True
    mark = APPLYING.search(words)
    rest = words[: mark.start()] + words[mark.end() :] if mark else ""
    if mark and (DEMAND.search(rest) or IMPERATIVE.match(words)):
        return True
    start = REQUEST.match(words)
    return bool(start) and bool(start and ABOUT_YOU.search(words, start.end()))


def interrupts_list(item: str) -> bool:
    """Whether an item among tasks is about the application after all: "Show a badge" is not."""
    words = item.strip()
    if REFUSAL.search(words) or PLEASE.search(words):
        return True
    if words.endswith("?"):
        return bool(YOU.search(words))
    return bool((CODE_WORD.search(words) or APPLYING.search(words)) and DEMAND.search(words))


def is_answerable(item: str) -> bool:
    """Whether an item below an application heading is something to answer or do, not a goodbye."""
    words = item.strip()
    if not words or CLOSING.match(words):
        return False
    if len(words.split()) < 2 and not words.endswith("?"):
        return len(words) > 3
    return not (INVITE.fullmatch(words) or words.lower().startswith(("http://", "https://")))
