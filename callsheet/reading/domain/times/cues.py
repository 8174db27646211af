"""Words around a time that say whether it is a proposal to meet (rules/times.md 1).

The patterns are for text in lower case: a search without regard to case takes four times as long.
"""

from __future__ import annotations

import re

DIGIT = re.compile(r"\d")
# Without a digit or one of these no time can be in a text.
TRIGGER = re.compile(
    r"\b[ap]\.? ?m\b|days?\b|morrow|tmrw|tmr\b|moro|tonight|tonite|morning|noon|night|evening"
    r"|week|month|lunch|\bmon|\btue|\bwed|\bthu|\bfri|\bsat|\bsun|arvo|o['’]?clock|\bnow\b|eod"
    r"|cob|hour|minute|fortnight|\b(?:at|after|before|around|say|between|from)\s|\bpast\b|half"
    r"|quarter|daytime|moment|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\b|easter|christmas|xmas|thanksgiving|halloween|new year"
    r"|twenty|thirty|\b(?:second|third)\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec",
)

MEETING = re.compile(
    r"\b(?:calls?|chat|chats|talk|talking|speak|meet(?! (?:investors?|clients?|customers?|people"
    r"|our|the|every|each|your)\b)|meetings?(?! (?:with (?:our|my|the) [a-z]+ (?:is|was|starts"
    r"|ends)|ends|starts|runs)\b)|zoom|skype|google meet|hangouts?|huddle|interview|discuss"
    r"|discussion|catch ?-?up|connect|sync|hop on|jump on|get on|available|availability"
    r"|availabilities|avail|(?<!eat )(?<!eats )(?<!feel )(?<!for )free(?! (?:within|returns?|of"
    r"|shipping|trial"
    r"|sample|delivery|revision))|slots?|appointment|invite(?! (?:the|some|five|three|only"
    r"|everyone))|suits?|(?<!job )(?<!grand )openings?"
    r"|works(?! (?:on(?! (?:my|your|our) (?:end|side))|with|from|at (?!\d|noon)|hours|in)\b"
    r"| \d[\d:]*\s?(?:am|pm)?\s?(?:-|to|till"
    r"|until))|work(?<!for work)(?<!finish work)(?<!leave work)(?<!start work)"
    r"(?= (?:for|best|better|well|ok"
    r"|okay|too|at \d|on (?:your|my)|with your)\b"
    r"|[^a-z ]|$)|how about|what about|(?:a|any|what|which) times? (?:between|on|that|works?"
    r"|suits?)|let us (?!know|start|begin)|let'?s(?! say (?:the|an?|he|she|they|someone)\b"
    r"| (?:get )?(?:start|begin|launch|kick|finish"
    r"|go live|aim (?:to|for an?)|see how))|would (?:work|suit)|(?:can|could|shall) we start"
    r" (?:at|a bit|in)"
    r"|(?:is|are|'s) (?:good|fine|ok|okay|great|best|perfect|ideal|possible|doable|safe"
    r"|certain)|good for"
    r"|fine for|ok for|okay for|prefer|preference (?:is|would)|preferably|ideally"
    r"|any ?time|whenever|see you|put me (?:down|in)|reschedule|(?<!the )(?<!my )coffee|your time"
    r"|my time|doable"
    r"|(?:are|will|would) (?:you|u)(?: be)? (?:around|about(?! to\b)|there)"
    r"|(?:do|have|hold|start) (?:a|the|our) (?:\w+ )?(?:kick-?off|handover|walk-?through|session)"
    r"(?! with (?!you|us\b|me\b))"
    r"|(?:take|do|have|discuss) (?:it|this|that) (?:on|over|by) (?:the )?(?:phone|zoom|video|meet)"
    r"|(?:hr|technical|tech|final|managerial|interview) round"
    r"|(?:squeeze|fit|slot) (?:us|me|you|u) in\b|on teams|over the phone|quick word|good time"
    r"|best time(?! (?:to|of) (?!call|talk|speak|meet|chat|connect))"
    r"|find (?:us |me )?(?:a )?time|set (?:something )?up|get together|(?:give"
    r"|giving) (?:you|me|us) an?(?:other)? (?:bell|ring|shout|buzz|tinkle|call)|bell me"
    r"|buzz me|come by"
    r"|(?:ring|phone|facetime) (?:you|u|me)|with you and (?:our|my|the)"
    r"|(?:does|would|will) (?:this|that|it) fit"
    r"|(?:kick-?off|workshop|session|demo|presentation|walk-?through) with (?:you|u|me)"
    r"|reach(?:able| me)|dial in|pencil|natter"
    r"|(?<!to )open (?:on|for|to|all|any|that)|(?:i'm|im|am|we're) open)\b|i am ok\b",
)
NEARBY = re.compile(
    r"\b(?:(?:my|our) (?:last|only|best) (?:chance|bet|option|slot|gap)"
    r"|join|left(?=$|[?!.,])|teams|better|gap|window|(?:pretty|fairly|quite|wide|also"
    r"|mostly) open"
    r"|(?:is|are|looks?) (?:\w+ )?(?:open|clear)|open (?=tomorrow|today|mon|tue|wed|thu|fri|sat"
    r"|sun)|if (?:you|that|it)|otherwise"
    r"|alternatively|looking at|looks (?:like|good|ok|okay|fine|best|better|clear|open|doable"
    r"|possible|great)"
    r"|look(?:s|ing)?(?=$|[?!.,]| like| good| for you| on your| to you)|calendar|opening"
    r"|too (?:early"
    r"|late|soon)|be (?:ok|okay|good|fine|great)|(?:ok|okay|good|fine|late|early) (?:for"
    r"|with) (?:you|me|us)|around(?! (?:\d|noon|about|half|the|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven))|only (?:have|got|free)|have only|in (?:the "
    r"|my )?(?:home )?office|from home|at my desk"
    r"|at home|schedule|book|can do"
    r"|(?:i['’]?m|i am|we['’]?re|we are) (?:also |still |only )?(?:here|about) (?:till?|until|after"
    r"|before|between|from|all|today|tonight|tomorrow|mon|tue|wed|thu|fri)[a-z]*"
    r"|could do|(?:can|could) (?:manage|squeeze)|plans? for|can you do|can make|could make|can we"
    r"|(?:can|could) u do|could we|shall we"
    r"|(?:i|we)(?: can|'d| could| might| may)(?: (?:also|only|then|still|easily|probably|maybe"
    r"|definitely"
    r"|just|certainly|always|happily|be))* (?:do|make|manage|offer|squeeze|fit|spare|take|arrange"
    r"|come"
    r"|stay|show|try|accommodate|be|swing|pop|there|on|at|from|any|after|before|between|around"
    r"|tomorrow"
    r"|today|this|next|mon|tue|wed|thu|fri|sat|sun|either|the)(?= |s?day|[^a-z]|$)[a-z]*"
    r"|would be|(?:it|that)['’](?:d|ll) (?:have to )?be|would have to be"
    r"|(?:ring|phone)(?! (?:the|my|our|their|them|him|her|people|customers|clients)\b)|video|demo"
    r"|maybe|perhaps|possible|options?|confirmed"
    r"|confirm for|arrange|intro|online|time to|flexible|anything (?:after|before|between|from)"
    r"|ping me|i think|convenient|would do"
    r"|sharp|i mean|(?:i have|i(?:[’\']ve)(?: got)?|i got) (?=\d[\d:]*\s?(?:am\b|pm\b|-|–|to\b"
    r"|or\b|open|free|and\b))|(?:doesn"
    r"|don|won)['’]?t work|propos(?:e|ing)"
    r"|(?:has|have|got) (?:an?|one|two|three|some|a free) spots?"
    r"|suggest(?:s|ing)?|proposes"
    r"|(?:is|['’]s|are) (?:now |all )?(?:locked in|set|agreed|calmer|quieter|easier"
    r"|in the (?:diary|calendar|book))"
    r"|(?:following|these|possible|proposed|candidate) (?:dates|times|slots)|as follows)\b",
)
ASKING = re.compile(
    r"\?|\b(?:can|could|let'?s|how about|what about|free|available|works|would|shall|want"
    r"|prefer|like to|i'll|i will|we'll|will|thinking|wondering|hoping|move|reschedule)\b",
)
WORK = re.compile(
    r"\b(?:deadlines?|commit|commitment|coverage|updates?|weekly|reports?|due|deliver\w*"
    r"|launch\w*|go(?:es|ing)? live"
    r"|live by|shipp?(?:s|ed|ing)?|finish\w*|complet\w+|done|ready|publish\w*|submit\w*"
    r"|submission|sends?|sending|turn ?-?around|expires?|hand (?:it )?(?:in|over)|hir(?:e[ds]?"
    r"|ing)|starts?|starting|begins?|kick\w* ?-?off|(?<!my )(?<!your )(?<!our )ends?(?! of\b)"
    r"|ending|clos(?:es|ing|ed)"
    r"|milestones?"
    r"|drafts?|decisions?|decid\w+|get back|getting back|come back to|back to you|let (?:you"
    r"|me|us) know|hear back|hear from you|repl(?:y|ies)|respond\w*|response|update you"
    r"|follow up|in touch|pay(?:s|ing|ment|ments|out)?|paid|invoices?|conference|wedding"
    r"|festival|birthday|anniversary|releas\w+|print\w*|opens|doors|bonus|enough time|next steps?"
    r"|rehearsals?|recitals?|gigs?|i get (?:home|off)|i (?:wake|finish|leave work|start work)"
    r"|timeline"
    r"|time ?frame"
    r"|lead time"
    r"|eta|asap|applications?|budget|quote me|estimates?|(?:like|want|need|prefer) (?:it|this"
    r"|that|them|these|those|everything) to|onboard\w*|(?:looking|search|searching"
    r"|seeking)(?: for)? (?:a|an|some)|phases?|sprint"
    r"|answer|want(?:ed)? (?:it"
    r"|this|them|that|these)|in ?-?house|webinar"
    r"|grand opening|trial|sale|offer (?:is|valid|ends)|valid|need(?:s|ed)? (?:it|this|them"
    r"|these|that|the|a|an|all|some|to|everything|your|by|everyone|someone|help|in)|take[sn]?"
    r"|took|live on|share|upload\w*|files|attach\w*|experience|old|warranty|subscription"
    r"|renew\w*|ship date|arriv\w+"
    r"|(?<!we can )(?<!i can )(?<!we could )(?<!can we )(?<!could we )(?<!shall we )do (?:it|that"
    r"|them|all)"
    r"|get (?:it|this|that)|have (?:it"
    r"|this)|flight|lands|landing|departs|review\w*|approv\w+|photo ?shoot|shoot|exhibition"
    r"|trade show|fair|party|gala|ceremony|exam|course|campaign|promo|concert|tournament"
    r"|premiere|expo|summit|dated|airs?|aired|(?:i|we|us|team|who|he|she|they)(?:'ll| will"
    r"|'m going to"
    r"| am going to| are going to| plan to)(?: also| then| probably| just)? (?!not |be |go back"
    r"|come back|come|call|ring|phone|meet|talk|speak|chat|join|zoom|do|take|see|leave|arrange"
    r"|schedule|book|travel|stay|have|need)[a-z]+)\b",
)
# what makes the time of somebody else's clause one to meet: they are free, or come to the two
OFFERED = re.compile(
    r"\b(?:(?:my|our) (?:last|only|best) (?:chance|bet|option|slot|gap)"
    r"|(?:would|should|could|might|can) (?:be (?:good|fine|ok|okay|great|best|better|perfect"
    r"|ideal"
    r"|possible|nice|lovely|easi\w+)|do|work|suit)|(?:has|have|got) (?:an? |some |two "
    r"|three )?(?:openings?|slots?|gaps?|time"
    r"|spots?|availability|space)|you|us|free(?! (?:of|shipping|trial|delivery))|available|suits?"
    r"|works? (?:for|best"
    r"|well|too"
    r"|fine|great|better)|works?$|can (?:do|talk|meet|join|make|be|take|call)|could (?:do|talk|meet"
    r"|join|make)|join|wants? to|suggests?|proposes?(?! to (?:h|my))"
    r"|(?:would|'d) (?:like|love|prefer)|i|i'm|we|wide open|(?:is|are|looks?)"
    r" (?:\w+ )?(?:open|good|clear|fine|best|better|ok|okay))\b",
)
# what is counted or asked about hours, and calls with others
COUNTED = re.compile(
    r"\bhow soon (?:after|before)\b|\b(?:can|could|may) (?:i|we) (?:have|get|see|receive) (?:the"
    r"|a|an|my|it|them"
    r"|some|your)\b(?! (?:\w+ )?(?:call|chat|meeting|word|slot|time|zoom|conversation|video"
    r"|minute|coffee|look"
    r"|interview|discussion))|\b(?:person|someone|somebody|designer|developer|editor|freelancer"
    r"|expert|artist) (?:who|that|to)\b|\b(?:we|you|i|they|he|she|to)(?: can| could| will| would"
    r"|['’]d|['’]ll| may)? start"
    r" (?:work |working )?(?:on |from )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|next|this week)"
    r"|\b(?:talk|speak|meet|discuss|check|chat)(?:ing)? (?:it |this |that |things )?(?:internally"
    r"|(?:with|to) (?:my|our|the|his|her) (?![a-z]+ and you))|\bhow (?:many|much|long|often)\b"
    r"|\b(?:call|calls|calling|meet|meets|meeting|interview|interviews"
    r"|interviewing|talk to|talking to|speak to|speak with|see|seeing) (?:them|him|her|people"
    r"|candidates|customers"
    r"|clients|investors|others|the others|everyone)\b|\bneed(?:s|ed)? (?:someone|somebody|anyone"
    r"|people|support"
    r"|coverage)\b",
)
# something is handed over then; what it is "for" may be a call
SENDING = re.compile(
    r"\b(?:i|we|he|she|they)(?:['’]ll| will| can|['’]m| am|['’]re| are) (?:send|sending|share"
    r"|forward|email|mail|drop"
    r"|shoot)(?:ing)?\b(?:(?! for ).)*$",
)
SINCE = re.compile(r"\bsince (?:\S+ ){0,2}$")
WILL_DO = re.compile(
    r"^\W*(?:thanks?,? |ok,? |okay,? )?will (?!be\b|you|we|i\b|u\b|it\b|that|this|the\b|a\b|mon"
    r"|tue|wed|thu|fri"
    r"|sat|sun|tomorrow|today|tonight|next|call|ring|phone|meet|talk|chat|do\b|take|see|have|need"
    r"|there|your|my"
    r"|any|either|around|at\b|on\b|after|before|noon|half|one|two|three|four|five|six|seven|eight"
    r"|nine|ten)[a-z]",
)
NAMED_BEHIND = re.compile(r"^\s*:\s*([a-z]+)")
# in minutes or hours it is the call that starts, not the work
START_NOW = re.compile(r"\blet['’]?s (?:start|begin|go)\b")
# something is wanted by then, whatever meeting is named beside it
DUE = re.compile(
    r"\b(?:need|want|have|get|finish|deliver|receive|send|like|expect)(?:ed|s)? (?:it|this|them"
    r"|that|these"
    r"|everything|(?:the|a|your|an|some) \w+(?: \w+)?) (?:by|before|done|ready|back|finished"
    r"|in time"
    r"|delivered|live)\b",
)
BY_MEETING = re.compile(
    r"\b(?:talk|speak|meet|chat|call|connect|sync|catch up|hop on|jump on|join|free|available"
    r"|zoom)\b",
)
ANSWERING = re.compile(
    r"\b(?:let me know|let us know|confirm|reply|respond|send|share|get back|tell me"
    r"|availability|deadline|decide|choose|pick)\b",
)
HOURS = re.compile(
    r"\b(?:e[sd]?t|p[sd]?t|c[sd]?t|us|uk|eu|eastern|pacific|central|european|opening|office"
    r"|business|working|work|support|store|shop|visiting|regular|normal"
    r"|core) hours\b(?!\?)|\b(?:hours|timings?) are\b|\b(?:shop|store|office|restaurant|caf[eé]"
    r"|studio"
    r"|salon|gym|clinic|bar|hotel|museum|we|bakery|showroom|pharmacy|library|market|bank|reception"
    r"|kitchen|pool|park|gallery|branch|school|booth)(?:'s| is| are|'re)? "
    r"(?:only |also |usually )?(?:open|trade"
    r"|trading)(?!(?: to"
    r"| for a)\b)|\bopen(?:s|ed)? (?:from (?:\d|noon|mon|tue|wed|thu|fri|sat|sun|nine|ten|eight)"
    r"|daily|mon|until|till|at|every|\d)|\bcloses? (?:at"
    r"|on)\b|\b(?:i|we|they|he|she|team|staff|office|everyone|guys) (?:usually |normally "
    r"|typically |generally )?works? (?!for\b)|\b(?:my|our|the|her|his|night|day|early|late"
    r"|a|graveyard|morning|evening) shifts?\b|\bshifts\b|\boverlap\b|\b24/7\b|\b(?:usually"
    r"|normally|typically) (?:online|work)|\bhappy hour"
    r"|\b(?:office|shop|store|library|school|class|exam|visiting|our|the|working) timings?\b"
    r"|\btimings? (?:is\b|\d)|\bon (?:nights|earlies|lates)\b"
    r"|\bdo you (?:do|work"
    r"|offer) (?:evenings|weekends|nights|mornings|sundays|saturdays)|\bshuts?\b|\bservice \d"
    r"|\bbrunch\b|\b(?:is|are) (?:only )?(?:manned|staffed)\b"
    r"|\blast orders\b|\bcheck-?(?: ?in|out) (?:from|at|is|by|after|before|until)"
    r"|\bhours:|\bopening times?\b"
    r"|\bclosed (?:on )?(?:mon|tue"
    r"|wed|thu|fri|sat|sun)|\bserves?\b|\bworking (?!for (?:you|me"
    r"|us)\b|on\b)|\bworks? (?:nights|days|weekends|mornings|evenings|shifts)",
)
PAST = re.compile(
    r"\b(?:(?:i|we|he|she|they) (?:just |already |also |only )?(?!need|feed|proceed|succeed|exceed"
    r"|moved|pushed|resched|scheduled|shifted|changed|booked|blocked|reserved|pencil|arranged"
    r"|planned|wanted|hoped|preferred|proposed|suggested|figured|added|opened)[a-z]{3,}ed|(?:good"
    r"|great|nice|lovely) (?:talking|chatting|speaking|meeting)|told|mentioned"
    r"|recommended|(?:i|we|he|she|they|you|who) made"
    r"|(?!interested|needed|scheduled|planned|based|booked|fixed|located|excited"
    r"|supposed"
    r"|arranged|opened|available|closed|packed|swamped|slammed|locked)[a-z]{3,14}ed (?:on|in|at"
    r"|last|back)|was(?! (?:going to (?:say"
    r"|suggest)|thinking"
    r"|wondering|hoping|planning))|were(?! (?:thinking|wondering|hoping|planning))|had|met"
    r"|spoke|talked|(?<!be )called|posted|sent|launched|started|began|hired|missed|happened|signed"
    r"|tried|wrote|emailed|messaged|discussed|replied|received|waited|applied|submitted"
    r"|uploaded|delivered|finished|founded|opened|ordered|bought|paid|(?:i|we|he|she|they"
    r"|you) left|left (?:the|a|my|our|us|at|in|you|it"
    r"|him|her|them|after|before|early|because)|didn'?t|wasn'?t|saw|ran|read(?! this)|went|aired"
    r"|visited|asked|worked|designed"
    r"|created|spent|lost|gave|quit|got (?:your|the|it|a message|an email)|came|did(?! you)"
    r"|last (?:week|month|year|mon|tue|wed|thu|fri|sat|sun)\w*(?! (?:of|in)\b))\b",
)
# a new question behind a refused time: "instead of 3pm could we do 4pm"
ASKED_ANEW = re.compile(
    r"(?:\d|day|morrow|noon|morning|evening)[^.]{0,20}?\b(?:(?:could|can|shall|would) (?:we|you|u"
    r"|i)"
    r"|let['’]?s|how about|what about)\b",
)
# the moment one has to go: it refuses itself, not the time one is there before it
HARD_STOP = re.compile(
    r"\b(?:hard stop|(?:have|need|got|has|i['’]?ve) to (?:leave|go|run|dash|stop)"
    r"|must (?:leave|go|run)"
    r"|gotta (?:go|run|leave))\b",
)
NOT = re.compile(
    r"\bwas (?:going|about) to (?:say|suggest|propose)\b|\bnot\b(?! (?:sure|only|certain|to worry"
    r"|a problem|long|far|sooner))|n['’]t\b|\b(?:cannot"
    r"|cant|wont|dont|doesnt|never|except|excluding|excl|besides|unless|barring|bar(?= (?:on "
    r"|the )?$)|without|neither)\b|\b(?:instead of|rather than|other than|apart from|aside from"
    r"|anything but|any ?time but|any day but|all but|everything but)\b"
    r"|\b(?:rather|better|prefer\w*|sooner)\b.*\bthan\s*$|\bno\b(?! (?:later|earlier|problem"
    r"|worries|matter|rush|need|sooner|pressure|issue|issues)\b)",
)
NO_NEGATION = re.compile(
    r"\b(?:only (?:time|day|slot|hour|window|gap|moment|one|evening|morning|afternoon)\b[^.;]*"
    r"(?:\bnot\b|n['’]t)|why not|if not|if no(?:pe| good| luck| go)?(?=,|:| then|\s*$)"
    r"|if (?:neither|none)\b|can['’]?t wait|no wait|no sorry|no actually"
    r"|don['’]?t hesitate|don['’]?t worry|wouldn['’]?t mind"
    r"|don['’]?t mind|why don['’]?t|isn['’]?t it|no problem|not (?:before|after|earlier than"
    r"|later than|until|past)|no (?:later|earlier|sooner)|(?:not"
    r"|(?:is|would)n['’]t(?: be)?) too (?:late|early|soon)"
    r"|couldn['’]?t agree|if (?:that|it|this) (?:doesn['’]?t|does not|won['’]?t"
    r"|isn['’]?t)(?: work| suit| ok)?|if you (?:can['’]?t|cannot)|if (?:you're|you are) not"
    r"|whether or not|don['’]?t (?:know|think you)|can['’]?t (?:we|you)|couldn['’]?t (?:we"
    r"|you))\b",
)
AFTER_NOT = re.compile(
    r"(?:does|do|will|would|is|are|wo|ca)?(?:n['’]t| not|nt) (?:work|suit|good|great|ideal"
    r"|possible|an option|available|free|going|fit|do|be|really|happen|there|here|around)"
    r"|\bnot\b(?! (?:at )?\d"
    r"| (?:mon|tue|wed|thu|fri|sat|sun)|,? (?:before|after))|\bwont work"
    r"|\bdoesnt|\bdont\b|n['’]t\b",
)
MOVES = re.compile(
    r"\b(?:move|moved|push|pushed|resched\w*|shift|change|changed|switch|postpone|bring|moving"
    r"|delay|swap)\b",
)
NOT_TIMES = re.compile(
    r"\b(?:out of|not (?:yet |so |too )?sure (?:yet )?(?:about|of|on)"
    r"|the words?[^\w]{0,3}|(?:key|code|pass)word\W{0,3})\s*$",
)
# a number behind it says which
NUMBERED = re.compile(
    r"\b(?:rat(?:ed?|ing|io)|score|scored|version|ios|android|figma|php|wordpress|stars?"
    r"|chapter|page|section|step|level|phase|episode|season|room|suite|floor|line|gate"
    r"|sku|ticket|issue #|order)\s*$",
)
FREE = re.compile(
    r"\b(?:free|available|works? for|suits?|can (?:do|talk|meet))\b",
)
# a call that was put in the calendar is still to come
INVITED = re.compile(
    r"\b(?:invites?|invitation|(?:a|the|our) (?:hold|slot|call|meeting|chat|interview|zoom)|us in"
    r"|you in|booked us)\b",
)
HABITS = re.compile(
    r"\b(?:every|each(?! (?:\w+ ){0,2}(?:gets?|has|have|will (?:get|have)) "
    r"| (?:of you|candidate|applicant))|daily|weekly|monthly|per (?:day|week|month)"
    r"|a (?:day|week(?! (?:on|from))|month)|on average|always|mostly|usually|normally|typically"
    r"|most days)\b[^.;?!]{0,60}$",
)
HABIT_BEHIND = re.compile(
    r"^[^.,;?!]{0,12}\b(?:(?:each|every) (?!time\b|of\b|one\b)|each$|daily|per (?:day|week)\b)",
)
HOW_OFTEN = re.compile(
    r"\b(?:\d+|once|twice|two|three|four|five|few)(?: [a-z]+)? (?:a|per|each|every)"
    r" (?:day|week|month|year)\b",
)
MOVED_FROM = re.compile(
    r"\b(?:move|moving|push|shift|change|switch|postpone|bring|swap|delay|resched\w*)\b"
    r"(?:(?! to )[^.?!]){0,40}$",
)
MOVED_TO = re.compile(
    r"^(?:['’]s)?\s*(?:\d[\d:.]*\s*(?:[ap]\.?m\.?)?\s*)?(?:call|meeting|chat|session|interview|one"
    r"|slot)?\s*(?:back |forward |out )?(?:to|until|till)\b",
)
FROM_BEFORE = re.compile(
    r"\bfrom\s*(?:the |our )?$",
)
REFUSING_LEAD = re.compile(
    r"\b(?:except|excluding|not available|unavailable|busy)\W*$",
)
NEGATIVE = re.compile(
    r"\bwas (?:going|about) to|n['’]?t\b|\bno|\b(?:cannot|never|exc|besides|unless|bar|without"
    r"|neither|instead|rather"
    r"|other|apart|aside|anything|any ?time|any day|all|everything|than)",
)
CLOCK_HERE = re.compile(
    r"^\s*(?:right )?(?:now|here|already|for me|over here|in my|at night here|there)\b",
)
IT_IS = re.compile(
    r"\b(?:it'?s|it is|its|is it)\s*(?:already |now |about |almost |only |like |past )?$",
)
PRESENCE = re.compile(
    r"\b(?:(?:go|come|went|came|be|get|fly|head|going|coming)(?: \w+)? (?:back|there|in|out|by"
    r"|over|home"
    r"|around|off|away)|around|leave|leaving|visit\w*|stop by|drop by|travel|stay|return|see"
    r"|plan|plans|happen\w*|it'?s|it is|alarm|remind\w*|room|trip|set|fine|good|great|perfect"
    r"|best|ideal|yes|yep|sure|instead|rather|ooo|out of|off|busy|holiday|vacation|date|my day"
    r"|the day|weather|task|class|waiting|arrangement|prefer|please|time|walk|party|event|took"
    r"|working)\b",
)
# where they are then, which says of a call nothing: "I'm in Tokyo until Sunday"
ELSEWHERE = re.compile(
    r"(?:^am|\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll be| will be)) (?:over )?"
    r"(?:in|at) (?!person|touch"
    r"|(?:the |my |our )?(?:office|desk|studio|house|shop)|home|work\b|all\b|a position|any)[a-z]"
    r"|\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ll be| will be) (?:\w+ly |also |still |already )?"
    r"(?!(?:going|thinking|hoping|wondering|planning|looking|suggesting|proposing|aiming|leaning"
    r"|working|calling|meeting|morning|evening|doing|having|leaving|coming|being|asking|seeing"
    r"|talking|speaking|starting|getting|taking|keeping|holding|giving|offering|trying|free)\b)"
    r"[a-z]{2,}ing(?!ing)(?:$| (?!to\b|on (?:mon|tue|wed|thu|fri)|for (?:mon|tue|wed|thu|fri)))"
)
TRAVEL = re.compile(
    r"\b(?:(?:go|come|be|fly|head|get|going|coming) back|(?:come|get|am|i['’]m) home|leave|travel"
    r"|visit|return)\b",
)
TOLD_OF = re.compile(
    r"(?:['’]s|is|are|looks?)? ?(?:a bit |really |so |pretty |totally |completely |all |just "
    r"|quite |too"
    r" |kinda )?([a-z]+)",
)
PRAISE = frozenset(
    "sweet good free fine open ok okay great best better perfect works work clear possible"
    " ideal easy easier suits suit fits nice preferred doable available here first please maybe"
    " tops".split()
)
QUESTION = re.compile(
    r"\?",
)
# a time to take, or in the place of another
CHOOSING = re.compile(r"\b(?:choose|pick|select|take|instead|rather|if|otherwise|among)\b")
CONDITION = re.compile(r"(?:or|and|but)? ?(?:if|in case|when)\b")
IF_NOT = re.compile(
    r"\bif\b[^,;]{0,60}(?:n['’]?t\b|\bnot\b)",
)
