"""Scripts and styles come compressed to who takes that, and whole to everybody else."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from callsheet.accounts.models import Freelancer

FOLDER = settings.PACKAGE / "static" / "callsheet"
pytestmark = pytest.mark.django_db  # a response that ends looks after the connection
SCRIPT, FONT = "live/page.js", "fonts/ibm-plex-sans-latin-400-normal.woff2"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Any
    body: bytes


def asked(name: str, accepts: str, **headers: str) -> Answer:
    path = f"/static/callsheet/{name}"
    response: Any = Client().get(path, HTTP_ACCEPT_ENCODING=accepts, **headers)
    body = response.getvalue() if response.streaming else response.content
    response.close()
    return Answer(response.status_code, response.headers, body)


@pytest.mark.parametrize("name", [SCRIPT, "live/live.css", "icon.svg"])
def test_a_browser_gets_words_compressed(name: str) -> None:
    whole = (FOLDER / name).read_bytes()

    response = asked(name, "gzip, deflate, br")

    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Vary"] == "Accept-Encoding"
    assert int(response.headers["Content-Length"]) == len(response.body) < len(whole)
    assert gzip.decompress(response.body) == whole
    assert response.headers["ETag"] == asked(name, "").headers["ETag"]


@pytest.mark.parametrize("accepts", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0, br"])
def test_who_does_not_take_gzip_gets_the_file_as_it_is(accepts: str) -> None:
    response = asked(SCRIPT, accepts)

    assert "Content-Encoding" not in response.headers
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.body == (FOLDER / SCRIPT).read_bytes()


def test_a_font_is_compressed_already() -> None:
    response = asked(FONT, "gzip")

    assert "Content-Encoding" not in response.headers
    assert response.body == (FOLDER / FONT).read_bytes()


def test_a_part_of_a_file_is_a_part_of_the_file_itself() -> None:
    response = asked(SCRIPT, "gzip", HTTP_RANGE="bytes=0-9")

    assert response.status == 206
    assert "Content-Encoding" not in response.headers
    assert response.body == (FOLDER / SCRIPT).read_bytes()[:10]


def test_a_file_that_the_browser_has_is_not_sent_again() -> None:
    had = asked(SCRIPT, "gzip").headers["ETag"]

    assert asked(SCRIPT, "gzip", HTTP_IF_NONE_MATCH=had).status == 304


def test_a_page_is_never_compressed(client: Client) -> None:
    client.force_login(Freelancer.objects.the_one())

    response = client.get("/", HTTP_ACCEPT_ENCODING="gzip")

    assert response.status_code == 200
    assert "Content-Encoding" not in response.headers
