"""Many guests at once: exactly the bookings that fit, a kind page for the others."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.first_data import begin
from tests.jobs.test_kill import started
from tests.outside.mailbox import mailbox
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PROCESSES = 4


@contextmanager
def serving(env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A server that is killed at the end, whatever happens."""
    process = started(env)
    try:
        yield process
    finally:
        process.kill()
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()


def environment(data: Path, mail_url: str = "") -> dict[str, str]:
    """That data folder and a port of its own."""
    return os.environ | {
        "CALLSHEET_DATA": str(data),
        "CALLSHEET_LISTEN": f"127.0.0.1:{free_port()}",
        "CALLSHEET_EMAIL_URL": mail_url,
        "PYTHONPATH": str(ROOT),
    }


@dataclass(frozen=True)
class Invited:
    """A data folder with a link for each guest, and the links' paths."""

    data: Path
    paths: list[str]

    def again(self, folder: Path, guests: int) -> Invited:
        """A copy for as many of them."""
        shutil.copytree(self.data, folder / "var")
        return Invited(folder / "var", self.paths[:guests])


def invited(folder: Path, guests: int) -> Invited:
    """So many guests, in a data folder of their own."""
    begin(folder / "var")
    env = environment(folder / "var")
    command = [sys.executable, "-m", "tests.booking.storm_seed", str(guests)]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    return Invited(folder / "var", json.loads(done.stdout))


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Invited:
    """Sixty guests, invited once: each test goes on with a copy."""
    return invited(tmp_path_factory.mktemp("sixty"), 60)


def storm(env: dict[str, str], tmp_path: Path, pairs: list[tuple[str, str]]) -> list[list[object]]:
    """All pairs in four processes, each of up to fifty threads."""
    running = []
    for n in range(PROCESSES):
        file = tmp_path / f"pairs-{n}.json"
        file.write_text(json.dumps(pairs[n::PROCESSES]))
        command = [sys.executable, "-m", "tests.booking.storm",
                   f"http://{env['CALLSHEET_LISTEN']}", str(file)]  # fmt: skip
        running.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
    return [row for process in running for row in json.loads(process.communicate(timeout=120)[0])]


def confirmed(env: dict[str, str]) -> list[tuple[datetime, datetime, datetime]]:
    """(start, held from, held to) of every confirmed booking, the earliest first."""
    path = Path(env["CALLSHEET_DATA"]) / "callsheet.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(
            "SELECT starts_at, held_from, held_to FROM booking_booking WHERE state = 'confirmed'"
        ).fetchall()
    return sorted(
        tuple(datetime.fromisoformat(each).replace(tzinfo=UTC) for each in row)  # type: ignore[misc]
        for row in rows
    )


def starts(count: int, minutes: int) -> list[datetime]:
    """Starts from tomorrow on, so many minutes apart."""
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    return [now + timedelta(hours=30, minutes=minutes * n) for n in range(count)]


def guests_at_overlapping_times(there: Invited, tmp_path: Path) -> None:
    """All at once for sixteen times; no two bookings overlap, and nobody is refused a free one."""
    env = environment(there.data)
    chance = random.Random(3)
    wanted = [chance.choice(starts(16, 15)) for _ in there.paths]
    with serving(env):
        pairs = [(path, at.isoformat()) for path, at in zip(there.paths, wanted, strict=True)]
        answers = storm(env, tmp_path, pairs)

    booked = confirmed(env)
    won = [row for row in answers if row[2] == 302 and "/details/" not in str(row[3])]
    lost = [row for row in answers if row not in won]
    assert len(answers) == len(there.paths)
    assert len(won) == len(booked)
    assert all(a[2] <= b[1] for a, b in pairwise(booked))
    assert {row[1] for row in lost} | {row[2] for row in lost} <= {302, 409, 0}
    assert all(row[3] is True for row in lost if row[1] == 409)
    buffer = timedelta(minutes=5)
    for at in set(wanted):  # whoever was refused was refused for a reason
        held = (at - buffer, at + timedelta(minutes=15) + buffer)
        assert any(held[0] < b[2] and b[1] < held[1] for b in booked)


