"""The call pack: everything one may want in a call, as JSON, so that no server is needed then."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse

from callsheet.core import when
from callsheet.interviews.models import Call
from callsheet.interviews.queries import post_of
from callsheet.library.domain.sending import NotToSend
from callsheet.library.models import Answer, Note, Sample
from callsheet.library.queries import samples_for_call, with_first_picture
from callsheet.library.walk import walk_frames
from callsheet.live.domain.pack import Document, Kind, shelf
from callsheet.live.domain.phrases import CLOSING, honest_frame, opening_line, price_answer
from callsheet.prep.domain.sheet import Sheet, Sources, sheet_of
from callsheet.prep.queries import sources_of
from callsheet.replies.queries import clocks_of, rates_of

MOST_PICTURES = 120  # fetched with a pack; the call's own samples come first
MOST_ANSWERS, MOST_NOTES = 600, 600


def call_pack(call: Call, *, now: datetime) -> dict[str, Any]:
    """The pack of a call; `version` changes exactly when something in it does.

    call  with its interview as the sheet reads it
    """
    sources = sources_of(call.interview, call, now=now)
    sheet = sheet_of(sources)
    used = {line.key for line in sheet.samples}
    samples = sorted(callable_samples(call), key=lambda row: str(row.uid) not in used)
    walks = [walk for row in samples if (walk := walk_json(row, call)) is not None]
    pack = {
        **about_call(call, sheet, now=now),
        **what_to_say(call, sheet, sources, now=now),
        **what_is_known(sheet, sources),
        "walks": walks,
        "samples": [walk["uid"] for walk in walks if walk["uid"] in used],
        "pictures": [frame["src"] for walk in walks for frame in walk["frames"] if frame["src"]][
            :MOST_PICTURES
        ],
        "documents": [document_json(each) for each in shelf(list(documents(call, sheet, samples)))],
    }
    return {**pack, "version": version_of(pack)}


def version_of(pack: dict[str, Any]) -> str:
    """A name for this very content; what only counts down is not part of it."""
    return hashlib.sha256(json.dumps(pack, sort_keys=True).encode()).hexdigest()[:16]


def callable_samples(call: Call) -> list[Sample]:
    """The samples that may be shown on a call, with their steps."""
    rows = with_first_picture(Sample.objects.filter(owner=call.owner).defer("vectors"))
    by_uid = {row.uid: row for row in rows.filter(archived_at__isnull=True)[:500]}
    return [by_uid[row.uid] for row in samples_for_call(call.owner) if row.uid in by_uid]


def about_call(call: Call, sheet: Sheet, *, now: datetime) -> dict[str, Any]:
    """Who, when, how long, and the run of show."""
    clocks = clocks_of(call.interview, now=now)
    minutes = sheet.appointment.minutes
    ends_at = call.starts_at + timedelta(minutes=minutes) if call.starts_at else None
    return {
        "call": str(call.uid),
        "sheet": reverse("prep:call-sheet", args=[call.uid]),
        "after": reverse("followup:after", args=[call.uid]),
        "title": sheet.title,
        "client": call.interview.client.first_name,
        "minutes": minutes,
        "starts_at": call.starts_at.isoformat() if call.starts_at else None,
        "ends_at": ends_at.isoformat() if ends_at else None,
        "booked_end": when.clock(ends_at, clocks.mine, twelve=clocks.my_twelve) if ends_at else "",
        "zone": clocks.mine,
        "twelve": clocks.my_twelve,
        "room": call.room,
        "venue": call.interview.venue.slug,
        "show": [
            {"at": item.start_seconds, "key": item.key, "title": item.title, "words": item.words}
            for item in sheet.run_of_show
        ],
    }


def what_to_say(call: Call, sheet: Sheet, sources: Sources, *, now: datetime) -> dict[str, Any]:
    """Opening, closing, price, and the frame of an honest answer."""
    rates = rates_of(call.interview)
    at = call.starts_at if call.starts_at and call.starts_at > now else now
    frame, by_on = honest_frame(at.astimezone(when.zone(call.owner.zone or "UTC")).date())
    post = post_of(call.interview)
    deliverables = [quote.text for quote in post.deliverables] if post else []
    first_step = next((words for words in deliverables if len(words.split()) <= 7), "")
    return {
        "opening": opening_line(sheet.run_of_show),
        "closing": CLOSING,
        "plan_b": sheet.plan_b,
        "honest": {"words": frame, "by": when.day(by_on)},
        "money": {
            "bid": str(rates.bid) if rates.bid else "",
            "floor": str(rates.floor) if rates.floor else "",
            "offer": str(sources.offer) if sources.offer else "",
            "answer": price_answer(
                sources.answers, str(rates.bid) if rates.bid else "", first_step
            ),
        },
    }


def what_is_known(sheet: Sheet, sources: Sources) -> dict[str, Any]:
    """The mission, the client's own words, the job, likely questions, notes."""
    mission = sheet.company.mission
    ask = sheet.ask
    return {
        "mission": {"text": mission.quote, "url": mission.url} if mission else None,
        "ask": {"text": ask.quote, "who": ask.who, "written": ask.written} if ask else None,
        "words": [
            {"who": turn.who, "written": turn.written, "text": turn.text[:4000]}
            for turn in reversed(sources.turns)
        ][:20],
        "agreed": list(sheet.agreed),
        "job_line": sheet.job_line,
        "job": [
            {"label": part.label, "rows": [[row.words, row.sample or row.shown, row.missing]
                                           for row in part.rows]}
            for part in sheet.job_parts
        ],
        "questions": [
            {"text": each.text, "answer": each.answer, "why": each.why} for each in sheet.questions
        ],
        "notes": list(sheet.notes),
    }  # fmt: skip


