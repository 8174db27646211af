"""The standing of a thread: what is settled by which words, what changed, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from callsheet.core.evidence import How, Quote
from callsheet.core.when import city
from callsheet.reading.domain.over_thread.asked import asked_in
from callsheet.reading.domain.over_thread.away import in_context, still_away, undenied
from callsheet.reading.domain.over_thread.choices import asks_other, new_hours
from callsheet.reading.domain.over_thread.cues import corrects, plain_yes
from callsheet.reading.domain.over_thread.fold import Fold, Heard, note_settled, said_time
from callsheet.reading.domain.over_thread.homes import Homes, homes_of
from callsheet.reading.domain.over_thread.meanings import choose, decided, meanings, open_in
from callsheet.reading.domain.over_thread.mentioned import called_offers, not_offered
from callsheet.reading.domain.over_thread.own_words import agree, repeat, took_offered
from callsheet.reading.domain.over_thread.proposals import hear
from callsheet.reading.domain.over_thread.slips import slips
from callsheet.reading.domain.over_thread.terms_said import (
    Told,
    currency_told,
    sum_said,
    told_in,
)
from callsheet.reading.domain.over_thread.values import (
    CODES,
    Against,
    Change,
    Known,
    Mentioned,
    OpenPoint,
    Proposal,
    Said,
    Settled,
    Standing,
    ThreadTurn,
    Value,
    Words,
)
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.times import TimesRead, TimeWindow, read_times

VALUES = ("budget", "rate", "platform", "deadline", "length", "prep")
LONGEST = 50_000  # characters of a message, as a reply is read
MOST_TURNS = 200  # of one thread, the newest; nobody interviews longer


@dataclass
class Terms:
    """The values told so far, the questions of one's own that wait, what was settled by them."""

    told: dict[str, Value] = field(default_factory=dict)
    asked: dict[str, Words] = field(default_factory=dict)
    just: set[str] = field(default_factory=set)  # asked in one's last message
    settled: list[Settled] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    rivals: dict[str, OpenPoint] = field(default_factory=dict)
    currency: str | None = None


def standing(turns: Sequence[ThreadTurn], known: Known) -> Standing:
    """How a thread stands after its last message.

    turns  oldest first; a client's turn without `read` is passed over, and so is what is before
           the newest MOST_TURNS. Every number that is given counts from the first of them all
    known  both sides' zones and what the person corrected, which wins
    gives  times read again from their own words and dates in the zone said anywhere in the
           thread; a point that an answer fits twice stays open
    """
    turns = newest(turns)
    homes = homes_of(turns, known)
    fold, terms = Fold(), Terms()
    mine: tuple[int, ThreadTurn] | None = None
    for number, turn in enumerate(turns):
        if turn.by_me:
            mine = (number, turn)
            ask(terms, number, turn)
        elif turn.read is not None:
            hear_times(fold, homes, number, turn, mine)
            correct_times(fold, known, number)
            hear_terms(terms, number, turn, moved_days(fold, number))
    correct_times(fold, known, None)
    return stand(fold, terms, homes)


def newest(turns: Sequence[ThreadTurn]) -> list[ThreadTurn]:
    """The turns with what is before the newest made silent, so that a number stays a message's."""
    old = max(0, len(turns) - MOST_TURNS)
    silent = [replace(turn, text="", read=None) for turn in turns[:old]]
    return silent + [replace(turn, text=turn.text[:LONGEST]) for turn in turns[old:]]


def ask(terms: Terms, number: int, turn: ThreadTurn) -> None:
    """One's own questions wait for an answer."""
    found = asked_in(turn.text)
    terms.just = set(found)
    for code, quote in found.items():
        terms.asked[code] = Words(number, quote)


def times_in(turn: ThreadTurn, zone: str | None, mine: str, country: str | None) -> TimesRead:
    """The times of a client's own words; none in a language that is not read."""
    if turn.read is None or turn.read.language not in ("en", "und"):
        return TimesRead((), ())
    return read_times(
        heard(turn.text).words,
        now=turn.written_at,
        client_zone=zone,
        my_zone=mine,
        country=country,
    )


