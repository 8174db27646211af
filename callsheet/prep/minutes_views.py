"""I have 10 minutes: what is worth doing just before a call."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from callsheet.accounts.signed_in import owner_of
from callsheet.interviews.models import Call
from callsheet.prep.domain.last_minutes import LENGTHS, fitting, last_minutes
from callsheet.prep.queries import open_call, own_interviews, sheet_for


@login_required
def open_minutes(request: HttpRequest, uid: UUID) -> HttpResponse:
    """For the interview's open call, or for one that is not agreed yet."""
    return minutes_page(request, uid, None)


@login_required
def call_minutes(request: HttpRequest, uid: UUID) -> HttpResponse:
    """For one call of several."""
    rows = Call.objects.select_related("interview")
    call = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    return minutes_page(request, call.interview.uid, call)


def minutes_page(request: HttpRequest, uid: UUID, call: Call | None) -> HttpResponse:
    """The steps for the minutes chosen, else for those that are left before the booked call."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    now = timezone.now()
    call = call or open_call(row)
    fits = fitting(call.starts_at if call else None, now)
    said = request.GET.get("minutes", "")
    chosen = int(said) if said in {str(length) for length in LENGTHS} else fits
    steps = last_minutes(sheet_for(row, call, now=now), chosen)
    context = {"interview": row, "call": call, "steps": steps, "chosen": chosen,
               "lengths": LENGTHS, "room": "interviews"}  # fmt: skip
    return render(request, "prep/minutes.html", context)
