"""The pages of one's availability: hours, days, trips, the place, mails, and why not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.models import Freelancer
from callsheet.accounts.plain_form import PlainForm
from callsheet.accounts.signed_in import owner_of
from callsheet.booking import forms
from callsheet.booking.actions import terms as actions
from callsheet.booking.page import hours_page, why_answer
from callsheet.core import when
from callsheet.core.errors import Refusal


@login_required
def hours(request: HttpRequest) -> HttpResponse:
    """Everything that decides when one may be called."""
    return render(request, "booking/hours.html", hours_context(owner_of(request)))


def hours_context(owner: Freelancer, **bound: object) -> dict[str, object]:
    """The page with its forms; a form that was refused takes the place of its fresh one."""
    row = actions.terms_row(owner)
    fresh: dict[str, object] = {
        "week": forms.WeekForm(initial=forms.week_initial(actions.terms_of(owner))),
        "limits": forms.LimitsForm(initial=forms.limits_initial(row)),
        "place": forms.PlaceForm(initial=vars(row)),
        "mails": forms.MailsForm(initial=vars(row)),
        "own_day": forms.OwnDayForm(),
        "trip": forms.TripForm(),
    }
    page = hours_page(owner, row, now=timezone.now())
    return {**fresh, **bound, "page": page, "owner": owner, "room": "booking"}


@login_required
@require_POST
def save_hours(request: HttpRequest, what: str) -> HttpResponse:
    """One part of the page saved; what is no hours or no dates gets its sentence."""
    owner = owner_of(request)
    if what not in SAVES:
        raise Http404
    form_class, save = SAVES[what]
    form = form_class(request.POST)
    if form.is_valid():
        try:
            save(owner, form)
            messages.success(request, _("Saved."))
            return redirect(f"/hours/#{what.replace('_', '-')}")
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    return render(request, "booking/hours.html", hours_context(owner, **{what: form}))


def save_week(owner: Freelancer, form: forms.WeekForm) -> None:
    """The weekly hours."""
    actions.set_week(owner, form.hours())


def save_limits(owner: Freelancer, form: forms.LimitsForm) -> None:
    """The limits."""
    actions.set_limits(owner, **form.columns())


def save_columns(owner: Freelancer, form: forms.PlaceForm | forms.MailsForm) -> None:
    """The place or the mails, as the row names them."""
    actions.set_limits(owner, **form.cleaned_data)


def save_own_day(owner: Freelancer, form: forms.OwnDayForm) -> None:
    """One date's hours."""
    data = form.cleaned_data
    actions.set_own_day(owner, data["on"], data["preferred"], data["possible"])


def save_trip(owner: Freelancer, form: forms.TripForm) -> None:
    """A trip."""
    data = form.cleaned_data
    actions.add_trip(owner, data["first_on"], data["last_on"], data["zone"])


SAVES: dict[str, tuple[type[PlainForm], Callable[..., None]]] = {
    "week": (forms.WeekForm, save_week),
    "limits": (forms.LimitsForm, save_limits),
    "place": (forms.PlaceForm, save_columns),
    "mails": (forms.MailsForm, save_columns),
    "own_day": (forms.OwnDayForm, save_own_day),
    "trip": (forms.TripForm, save_trip),
}


@login_required
@require_POST
def drop(request: HttpRequest) -> HttpResponse:
    """A day of its own, or a trip, taken back; adding it again is the undo."""
    owner, post = owner_of(request), request.POST
    if "on" in post:
        actions.drop_own_day(owner, date.fromisoformat(post["on"]))
    else:
        first, last = (date.fromisoformat(post.get(end, "")) for end in ("first", "last"))
        actions.drop_trip(owner, first, last)
    return redirect("booking:hours")


@login_required
def why(request: HttpRequest) -> HttpResponse:
    """Why a time is not offered: every rule and event that blocks it."""
    owner = owner_of(request)
    form = forms.WhyForm(request.GET if "on" in request.GET else None)
    context: dict[str, object] = {"form": form, "room": "booking", "owner": owner}
    if form.is_bound and form.is_valid():
        zone = actions.terms_of(owner).zone_on(form.cleaned_data["on"])
        local = datetime.combine(form.cleaned_data["on"], form.cleaned_data["clock"])
        at = local.replace(tzinfo=when.zone(zone)).astimezone(UTC)
        minutes = form.cleaned_data["minutes"]
        context["answer"] = why_answer(owner, at, minutes, now=timezone.now())
    return render(request, "booking/why.html", context)
