"""Words that tell of other things than a meeting, though a time or even a call is named."""

from __future__ import annotations

import re

from callsheet.reading.domain.times.tokens import Token

_THINGS = (
    r"(?:illustrations?|logos?|mock-?ups?|wireframes?|chapters?|videos?|pages?|versions?|proofs?"
    r"|sketch(?:es)?|designs?|prototypes?|edits?|articles?|scripts?|translations?|files?|banners?"
    r"|slides?|deck|icons?|templates?|website|site|app|plugin|fix|concepts?|layouts?|renders?"
    r"|batch|draft|thumbnails?|reels?|posts?|flyers?|transcripts?|subtitles)"
)
_SOMEBODY = (
    r"(?:someone|somebody|anyone|a (?:user|customer|guest|client|visitor|patient|student|member"
    r"|buyer)|users|customers|guests|visitors|patients|students|members|people)"
)

# the clause is about somebody's product, event or habit, whatever time it names
ASIDE = re.compile(
    # calls in general, and those of others
    r"\b(?:calls|meetings|chats|interviews|talks|appointments|sessions|demos|bookings) (?:are|get"
    r"|were)"
    r" (?!(?:\w+ )?(?:good|best|fine|ok|okay|possible|free|better|easi\w+|great|open|available"
    r"|welcome|doable)\b)"
    r"|\b(?:we|i|they|he|she)(?:['’]ll| will| have to| need to| must)? (?:demo|present|pitch"
    r"|perform|play|sing|marry|rehearse) (?!(?:it |this |that )?(?:to |for )?you\b)"
    r"|\b(?:when|whenever|every time|if) (?:i|we|users?|people|they) (?:call|click|open|try|log"
    r"|visit|press|book|ring|type|hit|load|go to|go on|test)\b(?! (?:you|u)\b)"
    r"|\b(?:how|what) about an? (?!(?:[\w-]+ ){0,3}(?:call|chat|meeting|talk|zoom|coffee|word|time"
    r"|slot|video|session|interview|catch-?up|hour|minutes?|min|day|morning|afternoon|evening|lunch"
    r"|skype|teams|one|bit|little|few|sync|intro|demo|week)\b)"
    # what a page or a program shows
    r"|\b(?:shows?|showing|displays?|lists?|says?|marks?|marked|listed|shown) (?:us |me |it |him"
    r" |them )?(?:as )?(?:free|available|open|busy|booked)\b"
    r"|\bavailable (?:in (?:stores?|shops?|cinemas|theaters|theatres|print|pdf)|for (?:download"
    r"|purchase|pre-?orders?|streaming)|to (?:buy|download|stream|order)|on (?:spotify|amazon"
    r"|netflix|itunes|steam|youtube|kindle))\b"
    rf"|\b(?:if|when|once|every time) {_SOMEBODY} (?!(?:is|are|'s) (?:free|available))"
    r"|\bgo(?:es|ing)? out (?:at|on|every|each|by|in|around|before|after|the|automatically"
    r"|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|next)"
    r"|\bshow(?:s|ing)? (?:up )?(?:as )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:as|instead)\b"
    r"|\bexpect (?:it|this|them|that|payment|delivery|an? answer)\b"
    r"|\bwhat happens\b|\bcounts? (?:as|towards)\b"
    r"|\b(?:you|they|anyone|everyone|people|users) can (?:also |still |only )?(?:download|use|order"
    r"|buy|register|sign up|apply|access|enter|return|cancel|vote|log ?in|pay|submit|upload|edit"
    r"|watch|listen|park)\b"
    r"|\b(?:is there (?:a|any) (?:way|option)|how (?:do|can|would) (?:i|we|you)) (?:to )?"
    r"(?!(?:call|talk|speak|meet|chat|reach|join|zoom|connect|do a|have a|schedule|book|feel)\b)"
    r"|\bon the (?:form|page|home ?page|website|poster|sign|flyer|menu|banner|cover|map|front|back"
    r"|label|invitation|packaging|brochure|sticker|t-shirt|leaflet|receipt)\b"
    r"|\b(?:parking|entry|entrance|admission|shipping|delivery|returns|wi-?fi|samples?|kids"
    r"|children|tickets?|breakfast|transit|buses|rides?) (?:is |are |eats? |goe?s? |gets? in "
    r"|stays? |travels? |ships? )?free\b"
    r"|\b(?:you|he|she|they)(?:['’]ve)? (?:have|has|got) (?:until|till|til)\b"
    r"|\b(?:what|how much) (?:would|will|do|does|is|are)\b.{0,60}\b(?:cost|charge|price)\b"
    r"|\b(?:performs?|converts?|sells?|ranks?) (?:best|better|well|worst)\b"
    # work by the day
    r"|\b(?:realistic|feasible|possible|doable|enough) to (?:have|get|finish|deliver|complete"
    r"|receive|launch|publish)\b(?! (?:an?|the|our) (?:[\w-]+ )?(?:call|chat|meeting|talk|word"
    r"|interview|time|slot)| on | together)"
    r"|\b(?:episode|scene|season|track|chapter|reel|clip|take) \d+$"
    r"|\b(?:have|take) (?:a|another) (?:quick |first |good |closer |proper )?(?:look|read|listen)"
    r"\b(?! (?:together|at (?:your|my|the|our) (?:calendar|schedule|availability|diary)|on (?:a"
    r"|the) call))"
    r"|\b(?:expect|budget|estimate)(?:ed|s)? (?:about |around |roughly |some |maybe"
    r" |at least )?\S+ (?:hours?|hrs?|days?|pages?|posts?)\b"
    rf"|\bfor (?:the|an?|all|my|our|your|first|final|two|three|four|five|\d+)(?: [\w-]+){{0,2}}"
    rf" {_THINGS}\b(?! (?:call|chat|meeting|talk|discussion|interview|kick-?off|review))"
    rf"|\bschedul(?:e|es|ed|ing) (?:the |a |our |my |each |every |all |these )?(?:\w+ )?(?:posts?"
    rf"|tweets?|emails?|newsletters?|campaigns?|stories|ads?|uploads?|maintenance|backups?|jobs?"
    rf"|cron|{_THINGS})\b",
)
# a time that is told of with a name: "20:15 is prime time", "noon is when most of them come"
DEFINED = re.compile(
    r"^\s*(?:is|are|was|['’]s) (?:(?:the|a|our|usually)? ?(?:best|worst|good|right)"
    r" (?:time|hour|day) (?:to|for) (?!call|talk|speak|meet|chat|us\b|you\b|me\b|a call"
    r"|connect)|when (?!i\b|we\b|you\b)|(?:(?:also|usually|always|our|their|the"
    r"|a|an|my|your|his|her|its) )*(?:\w+[ -])?(?:prime|peak|rush|busiest|deadline|cut-?off"
    r"|curfew|bed ?time|closing|opening|launch|release|kick-?off|show ?time|holiday|festival"
    r"|slogan|title|headline|name|birthday|anniversary|pay ?day|school|feeding|prayer|dinner"
    r"|market|tea ?time|story ?time|standup|stand-up)\b)",
)
# "It's 5 o'clock somewhere", "it's 1am and I still can't log in"
CLOCK_SAID = re.compile(
    r"^\s*(?:(?:morning|afternoon|evening|night)\s+)?(?:somewhere|as i (?:write|type)"
    r"|and (?:i|we|still|no|the|my|all|nobody)\b)",
)
# a call the client keeps a time for
KEPT = re.compile(
    r"\b(?:blocked|reserved|kept|held|set aside|saved|freed)(?: out| off| up)?(?: \S+){0,4}? for"
    r" (?:you|us|this|freelancers?|candidates?|calls?|interviews?|meetings?|chats?|applicants?"
    r"|talking)\b"
    r"|\b(?:need|want|steal|borrow|have) (?:\S+ ){1,3}(?:of yours|of your time|with you)\b"
    r"|\b(?:i|we) (?:can|could) (?:show|walk|take|run) you\b"
    r"|\b(?:put|got|have|pencil(?:l?ed)?) (?:you|us) (?:down|in)\b"
    r"|^\W*(?:so |then |please |just )?(?:take|grab|pick|choose) (?=mon|tue|wed|thu|fri|sat|sun"
    r"|\d|the \d|tomorrow)",
)
# "Friday at 3, otherwise I'm packed": what is refused is the rest
THE_REST = re.compile(
    r"\b(?:otherwise(?!,? \w)|apart from (?:that|this)|other than that|the rest(?! of\b))\b"
)
# "notes from Monday 3pm": where a thing comes from
SOURCE = re.compile(
    r"\b(?:notes|recordings?|e-?mails?|mails?|messages?|files?|invoices?|transcripts?|footage"
    r"|photos?|logs?|reports?|screenshots?|comments?|brief|backups?|data|numbers|build|drafts?"
    r"|minutes of the meeting)\s*$",
)
# words to be written down: `the button says "See you Friday at 8"`
TO_WRITE = re.compile(
    r"\b(?:writes?|prints?|says?|reads?|adds?|puts?|text|line|titled?|headline|captions?"
    r"|slogan|button|called|named|words?|wording|label|banner|sign|tagline|phrase|typo|heading)\b"
    r"[^\n\".!?“«„]{0,30}[\"“«„]([^\"“”«»\n]{1,200})[\"”»“]",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"^[\s,;:(–-]{0,4}(?:e\.?\s?g\.?|for example|for instance|such as)[\s,:]{0,3}$", re.IGNORECASE
)
# what the freelancer did, or where they were: "were you out on Friday?"; no "were you thinking of"
ASKED_BACK = re.compile(
    r"\b(?:(?:were|was|weren['’]t|wasn['’]t) (?:you|u)\b(?! (?:thinking|hoping|wondering|planning"
    r"|going|able|free|available|open|looking|wanting|after|still|ok|okay|happy|suggesting"
    r"|proposing|talking|saying))"
    r"|(?:have|haven['’]t) (?:you|u) been\b"
    r"|did(?:n['’]t)? (?:you|u) (?:go|come|work|leave|stay|travel|fly|take|spend|attend|visit"
    r"|call|ring|try|write|send|miss|sleep|rest|close)\b)"
    r"(?:(?!\b(?:can|could|shall|would|let['’]?s|how about|what about) )[^.?!])*$"
)
# a title in quotes: `"Before Monday" is the working title`
TITLE = re.compile(
    r"[\"“«„]([^\"“”«»\n]{1,200})[\"”»“] (?:(?:is|was|will be|as) (?:the|our|my|a|its|their)\b"
    r"|goes\b|in (?:bold|caps|italics|gold|the (?:header|footer|title)))",
    re.IGNORECASE,
)
# what happens at a time by the name before it: "first bus 5:10", "Seminar 2: Tuesday 10am"
EVENT = re.compile(
    r"\b(?:bus|train|ferry|flight|boat|tram|doors|curtain|kick-?off|seminar|lecture|class|course"
    r"|concert|gig|match|game|launch|release|departure|arrival|check-?in|check-?out|workshop"
    r"|webinar|exam|lesson|module|episode|delivery|pick-?up|ceremony|reception|shift|tour"
    r"|screening|performance|matinee|soundcheck|rehearsal|training|service|mass|sunset|sunrise"
    r"|breakfast|yoga|deadline|race|heat|parade|auction)s?(?: ?#?\d{1,2}\b| [a-c]\b)?\s*"
    r"(?:[:@=–-]|is|are|at|from|starts(?: at)?)?\s*(?:on |at |the )?$"
    r"|\b(?:lunch|dinner|tea|supper|bedtime|prayer|school|church) (?:is|starts|ends)"
    r"(?: usually| always)? (?:at|from|till|until) $",
)
# a time to choose from, told of in the words before
PICK = re.compile(
    r"\b(?:take|grab|pick|choose|select|book) (?:any|one|a slot|whichever|whatever|what|your"
    r"|the one)\b(?! (?:colou?r|font|logo|option))"
    r"|\b(?:just|please|pls|you) (?:choose|pick)\b|\b(?:pick|choose) a time\b"
    r"|\bwhich (?:half |full )?(?:hour|minutes) (?:would you|do you|suits?|works?)\b"
    r"|\bwhich (?:slot|time|one)s? (?:you(?:['’]d| would)? (?:prefer|like|want)|suits?|works?)\b"
    r"|\b(?:reply|answer|respond|write|tell me|let (?:me|us) know|send|give)\b[^.?!]{0,20}"
    r" (?:preferred|favou?rite|best|chosen) (?:slot|time|one|option)\b",
)
# slots given out among several: "each of you has 15 minutes on Monday"
SHARED_OUT = re.compile(
    r"\b(?:each|every|all) (?:of (?:you|them) |one |person )?(?:candidates? |applicants? "
    r"|freelancers? |designers? |developers? |writers? )?(?:gets?|has|have|will (?:get|have))"
    r" (?:an? )?(?:\S+ )(?:minutes?|mins?|hours?)\b"
    r"|\b(?:give|giving|offer|offering) (?:each|every|all) (?:of you|candidates?|applicants?"
    r"|freelancers?|designers?|developers?|writers?) "
    r"|\b(?:candidates|applicants|freelancers|you) will be (?:called|contacted|interviewed|rung)\b"
)
# where a call is moved to
MOVED = re.compile(
    r"\b(?:move|moved|push|pushed|shift|switch|reschedule|postpone|change) (?:it|this|that|us"
    r"|(?:the|our|my|your) (?:call|meeting|chat|interview|zoom|review|session|appointment|demo"
    r"|kick-?off|slot|talk|catch-?up))(?: back| forward| over)?(?: from [^.?!;]{1,40}?)?"
    r" (?:to|until|till)\b"
)
# a time that is one of several to meet
OF_CHOICE = re.compile(
    r"\b(?:is|as|['’]s|would be) (?:my|our|a|the) (?:plan b|fall-?back|back-?up"
    r"|(?:first|second|third|other|next|only|back-?up) (?:choice|option|pick|preference))\b"
    r"|\bis the (?:earliest|soonest)(?: for (?:me|us)| (?:i|we) can(?: do| make| talk| meet)?)?\W*$"
)
# a story is told, not a call made
FICTION = re.compile(
    r"\bin (?:the|this|our|my|that) (?:film|movie|scene|story|book|novel|episode|script|play|comic"
    r"|plot|opening scene|trailer)\b",
)
# "no rush on the deck, end of next week is fine": by when the work is wanted
NO_RUSH = re.compile(r"\b(?:no rush|no hurry) (?:on|with|for|about) (?:the|it|that|this|your)\b")
# "80% between 7am and 10am": a part of something happens then
SHARE = re.compile(
    r"\bof which\b|\d ?% (?:of |come |are |is )?(?!free|available|sure|open|certain)"
    r"(?:[a-z]+ )?(?=between|from|after|before|at|on|in|during)"
)
# "can you look at both before the weekend?": a piece of work
ASKED_OF_YOU = re.compile(
    r"\b(?:can|could|would|will) (?:you|u) (?:please |pls |also |just |maybe |possibly |still )*"
    r"(?!(?:do|make|meet|talk|speak|call|ring|chat|join|jump|hop|get on|be|come|squeeze|fit|manage"
    r"|suggest|propose|zoom|phone|connect|sync|discuss|catch|find|spare|offer|accommodate|arrange"
    r"|schedule|present|attend|demo|interview|swing|stop|drop|move|push|shift|reschedule|please|prefer|like|rather|mind|have"
    r"|go|take|want|say|see|give|let|have|start|choose|pick)\b)"
    r"[a-z]{3,}\b"
)
# "the calendar must be with the customers before the 20th"; not "it has to be before 3"
MUST_BE = re.compile(
    r"\b(?:must|has to|have to|needs? to) be (?!before|by|after|until|till|on\b|at\b|between|around"
    r"|in\b|later|earlier|sometime|any|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|\d)"
)
# "Canada Day falls on a Wednesday"
FALLS_ON = re.compile(r"\b(?:falls?|fell) on (?:a |the )?$")
# "the file Pat sent on the 19th": a verb of the past right before a day
DONE_ON = re.compile(
    r"\b(?:sent|posted|wrote|emailed|mailed|uploaded|shared|received|delivered|published|released"
    r"|bought|ordered|dated)(?: (?:me|us|you|it|them|him|her|over|out|back))*(?: on)?(?: the)? $"
)
# the hours of somebody who is looked for
ROLE = re.compile(
    r"\b(?:need|needs|want|seek|seeking|hiring|looking for) (?:someone|somebody|a|an)"
    r" (?:[\w-]+ ){0,3}(?:to|who|for)\b(?! (?:talk|speak|meet|a call|a chat|you))"
)
TOLD_ON = re.compile(f"{DONE_ON.pattern}|{FALLS_ON.pattern}")
# "send it when it's ready, Monday is fine": by when it is early enough
HANDED_OVER = re.compile(
    r"^(?:\w+ )?(?:send|deliver|upload|submit|hand) (?:it|them|that|this|the \w+|your \w+)\b"
    r"(?!.*\b(?:invite|link|calendar|times?|slots?|dates?|availab\w+)\b)"
)
EARLY_ENOUGH = re.compile(
    r"\b(?:is|would be) (?:fine|ok|okay|alright|(?:early |soon )?enough|plenty)\W*$"
)
# behind "busy until noon": the time from then on is offered
FROM_THEN = re.compile(
    r"^[^.!?\n]{0,20}[.!]?[^.!?\n]{0,30}?\b(?:after that|after which|afterwards?"
    r"|from then(?: on)?|then"
    r"(?: i['’]?m| i am)? (?:free|open|available|any ?time)|free after|after i['’]m)\b"
    r"(?! (?:[a-z]+day|\d))",
    re.IGNORECASE,
)
OPEN_THEN = re.compile(
    r"^[^!?\n]{0,20}\b(?:after\w*|then)\b[^.!?\n]{0,30}\b(?:any ?time|free|available|open|works?"
    r"|good|fine|suits?|(?:can|could) (?:do|talk|call|speak|chat|meet))\b"
    r"|\b(?:any ?time|free|available) after\b"
    r"|\b(?:can|could|will|i['’]ll) (?:call|ring|talk|speak|chat|meet)\b[^.!?\n]{0,24}\bafter\b",
    re.IGNORECASE,
)
# "I'm there Monday; ring me at noon": the day holds for the hour
I_AM_THERE = re.compile(
    r"\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll be| will be) (?:there|here|in|around|back|home"
    r"|(?:in|at) (?:the|my|our) \w+)(?: on)? $"
    r"|\bworking (?:from|in|at) (?:the |my |our )?(?:\w+ )?\w+(?: on)? $",
    re.IGNORECASE,
)
# "the panel sits on Thursday, your slot is 14:20": the day before holds for the client's own part
YOUR_PART = re.compile(
    r"\byour (?:slot|time|turn|interview|appointment|call|part)\b", re.IGNORECASE
)

MARKS = ('"', "“", "”", "«", "»", "`")


def spelled_out(text: str) -> list[tuple[int, int]]:
    """Where words to be written and titles stand in quotes."""
    if not any(mark in text for mark in MARKS):
        return []
    return [found.span(1) for cue in (TO_WRITE, TITLE) for found in cue.finditer(text)]


def quoted(token: Token, text: str) -> bool:
    """`the word "noon"`: a time that is only spelled out."""
    return (
        text[max(0, token.start - 1) : token.start] in MARKS
        and text[token.end : token.end + 1] in MARKS
    )
