"""What a check brings home: raw probes, raw loads, devices. Kept, so a verdict can be made anew.

One check, 25 seconds: probes on an idle line (`idle`), then the same probes while data is sent
(`up`) and fetched (`down`). Milliseconds throughout; the two clocks need not agree.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, cast, get_args

from callsheet.core.errors import Refusal

Way = Literal["data_channel", "websocket", "http"]
Route = Literal["machine", "network", "internet"]
MOST_PROBES = 4000
MOST_SAMPLES = 2000
LONGEST_WORDS = 120


class BadRecord(Refusal):
    code = "bad_line_record"


@dataclass(frozen=True)
class Probe:
    """One small packet and its echo.

    sent, back          by the clock of who asked; `back` None when no echo came
    arrived, answered   by the server's clock; None when the server never got it, or does not tell
    """

    number: int
    sent: float
    arrived: float | None
    answered: float | None
    back: float | None

    @property
    def round_trip(self) -> float | None:
        """Milliseconds there and back without the time the server held it."""
        if self.back is None:
            return None
        held = (self.answered or 0) - (self.arrived or 0)
        return max(self.back - self.sent - max(held, 0.0), 0.0)


@dataclass(frozen=True)
class Load:
    """Data sent at a steady pace: what arrived by when.

    pace_mbit  what was offered at most: a faster line shows only this much
    samples    (milliseconds since the load began, bytes so far), at the receiver
    """

    pace_mbit: float
    samples: tuple[tuple[float, int], ...]
    probes: tuple[Probe, ...] = ()


@dataclass(frozen=True)
class Device:
    """Camera, microphone or speaker: `state` is "ok", "none", "refused", "silent", "dark" or
    "unknown"; `level` the microphone's loudest tenth of a second in dBFS."""

    state: str = "unknown"
    name: str = ""
    level: float | None = None


@dataclass(frozen=True)
class Record:
    """One check. `tcp` are round trips over the WebSocket while idle, beside the probes."""

    way: Way
    idle: tuple[Probe, ...]
    tcp: tuple[float, ...] = ()
    up: Load | None = None
    down: Load | None = None
    udp_blocked: bool = False
    same_machine: bool = False
    devices: Mapping[str, Device] = field(default_factory=dict)


def record_of(data: Any) -> Record:
    """The record of posted JSON. Raises BadRecord when it is not one, or larger than a check is."""
    if not isinstance(data, dict) or data.get("way") not in get_args(Way):
        raise BadRecord("That is no record of a line check.")
    try:
        return Record(
            way=cast("Way", data["way"]),
            idle=probes_of(data.get("idle", [])),
            tcp=tuple(number(value) for value in limited(data.get("tcp", []), MOST_SAMPLES)),
            up=load_of(data.get("up")),
            down=load_of(data.get("down")),
            udp_blocked=bool(data.get("udp_blocked", False)),
            same_machine=bool(data.get("same_machine", False)),
            devices=devices_of(data.get("devices") or {}),
        )
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise BadRecord("The record of the line check cannot be read.") from error


def limited(values: Any, most: int) -> Sequence[Any]:
    """The list. Raises ValueError when it is none or too long."""
    if not isinstance(values, list) or len(values) > most:
        raise ValueError(f"more than {most} values, or no list")
    return values


def number(value: Any) -> float:
    """A finite number. Raises ValueError, TypeError."""
    if isinstance(value, bool) or not math.isfinite(value):
        raise ValueError("not a number")
    return float(value)


def maybe(value: Any) -> float | None:
    """A number, or None."""
    return None if value is None else number(value)


def probes_of(rows: Any) -> tuple[Probe, ...]:
    """Rows of [number, sent, arrived, answered, back]."""
    return tuple(
        Probe(int(row[0]), number(row[1]), maybe(row[2]), maybe(row[3]), maybe(row[4]))
        for row in limited(rows, MOST_PROBES)
    )


def load_of(data: Any) -> Load | None:
    """A load, None when there was none."""
    if data is None:
        return None
    samples = limited(data["samples"], MOST_SAMPLES)
    return Load(
        number(data["pace_mbit"]),
        tuple((number(at), int(total)) for at, total in samples),
        probes_of(data.get("probes", [])),
    )


def devices_of(data: Mapping[str, Any]) -> dict[str, Device]:
    """What was said of camera, microphone and output."""
    return {
        name: Device(
            str(row.get("state", "unknown"))[:12],
            str(row.get("name", ""))[:LONGEST_WORDS],
            maybe(row.get("level")),
        )
        for name in ("camera", "microphone", "output")
        if (row := data.get(name)) is not None
    }
