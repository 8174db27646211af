"""The live page's own search beside MiniSearch, on the same documents, keys and slips, in Node.

MiniSearch is fetched by npm into `var/bench/minisearch` for this benchmark alone; without Node or
the package registry the rows are left out and said so. Its options are the ones its own
documentation gives for search as one types: `prefix`, `fuzzy: 0.2`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.bench.row import Row
from tools.bench.texts import common_words, documents, random_slips, slips

FOLDER = Path("var/bench/minisearch")
PACKAGE = "minisearch@7.1.2"
OURS = Path("callsheet/static/callsheet/live/search.js")
DOCUMENTS = 2_000


def rows() -> Iterator[Row]:
    """Milliseconds a key, and the share of slips that find their word among the first ten."""
    if shutil.which("node") is None:
        sys.stderr.write("Node is not installed, so the live search is not measured.\n")
        return
    ours = measured(module(OURS))
    yield Row("live search, a key at 2000 documents, p50", ours["p50"], "ms")
    yield Row("live search, a key at 2000 documents, p95", ours["p95"], "ms", 10)
    yield Row("live search, slips found", ours["typed"], "%", 70, at_least=True)
    yield Row("live search, slips made by chance found", ours["chance"], "%", 70, at_least=True)
    try:
        theirs = measured(minisearch(), other=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"MiniSearch could not be had, so it is not compared: {error}\n")
        return
    yield Row("MiniSearch, a key at 2000 documents, p95", theirs["p95"], "ms")
    yield Row("MiniSearch, slips found", theirs["typed"], "%")
    yield Row("MiniSearch, slips made by chance found", theirs["chance"], "%")


def module(path: Path) -> Path:
    """A copy that every Node takes for a module."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(path, FOLDER / f"{path.stem}.mjs"))


def minisearch() -> Path:
    """The package's module, fetched once. Raises OSError, CalledProcessError."""
    found = FOLDER / "package" / "dist" / "es" / "index.js"
    if not found.exists():
        command = [shutil.which("npm") or "npm", "pack", PACKAGE]
        subprocess.run(command, cwd=FOLDER, check=True, capture_output=True)
        (archive,) = FOLDER.glob("minisearch-*.tgz")
        shutil.unpack_archive(archive, FOLDER, filter="data")
    return module(found)


def measured(path: Path, *, other: bool = False) -> dict[str, Any]:
    """What the script says of one engine, shares in per cent."""
    shelf = list(documents(DOCUMENTS))
    phrases = [" ".join(each["text"].split()[2:5]).lower() for each in shelf[::40]]
    wanted = [*phrases, *(slip["typed"] for slip in slips())]
    work = {
        "documents": shelf,
        "keys": [text[:end] for text in wanted for end in range(1, len(text) + 1)],
        "slips": slips(),
    }
    first = run(path, work, other=other)
    work["slips"] = random_slips(common_words(), 400)
    second = run(path, work, other=other)
    return first | {"typed": first["found"] * 100, "chance": second["found"] * 100}


def run(path: Path, work: dict[str, Any], *, other: bool) -> dict[str, Any]:
    """One run of the script."""
    script = Path(__file__).with_name("live_search.mjs")
    done = subprocess.run(
        ["node", str(script), str(path.resolve()), *(["MiniSearch"] if other else [])],
        input=json.dumps(work), text=True, capture_output=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found
