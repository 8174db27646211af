"""`python -m tools.score [engine ...]`: the figures of the engines named, or of all there are."""

from __future__ import annotations

import importlib
import sys

ENGINES = ("replies", "times", "threads", "posts", "company", "match", "judge")


def main(argv: list[str]) -> int:
    """Run each scorer; names come first, options (or what follows a `--`) go to each.

    0 when all did, 2 for a name that is no engine."""
    at = next((n for n, word in enumerate(argv) if word.startswith("-")), len(argv))
    names, rest = argv[:at] or list(ENGINES), argv[at:]
    unknown = [name for name in names if name not in ENGINES]
    if unknown:
        print(f"No such engine: {', '.join(unknown)}. There are {', '.join(ENGINES)}.")
        return 2
    failed = 0
    for name in names:
        print(f"== {name}", flush=True)
        scorer = importlib.import_module(f"tools.score.{name}")
        failed |= scorer.main([word for word in rest if word != "--"])
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
