"""Whatever a stranger sends to the client's pages, none answers with a fault of ours."""

from __future__ import annotations

import pytest
from django.test import Client as Browser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsheet.booking import guest_limits
from callsheet.booking.models import Booking, GuestLink
from callsheet.booking.tokens import token_of
from tests.booking.guests import always_open, at_hour, hold, single_link, standing_link

STEPS = ("", "hold/", "details/", "move/", "cancel/", "propose/", "call.ics", "calls.ics", "x/")
odd = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["", "0", "-1", "9" * 40, "2026-11-27T10:00:00+00:00", "0001-01-01T00:00:00Z",
                     "9999-12-31T23:59:59-14:00", "2026-11-27", "2026-13", "UTC", "Etc/GMT+12",
                     "America/New_York", "../../etc/passwd", "12", "24", "\x00", "a" * 5000,
                     "<script>", "%00", "😀"]),
)  # fmt: skip
fields = st.dictionaries(
    st.sampled_from(
        "at hold name email wish words zone clock day month homepage csrfmiddlewaretoken".split()
    ),
    odd,
    max_size=6,
)  # fmt: skip


def storm_one(link: GuestLink, step: str, data: dict[str, str], post: bool, real: bool) -> int:
    """One request; `real` sends a live hold along, so that the form is reached."""
    guest_limits.forget()
    browser = Browser(raise_request_exception=True)
    path = f"/c/{token_of('link', link.uid)}/"
    if real:
        data = data | {"hold": hold(browser, path, at_hour(40)) or data.get("hold", "")}
    answer = browser.post(path + step, data) if post else browser.get(path + step, data)
    return int(answer.status_code)


requests = given(st.sampled_from(STEPS), fields, st.booleans(), st.booleans(), st.booleans())
QUIET = [HealthCheck.function_scoped_fixture]


def ask(step: str, data: dict[str, str], post: bool, standing: bool, real: bool) -> None:
    """One request to one of two links, made when there is none."""
    link = GuestLink.objects.filter(call__isnull=standing, ended_at__isnull=True).first()
    if link is None:
        owner = always_open()
        link = standing_link(owner) if standing else single_link(owner)

    status = storm_one(link, step, data, post, real)

    assert status in (200, 302, 301, 403, 404, 405, 409, 410, 429)
    assert not any("\x00" in booking.guest_name for booking in Booking.objects.all())


@pytest.mark.django_db(transaction=True)
@settings(max_examples=60, suppress_health_check=QUIET)
@requests
def test_no_request_of_a_guest_is_a_fault_of_ours(
    step: str, data: dict[str, str], post: bool, standing: bool, real: bool
) -> None:
    ask(step, data, post, standing, real)


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
@settings(max_examples=2000, suppress_health_check=QUIET)
@requests
def test_no_request_of_thousands_is_a_fault_of_ours(
    step: str, data: dict[str, str], post: bool, standing: bool, real: bool
) -> None:
    ask(step, data, post, standing, real)


@pytest.mark.django_db(transaction=True)
@settings(max_examples=30)
@given(st.text(min_size=1, max_size=80).filter(lambda t: t.strip("/. ") == t and "/" not in t))
def test_no_token_of_a_stranger_opens_anything(token: str) -> None:
    guest_limits.forget()

    answer = Browser().get(f"/c/{token}/")

    assert answer.status_code in (404, 429, 301)
