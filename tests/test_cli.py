"""The commands, as a person or a script calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from callsheet.cli import main
from callsheet.interviews.domain.example import example_paste


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The example's reply and post as files, and two samples."""
    words = example_paste()
    (tmp_path / "r.txt").write_text(words.reply, "utf-8")
    (tmp_path / "p.txt").write_text(words.post, "utf-8")
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "tin-can.md").write_text(
        "---\ntitle: Tin Can Coffee\ntools: [Shopify, Recharge]\n---\n"
        "Shopify subscription checkout with Recharge for a coffee roaster.\n",
        "utf-8",
    )
    return tmp_path


def sheet(texts: Path, *more: str) -> str:
    """What `callsheet sheet` prints."""
    files = ["--reply", str(texts / "r.txt"), "--post", str(texts / "p.txt")]
    result = CliRunner().invoke(main, ["sheet", *files, "--zone", "Europe/Lisbon", *more])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_sheet_as_text_holds_both_times_and_the_proof(texts: Path) -> None:
    out = sheet(texts, "--samples", str(texts / "samples"))

    assert "Lisbon" in out
    assert "New York" in out
    assert "Recharge experience -> Tin Can Coffee" in out
    assert "Work US mornings (Eastern) -> for you to say" in out


def test_the_sheet_as_json_is_an_object_with_every_part(texts: Path) -> None:
    found = json.loads(sheet(texts, "--format", "json"))

    assert found["title"] == "Rework checkout for subscriptions"
    assert len(found["readiness"]["parts"]) == 7
    assert found["appointment"]["minutes"] == 15


def test_the_sheet_as_html_stands_alone_and_escapes_what_a_stranger_wrote(texts: Path) -> None:
    (texts / "r.txt").write_text("Hi <script>alert(1)</script>, have you used <b>Vue</b>?")

    out = sheet(texts, "--format", "html")

    assert "<script" not in out
    assert "http" not in out.split("</style>")[0]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--zone", "Mars/Base"], "is no time zone"),
        (["--hours", "late"], "Write hours like 9-18"),
        (["--site", "not a site"], "not a web address"),
        (["--site", "http://10.0.0.8/"], "private network"),
    ],
)
def test_a_bad_option_gets_a_sentence(texts: Path, options: list[str], sentence: str) -> None:
    result = CliRunner().invoke(main, ["sheet", "--reply", str(texts / "r.txt"), *options])

    assert result.exit_code == 1
    assert sentence in result.output


def test_a_folder_without_samples_gets_a_sentence(texts: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    result = CliRunner().invoke(
        main, ["sheet", "--reply", str(texts / "r.txt"), "--samples", str(empty)]
    )

    assert "holds no Markdown file" in result.output


@pytest.mark.parametrize("name", ["read", "times", "post", "match", "slots"])
def test_a_bad_line_is_an_error_for_that_line_and_the_rest_go_on(name: str) -> None:
    result = CliRunner().invoke(main, [name], input='nonsense\n{}\n[1]\n{"text": 5}\n')

    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert len(lines) == 4
    assert all("error" in line for line in lines)


def test_read_gives_the_shape_of_the_design() -> None:
    item = {
        "text": example_paste().reply,
        "now": "2026-11-23T13:41:00+00:00",
        "client_zone": "America/New_York",
        "my_zone": "Europe/Lisbon",
    }

    result = CliRunner().invoke(main, ["read"], input=json.dumps(item))

    found = json.loads(result.stdout)
    assert "call_request" in found["intents"]
    assert "Have you used Recharge before?" in found["asks"]
    assert found["money"][0] | {"quote": ""} == {
        "amount": 35, "currency": "USD", "kind": "hourly", "quote": "",
    }  # fmt: skip
    assert found["links"] == ["hearthandoat.example"]
    assert len(found["times"]["windows"]) == 2
