"""Whose year it is not: others' years, marks that somebody was given, buildings and products."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.names import Names

OTHERS = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "marked": (
            r"copyright|©|all rights|last updated|effective|published (?:on|in)|posted on|"
            r"member (?:since|"
            r"of .{0,40}since)|customers? (?:since|of .{0,20}since)|client since|\b(?:growth|"
            r"grown|risen|doubled|fallen|changed|increased|happened) since|accredited (?:since|in|"
            r"by)|registered (?:charity|with|as(?! an? (?:non|ngo|company|private|limited|society|"
            r"trust|association|charit|community|social|firm)))|regulated|\balso\b|\bauch\b|"
            r"\baussi\b|tambi[eé]n|"
            r"tamb[eé]m|\bwent public|licen[cs]ed since|subscri"
        ),
        "changed_hands": (
            r"\b(?:award|study|survey|law|act of|regulation|partner(?:ed|ship)? with|joined|"
            r"raised|series [a-d]|acquired|merged|bought|purchased by|taken over|took over|"
            r"renovat|moved to|moved into|graduat|qualified|degree|university of|(?:same|new|"
            r"current|present) (?:family|owners?|ownership|management)|built in|listed building|"
            r"patent|trademark|sponsor)\b"
        ),
        "persons_firm": (
            r"^(?!it['’])[A-Z]\w+['’]s (?:own )?(?:studio|company|firm|business|practice|shop|"
            r"gallery|career|work|clinic|farm)\b"
        ),
        "our_thing_began": (
            r"^our (?!company|firm|story|business|practice|shop|studio|family|team|journey|school|"
            r"charity|history|agency|restaurant|caf|bakery|pub|founder|first|foundation|"
            r"organi)[\w' -]{2,40}?,? (?:was |were )?(?:launched|introduced|opened|released|"
            r"created|started|built|formed|set up)\b"
        ),
        "our_thing_since": (
            r"^our (?!company|firm|story|business|practice|shop|studio|family|team|doors?|mission|"
            r"promise|commitment|people|school|charity|history|agency|restaurant|caf|bakery|pub|"
            r"founder|organi)[\w' -]{2,30} (?:has|have|is|are|was|were)\b[^.;]* since\b"
        ),
        "member": (r"\b(?:members?|part|affiliates?|accredited|certified|patrons?) (?:of|by)\b"),
        "family": (r"\bfamily (?:has|have) (?:\w+ ){0,2}(?:farmed|lived|been|owned|worked)\b"),
        "before": (
            r"^before (?-i:[A-Z])|\bprior to\b|\bpreviously\b|\bbefore (?:joining|founding|"
            r"that)\b|\b(?:their|his|her) (?:own )?(?:company|business|firm|first)\b"
        ),
        "named_other": (
            r"\b(?:our|the|a) (?:client|customer|partner|supplier|parent|"
            r"sister)s?\b[^.;]{0,60}\b(?:founded|established|started|launched|since)\b|\b(?:which|"
            r"who) (?:was|were) (?:founded|established|started)\b|\b(?:foundation|organi[sz]ation|"
            r"nonprofit|company|startup),? (?:that was )?(?:founded|established) in\b"
        ),
        "product": (
            r"\b(?:product|app|platform|feature|blog|newsletter|podcast|programme?|festival|"
            r"course|website|web ?shop|online (?:shop|store)|second|third|new|branch|location|"
            r"collection|range|version|edition|model|film|book|album|scheme|award|course|api|tool|"
            r"fund|site)\b[^.;]{0,30}\b(?:launched|started|opened|introduced|created|began|"
            r"was set up|founded)\b|\b(?:launched|opened|introduced|started|created) (?:our|its|"
            r"the|a) (?:\w+ ){0,3}(?:product|app|feature|blog|podcast|programme?|festival|second|"
            r"third|new|branch|online|range|api|tool|fund|office|showroom|site)\b"
        ),
    }.items()
}
PERSONS = re.compile(  # what one person did, so long as it is not this company that began
    r"^(?:he|she|his|her)\b|\b(?:he|she) (?:founded|co-founded|started|opened|set up|was|has|"
    r"joined)\b",
    re.IGNORECASE,
)
# "Director of Care since 2017": what somebody of the team has been
ROLE_SINCE = re.compile(
    r"(?:^|[,.;:|–—-] ?)(?:(?:managing|lead|senior|head|deputy|clinical|creative|artistic|"
    r"executive|technical) )?"
    r"(?:director|manager|head|chef|chair\w*|ceo|cto|cfo|coo|president|principal|teacher|nurse|"
    r"secretary|treasurer|trustee|editor|officer|coach|conductor|rector|dean|matron|registrar)\b"
    r"[^.;]{0,40}\bsince\b",
    re.IGNORECASE,
)
# "Manager: Gemma Tait, with Ferncroft since 2013": a person named by their role
ROLE_OF_ONE = re.compile(
    r"^[A-ZÀ-Þ][\w ’'-]{2,30}: (?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+\b"
    r"[^.;]*\b(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od)\b"
)
# "Chef-monteur Hans sleutelt al sinds 1988"
TITLED_ONE = re.compile(
    r"^(?:(?:The|Our|Unser|Unsere|Notre|Nuestr[ao]|Il|La|El|Le|Onze|De) )?(?:[A-Za-zà-ÿ]+ ){0,2}?"
    r"[\w-]*(?:[Mm]eister(?:in)?|[Mm]onteur|[Ll]eiter(?:in)?|[Bb]aas|[Mm]ästare|[Mm]ester|[Cc]hef|"
    r"[Mm]aître|[Mm]aestr[ao]|[Dd]irect\w+|[Mm]anager|[Bb]aker|[Bb]rewer|[Cc]arpenter|[Mm]echanic|"
    r"[Ss]tylist|[Nn]urse|[Tt]eacher|[Oo]wner|[Ii]nhaber(?:in)?|[Gg]érante?|[Gg]estore) "
    r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?\b[^.;,]*\b(?:since|seit|depuis|desde|dal|sinds|sedan|"
    r"siden)\b"
)
# "Marie travaille chez nous depuis 2012"
WORKS_THERE = re.compile(
    r"^(?!(?:It|This|That|There|Here|We|They|Es|Il|Elle|C['’]est)\b)(?:(?:Onze|Unsere?|Our|Notre|"
    r"Nuestr[ao]|(?:Il|La) [Nn]ostr[ao]|Vår|Vores|Nasz[a]?) [\w-]+ )?"
    r"[A-ZÀ-ÞА-ЯІЇЄ][\w’'-]+(?: [A-ZÀ-ÞА-ЯІЇЄ][\w’'-]+)? (?:works|teaches|bakes|has (?:worked|"
    r"taught|been (?:our|a|the|with|here))|travaille|enseigne|arbeitet|unterrichtet|werkt|lavora|"
    r"insegna|trabaja|trabalha|arbetar|arbejder|jobber|pracuje|працює|"
    r"работает)\b[^.;]*\b(?:since|seit|depuis|"
    r"desde|dal|sinds|sedan|siden|od|з|с)\b"
)
WITH_THEM = re.compile(r"\b(?:with|bei|chez|con|hos|bij|met|at|part of)(?: the)? $", re.IGNORECASE)
SINCE_NEXT = re.compile(r"^,? (?:since|seit|depuis|desde|dal|sinds|sedan|siden)\b", re.IGNORECASE)
A_PERSON = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+\b|^(?:He|She)\b")
# a life in brackets: "Alan Cray (1940–2011)"
A_LIFESPAN = re.compile(r"\(\D{0,6}\d{4}\s?[-–—]\s?(?:\D{0,3}\d{4})?\)")
# a place or a thing that came later: "a second office in Gandía, opened in 2015"
ONE_MORE = (
    r"\b(?:second|third|new|another|further|segund[ao]|tercer[ao]?|nuev[ao]|otr[ao]|zweite\w*|"
    r"dritte\w*|neue\w*|weitere\w*|deuxi[eè]me|troisi[eè]me|nouve\w+|autre|second[ao]|terz[ao]|"
    r"nuov[ao]|altr[ao]|tweede|derde|nieuwe|extra|andra|tredje|nya?|nytt|anden|drug[aią]|"
    r"druh[aáoý]|"
    r"втор\w+|друг\w+|нов\w+|segund[ao]|outr[ao]|online|web)\s?(?:[\w’'-]+\s){0,2}?(?:office|"
    r"shop|store|"
    r"branch|site|studio|workshop|clinic|practice|showroom|factory|plant|restaurant|location|salon|"
    r"bakery|school|gallery|warehouse|booth|unit|oficina|tienda|sede|local|taller|planta|despacho|"
    r"cl[ií]nica|filiale?|standort|werk\w*|laden|b[uü]ro|halle|boutique|bureau|magasin|agence|"
    r"atelier|usine|negozio|ufficio|stabilimento|loja|f[aá]brica|winkel|vestiging|butik|kontor|"
    r"afdeling|sklep|oddzia[lł]|prodejn\w+|pobo[cč]k\w+|офис\w*|магазин\w*|крамниц\w+)\w*|"
    r"\b(?:boutique|magasin) en ligne|\b(?:tienda|loja|negozio) online|\bonline-?shop|"
    r"\bweb-?(?:shop|winkel|butik)|\bn[aä]tbutik|\bnetbutik|\bnettbutikk"
)
OUR_THING = re.compile(  # "Our café opened next door in 2017"
    r"^(?:our|unsere?|notre|nuestr[ao]|il nostro|la nostra|[oa] noss[oa]|onze?|v[aå]rt?|"
    r"vores|nasza?) "
    r"(?P<thing>(?:[\w’'-]+ ){0,3}?[\w’'-]+),? (?:[^.;]{0,40}, )?(?:was|were|a|has|opened|started|"
    r"began|launched|dates|wurde|wurden|startete|[eè]|abri[oó]|se abri[oó]|naci[oó]|foi|werd|"
    r"opende|[oö]ppnade|[aå]bnede|[aå]pnet|zosta[lł]\w*)\b",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"\b(?:company|firm|business|story|history|journey|practice|family|team|founders?|doors?|roots|"
    r"beginnings?|origins|adventure|house|agency|organi[sz]ation|first|original|unternehmen|"
    r"betrieb|"
    r"firma|geschichte|haus|familie|familienbetrieb|entreprise|maison|soci[eé]t[eé]|histoire|"
    r"aventure|"
    r"empresa|historia|casa|azienda|ditta|storia|famiglia|familia|fam[ií]lia|bedrijf|f[oö]retag\w*|"
    r"virksomhed\w*|bedrift\w*|premi[eè]re?|erste[rns]?|primer[ao]?|prim[ao]|eerste)\b",
    re.IGNORECASE,
)
A_SORT = re.compile(  # what the company itself may be, though its home page does not say so
    r"\b(?:shop|store|caf[eé]|restaurant|bakery|studio|workshop|clinic|school|pub|brewery|gallery|"
    r"garage|hotel|nursery|salon|farm|factory|mill|press|b[aä]ckerei|laden|werkstatt|praxis|"
    r"kanzlei|"
    r"gasthaus|boulangerie|boutique|atelier|cabinet|librairie|tienda|taller|estudio|escuela|"
    r"librer[ií]a|panader[ií]a|bottega|negozio|scuola|trattoria|winkel|zaak|praktijk|butik\w*|"
    r"verkstad|loja|oficina|escola|padaria|sklep|pracownia)$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{4,}")
LATER_ONE = re.compile(
    rf"{ONE_MORE}(?:\s(?!und\b|and\b)[\w’'-]+){{0,6}},?[^.;]{{0,30}}$", re.IGNORECASE
)
THEN_ONE = re.compile(rf"^,? [^.;,]{{0,30}}{ONE_MORE}", re.IGNORECASE)
# "Since 2020 all our vans are electric", "à vendre depuis 2024"
SINCE_ALL = re.compile(
    r"\b(?:since|seit|depuis|desde|dal|sinds|sedan) \d{4},? (?:all|every|each|most|alle|jede\w*|"
    r"tou(?:te)?s|tod[oa]s|tutt[ie])\b|"
    r"\b(?:for sale|to let|[aà] vendre|zu verkaufen|en venta|in vendita|te koop) (?:since|seit|"
    r"depuis|desde|dal|sinds)\b",
    re.IGNORECASE,
)
# a thing that bears their name: "The Kestrel Cup, started in 2007"
THEIR_THING = re.compile(
    r"^ (?:[A-ZÀ-Þ]\w+ )?(?:Cup|Prize|Award|Fund|Festival|Academy|App|Podcast|Trail|Run|Fair|"
    r"Scholarship|Trophy|League|Lecture|Blog|Magazine|Challenge|Preis|Stiftung|Prix|Premio|Copa|"
    r"Trofeo|Pokal)\b|^ v?\d+\.\d+\b"
)
# a name with its own year in brackets: one of a list of others
BRACKETED = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+ \((?i:(?:[^()]{0,20}\b)?(?:founded|since|est\.?|established|gegr\.?|seit|"
    r"depuis|desde|dal)[^()]{0,12}\d{4})\)"
)

# what a company is given by others, in a stretch of words that ends with a year
GRANTED = re.compile(
    r"\b(?:[\w-]*m[aä]rkt\w*|\w*innung\w*|council|certifi\w*|[\w-]*zertifi\w*|certificad\w*|"
    r"accredit\w*|akkredit\w*|"
    r"registered(?! as an? (?:non|ngo|company|private|limited|society|trust|association|charit|"
    r"community|social|firm))|"
    r"approved|"
    r"chartered|members?|membership|stars?|rated|award\w*|partners?|dealers?|stockists?|"
    r"suppliers? to|"
    r"trusted traders?|sponsors?|ausbildungs\w+|lehrbetrieb|[\w-]*mitglied\w*|anerkannt\w*|"
    r"gepr[uü]ft\w*|bio|organic|agr[eé]{1,2}\w*|labellis\w*|membres?|miembros?|homologad\w*|"
    r"acreditad\w*|iscritt\w+|accreditat\w+|associad\w*|membro|erkende?|leerbedrijf|keurmerk|"
    r"gecertificeerd\w*|lid|godkend\w*|auktoriserad\w*|certificeret|medlem\w*|"
    r"[\w-]*certifierad\w*|certyfik\w*|iso|uptime|online|ambassadors?|recom\w+|empfohlen\w*|"
    r"warrant|(?:have|has) held|holds? (?:the|an?)|"
    r"posiadam\w*|soci[oi]?|winners?|listed|featured|open (?:seven|six|daily|every)|"
    r"resellers?|distributors?|fellow|laureate|mesterbrev|cz[lł]onk\w*|сертиф\w*|член\w*|"
    r"ліценз\w*|лиценз\w*|"
    r"meisterbrief|units|økologisk\w*|ekologisk\w*)\b",
    re.IGNORECASE,
)
SINCE = r"(?:since|from|seit|depuis|desde|dal|sinds|siden|sedan|od|з|с|від)"
SINCE_YEAR = re.compile(
    rf"\b{SINCE}\b[^,.;:|·–—]{{0,20}}\b(?P<year>\d{{4}})(?P<after>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"[,.;:|·–—]")
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
    r"landlord|distributor|parent|sister|schwester\w*|neighbou?r|investor|donor|importer|"
    r"wholesaler|rival|bank|insurer|"
    r"auditor|solicitor|printer|hausbank|banque|banco|banca|"
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
# "panels from a manufacturer founded in 1999"; "grew from a firm started in" is their own story
BOUGHT_FROM = re.compile(
    rf"(?<!grew )(?<!grown )(?<!began )(?<!started )(?<!born )(?<!came )(?<!out )(?<!up )\b"
    rf"(?:from|by|for|with|to) an? (?:[\w’'-]+ ){{0,3}}?(?:manufacturer|maker|supplier|producer|"
    rf"importer|mill|foundry|brand|bank|insurer|charity|foundation|client|customer|retailer)"
    rf"(?: (?:that|which)(?: was)?)?,? {BEGUN}\b",
    re.IGNORECASE,
)
CLIENT_LAST = re.compile(  # "Founded in 2016 by two chemists, Ninefold came to us with …"
    rf"^\W*{BEGUN}\b[^;]{{0,90}}, (?P<name>(?-i:[A-ZÀ-Þ])[\w’'&-]+(?: (?-i:[A-ZÀ-Þ])[\w’'&-]+)*) "
    r"(?:(?:came|turned|wrote|reached out) to|asked|approached|hired|commissioned|engaged|chose|"
    r"briefed|called) us\b",
    re.IGNORECASE,
)
CAREER_FROM = re.compile(  # "Dana Whitcomb danced professionally from 1998 until …"
    r"^(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?:danced|sang|acted|performed|competed|raced|rode|rowed|boxed|"
    r"played|cooked|nursed|served|taught|worked)\b[^.;,]{0,60}\b(?:from|since|between) \d{4}"
)
CAREER_IN_STEPS = re.compile(  # "since 2008, first on a peony farm, then …"
    r"\b(?:since|seit|depuis|desde|dal|sinds) \d{4},? (?:first|at first|zuerst|erst|d['’]abord|"
    r"primero|"
    r"prima|eerst) (?:at|on|in|as|for|with|under|bei|als|in|chez|comme|en|como|da|come|bij)\b",
    re.IGNORECASE,
)
# "The buying club that inspired us goes back to 1971", "The mill which supplies us dates from …"
WHO_US = re.compile(
    r"^(?:The|An?|Our) (?:[\w’'-]+ ){1,4}?(?:that|which|who) (?:\w+ )?(?:us|our|me|my)\b",
    re.IGNORECASE,
)
LINKED = re.compile(r"\d{4}[^,;]*,")
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")


def is_granted(text: str, year: str, names: Names) -> bool:
    """Whether the year is that of a mark somebody was given: "SEAI registered contractor since"."""
    spans = [
        (BETWEEN.split(text[: found.start()])[-1], found["after"])
        for found in SINCE_YEAR.finditer(text)
        if found["year"] == year
    ]
    if any(GRANTED.search(f"{before} {after}") for before, after in spans):
        return True
    marks = [mark for before, _ in spans for mark in ACRONYM.findall(before)]
    loud = text.isupper()
    return not loud and any(not names.are_in(mark) for mark in marks)


def is_colleague(text: str, names: Names) -> bool:
    """Whether the years are those that somebody has been with the company."""
    if ROLE_OF_ONE.search(text) or TITLED_ONE.search(text):
        return True
    if WORKS_THERE.search(text) and not names.begin(text):
        return True
    for named in names.written.finditer(text):
        before = text[: named.start()]
        if WITH_THEM.search(before) and SINCE_NEXT.match(text[named.end() :]):
            return A_PERSON.search(before) is not None
    return False


def is_later_one(text: str, start: int) -> bool:
    """Whether what began in a year is one more place of theirs."""
    leads = len(text[:start].split()) <= 2
    return bool(LATER_ONE.search(text[:start]) or (leads and THEN_ONE.match(text[start + 4 :])))


def our_thing(text: str, home: str) -> str:
    """The name of what began where it is theirs and the home page's words do not tell of it:
    "our_sort" where it may be the company itself, "our_other" or ""."""
    found = OUR_THING.match(text)
    if found is None or ITSELF.search(found["thing"]):
        return ""
    if any(word.lower() in home for word in WORD.findall(found["thing"])):
        return ""
    return "our_sort" if A_SORT.search(found["thing"]) else "our_other"


def is_their_thing(text: str, names: Names) -> bool:
    """Whether words begin with a thing that has the company's name in its own."""
    named = names.written.search(text[:90])
    return named is not None and bool(THEIR_THING.match(text[named.end() :]))


