"""The situation of an interview: everything a draft may be made from, gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.domain.counter import LOOK_DAYS, counter_times
from callsheet.booking.domain.fit import fit_of
from callsheet.booking.domain.terms import Terms
from callsheet.booking.queries import busy_for, offers_around, still_open
from callsheet.core import when
from callsheet.core.money import Money
from callsheet.core.spans import Span
from callsheet.interviews.models import Call, Interview
from callsheet.interviews.queries import TERMS, OpenTurn, post_of
from callsheet.library.queries import answers_to, samples_to_name
from callsheet.reading.domain.over_thread import question_for
from callsheet.reading.domain.replies.joined import beside_others
from callsheet.reading.domain.times import TimeWindow, stretches_of
from callsheet.replies.domain.same_time import SAME_TIME, at_agreed_clock
from callsheet.replies.domain.situation import Clocks, Rates, Situation, TimeOption, Venue
from callsheet.replies.models import Draft
from callsheet.venues.actions import rules_of
from callsheet.venues.domain.guard import Breach, Rule, breaches

LONGEST_STEP = 80  # characters of a deliverable that still read well inside a sentence


def situation_of(
    interview: Interview, turn: OpenTurn, draft: Draft | None, *, now: datetime
) -> Situation:
    """The situation of the client's open turn."""
    owner, client = interview.owner, interview.client
    rules = rules_of(interview.venue)
    terms = terms_of(owner)
    options, counter = times_against_terms(interview, turn, terms, now=now)
    offered = offered_times(interview, turn, now=now)
    company = client.company
    return Situation(
        text=turn.text,
        read=turn.read,
        clocks=clocks_of(interview, now=now),
        venue=venue_words(interview, rules),
        client_name=client.first_name,
        my_name=owner.name,
        options=options,
        chosen_at=draft.chosen_at if draft else None,
        counter=counter,
        counter_wanted=bool(draft and draft.counter_wanted),
        offered=offered.open,
        time_said="is_time" in turn.corrected,
        away=turn.standing.away_from(now),
        picked=offered.picked,
        offered_to=offered.to_others,
        asking=questions(turn, draft, times=False),
        asking_time=questions(turn, draft, times=True),
        minutes=owner.call_minutes,
        their_minutes=turn.standing.minutes,
        hours_said=terms.said,
        rates=rates_of(interview),
        pays_average=pays_average(interview),
        answers=answers_to(owner, [q.text for q in (*turn.read.asks, *beside_others(turn.read))]),
        samples=samples_to_name(owner, subject_of(interview, turn)),
        first_step=first_step_of(interview),
        breaches=client_breaches(interview, turn.text, rules),
        contract_started=interview.contract_started_at is not None,
        site_known=bool(turn.read.links or (company and company.site)),
        prep_known="prep_answer" in turn.read.intents,
    )


def questions(turn: OpenTurn, draft: Draft | None, *, times: bool) -> tuple[str, ...]:
    """The questions that the person wants asked and that are still open."""
    wanted = draft.asks if draft else []
    return tuple(
        question_for(point)
        for point in turn.standing.open
        if point.code in wanted and (point.code not in TERMS) is times
    )


def times_against_terms(
    interview: Interview, turn: OpenTurn, terms: Terms, *, now: datetime
) -> tuple[tuple[TimeOption, ...], tuple[datetime, ...]]:
    """Each named time with its fit, and three times to offer instead."""
    client = interview.client
    busy = busy_for(interview, terms, now=now)
    windows = named_windows(interview, turn)
    options = tuple(
        TimeOption(
            window,
            fit_of(
                window,
                terms,
                now=now,
                busy=busy,
                client_zone=client.zone or None,
                client_country=client.country or None,
            ),
        )
        for window in windows
    )
    days = timedelta(days=LOOK_DAYS + 1)
    gone = stretches_of(turn.standing.away_from(now), now, now + days)
    return options, offers(interview, terms, [*busy, *gone], windows, now=now)


@dataclass(frozen=True)
class Offered:
    """Times offered: open ones to this client, the one they took, those open to others."""

    open: tuple[datetime, ...] = ()
    picked: datetime | None = None
    to_others: Mapping[datetime, str] = field(default_factory=dict)


