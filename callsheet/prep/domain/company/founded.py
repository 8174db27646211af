"""The year a company was founded, as it says so itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import Names, organisations
from callsheet.prep.domain.company.sentences import Sentence, role_of
from callsheet.prep.domain.company.values import Fact

YEAR = r"(1[4-9]\d\d|20[0-2]\d)\b"
SEASON = r"early|late|mid|spring|summer|autumn|fall|winter|the year|\d{1,2}"
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
MONTH = rf"(?:the )?(?:(?:{SEASON}|{MONTHS})[ ,-]{{1,3}}(?:of )?){{0,2}}"
START = r"founded|established|incorporated|co-?founded"
BEGAN = (
    r"started|launched|began|opened|formed|set up|created|born|came into being|registered|"
    r"incepted|began life"
)
# strength, whether the words must name the company, the form
FORMS: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, named, re.compile(words, re.IGNORECASE))
    for weight, named, words in (
        (5.0, False, rf"\b(?:{START})\b[^.;]{{0,60}}?\b(?:in|back in|since) {MONTH}{YEAR}"),
        (5.0, False, rf"^(?:\W*)(?:est(?:\.|d\.?|ablished)?|founded|since|seit|depuis|desde|dal|"
         rf"sinds|gegr\.?):? ?(?:in )?{YEAR}\W*$"),
        (5.0, False, rf"\best(?:\.|d\.?|ablished)? ?(?:in |since )?{YEAR}"),
        (5.0, False, rf"\b(?:gegr[uü]ndet|grunnlagt|etablert|fond[eé]e?s?|cr[eé]{{1,2}}e?s?|"
                     rf"fundad[ao]|fundamos|"
                     rf"creada|"
         rf"nacimos|nata|fondata|opgericht|grundlagt|grundad|stiftet|"
         rf"za[lł]o[zż]on\w+)\b[^.;]{{0,40}}?"
         rf"\b(?:im jahr|im jahre|en|em|nel|in|i|w|år|roku)? ?{YEAR}"),
        (4.6, True, rf"\b(?:{BEGAN})\b[^.;]{{0,60}}?\b(?:in|back in) {MONTH}{YEAR}"),
        (4.6, True, rf"\b(?:in|back in|it was|during) {MONTH}{YEAR}[^.;]{{0,80}}?\b(?:{START}|"
                    rf"{BEGAN}|"
         r"opens|founds|is founded|opened its doors|was born)\b"),
        (4.4, False, rf"\b(?:in business|operating|trading|serving|family[- ](?:owned|run|business|"
         rf"operated)|locally owned|independent|(?:proudly )?(?:helping|providing|delivering|"
         rf"making|"
         rf"building|caring|crafting|teaching|brewing|roasting|baking|supplying|selling|running)|"
         rf"(?:contractors?|firm|practice|restaurant|pub|shop|school|charity|business|hotel|"
         rf"specialists|experts|bakery|farm|services?|excellence|quality|"
         rf"tradition))\b[^.;]{{0,90}}?"
         rf"\bsince {MONTH}{YEAR}"),
        (5.0, False, rf"\b(?:(?:im jahre?|in den jahren|en|em|nel|in|i|"
                     rf"w) )?{YEAR}[^.;]{{0,60}}?\b(?:gegr[uü]ndet|"
         r"fond[eé]e?|cr[eé]{1,2}e|fundad[ao]|fundamos|fondata|opgericht|grundlagt|grundades)\b"),
        (4.2, False, rf"\b\w{{3,}}(?:ers|ors|ists|ians|ants)\b[^.;]{{0,90}}?\bsince {YEAR}"),
        (4.4, False, rf"^[\w'’& ,/-]{{3,50}} (?:since|seit|depuis|desde|sinds|dal|sedan|"
                     rf"siden) {YEAR}\W*$"),
        (4.4, False, rf"^\W*(?:since|est\.?|established) {YEAR}\s*[|·•,–-]"),
        (4.0, False, rf"^(?:seit|dal|depuis|desde|sinds|siden|sedan) {YEAR}"),
        (3.8, True, rf"^since {YEAR}|\bsince {YEAR}[,.]|\bsince (?:our|its) (?:founding|"
                    rf"beginnings?|"
         rf"inception|opening) in {YEAR}"),
        (4.2, True, rf"\b(?:dates? back to|goes back to|origins? (?:in|from|go back to)|"
                    rf"roots (?:in|"
         rf"go back to)|opened (?:its|our|the) (?:first )?doors? in|history (?:began|begins|"
         rf"started) in) {MONTH}{YEAR}"),
    )
)  # fmt: skip
# whose year it is not
OTHERS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (4.0, r"copyright|©|all rights|last updated|effective|published|posted on|member (?:since|"
              r"of "
         r".{0,40}since)|customers? (?:since|of .{0,20}since)|client since|\b(?:growth|grown|"
         r"risen|doubled|fallen|changed|increased|happened) since|"
         r"accredited (?:since|in|by)|"
         r"registered (?:charity|with|as)|regulated|\balso\b|\bauch\b|\baussi\b|"
         r"tambi[eé]n|tamb[eé]m|\bwent public|licen[cs]ed since|subscri"),
        (3.0, r"\b(?:award|study|survey|law|act of|regulation|partner(?:ed|ship)? with|joined|"
              r"raised|"
         r"series [a-d]|acquired|merged|bought|purchased by|taken over|took over|renovat|moved to|"
         r"moved into|graduat|qualified|degree|university of|"
         r"(?:same|new|current|present) (?:family|owners?|ownership|management)|built in|"
         r"listed building|"
         r"patent|trademark|sponsor)\b"),
        (3.0, r"^(?!it['’])[A-Z]\w+['’]s (?:own )?(?:studio|company|firm|business|practice|shop|"
              r"gallery|"
         r"career|work|clinic|farm)\b"),
        (2.5, r"^our (?!company|firm|story|business|practice|shop|studio|family|team|journey|"
              r"school|"
         r"charity|history|agency|restaurant|caf|bakery|pub|founder|first|foundation|organi)[\w' -]"
         r"{2,40}?,? (?:was |were )?(?:launched|introduced|opened|released|created|started|built|"
         r"formed|set up)\b"),
        (3.0, r"\b(?:members?|part|affiliates?|accredited|certified|patrons?) (?:of|by)\b"),
        (2.0, r"\bfamily (?:has|have) (?:\w+ ){0,2}(?:farmed|lived|been|owned|worked)\b"),
        (4.0, r"^(?:he|she|his|her)\b|\b(?:he|she) (?:founded|co-founded|started|opened|set up|was|"
         r"has|joined)\b|\bprior to\b|\bpreviously\b|\bbefore (?:joining|founding|that)\b|"
         r"\b(?:their|"
         r"his|her) (?:own )?(?:company|business|firm|first)\b"),
        (3.5, r"\b(?:our|the|a) (?:client|customer|partner|supplier|parent|sister)s?\b[^.;]{0,60}"
         r"\b(?:founded|established|started|launched|since)\b|\b(?:which|who) (?:was|"
         r"were) (?:founded|"
         r"established|started)\b|\b(?:foundation|organi[sz]ation|nonprofit|company|startup),? "
         r"(?:that was )?(?:founded|established) in\b"),
        (3.0, r"\b(?:product|app|platform|feature|blog|newsletter|podcast|programme?|festival|"
              r"course|"
         r"website|web ?shop|online (?:shop|store)|second|third|new|branch|location|collection|"
         r"range|version|edition|model|film|book|album|"
         r"scheme|award|course|api|tool|fund|site)\b[^.;]{0,30}\b(?:launched|started|opened|"
         r"introduced|created|began|was set up|founded)\b|\b(?:launched|opened|introduced|started|"
         r"created) (?:our|its|the|a) (?:\w+ ){0,3}(?:product|app|feature|blog|podcast|programme?|"
         r"festival|second|third|new|branch|online|range|api|tool|fund|office|showroom|site)\b"),
    )
)  # fmt: skip
ROLE_WEIGHT = {"about": 0.6, "home": 0.4, "mission": 0.4, "news": -3.0, "legal": -3.0,
               "customers": -3.0, "careers": -1.0, "team": -0.6, "other": -0.5}  # fmt: skip
LABEL = re.compile(r"^\W*(?:year )?(?:founded|established|est\.?|since|gegr[uü]ndet|year founded|"
                   r"in "
                   r"business since|founded in|trading since)\W*$", re.IGNORECASE)  # fmt: skip
TIMELINE = re.compile(r"\b(?:is|was|were|we(?:['’]re)?|company) (?:\w+ )?(?:founded|established|"
                      r"born|incorporated|started)\b|\bfounding of\b|^founded\b",
                      re.IGNORECASE)  # fmt: skip
BARE_YEAR = re.compile(rf"^\W*{YEAR}\W*$")
LEAST = 3.6
AGREEING = 0.3  # for each further place that says the same year


@dataclass(frozen=True)
class Found:
    """One place that names a year, and how surely it is the founding year."""

    score: float
    fact: Fact


def founded_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The year by the surest evidence; of equals the one told in more places, then the earliest."""
    evidence = [*by_words(found, names), *by_label(pages, home), *by_json_ld(pages, home)]
    by_year: dict[str, list[Found]] = defaultdict(list)
    for each in evidence:
        if each.score >= LEAST:
            by_year[each.fact.value].append(each)
    if not by_year:
        return None

    def strength(year: str) -> tuple[float, int]:
        told = by_year[year]
        agreeing = min(len({each.fact.quote for each in told}) - 1, 3)
        return max(each.score for each in told) + AGREEING * agreeing, -int(year)

    year = max(by_year, key=strength)
    return max(by_year[year], key=lambda each: each.score).fact


