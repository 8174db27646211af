"""The pages of what went wrong: a heading, what to do, and nothing else asked of the server."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.views import csrf, defaults

from callsheet.config.settings import STATIC_URL

PAGES: dict[str, Any] = {
    "That request was not understood": lambda request: defaults.bad_request(request, ValueError()),
    "That was refused": lambda request: defaults.permission_denied(request, ValueError()),
    "That page is not here": lambda request: defaults.page_not_found(request, ValueError()),
    "Something went wrong in Callsheet": defaults.server_error,
}


def shown(view: Any, request: HttpRequest) -> str:
    response: HttpResponse = view(request)
    return response.content.decode().strip()


@pytest.mark.parametrize("heading", PAGES)
def test_an_error_page_says_what_happened_and_what_to_do(heading: str, rf: RequestFactory) -> None:
    page = shown(PAGES[heading], rf.get("/nowhere/"))

    assert page.startswith("<!doctype html>")
    assert f"<title>{heading} · Callsheet</title>" in page
    assert f"<h1>{heading}</h1>" in page
    assert re.search(r"<p>\w[^<]{40,}\.</p>", page)


@pytest.mark.parametrize("heading", PAGES)
def test_an_error_page_names_its_icon_so_that_none_is_asked_for(
    heading: str, rf: RequestFactory
) -> None:
    page = shown(PAGES[heading], rf.get("/nowhere/"))

    assert f'<link rel="icon" href="{STATIC_URL}callsheet/icon' in page


def test_a_form_open_too_long_gets_the_page_of_a_refusal(rf: RequestFactory) -> None:
    page = shown(csrf.csrf_failure, rf.get("/nowhere/"))

    assert page == shown(PAGES["That was refused"], rf.get("/nowhere/"))
