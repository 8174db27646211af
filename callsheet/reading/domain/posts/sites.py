"""The client's own web address, told from a tool's, a rival's or an example's."""

from __future__ import annotations

import unicodedata

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.labels import Labels
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
    r"workana|malt|contra|guru|truelancer|twine|codeur|99freelas|problogger|weworkremotely|remoteok|"
    r"indeed|craigslist|wellfound|freelancermap|toptal|ycombinator|glassdoor|infojobs|useme|solidgigs|"
    r"googleapis)\.[a-z.]{2,8}$",
    re.I,
)
OWN = re.compile(
    r"\b(?:our|my|we(?:'|’)re|we are|i(?:'|’)m|i am|i own|i run|we run|we own|we operate|we sell|"
    r"company|client(?:'|’)?s?|"
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
# in brackets behind what it is: "(store: gritandgrove.shop)"
LABELLED = re.compile(
    r"\((?:our |my )?(?:store|shop|web ?site|site|home ?page|web|url) ?: ?$", re.I
)
# "we host it at n8n.firm.io, our website is firm.io": the second is the site
NAMED_SITE = re.compile(
    r"\b(?:our|my|the) (?:\w+ )?(?:web ?site|site|home ?page|shop|store|domain|"
    r"web address) (?:is|at|"
    r"lives at|under)? ?(?:at )?[:(]?\s*$",
    re.I,
)


def site_in(text: str, zones: Zones, labels: Labels) -> Quote | None:
    """The client's own web address, verbatim; not a tool's, a rival's or an example's."""
    for labelled in labels.all("site"):
        mark = ADDRESS.match(labelled.text)
        if mark and is_site(mark):
            return _address(text, labelled.start + mark.start(), labelled.start + mark.end())
    best: tuple[int, Quote] | None = None
    for mark in ADDRESS.finditer(text, *zones.words):
        if not is_site(mark):
            continue
        score = _ownership(text, mark)
        if score > 0 and (best is None or score > best[0]):
            best = (score, _address(text, mark.start(), mark.end()))
    return best[1] if best else None


def _address(text: str, start: int, end: int) -> Quote:
    while end > start and text[end - 1] in ".,;:!?":
        end -= 1
    return Quote(text[start:end], start, end)


def is_others(host: str) -> bool:
    """Whether a host belongs to a venue, a tool or a mail service."""
    return bool(OTHERS.search(host.lower()))


def is_site(mark: re.Match[str]) -> bool:
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
    if LABELLED.search(before):
        return 2
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
    whole = re.sub(
        r"^(?:The|Team) |,? (?:Inc|LLC|Ltd|GmbH|d\.o\.o|S\.r\.l)\.?$", "", name.text if name else ""
    )
    wanted = {spelled for spelled in spellings(whole) if len(spelled) > SHORTEST_NAME}
    for mark in ADDRESS.finditer(text, *words):
        stem = stem_of(mark["host"])
        spelled = any(
            one == stem or (len(stem) > LONG_STEM and one.startswith(stem)) for one in wanted
        )
        if spelled and is_site(mark):
            return _address(text, mark.start(), mark.end())
    return None


SHORTEST_NAME, LONG_STEM = 4, 7  # letters
FOLDED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "å": "a", "ł": "l", "æ": "ae"}
)


def spellings(words: str) -> set[str]:
    """The letters of a name as an address may spell them, with "ue" or "u" for "ü"."""
    low = words.lower()
    bare = unicodedata.normalize("NFKD", low)
    return {
        letters_of(bare),
        letters_of(low.translate(FOLDED)),
        letters_of(low.replace("&", "and")),
    }


def letters_of(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def stem_of(host: str) -> str:
    """The letters of a host before its ending: "www.canal-verde.co.uk" is "canalverde"."""
    parts = host.lower().removeprefix("www.").split(".")
    kept = parts[:-1] if len(parts) < 3 or parts[-2] not in ("co", "com", "org") else parts[:-2]
    return letters_of(kept[-1]) if kept else ""
