"""Concrete facts about the task: what the freelancer would write down."""

from __future__ import annotations

import re

from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.letters import Sieve
from callsheet.reading.domain.replies.sentences import Clause, Sentence

WHY = "tells about the task"
TOOLS = frozenset(
    """shopify wordpress woocommerce elementor wix squarespace webflow magento prestashop
    shopware bigcommerce drupal joomla kajabi teachable thinkific laravel django rails react
    angular vue svelte nextjs nuxt node flutter swift kotlin android ios unity unreal godot
    blender maya figma sketch photoshop illustrator indesign lightroom canva premiere davinci
    capcut audacity audition reaper logic ableton cubase riverside descript zapier make n8n
    airtable notion trello asana jira clickup monday slack hubspot salesforce pipedrive zoho
    klaviyo mailchimp activecampaign convertkit brevo sendgrid twilio stripe paypal recharge
    chargebee quickbooks xero sage datev odoo sap netsuite postgres postgresql mysql mongodb
    sqlite firebase supabase redis aws azure gcp heroku vercel netlify digitalocean docker
    kubernetes python php java javascript typescript ruby golang rust excel sheets
    spreadsheet powerpoint csv pdf json xml api openai gpt chatgpt langchain pinecone
    tensorflow pytorch tableau powerbi looker snowflake bigquery revit archicad autocad
    solidworks sketchup rhino fusion lumion enscape scrivener latex ads ga4 analytics seo
    semrush ahrefs amazon ebay etsy fba kdp instagram tiktok youtube facebook linkedin
    pinterest meta whatsapp telegram discord siteground forge staging cms crm erp plugin
    dropbox gdrive loom github gitlab bitbucket wp html css""".split()
)
UNITS = (
    r"(?:pages?|words?|products?|skus?|items?|users?|visitors?|customers?|clients?|orders?"
    r"|transactions?|invoices?|lessons?|videos?|episodes?|photos?|images?|pictures|chapters?"
    r"|slides?|screens?|languages?"
    r"|rows?|records?|contacts?|subscribers?|followers?|branches|locations?|employees|people"
    r"|minutes?|min|hours? of|hrs of|seconds?|sec|articles?|posts?|emails?|reels?|sites?"
    r"|shops?|stores?|accounts?|countries|cameras|m2|sqm|square (?:feet|meters|metres|foot)|gb"
    r"|mb|levels|characters?"
    r"|illustrations?|logos?|banners?|files?|tables?|templates?|variants?|categories|tickets"
    r"|rooms|floors|bedrooms|sections?|speakers?|guests|interviews|recordings?|songs?|tracks?"
    r"|listings?|reviews?|modules?|courses?|students|patients|drivers|members|campaigns?"
    r"|keywords|tests|pieces|games|units|machines|tabs|columns|lines|loc|huts|properties|units"
    r"|models|sheets?|participants|attendees|forms?|documents?|pdfs?"
    r"|scripts?|icons?|designs?|cans|tables|k rows|daily users|chats?|hosts?|installs"
    r"|downloads)"
)
STRONG = Sieve(
    "strong",
    # a number from its beginning only: inside a long one every figure would be a fresh try
    rf"\b(?:(?<!\d)(?<!\d[.,])\d[\d.,]{{0,14}}k?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen"
    rf"|twenty|thirty|dozens? of|hundreds of|thousands of|several|a few)(?: ?(?:x|-"
    rf"|\+))? ?(?:[\w-]+ )?(?:[\w-]+ )?{UNITS}\b"
    r"|\b(?:attach(?:ed|ing|ment)|enclosed|brief|script|footage|spec(?:s|ification)?"
    r"|requirements? (?:doc|document|list)|style ?guide|brand (?:guide|book|assets|colou?rs?)"
    r"|guidelines|glossary|wireframes?|screenshots?|repo(?:sitory)?|staging|log-?ins?"
    r"|credentials|access|zip|folder|source files|recording|transcript|manuscript|data ?set"
    r"|mood ?board|references? (?:images?|photos|video|site))\b"
    r"|\b(?:docs\.google|drive\.google|dropbox\.com|figma\.com|loom\.com|github\.com"
    r"|notion\.so|wetransfer|onedrive|sharepoint)"
    r"|\b(?:we're|we are|our (?:site|website|shop|store|page|company)|it's|site|website|see"
    r"|look at)\b.{0,30}\b[\w-]{2,}\.(?:com|net|org|io|co|shop|example|app|ai|de|uk)\b"
    r"|#[0-9a-f]{6}\b|\b\d+ ?(?:x|×) ?\d+\b|\b(?:4k|hd|1080p|16:9|9:16|a4|a5|dpi|rgb|cmyk)\b",
)
STATES = Sieve(
    "states",
    r"\b(?:we|i) (?:'?(?:ve|have|re|m)\b ?)?(?:(?:currently|already|also|just|now|mostly|only"
    r"|basically|actually|usually|want|need|plan|run|own|sell|make|build|use|offer|have|had"
    r"|got|host|publish|ship|manage|operate|work|lose|serve|produce|record|import|export|teach"
    r"|provide|plan(?:ning)?|am|are|is|rent|organi[sz]e|help|develop|get|launched|started"
    r"|created|built|wrote|designed|moved|changed|recorded|uploaded|shared|added|attached|sent"
    r"|put|would like|'d like|'m|'re|don't have|target|require|expect|keep|deal with|store"
    r"|track|receive)) (?:\w+)"
    r"|\b(?:i'm|we're|im|i am|we are) (?:a |an |the |in |from |building |planning |launching "
    r"|running |working on |using |on |based |looking for |looking to |trying to |migrating "
    r"|moving |making |writing |creating |developing |opening |selling |after )"
    r"|\b(?:our|the|my|this|each|every|all|these|those|both|its|their|his"
    r"|her) (?:[\w'/&-]+ ){1,4}(?:is|are|was|were|has|have|had|will be|should|must|needs?"
    r"|uses?|runs?|contains?|includes?|goes|go|stopped|throws?|looks?|sells?|works? (?:on|with"
    r"|in|for)|comes?|lives?|get|gets|shows?|loads?|breaks?|broke|crash\w*|changed|doesn't"
    r"|don't|does|can|can't|cannot|won't|consists?|takes?|wants?|sits?|lasts?|happens?|covers?"
    r"|starts|ends|opened|opens|closes|sends?|matters?|reads?)\b"
    r"|^(?:and |so |but |also )?(?:the |a |an )?(?!that\b|this\b|it\b|what\b|there\b|your\b"
    r"|you\b|which\b|here\b)(?:[\w'&/-]+ ){1,3}(?:is|are|was|were|has|have|should|must|needs?"
    r"|goes|uses?|runs?) "
    r"|\bit(?:'s| is|s| was| has| should| must| needs| will|'ll| would| can| runs| uses| works"
    r"| doesn't| does| goes| looks| takes| contains| includes| comes| sits) (?:\w+)"
    r"|\bthere(?:'s| is| are| were| will be| should be|re)\b (?:\w+)|\b(?:they|he|she|users?"
    r"|customers?|clients|people|visitors|readers|students|patients|guests) (?:\w+ )?(?:is|are"
    r"|have|has|use|uses|need|want|should|can|must|see|get|buy|book|pay|come|sign|leave|click"
    r"|upload|order|log|will|lose|don't|can't|ask|read)\b"
    r"|\b(?:audience|tone|style|goal|aim|purpose|target|focus|format|length|size|colou?rs?"
    r"|platform|stack|topic|theme|genre|language|voice|files?|data|website|site|app|shop|store"
    r"|company|project|book|video|logo|game|bot|course|podcast|house|kitchen|product|design"
    r"|database|form|users)\b.{0,12}\b(?:is|are|:|=|was|has|have|should|must|needs?|will)\b"
    r"|\b(?:should|must|has to|have to|needs? to|need to|ought to|supposed to|got to) (?:\w+)"
    r"|\b(?:please (?:note|use|keep|make sure|include|avoid|put|write|see|find|look|check"
    r"|don't|do not)|make sure|keep in mind|use the|use our|note that|no need for|without"
    r"|only in|must-have|for example|e\.g|such as|instead of the old)\b"
    r"|\b(?:i|we)(?:'d| would)? ?(?:want|need|like|love|prefer|require|expect|am looking for"
    r"|'m looking for|'re looking for|are looking for|look for|wish|wanted"
    r"|needed)(?: to)? (?:\w+)|\b(?:built|made|written|hosted|designed|coded|running|based"
    r"|used|printed|recorded|located|sold|published|set) (?:with|in|on|by|for|at|from|as)\b"
    r"|^(?:yes|no|yep|yeah|nope|sure|correct|exactly|right)\b,? (?:\w+ ){1,}|\bto (?:answer"
    r"|your question)\b|\bas (?:you asked|for your question|requested)\b",
)
ANSWERS = Sieve(
    "answers",
    r"\bto answer you\b|\byou asked (?:about|for|if|whether|what|how|which|where)\b"
    r"|\bto answer your question|\bto your question\b|\bas (?:you asked"
    r"|requested)\b|^(?:yes|no|yep|nope|yeah|correct)\b[,:.]? (?:\w+ ){2}",
)
VAGUE = re.compile(
    r"\b(?:simple|easy|quick|small|straightforward|basic|little|standard|nothing (?:special"
    r"|fancy|complicated))\b(?: \w+)? (?:job|task|project|thing|work|one|gig)\b"
)
OTHER_MATTER = re.compile(
    r"\b(?:budget|rates?\b(?! of)|price|pricing|quotes?|quoted|bids?|fee|cost|costs|pay(?:ment"
    r"|ing)?|paid|cheap\w*|expensive|discount|deposit|milestones?|upfront|hourly|invoice me"
    r"|candidates?|applicants?|applications?|short-?list\w*|proposals?|interview\w*|hir(?:e|ed"
    r"|ing)|contract|offers?\b|freelancers?|review(?:ing)? (?:proposals|bids|candidates)"
    r"|other (?:developers?|designers?|freelancers?|people)|next step|decision|decide\w*"
    r"|profile|portfolio|feedback score"
    r"|calls?\b|chat|talk|speak|meet\b|meeting|zoom|google meet|phone|calendar|calendly"
    r"|appointment|schedule|availab\w+|free (?:on|at|tomorrow|today|after|before|this|next)"
    r"|time ?zones?|get back|reach out|reply|respond|message you|let you know|looking forward"
    r"|hear from you|in touch"
    r"|your (?:work|proposal|message|profile|experience|portfolio|reply|answer|response|time"
    r"|application|interest|offer|rate|approach|idea|ideas|suggestion|samples?|cover letter"
    r"|background|style|reviews|help|thoughts)|thanks?\b|thank you|sorry|apolog\w+|hope|glad"
    r"|happy to|love(?:d)? your|like(?:d)? your|enjoyed|impress\w*|great (?:fit|match|job|work"
    r"|proposal)|good (?:fit|match|luck)|looks? (?:good|great|nice|promising|solid)"
    r"|sounds? (?:good|great|fine|perfect|interesting|fair)|interested|congrat\w*|welcome"
    r"|best regards|cheers|have a (?:good|nice|great)|works for (?:me|us)|no (?:problem"
    r"|worries)|fine (?:with|by) (?:me|us)|question|questions|whatsapp|telegram|skype"
    r"|e-?mail me|my number|deadline|asap|by (?:monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|tomorrow|the end)|few (?:days|weeks)|weekend|prepare|sample|test task"
    r"|trial)\b"
)
STRONG_OTHER = re.compile(
    r"\b(?:your (?:work|proposal|message|profile|portfolio|reply|answer|rate|application"
    r"|samples?|experience)|thanks?|thank you|sorry|apolog\w+|candidates?|shortlist\w*"
    r"|get back to you|let you know|hear from you|look(?:ing)? forward|good luck|best of luck"
    r"|loved?|impress\w*|interview\w*|proposals?|other (?:developers?|designers?|freelancers?"
    r"|translators?|bids?|people)|calls?|talk|close to (?:ours|what)|similar to ours|stood out)\b"
)
FILLER = frozenset(
    """the a an and or but so if then than that this these those it its is are was were be been
    being am i we you u he she they them me us my our your ur their his her to of in on at
    for with from by as about into out up down over under again do does did done have has had
    having can could will would should may might must not no yes ok okay just really very
    quite pretty also too all any some more most much many such only own same here there when
    where which who what how why let lets get got go going make made know think see want need
    like would thing things please thanks thank hi hello hey good great nice fine sure well
    now soon later today tomorrow one two sounds works perfect dear best regards ll ve re s t
    d m don im still bit lot maybe kind sort way back""".split()
)


