"""The skill tags of a post, in order; never the skills named in prose."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from pathlib import Path

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_facts import CUT, SLUG, tags_on
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.page_rows import BUTTON, TAG_LIST, TAG_ROW, TAGS
from callsheet.reading.domain.posts.zones import Zones

HEADING = re.compile(
    r"^[ \t]*(?i:Skills (?:and|&) Expertise)[ \t]*:?[ \t]*$|\bSkills\s+and\s+Expertise\s+(?=\S)|"
    r"^[ \t]*Skills Required[ \t]*$",
    re.M,
)
AFTER = re.compile(
    r"(?i:Preferred\s+qualifications|Activity\s+on\s+this\s+job|About\s+the\s+client|Proposals:|"
    r"Job\s+Success\s+Score|Project\s+ID\b|You\s+will\s+be\s+asked|Send a proposal for)|"
    r"^[ \t]*(?:Project Type|Attachments?|Bid range|Apply now|Save job|Flag as|Job link|Copy link|"
    r"Questions?|Payment (?:method )?(?:not )?verified|Posted)\b",
    re.M,
)
SUBHEADING = re.compile(
    r"(?:(?:mandatory|nice[- ]to[- ]have|preferred|required|additional|other|optional|"
    r"must[- ]have|bonus|desired|key|top) skills?|.{0,60} deliverables?|(?:.{0,40} )?languages|"
    r".{3,60} skills|tools|(?:show|see|view) (?:more|less|all)|more|less|\+\s?\d+(?: more)?|"
    r"skills(?: and expertise)?|mandatory|nice to have|business size experience|platforms?|"
    r"other)[ \t]*:?",
    re.I,
)
# headings that stand between tags when the page was glued into one line
INSIDE = re.compile(
    r"\b(?:(?:[Mm]andatory|[Nn]ice[- ]to[- ]have|[Pp]referred|[Rr]equired|[Aa]dditional|"
    r"[Oo]ptional)"
    r" skills|Business size experience)\b"
)
REAL_SKILLS = re.compile(
    r"(?:communication|people|soft|interpersonal|presentation|organizational|writing|computer|"
    r"phone|leadership|management) skills|programming languages?|sign language|body language",
    re.I,
)
# words that end a tag and are none by themselves
TAILS = frozenset(
    """Development Architecture Administration Consultation Implementation Migration Customization
    Backup Programming Management Design Language Systems Services Integration Processing Learning
    Classification Network Script Firmware Engineering Analysis Research Strategy Planning Modeling
    Optimization Software Editing Production Editor Platform Industry Trial Employees Fix Multisite
    Diagram Computing Framework Server Studio Builder Setup Support Solr Maven Removal
    Restoration Conversion Correction Grading Cleanup Creation Generation Verification""".split()
)
YEARS = re.compile(r"\d\+? (?:years?|yrs?)\b", re.I)  # a demand and no tag
TO_READER = re.compile(r"\b(?:you|your|we|this)\b|['’]ll\b", re.I)
WIDE = re.compile(r"\n|[ \t]{3,}")
LONG_TAG = 3  # words of a tag that stands alone in its row
LIST_ITEM = re.compile(r"(?:(?![ \t]{2,}\S)[^,;|•·\n])+")
WIDE_GAP = re.compile(r"[ \t]{2,}")
# a board's page, not somebody's words in a feed, whose #tags are no skills
BOARD = re.compile(
    r"^[ \t]*(?:experience level[ \t]*:|projects (?:awarded|completed)\b)", re.I | re.M
)
# a row of nothing but #tags
HASHED = re.compile(r"^[ \t]*(?P<tags>#[A-Za-z][\w+.-]*(?:[ \t]+#[A-Za-z][\w+.-]*)+)[ \t]*$", re.M)


def skills_in(text: str, zones: Zones, labels: Labels, head: int) -> tuple[str, ...]:
    """The tags below "Skills and Expertise", else those of a "Skills: a, b" line; () without "
    "any."""
    shown = tags_on(text, zones.card) if zones.card else []
    if shown:
        return _unique(tag for row in shown for tag in _row_of_tags(row.text))
    if zones.venue_page:
        heads = list(HEADING.finditer(text, *zones.fields))
        if heads and not (
            heads[0][0].strip().endswith("Required") and TAGS.search(text, *zones.page)
        ):
            return _block(text, heads[0], zones.fields[1])
    board = TAGS.search(text, *zones.page)
    if board and not YEARS.search(board["tags"]):
        rows = [row.strip() for row in board["tags"].split("\n")]
        kept = (row for row in rows if row and not (BUTTON.fullmatch(row) or _is_subheading(row)))
        return _unique(_tag(tag) for row in kept for tag in WIDE_GAP.split(row))
    row = TAG_ROW.search(text, *zones.page) or TAG_LIST.search(text, 0, head)
    row = row or TAG_LIST.search(text, *zones.fields)
    if row and (tags := _listed(row["tags"])):
        return tags
    hashed = HASHED.search(text, *zones.page)
    if hashed and BOARD.search(text, *zones.page):
        return _unique(tag.lstrip("#") for tag in hashed["tags"].split())
    for quote in labels.all("skills"):
        tags = _listed(quote.text)
        if tags:
            return tags
    return ()


