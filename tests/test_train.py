"""The weights in the package are the ones that `make train` writes from the project's cases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tools.train_judge import lowest

ROOT = Path(__file__).parents[1]
TRAINED = ("callsheet/prep/data", "callsheet/reading/data")


def test_a_fit_ends_at_the_lowest_place() -> None:
    turn = np.array([[3.0, 1.0], [1.0, 200.0]])
    goal = np.array([[1.0], [2.0]])

    found = lowest(lambda at: turn @ at - goal, np.zeros((2, 1)))

    assert np.allclose(found, np.linalg.solve(turn, goal), atol=1e-10)


@pytest.mark.soak
def test_training_again_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("callsheet", "tools", "tests/cases"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    kept = {path: path.read_bytes() for name in TRAINED for path in (tmp_path / name).iterdir()}

    subprocess.run(
        [sys.executable, "-m", "tools.train"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
    )

    changed = [path.name for path, before in kept.items() if path.read_bytes() != before]
    assert not changed
