"""`callsheet serve`: lock, backup, migrations, web server and job runner in one process."""

from __future__ import annotations

import fcntl
import logging
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from callsheet.core.errors import Refusal

KEPT_BACKUPS = 5
THREADS = 6


class AlreadyServed(Refusal):
    code = "already_served"


class NewerDatabase(Refusal):
    code = "newer_database"


@contextmanager
def data_lock(folder: Path) -> Iterator[None]:
    """Holds the data folder for this process. Raises AlreadyServed when another one has it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyServed(
                f"Callsheet already runs with {folder}. Stop that one first, or give this one its "
                "own folder with CALLSHEET_DATA."
            ) from error
        yield


def prepare_database(folder: Path) -> None:
    """Migrations, with a backup before them. Raises NewerDatabase for one this program is too old
    for."""
    executor = MigrationExecutor(connection)
    unknown = set(executor.loader.applied_migrations) - set(executor.loader.graph.nodes)
    ours = {config.split(".")[-1] for config in settings.INSTALLED_APPS}
    if newer := sorted(f"{app}.{name}" for app, name in unknown if app in ours):
        raise NewerDatabase(
            f"The data in {folder} was written by a newer Callsheet ({newer[0]}). Install that "
            "version, or restore a backup from the folder backups/."
        )
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        back_up(folder)
        call_command("migrate", verbosity=0, interactive=False)


def back_up(folder: Path) -> Path | None:
    """A copy of the database in backups/, five are kept; None when there is no database."""
    source = folder / "callsheet.sqlite3"
    if not source.exists():
        return None
    backups = folder / "backups"
    backups.mkdir(exist_ok=True, mode=0o700)
    target = backups / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite3"
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    for old_backup in sorted(backups.glob("*.sqlite3"))[:-KEPT_BACKUPS]:
        old_backup.unlink()
    return target


def serve() -> None:
    """Runs until SIGTERM or Ctrl C, then drains. Raises AlreadyServed, NewerDatabase."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    with data_lock(settings.DATA):
        prepare_database(settings.DATA)
        run_servers()


def run_servers() -> None:
    """The web server in this thread, the job runner beside it."""
    from waitress.server import create_server

    from callsheet.accounts.sign_in import new_link
    from callsheet.config.wsgi import application
    from callsheet.connection.child import line_server
    from callsheet.jobs.runner import Runner

    link = new_link()
    runner = Runner()
    server = create_server(
        application, listen=settings.LISTEN, threads=THREADS, ident=None, **proxy_settings()
    )
    signal.signal(signal.SIGTERM, stop)
    runner.start()
    greet(link)
    with suppress(KeyboardInterrupt, SystemExit), line_server(settings.LINE_LISTEN):
        server.run()
    server.close()
    runner.stop()
    connection.close()


def proxy_settings() -> dict[str, object]:
    """Behind an https address a proxy of this machine says the scheme; nobody else is believed."""
    if not settings.SECURE:
        return {}
    return {
        "trusted_proxy": "127.0.0.1",
        "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"},
        "clear_untrusted_proxy_headers": True,
    }


def stop(_signal: int, _frame: FrameType | None) -> None:
    """SIGTERM ends the server's loop like Ctrl C."""
    raise SystemExit(0)


def greet(link: str) -> None:
    """The one link on standard output, a warning when research may reach inside the network."""
    if settings.RESEARCH_ALLOW:
        allowed = ", ".join(sorted(settings.RESEARCH_ALLOW))
        sys.stderr.write(f"Warning: research may open {allowed} (CALLSHEET_RESEARCH_ALLOW).\n")
    sys.stdout.write(f"Callsheet is ready. Open this link; it signs your browser in:\n{link}\n")
    sys.stdout.flush()
