"""The verdict: what the figures mean for a call, in words, with what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callsheet.connection.domain.figures import Figures, Loss, Side
from callsheet.connection.domain.records import Device, Record, Route
from callsheet.connection.domain.thresholds import Thresholds

ORDER = ("bad", "fair", "good")
HEADLINES = {
    "good": "Good for a video call.",
    "fair": "It will do, with care.",
    "bad": "Don't rely on it.",
    "void": "This check does not count.",
    "unknown": "Not measurable from here.",
}
SCOPES: dict[Route, str] = {
    "internet": "Measured: the way from this browser to your Callsheet server, not to the client.",
    "network": "Measured: the way inside your own network (Wi-Fi, cable). It says nothing about "
    "the internet behind it.",
    "machine": "The server runs on this machine, so the internet is not measurable from here.",
}
LOCAL_ADVICE = (
    "Test the way to your router below, and use the call service's own test for the rest."
)
DEVICE_NAMES = {"camera": "Camera", "microphone": "Microphone", "output": "Speaker"}
DEVICE_WORDS = {
    "none": ("bad", "not found", "Plug it in, or choose it in the system's settings."),
    "refused": ("fair", "not allowed here", "Allow it for this page in the browser, then again."),
    "silent": ("bad", "silent", "Unmute it, choose another one, and speak while it is tested."),
    "dark": ("fair", "black picture", "Open its cover or switch on a light."),
    "insecure": ("fair", "not to be seen here", "Open Callsheet over https, or on this machine."),
    "busy": ("bad", "in use or not readable", "Close what else uses it, then again."),
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: `level` is good, fair or bad; `todo` "" when nothing is."""

    part: str
    level: str
    words: str
    todo: str = ""


@dataclass(frozen=True)
class Verdict:
    """`level`: good, fair, bad, void (the check contradicts itself) or unknown (not measurable)."""

    level: str
    headline: str
    scope: str
    findings: tuple[Finding, ...] = ()
    unseen: tuple[str, ...] = ()  # what this check cannot see

    @property
    def todos(self) -> tuple[str, ...]:
        """What to do, the worst first, each once."""
        ordered = sorted(self.findings, key=lambda f: ORDER.index(f.level))
        return tuple(dict.fromkeys(f.todo for f in ordered if f.todo))


def verdict_of(record: Record, figures: Figures, route: Route, limits: Thresholds) -> Verdict:
    """The verdict of one check.

    A measure is called bad only when the kind end of its interval is; one whose interval holds a
    good value is never bad. From the same machine nothing is said about the line.
    """
    devices = tuple(device_findings(record.devices, limits))
    if route == "machine" or record.same_machine:
        return Verdict("unknown", HEADLINES["unknown"], f"{SCOPES['machine']} {LOCAL_ADVICE}",
                       devices, unseen_in(record))  # fmt: skip
    if words := contradiction(figures, limits):
        return Verdict("void", HEADLINES["void"], words, devices)
    if figures.round_trip_ms is None:
        return Verdict("unknown", "Too few answers came back to say anything.", SCOPES[route],
                       devices, unseen_in(record))  # fmt: skip
    line = tuple(line_findings(figures, limits))
    level = worst(line)
    return Verdict(level, HEADLINES[level], SCOPES[route], line + devices, unseen_in(record))


def worst(findings: tuple[Finding, ...]) -> str:
    """The worst level among them, good when there are none."""
    return min((f.level for f in findings), key=ORDER.index, default="good")


def contradiction(figures: Figures, limits: Thresholds) -> str:
    """Why the check contradicts itself, "" when it does not: two ways that should be one.

    The browser may send the data channel by another interface than the page (a VPN, a phone).
    """
    udp, tcp = figures.round_trip_ms, figures.tcp_ms
    if udp is None or tcp is None:
        return ""
    apart = abs(udp - tcp)
    if apart <= limits.void_share * max(udp, tcp) or apart < limits.void_least_ms:
        return ""
    return (
        f"The data channel needed {ms(udp)}, the WebSocket {ms(tcp)} for the same way: more than "
        f"{limits.void_share:.0%} apart. They may have taken different interfaces. Close a VPN or "
        "a second connection, then check again."
    )


def line_findings(figures: Figures, limits: Thresholds) -> Iterator[Finding]:
    """What the figures say of the line, in the order one asks."""
    trip = figures.round_trip_ms or 0.0
    level = limits.limits["round_trip"].level(figures.best_ms or trip, trip)
    yield Finding("delay", level, f"{ms(trip)} there and back.", {
        "good": "", "fair": "Leave a short pause before you answer: you hear each other late.",
        "bad": "You will talk over each other: keep turns short, or move closer to the router.",
    }[level])  # fmt: skip
    for side, way, whom in (
        (figures.up, "up", "they hear you"),
        (figures.down, "down", "you hear them"),
    ):
        yield from side_findings(side, way, whom, limits)
    yield from rate_findings(figures, limits)
    if figures.mos is not None:
        level = limits.limits["mos"].level(figures.mos, figures.mos)
        yield Finding("voice", level, f"A voice would score {figures.mos:.1f} of 4.5 (MOS, G.107).")