def content_words(low: str) -> list[str]:
    """The words that carry matter."""
    return [word for word in re.findall(r"[^\W_][\w'&-]*", low) if word not in FILLER]


def fact_weight(low: str, sentence: str, *, answering: bool) -> float:
    """How much a clause tells about the task, 0.0 to 2.0; 1.0 is enough.

    low        lower-case words of one clause that is not a question; sentence: all around it
    answering  whether the freelancer's last message asked something
    """
    words = content_words(low)
    if not words or VAGUE.search(low):
        return 0.0
    strong = STRONG.is_in(low, sentence) or any(word in TOOLS for word in words)
    if STRONG_OTHER.search(low) or (OTHER_MATTER.search(low) and not strong):
        return 0.0
    states = STATES.is_in(low, sentence)
    weight = 0.0
    weight += 0.75 if strong else 0.0
    weight += 0.7 if states and len(words) >= 2 else 0.0
    weight += min(len(words), 8) * 0.06
    weight += 0.7 if ANSWERS.is_in(low, sentence) else 0.0
    weight += 0.8 if answering else 0.0
    return min(weight, 2.0)


def fact_hit(sentence: Sentence, clause: Clause, *, answering: bool) -> Hit | None:
    """The hit of a clause that tells a fact, None when it does not."""
    weight = fact_weight(sentence.words_of(clause), sentence.low, answering=answering)
    if weight < 0.3:
        return None
    return Hit("more_info", weight, WHY, clause.start, clause.end, sentence)
