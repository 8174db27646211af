"""What a site lists under a heading of its own: products, values, customers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence, role_of
from callsheet.prep.domain.company.values import Fact

MOST = 10
SHORT, LONG = 3, 70  # letters of one item
VALUES = re.compile(
    r"^\W*(?:(?:our|the|core|company|guiding|mission and|mission &|vision and) )*(?:values|"
    r"core values|"
    r"principles|what (?:we|i) stand for|how we work|beliefs|what (?:we|i) (?:hold to|believe in)|"
    r"(?:we|i) believe in|what matters to (?:us|me)|what we care about|werte|unsere werte|"
    r"nos valeurs|valeurs|"
    r"valores|nuestros valores|nossos valores|valori|onze waarden)\W*$",
    re.IGNORECASE,
)
PRODUCTS = re.compile(
    r"^\W*(?:(?:our|all|the|core|main) )*(?:products?|services?|products (?:and|&) services|"
    r"services (?:and|&) products|solutions?|what we (?:do|offer|make|sell)|treatments|courses|"
    r"programmes?|programs|practice areas|specialities|specialties|how (?:we|"
    r"i)(?: can)? help(?: you)?|"
    r"what i (?:do|offer|make|sell)|leistungen|produkte|"
    r"unsere (?:leistungen|produkte)|nos services|produits|servicios|productos|servi[cç]os|"
    r"produtos|servizi|prodotti|diensten|producten)\W*$",
    re.IGNORECASE,
)
CUSTOMERS = re.compile(
    r"^\W*(?:(?:our|my|some of our|selected|featured|happy|recent|past) )*(?:clients?|"
    r"customers?|clients include|"
    r"who (?:we|i)(?:['’]ve)? (?:work|worked) with|trusted by.{0,40}|companies we work with|"
    r"(?:clients|customers) (?:and|&) partners|unsere kunden|kunden|nos clients|clientes|clienti|"
    r"klanten|referenzen)\W*:?$",
    re.IGNORECASE,
)
INCLUDE = re.compile(
    r"\b(?:our |its |past |selected )?(?:clients|customers)(?: and partners)? (?:include|have "
    r"included|range from|are)\b|\btrusted by (?:[A-Z]|over|more|the)|"
    r"\bwe (?:have )?work(?:ed)? with "
    r"(?:[A-Z]|over|brands|companies|clients)|^(?:clients|customers): ",
    re.IGNORECASE,
)
NAMED = re.compile(r"\S [A-Z][a-z]|\d")  # a sentence on customers that names or counts some
NO_ITEM = re.compile(
    r"^(?:learn|read|view|see|get|book|shop|call|contact|find|back|next|all|more|home(?! \w)|"
    r"menu|submit|"
    r"explore|discover|download|sign|log|start|request|enquire|how can|why|what (?:our|people)|"
    r"testimonials?|reviews?|faqs?|gallery|areas|careers?|about|our (?:team|story)|follow|"
    r"subscribe|"
    r"newsletter|introducing|announcing|what|(?:our )?(?:mission|vision)|time ?zone|we accept|"
    r"recent|latest|"
    r"examples?|everything|comprehensive|ready|let['’]?s|opening|hours|address|cart|search|skip|"
    r"select|choose|view service)\b|[?©@]|\d{5,}|"
    r"^\W*\d[\d.,+%]*\W*$|[£$€]",
    re.IGNORECASE,
)
NOT_READ = frozenset({"news", "customers", "legal", "careers", "team"})


def values_of(pages: Sequence[ParsedPage], home: str) -> tuple[Fact, ...]:
    """The values a company names, in its order."""
    return listed(pages, home, VALUES, NOT_READ)


def products_of(pages: Sequence[ParsedPage], home: str) -> tuple[Fact, ...]:
    """What it sells: the items under such a heading, else what its structured data offers."""
    return listed(pages, home, PRODUCTS, NOT_READ) or offered(pages)


def customers_of(
    pages: Sequence[ParsedPage], home: str, found: Sequence[Sentence], names: Names
) -> tuple[Fact, ...]:
    """Whom it works for: the items under such a heading, and the sentences that name some."""
    items = listed(pages, home, CUSTOMERS, NOT_READ - {"customers"})
    told = [
        Fact(s.text, s.url, s.text)
        for s in found
        if s.role in ("home", "about", "customers") and s.place != "quote" and s.words <= 45
        and INCLUDE.search(s.text) and NAMED.search(s.text) and (names.own(s.text) or s.words < 20)
    ]  # fmt: skip
    return once([*told[:2], *items])


def listed(
    pages: Sequence[ParsedPage], home: str, form: re.Pattern[str], not_read: frozenset[str]
) -> tuple[Fact, ...]:
    """The items under the headings of that form, over all pages, each once."""
    found = []
    for page in pages:
        if role_of(page.url, home, page.title) in not_read:
            continue
        blocks = [b for b in page.blocks if b.place in ("main", "header", "address")]
        for at, block in enumerate(blocks):
            if form.match(block.text) and (start := heading_at(blocks, at)) >= 0:
                found += [Fact(item, page.url, item) for item in items_under(blocks, start)]
    return once(found)


def heading_at(blocks: Sequence[Block], at: int) -> int:
    """The heading that a block is, or that follows a small line over it; -1 when it is neither."""
    if blocks[at].kind in HEADINGS:
        return at
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return at + 1 if after is not None and after.kind in HEADINGS else -1


def items_under(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """The items after a heading: the first kind of block that repeats, until a heading ends it."""
    level = blocks[at].kind
    rest = blocks[at + 1 : at + 60]
    kind = next((b.kind for b in rest if is_item(b, level)), "")
    for block in rest:
        if block.kind in HEADINGS and block.kind <= level and block.kind != kind:
            return
        if block.kind == "h1" or (block.kind == level and level in HEADINGS):
            return
        if block.kind == kind and is_item(block, level):
            yield block.text


def is_item(block: Block, level: str) -> bool:
    """Whether a block is one thing of a list: an item, or a heading below the one above."""
    lower = block.kind in HEADINGS and (block.kind > level or level not in HEADINGS)
    return (
        (block.kind in ("li", "dt") or lower)
        and SHORT <= len(block.text) <= LONG
        and not NO_ITEM.search(block.text)
        and not any(form.match(block.text) for form in (VALUES, PRODUCTS, CUSTOMERS))
    )


def offered(pages: Sequence[ParsedPage]) -> tuple[Fact, ...]:
    """Names of products and services in structured data."""
    found = []
    for page in pages:
        for item in page.json_ld:
            name = item.get("name")
            if str(item.get("@type")) in ("Product", "Service", "SoftwareApplication") and (
                isinstance(name, str) and SHORT <= len(name) <= LONG
            ):
                found.append(Fact(name, page.url, name))
    return once(found)


def once(found: Sequence[Fact]) -> tuple[Fact, ...]:
    """Each value once, the first place that has it; at most ten."""
    return tuple({fact.value.casefold(): fact for fact in reversed(found)}.values())[::-1][:MOST]
