"""A check over plain web requests to the app itself, and what the terminal asks of it."""

from __future__ import annotations

import http.client
import json
import threading
import time
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

from callsheet.connection.line_server.limits import DOWN_MBIT, UP_MBIT, Pacer
from callsheet.connection.measuring.phases import Plan, Progress
from callsheet.core.errors import Refusal

EVERY_SECONDS, BESIDE_SECONDS = 0.2, 0.35
PIECE = 65_536
AT_ONCE = 2
TICK_SECONDS = 0.01
TIMEOUT_SECONDS = 30.0


class CallsheetAway(Refusal):
    code = "callsheet_away"


class App:
    """A Callsheet at an address, reached with a token."""

    def __init__(self, url: str, token: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise CallsheetAway(f"{url} is no address of a Callsheet; it begins with http.")
        self.host = parts.hostname
        self._port, self._secure, self._token = parts.port, parts.scheme == "https", token

    def connection(self) -> http.client.HTTPConnection:
        """A connection of its own."""
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        return kind(self.host, self._port, timeout=TIMEOUT_SECONDS)

    def ask(
        self, made: http.client.HTTPConnection, path: str, body: bytes | None = None
    ) -> tuple[int, bytes]:
        """Status and body. Raises CallsheetAway."""
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        try:
            made.request("GET" if body is None else "POST", path, body, headers)
            answer = made.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise CallsheetAway(f"No Callsheet answers at {self.host}: {error}") from error

    def told(self, path: str, body: bytes | None = None) -> dict[str, Any]:
        """The JSON of one request. Raises CallsheetAway, also for a token that has ended."""
        with closing(self.connection()) as made:
            status, answer = self.ask(made, path, body)
        if status == 403:
            raise CallsheetAway("That Callsheet does not know the token. The line check's page "
                                "shows a fresh one.")  # fmt: skip
        if status != 200:
            raise CallsheetAway(
                f"Callsheet answered {status}: {answer[:200].decode('utf-8', 'replace')}"
            )
        found: dict[str, Any] = json.loads(answer)
        return found


def now_ms() -> float:
    """Milliseconds of a clock that never steps back."""
    return time.perf_counter() * 1000


def trips(app: App, seconds: float, every: float) -> list[list[float | int | None]]:
    """Rows of [number, sent, None, None, back], one request after the other."""
    rows: list[list[float | int | None]] = []
    end = time.perf_counter() + seconds
    with closing(app.connection()) as made:
        while time.perf_counter() < end:
            sent = now_ms()
            status, _ = app.ask(made, "/line/echo/")
            rows.append([len(rows), sent, None, None, now_ms() if status == 204 else None])
            time.sleep(max(every - (now_ms() - sent) / 1000, 0))
    return rows


def loaded(app: App, seconds: float, mbit: float, *, up: bool) -> dict[str, Any]:
    """The load, and the trips beside it."""
    samples: list[tuple[float, int]] = []
    total, lock, begin = 0, threading.Lock(), now_ms()

    def run() -> None:
        with closing(app.connection()) as made:
            pieces(made)

    def pieces(made: http.client.HTTPConnection) -> None:
        nonlocal total
        pacer, owed = Pacer(mbit / AT_ONCE * 125_000, time.perf_counter()), 0
        while now_ms() - begin < seconds * 1000:
            owed = min(owed + pacer.due(time.perf_counter()), 2 * PIECE)
            if owed < PIECE:
                time.sleep(TICK_SECONDS)
                continue
            owed -= PIECE
            path = "/line/load/" if up else f"/line/load/?bytes={PIECE}"
            app.ask(made, path, bytes(PIECE) if up else None)
            with lock:
                total += PIECE
                samples.append((now_ms() - begin, total))

    threads = [threading.Thread(target=run) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    probes = trips(app, seconds, BESIDE_SECONDS)
    for thread in threads:
        thread.join()
    return {"pace_mbit": mbit, "samples": samples, "probes": probes}


def measure(app: App, progress: Progress, plan: Plan) -> dict[str, Any]:
    """The record of one check. Raises CallsheetAway."""
    progress("Delay while the line is idle, over web requests")
    idle = trips(app, plan.idle, EVERY_SECONDS)
    time.sleep(plan.settle)
    progress("Loading the way to you")
    down = loaded(app, plan.load, DOWN_MBIT, up=False)
    time.sleep(plan.settle)
    progress("Loading the way from you")
    up = loaded(app, plan.load, UP_MBIT, up=True)
    return {"version": 1, "way": "http", "udp_blocked": False, "same_machine": False,
            "idle": idle, "tcp": [], "down": down, "up": up}  # fmt: skip
