"""The runner inside `callsheet serve`: threads that take due jobs, retry them, and drain."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from django.db import IntegrityError, close_old_connections, connection, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string

from callsheet.core.errors import ServiceError
from callsheet.jobs.actions import catch_up
from callsheet.jobs.models import Event, Job
from callsheet.jobs.wake import BELL

log = logging.getLogger("callsheet.jobs")

MOST_ATTEMPTS = 6
FIRST_PAUSE = timedelta(seconds=10)  # doubled at each attempt: 10 s to 160 s
KEPT_FOR = timedelta(days=14)
LOOK_EVERY_SECONDS = 1.0  # jobs that commands wrote from another process are found this soon


class Runner:
    """Runs due jobs in `threads` threads until `stop`, which waits for those under way."""

    def __init__(self, threads: int = 2) -> None:
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name=f"jobs-{n}", daemon=True)
            for n in range(threads)
        ]

    def start(self) -> None:
        """What a dead process left is put back, then the threads start."""
        recover()
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float = 20.0) -> None:
        """No new job is taken; those under way get `seconds` to end."""
        self._stopping.set()
        BELL.set()
        for thread in self._threads:
            thread.join(seconds)

    def _work(self) -> None:
        while not self._stopping.is_set():
            BELL.clear()
            if not run_next():
                BELL.wait(LOOK_EVERY_SECONDS)
        connection.close()


def recover() -> None:
    """Jobs that were running when a process died wait again; open events are caught up.

    Only the holder of the data folder's lock may call this: no other process runs jobs then.
    """
    for job in Job.objects.filter(state=Job.State.RUNNING):
        put_back(job, timezone.now())
    try:
        catch_up()
    except Exception:  # a follower's bug must not keep the program from starting
        log.exception("An event could not be caught up")
    old = timezone.now() - KEPT_FOR
    Job.objects.filter(state=Job.State.DONE, finished_at__lt=old).delete()
    Event.objects.filter(done_at__lt=old).delete()


def run_next() -> bool:
    """Whether a job was due; it was run, and its outcome saved."""
    job = take()
    if job is None:
        return False
    try:
        import_string(job.name)(**job.args)
    except ServiceError as error:
        log.warning("Job %s: %s", job.key, error)
        fail(job, str(error), final=error.permanent)
    except Exception as error:
        log.exception("Job %s failed", job.key)
        fail(job, f"{type(error).__name__}: {error}", final=False)
    else:
        finish(job, Job.State.DONE)
    finally:
        close_old_connections()
    return True


def take() -> Job | None:
    """The next due job, now running; None when nothing is due."""
    due = Job.objects.filter(state=Job.State.WAITING, run_at__lte=timezone.now())
    if not due.exists():  # reading first: an idle runner must not take the write lock each second
        return None
    with transaction.atomic():
        job = due.order_by("run_at", "id").first()
        if job is None:
            return None
        Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, attempts=F("attempts") + 1)
        job.refresh_from_db()
    return job


def fail(job: Job, error: str, *, final: bool) -> None:
    """The job waits for its next attempt, or is poisoned after the last one."""
    Job.objects.filter(pk=job.pk).update(last_error=error[:2000])
    if final or job.attempts >= MOST_ATTEMPTS:
        finish(job, Job.State.POISONED)
    else:
        put_back(job, timezone.now() + FIRST_PAUSE * 2 ** (job.attempts - 1))


def put_back(job: Job, at: object) -> None:
    """The job waits again; when a newer one waits under its key, that one does the work."""
    try:
        with transaction.atomic():
            Job.objects.filter(pk=job.pk).update(state=Job.State.WAITING, run_at=at)
    except IntegrityError:
        finish(job, Job.State.DONE)


def finish(job: Job, state: str) -> None:
    """The job is over."""
    Job.objects.filter(pk=job.pk).update(state=state, finished_at=timezone.now())
