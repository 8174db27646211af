"""Whose year it is not: others' years, marks that somebody was given, buildings and products."""

from __future__ import annotations

import re

from callsheet.prep.domain.company.names import Names

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
        (2.5, r"^our (?!company|firm|story|business|practice|shop|studio|family|team|doors?|"
        r"mission|"
         r"promise|commitment|people|school|charity|history|agency|restaurant|caf|bakery|pub|"
         r"founder|organi)[\w' -]{2,30} (?:has|have|is|are|was|were)\b[^.;]* since\b"),
        (3.0, r"\b(?:members?|part|affiliates?|accredited|certified|patrons?) (?:of|by)\b"),
        (2.0, r"\bfamily (?:has|have) (?:\w+ ){0,2}(?:farmed|lived|been|owned|worked)\b"),
        (4.0, r"^before (?-i:[A-Z])|\bprior to\b|\bpreviously\b|\bbefore (?:joining|founding|"
        r"that)\b|"
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
PERSONS = re.compile(  # what one person did, so long as it is not this company that began
    r"^(?:he|she|his|her)\b|\b(?:he|she) (?:founded|co-founded|started|opened|set up|was|has|"
    r"joined)\b",
    re.IGNORECASE,
)
# a name with its own year in brackets: one of a list of others
BRACKETED = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+ \((?i:(?:[^()]{0,20}\b)?(?:founded|since|est\.?|established|gegr\.?|seit|"
    r"depuis|desde|dal)[^()]{0,12}\d{4})\)"
)

# what a company is given by others, in a stretch of words that ends with a year
GRANTED = re.compile(
    r"\b(?:certifi\w*|[\w-]*zertifi\w*|certificad\w*|accredit\w*|akkredit\w*|registered|"
    r"approved|"
    r"chartered|members?|membership|stars?|rated|award\w*|partners?|dealers?|stockists?|"
    r"suppliers? to|"
    r"trusted traders?|sponsors?|ausbildungs\w+|lehrbetrieb|[\w-]*mitglied\w*|anerkannt\w*|"
    r"gepr[uü]ft\w*|bio|organic|agr[eé]{1,2}\w*|labellis\w*|membres?|miembros?|homologad\w*|"
    r"acreditad\w*|iscritt\w+|accreditat\w+|associad\w*|membro|erkende?|leerbedrijf|keurmerk|"
    r"gecertificeerd\w*|lid|godkend\w*|auktoriserad\w*|certificeret|medlem\w*|"
    r"[\w-]*certifierad\w*|certyfik\w*|iso|uptime|online|ambassadors?|recom\w+|empfohlen\w*|"
    r"soci[oi]?|winners?|listed|featured|open (?:seven|six|daily|every)|resellers?|distributors?|"
    r"fellow|laureate|mesterbrev|cz[lł]onk\w*|сертиф\w*|член\w*|ліценз\w*|лиценз\w*|"
    r"meisterbrief|units|økologisk\w*|ekologisk\w*)\b",
    re.IGNORECASE,
)
SINCE = r"(?:since|from|seit|depuis|desde|dal|sinds|siden|sedan|od|з|с|від)"
SINCE_YEAR = re.compile(
    rf"(?P<before>[^,.;:|·–—]*)\b{SINCE}\b[^,.;:|·–—]{{0,20}}\b(?P<year>\d{{4}})"
    rf"(?P<after>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
THEIR_OWN = re.compile(  # "Su maestro había fundado el suyo": of a person told before
    r"^(?:su|sus|sein\w*|ihr\w*|son|sa|ses|zijn|haar|hans|hennes|(?:il|la) su[oa])\s", re.IGNORECASE
)
EXISTS = re.compile(  # said of what somebody else has: "Das Weingut besteht seit 1720."
    r"\b(?:besteht|existiert|existe|existed|bestaat|esiste|finns|fandtes|istnieje|braut|brouwt|"
    r"(?:has|have) (?:been|stood|existed))\b",
    re.IGNORECASE,
)
BEGUN = (
    r"(?:founded|established|set up|started|opened|formed|created|launched|gegr[uü]ndet\w*|"
    r"fond[eé]{1,2}e?s?|cr[eé]{1,2}e?s?|fundad[oa]s?|fondat[oaie]|creat[oa]|opgericht\w*|"
    r"grundad\w*)"
)
RELATIVE = r"(?:that|which|who|die|der|das|qui|que|che|som|kt[oó]ra|kt[oó]ry)\b"
ANOTHER = re.compile(  # "…, Cork — a bakery founded in 1921", "voor een brouwerij die al sinds …"
    rf"\b(?:an?\s(?:(?!and\s)[\w’'-]+\s){{1,4}}?(?:founded|established|set up|started|opened|"
    rf"formed|"
    rf"created|launched|that|which|who)\b|(?:une?|eine[rmns]?|una|een|uma)\s"
    rf"(?:(?!(?:und|et|y|e|en)\s)[\w’'-]+\s){{1,4}}?(?:{BEGUN}|{RELATIVE}))",
    re.IGNORECASE,
)
BESIDE = re.compile(  # whom a company names beside itself: "our largest partner, …"
    r"\b(?:our|the|an?|its|my|unser\w*|notre|nos|nuestr\w+|noss\w+|onze|ons|v[aå]r\w?|nostr\w)\s"
    r"(?:[\w’'-]+\s){0,3}?(?:client|customer|partner|funder|supplier|lender|competitor|sponsor|"
    r"landlord|distributor|parent|neighbou?r|investor|donor|importer|wholesaler|rival|"
    r"kunde|lieferant|f[oö]rderer|fournisseur|partenaire|proveedor|cliente|socio|leverancier|klant|"
    r"fornitor|leverant[oö]r|fornecedor)(?:s|e|en|in|i|es)?\b",
    re.IGNORECASE,
)
FOR_A_NAME = re.compile(  # "Fornitori del Grand Hotel Vesuvio, fondato nel 1882"
    rf"\b(?:for|with|to|of|pour|f[uü]r|avec|mit|para|con|del|della|di|voor|met|till|f[oö]r|de)\s"
    rf"(?:the |la |le |l['’]|el |die |der |das |den )?(?P<name>[A-ZÀ-Þ][^,.;:]{{1,50}}), {BEGUN}\b"
)
WHO = r"(?:der|die|das|who|which|qui|que|che|som)"
AFTER_A_NAME = re.compile(  # "vom Hof Maier, der seit 1995 …"
    rf"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), {WHO}\b[^,.;]{{0,40}}\b(?:{SINCE}|"
    rf"{BEGUN})\b"
)
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
SHOWN_WORK = re.compile(
    r"^\W*(?:(?:our|selected|recent|some|latest|nos|unsere|nuestros|i nostri|onze) )*(?:projects?|"
    r"portfolio|work|clients?|case stud\w+|customers?|partners?|suppliers?|awards?|accreditations?|"
    r"memberships?|referenzen|projekte|kunden|r[eé]alisations|proyectos|clientes|progetti|"
    r"realizzazioni|projecten|referenties|projektit|projekt)\W*$",
    re.IGNORECASE,
)


def is_granted(text: str, year: str, names: Names) -> bool:
    """Whether the year is that of a mark somebody was given: "SEAI registered contractor since"."""
    spans = [m for m in SINCE_YEAR.finditer(text) if m["year"] == year]
    if any(GRANTED.search(f"{span['before']} {span['after']}") for span in spans):
        return True
    marks = [mark for span in spans for mark in ACRONYM.findall(span["before"])]
    loud = text.isupper()
    return not loud and any(not names.are_in(mark) for mark in marks)


def without_brackets(text: str, names: Names) -> str:
    """The words with "Grey Partners (est. 1994)" blanked out where that is no name of theirs."""
    if not names.begin(text):
        return text
    return BRACKETED.sub(
        lambda m: m.group() if names.are_in(m.group()) else " " * len(m.group()), text
    )


def is_anothers(text: str, end: int, names: Names) -> bool:
    """Whether the words up to a year are said of another company than the one that speaks."""
    told = text[:end]
    own = names.own(text)
    if BESIDE.search(told) or ((THEIR_OWN.match(text) or EXISTS.search(told)) and not own):
        return True
    named = FOR_A_NAME.search(told) or AFTER_A_NAME.search(told)
    if named and not names.are_in(named["name"]):
        return True
    other = ANOTHER.search(told)
    return other is not None and other.start() > 3 and not names.own(told[: other.start()])
