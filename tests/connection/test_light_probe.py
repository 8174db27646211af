"""The light probe's rules, run by Node: the same module that the browser loads."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

MODULE = Path(__file__).parents[2] / "callsheet/static/callsheet/live/probe.js"
SCRIPT = """
const { judge, note, start } = await import(process.argv[1]);
const cases = JSON.parse(process.argv[2]);
console.log(JSON.stringify(cases.map(([answers, options]) => judge(answers, options).level)));
"""
CASES = [
    ([], {}, "unknown"),
    ([30, 40], {}, "unknown"),
    ([30, 40, 35], {}, "good"),
    ([30, 40, 35, 900], {}, "good"),
    ([30, 40, 35, 900, 800], {}, "slow"),
    ([500, 450, 600], {}, "slow"),
    ([40, 40, 40, 250, 260, 270], {}, "slow"),
    ([1300, 1500, 1400], {}, "bad"),
    ([30, 30, None, 30, 30], {}, "good"),
    ([30, None, 30, None, 30, 30, 30, 30], {}, "slow"),
    ([30, 30, None, 30, None], {}, "bad"),
    ([30, None, None, None], {}, "bad"),
    ([30, 40, 35], {"online": False}, "bad"),
    ([30, 40, 35], {"here": True}, "unknown"),
    ([None, None, None], {"here": True}, "unknown"),
    ([30, 40, 35], {"here": True, "online": False}, "bad"),
]


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
def test_the_state_follows_the_last_answers() -> None:
    sent = json.dumps([[answers, options] for answers, options, _ in CASES])
    done = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT, str(MODULE), sent],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [level for _, _, level in CASES]
