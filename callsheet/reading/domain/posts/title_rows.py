"""Rows around a title that are none: a site's menus, paths, prices, places, people, levels.

A pasted page begins with what the site put over the job. Such rows are known by what they are made
of, in several languages, so that the first row that is left may be the title.
"""

from __future__ import annotations

from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.furniture import is_furniture, without_pairs

ROWS = 256  # rows remembered: those of one page are looked at many times
MOST_HEAD = 12  # rows of a page's head among which the title is looked for
MENU = re.compile(
    r"(?:(?:hire|find|post|browse|explore|search|discover|launch|become|get|join|trouver|trouve|"
    r"encontrar|"
    r"encuentra|busca|contrata|finden|vind|zoek|trova|znajd[zź]) (?:an? |your |un |una |"
    r"le )?\w+|skip to .*|find (?:work|jobs|talent|projects)\b.*|deliver work|manage finances|"
    r"my jobs|"
    r"saved jobs|search(?: jobs| for jobs)?|browse.*|discover|inbox|notifications?|dashboard|"
    r"log ?in|sign (?:in|up)|menu|home|reply|share|save|report|hide|flag|print|follow|"
    r"easy apply|promoted|apply(?: (?:now|here|for this job|on .{3,30}))?|"
    r"company reviews|salary guide|post a job|(?:[\w&/-]+,? ){1,4}(?:jobs|gigs|vacancies)|"
    r"back to .*|next|previous|show (?:more|less)|see (?:more|all).*|view .{3,40}|"
    r"\d+ (?:comments?|bids?|proposals?|applicants?|views?|likes?)\b.*|job \d+ of \d+|"
    r"(?:indeed|linkedin|contra|upwork|fiverr|toptal|glassdoor|craigslist|reddit|facebook|malt|"
    r"freelancer|peopleperhour|guru|behance|dribbble|twine|workana|truelancer|remote ok|wellfound|"
    r"hacker news|slack|discord)(?:\.com)?|r/\w+|feed post|go to .{2,40}|file +edit +(?:view|"
    r"insert)\b.*|all changes saved.*|last edit .*|creative brief|[a-z]+(?: [a-z]+)? \d+|"
    r"[-_=*]{3,}.{3,40}[-_=*]{3,}|"
    r"\d[\d,.]* (?:notifications?|members|replies)\b.*|.*\b\d+ days? left\b.*|"
    r"expires? in .*|(?:open|closed)\b.{0,4}\b(?:bids?|bidding)\b.*|"
    r"(?:bids?|bidding|applications?) close[sd]?\b.*|"
    r".*\b(?:uses?|accept) cookies?\b.*|.*\bcookie (?:policy|settings|"
    r"preferences)\b.*|"
    r"forwarded (?:from .*|many times)|"
    r"anywhere.*|\W*(?:project|job|creative) brief|(?:private|public) group.*|"
    r"i am (?:looking for|willing to pay) .*|"
    r"send a proposal for.*|available connects.*|«.*|(?:posted (?:by|on)|submitted)\b.*|reddit: .*|"
    r"(?:full )?job (?:description|details|post)|project|listing|gig|brief)",
    re.IGNORECASE,
)
# a venue's or an app's own notice over a job: "You have a new request", "ProZ.com job alert"
_SENT = (
    r"(?:requests?|leads?|briefs?|enquir(?:y|ies)|inquir(?:y|ies)|messages?|match(?:es)?|"
    r"invitations?|invites?|projects?|jobs?|opportunit(?:y|ies)|proposals?|listings?|gigs?|"
    r"notifications?)"
)
NOTICE = re.compile(
    rf"\W{{0,3}}(?:(?:you have|you['’]ve got|you got|here(?:['’]s| is| are)) )?"
    rf"(?:an? |the |your |\d+ )?(?:new|latest|fresh|incoming|unread) (?:[\w-]+ )?"
    rf"{_SENT}(?: (?:in your|on|for (?:you|your)|from|"
    rf"matching|that match(?:es)?)\b[^:\n]{{0,60}})?\W*|"
    rf".{{0,30}}\b(?:job|project|gig|search) alerts?\b(?:\W*| ?: \d+ .{{3,60}})|"
    rf"\d+ new {_SENT}\b.{{0,60}}|[^\n.!?]{{0,40}}\bdigest\b[^\n.!?]{{0,24}}|"
    rf"(?:\w+ ){{0,2}}invit(?:ation|e)(?: to [a-z]+)?\W*|(?:\w+ ){{1,3}}request from .{{2,40}}|"
    rf"(?:an? (?:employer|client|buyer|company)|[^\n:]{{2,30}}) (?:has )?(?:invited|asked) you\b"
    rf"[^\n:]{{0,60}}|"
    rf"(?:\w+ ){{0,2}}{_SENT} from .{{2,40}}|you(?:['’]re| are| have been|['’]ve been) invited\W*|"
    rf"(?:check out|have a look at|look at|see|found|saw) this {_SENT}\b[^:\n]{{0,40}}|"
    r"(?:voice|audio) (?:message|note|memo)\b.{0,40}|(?:call )?transcript\b.{0,30}|"
    r"nouvelle (?:proposition|demande|mission)\b.{0,40}|"
    r"nuev[oa] (?:solicitud|oferta|mensaje)\b.{0,40}|"
    r"neue (?:anfrage|nachricht)\b.{0,40}|nuova (?:richiesta|offerta)\b.{0,40}|"
    r".{0,40}<\S{1,60}@\S{1,60}>|.{0,40}[ —–-]#[a-z][\w-]{1,30}",
    re.IGNORECASE,
)
# one that tells of somebody who writes to the reader, whose words have no title
WRITTEN_TO = re.compile(
    r"(?:(?:you have|you['’]ve got|you got) )?(?:an? )?(?:new|incoming|unread) (?:[\w-]+ )?"
    r"(?:request|lead|brief|enquiry|inquiry|message)s?(?: (?:in your|for your|from)\b.{0,60})?"
    r"(?::[^\n]{1,60})?\W*|(?:\w+ ){1,3}request from .{2,40}",
    re.IGNORECASE,
)
NAVIGATION = frozenset(
    """careers career jobs job freelance home gigs projects project work opportunities discover
    browse vacancies marketplace openings search contract remote about company community boards
    board listings services""".split()
)
TURN = re.compile(r"\s*[/>›»|·•]\s*")
# an announcement and no title, in other languages
ANNOUNCED = re.compile(
    r"(?:offre (?:de mission|d['’]emploi|freelance)|mission(?: freelance)?|appel d['’]offres|"
    r"projekt(?:angebot|ausschreibung)?|stellen(?:angebot|anzeige)|auftrag|ausschreibung|"
    r"oferta(?: de (?:trabajo|empleo|trabalho))?|proyecto|trabajo|vaga|projeto|trabalho|"
    r"offerta(?: di lavoro)?|lavoro|progetto|annuncio|opdracht|vacature|uppdrag|opgave|zlecenie|"
    r"oferta pracy)",
    re.IGNORECASE,
)
PATH = re.compile(
    r"^(?:[<«‹←]|&lt;)|^\S.{0,40}\s{1,3}[>›»]\s{1,3}\S.{0,40}$|\S\s[›»]\s\S|\S\s*(?:[>›»→/]|"
    r"::)\s+\S.*\s(?:[>›»→/]|::)\s+\S"
)
WORK_ROW = re.compile(r"[^<>«»‹›←→/:]+")  # no sign of a path at all
PRICED = re.compile(
    r"^\W*(?:budget|est\. budget|rate|salary|pay|compensation|presupuesto|or[cç]amento|tarif\w*|"
    r"honorar\w*|stundensatz|festpreis|prix|prezzo|compenso|salario)?\W*(?:from |up to |ab |bis |"
    r"less than |menos de |max\.? )?(?:(?:[A-Z]{0,3}[$€£₹]|\b(?:USD|EUR|GBP|CHF|BRL|MXN|ARS|AUD|"
    r"CAD|"
    r"INR|PLN|SEK|NOK|DKK|NZD|ZAR|SGD))\s?[\d.,]+|[\d.,]+\s?(?:[$€£₹]|USD|EUR|GBP|CHF|"
    r"BRL)).{0,40}$",
    re.IGNORECASE,
)
LEVEL = re.compile(
    r"\W*(?:entry(?:[- ]level)?|intermediate|expert|mid[- ]senior|junior|senior|contract|"
    r"freelance|full[- ]time|part[- ]time|permanent|temporary|remote(?: job)?|hybrid|on[- ]?site|"
    r"hourly|fixed(?:[- ]price)?|worldwide|anywhere|open|closed|active|urgent|featured|"
    r"verified|new|private|por hora|pre[cç]i?o fi(?:jo|xo)|festpreis|auf stundenbasis|prix fixe|"
    r"forfait|à l['’]heure|prezzo fisso|a corpo|all['’]ora|vaste prijs|per uur|easily apply|"
    r"paid on delivery|negotiable|ends in .{3,20})"
    r"(?:\W+(?:level|only|job|position|project|contract))?\W*",
    re.IGNORECASE,
)
LEVEL_WORD = re.compile(r"\b(?:jobs?|gigs?|proposals?|full[- ]time|part[- ]time)\b|[<«‹>›»]", re.I)
SHORT = 4  # words
NUMBERED = re.compile(
    r"\W*(?:(?:job|project|projekt|ref|id|order|ticket)\W*){0,3}#?\d[\d\s./-]*\W*", re.IGNORECASE
)
DOTTED = re.compile(r"\S\s+[·•|—]\s+\S")  # Lisbon, Portugal · 2 days ago
SINCE = re.compile(
    r"\b(?:ago|just now|posted|yesterday|today|publi(?:é|ée|cado|cada|shed)|ver[oö]ffentlicht|"
    r"geplaatst|"
    r"pubblicat[oa]|h[aá]|hace|il y a|vor \d|applicants|proposals|propostas|comments)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^@\w{2,30}$|@[\w.-]{2,30}@[\w-]+\.[\w.-]+$|\((?:she|he|they)/\w+(?:/\w+)?\)|^[•·]?\s*(?:1st|2nd|3rd\+?)\b",
    re.IGNORECASE,
)
FACT = re.compile(r"[^\x00-\x7f]{1,3}\s*(?:start|remote|worldwide|\d|[$€£])", re.IGNORECASE)
# "Last edit was 3 hours ago", "Publiée il y a 6 heures"
AGED = re.compile(
    r"\W*(?:last|posted|published|updated?|edited|added|listed|publi\w{2,6}|ver[oö]ffentlicht|"
    r"geplaatst|pubblicat[oa]|inserit[oa]|opublikowano|postad[oa])\b[^\n]{0,60}(?:\d|yesterday|"
    r"today|"
    r"gestern|heute|hier|aujourd|ayer|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag)[^\n]{0,30}",
    re.IGNORECASE,
)
LENGTH_ROW = re.compile(
    r"\W*(?:about |up to |approx\.? |env\. |ca\. )?\d{1,3}\+?(?:\s?(?:[-–]|to|bis|à|a|tot|"
    r"e)\s?\d{1,3})?"
    r"[\s-](?:hours?|hrs?|days?|weeks?|months?|years?|tage?|wochen?|monate?|jours?|semaines?|mois|"
    r"d[ií]as?|semanas?|mes(?:es|i)?|giorni|settimane|dagen|weken|maanden)\b"
    r"(?!\s+(?:of|in|with|experience)\b)[^\n]{0,25}",
    re.IGNORECASE,
)
FROM_AFAR = re.compile(
    r"\W*(?:100 ?% |fully |only |full )?(?:remote|remoto|télétravail|à distance|teletrabajo|"
    r"teletrabalho|home ?office|da remoto|zdalnie|thuiswerk\w*|op afstand|anywhere|worldwide)\b"
    r"[^\n]{0,50}",
    re.IGNORECASE,
)
UNFINISHED = re.compile(
    r"\b(?:an?|the|of|on|in|for|to|with|and|or|from|by|at|into|our|your|f[uü]r|und|mit|von|zu|"
    r"der|die|"
    r"das|de|du|des|la|le|les|et|pour|avec|para|con|y|e|com|di|per|van|voor|en|met)$|[-–,&/]$",
    re.IGNORECASE,
)
WORK = re.compile(
    r"\b(?:\w{2,}(?:signer|veloper|editor|writer|lator|reader|keeper|maker|grapher|ngineer|tester|"
    r"trainer|manager|marketer|planner|reporter|ssistant|nsultant|ountant|pecialist|rategist|rtist|"
    r"nalyst|scientist|architect|illustrator|animator|coach|tutor|agent|expert|programmer|admin|"
    r"teur|trice|rice|teurin|wickler(?:in)?|schreiber(?:in)?|setzer(?:in)?|gestalter(?:in)?|"
    r"berater(?:in)?|ñador(?:a)?|dactor(?:a)?|ductor(?:a)?|tore|rador(?:a)?|graaf|tigger|schrijver|"
    r"werper|ikelaar|tician|ação|ción|zione|ierung)|"
    r"dev|film|narrator|interpreter|transcriber|proofreader|bookkeeper|scriptwriter|designer|"
    r"developer|engineer|"
    r"analyst|artist|assistant|agent|contractor|editor|writer|clerk|technician|coordinator|"
    r"administrator|officer|instructor|teacher|lecturer|operator|drafter|draughtsman|steward|"
    r"surveyor|estimator|statistician|moderator|producer|composer|secretary|auditor|paralegal|"
    r"editing|design|translation|translate|fix|build|port|migrate|"
    r"migration|audit|review|edit|need(?:ed)?|help|update|create|redesign|logo|website|app|"
    r"relaunch|lektorat|korrektorat|gestaltung|entwicklung|traduction|"
    r"rédaction|développement|création|refonte|montage|diseño|desarrollo|redacción|edição|"
    r"design(?:er)?|"
    r"vertaling|ontwerp|tłumaczenie|script|"
    r"macro|video|audio|voice[- ]over|freelancer?|support|illustration|research\w*|tutor)s?\b",
    re.IGNORECASE,
)


