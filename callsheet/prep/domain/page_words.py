"""What kind of page a link leads to, by its path and its words."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from callsheet.core import lazy_re as re

Role = Literal[
    "home", "about", "mission", "values", "team", "products", "news", "careers", "contact"
]

# Words that name a kind by themselves, and words that only hint at it. English first, then German,
# French, Spanish, Portuguese, Italian, Dutch and the Nordic languages; without accents.
PLAIN: dict[Role, str] = {
    "about": "about|about us|aboutus|who we are|our story|our company|about the company|our history"
    "|about me|ueber uns|uber uns|wir ueber uns|a propos|qui sommes nous|notre histoire"
    "|sobre nosotros|quienes somos|nosotros|sobre nos|quem somos|a empresa|chi siamo|over ons"
    "|om oss|om os|meista|o nas",
    "mission": "mission|our mission|vision|mission and vision|mission vision|our vision|purpose"
    "|our purpose|manifesto|our manifesto|why we exist|our why|what drives us|mission statement"
    "|mission vision values|leitbild|unsere mission|notre mission|mision|nuestra mision|missao"
    "|nossa missao|la nostra missione|onze missie",
    "values": "values|our values|core values|principles|our principles|what we believe|our beliefs"
    "|culture|our culture|philosophy|our philosophy|unsere werte|werte|nos valeurs|valores"
    "|nuestros valores|valori|onze waarden|kultur",
    "team": "team|our team|the team|meet the team|meet our team|people|our people|leadership"
    "|leadership team|management|management team|founders|our founders|board|staff|crew"
    "|unser team|das team|equipe|notre equipe|equipo|nuestro equipo|nossa equipe|il team|ons team",
    "products": "products|our products|product|services|our services|solutions|what we do"
    "|our offering|platform|how it works|features|pricing|leistungen|produkte|angebot"
    "|nos services|produits|servicios|productos|servicos|produtos|servizi|prodotti|diensten"
    "|producten|tjanster",
    "news": "news|newsroom|press|press room|press releases|latest news|news and events"
    "|announcements|media center|in the press|aktuelles|neuigkeiten|presse|actualites|noticias"
    "|sala de prensa|notizie|nieuws|nyheter|nyheder",
    "careers": "careers|career|jobs|join us|join our team|work with us|work for us|vacancies"
    "|open positions|open roles|we re hiring|were hiring|karriere|stellenangebote|offene stellen"
    "|carrieres|recrutement|nous rejoindre|empleo|trabaja con nosotros|carreiras"
    "|trabalhe conosco|lavora con noi|vacatures|werken bij|jobba hos oss",
    "contact": "contact|contact us|contacts|get in touch|find us|visit us|where we are|locations"
    "|our locations|our offices|offices|imprint|impressum|kontakt|nous contacter|contacto"
    "|contactanos|contato|fale conosco|contatti|mentions legales|aviso legal|legal notice"
    "|yhteystiedot",
}
HINTS: dict[Role, str] = {
    "about": "company|story|history|profile|overview|firm|unternehmen|entreprise|empresa|azienda"
    "|bedrijf|company profile|background|the brand|our brand|our journey|discover us",
    "mission": "impact|our impact|why us|commitment|our commitment|our promise|sustainability|esg"
    "|our approach",
    "values": "code of ethics|code of conduct|life here|diversity|responsibility|how we work",
    "team": "advisors|directors|ueber das team|founder|employees|who s who|bios|bio",
    "products": "shop|store|menu|work|our work|portfolio|collections|collection|catalog|catalogue"
    "|offerings|plans|capabilities|industries|software|technology|programs|treatments|courses",
    "news": "blog|our blog|media|journal|insights|stories|updates|articles|magazine|events",
    "careers": "hiring|opportunities|internships|apply",
    "contact": "location|visit|directions|hours|stores|find a store|book",
}
PLAIN_NAME, HINT = 8.0, 4.0
WORDS_ONLY = 1.0  # less sure when only the words say it, not the path
WITHIN = 0.5  # a name among a few other words: "Meet our lovely team"
ABOVE = 2.0  # a folder that names the kind: /company/mission
FOREIGN = frozenset({"team", "products", "news", "careers"})  # folders with matters of their own
MOST_WORDS = 4
LEAST = 2.0
SPLIT = re.compile(r"[^a-z0-9]+")
ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|shtml|xhtml|cfm)$")
LANGUAGE = re.compile(r"(?:[a-z]{2}|[a-z]{2}[-_][a-z]{2,4})")
EMPTY_NAMES = frozenset({"index", "default", "home", "page", "pages", "site", "web"})


def role_of(path: str, words: str) -> tuple[Role | None, float]:
    """The kind of page behind a link, and how sure that is: 8 and more is plain, under 2 is none.

    path   unquoted, with or without a language in front (/en/about-us)
    words  the text of the link; long ones count little
    """
    names = [name for name in map(_name, _segments(path)) if name not in EMPTY_NAMES]
    if not names:
        return None, 0.0
    above = _named(" ".join(names[:-1][-1:]))
    by_path, by_words = _named(names[-1]), _named(_plain(words))
    best: tuple[Role | None, float] = (None, 0.0)
    for role in PLAIN:
        score = _together(by_path.get(role, 0.0), by_words.get(role, 0.0))
        score += ABOVE if score and role in above else 0.0
        if score > best[1] and not (FOREIGN & above.keys() - {role}):
            best = role, score
    return best if best[1] >= LEAST else (None, 0.0)


def _together(by_path: float, by_words: float) -> float:
    return by_path + 0.5 * by_words if by_path else max(by_words - WORDS_ONLY, 0.0)


def language_of(path: str) -> str:
    """The language a path starts with, `de` of /de-at/team; "" when it names none."""
    first = path.lower().strip("/").partition("/")[0]
    return first[:2] if LANGUAGE.fullmatch(first) else ""


def _segments(path: str) -> list[str]:
    segments = [segment for segment in path.lower()[:300].split("/") if segment]
    return segments[1:] if language_of(path) else segments


def _name(segment: str) -> str:
    return _plain(ENDING.sub("", segment))


def _plain(text: str) -> str:
    """Lower case, without accents, single blanks between words; "&" and "and" alike."""
    folded = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("&", " and ").lower())
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(filter(None, SPLIT.split(letters)))


@cache
def _phrases() -> dict[str, list[tuple[Role, float]]]:
    table: dict[str, list[tuple[Role, float]]] = {}
    for weight, kinds in ((PLAIN_NAME, PLAIN), (HINT, HINTS)):
        for role, phrases in kinds.items():
            for phrase in phrases.split("|"):
                table.setdefault(phrase, []).append((role, weight))
    return table


def _named(name: str) -> dict[Role, float]:
    """The kinds that a short name says: in full, or as some words of at most four."""
    words = name.split()
    if not words or len(words) > MOST_WORDS:
        return {}
    scores: dict[Role, float] = {}
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            whole = end - start == len(words)
            for role, weight in _phrases().get(" ".join(words[start:end]), ()):
                score = weight if whole else weight * WITHIN * (end - start + 1) / (len(words) + 1)
                scores[role] = max(scores.get(role, 0.0), score)
    return scores
