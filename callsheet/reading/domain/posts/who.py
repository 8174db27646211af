"""Who the client is: the company or the person who signs, and their own web address."""

from __future__ import annotations

import re

from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.skills import skill_names
from callsheet.reading.domain.posts.zones import Zones

ADDRESS = re.compile(
    r"(?<![@\w./-])(?:https?://)?(?:www\.)?(?P<host>(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.)"
    r"{1,3}[a-z]{2,12})(?![\w@])(?P<path>/[^\s)\]>,\"'”]*)?",
    re.I,
)
SUFFIXES = (
    "com", "net", "org", "io", "co", "ai", "app", "dev", "shop", "store", "studio", "agency",
    "design", "uk", "de", "fr", "es", "it", "nl", "eu", "ca", "au", "nz", "us", "in", "biz",
    "info", "me", "tv", "online", "site", "website", "tech", "cloud", "example", "test",
    "invalid", "pt", "ch", "at", "be", "se", "no", "dk", "fi", "pl", "ie", "cz", "jp", "sg", "hk",
    "za", "br", "mx", "ae", "law", "health", "care", "coffee", "farm", "garden", "house", "land",
    "life", "live", "love", "media", "news", "one", "photo", "photography", "pro", "space",
    "team", "travel", "world", "xyz", "bio", "blog", "clinic", "energy", "finance", "fit",
    "global", "group", "inc", "ltd", "legal", "school", "academy", "so", "gg", "fm", "cafe",
    "boutique", "homes", "market", "solutions", "systems", "works", "digital", "earth", "eco",
    "ngo", "edu", "is", "lt", "gr", "il", "tr",
)  # fmt: skip
SCHEMELESS_TRAPS = re.compile(
    r"(?:next|node|vue|nuxt|react|express|three|d3|chart|alpine|angular|ember|backbone|moment|"
    r"discord|socket|asp|vb|ml|ado|e|i|make|monday|booking|airbnb|bubble|cal|notion|crisp|clay|"
    r"apollo|hunter|trip|lovable|n8n|otter|draw|copy|fireflies|character|fal|jasper|readme|index|"
    r"style|app|main|script|config|package)\.(?:js|net|io|g|e|com|ai|so|md|css|ts|py|co|php|html)$",
    re.I,
)
OTHERS = re.compile(
    r"(?:^|\.)(?:google|youtube|youtu|github|gitlab|loom|figma|upwork|fiverr|peopleperhour|"
    r"freelancer|linkedin|facebook|instagram|tiktok|twitter|x|dropbox|drive|docs|notion|airtable|"
    r"trello|asana|slack|zoom|calendly|vimeo|pinterest|behance|dribbble|medium|wikipedia|"
    r"stackoverflow|amazon|ebay|etsy|apple|microsoft|openai|wetransfer|imgur|canva|miro|typeform|"
    r"bit|tinyurl|wa|t|telegram|whatsapp|reddit|gmail|outlook|yahoo|hotmail|imdb|spotify|"
    r"soundcloud|shopify|wordpress|wix|squarespace|webflow|stripe|paypal|hubspot|salesforce|"
    r"zapier|npmjs|pypi|kaggle|huggingface|unsplash|themeforest|envato|sharepoint|onedrive|box|"
    r"make|monday|icloud|streamable|screencast|gyazo|prnt|jam|discord|skype|mailchimp|klaviyo|"
    r"googleapis)\.[a-z.]{2,8}$",
    re.I,
)
OWN = re.compile(
    r"\b(?:our|my|we(?:'|’)re|we are|i(?:'|’)m|i am|i own|i run|company|client(?:'|’)?s?|"
    r"visit (?:us|our)?|find us|check (?:us )?out|see us|about us|us at|i have|we have|store|shop|"
    r"website|web ?site|site|domain|homepage|home page|live at|currently at|redesign|rebuild|"
    r"revamp|"
    r"more (?:on|at|about us)|portfolio is|based at|business|brand|www)\b",
    re.I,
)
FOREIGN = re.compile(
    r"\b(?:like|similar|e\.?g\.?|example|examples|inspired?|inspiration|competitors?|reference|"
    r"references|look(?:s)? (?:and feel )?(?:of|like)|such as|api docs?|docs?|documentation|"
    r"tutorial|video|article|tool|tools|plugin|theme|template|using|use|via|from|"
    r"built (?:on|with)|hosted (?:on|at|by)|compare|comparable|clone|scrape|scraping|crawl|"
    r"data from|style of|rival|library|repo|same as|think|admire|love|copy of|instead of|meets|vs|"
    r"tried|hired|look(?:ed|ing)? at|saw|found|seen|agency|agencies|supplier|vendor|"
    r"previous(?:ly)?|"
    r"former|off-the-shelf|switch\w*|"
    r"platform|software|migrat\w+ (?:to|from)|integrat\w+|download(?:ed)?|listed on|source|paper|"
    r"guide|brief|file|folder|spec)\b",
    re.I,
)
# "we host it at n8n.firm.io, our website is firm.io": the second is the site
NAMED_SITE = re.compile(
    r"\b(?:our|my|the) (?:\w+ )?(?:web ?site|site|home ?page|shop|store|domain|"
    r"web address) (?:is|at|"
    r"lives at|under)? ?(?:at )?[:(]?\s*$",
    re.I,
)
# no word of a name is longer than 40 letters: "UTC+UTC+UTC+..." would be searched again from each
_NAME = (
    r"[A-Z][\w&'’.+-]{0,40}(?:[ -](?:(?:&|and|of|the|de|von|for)[ ])?[A-Z0-9][\w&'’.+-]{0,40}){0,5}"
)
_COMPANY_WORD = (
    r"(?:Inc|LLC|Ltd|Limited|GmbH|Studios?|Labs|Group|Partners|Collective|Foundation|Trust|Bakery|"
    r"Clinic|Ventures|Technologies|Brewing|Realty|Publishing|Consulting|Capital|Srl|SARL|SAS|BV|"
    r"ApS|Oy|PLC|plc|LLP|Kft|Accountancy)"
)
# "I lead operations at Fjordlys", "Head of Marketing at Okapi Robotics"
_ROLE = (
    r"(?:partner|head|lead|leads|manager|director|founder|owner|ceo|cto|coo|cmo|engineer|producer|"
    r"editor|coordinator|officer|operations|marketing|product|designer|team|work|working|here|"
    r"principal|president|secretary|admin|curator|teacher|behalf|run|own|edit)"
)
SAYS_WHO = (
    # the page's first words or a paragraph's: "Meridian Crop Analytics forecasts harvests"
    re.compile(
        r"(?:\A\s{0,9}|\n[ \t]{0,9})(?P<n>(?!(?:This|These|It|That|What|Here|We|You|Our|My|Your|"
        r"Who|I|Each|"
        r"Every|All|Some|No)\b)[A-Z][\w&'’+-]{0,40}(?: (?:(?:&|and|of|de|von) )?[A-Z][\w&'’+-]"
        r"{0,40}){1,4}) (?!is\b|has\b|needs\b|files\b|skills\b|tasks\b|[a-z]+(?:ists|ers|ors)\b)"
        r"[a-z]{3,}s (?!(?:and|or|for|to|with|in|needed|required|must|should|only|is|are|was|were|"
        r"have|who|that|which|from|on|at|of|by|can|will|may|please|not|do|since|every|"
        r"when)\b)[a-z\d]"
    ),
    re.compile(
        r"(?:^|\n)[ \t*#]*About (?P<n>(?!(?:The|Us|You|Our|This|Me|Company|Project|Role|Job|"
        rf"Client)\b){_NAME})[ \t*:]*(?=\n|$)"
    ),
    re.compile(
        r"\b(?:we are|we(?:'|’)re|We are|We(?:'|’)re|I(?:'|’)m (?:with|from)|I am (?:with|from)|"
        r"here at|Here at|[Ww]e (?:here )?at|At|on behalf of|under the name|trad(?:e|ing) as|"
        r"doing business as|I run|I own|i run|we run|"
        r"company,? (?:is )?called|"
        r"business,? (?:is )?called|brand,? (?:is )?called|"
        r"(?:company|firm|agency|studio|startup|store|shop|brand|business|nonprofit|"
        r"organi[sz]ation)(?: is)? (?:called|named)|founder of|owner of|CEO of|CTO of|"
        r"manager (?:at|of|for)|lead at|director (?:at|of)|editor at|"
        rf"works? (?:at|for)) (?P<n>{_NAME})(?=,? (?:an?|the|is|has|have|and|we|our|based|which|"
        rf"who|where|"
        r"in|offers)\b|[,.!(–—-]| [–—-] |\s*\n|$)"
    ),
    re.compile(
        r"(?:^|[.!?\n]\s{0,3}|\n)(?P<n>(?!(?:This|The(?! [A-Z]\w+ [A-Z])|It|He|She|There|That|"
        rf"What|Here|We|You|Our|My|Your|Python|Knowledge|Experience)\b){_NAME})(?:,? (?:Inc\.?|"
        r"LLC|Ltd\.?|GmbH))? (?:is|are) (?:an?|the|looking|seeking|hiring|starting|launching|"
        r"building|expanding|growing|one|in need|dedicated|based|currently|rebranding|opening|"
        r"moving|now|searching)\b"
    ),
    re.compile(
        r"(?:^|[.!?\n]\s{0,3})(?P<n>(?!(?:This|It|He|She|There|That|What|Here|We|You|Our|My|"
        rf"Your|Who|I)\b){_NAME}) (?:makes?|sells?|builds?|runs?|helps?|offers?|provides?|"
        r"measures|maps|monitors|creates|develops|manages|imports|grows|roasts|brews|prints|"
        r"operates|"
        r"manufactures|turns|hosts|brings|takes in|publishes|designs|produces|serves|ships|"
        r"supplies|teaches|rents|restores|opens|rescues|delivers|collects|"
        r"organi[sz]es|edits|translates|bakes|cleans|distils|installs|insures|keeps|"
        r"connects|needs|wants|seeks|was founded|has been)\b"
    ),
    re.compile(rf"\n[ \t]*(?i:{_ROLE})[^\n,]{{0,25}}, (?P<n>{_NAME})[ \t]*(?=\n|$)"),
    re.compile(
        rf"\b(?i:{_ROLE})\b[^.\n]{{0,30}}? (?:at|of|for|with|from) (?P<n>{_NAME})(?=[,.!(\n]|"
        r" (?:and|in|we|which|who)\b|$)"
    ),
    re.compile(rf"\b(?P<n>{_NAME} (?:{_COMPANY_WORD}))\b\.?"),
    # "this is Henrik from Fjell Outdoor. We sell tents", not "from Cape Town"
    re.compile(
        r"\b(?:[Tt]his is|I am|I['’]m|[Mm]y name is) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? (?:(?:at|"
        r"of|with) "
        rf"(?P<n>{_NAME})(?=[,.!\n]| and\b)|from (?P<n2>{_NAME})(?=[,.;]? (?:and )?[Ww]e\b))"
    ),
)
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
    r"CRM|Hi|Hello|Hey|Dear|Please|Thanks|Best|Zoom|Slack|Stripe|Phase|Step|Part|Proven|"
    r"Strong)(?:\W.*)?",
)
SIGNED = re.compile(
    r"(?i:(?:^|\n)[ \t]*(?:(?:many |kind |warm |best )?(?:thanks|thank you|regards|wishes|cheers|"
    r"greetings|(?:kind|best|friendly) greetings|"
    r"best|sincerely|yours(?: truly| sincerely)?|ta|grazie|merci|all the best|take care|talk soon|"
    r"mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)e|"
    r"(?:un )?saludos?|cordialement|bien à vous|met vriendelijke groet(?:en)?|mvh|hilsen|abraços|"
    r"looking forward)[^\n]{0,40}?\n[\s-]{0,8}|(?:thanks|cheers|best|regards|thank you)[,!. ]+)|"
    r"[.!?)] (?:thanks|thx|cheers|best|regards|thank you)[,!. -]+(?=\w+\s*$)|"
    r"(?:^|\n)[ \t]*[-–—~][ \t]?(?=\S{2,20}(?: \S{2,20})?\s*$))(?P<n>[A-Z][\w.'’-]+(?: "
    r"[A-Z][\w.'’-]*){0,3})[ \t]*(?:[,|\n(][^\n]*(?:\n[^\n]{2,60})?)?[ \t]*(?:\n|$)"
)
# "Best regards, Tomasz, Kilnworks Ltd", "Giulia Ferrante" above "Ferrante Srl"
_BYE = (
    r"(?:(?:(?:many|kind|warm|best|friendly) )?(?:thanks|thank you|regards|wishes|greetings|"
    r"cheers|best|sincerely)|greetings|all the best|talk soon)"
)
_FIRM = r"[A-Z][\w&'’+-]*(?: [\w&'’.+-]+){0,5}"
SIGNED_FIRM = re.compile(
    rf"(?i:(?:^|\n|[.!?)] ){_BYE})[^\w\n]{{0,3}}[ \t]?\n?[ \t]*(?P<person>[A-Z][\w.'’-]+"
    rf"(?: [A-Z][\w.'’-]+){{0,2}})[ \t]*(?:,[ \t]*|\n[ \t]*| (?:from|at|of) )(?P<n>{_FIRM})[ \t]*"
    r"(?=\n|\Z)"
)
LAST_ROWS = re.compile(
    r"\n[ \t]*\n[ \t]*(?:[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ.'’-]*){1,2}(?:,[^\n]{2,40})?\n[ \t]*)?"
    rf"(?P<n>{_FIRM})[ \t]*\n[ \t]*(?:https?://|www\.)\S+\s*\Z|"
    r"\n[ \t]*\n[ \t]*[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ.'’-]*){1,2}(?:,[^\n]{2,40})?\n[ \t]*"
    rf"(?P<n2>{_FIRM})[ \t]*(?:\n[ \t]*(?:\S+@\S+|[+\d][\d ()-]{{6,20}}))?\s*\Z"
)
# a name alone below a blank line, last of all
LAST_ROW = re.compile(r"\n[ \t]*\n[ \t]*(?P<n>[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ.'’-]*)?)\s*\Z")
CAPITALS = re.compile(r"\b[A-Z][\w'’]{0,40}(?: (?:(?:&|and|of) )?[A-Z][\w'’]{0,40}){1,4}\b")
CONTACT = re.compile(
    r"(?:^|\n)[ \t]*(?:Contact|Contact person|Posted by|Signed)"
    r"[ \t]*:?[ \t]*\n?[ \t]*(?P<n>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})[ \t]*(?:\n|$)"
)
MY_NAME = re.compile(
    r"\b(?i:my name is|my name(?:'|’)s|i(?:'|’)m|i am|this is|"
    r"name(?:'|’)s)\s+(?P<n>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)(?=[,.!\n]|"
    r" (?:and|from|with|at|here)\b)"
)


