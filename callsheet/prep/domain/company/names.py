"""What a company is called, and whether words speak of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import urlsplit

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage

BETWEEN_TITLE = re.compile(r"\s+[|–—·:\\»•-]\s+")
LEGAL_FORM = re.compile(
    r"[,.]?\s+(?:Inc|LLC|Ltd|Limited|LLP|PLC|GmbH|AG|BV|B\.V|S\.?L|S\.?A|S\.?r\.?l|SAS|Pty Ltd|Oy|"
    r"AB|"
    r"(?:Pvt|Private|Pte)\.? (?:Ltd|Limited)|Corp|Corporation|Co|Company|Group)\.?$",
    re.IGNORECASE,
)
GREETING = re.compile(  # "Welcome to Sri Anand Castings": the name is what follows
    r"^\W*(?:welcome to|willkommen (?:bei|im|in der|auf)|herzlich willkommen bei|bienvenue (?:chez|"
    r"[aà]|sur)|bienvenid[oa]s? a|benvenut[oi] (?:da|a|su)|bem-vind[oa]s? (?:a|ao|à)|welkom bij|"
    r"v[aä]lkommen till|velkommen til|witamy w) ",
    re.IGNORECASE,
)
ORGANISATIONS = re.compile(
    r"organi[sz]ation|business|corporation|ngo|restaurant|cafe|store|shop|school|dentist|attorney|"
    r"legalservice|contractor|electrician|plumber|physician|clinic|hotel|bakery|agency|"
    r"professionalservice|project|brand|hospital|museum|library|gym|salon|bar(?:orpub)?$|winery|"
    r"florist|auto(?:repair|body|dealer|wash|rental)|veterinary|gallery|childcare|preschool|notary|"
    r"service$|agent$|optician|pharmacy|bedandbreakfast|motel|resort|campground|(?:music|dance|"
    r"theater)group|club$|brewery|distillery|parlor|spa$|locksmith|drycleaning|lodging|laundry",
    re.IGNORECASE,
)
# kinds that end like an organisation and are none of their own
NOT_ONE = re.compile(r"postal|event|posting|product|article|page|offer|review|person", re.I)
NO_NAME = re.compile(r"^(?:home|about|contact|welcome|index|untitled|redirecting)\b|for sale|"
                     r"parked",
                     re.IGNORECASE)  # fmt: skip
OWN_WORDS = re.compile(
    r"\b(?:we|we're|we’re|we've|we’ve|our|ours|us|(?:this|the) (?:\w+ )?(?:company|firm|business|"
    r"practice|"
    r"project|charity|agency|studio|school|foundation|organi[sz]ation|shop|team|initiative|trust|"
    r"society|association|non-?profit|restaurant|pub|cafe|café|clinic|surgery|group|network|"
    r"workshop|store|bakery|museum|farm|hotel|gallery|garage|nursery|brewery|theatre|theater|club|"
    r"choir|factory|mill|salon|gym|co-?op|cooperative|winery|library)|wir|"
    r"unser\w*|(?:das|der|die) (?:unternehmen|haus|b[uü]ro|firma|betrieb|kanzlei|agentur|werkstatt|"
    r"studio|praxis|laden|verein)|nous|notre|nos|l['’](?:entreprise|agence|association|atelier)|"
    r"la (?:maison|soci[eé]t[eé]|boutique|casa|tienda|firma|ditta|empresa|agencia|"
    r"bottega)(?! (?-i:[A-ZÀ-Þ]))|"
    r"nosotros|"
    r"nuestr\w+|n[oó]s|noss\w+|a empresa|noi|nostr\w+|l['’]azienda|wij|ons|onze|vores|"
    r"v[aå]r\w?|nasz\w*|jeste[sś]my|firma|ми|наш\w*|мы)\b|\b\w{3,}(?:amy|imy|ymy|ємо|имо|їмо|"
    r"аем|ем)\b|^(?:somos|siamo|\w{3,}(?:amos|emos|imos))\b|"
    r"^(?:company|business|firm|practice|studio|agency|shop)\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:(?:(?:here )?at|the|an?|o|os|as|la|le|les|el|los|las|il|lo|die|der|das|de|het|bei|"
    r"en|em|presso|hos|chez)\s+|l['’])+",
    re.IGNORECASE,
)
NAME_RUN = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]+\s(?:[a-z]{2,3}\s){0,2}){1,3}[A-ZÀ-Þ][\w’'-]+")
IT_IS = re.compile(r"it (?:is|was|has been|became|began as|opened as) an? (?P<what>[^.;,]{3,40})")
APOSTROPHE = re.compile("['’]")  # Carmela's is Carmelas in capitals
A_KIND = re.compile(  # what ends the name of a trade, and no person's
    r"(?:erei|werk|bau|haus|studio|shop|ing|erij|ery|ists?|ers|ia|eria|erie|ków)$|^(?:The|And)$"
)
LEAST_KEY, LEAST_SPELLED, LEAST_FIRST, LEAST_TAIL = 3, 5, 4, 8


@lru_cache(maxsize=1024)  # a sentence's words are compared for each year and town in it
def key(text: str) -> str:
    """Letters and digits only, lower case, without accents; "&" is "and"."""
    folded = unicodedata.normalize("NFKD", text.replace("&", " and ").lower())
    return "".join(c for c in folded if c.isalnum())


@dataclass(frozen=True)
class Names:
    """The names of one company: `shown` for people, `all` with the domain's own word."""

    shown: str
    all: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names as `key` writes them, the longest first."""
        found = {key(name) for name in (self.shown, *self.all)}
        bare = [LEGAL_FORM.sub("", name) for name in (self.shown, *self.all)]
        found |= {key(name) for name in bare}
        tails = {key(" ".join(name.split()[1:])) for name in bare if len(name.split()) > 2}
        found |= {tail for tail in tails if len(tail) >= LEAST_TAIL}  # Librairie La Grande Ourse
        return tuple(sorted((k for k in found if len(k) >= LEAST_KEY), key=len, reverse=True))

    @cached_property
    def written(self) -> re.Pattern[str]:
        """The names as they stand in words, the longest first."""
        longest = sorted({n for n in (self.shown, *self.all) if len(n) >= LEAST_KEY}, key=len)[::-1]
        forms = "|".join(APOSTROPHE.sub("['’]?", re.escape(name)) for name in longest)
        return re.compile(rf"\b(?:{forms or '(?!)'})\b", re.IGNORECASE)

    def begin(self, text: str) -> bool:
        """Whether words begin with the company's name (after "The" or "At")."""
        starts = (key(text[:120]), key(ARTICLE.sub("", text[:120])))
        return any(start.startswith((*self.keys, *self.first)) for start in starts)

    @cached_property
    def first(self) -> tuple[str, ...]:
        """The first words of a longer name by which it may go: Thornveld, of Thornveld Safaris."""
        longer = [name.split() for name in (self.shown, *self.all)]
        starts = {key(" ".join(w[:n])) for w in longer for n in range(1, min(len(w), 4))}
        domain = key(self.all[-1]) if self.all else ""
        return tuple(s for s in sorted(starts) if len(s) >= LEAST_FIRST and domain.startswith(s))

    def are_in(self, text: str) -> bool:
        """Whether the company is named in the words."""
        squeezed = key(text[:1500])
        return any(name in squeezed for name in self.keys) or self.begin(text)

    def own(self, text: str) -> bool:
        """Whether the words speak of the company itself: by "we", by a noun for it or by name."""
        return bool(OWN_WORDS.search(text)) or self.are_in(text) or self.sort_in(text)

    @cached_property
    def people(self) -> frozenset[str]:
        """The words of its names that a person's name may share: Visser, of Zeilmakerij Visser."""
        words = {word for name in (self.shown, *self.all) for word in name.split() if len(word) > 3}
        return frozenset(word for word in words if word[0].isupper() and not A_KIND.search(word))

    def begin_with_namesake(self, text: str) -> bool:
        """Whether words begin with a person who has a name of the company: Rafael Castellano."""
        run = NAME_RUN.match(text)
        names = {word for name in (self.shown, *self.all) for word in name.split()[:4]}
        return run is not None and run.group().split()[-1] in names

    def sort_in(self, text: str) -> bool:
        """Whether words call the company by the sort its name ends with: the choir, of a choir."""
        last = {name.split()[-1].lower() for name in (self.shown, *self.all) if " " in name}
        return any(f"the {sort} " in text.lower() for sort in last if len(sort) >= LEAST_FIRST)

    def is_one(self, text: str) -> bool:
        """Whether words say that it is one of the sort its name ends with: "It has been a
        guesthouse since 1998", of a guesthouse."""
        said = IT_IS.match(text.lower())
        last = {name.split()[-1].lower() for name in (self.shown, *self.all) if " " in name}
        return said is not None and any(sort in said["what"] for sort in last if len(sort) > 3)


