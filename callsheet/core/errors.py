"""What can go wrong, in one tree.

    Exception
    ├── Refusal                 the person can act on it: `code` is stable, `str()` is the sentence
    │   └── one class per case, beside the action that raises it
    └── ServiceError            something outside failed; `permanent` tells the job's retry

Everything else is a bug and is left to raise.
"""

from __future__ import annotations


class Refusal(Exception):
    """A refusal the person can act on. `code` is stable; the text is the sentence to show."""

    code = "refused"


class ServiceError(Exception):
    """A failing outside service. `permanent` is true when trying again cannot help."""

    def __init__(self, message: str, *, permanent: bool) -> None:
        super().__init__(message)
        self.permanent = permanent
