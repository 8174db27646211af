"""`python -m tools.score [engine ...]`: the figures of the engines named, or of all there are."""

from __future__ import annotations

import importlib
import importlib.util
import sys

ENGINES = ("replies", "times", "threads", "posts", "company", "match", "judge")


def main(argv: list[str]) -> int:
    """Run each scorer; names come first, what follows a `--` goes to each. 0 when all did."""
    at = argv.index("--") if "--" in argv else len(argv)
    names, rest = argv[:at] or list(ENGINES), argv[at + 1 :]
    failed = 0
    for name in names:
        module = f"tools.score.{name}"
        if importlib.util.find_spec(module) is None:
            print(f"== {name}: no scorer yet")
            continue
        print(f"== {name}", flush=True)
        failed |= importlib.import_module(module).main(list(rest))
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
