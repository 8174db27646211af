"""The way to the router and to a host: only loopback, or a namespace made here, is ever asked."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from callsheet.connection.dated import limits
from callsheet.connection.domain.nearby import Nearby, nearby_finding, nearby_of
from callsheet.connection.nearby import (
    UnknownHost,
    default_gateway,
    echo_request,
    reply_number,
    try_host,
    try_router,
)
from tests.ports import free_port
from tools.shaper.hosts import unshare, why_not

TABLE = (
    "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\n"
    "eth0\t0001A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\n"
    "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\n"
)


@pytest.fixture
def listening() -> Iterator[int]:
    """A port that takes connections."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            while True:
                try:
                    server.accept()[0].close()
                except OSError:
                    return

        threading.Thread(target=take, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


def test_the_gateway_is_read_from_the_routing_table() -> None:
    assert default_gateway(TABLE) == "192.168.1.1"
    assert default_gateway(TABLE.splitlines()[0]) == ""


def test_a_given_router_is_tested_instead_of_the_gateway() -> None:
    tested = try_router("127.0.0.1")

    assert tested.peer == "127.0.0.1"
    assert tested.trips
    assert tested.how in ("icmp", "tcp")


def test_a_host_with_a_port_is_timed_by_its_connections(listening: int) -> None:
    tested = try_host(f"127.0.0.1:{listening}")

    assert (tested.how, tested.sent, len(tested.trips)) == ("tcp", 10, 10)


def test_a_refused_connection_is_an_answer_too() -> None:
    assert len(try_host(f"127.0.0.1:{free_port()}").trips) == 10


@pytest.mark.parametrize("said", ["", ":", "a:b", "127.0.0.1:99999", "not a host at all"])
def test_what_is_no_host_gets_a_sentence(said: str) -> None:
    with pytest.raises(UnknownHost):
        try_host(said)


def test_an_echo_request_has_a_right_checksum_and_its_reply_is_known() -> None:
    request = echo_request(7)
    words = [int.from_bytes(request[n : n + 2], "big") for n in range(0, len(request), 2)]
    total = sum(words)
    reply = bytes([0]) + request[1:]

    assert (total & 0xFFFF) + (total >> 16) == 0xFFFF
    assert reply_number(reply) == 7
    assert reply_number(request) == -1
    assert reply_number(b"\x45" + bytes(19) + reply) == 7


@pytest.mark.skipif(bool(why_not()), reason=f"no namespaces: {why_not()}")
def test_pings_are_used_where_the_system_allows_them() -> None:
    code = (
        "from callsheet.connection.nearby import try_router; "
        "found = try_router('127.0.0.1'); print(found.how, found.sent, len(found.trips))"
    )
    allow = "echo '0 2147483647' > /proc/sys/net/ipv4/ping_group_range"
    done = subprocess.run(
        [*unshare(), "sh", "-c", f'ip link set lo up; {allow}; "$0" -c "$1"', sys.executable, code],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "Invalid argument" in done.stderr:
        pytest.skip("this kernel does not let a namespace set ping_group_range")

    assert done.stdout.split() == ["icmp", "40", "40"], done.stderr


@pytest.mark.parametrize(
    ("trips", "sent", "level"),
    [([3.0] * 40, 40, "good"), ([3.0] * 39, 40, "good"), ([30.0] * 40, 40, "fair"),
     ([90.0] * 40, 40, "bad"), ([3.0] * 28, 40, "bad"), ([], 10, "fair")],
    ids=["good", "one late", "slow", "very slow", "lossy", "silent"],
)  # fmt: skip
def test_the_router_is_judged(trips: list[float], sent: int, level: str) -> None:
    assert (
        nearby_finding(Nearby("router", "r", "icmp", sent, tuple(trips)), limits()).level == level
    )


def test_what_is_kept_reads_back_the_same() -> None:
    tested = Nearby("host", "h:1", "tcp", 10, (1.5, 2.25))

    assert nearby_of(tested.as_data()) == tested
