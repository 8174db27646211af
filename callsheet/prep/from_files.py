"""A call sheet without a browser or a database: from the texts of files and a site."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from callsheet.booking.domain.fit import fit_of
from callsheet.booking.domain.terms import Hours, Terms
from callsheet.core import meaning, when
from callsheet.core.places import country_of_zone, zone_of
from callsheet.interviews.domain.paste import certain_turns, required
from callsheet.library.domain.clips import close_to_job, finders
from callsheet.library.domain.match import SampleText
from callsheet.prep.domain.appointment import Appointment, allotted
from callsheet.prep.domain.company import CompanyRead
from callsheet.prep.domain.company_notes import CompanyNotes, shown
from callsheet.prep.domain.facts import fact_lines, state_sentence
from callsheet.prep.domain.mismatch import end_client_open, mismatches
from callsheet.prep.domain.sheet import (
    SampleLine,
    Sheet,
    Sign,
    Sources,
    Turn,
    job_words,
    sheet_of,
)
from callsheet.reading.domain.over_thread import (
    MOST_TURNS,
    Known,
    Standing,
    ThreadTurn,
    standing,
)
from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.replies import ReplyRead, read_reply
from callsheet.reading.domain.replies.second import in_context, second_look
from callsheet.reading.domain.signatures import signed_by
from callsheet.reading.domain.threads import Turn as SpokenTurn
from callsheet.reading.domain.threads import split_thread
from callsheet.reading.domain.times import read_times
from callsheet.reading.domain.turn_order import oldest_first
from callsheet.replies.domain.draft.price import hourly_offer
from callsheet.replies.domain.same_time import at_agreed_clock


@dataclass(frozen=True)
class Given:
    """What the command line was given.

    hours    minutes of the day, Monday to Friday
    minutes  what one keeps a first call to, None when it was not said
    me       how one is called in the reply's thread, "" when it was not said
    """

    reply: str
    post: str = ""
    zone: str = "UTC"
    hours: tuple[int, int] = (540, 1080)
    minutes: int | None = None
    samples: Sequence[SampleText] = ()
    site: str = ""
    company: CompanyRead | None = None
    site_state: str = ""
    site_sentence: str = ""
    me: str = ""


def sheet_from(given: Given, *, now: datetime) -> Sheet:
    """The call sheet of the given texts. Raises the refusals of a paste for an unusable reply."""
    reply = required(given.reply)
    post = read_post(given.post) if given.post.strip() else None
    their_zone = zone_of(post.client.city or "", post.location or "") if post else None
    spoken = read_turns(reply, given, their_zone, now=now)
    found = thread_of(spoken, given, their_zone, now=now)
    turns = client_turns(spoken)
    their_zone = known_zone(found.text("zone")) or their_zone
    offers = [offer for turn in turns if (offer := hourly_offer(turn.read.money))]
    company = company_of(given, now=now)
    where = post.client.city or post.location or "" if post else ""
    prove, nearest = finders(given.samples)
    return sheet_of(
        Sources(
            title=(post.title if post else None) or "A call",
            client_name=next((t.who for t in turns if t.who != "The client"), ""),
            appointment=first_that_fits(
                found,
                last_mine(spoken),
                given,
                their_zone,
                offered=offered_in(spoken, given, their_zone, now=now),
                now=now,
            ),
            signs=signs_in(turns),
            post=post,
            turns=turns,
            company=company,
            mismatches=(
                *end_client_open([turn.text for turn in turns]),
                *mismatches(company, [turn.text for turn in turns], their_zone or "", where, now),
            ),
            samples=[SampleLine(s.id, s.title, s.text[:90]) for s in given.samples],
            prove=prove,
            nearest=nearest,
            closest=close_to_job(given.samples, job_words(post, turns)),
            said="\n".join(turn.text for turn, read in spoken if read is None),
            offer=offers[-1] if offers else None,
        )
    )


def read_turns(
    reply: str, given: Given, their_zone: str | None, *, now: datetime
) -> list[tuple[SpokenTurn, ReplyRead | None]]:
    """The newest turns of the pasted thread, the client's ones with what they mean.

    Raises WhoAreYou when two people speak and neither is known to be oneself.
    """
    found: list[tuple[SpokenTurn, ReplyRead | None]] = []
    said = certain_turns(split_thread(reply, my_names=(given.me,) if given.me else ()))
    turns = oldest_first(said, now=now, zone=given.zone)
    previous = last_said_by_me(turns[:-MOST_TURNS])
    for turn in turns[-MOST_TURNS:]:
        if turn.speaker == "me":
            previous = turn.text
            found.append((turn, None))
            continue
        read = read_reply(
            turn.text,
            previous=previous,
            now=now,
            client_zone=their_zone,
            my_zone=given.zone,
            country=country_of_zone(their_zone) if their_zone else None,
            hints=second_look(turn.text, in_context) if meaning.present() else (),
        )
        found.append((turn, read))
    return found


def last_said_by_me(turns: Sequence[SpokenTurn]) -> str:
    """The freelancer's last words of some turns, "" when there are none."""
    return next((turn.text for turn in reversed(turns) if turn.speaker == "me"), "")


