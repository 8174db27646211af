"""Where a client says they are, or whose clock they mean, in words without a time beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.core.places import country_code, zone_of, zones_of_place
from callsheet.reading.domain.signatures import signed_by
from callsheet.reading.domain.times.zone_names import (
    ABBREVIATIONS,
    ENGLISH_WORDS,
    FIXED_NAMES,
    REGIONS,
)
from callsheet.reading.domain.times.zone_rules import How, ZoneWord

OFFSET = re.compile(r"\b(?:UTC|GMT) ?([+\-−–]) ?(\d{1,2})(?::?([0-5]\d))?\b", re.IGNORECASE)
REGION = re.compile(
    r"\b(eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time| (?:time ?)?zone)\b",
    re.IGNORECASE,
)
CAPITAL = r"[A-Z][\w.'’-]*[\w]"
PLACE = rf"{CAPITAL}(?: {CAPITAL}){{0,2}}"
LOWER = r"[a-z]{4,}(?: [a-z]{4,}){0,2}"
HOME = re.compile(
    r"\b(?:[Ii] ?['’]?m|[Ii] am|[Ww]e ?['’]?re|[Ww]e are|[Ww]e [Ll]ive|[Ii] live|[Bb]ased"
    r"|[Ll]ocated|[Ii] sit|[Ww]e sit|[Ww]riting|[Oo]ur office is|[Mm]y office is|[Ll]iving|[Hh]ere)"
    rf"(?P<between>(?: \w+){{0,4}}?) (?:in|from|near|on|out of) (?:the )?(?P<place>{PLACE}|{LOWER})"
    rf"(?:, ?(?P<within>{PLACE}))?"
)
TIMED = re.compile(rf"\b(?P<place>{PLACE}|[a-z]{{4,}}(?: [a-z]{{4,}})?),? (?:local )?time\b")
# `mornings are best for me (Denver)`
IN_BRACKETS = re.compile(
    r"(?:\b(?:for (?:me|us)|(?:my|our) (?:time|end|side|clock)|here|mornings?|afternoons?"
    r"|evenings?)\b[^.!?\n()]{0,24}|(?:\d(?: ?[ap]\.?m\.?)?|\bnoon)[.!?]? )"
    rf"\((?P<place>{PLACE})(?: time)?\)"
)
# `we're hiring in Berlin` says where something happens, `we're living in Berlin` where they are
ELSEWHERE = re.compile(r"\b(?!living|sitting|staying|calling|working|writing|being)\w+ing\b", re.I)
NAMED_TIME = re.compile(
    r"\b(?:(?P<side>central|eastern|western) european (?:summer |standard )?|"
    r"(?P<people>uk|us|ph|uae|british|indian|german|french|swiss|dutch|spanish|italian|israeli|"
    r"japanese|singaporean) (?:standard |local )?)time\b",
    re.IGNORECASE,
)
NAMED = {
    "central": "Paris", "eastern": "Athens", "western": "Lisbon", "uk": "London",
    "us": "United States", "ph": "Manila", "uae": "Dubai", "british": "London", "indian": "India",
    "german": "Germany", "french": "Paris", "swiss": "Switzerland", "dutch": "Amsterdam",
    "spanish": "Madrid", "italian": "Italy", "israeli": "Israel", "japanese": "Japan",
    "singaporean": "Singapore",
}  # fmt: skip
ON_CLOCK = re.compile(
    r"\b(?:i ?['’]?m|i am|we ?['’]?re|we are|all) (?:\w+ ){0,2}?on "
    r"(eastern|central|mountain|pacific)\b",
    re.IGNORECASE,
)
NOT_NOW = re.compile(r"\b(?:not|never|originally|formerly|born|were|was|used)\b", re.IGNORECASE)
YOURS = re.compile(
    r"\byour (?:own )?(?:local )?(?:time ?zone|time|zone|end|clock)\b|^\W*(?:in )?yours\b|"
    r"\bsame (?:time )?zone as you\b",
    re.IGNORECASE,
)
# what an answer may hold besides the zone itself
FILLER = re.compile(
    r"\b(?:yes|yep|yeah|no|nope|oh|ah|ok|okay|right|sorry|apologies|please|pls|it|it's|its|that's|that"
    r"|thats|is|in|from|we|use|i|i'm|im|am|on|the|time|timezone|zone|tz|here|thanks|thank|you|my|our"
    r"|mean|meant|both|all|of|course|hi|hello|mine|local|for|us|me|pm|am|at|should|have|said|would"
    r"|be|sure|to|clear|times?|are|so|and|hey|actually|usually|again|live|based|oops|btw|sir|madam|well|currently|calling)\b|\d{1,2}(?:[:.]\d\d)?"
    r" ?(?:[ap]\.?m\b\.?)?|[^\w\s]",
    re.IGNORECASE,
)
# provinces as people write them behind a city; a state of the US is left to the zones it lies in
PROVINCES = frozenset(
    "bc ab sk mb on qc ns nb nl pe alberta ontario quebec manitoba saskatchewan".split()
)
# names of places that are everyday words; alone they answer nothing
EVERYDAY = frozenset(
    "nice reading mobile bath split orange same sure male most bar van well best good great "
    "perfect fine cool deal march may hope liberal normal enterprise union police marketing "
    "sales legal meetings love home work office holiday vacation maybe both whatever either works "
    "noon later "
    "today monday tuesday wednesday thursday friday saturday sunday morning evening summer winter "
    "spring half standard daylight first second long short free some much more this next last that "
    "what which your their have same real full part prime big any".split()
)


@dataclass(frozen=True)
class ZoneSaid:
    """A zone as a client said it; `home`: where they are, rather than the zone of one clock."""

    word: ZoneWord
    quote: Quote
    home: bool
    zone: str = ""  # when city and country together give it


def zones_said(text: str, *, wanted: bool, asked: bool = False) -> list[ZoneSaid]:
    """Every zone that a turn says, in the order of the words; of one place once.

    text    the client's own words
    wanted  the zone is open: then a bare "Chicago", "est" or "your time" is an answer too
    asked   one's own last message asked for it: then it may stand anywhere in the message
    """
    found = [
        *homes(text),
        *named(text),
        *fixed(text),
        *regions(text),
        *abbreviations(text, wanted),
        *timed(text),
    ]
    if wanted:
        found += [*yours(text), *beside(found, bare(text, asked=asked), text)]
    found.sort(key=lambda said: (said.quote.start, -said.quote.end))
    out: list[ZoneSaid] = []
    for said in found:
        if not (out and said.quote.overlaps(out[-1].quote)):
            out.append(said)
    return out


def beside(found: list[ZoneSaid], bare: Iterator[ZoneSaid], text: str) -> Iterator[ZoneSaid]:
    """A bare place where nothing else names a zone, or in one sentence with its abbreviation:
    `Delft, so CET`."""
    for said in bare:
        between = [text[said.quote.end : e.quote.start] + text[e.quote.end : said.quote.start]
                   for e in found]  # fmt: skip
        short = all(each.word.how == "abbreviation" for each in found)
        if not found or (short and not any(SENTENCE_ENDS.search(words) for words in between)):
            yield said


def quote_of(found: re.Match[str], group: int | str = 0) -> Quote:
    """The words of a match."""
    return Quote(found[group], found.start(group), found.end(group))


def homes(text: str) -> Iterator[ZoneSaid]:
    """`I'm in Chicago`, `we are based in Cologne, Germany`."""
    for found in HOME.finditer(text):
        before = text[max(0, found.start() - 24) : found.start()].rsplit(".", 1)[-1]
        if (
            ELSEWHERE.search(found["between"])
            or NOT_NOW.search(found["between"])
            or NOT_NOW.search(before)
        ):
            continue
        name = known_place(found["place"], leading=True)
        if name is None:
            low = found["place"].split()[0].lower()
            if low in ABBREVIATIONS and low not in ENGLISH_WORDS:
                yield ZoneSaid(ZoneWord("abbreviation", low), quote_of(found), home=True)
            continue
        end = found.start("place") + len(name)
        zone, within = "", found["within"]
        if within and len(name) == len(found["place"]) and land_of(within):
            zone, end = zone_of(name, land_of(within)) or "", found.end()
        quote = Quote(text[found.start() : end], found.start(), end)
        yield ZoneSaid(ZoneWord("place", name), quote, home=True, zone=zone)
    for found in IN_BRACKETS.finditer(text):
        if known_place(found["place"], leading=True) == found["place"]:
            yield ZoneSaid(ZoneWord("place", found["place"]), quote_of(found), home=True)


def land_of(words: str) -> str:
    """The country that stands behind a city: its name or code, CA for a province; "" for none."""
    if words.strip().lower() in PROVINCES:
        return "CA"
    return country_code(words.strip()) or ""


def known_place(words: str, *, leading: bool) -> str | None:
    """The longest run of the words, from their start or up to their end, that names a place."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        run = parts[:count] if leading else parts[len(parts) - count :]
        name = " ".join(run)
        everyday = name.lower() in EVERYDAY and not (leading and name[:1].isupper())
        if not everyday and zones_of_place(name.rstrip(".")):
            return name
    return None


