"""The title among the rows of a page's head, by what each row is like and what stands around it.

A page that was copied whole begins with menus, paths, names and prices. No list of them is whole;
but a title is said again in a path or a subject, stands under the path and over the price or the
age, has more words than a menu's entry and some of them small, and names a work.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.countries import COUNTRY
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.page_rows import TURN
from callsheet.reading.domain.posts.title_mails import MOST_ROWS, SUBJECT, of_a_mail, of_a_notice
from callsheet.reading.domain.posts.title_rows import (
    BULLETED,
    MENU,
    NO_TITLE_ROW,
    ROWS,
    WORK,
    is_chrome,
    is_name,
    is_path,
    is_unfinished,
)
from callsheet.reading.domain.posts.words import CLOSING

PROSE_WORDS, SENTENCE_WORDS = 14, 7
LONGEST_ROW = 300
LONG_ROW = 62  # letters; a page of such rows was wrapped, and no row stands for itself
ENOUGH = 2.0
BELOW_JOB = 1.5
SAID_AGAIN, BELOW_PATH, ABOVE_FACT, ABOVE_PROSE = 2.5, 1.5, 1.0, 0.5
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|greetings|bonjour|salut|hallo|guten tag|"
    r"sehr geehrte|liebe|hola|buen[oa]s|ol[aá]|bom dia|ciao|buongiorno|salve|beste|hej|hei|"
    r"cze[sś][cć]|dzie[nń] dobry)\b[^\n]{0,40}",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"(?:about (?:the|this) .{2,20}|(?:job |project )?(?:description|overview|details|summary)|"
    r"summary|(?:projekt|stellen)?beschreibung|sobre (?:este|o|el) .{2,12}|descri[cp]\w+.{0,20}|"
    r"who we (?:are|were)|what we do|our story|about us|the (?:assignment|role|opportunity|brief)|"
    r"omschrijving|descrizione|la mission|le projet|il progetto|"
    r"das projekt|de opdracht|el proyecto|o projeto)\W*",
    re.IGNORECASE,
)
# whose words follow: a chat's or a feed's author with the hour
SPEAKER = re.compile(
    r"(?!posted|listed|published|added|freelance|remote)[^\W\d][\w.'’ -]{2,40} ?[·•] ?"
    r"\d{1,2} ?(?:h|hrs?|m|min|d|w)\b.{0,12}|"
    r"\W*(?:\d+ ?(?:h|hrs?|m|min|d|w|mo)\.?(?: ago)?|edited|yesterday|just now|now|"
    r"\d{1,2}:\d\d(?: ?[ap]m)?)(?:\W+(?:edited|public))?\W*|"
    r"[^:\n]{2,40}\s{2,}\d{1,2}:\d\d ?[ap]m|[^\W\d][^:\n]{1,40} APP\s+\d{1,2}:\d\d(?: ?[ap]m)?|"
    r"[^\n@]{0,40}@[\w.-]{2,30}@[\w.-]{4,40}|[^:]{1,40}\s[—–-]+\s(?:today|yesterday|"
    r"\d{1,2}[:/.]\d{1,2}(?!\d)).{0,20}|"
    r"(?!posted)\S{2,30} \d+ (?:minutes?|hours?|days?) ago \| [^\n]{1,60}|"
    r"\W*(?:1st|2nd|3rd\+?)\b.{0,40}",
    re.IGNORECASE,
)
BY_SOMEBODY = re.compile(
    r"(?:message (?:par|by)|by|at|posted by|from|chez|bei|von|por|da|door|"
    r"av|af)\s+[A-Z@].{1,50}"
)
PLACE = re.compile(r"[A-ZÀ-Þ][\w.’' -]{1,30}, (?:[A-ZÀ-Þ][\w.’' -]{1,30})(?:\s*[·•|(].*)?")
MARKED = re.compile(
    r"(?:(?i:(?:(?:new|open|remote|freelance|paid) )?(?:job|gig|brief|project|role|position|"
    r"vacancy|"
    r"opportunity|hiring)):\s+(?=\S+ \S)|:\w{2,30}:\s|#{1,4}\s|\*{1,3}\S|\[[A-Za-z][^\]]{1,20}\]\s|"
    r"[\U0001F300-\U0001FAFF])"
)
SMALL = re.compile(r"(?<=\s)[a-zà-ÿ’']{1,12}(?=\s|$)")
COLUMNS = re.compile(r"\S(?: {2,}|\t+)\S")
BESIDE = re.compile(r"\S(?: {2,}|\t+|\s[·•|]\s)\S")
SEPARATED = re.compile(r"\s\|\s")
TO_READER = re.compile(r"(?:you|your|we|it)(?:['’](?:ve|re|s|ll))?\s", re.IGNORECASE)
FIRST = re.compile(r"1[.)]\s+(?=\S+ \S)")
GREETED = re.compile(
    r"(?:hi|hello|hey|dear|good morning|bonjour|hallo|hola|ciao)\b[^\n]{0,30},", re.IGNORECASE
)
# the middle of somebody's words, not their beginning
NO_START = re.compile(
    r"(?:and|or|but|so|because|with|which|that|then|also)\s|[a-z][^\n]{0,60}\.$|"
    r"(?i:what (?:you|we|i)\b|who (?:we|you) are\b|how to apply|about (?:us|you)\b)"
)
# a form's question over its answer
QUESTION = re.compile(
    r"(?:what|how|when|where|which|who|why|is there|do you|does|are you|anything|any)\b.*\?",
    re.IGNORECASE,
)
IS_HIRING = re.compile(r"\b(?:is|are) (?:now )?hiring\b", re.IGNORECASE)
UNTITLED = re.compile(
    r"untitled\b|unbenannt|sans titre|sin título|sem título|senza titolo", re.IGNORECASE
)
APP_MENU = re.compile(r"File\s{1,4}Edit\s{1,4}(?:View|Insert)\b|Datei\s{1,4}Bearbeiten\b")
SEEKING = re.compile(
    r"(?:seeking|looking for|hiring|wanted)?\W*(?:freelancers?|contractors?|work|"
    r"remote(?! \w+ \w).*|onsite.*|"
    r"part[- ]time|full[- ]time|contract)\W*",
    re.IGNORECASE,
)
ANY_LABEL = re.compile(r"\W{0,4}[^\W\d][\w’'()./ &-]{1,28}\s?:(?:\s|$)")
VALUED = re.compile(r"[^\W\d][\w’'()./ &-]{1,28}\s?:\s+\S[^\n]{0,50}")
ANSWERED = re.compile(
    r"(?!posted)\S{2,30} (?:\d+ (?:minutes?|hours?|days?) ago|on .{6,20}?)\b(?: [|\[].{0,60})?",
    re.IGNORECASE,
)
CHATTED = re.compile(r"\[\d{1,4}[:/.-]\d{1,2}[^\]\n]{0,24}\]\s")
# "Need : interpreter on Zoom", as a message in a group names its job
NEEDED = re.compile(
    r"(?:urgently |we )?(?:needs?|needed|required?|requirement|wanted|looking for|hiring|vacancy)"
    r"(?: urgently)?"
    r"\s?:\s"
    r"(?P<title>\S+ [^\n]{3,100})",
    re.IGNORECASE,
)
BOLD = re.compile(r"(?:> ?)?\*{1,2}(?P<title>[^\s*][^*\n]{5,90}[^\s*:])\*{1,2}")
FIRM = re.compile(
    r"\s(?:LLC|LLP|PLC|Ltd\.?|Limited|Inc\.?|Corp\.?|Pty|GmbH|AG|KG|UG|Oy|AB|ApS|A/S|B\.?V\.?|"
    r"S\.?L\.?|S\.?A\.?|SARL|SAS|S\.?r\.?l\.?|Sp\. z o\.o\.)$"
)
NUMBER_AFTER = re.compile(
    r"\s+(?:#\d+|\(self\.\w+\))$|\s+\([A-Z][\w.' ]{2,24}, [A-Z]{2}\)$|(?:\s{2,}|\t)\(.*\)$"
)
ASKS_FOR = re.compile(
    r"(?:(?:re)?(?:write|design|build|make|draw|record|edit|cut|translate)|clean|convert|set up|"
    r"scrape|"
    r"produce|animate|proofread|transcribe|name|help|find|plan|test|improve|optimi[sz]e|integrate|"
    r"configure|install|develop|code|film|photograph|retouch|port|fix|merge|upgrade|migrate|need|"
    r"looking for|seeking|wanted|cherche|recherche|suche|gesucht|busc[oa]|procur[oa]|cerc[oa]|"
    r"gezocht|"
    r"szukam|s[oö]ker)\b",
    re.IGNORECASE,
)


def is_copied(rows: Sequence[Quote]) -> bool:
    """Whether the rows before the words are those of a page."""
    head = head_of(rows)
    if after_speaker(head) or any(is_page(row.text) for row in head):
        return True
    facts = [bool(VALUED.fullmatch(row.text)) for row in head]
    return any(one and other for one, other in pairwise(facts))


def is_a_person(rows: Sequence[Quote], row: Quote) -> bool:
    """Whether a row is the name over somebody's greeting: a chat's partner."""
    below = [each for each in rows if each.start > row.end][:2]
    return is_name(row.text) and any(GREETING.match(each.text) for each in below)


def of_a_chat(text: str, rows: Sequence[Quote]) -> Quote | None:
    """What somebody in a chat wrote in bold by itself or behind "Need :"."""
    spoken = chatted = False
    for row in rows[:MOST_ROWS]:
        bold = BOLD.fullmatch(row.text) if spoken else None
        if bold and not (SECTION.fullmatch(bold["title"]) or is_chrome(bold["title"])):
            own = NEEDED.fullmatch(bold["title"])
            at = bold.start("title") + (own.start("title") if own else 0)
            return quote_of(text, row.start + at, row.start + bold.end("title"))
        turn = TURN.match(row.text)
        chatted = chatted or bool(turn)
        named = NEEDED.fullmatch(row.text, turn.end() if turn else 0) if chatted else None
        if named:
            return quote_of(text, row.start + named.start("title"), row.end)
        spoken = spoken or chatted or bool(SPEAKER.fullmatch(row.text))
    return None


def picked(text: str, rows: Sequence[Quote]) -> Quote | None:
    """The row of the head that is most like a title; None where none is surely one."""
    head = head_of(rows)
    offered = of_a_thread(text, rows) or of_a_chat(text, rows) or of_a_notice(text, rows)
    if offered:
        return offered
    if any(SUBJECT.match(row.text) for row in head):
        return of_a_mail(text, rows)
    start = after_speaker(head)
    if len(head) < 2 or not is_copied(rows) or is_wrapped(head) or is_spoken(rows):
        return None
    worths = [(worth(head, at), -at) for at in range(start, len(head))]
    best, at = max(worths, default=(0.0, 0))
    return trimmed_to_title(text, whole(text, head, -at)) if best >= ENOUGH else None


def whole(text: str, head: Sequence[Quote], at: int) -> Quote:
    """A row with the one below it where it was broken: "… for a book on" / "lighthouses"."""
    below = head[at + 1] if at + 1 < len(head) else None
    broken = below and is_unfinished(head[at].text) and not is_around(below.text)
    return quote_of(text, head[at].start, below.end) if below and broken else head[at]


def is_spoken(rows: Sequence[Quote]) -> bool:
    """Whether the rows are somebody's words in a feed or a chat, over which no title stands."""
    head = head_of(rows)
    start = after_speaker(head)
    topic = any(is_path(row.text) or row.text.startswith("r/") for row in head[:start])
    if not start or topic or any(MARKED.match(row.text) for row in head[start:]):
        return False
    return not is_titled(rows, head, start)


