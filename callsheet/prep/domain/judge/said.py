"""What an answer holds: the signs that a sentence gives, admits, promises or only talks."""

from __future__ import annotations

from dataclasses import dataclass

from callsheet.core import lazy_re as re

UNITS = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|weekends?|months?"
    r"|years?|yrs?|quarters?|sprints?)"
)
SMALL = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety"
    r"|hundred|thousand|million|dozen|half|twice|once|both|couple of (?="
    + UNITS
    + r")|none|nil|single)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
MONTH = (
    r"(?:january|february|march|april|may(?= \d|\b(?! (?:be|have|not|well)))|june|july|august"
    r"|september|october|november|december|summer|autumn|spring|winter|christmas|easter)"
)


def regex(pattern: str) -> re.Pattern[str]:
    """A pattern over lower-case words."""
    return re.compile(pattern, re.IGNORECASE)


NUMBER = regex(
    rf"(?<![\w.])(?:[$€£]\s?)?\d[\d,.]*\s?(?:k|m|%|percent)?(?!\w)|(?<!\w)\d+(?:st|nd|rd|th|x|s"
    rf"|p|px|kb|mb|gb|ms|h)\b|\b{SMALL}\b(?! (?:thing|point|hand|of (?:the|my|our|your|those"
    rf"|these|them|us)|day\b|or the other))"
)
VAGUE = regex(
    r"\b(?:a (?:few|lot|bunch|handful|couple|number|bit|little|fair (?:number|amount|few)"
    r"|good (?:number|few|many)"
    r"|decent (?:number|amount))|lots?|many|several|some|plenty|quite (?:a|some)|various"
    r"|numerous|dozens|tons"
    r"|loads|roughly|somewhere|fairly|pretty (?:big|large|fast|quick|old|high|good|much|small)"
    r"|quite|significant\w*"
    r"|considerabl\w+|reasonabl\w+|competitive|average|enough|more than|less than|higher|lower"
    r"|a while"
    r"|not (?:too|very|that) (?:long|many|much|expensive|big|large)|(?:five|six|four"
    r"|three)-figure|double digits"
    r"|relatively|some(?:one|body|thing|where|how)|certain|usual|standard)\b"
)
PARTLY = regex(
    r"\b(?:partly|partially|in part|mostly|mainly|for (?:the most part|now|one thing)|at least"
    r"|the rest|(?:an)?other"
    r" (?:things?|reasons?|parts?|story|stuff)|among other|to (?:some|a certain) (?:extent"
    r"|degree)|half of|part of (?:it|the)"
    r"|certain parts|in some (?:cases|ways)|more or less|similar|related|comparable"
    r"|neighbou?ring|the principle|anyway"
    r"|beyond that|as for the|not (?:all|everything|the (?:whole|entire))|so far|at the moment"
    r"|i(?:'d| would) rather not|can't share|cannot share|confidential"
    r"|nda|different story|the usual|amongst? others|etc|depends on (?:the|how|what|which|a few"
    r"|your|who)|varies)\b"
)
YES = regex(
    r"^(?:(?:um+|uh+|er+|hm+|well|oh|so|ah|honestly|actually|to be (?:honest|fair)|short answer"
    r"|yeah so)\b[\s,:.—–-]*)*"
    r"(?:yes|yep|yeah|yup|sure(?! thing is)|absolutely|definitely|certainly|of course|correct"
    r"|exactly|indeed|right[,.]|always|totally|for sure"
    r"|(?:for me |from my side )?(?:it's )?no problem|with pleasure|happy to|gladly"
    r"|i (?:do|did|can|could|have|am|was|will|would"
    r"|think so|believe so|guess so)\b(?! (?:know|think|have|to))"
    r"|(?:we|it|they|that|this|he|she|you) (?:do|does|did|can|could|have|has|is|are|was|were"
    r"|will|would|should|might)(?=[,.;]|$| if\b| as long)|(?:both|all) of them|that works|works"
    r"|fine by me|included|free|affirmative)\b"
)
NO = regex(
    r"^(?:(?:um+|uh+|er+|hm+|well|oh|so|ah|honestly|actually|frankly|i'm afraid|sorry"
    r"|to be (?:honest|fair)|short answer|unfortunately)\b[\s,:.—–-]*)*"
    r"(?:no(?! (?:idea|clue|way of|figures?|numbers?|memory|record|recollection))|nope|nah|never"
    r"|none|nothing|neither|not (?!a clue|sure|certain)(?:yet|really|at all|today|directly|alone|on"
    r"|in|with|for|that|before|one|a|the|any|this|so far|without|after)"
    r"|nobody|(?:i|we|it|they|that|this|he|she|you) (?:don't|doesn't|didn't|can't|couldn't"
    r"|haven't|hasn't|isn't|aren't|wasn't|weren't|won't|wouldn't|shouldn't)(?=[,.;]|$| if\b"
    r"| because)|i(?:'d| would) rather not|i'm afraid not|negative|zero|only|just)\b"
)
CLEAR_NO = regex(
    r"\b(?:i|we|they|it|he|she|that)(?:'ve| have| has|'d| had)? never\b|\b(?:i|we|it|they|that"
    r"|he|she) (?:don't|do not|didn't|did not|can't"
    r"|cannot|won't|will not|doesn't|does not|haven't|have not|hasn't|isn't|is not|wasn't"
    r"|wouldn't|couldn't|aren't"
    r"|have no|had no)\b|\bi(?:'m| am) not\b|\b(?:not|no longer|without any)\b"
)
REASON = regex(
    r"\b(?:because|since|as (?:i|you|we|they|it)\b|so that|due to|thanks to|therefore|that's why"
    r"|the reason|which (?:is|was|made|meant|means)"
    r"|in order to|otherwise|so (?:i|we|you|they|it)\b|that way|which saves?|instead of"
    r"|rather than)"
)
STEPS = regex(
    r"\b(?:first(?:ly)?|then|next|after (?:that|which)|second(?:ly)?|third(?:ly)?|finally|lastly"
    r"|step|day (?:one|two|1|2)|before (?:i|we|any)"
    r"|once (?:that|you|we|it|i|the)|in (?:that|this) order|until|afterwards|followed by"
    r"|and only then|to begin with|start(?:s|ing)? (?:with|by)|each|every (?:day|week|morning"
    r"|friday|monday|time|change|page|file|sentence|text|order|night))\b"
)
# a thing done, with its object: what an own method or story is made of
DOING = regex(
    r"\b(?:i|we|you|she|he|they|it)(?:'d|'ll| would| will| usually| always| normally| then| also"
    r"| only| just| first)* "
    r"(?:take|split|write|wrote|ask|asked|build|built|send|sent|run|ran|test(?:ed)?|check(?:ed)?"
    r"|compare[ds]?|measure[ds]?|count(?:ed)?|record(?:ed)?|draw|drew"
    r"|sketch(?:ed)?|move[ds]?|replace[ds]?|convert(?:ed)?|install(?:ed)?|set up|use[ds]?|keep"
    r"|kept|make|made|give|gave|read|look(?:ed)? at|talk(?:ed)? to|call(?:ed)?|meet|met"
    r"|plan(?:ned)?|start(?:ed)?|fix(?:ed)?|deploy(?:ed)?|document(?:ed)?|translate[ds]?"
    r"|design(?:ed)?|map(?:ped)?|push(?:ed|es)?|pull(?:ed)?|export(?:ed)?|import(?:ed)?"
    r"|show(?:ed)?|explain(?:ed)?"
    r"|agree[ds]?|decide[ds]?|choose|chose|refine[ds]?|deliver(?:ed)?|collect(?:ed)?"
    r"|review(?:ed)?|comment(?:ed)?|quote[ds]?|propose[ds]?|invoice[ds]?|train(?:ed)?|hire[ds]?"
    r"|did|do|does|drop(?:ped)?|cut|add(?:ed)?|scan(?:ned)?"
    r"|anonymi[sz]e[ds]?|encrypt(?:ed)?|store[ds]?|log(?:ged)?|hired|cost|costs|charge[ds]?|sold"
    r"|sell|roast|own|owns|work|worked|trust(?:ed)?|missed|lost|handle[ds]?|manage[ds]?|led|lead"
    r"|ghost-?wrote)\b"
)
ADMIT = regex(
    r"\b(?:(?:i|we)(?:'d| would)? (?:really |honestly |just |simply |actually |truly |still "
    r"|frankly )*(?:do not|don't|didn't|did not|wouldn't|would not) (?:\w+ly )?(?:know|remember"
    r"|recall|have (?:the|a|an|any|that|access|enough|exact|those|figures|numbers|data)"
    r"|want to (?:guess|invent|promise|make|claim|give you a number|quote)|understand)"
    r"|(?:i|we)(?:'ve| have| am|'m)? (?:no|zero|not the faintest|not the slightest) (?:idea|clue"
    r"|figures?|numbers?|data|way of knowing|reliable|experience|sample|hard|such|real|exact"
    r"|track record)"
    r"|i(?:'d| would) (?:only |just |really )?be (?:guessing|lying|making (?:it|that|this"
    r"|something|things) up|inventing|speculating)|(?:a|pure|wild|blind|my best|an educated"
    r"|total|complete) (?:guess|shot in the dark|coin toss)"
    r"|(?:can't|cannot|can not|couldn't|could not|won't|wouldn't) (?:really |honestly |yet "
    r"|give |in good faith |seriously |quite |even |possibly |reconstruct |currently "
    r"|say )*(?:say|tell|judge|promise|give|answer|name|quote|vouch|claim|plan|recall|remember"
    r"|guarantee|commit|be sure|estimate|predict|know|speak to|confirm|swear|put a (?:number"
    r"|figure|date)|measure|assess|pretend|list|reconstruct|advise|prove|honestly|commit)"
    r"|(?:not|n't) (?:\w+ )?(?:sure|certain|clear|aware|know)\b|(?:no|not any) (?:idea|clue)"
    r"|not a clue|no recollection|search me|blank spot|^unknown|in the dark|slipped (?:my|her"
    r"|his) mind|out of my head|outside what i know"
    r"|wouldn't know|couldn't (?:say|tell)|i never learned|crystal ball|no (?:honest )?(?:figure"
    r"|number|answer)s? (?:yet|i could)|unsure|unclear to me|unknown to me|beats me|over my head"
    r"|outside (?:my|of my) (?:area"
    r"|field|experience|expertise)"
    r"|nobody (?:can|could|knows)|no one (?:can|could|knows)|anyone who promises|hard to (?:say"
    r"|tell|judge) (?:before|without|until|yet|from here)|(?:too|still) early to (?:say|tell)"
    r"|impossible to (?:say|tell|know)"
    r"|(?:i|we)(?:'ve| have)? (?:haven't|have not|hadn't|never|not) (?:actually |really "
    r"|personally |ever |yet |fully )*(?:seen|saw|measured?|asked|checked|tested|tried|used"
    r"|worked|done|looked|read|opened|run|ran|timed|counted|tracked|found out|got|set|settled"
    r"|had|heard|kept|touched|built|dealt|written|made|shot|met|needed|logged|compared|learned"
    r"|received|shipped|scanned)"
    r"|(?:haven't|hasn't|hadn't) (?:\w+ )?(?:seen|measured|asked|checked|tested|tried|used"
    r"|worked|done|looked|read|opened|run|timed|counted|tracked|got|set|settled|had|heard|built"
    r"|decided|told|confirmed|come back|shared|been (?:told|decided|approved|tested|measured))"
    r"|(?:i|we) (?:only|merely) (?:know|have|saw|skimmed|found|heard|did)|very little so far"
    r"|only superficially|i(?:'m| am) (?:no|not an?) (?:expert|specialist|lawyer|accountant"
    r"|doctor|designer|developer|native)"
    r"|without (?:knowing|seeing|having|access|the|a look|data)|before (?:i've|i have|having"
    r"|i) (?:seen|see|looked|look|read|know|measured|knowing)|would be (?:invented|dishonest"
    r"|a guess|made up|unfair|a lie|guesswork|irresponsible|reckless|premature)|make (?:it|that"
    r"|one|something|this) up|making (?:it|that|this|one) up"
    r"|never (?:measured|asked|counted|found out|saw|timed|tested|tracked|tried|shared|told)"
    r"|isn't (?:approved|decided|fixed|filed|clear|known|finished|public)|(?:isn't"
    r"|not) something i (?:know|can|have)|wish i knew|guessing|guess at|can only speculate"
    r"|speculate|i'd have to (?:check|look|count|see|ask|test|measure|go through|read)|i(?:'d"
    r"| would) need to (?:check|look|see|know|ask|test|measure|count)"
    r"|depends? on[^.]{3,60}(?:don't know|not know|no idea|can't)|waiting (?:for|on)|yet to be"
    r"|still (?:working|waiting|open|figuring|finding)|don't remember|slipped my mind"
    r"|off the top of my head"
    r"|never (?:had|been|done|built|run|led|made|worked|gone|written|shot|met|heard)\b|(?:none"
    r"|nothing|not one|not yet|zero) (?:so far|yet|to date)|(?:not going|won't|wouldn't"
    r"|don't want|rather not|refuse) (?:to )?(?:pretend|swear|invent|make|bluff|promise|guess)"
    r"|(?:isn't|not) (?:a |an )?(?:number|figure|thing|something)s? (?:that )?i (?:track|know"
    r"|keep|have|measure)|don't take my word|would be (?:news|new) to me|i(?:'m| am) undecided"
    r"|pretending|beyond what i know|new to me|not my (?:field|area|strong|specialty|department)"
    r"|gap (?:in|of) my)"
)
STEP = regex(
    r"\b(?:i|we|you|my \w+|she|he|they|the \w+)(?:'ll| will| shall)\b|\blet me (?!think"
    r"|see\b(?!,? (?:the|what|your|if))|tell you|say|be|explain|put it|start)"
    r"|\blet's\b(?! (?:be honest|face|see how|say|talk about the value))"
    r"|\b(?:i|we)(?:'d| would| could| can) (?:\w+ly |just |first |like to |want to "
    r"|suggest (?:i |we |that we )?|propose (?:a |to |that )?|be happy to |offer (?:to )?"
    r"|go and |also |for free )*(?:run|check|ask|build|send|test|pull|put|set|read|look|do|try"
    r"|write|give|call|find|count|measure|talk|take|go|have (?!to\b)|hire|get|show|work|make"
    r"|move|bring"
    r"|time|spend|start|come|compare|audit|clone|open|plan|draft|record|shoot|prototype|mock"
    r"|schedule|dig|verify|research|spike|paid|half-day|trial|small)"
    r"|\bi(?:'m| am) (?:going to|asking|writing|calling|testing|checking|sending|meeting"
    r"|happy to (?:run|test|check|ask|find))|\b(?:going to|plan to|planning to|able to) (?:ask"
    r"|check|test|run|interview|send|write|call|look|measure|find|read|talk|try)"
    r"|\b(?:send|give|show|grant|forward|share|tell|lend) me\b|\bif you (?:send|give|show|ask"
    r"|share|let|can send|tell|want,? i)|\bget back to you|\bcome back (?:to you|with)"
    r"|\bgive me (?:a|an|one|two|until|till|access|your|the|read|five|ten)\b|\bas soon as"
    r"|\bonce (?:i|they|she|he|we|the)\b[^.]{2,60}\bi\b|\byou(?:'d| would|'ll| will) (?:have|get"
    r"|hear|know)|\b(?:follow|report) (?:up|back)|\bmy next step|\ba (?:half-day|quick|short"
    r"|small|paid|two-day|one-day) (?:audit|test|spike|trial|call|check|pilot)"
)
BY_WHEN = regex(
    rf"\b(?:today|tonight|tomorrow|by (?:the |noon|end|{WEEKDAY}|next|this|\d|then|eod|cob"
    rf"|lunch)|this (?:week|evening|afternoon|morning|weekend|{WEEKDAY})|next (?:week|call|month"
    rf"|{WEEKDAY})|(?:on|until|till|before|from|since|after) (?:{WEEKDAY}|the \d)|before (?:the"
    rf"|our|you|we|noon|lunch|anything|your)|after (?:the|our|this|we) (?:call|hang|meeting)"
    rf"|within (?:a|an|one|two|three|\d)|in (?:an?|ten|five|\d+|two|the) (?:hours?|minutes?"
    rf"|days?|morning|evening)|same day|the moment|first thing|straight (?:away|after)"
    rf"|right after|over the weekend|the day after|this very)\b"
)
PRAISE = regex(
    r"\b(?:love(?:d|s)?|amazing|fantastic|wonderful|awesome|brilliant|excellent|incredible"
    r"|fascinating|impressive|inspir\w+|outstanding|exciting|excited|thrilled|passion\w*|proud"
    r"|delighted|great (?:question|project|brand|company|team|idea|to|product)|good question"
    r"|(?:your|the) (?:brief|company|brand|product|team|project|idea) (?:is|are|looks|sounds)"
    r"|one of the (?:best|most|nicest)|beautiful|priceless|over the moon|super happy|very happy"
    r"|pleased|relieved|satisfied|can't wait|looking forward|fun|dream|memorable|stunning"
    r"|powerful|talented)\b"
)
CREDENTIAL = regex(
    r"\b(?:\d+\+? years(?: of)?(?: experience| in| doing)?|years of experience|experienced"
    r"|certified|certificate|degree|award\w*|top.rated|job success|rating|stars?|5-star"
    r"|five-star|reviews?|success score|portfolio|clients? (?:on|from|come back|return|worldwide"
    r"|all over|always|love)|featured|recommended|track record|reputation|known for|expert\w*"
    r"|professional(?:ism|s)?|hundreds of|thousands of|millions? of|over \d+ clients"
    r"|\d+ (?:clients|projects|countries)|likes\b|never (?:had a problem|missed|let)"
    r"|any problem)\b"
)
PLATITUDE = regex(
    r"\b(?:communication|quality|trust|value|success\w*|solution\w*|satisfaction|priority"
    r"|seriously|important|essential|crucial|key|foundation|best practices?|long.term"
    r"|strategy is|architecture|culture|seamless\w*|robust|scalable|cutting.edge"
    r"|state of the art|modern|tailored|world|nowadays|today's|these days|everyone|everything"
    r"|every (?:client|project|case|business|company|growing|good|second|brand)|always|never a"
    r"|heart (?:of|and)|soul|at the (?:end|core)|in the end|matters?|about (?:people|trust"
    r"|planning|communication|emotions?|story)|people (?:buy|love|follow|don't|want)"
    r"|it's (?:all )?about|more than|most of (?:my|our)|flexible|transparen\w+|dedicat\w+"
    r"|committed|mindset|team ?player|hard.?working|perfection\w*|detail.oriented"
    r"|attention to detail|reliab\w+|honest work|fair price|game|art\b|science|teacher|leader"
    r"|leading|tool (?:for|in)|no matter|big topic|enormous|timeless|simple|decision"
    r"|relationship\w*|stress\w*|pressure|as they say|i learned early|king|creativ\w+|mutual"
    r"|partnerships?|core|sane|puzzle|opportunit\w+|potential|growing fast|fast learner"
    r"|learn(?:er)? (?:fast|quickly)|adapt\w*|watch\b|needs accuracy|fresh|consistent"
    r"|look forward|calm)\b"
)
REASSURE = regex(
    r"\b(?:don't worry|no worries|rest assured|good hands|trust me|for sure|relax"
    r"|take care of (?:everything|it all)|be (?:fine|great|perfect|amazing|smooth|seamless)"
    r"|we'll (?:find|figure|manage|make it|get it|cross|see|sort)|you won't (?:regret"
    r"|be disappointed)|guarantee you|happy with|piece of cake"
    r"|fall(?:s)? into place|surprised|i promise you|whatever it takes|always there for)\b"
)
DEFLECT = regex(
    r"\b(?:cross that bridge|rather than (?:talking|discuss)|let's (?:talk|focus"
    r"|discuss) (?:about|on|instead)|that's something we|discuss (?:it|that|this|in detail|later"
    r"|once)|once (?:the|we|you) (?:contract|sign|hire|start|begin|award)|(?:^|it (?:really "
    r"|all )?)depends(?=[.!,]|$)|every (?:client|project|case|situation|site) is (?:different"
    r"|unique)|varies a lot|hard to say(?=[.!]|$)|we'll see|at the right time|down the road"
    r"|when we get there|one step at a time|either way|isn't what matters|size isn't"
    r"|the tool doesn't|instead of (?:talking|asking)|what matters|the point is|good question"
    r"|interesting question|to be determined|discuss that|over a call|in our next"
    r"|first things first|speaks for itself)\b"
)
TIMELESS = regex(
    r"^(?!(?:i|it|that|this|those|these|they|you|we|he|she|there|yes|no|yours?|mine"
    r"|ours?)\b)[a-z'\" -]{3,60}? (?:is|are|has|have|needs?|means|makes?|keeps?|matters?|comes?"
    r"|takes?|deserves?|works?|brings?|creates?|wins?|can|should|always|never|often)\b(?!.*\d)"
)
GENERAL = regex(
    r"^(?:(?:well|so|um+|uh+|oh|honestly|look|i mean|you know|right|okay|and|but"
    r"|of course),? )*(?:(?:a|an|the|every|all|most|good|great|people|every|in today's|nowadays"
    r"|these|quality|communication|time|customers?|clients?|users?|businesses|companies|nothing"
    r"|everyone|design|content|data|security|marketing|success)\b|it's (?:all|a|an|about|so"
    r"|really|just|more)\b|there (?:is|are|'s)\b|[a-z]+(?: [a-z]+){0,3} (?:is|are|can be"
    r"|matters?|means|needs?|should|helps?|keeps?|deserves?|works?|powers|always)\b)"
)
SELF = regex(r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we're|we've|we'd|our|us|mine)\b")
CONCRETE = regex(r"(?-i:(?<=[a-z,;] )[A-Z][a-zA-Z]{2,}|\b[A-Z]{2,}\b)|\d")
PLACE = regex(r"\b(?:in|at|from|near|to) ((?-i:[A-Z])\w+)|^(?-i:[A-Z])\w+(?=[,.]|$)")
NAME = regex(
    r"\b(?:just me|only me|me,|myself|alone|my (?:sister|brother|wife|husband|partner|colleague"
    r"|business partner|own)|no (?:subcontractors|one else|team)|you(?:r)? (?:do|marketing|own"
    r"|decide|ceo|lead)|their (?:own|in-house)|i do\b|i did\b|i (?:lead|wrote|proofread))|(?:^"
    r"|[a-z,:;] )(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?\b(?<!\bI)"
)
FILLER = regex(r"\b(?:um+|uh+|er+|hm+|you know|i mean|like,|sort of|kind of|basically)\b,?")
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
QUESTION_END = re.compile(r"\?\s*$")
WORD = re.compile(r"[\w'’$€£%-]+")
CHOICE_PICK = regex(
    r"\b(?:i(?:'d| would)? (?:go (?:with|for)|choose|pick|prefer|take|recommend|use|suggest|say"
    r"|vote|lean)|the (?:first|second|third|last|former|latter|left|right|middle)|neither|both"
    r"|either|mostly|definitely|option|[abc][,.])\b|^(?:the )?[\w#+.-]+(?: \w+)?[,.]?$"
)


@dataclass(frozen=True)
class Said:
    """The sentences of an answer, without fillers."""

    text: str
    sentences: tuple[str, ...]
    words: int


def said_in(answer: str) -> Said:
    """The answer in sentences.

    answer  as typed or as a transcript gives it
    """
    text = FILLER.sub("", answer.replace("’", "'")).strip(" ,")
    text = re.sub(r"\s{2,}", " ", text)
    parts = tuple(part.strip(" ,-–—") for part in SENTENCE.split(text) if WORD.search(part))
    return Said(text, parts, len(WORD.findall(text)))
