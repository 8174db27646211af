"""The pages of the line check as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.connection.actions.checks import route_from
from callsheet.connection.dated import call_tests, limits
from callsheet.connection.domain.figures import Figures, figures_of, quantile
from callsheet.connection.domain.mos import ASSUMPTIONS
from callsheet.connection.domain.nearby import nearby_finding, nearby_of, overall
from callsheet.connection.domain.plot import Past, Plot, plot_of
from callsheet.connection.domain.records import Record, record_of
from callsheet.connection.domain.verdict import Finding, Verdict, verdict_of
from callsheet.connection.models import LineCheck
from callsheet.connection.tokens import token_for
from callsheet.core import when
from callsheet.interviews.models import Call

MOST_SHOWN = 24
BEFORE = timedelta(minutes=15)


@dataclass(frozen=True)
class Place:
    """What the browser needs to check: where, with which token, and for which call."""

    line: str
    token: str
    here: bool
    call: str = ""


@dataclass(frozen=True)
class Result:
    """One check as shown: its verdict is made anew from the raw record."""

    check: LineCheck
    at: str
    verdict: Verdict | None
    figures: Figures | None
    nearby: tuple[Finding, ...]

    @property
    def tests(self) -> Sequence[Mapping[str, str]]:
        """The call services' own tests."""
        return call_tests()

    @property
    def assumptions(self) -> Sequence[str]:
        """Those of the MOS, where there is one."""
        return ASSUMPTIONS if self.figures is not None and self.figures.mos is not None else ()


def place_for(address: str, call: Call | None, *, now: datetime) -> Place:
    """The place of a browser that comes from this address."""
    here = route_from(address) == "machine"
    token = token_for(settings.SECRET_KEY, now=now) if settings.LINE_URL else ""
    return Place(settings.LINE_URL, token, here, str(call.uid) if call else "")


def verdict_and_figures(check: LineCheck) -> tuple[Verdict, Figures, Record]:
    """The verdict of a kept record, made anew."""
    record = record_of(check.record)
    figures = figures_of(record)
    return verdict_of(record, figures, check.route, limits()), figures, record  # type: ignore[arg-type]


def result_of(check: LineCheck, owner: Freelancer) -> Result:
    """A check as its page shows it."""
    nearby = tuple(nearby_finding(nearby_of(row), limits()) for row in check.nearby)
    if not check.record:
        return Result(check, moment(check.checked_at, owner), None, None, nearby)
    verdict, figures, _ = verdict_and_figures(check)
    return Result(check, moment(check.checked_at, owner), verdict, figures, nearby)


def moment(at: datetime, owner: Freelancer) -> str:
    """When a check was, on the freelancer's clock."""
    zone = owner.zone or "UTC"
    return when.when(at, zone, twelve=when.twelve_hour(zone))


def history_of(owner: Freelancer) -> tuple[list[LineCheck], Plot | None]:
    """The latest checks, newest first, and their plot."""
    rows = list(checks_of(owner)[:MOST_SHOWN])
    pasts = [past for row in reversed(rows) if (past := past_of(row, owner)) is not None]
    return rows, plot_of(pasts)


def checks_of(owner: Freelancer) -> QuerySet[LineCheck]:
    """A freelancer's checks, newest first, without their raw records."""
    return LineCheck.objects.filter(owner=owner).defer("record").select_related("call__interview")


def past_of(row: LineCheck, owner: Freelancer) -> Past | None:
    """A check's place in the plot, None when nothing was timed."""
    ms, level, target = row.round_trip_ms, row.level, "server"
    routers = [nearby_of(each) for each in row.nearby if each["name"] == "router"]
    if ms is None and routers and routers[0].trips:
        ms = quantile(sorted(routers[0].trips), 0.5)
        level, target = overall([nearby_finding(routers[0], limits())]), "router"
    if ms is None:
        return None
    words = f"{moment(row.checked_at, owner)}: {ms:.0f} ms to the {target}, {row.headline}"
    return Past(row.checked_at, ms, level, target, f"/line/checks/{row.uid}/", words)


def check_page(owner: Freelancer, address: str, call: Call | None) -> Mapping[str, Any]:
    """The page one checks from."""
    now = timezone.now()
    rows, plot = history_of(owner)
    return {
        "place": place_for(address, call, now=now),
        "call": call,
        "rows": [(row, moment(row.checked_at, owner)) for row in rows],
        "plot": plot,
        "tests": call_tests(),
        "url": settings.URL,
        "terminal_token": token_for(settings.SECRET_KEY, now=now),
        "room": "connection",
    }


def check_before(
    owner: Freelancer, address: str, call: Call, *, now: datetime
) -> Mapping[str, Any]:
    """When the call's own check is due, whether it is done, and where the browser measures.

    The router is tested by itself only after the person tested it once by hand.
    """
    place = place_for(address, call, now=now)
    rows = LineCheck.objects.filter(owner=owner)
    since = call.starts_at - BEFORE if call.starts_at else now
    return {
        "starts_at": call.starts_at.isoformat() if call.starts_at else None,
        "checked": rows.filter(call=call, checked_at__gte=since).exists(),
        "router": rows.exclude(nearby=[]).exists(),
        "place": {
            "line": place.line, "token": place.token, "here": place.here, "call": place.call,
            "echo": reverse("connection:echo"), "load": reverse("connection:load"),
            "post": reverse("connection:keep"),
        },
    }  # fmt: skip
