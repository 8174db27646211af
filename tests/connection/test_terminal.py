"""`callsheet line`: on this machine, against another one, before each call."""

from __future__ import annotations

import importlib.util
import json
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner
from pytest_django.live_server_helper import LiveServer

from callsheet.cli import main
from callsheet.connection import commands
from callsheet.connection.child import line_server
from callsheet.connection.commands import Order, check_line, due_calls, measured
from callsheet.connection.domain.figures import figures_of
from callsheet.connection.domain.records import record_of
from callsheet.connection.measuring.phases import Plan
from callsheet.connection.measuring.web import App, CallsheetAway
from callsheet.connection.models import LineCheck
from callsheet.connection.tokens import token_for
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Call
from tests import make
from tests.ports import free_port

pytestmark = pytest.mark.django_db(transaction=True)
SHORT = Plan(5.0, 4.0, 0.1)
SHORTEST = Plan(1.0, 1.0, 0.1)  # too few requests for figures


def quiet(_words: str) -> None:
    """No progress."""


def token(settings: Any) -> str:
    return token_for(settings.SECRET_KEY, now=datetime.now(UTC))


def test_on_this_machine_it_tests_the_router_and_judges_no_internet() -> None:
    make.freelancer()

    result = CliRunner().invoke(main, ["line", "--json", "--host", f"127.0.0.1:{free_port()}"])
    report = json.loads(result.stdout)

    assert report["level"] == "unknown" and report["figures"] is None
    assert "not measurable from here" in report["scope"]
    assert [f["part"] for f in report["findings"]] == ["router", "host"]
    assert LineCheck.objects.get().nearby[0]["peer"] == "127.0.0.1"


def test_as_text_it_names_the_call_services_own_tests() -> None:
    make.freelancer()

    out = CliRunner().invoke(main, ["line"]).stdout

    assert out.startswith("The way to your router is good.")
    assert "https://zoom.us/test" in out


def test_plain_web_requests_give_delay_and_rates_and_claim_no_loss(
    live_server: LiveServer, settings: Any
) -> None:
    make.freelancer()

    found = measured(App(live_server.url, token(settings)), "", quiet, SHORT)
    figures = figures_of(record_of(json.loads(json.dumps(found))))

    assert found["way"] == "http"
    assert figures.round_trip_ms is not None and figures.round_trip_ms < 2_000
    assert figures.up.loss is None and figures.mos is None
    assert 0.5 < (figures.up.mbit or 0) < 12 and 0.5 < (figures.down.mbit or 0) < 35


def test_against_another_machine_the_verdict_is_that_callsheets(
    live_server: LiveServer, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.freelancer()
    monkeypatch.setattr(commands, "HERE", ())  # as if it were elsewhere; its own word counts

    report = check_line(Order(url=live_server.url, token=token(settings)), quiet, SHORTEST)

    assert report.verdict.level == "unknown"  # it saw us come from its own machine
    assert LineCheck.objects.get().source == "terminal"
    assert str(LineCheck.objects.get().uid) in report.url


@pytest.mark.parametrize("url", ["nonsense", "http://127.0.0.1:{port}"])
def test_no_callsheet_there_gets_a_sentence(url: str) -> None:
    with pytest.raises(CallsheetAway):
        App(url.format(port=free_port()), "").told("/line/terminal/")


def test_an_ended_token_is_told(live_server: LiveServer) -> None:
    with pytest.raises(CallsheetAway, match="does not know the token"):
        App(live_server.url, "1.x").told("/line/terminal/")


@pytest.mark.parametrize(
    ("minutes", "state", "due"),
    [(14, Call.State.BOOKED, True), (16, Call.State.BOOKED, False), (-1, Call.State.BOOKED, False),
     (14, Call.State.CANCELLED, False)],
)  # fmt: skip
def test_a_call_is_due_a_quarter_of_an_hour_before(minutes: int, state: str, due: bool) -> None:
    call = call_of(make.interview())
    call.starts_at, call.state = make.NOW + timedelta(minutes=minutes), state
    call.save()

    assert [c.pk for c in due_calls(now=make.NOW, done=set())] == ([call.pk] if due else [])
    assert not list(due_calls(now=make.NOW, done={str(call.uid)}))


class Enough(Exception):
    """The watch has looked twice."""


def test_watching_checks_each_call_once(monkeypatch: pytest.MonkeyPatch) -> None:
    call = call_of(make.interview())
    call.starts_at = datetime.now(UTC) + timedelta(minutes=9)
    call.save()
    shown: list[commands.Report] = []
    looks: list[float] = []

    def sleep(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 2:
            raise Enough

    monkeypatch.setattr(commands.time, "sleep", sleep)
    with pytest.raises(Enough):
        commands.watch(Order(), quiet, shown.append)

    assert len(shown) == 1
    assert LineCheck.objects.get().call == call


def test_without_the_extra_the_line_server_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "callsheet.connection.line_server.serve", None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)

    with pytest.raises(commands.LineExtraMissing, match=r"callsheet\[line\]"):
        commands.serve_line(quiet)
    with line_server("127.0.0.1:8001"):
        assert "the extra `line` is not installed" in capsys.readouterr().err


def test_an_address_that_is_none_gets_a_sentence(settings: Any) -> None:
    settings.LINE_LISTEN = "8001"

    with pytest.raises(commands.NoLineAddress):
        commands.serve_line(quiet)
