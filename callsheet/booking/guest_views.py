"""The client's pages under /c/<token>/: a GET shows, a POST acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from callsheet.booking import guest_limits as limits
from callsheet.booking import guest_page as page
from callsheet.booking.actions import bookings, guests
from callsheet.booking.actions.bookings import HoldEnded, SlotTaken
from callsheet.booking.guest_doors import (
    Door,
    client_zone,
    door_of,
    times_context,
    title_of,
    where_words,
)
from callsheet.booking.guest_forms import GuestForm, ProposeForm
from callsheet.booking.models import Booking, Change
from callsheet.booking.tokens import token_of
from callsheet.core.errors import Refusal

HEADERS = {"X-Robots-Tag": "noindex, nofollow"}


View = Callable[..., HttpResponse]


def guest(view: View) -> View:
    """Finds the door, counts the visit, keeps search engines and caches away."""

    @wraps(view)
    @never_cache
    def wrapped(request: HttpRequest, token: str) -> HttpResponse:
        kind = limits.ACTS if request.method == "POST" else limits.LOOKS
        door = door_of(token)
        if door is None and not limits.allowed(limits.GUESSES, request):
            answer = plain(request, "slow", 429)
        elif door is None:
            answer = plain(request, "unknown", 404)
        elif not limits.allowed(kind, request, token):
            answer = plain(request, "slow", 429)
        else:
            answer = view(request, door)
        for name, value in HEADERS.items():
            answer[name] = value
        return answer

    return wrapped


def plain(request: HttpRequest, what: str, status: int = 200) -> HttpResponse:
    """A page of one or two sentences."""
    return render(request, "booking/guest/plain.html", {"what": what}, status=status)


@guest
def open_link(request: HttpRequest, door: Door) -> HttpResponse:
    """The times to pick from, or the booking that the link led to."""
    if door.booking is not None:
        return booked(request, door.booking)
    if door.link is None or door.link.ended_at is not None:
        return plain(request, "ended", 410)
    return times(request, door)


def times(
    request: HttpRequest, door: Door, *, refused: str = "", status: int = 200
) -> HttpResponse:
    """The next five open days, a month when asked; a refusal above them."""
    context = times_context(request, door, refused)
    return render(request, "booking/guest/times.html", context, status=status)


def booked(request: HttpRequest, booking: Booking) -> HttpResponse:
    """The booking with its links to move, cancel and propose."""
    if booking.state == Booking.State.CANCELLED:
        newer = bookings.newer_than(booking)
        if newer is not None:
            return redirect("guest:open", token=token_of("booking", newer.uid))
    zone = booking.guest_zone or client_zone(booking)
    reader = page.reader_of(request, zone)
    if not reader.chosen and booking.guest_twelve is not None:
        reader = replace(reader, twelve=booking.guest_twelve)
    context = {
        "page": page.booked_page(booking, reader, now=timezone.now()),
        "token": token_of("booking", booking.uid),
        "title": title_of(booking),
        "reader": reader,
        "agenda": guests.agenda_of(booking),
    }
    return render(request, "booking/guest/booked.html", context)


def instant(said: str) -> datetime | None:
    """The start that the form sent, None for anything else."""
    try:
        at = datetime.fromisoformat(said[:40])
        return at.astimezone(UTC) if at.tzinfo and at.year in page.YEARS else None
    except (ValueError, OverflowError):
        return None


@guest
@require_POST
def hold(request: HttpRequest, door: Door) -> HttpResponse:
    """Five minutes for the picked time, then the form."""
    if door.booking is not None:
        return redirect("guest:open", token=token_of("booking", door.booking.uid))
    if door.link is None or door.link.ended_at is not None:
        return plain(request, "ended", 410)
    at = instant(request.POST.get("at", ""))
    try:
        held = guests.hold_open(door.link, at, now=timezone.now())
    except SlotTaken as refusal:
        return times(request, door, refused=str(refusal), status=409)
    query = page.reader_of(request, door.zone).query
    address = f"/c/{door.token}/details/?hold={held.uid}"
    return redirect(f"{address}&{query}" if query else address)


def held_of(door: Door, said: str) -> Booking | None:
    """The live hold of this link that the form names."""
    try:
        uid = UUID(said[:40])
    except ValueError:
        return None
    rows = Booking.objects.select_related("owner", "link__call__interview__client")
    return rows.filter(
        uid=uid, link=door.link, state=Booking.State.HELD, hold_ends_at__gt=timezone.now()
    ).first()


@guest
def details(request: HttpRequest, door: Door) -> HttpResponse:
    """The form of a held time, and its answer."""
    if door.booking is not None:
        return redirect("guest:open", token=token_of("booking", door.booking.uid))
    values = request.POST if request.method == "POST" else request.GET
    held = held_of(door, values.get("hold", ""))
    if held is None or door.link is None:
        return times(request, door, refused=guests.OVER, status=409)
    form = GuestForm(request.POST or None, asks_email=door.link.asks_email)
    if request.method == "POST" and form.is_valid():
        return finish(request, door, held, form)
    return render(request, "booking/guest/details.html", details_context(request, door, held, form))


def details_context(
    request: HttpRequest, door: Door, held: Booking, form: GuestForm
) -> dict[str, object]:
    """The held time on both clocks, and the form."""
    reader = page.reader_of(request, door.zone)
    return {
        "door": door,
        "page": page.booked_page(held, reader, now=timezone.now()),
        "title": door.link.title if door.link else "",
        "reader": reader,
        "form": form,
        "where": where_words(door),
    }


def finish(request: HttpRequest, door: Door, held: Booking, form: GuestForm) -> HttpResponse:
    """The booking made; who lost the race sees the next free times."""
    if form.is_robot:
        return plain(request, "thanks")
    reader = page.reader_of(request, door.zone)
    said = form.cleaned_data
    who = bookings.Guest(said["name"], said.get("email", ""), reader.zone, reader.twelve)
    try:
        made = guests.book_held(held, who, said["wish"], now=timezone.now())
    except (SlotTaken, HoldEnded) as refusal:
        return times(request, door, refused=str(refusal), status=409)
    return redirect("guest:open", token=token_of("booking", made.uid))


def own_booking(door: Door) -> Booking | None:
    """The booking that may still be changed."""
    booking = door.booking
    if booking is None or booking.state != Booking.State.CONFIRMED:
        return None
    return booking if booking.starts_at > timezone.now() else None


@guest
def move(request: HttpRequest, door: Door) -> HttpResponse:
    """The times it can move to; a POST moves it."""
    booking = own_booking(door)
    if booking is None:
        return redirect("guest:open", token=door.token)
    if request.method != "POST":
        return times(request, door)
    at = instant(request.POST.get("at", ""))
    try:
        guests.move_open(booking, at, now=timezone.now())
    except SlotTaken as refusal:
        return times(request, door, refused=str(refusal), status=409)
    return redirect("guest:open", token=token_of("booking", booking.uid))


@guest
def cancel(request: HttpRequest, door: Door) -> HttpResponse:
    """Asks first; a POST cancels."""
    booking = own_booking(door)
    if booking is None:
        return redirect("guest:open", token=door.token)
    if request.method == "POST":
        bookings.cancel(booking, by=Change.By.CLIENT, now=timezone.now())
        return redirect("guest:open", token=door.token)
    reader = page.reader_of(request, door.zone)
    context = {"page": page.booked_page(booking, reader, now=timezone.now()), "door": door}
    return render(request, "booking/guest/cancel.html", context)


@guest
def propose(request: HttpRequest, door: Door) -> HttpResponse:
    """Another time in the client's own words: kept as their message, booked by nobody yet."""
    form = ProposeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not form.is_robot:
            try:
                guests.propose(door.link, door.booking, form.cleaned_data, now=timezone.now())
            except Refusal as refusal:
                form.add_error("words", str(refusal))
                return render(request, "booking/guest/propose.html", {"form": form, "door": door})
        return plain(request, "proposed")
    return render(request, "booking/guest/propose.html", {"form": form, "door": door})


@guest
def invite(_request: HttpRequest, door: Door) -> HttpResponse:
    """The booking for the client's own calendar."""
    if door.booking is None:
        return HttpResponse(status=404)
    answer = HttpResponse(
        guests.invite_file(door.booking), content_type="text/calendar; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="call.ics"'
    return answer


@never_cache
def calls(request: HttpRequest, token: str) -> HttpResponse:
    """One's own calls as a calendar to subscribe to."""
    owner = guests.owner_of_calls(token)
    if owner is None:
        ok = limits.allowed(limits.GUESSES, request)
        return plain(request, "unknown" if ok else "slow", 404 if ok else 429)
    return HttpResponse(guests.calls_file(owner), content_type="text/calendar; charset=utf-8")
