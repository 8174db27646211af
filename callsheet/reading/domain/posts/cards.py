"""The card of a job: the rows of facts that apps, searches and mails show around a client's words.

Such a row holds nothing but what a venue shows: "Hourly: $8-$16 - Entry ($) - Est. Time: Less than
1 month - Posted 2 hours ago", "Italy · Payment verified · $18K spent". What stands above the first
of them that says how the job is paid is the title, or below it where nothing stands above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import (
    AROUND,
    BUTTON,
    FOOT,
    HEADED,
    HEADED_TAGS,
    INVITED,
    OPENED,
    OTHER_SIGNS,
    SIGNS,
    SURE_FOOT,
    TAB,
    facts_of,
    is_below,
    is_category,
    is_of_block,
    is_paid,
    is_prose,
    is_tags,
    may_be_title,
)
from callsheet.reading.domain.posts.digests import first_listed
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.title_rows import is_chrome, is_unfinished

MOST_ROWS = 240
TOP = 12  # rows among which a card's facts begin


@dataclass(frozen=True)
class Card:
    """Where a card keeps what: half-open spans of the source.

    title  the title's row; None when no row is left for it
    top    the rows of facts above the client's words
    words  what the client wrote
    below  the rows of tags and facts below it, up to the next job
    """

    title: Quote | None
    top: tuple[int, int]
    words: tuple[int, int]
    below: tuple[int, int]


def card_of(text: str) -> Card | None:
    """The card that a text shows; None where no rows of facts stand over somebody's words."""
    rows = _rows(text)
    whole = _in_one_row(text, rows) or _of_tab(text, rows)
    if whole:
        return whole
    first = first_listed(text, rows)
    if first:
        return Card(first.title, first.facts, first.words, (first.words[1], first.end))
    low = text.lower()
    if not any(sign in low for sign in SIGNS) or any(sign in low for sign in OTHER_SIGNS):
        return None
    at = _paid_row(rows)
    return _invitation(text, rows) if at is None else _under_facts(text, rows, at)


ONE_ROW = re.compile(r"(?P<title>\S.{8,120}?)\s+[|·•]\s+(?P<facts>.+)")
FEWEST = 2  # facts beside a title in its row


def _in_one_row(text: str, rows: Sequence[Quote]) -> Card | None:
    """The card whose title and facts share the first row: "Fix a map | $200 fixed | Expert"."""
    mark = ONE_ROW.fullmatch(rows[0].text) if len(rows) > 1 else None
    if not mark or not is_paid(mark["facts"]) or len(facts_of(mark["facts"])) < FEWEST:
        return None
    start = rows[0].start
    title = quote_of(text, start, start + mark.end("title"))
    end = rows[-1].end
    return Card(title, (start + mark.start("facts"), rows[0].end), (rows[1].start, end), (end, end))


def _of_tab(text: str, rows: Sequence[Quote]) -> Card | None:
    """A link's preview: the name of the job's page over its first words."""
    mark = TAB.match(text, rows[0].start) if len(rows) > 1 else None
    below = [row for row in rows if mark and row.start > mark.end()]
    if not mark or not below or any(is_of_block(row.text) for row in below):
        return None
    title = quote_of(text, *mark.span("title"))
    end = rows[-1].end
    return Card(title, (title.end, below[0].start), (below[0].start, end), (end, end))


def _under_facts(text: str, rows: Sequence[Quote], at: int) -> Card | None:
    """The card whose facts stand over the words; `at` is the row that says how it is paid."""
    first, last = _block(rows, at)
    title = _title_above(rows, first)
    after = last + 1
    if title is None:
        if after >= len(rows) or not may_be_title(rows[after].text):
            return None
        title, after = rows[after], after + 1
        while after < len(rows) and facts_of(rows[after].text):
            after += 1
    after = _past_heads(rows, after)
    if after >= len(rows) or SURE_FOOT.fullmatch(rows[after].text):
        return None
    stop = _stop(rows, after)
    if stop < len(rows) and OPENED.search(text, rows[stop].start):
        return None  # a search's cards beside the job that was opened
    foot = _foot(rows, after, stop)
    end = rows[stop].start if stop < len(rows) else len(text)
    below = rows[foot].start if foot < len(rows) else end
    top = (rows[first].start, max(rows[last].end, rows[after - 1].end))
    words = (rows[after].start, min(below, end))
    return Card(_bare(title), top, words, (min(below, end), end))


def _bare(title: Quote) -> Quote:
    """The title without its number in a digest and without quotation marks around it."""
    number = re.match(r"[1-9][.)]\s+(?=\S+ \S)", title.text)
    if number:
        start = title.start + number.end()
        return Quote(title.text[number.end() :], start, title.end)
    bare = title.text.strip("\"“”„«»'‘’ ") if title.text[0] in "\"“„«'‘" else title.text
    whole = bare != title.text and not any(sign in bare for sign in '"“”„«»')
    at = title.start + title.text.index(bare)
    return Quote(bare, at, at + len(bare)) if whole else title


