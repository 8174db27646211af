"""The page of everything the model was sent."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from callsheet.accounts.signed_in import owner_of
from callsheet.advice.actions import endpoint
from callsheet.advice.queries import SHOWN, sent
from callsheet.core.errors import Refusal


@login_required
def sent_page(request: HttpRequest) -> HttpResponse:
    """The exact texts, when and where to, the newest first."""
    rows = sent(owner_of(request))
    try:
        found = endpoint()
        where = found.where if found else ""
    except Refusal as refusal:
        where = str(refusal)
    return render(
        request,
        "advice/sent.html",
        {"rows": rows, "most": SHOWN, "where": where, "room": "accounts"},
    )
