"""Which network addresses lie on the public internet."""

from __future__ import annotations

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

# IANA special-purpose registries; named here because `is_global` differs between patch releases
# of Python 3.11 (and the last one is a cloud's own metadata host under a public number).
SPECIAL_4 = tuple(
    IPv4Network(text)
    for text in ("192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4", "168.63.129.16")
)
SPECIAL_6 = tuple(IPv6Network(text) for text in ("2001::/23", "2001:db8::/32", "3fff::/20"))
UNICAST_6 = IPv6Network("2000::/3")
NAT64 = IPv6Network("64:ff9b::/96")
ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(text: str) -> bool:
    """Whether the address, IPv4 or IPv6 in text form, is a global unicast one.

    An IPv6 address that carries an IPv4 one is public only when that one is: IPv4-mapped
    (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056), ISATAP (RFC 5214). Teredo and anything that is
    no address is not.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return _is_public_4(address)
    carried = carried_ipv4(address)
    if not all(_is_public_4(inner) for inner in carried):
        return False
    if address.ipv4_mapped or address in NAT64:
        return True
    return address in UNICAST_6 and not any(address in net for net in SPECIAL_6)


def _is_public_4(address: IPv4Address) -> bool:
    usable = address.is_global and not address.is_multicast
    return usable and not any(address in net for net in SPECIAL_4)


def carried_ipv4(address: IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that packets to this IPv6 address may end at."""
    carried = [inner for inner in (address.ipv4_mapped, address.sixtofour) if inner is not None]
    low = int(address) & 0xFFFFFFFF
    if address in NAT64 or (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        carried.append(IPv4Address(low))
    return carried
