"""The page that a QR code opens on a phone which is not signed in yet."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from callsheet.core.errors import Refusal
from callsheet.live.phone import PHONE_SESSION, open_pass, use_pass

BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
def phone(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows one button, for a GET must never act; POST signs this phone in, once."""
    try:
        if request.method != "POST":
            open_pass(token, now=timezone.now())
            return render(request, "live/phone.html", {"error": ""})
        used = use_pass(token, now=timezone.now())
    except Refusal as refusal:
        return render(request, "live/phone.html", {"error": str(refusal)}, status=403)
    login(request, used.owner, backend=BACKEND)
    request.session.set_expiry(PHONE_SESSION)
    return redirect("live:live", uid=used.call.uid)
