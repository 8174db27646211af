"""What every response carries."""

from __future__ import annotations

import pytest
from django.test import Client

from callsheet.accounts.models import Freelancer

pytestmark = pytest.mark.django_db


def test_the_content_security_policy_lets_nothing_in_but_our_own(client: Client) -> None:
    client.force_login(Freelancer.objects.the_one())

    policy = client.get("/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for part in ("script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
                 "frame-ancestors 'none'", "media-src 'self' blob:"):  # fmt: skip
        assert part in policy


def test_a_page_that_is_not_there_says_so_in_words(client: Client) -> None:
    client.force_login(Freelancer.objects.the_one())

    response = client.get("/nothing-here/")

    assert response.status_code == 404
    assert b"not here" in response.content
