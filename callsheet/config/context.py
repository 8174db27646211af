"""What every template may use."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from django.http import HttpRequest
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.followup.queries import due_today, waiting_calls


@cache
def zone_names() -> list[str]:
    """Every zone a person may choose, sorted; the legacy aliases are left out."""
    legacy = ("Etc/", "SystemV/", "US/", "posix", "right")
    return sorted(z for z in available_timezones() if "/" in z and not z.startswith(legacy))


def waiting(request: HttpRequest) -> dict[str, object]:
    """`waiting_for`, calls that have begun; `due`, promises and touches of today: each looked up
    only when a page lists it."""
    user = getattr(request, "user", None)  # an error page may come before it is known
    if not isinstance(user, Freelancer):
        return {}
    return {
        "waiting_for": lambda: waiting_calls(user, now=timezone.now()),
        "due": lambda: due_today(user, now=timezone.now()),
    }


def zones(_request: HttpRequest) -> dict[str, object]:
    """`all_zones`, made only when a template lists it."""
    return {"all_zones": zone_names}