def by_words(found: Sequence[Sentence], names: Names) -> Iterator[Found]:
    """Sentences that tell of the founding."""
    for sentence in found:
        if sentence.place in ("quote", "consent"):
            continue
        told = [(weight, -match.start(), named, match) for weight, named, form in FORMS
                if (match := form.search(sentence.text))]  # fmt: skip
        if told:
            weight, _, named, match = max(told, key=lambda each: each[:2])
            year = next(filter(None, match.groups()))
            score = weight + ROLE_WEIGHT.get(sentence.role, 0.0)
            score -= sum(w for w, words in OTHERS if words.search(sentence.text))
            score -= about_others(sentence, names, match, named=named)
            yield Found(score, Fact(short(sentence, match), sentence.url, year))


PERSON = re.compile(r"^[A-Z][a-zà-ÿ'’-]+ (?:[A-Z]\.? )?[A-Z][\wà-ÿ'’-]+ (?:founded|co-?founded|"
                    r"started|"
                    r"opened|set up|launched|has|is|was|joined)\b")  # fmt: skip
SUBJECT = re.compile(r"^(?!It |We |In |Our |The (?:company|firm|"
                     r"business))(?:the )?([A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,4}),? "
                     r"(?:\([^)]*\),? )?"
                     r"(?:was|is|were|has|have|a|an|founded|established|started|"
                     r"launched)\b")  # fmt: skip


