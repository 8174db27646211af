"""Signing in: the one page a stranger sees."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from callsheet.accounts import sign_in as rules
from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal

BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """The printed link's token, or the password; then home, so that no token stays in sight."""
    token = request.GET.get("token", "")
    error = ""
    try:
        owner = credentials(request, token)
        if owner is not None:
            login(request, owner, backend=BACKEND)
            return redirect("/")
    except Refusal as refusal:
        error = str(refusal)
    context = {"error": error, "has_password": rules.has_password()}
    return render(request, "accounts/sign_in.html", context, status=403 if error else 200)


def credentials(request: HttpRequest, token: str) -> Freelancer | None:
    """Who the request proves to be; None when it brought neither token nor password."""
    address = request.META.get("REMOTE_ADDR") or "0.0.0.0"  # noqa: S104  (a placeholder address)
    if token:
        return rules.by_token(token, address, now=timezone.now())
    if request.method == "POST":
        return rules.by_password(request.POST.get("password", ""), address, now=timezone.now())
    return None
