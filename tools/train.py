"""`make train`: every trained weight again, from the project's own cases."""

from __future__ import annotations

import sys

from tools import needed_words, train_judge, train_replies

if __name__ == "__main__":
    sys.exit(needed_words.main() or train_judge.main() or train_replies.main())