def hear_times(
    fold: Fold, homes: Homes, number: int, turn: ThreadTurn, mine: tuple[int, ThreadTurn] | None
) -> None:
    """The fold after a client's message, read in the zone that the whole thread gives."""
    known = homes.known
    where = (homes.at(number) or only_zone(fold.live), known.mine, homes.country_at(number))
    read, called = called_offers(times_in(turn, *where), known.said, number)
    fold.mentioned += [Mentioned(number, each.window, each.why) for each in read.other]
    assert turn.read is not None
    told = undenied(read.away, known.said, number)
    away = tuple(in_context(window, fold.live) for window in told)
    offered = replace(read, windows=(*read.windows, *called), away=away)
    fold.away = still_away(fold.away, number, turn, offered)
    if fold.live and not (read.windows or away) and corrects(turn.text):
        found = slips(
            heard(turn.text).words, lambda words: times_in(replace(turn, text=words), *where)
        )
        read = TimesRead(found, ())
    asked = asked_in(mine[1].text) if mine else {}
    own = own_times(mine[1], homes) if mine else ()
    other = asks_other(mine[1].text if mine and mine[0] == number - 1 else "", own)
    sums = {"budget", "rate", "length"} & set(asked)
    if fold.live and not (read.windows or away or sums or other):
        found = new_hours(
            heard(turn.text).words, lambda words: times_in(replace(turn, text=words), *where)
        )
        read = TimesRead(found, (), read.away, read.other) if found else read
    said = Heard(
        number,
        heard(turn.text).words,
        turn.written_at,
        turn.read.intents,
        read.windows,
        where[0] or known.mine,
        away,
        other,
        asked["ampm"].text if "ampm" in asked else "",
    )
    yes = mine is not None and not read.windows and plain_yes(turn.text)
    agreed = mine and yes and agree(fold, said, own, mine[1], mine[0])
    if not (agreed or took_offered(fold, said, own)):
        by = homes.words_for(number)
        if by is not None:
            note_zone(fold, turn, number, homes, read, by)
        hear(fold, said)
        if mine:
            repeat(fold, said, own, mine[0])
    fold.live += [Proposal(number, window) for window in called]


def only_zone(live: Sequence[Proposal]) -> str | None:
    """The zone that all times that stand were named in, None when they have several or none."""
    zones = {p.window.zone for p in live if "zone" not in p.window.assumed}
    return zones.pop() if len(zones) == 1 else None


def note_zone(
    fold: Fold, turn: ThreadTurn, number: int, homes: Homes, after: TimesRead, by: Words
) -> None:
    """What a zone that was said only later settles in this message: the zone, day and month."""
    known = homes.known
    before = times_in(turn, known.zone, known.mine, known.country)
    quotes = {code: w.quote for w in reversed(before.windows) for code in w.assumed}
    now = {window.quote: said_time(window) for window in reversed(after.windows)}
    for code in before.ask:
        if code not in after.ask and code in quotes:
            quote = quotes[code]
            text = (homes.at(number) or "") if code == "zone" else now.get(quote, quote.text)
            note_settled(fold, code, text, Words(number, quote), by)


def own_times(turn: ThreadTurn, homes: Homes) -> tuple[TimeWindow, ...]:
    """The times of one's own question: on one's own clock unless another is named."""
    mine = homes.known.mine
    theirs = homes.zone or mine
    read = read_times(turn.text, now=turn.written_at, client_zone=mine, my_zone=theirs)
    return read.windows


def correct_times(fold: Fold, known: Known, number: int | None) -> None:
    """The person's corrections of the times of one message; of what became of any for None."""
    for said in known.said:
        if said.code in ("time", "ampm") and number in (said.turn, None):
            fold.live = [p for each in fold.live for p in corrected_time(each, said)]


def corrected_time(proposal: Proposal, said: Said) -> Iterator[Proposal]:
    """A time as the person says; none when they say that it is no time."""
    window = proposal.window
    later = proposal.turn > max(said.after, said.turn or 0)
    if later or (said.turn, said.quote) not in proposal.lineage:
        yield proposal
    elif said.code == "ampm":
        morning = said.value == "am"
        chosen = choose(window, lambda at: (at.hour < 12) is morning, {"ampm"})
        yield replace(proposal, window=chosen or window)
    elif said.value:
        at = datetime.fromisoformat(said.value)
        sure = replace(window, start=at, end=at, kind="point", assumed=(), readings=(), note="")
        yield replace(proposal, window=sure)


def hear_terms(terms: Terms, number: int, turn: ThreadTurn, moved: Sequence[Quote]) -> None:
    """The values that a client's message tells, and the questions that it answers.

    moved  words of this message that move a call: such a day is no day for the work
    """
    assert turn.read is not None
    just = terms.just | set(asked_in(turn.asked))
    for told in told_in(heard(turn.text).words, turn.read, just, terms.currency):
        if told.code != "deadline" or not any(told.quote.overlaps(each) for each in moved):
            take_value(terms, told, Words(number, told.quote), just)
    take_currency(terms, number, heard(turn.text).words, asked="currency" in just)
    currency = [each.currency for each in turn.read.money if each.currency]
    terms.currency = currency[-1] if currency else terms.currency


def take_currency(terms: Terms, number: int, text: str, *, asked: bool) -> None:
    """A currency named without a sum is that of the sums that were told without one."""
    told = currency_told(text, asked=asked)
    if told is None:
        return
    currency, quote = told
    for code in ("budget", "rate"):
        old = terms.told.get(code)
        if old is None or old.words is None or not old.text[:1].isdigit():
            continue
        sums = [sum_said(each, currency) for each in old.text.split(" to ")]
        text = " to ".join(filter(None, sums))
        by = Words(number, quote)
        terms.settled.append(Settled(code, text, old.words, by))
        terms.told[code] = Value(code, text, old.words)
    terms.currency = currency


