"""House rules to look at and to correct."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.venues import actions
from callsheet.venues.forms import FeeForm, RuleForm, VenueForm
from callsheet.venues.models import HouseRule, Venue


@login_required
def venues(request: HttpRequest) -> HttpResponse:
    """Every venue with its rules, their date and source."""
    found = actions.venues_of(owner_of(request))
    context = {"venues": found, "form": VenueForm(), "room": "venues"}
    return render(request, "venues/list.html", context)


@login_required
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """A venue of one's own."""
    form = VenueForm(request.POST)
    if form.is_valid():
        try:
            actions.add_venue(
                owner_of(request), form.cleaned_data["name"], today=timezone.now().date()
            )
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect("venues:list")


@login_required
@require_POST
def set_fee(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What a venue keeps of a payment."""
    venue = get_object_or_404(Venue, owner=owner_of(request), uid=uid)
    form = FeeForm(request.POST)
    if form.is_valid():
        actions.set_fee(venue, form.cleaned_data["percent"])
    else:
        messages.error(request, _("Write the fee in per cent, such as 10; or leave it empty."))
    return redirect("venues:list")


@login_required
def edit_rule(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One rule, changed or set back to the shipped text."""
    rule = get_object_or_404(
        HouseRule.objects.select_related("venue"), owner=owner_of(request), uid=uid
    )
    if request.method == "POST" and "reset" in request.POST:
        actions.reset_rule(rule)
        return redirect("venues:list")
    form = RuleForm(request.POST or None, initial=initial(rule))
    if request.method == "POST" and form.is_valid():
        actions.edit_rule(rule, **form.cleaned_data)
        messages.success(request, _("Saved. Every draft obeys it from now on."))
        return redirect("venues:list")
    context = {"rule": rule, "form": form, "room": "venues"}
    return render(request, "venues/edit_rule.html", context)


def initial(rule: HouseRule) -> dict[str, object]:
    """The form filled with the rule, checked today."""
    return {
        "allowed": rule.allowed,
        "reason": rule.reason,
        "alternative": rule.alternative,
        "source": rule.source,
        "checked_on": timezone.now().date(),
    }
