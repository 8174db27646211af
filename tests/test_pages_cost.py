"""No page asks the database more than twelve times, however many rows it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from callsheet.interviews.domain.example import example_paste
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
MOST_QUERIES = 12
PAGES = ("/", "/interviews/", "{one}", "{one}reply/", "{one}sheet/", "/library/", "/find/?q=oat",
         "{one}rehearsal/", "/venues/", "/hours/", "/settings/", "/line/")  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_at_most_twelve_times_and_no_more_with_more_rows(
    page: str, client: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    owner, words = make.freelancer(), example_paste()
    row = make.interview(words.reply, owner=owner, post=words.post, proposal=words.proposal)
    client.force_login(owner)
    path = page.format(one=f"/interviews/{row.uid}/")
    client.get(path)
    with django_assert_max_num_queries(MOST_QUERIES) as few:
        assert client.get(path).status_code == 200

    for n in range(12):
        make.interview(f"Hi, number {n} here. Which tools?", owner=owner, new=True)
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(path)
