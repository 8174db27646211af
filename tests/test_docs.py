"""Every setting, command, event and error code is in the docs, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from callsheet.cli import main
from callsheet.flow import NEXT

ROOT = Path(__file__).parent.parent
SOURCES = [p.read_text("utf-8") for p in (ROOT / "callsheet").rglob("*.py")]


def documented(page: str) -> set[str]:
    """The names in the first column of a page's tables."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    return set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def test_every_setting_is_documented() -> None:
    read = {name for text in SOURCES for name in re.findall(r'env\.\w+\("(CALLSHEET_\w+)"', text)}

    assert documented("settings.md") == read


def test_every_command_is_documented() -> None:
    assert documented("commands.md") == {f"callsheet {name}" for name in main.commands}


def test_every_event_is_documented() -> None:
    assert documented("events.md") == set(NEXT)


def test_every_event_that_is_recorded_is_in_the_flow() -> None:
    recorded = {name for text in SOURCES for name in re.findall(r'record\(\s*"([\w.]+)"', text)}

    assert recorded <= set(NEXT)


def test_every_error_code_is_documented() -> None:
    codes = {code for text in SOURCES for code in re.findall(r'^    code = "(\w+)"', text, re.M)}

    assert documented("errors.md") == codes


def test_every_follower_can_be_called() -> None:
    from django.utils.module_loading import import_string

    assert all(callable(import_string(name)) for names in NEXT.values() for name in names)


def test_the_readme_begins_with_what_it_does_a_picture_and_two_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")

    assert text.index("![The call sheet]") < text.index("make run") < text.index("make test")
    assert (ROOT / "docs" / "pictures" / "sheet.png").exists()


@pytest.mark.parametrize(
    ("heading", "folder"),
    [
        ("Replies", "reading/domain/replies"),
        ("Times", "reading/domain/times"),
        ("A thread", "reading/domain/over_thread"),
        ("A thread", "reading/domain"),
        ("Job posts", "reading/domain/posts"),
        ("A company", "prep/domain/company"),
        ("An answer", "prep/domain/judge"),
        ("Samples", "library/domain"),
    ],
)
def test_every_file_of_an_engine_is_on_its_map(heading: str, folder: str) -> None:
    text = (ROOT / "docs" / "engines.md").read_text("utf-8")
    section = re.split(r"^## ", text, flags=re.MULTILINE)
    mapped = next(part for part in section if part.startswith(heading))
    files = {path.stem for path in (ROOT / "callsheet" / folder).glob("*.py")} - {"__init__"}

    assert files <= set(re.findall(r"`(\w+)`", mapped))