def _invitation(text: str, rows: Sequence[Quote]) -> Card | None:
    """The card of a mail that names the job first and shows the facts below the words."""
    at, mark = next(((n, m) for n, row in enumerate(rows[:TOP])
                     if (m := INVITED.fullmatch(row.text))), (0, None))  # fmt: skip
    paid = next((n for n in range(at + 1, len(rows)) if is_paid(rows[n].text)), None)
    if mark is None:
        return None
    title = quote_of(text, rows[at].start + mark.start("title"), rows[at].end)
    if paid is None:
        return _message(text, rows, at, title)
    first, last = _block(rows, paid)
    after = _past_heads(rows, at + 1)
    if after >= first:
        return None
    top = (rows[first].start, rows[last].end)
    return Card(title, top, (rows[after].start, top[0]), (top[0], len(text)))


def _message(text: str, rows: Sequence[Quote], at: int, title: Quote) -> Card | None:
    """A job that somebody passed on by its name and link, without facts."""
    after = at + 1
    while after < len(rows) and BUTTON.fullmatch(rows[after].text):
        after += 1
    end = rows[-1].end
    words = (rows[after].start if after < len(rows) else end, end)
    return Card(title, (rows[at].start, rows[at].end), words, (end, end))


def _rows(text: str) -> list[Quote]:
    rows = []
    for mark in re.finditer(r"[^\n]+", text):
        row = quote_of(text, *mark.span())
        if row.text:
            rows.append(_unbulleted(row))
        if len(rows) == MOST_ROWS:
            break
    return rows


def _unbulleted(row: Quote) -> Quote:
    bare = row.text.lstrip("•▪■ \t") or row.text
    return Quote(bare, row.end - len(bare), row.end)


def _paid_row(rows: Sequence[Quote]) -> int | None:
    """The row that says how the job is paid, when it stands over somebody's words."""
    titled = False  # whether facts were seen with a title above them
    gone = 0
    for at, row in enumerate(rows[:TOP]):
        if is_paid(row.text) or (row.text.lower().startswith("budget") and facts_of(row.text)):
            enough = _count(rows, at) > 1 or any(sign in row.text for sign in "$€£")
            return at if enough and not (titled and gone) else None
        if AROUND.fullmatch(row.text):
            continue
        if is_of_block(row.text):
            titled = titled or _title_above(rows, at) is not None
            continue
        gone += titled
        below = rows[at + 1].text if at + 1 < len(rows) else ""
        if (is_prose(row.text) and not is_paid(below)) or HEADED.fullmatch(row.text.strip(" :")):
            return None
    return None


def _count(rows: Sequence[Quote], at: int) -> int:
    """How many facts the block of rows around one of them has."""
    first, last = _block(rows, at)
    return sum(len(facts_of(row.text)) or 1 for row in rows[first : last + 1])


def _block(rows: Sequence[Quote], at: int) -> tuple[int, int]:
    """The first and last of the rows of facts around one of them."""
    first = last = at
    while first and is_of_block(rows[first - 1].text):
        first -= 1
    while last + 1 < len(rows) and is_of_block(rows[last + 1].text):
        last += 1
    return first, last


def _past_heads(rows: Sequence[Quote], after: int) -> int:
    """The row of the first words: below "Details", past rows that only a page has."""
    while after < len(rows) and not SURE_FOOT.fullmatch(rows[after].text):
        if not (is_chrome(rows[after].text) or is_of_block(rows[after].text)):
            break
        after += 1
    for at in range(after, min(after + TOP, len(rows))):
        if HEADED.fullmatch(rows[at].text.strip(" :")):
            return at + 1
        if is_prose(rows[at].text):
            break
    return after


def _title_above(rows: Sequence[Quote], first: int) -> Quote | None:
    """The row over a block of facts; the one above it when that is only the job's category."""
    above = [row for row in rows[:first] if may_be_title(row.text)]
    if not above:
        return None
    row, over = above[-1], above[-2] if len(above) > 1 else None
    if over and is_category(row.text) and len(over.text.split()) > len(row.text.split()):
        return over
    if over and is_unfinished(over.text) and row.start - over.end == 1:
        return Quote(f"{over.text} {row.text}", over.start, row.end)
    return row


def _stop(rows: Sequence[Quote], after: int) -> int:
    """The row at which another job begins, or the number of rows."""
    for at in range(after + 2, len(rows)):
        if is_paid(rows[at].text) and len(facts_of(rows[at].text)) > 1:
            first, _ = _block(rows, at)
            return max(first - 1, after + 1)
    return len(rows)


def _foot(rows: Sequence[Quote], after: int, stop: int) -> int:
    """The row at which tags and facts begin below the words."""
    foot, spoken, sure = stop, 0, False
    for at in range(stop - 1, after, -1):
        row = rows[at].text
        is_sure = SURE_FOOT.fullmatch(row) is not None
        sure = sure or is_sure
        # over a sure foot only what stands right above it
        near = foot - at == 1 if sure else spoken < 2
        if is_sure or (near and is_below(row)):
            foot, spoken = at, 0 if is_sure else spoken
        spoken += is_prose(row)
    below = [row.text for row in rows[foot:stop]]
    shown = any(is_of_block(row) or FOOT.fullmatch(row) for row in below)
    shown = shown and not any(HEADED_TAGS.match(row) for row in below)
    while shown and foot - 1 > after and is_tags(rows[foot - 1].text):
        foot -= 1
    return foot
