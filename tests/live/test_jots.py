"""Lines taken from devices: each once, in order, with what follows from them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from callsheet.followup.models import Promise
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Call
from callsheet.live.domain.heard import Line
from callsheet.live.models import Jot
from callsheet.live.queries import heard, held
from tests import make

from .lines import STARTED, line, sent

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def call(client: Client) -> Call:
    owner = make.freelancer()
    found = call_of(make.interview(owner=owner))
    client.force_login(owner)
    return found


def send(client: Client, call: Call, *lines: Line) -> HttpResponse:
    return client.post(f"/calls/{call.uid}/jots/", sent(*lines), content_type="application/json")


def test_a_line_sent_twice_is_kept_once(client: Client, call: Call) -> None:
    lines = [line("Maya owns digital", 1), line("CFO signs off", 2)]

    first, again = send(client, call, *lines), send(client, call, *lines)

    assert sorted(first.json()["taken"]) == sorted(again.json()["taken"])
    assert [each.text for each in heard(call)] == ["Maya owns digital", "CFO signs off"]
    assert Jot.objects.count() == 2


def test_lines_that_arrive_late_stand_where_they_were_written(client: Client, call: Call) -> None:
    one, two, three = line("one", 1), line("two", 2), line("three", 3)

    send(client, call, three)
    answer = send(client, call, one, two)

    assert [row["text"] for row in answer.json()["jots"]] == ["one", "two", "three"]


def test_a_broken_line_does_not_hold_up_the_others(client: Client, call: Call) -> None:
    body = sent(line("good", 1))
    body["jots"] += [{"uid": "broken"}, {**body["jots"][0], "uid": "x" * 8, "kind": "song"}]

    answer = client.post(f"/calls/{call.uid}/jots/", body, content_type="application/json")

    assert len(answer.json()["taken"]) == 1
    assert set(answer.json()["refused"]) == {"broken", "xxxxxxxx"}
    assert [each.text for each in heard(call)] == ["good"]


def test_what_is_no_list_of_lines_is_refused(client: Client, call: Call) -> None:
    for body in ("", "[]", '{"jots": 3}', json.dumps({"jots": [{}] * 501})):
        answer = client.post(f"/calls/{call.uid}/jots/", body, content_type="application/json")

        assert (answer.status_code, answer.json()["code"]) == (400, "not_jots")


def test_a_promise_becomes_one_with_the_day_read_in_it(client: Client, call: Call) -> None:
    promise = line("send Volta numbers by Wednesday", 1, kind="promise")

    answer = send(client, call, promise)
    send(client, call, promise)

    row = Promise.objects.get()
    assert (row.text, row.due_on) == ("send Volta numbers by Wednesday", date(2026, 12, 2))
    assert answer.json()["jots"][0]["due"] == "Wed 2 Dec"


def test_a_promise_without_a_day_is_kept_without_one(client: Client, call: Call) -> None:
    send(client, call, line("send Volta numbers", 1, kind="promise"))

    page = client.get(f"/interviews/{call.interview.uid}/sheet/").content.decode()

    assert Promise.objects.get().due_on is None
    assert "no day said" in page


def test_a_struck_promise_is_let_go_and_an_edited_one_replaced(client: Client, call: Call) -> None:
    promise = line("send numbers by Wednesday", 1, kind="promise")
    send(client, call, promise)

    send(client, call, line("send numbers by Thursday", 2, kind="promise", strikes=promise.uid))

    rows = {row.text: row.dropped_at is None for row in Promise.objects.all()}
    assert rows == {"send numbers by Wednesday": False, "send numbers by Thursday": True}


def test_a_promise_struck_before_it_arrives_is_none(client: Client, call: Call) -> None:
    promise = line("send numbers by Wednesday", 1, kind="promise")

    send(client, call, line("", 1, device="phone", strikes=promise.uid))
    send(client, call, promise)

    assert not Promise.objects.exists()
    assert heard(call) == []


def test_the_moment_they_came_starts_the_call_and_is_no_line_heard(
    client: Client, call: Call
) -> None:
    came = line("started", 1, kind="moment", written_at=STARTED)

    send(client, call, came, line("extended:5", 2, kind="moment"), line("hello", 3))

    call.refresh_from_db()
    assert call.state == Call.State.HELD
    assert (held(call).started_at, held(call).extended_minutes) == (STARTED, 5)
    assert [each.text for each in heard(call)] == ["hello"]


def test_an_id_of_another_call_is_not_taken(client: Client, call: Call) -> None:
    other = Call.objects.create(owner=call.owner, interview=call.interview)
    mine = line("mine", 1)
    send(client, call, mine)

    answer = send(client, other, mine)

    assert answer.json()["taken"] == []
    assert heard(other) == []


def test_a_stranger_sends_nothing(call: Call) -> None:
    answer = send(Client(), call, line("hello", 1))

    assert answer.status_code == 302
    assert not Jot.objects.exists()
