"""What `callsheet sheet` is given on the command line, read and checked."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import available_timezones

from charset_normalizer import from_bytes

from callsheet.booking.domain.terms import parse_hours
from callsheet.core.errors import Refusal
from callsheet.library.domain.match import SampleText
from callsheet.reading.domain.mails import read_mail


class BadOption(Refusal):
    code = "bad_option"


class NoSampleFiles(Refusal):
    code = "no_sample_files"


def text_of(path: Path) -> str:
    """The words of a .txt or .eml file. Raises BadOption for what is no text."""
    raw = path.read_bytes()
    if path.suffix.lower() == ".eml":
        try:
            return read_mail(raw).text
        except ValueError as error:
            raise BadOption(f"{path.name}: {error}") from error
    if b"\x00" in raw[:1000]:
        raise BadOption(f"{path.name} is not text. Copy the words into a .txt file.")
    best = from_bytes(raw).best()
    return str(best) if best else raw.decode("utf-8", "replace")


def zone_given(zone: str) -> str:
    """The zone of --zone, else this machine's. Raises BadOption for an unknown one."""
    name = zone or machine_zone()
    if name not in available_timezones():
        raise BadOption(f"“{name}” is no time zone. Give one such as --zone Europe/Lisbon.")
    return name


def machine_zone() -> str:
    """The zone this machine is set to, UTC when it does not say."""
    said = os.environ.get("TZ", "").lstrip(":")
    link = Path("/etc/localtime")
    if not said and link.is_symlink():
        said = str(link.readlink()).partition("zoneinfo/")[2]
    return said if said in available_timezones() else "UTC"


def hours_given(hours: str) -> tuple[int, int]:
    """The hours of --hours as minutes of the day. Raises BadOption with the sentence."""
    try:
        return parse_hours(hours)
    except ValueError as error:
        raise BadOption(f"--hours {hours}: {error}") from error


def samples_given(folder: Path) -> tuple[SampleText, ...]:
    """The Markdown samples of a folder. Raises NoSampleFiles when there are none."""
    from callsheet.library.domain.case_study import read_case_study

    found = []
    for path in sorted(folder.rglob("*.md")):
        study = read_case_study(text_of(path))
        title = study.title or path.stem.replace("-", " ")
        found.append(SampleText(path.name, title, study.trade, tuple(study.tools), study.text))
    if not found:
        raise NoSampleFiles(f"{folder} holds no Markdown file. Give a folder of .md samples.")
    return tuple(found)
