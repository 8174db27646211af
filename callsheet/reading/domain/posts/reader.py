"""A job post read whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, takewhile

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import is_below, is_tags
from callsheet.reading.domain.posts.client import (
    activity_in,
    activity_quotes,
    client_in,
    country_in,
)
from callsheet.reading.domain.posts.examined import wishes_in
from callsheet.reading.domain.posts.facts import Budget, PostRead
from callsheet.reading.domain.posts.firm_rows import firm_on_page, sender_in
from callsheet.reading.domain.posts.heading import title_in, who_may_apply
from callsheet.reading.domain.posts.kroner import crowns_of
from callsheet.reading.domain.posts.labels import Labels, labels_in
from callsheet.reading.domain.posts.lines import lines_of, quote_of
from callsheet.reading.domain.posts.money import KRONE
from callsheet.reading.domain.posts.page_rows import BUTTON, WHOLE
from callsheet.reading.domain.posts.page_start import below_head
from callsheet.reading.domain.posts.pay import pay_in
from callsheet.reading.domain.posts.places import country_beside
from callsheet.reading.domain.posts.screening import asks_of_application, is_asked
from callsheet.reading.domain.posts.sentences import sentences
from callsheet.reading.domain.posts.signed import is_in_signature
from callsheet.reading.domain.posts.sites import site_in, site_named
from callsheet.reading.domain.posts.skills import skills_in, skills_quote
from callsheet.reading.domain.posts.spaced import as_written, evened_out
from callsheet.reading.domain.posts.terms import LEVEL_NAME, duration_in, hours_in, level_in
from callsheet.reading.domain.posts.title_rows import is_chrome
from callsheet.reading.domain.posts.who import name_in
from callsheet.reading.domain.posts.zones import Zones, zones_of

ASKED = re.compile(
    r"You will be asked to answer the following questions?[^\n:]{0,60}?(?::|\n|proposal:?\s)|"
    r"^[ \t]*(?:screening |additional )?questions(?: to answer| for you)?[ \t]*:?[ \t]*\n",
    re.I | re.M,
)
ASKED_END = re.compile(
    r"^[ \t]*(?:Skills and Expertise|Activity on this job|Preferred qualifications|"
    r"About the client|Project Type|Attachments?|Send a proposal|(?:Less|More) than 30|Hourly|"
    r"Fixed-price|Remote Job|(?:Expert|Intermediate|Entry(?: level)?)[ \t]*$|\$[\d,.]+[ \t]*$)|"
    r"Skills and Expertise\s|Activity on this job|(?:Less|More) than 30 hrs/week|Project Type:|"
    r"\$[\d,.]+\s+Fixed-price|(?:Expert|Intermediate|Entry level)\s+I am (?:willing|looking)",
    re.M,
)
OPENED = re.compile(r"^[ \t]*job details[ \t]*\n\s*\Z", re.I | re.M)
ONLY_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?", re.I)
MAIL_ROW = re.compile(
    r"[ \t]*(?:from|to|cc|date|sent|reply-to|message-id|list-\w+|an|von|datum|de|à|para|fecha|"
    r"data|da|a)[ \t]?:[^\n]*",
    re.I,
)
MAX_TEXT = 40_000


def read_post(text: str) -> PostRead:
    """What a pasted job post says, each value with its words; None or () where it says nothing.

    text    any text: a venue's page, the same re-wrapped or as one paragraph, a brief, a mail;
            beyond 40,000 characters it is not read. Never raises.
    source  the rules on posts; layouts as captured from job pages
    """
    source = text[:MAX_TEXT]
    text = evened_out(source)
    return _read(text) if text == source else _as_written(_read(text), source)


def _as_written(read: PostRead, source: str) -> PostRead:
    """The post with its quotes as the source has them."""

    def cut(quote: Quote) -> Quote:
        return as_written(source, quote)

    return replace(
        read,
        screening=tuple(map(cut, read.screening)),
        deliverables=tuple(map(cut, read.deliverables)),
        must_haves=tuple(map(cut, read.must_haves)),
        client_site=read.client_site and cut(read.client_site),
        client_name=read.client_name and cut(read.client_name),
        quotes={name: cut(quote) for name, quote in read.quotes.items()},
    )


def _read(text: str) -> PostRead:
    zones = zones_of(text)
    labels = labels_in(text, 0, zones.page[1])
    title = title_in(text, zones, labels)
    pay = pay_in(text, zones, labels, title)
    head = _head_end(text, title)
    duration, level = duration_in(text, zones, labels, head), level_in(text, zones, labels)
    hours = hours_in(text, zones, labels)
    skills = skills_in(text, zones, labels, head)
    start = _words_start(text, zones, title)
    wishes = wishes_in(text, start, zones.words[1])
    country = country_in(text, zones, labels, head)
    eligible = who_may_apply(text, zones, labels, head)
    own = (_after_title(text, zones, title), zones.words[1])
    site = site_in(text, zones, labels)
    name = name_in(text, own, labels, firm_on_page(text, title, zones.page[1])) or sender_in(text)
    country = country or (country_beside(text, name.text) if name else None)
    site = site or site_named(text, (0, len(text)), name)
    quotes = {
        "title": title, "kind": pay.kind_quote, "budget": pay.budget_quote,
        "duration": duration and duration.quote, "level": level and level.quote,
        "hours_a_week": hours and hours.quote, "skills": skills_quote(text, zones, skills),
        "location": country, "location_req": eligible, "client_site": site, "client_name": name,
        **activity_quotes(text, zones),
    }  # fmt: skip
    return PostRead(
        title=_plain(title),
        kind=pay.kind,
        budget=_in_its_crowns(pay.budget, text, country, labels),
        duration=duration.value if duration else None,
        level=level.value if level else None,
        skills=skills,
        screening=(
            *(q for q in wishes.screening if not _signs(text, q, name)),
            *_asked(text, zones),
        ),
        deliverables=tuple(wishes.deliverables),
        must_haves=tuple(
            q
            for q in wishes.must_haves
            if not (_tags_only(q.text, skills) or LEVEL_NAME.fullmatch(q.text))
        ),
        client_site=site,
        client_name=name,
        location=_plain(country),
        location_req=_plain(eligible),
        client=client_in(text, zones),
        activity=activity_in(text, zones),
        quotes={field: quote for field, quote in quotes.items() if quote},
        description=text[start : zones.words[1]].strip(),
        hours_a_week=hours.value if hours else None,
    )


def description_of(text: str) -> tuple[int, int]:
    """Where the client's own words stand in a post."""
    zones = zones_of(text)
    title = title_in(text, zones, labels_in(text, 0, zones.page[1]))
    return _words_start(text, zones, title), zones.words[1]


