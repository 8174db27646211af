"""The sentences of pages, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.filler import is_filler_text
from callsheet.prep.domain.company.notice_words import NOT_THERE

END = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9ÁÉÍÓÚÀÂÊÔÃÕÄÖÜØÅ])")
ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Mr|Mrs|Ms|Dra?|Profa?|Sra|Srta|Dott|ssa|Ing|Rev|Mme|Mlle|Hr|Fr|Avda|"
    r"\w*[Ss]tr|Nr|pr|ul|al|pl|ca|bzw|Mt|Ft|St|No|vs|e\.g|i\.e|U\.S|U\.K|Jr|Sr|est|Est|EST|LTD|"
    r"INC|[A-Z])\.$"
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NO_PROSE = frozenset({"title", "option", "label", "select", "textarea"})
LONGEST = 900
# template leftovers, bytes that are no text
NOISE = re.compile(r"\{\{|\{%|%\}|\ufffd|<\?php|\[/?[a-z_]+[^\]]{0,40}\]|layout: ")


@dataclass(frozen=True)
class Sentence:
    """One sentence: its page, its block's kind and place, the last heading before it.

    role   of the page, from its address or its title: home, about, mission, careers, news, …
    at     its block's order on the page, -1 for the page's meta description
    block  the whole run of words it stands in, `start` where in it
    """

    text: str
    url: str
    role: str
    kind: str
    place: str
    heading: str
    at: int
    block: str
    start: int = 0
    lang: str = ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def named_role(words: str) -> str:
    """The kind of page that an address or a title names, "" when it names none."""
    return next((role for role, form in ROLES if form.search(words)), "")


EDGE = r"(?:^|[/_.\s-])"
ROLES = tuple(
    (role, re.compile(EDGE + rf"(?:{words})", re.IGNORECASE))
    for role, words in (
        ("legal", r"privacy|terms|cookie|legal|policy|policies|disclaimer|gdpr|impressum|imprint|"
         r"datenschutz|agb\b|mentions-legales|aviso-legal"),
        ("customers", r"customers?\b|case-?stud|success|testimonial|reviews?\b|clients?\b|"
         r"customer-stories|stories\b|portfolio|projects?\b|(?<!we-)(?<!i-)work\b"),
        ("mission", r"(?:our-)?mission|purpose|vision|values|leitbild|mision|missao"),
        ("careers", r"careers?\b|jobs?\b|join(?:-us)?\b|hiring|vacanc|work-(?:with|for)|karriere|"
         r"empleo|recruit"),
        ("news", r"news|blog|press\b|press-|articles?\b|insights?\b|events?\b|posts?\b|updates?\b|"
         r"\d{4}/\d\d|aktuelles|noticias|actualites|journal\b"),
        ("team", r"(?:our-|the-)?team\b|people\b|staff\b|leadership|founders?\b|board\b|equipe|"
         r"equipo|attorneys|doctors|dentists"),
        ("about", r"about|who-we-are|(?:our-)?story\b|company\b|history|quem-somos|sobre|ueber|"
         r"o-nas|o-firmie|nosotros|geschichte|geschiedenis|histori[aes]|histoire|storia|azienda\b|"
         r"l-?atelier|firma?\b|unternehmen|over\b|uber-uns|qui-sommes|a-propos|chi-siamo|quienes|over-ons|om-os|om-oss|practice\b|"
         r"profile|our-firm|the-firm|info\b"),
        ("contact", r"contact|locations?\b|find-us|visit|kontakt|contacto|contatti|get-in-touch|"
         r"directions|where-|en?quir|inquir|reach-us|anfahrt|contato|fale-conosco|dove-siamo|"
         r"como-llegar|kontakty"),
    )
)  # fmt: skip
BY_TITLE = frozenset({"about", "mission", "careers", "team", "contact", "legal"})


def role_of(url: str, home: str, title: str = "") -> str:
    """What a page is: by its address, else by the first words of its title."""
    path = re.sub(r"^https?://[^/]+", "", url).split("#")[0].strip("/").lower()
    same = urlsplit(url).netloc == urlsplit(home).netloc
    if url.rstrip("/") == home.rstrip("/") or (not path and same):
        return "home"
    if re.fullmatch(r"(?:index|default|home)\.\w{2,5}|[a-z]{2}(?:-[a-z]{2})?", path):
        return "home"
    found = named_role(path)
    if found or not title:
        return found or "other"
    by_title = named_role(re.split(r"\s[|–—·:-]\s", title)[0].lower().replace(" ", "-"))
    return by_title if by_title in BY_TITLE else "other"


def split(text: str) -> list[tuple[int, str]]:
    """A block's sentences with where each starts; abbreviations do not end one."""
    found: list[tuple[int, str]] = []
    at = 0
    for match in [*END.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[at:end]
        if match and (ABBREVIATION.search(piece) or len(piece) < 3):
            continue
        if piece.strip():
            found.append((at, piece.strip()))
        at = match.end() if match else end
    return found


def is_gone(page: ParsedPage) -> bool:
    """Whether a page says that it is not there."""
    heads = [page.title, *(b.text for b in page.blocks[:40] if b.kind in ("h1", "h2"))]
    short = sum(len(b.text.split()) for b in page.blocks if b.place == "main") < 120
    return short and any(NOT_THERE.search(head) for head in heads)


def sentences(pages: Sequence[ParsedPage], home: str) -> Iterator[Sentence]:
    """Every sentence of every page, the meta descriptions first."""
    seen: set[str] = set()
    for page in pages:
        if page.url in seen or is_gone(page):
            continue
        seen.add(page.url)
        role = role_of(page.url, home, page.title)
        for start, piece in split(page.description):
            if not (NOISE.search(piece) or is_filler_text(piece)):
                yield Sentence(piece, page.url, role, "meta", "meta", "", -1, page.description,
                               start, page.lang)  # fmt: skip
        yield from page_sentences(page.blocks, page.url, role, page.lang)


def page_sentences(
    blocks: Sequence[Block], url: str, role: str, lang: str = ""
) -> Iterator[Sentence]:
    """The sentences of one page's blocks under their headings."""
    heading, since, quoted = "", 0, ""
    for at, block in enumerate(blocks):
        if block.place == "consent" or block.kind in NO_PROSE:
            continue
        if block.kind in HEADINGS or is_like_heading(block):
            heading, since = block.text, 0
        elif since > 6:
            heading = ""
        since += 1
        quoted = still_quoted(block, quoted)
        theirs = quoted or is_quoted(block, blocks[at + 1 : at + 4])
        place = "quote" if theirs else block.place
        for start, piece in split(block.text):
            if len(piece) <= LONGEST and not (NOISE.search(piece) or is_filler_text(piece)):
                yield Sentence(piece, url, role, block.kind, place, heading, at, block.text,
                               start, lang)  # fmt: skip


OF_CUSTOMERS = re.compile(
    r"^\W*(?:(?:our|client|customer|patient|guest|what our|les|unsere|nuestros|das sagen) )*"
    r"(?:testimonials?|reviews?|testimonianze|testimonios|testimonios|depoimentos|t[eé]moignages|"
    r"avis(?: clients)?|kundenstimmen|bewertungen|rese[nñ]as|opiniones|recensioni|referenties|"
    r"opinie|"
    r"(?:clients|customers|patients|guests|people|others) (?:are saying|say(?:ing)?))\b.{0,20}$",
    re.IGNORECASE,
)
SHORT_HEADING = 6  # words


def still_quoted(block: Block, since: str) -> str:
    """The heading over what customers say, as its tag, "" where another one has ended it.

    since  the tag of that heading where it stands above, else ""
    """
    if block.kind in HEADINGS and OF_CUSTOMERS.match(block.text):
        return block.kind
    if block.place in ("footer", "nav", "address"):
        return ""
    title = block.kind in HEADINGS and len(block.text.split()) <= SHORT_HEADING
    return "" if title and block.kind <= since else since


def is_like_heading(block: Block) -> bool:
    """Whether a block that is no heading stands like one: short, without an end."""
    return len(block.text) <= 40 and block.text[-1:] not in ".!?,;:" and block.kind != "a"


QUOTE_START = re.compile(r"^[\"“„«‟]")
ATTRIBUTED = re.compile(r"[\"”“»]\s*(?:[–—-]+|by|,)?\s*[A-Z]")
SIGNED = re.compile(
    r"^\W*[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,3}\s*(?:,|[–—|-]|$)|"
    r"\b(?:ceo|cto|coo|founder|director|manager|head of|vp|president|customer|client|owner)\b",
    re.IGNORECASE,
)


def is_quoted(block: Block, after: Sequence[Block]) -> bool:
    """Whether words are somebody else's: in quotation marks and long, or marked as a quote."""
    if block.place == "quote":
        return True
    if not QUOTE_START.match(block.text):
        return False
    if ATTRIBUTED.search(block.text):
        return True
    if len(block.text) < 60:
        return False
    return bool(block.text[-1:] in '"”“»' or any(SIGNED.search(b.text[:80]) for b in after))
