"""What the person corrects in a reading, and takes back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.interviews.actions.clients import same_client, undo_same_client
from callsheet.interviews.actions.corrections import correct as keep_correction
from callsheet.interviews.actions.corrections import undo_correction as take_back
from callsheet.interviews.models import Client, Interview, Message

# the fields of the forms; the first that was sent is the correction
FIELDS = (
    *"ampm no_time time zone country date_order budget rate deadline platform length".split(),
    *"no_intent intent no_ask no_money no_away is_time".split(),
)


def own(request: HttpRequest, uid: UUID) -> Interview:
    """The signed-in person's interview of that name, else a 404."""
    rows = Interview.objects.select_related("client", "client_before", "owner")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


def message_named(row: Interview, uid: str) -> Message | None:
    """The message whose words are corrected, None when none is named."""
    try:
        return row.messages.filter(uid=uid).first() if uid else None
    except ValidationError:
        return None


def sent(request: HttpRequest) -> tuple[str, str]:
    """The code and value of the form; an empty time box is no "it is no time"."""
    code = next((name for name in FIELDS if name in request.POST), "")
    if code == "no_time":
        return "time", ""
    return code, request.POST[code] or ("-" if code == "time" else "") if code else ""


@login_required
@require_POST
def correct(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One correction, then back to the reply."""
    row = own(request, uid)
    code, value = sent(request)
    try:
        message = message_named(row, request.POST.get("message", ""))
        quote = request.POST.get("quote", "")[:300]
        keep_correction(row, code, value, now=timezone.now(), message=message, quote=quote)
        messages.success(request, _("Kept. What you say stands before anything read."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("replies:reply", uid=row.uid)


@login_required
@require_POST
def undo_correction(request: HttpRequest, uid: UUID, correction: UUID) -> HttpResponse:
    """A correction taken back."""
    row = own(request, uid)
    try:
        take_back(row, str(correction))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("replies:reply", uid=row.uid)


@login_required
@require_POST
def join_client(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The interview is with a client one knows, or with another one after all."""
    row = own(request, uid)
    if "undo" in request.POST:
        undo_same_client(row)
    else:
        other = get_object_or_404(
            Client, owner=row.owner, uid=request.POST.get("client") or row.uid
        )
        same_client(row, other)
    return redirect("interviews:interview", uid=row.uid)
