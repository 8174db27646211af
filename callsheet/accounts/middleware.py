"""Every page refuses a stranger, unless it stands in a `guest_views.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from callsheet.accounts.sign_in import needs_password

GUESTS = ".guest_views"
PASSWORD_VIEWS = frozenset({"set_password", "sign_out"})


class SignInRequired:
    """Sends a stranger to the sign-in page, and a person without a needed password to set one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response of the rest."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """A redirect for who may not see the view; None lets it run."""
        if view.__module__.endswith(GUESTS):
            return None
        if not request.user.is_authenticated:
            if request.headers.get("HX-Request"):
                return HttpResponse(status=204, headers={"HX-Redirect": "/sign-in/"})
            return redirect("accounts:sign-in")
        if view.__name__ not in PASSWORD_VIEWS and needs_password():
            return redirect("accounts:set-password")
        return None