def site_in(text: str, zones: Zones, labels: Labels) -> Quote | None:
    """The client's own web address, verbatim; not a tool's, a rival's or an example's."""
    for labelled in labels.all("site"):
        mark = ADDRESS.match(labelled.text)
        if mark and _is_site(mark):
            return _address(text, labelled.start + mark.start(), labelled.start + mark.end())
    best: tuple[int, Quote] | None = None
    for mark in ADDRESS.finditer(text, *zones.words):
        if not _is_site(mark):
            continue
        score = _ownership(text, mark)
        if score > 0 and (best is None or score > best[0]):
            best = (score, _address(text, mark.start(), mark.end()))
    return best[1] if best else None


def _address(text: str, start: int, end: int) -> Quote:
    while end > start and text[end - 1] in ".,;:!?":
        end -= 1
    return Quote(text[start:end], start, end)


def _is_site(mark: re.Match[str]) -> bool:
    host = mark["host"].lower().removeprefix("www.")
    last = host.rsplit(".", 1)[-1]
    plain = not mark[0].lower().startswith(("http", "www."))
    if OTHERS.search(host) or (plain and SCHEMELESS_TRAPS.match(host)):
        return False
    return last in SUFFIXES or not plain


def _ownership(text: str, mark: re.Match[str]) -> int:
    start = max(text.rfind("\n\n", 0, mark.start()), mark.start() - 110, 0)
    before = re.split(r"(?<=[a-z]{2}[.!?])\s+(?=\S)", text[start : mark.start()])[-1]
    after = text[mark.end() : mark.end() + 40].split("\n", 1)[0]
    aside = before.rstrip().endswith("(")
    if FOREIGN.search(before[-15 if aside else -60 :]) and not re.search(
        r"\b(?:our|my)\b[^.\n]{0,40}$", before, re.I
    ):
        return 0
    score = 2 if OWN.search(before) else 0
    score += 2 if NAMED_SITE.search(before) else 0
    if re.match(r"\s*(?:is|,) (?:our|my)\b", after, re.I) or re.match(
        r"\s*\((?:our|my)", after, re.I
    ):
        score += 2
    if re.search(r"\b(?:we|our|us|my|i)\b", before, re.I) and before.rstrip().endswith(
        ("(", " at", ",")
    ):
        score += 1
    row = text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()
    alone = not row and not after.strip()
    near_end = len(text.rstrip()) - mark.end() < 120
    return score + (1 if alone and near_end else 0)


