"""Headings inside a description, and what the lines below them are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.abroad import topic_abroad
from callsheet.reading.domain.posts.lines import Line

Topic = Literal["do", "must", "bonus", "apply", "other", "part", "not", "you", "open"]

# The order decides: "Preferred skills" is a bonus before it is a demand.
TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        "bonus",
        re.compile(
            r"\b(?:nice[- ]to[- ]haves?|preferred|bonus(?:es)?|desirable|desired|optional|"
            r"advantageous|good to have|great to have|better to have|would be nice|not required|"
            r"ideally|a plus|plus points|pluses|additionals?|extra credit|non-essential|"
            r"brownie points|extra points|"
            r"(?:would|could) be (?:lovely|great|grand|brilliant|handy|nice|good|sweet|a bonus|"
            r"welcome)|"
            r"(?:lovely|great|welcome|not needed) but|you (?:might|may|could) also (?:have|know|"
            r"bring|speak)|(?:makes?|would make) (?:us|me) (?:smile|"
            r"happy)|"
            r"advantages?|on top|extras)\b|^nice$",
            re.I,
        ),
    ),
    (
        "apply",
        re.compile(
            r"\b(?:how to apply|to apply|apply(?:ing)?|application process|"
            r"(?:your|in the|with the) application(?: should| must| needs to)?(?: contain|"
            r" include| have)?|your (?:proposal|bid|pitch|reply|response|"
            r"cover letter)|(?:the|with a|in a) proposal|cover letter|screening|to be considered|"
            r"(?:please|kindly|also) (?:include|answer|send|supply|provide|tell|share|submit|"
            r"mention|state|attach|confirm|respond|reply|let)|(?:tell|send|show|give) (?:me|us)|"
            r"let (?:me|us) know|if (?:you(?:'|’)?(?:re| are)? )?interested|"
            r"questions (?:for you|to answer)|(?:key|following|these|few|our) questions?|"
            r"next steps?|reach out to us|to be shortlisted|what to (?:send|include)|"
            r"selection(?: process)?|before you (?:apply|write|bid|answer|reply|"
            r"(?:hit|press|push|click|tap) [a-z ]{2,12}$)|"
            r"(?:tenderers?|bidders?|applicants?|suppliers?|contractors?|candidates?) (?:should|"
            r"must|shall|will|are to|need to|are asked to) (?:supply|provide|send|submit|"
            r"include|enclose|attach|state)|respond with|reply with|"
            r"(?:to|when (?:you )?) ?(?:reply(?:ing)?|respond(?:ing)?|answer(?:ing)?|bid(?:ding)?|"
            r"writ(?:e|ing) (?:to )?(?:us|me))|how (?:to|you) (?:reach|reply|respond|bid|answer|"
            r"get in "
            r"touch|contact)|(?:your|the) (?:note|letter|e-?mail|dm|pitch|offer|quote|answer|first "
            r"message)|what i(?:['’]d| would) ask of you|(?:employer|client|buyer) asks|"
            r"(?:please )?answer(?: me| us)?(?: these| this| the following)?$|"
            r"when you (?:apply|write|reply|get in touch)|in return for|"
            r"(?:get (?:our|my) attention|stand out|get (?:this|the) (?:job|gig|work))|"
            r"(?:proposal|application|submission|bid|quotation)s? (?:contents?|requirements?|"
            r"formats?|instructions?|checklist))\b|"
            r"^(?:(?:the )?application|submission|(?:the |your )?audition|questions|in your "
            r"(?:message|mail|note)|"
            r"interested\?|"
            r"(?:message|mail|dm|bid|quote|write)(?: me| us)? with|dm me|so bewirbst du dich|"
            r"(?:jetzt )?bewerben)$|^(?:please )?(?:include|provide|submit|send|"
            r"answer)\b",
            re.I,
        ),
    ),
    (
        "must",
        re.compile(
            r"\b(?:requirements?|qualifications?|must[- ]haves?|must have|you must|must be|must|"
            r"essentials?|required|skills?|your (?:profile|expertise|experience|background|"
            r"skills)|about you|who you are|who we(?:'|’)?re looking for|who we are looking for|"
            r"what we(?:'|’)?re looking for|what we(?:'|’)? ?(?:are )?look(?:ing)? for|"
            r"looking for someone who|what you(?:'|’)?ll need|what you need|what you bring|"
            r"what you(?:'|’)?ll bring|you have|you are|you(?:'|’)ve|you bring|"
            r"(?:ideal|perfect|right|successful) (?:candidate|freelancer|person|fit|applicant|"
            r"match|partner)|the (?:candidate|freelancer|person) (?:should|must|will)|you should|"
            r"non[- ]negotiables?|expertise|competenc(?:y|ies)|criteria|prerequisites?|"
            r"(?:following|relevant|professional) experience|"
            r"experience (?:required|needed|in|with|on)|i(?:'|’)?m looking for someone|"
            r"what matters|"
            r"(?:this is|is) for you if|(?:good|great|right|perfect) fit if|"
            r"what (?:we|i)(?:(?:'|’)re| are|(?:'|’)m| am)? (?:expect|searching for|seeking)|"
            r"(?:we|i) expect|^(?:we|i) (?:strictly |also )?(?:require|insist on)$|"
            r"\binsists? on$|what (?:it|"
            r"this) "
            r"(?:has|needs) to be|(?:it|this|they) (?:must|has to|have to|needs to|"
            r"should) (?:be|meet|have|fit|pass|satisfy|"
            r"do)|^(?:must|has to|have to|needs to|should) (?:be|have|fit|meet|pass)$|^you need$|"
            r"the right (?:\w+ )?(?:has|is|will)|important(?: to (?:me|us))?|"
            r"please be|you need to (?:have|be)|you(?:'|’)ll have|"
            r"deal[- ]?breakers?|what i(?:'|’)?m looking for|ground rules|candidate profile|"
            r"eligibility|profile|non[- ]negotiable|musts|(?:hard|house|our|the|basic) (?:rules|"
            r"conditions|limits|constraints)|facts of life|no[- ]gos?|fixed points|red lines|"
            r"minimum|(?:we|i) (?:can(?:no|['’])?t|won['’]t|will not) (?:bend|move|budge|"
            r"compromise|negotiate|do without|live without|work without)(?: on)?|"
            r"(?:it|this) only works if|what counts|you (?:bring|know|speak|own|can)|"
            r"what (?:is|['’]s) (?:required|expected|non[- ]negotiable)|before you (?:start|"
            r"begin))\b|"
            r"\b(?:someone|somebody|a person|people|freelancers?|anyone|anybody) (?:who|that)$|"
            r"^(?:what )?(?:we|i) ask for$|^please have$|^needed? from you$|^who we want$|"
            r"\bwithout which\b|^(?:the )?(?:quality bar|standards?|condition)$|"
            r"^conditions of .{2,20}$|"
            r"^(?:obligatoires?|indispensables?|pflicht|obligatorio|obrigatório|obbligatorio)$|"
            r"^our ideal (?:person|partner|candidate|freelancer)$|"
            r"^(?:experience|mandatory|rules|you|constraints|conditions|"
            r"limits|expectations|"
            r"quality)$",
            re.I,
        ),
    ),
    (
        "do",
        re.compile(
            r"\b(?:responsibilit(?:y|ies)|tasks?|deliverables?|scope|"
            r"what (?:you(?:'|’)?ll|you will) (?:do|be doing|make|build|create|handle|deliver|"
            r"hand (?:over|in|back)|leave (?:us|me)(?: with)?|send (?:us|me)|give (?:us|me))|"
            r"what (?:we|i) (?:need|want|require)|what needs? (?:doing|to be done|to happen)|"
            r"what(?:'|’)?s needed|(?:we|i) (?:need|want|require)|duties|"
            r"^(?:the )?[a-z]+(?:'|’)s tasks|your (?:role|task|job|mission|work|goal)|the (?:role|"
            r"job|work|task|project|ask|"
            r"brief)|features?|functionalit(?:y|ies)|objectives?|goals?|to[- ]?do|"
            r"work(?: to be done)? includes?|job (?:details|includes|duties)|milestones?|outputs?|"
            r"services needed|pages|includes?|including|need(?:ed|s)? help with|help with|"
            r"be responsible for|you(?:'|’)?ll be|you will|the following|can you|who can|"
            r"be able to|steps|fixes|changes|areas of work|day to day|day-to-day|to build|"
            r"what (?:the|this) (?:job|role|work|project) (?:is|involves|entails)|what you do|"
            r"what(?:'|’)?s involved|your (?:day|week|shift)|(?:work )?packages?|you(?:'|’)d be|"
            r"for each \w+|"
            r"what (?:we|i)(?:['’](?:re|m)| are| am)? after|what (?:we|i) (?:order|get|buy|"
            r"commission|are after|ask for|hope (?:for|to get))|"
            r"what to [a-z]+|what (?:has|needs|is|ought) to [a-z]+|what has been agreed|"
            r"hand[- ]?over|hand[- ]?in|asking for|consists? of|comprises?|in scope|to be made|"
            r"(?:the|your) (?:list|order|shopping list|assignment|commission))\b|"
            r"^(?:in |for |on )?(?:the |your )?(?:first|second|third|each|every|per|weekly|"
            r"monthly|daily|"
            r"once|after|before)\b.{0,20}\b(?:day|week|month|sprint|episode|issue|round|quarter|"
            r"shift|night|launch|\w+day)s?\b.{0,20}$|"
            r"^(?:stage|phase|step|part|milestone|week|month|round|sprint|lot|block|room|track|"
            r"batch|"
            r"stream|workstream) (?:no\.? )?(?:\d|one|two|three|four|[a-d]\b).{0,40}$|"
            r"^(?:(?:we|i)(?: would|['’]d| will|['’]ll)? (?:like to )?(?:commission|order|buy)|"
            r"(?:\w+ )?(?:things|files|pieces|documents) (?:should |must |have to )?come out of .+|"
            r"to be done)$|"
            r"^(?:build|needed|wanted|(?:i|we) (?:need|want)|to deliver|in short)$|"
            r"^(?:(?:my|our|the|your|expected|end|first|open|small|next) )*(?:wish(?:es)?|"
            r"wish list|deliver(?:y|s)?|results?|order|items?|jobs?|job list|chores|assignment|"
            r"bugs|screens|"
            r"shot list|content list|part|outstanding|fixes|things to (?:do|fix|make|change))$|"
            r"^(?:still |left )?to (?:do|finish|fix|make)$|"
            r"^what(?:['’]?s| is) (?:left|missing|still (?:open|missing|to do))$|^remaining$|"
            r"^services?(?: required| needed| wanted)?$|"
            r"^(?:pieces|things|files) (?:needed|wanted)$|"
            r"^(?:what )?(?:we|i)(?:['’]d| would) (?:like|love)"
            r"(?: (?:to (?:have|get)|done))?$|"
            r"^what (?:we|i)(?:['’](?:re|m)| are| am) (?:paying for|buying|ordering)$|"
            r"^what should come out|^needs? doing$|^what you['’]d do$|"
            r"\bhire you to$|^this (?:week|month)$|"
            r"^(?:livrables(?: attendus)?|se pide|lieferumfang|prestations|encargo)$|"
            r"\byou(?:['’]d| would| will|['’]ll)(?: then| also)?$|"
            r"^(?:then |so )?you(?:['’]ll|['’]d)? (?:then )?(?:film|shoot|write|draw|build|make|"
            r"deliver|do|"
            r"design|record|edit|test|handle|take|run|translate|set up|create|produce|prepare)$",
            re.I,
        ),
    ),
)
OTHER = re.compile(
    r"^(?:about(?: (?!you\b|the (?:role|job|project|work)).{0,40})?|who (?:we|i) (?:are|am)|"
    r"why .{0,40}|what (?:we|i)(?:'|’)?(?:ll)? (?:offer|provide|will provide|already have|have)|"
    r"(?:we|i)(?:'|’)?(?:ll)? (?:offer|provide|will provide|supply).{0,30}|"
    r"(?:the )?company.{0,20}|our (?!ideal|order|wish).{0,40}|benefits|perks|budget.{0,20}|"
    r"(?:project )?(?:timeline|duration|schedule|timeframe)|timing|deadline|compensation|"
    r"pay(?:ment)?(?: terms)?|rate|salary|location|contact|notes?|background.{0,20}|context|"
    r"overview|(?:project|job|brief|general)? ?(?:overview|description|summary|details|vision|"
    r"notes)|description|introduction|intro|summary|tech(?:nical|nology)? stack|stack|"
    r"tools(?: we use)?|current (?:process|setup|situation|state)|"
    r"the (?:problem|situation|company|background)|problem.{0,20}|references?|examples?|"
    r"inspiration|links?|hours|working hours|availability|work(?:ing)? (?:setup|style|conditions)|"
    r"contract.{0,20}|terms.{0,20}|language|title|job title|position|attachments?|category|"
    r"(?:here(?:'|’)?s|this is) our .{0,40}|we have .{0,40}|we(?:'|’)ve .{0,40}|"
    r"steps .{0,10}i have taken.{0,30}|mission|vision|values|later.{0,60}|in future.{0,40}|"
    r"future .{0,30}|phase 2.{0,20}|out of scope|not included|not in scope|communication|duration|"
    r"start(?:ing)? date|additional (?:info|information|notes|details))$",
    re.I,
)
ABOUT_IT = re.compile(r"about (?:the|this) (?:role|job|project|position|gig|work)", re.I)
SHOUT = re.compile(r"[A-Z][A-Z0-9 &/'’,()-]{2,50}")
MARKDOWN = re.compile(r"[*_#\[\]【】=~\"“”]+|[\U0001F300-\U0001FAFF☀-➿️]+")
NOT_WANTED = re.compile(
    r"(?:what (?:we|i) (?:do not|don(?:'|’)?t) (?:want|need)|(?:this|it) (?:is not|isn(?:'|’)?t|"
    r"is no) .{0,30}"
    r"|(?:you(?:'|’)?re|you are) not .{0,40}|(?:out of|not in) scope|not included|"
    r"(?:not|no) .{0,20}(?:needed|required|wanted)|(?:do not|don(?:'|’)?t) apply if)$",
    re.I,
)
LABELLED = re.compile(
    r"([A-Za-z](?:[A-Za-z'’/& -]|(?<= )\d(?!\d)){2,40}?)\s*(?:\([^)\n]{1,30}\))?\s*[:：]\s+(?=\S)"
)


@dataclass(frozen=True)
class Heading:
    """A heading: its topic, and where the words after it begin when they share its line.

    default  the topic of an `open` heading whose items do not tell it
    """

    topic: Topic
    rest: int | None
    default: Topic = "other"


def heading_of(line: Line) -> Heading | None:
    """What a line announces, None when it is no heading.

    A heading ends with a colon, or is short, unpunctuated and known; "Requirements: a car" is a
    heading with words after it.
    """
    bare = MARKDOWN.sub(" ", line.text).strip()
    if bare.endswith((":", "：")) or (bare.endswith((":-", ": -")) and len(bare) < 200):
        return _announcing(bare.rstrip(":：- ").strip(), line)
    if len(bare) <= 60 and len(bare.split()) <= 7 and not line.bullet:
        return _unmarked(bare) or labelled(line)
    return labelled(line)


# "You will give us:" is what comes back, "Give us:" what an application needs
HANDED_OVER = re.compile(
    r"\b(?:you(?:(?:'|’)ll| will| would| should|(?:'|’)d)?|(?:what|which) (?:we|i)(?:(?:'|’)ll|"
    r" will| should| want to)?|(?:we|i)) (?:then |also )?(?:give|send|hand|hand over|deliver to|"
    r"get|"
    r"receive|show|bring|hold in our hands|have in hand)(?: (?:to )?(?:us|me|back|from you|"
    r"out of (?:it|"
    r"this|the \w+)|in the end|at the end))*$|\b(?:what|which) (?:we|i) (?:expect|want|hope|need|"
    r"wish)"
    r" (?:to )?(?:get|receive|have|see|hold)(?: back)?\b[^.]{0,30}$",
    re.I,
)
# a list announced as work: "Please build three workflows:"
MAKES = re.compile(
    r"(?:please |kindly |so |also )?(?:build|make|create|design|write|develop|produce|draw|set up|"
    r"add|change|translate|edit|prepare|fix|record|program|implement|cover)\b",
    re.I,
)
# what is asked of the person; a task among it is told by its verb
FROM_YOU = re.compile(
    r"\bwhat (?:we|i) (?:do )?require$|\bwhat (?:we|i) (?:do )?(?:need|expect|want|ask|"
    r"require)(?: to (?:see|have|get))? (?:from|"
    r"of) you$",
    re.I,
)
# "need:" over things is work, over qualities it is about the person
ONLY_NEED = re.compile(r"(?:(?:we|i) )?needs?", re.I)
SMALL = 4  # words of a small heading: "Client side:"


def _announcing(words: str, line: Line) -> Heading | None:
    if line.bullet and len(words.split()) > 12:
        return None
    if NOT_WANTED.match(words):
        return Heading("not", None)
    if FROM_YOU.search(words):
        return Heading("open", None, "must")
    if ONLY_NEED.fullmatch(words):
        return Heading("open", None, "do")
    if HANDED_OVER.search(words):
        return Heading("do", None)
    if OTHER.match(words):
        return Heading("other", None)
    last = re.split(r"(?<=[.!?])\s", words)[-1]
    topic = topic_of(last)
    if topic:
        return Heading(topic, None)
    if line.bullet:
        return None
    if MAKES.match(last):
        return Heading("do", None)
    return Heading("part" if len(words.split()) <= SMALL else "open", None)


def heading_above(line: Line) -> Heading | None:
    """What a short line above list items announces though it has no colon."""
    bare = MARKDOWN.sub(" ", line.text).strip()
    return _announcing(bare, line) if bare else None


def _unmarked(bare: str) -> Heading | None:
    if bare.endswith((".", "!", "?", ",", ";")):
        if bare.endswith("?") and re.match(r"(?:what|who|how) ", bare, re.I) and len(bare) < 40:
            topic = topic_of(bare[:-1])
            return Heading(topic, None) if topic else None
        return None
    if ABOUT_IT.fullmatch(bare):
        return Heading("open", None)
    if OTHER.match(bare):
        return Heading("other", None)
    if FROM_YOU.search(bare):
        return Heading("open", None, "must")
    if SHOUT.fullmatch(bare) or TITLED.fullmatch(bare) or topic_abroad(bare):
        topic = topic_of(bare)
        return Heading(topic, None) if topic else None
    return None


TITLED = re.compile(
    r"(?:(?:key|main|your|core|primary|project|job|required|requested|additional|preferred|"
    r"minimum|technical|soft|hard|basic|essential|mandatory|general|desired|relevant|the|our|"
    r"client|candidate|daily|weekly|monthly|specific|important|absolute|expected|final|optional|"
    r"other)\s+){0,3}(?:responsibilities|services?(?: required| needed| wanted)?|"
    r"requirements?|qualifications?|"
    r"skills?(?: (?:required|needed|and experience|& experience))?|tasks?|deliverables?|"
    r"scope(?: of work)?|duties|must[- ]haves?|nice[- ]to[- ]haves?|essentials?|preferred|"
    r"required|bonus(?: points)?|desirable|objectives?|goals?|features?|mandatory|experience|"
    r"expertise|non-essential(?: but advantageous)?|good to have|questions?|screening questions|"
    r"application(?: process)?|how to apply|to apply|apply|about you|who you are|"
    r"what you(?:(?:'|’)?ll| will) (?:do|need|bring|be doing|make|build|create|deliver|"
    r"hand (?:over|in|back)|leave (?:us|me)(?: with)?|send (?:us|me)|give (?:us|me))|"
    r"before you (?:apply|write|bid|answer|reply|(?:hit|press|push|click|tap) [a-z ]{2,12})|"
    r"what (?:we|i) need(?: from you)?|what we(?:'|’)?re looking for|what we are looking for|"
    r"what i(?:'|’)?m looking for|what i am looking for|who we(?:'|’)?re looking for|"
    r"who we are looking for|what you bring|ideal candidate|the (?:job|work|role|task|project|ask|"
    r"brief|gig)|"
    r"your (?:work|role|job|tasks?|mission|application|proposal|bid|profile)|"
    r"what matters(?: to us)?|"
    r"(?:the )?work|not required.{0,20}|nice.{0,20}|bonus.{0,20}|what you do|your (?:day|week|"
    r"shift)|"
    r"important|musts|non[- ]negotiables?|(?:house|ground) rules|(?:work )?packages?|hand[- ]?over|"
    r"what (?:we|i) (?:order|need|want|get|buy|commission|"
    r"expect)(?: to get)?(?: back)?(?: from you)?|"
    r"what to (?:build|make|do|write|draw|film|shoot|deliver|design|test|translate|fix|change|send|"
    r"include)|what (?:has|needs|is) to (?:happen|be \w+|change)|what is (?:required|needed)|"
    r"(?:what )?(?:would|could) be (?:lovely|great|grand|brilliant|handy|nice|welcome)|"
    r"you (?:are|have|bring|know|speak)|"
    r"(?:hard|minimum|key) (?:requirements|rules|conditions)|conditions|scope of [a-z]+|to do|"
    r"how to (?:reach|reply|respond|bid|get in touch|contact)(?: us| me)?|in your (?:reply|note|"
    r"mail|"
    r"message|bid|proposal|letter)|"
    r"(?:stage|phase|step|part|milestone|week|month|round|sprint|lot|track) (?:\d|one|two|three|"
    r"[A-D])(?: [-–:] .{2,30})?|deal[- ]?breakers?|no[- ]gos?|"
    r"constraints|limits|need|needed|expectations|application|"
    r"please (?:send|include|answer)|(?:we|i) need|project|profile|"
    r"rules|constraints|selection(?: process)?|you|must|work to be done|what needs to be done|"
    r"next steps?|submission|audition|prerequisites|"
    r"(?:proposal|application|submission|bid) (?:contents?|requirements?|format|"
    r"instructions))(?: \([^)]{1,30}\))?",
    re.I,
)


WANTED = re.compile(
    r"(?:what (?:we|i) (?:do )?(?:want|need|require|expect)|the (?:job|work|task|project|role|ask) "
    r"(?:itself|here|in short)|(?:the )?[a-z]+(?:'s|’s)? tasks?|tasks? for you|"
    r"(?:we|i) (?:need|want|expect))",
    re.I,
)


def labelled(line: Line) -> Heading | None:
    """What a label in front of other words announces: "Scope: a logo"; None without one."""
    mark = LABELLED.match(line.text) if ":" in line.text or "：" in line.text else None
    if not mark:
        return None
    words = mark[1].strip()
    if TITLED.fullmatch(words) or WANTED.fullmatch(words):
        topic = topic_of(words)
    elif NOT_WANTED.match(words):
        topic = "not"
    elif OTHER.match(words):
        topic = "other"
    else:
        return None
    return Heading(topic, line.start + mark.end()) if topic else None


# below "You are right for this if you" every item is about the person, "write well" too
OF_PERSON = re.compile(
    r"\b(?:if you(?:(?:'|’)(?:re|ve))?|you are|you(?:'|’)re|who you are|about you|someone who|who|"
    r"you)$",
    re.I,
)


def topic_of(words: str) -> Topic | None:
    """The topic a heading's words name, None when they name none."""
    if re.search(r"\bresponsibilities\b", words, re.I) and not re.search(
        r"\b(?:additional|optional|nice|preferred|bonus)\b", words, re.I
    ):
        return "do"
    abroad = topic_abroad(words)
    if abroad:
        return abroad
    for topic, pattern in TOPICS:
        if pattern.search(words):
            return "you" if topic == "must" and OF_PERSON.search(words) else topic
    return None
