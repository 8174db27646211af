"""`callsheet line` and `callsheet line-server`."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.connection.actions.checks import keep_nearby
from callsheet.connection.dated import call_tests, limits
from callsheet.connection.domain.figures import Figures, figures_of
from callsheet.connection.domain.nearby import Nearby, nearby_finding
from callsheet.connection.domain.records import record_of
from callsheet.connection.domain.verdict import LOCAL_ADVICE, SCOPES, Finding, Verdict, verdict_of
from callsheet.connection.measuring.phases import Plan, Progress
from callsheet.connection.measuring.web import App
from callsheet.connection.measuring.web import measure as over_web
from callsheet.connection.nearby import try_host, try_router
from callsheet.connection.tokens import token_for
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Call

BEFORE = timedelta(minutes=15)
LOOK_SECONDS = 20.0
HERE = ("127.0.0.1", "localhost", "::1")


class LineExtraMissing(Refusal):
    code = "line_extra_missing"


class NoLineAddress(Refusal):
    code = "bad_line_address"


@dataclass(frozen=True)
class Order:
    """What was asked of `callsheet line`; empty strings are what was not said."""

    url: str = ""
    token: str = ""
    host: str = ""
    router: str = ""
    call: str = ""


@dataclass(frozen=True)
class Report:
    """One check from the terminal."""

    verdict: Verdict
    nearby: tuple[Finding, ...]
    figures: Figures | None = None
    record: dict[str, Any] | None = None
    url: str = ""  # where Callsheet shows it

    def as_json(self) -> str:
        """As JSON, the raw record included."""
        return json.dumps({
            "level": self.verdict.level, "headline": self.verdict.headline,
            "scope": self.verdict.scope, "todo": self.verdict.todos,
            "unseen": self.verdict.unseen,
            "findings": [vars(f) for f in (*self.verdict.findings, *self.nearby)],
            "figures": figures_data(self.figures), "record": self.record, "url": self.url,
        })  # fmt: skip

    def as_text(self) -> str:
        """As lines to read."""
        found = (*self.verdict.findings, *self.nearby)
        todos = dict.fromkeys([*self.verdict.todos, *(f.todo for f in self.nearby if f.todo)])
        lines = [
            self.verdict.headline,
            self.verdict.scope,
            "",
            *(f"  {f.level:5} {f.words}" for f in found),
            *(f"  {words}" for words in self.verdict.unseen),
            *(["", "What to do:"] if todos else []),
            *(f"  - {todo}" for todo in todos),
        ]
        if self.verdict.level == "unknown":
            lines += ["", "The call services' own tests:",
                      *(f"  {t['name']}: {t['url']}" for t in call_tests())]  # fmt: skip
        return "\n".join([*lines, *(["", self.url] if self.url else [])])


def figures_data(figures: Figures | None) -> dict[str, Any] | None:
    """The figures as plain values."""
    if figures is None:
        return None
    sides = {
        name: vars(side)
        | {"loss": vars(side.loss) | {"share": side.loss.share} if side.loss else None}
        for name, side in (("up", figures.up), ("down", figures.down))
    }
    names = ("round_trip_ms", "best_ms", "slow_ms", "tcp_ms", "mos")
    return {name: getattr(figures, name) for name in names} | sides


def check_line(order: Order, progress: Progress, plan: Plan | None = None) -> Report:
    """One check. Raises CallsheetAway, UnknownHost, LineServerAway.

    A Callsheet on this machine gives no verdict on the internet: only the router and the host that
    was named are tested then.
    """
    token = order.token or token_for(settings.SECRET_KEY, now=timezone.now())
    app = App(order.url or settings.URL, token)
    progress("Testing the way to the router")
    nearby = [try_router(order.router or settings.LINE_ROUTER)]
    if order.host:
        nearby.append(try_host(order.host))
    told = tuple(nearby_finding(each, limits()) for each in nearby)
    if app.host in HERE:
        return Report(here_verdict(nearby, order), told)
    record = measured(app, token, progress, plan or Plan())
    body = json.dumps({"record": record, "call": order.call}).encode()
    kept = app.told("/line/terminal/", body)
    found = record_of(record)
    figures = figures_of(found)
    verdict = verdict_of(found, figures, kept["route"], limits())
    return Report(verdict, told, figures, record, str(kept["url"]))


def here_verdict(nearby: list[Nearby], order: Order) -> Verdict:
    """The verdict on the same machine; what was tested is kept in the own data folder."""
    call = Call.objects.filter(uid=order.call).first() if order.call else None
    kept = keep_nearby(Freelancer.objects.the_one(), nearby, call=call, now=timezone.now())
    return Verdict("unknown", kept.headline, f"{SCOPES['machine']} {LOCAL_ADVICE}")


def measured(app: App, token: str, progress: Progress, plan: Plan) -> dict[str, Any]:
    """The record: by the line server where there is one and the extra is here, else by the web."""
    where = str(app.told("/line/terminal/").get("line", ""))
    if where:
        try:
            from callsheet.connection.measuring.line import measure as over_line

            return asyncio.run(over_line(where, token, progress, plan))
        except ImportError:
            progress("The extra `line` is not installed here: timing over web requests")
    return over_web(app, progress, plan)


def due_calls(*, now: datetime, done: set[str]) -> Iterator[Call]:
    """The calls that begin within a quarter of an hour and were not checked yet."""
    rows = Call.objects.filter(starts_at__gt=now, starts_at__lte=now + BEFORE)
    return (call for call in rows.exclude(state=Call.State.CANCELLED) if str(call.uid) not in done)


def watch(order: Order, progress: Progress, show: Callable[[Report], None]) -> None:
    """Checks a quarter of an hour before each call, until it is ended."""
    done: set[str] = set()
    progress("Watching: the line is checked 15 minutes before each call. Ctrl C ends it.")
    while True:
        for call in due_calls(now=timezone.now(), done=done):
            done.add(str(call.uid))
            try:
                asked = Order(order.url, order.token, order.host, order.router, str(call.uid))
                show(check_line(asked, progress))
            except Refusal as refusal:
                progress(str(refusal))
        time.sleep(LOOK_SECONDS)


def serve_line(started: Callable[[str], None]) -> None:
    """The line server, until it is ended. Raises LineExtraMissing, NoLineAddress."""
    try:
        from callsheet.connection.line_server.serve import Setup, run
    except ImportError as error:
        raise LineExtraMissing(
            "The line server needs the extra `line`: install callsheet[line]."
        ) from error
    host, _, port = (settings.LINE_LISTEN or "127.0.0.1:8001").rpartition(":")
    if not port.isdecimal() or not host:
        raise NoLineAddress("CALLSHEET_LINE_LISTEN is an address and a port, such as 0.0.0.0:8001.")
    setup = Setup(host.strip("[]"), int(port), settings.SECRET_KEY,
                  origins=page_origins(), address=settings.LINE_ADDRESS)  # fmt: skip
    try:
        asyncio.run(run(setup, lambda bound: started(f"{host}:{bound}")))
    except OSError as error:
        raise NoLineAddress(f"The line server cannot listen on {host}:{port}: {error}") from error


def page_origins() -> tuple[str, ...]:
    """The pages that may connect: those of this Callsheet."""
    port = settings.LISTEN.rpartition(":")[2]
    return (settings.URL, *(f"http://{name}:{port}" for name in settings.LOOPBACK_NAMES))