def is_titled(rows: Sequence[Quote], head: Sequence[Quote], start: int) -> bool:
    """Whether what somebody says begins with a title: a row over a blank one and a greeting."""
    if len(head) != start + 1 or len(rows) <= len(head) or worth(head, start) < ENOUGH:
        return False
    below, own = rows[len(head)], head[start]
    alone = below.start - own.end > 1 or bool(WORK.search(own.text))
    return alone and bool(GREETING.match(below.text)) and not GREETING.match(own.text)


def of_a_thread(text: str, rows: Sequence[Quote]) -> Quote | None:
    """The job of "Company | Job | Remote | pay" below an author with the age of the answer."""
    for row, below in pairwise(rows[:MOST_ROWS]):
        if ANSWERED.fullmatch(row.text) and len(SEPARATED.findall(below.text)) > 1:
            return trimmed_to_title(text, below) if part_of(below.text) else None
    return None


def head_of(rows: Sequence[Quote]) -> list[Quote]:
    """The rows before somebody begins to speak."""
    head: list[Quote] = []
    for row, below in zip_longest(rows[:MOST_ROWS], rows[1:MOST_ROWS]):
        if len(row.text) > LONGEST_ROW:
            break
        if FIRST.match(row.text) and below and is_around(below.text):
            head.append(row)  # the first job of a digest: "1. Fix a dashboard" over its pay
            continue
        if SECTION.fullmatch(row.text) or BULLETED.match(row.text) or GREETING.fullmatch(row.text):
            break
        words = len(row.text.split())
        ends = row.text[-1:] in ".!…" and not is_around(row.text)
        if not (COLUMNS.search(row.text) or is_around(row.text) or part_of(row.text)) and (
            words >= PROSE_WORDS or (ends and words >= SENTENCE_WORDS)
        ):  # fmt: skip
            break
        head.append(row)
    return head


