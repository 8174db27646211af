"""Samples: added by pictures or words, walked through, changed, put away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.library.actions import samples as actions
from callsheet.library.forms import PasteForm, SampleForm
from callsheet.library.models import Sample, SampleStep
from callsheet.library.page import barred_words, captions_of, quotes_of, removed_steps
from callsheet.library.pictures import small_name
from callsheet.library.views import library_context
from callsheet.library.walk import sending_of

PLACES = {"earlier": -1, "later": 1}


def own_sample(request: HttpRequest, uid: UUID) -> Sample:
    """The signed-in person's sample of that name, else a 404."""
    rows = Sample.objects.defer("vectors").prefetch_related("steps")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


def own_step(request: HttpRequest, uid: UUID) -> SampleStep:
    """The signed-in person's step, else a 404."""
    rows = SampleStep.objects.select_related("sample")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


def say_refused(request: HttpRequest, sentences: tuple[str, ...]) -> None:
    """A message for each file that was left out."""
    for sentence in sentences:
        messages.warning(request, sentence)


@login_required
@require_POST
def paste(request: HttpRequest) -> HttpResponse:
    """A sample out of the pasted words; a refusal keeps them in the box."""
    form = PasteForm(request.POST)
    form.is_valid()
    try:
        made = actions.add_sample_from_text(owner_of(request), form.cleaned_data["text"])
        return redirect("library:sample", uid=made.uid)
    except Refusal as refusal:
        form.add_error("text", str(refusal))
    return render(request, "library/list.html", library_context(request, form))


@login_required
def sample(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The walk through a sample, and its fields to change."""
    row = own_sample(request, uid)
    form = SampleForm(request.POST or None, initial=SampleForm.initial_of(row))
    if request.method == "POST" and form.is_valid():
        actions.edit(row, form.read(), now=timezone.now())
        messages.success(request, _("Saved."))
        return redirect("library:sample", uid=uid)
    return render(request, "library/sample.html", sample_context(request, row, form))


def sample_context(request: HttpRequest, row: Sample, form: SampleForm) -> dict[str, object]:
    """What a sample's page shows."""
    return {
        "sample": row,
        "form": form,
        "room": "library",
        "barred": barred_words(row),
        "quotes": quotes_of(row),
        "removed": removed_steps(row),
        "sending": sending_of(row, request.session.get("send_at", "")),
    }


@login_required
@require_POST
def add_pictures(request: HttpRequest, uid: UUID) -> HttpResponse:
    """More pictures at the end of the walk."""
    row = own_sample(request, uid)
    try:
        say_refused(request, actions.add_steps(row, request.FILES.getlist("files")).refused)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("library:sample", uid=uid)


@login_required
@require_POST
def captions(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The words under the pictures."""
    actions.save_captions(own_sample(request, uid), captions_of(request.POST.dict()))
    messages.success(request, _("Saved."))
    return redirect("library:sample", uid=uid)


@login_required
@require_POST
def move_step(request: HttpRequest, uid: UUID, where: str) -> HttpResponse:
    """A picture earlier, later or away; captions typed in the same form are kept first."""
    step = own_step(request, uid)
    actions.save_captions(step.sample, captions_of(request.POST.dict()))
    if where == "remove":
        actions.remove_step(step, now=timezone.now())
    elif where in PLACES:
        actions.move_step(step, PLACES[where])
    else:
        raise Http404
    return redirect("library:sample", uid=step.sample.uid)


@login_required
@require_POST
def put_back(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A removed picture again where it stood."""
    rows = SampleStep.with_removed.select_related("sample")
    step = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    try:
        actions.put_back(step)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("library:sample", uid=step.sample.uid)


@login_required
@require_POST
def archive(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Put away; its page offers to bring it back."""
    actions.archive(own_sample(request, uid), now=timezone.now())
    return redirect("library:sample", uid=uid)


@login_required
@require_POST
def restore(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Back from the archive."""
    actions.restore(own_sample(request, uid))
    messages.success(request, _("It is back in the library."))
    return redirect("library:sample", uid=uid)


@login_required
@require_POST
def delete(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Gone for good; only what was put away before can be deleted."""
    row = get_object_or_404(Sample, owner=owner_of(request), uid=uid, archived_at__isnull=False)
    actions.delete(row)
    messages.success(request, _("Deleted."))
    return redirect("library:list")


@login_required
@require_GET
def picture(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The picture of a step, `?small` its small form, to its owner only."""
    rows = SampleStep.with_removed.all()  # one that can be put back is shown small
    step = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    name = small_name(step.file.name) if "small" in request.GET else step.file.name
    if not default_storage.exists(name):
        raise Http404
    with default_storage.open(name) as file:
        response = HttpResponse(file.read(), content_type="image/webp")
    response["Content-Disposition"] = "inline"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, max-age=31536000, immutable"
    return response
