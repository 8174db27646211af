"""The line server: for who has a token, at one address, within its limits. All on 127.0.0.1."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from callsheet.connection.domain.figures import figures_of
from callsheet.connection.domain.records import record_of
from callsheet.connection.line_server import limits
from callsheet.connection.line_server.candidates import NOWHERE, is_same_machine, only_to
from callsheet.connection.line_server.limits import Door, LineBusy, Pacer, Session, TooMuch
from callsheet.connection.line_server.serve import Setup, run
from callsheet.connection.line_server.tcp_info import Count, bytes_by_segments
from callsheet.connection.measuring.line import LineServerAway, measure
from callsheet.connection.measuring.phases import Plan
from callsheet.connection.tokens import token_for
from tests.ports import free_port

KEY = "a key of the test"
SDP = (
    "v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\n"
    "a=candidate:1 1 udp 2113937151 5a3b.local 40001 typ host generation 0\r\n"
    "a=candidate:2 1 udp 2113937151 192.168.1.4 40001 typ host\r\n"
    "a=candidate:3 1 tcp 1518214911 192.168.1.4 9 typ host tcptype active\r\n"
    "a=candidate:4 1 udp 1677729535 203.0.113.7 40002 typ srflx raddr 0.0.0.0 rport 0\r\n"
    "a=mid:0\r\n"
)


@asynccontextmanager
async def line_server(**setup: Any) -> AsyncIterator[str]:
    """A running line server; its address."""
    port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    running = asyncio.ensure_future(run(Setup("127.0.0.1", 0, KEY, **setup), port.set_result))
    try:
        yield f"ws://127.0.0.1:{await port}/"
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


def fresh() -> str:
    return token_for(KEY, now=datetime.now(UTC))


def within(seconds: float, work: Coroutine[Any, Any, Any]) -> Any:
    async def bounded() -> Any:
        async with asyncio.timeout(seconds):
            return await work

    with ThreadPoolExecutor(1) as own:  # a browser story may have left a loop in this thread
        return own.submit(asyncio.run, bounded()).result()


def test_a_whole_check_measures_over_the_data_channel() -> None:
    async def story() -> dict[str, Any]:
        async with line_server() as url:
            return await measure(url, fresh(), lambda _: None, Plan(1.5, 2.2, 0.2))

    found = within(40, story())
    figures = figures_of(record_of(json.loads(json.dumps(found))))

    assert (found["way"], found["udp_blocked"], found["same_machine"]) == (
        "data_channel",
        False,
        True,
    )
    assert figures.up.loss and figures.up.loss.sent == 60 and figures.up.loss.lost == 0
    assert figures.round_trip_ms is not None and figures.round_trip_ms < 40
    assert 1 < (figures.up.mbit or 0) < 10 and 1 < (figures.down.mbit or 0) < 30


@pytest.mark.parametrize("token", ["", "1.x", token_for("another key", now=datetime.now(UTC)),
                                   token_for(KEY, now=datetime.now(UTC) - timedelta(days=2))],
                         ids=["none", "nonsense", "another's", "ended"])  # fmt: skip
def test_a_stranger_is_turned_away_with_a_sentence(token: str) -> None:
    async def story() -> None:
        async with line_server() as url:
            await measure(url, token, lambda _: None, Plan(0.1, 0.1, 0.1))

    with pytest.raises(LineServerAway, match="fresh token"):
        within(20, story())


def test_a_page_of_another_site_cannot_connect_even_with_a_token() -> None:
    async def story() -> None:
        async with line_server(origins=("http://127.0.0.1:8000",)) as url:
            async with connect(url, origin="http://127.0.0.1:8000", proxy=None):  # type: ignore[arg-type]
                pass
            async with connect(url, origin="http://evil.example", proxy=None):  # type: ignore[arg-type]
                pass

    with pytest.raises(InvalidStatus, match="403"):
        within(20, story())


@pytest.mark.parametrize("words", ["", "{", "[]", "3", '{"do": "hello"}', "x" * 70_000])
def test_what_is_no_hello_ends_the_connection_and_the_server_goes_on(words: str) -> None:
    async def story() -> str:
        async with line_server() as url:
            with contextlib.suppress(ConnectionClosed):
                async with connect(url, proxy=None) as bad:
                    await bad.send(words)
                    await bad.recv()
            async with connect(url, proxy=None) as good:
                await good.send(json.dumps({"do": "hello", "token": fresh()}))
                return str(json.loads(await good.recv())["is"])

    assert within(20, story()) == "ready"


@pytest.mark.parametrize(
    "words",
    ["{}", "[1]", '{"do": "offer"}', '{"do": "offer", "sdp": "garbage"}', '{"do": "fly"}', "\x00"],
)
def test_nonsense_in_a_check_ends_that_check_only(words: str) -> None:
    async def story() -> str:
        async with line_server() as url:
            async with connect(url, proxy=None) as bad:
                await bad.send(json.dumps({"do": "hello", "token": fresh()}))
                await bad.recv()
                await bad.send(words)
                with contextlib.suppress(ConnectionClosed, TimeoutError):
                    async with asyncio.timeout(1):
                        await bad.recv()
            async with connect(url, proxy=None) as good:
                await good.send(json.dumps({"do": "hello", "token": fresh()}))
                return str(json.loads(await good.recv())["is"])

    assert within(20, story()) == "ready"


def test_no_more_than_four_checks_run_at_once() -> None:
    async def story() -> str:
        async with line_server() as url, contextlib.AsyncExitStack() as stack:
            for _ in range(limits.MOST_CHECKS + 1):
                made = await stack.enter_async_context(connect(url, proxy=None))
                await made.send(json.dumps({"do": "hello", "token": fresh()}))
                try:
                    await made.recv()
                except ConnectionClosed as closed:
                    return closed.rcvd.reason if closed.rcvd else ""
        return "all in"

    assert within(20, story()).startswith("Too many line checks")


def test_the_door_lets_twelve_in_a_minute() -> None:
    door = Door()
    for n in range(limits.MOST_A_MINUTE):
        door.enter(float(n))
        door.leave()

    with pytest.raises(LineBusy):
        door.enter(30.0)
    door.enter(61.0)


def test_a_check_takes_no_more_probes_or_bytes_than_a_check_has() -> None:
    session = Session("s")
    for n in range(limits.MOST_PROBES):
        session.note_probe(n, 0.0, 0.0)

    with pytest.raises(TooMuch):
        session.note_probe(-1, 0.0, 0.0)
    with pytest.raises(TooMuch):
        session.note_bytes(limits.MOST_UP_BYTES + 1, 0.0)


def test_nobody_but_the_peer_is_named_in_a_session_description() -> None:
    found = only_to(SDP, "198.51.100.3")
    candidates = [line for line in found.splitlines() if line.startswith("a=candidate")]

    assert candidates == ["a=candidate:1 1 udp 2113937151 198.51.100.3 40001 typ host"]
    assert "a=mid:0" in found and ".local" not in found


def test_a_description_without_candidates_gets_one_that_leads_nowhere() -> None:
    bare = "\r\n".join(line for line in SDP.splitlines() if "candidate" not in line)

    assert f"198.51.100.3 {NOWHERE} typ host" in only_to(bare, "198.51.100.3")


@pytest.mark.parametrize(
    ("peer", "own", "same"),
    [("127.0.0.1", "127.0.0.1", True), ("::1", "::1", True), ("192.168.1.2", "192.168.1.2", True),
     ("::ffff:192.168.1.2", "192.168.1.2", True), ("192.168.1.3", "192.168.1.2", False)],
)  # fmt: skip
def test_one_machine_is_known_by_its_address(peer: str, own: str, same: bool) -> None:
    assert is_same_machine(peer, own) == same


def test_a_load_grows_and_never_exceeds_its_pace() -> None:
    pacer = Pacer(1_000_000, 0.0)
    sent = [pacer.due(n / 100) for n in range(1, 601)]

    assert sum(sent[:50]) < sum(sent[200:250]) / 3
    assert sum(sent[300:400]) == pytest.approx(1_000_000, rel=0.01)
    assert all(each % limits.SEGMENT == 0 for each in sent)


def test_what_the_line_did_not_take_is_not_made_up_for() -> None:
    pacer = Pacer(1_000_000, 0.0)
    pacer.due(3.0)

    assert pacer.due(5.0) <= 100_000


def test_bytes_behind_a_lost_packet_are_counted_as_they_come() -> None:
    # the application got nothing between 100 and 200 ms, the kernel did
    samples = [(0.0, Count(0, 0)), (100.0, Count(100, 140_000)), (200.0, Count(200, 140_000)),
               (300.0, Count(300, 420_000))]  # fmt: skip

    assert [total for _, total in bytes_by_segments(samples)] == [0, 145_200, 290_400, 435_600]


def test_no_line_server_gets_a_sentence() -> None:
    with pytest.raises(LineServerAway, match="No line server answers"):
        within(20, measure(f"ws://127.0.0.1:{free_port()}/", "", lambda _: None, Plan()))
