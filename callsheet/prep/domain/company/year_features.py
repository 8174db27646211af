"""What speaks for and against a year being the one a company was founded in, by name."""

from __future__ import annotations

from collections.abc import Iterator

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company import year_words as said
from callsheet.prep.domain.company.founding_words import (
    ASKED,
    AT_IT,
    FORMAL,
    OF_ITSELF,
    ORIGIN,
    SHINGLE,
    START_TOLD,
    STORY,
    THAT_YEAR,
)
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import HEADINGS
from callsheet.prep.domain.company.story_words import (
    A_NAME,
    BEGAN_LIFE,
    GIVEN_TITLE,
    HE_OR_SHE,
    KIN_FIRST,
    OF_SOMEBODY,
    SINCE_PERSON,
)
from callsheet.prep.domain.company.year_against import later_marks, other_marks
from callsheet.prep.domain.company.year_parts import Parts, parts_of
from callsheet.prep.domain.company.year_site import LATE_ROW, SiteYears
from callsheet.prep.domain.company.year_spots import YEAR, Spot
from callsheet.prep.domain.company.year_story import place_of
from callsheet.prep.domain.company.year_subjects import subject_marks

LINE_WORDS = 9
OLD = 1750  # few firms are older
LONGEST_NO_CLAUSE = 120  # letters
LEAST_ROWS = 3
TOLD = frozenset("asked that_year next_founds prev_founds since est row+stem origin:first".split())
A_PERSON_BORN = re.compile(
    r"\b([A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+) (?:is |was |wird |wurde |est |"
    r"è )?(?:\w+ ){0,3}?(?:born|"
    r"geboren|nace|naci[oó]|nasce|na[iî]t|naquit|nat[oa])\b"
)
BORN_LINE = re.compile(r"\W*(?:born|geboren|n[eé]e?|nat[oa])(?: \w+)? \d{4}\W*$", re.IGNORECASE)
NAME_WORD = re.compile(r"[^\W\d_]{4,}")
SOFT = frozenset("turn made_first quit turned the_year row:origin start_told shingle".split())
STEMS = (("founds", said.FOUNDS), ("began", said.BEGAN), ("first", said.FIRST))
TELLS = frozenset({"founds:clause", "founds:before", "founds:after", "began:clause",
                   "began:before", "began:after"})  # fmt: skip
A_STEM = rf"(?:{said.FOUNDS.pattern}|{said.BEGAN.pattern})"
STEM_BEFORE = re.compile(rf"{A_STEM}[^.;]{{0,60}}?$", re.IGNORECASE)
STEM_AFTER = re.compile(rf"[^.;]{{0,90}}?{A_STEM}", re.IGNORECASE)
STEM_FIRST = re.compile(
    rf"^\W*(?:first |originally |newly |proudly |family[- ])?{A_STEM}", re.IGNORECASE
)
DOING = re.compile(r"^(?:\w+ly )?\w+ing\b")
COUNT = re.compile(r"^\W*[\d.,]+")
NOT_TOLD = frozenset(
    "copyright range_to place:quote role_since lifespan their_thing since_all a_birth "
    "of_another news_line span again".split()
)
BEFORE_THAT = {"others:before", "object_other"}  # "Before Lantern, Ann founded Crumb in 2009."
NAMED_EST = {"named_line", "est"}  # "Gus – clinic cat, est. 2014"
OF_A_LIFE = (said.BORN, said.RAISED, said.AWARD, said.CAREER)
STORIES = frozenset({"about", "mission"})


def features_of(spot: Spot, names: Names, site: SiteYears) -> frozenset[str]:
    """The names of all that is true of a spot; none for a year that nothing tells of."""
    marks = {"one", f"kind:{spot.kind}"}
    if spot.kind == "data":
        return frozenset({*marks, f"role:{spot.at.role}"})
    parts = parts_of(spot, names)
    marks |= {*place_marks(spot), *stem_marks(parts), *form_marks(spot, parts)}
    marks |= {*neighbour_marks(spot, names, site), *under_marks(spot, site)}
    marks |= {*turn_marks(spot, site), *person_marks(spot, parts, names)}
    marks |= set(subject_marks(spot, parts.spoken, parts.near, names, marks, first=is_first(spot)))
    marks |= {*other_marks(spot, parts, names), *later_marks(spot, site), *site_marks(spot, site)}
    marks -= set(answered_marks(spot, names, marks))
    marks |= set(joint_marks(spot, parts, marks, names, site))
    return frozenset(marks) if tells(marks) else frozenset()


