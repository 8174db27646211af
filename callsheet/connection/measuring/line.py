"""A check against the line server: data channel and WebSocket. Needs websockets and aiortc."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from dataclasses import dataclass, field
from typing import Any

from aiortc import RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from callsheet.connection.line_server.channel import bare_connection, bind_to, now_ms
from callsheet.connection.line_server.limits import SEGMENT, Pacer
from callsheet.connection.measuring.phases import (
    BESIDE_SECONDS,
    CONNECT_SECONDS,
    FIRST_TCP,
    PROBE_SECONDS,
    TCP_EVERY,
    Book,
    Plan,
    Progress,
)
from callsheet.core.errors import Refusal

NOTSENT = 32_768
TICK_SECONDS = 0.02


class LineServerAway(Refusal):
    code = "line_server_away"


@dataclass
class Check:
    """One check under way."""

    url: str
    token: str
    progress: Progress
    plan: Plan
    socket: ClientConnection
    ready: dict[str, Any]
    book: Book = field(default_factory=Book)
    replies: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)
    peer: RTCPeerConnection | None = None
    channel: RTCDataChannel | None = None
    next_number: int = 0

    async def listen(self) -> None:
        """Echoes over TCP into the book, answers into the queue."""
        async for message in self.socket:
            now = now_ms()
            if isinstance(message, str) and message[:1] == "{":
                self.replies.put_nowait(json.loads(message))
            else:
                self.book.note_back(message, now)

    async def ask(self, **words: Any) -> dict[str, Any]:
        """The server's answer to one request."""
        await self.socket.send(json.dumps(words))
        return await self.replies.get()

    async def open_channel(self) -> None:
        """The data channel. Raises TimeoutError when UDP does not come through."""
        self.peer = bare_connection()
        channel = self.peer.createDataChannel("probes", ordered=False, maxRetransmits=0)
        bind_to(self.peer, self.socket.local_address[0])
        await self.peer.setLocalDescription(await self.peer.createOffer())
        answer = await self.ask(do="offer", sdp=self.peer.localDescription.sdp)
        open_ = asyncio.Event()
        channel.on("open", open_.set)
        channel.on("message", lambda message: self.book.note_back(message, now_ms()))
        await self.peer.setRemoteDescription(RTCSessionDescription(answer["sdp"], "answer"))
        if channel.readyState != "open":
            await open_.wait()
        self.channel = channel

    async def probes(self, seconds: float, every: float, *, tcp: bool = False) -> range:
        """Sends a probe `every` so many seconds; gives their numbers."""
        loop = asyncio.get_running_loop()
        first, begin = self.next_number, loop.time()
        for step in range(round(seconds / every)):
            await asyncio.sleep(max(begin + step * every - loop.time(), 0))
            await self.probe(first + step)
            self.next_number = first + step + 1
            if tcp and self.channel is not None and step % TCP_EVERY == 0:
                self.book.sent[FIRST_TCP + step] = now_ms()
                await self.socket.send(str(FIRST_TCP + step))
        return range(first, self.next_number)

    async def probe(self, number: int) -> None:
        """One probe, over the data channel, else over TCP."""
        self.book.sent[number] = now_ms()
        if self.channel is None:
            await self.socket.send(str(number))
            return
        self.channel.send(str(number))
        await asyncio.sleep(0)  # aiortc sends in the loop's next turn
        self.book.sent[number] = now_ms()

    async def load_sockets(self) -> list[ClientConnection]:
        """The connections that share a load."""
        return await asyncio.gather(*(self.load_socket() for _ in range(self.ready["loads"])))

    async def load_socket(self) -> ClientConnection:
        """One of them."""
        made = await connect_to(self.url)
        raw = made.transport.get_extra_info("socket")
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, NOTSENT)
        await made.send(json.dumps(
            {"do": "hello", "token": self.token, "session": self.ready["session"]}))  # fmt: skip
        await made.recv()
        return made

    async def down(self) -> tuple[dict[str, Any], range]:
        """The load on its way back, counted here, and the probes beside it."""
        mbit, total = float(self.ready["down_mbit"]), 0
        samples: list[tuple[float, int]] = []
        sockets = await self.load_sockets()
        begin = now_ms()
        ask = {"do": "down", "mbit": mbit / len(sockets), "seconds": self.plan.load}

        async def take(made: ClientConnection) -> None:
            nonlocal total
            await made.send(json.dumps(ask))
            with contextlib.suppress(ConnectionClosed):
                async for message in made:
                    total += len(message)
                    if not samples or now_ms() - samples[-1][0] - begin >= 50:
                        samples.append((now_ms() - begin, total))

        numbers = await self.beside([take(made) for made in sockets], sockets)
        return {"pace_mbit": mbit, "samples": samples}, numbers

    async def up(self) -> tuple[dict[str, Any], range]:
        """The load on its way there, counted by the server, and the probes beside it."""
        mbit = float(self.ready["up_mbit"])
        sockets = await self.load_sockets()
        loop = asyncio.get_running_loop()

        async def give(made: ClientConnection) -> None:
            pacer = Pacer(mbit / len(sockets) * 125_000, loop.time())
            with contextlib.suppress(ConnectionClosed, TimeoutError):
                async with asyncio.timeout(self.plan.load):
                    while True:
                        for _ in range(pacer.due(loop.time()) // SEGMENT):
                            await made.send(bytes(SEGMENT))
                        await asyncio.sleep(TICK_SECONDS)

        numbers = await self.beside([give(made) for made in sockets], sockets)
        return {"pace_mbit": mbit, "samples": []}, numbers

    async def beside(self, loads: list[Any], sockets: list[ClientConnection]) -> range:
        """The probes while the loads run; the loads' connections end with them."""
        tasks = [asyncio.ensure_future(load) for load in loads]
        numbers = await self.probes(self.plan.load, BESIDE_SECONDS)
        for made in sockets:
            made.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)
        return numbers


