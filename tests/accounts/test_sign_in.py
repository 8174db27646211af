"""Only the person signs in: by the printed link or the password, and not too often."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from callsheet.accounts import sign_in
from callsheet.accounts.actions import WeakPassword, set_password
from callsheet.accounts.models import Freelancer, SignInLink

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def token_of(link: str) -> str:
    return link.split("token=")[1]


def test_the_printed_link_signs_in_and_leaves_the_address_bar(client: Client) -> None:
    link = sign_in.new_link()

    response = client.get(f"/sign-in/?token={token_of(link)}")

    assert response.status_code == 302
    assert response["Location"] == "/"
    assert client.get("/").status_code == 200


def test_the_token_is_stored_as_a_hash_only() -> None:
    token = token_of(sign_in.new_link())

    assert token not in SignInLink.objects.get().token_hash


def test_a_new_link_ends_the_older_one() -> None:
    old = token_of(sign_in.new_link())
    sign_in.new_link()

    with pytest.raises(sign_in.WrongLink, match="callsheet login-link"):
        sign_in.by_token(old, "127.0.0.1", now=NOW)


def test_too_many_tries_from_one_address_are_turned_away_with_a_time() -> None:
    for _ in range(sign_in.MOST_FROM_ONE):
        with pytest.raises(sign_in.WrongLink):
            sign_in.by_token("guess", "127.0.0.1", now=NOW)

    with pytest.raises(sign_in.TooManyTries, match="15 minutes"):
        sign_in.by_token("guess", "127.0.0.1", now=NOW + timedelta(minutes=1))


def test_after_the_window_one_may_try_again() -> None:
    token = token_of(sign_in.new_link())
    for _ in range(sign_in.MOST_FROM_ONE):
        with pytest.raises(sign_in.WrongLink):
            sign_in.by_token("guess", "127.0.0.1", now=NOW)

    later = NOW + sign_in.WINDOW + timedelta(seconds=1)

    assert sign_in.by_token(token, "127.0.0.1", now=later)


def test_guesses_from_many_addresses_are_turned_away_too() -> None:
    for n in range(sign_in.MOST_IN_ALL):
        with pytest.raises(sign_in.WrongLink):
            sign_in.by_token("guess", f"127.0.{n}.1", now=NOW)

    with pytest.raises(sign_in.TooManyTries):
        sign_in.by_token("guess", "127.9.9.9", now=NOW)


def test_a_password_is_kept_by_argon2_and_signs_in() -> None:
    owner = Freelancer.objects.the_one()

    set_password(owner, "oats and hearth 2026")

    assert owner.password.startswith("argon2")
    assert sign_in.by_password("oats and hearth 2026", "127.0.0.1", now=NOW) == owner
    with pytest.raises(sign_in.WrongPassword):
        sign_in.by_password("oats", "127.0.0.1", now=NOW)


def test_a_weak_password_is_refused_with_the_reason() -> None:
    with pytest.raises(WeakPassword, match="too short"):
        set_password(Freelancer.objects.the_one(), "short")


def test_without_a_password_none_is_right() -> None:
    with pytest.raises(sign_in.WrongPassword):
        sign_in.by_password("", "127.0.0.1", now=NOW)


def test_an_address_others_reach_needs_a_password_first(client: Client, settings: Any) -> None:
    settings.ON_LOOPBACK = False
    client.force_login(Freelancer.objects.the_one())

    response = client.get("/")

    assert response["Location"] == "/settings/password/"


def patterns(found: list[URLPattern | URLResolver], prefix: str = "") -> list[tuple[str, Any]]:
    out = []
    for each in found:
        route = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            out += patterns(each.url_patterns, route)
        else:
            out.append((route, each.callback))
    return out


UID = "2f1f1c3e-6d0b-4a63-9f55-0d5d2b7f0c11"
WALKED = [
    "/"
    + re.sub(r"<uuid:\w+>", UID, route)
    .replace("<slug:what>", "pass")
    .replace("<slug:key>", "0a1b2c3d")
    .replace("<int:width>", "9")
    for route, view in patterns(get_resolver().url_patterns)
    if not view.__module__.endswith("guest_views")
]


@pytest.mark.parametrize("path", WALKED)
def test_every_page_outside_guest_views_refuses_a_stranger(client: Client, path: str) -> None:
    for response in (client.get(path), client.post(path)):
        assert response.status_code == 302
        assert response["Location"] == "/sign-in/"


def test_a_name_of_another_host_does_not_reach_the_app(client: Client) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_a_post_from_another_origin_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(Freelancer.objects.the_one())

    response = strict.post("/", {"reply": "x"}, headers={"origin": "http://evil.example"})

    assert response.status_code == 403


def test_no_secret_lies_in_the_repository(settings: Any) -> None:
    root = Path(__file__).parents[2]

    found = [p for p in root.glob("callsheet/**/*.py") if settings.SECRET_KEY in p.read_text()]

    assert not found
