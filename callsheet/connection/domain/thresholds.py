"""The limits of the verdict: dated data with their sources, given as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Limit:
    """Up to `good` all is well, from `bad` on it is not; between them it will do.

    For a rate or the MOS `good` is the larger of the two.
    """

    good: float
    bad: float
    source: str

    def level(self, surely: float, likely: float) -> str:
        """ "bad" when even the kindest reading of the measure is, "good" when the likeliest is.

        surely  the value that the line surely has at best (the kind end of its interval)
        likely  the value as measured
        """
        more_is_worse = self.bad > self.good
        if (surely > self.bad) if more_is_worse else (surely < self.bad):
            return "bad"
        good = likely <= self.good if more_is_worse else likely >= self.good
        return "good" if good else "fair"


@dataclass(frozen=True)
class Thresholds:
    """All limits, the day they were noted."""

    noted_on: date
    limits: Mapping[str, Limit]
    audio_mbit: float
    silent_db: float
    void_share: float
    void_least_ms: float


def thresholds_of(data: Mapping[str, Any]) -> Thresholds:
    """The limits of the JSON in `data/thresholds.json`."""
    return Thresholds(
        noted_on=date.fromisoformat(data["noted_on"]),
        limits={
            name: Limit(row["good"], row["bad"], row["source"])
            for name, row in data["measures"].items()
        },
        audio_mbit=data["audio_mbit"]["value"],
        silent_db=data["microphone_silent_db"]["value"],
        void_share=data["void"]["share"],
        void_least_ms=data["void"]["least_ms"],
    )
