"""Starting: one process for a data folder, a backup before a migration, no newer database."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from callsheet.config.serve import KEPT_BACKUPS, AlreadyServed, back_up, data_lock


def command(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`callsheet` with a data folder of its own."""
    env = os.environ | {"CALLSHEET_DATA": str(data)}
    return subprocess.run(
        [sys.executable, "-m", "callsheet", *words],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that was not there before `callsheet login-link`, with every migration run."""
    data = tmp_path_factory.mktemp("begun") / "var"
    assert command(data, "login-link").returncode == 0
    return data


def test_a_second_process_is_told_that_the_folder_is_in_use(tmp_path: Path) -> None:
    refused = pytest.raises(AlreadyServed, match="already runs")

    with data_lock(tmp_path), refused, data_lock(tmp_path):
        pass


def test_a_database_of_a_newer_program_is_refused_with_a_sentence(
    begun: Path, tmp_path: Path
) -> None:
    data = shutil.copytree(begun, tmp_path / "var")
    with closing(sqlite3.connect(data / "callsheet.sqlite3")) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('interviews', '9999_from_the_future', '2030-01-01')"
        )
        database.commit()

    refused = command(data, "login-link")

    assert refused.returncode == 1
    assert "written by a newer Callsheet" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_backups_are_copies_and_only_five_are_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "callsheet.sqlite3")) as database:
        database.execute("CREATE TABLE words (word)")
        database.execute("INSERT INTO words VALUES ('kept')")
        database.commit()

    made = [back_up(tmp_path) for _ in range(KEPT_BACKUPS + 2)]

    assert len(list((tmp_path / "backups").iterdir())) == KEPT_BACKUPS
    assert made[-1] is not None
    with closing(sqlite3.connect(made[-1])) as copy:
        assert copy.execute("SELECT word FROM words").fetchall() == [("kept",)]


def test_the_data_folder_and_the_secret_are_the_owners_alone(begun: Path) -> None:
    assert (begun.stat().st_mode & 0o077) == 0
    assert ((begun / "secret-key").stat().st_mode & 0o077) == 0
