"""Of whom a year is told: the company, somebody who founded it, or others."""

from __future__ import annotations

from collections.abc import Iterator, Set

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company import year_words as said
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.year_spots import Spot
from callsheet.prep.domain.company.years_of_others import (
    PERSONS,
    ROLE_SINCE,
    is_colleague,
    is_their_thing,
)

PERSON = re.compile(r"^[A-Z][a-zà-ÿ'’-]+ (?:[A-Z]\.? )?[A-Z][\wà-ÿ'’-]+ (?:founded|co-?founded|"
                    r"started|opened|set up|launched|has|is|was|joined)\b")  # fmt: skip
SUBJECT = re.compile(r"^(?!I |It |We |In |Our |What |The (?:company|firm|"
                     r"business))(?:the )?([A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,4}),? "
                     r"(?:\([^)]*\),? )?(?:was|is|were|has|have|a|an|founded|established|started|"
                     r"launched)\b")  # fmt: skip
YEAR_FIRST = re.compile(
    r"^(?:(?:im jahre?|in|en|em|nel) )?\d{4},? [a-zà-ÿ]+ (?=[A-ZÀ-Þ])", re.IGNORECASE
)
ALONE = re.compile(
    r"\b(?:set it up|founded it|started it|opened it|launched it)\b|^I (?:set up|"
    r"started|opened|founded|launched|began|went|struck)\b"
)
IT_BEGAN = re.compile(
    r"^(?:l['’]aventure|l['’]histoire|(?:our|the) (?:story|adventure|journey)|l['’]avventura|"
    r"la (?:aventura|historia|storia)|die geschichte|het verhaal|a (?:aventura|hist[oó]ria))\b|"
    r"^(?:angefangen|begonnen) (?:hat|haben|hatte) (?:es|alles|wir)\b|"
    r"^it (?:all )?(?:started|began)\b|^it all (?:goes|went) back\b|"
    r"\bit all (?:started|began)\b|^how it|^what (?:started|"
    r"began)\b",
    re.IGNORECASE,
)
A_STEM = rf"(?:{said.FOUNDS.pattern}|{said.BEGAN.pattern})"
OBJECT = re.compile(rf"{A_STEM}\W([^.;]{{0,60}})", re.IGNORECASE)
SUBJECT_LAST = re.compile(  # "Founded in 1884, Hartley's had a website from 2006."
    rf"^\W*(?i:{A_STEM})[^,]{{0,70}}, (?:the |die |der |das |la |le |il |el |de )?[A-ZÀ-Þ][\w’'-]+"
)
PRODUCT = re.compile(
    r"\b(?:launched|introduced|released|opened|started|added|unveiled) ([A-ZÀ-Þ][\w’'-]+) "
    r"([A-ZÀ-Þ][\w’'-]+)"
)
OTHER_OBJECT = re.compile(
    r"\b(?:founded|co-?founded|established|started|launched|set up|gr[uü]ndete|fonde|fonda|"
    r"cr[eé]{2}e?|"
    r"fund[oó]|fond[oò]|cre[oó]|richtte|grundade|za[lł]o[zż]y[lł]a?) (?:the |die |das |la |le |"
    r"il )?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Spring|Summer|Autumn|Winter|Fall|Easter|Christmas|"
    r"I)\b)([A-ZÀ-Þ][\w’'&-]+(?: [A-ZÀ-Þ][\w’'&-]+)*)"
)
NAMED_LINE = re.compile(  # "Canon Ruth Amery (Chair), since 2017"
    r"^\W*[A-ZÀ-Þ][\w'’.-]+ [–—-] [^,]{3,40},|"
    r"^\W*(?:[A-ZÀ-Þ][\w ’'-]{2,30}: )?(?:(?:Dr|Prof|Canon|Rev|Mr|Mrs|Ms|Sir|Dame)\.? )?"
    r"[A-ZÀ-Þ][\w'’.-]+ (?:[A-Z]\. ?)?"
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?\s*[,(–—:-]"
)


def is_of_one_named(text: str, names: Names) -> bool:
    """Whether a line is somebody's, a name and what they are: "Gus – clinic cat, est. 2014"."""
    return NAMED_LINE.match(text) is not None and not names.begin(text)


def is_founder(text: str, names: Names) -> bool:
    """Whether words tell what a person did whose name the company has, but for being born."""
    bare = YEAR_FIRST.sub("", text)  # "1991 eröffnete Hilka Petersen …"
    return names.begin_with_namesake(bare) and not said.BORN.search(text)


def subject_marks(
    spot: Spot, clause: str, near: str, names: Names, marks: Set[str], *, first: bool
) -> Iterator[str]:
    """Who is spoken of.

    clause, near  the year's piece of the sentence, and it with the pieces beside it
    marks         what is known of the spot, for how it began
    first         whether the sentence needs no subject
    """
    raw = spot.words
    own, begins = names.own(raw), names.begin(raw)
    who = who_of(near, raw, names, own=own, first=first or "line" in marks)
    yield from (f"who:{who}", f"{how_of(marks)}~{who}")
    named, firm = names.are_in(clause), bool(said.THE_FIRM.search(clause))
    if named or names.are_in(raw):
        yield "name:clause" if named else "name:sentence"
    if firm or said.THE_FIRM.search(raw) or names.sort_in(raw):
        yield "firm:clause" if firm or names.sort_in(clause) else "firm:sentence"
    namesake = is_founder(raw, names)
    founder = namesake and how_of(marks) in ("founds", "began")  # "Ann Bo, baker since 1984"
    tests = (
        ("own", own),
        ("begins_with_name", begins),
        ("person", bool(PERSON.search(raw)) and not begins),
        ("persons", bool(PERSONS.search(raw))),
        ("role_since", (bool(ROLE_SINCE.search(raw)) and not own) or is_colleague(raw, names)),
        ("other_subject", is_other_subject(raw, names)),
        ("namesake", namesake),
        ("alone", bool(ALONE.search(raw))),
        ("it_began", bool(IT_BEGAN.search(raw))),
        ("named_line", is_of_one_named(raw, names) and not founder),
        ("apposed:other", bool(SUBJECT_LAST.match(raw)) and not own),
        ("object_other", has_other_object(raw, names)),
        ("product", is_own_product(raw, names)),
        ("their_thing", is_their_thing(raw, names)),
        ("object_own", has_own_object(raw, names)),
    )
    yield from (name for name, true in tests if true)


def how_of(marks: Set[str]) -> str:
    """The strongest word that tells of a beginning near a year."""
    for stem in ("founds", "began"):
        if {f"{stem}:clause", f"{stem}:before", f"{stem}:after"} & marks:
            return stem
    return "since" if "since" in marks else "first"


def who_of(near: str, raw: str, names: Names, *, own: bool, first: bool) -> str:
    """Of whom the words beside the year are said."""
    if names.begin(raw):
        return "begins"
    if names.are_in(near):
        return "name"
    if said.WE.search(near):
        return "we"
    if (
        said.THE_FIRM.search(near)
        or names.sort_in(near)
        or said.THE_X.match(raw)
        or names.is_one(raw)
    ):
        return "firm"
    if first:
        return "none"
    if said.THEY.search(near):
        return "they"
    if own:
        return "elsewhere"
    return "person" if PERSON.search(raw) else "other"


def is_other_subject(raw: str, names: Names) -> bool:
    """Whether a sentence begins with the name of somebody or something else."""
    if not SUBJECT.search(raw) or names.begin(raw):
        return False
    return not said.THE_FIRM.match(raw) and not names.sort_in(raw[:40])


def is_own_product(raw: str, names: Names) -> bool:
    """Whether what began is a thing of theirs with their name in its own: Ledgerleaf Tax."""
    found = PRODUCT.search(raw)
    if found is None or not names.are_in(found[1]) or names.are_in(found[2]):
        return False
    whole = names.written.match(raw, found.start(1))
    return whole is None or whole.end() <= found.end(1)


def has_other_object(raw: str, names: Names) -> bool:
    """Whether what somebody founded has another name: "Ann founded Crumb"."""
    if YEAR_FIRST.match(raw):
        return False  # "1974 gründete Karl Kögler den Betrieb": the verb's subject stands after it
    found = OTHER_OBJECT.search(raw)
    return found is not None and not names.are_in(found[1])


def has_own_object(raw: str, names: Names) -> bool:
    """Whether what was founded is the company: "opened the Tidewater Free Clinic"."""
    found = OBJECT.search(raw)
    if found is None:
        return False
    ours = names.are_in(found[1]) or said.THE_FIRM.search(found[1])
    return bool(ours) or names.is_one(f"it was {found[1].strip()}")
