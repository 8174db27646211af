"""The way to the router, or to a host one chose: the Wi-Fi itself, from where the server runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from callsheet.connection.domain.figures import Loss, quantile, wilson
from callsheet.connection.domain.thresholds import Thresholds
from callsheet.connection.domain.verdict import Finding, loss_words, ms

HOWS = {
    "icmp": "by ping (ICMP echo)",
    "tcp": "by the time a TCP connection takes, or is refused",
    "none": "nothing answered",
}


@dataclass(frozen=True)
class Nearby:
    """What came back of a peer.

    name   "router" or "host"
    how    "icmp", "tcp", or "none" when nothing of either answered
    trips  milliseconds of those that answered
    """

    name: str
    peer: str
    how: str
    sent: int
    trips: tuple[float, ...]
    why: str = ""  # why it could not be tested, in words

    @property
    def loss(self) -> Loss:
        """Those without an answer, both ways together."""
        return wilson(self.sent - len(self.trips), self.sent)

    def as_data(self) -> dict[str, Any]:
        """As kept in a check."""
        return {"name": self.name, "peer": self.peer, "how": self.how, "sent": self.sent,
                "trips": [round(t, 2) for t in self.trips], "why": self.why}  # fmt: skip


def nearby_of(data: dict[str, Any]) -> Nearby:
    """What was kept. Raises KeyError, TypeError, ValueError for anything else."""
    return Nearby(
        str(data["name"])[:12], str(data["peer"])[:120], str(data["how"])[:8], int(data["sent"]),
        tuple(float(trip) for trip in data["trips"][:500]), str(data.get("why", ""))[:200],
    )  # fmt: skip


def nearby_finding(tested: Nearby, limits: Thresholds) -> Finding:
    """What it means: for the router this is the Wi-Fi, and nothing beyond it."""
    who = "Router" if tested.name == "router" else "Host"
    label = f"{who} {tested.peer}" if tested.peer else who
    if tested.why:
        return Finding(tested.name, "fair", f"{label}: {tested.why}")
    if not tested.trips:
        return Finding(
            tested.name, "fair", f"{label}: nothing came back.",
            "It may not answer such tests at all. Look whether a page opens, then use the call "
            "service's own test.",
        )  # fmt: skip
    trips = sorted(tested.trips)
    middle, loss = quantile(trips, 0.5), tested.loss
    slow = limits.limits["router" if tested.name == "router" else "round_trip"]
    levels = (slow.level(trips[0], middle), limits.limits["loss"].level(loss.low, loss.share))
    level = "bad" if "bad" in levels else "fair" if "fair" in levels and loss.lost != 1 else "good"
    words = f"{label}: {ms(middle)} there and back, {loss_words(loss)} lost, {HOWS[tested.how]}."
    todo = "" if level == "good" or tested.name != "router" else (
        "That is the Wi-Fi itself: a cable, or a place next to the router."
    )  # fmt: skip
    return Finding(tested.name, level, words, todo)


def overall(findings: Sequence[Finding]) -> str:
    """The worst level of what was found, "" for nothing."""
    return next((lv for lv in ("bad", "fair", "good") if any(f.level == lv for f in findings)), "")
