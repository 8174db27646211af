"""What every template may use."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from callsheet.accounts.models import Freelancer
from callsheet.followup.queries import due_today, waiting_calls


@cache
def zone_names() -> list[str]:
    """Every zone a person may choose, sorted; the legacy aliases are left out."""
    legacy = ("Etc/", "SystemV/", "US/", "posix", "right")
    return sorted(z for z in available_timezones() if "/" in z and not z.startswith(legacy))


@cache
def zone_options() -> SafeString:
    """The same as options of a list, written once: five hundred of them cost a page 1 ms."""
    return format_html_join("", '<option value="{}"></option>', ((name,) for name in zone_names()))


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
    """`all_zones` and `zone_options`, made only when a template lists them."""
    return {"all_zones": zone_names, "zone_options": zone_options}
