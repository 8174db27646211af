"""The network guard, first half: which web addresses may be opened. `backend` is the second.

    Refusal
    ├── NotAWebAddress     what was typed is no http(s) address
    ├── InternalAddress    it leads, or a redirect leads, inside a private network
    └── NeverFetched       a marketplace that this product never opens

The caller passes `allow`, a set of `host:port` that is let through all the same (the setting
CALLSHEET_RESEARCH_ALLOW: tests and intranets).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from callsheet.core import lazy_re as re
from callsheet.core.errors import Refusal

if TYPE_CHECKING:
    import httpx2
from callsheet.outside.addresses import is_public

LONGEST_ADDRESS = 2000
ORDINARY_PORTS = frozenset({80, 443})
NEVER_OPENED = ("upwork.com",)
# names that only resolve inside a network (RFC 6761, 6762, 7686, 8375, ICANN's .internal)
INSIDE_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "onion")
HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,30}")
TOP_LABEL = re.compile(r"(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,20}):(?=//|[^0-9/])", re.IGNORECASE)
AROUND = " \t\r\n\f\v\u200b\u200e\u200f\ufeff<>\"'“”‘’`,;"


class NotAWebAddress(Refusal):
    """What was typed is not an http(s) address on an ordinary port."""

    code = "not_a_web_address"

    def __init__(self) -> None:
        super().__init__("That is not a web address. Write it like hearthandoat.example.")


class InternalAddress(Refusal):
    """The name leads to an address that is not on the public internet."""

    code = "internal_address"

    def __init__(self) -> None:
        super().__init__("That address leads inside a private network, so it was not opened.")


class NeverFetched(Refusal):
    """A marketplace whose pages are pasted by the person, never opened by the product."""

    code = "never_fetched"

    def __init__(self) -> None:
        super().__init__("Callsheet never opens upwork.com. Copy the page's text and paste it.")


def check_url(text: str, allow: AbstractSet[str] = frozenset()) -> str:
    """The normal form of a web address as a person types it: https://hearthandoat.example/about.

    text   with or without scheme, any case, international names; quotes and brackets around it and
           a fragment are dropped. Without a scheme it is https (http for an allowed host:port).
    allow  `host:port` entries that may be inside a network or on another port than 80 and 443
    raises NotAWebAddress, InternalAddress (by name or number; no look-up here), NeverFetched
    """
    url = _parsed(text, allow)
    host = url.raw_host.decode("ascii").rstrip(".")
    port = url.port or default_port(url.scheme)
    if not is_allowed(host, port, allow):
        _check_host(host)
        if port not in ORDINARY_PORTS:
            raise NotAWebAddress
    shown = f"[{host}]" if ":" in host else host
    suffix = "" if port == default_port(url.scheme) else f":{port}"
    return f"{url.scheme}://{shown}{suffix}{url.raw_path.decode('ascii') or '/'}"


def _parsed(text: str, allow: AbstractSet[str]) -> httpx2.URL:
    """The address taken apart. Raises NotAWebAddress for other schemes, user names, odd letters."""
    import httpx2  # 20 MB that the idle web process does without

    bare = text[: LONGEST_ADDRESS + 50].partition("#")[0].strip(AROUND)
    if not bare or len(bare) > LONGEST_ADDRESS or "\\" in bare:
        raise NotAWebAddress
    scheme = SCHEME.match(bare)
    if scheme is None:
        bare = bare.removeprefix("//")
        local = bare.partition("/")[0].lower() in allow
        bare = f"{'http' if local else 'https'}://{bare}"
    elif scheme[1].lower() not in ("http", "https"):
        raise NotAWebAddress
    try:
        url = httpx2.URL(bare)
    except (httpx2.InvalidURL, ValueError):
        raise NotAWebAddress from None
    if url.userinfo or not url.raw_host or not _is_port(url.port):
        raise NotAWebAddress
    return url


def _is_port(port: int | None) -> bool:
    return port is None or 0 < port < 65536


def default_port(scheme: str) -> int:
    """443 for https, 80 for http."""
    return 443 if scheme == "https" else 80


def is_allowed(host: str, port: int, allow: AbstractSet[str]) -> bool:
    """Whether the settings let this host and port through; IPv6 is written `[::1]:8000`."""
    return (f"[{host}]:{port}" if ":" in host else f"{host}:{port}") in allow


def _check_host(host: str) -> None:
    """Raises when a name or number can be refused without looking it up."""
    if _is_number(host):
        if not is_public(host):
            raise InternalAddress
        return
    labels = host.split(".")
    if labels[-1] in INSIDE_NAMES or host.endswith(".home.arpa"):
        raise InternalAddress
    named = HOST.fullmatch(host) and TOP_LABEL.fullmatch(labels[-1])
    if not named or len(labels) < 2 or len(host) > 253:
        raise NotAWebAddress
    if is_never_opened(host):
        raise NeverFetched


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_never_opened(host: str) -> bool:
    """Whether the host is a marketplace that this product never opens, or a part of one."""
    return any(host == name or host.endswith(f".{name}") for name in NEVER_OPENED)
