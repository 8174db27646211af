"""Files and addresses brought in, and how far they are."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.library.actions import documents as actions
from callsheet.library.forms import AddressForm, PasteForm
from callsheet.library.models import Import
from callsheet.library.views import library_context
from callsheet.library.views.samples import say_refused


@login_required
@require_POST
def add_files(request: HttpRequest) -> HttpResponse:
    """The given files; one sample alone leads to its page, more to the library."""
    files = request.FILES.getlist("files")
    try:
        taken = actions.take_files(owner_of(request), files, now=timezone.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("library:list")
    say_refused(request, tuple(taken.refused))
    if len(taken.samples) == 1 and not taken.waiting:
        return redirect("library:sample", uid=taken.samples[0].uid)
    return redirect("library:list")


@login_required
@require_POST
def add_address(request: HttpRequest) -> HttpResponse:
    """A page of one's own site; a refusal keeps the address in its field."""
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            actions.take_address(owner_of(request), form.read(), now=timezone.now())
            return redirect("library:list")
        except Refusal as refusal:
            form.add_error("address", str(refusal))
    context = {**library_context(request, PasteForm()), "address_form": form}
    return render(request, "library/list.html", context)


@login_required
@require_GET
def progress(request: HttpRequest) -> HttpResponse:
    """How far the documents are, asked for each second; the list of samples comes along."""
    return render(request, "library/_imports.html", library_context(request, PasteForm()))


@login_required
@require_POST
def dismiss(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The line of a finished import away."""
    actions.dismiss(get_object_or_404(Import, owner=owner_of(request), uid=uid))
    return redirect("library:list")
