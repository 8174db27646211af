"""The page beside the call, and where its devices send and fetch lines."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Call
from callsheet.live.actions import take_jots
from callsheet.live.incoming import read_incoming
from callsheet.live.outgoing import lines_json
from callsheet.live.pack import call_pack
from callsheet.live.phone import invite_phone
from callsheet.live.queries import wanted_packs
from callsheet.live.shell import worker_script
from callsheet.prep.queries import own_interviews


def own_call(request: HttpRequest, uid: UUID) -> Call:
    """The signed-in person's call."""
    rows = Call.objects.select_related("interview__client", "owner")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


@login_required
@require_GET
def live(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The page itself, the same for every call: what is on it comes out of the call's pack."""
    own_call(request, uid)
    return shell(request)


@login_required
@require_GET
def shell(request: HttpRequest) -> HttpResponse:
    """The page without a call, for the service worker to keep."""
    return render(request, "live/live.html")


@login_required
@require_GET
def walk(request: HttpRequest) -> HttpResponse:
    """The window that is shared, empty: the sample comes out of the pack on the device."""
    return render(request, "live/walk.html")


@login_required
@never_cache
@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, served here so that its scope is /calls/."""
    return HttpResponse(worker_script(), content_type="text/javascript; charset=utf-8")


@login_required
@never_cache
@require_GET
def pack(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The call pack; 204 when the device has this very one."""
    call = own_call(request, uid)
    call.interview = get_object_or_404(own_interviews(owner_of(request)), pk=call.interview_id)
    found = call_pack(call, now=timezone.now())
    if request.GET.get("have") == found["version"]:
        return HttpResponse(status=204)
    return JsonResponse(found)


@login_required
@never_cache
@require_GET
def state(request: HttpRequest) -> JsonResponse:
    """A token to send with, and the calls whose packs should lie on a device."""
    packs = wanted_packs(owner_of(request), now=timezone.now())
    return JsonResponse({"csrf": get_token(request), "packs": packs})


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def jots(request: HttpRequest, uid: UUID) -> JsonResponse:
    """POST takes lines, each once, and tells which are kept; both give every line of the call.

    `?have=` how many lines the device knows: `jots` is null when there are no others
    """
    call = own_call(request, uid)
    answer: dict[str, object] = {"taken": [], "refused": {}}
    if request.method == "POST":
        try:
            incoming = read_incoming(request.body)
        except Refusal as refusal:
            return JsonResponse({"error": str(refusal), "code": refusal.code}, status=400)
        taken = take_jots(call, incoming.lines, now=timezone.now())
        answer = {"taken": [str(uid) for uid in taken], "refused": dict(incoming.refused)}
    return JsonResponse({**answer, "jots": lines_json(call, request.GET.get("have", ""))})


@login_required
@never_cache
@require_POST
def phone(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A QR code that opens the call on a phone, or why it can't."""
    call = own_call(request, uid)
    try:
        invitation = invite_phone(call, now=timezone.now())
    except Refusal as refusal:
        return render(request, "live/_phone.html", {"error": str(refusal)})
    return render(request, "live/_phone.html", {"invitation": invitation})
