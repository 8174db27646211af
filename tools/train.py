"""`make train`: every trained weight again, from the project's own cases."""

from __future__ import annotations

import os
import sys

# sums in another order round another way: one thread, whatever else the machine does
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> int:
    """Writes every trained file; 0."""
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    # here, for numpy reads the environment when it is loaded
    from tools import (
        needed_words,
        train_choices,
        train_company,
        train_judge,
        train_prep,
        train_replies,
        train_wishes,
    )

    # the intents' weights need the choices
    parts = (
        *(needed_words, train_choices, train_judge, train_replies),
        *(train_prep, train_company, train_wishes),
    )
    return max(part.main() for part in parts)


if __name__ == "__main__":
    sys.exit(main())
