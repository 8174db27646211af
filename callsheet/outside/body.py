"""The body of an answer, read up to a bound on the wire and a bound when inflated."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import httpcore2

MOST_ON_THE_WIRE = 1_500_000
MOST_INFLATED = 3_000_000
INFLATED = frozenset({"gzip", "x-gzip", "deflate"})
ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS


@dataclass(frozen=True)
class Bounds:
    """The most bytes that are read of a body: as it comes off the wire, and inflated."""

    wire: int = MOST_ON_THE_WIRE
    inflated: int = MOST_INFLATED


PAGE = Bounds()


class UnreadableBody(Exception):
    """The body is in a coding that was not asked for, or is broken from its start."""


@dataclass(frozen=True)
class Body:
    """`data` inflated, bounded in length; `truncated` when it is not all of it."""

    data: bytes
    truncated: bool


def read_body(chunks: Iterable[bytes], coding: str, bounds: Bounds = PAGE) -> Body:
    """The body of the chunks as they come off the wire.

    coding   the Content-Encoding header; gzip, deflate, identity or none, else UnreadableBody
    gives    what was read when a bound is reached or the connection breaks in the middle
    raises   UnreadableBody, and what the connection raises before the first byte or on a time-out
    """
    coding = coding.strip().lower()
    if coding not in INFLATED and coding not in ("", "identity"):
        raise UnreadableBody(coding)
    data = bytearray()
    pieces = _wire(chunks, bounds.wire)
    if coding in INFLATED:
        pieces = _inflated(pieces, bounds.inflated)
    try:
        for piece in pieces:
            data += piece
            if len(data) > bounds.inflated:
                return Body(bytes(data[: bounds.inflated]), truncated=True)
    except (httpcore2.RemoteProtocolError, httpcore2.ReadError, EOFError):
        if not data:
            raise
        return Body(bytes(data), truncated=True)
    return Body(bytes(data), truncated=False)


def _wire(chunks: Iterable[bytes], most: int) -> Iterable[bytes]:
    """The chunks up to the bound. Raises EOFError where it cuts."""
    total = 0
    for chunk in chunks:
        yield chunk[: most - total]
        total += len(chunk)
        if total > most:
            raise EOFError


def _inflated(chunks: Iterable[bytes], most: int) -> Iterable[bytes]:
    """The chunks inflated, about `most` bytes at a time. Raises EOFError when broken."""
    inflate = zlib.decompressobj(ZLIB_OR_GZIP)
    started = False
    for chunk in chunks:
        try:
            piece = inflate.decompress(chunk, most + 1)
        except zlib.error:
            if not started:
                raise UnreadableBody("broken") from None
            raise EOFError from None
        started = started or bool(piece)
        yield piece
        if inflate.eof:
            return
    if started:
        raise EOFError
