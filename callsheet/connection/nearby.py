"""Tests the way to the router or a chosen host from this machine, with packets of a few bytes.

ICMP echo where an unprivileged ping socket is allowed (`net.ipv4.ping_group_range` on Linux, always
on macOS), else the time of a TCP connection: a refusal is an answer too. Nothing is sent to an
address that was neither read from the routing table nor given.
"""

from __future__ import annotations

import ipaddress
import os
import select
import socket
import struct
import time
from collections.abc import Sequence
from pathlib import Path

from callsheet.connection.domain.nearby import Nearby
from callsheet.core.errors import Refusal

ROUTES = Path("/proc/net/route")
PINGS, EVERY_SECONDS, WAIT_SECONDS = 40, 0.05, 1.0
TRIES, TCP_PORTS = 10, (443, 80, 53)
ECHO, ECHO_REPLY = 8, 0
UP_AND_GATEWAY = 0x3


class UnknownHost(Refusal):
    code = "unknown_line_host"


def default_gateway(table: str) -> str:
    """The IPv4 gateway of a Linux routing table (`/proc/net/route`), "" without one."""
    for line in table.splitlines()[1:]:
        words = line.split()
        if len(words) > 3 and words[1] == "00000000" and int(words[3], 16) & 3 == UP_AND_GATEWAY:
            return str(ipaddress.IPv4Address(struct.pack("<I", int(words[2], 16))))
    return ""


def try_router(given: str = "") -> Nearby:
    """The router: the given peer, else the default gateway of this machine."""
    peer = given or (default_gateway(ROUTES.read_text()) if ROUTES.exists() else "")
    if not peer:
        why = "no default gateway found here; name a host to test instead"
        return Nearby("router", "", "none", 0, (), why)
    return try_peer("router", peer, peer, TCP_PORTS)


def try_host(said: str) -> Nearby:
    """A host that the person chose, `name` or `name:port`. Raises UnknownHost."""
    name, _, port = said.strip().removeprefix("https://").rstrip("/").partition(":")
    if not name or (port and not (port.isdecimal() and 0 < int(port) < 65_536)):
        raise UnknownHost("Give a host as a name or an address, with a port if you like.")
    ports = (int(port),) if port else TCP_PORTS
    try:
        found = socket.getaddrinfo(name, ports[0], socket.AF_INET, socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHost(f"No address is known for {name[:80]}.") from error
    return try_peer("host", said.strip()[:120], str(found[0][4][0]), ports, ping=not port)


def try_peer(
    name: str, label: str, address: str, ports: Sequence[int], *, ping: bool = True
) -> Nearby:
    """Pings where that is allowed and answered, else times TCP."""
    trips = echoes(address) if ping else []
    if trips:
        return Nearby(name, label, "icmp", PINGS, tuple(trips))
    for port in ports:
        first = connect_ms(address, port)
        if first is None:
            continue
        more = [connect_ms(address, port) for _ in range(TRIES - 1)]
        answered = [first, *(trip for trip in more if trip is not None)]
        return Nearby(name, label, "tcp", TRIES, tuple(answered))
    return Nearby(name, label, "none", TRIES, ())


def echoes(address: str) -> list[float]:
    """Milliseconds of the pings that came back; [] also where ping sockets are not allowed."""
    try:
        sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_ICMP)
    except OSError:
        return []
    with sender:
        try:
            sender.connect((address, 0))
            return exchange(sender)
        except OSError:
            return []


def exchange(sender: socket.socket) -> list[float]:
    """Sends all pings at their pace and takes the replies as they come."""
    sent: dict[int, float] = {}
    trips: dict[int, float] = {}
    begin = time.perf_counter()
    end = begin + PINGS * EVERY_SECONDS + WAIT_SECONDS
    while time.perf_counter() < end and len(trips) < PINGS:
        number = len(sent)
        due = begin + number * EVERY_SECONDS
        if number < PINGS and time.perf_counter() >= due:
            sent[number] = time.perf_counter()
            sender.send(echo_request(number))
            continue
        wait = (due if number < PINGS else end) - time.perf_counter()
        if select.select([sender], [], [], max(wait, 0))[0]:
            reply = sender.recv(1500)
            number = reply_number(reply)
            if number in sent:
                trips.setdefault(number, (time.perf_counter() - sent[number]) * 1000)
    return list(trips.values())


def echo_request(number: int) -> bytes:
    """An ICMP echo request; Linux fills in the identifier, and all need the checksum."""
    body = b"callsheet line check"
    bare = struct.pack("!BBHHH", ECHO, 0, 0, os.getpid() & 0xFFFF, number) + body
    words = struct.unpack(f"!{len(bare) // 2}H", bare)
    total = sum(words)
    total = (total & 0xFFFF) + (total >> 16)
    checksum = ~(total + (total >> 16)) & 0xFFFF
    return bare[:2] + struct.pack("!H", checksum) + bare[4:]


def reply_number(reply: bytes) -> int:
    """The number of an echo reply, -1 for anything else; macOS puts the IP header before it."""
    if len(reply) > 28 and reply[0] >> 4 == 4:
        reply = reply[(reply[0] & 15) * 4 :]
    if len(reply) < 8 or reply[0] != ECHO_REPLY:
        return -1
    return int(struct.unpack_from("!H", reply, 6)[0])


def connect_ms(address: str, port: int) -> float | None:
    """Milliseconds until a TCP connection stands or is refused; None when nothing came back."""
    begin = time.perf_counter()
    try:
        socket.create_connection((address, port), timeout=WAIT_SECONDS).close()
    except ConnectionRefusedError:
        pass
    except OSError:
        return None
    return (time.perf_counter() - begin) * 1000
