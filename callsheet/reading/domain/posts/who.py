"""Who the client is: the company, or without one the person who signs."""

from __future__ import annotations

from itertools import islice

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import facts_of
from callsheet.reading.domain.posts.countries import COUNTRY, is_land
from callsheet.reading.domain.posts.furniture import LANGUAGE
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.says_who import NAME, ROLE, SAYS_WHO
from callsheet.reading.domain.posts.signed import firm_below, last_row
from callsheet.reading.domain.posts.sites import ADDRESS, is_others, is_site, spellings, stem_of
from callsheet.reading.domain.posts.skills import skill_names
from callsheet.reading.domain.posts.tools_said import is_tool_in
from callsheet.reading.domain.posts.words import PERSON_NOUN, TASKS

WORK_WITH = re.compile(r"work(?:s|ing)?\b.{0,30}? (?:with|from)\s", re.I)
NOT_A_NAME = re.compile(
    r"(?:Upwork|Fiverr|LinkedIn|PeoplePerHour|Freelancer|WordPress|Shopify|Zoho|React|Python|"
    r"English|Spanish|German|French|American|European|British|Google|Amazon|Facebook|Meta|"
    r"Instagram|YouTube|TikTok|US|USA|UK|EU|Europe|America|AI|SEO|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Christmas|I|We|Our|This|It|Microsoft|Apple|HubSpot|Salesforce|"
    r"Airtable|Excel|Webflow|Figma|Adobe|AWS|Azure|London|Berlin|Paris|New York|Sydney|Toronto|"
    r"Canada|Australia|India|Germany|Spain|France|Italy|United States|United Kingdom|Senior|"
    r"Junior|Expert|Must|Not|Experience|Key|Job|Looking|Hourly|Fixed|Worldwide|Skills|ASAP|PDF|"
    r"Most|Many|Some|All|Each|Every|Both|These|Those|CRM|Hi|Hello|(?:Visual|Android|Looker|Data|"
    r"Roblox) Studio|Hey|Dear|Please|Thanks|Best|Zoom|"
    r"Slack|Stripe|Phase|Step|Part|Proven|"
    r"Strong)(?:\W.*)?",
)
# words that begin a sentence with a capital and are no name by themselves
COMMON = re.compile(
    r"The|An?|About|My|Thakns|Two|Three|Four|Five|Six|Seven|Ten|One|Both|Most|Many|Some|Each|"
    r"Every\w*|Any\w*|All|Nobody|"
    r"Who\w*|What\w*|How|Why|Which|"
    r"When|While|Once|After|Before|Since|If|As|At|In|On|For|From|With|To|So|But|And|Or|Then|"
    r"Because|Now|"
    r"Today|Currently|Right|Last|Next|First|Second|Finally|Budget|Payments?|Pay|Price|Rates?|Fee|"
    r"Deadline|"
    r"Delivery|Duration|Timeline|Time|Start|Training|Communication|Communications|Work|Files?|"
    r"Fonts?|"
    r"Data|Content|Designs?|Code|Texts?|Images?|Photos?|Videos?|Audio|Music|Samples?|Applications?|"
    r"Proposals?|Bids?|Candidates?|Freelancers?|Applicants?|Hours|Level|Location|Remote|English|"
    r"Language|"
    r"Everything|Nothing|Something|Quality|Scope|Tasks?|Deliverables?|Requirements?|"
    r"Responsibilities|"
    r"Needed|Wanted|Required|Kindly|Materials?|"
    r"Projects?|Company|Client|Customers?|Users?|Students?|People|Native|Fluent|Only|Bonus|Nice|"
    r"Ideal|"
    r"Team|Nothing|Access|Attention|Ability|Knowledge|Understanding|Familiarity|Background|Degree|"
    r"Website|Site|App|Logo|Product|Products|Store|Shop|Brand|Business|Studio|Agency|Agencies|Copy|"
    r"Source|Final|Full|Part|Weekly|Monthly|Daily|Yes|No|OK|Sorry|Note|PS|NB|FYI|[A-Z]{2,5} \d+"
)
SIGNED = re.compile(
    r"(?i:(?:^|\n)[ \t]*(?:(?:many |kind |warm |best )?(?:thanks|thank you|regards|wishes|cheers|"
    r"greetings|(?:kind|best|friendly) greetings|"
    r"best|sincerely|yours(?: truly| sincerely)?|ta|grazie|merci|all the best|take care|talk soon|"
    r"mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)e|"
    r"gracias|muchas gracias|obrigad[oa]|danke|dank je|dzięki|tack|mille grazie|à bientôt|"
    r"(?:un )?saludos?|cordialement|bien à vous|met vriendelijke groet(?:en)?|mvh|hilsen|abraços|"
    r"looking forward)[^\n]{0,40}?\n[\s-]{0,8}|(?:thanks|cheers|best|regards|thank you|gracias|"
    r"obrigad[oa]|danke|merci|grazie)[,!. ]+)|"
    r"[.!?)] (?:thanks|thx|cheers|best|regards|thank you)[,!. -]+(?=\w+\s*$)|"
    r"[.!?)] [-–—~] ?(?=[A-Z]\w+\s*\Z)|"
    r"[a-z)][.!?] (?=[A-Z][a-z]{2,11}\s*\Z)|"
    r"(?:^|\n)[ \t]*[-–—~][ \t]?(?=\S{2,20}(?: \S{2,20})?\s*$))(?P<n>[A-Z][\w.'’-]+(?: "
    r"[A-Z][\w.'’-]*){0,3})[ \t]*(?:[,|\n(][^\n]*(?:\n[^\n]{2,60})?)?[ \t]*(?:\n|$)"
)
# "Best regards, Tomasz, Kilnworks Ltd", "Giulia Ferrante" above "Ferrante Srl"
_BYE = (
    r"(?:(?:(?:many|kind|warm|best|friendly) )?(?:thanks|thank you|regards|wishes|greetings|"
    r"cheers|best|sincerely)|greetings|all the best|talk soon|mit freundlichen grüßen|(?:viele|"
    r"liebe|beste|herzliche) "
    r"grüße|freundliche grüße|cordialement|bien à vous|bien cordialement|merci d['’]avance|"
    r"(?:un )?saludos?(?: cordial\w*)?|"
    r"atentamente|cordiali saluti|un saluto|distinti saluti|atenciosamente|abraços?|"
    r"(?:hartelijke|vriendelijke|met "
    r"vriendelijke) groet(?:en)?|z poważaniem|pozdrawiam|(?:med )?vänliga? hälsning(?:ar)?|"
    r"(?:med )?venlig hilsen|mvh)"
)
_FIRM = r"[A-Z][\w&'’+-]*(?: [\w&'’.+-]+){0,5}"
SIGNED_FIRM = re.compile(
    rf"(?i:(?:^|\n|[.!?)] ){_BYE})[^\w\n]{{0,3}}[ \t]?\n?[ \t]*(?P<person>[A-Z][\w.'’-]+"
    rf"(?: [A-Z][\w.'’-]+){{0,2}})[ \t]*(?:,[ \t]*|(?:,[^\n]{{2,30}})?\n[ \t]*|"
    rf" (?:from|at|of) )(?P<n>{_FIRM})[ \t]*"
    r"(?=\n|\Z)"
)
LAST_ROWS = re.compile(
    r"\n[ \t]*\n[ \t]*(?:[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ.'’-]*){1,2}(?:,[^\n]{2,40})?\n[ \t]*)?"
    rf"(?P<n>{_FIRM})[ \t]*\n[ \t]*(?:https?://|www\.)\S+\s*\Z|"
    r"\n[ \t]*\n[ \t]*[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ.'’-]*){1,2}(?:,[^\n]{2,40})?\n[ \t]*"
    rf"(?P<n2>{_FIRM})[ \t]*(?:\n[ \t]*(?:\S+@\S+|[+\d][\d ()-]{{6,20}}))?\s*\Z"
)
CAPITALS = re.compile(
    r"\b[A-Z][\w'’-]{0,40}(?: (?:(?:&|and|of|for|the|del?|della|dei|di|da|do|dos|"
    r"das|du|des|la|van|der|den|von|am|im|zum|y|e|et|und|on|in) ){0,2}[A-Z][\w'’-]{0,40}){0,4}\b"
)
CONTACT = re.compile(
    r"(?:^|\n)[ \t]*(?:Contact|Contact person|Posted by|Signed)"
    r"[ \t]*:?[ \t]*\n?[ \t]*(?P<n>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})[ \t]*(?:\n|$)"
)
MY_NAME = re.compile(
    r"\b(?i:my name is|my name(?:'|’)s|i(?:'|’)m|i am|this is|"
    r"name(?:'|’)s)\s+(?P<n>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)(?=[,.!\n]|"
    r" (?:and|from|with|at|here)\b)"
)


