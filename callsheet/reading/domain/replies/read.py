"""What a client's message means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from callsheet.core.evidence import Quote
from callsheet.reading.domain.language import language_of
from callsheet.reading.domain.replies.amounts import amounts_in
from callsheet.reading.domain.replies.asks import trimmed
from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.deadlines import deadline_in
from callsheet.reading.domain.replies.evidence import WHYS, Turn, all_hits, turn_of
from callsheet.reading.domain.replies.heard import Heard, heard
from callsheet.reading.domain.replies.links import links_in
from callsheet.reading.domain.replies.platforms import mentions_in, platform_in
from callsheet.reading.domain.replies.prep_style import prep_style_in
from callsheet.reading.domain.replies.second import Hint, plain
from callsheet.reading.domain.replies.settle import settled
from callsheet.reading.domain.replies.sums import sums_in
from callsheet.reading.domain.replies.values import Amount, ReplyRead, Signal
from callsheet.reading.domain.times import TimesRead, read_times

LONGEST = 50_000  # characters of a turn that are read; no person writes more at once
READABLE = frozenset({"en", "und"})


def read_reply(
    text: str,
    *,
    previous: str = "",
    now: datetime | None = None,
    client_zone: str | None = None,
    my_zone: str = "UTC",
    country: str | None = None,
    hints: Sequence[Hint] = (),
) -> ReplyRead:
    """The meaning of one client turn, every part with the words it comes from.

    text         the turn as pasted; quoted text and footers in it carry nothing, nor does
                 what comes after LONGEST characters or MOST sentences (links do)
    previous     the freelancer's last message, context only
    now          aware, when the turn was written; None leaves `times` out
    client_zone  IANA name or None when not known; my_zone the freelancer's
    country      ISO 3166-1 of the client, for the order of day and month
    hints        what `second_look` found for this turn, () without the sentence model
    gives        a text in another language is named in `language`; its times and most sums
                 without a currency are not read; an empty one is chitchat
    source       rules/replies.md
    """
    said = heard(text)
    language = language_of(said.words if said.words.strip() else said.linkable)
    foreign = language not in READABLE
    times = None if foreign else times_of(said, now, client_zone, my_zone, country)
    return verbatim(meaning(said, language, previous, times, hints), text)


def verbatim(read: ReplyRead, text: str) -> ReplyRead:
    """The reading with every quote as typed, also where words inside it were blanked."""

    def exact(quote: Quote) -> Quote:
        return Quote(text[quote.start : quote.end], quote.start, quote.end)

    quotes = [*read.asks, *(signal.quote for signal in read.signals)]
    quotes += [sum_.quote for sum_ in read.money] + ([read.deadline] if read.deadline else [])
    if all(quote.text == text[quote.start : quote.end] for quote in quotes):
        return read
    return replace(
        read,
        signals=tuple(replace(each, quote=exact(each.quote)) for each in read.signals),
        asks=tuple(exact(each) for each in read.asks),
        money=tuple(replace(each, quote=exact(each.quote)) for each in read.money),
        deadline=exact(read.deadline) if read.deadline else None,
    )


def times_of(
    said: Heard, now: datetime | None, client_zone: str | None, my_zone: str, country: str | None
) -> TimesRead | None:
    """The times of the client's own words, None without a `now`."""
    if now is None:
        return None
    return read_times(
        said.words[:LONGEST], now=now, client_zone=client_zone, my_zone=my_zone, country=country
    )


def meaning(
    said: Heard, language: str, previous: str, times: TimesRead | None, hints: Sequence[Hint]
) -> ReplyRead:
    """The reading of what was heard."""
    foreign = language not in READABLE
    turn = turn_of(said.words[:LONGEST], previous, foreign=foreign)
    hits = all_hits(turn, money_in(turn))
    found = settled(turn, hits, hints)
    mentions = mentions_in(turn.sentences, frozenset(turn.asks), previous)
    platform, platform_quote = platform_in(mentions, found.intents)
    prepares = "prep_answer" in found.intents
    told = {plain(sentence) for sentence in found.preparing}
    styles = [hint.style for hint in hints if hint.sentence in told]
    return ReplyRead(
        intents=found.intents,
        primary=found.primary,
        signals=signals_of(found.hits, found.intents),
        asks=tuple(trimmed(sentence) for sentence in turn.asks),
        money=money_in(turn, found.intents),
        deadline=due_in(turn, found.intents),
        links=links_in(said.linkable),
        platform=platform,
        platform_quote=platform_quote,
        prep_style=prep_style_in(found.preparing, styles) if prepares else None,
        language=language,
        times=times,
    )


def due_in(turn: Turn, intents: Sequence[str]) -> Quote | None:
    """The words that say when the work must be done, as what the turn is about tells them."""
    return turn.due if turn.foreign else deadline_in(turn.times, intents)


def money_in(turn: Turn, intents: Sequence[str] = ()) -> tuple[Amount, ...]:
    """The sums of a turn; in another language those with a currency or in thousands ("2 mila")."""
    if not turn.foreign:
        return sums_in(turn.sums, intents)
    found = amounts_in(turn.sentences, turn.previous)
    return tuple(each for each in found if each.currency or each.quote.text.endswith("mila"))


def signals_of(hits: Sequence[Hit], intents: Sequence[str]) -> tuple[Signal, ...]:
    """The words behind the intents, each stretch once per intent, in the order of the text."""
    shown = [hit for hit in hits if hit.intent in intents and hit.weight > 0]
    shown.sort(key=lambda hit: (hit.start, hit.end))
    out: dict[tuple[str, int], Signal] = {}
    for hit in shown:
        quote = clause_quote(hit)
        if not quote.text:
            continue  # marks without a word
        out.setdefault((hit.intent, quote.start), Signal(hit.intent, quote, hit.why))
    # what was taken from one's own question alone says less than words of the client's own
    own = {each.intent for each in out.values() if each.why != WHYS.get(each.intent)}
    return tuple(e for e in out.values() if e.intent not in own or e.why != WHYS.get(e.intent))


def clause_quote(hit: Hit) -> Quote:
    """The clauses that a hit touches, without blanks and joining commas at the ends."""
    sentence = hit.sentence
    touched = [each for each in sentence.clauses if each.start < hit.end and hit.start < each.end]
    start, end = touched[0].start, touched[-1].end
    words = sentence.text[start - sentence.start : end - sentence.start]
    front = len(words) - len(words.lstrip(" \n\t,;:-"))
    words = words.strip(" \n\t,;:-")
    return Quote(words, start + front, start + front + len(words))
