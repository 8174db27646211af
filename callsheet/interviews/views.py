"""The paste box, the list of interviews and the page of one."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from callsheet.accounts.actions import detect_zone
from callsheet.accounts.signed_in import own_path, owner_of
from callsheet.core.errors import Refusal
from callsheet.interviews.actions import clients, corrections, keeps, pastes, signs, sites, stages
from callsheet.interviews.domain.example import example_paste
from callsheet.interviews.domain.paste import LooksLikePost, WhoAreYou
from callsheet.interviews.forms import ClientForm, PasteForm, SiteForm
from callsheet.interviews.models import Interview, WarningSign
from callsheet.interviews.page import interview_page, interviews_of, venue_choices
from callsheet.interviews.uploads import mail_or_text

ON_A_PAGE = 40


@login_required
def paste(request: HttpRequest) -> HttpResponse:
    """The paste box; a good paste leads to the reply page."""
    owner = owner_of(request)
    if request.method == "POST":
        form = PasteForm(request.POST, request.FILES, venues=venue_choices(owner))
        if form.is_valid() and (kept := keep(request, form)):
            return redirect("replies:reply", uid=kept.interview.uid)
    else:
        form = PasteForm(initial=first_words(request), venues=venue_choices(owner))
    return render(
        request,
        "interviews/paste.html",
        {"form": form, "room": "paste", "rows": interviews_of(owner)[:6]},
    )


def first_words(request: HttpRequest) -> dict[str, object]:
    """What the boxes hold at first: the example when asked, the interview that goes on."""
    if "example" in request.GET:
        found = example_paste()
        return {
            "reply": found.reply,
            "post": found.post,
            "proposal": found.proposal,
            "example": True,
        }
    return {"interview": request.GET.get("interview", ""), "new": "new" in request.GET}


def keep(request: HttpRequest, form: PasteForm) -> pastes.Pasted | None:
    """The kept paste; None with its sentence at the box when it was refused."""
    owner = owner_of(request)
    try:
        detect_zone(owner, form.cleaned_data["zone"])
        mail, text = mail_or_text(form.cleaned_data["file"])
        kept = pastes.read_paste(owner, form.paste(text), now=timezone.now(), mail=mail)
    except Refusal as refusal:
        explain(form, refusal)
        return None
    if form.cleaned_data["example"]:
        keeps.mark_example(kept.interview)
    elif kept.matched and not form.cleaned_data["interview"]:
        messages.info(request, _("Read as the answer to “%s”.") % kept.interview)
    if not kept.added:
        messages.warning(request, _("These words were here already; nothing was added."))
    return kept


def explain(form: PasteForm, refusal: Refusal) -> None:
    """The sentence at the box; a post is moved to its own box, a question gets its choices."""
    if isinstance(refusal, LooksLikePost):
        form.move_reply_to_post()
    if isinstance(refusal, WhoAreYou):
        form.names = refusal.names
    form.add_error("reply", str(refusal))


@login_required
def keep_bid(request: HttpRequest) -> HttpResponse:
    """A post and one's own proposal, kept until the client answers."""
    owner = owner_of(request)
    form = PasteForm(request.POST or None, venues=venue_choices(owner))
    if request.method == "POST" and form.is_valid():
        try:
            interview = keeps.keep_bid(owner, form.paste(), now=timezone.now())
            return redirect("interviews:interview", uid=interview.uid)
        except Refusal as refusal:
            form.add_error("post", str(refusal))
    return render(request, "interviews/keep_bid.html", {"form": form, "room": "interviews"})


@login_required
def interviews(request: HttpRequest) -> HttpResponse:
    """A page of the interviews, the newest first."""
    stage = request.GET.get("stage", "")
    rows = Paginator(interviews_of(owner_of(request), stage=stage), ON_A_PAGE)
    context = {
        "rows": rows.get_page(request.GET.get("page")),
        "room": "interviews",
        "stages": Interview.Stage.choices,
        "stage": stage,
    }
    return render(request, "interviews/list.html", context)


def own(request: HttpRequest, uid: UUID) -> Interview:
    """The signed-in person's interview of that name, else a 404."""
    rows = Interview.objects.select_related("client__company", "venue", "owner", "post", "proposal")
    return get_object_or_404(rows, owner=owner_of(request), uid=uid)


@login_required
def interview(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stage, thread, next thing to do."""
    row = own(request, uid)
    context = {
        "page": interview_page(row, now=timezone.now()),
        "venues": venue_choices(row.owner),
        "room": "interviews",
    }
    return render(request, "interviews/interview.html", context)


@login_required
@require_POST
def change(request: HttpRequest, uid: UUID, what: str) -> HttpResponse:
    """One change the person made on the interview, then back to where they were."""
    row = own(request, uid)
    if what not in CHANGES:
        raise Http404
    try:
        CHANGES[what](request, row)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(BACK.get(request.POST.get("back", ""), "interviews:interview"), uid=row.uid)


BACK = {"reply": "replies:reply", "sheet": "prep:open-sheet"}


def change_client(request: HttpRequest, row: Interview) -> None:
    """Name and zone of the client, as the person says."""
    form = ClientForm(request.POST)
    if form.is_valid():
        if "name" in request.POST:
            clients.rename_client(row.client, form.cleaned_data["name"])
        if form.cleaned_data["zone"]:
            corrections.set_client_zone(
                row.client, form.cleaned_data["zone"], now=timezone.now(), interview=row
            )


def change_site(request: HttpRequest, row: Interview) -> None:
    """The site the person confirmed."""
    form = SiteForm(request.POST)
    if form.is_valid():
        sites.confirm_site(row, form.cleaned_data["site"], now=timezone.now())


def change_words(request: HttpRequest, row: Interview) -> None:
    """A post or a proposal pasted later."""
    keeps.add_words(
        row,
        post=request.POST.get("post", ""),
        proposal=request.POST.get("proposal", ""),
        now=timezone.now(),
    )


def change_contract(request: HttpRequest, row: Interview) -> None:
    """Whether the contract runs."""
    stages.mark_contract(row, started="started" in request.POST, now=timezone.now())


def pass_on(_request: HttpRequest, row: Interview) -> None:
    """The person lets it go."""
    stages.pass_on(row)


def undo_pass(_request: HttpRequest, row: Interview) -> None:
    """The person takes it up again."""
    stages.undo_pass(row)


def change_stage(request: HttpRequest, row: Interview) -> None:
    """The stage the person chose."""
    stages.set_stage(row, request.POST.get("stage", ""))


def change_venue(request: HttpRequest, row: Interview) -> None:
    """Where the client was met."""
    keeps.set_venue(row, request.POST.get("venue", ""))


def change_title(request: HttpRequest, row: Interview) -> None:
    """The job's name."""
    keeps.retitle(row, request.POST.get("title", ""))


CHANGES: dict[str, Callable[[HttpRequest, Interview], None]] = {
    "pass": pass_on,
    "undo-pass": undo_pass,
    "stage": change_stage,
    "contract": change_contract,
    "client": change_client,
    "site": change_site,
    "words": change_words,
    "venue": change_venue,
    "title": change_title,
}


@login_required
@require_POST
def undo_sign(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A warning sign taken back, or set again."""
    sign = get_object_or_404(WarningSign, owner=owner_of(request), uid=uid)
    if sign.undone_at is None:
        signs.undo_sign(sign, now=timezone.now())
    else:
        signs.redo_sign(sign)
    return redirect(own_path(request))