def _words_start(text: str, zones: Zones, title: Quote | None) -> int:
    """Where the client's words begin: after a title in their zone, below a board's head."""
    start = _after_title(text, zones, title)
    return start if zones.card else below_head(text, start, zones.words[1])


def _after_title(text: str, zones: Zones, title: Quote | None) -> int:
    start, end = zones.words
    if not title or not start <= title.start < end:
        return start
    early = title.start - start < 200 or not WHOLE.search(text, start, title.start)
    early = early or bool(OPENED.search(text[start : title.start]))
    at = title.end if early else start
    while mail := MAIL_ROW.match(text, text.find("\n", at) + 1):
        at = mail.end()
    return at


MOST_HEAD = 1200  # letters
HEAD_ROWS = 12  # under a title, before somebody's words
SENTENCE = re.compile(r"[^\n]*[a-z)][.!?](?: [A-Z]|[ \t]*$)[^\n]*|[^\n]{110,}")


def _head_end(text: str, title: Quote | None) -> int:
    """Where the rows under the title end that show firm, place and pay: at the first sentence."""
    at = title.end if title else 0
    most = at + MOST_HEAD
    for _ in range(HEAD_ROWS):
        at = text.find("\n", at) + 1
        if not 0 < at < most:
            return min(len(text), most)
        if SENTENCE.match(text, at, text.find("\n", at) if text.find("\n", at) >= 0 else len(text)):
            break
    return at


def _tags_only(words: str, skills: tuple[str, ...]) -> bool:
    """Whether a demand only repeats the skill tags."""
    return all(part.strip() in skills for part in words.split(","))


def _signs(text: str, line: Quote, name: Quote | None) -> bool:
    """Whether a line among the questions is the client's signature or address."""
    if name and (line.text == name.text or is_in_signature(text, line, name)):
        return True
    return bool(ONLY_ADDRESS.fullmatch(line.text))


def _in_its_crowns(
    budget: Budget | None, text: str, country: Quote | None, labels: Labels
) -> Budget | None:
    """The price with "kr" read as the crowns of the place or language."""
    if budget is None or budget.currency != KRONE:
        return budget
    places = [quote.text for quote in (country, labels.first("place")) if quote]
    return replace(budget, currency=crowns_of(text, places))


def _plain(quote: Quote | None) -> str | None:
    return " ".join(quote.text.split()) if quote else None


def _asked(text: str, zones: Zones) -> list[Quote]:
    """The venue's own screening questions, one for each line or sentence."""
    mark = ASKED.search(text, *zones.fields)
    if not mark:
        return _asked_below(text, zones)
    stop = ASKED_END.search(text, mark.end(), zones.fields[1])
    end = stop.start() if stop else zones.fields[1]
    lines = lines_of(text, mark.end(), end)
    if len(lines) == 1:
        return sentences(text, lines[0].start, lines[0].end)
    quotes = [quote_of(text, line.start, line.end) for line in lines]
    rows = dropwhile(lambda quote: not _is_asked(quote.text), quotes)
    return list(takewhile(lambda quote: _is_asked(quote.text), rows))


def _is_asked(row: str) -> bool:
    return is_asked(row) and not (is_chrome(row) or BUTTON.fullmatch(row))


def _asked_below(text: str, zones: Zones) -> list[Quote]:
    """What a card asks below its facts, where an app moves the questions."""
    rows = lines_of(text, *zones.card.below) if zones.card else []
    rows = [row for row in rows if not (is_below(row.text) or is_tags(row.text))]
    return [row.quote() for row in rows if asks_of_application(row.text, late=True)]
