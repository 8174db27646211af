"""The sources of a call sheet, gathered from the rooms before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import IntegerField, QuerySet, Value, prefetch_related_objects

from callsheet.accounts.models import Freelancer
from callsheet.connection.queries import line_state, plan_b, with_line, with_plan
from callsheet.core import when
from callsheet.interviews.models import Call, Company, Interview, Message
from callsheet.interviews.queries import (
    first_post,
    has_signs,
    post_of,
    post_reading,
    readings_of,
    standing_of,
    with_signs,
)
from callsheet.library.domain.clips import close_to_job, finders
from callsheet.library.models import Answer, Sample
from callsheet.library.queries import sample_text, samples_for_call
from callsheet.prep.domain.appointment import Appointment, allotted
from callsheet.prep.domain.company_notes import CompanyNotes, FactLine, shown, site_key
from callsheet.prep.domain.mismatch import end_client_open, mismatches
from callsheet.prep.domain.questions import Question
from callsheet.prep.domain.reread import PostVersion
from callsheet.prep.domain.sheet import (
    SampleLine,
    Sheet,
    Sign,
    Sources,
    Turn,
    job_words,
    rehearsed_of,
    sheet_of,
)
from callsheet.prep.models import BankQuestion, Fact, Research, Seen, SheetNote
from callsheet.prep.takes import dodged_questions
from callsheet.replies.domain.draft.price import hourly_offer
from callsheet.replies.domain.situation import Clocks
from callsheet.replies.queries import clocks_of, rates_of
from callsheet.replies.thread_page import label_of, shown_value

MOST_OF_BANK = 30
CLOSED = (Call.State.CANCELLED, Call.State.NO_SHOW, Call.State.HELD)


def own_interviews(owner: Freelancer) -> QuerySet[Interview]:
    """The person's interviews, each with what the sheet reads."""
    rows = Interview.objects.select_related(
        "client__company__research",
        "client__company__about",
        "end_company__research",
        "end_company__about",
        "venue",
        "owner",
        "post",
        "proposal",
    ).prefetch_related("messages")
    return with_plan(with_signs(rows.filter(owner=owner)))


def open_call(interview: Interview) -> Call | None:
    """The interview's call that is still ahead, None when none was ever wanted."""
    return with_line(interview.calls.exclude(state__in=CLOSED)).last()


def notes_of(call: Call | None) -> list[SheetNote]:
    """The notes prepared for a call; asked of the database once for each call object."""
    if call is None:
        return []
    prefetch_related_objects([call], "notes")
    return list(call.notes.all())


def sheet_for(interview: Interview, call: Call | None, *, now: datetime) -> Sheet:
    """The call sheet of one interview, for this call."""
    return sheet_of(sources_of(interview, call, now=now))


def rehearsed_questions(
    interview: Interview, call: Call | None, *, now: datetime
) -> tuple[Question, ...]:
    """The questions to rehearse for this interview's call."""
    turns = turns_of(interview, clocks_of(interview, now=now))
    own = own_words(interview.owner)
    texts = [sample_text(sample) for sample in samples_for_call(interview.owner)]
    prove, nearest = finders(texts)
    return rehearsed_of(
        Sources(
            title=str(interview),
            kind=call.kind if call else "",
            post=post_of(interview),
            turns=turns,
            prove=prove,
            nearest=nearest,
            proposal=proposal_text(interview),
            said=own_turns(interview),
            answers=own.answers,
            bank=own.bank,
            bid=rates_of(interview).bid,
            offer=hourly_offer(tuple(amount for turn in turns for amount in turn.read.money)),
        )
    )


