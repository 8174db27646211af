"""The job's title, who may apply, and the words that stand where a title should."""

from __future__ import annotations

from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import SURE_FOOT, TAB
from callsheet.reading.domain.posts.categories import CATEGORIES
from callsheet.reading.domain.posts.furniture import GLUED
from callsheet.reading.domain.posts.labels import Labels, is_labelled
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.page_start import OVER_WORDS
from callsheet.reading.domain.posts.places import eligible_in_rows, only_in, tells_where
from callsheet.reading.domain.posts.title_mails import SUBJECT
from callsheet.reading.domain.posts.title_pick import (
    ANY_LABEL,
    CHATTED,
    NO_START,
    QUESTION,
    SPEAKER,
    UNTITLED,
    is_a_person,
    is_columns,
    is_spoken,
    only_seeks,
    picked,
)
from callsheet.reading.domain.posts.title_rows import (
    BULLETED,
    MOST_HEAD,
    NO_TITLE_ROW,
    NOT_A_TITLE,
    PERSON,
    WORK,
    WRITTEN_TO,
    is_chrome,
    is_name,
    is_unfinished,
)
from callsheet.reading.domain.posts.words import CLOSING
from callsheet.reading.domain.posts.zones import POSTED, Zones

POSTED_BESIDE = re.compile(r"(?: {2,}|\t+)Posted\b.*$")
MAX_TITLE = 160
ONLY = re.compile(
    r"\bOnly\s+freelancers\s+located\s+in\s+[^\n]{1,80}?\s+may\s+apply\.?|\bWorldwide\b|"
    r"\bU\.S\. (?:located )?(?:freelancers )?only\b|\bUS only\b|\bUK only\b",
)
JOB_DETAILS = re.compile(r"job (?:details|post(?:ing)?)", re.I)
# a feed's first line: "Logo for a gym - Upwork"
VENUE_ENDING = re.compile(r"(?P<title>\S[^\n]{2,199}?)\s{1,9}[-–|]\s{1,9}Upwork[ \t]*(?:\n|$)")
TIME_LINE = re.compile(r"(?:\d|an? (?:day|hour|week)).{0,20}\bago\b", re.I)


ASKS = re.compile(r"(?:can|could|would|do|are|is|any(?:one|body)?)\b.*\?\s*$", re.I)
# what stands around a title: "# Title", "**Title**", "Remote job: Title", "We're hiring: Title"
MARKED = re.compile(
    r"(?:(?i:(?:RF[PQIT]|ITT|tender|request for (?:proposals?|quotes?|quotations?))"
    r"(?:\s?(?:no\.?|#)?\s?[\w./-]*\d[\w./-]*)?\s?[:–—-]\s+)|"
    r"(?:OPEN|NEW|HOT|URGENT|FEATURED)\s*[|:–-]\s+|:\w{2,30}:\s*\*?|"
    r"\[[A-Za-z][A-Za-z /-]{1,20}\]\s*|\[\d{1,2}:\d\d\]\s[\w .-]{1,30}:\s+|"
    r"\*\*[A-Z]{2,12}\*\*\s+|#{1,4}\s+|\*{1,3}(?=\w)|"
    r"(?:[\U0001F300-\U0001FAFF\u2600-\u27bf]\ufe0f?\s?)*(?i:(?:(?:new|open|remote|"
    r"freelance|paid|urgent) )?(?:job|gig|"
    r"vacancy|"
    r"position|project|role|opening|brief|hiring|opportunity|alert)|job opportunity|"
    r"(?:we(?:'|’)re |we are |"
    r"now )?hiring(?: now)?): )+"
)
GREETING_WORDS = 4
MOST_LETTERS = 3000
ONE_WORD = re.compile(r"[A-Z][A-Za-z-]{3,24}")
MAIL_ROW = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|objet|envoyé|"
    r"para|"
    r"fecha|enviado|asunto|assunto|da|a|data|oggetto|van|aan|verzonden|onderwerp|ämne|emne|"
    r"temat)\s*:",
    re.I,
)
FORM_ROW = re.compile(r"(?:job|project|brief|gig) (?:title|name)", re.I)
FACT_ROW = re.compile(
    r"(?:deadline|format|audience|tone|length|volume|fee|when|where|start|due|budget|language)\s*:",
    re.I,
)


