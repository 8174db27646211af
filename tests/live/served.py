"""A real `callsheet serve` with calls to go live with, which a test may kill and start again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.first_data import begin
from tests.ports import free_port

HEARD = (
    "import django, json, sys; django.setup()\n"
    "from callsheet.interviews.models import Call\n"
    "from callsheet.live.queries import heard\n"
    "for line in sys.stdin:\n"
    "    rows = heard(Call.objects.get(uid=line.strip()))\n"
    "    sys.stdout.write(json.dumps([[row.kind, row.text] for row in rows]) + '\\n')\n"
    "    sys.stdout.flush()"
)


@dataclass
class Served:
    """The server's address and data; `start` and `kill -9` of it."""

    data: Path
    port: int = field(default_factory=free_port)
    link: str = ""
    calls: list[str] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None
    asker: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def env(self) -> dict[str, str]:
        """The settings of this server."""
        own = {"CALLSHEET_DATA": str(self.data), "CALLSHEET_LISTEN": f"127.0.0.1:{self.port}"}
        return {name: value for name, value in os.environ.items() if name != "CALLSHEET_URL"} | own

    def seed(self, count: int) -> None:
        """So many booked calls, each for one test."""
        made = subprocess.run([sys.executable, "-m", "tests.live.seed", str(count)], env=self.env,
                              stdout=subprocess.PIPE, text=True, check=True)  # fmt: skip
        self.calls = json.loads(made.stdout)

    def start(self) -> None:
        """Runs it until it answers."""
        self.process = subprocess.Popen([sys.executable, "-m", "callsheet", "serve"], env=self.env,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        text=True)  # fmt: skip
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if found := re.search(r"http://\S+token=\S+", line):
                self.link = found.group()
                break
        else:
            raise AssertionError("".join(said))
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def kill(self) -> None:
        """As a power cut does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.process = None

    def heard(self, call: str) -> list[tuple[str, str]]:
        """Kind and text of what stands of a call, as the app's own query gives it."""
        if self.asker is None:  # one for all questions: its imports take a second
            env = self.env | {"DJANGO_SETTINGS_MODULE": "callsheet.config.settings"}
            self.asker = subprocess.Popen(
                [sys.executable, "-c", HEARD],
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self.asker.stdin is not None
        assert self.asker.stdout is not None
        self.asker.stdin.write(f"{call}\n")
        self.asker.stdin.flush()
        return [(kind, text) for kind, text in json.loads(self.asker.stdout.readline())]

    def end(self) -> None:
        """Of the server and of what was started beside it."""
        self.kill()
        if self.asker is not None:
            self.asker.communicate(timeout=20)


@contextmanager
def served(folder: Path, *, calls: int) -> Iterator[Served]:
    """A server with so many booked calls, ended at the end."""
    server = Served(folder / "var")
    begin(server.data)
    server.seed(calls)
    server.start()
    yield server
    server.end()