def sources_of(interview: Interview, call: Call | None, *, now: datetime) -> Sources:
    """Everything the sheet is made from."""
    owner, client = interview.owner, interview.client
    clocks = clocks_of(interview, now=now)
    turns = turns_of(interview, clocks)
    samples, own = samples_for_call(owner), own_words(owner)
    texts = [sample_text(sample) for sample in samples]
    prove, nearest = finders(texts)
    offers = [offer for turn in turns if (offer := hourly_offer(turn.read.money))]
    company, end_company = companies_of(interview)
    if not company.site:
        company = named_site(interview, turns, company)
    return Sources(
        title=str(interview),
        client_name=client.name,
        company_name=client.company.name if client.company else "",
        venue=interview.venue.name,
        appointment=appointment_of(interview, call, clocks, now=now),
        signs=signs_of(interview),
        kind=call.kind if call else "",
        post=post_of(interview),
        versions=versions_of(interview),
        before_on=first_post_on(interview),
        proposal=proposal_text(interview),
        turns=turns,
        company=company,
        samples=[sample_line(sample) for sample in samples],
        prove=prove,
        nearest=nearest,
        closest=close_to_job(texts, job_words(post_of(interview), turns)),
        said=own_turns(interview),
        notes=[note.text for note in notes_of(call)],
        answers=own.answers,
        bid=rates_of(interview).bid,
        offer=offers[-1] if offers else None,
        end_company=end_company,
        mismatches=(
            *([] if end_company else end_client_open([turn.text for turn in turns])),
            *mismatches(
                company, [turn.text for turn in turns], client.zone, client.zone_quote, now
            ),
        ),
        bank=own.bank,
        dodged=dodged_questions(interview),
        agreed=agreed_in(interview),
        line=line_state(call),
        plan=plan_b(interview, call),
        seen=set(Seen.objects.filter(call=call).values_list("part", flat=True)) if call else set(),
    )


@dataclass(frozen=True)
class OwnWords:
    """Prepared answers by their question, and the bank: question, how many clients asked it."""

    answers: dict[str, str]
    bank: tuple[tuple[str, int], ...]


def own_words(owner: Freelancer) -> OwnWords:
    """Answers and bank in one query, the most asked questions first."""
    none = Value(-1, IntegerField())
    kept = Answer.objects.filter(owner=owner).order_by()
    bank = BankQuestion.objects.filter(owner=owner, hidden=False).order_by()
    rows = list(
        kept.values_list("question", "text", none).union(
            bank.values_list("text", Value(""), "times"), all=True
        )
    )
    asked = sorted(((q, times) for q, _, times in rows if times >= 0), key=lambda row: -row[1])
    return OwnWords({q: text for q, text, times in rows if times < 0}, tuple(asked[:MOST_OF_BANK]))


def versions_of(interview: Interview) -> tuple[PostVersion, PostVersion] | None:
    """The post as first pasted and as it is now; None when it was pasted once."""
    first = first_post(interview)
    if first is None:
        return None
    before, now = first[0], interview.post.text
    return PostVersion(before, post_reading(before)), PostVersion(now, post_reading(now))


def first_post_on(interview: Interview) -> str:
    """The day the older version of the post was pasted, "" when there is none."""
    first = first_post(interview)
    zone = interview.owner.zone or "UTC"
    return when.local_day(first[1], zone) if first else ""


def proposal_text(interview: Interview) -> str:
    """One's own proposal, "" when it was not kept."""
    return getattr(getattr(interview, "proposal", None), "text", "")


def own_turns(interview: Interview) -> str:
    """One's own messages in the thread."""
    return "\n".join(m.text for m in interview.messages.all() if m.side == Message.Side.ME)


def agreed_in(interview: Interview) -> list[str]:
    """What the thread says of terms, as it stands: `Budget: $650 (was $500)`."""
    found = standing_of(interview)
    was = {change.code: change.was for change in found.changes}
    return [
        f"{label_of(value.code)}: {shown_value(value.code, value.text)}"
        + (f" (was {shown_value(value.code, was[value.code])})" if value.code in was else "")
        for value in found.values
        if value.code != "prep"
    ]


def turns_of(interview: Interview, clocks: Clocks) -> list[Turn]:
    """The client's turns with their moments in words."""
    zone = clocks.theirs or clocks.mine
    twelve = clocks.their_twelve if clocks.theirs else clocks.my_twelve
    name = interview.client.first_name or "The client"
    return [
        Turn(name, when.when(message.written_at, zone, twelve=twelve), read, message.text)
        for message, read in readings_of(interview)
    ]