def is_wrapped(head: Sequence[Quote]) -> bool:
    """Whether the rows are those of a page wrapped at a width."""
    own = [row for row in head if not (is_around(row.text) or part_of(row.text))]
    return len(own) > 1 and 2 * sum(len(row.text) > LONG_ROW for row in own) > len(own)


def after_speaker(head: Sequence[Quote]) -> int:
    """Where the words of somebody in a chat or a feed begin; 0 when nobody speaks."""
    return next((at + 1 for at in range(len(head) - 1, 0, -1)
                 if SPEAKER.fullmatch(head[at].text)), 0)  # fmt: skip


@lru_cache(maxsize=ROWS)
def is_around(row: str) -> bool:
    """Whether a row belongs to the page and not to the job's words."""
    return (
        is_chrome(row)
        or bool(ANY_LABEL.match(row) and not MARKED.match(row))
        or NO_TITLE_ROW.fullmatch(row) is not None
        or is_columns(row)
        or bool(BY_SOMEBODY.fullmatch(row) or COUNTRY.fullmatch(row))
        or (PLACE.fullmatch(row) is not None and not WORK.search(row))
    )


def is_page(row: str) -> bool:
    """Whether a row shows that a page was copied: a menu, a path, a price or an age."""
    return is_chrome(row) or is_columns(row)


