"""The network guard, second half: connections go to checked addresses only, and end in time."""

from __future__ import annotations

import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import httpcore2

from callsheet.outside.addresses import is_public
from callsheet.outside.guard import InternalAddress, NeverFetched, is_allowed, is_never_opened

CONNECT_SECONDS = 6.0
MOST_ADDRESSES = 4


class NameNotFound(httpcore2.ConnectError):
    """The name has no address. `for_good` is false when the name server only failed to answer."""

    def __init__(self, host: str, *, for_good: bool) -> None:
        super().__init__(f"no address for {host}")
        self.for_good = for_good


def look_up(host: str, port: int, timeout: float) -> list[str]:
    """The addresses of a name, in the system's order. Raises NameNotFound, ConnectTimeout.

    `getaddrinfo` has no time-out: it runs in a thread that is left behind when it is too slow.
    """
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(item[4][0]) for item in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name=f"look up {host}").start()
    try:
        answer = answers.get(timeout=max(timeout, 0.001))
    except queue.Empty:
        raise httpcore2.ConnectTimeout(f"no answer for the name {host}") from None
    if isinstance(answer, list):
        return answer
    later = isinstance(answer, OSError) and answer.errno == socket.EAI_AGAIN
    raise NameNotFound(host, for_good=not later) from answer


class Deadline:
    """The moment, on the monotonic clock, when everything of the request under way must be over."""

    def __init__(self) -> None:
        self.at = float("inf")

    def within(self, timeout: float | None) -> float:
        """The seconds one step may take: its own time-out or what is left. Raises ReadTimeout."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline has passed")
        return left if timeout is None else min(left, timeout)


class GuardedBackend(httpcore2.NetworkBackend):
    """Opens connections to checked addresses only, and ends every step at the deadline.

    A name is looked up once in the life of the backend; every address it has must be public, and
    the connection goes to one of those, so a name server that changes its answer gains nothing.
    For one thread at a time.
    """

    def __init__(self, allow: AbstractSet[str]) -> None:
        self.deadline = Deadline()
        self.opened = 0
        self._allow = allow
        self._checked: dict[tuple[str, int], list[str]] = {}
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A stream to the first of the host's checked addresses that answers.

        Raises InternalAddress and NeverFetched before any socket is opened, ConnectError,
        ConnectTimeout, ReadTimeout (the deadline).
        """
        failure: Exception | None = None
        for address in self.addresses(host, port)[:MOST_ADDRESSES]:
            limit = self.deadline.within(min(timeout or CONNECT_SECONDS, CONNECT_SECONDS))
            try:
                stream = self._plain.connect_tcp(address, port, limit, None, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
                continue
            self.opened += 1
            return DeadlineStream(stream, self.deadline)
        raise failure or NameNotFound(host, for_good=True)

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host, looked up once, all of them checked. Raises as connect_tcp."""
        if is_never_opened(host.lower().rstrip(".")):
            raise NeverFetched
        key = (host, port)
        if key not in self._checked:
            found = look_up(host, port, self.deadline.within(CONNECT_SECONDS))
            if not is_allowed(host, port, self._allow) and not all(map(is_public, found)):
                raise InternalAddress
            self._checked[key] = found
        return self._checked[key]


class DeadlineStream(httpcore2.NetworkStream):
    """A stream whose every step ends at the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """At most `max_bytes`; b"" at the end. Raises ReadTimeout, ReadError."""
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends everything. Raises WriteTimeout, WriteError."""
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        """Closes the socket."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """The same connection inside TLS, under the same deadline. Raises ConnectError."""
        limit = self._deadline.within(timeout)
        inner = self._stream.start_tls(ssl_context, server_hostname, limit)
        return DeadlineStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What the pool asks about the socket, for one whether it became readable."""
        return self._stream.get_extra_info(info)
