"""The live page's own modules, run by node where there is one; Chromium always runs them too."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

LIVE = Path(__file__).parents[2] / "callsheet" / "static" / "callsheet" / "live"
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not installed; Chromium runs these too")
@pytest.mark.parametrize("name", ["search", "read-back"])
def test_every_case_of_a_live_module_holds_in_node(name: str, tmp_path: Path) -> None:
    module = tmp_path / f"{name}.mjs"  # older nodes take a .js file for CommonJS
    shutil.copy(LIVE / f"{name}.js", module)
    cases = Path(__file__).with_name(f"{name.replace('-', '_')}_cases.mjs")
    script = (
        f"import * as tried from {json.dumps(module.as_uri())};"
        f"import {{ results }} from {json.dumps(cases.as_uri())};"
        "console.log(JSON.stringify(results(tried)));"
    )

    done = subprocess.run(
        [str(NODE), "--input-type=module", "-e", script],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    told = json.loads(done.stdout)
    assert len(told) > 12
    assert {name: why for name, why in told.items() if why is not True} == {}