def _row_of_tags(row: str) -> list[str]:
    """The tags of a row: cut at marks and wide gaps; without any, slugs or the names we know."""
    parts = [_tag(part) for part in CUT.split(row)]
    if len(parts) > 1:
        return [part for part in parts if part and not _is_subheading(part)]
    words = row.split()
    if any("-" in word for word in words) and all(SLUG.fullmatch(word) for word in words):
        return words
    return _known(words) if len(words) > LONG_TAG else [_tag(row)]


def _block(text: str, heading: re.Match[str], end: int) -> tuple[str, ...]:
    stop = AFTER.search(text, heading.end(), end)
    block = text[heading.end() : stop.start() if stop else end]
    glued = text[heading.end() - 1] != "\n" and text[heading.end() : heading.end() + 1] != "\n"
    rows = [row.strip() for row in WIDE.split(block) if row.strip()]
    rows = list(takewhile(_may_be_tags, rows))
    listed = len(rows) == 1 and "," in rows[0]
    if listed or (glued and " " in block) or any(len(row) > 55 for row in rows):
        rows = [" ".join(part.split()) for part in INSIDE.split(" ".join(block.split()))]
        return _unique(tag for row in rows if row for tag in _cut(row))
    return _unique(_tag(row) for row in rows if not _is_subheading(row))


def _may_be_tags(row: str) -> bool:
    return "$" not in row and not (BUTTON.fullmatch(row) or TO_READER.search(row))


def _is_subheading(row: str) -> bool:
    return bool(SUBHEADING.fullmatch(row)) and not REAL_SKILLS.fullmatch(row)


def _tag(row: str) -> str:
    return " ".join(re.sub(r"^[-–*•·✓]\s*", "", row).strip(" ,;").split())


def _unique(tags: object) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for tag in tags:  # type: ignore[attr-defined]
        if tag:
            seen.setdefault(tag.lower(), tag)
    return tuple(seen.values())


def _cut(row: str) -> list[str]:
    """Tags glued into one line, told apart by marks or by the names we know."""
    if re.search(r"[,;|•·]", row):
        return [_tag(part) for part in LIST_ITEM.findall(row) if not _is_subheading(part.strip())]
    return _known(row.split(" "))


def _known(words: list[str]) -> list[str]:
    """Words told apart into tags: names we know first, longest first; "Migration" ends a tag."""
    names = skill_names()
    tags: list[str] = []
    at = 0
    while at < len(words):
        size = _known_size(words, at, names)
        tag = " ".join(words[at : at + max(size, 1)])
        if tags and size < 2 and tag in TAILS:
            tags[-1] += f" {tag}"
        else:
            tags.append(tag)
        at += max(size, 1)
    return [tag for tag in tags if not _is_subheading(tag)]


def _known_size(words: list[str], at: int, names: frozenset[str]) -> int:
    """How many words from `at` make the longest known name; 0 when none does."""
    longest = min(6, len(words) - at)
    sizes = range(longest, 0, -1)
    return next((n for n in sizes if " ".join(words[at : at + n]).lower() in names), 0)


@cache
def skill_names() -> frozenset[str]:
    """The names of skills known to the venues, in lower case, read from the package once."""
    path = Path(__file__).with_name("skills.txt")
    return frozenset(
        line.strip().lower() for line in path.read_text("utf-8").splitlines() if line.strip()
    )


def _listed(words: str) -> tuple[str, ...]:
    """The tags of "Skills: PHP, WordPress, SEO"; () when it is a sentence."""
    parts = [_tag(part) for part in LIST_ITEM.findall(words)]
    parts = [part.rstrip(".") for part in parts if part]
    if not parts or any(len(part.split()) > 6 for part in parts):
        return ()
    if len(parts) == 1 and len(parts[0].split()) > 3:
        return ()
    return _unique(part for part in parts if not _is_subheading(part))


def skills_quote(text: str, zones: Zones, skills: tuple[str, ...]) -> Quote | None:
    """The words of the post from the first tag to the last."""
    if not skills:
        return None
    first = text.find(skills[0], zones.words[0])
    if first < 0:
        return None
    last = text.find(skills[-1], first)
    return quote_of(text, first, last + len(skills[-1]) if last >= 0 else first + len(skills[0]))
