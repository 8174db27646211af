"""The database of a first start, made once and copied: migrating it anew takes seconds each time.

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
from hashlib import blake2b
from pathlib import Path

import django

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".pytest_cache" / "first-database"
NAME = "callsheet.sqlite3"
OWN_IMPORT = re.compile(r"^from (callsheet[\w.]+) import", re.MULTILINE)
MAKE = (
    "import django; django.setup();"
    "from django.conf import settings;"
    "from callsheet.config.serve import prepare_database;"
    "prepare_database(settings.DATA)"
)


def put_first_database(target: Path) -> None:
    """A database with all migrations and no row of ours at that path, unless there is one."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copyfile(first_database(), target)


def first_database() -> Path:
    """The one of the migrations as they stand now; whoever comes first makes it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = KEPT / f"{digest()}.sqlite3"
        if not kept.exists():
            for old in KEPT.glob("*.sqlite3"):
                old.unlink()
            make(kept)
        return kept


def digest() -> str:
    """Of all migrations and of the modules of ours that they use."""
    found = blake2b(django.__version__.encode(), digest_size=12)
    migrations = sorted((ROOT / "callsheet").glob("*/migrations/*.py"))
    texts = [path.read_text(encoding="utf-8") for path in migrations]
    used = sorted({name for text in texts for name in OWN_IMPORT.findall(text)})
    texts += [(ROOT / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8") for name in used]
    for name, text in zip([*map(str, migrations), *used], texts, strict=True):
        found.update(f"{name}\0{text}\0".encode())
    return found.hexdigest()


def make(target: Path) -> None:
    """Migrates an empty data folder, as `callsheet serve` does."""
    with tempfile.TemporaryDirectory(dir=KEPT) as data:
        env = os.environ | {
            "CALLSHEET_DATA": data,
            "DJANGO_SETTINGS_MODULE": "callsheet.config.settings",
        }
        subprocess.run([sys.executable, "-c", MAKE], env=env, cwd=ROOT, check=True)
        (Path(data) / NAME).replace(target)