IT_BEGAN = re.compile(
    r"^it (?:all )?(?:started|began)\b|\bit all (?:started|began)\b|^how it", re.I
)


def about_others(sentence: Sentence, names: Names, match: re.Match[str], *, named: bool) -> float:
    """What to take off when the words are about a person, or another company."""
    text = sentence.text
    own = names.own(text)
    subject = SUBJECT.search(text)
    line = sentence.words <= 9 and text[-1:] != "." and not named
    if line and not (PERSON.search(text) or subject):
        return 0.0  # a line by itself: "Family-owned since 1985"
    off = 2.5 if re.search(r"\b(?:he|she|his|her)\b", text, re.I) and not own else 0.0
    if PERSON.search(text) and not own:
        off += 2.5
    if subject and not names.begin(text) and not own:
        off += 2.0
    first = match.start() < 3 and own  # "Opened in 1998 by two sisters, the shop …"
    if named and not (first or names.own(text[: match.end()]) or IT_BEGAN.search(text)):
        off += 1.5
    return off + (0.0 if own or match.start() < 3 else 0.8)


def short(sentence: Sentence, match: re.Match[str]) -> str:
    """The sentence itself, or the words around the year when it is long."""
    if sentence.words <= 40:
        return sentence.text
    return sentence.text[match.start() : match.end()].strip()


def by_label(pages: Sequence[ParsedPage], home: str) -> Iterator[Found]:
    """A year beside a label of its own: "2007" over "Year founded"."""
    for page in pages:
        weight = ROLE_WEIGHT.get(role_of(page.url, home, page.title), 0.0)
        for one, two in zip(page.blocks, page.blocks[1:], strict=False):
            for year, words in ((one, two), (two, one)):
                match = BARE_YEAR.match(year.text)
                told = (
                    match and len(words.text) < 200 and year is one and TIMELINE.search(words.text)
                )
                if match and (told or LABEL.match(words.text)):
                    # only the year is quoted: a picture's words may stand between the two
                    fact = Fact(year.text, page.url, match.group(1))
                    yield Found((4.6 if told else 4.8) + weight, fact)


def by_json_ld(pages: Sequence[ParsedPage], home: str) -> Iterator[Found]:
    """The year that an organisation's structured data names."""
    for page in pages:
        if role_of(page.url, home, page.title) in ("news", "customers", "legal"):
            continue
        for item in organisations(page):
            said = item.get("foundingDate")
            year = re.match(YEAR, str(said)) if said else None
            if year:
                yield Found(5.2, Fact(str(said), page.url, year.group(1)))
