"""A data folder as the first start leaves it, without the seconds its migrations take.

tests/config/test_serve.py starts with an empty folder and goes the whole way.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from hashlib import blake2b
from pathlib import Path

import django

DATABASE = "callsheet.sqlite3"
ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".pytest_cache" / "first-data"
OWN_IMPORT = re.compile(r"^from (callsheet[\w.]+) import", re.MULTILINE)
MIGRATE = (
    "import django; django.setup();"
    "from django.conf import settings;"
    "from callsheet.config.serve import prepare_database;"
    "settings.DATA.mkdir(exist_ok=True);"
    "prepare_database(settings.DATA)"
)


@cache
def migrated() -> Path:
    """A database with every migration as they stand now; the first process makes it for all."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = KEPT / f"{digest()}.sqlite3"
        if not kept.exists():
            for old in KEPT.glob("*.sqlite3"):
                old.unlink()
            migrate(kept)
    return kept


def digest() -> str:
    """Of all migrations and of the modules of ours that they use."""
    files = sorted((ROOT / "callsheet").glob("*/migrations/*.py"))
    words = "".join(path.read_text(encoding="utf-8") for path in files)
    used = sorted(set(OWN_IMPORT.findall(words)))
    files += [ROOT / f"{name.replace('.', '/')}.py" for name in used]
    found = blake2b(django.__version__.encode(), digest_size=12)
    for path in files:
        found.update(f"{path.relative_to(ROOT)}\0{path.read_text(encoding='utf-8')}\0".encode())
    return found.hexdigest()


def migrate(target: Path) -> None:
    """The database of an empty folder, as `callsheet serve` prepares it, at that path."""
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        env = os.environ | {
            "CALLSHEET_DATA": folder,
            "DJANGO_SETTINGS_MODULE": "callsheet.config.settings",
        }
        subprocess.run([sys.executable, "-c", MIGRATE], env=env, check=True)
        (Path(folder) / DATABASE).replace(target)


def begin(folder: Path) -> None:
    """Makes the data folder; a server that starts with it has nothing left to migrate."""
    folder.mkdir(mode=0o700)
    shutil.copyfile(migrated(), folder / DATABASE)
