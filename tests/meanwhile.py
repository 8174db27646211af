"""What another does between two questions that a page asks the database."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def done_before(number: int, act: Callable[[], object]) -> Iterator[None]:
    """`act` is called just before the block's question of that number, the first being 0.

    Raises AssertionError when the block asks fewer.
    """
    asked = itertools.count()

    def ask(execute: Callable[..., object], *rest: object) -> object:
        if next(asked) == number:
            act()
        return execute(*rest)

    with connection.execute_wrapper(ask):
        yield
    assert next(asked) > number, "fewer questions were asked"