def site_named(text: str, words: tuple[int, int], name: Quote | None) -> Quote | None:
    """The address that spells the client's name: "Canal Verde (see canalverde.example)"."""
    wanted = _letters(name.text) if name else ""
    for mark in ADDRESS.finditer(text, *words):
        if len(wanted) > 4 and _is_site(mark) and wanted == _stem(mark["host"]):
            return _address(text, mark.start(), mark.end())
    return None


def _letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _stem(host: str) -> str:
    """The letters of a host before its ending: "www.canal-verde.co.uk" is "canalverde"."""
    parts = host.lower().removeprefix("www.").split(".")
    kept = parts[:-1] if len(parts) < 3 or parts[-2] not in ("co", "com", "org") else parts[:-2]
    return _letters(kept[-1]) if kept else ""


def _spelt_by(text: str, words: tuple[int, int], site: Quote | None) -> Quote | None:
    """The name the client's address spells, where the words say it in capitals."""
    mark = ADDRESS.match(site.text) if site else None
    stem = _stem(mark["host"]) if mark else ""
    if len(stem) < 5:
        return None
    for said in CAPITALS.finditer(text, *words):
        if _letters(said[0]) == stem:
            return Quote(said[0], said.start(), said.end())
    return None


def name_in(
    text: str, words: tuple[int, int], labels: Labels, site: Quote | None = None
) -> Quote | None:
    """The company, or without one the person who signs; None when neither is said.

    words   the span of the client's own words, below the title
    site    the client's own address, which may spell the name
    """
    company = _company(text, *words)
    labelled = next((q for q in labels.all("company") if len(q.text.split()) <= 6), None)
    if labelled and re.match(r"[A-Z]", labelled.text):
        bare = re.sub(r"\s*\([^()]*\)\s*$", "", labelled.text)
        if bare and (not bare.endswith(".") or re.search(r"\b(?:[A-Z]|Co)\.$", bare)):
            return Quote(bare, labelled.start, labelled.start + len(bare))
    said = company or _signing_firm(text, *words) or _in_title(text)
    return said or _spelt_by(text, words, site) or _signer(text, *words)


