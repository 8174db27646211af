"""How long a call is when both sides have said a length."""

from __future__ import annotations


def agreed_minutes(own: int | None, theirs: int | None) -> int | None:
    """The length to keep: the client's when it asks for no more time than one gives.

    own     minutes one keeps a first call to, None while nobody was asked
    theirs  minutes the client said, None when no length was said
    gives   None only when neither is known; one's own where the client wants longer
    """
    if own is None or theirs is None:
        return own or theirs
    return min(own, theirs)
