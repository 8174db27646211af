"""One call: when, where, what to send and paste about it, its changes."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.booking.actions import bookings, mails, offers
from callsheet.booking.actions.invites import own_invite
from callsheet.booking.actions.links import link_for
from callsheet.booking.call_page import call_page
from callsheet.booking.domain.invitation import own_file as own_file_of
from callsheet.booking.forms import CallTimeForm, NewCallForm
from callsheet.booking.models import Change, Mail, Offer
from callsheet.booking.queries import booking_of, latest_booking
from callsheet.core.errors import Refusal
from callsheet.interviews.actions.stages import new_call
from callsheet.interviews.models import Call, Interview


def own_call(request: HttpRequest, uid: UUID) -> Call:
    """The signed-in person's call."""
    rows = Call.objects.select_related("interview__client", "interview__venue", "owner")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


@login_required
def call(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Everything about one call's time and place."""
    row = own_call(request, uid)
    context = {
        "page": call_page(row, now=timezone.now()),
        "form": CallTimeForm.of(row),
        "room": "interviews",
    }
    return render(request, "booking/call.html", context)


@login_required
@require_POST
def change(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Another time, or cancelled."""
    row = own_call(request, uid)
    booking = booking_of(row)
    form = CallTimeForm(request.POST)
    now = timezone.now()
    try:
        if "cancel" in request.POST and booking is not None:
            theirs = request.POST["cancel"] == Change.By.CLIENT
            bookings.cancel(booking, by=Change.By.CLIENT if theirs else Change.By.ME, now=now)
            messages.success(request, _("Cancelled. The words for it are below."))
        elif form.is_valid():
            bookings.book(row, form.starts_at(row), minutes=form.cleaned_data["minutes"], now=now)
            messages.success(request, _("Booked. Tell the client with the words below."))
        else:
            page = call_page(row, now=now)
            return render(request, "booking/call.html", {"page": page, "form": form})
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("booking:call", uid=row.uid)


@login_required
@require_POST
def add_call(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One more call of the interview: another round, other people, another length."""
    row = get_object_or_404(Interview, owner=owner_of(request), uid=uid)
    form = NewCallForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the minutes as a number from 5 to 240."))
        return redirect("interviews:interview", uid=row.uid)
    made = new_call(row, title=form.cleaned_data["title"], minutes=form.cleaned_data["minutes"])
    return redirect("booking:call", uid=made.uid)


@login_required
@require_POST
def make_link(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The link to the client's page, where the venue's rule allows one."""
    rows = Interview.objects.select_related("venue", "owner", "client")
    row = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    try:
        link = link_for(row)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(f"/free-times/?interview={row.uid}")
    if link.call is None:
        return redirect("booking:links")
    return redirect("booking:call", uid=link.call.uid)


@login_required
@require_POST
def hold_offers(request: HttpRequest, uid: UUID) -> HttpResponse:
    """How long the offered times are held, in hours from now."""
    row = own_call(request, uid)
    offer = row.offers.filter(state=Offer.State.OPEN).last()
    hours = request.POST.get("hours", "")
    if offer is not None and hours.isdecimal() and 0 <= int(hours) <= 336:
        offers.hold_until(offer, timezone.now() + timedelta(hours=int(hours)))
    return redirect("booking:call", uid=row.uid)


@login_required
def own_file(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The call for one's own calendar."""
    booking = latest_booking(own_call(request, uid))
    if booking is None:
        return HttpResponse(status=404)
    data = own_file_of(own_invite(booking, now=timezone.now()))
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="call.ics"'
    return answer


@login_required
@require_POST
def mail_again(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One mail that failed, or may not have arrived, once more."""
    mail = get_object_or_404(
        Mail.objects.select_related("booking__call"), owner=owner_of(request), uid=uid
    )
    mails.send_again(mail)
    if mail.booking.call is None:
        return redirect("booking:links")
    return redirect("booking:call", uid=mail.booking.call.uid)
