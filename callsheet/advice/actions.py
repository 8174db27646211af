"""Switching the model on for an interview, asking it, keeping what it answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from hashlib import blake2b

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from callsheet.advice.domain.answer import Line, Nonsense, read_answer
from callsheet.advice.domain.evidence import Source, fault_of, source_of
from callsheet.advice.domain.question import Kind, instructions_for, sources_in, words_for
from callsheet.advice.models import Advice, ModelUse
from callsheet.core.errors import Refusal, ServiceError
from callsheet.interviews.models import Interview
from callsheet.jobs.actions import cancel, enqueue
from callsheet.outside.model import Endpoint, answer_of, endpoint_of

ASK_JOB = "callsheet.advice.jobs.ask_model"


class NoModel(Refusal):
    code = "no_model"


def endpoint() -> Endpoint | None:
    """The model of the settings, None when none is set. Raises BadModelSetting."""
    return endpoint_of(
        settings.MODEL, settings.MODEL_URL, settings.MODEL_KEY, settings.MODEL_SECONDS
    )


def is_on(interview: Interview) -> bool:
    """Whether the model may be asked about this interview."""
    return bool(settings.MODEL) and ModelUse.objects.filter(interview=interview, on=True).exists()


def switch(interview: Interview, *, on: bool) -> None:
    """The model for this interview on, or off: what waits is let go. Raises NoModel without one."""
    if on and endpoint() is None:
        raise NoModel("No model is set. CALLSHEET_MODEL names one; see docs/model.md.")
    with transaction.atomic():
        ModelUse.objects.update_or_create(
            interview=interview, defaults={"owner": interview.owner, "on": on}
        )
        if not on:
            waiting = Advice.objects.filter(interview=interview, state=Advice.State.WAITING)
            for pk in waiting.values_list("pk", flat=True):
                cancel(f"advice:{pk}:")
            waiting.filter(sent_at=None).delete()


def ask(interview: Interview, kind: Kind, sources: Sequence[Source]) -> Advice | None:
    """The question as a job; the same words again only when the last answer was not usable.

    None while the model is off for this interview.
    """
    if not is_on(interview):
        return None
    words = words_for(sources)
    with transaction.atomic():
        row, fresh = Advice.objects.get_or_create(
            interview=interview,
            kind=kind,
            digest=blake2b(words.encode(), digest_size=16).hexdigest(),
            defaults={
                "owner": interview.owner,
                "instructions": instructions_for(kind),
                "words": words,
            },
        )
        if fresh or row.state == Advice.State.FAILED:
            row.state, row.sentence = Advice.State.WAITING, ""
            row.save(update_fields=["state", "sentence"])
            enqueue(ASK_JOB, f"advice:{row.pk}:", {"advice": row.pk}, timezone.now())
    return row


def run(row: Advice) -> None:
    """The model asked and its answer kept; every failure ends as a sentence on the row.

    Sent only while the interview is switched on. Safe to run twice: an answered row is left.
    """
    if row.state != Advice.State.WAITING or not is_on(row.interview):
        return
    try:
        where = endpoint()
        if where is None:
            return
        row.where, row.sent_at = where.where[:300], timezone.now()
        row.save(update_fields=["where", "sent_at"])
        text = answer_of(where, row.instructions, row.words)
        answer = read_answer(text, wants_draft=row.kind == Advice.Kind.DRAFT)
    except (Refusal, ServiceError, Nonsense) as failure:
        finish(row, Advice.State.FAILED, str(failure))
        return
    row.draft = answer.draft
    row.lines, row.dropped = held(answer.lines, sources_in(row.words))
    empty = not row.draft and not row.lines
    finish(
        row,
        Advice.State.FAILED if empty else Advice.State.DONE,
        "Nothing the model said could be found in what it was given." if empty else "",
    )


def held(
    lines: Sequence[Line], sources: Sequence[Source]
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The lines that their quote proves, with the source it stands in; the others, with why."""
    kept, dropped = [], []
    for line in lines:
        if why := fault_of(line.text, line.quote, sources):
            dropped.append({"text": line.text, "why": why})
        else:
            found = source_of(line.quote, sources)
            kept.append(asdict(line) | {"source": found.name if found else ""})
    return kept, dropped


def finish(row: Advice, state: str, sentence: str) -> None:
    """The question is over."""
    row.state, row.sentence, row.answered_at = state, sentence[:300], timezone.now()
    row.save()
