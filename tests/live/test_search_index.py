"""The live page's search, run by node where there is one; Chromium always runs it too."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

LIVE = Path(__file__).parents[2] / "callsheet" / "static" / "callsheet" / "live"
CASES = Path(__file__).with_name("search_cases.mjs")
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not installed; Chromium runs these too")
def test_every_case_of_the_live_search_holds_in_node(tmp_path: Path) -> None:
    module = tmp_path / "search.mjs"  # older nodes take a .js file for CommonJS
    shutil.copy(LIVE / "search.js", module)
    script = (
        f"import * as search from {json.dumps(module.as_uri())};"
        f"import {{ results }} from {json.dumps(CASES.as_uri())};"
        "console.log(JSON.stringify(results(search)));"
    )

    done = subprocess.run(
        [str(NODE), "--input-type=module", "-e", script],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    told = json.loads(done.stdout)
    assert len(told) > 30
    assert {name: why for name, why in told.items() if why is not True} == {}