def moved_days(fold: Fold, number: int) -> list[Quote]:
    """The words of that message which move a call to another day."""
    return [each.after.quote for each in fold.changes
            if each.code == "day" and each.after.turn == number]  # fmt: skip


def take_value(terms: Terms, told: Told, words: Words, just: set[str]) -> None:
    """One value told: it settles a question, changes an earlier value, or is new."""
    old = terms.told.get(told.code)
    if told.rivals:
        if old is not None or told.code in just:
            terms.rivals[told.code] = OpenPoint(told.code, words, names=told.rivals)
        return
    terms.rivals.pop(told.code, None)
    if told.code in terms.asked:
        terms.settled.append(Settled(told.code, told.text, terms.asked.pop(told.code), words))
    if old is not None and old.text != told.text:
        terms.changes.append(Change(told.code, old.text, told.text, old.words, words))
    terms.told[told.code] = Value(told.code, told.text, words)


def stand(fold: Fold, terms: Terms, homes: Homes) -> Standing:
    """The parts together, the person's corrections over all."""
    values, against = corrected_values(terms, homes)
    live = sorted(fold.live, key=lambda p: p.window.start or p.window.end or FAR)
    changes = [*zone_changes(homes), *fold.changes, *terms.changes]
    return Standing(
        proposals=tuple(live),
        values=tuple(sorted(values, key=lambda value: CODES.index(value.code))),
        settled=tuple(still_settled([*fold.settled, *terms.settled], live)),
        changes=tuple(changes),
        open=tuple(open_points(live, fold, terms, homes, {value.code for value in values})),
        against=tuple(against),
        replaced=tuple(fold.replaced),
        away=tuple(fold.away),
        mentioned=tuple(not_offered(fold.mentioned, live)),
    )


FAR = datetime(9999, 1, 1, tzinfo=UTC)


def corrected_values(terms: Terms, homes: Homes) -> tuple[list[Value], list[Against]]:
    """The values, the person's in the place of the client's; what the client says against them."""
    values = dict(terms.told)
    against: list[Against] = []
    known = homes.known
    if homes.zone:
        how: How = "person" if known.zone_how == "person" else "rule"
        values["zone"] = Value("zone", homes.zone, homes.words, how)
    for each in homes.against:
        against.append(Against("zone", known.zone or "", each.zone, each.words))
    for said in known.said:
        if said.code not in VALUES:
            continue
        told = terms.told.get(said.code)
        later = told is not None and told.words is not None and told.words.turn > said.after
        if told is not None and told.words is not None and later and told.text != said.value:
            against.append(Against(said.code, said.value, told.text, told.words))
        values.pop(said.code, None)
        if said.value:
            values[said.code] = Value(said.code, said.value, None, "person")
    return list(values.values()), against


def zone_changes(homes: Homes) -> Iterator[Change]:
    """`was Chicago, now Denver`; also against what was known before the thread."""
    known = homes.known.zone
    if homes.said and known and known != homes.said[0].zone:
        first = homes.said[0]
        yield Change("zone", known, first.zone, None, first.words)
    for old, new in zip(homes.said, homes.said[1:], strict=False):
        if old.zone != new.zone:
            yield Change("zone", old.zone, new.zone, old.words, new.words)


def still_settled(settled: Sequence[Settled], live: Sequence[Proposal]) -> Iterator[Settled]:
    """What is settled and not left open again in the same words, each once."""
    still = {(code, p.turn, p.window.quote) for p in live for code in p.window.assumed}
    seen: set[tuple[str, Words]] = set()
    for each in settled:
        key = (each.code, each.about)
        if key not in seen and (each.code, each.about.turn, each.about.quote) not in still:
            seen.add(key)
            yield each


def open_points(
    live: Sequence[Proposal], fold: Fold, terms: Terms, homes: Homes, known: set[str]
) -> Iterator[OpenPoint]:
    """What still has to be asked, each code once, in their order."""
    found: dict[str, OpenPoint] = dict(terms.rivals)
    for code, about in open_in(live).items():
        if code == "zone" and homes.unclear is not None:
            unclear = homes.unclear
            found[code] = OpenPoint(code, unclear.words, names=tuple(map(city, unclear.among)))
            continue
        window = next(p.window for p in live if code in p.window.assumed)
        found[code] = OpenPoint(code, about, choices_of(window, code), code in terms.asked)
    for point in fold.unsure:
        if point.code == "day" and point.code not in found and len(live) > 1:
            found[point.code] = point
    for code, about in terms.asked.items():
        answered = code in known or (code == "ampm") or (code == "zone" and homes.yours)
        if not answered:
            found.setdefault(code, OpenPoint(code, about, asked=True))
    yield from (found[code] for code in CODES if code in found)


def choices_of(window: TimeWindow, code: str) -> tuple[TimeWindow, ...]:
    """The meanings between which a code is open, likeliest first."""
    if code == "zone" and not any(each.code == "zone" for each in window.readings):
        return ()
    return tuple(decided(window, each, CODES) for each in meanings(window)
                 if each.code in ("", code))  # fmt: skip