def offered_times(interview: Interview, turn: OpenTurn, *, now: datetime) -> Offered:
    """What was offered; the taken one counts when this turn took it and the call is booked."""
    own, others = offers_around(interview, now=now)
    names = {o.starts_at: o.call.interview.client.first_name or "a client" for o in others}
    since = turn.messages[0].created_at
    for offer in own:
        if offer.taken_at and offer.taken_at >= since and offer.call.state == Call.State.BOOKED:
            return Offered((), offer.starts_at, names)
    return Offered(tuple(o.starts_at for o in still_open(own, now=now)), None, names)


def named_windows(interview: Interview, turn: OpenTurn) -> tuple[TimeWindow, ...]:
    """The times that count, "same time" read as the clock of the call agreed before."""
    if not SAME_TIME.search(turn.text):
        return turn.windows
    call = interview.calls.filter(starts_at__isnull=False).last()
    zone = interview.client.zone or interview.owner.zone or "UTC"
    return at_agreed_clock(turn.windows, turn.text, call.starts_at if call else None, zone)


def offers(
    interview: Interview,
    terms: Terms,
    busy: Sequence[Span],
    windows: Sequence[TimeWindow],
    *,
    now: datetime,
) -> tuple[datetime, ...]:
    """Three times to offer, near what the client named."""
    client = interview.client
    near = [window.start for window in windows if window.start is not None]
    return tuple(
        counter_times(
            terms,
            now=now,
            busy=busy,
            near=near,
            client_zone=client.zone or None,
            client_country=client.country or None,
        )
    )


def clocks_of(interview: Interview, *, now: datetime) -> Clocks:
    """Both sides' zones and clock habits."""
    owner, client = interview.owner, interview.client
    mine = owner.zone or "UTC"
    return Clocks(
        mine=mine,
        theirs=client.zone or None,
        my_twelve=owner.reads_twelve,
        their_twelve=when.twelve_hour(client.zone or mine),
        today=now.astimezone(when.zone(mine)).date(),
    )


def venue_words(interview: Interview, rules: Sequence[Rule]) -> Venue:
    """The venue's name and its alternative in words for the client."""
    barred = [rule for rule in rules if not rule.allowed]
    contact = next((rule for rule in barred if rule.kind == "contact"), None)
    return Venue(
        name=interview.venue.name,
        contact_barred=contact is not None,
        links_barred=any(rule.kind in ("links", "booking_link") for rule in barred),
        alternative=contact.alternative if contact else "",
    )


def rates_of(interview: Interview) -> Rates:
    """Bid and floor of this job as the client would pay them, before the venue's fee."""
    owner = interview.owner
    proposal = getattr(interview, "proposal", None)
    fee = interview.venue.fee_percent
    bid = (proposal.bid if proposal else None) or before_fee(owner.bid, owner, fee)
    floor = (proposal.floor if proposal else None) or owner.floor
    return Rates(
        bid, before_fee(floor, owner, fee), fee_unknown=bool(owner.floor_after_fee and fee is None)
    )


def pays_average(interview: Interview) -> Money | None:
    """What the client pays an hour on average, as the post shows it."""
    post = post_of(interview)
    average = post.client.avg_hourly if post else None
    return Money.of(average) if average is not None else None


def before_fee(money: Money | None, owner: Freelancer, fee_percent: Decimal | None) -> Money | None:
    """What the client pays so that `money` arrives; unchanged when it is said before the fee."""
    if money is None or not owner.floor_after_fee or not fee_percent:
        return money
    kept = (Decimal(100) - Decimal(fee_percent)) / 100
    return Money.of(money.amount / kept, money.currency)


def subject_of(interview: Interview, turn: OpenTurn) -> str:
    """The words that say what the job is about, for finding the closest sample."""
    post = post_of(interview)
    parts = [interview.title, *(post.skills if post else ()), turn.text]
    return "\n".join(parts)[:4000]


def first_step_of(interview: Interview) -> str:
    """The post's first deliverable as it fits into a sentence; "" when it is long or none."""
    post = post_of(interview)
    for quote in post.deliverables if post else ():
        words = " ".join(quote.text.split()).strip(" .")
        if words and len(words) <= LONGEST_STEP:
            return f"“{words}”"
    return ""


def client_breaches(interview: Interview, text: str, rules: Sequence[Rule]) -> tuple[Breach, ...]:
    """The house rules that the client's words touch."""
    return breaches(text, rules, contract_started=interview.contract_started_at is not None)


def own_breaches(interview: Interview, text: str) -> tuple[Breach, ...]:
    """The house rules that one's own text would break."""
    return client_breaches(interview, text, rules_of(interview.venue))
