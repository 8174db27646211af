"""Where a pasted job page keeps what: heading, the client's words, the venue's fields.

Headings are looked for as lines first and as words in a running text second, because the same page
also arrives as one paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.cards import Card, card_of
from callsheet.reading.domain.posts.page_rows import FIELDS_HEAD, board_start, page_foot
from callsheet.reading.domain.posts.page_start import below_facts

AMOUNT = r"(?:[A-Z]{0,3}[$€£₹]|USD|EUR|GBP)\s?[\d,]+(?:\.\d+)?"
# Ratings and prices below these headings belong to other jobs.
STOP = re.compile(
    r"Client[’']s\s+recent\s+history|Explore\s+similar\s+jobs|"
    r"Other\s+open\s+jobs\s+by\s+this\s+client|^[ \t]*(?:How it works|About Upwork|Similar jobs|"
    r"Jobs you might like|Saved jobs|Best Matches|Most Recent)\b|(?<=[.\w] )About Upwork\b",
    re.I | re.M,
)
SURE_STOP = re.compile(
    r"Client[’']s\s+recent\s+history|Explore\s+similar\s+jobs|Other\s+open\s+jobs\s+by", re.I
)
SUMMARY = re.compile(
    r"^[ \t]*(?:Summary|Job description|Description|Project Details)[ \t]*:?[ \t]*$|"
    r"(?:\bago|Worldwide|may apply\.?|Connects: \d+|United States|UK|U\.S\.)\s+Summary:?\s",
    re.M,
)
FIELDS = re.compile(
    r"(?:Hourly\s+)?(?:Less\s+than\s+1\s+month|1\s+to\s+3\s+months|3\s+to\s+6\s+months|"
    r"More\s+than\s+6\s+months)\s+Duration\b|(?:Less|More)\s+than\s+30\s+hrs/week|"
    r"Hours\s+to\s+be\s+determined\s|"
    rf"As needed - open to offers|^[ \t]*{AMOUNT}\s+Fixed[- ][Pp]rice\b|{AMOUNT}\s+Fixed-price\b|"
    rf"^[ \t]*Fixed-price[ \t]*$|^[ \t]*{AMOUNT}\s*[-–]\s*{AMOUNT}\s+Hourly\b|"
    rf"{AMOUNT}\s*[-–]\s*{AMOUNT}\s+Hourly\b|^[ \t]*Hourly[ \t]*$|"
    r"^[ \t]*(?:Expert|Intermediate|Entry)(?: [Ll]evel)?\s*\n|"
    r"(?:Expert|Intermediate|Entry)(?: [Ll]evel)?\s+(?:I am (?:looking|willing)|Experience Level)|"
    r"Project\s+Type:|^[ \t]*Project "
    r"Type[ \t]*$|You\s+will\s+be\s+asked\s+to\s+answer\s+the\s+following|"
    r"^[ \t]*Skills\s+and\s+Expertise[ \t]*$|Skills\s+and\s+Expertise\s+[A-Z].{0,300}?Activity"
    r"\s+on\s+this\s+job|Activity\s+on\s+this\s+job|^[ \t]*About\s+the\s+client[ \t]*$|"
    r"About\s+the\s+client\s+(?:Payment|Phone|Rating|Member|[A-Z])|"
    r"^[ \t]*(?:Remote Job|Attachments?|Contract-to-hire opportunity)[ \t]*$|"
    r"^[ \t]*Skills Required[ \t]*\n[^\n]{3,400}(?:\n[ \t]*)*(?:Project ID|\Z)",
    re.M | re.S,
)
TAIL = re.compile(
    r"Activity\s+on\s+this\s+job|About\s+the\s+client\b|Skills\s+and\s+Expertise|Project\s+Type:|"
    r"hrs/week"
)
CLIENT = re.compile(
    r"^[ \t]*About the (?:client|buyer|employer)[ \t]*:?[ \t]*$|About\s+the\s+client\s+(?=[A-Z\d])",
    re.I | re.M,
)
POSTED = re.compile(
    r"\bPosted:?\s+(?P<when>(?:(?:about|over|almost)\s+)?(?:\d+|an?|last)\s+(?:second|sec|minute|"
    r"min|hour|hr|day|week|month|quarter|year)s?(?:\s+ago)?|yesterday|today|just now|moments ago|"
    r"last \w+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4})",
    re.I,
)
# the feed and mail shape: "Posted On\n: June 06, 2024 10:06 UTC"
FEED = re.compile(
    r"^[ \t]*(?:Posted On|Hourly Range|Budget|Category|Skills|Location Requirement|Country)\s*:",
    re.M,
)

FEED_ROW = 120  # letters of a feed's row


@dataclass(frozen=True)
class Zones:
    """Half-open spans of the source.

    page      up to where other jobs begin
    heading   title, age, who may apply
    words     what the client wrote
    fields    what the venue shows below it; empty on plain posts
    client    the client's block inside the fields; empty when there is none
    card      the card that an app, a search or a mail shows; None on other posts
    """

    page: tuple[int, int]
    heading: tuple[int, int]
    words: tuple[int, int]
    fields: tuple[int, int]
    client: tuple[int, int]
    card: Card | None = None

    @property
    def venue_page(self) -> bool:
        """Whether the venue's own fields are there."""
        return self.fields[0] < self.fields[1]


