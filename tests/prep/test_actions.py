"""Research fills the sheet once the person confirmed the site, and never before."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from callsheet.interviews.actions.sites import confirm_site, note_site
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Company
from callsheet.jobs.models import Job
from callsheet.jobs.runner import run_next
from callsheet.outside.guard import InternalAddress, NotAWebAddress
from callsheet.prep.actions import research, sheets
from callsheet.prep.actions.facts import hide_fact
from callsheet.prep.domain.mismatch import place_mismatches
from callsheet.prep.models import Fact, Research
from callsheet.prep.queries import open_call, sheet_for
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
SITE = Path(__file__).parents[1] / "stories" / "site"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served_folder(folder: Path) -> Iterator[str]:
    """The address of a folder's pages on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(settings: Any) -> Iterator[str]:
    """A small company site that research may open."""
    with served_folder(SITE) as address:
        settings.RESEARCH_ALLOW = frozenset({address})
        yield address


def test_a_named_site_is_not_fetched_before_it_is_confirmed() -> None:
    row = make.interview("We are hearthandoat.example, have a look. Can we talk Friday at 10am?")
    note_site(row, "hearthandoat.example")

    assert not Job.objects.exists()
    sheet = sheet_for(row, open_call(row), now=timezone.now())
    assert sheet.company.state == "unconfirmed"


def test_a_confirmed_site_is_looked_up_in_a_job_and_fills_the_sheet(site: str) -> None:
    row = make.interview()

    confirm_site(row, site, now=timezone.now())
    waiting = sheet_for(row, None, now=timezone.now()).company
    assert waiting.state == "waiting"
    assert run_next()

    row.client.company.refresh_from_db()
    found = sheet_for(row, None, now=timezone.now()).company
    assert found.mission is not None
    assert "kinder to the field it came from" in found.mission.quote
    assert {fact.field for fact in found.facts} >= {"mission", "summary", "founded", "people"}


def test_the_job_run_twice_leaves_each_fact_once(site: str) -> None:
    row = make.interview()
    confirm_site(row, site, now=timezone.now())
    run_next()
    once = Fact.objects.count()

    research.look_up(Company.objects.get())

    assert Fact.objects.count() == once


def test_a_fact_the_person_called_wrong_stays_away(site: str) -> None:
    row = make.interview()
    confirm_site(row, site, now=timezone.now())
    run_next()
    wrong = Fact.objects.get(field="founded")

    hide_fact(wrong, now=timezone.now())
    research.look_up(Company.objects.get())

    company = sheet_for(row, None, now=timezone.now()).company
    assert company.of("founded") == ()
    assert "since when" in company.not_found


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("not a site", NotAWebAddress),
        ("http://10.0.0.1/", InternalAddress),
        ("localhost", InternalAddress),
        ("http://169.254.169.254/", InternalAddress),
    ],
)
def test_an_address_that_may_not_be_opened_is_refused_at_once(
    address: str, refusal: type[Exception]
) -> None:
    row = make.interview()

    with pytest.raises(refusal):
        confirm_site(row, address, now=timezone.now())

    assert not Research.objects.exists()


def test_a_place_that_disagrees_with_the_clients_clock_is_asked(site: str) -> None:
    row = make.interview()
    confirm_site(row, site, now=timezone.now())
    run_next()
    row.client.company.refresh_from_db()
    company = sheet_for(row, None, now=timezone.now()).company

    assert place_mismatches(company, "America/New_York", "9am ET", timezone.now()) == ()
    found = place_mismatches(company, "Asia/Tokyo", "9am JST", timezone.now())[0]
    assert "right company" in found.words
    assert found.client_quote == "9am JST"
    assert found.site_quote == company.of("location")[0].quote


def test_seen_and_notes_belong_to_the_call() -> None:
    row = make.interview()
    call = call_of(row)
    sheets.write_note(call, "Look at the mobile cart")
    sheets.mark_seen(call, "notes", seen=True, now=timezone.now())

    sheet = sheet_for(row, open_call(row), now=timezone.now())

    assert sheet.notes == ("Look at the mobile cart",)
    assert sheet.readiness.seen == 1


def test_a_site_that_only_the_post_names_waits_to_be_confirmed() -> None:
    row = make.interview(
        post="Dashboard\n\nWe're Kilnwise (kilnwise.example). We need a dashboard."
    )

    sheet = sheet_for(row, None, now=timezone.now())

    assert (sheet.company.site, sheet.company.state) == ("kilnwise.example", "unconfirmed")