def is_unfinished(row: str) -> bool:
    """Whether a row was broken before its end: "… for a book on"; not "… DE > EN"."""
    return bool(UNFINISHED.search(row)) and not row[-2:].isupper()


BULLETED = re.compile(r"[-–•●▪►→✓✔✅*▸❗]\s|\(?\d{1,2}[.)]\s|[a-h]\)\s")
NOT_A_TITLE = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|from|to|date|sent|cc|"
    r"reply-to|posted|worldwide|summary|featured job|job details|jobs?|find work|apply now|"
    r"save job|new|urgent|fiverr|upwork|linkedin|peopleperhour|freelancer\.com|back to .*|open|"
    r"search|job feed|messages?|new brief|buyer brief|thanks?|best|budget|skills|description|"
    r"location|company|about (?:us|the job)|hourly|fixed[- ]price)\b\W*",
    re.I,
)
NO_TITLE_ROW = re.compile(
    r"(?:(?:new|open|freelance|remote|job|paid|contract|part-time|full-time) )*(?:opportunity|"
    r"position|role|job|vacancy|opening|gig|post|posting|alert|work|brief|request)"
    r"(?: (?:at|with|from|for) [A-Z].{1,60}| #?\d+)?|(?:now hiring|hiring(?: now)?|"
    r"we(?:'|’)?(?: a)?re hiring)\W*|"
    r"[£$€₹][\d,.]+(?:\s?[-–]\s?[£$€₹]?[\d,.]+)?(?: \w{3})?|(?:peopleperhour|fiverr|freelancer|"
    r"contra)"
    r"(?:\.com)? (?:project|brief|job)|(?:invitation to|notice of|call for) tenders?|"
    r"tender (?:notice|document)|(?:buyer |client )?(?:requests|briefs|gigs|opportunities)",
    re.I,
)