def title_in(text: str, zones: Zones, labels: Labels) -> Quote | None:
    """The job's title, verbatim; None when the post has none (a plain mail or message)."""
    tab = TAB.match(text, len(text) - len(text.lstrip()))
    if tab and not zones.card:
        return quote_of(text, *tab.span("title"))
    if zones.card and zones.card.title:
        return _without_category(text, _unmarked(text, zones.card.title))
    rows = _rows(text, 0, min(zones.page[1], MOST_LETTERS))
    foot = next((n for n, row in enumerate(rows) if SURE_FOOT.fullmatch(row.text)), len(rows))
    rows = rows[:foot]
    opened = _opened(rows)
    if opened:
        return _without_category(text, _unmarked(text, opened))
    found, named = picked(text, rows), labels.first("title") or _below_name(rows)
    named = None if named and is_chrome(named.text) else named
    written = any(WRITTEN_TO.fullmatch(row.text) for row in rows[:MOST_HEAD])
    if written or (not found and is_spoken(rows)):
        return _short(text, named) if named else None
    inside = named and found and found.start <= named.start and named.end <= found.end
    before = named and found and named.end < found.start and found.text not in named.text
    before = before and not (named and _is_subject(text, named))
    if found and not inside and not before:
        return _without_category(text, _unmarked(text, found))
    posted = POSTED.search(text, 0, min(zones.page[1], 600))
    if posted and posted.start() > 3:
        return _before(text, posted.start())
    venue = VENUE_ENDING.match(text, len(text) - len(text.lstrip()))
    if venue:
        return quote_of(text, venue.start("title"), venue.end("title"))
    above = _first_line(text, zones.heading[1] or zones.page[1])
    if above and is_a_person(rows, above):
        above = None
    if named and (above is None or named.start <= above.end or ANY_LABEL.match(above.text)):
        return _short(text, named)
    return above or (_short(text, named) if named else None)


def _below_name(rows: list[Quote]) -> Quote | None:
    """The row below "Project title", as a form shows it."""
    named = (below for row, below in pairwise(rows) if FORM_ROW.fullmatch(row.text))
    return next(named, None)


def _is_subject(text: str, named: Quote) -> bool:
    return bool(SUBJECT.match(text, text.rfind("\n", 0, named.start) + 1, named.start))


def _opened(rows: list[Quote]) -> Quote | None:
    """The row below "Job details", with the age of the post close below it."""
    for at, row in enumerate(rows):
        if JOB_DETAILS.fullmatch(row.text) and at + 1 < len(rows):
            near = any(below.text.startswith("Posted") for below in rows[at + 2 : at + 5])
            return rows[at + 1] if near and not is_chrome(rows[at + 1].text) else None
    return None


def _before(text: str, end: int) -> Quote | None:
    """The title above "Posted …": the last line there, or a title said twice in one line."""
    rows = [
        row
        for row in _rows(text, 0, end)
        if not NOT_A_TITLE.fullmatch(row.text)
        and not NO_TITLE_ROW.fullmatch(row.text)
        and not is_labelled(row.text)
        and not is_chrome(row.text)
    ]
    if not rows:
        return None
    if len(rows) > 1 and rows[-1].text.lower() in CATEGORIES:
        rows.pop()
    row = _without_furniture(text, rows[-1])
    twice = len(rows) > 1 and rows[-2].text.startswith(row.text)
    if len(rows) > 1 and not twice and is_name(row.text) and WORK.search(rows[-2].text):
        row = rows[-2]  # the company stands below its job
    elif len(rows) > 1 and _is_wrapped(rows[-2], row) and not rows[-2].text.startswith(row.text):
        row = quote_of(text, rows[-2].start, row.end)
    return _without_category(text, _unmarked(text, row))


def _without_furniture(text: str, row: Quote) -> Quote:
    """The row without "Open job in a new window" in front, as a page in one paragraph has it."""
    mark = GLUED.match(row.text)
    return quote_of(text, row.start + mark.end(), row.end) if mark else row


def _is_wrapped(above: Quote, below: Quote) -> bool:
    """A re-wrapped page breaks its title anywhere: the line above runs on into the one below."""
    if is_unfinished(above.text):
        return below.start - above.end == 1 and len(above.text) > 20
    return len(above.text) > 55 and not above.text.endswith((".", "!", "?"))


def _rows(text: str, start: int, end: int) -> list[Quote]:
    rows = []
    for mark in re.finditer(r"[^\n]+", text[start:end]):
        row = quote_of(text, start + mark.start(), start + mark.end())
        if row.text:
            rows.append(row)
    return rows