def is_columns(row: str) -> bool:
    """Whether a row is several things side by side: "Log in  Sign up", "Remote · Posted Jan 28"."""
    if len(COLUMNS.findall(row)) > 1:
        return True
    return bool(BESIDE.search(row)) and not WORK.search(row)


def is_fact(row: str) -> bool:
    """Whether a row tells price, age, level, place or whose job it is."""
    return is_around(row) and not (is_path(row) or MENU.fullmatch(row) or is_columns(row))


def is_below_path(head: Sequence[Quote], at: int) -> bool:
    """Whether the way to the page stands right above a row, with nothing but menus between."""
    above = (each.text for each in reversed(head[:at]))
    first = next((row for row in above if not (MENU.fullmatch(row) or is_columns(row))), "")
    return is_path(first)


def is_below_job(head: Sequence[Quote], at: int) -> bool:
    """Whether a row of capitals stands right under one that names a work: the company."""
    capital = all(
        word[:1].isupper() or word in ("&", "and", "of") for word in head[at].text.split()
    )
    above = head[at - 1].text if at else ""
    return capital and bool(WORK.search(above)) and not is_around(above)


def is_firm(head: Sequence[Quote], at: int) -> bool:
    """Whether a row stands between a job and its place: "Tierklinik am Deich"."""
    if not 0 < at < len(head) - 1 or len(head[at].text.split()) > 5 or is_around(head[at - 1].text):
        return False
    capital = all(len(w) < 4 or w[:1].isupper() for w in head[at].text.split())
    return capital and bool(PLACE.fullmatch(head[at + 1].text)) and not WORK.search(head[at].text)


