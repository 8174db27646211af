"""The page beside the call, and where its devices send and fetch lines."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from callsheet.accounts.signed_in import owner_of
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Call
from callsheet.live.actions import take_jots
from callsheet.live.incoming import read_incoming
from callsheet.live.outgoing import lines_json


def own_call(request: HttpRequest, uid: UUID) -> Call:
    """The signed-in person's call."""
    rows = Call.objects.select_related("interview__client", "owner")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def jots(request: HttpRequest, uid: UUID) -> JsonResponse:
    """POST takes lines, each once, and tells which are kept; both give every line of the call."""
    call = own_call(request, uid)
    answer: dict[str, object] = {"taken": [], "refused": {}}
    if request.method == "POST":
        try:
            incoming = read_incoming(request.body)
        except Refusal as refusal:
            return JsonResponse({"error": str(refusal), "code": refusal.code}, status=400)
        taken = take_jots(call, incoming.lines, now=timezone.now())
        answer = {"taken": [str(uid) for uid in taken], "refused": dict(incoming.refused)}
    return JsonResponse({**answer, "jots": lines_json(call)})
