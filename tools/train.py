"""`make train`: every trained weight again, from the project's own cases."""

from __future__ import annotations

import sys

from tools import train_judge, train_replies

if __name__ == "__main__":
    sys.exit(train_judge.main() or train_replies.main())
