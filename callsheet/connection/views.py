"""The line check's pages."""

from __future__ import annotations

import json
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.connection.actions import checks
from callsheet.connection.models import LineCheck
from callsheet.connection.nearby import try_host, try_router
from callsheet.connection.page import check_before, check_page, result_of
from callsheet.connection.queries import named_call
from callsheet.core.errors import Refusal


def address_of(request: HttpRequest) -> str:
    """Whence a request comes."""
    return str(request.META.get("REMOTE_ADDR") or "")


@login_required
def line(request: HttpRequest) -> HttpResponse:
    """Check now; what was found before."""
    owner = owner_of(request)
    call = named_call(owner, request.GET.get("call", ""))
    return render(request, "connection/line.html", check_page(owner, address_of(request), call))


@login_required
def result(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One check's verdict, figures and what to do."""
    owner = owner_of(request)
    rows = LineCheck.objects.select_related("call__interview")
    row = get_object_or_404(rows, owner=owner, uid=uid)
    context = {"result": result_of(row, owner), "room": "connection"}
    return render(request, "connection/result.html", context)


@login_required
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """A record that the page measured: {"record", "call", "router"}; its verdict as JSON."""
    owner = owner_of(request)
    try:
        said = json.loads(request.body)
        kept = checks.keep_check(
            owner, said["record"], address=address_of(request), source=LineCheck.Source.BROWSER,
            call=named_call(owner, str(said.get("call", ""))), now=timezone.now(),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, Refusal) as error:
        return JsonResponse({"error": str(error)}, status=400)
    if said.get("router") is True:
        checks.note_nearby(kept, [try_router(settings.LINE_ROUTER)])
    return JsonResponse({"url": f"/line/checks/{kept.uid}/", "level": kept.level,
                         "headline": kept.headline})  # fmt: skip


@login_required
def before(request: HttpRequest) -> HttpResponse:
    """What a call's page needs to check by itself a quarter of an hour before the call."""
    owner = owner_of(request)
    call = named_call(owner, request.GET.get("call", ""))
    if call is None:
        return JsonResponse({}, status=404)
    return JsonResponse(check_before(owner, address_of(request), call, now=timezone.now()))


@login_required
@require_POST
def nearby(request: HttpRequest) -> HttpResponse:
    """The way to the router and to a chosen host, from the machine that Callsheet runs on."""
    owner, host = owner_of(request), request.POST.get("host", "").strip()
    try:
        tested = [try_router(settings.LINE_ROUTER), *([try_host(host)] if host else [])]
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("connection:line")
    call = named_call(owner, request.POST.get("call", ""))
    kept = checks.keep_nearby(owner, tested, call=call, now=timezone.now())
    return redirect("connection:result", uid=kept.uid)
