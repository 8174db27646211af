from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from callsheet.core import lazy_re

PACKAGE = Path(lazy_re.__file__).parents[1]


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    lazy, plain = lazy_re.compile(r"(?P<n>\d+) b", re.I), re.compile(r"(?P<n>\d+) b", re.I)
    text = "1 a 22 B 3 b"

    assert [m["n"] for m in lazy.finditer(text)] == [m["n"] for m in plain.finditer(text)]
    assert (lazy.sub("-", text), lazy.split(text)) == (plain.sub("-", text), plain.split(text))
    assert (lazy.pattern, lazy.flags, lazy.groups) == (plain.pattern, plain.flags, plain.groups)


def test_a_bad_pattern_fails_when_it_is_used() -> None:
    bad = lazy_re.compile("(")

    with pytest.raises(re.error):
        bad.search("")


def test_every_pattern_of_the_package_is_a_good_one() -> None:
    for path in PACKAGE.rglob("domain/**/*.py"):
        module = import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        for value in vars(module).values():
            if isinstance(value, lazy_re.Later):
                assert value.flags >= 0  # compiles
