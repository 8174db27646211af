"""Whom a data channel may talk to: the one address that the page came from, nobody else.

A browser hides its addresses behind `.local` names, and asking for those means a multicast; so the
peer's address is written into each candidate instead, and every other kind is left out.
"""

from __future__ import annotations

import ipaddress

NOWHERE = 9  # the discard port: the real one is learned from the peer's first packet
ADDRESS, PORT, KIND = 4, 5, 7  # places in "a=candidate:1 1 udp 2130706431 192.0.2.1 54321 typ host"


def only_to(sdp: str, address: str) -> str:
    """The session description with every UDP host candidate at `address`, the others left out.

    One without any gets one at the discard port, so that checks that come in are answered.
    """
    kept: list[str] = []
    seen: set[str] = set()
    for line in sdp.splitlines():
        if not line.startswith("a=candidate:"):
            kept.append(line)
            continue
        words = line.split()
        if len(words) <= KIND or words[2].lower() != "udp" or words[KIND] != "host":
            continue
        if words[PORT] not in seen:
            seen.add(words[PORT])
            kept.append(" ".join((*words[:ADDRESS], address, words[PORT], "typ", "host")))
    if not seen:
        kept = with_one(kept, f"a=candidate:1 1 udp 1 {address} {NOWHERE} typ host")
    return "\r\n".join(kept) + "\r\n"


def with_one(lines: list[str], candidate: str) -> list[str]:
    """The lines with a candidate after the one media line; as they are without a media line."""
    for place, line in enumerate(lines):
        if line.startswith("m="):
            return [*lines[: place + 1], candidate, *lines[place + 1 :]]
    return lines


def is_same_machine(peer: str, own: str) -> bool:
    """Whether peer and server are one machine: loopback, or one address on both ends."""
    there = plain(peer)
    return there.is_loopback or there == plain(own)


def plain(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The address without its zone; an IPv4 one out of its IPv6 form. Raises ValueError."""
    found = ipaddress.ip_address(address.partition("%")[0])
    return (found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None) or found