def is_organisation(item: dict[str, Any]) -> bool:
    """Whether a piece of structured data describes an organisation."""
    kinds = item.get("@type")
    said = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds or "")
    return bool(ORGANISATIONS.search(said)) and not NOT_ONE.search(said)


def organisations(page: ParsedPage) -> list[dict[str, Any]]:
    """The page's structured data on organisations, also as a page's publisher or main entity."""
    found = []
    for item in page.json_ld:
        inner = (item, item.get("publisher"), item.get("mainEntity"), item.get("about"))
        found += [each for each in inner if isinstance(each, dict) and is_organisation(each)]
    return found


def host_of(url: str) -> str:
    """The host of an address without its `www.`, "" when it has none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def domain_word(home: str) -> str:
    """`randbelectrical` of https://www.randbelectrical.co.uk/."""
    return host_of(home).split(".")[0].replace("-", " ")


def names_of(pages: Sequence[ParsedPage], home: str) -> Names:
    """The company's names: structured data's, the site's own, the part that titles share."""
    found = [str(item["name"]).strip() for page in pages[:3] for item in organisations(page)
             if isinstance(item.get("name"), str)]  # fmt: skip
    found += [page.site_name for page in pages[:1] if page.site_name]
    word = domain_word(home)
    found += from_titles(pages, word)
    found = [
        name
        for name in dict.fromkeys(found)
        if 1 < len(name.strip()) <= 80 and len(name.split()) <= 7 and not NO_NAME.search(name)
    ]
    return Names(found[0] if found else word.title(), (*found, word))