def answered_marks(spot: Spot, names: Names, marks: set[str]) -> Iterator[str]:
    """What would speak against a year, but for other words beside it."""
    if "made_first" in marks and not spot.words.lower().startswith("before"):
        yield "others:before"  # "her first candles"
    if said.BEGAN_AS.match(spot.words):
        yield "adjective"
    if names.is_one(spot.words) or (
        "object_own" in marks and said.AFTER_LEARNING.search(spot.words)
    ):
        yield from ("career:clause", "career:sentence")
    if "at_it" in marks:
        yield from ("career:clause", "career:sentence")  # "working for myself"
    if "object_own" in marks and marks & {"founds:clause", "began:clause", "began:after"}:
        yield from ("others:changed_hands", "named_line")  # "bought the old bakery and opened …"
    if is_first(spot) and marks & {"founds:clause", "began:clause"}:
        yield "run_by"  # "Started by two brothers in 2008, it is still owned by both"
    if said.FAMILY_TRADE.search(spot.words) and names.are_in(spot.words):
        yield "others:family"


def tells(marks: set[str]) -> bool:
    """Whether anything tells of a founding, so that the year is weighed at all."""
    if "label" in marks:
        return True
    if marks & NOT_TOLD or marks >= BEFORE_THAT or marks >= NAMED_EST:
        return False
    stem = marks.intersection(TELLS)
    if "day" in marks:
        return bool({"founds:clause", "began:clause"} & marks)
    return bool(stem or marks & (TOLD | SOFT) or {"first:clause", "own"} <= marks)


def place_marks(spot: Spot) -> Iterator[str]:
    """Where on the site it stands."""
    at = spot.at
    if spot.kind == "label":
        yield "label"
    else:
        yield f"role:{at.role}"
    if at.place not in ("main", "title", "alt", "data"):
        yield f"place:{at.place}"
    if at.kind in HEADINGS:
        yield "in_heading"
    if STORY.search(at.heading):
        yield "head:story"
    yield from (f"head:{name}" for name, form in said.HEADED.items() if form.search(at.heading))
    if spot.row >= 0:
        yield "row:later" if spot.row else "row:first"
    if spot.row >= LATE_ROW and not said.FOUNDS.search(spot.words):
        yield "row:late"
    if spot.row == 0 and spot.rows >= LEAST_ROWS and is_origin(spot):
        yield "row:origin"


def is_origin(spot: Spot) -> bool:
    """Whether the oldest row of a firm's timeline is no birth, no prize and no building's."""
    told = STORY.search(spot.at.heading) or spot.at.role in STORIES
    if said.HEADED["others"].search(spot.at.heading):
        return False
    return bool(told) and not any(form.search(spot.words) for form in OF_A_LIFE)


def stem_marks(parts: Parts) -> Iterator[str]:
    """Which words of beginning stand how near."""
    when = said.WHEN.match(parts.after)
    story = when[1] if when and not YEAR.search(when[1]) else ""
    for name, form in STEMS:
        if form.search(parts.clause):
            yield f"{name}:clause"
        elif form.search(parts.right):
            yield f"{name}:after"
        elif form.search(parts.left):
            yield f"{name}:before"
        elif form.search(story):
            yield f"{name}:after"
        elif form.search(parts.words):
            yield f"{name}:sentence"
    if STEM_BEFORE.search(parts.before[-90:]):
        yield "stem_before"
    after = STEM_AFTER.match(parts.after)
    if after and not YEAR.search(after.group()):
        yield "stem_after"