def zones_of(text: str) -> Zones:
    """The zones of a pasted post, whatever its shape."""
    card = card_of(text)
    if card:
        return _of_card(text, card)
    end = _page_end(text)
    posted = POSTED.search(text, 0, min(end, 600))
    shown = FIELDS_HEAD.search(text, 0, end)
    # a feed of jobs may stand before the one that was opened
    summary = SUMMARY.search(text, 0, shown.start() if shown else min(end, 1500))
    begin = summary.end() if summary else _after_heading(text, posted, end)
    fields = _fields_start(text, begin, end)
    head = below_facts(text, begin, end)
    if not summary and head > fields:  # the facts stand above the words
        begin, fields = head, _fields_start(text, head, end)
    client = CLIENT.search(text, fields, end)
    start = client.end() if client else end
    return Zones((0, end), (0, begin), (begin, fields), (fields, end), (start, end))


def _of_card(text: str, card: Card) -> Zones:
    start, end = card.below
    client = CLIENT.search(text, start, end)
    block = (client.end() if client else end, end)
    return Zones((0, end), (0, card.words[0]), card.words, card.below, block, card)


def _page_end(text: str) -> int:
    foot = page_foot(text)
    for mark in STOP.finditer(text, 0, foot):
        if SURE_STOP.match(mark[0].strip()) or TAIL.search(text, 0, mark.start()):
            return mark.start()
    return foot


def _fields_start(text: str, begin: int, end: int) -> int:
    mark = FIELDS.search(text, begin, end)
    while mark and not _is_field(text, mark, end):
        mark = FIELDS.search(text, mark.end(), end)
    return min(
        mark.start() if mark else end, _feed_start(text, begin, end), board_start(text, begin, end)
    )


def _is_field(text: str, mark: re.Match[str], end: int) -> bool:
    """A client may write "Expert" or "Hourly" on a line; a field has others of its kind below."""
    strong = (
        "Duration",
        "hrs/week",
        "Activity",
        "asked",
        "Project",
        "About",
        "Fixed-price",
        "Skills Required",
    )
    if any(word in mark[0] for word in strong):
        return True
    return bool(TAIL.search(text, mark.start(), end)) or "Hourly" in mark[0].split()


def _feed_start(text: str, begin: int, end: int) -> int:
    """Where a feed's rows begin; a client's own "Budget:" far above them is none of them."""
    marks = list(FEED.finditer(text, begin, end))
    for mark, below in pairwise(marks):
        if below.start() - mark.end() < FEED_ROW and _name_of(mark) != _name_of(below):
            return mark.start()
    return end


def _name_of(mark: re.Match[str]) -> str:
    return mark[0].strip(" \t\n:")


# who may apply, on the same row as the age of the post when line breaks were lost
GLUED = re.compile(
    r"\s*(?:Worldwide|Only\s+freelancers\s+located\s+in\s+[^.]{1,80}?\s+may\s+apply\.?|"
    r"U\.S\. only)\s+"
    r"(?:Summary:?\s+)?(?=\S)"
)
HEADING_LINE = re.compile(
    r"[ \t]*(?:Posted\b.*|Worldwide|Only freelancers located in.*|Send a proposal for:.*|"
    r"Available Connects:.*|Specialized profiles.*|U\.S\. only|.{0,40}\bonly)?[ \t]*\n"
)


def _after_heading(text: str, posted: re.Match[str] | None, end: int) -> int:
    """Where the client's words begin on a page that lost its "Summary"."""
    if not posted:
        return 0
    glued = GLUED.match(text, posted.end(), end)
    at = glued.end() if glued else text.find("\n", posted.end(), end) + 1
    if at <= 0:
        return posted.end()
    while (line := HEADING_LINE.match(text, at, end)) and line.end() > at:
        at = line.end()
    return at