def from_titles(pages: Sequence[ParsedPage], word: str) -> list[str]:
    """Parts of titles that are the domain's word, then those that every title shares."""
    parts = [title_parts(page.title) for page in pages if page.title]
    every = [part for each in parts for part in each]
    alike = [
        p
        for p in every
        if key(word) and (key(p) == key(word) or key(word) == key(p)[: len(key(p))])
    ]
    start = [p for p in every if len(p.split()) <= 5 and alike_start(key(p), key(word))]
    start += [begun for p in every if (begun := spelled(p, key(word)))]
    near = [p for p in every if key(word) and key(p).startswith(key(word)) and len(p.split()) <= 5]
    shared = set.intersection(*map(set, parts)) if len(parts) > 1 else set()
    lead = LEGAL_FORM.sub("", parts[0][0]) if parts else ""
    first = parts[0][:1] if lead and len(lead.split()) <= 5 else []
    return [*alike, *near, *start, *sorted(shared, key=len), *first]


def title_parts(title: str) -> list[str]:
    """The parts of a title, without a greeting before the name: "Welcome to …"."""
    return [GREETING.sub("", part).strip(" ,") for part in BETWEEN_TITLE.split(title)]


def spelled(title: str, word: str) -> str:
    """The first words of a title that the domain's word begins with: Little Acorns, of
    `Little Acorns Day Nursery` at littleacornswinchcombe."""
    words = title.split()[:6]
    fit = [n for n in range(1, len(words) + 1) if word.startswith(key(" ".join(words[:n])))]
    begun = " ".join(words[: fit[-1]]).strip(" ,;:") if fit else ""
    return begun if len(key(begun)) >= LEAST_SPELLED else ""


def alike_start(name: str, word: str) -> bool:
    """Whether a name begins as the domain's word does: Penrose & Co of penroseaccounts."""
    pairs = zip(name, word, strict=False)
    same = next(
        (at for at, (one, two) in enumerate(pairs) if one != two), min(len(name), len(word))
    )
    return same >= 5 and same * 2 >= len(name)
