"""A server killed with -9 in the middle of its jobs loses none and doubles none."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.first_data import begin
from tests.ports import free_port

ROOT = Path(__file__).parents[2]


def started(env: dict[str, str]) -> subprocess.Popen[str]:
    """A real `callsheet serve` that said it is ready."""
    command = [sys.executable, "-m", "callsheet", "serve"]
    process = subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if "token=" in line:
            return process
    raise AssertionError("it did not start")


def states(data: Path) -> Counter[str]:
    """How many jobs are in which state."""
    with closing(sqlite3.connect(data / "callsheet.sqlite3")) as database:
        return Counter(state for (state,) in database.execute("SELECT state FROM jobs_job"))


def kill_and_count(tmp_path: Path, *, jobs: int, kills: int) -> tuple[Counter[str], int]:
    """The jobs' states and the effects after so many kills and one run to the end."""
    data, effects = tmp_path / "var", tmp_path / "effects"
    effects.mkdir()
    begin(data)
    env = os.environ | {
        "CALLSHEET_DATA": str(data),
        "CALLSHEET_LISTEN": f"127.0.0.1:{free_port()}",
        "DJANGO_SETTINGS_MODULE": "callsheet.config.settings",
        "PYTHONPATH": str(ROOT),
    }
    chance = random.Random(7)
    for n in range(kills + 1):
        process = started(env)
        if n == 0:
            ask = [sys.executable, "-m", "tests.jobs.ask", str(effects), str(jobs)]
            subprocess.run(ask, env=env, cwd=ROOT, check=True)
        if n < kills:
            time.sleep(0.05 + chance.random() * 0.4)
            process.kill()
        else:
            deadline = time.monotonic() + 60
            while states(data)["done"] < jobs and time.monotonic() < deadline:
                time.sleep(0.1)
            process.terminate()
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()
    return states(data), len(list(effects.iterdir()))


def test_three_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    found, effects = kill_and_count(tmp_path, jobs=60, kills=3)

    assert found == Counter(done=60)
    assert effects == 60


@pytest.mark.soak
def test_forty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    found, effects = kill_and_count(tmp_path, jobs=600, kills=40)

    assert found == Counter(done=600)
    assert effects == 600
