"""The house's own rules, where a check of the whole tree can see them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "callsheet"
MODULES = [p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts]
NAMELESS = {"utils", "util", "helpers", "services", "manager", "base", "common", "misc"}
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_VIEW = 400, 60, 20


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def own_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body without the docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_file_is_longer_than_400_lines() -> None:
    sources = [*MODULES, *PACKAGE.rglob("*.css"), *(PACKAGE / "static").rglob("*.js")]
    long = {
        str(p): n for p in sources if (n := len(p.read_text("utf-8").splitlines())) > LONGEST_FILE
    }

    assert not long


def test_no_function_is_longer_than_60_lines() -> None:
    long = [
        f"{path}:{node.name} {own_lines(node)}"
        for path in MODULES
        for node in functions(path)
        if own_lines(node) > LONGEST_FUNCTION
    ]

    assert not long


def test_views_read_call_and_render() -> None:
    long = [
        f"{path}:{node.name} {own_lines(node)}"
        for path in PACKAGE.rglob("*views.py")
        for node in functions(path)
        if own_lines(node) > LONGEST_VIEW
    ]

    assert not long


def test_every_module_is_named_for_what_it_computes() -> None:
    assert not [str(p) for p in MODULES if p.stem in NAMELESS]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.html")), ids=lambda p: p.name)
def test_a_template_has_no_inline_script_style_or_handler(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", text)


def test_every_room_says_what_comes_in_and_what_it_never_does() -> None:
    silent = [
        room.parent.name
        for room in PACKAGE.glob("*/__init__.py")
        if (room.parent / "models.py").exists()
        and not ("Comes in" in room.read_text() and "Never" in room.read_text())
    ]

    assert not silent


def test_no_registry_is_named_in_the_project() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "deb.debian" + ".org")
    files = [*ROOT.glob("*.toml"), *ROOT.glob("requirements/*"), *ROOT.glob("tools/*"), *MODULES,
             ROOT / "Makefile", *ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]  # fmt: skip

    assert not [
        str(p)
        for p in files
        if p.is_file() and any(h in p.read_text("utf-8", "replace") for h in hosts)
    ]
