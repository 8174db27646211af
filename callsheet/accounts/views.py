"""Settings, password, signing out."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts import actions
from callsheet.accounts.forms import SettingsForm
from callsheet.accounts.models import Freelancer
from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.core.money import Money


@login_required
def settings_page(request: HttpRequest) -> HttpResponse:
    """Every default, to be changed."""
    owner = owner_of(request)
    form = SettingsForm(request.POST or None, initial=initial(owner))
    if request.method == "POST" and form.is_valid():
        save(owner, form)
        messages.success(request, _("Saved."))
        return redirect("accounts:settings")
    return render(request, "accounts/settings.html", {"form": form, "room": "accounts"})


def initial(owner: Freelancer) -> dict[str, object]:
    """The form filled with what is known."""
    fee = {None: "", True: "yes", False: "no"}[owner.floor_after_fee]
    clock = {None: "", True: "12", False: "24"}[owner.twelve_hour]
    return {
        "name": owner.name,
        "zone": owner.zone,
        "country": owner.country,
        "clock": clock,
        "bid": owner.bid.amount if owner.bid else None,
        "floor": owner.floor.amount if owner.floor else None,
        "currency": owner.currency,
        "after_fee": fee,
        "minutes": owner.call_minutes,
    }


def save(owner: Freelancer, form: SettingsForm) -> None:
    """Every field kept."""
    data = form.cleaned_data
    actions.set_name(owner, data["name"])
    actions.confirm_zone(owner, data["zone"], data["country"])
    actions.set_clock(owner, {"": None, "12": True, "24": False}[data["clock"]])
    currency = data["currency"].upper()
    actions.set_rates(
        owner,
        bid=Money.of(data["bid"], currency) if data["bid"] is not None else None,
        floor=Money.of(data["floor"], currency) if data["floor"] is not None else None,
        after_fee={"": None, "yes": True, "no": False}[data["after_fee"]],
    )
    if data["minutes"] is not None:
        actions.set_call_minutes(owner, data["minutes"])


@login_required
def set_password(request: HttpRequest) -> HttpResponse:
    """A password for reaching Callsheet from elsewhere."""
    owner, error = owner_of(request), ""
    if request.method == "POST":
        try:
            actions.set_password(owner, request.POST.get("password", ""))
            update_session_auth_hash(request, owner)
            messages.success(request, _("The password is set."))
            return redirect("/")
        except Refusal as refusal:
            error = str(refusal)
    return render(request, "accounts/set_password.html", {"error": error, "room": "accounts"})


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends."""
    logout(request)
    return redirect("accounts:sign-in")