MAILED = re.compile(
    r"[\w.+-]{1,40}@(?P<host>(?:[a-z0-9-]{1,60}\.){1,3}[a-z]{2,12})(?![\w.]*@)", re.I
)
MOST_HOSTS = 20
MOST_NAMED = 6  # words
SHORTEST = 5  # letters of a host that spell a name
LIKE = re.compile(
    r"\b(?:like|similar to|e\.g\.|such as|competitors?|inspired by|use|using|via|hosted (?:on|"
    r"at)|built on|"
    r"examples?|reference|references|see how|copy of|agency|supplier|tool)\b[^.\n]{0,40}$",
    re.I,
)


def _spelt(text: str, stems: set[str], start: int, end: int) -> Quote | None:
    """The name that an address spells and the words say: "Voltharbor (voltharbor.energy)"."""
    if not stems:
        return None
    for said in CAPITALS.finditer(text, start, end):
        in_address = (
            text[said.end() : said.end() + 1] == "."
            and text[said.end() + 1 : said.end() + 2].isalpha()
        )
        if in_address or LIKE.search(text[max(start, said.start() - 60) : said.start()]):
            continue
        at = _spelt_from(said[0], stems)
        if at is not None:
            whole = FIRM_END.match(text, said.end())
            name = _trimmed_name(text, said.start() + at, whole.end() if whole else said.end())
            if name and not _is_tool(name.text) and not is_tool_in(text, name.text):
                return name
    return None


