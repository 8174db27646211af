"""A data folder as the first start leaves it, without the seconds its migrations take."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

DATABASE = "callsheet.sqlite3"
MIGRATE = (
    "import django; django.setup();"
    "from django.conf import settings;"
    "from callsheet.config.serve import prepare_database;"
    "settings.DATA.mkdir(exist_ok=True);"
    "prepare_database(settings.DATA)"
)


@cache
def migrated() -> Path:
    """A database with every migration, made once a process."""
    folder = tempfile.mkdtemp(prefix="callsheet-first-")
    env = os.environ | {
        "CALLSHEET_DATA": folder,
        "DJANGO_SETTINGS_MODULE": "callsheet.config.settings",
    }
    subprocess.run([sys.executable, "-c", MIGRATE], env=env, check=True)
    return Path(folder) / DATABASE


def begin(folder: Path) -> None:
    """Makes the data folder; a server that starts with it has nothing left to migrate."""
    folder.mkdir(mode=0o700)
    shutil.copyfile(migrated(), folder / DATABASE)