@lru_cache(maxsize=ROWS)
def is_chrome(row: str) -> bool:
    """Whether a row is the site's and not the client's: menu, path, price, place, level, number."""
    row = without_pairs(row)
    whole = (MENU, ANNOUNCED, LEVEL, NUMBERED, NOTICE)
    if is_furniture(row) or any(form.fullmatch(row) for form in whole) or FACT.match(row):
        return True
    if AGED.fullmatch(row) or is_navigation(row):
        return True
    if (LENGTH_ROW.fullmatch(row) or FROM_AFAR.fullmatch(row)) and not WORK.search(row):
        return True
    if SINCE.search(row) and (DOTTED.search(row) or len(row.split()) <= SHORT):
        return True
    made_of = PATH.search(row) or PRICED.match(row) or len(DOTTED.findall(row)) > 1
    return bool(made_of) and (bool(LEVEL_WORD.search(row)) or not WORK.search(row))


def is_navigation(row: str) -> bool:
    """Whether a row leads through a site by nothing but its usual words: "Careers / Freelance"."""
    parts = TURN.split(row.strip(" /›»>").lower())
    return len(parts) > 1 and all(part in NAVIGATION for part in parts)


def is_path(row: str) -> bool:
    """Whether a row is the way to the page: "Home > Jobs > Design", "« Back to all jobs"."""
    row = without_pairs(row)
    return bool(PATH.search(row)) and not WORK_ROW.fullmatch(row)


def is_name(row: str) -> bool:
    """Whether a row may be a company's name: few words, all with a capital, none of work."""
    words = row.split()
    capital = all(word[:1].isupper() or word in ("&", "and", "of", "the") for word in words)
    return len(words) <= 4 and capital and not WORK.search(row)