def _without_category(text: str, row: Quote) -> Quote:
    """The title without " - Web & Mobile Design", and once when it was said twice."""
    aged = POSTED_BESIDE.search(row.text)
    if aged:
        return quote_of(text, row.start, row.start + aged.start())
    squeezed = " ".join(row.text.split())
    for mark in re.finditer(r"\s[-–|]\s", row.text):
        title = " ".join(row.text[: mark.start()].split())
        rest = " ".join(row.text[mark.end() :].split())
        if len(title) > 5 and rest.endswith(title):
            return quote_of(text, row.start, row.start + mark.start())
        if rest.lower() in CATEGORIES:
            return quote_of(text, row.start, row.start + mark.start())
    half = len(squeezed) // 2
    if len(squeezed) > 20 and squeezed[:half].strip() == squeezed[half:].strip():
        return quote_of(text, row.start, row.start + len(row.text) // 2)
    return row


def _first_line(text: str, end: int) -> Quote | None:
    """The first line when it stands as a title: short, no sentence, something follows."""
    rows = _rows(text, 0, min(end, 3000))
    for index, row in enumerate(rows[:MOST_HEAD]):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if PERSON.search(row.text) or (below and PERSON.match(below.text)):
            return None  # somebody's post, not a job's page
        if BULLETED.match(row.text) or CHATTED.match(row.text) or CLOSING.match(row.text):
            return None
        if NOT_A_TITLE.fullmatch(row.text) or TIME_LINE.fullmatch(row.text):
            continue
        if (
            UNTITLED.match(row.text)
            or NO_TITLE_ROW.fullmatch(row.text)
            or only_seeks(row.text)
            or (index < len(rows) - 1 and (is_chrome(row.text) or is_columns(row.text)))
            or QUESTION.fullmatch(row.text)
            or OVER_WORDS.fullmatch(row.text.rstrip(" :"))
            or (index and SPEAKER.fullmatch(row.text))
        ):
            continue
        if FACT_ROW.match(row.text) or (is_labelled(row.text) and len(row.text) < 60):
            return None
        if MAIL_ROW.match(row.text):
            subject = SUBJECT.match(row.text)
            if subject:
                said = quote_of(text, row.start + subject.end(), row.end)
                return None if is_chrome(said.text) else said
            continue
        if NOT_A_TITLE.match(row.text) and re.match(
            r"(?:hi|hello|hey|dear|good|greetings)\b", row.text, re.I
        ):
            return _after_greeting(text, rows[index : index + 3])
        if below and _is_one_of_menu(row, below):
            continue
        if below and _stands_alone(text, row, below):
            title = _under_name(text, rows[index : index + 3]) or row
            return _without_category(text, _unmarked(text, title))
        return None
    return None


def _after_greeting(text: str, rows: list[Quote]) -> Quote | None:
    """A title that stands by itself between "Hello all!" and the words of the job."""
    if len(rows) < 3 or len(rows[0].text.split()) > GREETING_WORDS:
        return None
    alone = rows[1].start - rows[0].end > 1 and rows[2].start - rows[1].end > 1
    fits = alone and WORK.search(rows[1].text) and rows[1].text[-1:] not in "!?"
    return rows[1] if fits and _stands_alone(text, rows[1], rows[2]) else None


def _under_name(text: str, rows: list[Quote]) -> Quote | None:
    """The second row when the first is a company's name right over its job."""
    if len(rows) < 3 or rows[1].start - rows[0].end > 1:
        return None
    fits = is_name(rows[0].text) and WORK.search(rows[1].text)
    return rows[1] if fits and _stands_alone(text, rows[1], rows[2]) else None


def _is_one_of_menu(row: Quote, below: Quote) -> bool:
    """Whether one word stands right over a row that names work: a site's own heading."""
    return " " not in row.text and below.start - row.end == 1 and bool(WORK.search(below.text))


def _unmarked(text: str, row: Quote) -> Quote:
    """The title without a markdown's signs and without "Remote job:" in front."""
    mark = MARKED.match(row.text)
    start = row.start + (mark.end() if mark else 0)
    bare = text[start : row.end].rstrip("*# ") if mark else row.text
    return quote_of(text, start, start + len(bare)) if len(bare) > 3 else row


def _stands_alone(text: str, row: Quote, below: Quote) -> bool:
    row = _unmarked(text, row)
    words = row.text.split()
    alone = len(words) == 1 and ONE_WORD.fullmatch(row.text) and below.start - row.end > 1
    if (
        not (alone or 1 < len(words) <= 22)
        or len(row.text) > MAX_TITLE
        or row.text.endswith((",", ";", ":"))
    ):
        return False
    if ASKS.match(row.text) or NO_START.match(row.text):
        return False
    if row.text.endswith(".") and not re.search(r"\b(?:inc|ltd|etc)\.$", row.text, re.I):
        return False
    if below.text[:1].islower() and len(row.text) > 50 and not is_chrome(below.text):
        return False
    return not re.match(r"(?:we|i|my|our|it|this|you|if|please)(?:['’]\w+)?\s", row.text, re.I)


def _short(text: str, named: Quote) -> Quote | None:
    cut = named.text.split("\n", 1)[0]
    return _without_category(text, quote_of(text, named.start, named.start + len(cut)))


def who_may_apply(text: str, zones: Zones, labels: Labels, head: int) -> Quote | None:
    """ "Worldwide" or "Only freelancers located in …" as shown; None when it is not said.

    head  where the rows under the title end
    """
    limit = zones.heading[1] if zones.heading[1] else min(zones.page[1], 400)
    marks = list(ONLY.finditer(text, 0, limit))
    marks = [m for m in marks if m[0] != "Worldwide"] or marks
    if marks:
        return Quote(marks[0][0], marks[0].start(), marks[0].end())
    named = labels.first("location_req")
    if named:
        return named
    place = labels.first("place")
    if place and (only_in(place) or tells_where(place.text)):
        return only_in(place) or place
    mark = ONLY.search(text, *zones.fields)
    if mark:
        return Quote(mark[0], mark.start(), mark.end())
    return eligible_in_rows(text, 0, head)
