"""A company's site that is looked at while something else happens: nothing is lost or cut short."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from callsheet.interviews.actions.sites import confirm_site, note_site
from callsheet.jobs.runner import run_next
from callsheet.prep.actions import research
from callsheet.prep.models import Fact, Research
from callsheet.prep.research import ResearchResult
from tests import make
from tests.meanwhile import done_before
from tests.prep.lantern import LONG, read
from tests.prep.test_actions import site
from tests.prep.test_company_sheet import notes_of

__all__ = ["site"]
pytestmark = pytest.mark.django_db(transaction=True)
MISSION = "Our mission is to put rye bread on every table."
LOOK = ResearchResult("https://lantern.example/", (), (), (), "ok", "")
READ = read(home=LONG, about=f"<h1>About</h1><p>{MISSION}</p>")
ASKS_AGAIN = 'hx-trigger="every 1s"'


@pytest.mark.parametrize("number", range(11))
def test_what_is_found_while_the_page_is_made_is_shown_or_asked_for_again(
    client: Client, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The look ends before one of the page's questions, whichever that is."""
    row = make.interview()
    client.force_login(row.owner)
    company = confirm_site(row, "lantern.example", now=timezone.now())
    task = Research.objects.get()
    monkeypatch.setattr(research, "company_read", lambda result: READ)

    with done_before(number, lambda: research.save_result(company, task, LOOK)):
        shown = client.get(f"/interviews/{row.uid}/sheet/company/").content.decode()

    assert ASKS_AGAIN in shown or MISSION in shown
    after = client.get(f"/interviews/{row.uid}/sheet/company/").content.decode()
    assert ASKS_AGAIN not in after
    assert MISSION in after


def test_another_address_named_while_the_first_is_looked_at_is_waited_for(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = make.interview()
    confirm_site(row, site, now=timezone.now())
    company_read = research.company_read

    def read_late(result: Any) -> Any:
        """The person names another address while the pages are read."""
        confirm_site(row, f"{site}/other", now=timezone.now())
        return company_read(result)

    with monkeypatch.context() as patch:
        patch.setattr(research, "company_read", read_late)
        assert run_next()

    assert notes_of(row).state == "waiting"
    assert not Fact.objects.exists()
    assert run_next()
    assert notes_of(row).state != "waiting"


def test_a_late_look_at_an_old_address_leaves_what_was_read_at_the_new_one(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = make.interview()
    confirm_site(row, f"{site}/other", now=timezone.now())
    company_read = research.company_read

    def read_late(result: Any) -> Any:
        """The right address is named, and looked at, while the wrong one's page is read."""
        patch.setattr(research, "company_read", company_read)
        confirm_site(row, site, now=timezone.now())
        assert run_next()
        return company_read(result)

    with monkeypatch.context() as patch:
        patch.setattr(research, "company_read", read_late)
        assert run_next()

    found = notes_of(row)
    assert found.is_read
    assert found.mission is not None


def test_an_address_kept_for_later_is_not_called_looked_at(site: str) -> None:
    row = make.interview()
    confirm_site(row, site, now=timezone.now())

    note_site(row, "other.example")
    assert run_next()

    assert notes_of(row).state == "unconfirmed"
