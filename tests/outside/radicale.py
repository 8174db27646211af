"""A real Radicale on 127.0.0.1 with one user and one calendar."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from callsheet.outside.caldav_server import Account, ask
from tests.ports import free_port

MKCALENDAR = (
    b'<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>'
    b"<d:displayname>Work</d:displayname></d:prop></d:set></c:mkcalendar>"
)


@dataclass
class Server:
    """Its calendar and the account that owns it."""

    account: Account
    calendar: str
    process: subprocess.Popen[bytes]


@contextmanager
def radicale(folder: Path) -> Iterator[Server]:
    """A running server with an empty calendar."""
    port = free_port()
    (folder / "users").write_text("ana:secret\n")
    command = [
        sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}",
        "--auth-type", "htpasswd", "--auth-htpasswd-filename", str(folder / "users"),
        "--auth-htpasswd-encryption", "plain", "--auth-delay", "0",
        "--storage-filesystem-folder", str(folder / "calendars"),
    ]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            wait(port)
            home = f"http://127.0.0.1:{port}/ana/"
            account = Account(home, "ana", "secret")
            ask(account, "MKCALENDAR", f"{home}work/", body=MKCALENDAR, headers={})
            yield Server(account, f"{home}work/", process)
        finally:
            process.kill()


def wait(port: int) -> None:
    """Until it answers."""
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/.web/", timeout=1).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("Radicale did not start.")