# what a firm's name goes on with though it is no word: "Stillwater Kayak | d.o.o."
FIRM_END = re.compile(r",? (?:d\.o\.o|s\.r\.o|[Ss]p\. z o\.o|S\.r\.l|S\.A|B\.V|Ltd|Inc)\.?(?!\w)")


def _spelt_from(words: str, stems: set[str]) -> int | None:
    """Where in a run of capitals a beginning spells one of the hosts; None where none does."""
    starts = [0, *(mark.end() for mark in re.finditer(" ", words))]
    ends = [*(mark.start() for mark in re.finditer(" ", words)), len(words)]
    for at in starts:
        for end in reversed([end for end in ends if end > at]):
            if not stems.isdisjoint(spellings(words[at:end])):
                return at
    return None


def _stems(text: str) -> set[str]:
    """What the hosts of a text's sites and mail addresses are called."""
    webs = (m["host"] for m in islice(ADDRESS.finditer(text), MOST_HOSTS) if is_site(m))
    mailed = MAILED.finditer(text) if "@" in text else ()
    mails = (m["host"] for m in islice(mailed, MOST_HOSTS))
    hosts = (*webs, *(host for host in mails if not is_others(host)))
    return {stem for stem in map(stem_of, hosts) if len(stem) >= SHORTEST}


# "Generate reports" begins an order, not a firm's sentence
ORDERS = frozenset(TASKS) | frozenset(
    "use perform work make highlight utilize ensure must have be do get let tell hire join apply "
    "click".split()
)


# "Danish is a plus", "Reviewer 2", "Layered PSD", "Commission-only"
ONE_WHO = re.compile(
    r"\w+(?:führer|leiter|sprecher|sekretär)(?:in)?|"
    rf"(?:{PERSON_NOUN.pattern}|reviewers?)(?: \d+)?|[A-Z]\w+-only|(?:\w+ ){{0,3}}(?:PSDs?|"
    rf"PNGs?|SVGs?|PDFs?|"
    rf"EPS|MP[34]s?|WAVs?|STLs?|DXFs?|STEP)",
    re.I,
)
# "Think Wind Waker meets a rainy Tuesday"
LIKENED = re.compile(r"(?:Think|Imagine|Picture|Consider|Remember|Suppose) ")


def is_no_name(words: str) -> bool:
    """Whether capitals are a tool's, a place's, a day's or a sentence's first word."""
    if NOT_A_NAME.fullmatch(words) or COMMON.fullmatch(words) or _is_tool(words):
        return True
    if is_land(words) or LANGUAGE.fullmatch(words) or ONE_WHO.fullmatch(words):
        return True
    if LIKENED.match(words):
        return True
    low = words.lower()
    single = " " not in words and (low in ORDERS or low.endswith(("ing", "ings")))
    return single or (len(words.split()) > 2 and words.isupper())