async def connect_to(url: str) -> ClientConnection:
    """A WebSocket to the line server. Raises LineServerAway."""
    try:
        return await connect(url, compression=None, ping_interval=None, max_size=2**22, proxy=None,
                             user_agent_header=None, open_timeout=10)  # fmt: skip
    except (OSError, TimeoutError, InvalidHandshake) as error:
        raise LineServerAway(f"No line server answers at {url}: {error}") from error


async def measure(url: str, token: str, progress: Progress, plan: Plan) -> dict[str, Any]:
    """The record of one check. Raises LineServerAway, also when it refuses."""
    made = await connect_to(url)
    try:
        await made.send(json.dumps({"do": "hello", "token": token}))
        ready = json.loads(await made.recv())
        check = Check(url, token, progress, plan, made, ready)
        listening = asyncio.ensure_future(check.listen())
        try:
            return await phases(check)
        finally:
            listening.cancel()
            if check.peer is not None:
                await check.peer.close()
    except ConnectionClosed as error:
        said = error.rcvd.reason if error.rcvd else ""
        raise LineServerAway(said or "The line server ended the check.") from error
    finally:
        made.transport.abort()


async def phases(check: Check) -> dict[str, Any]:
    """All phases in their order: connect, idle, down, up, what the server noted."""
    check.progress("Connecting")
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(CONNECT_SECONDS):
            await check.open_channel()
    check.progress("Delay, jitter and loss while the line is idle")
    idle = await check.probes(check.plan.idle, PROBE_SECONDS, tcp=True)
    await asyncio.sleep(check.plan.settle)
    check.progress("Loading the way back")
    down, beside_down = await check.down()
    await asyncio.sleep(check.plan.settle)
    check.progress("Loading the way there")
    up, beside_up = await check.up()
    await asyncio.sleep(check.plan.settle)
    told = await check.ask(do="tell")
    noted = {int(n): (arrived, answered) for n, arrived, answered in told["probes"]}
    up["samples"] = told["up"]
    down["samples"] = told["down"] or down["samples"]
    up["probes"] = check.book.rows(beside_up, noted)
    down["probes"] = check.book.rows(beside_down, noted)
    return {
        "version": 1,
        "way": "data_channel" if check.channel is not None else "websocket",
        "udp_blocked": check.channel is None,
        "same_machine": bool(check.ready["same_machine"]),
        "idle": check.book.rows(idle, noted),
        "tcp": check.book.trips(range(FIRST_TCP, FIRST_TCP + 100_000)),
        "down": down,
        "up": up,
    }
