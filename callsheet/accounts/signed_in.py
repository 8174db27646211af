"""Who is signed in, typed."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from callsheet.accounts.models import Freelancer


def owner_of(request: HttpRequest) -> Freelancer:
    """The signed-in freelancer. Raises PermissionDenied for a stranger."""
    if not isinstance(request.user, Freelancer):
        raise PermissionDenied
    return request.user


def own_path(request: HttpRequest, fallback: str = "/interviews/") -> str:
    """The page of ours that a form came from (`next_path`), else the fallback."""
    wanted = request.POST.get("next_path", "")
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if ours else fallback
