"""Two hosts in namespaces of their own, joined by the loop."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.shaper.loop import carry
from tools.shaper.way import Line

CLIENT, SERVER = "198.18.7.1", "198.18.7.2"  # RFC 2544: for measuring, on no public network


@dataclass(frozen=True)
class Host:
    """One end: its address, and the process whose namespace it is."""

    address: str
    keeper: int

    def command(self, words: Sequence[str]) -> list[str]:
        """The command line that runs `words` inside."""
        inside = ["nsenter", f"--target={self.keeper}", "--net"]
        return [
            *inside,
            *(["--user", "--preserve-credentials"] if os.geteuid() else []),
            "--",
            *words,
        ]

    def start(self, words: Sequence[str], **options: Any) -> subprocess.Popen[str]:
        """A process inside."""
        return subprocess.Popen(self.command(words), text=True, **options)


@dataclass(frozen=True)
class Hosts:
    """Both ends of the line."""

    client: Host
    server: Host


def why_not() -> str:
    """Why no line can be made here, "" when one can."""
    if not sys.platform.startswith("linux"):
        return "network namespaces need Linux"
    missing = [name for name in ("ip", "unshare", "nsenter") if shutil.which(name) is None]
    if missing:
        return f"not installed: {', '.join(missing)}"
    if not os.access("/dev/net/tun", os.R_OK | os.W_OK):
        return "/dev/net/tun cannot be opened"
    words = [*unshare(), "sh", "-c", "ip tuntap add dev probe mode tun && ip link del probe"]
    tried = subprocess.run(words, capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else f"namespaces are not allowed: {tried.stderr.strip()}"


def unshare() -> list[str]:
    """A new network namespace; for who is not root, in a user namespace of one's own."""
    return ["unshare", "--net", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]


@contextmanager
def shaped_line(line: Line) -> Iterator[Hosts]:
    """Two hosts whose only way to each other is the line; both end with the block."""
    with contextlib.ExitStack() as stack:
        client, client_tun = stack.enter_context(host(CLIENT, SERVER))
        server, server_tun = stack.enter_context(host(SERVER, CLIENT))
        stack.enter_context(loop(client_tun, server_tun, line))
        yield Hosts(client, server)


@contextmanager
def host(address: str, other: str) -> Iterator[tuple[Host, int]]:
    """A namespace with one TUN device, and the device's descriptor."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    words = [
        *unshare(),
        sys.executable,
        "-m",
        "tools.shaper.keeper",
        str(theirs.fileno()),
        address,
        other,
    ]
    keeper = subprocess.Popen(
        words, pass_fds=(theirs.fileno(),), cwd=Path(__file__).parents[2], stdin=subprocess.PIPE
    )
    theirs.close()
    try:
        ours.settimeout(20)
        said, fds, _, _ = socket.recv_fds(ours, 16, 1)
        if said != b"ready" or not fds:
            raise RuntimeError("the namespace was not made")
        yield Host(address, keeper.pid), fds[0]
        os.close(fds[0])
    finally:
        ours.close()
        keeper.kill()
        keeper.communicate()


@contextmanager
def loop(client: int, server: int, line: Line) -> Iterator[None]:
    """The loop, in a child process."""
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            carry(client, server, line)
        os._exit(0)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