def form_marks(spot: Spot, parts: Parts) -> Iterator[str]:
    """How the year itself is written."""
    before, after = parts.before, parts.after
    if parts.since:
        yield "since"
    tests = (("est", said.EST, before[-24:]), ("in", said.IN, before[-16:]),
             ("day", said.DAY, before[-24:]), ("range_from", said.RANGE_FROM, after[:12]),
             ("range_to", said.RANGE_TO, before[-8:]),
             ("copyright", said.COPYRIGHT, parts.words))  # fmt: skip
    for name, form, words in tests:
        hit = form.match(words) if name == "range_from" else form.search(words)
        if hit:
            yield name
    near = f"{parts.left} {parts.clause} {parts.right}"
    if said.MADE_FIRST.search(near) or said.FIRST_CAME.search(near):
        yield "first_step" if said.FIRST_STEP.search(near) else "made_first"
    if said.QUIT.search(near):
        yield "quit"
    if SHINGLE.search(near):
        yield "shingle"
    if parts.since and AT_IT.search(before):
        yield "at_it"
    if said.THE_YEAR.match(spot.words):
        yield "the_year"
    if said.AGAIN.search(spot.words):
        yield "again"
    if said.NEWS_LINE.match(spot.words):
        yield "news_line"
    if said.SPAN_FROM.search(before[-12:]) and said.RANGE_FROM.match(after[:12]):
        yield "span"
    if not before.strip(" '\"("):
        yield "begins"
    if said.ARTICLE.search(before[-8:].rstrip()) and after[1:2].islower():
        yield "adjective"  # "the 2022 opening weekend"
    if is_line(parts.words):
        yield "line"
    if any(year != spot.year for year in YEAR.findall(parts.clause)):
        yield "other_year"
    if any(year != spot.year for year in YEAR.findall(before)):
        yield "later_year"
    dating = bool(said.DATING.search(before[-16:]))
    if (dating or said.OF_A_YEAR.search(before[-8:])) and said.OLD_HOUSE.search(before[-50:]):
        yield "dating_house"
    elif dating:
        yield "dating"
    if before.endswith("(") and after.startswith(")"):
        yield "in_brackets"
    if int(spot.year) < OLD:
        yield "old"


def person_marks(spot: Spot, parts: Parts, names: Names) -> Iterator[str]:
    """What the year is of that somebody began or was given, and no firm."""
    if BEGAN_LIFE.search(f"{parts.left} {parts.clause} {parts.right}"):
        yield "began_life"
    if GIVEN_TITLE.search(parts.before[-80:]):
        yield "given_title"
    somebody = SINCE_PERSON.match(spot.words)
    if somebody and not names.are_in(somebody["name"]):
        yield "since_person"


def is_line(words: str) -> bool:
    """Whether words are a line by themselves: few, without an end."""
    return len(words.split()) <= LINE_WORDS and words.rstrip()[-1:] not in ".!?"


def is_no_clause(before: str) -> bool:
    """Whether the words before a year have no verb of their own: "Locally owned since"."""
    return bool(before) and len(before) < LONGEST_NO_CLAUSE and bool(said.NO_CLAUSE.match(before))


def is_first(spot: Spot) -> bool:
    """Whether a sentence needs no subject: it begins with the verb or the year."""
    return bool(STEM_FIRST.match(spot.words)) or not spot.words[: spot.start].strip(" '\"(")


def neighbour_marks(spot: Spot, names: Names, site: SiteYears) -> Iterator[str]:
    """What the sentences beside it and the question above it tell."""
    at = spot.at
    before, after = site.beside.get((at.url, at.at, at.start), ("", ""))
    then = site.then.get((at.url, at.at, at.start), ())
    if any(is_start(words, names) for words in then):
        yield "start_told"
    turned = said.TURNED.search(spot.words)
    if turned and any(word in site.home for word in NAME_WORD.findall(turned["into"].lower())):
        yield "turned"
    if said.EVER_SINCE.search(" ".join((spot.words[spot.start :], *then[:1]))):
        yield "ever_since"
    if after and not YEAR.search(after):
        if THAT_YEAR.match(after) and (said.FOUNDS.search(after) or said.BEGAN.search(after)):
            yield "that_year"
        if said.FOUNDS.search(after) and (names.own(after) or said.THE_FIRM.search(after)):
            yield "next_founds"
    told = before and not YEAR.search(before) and said.THAT_WAS.match(spot.words)
    if told and said.FOUNDS.search(before) and (names.own(before) or said.THE_FIRM.search(before)):
        yield "prev_founds"
    told_of = f"{before} {spot.words}"
    if HE_OR_SHE.match(spot.words) and said.BORN.search(spot.words) and OF_SOMEBODY.search(told_of):
        yield "a_birth"
    over = site.over.get((at.url, at.at), "")
    if BORN_LINE.match(spot.words):
        yield "a_birth"  # "Born 2018.", of an office dog
    headed = said.HEADED["about"].search(over) or STORY.search(over) or names.are_in(over)
    if is_line(spot.words) and A_NAME.fullmatch(over) and not headed:
        yield "named_over"
    if before and said.IT_WAS.match(spot.words):
        ours = names.begin(before) or said.WE.match(before) or said.THE_FIRM.match(before)
        yield "it_own" if ours else "it_other"
    if ASKED.match(site.over.get((at.url, at.at), "")):
        yield "asked"