def _signing_firm(text: str, start: int, end: int) -> Quote | None:
    """The company below the name of the person who signs."""
    tail = max(start, end - 400)
    for pattern in (SIGNED_FIRM, LAST_ROWS):
        mark = pattern.search(text, tail, end)
        group = next((g for g in ("n", "n2") if mark and mark.groupdict().get(g)), None)
        if mark and group:
            name = _trimmed_name(text, mark.start(group), mark.end(group))
            if name and not NOT_A_NAME.fullmatch(name.text) and not NO_FIRM.match(name.text):
                return name
    return None


NO_FIRM = re.compile(
    rf"{_ROLE}\b|(?:co-?)?founder|chief|senior|junior|sent from|mobile|tel|phone|p\.?s\b", re.I
)
# "Freelance opportunity at Oakhollow Press"
AT_FIRM = re.compile(
    rf"\b(?:opportunity|position|role|job|vacancy|opening|gig|freelance|hiring) (?:at|with) "
    rf"(?P<n>{_NAME})[ \t]*(?=\n)"
)


def _in_title(text: str) -> Quote | None:
    mark = AT_FIRM.search(text, 0, text.find("\n") + 1)
    name = _trimmed_name(text, mark.start("n"), mark.end("n")) if mark else None
    return name if name and not NOT_A_NAME.fullmatch(name.text) else None


