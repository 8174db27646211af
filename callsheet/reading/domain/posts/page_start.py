"""Where a client's words begin on a board's page: below the head that stands over them.

Between a title and "About the job" a page shows its facts, its buttons and who hires; none of them
is a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.title_pick import SPEAKER
from callsheet.reading.domain.posts.title_rows import is_chrome

MOST_ROWS = 18  # under a title, before a page's words
LONGEST = 110  # letters of a row that is no sentence
OVER_WORDS = re.compile(
    r"(?:(?:job|project|full|role|brief) )?(?:details|description|overview)|"
    r"about (?:the|this) (?:job|project|role|brief|gig|assignment|opportunity)",
    re.I,
)
MESSAGE = re.compile(
    r"(?:your |the )?(?:message|nachricht|mensaje|mensagem|messaggio|bericht)\s?:", re.I
)
ANY_HEAD = re.compile(rf"^[ \t]*(?:{OVER_WORDS.pattern}|{MESSAGE.pattern})[ \t:]*$", re.I | re.M)
# a website's form sent by mail: its notice, and who filled it in
OF_FORM = re.compile(
    r"you(?:['’]ve| have) (?:received|got) an? (?:new )?(?:message|enquiry|inquiry|submission|"
    r"request)"
    r"\b.*|(?:(?:your |full |first |last )?name|company|e-?mail|phone|website)\s?:\s.*",
    re.I,
)
SENTENCE = re.compile(r"[a-z)][.!?](?:\s|$)|[:;,?]$")
VALUED = re.compile(r"[^\W\d][\w’'()./ &-]{1,28}\s?:(?:\s|$)")
MAIL_ROW = re.compile(
    r"[ \t]*(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|list-\w+|sender|an|von|datum|"
    r"betreff|de|à|objet|para|fecha|asunto|data|da|a|oggetto)[ \t]?:[^\n]*(?:\n|\Z)",
    re.I,
)
ROW = re.compile(r"[^\n]+")


def below_head(text: str, start: int, end: int) -> int:
    """Where the words begin: `start`, or below the head over them and a mail's rows."""
    at = _below_mail_rows(text, start, end)
    return _headed(text, at, end) or _below_speaker(text, at, end)


def below_facts(text: str, start: int, end: int) -> int:
    """Below the head over the words of a page whose facts stand above them; else `start`."""
    return _headed(text, start, end) or start


def _headed(text: str, at: int, end: int) -> int | None:
    shown = False
    if not ANY_HEAD.search(text, at, end):
        return None
    for row in _rows(text, at, end):
        if shown and (OVER_WORDS.fullmatch(row.text.rstrip(" :")) or MESSAGE.fullmatch(row.text)):
            below = ROW.search(text, row.end, end)
            return row.end if below and not VALUED.match(below[0].strip()) else None
        if len(row.text) > LONGEST:
            return None
        if not (ended := SENTENCE.search(row.text)) and shown:
            continue
        chrome = is_chrome(row.text) or bool(OF_FORM.fullmatch(row.text))
        if ended and not chrome:
            return None
        shown = shown or chrome
    return None


def _below_speaker(text: str, at: int, end: int) -> int:
    """Where somebody's words begin in a feed or a chat: below who says them and when."""
    for row in _rows(text, at, end):
        if len(row.text) > LONGEST:
            break
        if SPEAKER.fullmatch(row.text):
            at = row.end
        elif SENTENCE.search(row.text) and not is_chrome(row.text):
            break
    return at


def _rows(text: str, at: int, end: int) -> Iterator[Quote]:
    rows = (quote_of(text, *mark.span()) for mark in ROW.finditer(text, at, end))
    return islice((row for row in rows if row.text), MOST_ROWS)


def _below_mail_rows(text: str, start: int, end: int) -> int:
    """Where a mail's own rows end at the start of the words."""
    at = start + 1 if text.startswith("\n", start) else start
    first = at
    while at < end and (mail := MAIL_ROW.match(text, at, end)):
        at = mail.end()
    return at if at > first else start