def under_marks(spot: Spot, site: SiteYears) -> Iterator[str]:
    """How the year stands among those under its heading."""
    first = site.under.get((spot.at.url, spot.at.heading), spot)
    if int(first.year) < int(spot.year) and FORMAL.search(spot.words):
        yield "formal_later"
    if not ORIGIN.match(spot.at.heading) or spot.kind != "text":
        return
    if first.year != spot.year:
        yield from () if said.FOUNDS.search(spot.words) else ("origin:later",)
    elif not any(form.search(spot.words) for form in OF_A_LIFE):
        yield "origin:first"


def is_start(words: str, names: Names) -> bool:
    """Whether a sentence says of what stands before it that the company started so."""
    if not START_TOLD.search(words):
        return False
    if said.THE_FIRM.search(words) or OF_ITSELF.search(words):
        return True
    named = {word for name in (names.shown, *names.all) for word in NAME_WORD.findall(name.lower())}
    return bool(named.intersection(NAME_WORD.findall(words.lower())))


def turn_marks(spot: Spot, site: SiteYears) -> Iterator[str]:
    """How the year stands in the order of a story."""
    turn = site.turns.get(place_of(spot))
    if turn is None:
        return
    if turn.kind != "open":
        yield f"told_{turn.kind}"
    if turn.first:
        yield "turn"
        yield from (name for name, true in (("turn+led_to", turn.led_to),
                                            ("turn+went_on", turn.went_on),
                                            ("turn+means", turn.means)) if true)  # fmt: skip
    elif turn.kind == "open":
        yield "after_turn"


def site_marks(spot: Spot, site: SiteYears) -> Iterator[str]:
    """How the year stands among the site's others."""
    if spot.year == site.earliest:
        yield "earliest"
    if spot.year == site.earliest_own:
        yield "earliest_own"
    if int(spot.year) >= site.now - 1:
        yield "now"
    if site.told[spot.year] > 1:
        yield "twice"
    if site.told[spot.year] > 2:
        yield "thrice"
    if spot.year in site.aged:
        yield "aged"


def joint_marks(
    spot: Spot, parts: Parts, marks: set[str], names: Names, site: SiteYears
) -> Iterator[str]:
    """What counts only together."""
    stem = bool(marks.intersection(TELLS))
    ours = bool({"who:we", "who:name", "who:firm", "who:begins"} & marks)
    raw = spot.words
    if stem and ours:
        yield "stem+own"
    if {"who:other", "other_subject"} <= marks:
        yield "foreign_subject"
    if stem and is_first(spot):
        yield "stem+first"
    ours_too = marks & {"own", "line", "it_began", "it_own", "namesake", "turn"}
    opened = "object_own" in marks and names.are_in(parts.clause)
    if stem and not (ours or ours_too or opened or is_first(spot) or "alone" in marks):
        yield "stem+foreign"
    if "since" in marks:
        few = len(raw.split()) <= LINE_WORDS and said.SINCE_FIRST.match(raw)
        no_verb = not (
            few or KIN_FIRST.search(raw) or marks & {"named_line", "person"}
        ) and is_no_clause(parts.before)
        line = "line" in marks or DOING.match(raw) or few or no_verb
        yield "since+own" if ours else "since+line" if line else "since+foreign"
        trade = DOING.match(raw) or said.TRADING.search(parts.before)
        if trade and not marks & {"named_line", "person", "other_subject"}:
            yield "since+trade"
        if said.THEIRS.search(parts.before):
            yield "since+theirs"
        if COUNT.match(raw) and "begins" not in marks:
            yield "count"
    if marks & SOFT and not (stem or marks & TOLD):
        yield "soft"
        if site.earliest_own not in ("", spot.year):
            yield "soft+told"
    story = "head:story" in marks or spot.at.role in STORIES
    if story and "own" in marks:
        yield "story+own"
    if story and stem:
        yield "story+stem"
    if stem and "earliest_own" in marks:
        yield "earliest_own+stem"
    row = said.FOUNDS.search(parts.words) or said.BEGAN.search(parts.words)
    life = A_PERSON_BORN.search(spot.words)
    if life and spot.kind == "row" and not names.begin(life[1]):
        yield "a_birth"
    elif spot.kind == "row" and (row or said.FOUND_IN_ROW.search(parts.words)):
        yield "row+stem"
    answered = marks & {"since", "est", "next_founds", "prev_founds", "asked", "that_year",
                        "made_first", "start_told", "quit", "turned", "ever_since",
            "the_year", "shingle", "origin:first", "turn"}  # fmt: skip
    if spot.kind == "text" and not (stem or answered):
        yield "bare"
