"""Who is signed in, typed."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from callsheet.accounts.models import Freelancer


def owner_of(request: HttpRequest) -> Freelancer:
    """The signed-in freelancer. Raises PermissionDenied for a stranger."""
    if not isinstance(request.user, Freelancer):
        raise PermissionDenied
    return request.user
