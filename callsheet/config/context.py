"""What every template may use."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from django.http import HttpRequest


@cache
def zone_names() -> list[str]:
    """Every zone a person may choose, sorted; the legacy aliases are left out."""
    legacy = ("Etc/", "SystemV/", "US/", "posix", "right")
    return sorted(z for z in available_timezones() if "/" in z and not z.startswith(legacy))


def zones(_request: HttpRequest) -> dict[str, object]:
    """`all_zones`, made only when a template lists it."""
    return {"all_zones": zone_names}
