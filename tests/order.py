"""Which worker runs what, and in which order: whole files, the longest first.

A file's set-up is made once, and the long waits of a line check lie beside the work of others. A
story leaves the browser's loop in its process, where Django then refuses the database: so one
worker does what needs the database before it opens a browser, and the others open theirs at once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

ROOT = Path(__file__).parents[1]
# the files of seven seconds and more, as measured; those that mostly wait lie apart
LONGEST = (
    "stories/test_line.py",  # waits
    "stories/test_live_notes.py",
    "stories/test_live.py",
    "stories/test_live_draft.py",
    "stories/test_live_long.py",
    "stories/test_live_first.py",
    "stories/test_live_search.py",
    "stories/test_model.py",
    "connection/test_terminal.py",  # waits
    "stories/test_company.py",
    "connection/test_shaped.py",  # waits
    "stories/test_booking.py",
    "stories/test_main_job.py",
    "booking/test_storm.py",
    "stories/test_samples.py",
    "stories/test_rehearsal.py",
    "stories/test_thread.py",
    "stories/test_after_call.py",
    "reading/test_times.py",
    "prep/test_company_read.py",
    "test_any_text.py",
    "reading/test_replies.py",
    "booking/test_expansion.py",
    "library/test_imports.py",
    "advice/test_asking.py",
    "library/test_pdf.py",
    "library/test_documents.py",
)
RANK = {f"tests/{name}": rank for rank, name in enumerate(LONGEST)}
STORIES = "tests/stories/"
ONE_HOUSE = "tests/stories/test_live"  # these share a server with a booked call for each


def file_of(nodeid: str) -> str:
    """The file of a test."""
    return nodeid.split("::", 1)[0]


def longest_first(items: list[pytest.Item]) -> None:
    """Sorts the tests, those of a file together as they were."""
    items.sort(key=lambda item: RANK.get(file_of(item.nodeid), len(RANK)))


@cache
def kind_of(unit: str) -> str:
    """`story`, `database` or `pure`, of a file or of the live page's as one."""
    if unit.startswith(STORIES):
        return "story"
    words = (ROOT / unit).read_text(encoding="utf-8")
    return "database" if "django_db" in words or "live_server" in words else "pure"


class OneKeepsTheDatabase(LoadFileScheduling):
    """Gives the next file to the next worker that is free and may have it."""

    def _split_scope(self, nodeid: str) -> str:
        return ONE_HOUSE if nodeid.startswith(ONE_HOUSE) else file_of(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        allowed = self.kinds_for(node)
        unit = next((each for each in self.workqueue if kind_of(each) in allowed), None)
        if unit is None:
            node.shutdown()  # it ends what it has; the rest is another's
            return
        self.workqueue.move_to_end(unit, last=False)
        super()._assign_work_unit(node)

    def kinds_for(self, node: WorkerController) -> set[str]:
        """What the worker may have now."""
        browsing = [each for each in self.nodes if "story" in self.kinds_of(each)]
        if node in browsing:
            return {"story", "pure"}
        database = any(kind_of(unit) == "database" for unit in self.workqueue)
        if database and len(browsing) >= len(self.nodes) - 1:
            return {"database"}
        return {"story", "pure", "database"}

    def kinds_of(self, node: WorkerController) -> set[str]:
        """The kinds of what a worker was given."""
        return {kind_of(unit) for unit in self.assigned_work[node]}
