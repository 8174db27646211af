"""The page of an interview's model: what would be sent, the switch, what was sent."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.advice.actions import switch
from callsheet.advice.models import Advice
from callsheet.core.errors import Refusal
from callsheet.prep.model_words import ask_again, model_page, model_words
from callsheet.prep.queries import own_interviews


@login_required
def model(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What the model would be sent, word for word, before anything goes."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    shown = {"page": model_page(row), "interview": row, "room": "interviews"}
    return render(request, "prep/model.html", shown)


@login_required
def words(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The model's brief and questions for the sheet, for they come later than it."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    found = model_words(row)
    waiting = any(each.state == Advice.State.WAITING for each in found.values())
    shown = {"model_words": found, "waiting": waiting, "interview": row}
    return render(request, "prep/_model.html", shown)


@login_required
@require_POST
def set_model(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The model on for this interview and asked, or off."""
    row = get_object_or_404(own_interviews(owner_of(request)), uid=uid)
    try:
        switch(row, on="on" in request.POST)
        if not ask_again(row) and "on" in request.POST:
            messages.info(request, _("Nothing was sent: your model has answered these very words."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("prep:model", uid=row.uid)
