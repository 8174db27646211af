"""Whether a short page is a notice about a site, and not a site: by what its words are about.

No list of hosts and registrars can be whole; but a page that stands where a site should be names
the site itself (a domain, a page, its owner) and says that it is for sale, not there yet, not there
any more or not shown, in few words and with nothing of a company around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.at_work import (
    HOURS,
    WE_DO,
    does_things,
    names_itself,
    shows_work,
    speaks_as_company,
    tells_of_work,
    words_in,
)
from callsheet.prep.domain.company.names import host_of
from callsheet.prep.domain.company.notice_words import (
    CLOSED,
    CLOSING,
    FOR_A_WHILE,
    OF_A_SERVER,
    SAID,
    SITE,
    TO_INSTALLERS,
)

MOST_WORDS, MOST_LETTERS = 90, 3_000
HEADING_WORTH = 2  # a heading's word counts as so many of the text
ENOUGH = 3
FEW_WORDS = 45
A_FORM = 20  # words of a page that is a form and no more
ERROR = re.compile(
    r"\b(?:error|exception|traceback|erreur|errore|fehler|fout|fejl|feil|b[lł][aą]d|chyba|ошибка|"
    r"помилка|hata|hiba|virhe|eroare)\b|エラー|错误|오류",
    re.IGNORECASE,
)
FEW_FOR_LINKS, LINK_WORDS = 60, 5
MOST_SERVER_LETTERS, ENOUGH_OF_A_SERVER = 8_000, 4
AT_WORK = 2  # words of a company that is there, on a page that is otherwise a notice
CONTACT = re.compile(r"\d[\d ()./-]{5,}\d|@|[$€£]|\b\d{4,5}\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm|h)\b")
COUNTDOWN = re.compile(
    r"\b\d+ ?(?:days?|tage|jours|d[ií]as|giorni|dagen)\W{0,3}\d+ ?(?:hours?|stunden|heures|"
    r"horas|ore|"
    r"uur)",
    re.IGNORECASE,
)
LOGIN = re.compile(
    r"^(?:log ?in|sign ?in|log ?on|anmelden|anmeldung|connexion|se connecter|iniciar sesi[oó]n|"
    r"acceso|accedi|entrar|inloggen|logga in|log ind|logowanie|zaloguj|вход|вхід|giri[sş])\b",
    re.IGNORECASE,
)
SECRET = re.compile(
    r"password|passwor[td]|kennwort|mot de passe|contrase[nñ]a|senha|wachtwoord|l[oö]senord|"
    r"adgangskode|has[lł]o|парол\w|[sş]ifre",
    re.IGNORECASE,
)


def is_server_page(home: ParsedPage) -> bool:
    """Whether a page is about the server or the program it stands on, and nobody speaks on it."""
    words = home.text
    if home.json_ld or len(words) > MOST_SERVER_LETTERS or names_itself(home):
        return False
    if len(WE_DO.findall(words)) >= AT_WORK or HOURS.search(words):
        return False
    said = {m.lower() for m in OF_A_SERVER.findall(words)}
    titled = {m.lower() for m in OF_A_SERVER.findall(home.title)}
    told = len(TO_INSTALLERS.findall(words))
    return len(said | titled) + len(titled) + 2 * told >= ENOUGH_OF_A_SERVER


def is_login(home: ParsedPage) -> bool:
    """Whether a page only asks who one is."""
    heads = [home.title, *(b.text for b in home.blocks if b.kind in ("h1", "h2"))]
    many = len(home.text.split())
    if many > FEW_WORDS or home.description or not SECRET.search(home.text):
        return False
    lines = [b.text for b in home.blocks] if many <= A_FORM and not tells_of_work(home) else heads
    return any(LOGIN.match(line) for line in lines)


def is_error(home: ParsedPage) -> bool:
    """Whether a page is headed as an error and bears nobody's name."""
    heads = [home.title, *(b.text for b in home.blocks if b.kind in ("h1", "h2"))]
    few = len(home.text.split()) <= MOST_WORDS
    return few and any(ERROR.search(head) for head in heads) and not names_itself(home)


def notice_state(home: ParsedPage, home_url: str, *, working: bool) -> str:
    """What a notice says of the site that it stands for; "" when the page is no notice.

    working  whether the page shows a company at work: then only a goodbye is a notice
    """
    blocks = [b for b in home.blocks if b.place not in ("consent", "nav") and b.kind != "title"]
    said = "\n".join(b.text for b in blocks)
    long = len(said) > MOST_LETTERS or len(said.split()) > MOST_WORDS
    if not blocks or long or home.json_ld:
        return ""
    at_work = speaks_as_company(said)
    if is_closed(blocks) and at_work < AT_WORK:
        return "closed"
    if working or FOR_A_WHILE.search(said):
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
    few = words_in(said) <= FEW_WORDS and not CONTACT.search(said)
    nobody = about > 0 and not names_itself(home)
    if not at_work and few and (nobody or tells_of_work(home) < AT_WORK):
        # nobody puts up so few words about a site, or of what is to come, and no way to reach them
        if not about and not named and best != "placeholder":
            return ""  # "at auction", "to be renewed": what is no site's
        return (best if worth[best] else "placeholder") if about + worth[best] > 1 else ""
    if shows_work(home) and (best == "placeholder" or (not named and does_things(home))):
        return ""
    return best if (about or named) and worth[best] > 1 and total > ENOUGH else ""


def is_closed(blocks: Sequence[Block]) -> bool:
    """Whether a short page says goodbye: the business is no more, and has not only moved."""
    said = [b.text for b in blocks if CLOSED.search(b.text) and CLOSING.search(b.text)]
    return bool(said) and not any(FOR_A_WHILE.search(b.text) for b in blocks)


def says_goodbye(home: ParsedPage) -> bool:
    """Whether a page's title or first heading says that the business is no more."""
    heads = [b for b in home.blocks if b.kind in ("title", "h1")]
    return is_closed(heads) and speaks_as_company(home.text[:MOST_LETTERS]) < AT_WORK


def is_list_of_links(home: ParsedPage, blocks: Sequence[Block], host: str) -> bool:
    """Whether a page is its address and some short lines: a parking page with advertisements."""
    if not host or home.title.strip().lower().removeprefix("www.") not in (host, ""):
        return False
    lines = [b.text for b in blocks if b.text.strip().lower() != host]
    short = all(len(line.split()) <= LINK_WORDS and line[-1:] != "." for line in lines)
    words = sum(len(line.split()) for line in lines)
    return short and len(lines) >= 3 and words <= FEW_FOR_LINKS
