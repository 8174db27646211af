"""The page of everything the model was sent."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from callsheet.accounts.signed_in import owner_of
from callsheet.advice.queries import SHOWN, sent


@login_required
def sent_page(request: HttpRequest) -> HttpResponse:
    """The exact texts, when and where to, the newest first."""
    rows = sent(owner_of(request))
    return render(request, "advice/sent.html", {"rows": rows, "most": SHOWN, "room": "settings"})
