"""Timing over plain web requests: an echo and bounded bytes, for who is signed in or has a token.

These answer the terminal too, which cannot sign in; a stranger gets 403 and no byte.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from callsheet.accounts.models import Freelancer
from callsheet.connection.actions.checks import keep_check
from callsheet.connection.models import LineCheck
from callsheet.connection.queries import named_call
from callsheet.connection.tokens import WrongToken, check_token
from callsheet.core.errors import Refusal

MOST_BYTES = 512 * 1024
View = Callable[[HttpRequest], HttpResponse]


def known(request: HttpRequest) -> bool:
    """Whether somebody is signed in or brought a token (`Authorization: Bearer …`)."""
    if isinstance(request.user, Freelancer):
        return True
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    try:
        check_token(token, settings.SECRET_KEY, now=timezone.now())
    except WrongToken:
        return False
    return True


def for_the_known(view: View) -> View:
    """The view, or 403 for a stranger."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        return view(request) if known(request) else HttpResponseForbidden()

    return guarded


@never_cache
@require_safe
@for_the_known
def echo(_request: HttpRequest) -> HttpResponse:
    """204, nothing else: what is timed."""
    return HttpResponse(status=204)


@csrf_exempt  # what is sent is counted and thrown away
@never_cache
@require_http_methods(["GET", "POST"])
@for_the_known
def load(request: HttpRequest) -> HttpResponse:
    """GET gives `?bytes=` bytes, at most 512 KiB; POST takes as many and says how many came."""
    if request.method == "POST":
        return HttpResponse(str(len(request.body)), content_type="text/plain")
    asked = request.GET.get("bytes", "")
    size = min(int(asked) if asked.isdecimal() and len(asked) < 9 else 0, MOST_BYTES)
    return HttpResponse(bytes(size), content_type="application/octet-stream")


@csrf_exempt  # a token in a header comes with no other site's form
@never_cache
@require_http_methods(["GET", "POST"])
@for_the_known
def terminal(request: HttpRequest) -> HttpResponse:
    """GET tells the terminal where the line server is; POST keeps its record: {"record",
    "call"}."""
    if "Authorization" not in request.headers:
        return HttpResponseForbidden()
    if request.method == "GET":
        return JsonResponse({"line": settings.LINE_URL})
    try:
        said, owner = json.loads(request.body), Freelancer.objects.the_one()
        kept = keep_check(
            owner, said["record"], call=named_call(owner, str(said.get("call", ""))),
            address=str(request.META.get("REMOTE_ADDR") or ""), now=timezone.now(),
            source=LineCheck.Source.TERMINAL,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, Refusal) as error:
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({"route": kept.route, "url": f"{settings.URL}/line/checks/{kept.uid}/"})
