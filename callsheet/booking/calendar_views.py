"""The calendars whose busy time counts."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.booking.actions import feeds
from callsheet.booking.forms import FeedForm
from callsheet.booking.models import Feed
from callsheet.booking.tokens import guest_url, token_of
from callsheet.core import when


@login_required
def calendars(request: HttpRequest) -> HttpResponse:
    """Each calendar with its age and last error; a form to add one."""
    owner = owner_of(request)
    form = FeedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        feeds.add_feed(owner, **form.cleaned_data)
        messages.success(request, _("Added. It is being read now."))
        return redirect("booking:calendars")
    now = timezone.now()
    context = {
        "form": form,
        "rows": [
            (feed, when.length_words(now - feed.fetched_at) if feed.fetched_at else "")
            for feed in Feed.objects.filter(owner=owner)
        ],
        "calls_url": f"{guest_url(token_of('calls', owner.uid))}calls.ics",
        "room": "booking",
    }
    return render(request, "booking/calendars.html", context)


@login_required
@require_POST
def refresh(request: HttpRequest) -> HttpResponse:
    """Every calendar read again."""
    feeds.refresh_soon(owner_of(request), now=timezone.now())
    messages.success(request, _("Being read again."))
    return redirect("booking:calendars")


@login_required
@require_POST
def remove(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A calendar that counts no more."""
    feeds.remove_feed(get_object_or_404(Feed, owner=owner_of(request), uid=uid))
    messages.success(request, _("Removed."))
    return redirect("booking:calendars")
