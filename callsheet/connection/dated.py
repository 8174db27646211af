"""The room's dated data, as shipped."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from callsheet.connection.domain.thresholds import Thresholds, thresholds_of

DATA = Path(__file__).parent / "data"


@cache
def limits() -> Thresholds:
    """The limits as shipped."""
    return thresholds_of(json.loads((DATA / "thresholds.json").read_text("utf-8")))


@cache
def plan_places() -> Mapping[str, Any]:
    """`data/plan_b.json`."""
    found: Mapping[str, Any] = json.loads((DATA / "plan_b.json").read_text("utf-8"))
    return found


@cache
def call_tests() -> Sequence[Mapping[str, str]]:
    """The call services' own tests."""
    found: Sequence[Mapping[str, str]] = json.loads((DATA / "call_tests.json").read_text("utf-8"))
    return found
