"""The rows of a card: facts that a venue shows, buttons, tags, heads, and what may be a title."""

from __future__ import annotations

from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.categories import CATEGORIES
from callsheet.reading.domain.posts.countries import COUNTRY
from callsheet.reading.domain.posts.title_rows import NO_TITLE_ROW, NOT_A_TITLE, is_chrome

_SUM = r"(?:[A-Z]{0,3}[$€£₹] ?)[\d,]+(?:\.\d+)?[KkMm]?\+?"
_SPAN = rf"{_SUM}(?: ?[-–] ?{_SUM})?"
_AGE = (
    r"(?:(?:about|over|almost) )?(?:\d+|an?|last) ?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|"
    r"hrs?|h|days?|d|weeks?|w|months?|mo|quarter)\b(?: ago)?|yesterday|today|just now"
)
_LENGTH = (
    r"(?:less than|more than|over|under|up to|[<>]) ?(?:an?|one|\d+) (?:week|month)s?|"
    r"\d\+? ?(?:(?:to|[-–]) ?\d\+?)? ?(?:days?|weeks?|months?)"
)
_HOURS = (
    r"(?:(?:less than|more than|up to|under|over|[<>]) ?)?\d{1,2}\+?(?: ?(?:[-–]|to) ?\d{1,2})? ?"
    r"(?:hrs?|hours?) ?(?:/|per|a) ?w(?:ee)?k|hours (?:to be determined|not sure)|"
    r"as needed(?: ?[-–] ?open to offers)?"
)
_LEVEL = r"(?:entry|beginner|intermediate|expert)(?:[ -]level)?(?: ?\(\${1,3}\))?"
# how the job is paid, which stands but once on a card
PAID = re.compile(
    rf"(?:(?:pay|payment|type|job type|rate)[ \t]*:[ \t]*)?(?:hourly|fixed(?:[- ]price|(?=:? ?\$)))"
    rf"(?: job| project| contract| range| rate)?"
    rf"(?:[ \t]*(?:[:(–-][ \t]*|,[ \t]*)?{_SPAN}\)?(?:/hr)?)?(?![\w-])|"
    rf"{_SPAN}(?: ?(?:/ ?hr|per hour|hourly|fixed(?:[- ]price)?))(?![\w-])",
    re.I,
)
FACT = re.compile(
    rf"(?:(?:est\.? )?(?:budget|price)[ \t]*:[ \t]*)?{_SPAN}(?![\w-])|"
    rf"(?:(?:experience |expertise )?level[ \t]*:[ \t]*)?{_LEVEL}|"
    rf"(?:(?:est\.? ?time|estimated time|length|duration|project length)[ \t]*:[ \t]*)?"
    rf"(?:{_LENGTH}|{_HOURS})|(?:est\.? ?time[ \t]*:)|"
    rf"(?:(?:posted|renewed|published)(?: on)?[ \t]*:?[ \t]*)(?:{_AGE}|\w+ \d{{1,2}},? \d{{4}}"
    rf"(?: \d\d:\d\d(?: UTC)?)?)|(?:{_AGE})|"
    r"worldwide|(?:u\.?s\.?|us|uk) only|only freelancers located in [^\n|·]{2,40} may apply\.?|"
    r"(?:payment|phone|payment method|phone number)(?: is)? (?:not |un)?verified|"
    rf"{_SUM} (?:total )?spent|(?:client )?rating(?: is)?[ \t]*:? ?\d(?:\.\d+)?(?: out)?(?: of 5)?"
    r"(?: stars)?\.?|[★☆*✩⭐]{1,5}|\(?\d\.\d{1,2}\)?(?: ?stars?)?|\d(?:\.\d+)? of \d+ reviews?|"
    r"\(?\d+ (?:reviews?|feedbacks?)\)?|stars, based on \d+ feedbacks?|\d+ jobs? posted|"
    r"\d{1,3}% hire rate|\d+ open jobs?|\d+ hires?(?:, \d+ active)?|"
    r"(?:proposals?|bids|applicants)[ \t]*:?[ \t]*(?:(?:less|fewer) than )?\d+"
    r"(?: ?(?:to|[-–]) ?\d+|\+)?|(?:(?:less|fewer) than )?\d+(?: ?(?:to|[-–]) ?\d+)? proposals|"
    r"(?:required )?connects[^:\n]{0,30}:[ \t]*\d+|\d+ connects|(?:interviewing|invites sent|"
    r"unanswered invites|hires|last viewed(?: by client)?)[ \t]*:[ \t]*(?:\d+|" + _AGE + ")|"
    r"(?:start date|delivery by|deadline)[ \t]*:?[ \t]*\w+ \d{1,2},? \d{4}|"
    r"(?:contract|freelance|part[- ]time|full[- ]time)(?! \w)|"
    r"one-time project|ongoing project|complex project|contract[- ]to[- ]hire|remote job|featured|"
    r"experience level|project (?:type|length)|est\.? ?time|duration|hourly range|"
    r"i am (?:looking for|willing to)[^\n]{10,80}",
    re.I,
)
CLIENT_LABEL = re.compile(
    r"(?:(?:about the )?client(?: info| details)?|location|country|client location)[ \t]*:[ \t]*",
    re.I,
)
# rows beside the facts that mails and feeds label
LABELLED = re.compile(
    r"(?:category|(?:other |mandatory )?skills|tags|country|location(?: requirement)?)[ \t]*:"
    r".{2,300}",
    re.I,
)
# what a mail or an app says of itself around a job
AROUND = re.compile(
    r"(?:upwork(?: notification| messages?)?|.{0,60}<\S+@\S+>|to me|jobs? (?:you might like|"
    r"(?:picked |recommended )?for you|recommended .{2,30}|alert.{0,30}|details|post(?:ing)?)|"
    r"(?:we )?found (?:a |\d+ |new )*jobs?\b.{0,60}|(?:new |your |\d+ )+(?:jobs?|matches)\b.{0,50}|"
    r"(?:hi|hello|hey|dear) [A-Z]\w*[,!].{0,80}|[^\n:]{2,30} (?:has )?invited you\b[^\n:]{0,60}|"
    r"[A-Z]\w+, (?:a|your) .{10,70}|here(?:['’]s| is| are) .{5,70}|recommended.{0,40}|"
    r"(?:best|top) match(?:es)?|"
    r"most recent|.{0,30}\bnotification|saved search.{0,40}|job feed|featured job|invitation)\W*",
    re.I,
)
BUTTON = re.compile(
    r"\W*(?:(?:click|tap|press|open|view|see|apply|read|show|go|save|share|shared|submit|sent|get|"
    r"accept|decline|unsubscribe|manage|learn|copy)\b.{0,70}|more|job link.{0,60}|https?://\S+|"
    r"© .{0,60}|you (?:are|'re) receiving.{0,80}|upwork(?: global)?.{0,60})",
    re.I,
)
# heads of what the venue shows below the words, which no client writes
SURE_FOOT = re.compile(
    r"preferred qualifications.*|project type.*|you will be asked.*|about the client.*|"
    r"activity on this job.*|skills and expertise.*|other skills[ \t]*:.*",
    re.I,
)
HEADED_TAGS = re.compile(r"skills (?:and|&) expertise\W*", re.I)
FOOT = re.compile(
    r"(?:other |mandatory |required )?(?:skills|tags|expertise)(?: (?:and|&) expertise)?[ \t]*"
    r"(?::.*)?|"
    r"client:.*|client info.*|(?:screening |additional )?questions(?: to answer| for "
    r"you)?[ \t]*:?|attachments?.{0,30}|location",
    re.I,
)
# signs in small letters that a card is the venue's whose cards these are
SIGNS = (
    "upwork", "odesk", "est. time", "est time", "est. budget", "hrs/week", "payment verified",
    "payment unverified", "payment not verified", "payment method", " spent", "proposals: ", "($",
    "i am looking for", "i am willing to", "other skills:", " utc",
)  # fmt: skip
OTHER_SIGNS = ("about the buyer", "about the employer", "projects posted")
# a mail that names the job first, "You have been invited: Title"
INVITED = re.compile(
    r"\W*(?:(?:(?:you(?:['’]ve| have| are|['’]re) (?:been )?invited|.{2,40}? (?:has |is )?"
    r"invit(?:ed|ing|es) you)(?: to (?:apply|interview|bid|submit a proposal|a job|the job))?"
    r"(?: (?:to|for|on))?|"
    r"(?:job |new |interview )*invitation(?: to (?:interview|apply|bid|a job))?(?: for)?|"
    r"(?:check out|look at|i found|found|see) (?:this|an?) (?:job|project)(?: on upwork)?|"
    r"new job(?: (?:alert|match|posting|post))?|job alert)[ \t]*[:–—-][ \t]*|"
    r".{2,40}? (?:wants|would like|invited you|has invited you) to (?:interview|apply|talk)"
    r"(?: you)? for (?:the job )?)"
    r"(?P<title>\S[^\n]{5,150})",
    re.I,
)
SENDER = re.compile(r"(?:from|to|client|sent(?: by)?|date|via|posted by)[ \t]*:", re.I)
# what the venue calls its page: "Fix a map - Freelance Job in Design & Creative - 1 to 3 months"
TAB = re.compile(
    r"(?:Upwork[ \t]*\n\s*)?(?P<title>\S[^\n]{3,160}?)[ \t]+[-–|][ \t]+"
    r"Freelance (?:Job|Project) in [A-Z]"
)
FILED = re.compile(r"(?P<trade>.{3,60}?)\s+posted .{3,30}", re.I)
TAG = re.compile(r"[A-Za-z][\w+#.'’&/()-]*(?: [\w+#.'’&/()-]+){0,4}")
OPENED = re.compile(r"\bactivity on this job\b", re.I)
NAMED = re.compile(r"[a-z]\w*[.A-Z]\w+")  # monday.com, iZotope
BETWEEN = re.compile(r"[ \t]*(?:[-–—·•|,;/]|\t)*[ \t]*")
LONGEST = 220
ROWS = 512
HEADED = re.compile(
    r"(?:job )?(?:details|description|summary|overview)|about (?:the|this) job|the job|"
    r"(?:project )?description",
    re.I,
)
Fact = tuple[str, int, int]


