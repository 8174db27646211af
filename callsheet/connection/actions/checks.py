"""A check kept with its verdict."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from callsheet.accounts.models import Freelancer
from callsheet.connection.dated import limits
from callsheet.connection.domain.figures import figures_of
from callsheet.connection.domain.nearby import Nearby, nearby_finding, overall
from callsheet.connection.domain.records import Route, record_of
from callsheet.connection.domain.verdict import HEADLINES, verdict_of
from callsheet.connection.models import LineCheck
from callsheet.interviews.models import Call

OWN_NETWORKS = tuple(
    ipaddress.ip_network(net)
    for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7",
                "fe80::/10")
)  # fmt: skip
KEPT = 200
NEARBY_WORDS = {
    "good": "The way to your router is good. The internet is not measurable from here.",
    "fair": "The way to your router will do. The internet is not measurable from here.",
    "bad": "The way to your router is bad. The internet is not measurable from here.",
}


def route_from(address: str) -> Route:
    """How far away who comes from this address is: this machine, one's own network, or further."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "machine"
    found = getattr(found, "ipv4_mapped", None) or found
    if found.is_loopback or found.is_unspecified:
        return "machine"
    inside = any(found in net for net in OWN_NETWORKS if net.version == found.version)
    return "network" if inside else "internet"


def keep_check(
    owner: Freelancer,
    data: Any,
    *,
    address: str,
    source: LineCheck.Source,
    call: Call | None,
    now: datetime,
) -> LineCheck:
    """A posted record, kept with its verdict; the oldest beyond 200 go.

    address  whence it was posted: the same machine gives no verdict on the internet
    Raises BadRecord.
    """
    record = record_of(data)
    route = "machine" if record.same_machine else route_from(address)
    figures = figures_of(record)
    verdict = verdict_of(record, figures, route, limits())
    made = LineCheck.objects.create(
        owner=owner, call=call, source=source, route=route, way=record.way, level=verdict.level,
        headline=verdict.headline, checked_at=now, record=data,
        round_trip_ms=figures.round_trip_ms, mos=figures.mos,
    )  # fmt: skip
    forget_old(owner)
    return made


def note_nearby(check: LineCheck, tested: Sequence[Nearby]) -> None:
    """What was found of the router and a host, on a check; on loopback it gives the headline."""
    rows = {row["name"]: row for row in check.nearby} | {n.name: n.as_data() for n in tested}
    check.nearby = list(rows.values())
    router = [nearby_finding(n, limits()) for n in tested if n.name == "router" and n.trips]
    if check.level == LineCheck.Level.UNKNOWN and router:
        check.headline = NEARBY_WORDS[overall(router)]
    check.save(update_fields=["nearby", "headline"])


def keep_nearby(
    owner: Freelancer, tested: Sequence[Nearby], *, call: Call | None, now: datetime
) -> LineCheck:
    """A check of the router and a host alone."""
    made = LineCheck.objects.create(
        owner=owner, call=call, route="machine", level=LineCheck.Level.UNKNOWN,
        headline=HEADLINES["unknown"], checked_at=now,
    )  # fmt: skip
    note_nearby(made, tested)
    return made


def forget_old(owner: Freelancer) -> None:
    """Only the newest 200 checks of a freelancer are kept."""
    old = LineCheck.objects.filter(owner=owner).values_list("pk", flat=True)[KEPT : KEPT + 50]
    if found := list(old):
        LineCheck.objects.filter(pk__in=found).delete()
