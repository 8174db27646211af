"""Jobs are run at least once, one waits for each key, and nothing outlives a rolled-back change."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from callsheet.core.errors import ServiceError
from callsheet.jobs import actions
from callsheet.jobs.models import Event, Job
from callsheet.jobs.runner import MOST_ATTEMPTS, Runner, recover, run_next

pytestmark = pytest.mark.django_db(transaction=True)
DONE: list[dict[str, Any]] = []
HERE = __name__


def handler(**args: Any) -> None:
    DONE.append(args)


def fails(**_args: Any) -> None:
    raise RuntimeError("boom")


def fails_for_good(**_args: Any) -> None:
    raise ServiceError("That account is gone.", permanent=True)


@pytest.fixture(autouse=True)
def empty() -> None:
    DONE.clear()


def due() -> datetime:
    return timezone.now() - timedelta(seconds=1)


def test_a_due_job_is_run_with_its_arguments() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {"n": 1}, due())

    assert run_next()
    assert DONE == [{"n": 1}]
    assert not run_next()


def test_a_job_of_the_future_waits() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {}, timezone.now() + timedelta(hours=1))

    assert not run_next()


def test_a_second_job_under_a_waiting_key_is_no_error_and_keeps_the_earlier_moment() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {}, timezone.now() + timedelta(hours=1))

    actions.enqueue(f"{HERE}.handler", "k", {}, due())

    assert Job.objects.count() == 1
    assert run_next()


def test_a_job_asked_for_in_a_change_that_is_rolled_back_is_not_there() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        actions.enqueue(f"{HERE}.handler", "k", {}, due())
        raise RuntimeError

    assert not Job.objects.exists()


def test_cancel_lets_go_of_every_waiting_job_under_a_prefix() -> None:
    for key in ("call:1:mail", "call:1:clock", "call:2:mail"):
        actions.enqueue(f"{HERE}.handler", key, {}, due())

    assert actions.cancel("call:1:") == 2
    assert [job.key for job in Job.objects.all()] == ["call:2:mail"]


def test_move_changes_when_a_waiting_job_is_due() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {}, due())

    assert actions.move("k", timezone.now() + timedelta(hours=1))
    assert not run_next()
    assert not actions.move("other", due())


def test_a_failing_job_waits_longer_each_time_and_is_poisoned_at_last() -> None:
    actions.enqueue(f"{HERE}.fails", "k", {}, due())

    pauses = []
    for _ in range(MOST_ATTEMPTS):
        before = timezone.now()
        assert run_next()
        job = Job.objects.get()
        pauses.append(job.run_at - before)
        Job.objects.filter(state=Job.State.WAITING).update(run_at=due())

    assert job.state == Job.State.POISONED
    assert "boom" in job.last_error
    assert pauses[0] < pauses[1] < pauses[2]


def test_a_permanent_failure_is_not_tried_again() -> None:
    actions.enqueue(f"{HERE}.fails_for_good", "k", {}, due())

    run_next()

    assert Job.objects.get().state == Job.State.POISONED
    assert Job.objects.get().last_error == "That account is gone."


def test_what_was_running_when_a_process_died_runs_again() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {"n": 1}, due())
    Job.objects.update(state=Job.State.RUNNING)

    recover()

    assert run_next()
    assert DONE == [{"n": 1}]


def test_a_dead_job_gives_way_to_a_newer_one_under_its_key() -> None:
    actions.enqueue(f"{HERE}.handler", "k", {"n": 1}, due())
    Job.objects.update(state=Job.State.RUNNING)
    actions.enqueue(f"{HERE}.handler", "k", {"n": 2}, due())

    recover()
    while run_next():
        pass

    assert DONE == [{"n": 2}]


def test_many_threads_asking_under_one_key_leave_one_job() -> None:
    def ask() -> None:
        actions.enqueue(f"{HERE}.handler", "k", {}, due())
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Job.objects.count() == 1


def test_a_runner_runs_what_is_due_and_drains() -> None:
    runner = Runner()
    runner.start()
    for n in range(20):
        actions.enqueue(f"{HERE}.handler", f"k{n}", {"n": n}, due())

    deadline = timezone.now() + timedelta(seconds=20)
    while Job.objects.exclude(state=Job.State.DONE).exists() and timezone.now() < deadline:
        threading.Event().wait(0.05)
    runner.stop()

    assert sorted(each["n"] for each in DONE) == list(range(20))


@pytest.fixture
def flow(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    table = SimpleNamespace(NEXT={"thing.done": (f"{HERE}.handler",)}, SLOW=frozenset())
    monkeypatch.setattr(actions, "import_module", lambda _name: table)
    return table


def test_a_follower_is_called_after_the_commit(flow: SimpleNamespace) -> None:
    with transaction.atomic():
        actions.record("thing.done", n=3)
        assert DONE == []

    assert DONE == [{"n": 3}]
    assert Event.objects.get().done_at is not None


def test_a_slow_follower_becomes_a_job(flow: SimpleNamespace) -> None:
    flow.SLOW = frozenset({f"{HERE}.handler"})

    actions.record("thing.done", n=3)

    assert DONE == []
    assert run_next()
    assert DONE == [{"n": 3}]


def test_an_event_nobody_knows_is_an_error(flow: SimpleNamespace) -> None:
    with pytest.raises(KeyError):
        actions.record("thing.dnoe", n=3)


def test_an_event_that_a_crash_left_open_is_caught_up(flow: SimpleNamespace) -> None:
    Event.objects.create(name="thing.done", facts={"n": 4})

    assert actions.catch_up() == 1
    assert DONE == [{"n": 4}]
    assert actions.catch_up() == 0