def name_in(
    text: str, words: tuple[int, int], labels: Labels, shown: Quote | None = None
) -> Quote | None:
    """The company, or without one the person who signs; None when neither is said.

    words   the span of the client's own words, below the title
    shown   the company that the page shows beside the job
    """
    stems = _stems(text)
    company = _spelt(text, stems, *words) or _company(text, *words)
    named = [q for q in labels.all("company") if _may_name(q.text)]
    person = next((q for q in named if OF_PERSON.search(text, 0, q.start)), None)
    labelled = next((q for q in named if q is not person), None) or (None if shown else person)
    if labelled:
        first = re.split(r"\s{2,}|\s[·|]", labelled.text)[0]
        labelled = Quote(first, labelled.start, labelled.start + len(first))
    if labelled and re.match(r"[A-Z]", labelled.text):
        bare = re.sub(
            r"\s*\([^()]*\)\s*$|, (?!(?:Inc|LLC|Ltd|Co)\b)(?=[^,]*,|[a-z]|[A-Z]\w+$).*",
            "",
            labelled.text,
        )
        bare = re.sub(r"\s*\([^()]*\)$", "", bare)
        firm, _, where = bare.rpartition(", ")
        bare = firm if firm and is_land(where) else bare
        if bare and (not bare.endswith(".") or re.search(r"\b(?:[A-Z]|Co)\.$", bare)):
            return Quote(bare, labelled.start, labelled.start + len(bare))
    signed = firm_below(text, *words)
    signed = None if signed and is_no_name(signed.text) else signed
    said = (
        shown
        or signed
        or _whole_firm(text, words, company)
        or _signing_firm(text, *words)
        or _in_title(text)
    )
    said = said or _spelt(text, stems, 0, len(text))
    return said or _signer(text, *words) or _shown_person(text)


OF_PERSON = re.compile(r"\b(?:contact(?: person)?|posted by)[ \t]*[:：][ \t*_]*\Z", re.I)


def _whole_firm(text: str, words: tuple[int, int], company: Quote | None) -> Quote | None:
    """The company as the last row signs with it: "Chez Teta" where the words say "Teta"."""
    below = last_row(text, *words) if company else None
    longer = company and below and below.text.endswith(f" {company.text}")
    return below if longer else company


# a site's row for who posted the job: a name with an initial over the country
PERSON_ROW = re.compile(
    r"^[ \t]*(?P<n>[A-ZÀ-Þ][\w'’-]{1,20} [A-Z]\.)[ \t]*\n[ \t]*(?P<where>[^\n]{3,40}?)[ \t]*$", re.M
)


def _shown_person(text: str) -> Quote | None:
    marks = (mark for mark in PERSON_ROW.finditer(text) if is_land(mark["where"]))
    return next((quote_of(text, *mark.span("n")) for mark in marks), None)


def _may_name(words: str) -> bool:
    """Whether a label's words may be a name: few, and no place or fact of a page's."""
    first = re.split(r"\s{2,}|\s[·|]|, ", words)[0]
    return len(first.split()) <= MOST_NAMED and not (COUNTRY.match(first) or facts_of(first))


# a row of a signature that ends with a firm's form: "Vernici Morandin S.r.l."
FORM_ROW = re.compile(
    r"^[ \t]*(?P<n>[A-ZÀ-Þ][^\n,.!?:]{1,50} (?:GmbH(?: & Co\. KG)?|UG|AG|e\. ?K\.|S\.?r\.?l\.?|"
    r"S\.?p\.?A\.?|SARL|SAS|S\.?A\.|S\.?L\.?|B\.?V\.?|ApS|A/S|AB|AS|Oy|Ltd\.?|Limited|LLC|Inc\.?|"
    r"Ltda\.?|Lda\.?|Sp\. z o\.o\.|s\.r\.o\.|d\.o\.o\.|Kft\.?))[ \t]*$",
    re.M,
)


