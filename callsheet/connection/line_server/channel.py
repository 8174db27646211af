"""The data channel: answers an offer at one address and echoes each probe. Needs aiortc.

aiortc gathers on every interface and asks a public STUN server unless told otherwise; here it gets
no server at all and one address only. aioice has no argument for that, so its gathering is handed
the address, in this one place.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from aiortc import RTCConfiguration, RTCDataChannel, RTCPeerConnection, RTCSessionDescription

from callsheet.connection.line_server.candidates import only_to

# aiortc repeats a lost SCTP handshake after 3 seconds, then 6: too late on a line that loses much
FIRST_RETRY_SECONDS = 1.0
Note = Callable[[int, float, float], None]


def now_ms() -> float:
    """Milliseconds of a clock that never steps back."""
    return time.perf_counter() * 1000


def bare_connection() -> RTCPeerConnection:
    """A peer connection that knows no STUN or TURN server."""
    return RTCPeerConnection(RTCConfiguration(iceServers=[]))


def bind_to(peer: RTCPeerConnection, address: str) -> None:
    """Gathers at this address only, loopback included."""
    if peer.sctp is None:
        raise RuntimeError("There is no data channel yet.")
    ice: Any = peer.sctp.transport.transport.iceGatherer._connection
    gather = ice.get_component_candidates

    async def gather_at(component: int, addresses: list[str], timeout: int = 5) -> Any:
        return await gather(component=component, addresses=[address], timeout=timeout)

    ice.get_component_candidates = gather_at
    association: Any = peer.sctp
    association._rto = FIRST_RETRY_SECONDS


async def answer(offer: str, *, own: str, peer: str, note: Note) -> tuple[RTCPeerConnection, str]:
    """The connection and the answer to an offer; each probe is echoed and noted.

    own, peer  the addresses of the WebSocket that brought the offer: no other one is used
    """
    connection = bare_connection()
    connection.on("datachannel", partial(echo_on, note=note))
    await connection.setRemoteDescription(RTCSessionDescription(only_to(offer, peer), "offer"))
    bind_to(connection, own)
    await connection.setLocalDescription(await connection.createAnswer())
    return connection, only_to(connection.localDescription.sdp, own)


def echo_on(channel: RTCDataChannel, note: Note) -> None:
    """Echoes "12" as "12 arrived answered" on the channel."""

    def got(message: str | bytes) -> None:
        arrived = now_ms()
        if not isinstance(message, str) or not message.isdecimal() or len(message) > 9:
            return
        answered = now_ms()
        note(int(message), arrived, answered)
        channel.send(f"{message} {arrived:.3f} {answered:.3f}")

    channel.on("message", got)