def side_findings(side: Side, way: str, whom: str, limits: Thresholds) -> Iterator[Finding]:
    """Loss and jitter of one way."""
    if side.loss is not None:
        level = limits.limits["loss"].level(side.loss.low, side.loss.share)
        if level == "fair" and side.loss.low <= limits.limits["loss"].good and side.loss.lost < 3:
            level = "good"  # one or two of hundreds: chance
        lost = loss_words(side.loss)
        yield Finding(f"loss {way}", level, f"{lost[:1].upper()}{lost[1:]} lost {WAYS[way]}.", {
            "good": "", "fair": f"Move to a cable or next to the router: {whom} with gaps.",
            "bad": f"Switch to audio and a cable, or another connection: {whom} with holes.",
        }[level])  # fmt: skip
    if side.jitter_ms is not None:
        level = limits.limits["jitter"].level(side.jitter_ms, side.jitter_ms)
        yield Finding(f"jitter {way}", level, f"{ms(side.jitter_ms)} of jitter {WAYS[way]}.",
                      "" if level == "good" else
                      "Use a cable, or stop what else uses the Wi-Fi.")  # fmt: skip


WAYS = {"up": "on the way from you", "down": "on the way to you"}


def rate_findings(figures: Figures, limits: Thresholds) -> Iterator[Finding]:
    """What the line carries, and how much later answers come while it does."""
    for side, way in ((figures.up, "up"), (figures.down, "down")):
        if side.mbit is None:
            continue
        level = limits.limits[f"{way}_mbit"].level(side.mbit, side.mbit)
        most = "At least " if side.at_least else ""
        yield Finding(f"rate {way}", level, f"{most}{side.mbit:.1f} Mbit/s {way}.",
                      rate_todo(level, side.mbit, limits))  # fmt: skip
    yield from loaded_findings(figures, limits)


def loaded_findings(figures: Figures, limits: Thresholds) -> Iterator[Finding]:
    """How much later answers come under load. A way that took all that was offered was not full:
    what comes later then is the computer's own doing, and never bad."""
    sides = [side for side in (figures.up, figures.down) if side.loaded_ms is not None]
    full = [side for side in sides if not side.at_least]
    if not sides:
        return
    more = max(
        *((side.loaded_ms or 0.0) - (figures.round_trip_ms or 0.0) for side in full or sides), 0.0
    )
    level = limits.limits["loaded"].level(more, more)
    if full:
        yield Finding("delay loaded", level, f"{ms(more)} more while the line is full.", {
            "good": "", "fair": "Let nobody upload or stream during the call.",
            "bad": "Stop every upload, backup and stream before the call.",
        }[level])  # fmt: skip
    elif level == "good":
        yield Finding("delay loaded", "good", f"{ms(more)} more under load.")
    else:
        yield Finding("delay loaded", "fair", f"{ms(more)} more under load, yet the line was not "
                      "full.", "Close other programs: this computer was busy.")  # fmt: skip


def rate_todo(level: str, mbit: float, limits: Thresholds) -> str:
    """What to do about a rate."""
    if level == "good":
        return ""
    if mbit < limits.audio_mbit:
        return "Too slow even for voice: take another connection, or the phone's."
    return "Switch your video off." if level == "bad" else "Ask for standard video, not HD."


def device_findings(devices: Mapping[str, Device], limits: Thresholds) -> Iterator[Finding]:
    """Camera, microphone and speaker; one that was not looked at is left out."""
    for part, name in DEVICE_NAMES.items():
        device = devices.get(part)
        if device is None or device.state == "unknown":
            continue
        state = device.state
        if part == "microphone" and state == "ok" and device.level is not None:
            state = "silent" if device.level <= limits.silent_db else state
        level, words, todo = DEVICE_WORDS.get(state, ("good", "ready", ""))
        heard = f", {device.level:.0f} dB" if device.level is not None and state == "ok" else ""
        label = f" ({device.name})" if device.name else ""
        yield Finding(part, level, f"{name}: {words}{heard}{label}.", todo)


def unseen_in(record: Record) -> tuple[str, ...]:
    """What this check cannot see, said plainly."""
    if record.way == "data_channel" or not record.idle:
        return ()
    blocked = (
        (
            "UDP does not come through here (a firewall, a VPN, or a line that loses much): a call "
            "falls back to TCP too.",
        )
        if record.udp_blocked
        else ()
    )
    by = "the WebSocket" if record.way == "websocket" else "plain web requests"
    return (
        *blocked,
        f"Timed over {by}: loss, and jitter of each way, stay unseen; a lost packet only shows as "
        "a late answer. So there is no MOS.",
    )


def ms(value: float) -> str:
    """`42 ms`, `4.2 ms`."""
    return f"{value:.0f} ms" if value >= 10 else f"{value:.1f} ms"


def loss_words(loss: Loss) -> str:
    """`2.1% (1.0 to 4.3)`."""
    if loss.lost == 0:
        return f"none of {loss.sent} packets"
    return f"{loss.share:.1%} ({100 * loss.low:.1f} to {100 * loss.high:.1f})"
