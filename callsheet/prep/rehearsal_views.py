"""The rehearsal: one question at a time, the honest answer, a pasted transcript."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core import when
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Interview
from callsheet.prep.actions import bank, rehearsal
from callsheet.prep.domain.honest import NotWhole
from callsheet.prep.forms import HonestForm
from callsheet.prep.models import PastedTranscript, Take
from callsheet.prep.queries import open_call, own_interviews, rehearsed_questions
from callsheet.prep.takes import Rehearsal, rehearsal_of, transcript_page

MOST_BYTES = 10_000_000  # of a transcript's file; one of eight hours has a tenth of it


def rehearsal_for(row: Interview, name: str) -> Rehearsal:
    """The list of one interview."""
    return rehearsal_of(row, rehearsed_questions(row, open_call(row), now=timezone.now()), name)


@login_required
def overview(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What to rehearse, with what is ready."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    found = rehearsal_for(row, request.GET.get("list", ""))
    return render(
        request,
        "prep/rehearsal.html",
        {"interview": row, "rehearsal": found, "transcripts": row.transcripts.all()},
    )


@login_required
def prompt(request: HttpRequest, uid: UUID, key: str) -> HttpResponse:
    """One question: type or record; what is told after the take stands below."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    return prompt_page(request, row, key, HonestForm())


def prompt_page(request: HttpRequest, row: Interview, key: str, honest: HonestForm) -> HttpResponse:
    """The page of one question; the list when it is no longer in it."""
    found = rehearsal_for(row, request.GET.get("list", ""))
    step = found.step(key)
    if step is None:
        messages.info(request, _("That question is no longer among the likeliest ones."))
        return redirect("prep:rehearsal", uid=row.uid)
    context = {"interview": row, "rehearsal": found, "step": step, "after": found.after(key),
               "honest": honest}  # fmt: skip
    return render(request, "prep/prompt.html", context)


@login_required
@require_POST
def add_take(request: HttpRequest, uid: UUID, key: str) -> HttpResponse:
    """An answer given."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    said, took = request.POST.get("text", ""), request.POST.get("seconds", "")
    try:
        rehearsal.keep_take(
            row, request.POST.get("question", ""), said, int(took) if took.isdecimal() else None
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{prompt_path(row, key)}{list_query(request)}#takes")


def prompt_path(row: Interview, key: str) -> str:
    """The address of one question's page."""
    return f"/interviews/{row.uid}/rehearsal/{key}/"


def list_query(request: HttpRequest) -> str:
    """`?list=spoken` when the request is about that list."""
    return "?list=spoken" if request.GET.get("list") == "spoken" else ""


@login_required
@require_POST
def change_take(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A take kept as the answer, put away, or brought back."""
    take = get_object_or_404(
        Take.objects.select_related("interview", "owner"), owner=owner_of(request), uid=uid
    )
    how, now = request.POST.get("how", ""), timezone.now()
    try:
        if how == "choose":
            rehearsal.choose(take, now=now)
            messages.success(request, _("Kept: it is your prepared answer now."))
        else:
            rehearsal.remove_take(take, removed=how == "remove", now=now)
            say_removed(request, take, removed=how == "remove")
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{prompt_path(take.interview, take.key)}{list_query(request)}#takes")


def say_removed(request: HttpRequest, take: Take, *, removed: bool) -> None:
    """The sentence after a take went or came back; going is undone by the button beside it."""
    if removed:
        request.session["removed_take"] = str(take.uid)
        messages.info(request, _("Put away. You can bring it back below."))
    else:
        request.session.pop("removed_take", None)


@login_required
@require_POST
def honest(request: HttpRequest, uid: UUID, key: str) -> HttpResponse:
    """The honest answer built; its day becomes a promise."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    form = HonestForm(request.POST)
    today = timezone.now().astimezone(when.zone(row.owner.zone or "UTC")).date()
    if form.is_valid():
        try:
            question = request.POST.get("question", "")
            rehearsal.build_honest_answer(row, question, form.parts(), today=today)
            messages.success(request, _("Kept as your answer. The day is among your promises."))
            return redirect(f"{prompt_path(row, key)}{list_query(request)}")
        except NotWhole as refusal:
            form.add_error(refusal.part, str(refusal))
    return prompt_page(request, row, key, form)


@login_required
@require_POST
def add_question(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A question for one's own bank."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    try:
        bank.add_question(row.owner, request.POST.get("text", ""))
        messages.success(request, _("Added to your bank."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("prep:rehearsal", uid=row.uid)


@login_required
@require_POST
def add_transcript(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A pasted transcript read."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    try:
        kept = rehearsal.keep_transcript(
            row, words_given(request), row.owner.name, now=timezone.now()
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("prep:rehearsal", uid=row.uid)
    return redirect("prep:transcript", uid=kept.uid)


def words_given(request: HttpRequest) -> str:
    """The pasted words, or those of the file. Raises NoTranscript, UnreadableDocument."""
    file = request.FILES.get("file")
    if not file:
        return request.POST.get("text", "")
    return rehearsal.words_of_file(file.name or "", file.read(MOST_BYTES))


@login_required
def transcript(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What a transcript shows; POST says which speaker one is."""
    row = get_object_or_404(
        PastedTranscript.objects.select_related("interview"), owner=owner_of(request), uid=uid
    )
    if request.method == "POST":
        rehearsal.set_speaker(row, request.POST.get("me", ""), now=timezone.now())
        return redirect("prep:transcript", uid=row.uid)
    return render(request, "prep/transcript.html", {"page": transcript_page(row)})
