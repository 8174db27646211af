"""The page of one's hours."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from callsheet.accounts.models import Freelancer
from callsheet.accounts.signed_in import owner_of
from callsheet.booking import actions
from callsheet.booking.domain.terms import Band, Terms
from callsheet.booking.forms import HoursForm


@login_required
def hours(request: HttpRequest) -> HttpResponse:
    """Hours for calls in two bands, notice, buffer."""
    owner = owner_of(request)
    form = HoursForm(request.POST or None, initial=initial(actions.terms_of(owner)))
    if request.method == "POST" and form.is_valid():
        save(owner, form)
        messages.success(request, _("Saved."))
        return redirect("booking:hours")
    return render(request, "booking/hours.html", {"form": form, "room": "booking", "owner": owner})


def save(owner: Freelancer, form: HoursForm) -> None:
    """Every field kept."""
    data = form.cleaned_data
    actions.set_hours(
        owner,
        preferred=data["preferred"],
        possible=data["possible"],
        days=[int(day) for day in data["days"]],
    )
    actions.set_limits(
        owner,
        notice_minutes=data["notice_hours"] * 60,
        buffer_minutes=data["buffer_minutes"],
    )


def initial(terms: Terms) -> dict[str, object]:
    """The form filled with the terms as they are."""
    return {
        "preferred": band_words(terms, "preferred"),
        "possible": band_words(terms, "possible"),
        "days": sorted({str(hours.weekday) for hours in terms.hours}),
        "notice_hours": terms.notice_minutes // 60,
        "buffer_minutes": terms.buffer_minutes,
    }


def band_words(terms: Terms, band: Band) -> str:
    """`09:00-18:00` of the first day that has the band; "" when none has."""
    for row in terms.hours:
        if row.band == band:
            return f"{clock(row.start_minute)}-{clock(row.end_minute)}"
    return ""


def clock(minute: int) -> str:
    """`09:00` of a minute of the day."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