@lru_cache(maxsize=ROWS)
def facts_of(row: str) -> tuple[Fact, ...]:
    """The facts of a row that has nothing else, each as kind, start and end; () for other rows."""
    if len(row) > LONGEST:
        return ()
    at, found = 0, []
    while at < len(row):
        label = CLIENT_LABEL.match(row, at)
        begin = label.end() if label else at
        kind, mark = "paid", PAID.match(row, begin)
        if not mark:
            kind, mark = "place", COUNTRY.match(row, begin)
        if not mark:
            kind, mark = "fact", FACT.match(row, begin)
        if not mark or mark.end() == begin:
            return ()
        found.append((kind, begin, mark.end()))
        at = BETWEEN.match(row, mark.end()).end()  # type: ignore[union-attr]
        if at < len(row) and at == mark.end() and row[at - 1].isalnum():
            return ()
    return tuple(found)


PROSE_WORDS, SENTENCE_WORDS = 14, 7
MOST_TITLE, LONGEST_TITLE = 24, 160  # words, letters
MOST_BUTTON = 6  # words


def is_prose(row: str) -> bool:
    words = len(row.split())
    return words >= PROSE_WORDS or (words >= SENTENCE_WORDS and row[-1] in ".!?")


def is_of_block(row: str) -> bool:
    if facts_of(row) or LABELLED.fullmatch(row):
        return True
    filed = FILED.fullmatch(row)
    return filed is not None and filed["trade"].rsplit(">", 1)[-1].strip().lower() in CATEGORIES