def worth(head: Sequence[Quote], at: int) -> float:
    """How much a row is like a title; 0 for what is surely none."""
    row = head[at].text
    if part_of(row):
        return SAID_AGAIN
    if (
        QUESTION.fullmatch(row)
        or NO_START.match(row)
        or CLOSING.match(row)
        or IS_HIRING.search(row)
        or UNTITLED.match(row)
        or GREETED.match(row)
        or only_seeks(row)
        or FIRM.search(row)
    ):
        return 0.0
    if not at and len(head) > 1 and APP_MENU.match(head[1].text):
        return SAID_AGAIN  # a document's name over the menu of its editor
    if at + 1 < len(head) and row == f"Logo for {head[at + 1].text}":
        return 0.0  # a picture's words beside the company's name
    if row[-1:] == "." and not re.search(r"\b(?:inc|ltd|etc)\.$", row, re.IGNORECASE):
        return 0.0
    if is_around(row) or len(row) > 160 or row[-1:] in ",;:":
        return 0.0
    words = len(row.split())
    bare = MARKED.sub("", row).strip("* ")
    score = 0.0 if words < 2 else 0.5 if words < 3 else 1.0 if words < 5 else 1.5
    score += 1.0 if WORK.search(row) else 0.0
    score += 0.5 if SMALL.search(row) and words > 2 else 0.0
    score += 1.0 if MARKED.match(row) else 0.0
    others = [each.text for n, each in enumerate(head) if n != at]
    if words > 1 and not (is_name(row) and words < 4) and any(bare in other for other in others):
        score += SAID_AGAIN
    score += 1.0 if ASKS_FOR.match(bare) else 0.0
    score -= BELOW_JOB if is_below_job(head, at) else 0.0
    if is_firm(head, at) or TO_READER.match(row):
        score -= BELOW_JOB
    if is_below_path(head, at):
        score += BELOW_PATH
    if at + 1 == len(head):
        score += ABOVE_PROSE
    elif is_fact(head[at + 1].text):
        score += ABOVE_FACT
    elif at + 2 < len(head) and is_fact(head[at + 2].text):
        score += ABOVE_FACT / 2
    if is_name(row) and words < 4:
        score -= 1.0
    return score


def only_seeks(row: str) -> bool:
    """Whether a row says nothing but that somebody is sought ("SEEKING FREELANCER | REMOTE")."""
    parts = SEPARATED.split(row)
    return len(row) < 80 and all(SEEKING.fullmatch(part) for part in parts if part.strip())


@lru_cache(maxsize=ROWS)
def part_of(row: str) -> str:
    """Of "Company | Job | Remote" the part that names a work; "" for other rows."""
    parts = SEPARATED.split(row)
    fits = (p for p in parts if WORK.search(p) and len(p.split()) > 1 and not SEEKING.fullmatch(p))
    return next(fits, "") if len(parts) > 2 else ""


def trimmed_to_title(text: str, row: Quote) -> Quote:
    """The row without a number behind it; of "A | B | C" the part that names a work."""
    first = FIRST.match(row.text)
    if first:
        return quote_of(text, row.start + first.end(), row.end)
    part = part_of(row.text)
    if part:
        start = text.index(part, row.start)
        return quote_of(text, start, start + len(part))
    return quote_of(text, row.start, row.start + len(NUMBER_AFTER.sub("", row.text)))
