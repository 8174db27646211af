"""The library's own pages: all of it, and finding anything."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from callsheet.accounts.signed_in import owner_of
from callsheet.library.forms import AddressForm, PasteForm
from callsheet.library.page import find_page, found_lines, library_page

LONGEST_QUERY = 300


@login_required
def library(request: HttpRequest) -> HttpResponse:
    """Samples, prepared answers and notes, with the ways to add one."""
    return render(request, "library/list.html", library_context(request, PasteForm()))


def library_context(request: HttpRequest, form: PasteForm) -> dict[str, object]:
    """What the list shows, with the paste box as it is."""
    page = library_page(
        owner_of(request),
        number=request.GET.get("page", "1"),
        archived="archived" in request.GET,
    )
    return {"page": page, "form": form, "address_form": AddressForm(), "room": "library"}


@login_required
def find_anything(request: HttpRequest) -> HttpResponse:
    """What has the words of `q`; only the results when the page asks while a person types."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    typing = bool(request.headers.get("HX-Request"))
    page = find_page(owner_of(request), query, by_meaning=not typing)
    template = "library/_results.html" if typing else "library/find.html"
    return render(request, template, {"page": page, "room": "find"})


@login_required
@never_cache
def find_lines(request: HttpRequest) -> JsonResponse:
    """The same as JSON, for the page beside the call."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    return JsonResponse(found_lines(owner_of(request), query))
