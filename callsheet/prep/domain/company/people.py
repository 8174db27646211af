"""People a site names, with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.names import Names, organisations
from callsheet.prep.domain.company.pasted import HOME as PASTED
from callsheet.prep.domain.company.sentences import Sentence, role_of
from callsheet.prep.domain.company.values import Fact

SMALL = r"[a-zß-öø-ÿĀ-ɏ'’]"
PART = rf"(?:[A-Z]['’]|Mc|Mac)?[A-ZÀ-ÖØ-ÞĀ-Ž]{SMALL}+(?:-[A-ZÀ-ÞĀ-Ž]{SMALL}+)?"
NAME = re.compile(rf"(?:Dr\.? |Prof\.? )?{PART}(?: [A-Z]\.?)?"
                  rf"(?: (?:van|von|de|da|del|der|la|le|bin|al|den|te))*(?: {PART}){{1,2}}"
                  rf"(?:,? (?:MD|PhD|MBA|CPA|MRCVS|DDS|BDS|FCA|RN|Esq)\.?)*")  # fmt: skip
ROLE = re.compile(
    r"\b(?:founder|co-?founder|chief|ceo|cto|cfo|coo|cmo|president|director|head of|head|vp|"
    r"vice president|manager|partner|owner|principal|lead (?:designer|engineer|developer|"
    r"consultant)|chair(?:man|woman|person)?|officer|"
    r"engineer|designer|architect|dentist|doctor|nurse|chef|producer|editor|consultant|treasurer|"
    r"secretary|trustee|(?:senior|junior|staff|project) \w+|of (?:sales|people|marketing|"
    r"operations)|teacher|developer|scientist|solicitor|lawyer|attorney|paralegal|vet|"
    r"veterinary|hygienist|therapist|electrician|coordinator|(?:personal|executive|legal|dental|"
    r"general) assistant|advisor|executive|surveyor|"
    r"audiologist|optician|optometrist|physiotherapist|midwife|pharmacist|accountant|receptionist|"
    r"administrator|technician|curator|photographer|copywriter|analyst|researcher|"
    r"(?:design|tech|team|technical|creative|marketing|product|sales|studio|project) lead|"
    r"\w*vorsitzende[rn]?|vorst[aä]nd\w*|kassenw[aä]rt\w*|kassierer\w*|schriftführer\w*|"
    r"\w*leiter(?:in)?|\w*leitung|presidente|tesorer[oa]|gerente|"
    r"geschäftsführer\w*|inhaber\w*|directeur|directrice|directora?|gérante?|responsable)\b",
    re.IGNORECASE,
)
BOTH = re.compile(rf"^({NAME.pattern})\s?[,–—|:-]\s?(.{{3,60}})$")
BRACKETED = re.compile(rf"^({NAME.pattern}) \((.{{3,60}})\)$")
FOUNDED_BY = re.compile(
    rf"\b(?:founded|started|established|opened|set up|run|owned)(?: in (?:\w+ )?\d{{4}})? by "
    rf"((?:{NAME.pattern})(?:(?:,? and |, | & )(?:{NAME.pattern}))*)"
)
NO_NAME = re.compile(
    r"^(?:our|the|meet|about|contact|read|learn|general|human|chief|head|senior|managing|privacy|"
    r"terms|north|south|east|west|new|san|los|great|united|team|office|press|board)\b|"
    r"\b(?:area|overview|roofing|platform|hours|line|business|products?|brands?|page|site|news|"
    r"design|"
    r"house|work|care|kitchen|team|services?|street|road|school|university|college|ltd|limited|"
    r"inc|llc|group|hospital|"
    r"solutions|policy|us)\b",
    re.IGNORECASE,
)
OWNER = re.compile(r"founder|owner|\bceo\b|director|principal|head chef", re.IGNORECASE)
MOST_PEOPLE = 8
NOT_READ = frozenset({"quote", "consent", "nav", "footer"})
CREW = frozenset({"team", "about"})  # pages that list who works there
PAGES = frozenset({"team", "about", "mission", "contact", "home"})


def people_of(
    pages: Sequence[ParsedPage], home: str, found: Sequence[Sentence], names: Names
) -> tuple[Fact, ...]:
    """People with a role, those of team pages first; `value` is `Ayo Bello, CEO`."""
    named: dict[str, Fact] = {}
    order = {"team": 0, "about": 1, "mission": 2, "contact": 3}
    parts = [(page, role_of(page.url, home, page.title)) for page in pages]
    for page, part in sorted(parts, key=lambda each: order.get(each[1], 4)):
        if part not in PAGES:
            continue
        given = page.url == PASTED
        crew = beside(page.blocks) if given or part in CREW else ()
        for name, role, quote in (*on_page(page.blocks), *crew):
            # who else is named on a home page may be a customer
            if given or part != "home" or OWNER.search(role):
                named.setdefault(name, Fact(quote, page.url, f"{name}, {role}"))
    for name, quote, url in [*founders(found, names), *from_json_ld(pages)]:
        named.setdefault(name, Fact(quote, url, f"{name}, founder"))
    return tuple(named.values())[:MOST_PEOPLE]


def on_page(blocks: Sequence[Block]) -> Iterator[tuple[str, str, str]]:
    """(name, role, quote) where a block is a name and the next its role, or one holds both."""
    for block, after in zip(blocks, [*blocks[1:], Block("p", "")], strict=False):
        if block.place in NOT_READ:
            continue
        both = paired(block.text)
        if both and is_role(both.group(2)) and is_person(both.group(1)):
            yield both.group(1), both.group(2).strip(), block.text
        elif NAME.fullmatch(block.text) and is_person(block.text) and is_role(after.text):
            # a picture's words may stand between the two, so only the name is quoted
            yield block.text, after.text, block.text


def paired(text: str) -> re.Match[str] | None:
    """A name and what stands beside it: `Colm Finch - dispatch`, `Mehmet Aydın (Kassenwart)`."""
    return BOTH.match(text) or BRACKETED.match(text)


def beside(blocks: Sequence[Block]) -> Iterator[tuple[str, str, str]]:
    """(name, role, quote) of a list of people of which one has a known role: the others, built the
    same way, have theirs, too ("Colm Finch - seed cleaning and dispatch")."""
    rows: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for block, after in zip(blocks, [*blocks[1:], Block("p", "")], strict=False):
        both = paired(block.text)
        if block.place in NOT_READ:
            continue
        if both:
            row = (both.group(1), both.group(2).strip(), block.text)
            rows.setdefault((block.kind, ""), []).append(row)
        elif NAME.fullmatch(block.text):
            row = (block.text, after.text, block.text)
            rows.setdefault((block.kind, after.kind), []).append(row)
    for alike in rows.values():
        if len(alike) > 1 and any(is_role(role) and is_person(name) for name, role, _ in alike):
            yield from (row for row in alike if is_person(row[0]) and like_role(row[1]))


def like_role(text: str) -> bool:
    """Whether words are short enough for a role and no name, sentence or date."""
    return (
        2 < len(text) <= 60 and text[-1:] not in ".!?" and not NAME.fullmatch(text)
        and not any(c.isdigit() or c in "@€$£" for c in text)
    )  # fmt: skip


def is_role(text: str) -> bool:
    """Whether words are somebody's role at this company, not at a customer's."""
    return 2 < len(text) <= 80 and bool(ROLE.search(text)) and text[-1:] not in ".!?"


def is_person(text: str) -> bool:
    """Whether words in the form of a name are one."""
    return not NO_NAME.search(text) and not ROLE.search(text)


def founders(found: Sequence[Sentence], names: Names) -> Iterator[tuple[str, str, str]]:
    """(name, quote, page) of "founded in 2007 by Darren Redmond and Scott Bevan"."""
    for sentence in found:
        by = FOUNDED_BY.search(sentence.text)
        own = names.own(sentence.text) or (by is not None and by.start() < 3)
        if by is None or not own or sentence.place == "quote":
            continue
        if sentence.role in ("news", "customers", "legal"):
            continue
        for name in NAME.findall(by.group(1)):
            if is_person(name):
                yield name, sentence.text, sentence.url


def from_json_ld(pages: Sequence[ParsedPage]) -> Iterator[tuple[str, str, str]]:
    """The founders that an organisation's structured data names."""
    for page in pages:
        for item in organisations(page):
            said = item.get("founder") or item.get("founders")
            for each in said if isinstance(said, list) else [said]:
                name = each.get("name") if isinstance(each, dict) else each
                if isinstance(name, str) and 3 < len(name) < 60:
                    yield name, name, page.url
