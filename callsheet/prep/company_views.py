"""The company part of the call sheet: what the person says, pastes and corrects there."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import own_path, owner_of
from callsheet.core.errors import Refusal
from callsheet.interviews.actions import sites
from callsheet.interviews.models import Company, Interview
from callsheet.prep.actions import facts
from callsheet.prep.models import Fact
from callsheet.prep.queries import own_interviews
from callsheet.prep.views import row_path, sheet_context


@login_required
def company(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The company part alone: it fills in while the research runs."""
    return render(request, "prep/_company_live.html", sheet_context(request, uid))


def told(request: HttpRequest, do: Callable[[], object]) -> None:
    """The change made, or its refusal shown."""
    try:
        do()
    except Refusal as refusal:
        messages.error(request, str(refusal))


def company_asked(request: HttpRequest, row: Interview) -> Company:
    """The company that a form is about: the end client's when it says so, else the client's."""
    end = request.POST.get("side") == "end"
    return row.end_company if end and row.end_company else sites.company_of(row)


@login_required
@require_POST
def paste_about(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The words of an about page, pasted."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    text = request.POST.get("about", "")
    told(
        request,
        lambda: facts.paste_about(company_asked(request, row), text, now=timezone.now()),
    )
    return redirect(f"{row_path(row)}#company")


@login_required
@require_POST
def say_fact(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Something the person knows of the company."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    field, value = request.POST.get("field", ""), request.POST.get("value", "")
    told(
        request,
        lambda: facts.say_fact(company_asked(request, row), field, value, now=timezone.now()),
    )
    return redirect(f"{row_path(row)}#company")


@login_required
@require_POST
def end_client(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The end client's site confirmed, the two sides swapped, or no end client after all."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    site = request.POST.get("site", "")
    do: dict[str, Callable[[], object]] = {
        "swap": lambda: sites.swap_companies(row),
        "forget": lambda: sites.forget_end_client(row),
    }
    look = do.get(
        request.POST.get("do", ""), lambda: sites.confirm_end_site(row, site, now=timezone.now())
    )
    told(request, look)
    return redirect(f"{row_path(row)}#company")


FACT_CHANGES: dict[str, Callable[[Fact, str], object]] = {
    "correct": lambda fact, value: facts.correct_fact(fact, value, now=timezone.now()),
    "wrong": lambda fact, value: facts.hide_fact(fact, now=timezone.now()),
    "undo": lambda fact, value: facts.undo_fact(fact),
}


@login_required
@require_POST
def change_fact(request: HttpRequest, uid: UUID, what: str) -> HttpResponse:
    """A fact put right, left out, or what the person said of it taken back."""
    fact = get_object_or_404(Fact, owner=owner_of(request), uid=uid)
    told(request, lambda: FACT_CHANGES[what](fact, request.POST.get("value", "")))
    return redirect(own_path(request))
