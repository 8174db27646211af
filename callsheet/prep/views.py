"""The call sheet, and what the person does on it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.connection.queries import with_line
from callsheet.core.errors import Refusal
from callsheet.interviews.actions.keeps import add_words
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Call, Interview
from callsheet.prep.actions import sheets
from callsheet.prep.forms import CallForm, NewerPostForm, save_call
from callsheet.prep.models import SheetNote
from callsheet.prep.queries import notes_of, open_call, own_interviews, sheet_for


def sheet_context(request: HttpRequest, uid: UUID, call: Call | None = None) -> dict[str, object]:
    """The sheet of a call (of the open one when none is given) and what stands beside it."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    call = call or open_call(row)
    return {
        "interview": row,
        "call": call,
        "sheet": sheet_for(row, call, now=timezone.now()),
        "call_form": CallForm.of(row, call),
        "newer_form": NewerPostForm(),
        "note_rows": notes_of(call),
        "model_set": bool(settings.MODEL),
        "room": "interviews",
    }


@login_required
def sheet(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The whole call sheet."""
    return render(request, "prep/sheet.html", sheet_context(request, uid))


@login_required
def call_sheet(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The sheet of one call of several."""
    call = get_object_or_404(
        with_line(Call.objects.select_related("interview")), owner=owner_of(request), uid=uid
    )
    return render(request, "prep/sheet.html", sheet_context(request, call.interview.uid, call))


@login_required
@require_POST
def seen(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One part ticked or unticked as seen."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    part, call = request.POST.get("part", ""), asked_call(request, row)
    sheets.mark_seen(call, part, seen="not" not in request.POST, now=timezone.now())
    return redirect(f"{sheet_path(call)}#{part}")


def row_path(row: Interview) -> str:
    """The address of an interview's sheet."""
    return f"/interviews/{row.uid}/sheet/"


def asked_call(request: HttpRequest, row: Interview) -> Call:
    """The call whose sheet the form stands on; the open one when it names none."""
    said = request.GET.get("call", "")
    found = next((call for call in row.calls.all() if str(call.uid) == said), None)
    return found or call_of(row)


def sheet_path(call: Call) -> str:
    """The address of one call's sheet."""
    return f"/calls/{call.uid}/sheet/"


@login_required
@require_POST
def add_note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A prepared note."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    call = asked_call(request, row)
    try:
        sheets.write_note(call, request.POST.get("text", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{sheet_path(call)}#notes")


@login_required
@require_POST
def remove_note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A note taken off the sheet."""
    note = get_object_or_404(
        SheetNote.objects.select_related("call__interview"), owner=owner_of(request), uid=uid
    )
    row = note.call.interview
    note.delete()
    return redirect(f"{row_path(row)}#notes")


@login_required
@require_POST
def newer_post(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A newer version of the post; the older one is kept and compared with it."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    form = NewerPostForm(request.POST)
    if form.is_valid():
        try:
            add_words(row, post=form.cleaned_data["post"], proposal="", now=timezone.now())
            return redirect(f"{row_path(row)}#changes")
        except Refusal as refusal:
            form.add_error("post", str(refusal))
    return render(request, "prep/sheet.html", {**sheet_context(request, uid), "newer_form": form})


@login_required
@require_POST
def set_call(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Kind, time, length and room of the call, as the person says."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    form = CallForm(request.POST)
    if form.is_valid():
        try:
            save_call(asked_call(request, row), form, now=timezone.now())
            return redirect(row_path(row))
        except Refusal as refusal:
            form.add_error("clock", str(refusal))
    return render(request, "prep/sheet.html", {**sheet_context(request, uid), "call_form": form})
