"""Was the client there?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import own_path, owner_of
from callsheet.core.errors import Refusal
from callsheet.followup.actions import attendance as marks
from callsheet.followup.actions import promises
from callsheet.followup.models import Promise
from callsheet.followup.queries import waiting_calls
from callsheet.interviews.models import Call


@login_required
def waiting(request: HttpRequest) -> HttpResponse:
    """The bar of calls that have begun; asked for again each half minute."""
    rows = waiting_calls(owner_of(request), now=timezone.now())
    return render(request, "followup/_waiting.html", {"rows": rows})


@login_required
@require_POST
def attendance(request: HttpRequest, uid: UUID) -> HttpResponse:
    """They came, they did not, they told, it was me; or that taken back."""
    rows = Call.objects.select_related("interview__client", "owner")
    call = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    try:
        said = mark(call, request.POST.get("how", ""), request.POST.get("words", ""))
        messages.success(request, said)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("interviews:interview", uid=call.interview.uid)


def mark(call: Call, how: str, words: str) -> str:
    """The sentence for what was marked."""
    now = timezone.now()
    if how == "came":
        marks.they_came(call)
        return _("Good. The call is on.")
    if how == "mine":
        marks.my_fault(call)
        return _("Noted. It does not count against the client.")
    if how == "undo":
        marks.undo_no_show(call, now=now)
        return _("Taken back.")
    sign = marks.mark_no_show(call, told=words if how == "told" else "", now=now)
    return f"{sign.why[:1].upper()}{sign.why[1:]}"


@login_required
@require_POST
def promise(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A promise done, let go, or open again."""
    row = get_object_or_404(Promise, owner=owner_of(request), uid=uid)
    promises.settle(row, request.POST.get("how", ""), now=timezone.now())
    return redirect(own_path(request))