def _company(text: str, start: int, end: int) -> Quote | None:
    words = text[start:end]
    for pattern in SAYS_WHO:
        for mark in pattern.finditer(words):
            group = "n" if mark["n"] else "n2"
            name = _trimmed_name(text, start + mark.start(group), start + mark.end(group))
            known = name and (NOT_A_NAME.fullmatch(name.text) or _is_tool(name.text))
            if name and not known and not WORK_WITH.match(mark[0].strip()):
                return name
    return None


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


def _trimmed_name(text: str, start: int, end: int) -> Quote | None:
    quote = quote_of(text, start, end)
    cut = quote.text.rstrip(",'’-")
    cut = cut if re.search(r"\b(?:[A-Z]|[a-z]\.[a-z])\.$", cut) else cut.rstrip(".")
    for ending in ("'s", "’s"):
        cut = cut.removesuffix(ending)
    return (
        Quote(cut, quote.start, quote.start + len(cut))
        if len(cut) > 1 and "\n" not in cut
        else None
    )


def _signer(text: str, start: int, end: int) -> Quote | None:
    words = text[start:end]
    tail = max(0, len(words) - 400)
    for pattern, begin in ((CONTACT, 0), (SIGNED, tail), (LAST_ROW, tail)):
        for mark in reversed(list(pattern.finditer(words, begin))):
            name = _trimmed_name(text, start + mark.start("n"), start + mark.end("n"))
            if name and name.text[:1].isupper() and not NOT_A_NAME.fullmatch(name.text):
                return name
    said = MY_NAME.search(words)
    return _trimmed_name(text, start + said.start("n"), start + said.end("n")) if said else None
