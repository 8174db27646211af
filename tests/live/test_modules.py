"""The live page's pure modules by node: clock, run of show, line, order of lines."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from callsheet.live.domain.heard import Line, in_order, standing

from .lines import STARTED, line, sent, uid_of

LIVE = Path(__file__).parents[2] / "callsheet" / "static" / "callsheet" / "live"


def mixed_lines(chance: random.Random) -> list[Line]:
    """Lines of three devices, some struck, some edits of edits, clocks that jump."""
    found: list[Line] = []
    for at in range(chance.randrange(1, 30)):
        strikes = chance.choice(found).uid if found and chance.random() < 0.3 else None
        text = "" if strikes and chance.random() < 0.5 else f"line {at}"
        when = STARTED + timedelta(seconds=chance.randrange(-20, 20))
        device = chance.choice(["laptop", "phone", "tablet"])
        uid = uid_of(chance.getrandbits(128))
        found.append(line(text, at, uid=uid, device=device, strikes=strikes, written_at=when))
    chance.shuffle(found)
    return found


def test_the_pages_modules_do_what_they_say(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; tests/stories/test_live.py drives them in Chromium")
    for path in LIVE.glob("*.js"):
        shutil.copy(path, tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}')  # so that node reads modules
    chance = random.Random(7)
    cases = [mixed_lines(chance) for _ in range(60)]
    told = [
        {
            "lines": sent(*lines)["jots"],
            "order": [str(each.uid) for each in in_order(lines)],
            "stands": [str(each.uid) for each in standing(lines)],
        }
        for lines in cases
    ]
    (tmp_path / "lines.json").write_text(json.dumps(told))

    made = subprocess.run(
        [node, str(Path(__file__).parent / "test_modules.mjs"), str(tmp_path)],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip

    results = json.loads(made.stdout)
    assert len(results) >= 11
    assert {name: why for name, why in results.items() if why is not True} == {}
