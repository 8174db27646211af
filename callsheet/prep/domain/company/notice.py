"""Whether a short page is a notice about a site, and not a site: by what its words are about.

No list of hosts and registrars can be whole; but a page that stands where a site should be names
the site itself (a domain, a page, its owner) and says that it is for sale, not there yet, not there
any more or not shown, in few words and with nothing of a company around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.names import host_of
from callsheet.prep.domain.company.sentences import split

MOST_WORDS = 90
HEADING_WORTH = 2  # a heading's word counts as so many of the text
ENOUGH = 3
FEW_WORDS = 45
FEW_FOR_LINKS, LINK_WORDS = 60, 5
SITE = re.compile(
    r"\b(?:domains?|domain names?|web|web ?sites?|web ?pages?|home ?page|sites?|hosting|servers?|"
    r"webmaster|nameservers?|dns|url|account|resource|store|dominios?|p[aá]ginas?(?: web)?|"
    r"sitio(?: web)?|alojamiento|domaines?|nom de domaine|h[eé]bergement|webseite|website|"
    r"internet(?:seite|auftritt|pr[aä]senz)|webauftritt|dom[ií]nio|sito|domeinnaam|"
    r"hemsida|hjemmeside|strona)\b",
    re.IGNORECASE,
)
# what is said of it, by the state that it makes
SAID: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (state, re.compile(words, re.IGNORECASE))
    for state, words in (
        ("for_sale", r"\b(?:for sale|asking price|lease to own|make (?:an )?offer|buy ?now|"
         r"get a price|inquire|seller|escrow|secure payments?|transfer assistance|money back|"
         r"(?:submit|your) (?:an )?offer|minimum offer|apprais\w+|brandable|interested in this|"
         r"brokers?|auction|zu verkaufen|verkauf\w*|kaufpreis|"
         r"en venta|comprar|vendedor|precio|[aà] vendre|vendeur|offre|paiement s[eé]curis[eé]|"
         r"in vendita|te koop|[aà] venda|till salu|til salg)\b"),
        ("suspended", r"\b(?:suspended|expired|renewal|renew|deletion|disabled|deactivated|"
         r"overdue|gesperrt|abgelaufen|suspendid[oa]|caducad[oa]|expirad[oa]|expir[eé]e?|"
         r"suspendue?|verlopen|scadut[oa]|sospes[oa])\b"),
        ("parked", r"\b(?:registered|registrar|registration|parked|reserved|nameservers?|"
         r"if you are the (?:site |website |domain )?owner|(?:are|is) the owner|"
         r"(?:own|manage)s? this|log ?in to your|sign ?in to your|your account|control panel|"
         r"configured|upload|registrad[oa]|titular|registriert|reserviert|konnektiert|geparkt|"
         r"gereserveerd|eigenaar|proprietari[oa]|propri[eé]taire|inhaber|nog geen|noch kein\w*|"
         r"pas encore|non ancora|not yet|lapsed|d[eé]pos[eé]|enregistr[eé]|"
         r"r[eé]serv[eé]|cr[eé][eé]|"
         r"(?:domaine|domain|dominio) (?:est|ist|es|is) acti\w+|geregistreerd|registrato)\b"),
        ("server_error", r"\b(?:sorry|oops|denied|forbidden|not found|unavailable|"
         r"(?:isn['’]t|is not|not) (?:currently )?available|misconfiguration|misconfigured|"
         r"(?:can['’]t|cannot|could not|couldn['’]t) be|moved|error|refused|"
         r"nicht (?:gefunden|verf[uü]gbar|erreichbar)|no (?:est[aá] )?disponible|"
         r"introuvable|indisponible|niet (?:gevonden|beschikbaar)|non (?:trovat\w|disponibile))\b"),
        ("placeholder", r"\b(?:soon|shortly|on (?:its|the|their) way|launch\w*|notify|let you know|"
         r"stay tuned|under construction|maintenance|be back|work in progress|upgrad\w+|"
         r"(?:re)?build(?:ing)?|finishing touches|"
         r"new (?:look|home|online (?:shop|store))|check back|try again later|"
         r"publish(?:ed)?|sign ?up|"
         r"gleich|bald|demn[aä]chst|in K[uü]rze|[uü]berarbeitet|wartung\w*|entsteht|im aufbau|"
         r"sp[aä]ter|zur[uü]ck|pronto|pr[oó]ximamente|obras|mantenimiento|construcci[oó]n|"
         r"redesign\w*|renovando|rinnov\w+|r[eé]nov\w+|refonte|neu gestaltet|paused|"
         r"volve(?:mos|remos)|a[uú]n no|bient[oô]t|en cours|construction|cr[eé]ation|maintenance|"
         r"publier|revenez|patience|presto|costruzione|manutenzione|arrivo|breve|manuten[cç][aã]o|"
         r"binnenkort|aanbouw|onderhoud|snart|wkr[oó]tce|w budowie)\b"),
    )
)  # fmt: skip
CLOSED = re.compile(
    r"\bclosed? (?:(?:its|our|the|their) doors?|down|for good|permanently)|"
    r"\b(?:have|has|we) (?:now |sadly )?(?:closed|ceased|shut|retired|stopped trading|wound up)\b|"
    r"\bdecided to (?:retire|close)|\blast day of (?:trading|business)|"
    r"\bwill not (?:re-?open|be reopening)\b|\bsay(?:ing)? goodbye\b|\ba ferm[eé] (?:ses|nos|"
    r"leurs) portes|"
    r"\bthank you (?:and goodbye|for (?:\w+ ){0,3}(?:years|custom|support))|"
    r"\b(?:gesch[aä]ft|betrieb|laden) (?:ist |wurde )?(?:geschlossen|aufgegeben|eingestellt)|"
    r"\b(?:hemos|ha) cerrado|cierre definitivo|\bferm[eé]e? d[eé]finitivement|"
    r"\bcessation d['’]activit[eé]|\binsolven\w+|\bliquidation\b|\bliquidaci[oó]n\b|"
    r"\bin administration\b|\bconcurso de acreedores|\bfallimento\b|\bfailliet\w*|\bkonkurs\b|"
    r"\b(?:is|are) now (?:a )?part of\b|\bno longer (?:maintained|updated|exists?|in use)\b|"
    r"\b(?:abbiamo|ha) (?:chiuso|cessato)|\bvoorgoed gesloten|\bhar (?:st[aä]ngt|lukket)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\b(?:closed?|not re-?open|goodbye|retire|cease|cerrad|cierre|ferm|geschlossen|eingestellt|"
    r"aufgegeben|"
    r"cessation|insolven|liquida|administration|concurso|fallimento|failliet|konkurs|now|no longer|"
    r"chiuso|cessato|gesloten|st[aä]ngt|lukket)\w*",
    re.IGNORECASE,
)
# what only the page of a server, a control panel or an installer is full of
OF_A_SERVER = re.compile(
    r"\b(?:apache\d?|nginx|tomcat|iis|litespeed|openresty|caddy|http server|web ?server|webroot|"
    r"document root|index\.html|public_html|catalina|servlets?|configuration|httpd|dns|"
    r"ip address|name ?servers?|hosting provider|administrators?|webmaster|php|mysqli?|ubuntu|"
    r"debian|centos|fedora|plesk|cpanel|control panel|wordpress|installation|installed|dashboard|"
    r"database|deploy\w*|misconfiguration|localhost|/var/www\S*|server|servidor|serveur)(?!\w)",
    re.IGNORECASE,
)
MOST_SERVER_WORDS, ENOUGH_OF_A_SERVER = 450, 4
# what a company's page has and a notice has not
COMPANY = re.compile(
    r"\b(?:we|I) (?!will|are (?:working|performing|building|preparing|currently)|can|have|apolog|"
    r"['’])[a-z]{4,}\b|\bopening hours\b|\bour (?:menu|rooms|work|products|services|clients)\b|"
    r"(?:\+\d|\(0?\d{2,4}\)|\b0\d{2,4})[ \d./-]{6,}|\b(?:mon|tue|wed|thu|fri)\w*\b.{0,20}\d",
    re.IGNORECASE,
)


CONTACT = re.compile(r"\d[\d ()./-]{5,}\d|@|[$€£]|\b\d{4,5}\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm|h)\b")


def speaks_as_company(text: str) -> int:
    """How many things in the words only a company that is there would say."""
    return len(COMPANY.findall(text))


def is_server_page(home: ParsedPage) -> bool:
    """Whether a page is about the server it stands on, and nobody speaks on it."""
    if home.json_ld or len(home.text.split()) > MOST_SERVER_WORDS or COMPANY.search(home.text):
        return False
    said = {m.lower() for m in OF_A_SERVER.findall(home.text)}
    titled = {m.lower() for m in OF_A_SERVER.findall(home.title)}
    return len(said | titled) + len(titled) >= ENOUGH_OF_A_SERVER


AT_WORK = 2  # words of a company that is there, on a page that is otherwise a notice
ON_HOLIDAY = re.compile(  # shut for a while is not gone
    r"\bclosed (?:for|over) (?:the |our )?(?:\w+ )?(?:holidays?|break|winter|summer|christmas|"
    r"season|"
    r"lunch)|\bcerrado por vacaciones|\bchiuso per ferie|\bbetriebsferien|\bferm(?:é|"
    r"eture) (?:pour|"
    r"annuelle|congés)|\bvakantie(?:sluiting)?\b|\bfechado para férias",
    re.IGNORECASE,
)
# what a notice says beside what it is about
OF_A_NOTICE = re.compile(
    r"notify|newsletter|sign ?up|subscribe|follow us|patience|check back|launch|thank|soon|stay|"
    r"inconvenience|apolog|owner|contact your",
    re.IGNORECASE,
)
LEAST_SAID = 4  # words of a sentence that says something


def says_more(home: ParsedPage) -> int:
    """How many sentences of a page tell of something else than the page."""
    heads, around = ("title", "h1", "option"), ("nav", "consent")
    blocks = (b for b in home.blocks if b.kind not in heads and b.place not in around)
    told = (piece for block in blocks for _, piece in split(block.text))
    return sum(
        len(piece.split()) >= LEAST_SAID and not (SITE.search(piece) or OF_A_NOTICE.search(piece))
        for piece in told
    )


COUNTDOWN = re.compile(
    r"\b\d+ ?(?:days?|tage|jours|d[ií]as|giorni|dagen)\W{0,3}\d+ ?(?:hours?|stunden|heures|"
    r"horas|ore|"
    r"uur)",
    re.IGNORECASE,
)


def notice_state(home: ParsedPage, home_url: str) -> str:
    """What a notice says of the site that it stands for; "" when the page is no notice."""
    blocks = [b for b in home.blocks if b.place != "consent" and b.kind != "title"]
    said = "\n".join(b.text for b in blocks)
    if not blocks or len(said.split()) > MOST_WORDS or home.json_ld:
        return ""
    at_work = speaks_as_company(said)
    if is_closed(blocks) and at_work < AT_WORK:
        return "closed"
    if ON_HOLIDAY.search(said):
        return ""
    host = host_of(home_url or home.url)
    if COUNTDOWN.search(said) and len(said.split()) <= FEW_WORDS:
        return "placeholder"
    if is_list_of_links(home, blocks, host):
        return "parked"
    heads = "\n".join([home.title, *(b.text for b in blocks if b.kind in ("h1", "h2"))])
    about = len(SITE.findall(said)) + (1 if SITE.search(heads) else 0)
    named = bool(host) and host in f"{home.title}\n{said}".lower()
    worth = {state: len({m.lower() for m in form.findall(said)})
             + HEADING_WORTH * bool(form.search(heads)) for state, form in SAID}  # fmt: skip
    total = sum(worth.values()) + min(about, 2) + named - 2 * at_work
    best = max(worth, key=lambda state: worth[state])
    if not at_work and len(said.split()) <= FEW_WORDS and not CONTACT.search(said):
        # nobody puts up so few words about a site, or of what is to come, and no way to reach them
        return (best if worth[best] else "placeholder") if about + worth[best] > 1 else ""
    return best if (about or named) and worth[best] > 1 and total > ENOUGH else ""


def is_closed(blocks: Sequence[Block]) -> bool:
    """Whether a short page says goodbye: the business is no more."""
    return any(CLOSED.search(b.text) and CLOSING.search(b.text) for b in blocks)


def is_list_of_links(home: ParsedPage, blocks: Sequence[Block], host: str) -> bool:
    """Whether a page is its address and some short lines: a parking page with advertisements."""
    if not host or home.title.strip().lower().removeprefix("www.") not in (host, ""):
        return False
    lines = [b.text for b in blocks if b.text.strip().lower() != host]
    short = all(len(line.split()) <= LINK_WORDS and line[-1:] != "." for line in lines)
    words = sum(len(line.split()) for line in lines)
    return short and len(lines) >= 3 and words <= FEW_FOR_LINKS
