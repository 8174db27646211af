"""What a description asks of the application: questions, code words, things to send, refusals."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.abroad import asks_abroad
from callsheet.reading.domain.posts.refusals import refuses
from callsheet.reading.domain.posts.sieved import Sieved, needed
from callsheet.reading.domain.posts.words import CLOSING, IMPERATIVE, VERB

_PAPERS = (
    r"(?:proposals?|applications?|cover letters?|bids?|pitch|portfolios?|resum[eé]s?|résumés?|"
    r"cvs?|work history|loom|work samples?|introduction)"
)
_ASKED = (
    r"(?:your|examples?|samples?|previous|past|similar|relevant|links?|rates?|quotes?|quotation|"
    r"estimates?|availability|timeline|references?|price|cost|experience|approach|demo|reel|"
    r"showreel|time ?zone|screenshots?|details|how (?:you|long|much|many)|why you|what you|"
    r"where you|when you|whether you|if you(?:'|’)?(?:ve| have| are| can)|certificates?|"
    rf"transcript|two|three|one|2|3|1|us|me|at least|any|{_PAPERS})"
)
_SEND = (
    r"(?:include|send|share|attach|provide|submit|tell|mention|state|describe|answer|show|explain|"
    r"quote|list|specify|confirm|let (?:us|me) know|give|add|link|upload|reply|respond|outline|"
    r"indicate|introduce|detail|record|bring|name|message|email|e-mail|dm|advise|supply|write|put|"
    r"type|use|say|start|begin|open|make sure|be sure|propose|estimate|apply|validate|drop|post|"
    r"offer|"
    r"paste|demonstrate|highlight|summari[sz]e|bid|tell (?:us|me))"
)
REQUEST = re.compile(
    r"(?:(?:also|and|then|so|lastly|finally|next|first|second|third|important|note|\*+|urgent|nb|"
    r"ps|p\.s\.)[,:]?\s+)*(?:please|pls|plz|kindly|just|simply|do)?,?\s*(?:also |briefly |only |"
    rf"just |kindly |please |do )*{_SEND}\b",
    re.I,
)
_PLEASE = re.compile(
    r"\b(?:please|pls|plz|kindly)\b,? (?:also |only |just |briefly |do |make sure (?:to|you) |"
    rf"be sure to )*{_SEND}\b.{{0,120}}?\b{_ASKED}\b",
    re.I,
)
PLEASE = Sieved(_PLEASE, needed()["please"])
_APPLYING = re.compile(
    r"\bto (?:apply|be considered|bid)\b|\b(?:when|if|while|before|upon|by|after|once|"
    r"in order to|those|anyone)\s+(?:you(?:'|’)?(?:re| are)?\s+)?(?:want to |wish to |"
    r"would like to |decide to )?(?:be considered|apply(?:ing)?|bid(?:ding)?|reply(?:ing)?|"
    r"respond(?:ing)?|submit(?:ting)?|interested|appl(?:y|ication)|writing to (?:me|us)|message|"
    r"messaging)\b|\b(?:in|with|to|on|of|at the top of|for|into) (?:your|each|"
    rf"the(?! application)) (?:first |initial )?{_PAPERS}\b|"
    r"\b(?:in|at the top of|into|of) (?:your (?:first )?(?:response|reply|message|answer|comment|"
    r"note|"
    r"letter)|(?:your|the) (?:first )?(?:e-?mail|mail|dm|pm|offer|quote|note to (?:me|us)))\b|"
    r"\b(?:applications|your application|proposals?|bids?|cover letters?|applicants?) (?:must|"
    r"should|need|have to|without|that (?:do|don|are|does))\b",
    re.I,
)
APPLYING = Sieved(_APPLYING, needed()["applying"])
DEMAND = re.compile(
    rf"\b(?:{_SEND}|tell|please|must|should|need|require[ds]?|expect|want|would like|like to see|"
    r"love to see)\b",
    re.I,
)
_CODE_WORD = re.compile(
    r"\b(?:start|begin|open|head|title|preface|end|sign)\s+(?:off )?(?:your|the|each|"
    r"ur)\s+(?:\w+ )?(?:proposal|application|cover letter|bid|message|reply|response|letter|pitch|"
    r"answer)\b|\bin the subject(?: line)?,? (?:write|put|say|include)\b|"
    r"\bso (?:that )?(?:i|we) can (?:filter|sort|find|spot)\b|"
    r"\b(?:word|phrase|code|emoji|number|keyword|sentence|name|colou?r|passphrase|"
    r"password|[\"“'‘][^\"”]{1,40}[\"”'’]|(?<=word )(?-i:[A-Z0-9]{3,})|"
    r"(?<=write )(?-i:[A-Z0-9]{3,}))(?!.{0,60}\b(?:page|site|website|"
    r"screen|form|button)\b).{0,50}\b(?:at|on|in|as) (?:the |"
    r"your )?(?:very )?(?:top\b(?! of (?:the )?(?:page|"
    r"site|screen))|start|beginning|first|subject|opening|end|title)\b|\bso (?:that )?(?:i|"
    r"we) (?:know|"
    r"can (?:tell|see|be sure))|\bto (?:prove|show|confirm|let (?:me|us) know) (?:that )?(?:me |"
    r"us )?you(?:'|’)?(?:ve| have| are|re)? (?:actually )?(?:read|human|a human|not)|"
    r"\bif you(?:'|’)?(?: are|re|ve| have)? (?:a )?(?:human|read|real|check)|"
    r"\bfirst (?:word|line|sentence) (?:of|in) (?:your|the)\b|"
    r"(?:^|[,:] )(?:please |just |also |and |then )*(?:say|write|mention|include|type|use|put|"
    r"add) [\"“‘'][^\"”’']{1,40}[\"”’']|"
    r"\b(?:mention|write|include|say|put|use|type|add)\s+(?:(?:the |this )?(?:word|code ?word|"
    r"phrase|keyword|secret|emoji)|(?:the |this )(?:code|number))\b|"
    r"\bmention(?:ed)? (?:it |this )?(?:on|at) the top\b|\bsubject line\b",
    re.I,
)
CODE_WORD = Sieved(_CODE_WORD, needed()["code_word"])
RHETORIC = re.compile(
    r"(?:(?:hi|hello|hey)\b[ \w]{0,12}[,!.]? )?(?:(?:is there|does|do|is|has) )?(?:any(?:one|"
    r"body)|any of "
    r"you)\b(?!.*\byour?\b)|"
    r"(?:(?:(?:hi|hey|hello|so)\b[ \w]{0,12}[,!.]? )?(?:can|could) (?:you|anyone|someone|anybody|"
    r"somebody) help(?: (?:us|me))?(?: out| here)?\W*$|(?:are )?you in\W*$|"
    r"are you (?:an?\b(?!.* or )|the\b|our|looking|ready|passionate|tired|someone|up for|ready|"
    r"interested|driven|obsessed|that|motivated|excited|hungry|detail)|"
    r"do you (?:love|want|thrive|enjoy|dream|have what|live and|have a passion|like|feel|think|"
    r"pride|get excited)|looking for|ready\b|interested\b|sounds?\b|think you|want to|got what|"
    r"does this sound|is this you|why (?:us|work|join)|who are we|what(?:'|’)?s in it|"
    r"still (?:reading|interested)|if (?:yes|so)\b(?!, (?:send|tell|show|share|write))|"
    r"could this be)",
    re.I,
)
_INVITE = re.compile(
    r"(?:\bplease )?\b(?:apply(?: now| today| here)?|contact (?:us|me)|get in touch|"
    r"reach out(?: to (?:us|me))?|love to hear from you|like to hear from you|"
    r"want to hear from you|let(?:'|’)s (?:talk|chat|connect)|"
    r"submit your proposal(?: today| now)?|send (?:me |us )?(?:a |your )?(?:message|proposal)s?|"
    r"apply (?:with|below).{0,10}|we want to (?:hear|meet).{0,20}|please read on|for more details|"
    r"message me|drop (?:me|us) a (?:line|message)|we should talk|place (?:a|your) bids?|"
    r"happy to (?:answer|share|discuss|chat).{0,60})[\s.!:)]*$",
    re.I,
)
INVITE = Sieved(_INVITE, needed()["invite"])
OPEN_QUESTION = re.compile(
    r"(?:can|could|is|are|how|what|which|when|where|does|would|will|has|any|anyone)\b", re.I
)
# asked of the reader whatever the object: "Tell me which chapter", "Attach two logos"
TELL = re.compile(
    r"(?:(?:one more thing|last thing|oh|also|and|then|please|pls|plz|kindly|just|do|ps|p\.s\.|"
    r"if (?:yes|so))[,:]? )*(?:"
    r"(?:reach out|get in touch|contact (?:me|us)|message (?:me|us)|pm (?:me|us)) with\b|"
    r"(?:lmk|pm me|write (?:me|us)) (?:if|in|which|what|how|where|why|when|your|about|two|three|"
    r"a short)\b|"
    r"(?:tell|show|give|"
    r"send) (?:me|"
    r"us)\b|let (?:me|us) know (?!if you (?:need|have any)|what you think)|attach (?!the\b)|"
    r"apply (?:with|by|only)\b|bid (?:with|only)\b|(?:send|share|link|show|submit|include|provide|"
    r"post|bring) (?:your|me|us|references|read-only|links?|samples?|examples?)\b|"
    r"(?:send|show|link|attach) (?:one|two|three|2|3)\b|write (?:to )?(?:me\b|us\b|@\w)|"
    r"(?:drop|paste|enclose|leave) (?:me |us )?(?:an?|one|two|three|four|five|\d|your|any|some|the "
    r"(?:link|url|name|address)|links?)\b|(?:mail|e-?mail|write|send) (?:to )?\S+@\S+|"
    r"(?:tell|say|name) (?:what|which|why|how|where)\b|"
    r"name (?:every|each|all|one|any|two|three)\b|quote (?:for|per|in|by|separately)\b|"
    r"(?:list|name|state|give|mention|describe|outline|upload|quote|detail|specify) your\b|"
    r"upload (?:an?|two|three) |"
    r"(?:\d|one|two|three|an?|some) (?:links?|samples?|examples?|references?|screenshots?) (?:to|"
    r"of|from|"
    r"that|which)\b|(?:add|attach|include|enclose|send|show|share)\b.{3,60}\b(?:of|from) your\b|"
    r"quote (?:for|me|us|your|a|per|the (?:number|price|days|hours|time|cost))\b|"
    r"quote with\b|(?:whatsapp|text) (?:me|us|one|two|three|an?|your)\b|"
    r"dm (?:me|us|your)\b|(?:reply|respond|answer|comment|"
    r"come back) with\b|(?:add|send|leave) (?:the|a) links?\b|"
    r"(?:send|show|share|link|attach|name|pick|quote)\b.{3,60}\byou(?:(?:'|’)(?:ve|re))?\b"
    r"(?! (?:need|should|must|will))|"
    r"(?:send|share|submit|link|show|include|provide) (?:an?|one|two|three|four|five|\d|some|any|"
    r"at least \w+)(?: [\w-]+){0,3}? (?:links?|samples?|examples?|references?|quotes?|cvs?|"
    r"demos?|showreels?|recordings?|resumes?|estimates?|case study|case studies|projects?|audits?|"
    r"mix|reels?|renderings?|sites?|"
    r"clips?|pieces?|screenshots?)\b|(?:say|state|mention|name|explain|describe) (?:why|how|what|"
    r"which|who|when|where|your|one|any|the (?:last|most|best|largest|biggest)))",
    re.I,
)
_TELL_ANYWHERE = re.compile(
    r"\byour\b.{0,60}\bplease[.!]*$|\b(?:tell (?:me|us) (?:about|what|which|why|how|where|when|"
    r"if|your)|"
    r"let (?:me|us) know (?:your|how|if you|what|when you|about your|which)|"
    r"\w+.{0,40} and (?:then )?tell (?:me|us) (?:at|in|on|for) (?:which|what)\b|"
    r"(?:and|must|should|need to) (?:also )?(?:see|explain|describe|state|mention|include|attach) "
    r"your\b|"
    r"confirm (?:in writing |briefly )?(?:that|if|whether) you\b|"
    r"(?:i|we)(?:['’]d| would)? (?:want|like|love|need) to see (?:an?|one|two|three|some|your)\b"
    r".{0,60}\b(?:you(?:['’]ve| have)? (?:made|built|wrote|drew|shot|did|done|written|designed|"
    r"recorded|cut|edited)|of yours)\b|"
    r"(?:add|attach|send|show|share|link|include|post)\b.{3,60}\bof yours\b|"
    r"(?:send|attach|paste|share|post) (?:it|them) (?:as|with (?:your|the)|in (?:your|the)|"
    r"into (?:your|the)|along|here|"
    r"to (?:me|"
    r"us))\b|(?:so|and|then),? (?:message|mail|e-?mail|write|dm|pm) (?:me|us) with\b|"
    r", (?:comment|reply|dm) with\b|"
    r"(?:into|in) (?:your|the) (?:proposal|bid|application|cover letter)\b|"
    r"send (?:me|us) (?:your|an? (?:link|sample|quote|price)|links|samples|examples))\b",
    re.I,
)
TELL_ANYWHERE = Sieved(_TELL_ANYWHERE, needed()["tell_anywhere"])
CLEAR_DEMAND = re.compile(r"\b(?:you|your|please|must)\b", re.I)
STATED = re.compile(
    r"(?:we|i|this|it|there|our|the (?:job|role|position|project))(?:(?:'|’)\w+)? ", re.I
)
YOU = re.compile(r"\b(?:you|your|yourself|u|ur)\b", re.I)
FEW = 5  # words

# "Email: jo@mill.example" is an address and asks nothing
CONTACT = re.compile(
    r"(?:e-?mail|website|web|phone|tel|whatsapp|skype|contact(?: person)?|address)\s?:\s", re.I
)


ABOUT_YOU = re.compile(
    r"\b(?:your (?:rates?|quote|price|portfolio|experience|availability|cv|resum[eé]|résumé|name|"
    r"timeline|approach|hourly|best|work|github|linkedin|estimate|proposal|application|"
    r"cover letter|bid|previous|past|relevant|fee|process|background|turnaround|time ?zone|"
    r"samples?|site|website|reel|favou?rite|\w+ (?:rate|experience|portfolio))|"
    r"(?:samples?|examples?|links?) (?:of|to) (?:your|similar|previous|past|relevant|recent|work|"
    r"projects|two|any|other|\d)|(?:similar|previous|past|relevant) (?:work|projects?|jobs?|"
    r"experience|examples?|apps?|sites?)|(?:cv|resum[eé]|résumé|portfolio|cover letter|proposal|"
    r"quote|references)\b|about (?:your|a (?:similar|recent|time|project))|"
    r"how (?:you (?:would|(?:'|’)d|plan|will)|long (?:it|you)|much you|soon you|many)|why you|"
    r"when you (?:can|could)|if you (?:have|can|are)|you(?:'|’)ve (?:done|built|worked|made|"
    r"written|edited|designed))",
    re.I,
)

# what the client offers or says goodbye with, in the form of a request
OFFERED = re.compile(
    r"\bask (?:me |us )?(?:any|your|all the)?\s?questions\b|\blet (?:me|us) know (?:if you (?:need|"
    r"have (?:any|more|other)|want)|what you think|should you)|^(?:please )?apply (?:now|today)\b",
    re.I,
)
NEXT_CLAUSE = re.compile(r"[;:] | [–—-] ")


# "Could you merge them into one list?" hands out work
ORDER = re.compile(
    rf"(?:so |and |also )?(?:can|could|would) you (?:please )?(?!provide|give|send|share|"
    rf"show){VERB} "
    r"(?:the|our|my|an?|them|it|all|these|this|up|out)\b",
    re.I,
)
TRIAL = re.compile(
    r"\b(?:trial|test|samples?|examples?|how (?:much|long)|cost|price|quote|rate)\b", re.I
)


_BIDS = r"(?:bids?|proposals?|applications?|offers?|cover letters?|pitch(?:es)?)"
# said of the bid itself: "Your quote should include hosting", "Bids without it = ignored"
_ABOUT_BID = re.compile(
    r"^subject(?: line)?\s*:|\b(?:send|mail|e-?mail|write|apply|reply|go|goes|"
    r"respond)\b.{0,60}\s\S+@\S+\.\w|"
    rf"\b{_BIDS} (?:without|that (?:do|don|are|look|start|sound)|longer than|over|above|missing)\b|"
    rf"\byour (?:first )?(?:quote|quotation|price|reply|response|message|email|{_BIDS}) (?:should|"
    rf"must|has to|"
    r"needs to|shall|can be|may be)\b|\bin (?:the|your) (?:very )?first (?:message|line|sentence|"
    r"paragraph)\b|\b(?:portfolio|examples?|samples?|work)\b.{0,40}\binterested in seeing |"
    r"(?:would|(?:'|’)d) (?:like|love) to (?:see|hear)\b.{0,50}\b(?:your (?:work|"
    r"portfolio|"
    r"reel|best)|examples?|samples?|similar|you(?:(?:'|’)ve)? (?:built|made|wrote|did|done|"
    r"worked))|"
    r"\b(?:hear|know|curious|interested in|see) how you(?:(?:'|’)d| would| will| plan)\b|"
    r"\b(?:start|begin|open|lead|head|end|finish)(?: it| off| your \w+)? with (?:the |a )?"
    r"(?:code ?)?(?:word|phrase|line)\b|"
    r"\brequired with (?:the |your |every )?(?:quote|bid|proposal|application)|"
    r"\b(?:say|mention|state|note|tell me|explain) (?:so|it|that) (?:up ?front|honestly|clearly|"
    r"first)|\bexplain (?:honestly|briefly|shortly|how you|why you)\b|"
    r"^portfolios? (?:only|in|with|to|by)\b|\bwhen (?:can|could) (?:you|u) start\b|"
    r"^(?:fixed(?:[- ]price)?|hourly|serious|individual) (?:offers|bids|quotes|applicants) only\b|"
    r"\bhow much (?:will|would|do) (?:you|u) (?:take|charge|want|ask|cost)\b|"
    r"^(?:a )?(?:short|brief|no) (?:cover letter|intro|pitch)|"
    r"\b(?:generic|copy[- ]?paste\w*|canned) (?:replies|responses|messages)\b|"
    r"^(?:please )?(?:note|comment|dm|message|email|drop) (?:your\b|(?:me|us) (?:an?|two|one|"
    r"your)\b|(?:me |"
    r"us )?with\b)",
    re.I,
)
ABOUT_BID = Sieved(_ABOUT_BID, needed()["about_bid"])
# at the end of a post such an order is to the reader who applies
LATE = re.compile(
    r"(?:(?:if (?:that|this)(?:['’]s| is| sounds like) you|one more thing|rather|instead|"
    r"last thing|oh|ps|so|"
    r"p\.s\.)[,:]? |please |also |and |then |finally,? |last(?:ly)?,? |pls )*(?:include|enclose|"
    r"attach|"
    r"paste|drop|give|"
    r"say|describe|explain|name|list|quote|state|tell|reply|answer|link|mention|estimate|pick|"
    r"choose|offer|confirm|"
    r"introduce|outline|sketch|send|share|submit|upload|apply|bid|comment|propose|"
    r"show|write|record|rewrite|post|pitch|dm|e-?mail|mail)\b (?!to\b|up\b|"
    r"on\b|it\b|off\b|out\b)(?=\S)",
    re.I,
)
LEADING = re.compile(r"^[^\w\"“'‘(]+")


def asks_of_application(sentence: str, *, late: bool = False) -> bool:
    """Whether a sentence outside an application section asks something of the application.

    late    whether it stands where a post ends
    """
    words = LEADING.sub("", sentence.strip())
    if not words or len(words) > 1200:
        return False
    if refuses(words) or asks_abroad(words):
        return True
    if words.rstrip("\"”')").endswith("?"):
        if ORDER.match(words) and not ABOUT_YOU.search(words) and not TRIAL.search(words):
            return False
        return bool(YOU.search(words) or OPEN_QUESTION.match(words)) and not RHETORIC.match(words)
    if CLOSING.match(words):
        return False
    if ABOUT_BID.search(words):
        return True
    if CODE_WORD.search(words) and DEMAND.search(words):
        return True
    if INVITE.search(words):
        return False
    return _requests(words) or (late and bool(LATE.match(words)) and not OFFERED.search(words))


def _requests(words: str) -> bool:
    if OFFERED.search(words):
        return False
    if PLEASE.search(words) or TELL.match(words) or TELL_ANYWHERE.search(words):
        return True
    if any(TELL.match(words, mark.end()) for mark in NEXT_CLAUSE.finditer(words)):
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
    if refuses(words) or PLEASE.search(words):
        return True
    if words.endswith("?"):
        return bool(YOU.search(words))
    return bool((CODE_WORD.search(words) or APPLYING.search(words)) and DEMAND.search(words))


def is_answerable(item: str) -> bool:
    """Whether an item below an application heading is something to answer or do, not a goodbye."""
    words = item.strip()
    if refuses(words):
        return True
    if (
        not words
        or CLOSING.match(words)
        or CONTACT.match(words)
        or (STATED.match(words) and not CLEAR_DEMAND.search(words))
    ):
        return False
    if words.lower().startswith(("if you", "http://", "https://")) and INVITE.search(words):
        return False
    if re.search(r"https?://|www\.", words) and len(words.split()) < 5:
        return False
    if len(words.split()) < 2 and not words.endswith("?"):
        return len(words) > 3
    return not (_INVITE.fullmatch(words) or words.lower().startswith(("http://", "https://")))


ENGLISH = re.compile(r"\b(?:the|and|with|to|our|for|if|be)\b", re.I)
TO_READER = re.compile(
    rf"\?|\b(?:you|your|yours|yourself|u|ur|applicants?|{_PAPERS}|offers?|questions?)\b", re.I
)


def may_ask(words: str) -> bool:
    """Whether a sentence speaks to who applies or of what is sent, or is not English."""
    return not OFFERED.search(words) and bool(TO_READER.search(words) or not ENGLISH.search(words))


def surely_asks(words: str) -> bool:
    """Whether a sentence that asks something names what it is asked of: "please send your CV"."""
    return bool(PLEASE.search(words) or APPLYING.search(words)) and bool(DEMAND.search(words))


def is_asked(row: str) -> bool:
    """Whether a row below "Questions" is one: a question, or an order to who applies."""
    if "?" in row or asks_of_application(row, late=True) or REQUEST.match(row):
        return True
    return len(row.split()) > FEW and bool(YOU.search(row))
