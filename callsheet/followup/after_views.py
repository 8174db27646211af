"""After the call: how it went, what was promised, the recap, the transcript, the touches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.signed_in import own_path, owner_of
from callsheet.core.errors import Refusal
from callsheet.followup.actions import outcomes, promises, recaps, touches
from callsheet.followup.after_page import after_page, day_here, proposal
from callsheet.followup.forms import NextForm, PromiseForm
from callsheet.followup.models import FollowUp, Promise
from callsheet.interviews.models import Call
from callsheet.prep.actions import rehearsal
from callsheet.prep.models import PastedTranscript
from callsheet.reading.domain.times.due import due_day

LONGEST_FILE = 2_000_000  # bytes of a transcript


def own_call(request: HttpRequest, uid: UUID) -> Call:
    """The signed-in person's call, with what the page reads."""
    rows = Call.objects.select_related(
        "interview__client__company", "interview__venue", "owner", "outcome", "recap"
    )
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


@contextmanager
def told(request: HttpRequest) -> Iterator[None]:
    """What the person must know when something is refused."""
    try:
        yield
    except Refusal as refusal:
        messages.error(request, str(refusal))


def back_to(call: Call, part: str) -> HttpResponseRedirect:
    """The page, at one of its parts."""
    return redirect(f"{reverse('followup:after', args=[call.uid])}#{part}")


@login_required
def after(request: HttpRequest, uid: UUID) -> HttpResponse:
    """How did it go?"""
    call = own_call(request, uid)
    page = after_page(call, now=timezone.now())
    context = {"page": page, "next_form": NextForm.of(page.outcome), "promise_form": PromiseForm(),
               "editing": "edit" in request.GET, "room": "interviews"}  # fmt: skip
    return render(request, "followup/after.html", context)


@login_required
@require_POST
def outcome(request: HttpRequest, uid: UUID) -> HttpResponse:
    """How it went; the stage follows."""
    call = own_call(request, uid)
    with told(request):
        outcomes.say_outcome(call, request.POST.get("kind", ""), now=timezone.now())
    return back_to(call, "outcome")


@login_required
@require_POST
def next_step(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What comes next."""
    call = own_call(request, uid)
    form = NextForm(request.POST, prefix="next")
    if form.is_valid():
        outcomes.say_next(call, form.step(), now=timezone.now())
        messages.success(request, _("Kept. It stands in the recap."))
    else:
        messages.error(request, _("Give the day as a date."))
    return back_to(call, "outcome")


@login_required
@require_POST
def add_promise(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A promise said by the person, or one found in the transcript kept."""
    call = own_call(request, uid)
    form, now = PromiseForm(request.POST), timezone.now()
    if not form.is_valid():
        messages.error(request, _("Give the day as a date."))
        return back_to(call, "promised")
    text, on = form.cleaned_data["text"], form.cleaned_data["on"]
    due = None if on else due_day(text, today=day_here(call, now), country=call.owner.country)
    about = request.POST.get("about", "")[:20]
    with told(request):
        day = on or (due.on if due else None)
        promises.add_promise(call.interview, text, day, about=about, now=now)
    return back_to(call, "promised")


@login_required
@require_POST
def change_promise(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Other words or another day for a promise."""
    row = get_object_or_404(Promise, owner=owner_of(request), uid=uid)
    form = PromiseForm(request.POST)
    with told(request):
        if form.is_valid():
            data = form.cleaned_data
            promises.change(row, data["text"], data["on"], now=timezone.now())
        else:
            messages.error(request, _("Give the day as a date."))
    return redirect(own_path(request))


@login_required
@require_POST
def recap(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The person's own text, the proposal again, or a line left out or put back."""
    call = own_call(request, uid)
    with told(request):
        if "proposal" in request.POST:
            recaps.take_proposal(call)
        elif "leave" in request.POST or "take" in request.POST:
            line = request.POST.get("leave") or request.POST["take"]
            recaps.leave_out(call, uid_of(line), out="leave" in request.POST)
        else:
            text = request.POST.get("text", "")
            recaps.edit(call, text, proposed=proposal(call, now=timezone.now()))
    return back_to(call, "recap")


def uid_of(text: str) -> UUID:
    """A line's id; the zero id for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


@login_required
@require_POST
def recap_copied(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The recap was copied."""
    recaps.mark_copied(own_call(request, uid), now=timezone.now())
    return HttpResponse(status=204)


@login_required
@require_POST
def recap_sent(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What became of the copied recap: sent as is, sent in other words, not sent."""
    call, now = own_call(request, uid), timezone.now()
    how = request.POST.get("how", "")
    with told(request):
        if how == "not":
            recaps.mark_not_sent(call)
        else:
            text = after_page(call, now=now).recap.text
            recaps.mark_sent(
                call, text if how == "as-is" else request.POST.get("text", ""), now=now
            )
            messages.success(request, _("Kept as sent, in the thread."))
    return back_to(call, "recap")


@login_required
@require_POST
def add_transcript(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A transcript of the call."""
    call, file = own_call(request, uid), request.FILES.get("file")
    text = request.POST.get("text", "")
    with told(request):
        if file:
            text = rehearsal.words_of_file(file.name or "", file.read(LONGEST_FILE)) or text
        rehearsal.keep_transcript(
            call.interview, text, call.owner.name, call=call, now=timezone.now()
        )
    return back_to(call, "transcript")


@login_required
@require_POST
def speaker(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Which speaker one is."""
    rows = PastedTranscript.objects.select_related("interview", "call")
    row = get_object_or_404(rows, owner=owner_of(request), uid=uid, call__isnull=False)
    rehearsal.set_speaker(row, request.POST.get("me", ""), now=timezone.now())
    assert row.call is not None
    return back_to(row.call, "transcript")


@login_required
@require_POST
def touch(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A touch sent, skipped, put off a week, or the job let go."""
    rows = FollowUp.objects.select_related("call__interview")
    row = get_object_or_404(rows, owner=owner_of(request), uid=uid)
    touches.settle(row, request.POST.get("how", ""), now=timezone.now())
    return redirect(own_path(request))