def fixed(text: str) -> Iterator[ZoneSaid]:
    """`UTC+3`, `GMT-05:30`."""
    for found in OFFSET.finditer(text):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes <= 14 * 60:
            sign = 1 if found[1] == "+" else -1
            yield ZoneSaid(ZoneWord("fixed", "", sign * minutes), quote_of(found), home=False)


def named(text: str) -> Iterator[ZoneSaid]:
    """`Central European Time`, `UK time`, `Indian standard time`."""
    for found in NAMED_TIME.finditer(text):
        place = NAMED[(found["side"] or found["people"]).lower()]
        yield ZoneSaid(ZoneWord("place", place), quote_of(found), home=False)


def regions(text: str) -> Iterator[ZoneSaid]:
    """`Eastern time`, `Pacific zone`, `I'm on Central`."""
    for found in ON_CLOCK.finditer(text):
        yield ZoneSaid(ZoneWord("region", found[1].lower()), quote_of(found), home=True)
    for found in REGION.finditer(text):
        yield ZoneSaid(ZoneWord("region", found[1].lower()), quote_of(found), home=False)


SENTENCE_ENDS = re.compile(r"[.!?;\n]+|(?:(?<=\s)|^)\(?\d{1,2}[.)](?=\s)")
QUESTION = re.compile(r"(?<![^.?!;\n])[^.?!;\n]*+\?")
PART_ENDS = re.compile(r",|\s[-–—]+\s|:\s")
NAMES_PLACE = re.compile(r"[^\W\d_a-z]|^\W*\w+ \w+\W*$")  # in later words: a name, or two words
CLOCK_BEFORE = re.compile(r"(?:\d(?: ?[ap]\.?m\.?)?|noon) ?$", re.IGNORECASE)
SHORT = 300  # letters of an answer that may be nothing but a zone