def walk_json(sample: Sample, call: Call) -> dict[str, Any] | None:
    """The walk-through of a sample with nothing private in it; None when it may not be shown."""
    try:
        shown, frames = walk_frames(sample)
    except NotToSend:
        return None
    about = " · ".join(part for part in (shown.trade, ", ".join(shown.tools)) if part)
    return {
        "uid": str(sample.uid),
        "title": shown.title,
        "about": about,
        "pdf": f"{reverse('library:pdf', args=[sample.uid])}?venue={call.interview.venue.slug}",
        "frames": [
            {
                "kind": frame.kind,
                "paragraphs": [list(each) for each in frame.paragraphs],
                "src": reverse("library:picture", args=[frame.step.uid]) if frame.step else "",
                "width": frame.step.width if frame.step else 0,
                "height": frame.step.height if frame.step else 0,
                "caption": frame.caption,
            }
            for frame in frames
        ],
    }


def documents(call: Call, sheet: Sheet, samples: Iterable[Sample]) -> Iterator[Document]:
    """Everything that can be found in the call."""
    for number, fact in enumerate(sheet.company.facts):
        kind: Kind = "mission" if fact.field == "mission" else "fact"
        label = fact.field.capitalize()
        yield Document(
            f"{kind}:{number}", kind, fact.quote, f"{label} {fact.value}", where=fact.url
        )
    for part in sheet.job_parts:
        for number, row in enumerate(part.rows):
            proof = row.sample or row.shown or row.missing
            yield Document(f"job:{part.label}:{number}", "job", row.words, part.label, where=proof)
    for sample in samples:
        yield sample_document(sample)
    yield from prepared(call, sheet)


def sample_document(sample: Sample) -> Document:
    """A sample with all its words: its client's name finds it, the walk does not show it."""
    words = [sample.trade, " ".join(sample.tools), sample.result, sample.client_name, sample.text]
    return Document(
        f"sample:{sample.uid}",
        "sample",
        sample.title,
        "\n".join(word for word in words if word),
        private=sample.permission == Sample.Permission.UNNAMED,
        where=sample.result,
    )


def prepared(call: Call, sheet: Sheet) -> Iterator[Document]:
    """Prepared answers, notes of the library and of this call."""
    answers = Answer.objects.filter(owner=call.owner)[:MOST_ANSWERS]
    for answer in answers:
        yield Document(key("answer", answer.uid), "answer", answer.question, answer.text)
    for number, text in enumerate(sheet.notes):
        yield Document(f"note:sheet-{number}", "note", text[:120], text, private=True)
    for note in Note.objects.filter(owner=call.owner)[:MOST_NOTES]:
        yield Document(key("note", note.uid), "note", str(note), note.text, private=True)


def key(kind: str, uid: UUID) -> str:
    """A document's id."""
    return f"{kind}:{uid}"


def document_json(document: Document) -> dict[str, Any]:
    """One document as the search reads it."""
    return {
        "id": document.id,
        "kind": document.kind,
        "title": document.title,
        "text": document.text,
        "private": document.private,
        "where": document.where,
    }
