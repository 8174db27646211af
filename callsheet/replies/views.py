"""The reply page, and what the person does with the draft."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import owner_of
from callsheet.booking.actions.terms import lengths_of as own_lengths
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Interview, Message
from callsheet.interviews.page import venue_choices
from callsheet.replies import actions
from callsheet.replies.domain.draft.parts import BLANK
from callsheet.replies.forms import NeededForm, SetupForm
from callsheet.replies.model_draft import offer_for, take_offer
from callsheet.replies.models import Draft
from callsheet.replies.page import ReplyPage, reply_page
from callsheet.replies.setup import Needs, answer_needs, confirm, needs_initial, setup_initial


def own_interview(request: HttpRequest, uid: UUID) -> Interview:
    """The signed-in person's interview, with what the page reads."""
    rows = Interview.objects.select_related("client__company", "venue", "owner", "post", "proposal")
    thread = Prefetch("messages", Message.objects.select_related("draft"))
    rows = rows.prefetch_related(thread, "venue__rules")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


def own_draft(request: HttpRequest, uid: UUID) -> Draft:
    """The signed-in person's draft."""
    rows = Draft.objects.select_related("interview__owner", "interview__client", "message")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


def back_to(draft: Draft) -> HttpResponse:
    """The reply page of a draft."""
    return redirect("replies:reply", uid=draft.interview.uid)


@login_required
def reply(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The words, the meaning, the times and the draft."""
    row = own_interview(request, uid)
    page = reply_page(row, now=timezone.now())
    if page is None:
        return redirect("interviews:interview", uid=row.uid)
    return render(request, "replies/reply.html", context(request, row, page))


def context(request: HttpRequest, row: Interview, page: ReplyPage | None) -> dict[str, object]:
    """What the template shows beside the page's own value."""
    setup = page is not None and page.needed.setup
    venues = venue_choices(row.owner) if setup else []
    return {
        "page": page,
        "room": "interviews",
        "editing": "edit" in request.GET,
        "setup": SetupForm(initial=setup_initial(row), venues=venues),
        "needed_form": NeededForm(initial=needs_initial(row)),
        "lengths": lambda: lengths_of(row),
        "model_set": bool(settings.MODEL),
        "pieces": draft_pieces(page.draft.text if page and page.draft else ""),
    }


def lengths_of(row: Interview) -> list[tuple[int, bool]]:
    """The usual lengths and one's own, each with whether the venue's scheduler offers it."""
    offered = row.venue.scheduler_minutes
    return [(minutes, not offered or minutes in offered) for minutes in own_lengths(row.owner)]


def draft_pieces(text: str) -> list[tuple[str, bool]]:
    """The draft in runs; True marks a blank."""
    pieces, at = [], 0
    for found in BLANK.finditer(text):
        pieces += [(text[at : found.start()], False), (found.group(), True)]
        at = found.end()
    return [(words, blank) for words, blank in [*pieces, (text[at:], False)] if words]


@login_required
@require_POST
def confirm_setup(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The one strip confirmed."""
    row = own_interview(request, uid)
    form = SetupForm(request.POST, venues=venue_choices(row.owner))
    if form.is_valid():
        confirm(row, **form.cleaned_data)
        return redirect("replies:reply", uid=row.uid)
    page = reply_page(row, now=timezone.now())
    return render(request, "replies/reply.html", {**context(request, row, page), "setup": form})


@login_required
@require_POST
def save_needed(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Name, rates, length or zone, given when this reply needed them."""
    row = own_interview(request, uid)
    form = NeededForm(request.POST)
    if form.is_valid():
        try:
            answer_needs(row, needs_of(form))
            return redirect("replies:reply", uid=row.uid)
        except Refusal as refusal:
            form.add_error("zone", str(refusal))
    page = reply_page(row, now=timezone.now())
    return render(
        request, "replies/reply.html", {**context(request, row, page), "needed_form": form}
    )


def needs_of(form: NeededForm) -> Needs:
    """The answers given; an own length stands for the one of a button."""
    data = dict(form.cleaned_data)
    own = data.pop("own_minutes")
    return Needs(**data | {"minutes": data["minutes"] or own})


@login_required
@require_POST
def edit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The person's own text, or back to the proposal."""
    draft = own_draft(request, uid)
    try:
        if "proposal" in request.POST:
            actions.take_proposal(draft)
        else:
            actions.edit(draft, request.POST.get("text", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return back_to(draft)


@login_required
def model_offer(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What the person's own model offers instead, for it comes later than the page."""
    draft = own_draft(request, uid)
    offer = offer_for(draft, now=timezone.now())
    return render(request, "replies/_model.html", {"offer": offer, "draft": draft})


@login_required
@require_POST
def take_model(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The model's draft in the place of one's own, as an edit."""
    draft = own_draft(request, uid)
    try:
        take_offer(draft)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return back_to(draft)


@login_required
@require_POST
def choose_time(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One named time to accept, other times to offer, or the draft's own choice again."""
    draft = own_draft(request, uid)
    said = request.POST.get("at", "")
    if said == "offer":
        actions.offer_times(draft)
    else:
        try:
            actions.choose_time(draft, datetime.fromisoformat(said) if said else None)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return back_to(draft)


@login_required
@require_POST
def ask_point(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The question for an open point into the draft, or out of it again."""
    draft = own_draft(request, uid)
    actions.ask_point(draft, request.POST.get("code", ""), wanted="drop" not in request.POST)
    return back_to(draft)


@login_required
@require_POST
def copied(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The text was copied."""
    actions.mark_copied(own_draft(request, uid), now=timezone.now())
    return HttpResponse(status=204)


@login_required
@require_POST
def sent(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What became of the copied text: sent as is, sent in other words, not sent."""
    draft = own_draft(request, uid)
    how = request.POST.get("how", "")
    try:
        if how == "not":
            actions.mark_not_sent(draft)
        else:
            text = draft.text if how == "as-is" else request.POST.get("text", "")
            actions.mark_sent(draft, text, now=timezone.now())
            messages.success(request, _("Kept as sent. Paste their answer when it comes."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return back_to(draft)
