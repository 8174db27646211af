"""Sentences that ask the freelancer for an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.letters import Sieve
from callsheet.reading.domain.replies.sentences import Sentence

AUX = (
    r"(?:can|could|would|will|do|does|did|have|has|had|are|is|was|were|should|shall|may|might"
    r"|can't|couldn't|don't"
    r"|won't|wouldn't|isn't|aren't|haven't|didn't|am|r|cud|wud|dont|wont)"
)
SUBJECT = (
    r"(?:you|u|ya|we|i|it|there|this|that|they|your|ur|the|these|those|anyone|everything|anything"
    r"|my|our|he|she|someone)"
)
QUESTION_WORD = (
    r"(?:what|which|who|whom|whose|when|where|why|how|wat|whats|what's|where's|who's|how's|when's"
    r"|hows|wheres)"
)
LEAD = (
    r"(?:(?:and|but|so|also|or|then|well|now|plus|ok|okay|btw|by the way|maybe|just|first|second"
    r"|secondly|next|lastly|finally|if (?:so|yes|not)|in that case|please|pls|sir|dear|hello|hi"
    r"|hey|quick question|question)[ ,:-]+){0,3}"
)
# the form of a question, for messages that do without the mark
FORM = re.compile(
    rf"^{LEAD}(?:(?!have your\b|have the\b){AUX} {SUBJECT}\b"
    rf"|{QUESTION_WORD}(?: \w+)?(?: \w+)? ?{AUX}\b(?! not)"
    rf"|{QUESTION_WORD} (?:much|many|long|soon|fast|far|often|about|come|do|does|is|are|would"
    rf"|will|can|could|did|time|r|u)\b"
    rf"|(?:what|where|who|how|when)(?:'s|s) \w+|(?:any|got any) (?:idea|ideas|thoughts|chance"
    rf"|experience|questions about|suggestions|discount|samples?|examples?"
    rf"|availability)\b(?! (?:is|are|would))"
    rf"|(?:is|are|was) (?:it|this|that|there|your|the) )"
)
STATED = re.compile(
    r"^(?:what|how|when|where|who|which|why)\b.{0,60}\b(?:is that|is the fact|matters is"
    r"|i mean is|i want is|we need is|i need is|we want is|we do is)\b|^what (?:isn't|is not"
    r"|matters|counts|worries)\b|^(?:is|are|was) (?:it"
    r"|this|that) (?:a|the|an)\b.{0,4}$"
)
# without a mark: "what i need is ...", "should you be chosen, ...", "were there any way"
UNASKED = re.compile(
    r"^(?:(?:and|but|so|also|now|well)[ ,]+)?"
    r"(?:(?:what|where|all) (?:i|we|he|she|they|my|our|the one)\b"
    r"|what(?:'s| is) left\b|should (?:you|there|the|this|that|it|your|everything|anything)\b"
    r"|were (?:there|it|you|we|i|this|that)\b|had (?:i|we|you|it|there)\b"
    r"|what if we did)"
)
INVERTED = re.compile(
    r"(?:^|[,;:-] ?|\b(?:and|but|so|also|or|then|hi|hello|hey|sir|maam|dear|thanks|good|great"
    r"|nice|ok|okay|please|proposal|profile|portfolio|work|project|job|this|that) )"
    r"(?:(?:can|could|would|will|do|did|are|have|r|should) (?:you|u|ya|we|i) \w+|(?:how"
    r"|what) (?:much|long|many|is your|is ur|are your|do you|would you|can you|will you"
    r"|about)\b|whats ur|what's your|is (?:it|that) (?:ok|possible|okay))"
)
REQUEST = Sieve(
    "requests",
    r"\b(?:(?:let|lmk) (?:me|us|)(?: please)? ?know\b|lmk\b|(?:please |pls |kindly |could you "
    r"|can you )?(?:tell|inform|advise|enlighten) (?:me|us)\b"
    r"|(?:please|pls|kindly|plz) (?:\w+ )?(?:confirm|advise|clarify|specify|explain|describe"
    r"|elaborate|indicate|quote|state|answer|reply with|share your (?:thoughts|ideas|view"
    r"|opinion|experience|approach|rate|availability|time|hourly)|provide (?:a |an |your |me "
    r"|us )?(?:\w+ )?(?:quote|estimate|rate|timeline|price|availability|idea|breakdown))\b"
    r"|^(?:confirm|explain|describe|specify|clarify|advise|share your (?:thoughts|ideas|view"
    r"|opinion|approach|rate|availability))\b"
    r"|(?:i'm|i am|im|we're|we are|also|just|and|bit|quite|really|very|^)? ?\b(?:curious"
    r"|wondering|keen to (?:know|hear)|interested (?:to (?:know|hear|learn)|in (?:knowing"
    r"|hearing)))\b|\bi wonder\b"
    r"|\b(?:'d|would|d|want|need|love|like|nice|good|great|happy|wanted|helpful|useful|glad"
    r"|have) (?:like |love |be (?:\w+ )?(?:to|if) |you )?(?:to )?(?:know|hear|understand|learn"
    r"|ask|get (?:an idea|a feel|a sense|your (?:thoughts|opinion|take|input|view)|a (?:quote"
    r"|price|rough)))\b"
    r"|\b(?:give|send|shoot|drop|get) (?:me|us) (?:a |an |your |the "
    r"|some )?(?:\w+ ){0,2}(?:quote|figure|estimate|price|idea of|timeline|breakdown|thoughts"
    r"|opinion"
    r"|ballpark|availability|rates?|best price|time ?frame)\b"
    r"|\b(?:question is|my question|one question|quick question)\b.{0,4}(?:is|:|-)"
    r"|\bneed to know\b|\bwhat i(?:'d| would) (?:like|love) to know\b)",
)
NOT_REQUEST = re.compile(
    r"\b(?:let (?:me|us|you) know|lmk|tell (?:me|us|you)|know)\b[, ]*(?:if|when|should|in case"
    r"|about)? ?(?:you|u|there)?(?:'ve| have|'s| is| are| need| has)? ?(?:got )?(?:any"
    r"|anything|more|further|other)? ?(?:questions?|queries|doubts?|concerns?|anything (?:else"
    r"|more|is unclear|unclear)|need (?:anything|any|more|help)|unclear|problems?"
    r"|further info\w*|something (?:is )?unclear)\b"
    r"|\b(?:i|we)(?:'ll| will| can|'d| shall) (?:\w+ )?(?:let you|tell you|inform|update"
    r"|confirm|advise)\b|\blet (?:me|us) know\W*$|\b(?:to|and|will|'ll|then) let you know\b"
    r"|\bwondering(?:\.\.)?\W*$|\bas i told|\btell (?:me|us) about it\W*$"
    r"|\b(?:wanted|want|like|wished|just) to (?:let|thank|say|tell|inform|confirm"
    r"|update) (?:you)?\b|\bhappy to (?:tell|explain|answer|clarify)\b"
    r"|\bjust (?:so )?you know\b|\byou know\b|\bnice to know\b|\b(?:get"
    r"|getting) to know (?:you|each)\b|\b(?:great|nice|good|happy|glad"
    r"|love(?:ly)?) to hear (?:from|that|about it|back|it)\b|\bfeel free to ask\b"
    r"|\bdon't hesitate\b|\bneed to (?:ask|understand|learn)\b.{0,10}\bmy\b|\bi know\b"
    r"|\bbefore (?:i|we) (?:know|hear)\b|\bask (?:you )?(?:to|for|that)\b"
    r"|\byou(?:'ll| will) (?:then |just |simply )?tell (?:me|us)\b|\bi'd ask\W*$"
    r"|\bhear (?:the voice|you (?:talk|speak|sing)|how you (?:talk|speak|sound))\b"
    r"|\b(?:he|she|they|is|\w+'s) (?:\w+ )?curious\b|\bwe (?:don't|do not) know\b"
    r"|\bwould never know\b"
    r"|\b(?:users?|customers?|people|visitors|readers|audience|they|clients?|students|bot|it"
    r"|app|patients?|who) (?:\w+ ){0,3}(?:want|wants|need|needs|like|asks?|know"
    r"|wonder) to (?:know|hear|understand|learn|ask)\b"
)
COURTESY = Sieve(
    "courtesies",
    r"^(?:(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon))\b[\w ,!]{0,30})?(?:and "
    r"|so )?(?:how (?:are|r) (?:you|u|ya|things|we)(?: (?:doing|today|all|keeping|going"
    r"|feeling))*(?: (?:today|this \w+|sir|dear))?"
    r"|how(?:'s| is| was|s) (?:it|everything|life|your (?:day|week|weekend|morning|holiday"
    r"|christmas|summer))(?: (?:going|been|so far|today|with you))*|how do you do|hope (?:you"
    r"|all|this|everything|your)\b.*|(?:are )?you (?:doing )?(?:ok|well|good|alright)"
    r"|what'?s up|sup|all good|u ok"
    r"|(?:did you )?have a (?:good|nice|great) \w+|how have you been|how goes it"
    r"|how are things(?: \w+)*|everything (?:ok|good|well|fine)(?: with you)?"
    r"|(?:you )?enjoy(?:ing)? (?:the|your) \w+)\W*$"
    r"|\b(?:any|have|got|further|other) (?:any )?(?:more |other |further )?(?:questions?"
    r"|queries|doubts?)(?: (?:for|from|about|to|on|so far|regarding|before)\b.{0,40})?\W*$"
    r"|\b(?:does|did|do) (?:that|this|it|i) (?:all )?make (?:any )?sense\W*$|^makes? sense\W*$"
    r"|^(?:clear|right|ok|okay|yes|no|really|honestly|seriously|understood|got it|see"
    r"|sure"
    r"|eh|huh|what|hello|hi|hey|you know|isn't it|correct|great|good|cool|wow|oh|hm+|anyone"
    r"|and|so|but|sorry|pardon|excuse me|you there|are you there|fair enough|not bad|nice)\W*$"
    r"|^(?:hello|hi|hey)[ ,]*(?:\w+)?[ ,]*(?:are )?(?:you|u|anyone)? ?there\W*$",
)
RHETORICAL = re.compile(
    r"\bwould you believe it\b"
    r"|^(?:and |so |but |honestly,? |i mean,? |because )?(?:who (?:has (?!time|worked|done)"
    r"|doesn't|wouldn't|knows|cares|has time"
    r"|would have thought|could have known|needs)\b|why not\W*$|what(?:'s| is) not to (?:like"
    r"|love)|what could go wrong|isn't (?:it|that) (?:great|funny|crazy|obvious|ironic|a)\b"
    r"|how (?:cool|great|hard|difficult|nice|amazing|funny|crazy|complicated) (?:can|could|is"
    r"|would)\b|who am i\b|am i right|can you (?:believe|imagine)\b|do(?:es)? (?:i|it"
    r"|that) look like\b|are you (?:kidding|joking|serious|crazy)\b|is (?:this|that"
    r"|it) (?:a joke|some kind|too much to ask)|what (?:was|were) (?:i|we|they) thinking"
    r"|guess what|you know what\W|need i say|why do people|why does (?:nobody|everyone"
    r"|everybody))"
)
PRICE_GASP = re.compile(
    r"^(?:wow|hm+|what|lol|haha|oh)?[, .]*(?:[$€£] ?\d[\d.,]{0,14}k?"
    r"|\d{3,}[\d.,]*k?)\b[^?:]{0,40}\?+!*$"
)
# a word after "hi" may stand for itself in one way only: two make the search endless
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey+|hiya|heya|hallo|hola|salut|ciao|oi|yo|dear|greetings|good (?:morning"
    r"|afternoon|evening|day)|gm|morning|evening|respected)(?: (?:sir/madam|[A-Z][\w.'’-]+))*"
    r"|(?:ok|okay|great|perfect|awesome|cool|nice|wow|super|excellent|thanks|thank you|thx|ty"
    r"|cheers|sure|hm+|oh|ah|(?:so |very |really )?sorry|amazing|wonderful|brilliant|lovely"
    r"|fantastic)(?: (?:a lot"
    r"|so much|again|very much|[A-Z][\w'’-]+))?"
    r"|[A-Z][a-zÀ-ÿ'’-]{1,14})[ ]*(?:[,!.:–—-]+\s+|\s*[!,.]+\s*)(?=\S)",
    re.IGNORECASE,
)
BARE_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: (?:there|dear|sir|madam"
    r"|again|mate|bro|friend|sir/madam|all|(?!(?:you|u|we|i|can|could|do|are|have|is|what"
    r"|how)\b)[a-z]+(?= (?:can|could|would|do|are|have|is|what"
    r"|how|when|which|where|will|did|any))))* +(?=\w)",
    re.IGNORECASE,
)
NAME_FIRST = re.compile(r"^[A-Z][a-zà-ÿ'’-]{1,14},\s+(?=\S)")
FUNCTION_FIRST = frozenset(
    """if when also so and but then or well now first second finally lastly however meanwhile
    monday tuesday wednesday thursday friday saturday sunday
    otherwise plus besides instead still maybe perhaps anyway furthermore additionally today
    tomorrow currently honestly actually basically unfortunately alternatively no yes
    regarding third fourth fifth separately incidentally seriously anyhow""".split()
)
COLON_LEAD = re.compile(r"^[^:?!\n]{2,70}:\s+(?=\S)(?!(?:https?:|www\.)\S*\W*$)")


MARKED = re.compile(r"\?[\"')\]!.?]*$")
LETTER = re.compile(r"[^\W_]")
MOST_LEADS = 8  # "Hi Ana, great, quick question: ..." has three


def asks_by_form(low: str) -> bool:
    """Whether words in lower case have the form of a question, with or without its mark."""
    if MARKED.search(low):
        return True
    formed = FORM.search(low) and not (STATED.search(low) or UNASKED.search(low))
    return bool(formed or INVERTED.search(low[:300]))


def requests_answer(low: str, sentence: str) -> bool:
    """Whether words of a sentence ask for information without being a question."""
    return REQUEST.is_in(low, sentence) and not NOT_REQUEST.search(low)


def is_empty(low: str, sentence: str) -> bool:
    """Whether a question wants no answer: a courtesy, a rhetorical one, a gasp at a price.

    low  the question, or the words of the sentence that are it
    """
    return bool(COURTESY.is_in(low, sentence) or RHETORICAL.search(low) or PRICE_GASP.search(low))


def trimmed(sentence: Sentence) -> Quote:
    """The words of an ask without greeting, name, exclamation and lead-in before it."""
    text, at = sentence.text, 0
    for _ in range(MOST_LEADS):
        step = lead_of(text[at:])
        if not step or not text[at + step :].strip():
            break
        at += step
    return Quote(text[at:], sentence.start + at, sentence.end)


def lead_of(text: str) -> int:
    """How many characters at the front are no part of the ask."""
    name = NAME_FIRST.match(text)
    if name and text[: name.end()].strip(" ,").lower() not in FUNCTION_FIRST:
        return name.end()
    greeting = GREETING.match(text)
    if (
        greeting
        and text[: greeting.end()].strip(" ,!.:–—-").lower().split(" ")[0] not in FUNCTION_FIRST
    ):
        first = text[: greeting.end()].strip(" ,!.:–—-").lower()
        if "," not in greeting[0] and ":" in greeting[0] and len(first.split()) > 4:
            return 0
        if is_greeting_word(first):
            return greeting.end()
    bare = BARE_GREETING.match(text)
    if bare:
        return bare.end()
    colon = COLON_LEAD.match(text)
    rest = text[colon.end() :] if colon else ""
    if colon and ("?" in rest or FORM.search(rest.lower())) and "//" not in text[: colon.end() + 2]:
        return colon.end()
    return 0


def is_greeting_word(first: str) -> bool:
    """Whether the words before a comma greet or exclaim (names are handled apart)."""
    return bool(
        re.match(
            r"(?:hi|hello|hey+|hiya|heya|hallo|hola|salut|ciao|oi|yo|dear|greetings|good|gm|morning"
            r"|evening|respected|(?:so|very|really) sorry|ok|okay"
            r"|great|perfect|awesome|cool|nice|wow|super"
            r"|excellent|thanks|thank you|thx|ty|cheers|sure|hm+|oh|ah|sorry|amazing|wonderful"
            r"|brilliant|lovely|fantastic)\b",
            first,
        )
    )


def is_ask(sentence: Sentence) -> bool:
    """Whether a sentence asks the freelancer for an answer."""
    low = trimmed_low(sentence)
    whole = sentence.low
    if not LETTER.search(low) or is_empty(low, whole) or (low != whole and is_empty(whole, whole)):
        return False
    return asks_by_form(low) or requests_answer(low, whole)


def trimmed_low(sentence: Sentence) -> str:
    """The lower-case words of a sentence without what stands before the ask."""
    quote = trimmed(sentence)
    return sentence.low[quote.start - sentence.start :]


def asks_in(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that ask, in order; the same words are looked at once."""
    seen: dict[str, bool] = {}
    found = []
    for sentence in sentences:
        if sentence.text not in seen:
            seen[sentence.text] = is_ask(sentence)
        if seen[sentence.text]:
            found.append(sentence)
    return tuple(found)
