"""The process: one WebSocket address for checks and their loads. Needs websockets and aiortc.

The first message says who comes: {"do": "hello", "token", "session"?}. Without a session it is a
check, with one a connection that carries part of its load. Then, on a check's own connection:

    "12"                        -> "12 arrived answered"     (round trips over TCP)
    {"do": "offer", "sdp"}      -> {"is": "answer", "sdp"}   (the data channel)
    {"do": "tell"}              -> {"is": "told", "probes": [[number, arrived, answered], …],
                                    "up": [[ms, bytes so far], …], "down": the same}
and on a load's: {"do": "down", "mbit", "seconds"} -> bytes at that pace; bytes sent are counted.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import secrets
import socket
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiortc import RTCPeerConnection
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from callsheet.connection.line_server import limits
from callsheet.connection.line_server.candidates import is_same_machine, plain
from callsheet.connection.line_server.channel import answer, now_ms
from callsheet.connection.tokens import check_token
from callsheet.core.errors import Refusal

log = logging.getLogger("callsheet.line")
TICK_SECONDS = 0.01
REFUSED = 4403  # close code: the sentence is in its reason
Handler = Callable[[ServerConnection], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Setup:
    """Where the server listens and whom it lets in.

    address  where UDP is offered when a proxy of this machine stands before it; else ""
    origins  pages that may connect; a client that is no browser sends none
    """

    host: str
    port: int
    key: str
    origins: tuple[str, ...] = ()
    address: str = ""


@dataclass
class Line:
    """The checks that run."""

    setup: Setup
    door: limits.Door = field(default_factory=limits.Door)
    sessions: dict[str, limits.Session] = field(default_factory=dict)

    async def handle(self, socket_: ServerConnection) -> None:
        """One connection, from its hello to its end."""
        try:
            async with asyncio.timeout(limits.HELLO_SECONDS):
                hello = json.loads(await socket_.recv())
            check_token(str(hello.get("token", "")), self.setup.key, now=datetime.now(UTC))
            async with asyncio.timeout(limits.CHECK_SECONDS):
                if session := self.sessions.get(str(hello.get("session", ""))):
                    await carry(socket_, session)
                else:
                    await self.check(socket_)
        except Refusal as refusal:
            await socket_.close(REFUSED, str(refusal)[:120])
        except (ConnectionClosed, TimeoutError, ValueError, LookupError, AttributeError, TypeError):
            await socket_.close(1008, "not understood, or over")

    async def check(self, socket_: ServerConnection) -> None:
        """A check's own connection. Raises LineBusy."""
        self.door.enter(now_ms() / 1000)
        session = limits.Session(secrets.token_hex(16))
        self.sessions[session.key] = session
        peer: RTCPeerConnection | None = None
        try:
            own, their = self.ends(socket_)
            ready = {"is": "ready", "session": session.key, "loads": limits.LOADS,
                     "up_mbit": limits.UP_MBIT, "down_mbit": limits.DOWN_MBIT,
                     "same_machine": is_same_machine(their, own)}  # fmt: skip
            await socket_.send(json.dumps(ready))
            async for message in socket_:
                arrived = now_ms()
                if isinstance(message, str) and message.isdecimal():
                    await socket_.send(f"{message[:9]} {arrived:.3f} {now_ms():.3f}")
                    continue
                asked = json.loads(message)
                if asked["do"] == "offer" and peer is None:
                    peer, sdp = await answer(
                        str(asked["sdp"]), own=own, peer=their, note=session.note_probe
                    )
                    await socket_.send(json.dumps({"is": "answer", "sdp": sdp}))
                elif asked["do"] == "tell":
                    await socket_.send(told(session))
        finally:
            del self.sessions[session.key]
            self.door.leave()
            if peer is not None:
                await peer.close()

    def ends(self, socket_: ServerConnection) -> tuple[str, str]:
        """Own and the peer's address. A proxy of this machine says whom it speaks for."""
        own, their = socket_.local_address[0], socket_.remote_address[0]
        request = socket_.request
        if self.setup.address and plain(their).is_loopback and request is not None:
            said = request.headers.get("X-Forwarded-For", their)
            return self.setup.address, str(plain(said.rpartition(",")[2].strip()))
        return str(plain(own)), str(plain(their))


def told(session: limits.Session) -> str:
    """All that was noted of a check."""
    probes = [[n, round(a, 3), round(b, 3)] for n, (a, b) in session.probes.items()]
    loads = {
        way: [[round(at - samples[0][0], 1), total] for at, total in samples]
        for way, samples in session.samples().items()
    }
    return json.dumps({"is": "told", "probes": probes, **loads})


async def carry(socket_: ServerConnection, session: limits.Session) -> None:
    """A load's connection: bytes that come are counted, bytes that are asked for are sent."""
    session.loads += 1
    if session.loads > 2 * limits.LOADS:
        raise limits.TooMuch("More connections than a check has.")
    raw = socket_.transport.get_extra_info("socket")
    # what waits in the kernel would go on after the load's end, into what is measured next
    raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, limits.MOST_MESSAGE // 2)
    await socket_.send('{"is": "ready"}')
    up, down = session.gauges
    looking = asyncio.ensure_future(look(raw, up, down))
    try:
        async for message in socket_:
            if isinstance(message, bytes):
                session.note_bytes(len(message), now_ms())
                continue
            asked = json.loads(message)
            if asked["do"] == "down":
                await send_paced(socket_, float(asked["mbit"]), float(asked["seconds"]))
                socket_.transport.abort()
                return
    finally:
        looking.cancel()


async def look(raw: Any, *gauges: limits.Gauge) -> None:
    """Looks at a connection until it is cancelled."""
    while True:
        for gauge in gauges:
            gauge.look(raw, now_ms())
        await asyncio.sleep(limits.SAMPLE_MS / 1000)


async def send_paced(socket_: ServerConnection, mbit: float, seconds: float) -> None:
    """Bytes at a steady pace; what the line did not take in time is not made up for."""
    pace = min(mbit, limits.DOWN_MBIT / limits.LOADS) * 125_000  # bytes a second
    loop = asyncio.get_running_loop()
    pacer = limits.Pacer(pace, loop.time())
    end = pacer.begin + min(seconds, limits.LOAD_SECONDS)
    while loop.time() < end:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(end - loop.time(), 0)):
                for _ in range(pacer.due(loop.time()) // limits.SEGMENT):
                    await socket_.send(bytes(limits.SEGMENT))
        await asyncio.sleep(TICK_SECONDS)


async def run(setup: Setup, started: Callable[[int], None]) -> None:
    """Serves until it is cancelled; `started` is told the port."""
    origins = [*(Origin(origin) for origin in setup.origins), None]
    async with serve(
        Line(setup).handle, setup.host, setup.port, origins=origins, compression=None,
        max_size=limits.MOST_MESSAGE, max_queue=8, ping_interval=None, server_header=None,
        write_limit=limits.MOST_MESSAGE,
    ) as server:  # fmt: skip
        started(next(iter(server.sockets)).getsockname()[1])
        await asyncio.get_running_loop().create_future()