def abbreviations(text: str, wanted: bool) -> Iterator[ZoneSaid]:
    """`EST` in capitals; in small letters only behind a clock, or as the whole short answer."""
    for found in re.finditer(r"\b[A-Za-z]{2,5}\b(?![+\-−–]\d)", text):
        raw, low = found[0], found[0].lower()
        if low not in ABBREVIATIONS and low not in FIXED_NAMES:
            continue
        clock = CLOCK_BEFORE.search(text[max(0, found.start() - 12) : found.start()])
        named = text[found.end() : found.end() + 5].lower() == " time"
        short = (
            wanted and len(text) <= SHORT and not FILLER.sub(" ", text.replace(raw, " ")).strip()
        )
        plain = raw.isupper() and (low not in ENGLISH_WORDS or bool(clock) or named or short)
        if plain or (clock and low not in ENGLISH_WORDS) or short:
            yield ZoneSaid(ZoneWord("abbreviation", low), quote_of(found), home=False)


def timed(text: str) -> Iterator[ZoneSaid]:
    """`Chicago time`, `london time please`."""
    for found in TIMED.finditer(text):
        name = known_place(found["place"], leading=False)
        if name is not None and name.lower() not in REGIONS:
            start = found.end("place") - len(name)
            quote = Quote(text[start : found.end()], start, found.end())
            yield ZoneSaid(ZoneWord("place", name), quote, home=False)


def yours(text: str) -> Iterator[ZoneSaid]:
    """`your time`: the freelancer's clock."""
    found = YOURS.search(text)
    if found and "?" not in text[found.end() :]:
        yield ZoneSaid(ZoneWord("yours"), quote_of(found), home=False)


def answers(text: str, *, asked: bool) -> list[str]:
    """The parts of a message that may be the bare answer; a name after "thanks," is none.

    asked   one's own last message asked for the zone: then later sentences may answer it, too
    """
    first = SENTENCE_ENDS.split(text.strip(), maxsplit=1)[0]
    told = [text, first, *parts_of(first)]
    if asked:
        by = signed_by(text) or ""
        lines = QUESTION.sub("", text) if "?" in text else text
        rest = (part for line in SENTENCE_ENDS.split(lines) for part in [line, *parts_of(line)])
        told += [part for part in rest if part.strip() != by and NAMES_PLACE.search(part)]
    return told


def parts_of(sentence: str) -> list[str]:
    """A sentence cut at its commas and dashes, without what follows a "thanks,"."""
    parts = PART_ENDS.split(sentence)
    return [
        part
        for at, part in enumerate(parts)
        if not at or not re.search(r"\b(?:thank\w*|regards|best|cheers)\W*$", parts[at - 1], re.I)
    ]


def bare(text: str, *, asked: bool = False) -> Iterator[ZoneSaid]:
    """An answer that is a place or a region: `Chicago`, `Eastern, sorry!`, `Oslo. Friday then?`."""
    for part in answers(text, asked=asked):
        rest = " ".join(FILLER.sub(" ", part).split())
        if not rest or len(rest.split()) > 3 or rest not in text:
            continue
        name = rest if rest.lower() in REGIONS else known_place(rest, leading=True)
        if name is None or name.lower() in EVERYDAY:
            continue
        at = text.index(rest)
        how: How = "region" if name.lower() in REGIONS else "place"
        word = name.lower() if how == "region" else name
        land = land_of(rest.removeprefix(name))
        if asked and part not in text[: len(part) + 2] and rest[:1].islower() and not land:
            continue
        zone = (zone_of(name, land) or "") if land else ""
        yield ZoneSaid(ZoneWord(how, word), Quote(rest, at, at + len(rest)), home=True, zone=zone)
        return
