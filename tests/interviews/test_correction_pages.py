"""Correcting on the pages: what was read wrong is put right there, and undone."""

from __future__ import annotations

import pytest
from django.test import Client as Browser

from callsheet.interviews.queries import corrections_of, open_turn
from callsheet.replies.models import Draft
from tests import make
from tests.interviews.thread_steps import fresh, later

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("the_day_of_the_cases"),
]


def test_the_pages_correct_undo_and_ask(client: Browser) -> None:
    row = make.interview("Can we talk Tuesday at 4? Our budget is $500.")
    client.force_login(row.owner)
    base = f"/interviews/{row.uid}/"
    draft = Draft.objects.get(interview=row)

    client.post(base + "correct/", {"budget": "$700"})
    client.post(base + "correct/", {"zone": "America/Chicago"})
    client.post(f"/drafts/{draft.uid}/ask/", {"code": "ampm"})
    page = client.get(base + "reply/").content.decode()
    assert "$700" in page
    assert "You said" in page
    assert "Take it out" in page
    assert "In the draft." in page

    for each in corrections_of(fresh(row)):
        client.post(f"{base}corrections/{each.uid}/undo/")
    client.post(base + "correct/", {"budget": "lots"})
    page = client.get(base + "reply/").content.decode()
    assert "You said" not in page
    assert "Give a sum" in page


def test_the_page_takes_an_absence_out_and_brings_it_back(client: Browser) -> None:
    row = make.interview("Could we talk this week? I'm out Wednesday. Maya")
    client.force_login(row.owner)
    base = f"/interviews/{row.uid}/"
    sent = {"message": str(row.messages.get().uid), "quote": "I'm out Wednesday", "no_away": "1"}
    page = client.get(base + "reply/").content.decode()
    assert "Absences read" in page
    assert "Maya cannot meet" in page

    client.post(base + "correct/", sent)
    page = client.get(base + "reply/").content.decode()
    assert "Absences read" not in page
    assert "Maya cannot meet" not in page
    assert "No absence: “I&#x27;m out Wednesday”" in page

    client.post(f"{base}corrections/{corrections_of(fresh(row))[0].uid}/undo/")
    assert "Maya cannot meet" in client.get(base + "reply/").content.decode()


def test_the_page_makes_a_mentioned_time_one_to_meet_and_takes_it_back(client: Browser) -> None:
    row = make.interview("Could we talk Thursday at 3pm? We need it by Friday 5pm. Maya")
    client.force_login(row.owner)
    base = f"/interviews/{row.uid}/"
    sent = {"message": str(row.messages.get().uid), "quote": "by Friday 5pm", "is_time": "1"}
    page = client.get(base + "reply/").content.decode()
    assert "“by Friday 5pm” (a deadline)" in page

    client.post(base + "correct/", sent)
    page = client.get(base + "reply/").content.decode()
    assert "Also said, no time to meet" not in page
    assert "A time to meet: “by Friday 5pm”" in page

    client.post(f"{base}corrections/{corrections_of(fresh(row))[0].uid}/undo/")
    assert "“by Friday 5pm” (a deadline)" in client.get(base + "reply/").content.decode()


def test_the_page_has_no_line_when_no_other_time_was_said(client: Browser) -> None:
    row = make.interview("Could we talk Thursday at 3pm? We posted the job yesterday. Maya")
    client.force_login(row.owner)

    page = client.get(f"/interviews/{row.uid}/reply/").content.decode()

    assert "Also said, no time to meet" not in page


def test_an_empty_box_corrects_nothing(client: Browser) -> None:
    row = make.interview("Can we talk Friday at 10am? Maya")
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/correct/"
    message = row.messages.get()

    client.post(path, {"time": "", "message": str(message.uid), "quote": "Friday at 10am"})
    client.post(path, {"budget": ""})
    client.post(path, {"message": "no uid", "no_ask": "1", "quote": "x" * 999})
    client.post(path, {})

    assert [each.code for each in corrections_of(fresh(row))] == ["no_ask"]
    turn = open_turn(fresh(row))
    assert turn is not None
    assert len(turn.windows) == 1


def test_a_zone_that_is_only_an_offset_is_shown(client: Browser) -> None:
    row = make.interview("Can we talk Friday at 3pm UTC+3?")
    client.force_login(row.owner)

    for page in ("reply/", "sheet/", ""):
        assert client.get(f"/interviews/{row.uid}/{page}").status_code == 200


def test_a_client_of_the_same_full_name_is_offered_and_joined(client: Browser) -> None:
    first = make.interview("Can we talk Friday at 10am?")
    second = make.interview("Do you know Klaviyo?", owner=first.owner, new=True)
    for row in (first, second):
        row.client.name = "Maya Lindqvist"
        row.client.save()
    client.force_login(first.owner)
    path = f"/interviews/{second.uid}/"
    assert "Yes, the same" in client.get(path).content.decode()

    client.post(path + "same-client/", {"client": str(first.client.uid)})

    assert fresh(second).client == first.client
    assert "No, another one" in client.get(path).content.decode()
    client.post(path + "same-client/", {"undo": "1"})
    assert fresh(second).client == second.client


def test_the_sheet_shows_what_the_thread_says(client: Browser) -> None:
    row = later(make.interview("Our budget is $500. I'm in Chicago."), "We have $650 now.")
    client.force_login(row.owner)

    page = client.get(f"/interviews/{row.uid}/sheet/").content.decode()

    assert "Budget: $650 (was $500)" in page
    assert "America/Chicago" in page