def client_turns(spoken: Sequence[tuple[SpokenTurn, ReplyRead | None]]) -> list[Turn]:
    """The client's turns with who wrote them."""
    return [
        Turn(turn.name or signed_by(turn.text) or "The client", turn.stamp, read, turn.text)
        for turn, read in spoken
        if read is not None
    ]


def signs_in(turns: Sequence[Turn]) -> list[Sign]:
    """The warning signs in the client's turns, each words once."""
    found = [s for turn in turns for s in turn.read.signals if s.intent == "scam_signal"]
    return list({s.quote.text: Sign(s.why, s.quote.text) for s in found}.values())


def thread_of(
    spoken: Sequence[tuple[SpokenTurn, ReplyRead | None]],
    given: Given,
    their_zone: str | None,
    *,
    now: datetime,
) -> Standing:
    """How the thread stands: its zone and times settled over all its turns."""
    turns = [ThreadTurn(read is None, turn.text, now, read) for turn, read in spoken]
    country = country_of_zone(their_zone) if their_zone else None
    return standing(turns, Known(given.zone, their_zone, country, "rule"))


def known_zone(name: str) -> str | None:
    """The name when a table has it; None for a fixed offset or nothing."""
    return name if country_of_zone(name) else None


def last_mine(spoken: Sequence[tuple[SpokenTurn, ReplyRead | None]]) -> int:
    """The number of the freelancer's last turn, -1 when there is none."""
    return max((number for number, (_, read) in enumerate(spoken) if read is None), default=-1)


def offered_in(
    spoken: Sequence[tuple[SpokenTurn, ReplyRead | None]],
    given: Given,
    their_zone: str | None,
    *,
    now: datetime,
) -> frozenset[datetime]:
    """The instants that the freelancer's last turn named; "same time" on another day is one too."""
    text = last_said_by_me([turn for turn, _ in spoken])
    read = read_times(text, now=now, client_zone=given.zone, my_zone=their_zone or given.zone)
    points = [w.start for w in read.windows if w.kind == "point" and w.start and not w.assumed]
    first = points[0] if points else None
    windows = at_agreed_clock(read.windows, text, first, given.zone)
    return frozenset(w.start for w in windows if w.kind == "point" and w.start and not w.assumed)


def first_that_fits(
    found: Standing,
    answered: int,
    given: Given,
    their_zone: str | None,
    *,
    offered: Collection[datetime] = (),
    now: datetime,
) -> Appointment:
    """The first clear time that stands and fits the hours, else one that is possible (a holiday).

    answered  the number of the freelancer's last turn: a time named after it is not agreed
    offered   the instants that turn named: one of them, named back, is agreed
    """
    start, end = given.hours
    hours = tuple(Hours(day, start, end, "preferred") for day in range(5))
    country = country_of_zone(given.zone)
    length = allotted(None, given.minutes, found.minutes)
    terms = Terms(given.zone, hours, length[0], notice_minutes=0, country=country)
    clear = [
        (each.turn, fit_of(each.window, terms, now=now, busy=(), client_zone=their_zone,
                           client_country=None), each.window.zone)
        for each in found.proposals
        if not each.window.assumed
    ]  # fmt: skip
    clear.sort(key=lambda each: each[1].label != "fits")  # "possible" where nothing fits better
    for turn, fit, zone in clear:
        if fit.label in ("fits", "possible") and fit.start:
            at = at_both(fit.start, given.zone, their_zone or zone, now=now)
            told = max([turn, *(s.by.turn for s in found.settled if s.about.turn == turn)])
            named = told > answered and fit.start not in offered
            minutes, said = length
            return replace(at, minutes=minutes, minutes_said=said, only_named=named)
    return Appointment(minutes=length[0], minutes_said=length[1])


def at_both(at: datetime, mine: str, theirs: str, *, now: datetime) -> Appointment:
    """The instant in words for both sides."""
    try:
        their_clock = when.clock(at, theirs, twelve=when.twelve_hour(theirs))
        their_day = f"{when.local_day(at, theirs)} · {when.city(theirs)}"
    except KeyError:  # a fixed offset such as UTC+02:00 is no zone of the table
        their_clock = their_day = ""
    return Appointment(
        my_clock=when.clock(at, mine, twelve=when.twelve_hour(mine)),
        my_day=f"{when.local_day(at, mine)} · {when.city(mine)}",
        their_clock=their_clock,
        their_day=their_day,
        starts_in=when.length_words(max(at - now, timedelta())),
    )


def company_of(given: Given, *, now: datetime) -> CompanyNotes:
    """What the look at the site brought."""
    if not given.site:
        return CompanyNotes()
    facts = shown(fact_lines(given.company)) if given.company else ()
    state = given.site_state or (given.company.state if given.company else "dead")
    return CompanyNotes(
        site=given.site,
        state=state,
        sentence=given.site_sentence or state_sentence(state),
        fetched=when.day(now.date()),
        facts=facts,
    )


def sheet_json(sheet: Sheet) -> str:
    """The sheet as JSON, every field of it, two blanks a level."""
    plain: dict[str, Any] = dataclasses.asdict(sheet)
    plain["readiness"] |= {"found": sheet.readiness.found, "seen": sheet.readiness.seen}
    return json.dumps(plain, ensure_ascii=False, indent=2, default=str)
