"""No page asks the database more than twelve times, however many rows it shows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from callsheet.interviews.domain.example import example_paste
from tests import make

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
PAGES = ("/", "/interviews/", "{one}", "{one}reply/", "{one}sheet/", "/library/", "/find/?q=oat",
         "{one}rehearsal/", "/venues/", "/hours/", "/settings/", "/line/")  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A page's answer, and how often it asked with one interview and with a dozen more."""

    status: int
    few: int
    many: int


def asked(client: Client, path: str) -> tuple[int, int]:
    """Status and questions to the database of a page's second showing."""
    client.get(path)
    with CaptureQueriesContext(connection) as questions:
        status = client.get(path).status_code
    return status, len(questions)


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Asked]:
    """Every page, asked before and after the dozen were read: they are read once for all."""
    with django_db_blocker.unblock():
        owner, words, client = make.freelancer(), example_paste(), Client()
        row = make.interview(words.reply, owner=owner, post=words.post, proposal=words.proposal)
        client.force_login(owner)
        paths = {page: page.format(one=f"/interviews/{row.uid}/") for page in PAGES}
        few = {page: asked(client, path) for page, path in paths.items()}
        for n in range(12):
            make.interview(f"Hi, number {n} here. Which tools?", owner=owner, new=True)
        many = {page: asked(client, path) for page, path in paths.items()}
        call_command("flush", interactive=False, verbosity=0)
    return {page: Asked(*few[page], many[page][1]) for page in PAGES}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_at_most_twelve_times_and_no_more_with_more_rows(
    page: str, pages: dict[str, Asked]
) -> None:
    found = pages[page]

    assert found.status == 200
    assert found.few <= MOST_QUERIES
    assert found.many <= found.few
