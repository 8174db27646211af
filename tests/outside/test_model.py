"""The model's adapter, against pydantic-ai's TestModel and a server that misbehaves."""

from __future__ import annotations

import importlib.util
import logging
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from pydantic_ai.models.test import TestModel

from callsheet.core.errors import ServiceError
from callsheet.outside import model
from callsheet.outside.model import (
    BadModelSetting,
    Endpoint,
    NoModelPackage,
    answer_of,
    endpoint_of,
)
from tests.outside.models import KEY, Stub, stub
from tests.outside.sites import ENDS

FAILURES = {
    "500": r"failed \(HTTP 500\)",
    "429": "too many questions",
    "401": "does not accept your key",
    "404": "does not know this model",
    "closes": "could not be reached",
    "elsewhere": r"HTTP 307|cannot be read",
    "cut": "cannot be read",
    "no json": "cannot be read",
    "other shape": "cannot be read",
    "huge": r"far more than was asked|cannot be read",
    "long": "far more than was asked",
    "zipped": r"far more than was asked|cannot be read",
    "leaks": "held your key",
}


@pytest.fixture
def server() -> Iterator[Stub]:
    with stub() as found:
        yield found


def endpoint(server: Stub, kind: str = "openai", seconds: float = 20) -> Endpoint:
    url = server.url + ("/v1" if kind == "openai" else "")
    found = endpoint_of(f"{kind}:small", url, KEY, seconds)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
def test_an_answer_comes_back_as_text_and_only_what_was_given_is_sent(
    kind: str, server: Stub
) -> None:
    server.words = '{"lines": []}'

    assert answer_of(endpoint(server, kind), "Do this.", "The words.") == '{"lines": []}'
    (asked,) = server.asked
    assert asked["body"]["model"] == "small"
    sent = str(asked["body"]["messages"]) + str(asked["body"].get("system"))
    assert "Do this." in sent and "The words." in sent


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
@pytest.mark.parametrize("how", FAILURES)
def test_a_server_that_misbehaves_ends_as_a_sentence_without_the_key(
    how: str, kind: str, server: Stub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.how = how

    with pytest.raises(ServiceError, match=FAILURES[how]) as failure:
        answer_of(endpoint(server, kind), "Do this.", "The words.")

    assert len(server.asked) == 1  # no second try, no redirect followed
    assert KEY not in str(failure.value) and failure.value.__cause__ is None
    assert KEY not in caplog.text


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
def test_an_empty_answer_is_none(kind: str, server: Stub) -> None:
    server.how = "nothing"

    with pytest.raises(ServiceError, match=r"answered nothing|cannot be read"):
        answer_of(endpoint(server, kind), "Do this.", "The words.")


@pytest.mark.parametrize("how", ["slow", "drips"])
def test_the_deadline_holds_for_the_whole_answer(how: str, server: Stub) -> None:
    answer_of(endpoint(server), "Do this.", "Warm.")
    server.how = how
    began = time.monotonic()

    with pytest.raises(ServiceError, match="within 1 seconds"):
        answer_of(endpoint(server, seconds=1), "Do this.", "The words.")

    assert time.monotonic() - began < ENDS


def test_nobody_there_is_a_sentence() -> None:
    found = endpoint_of("openai:small", "http://127.0.0.1:9/v1", KEY, 5)
    assert found is not None

    with pytest.raises(ServiceError, match="could not be reached"):
        answer_of(found, "Do this.", "The words.")


def test_a_model_of_pydantic_ai_may_stand_in(server: Stub) -> None:
    said = answer_of(endpoint(server), "Do.", "It.", model=TestModel(custom_output_text="Yes."))

    assert said == "Yes."
    assert server.asked == []


def test_the_key_is_in_no_form_of_an_endpoint() -> None:
    found = endpoint_of("openai:small", "http://10.0.0.5:8080/v1", KEY, 5)

    assert found is not None
    assert KEY not in repr(found) + str(found) + found.where


@pytest.mark.parametrize(
    ("said", "url", "seconds"),
    [
        ("small", "", 5),
        ("openai:", "", 5),
        ("other:small", "http://a.example", 5),
        ("openai:small", "ftp://a.example", 5),
        ("openai:small", "http://me:word@a.example", 5),
        ("openai:small", "", 0),
        ("openai:small", "", 1e9),
    ],
)
def test_a_setting_that_cannot_be_used_says_what_is_wanted(
    said: str, url: str, seconds: float
) -> None:
    with pytest.raises(BadModelSetting, match="CALLSHEET_MODEL"):
        endpoint_of(said, url, KEY, seconds)


def test_no_name_is_no_model() -> None:
    assert endpoint_of("", "http://127.0.0.1/v1", KEY, 5) is None


def test_without_the_package_the_sentence_says_how_to_install_it(
    server: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    with pytest.raises(NoModelPackage, match=r"pip install 'callsheet\[model\]'"):
        answer_of(endpoint(server), "Do this.", "The words.")


def test_the_base_program_never_imports_the_package() -> None:
    code = (
        "import os, sys, django;"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'callsheet.config.settings';"
        "django.setup();"
        "import callsheet.config.urls, callsheet.advice.jobs, callsheet.cli;"
        "theirs = {'pydantic_ai', 'openai', 'anthropic'};"
        "sys.exit(any(name.split('.')[0] in theirs for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert model.MOST_BYTES < 1_000_000
