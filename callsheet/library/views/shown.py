"""A sample as others see it: the walk-through, and the PDF to send."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from callsheet.library.domain.sending import NotToSend
from callsheet.library.views.samples import own_sample
from callsheet.library.walk import pdf_of, sending_of, walk_of


@login_required
@require_GET
def walk(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One frame of the walk; nothing on the page but what the client may see."""
    row = own_sample(request, uid)
    step = request.GET.get("step", "1")
    try:
        found = walk_of(row, int(step) if step.isdecimal() and len(step) < 5 else 1)
    except NotToSend as refusal:
        messages.error(request, str(refusal))
        return redirect("library:sample", uid=uid)
    return render(request, "library/walk.html", {"walk": found, "uid": row.uid})


@login_required
@require_GET
def send(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What sending at another venue comes to: only that part of the page."""
    row = own_sample(request, uid)
    sending = sending_of(row, request.GET.get("venue", ""))
    request.session["send_at"] = sending.venue.slug
    return render(request, "library/_send.html", {"sample": row, "sending": sending})


@login_required
@require_GET
def pdf(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The PDF to send in the thread, at most 2 MB; a refusal says what may be done instead."""
    row = own_sample(request, uid)
    try:
        name, data = pdf_of(row, request.GET.get("venue", ""), now=timezone.now())
    except NotToSend as refusal:
        messages.error(request, str(refusal))
        return redirect("library:sample", uid=uid)
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