def test_sixty_guests_at_overlapping_times_never_overlap(sixty: Invited, tmp_path: Path) -> None:
    guests_at_overlapping_times(sixty.again(tmp_path, 60), tmp_path)


@pytest.mark.soak
def test_two_hundred_guests_at_overlapping_times_never_overlap(tmp_path: Path) -> None:
    guests_at_overlapping_times(invited(tmp_path, 200), tmp_path)


def test_of_twenty_guests_for_one_time_exactly_one_has_it(sixty: Invited, tmp_path: Path) -> None:
    there = sixty.again(tmp_path, 20)
    env = environment(there.data)
    (at,) = starts(1, 15)
    with serving(env):
        answers = storm(env, tmp_path, [(path, at.isoformat()) for path in there.paths])

    assert len(confirmed(env)) == 1
    assert sorted(int(str(row[1])) for row in answers) == [302] + [409] * 19


def kill_in_traffic(there: Invited, tmp_path: Path, *, kills: int) -> None:
    """Guests book while the server is killed again and again; what they saw confirmed is there."""
    guests = len(there.paths)
    with mailbox() as box:
        env = environment(there.data, box.url)
        wanted = starts(guests, 30)
        pairs = [(p, at.isoformat()) for p, at in zip(there.paths, wanted, strict=True)]
        chance, seen, share = random.Random(5), set(), max(1, guests // (kills + 1))
        for n in range(kills):
            with serving(env) as process:
                some = pairs[n * share : (n + 1) * share]
                file = tmp_path / "pairs.json"
                file.write_text(json.dumps(some))
                command = [sys.executable, "-m", "tests.booking.patient",
                           f"http://{env['CALLSHEET_LISTEN']}", str(file)]  # fmt: skip
                with subprocess.Popen(
                    command, cwd=ROOT, stdout=subprocess.PIPE, text=True
                ) as client:
                    assert client.stdout is not None
                    seen.add(client.stdout.readline().strip())  # the first one got through
                    time.sleep(chance.random() * 0.4)
                    process.kill()
                    seen |= {line.strip() for line in client.stdout if line.strip()}
        with serving(env):
            until = time.monotonic() + 60
            while mails_open(env) and time.monotonic() < until:
                time.sleep(0.3)
        booked = [row[0].isoformat() for row in confirmed(env)]
        seen.discard("")
        assert seen <= set(booked)
        assert len(booked) == len(set(booked))
        arrived = [str(mail["Message-ID"]) for mail in box.mails]
        assert len(arrived) == len(set(arrived))
        assert len(arrived) + unsure(env) >= len(booked)
        assert len(seen) >= kills


def counted(env: dict[str, str], states: str) -> int:
    """How many mails are in those states."""
    path = Path(env["CALLSHEET_DATA"]) / "callsheet.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        query = f"SELECT count(*) FROM booking_mail WHERE state IN ({states})"
        return int(database.execute(query).fetchone()[0])


def mails_open(env: dict[str, str]) -> int:
    """Mails that are still to go."""
    path = Path(env["CALLSHEET_DATA"]) / "callsheet.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        confirmed_now = database.execute(
            "SELECT count(*) FROM booking_booking WHERE state = 'confirmed'"
        ).fetchone()[0]
    return int(confirmed_now) - counted(env, "'sent', 'unsure', 'failed', 'dropped'")


def unsure(env: dict[str, str]) -> int:
    """Mails of which nobody knows whether they arrived: the person is asked."""
    return counted(env, "'unsure'")


def test_three_kills_in_booking_traffic_lose_and_double_nothing(
    sixty: Invited, tmp_path: Path
) -> None:
    kill_in_traffic(sixty.again(tmp_path, 44), tmp_path, kills=3)


@pytest.mark.soak
def test_a_hundred_kills_in_booking_traffic_lose_and_double_nothing(tmp_path: Path) -> None:
    kill_in_traffic(invited(tmp_path, 1010), tmp_path, kills=100)
