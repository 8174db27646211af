"""The verdict as a pure function: over made figures, and over records measured on shaped lines."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.connection.dated import DATA, limits
from callsheet.connection.domain.figures import Figures, Side, figures_of, wilson
from callsheet.connection.domain.records import Device, Probe, Record, record_of
from callsheet.connection.domain.verdict import Verdict, verdict_of

CLEAN_SIDE = Side(wilson(0, 400), 1.0, 20.0, at_least=False, loaded_ms=60, mos=4.4)
CLEAN = Figures(40, 38, 45, 41, CLEAN_SIDE, CLEAN_SIDE, 400)
RECORD = Record("data_channel", ())
RECORDS = Path(__file__).parent / "records"
# of each line that was shaped and measured by `make line-matrix`: its level, what is wrong with it
# (the parts of the findings that are not good), and a part that must be
EXPECTED: dict[str, tuple[str, set[str], set[str]]] = {
    "clean-near": ("good", set(), {"delay", "loss up", "loss down", "rate up", "voice"}),
    "busy-Wi-Fi": ("fair", {"delay loaded"}, {"delay", "loss up", "loss down", "jitter up"}),
    "far-away": (
        "fair",
        {"delay", "delay loaded"},
        {"loss up", "loss down", "jitter up", "rate up"},
    ),
    "lossy-on-the-way-there": ("fair", {"loss up"}, {"delay", "loss down", "rate down"}),
    "lossy-on-the-way-back": ("bad", {"loss down"}, {"delay", "loss up", "rate up"}),
    "poor-both-ways": ("bad", {"rate up"}, {"delay"}),
}


def judged(figures: Figures, record: Record = RECORD, route: Any = "internet") -> Verdict:
    return verdict_of(record, figures, route, limits())


def level_of(verdict: Verdict, part: str) -> str:
    return next(f.level for f in verdict.findings if f.part == part)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_verdict_of_a_measured_line_names_what_is_wrong_with_it(name: str) -> None:
    record = record_of(json.loads((RECORDS / f"{name}.json").read_text()))
    level, wrong, right = EXPECTED[name]

    verdict = judged(figures_of(record), record)

    found = {f.part for f in verdict.findings if f.level != "good"}
    assert verdict.level == level
    assert wrong <= found
    assert not right & found
    assert bool(verdict.todos) == (level != "good")


def test_a_clean_line_is_good_and_there_is_nothing_to_do() -> None:
    verdict = judged(CLEAN)

    assert verdict.level == "good" and not verdict.todos
    assert "to your Callsheet server, not to the client" in verdict.scope


@given(
    trip=st.floats(1, 200), jitter=st.floats(0, 20), lost=st.integers(0, 2),
    rate=st.floats(1.2, 25), more=st.floats(0, 100),
)  # fmt: skip
def test_a_clean_line_is_never_called_bad(
    trip: float, jitter: float, lost: int, rate: float, more: float
) -> None:
    side = Side(wilson(lost, 400), jitter, rate, loaded_ms=trip + more, mos=4.1)

    assert judged(Figures(trip, trip, trip, trip, side, side, 400)).level == "good"


@given(lost=st.integers(0, 20))
def test_loss_whose_interval_holds_a_tolerable_value_is_not_called_bad(lost: int) -> None:
    side = replace(CLEAN_SIDE, loss=wilson(lost, 200))
    verdict = judged(replace(CLEAN, up=side))

    assert (level_of(verdict, "loss up") == "bad") == (wilson(lost, 200).low > 0.05)


def test_loss_is_told_on_the_side_that_lost() -> None:
    verdict = judged(replace(CLEAN, up=replace(CLEAN_SIDE, loss=wilson(60, 400))))

    assert level_of(verdict, "loss up") == "bad"
    assert level_of(verdict, "loss down") == "good"
    assert "they hear you" in " ".join(verdict.todos)


@pytest.mark.parametrize(
    ("change", "part", "level"),
    [
        ({"round_trip_ms": 320.0, "best_ms": 310.0, "tcp_ms": 320.0}, "delay", "fair"),
        ({"round_trip_ms": 700.0, "best_ms": 640.0, "tcp_ms": 700.0}, "delay", "bad"),
        ({"up": replace(CLEAN_SIDE, jitter_ms=55.0)}, "jitter up", "bad"),
        ({"down": replace(CLEAN_SIDE, mbit=0.9)}, "rate down", "fair"),
        ({"up": replace(CLEAN_SIDE, mbit=0.3)}, "rate up", "bad"),
        ({"up": replace(CLEAN_SIDE, loaded_ms=700.0)}, "delay loaded", "bad"),
        ({"up": replace(CLEAN_SIDE, mos=2.9)}, "voice", "bad"),
    ],
    ids=["far", "very far", "jitter", "slow", "very slow", "bufferbloat", "voice"],
)
def test_each_measure_gives_its_level(change: dict[str, Any], part: str, level: str) -> None:
    verdict = judged(replace(CLEAN, **change))

    assert level_of(verdict, part) == level
    assert verdict.level == level


def test_a_line_too_slow_for_voice_says_so() -> None:
    verdict = judged(replace(CLEAN, up=replace(CLEAN_SIDE, mbit=0.05)))

    assert "Too slow even for voice" in " ".join(verdict.todos)


@pytest.mark.parametrize("route", ["machine"])
def test_the_same_machine_gets_no_verdict_on_the_internet(route: Any) -> None:
    for verdict in (judged(CLEAN, route=route), judged(CLEAN, replace(RECORD, same_machine=True))):
        assert verdict.level == "unknown"
        assert verdict.headline == "Not measurable from here."
        assert not [f for f in verdict.findings if f.part in ("delay", "voice", "rate up")]


def test_a_busy_computer_is_told_from_a_full_line() -> None:
    side = replace(CLEAN_SIDE, at_least=True, loaded_ms=900.0)
    verdict = judged(replace(CLEAN, up=side, down=side))

    assert level_of(verdict, "delay loaded") == "fair"
    assert "this computer was busy" in " ".join(verdict.todos)


def test_inside_the_own_network_the_internet_is_not_claimed() -> None:
    assert "says nothing about the internet" in judged(CLEAN, route="network").scope


@pytest.mark.parametrize(
    ("udp", "tcp", "void"),
    [(100, 124, False), (100, 140, True), (140, 100, True), (3, 6, False), (20, None, False)],
)
def test_two_ways_that_disagree_make_the_check_void(udp: float, tcp: float, void: bool) -> None:
    verdict = judged(replace(CLEAN, round_trip_ms=float(udp), tcp_ms=tcp))

    assert (verdict.level == "void") == void
    assert ("different interfaces" in verdict.scope) == void


def test_blocked_udp_is_told_and_no_loss_is_claimed() -> None:
    record = Record("websocket", (), udp_blocked=True)
    side = replace(CLEAN_SIDE, loss=None, jitter_ms=None, mos=None)
    figures = replace(CLEAN, up=side, down=side, tcp_ms=None)
    verdict = judged(figures, replace(record, idle=(Probe(0, 0.0, 0.0, 0.0, 40.0),)))

    assert "UDP does not come through" in verdict.unseen[0]
    assert not [f for f in verdict.findings if "loss" in f.part or f.part == "voice"]


@pytest.mark.parametrize(
    ("device", "level", "words"),
    [
        (Device("ok", "Logi", -20), "good", "ready, -20 dB (Logi)"),
        (Device("ok", "Logi", -80), "bad", "silent"),
        (Device("none"), "bad", "not found"),
        (Device("refused"), "fair", "not allowed"),
        (Device("insecure"), "fair", "not to be seen"),
    ],
    ids=["heard", "silent", "none", "refused", "insecure"],
)
def test_the_microphone_is_judged(device: Device, level: str, words: str) -> None:
    verdict = judged(CLEAN, replace(RECORD, devices={"microphone": device}))

    assert level_of(verdict, "microphone") == level
    assert words in next(f.words for f in verdict.findings if f.part == "microphone")


def test_every_limit_has_a_source_and_a_day() -> None:
    data = json.loads((DATA / "thresholds.json").read_text())

    assert all(len(row["source"]) > 10 for row in data["measures"].values())
    assert limits().noted_on.year >= 2026