def appointment_of(
    interview: Interview, call: Call | None, clocks: Clocks, *, now: datetime
) -> Appointment:
    """When and how long, in words for both sides."""
    owner = interview.owner
    agreed, theirs = call.minutes if call else None, standing_of(interview).minutes
    minutes, said = allotted(agreed, owner.call_minutes, theirs)
    if call is None or call.starts_at is None:
        return Appointment(minutes=minutes, minutes_said=said)
    at, zone = call.starts_at, clocks.theirs
    return Appointment(
        my_clock=when.clock(at, clocks.mine, twelve=clocks.my_twelve),
        my_day=f"{when.local_day(at, clocks.mine)} · {when.city(clocks.mine)}",
        their_clock=when.clock(at, zone, twelve=clocks.their_twelve) if zone else "",
        their_day=f"{when.local_day(at, zone)} · {when.city(zone)}" if zone else "",
        starts_in=when.length_words(at - now) if at > now else "started",
        minutes=minutes,
        minutes_said=said,
        room=call.room,
    )


def signs_of(interview: Interview) -> list[Sign]:
    """The warning signs that stand on the client; asked of the database only when one does."""
    if not has_signs(interview):
        return []
    rows = interview.client.warning_signs.filter(undone_at__isnull=True).order_by("id")
    return [Sign(row.why, row.quote) for row in rows]


def companies_of(interview: Interview) -> tuple[CompanyNotes, CompanyNotes | None]:
    """The notes on the client's company and on the end client's, their facts in one query."""
    own, end = interview.client.company, interview.end_company
    rows: dict[int, list[Fact]] = {}
    for fact in Fact.objects.filter(company__in=[c for c in (own, end) if c]) if own or end else ():
        rows.setdefault(fact.company_id, []).append(fact)
    return (
        company_notes(own, rows.get(own.pk, [])) if own else CompanyNotes(),
        company_notes(end, rows.get(end.pk, [])) if end else None,
    )


def company_notes(company: Company, rows: Sequence[Fact]) -> CompanyNotes:
    """What is known of a company, and how the look at its site went.

    Only what belongs to its present site counts: another one's facts may be another company's.
    """
    task: Research | None = getattr(company, "research", None)
    here = site_key(company.site)
    others = {fact.site for fact in rows if fact.how == "person"} - {"", here}
    rows = [fact for fact in rows if fact.site in ("", here)]
    notes = CompanyNotes(
        site=company.site,
        state="unconfirmed" if company.site else "",
        facts=shown(line_of(fact) for fact in rows if not (fact.hidden or is_hidden(fact, rows))),
        hidden=tuple(line_of(fact) for fact in rows if fact.hidden),
        pasted=hasattr(company, "about"),
        kept_for=tuple(sorted(others)),
    )
    if task is None or not company.site or company.confirmed_at is None:
        return notes
    return replace(
        notes,
        state="waiting" if task.state == Research.State.WAITING else task.site_state,
        sentence=task.sentence,
        fetched=when.day(task.finished_at.date()) if task.finished_at else "",
        pages_done=task.pages_done,
    )


def is_hidden(fact: Fact, rows: Sequence[Fact]) -> bool:
    """Whether the person said that what was read here is wrong."""
    return fact.how == "rule" and any(
        row.hidden and (row.field, row.quote) == (fact.field, fact.quote) for row in rows
    )


def line_of(fact: Fact) -> FactLine:
    """One row as the sheet has it."""
    return FactLine(fact.field, fact.value, fact.quote, fact.url, fact.how, str(fact.uid))


def named_site(interview: Interview, turns: Sequence[Turn], known: CompanyNotes) -> CompanyNotes:
    """What is known, with an address the client or the post named that waits to be confirmed.

    No address while a warning sign stands.
    """
    post = post_of(interview)
    links = [link.text for turn in turns for link in turn.read.links]
    links += [post.client_site.text] if post and post.client_site else []
    if not links or has_signs(interview):
        return known
    return replace(known, site=links[0], state="unconfirmed")


def sample_line(sample: Sample) -> SampleLine:
    """One sample as the sheet lists it."""
    line = sample.result or " ".join(sample.text.split())[:90]
    return SampleLine(str(sample.uid), sample.title, line)