def _signing_firm(text: str, start: int, end: int) -> Quote | None:
    """The company below the name of the person who signs."""
    tail = max(start, end - 400)
    formed = FORM_ROW.search(text, tail, end)
    if formed:
        return quote_of(text, *formed.span("n"))
    for pattern in (SIGNED_FIRM, LAST_ROWS):
        mark = pattern.search(text, tail, end)
        group = next((g for g in ("n", "n2") if mark and mark.groupdict().get(g)), None)
        if mark and group:
            name = _trimmed_name(text, mark.start(group), mark.end(group))
            if name and not is_no_name(name.text) and not NO_FIRM.match(name.text):
                return name
    return None


NO_FIRM = re.compile(
    rf"{ROLE}\b|(?:co-?)?founder|chief|senior|junior|sent from|mobile|tel|phone|p\.?s\b", re.I
)
# "Freelance opportunity at Oakhollow Press"
AT_FIRM = re.compile(
    rf"\b(?:opportunity|position|role|job|vacancy|opening|gig|freelance|hiring) (?:at|with) "
    rf"(?P<n>{NAME})[ \t]*(?=\n)"
)


def _in_title(text: str) -> Quote | None:
    mark = AT_FIRM.search(text, 0, text.find("\n") + 1)
    name = _trimmed_name(text, mark.start("n"), mark.end("n")) if mark else None
    return name if name and not is_no_name(name.text) else None


def _company(text: str, start: int, end: int) -> Quote | None:
    words = text[start:end]
    for pattern in SAYS_WHO:
        for mark in pattern.finditer(words):
            group = "n" if mark["n"] else "n2"
            name = _trimmed_name(text, start + mark.start(group), start + mark.end(group))
            known = name and (
                is_no_name(name.text) or _is_tool(name.text) or _is_word(text, name.text)
            )
            if not name or known or WORK_WITH.match(mark[0].strip()):
                continue
            if not is_tool_in(text, name.text):
                return name
    return None


def _is_word(text: str, name: str) -> bool:
    """Whether a single capital word is a common one, since the text has it small too."""
    if " " in name:
        return False
    return bool(re.search(rf"(?<![\w.@/]){re.escape(name.lower())}s?(?![\w@]|\.\w)", text))


# "Head of Procurement" names no firm
_PART = (
    r"(?:procurement|marketing|operations|sales|finance|people|growth|product|engineering|content|"
    r"communications|design|research|hr|it|learning|education|development|digital|partnerships|"
    r"legal|admissions|programmes|programs|customer (?:success|support|service)|support|events)"
)
DEPARTMENT = re.compile(rf"{_PART}(?:,? (?:&|and) {_PART})?")


def _is_tool(name: str) -> bool:
    """Whether a name is a skill's ("Looker Studio") or an abbreviation ("APIs", "PHP")."""
    bare = re.sub(r"\s[\d.]+$", "", name).lower()
    if DEPARTMENT.fullmatch(bare) or f"microsoft {bare}" in skill_names():
        return True
    return bare in skill_names() or bool(re.fullmatch(r"[A-Z]{2,4}s?", name))


ARTICLE = re.compile(r"^D(?:ie|er|as|en|em) (?=[A-ZÄÖÜ]\S* \S)")


def _trimmed_name(text: str, start: int, end: int) -> Quote | None:
    quote = quote_of(text, start, end)
    cut = quote.text.rstrip(",'’-")
    cut = cut if re.search(r"\b(?:[A-Z]|[a-z]\.[a-z])\.$", cut) else cut.rstrip(".")
    for ending in ("'s", "’s"):
        cut = cut.removesuffix(ending)
    bare = ARTICLE.sub("", cut)
    quote, cut = quote_of(text, quote.start + len(cut) - len(bare), quote.end), bare
    return (
        Quote(cut, quote.start, quote.start + len(cut))
        if len(cut) > 1 and "\n" not in cut
        else None
    )


def _signer(text: str, start: int, end: int) -> Quote | None:
    words = text[start:end]
    tail = max(0, len(words) - 400)
    below = last_row(text, start, end)
    if below and not is_no_name(below.text):
        return below
    for pattern, begin in ((CONTACT, 0), (SIGNED, tail)):
        for mark in reversed(list(pattern.finditer(words, begin))):
            name = _trimmed_name(text, start + mark.start("n"), start + mark.end("n"))
            if name and name.text[:1].isupper() and not is_no_name(name.text):
                return name
    said = MY_NAME.search(words)
    return _trimmed_name(text, start + said.start("n"), start + said.end("n")) if said else None
