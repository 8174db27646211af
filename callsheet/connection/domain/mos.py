"""How a voice would sound over the line: the E-model of ITU-T G.107, its assumptions named."""

from __future__ import annotations

import math
from dataclasses import dataclass

# G.107 with every parameter at its default: Ro - Is, no delay, no coding, no loss
BEST_R = 93.2
CODEC = "G.711 with loss concealment"
CODEC_IE = 0.0  # G.113, appendix I: equipment impairment of G.711
CODEC_BPL = 25.1  # the same: robustness to random loss, with concealment
PACKET_MS = 20.0  # one packet of speech
DEVICES_MS = 30.0  # sound card and playing, both ends together

ASSUMPTIONS = (
    f"Voice only, coded as {CODEC} (Ie {CODEC_IE:g}, Bpl {CODEC_BPL:g}, ITU-T G.113); the Opus of "
    "browsers does no worse.",
    f"Packets of {PACKET_MS:g} ms, {DEVICES_MS:g} ms for both sound cards, a jitter buffer that "
    "holds back 99 of 100 packets' spread (20 to 200 ms); what comes later is lost.",
    "The way there is half the round trip; losses fall at random (BurstR 1); no echo, quiet rooms, "
    "advantage factor 0: G.107's defaults.",
)


@dataclass(frozen=True)
class Talk:
    """One way of a conversation.

    delay_ms   the network alone, one way
    buffer_ms  what the receiver waits for late packets
    loss       share of packets lost or too late, 0 to 1
    """

    delay_ms: float
    buffer_ms: float
    loss: float


def mos_of(talk: Talk) -> float:
    """The mean opinion score, 1.0 to 4.5."""
    return mos_of_r(rating(talk))


def rating(talk: Talk) -> float:
    """The transmission rating factor R = (Ro - Is) - Id - Ie,eff + A, with A = 0.

    source  ITU-T G.107, equation 7-1
    """
    mouth_to_ear = talk.delay_ms + talk.buffer_ms + PACKET_MS + DEVICES_MS
    return BEST_R - delay_impairment(mouth_to_ear) - loss_impairment(talk.loss)


def delay_impairment(delay_ms: float) -> float:
    """Idd: what delay alone takes, 0 up to 100 ms; no echo is assumed, so Idte and Idle are 0.

    source  ITU-T G.107, equations 7-27 and 7-28
    """
    if delay_ms <= 100:
        return 0.0
    x = math.log2(delay_ms / 100)
    return 25 * float((1 + x**6) ** (1 / 6) - 3 * (1 + (x / 3) ** 6) ** (1 / 6) + 2)


def loss_impairment(loss: float) -> float:
    """Ie,eff for a share of lost packets, at random.

    source  ITU-T G.107, equation 7-29, BurstR = 1
    """
    percent = 100 * loss
    return CODEC_IE + (95 - CODEC_IE) * percent / (percent + CODEC_BPL)


def mos_of_r(r: float) -> float:
    """The score of a rating.

    source  ITU-T G.107, annex B, equation B-4
    """
    if r <= 0:
        return 1.0
    if r >= 100:
        return 4.5
    return max(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1.0)