def is_surely_anothers(text: str, end: int, names: Names) -> bool:
    """Whether a year is a supplier's, a client's or of a person's career, whoever speaks."""
    told = text[:end]
    client = CLIENT_LAST.match(text)
    if client and end < client.start("name") and not names.are_in(client["name"]):
        return True
    career = CAREER_FROM.fullmatch(text[: end + 4]) and not names.begin(text)
    steps = CAREER_IN_STEPS.search(text, max(end - 12, 0))
    return bool(career or steps or BOUGHT_FROM.search(told) or WHO_US.match(text))


def is_anothers(text: str, end: int, names: Names) -> bool:
    """Whether the words up to a year are said of another company than the one that speaks."""
    told = text[:end]
    own = names.own(text) or names.is_one(text) or text.startswith(("I ", "I’", "I'"))
    if BESIDE.search(told) or ((THEIR_OWN.match(text) or EXISTS.search(told)) and not own):
        return True
    named = FOR_A_NAME.search(told) or AFTER_A_NAME.search(told)
    ended = named is not None and LINKED.search(told[named.end() :])  # "…, der 1938 kam, gründete"
    if named and not ended and not names.are_in(named["name"]):
        return True
    other = ANOTHER.search(told)
    return other is not None and other.start() > 3 and not names.own(told[: other.start()])