def is_paid(row: str) -> bool:
    """Whether a row of facts says how the job is paid."""
    return any(kind == "paid" for kind, *_ in facts_of(row))


def may_be_title(row: str) -> bool:
    around = AROUND.fullmatch(row) or is_chrome(row) or is_of_block(row)
    none = NO_TITLE_ROW.fullmatch(row) or NOT_A_TITLE.fullmatch(row) or SENDER.match(row)
    fits = 1 < len(row.split()) <= MOST_TITLE and len(row) <= LONGEST_TITLE
    return bool(fits and row[-1] not in ",;:" and not (around or none))


def is_category(row: str) -> bool:
    """Whether a row may be the name of a trade: "Illustration", "ERP / CRM Software"."""
    if row.lower() in CATEGORIES:
        return True
    words = row.split()
    return len(words) <= 5 and all(w[:1].isupper() or not w[:1].isalpha() for w in words)


def is_below(row: str) -> bool:
    """Whether a row is one of those below the words: facts, tags with their head, a button."""
    if is_of_block(row) or FOOT.fullmatch(row):
        return True
    return len(row.split()) <= MOST_BUTTON and row[-1] not in ".!?:" and bool(BUTTON.fullmatch(row))


def is_tags(row: str) -> bool:
    """Whether a row may be one or several tags: few words each, the first with a capital."""
    parts = [part.strip() for part in re.split(r"[,|·•;]|\s{2,}", row) if part.strip()]
    return bool(parts) and all(
        TAG.fullmatch(part) and (not part[0].islower() or NAMED.fullmatch(part)) for part in parts
    )
