"""The timing addresses: bounded, and not for strangers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from callsheet.connection.tokens import LASTS, WrongToken, check_token, token_for
from tests import make

pytestmark = pytest.mark.django_db
PATHS = ("/line/echo/", "/line/load/?bytes=10")


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_gets_nothing(path: str, client: Client) -> None:
    answer = client.get(path)

    assert answer.status_code == 403
    assert not answer.content


@pytest.mark.parametrize("path", PATHS)
def test_a_token_lets_the_terminal_time(path: str, client: Client, settings: Any) -> None:
    token = token_for(settings.SECRET_KEY, now=timezone.now())

    answer = client.get(path, headers={"authorization": f"Bearer {token}"})

    assert answer.status_code in (200, 204)


def test_a_token_ends_and_fits_one_key_only() -> None:
    now = timezone.now()
    token = token_for("key", now=now)

    check_token(token, "key", now=now + LASTS - timedelta(seconds=2))
    for bad, key, at in ((token, "other", now), (token, "key", now + LASTS + timedelta(seconds=2)),
                         ("", "key", now), ("99999999999.", "key", now)):  # fmt: skip
        with pytest.raises(WrongToken):
            check_token(bad, key, now=at)


def test_the_load_is_bounded(client: Client) -> None:
    client.force_login(make.freelancer())

    assert len(client.get("/line/load/?bytes=1000").content) == 1000
    assert len(client.get("/line/load/?bytes=99999999").content) == 512 * 1024
    assert (
        client.post("/line/load/", b"x" * 300, content_type="application/octet-stream").content
        == b"300"
    )
