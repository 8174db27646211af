"""Python's `re`, but a pattern is compiled when it is first used.

More than a thousand patterns stand in the package; compiled on import they cost a second of every
start. Used as `from callsheet.core import lazy_re as re`. The engines of replies and times, which
search some 400 times a message, have the plain `re`: each search of a lazy pattern looks twice.
"""

from __future__ import annotations

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    M,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast

__all__ = [
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "M", "Match", "Pattern", "S", "compile",
    "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip
OF_COMPILED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split",
               "flags", "groups", "groupindex")  # fmt: skip


class Later:
    """A pattern to be compiled; from its first use on it has the compiled one's own methods."""

    __slots__ = (*OF_COMPILED, "given", "pattern")  # a dict each would cost a look more a search

    def __init__(self, pattern: str, given: int) -> None:
        self.pattern, self.given = pattern, given

    def __getattr__(self, name: str) -> Any:
        """Compiles, as what was asked for is not there yet. Raises re.error for a bad pattern."""
        if name not in OF_COMPILED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.given)
        for each in OF_COMPILED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """The pattern, to be used like that of `re.compile`; a bad one fails when first used."""
    return cast("Pattern[str]", Later(pattern, flags))
