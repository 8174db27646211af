"""Prepared answers and notes: their forms."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.library.actions import words as actions
from callsheet.library.forms import AnswerForm, NoteForm
from callsheet.library.models import Answer, Note


def back(request: HttpRequest, said: str) -> HttpResponse:
    """To the page that `next` names when it is one of ours, else to the library."""
    messages.success(request, said)
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return redirect(wanted if ours else reverse("library:list"))


def form_page(
    request: HttpRequest, form: AnswerForm | NoteForm, row: Answer | Note | None
) -> HttpResponse:
    """The form, filled or empty."""
    kind = "answer" if isinstance(form, AnswerForm) else "note"
    came_from = request.POST.get("next") or request.GET.get("next", "")
    # words typed for one question must not come back under another
    asked = row.uid if row else slugify(request.GET.get("question", ""))[:60]
    form.fields["text"].widget.attrs["data-keep"] = f"library-{kind}-{asked}"
    context = {"form": form, "row": row, "kind": kind, "next": came_from, "room": "library"}
    return render(request, "library/words.html", context)


@login_required
def add_answer(request: HttpRequest) -> HttpResponse:
    """A new prepared answer; `?question=` fills the question in."""
    asked = {"question": request.GET.get("question", "")[:300]}
    form = AnswerForm(request.POST or None, initial=asked)
    if request.method == "POST" and form.is_valid():
        actions.add_answer(owner_of(request), **form.cleaned_data)
        return back(request, _("Kept. It is used when a client asks this."))
    return form_page(request, form, None)


@login_required
def edit_answer(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A prepared answer changed."""
    row = get_object_or_404(Answer, owner=owner_of(request), uid=uid)
    form = AnswerForm(request.POST or None, initial=AnswerForm.initial_of(row))
    if request.method == "POST" and form.is_valid():
        actions.edit_answer(row, **form.cleaned_data)
        return back(request, _("Saved."))
    return form_page(request, form, row)


@login_required
@require_POST
def remove_answer(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A prepared answer less."""
    actions.remove(get_object_or_404(Answer, owner=owner_of(request), uid=uid))
    return back(request, _("Removed."))


@login_required
def add_note(request: HttpRequest) -> HttpResponse:
    """A new note."""
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_note(owner_of(request), **form.cleaned_data)
        return back(request, _("Kept."))
    return form_page(request, form, None)


@login_required
def edit_note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A note changed."""
    row = get_object_or_404(Note, owner=owner_of(request), uid=uid)
    form = NoteForm(request.POST or None, initial=NoteForm.initial_of(row))
    if request.method == "POST" and form.is_valid():
        actions.edit_note(row, **form.cleaned_data)
        return back(request, _("Saved."))
    return form_page(request, form, row)


@login_required
@require_POST
def remove_note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A note less."""
    actions.remove(get_object_or_404(Note, owner=owner_of(request), uid=uid))
    return back(request, _("Removed."))
