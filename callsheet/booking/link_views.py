"""Standing links, free times in words and as a picture, the mails' words."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from callsheet.accounts.models import Freelancer
from callsheet.accounts.signed_in import owner_of
from callsheet.booking.actions import links as actions
from callsheet.booking.actions.links import new_link
from callsheet.booking.actions.mails import server
from callsheet.booking.domain.letters import letter
from callsheet.booking.forms import LinkForm
from callsheet.booking.free_times import free_times, sample_appointment
from callsheet.booking.models import GuestLink
from callsheet.booking.overview import overview_png
from callsheet.booking.tokens import guest_url, token_of
from callsheet.interviews.models import Interview


@login_required
def links(request: HttpRequest) -> HttpResponse:
    """Standing links and a form for one more."""
    owner = owner_of(request)
    form = LinkForm(request.POST or None, initial={"minutes": owner.call_minutes or 15})
    if request.method == "POST" and form.is_valid():
        new_link(owner, **form.cleaned_data)
        return redirect("booking:links")
    rows = GuestLink.objects.filter(owner=owner, call__isnull=True)
    context = {
        "form": form,
        "rows": [(row, guest_url(token_of("link", row.uid))) for row in rows],
        "only_here": settings.ON_LOOPBACK,
        "room": "booking",
    }
    return render(request, "booking/links.html", context)


@login_required
@require_POST
def end(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A link that books no more, or again."""
    link = get_object_or_404(GuestLink, owner=owner_of(request), uid=uid)
    if link.ended_at is None:
        actions.end_link(link, now=timezone.now())
    else:
        actions.renew_link(link)
    return redirect("booking:links")


def asked_interview(request: HttpRequest, owner: Freelancer) -> Interview | None:
    """The interview whose client the times are for; None when none was named."""
    try:
        uid = UUID(request.GET.get("interview", ""))
    except ValueError:
        return None
    return Interview.objects.select_related("client", "owner").filter(owner=owner, uid=uid).first()


@login_required
def free(request: HttpRequest) -> HttpResponse:
    """The free times of the next days, as text to paste and as a picture to attach."""
    owner = owner_of(request)
    interview = asked_interview(request, owner)
    context = {
        "page": free_times(owner, interview, now=timezone.now()),
        "interview": interview,
        "room": "booking",
    }
    return render(request, "booking/free.html", context)


@login_required
def picture(request: HttpRequest) -> HttpResponse:
    """The overview as a PNG."""
    owner = owner_of(request)
    page = free_times(owner, asked_interview(request, owner), now=timezone.now())
    answer = HttpResponse(overview_png(page), content_type="image/png")
    answer["Content-Disposition"] = 'inline; filename="free-times.png"'
    return answer


@login_required
def mail_words(request: HttpRequest) -> HttpResponse:
    """Every mail a client may get, with an example's values, before it is switched on."""
    call = sample_appointment(owner_of(request), now=timezone.now())
    kinds = ("confirmed", "moved", "cancelled", "day_before", "quarter_hour")
    letters = [letter(kind, call) for kind in kinds]  # type: ignore[arg-type]
    context = {"letters": letters, "server": server(), "room": "booking"}
    return render(request, "booking/mail_words.html", context)
