"""The line check's pages and what they keep."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from callsheet.connection.actions.checks import KEPT, keep_check, route_from
from callsheet.connection.models import LineCheck
from callsheet.connection.queries import line_state, plan_b
from callsheet.connection.tokens import token_for
from callsheet.interviews.actions.stages import call_of
from tests import make

pytestmark = pytest.mark.django_db
RECORD = json.loads((Path(__file__).parent / "records" / "lossy-on-the-way-back.json").read_text())
FAR = "203.0.113.9"


def post(client: Client, body: Any, address: str = FAR) -> Any:
    return client.post("/line/checks/", json.dumps(body), "application/json", REMOTE_ADDR=address)


def test_a_posted_record_is_kept_with_its_verdict_and_shown(client: Client) -> None:
    client.force_login(make.freelancer())

    answer = post(client, {"record": RECORD}).json()
    page = client.get(answer["url"])

    assert answer["level"] == "bad"
    assert "lost on the way to you" in page.content.decode()
    assert "MOS" in page.content.decode()
    assert LineCheck.objects.get().record == RECORD


def test_from_the_same_machine_no_verdict_on_the_internet_is_given(client: Client) -> None:
    client.force_login(make.freelancer())

    answer = post(client, {"record": RECORD}, "127.0.0.1").json()
    page = client.get(answer["url"]).content.decode()

    assert answer["level"] == "unknown"
    assert "not measurable from here" in page
    assert "Mbit/s" not in page and "MOS " not in page


def test_on_loopback_the_router_is_tested_and_gives_the_headline(client: Client) -> None:
    client.force_login(make.freelancer())
    here = {"version": 1, "way": "http", "idle": [], "same_machine": True}

    answer = post(client, {"record": here, "router": True}, "127.0.0.1").json()

    assert answer["headline"].startswith("The way to your router is good.")


@pytest.mark.parametrize("body", [[], {}, {"record": 3}, {"record": {"way": "x"}}], ids=range(4))
def test_what_is_no_record_is_refused_and_not_kept(body: Any, client: Client) -> None:
    client.force_login(make.freelancer())

    assert post(client, body).status_code == 400
    assert not LineCheck.objects.exists()


@pytest.mark.parametrize(
    ("address", "route"),
    [("127.0.0.1", "machine"), ("::1", "machine"), ("", "machine"), ("::ffff:127.0.0.1", "machine"),
     ("192.168.1.7", "network"), ("fd00::7", "network"), ("::ffff:10.1.1.1", "network"),
     ("203.0.113.9", "internet"), ("2001:db8::1", "internet")],
)  # fmt: skip
def test_the_route_follows_the_address(address: str, route: str) -> None:
    assert route_from(address) == route


def test_the_oldest_checks_go(client: Client) -> None:
    owner = make.freelancer()
    for n in range(KEPT + 3):
        at = timezone.now() - timedelta(days=n + 1)
        LineCheck.objects.create(
            owner=owner, route="machine", level="unknown", headline="x", checked_at=at
        )

    keep_check(owner, RECORD, address=FAR, source=LineCheck.Source.BROWSER, call=None,
               now=timezone.now())  # fmt: skip

    assert LineCheck.objects.count() == KEPT


def test_the_sheet_tells_how_the_line_was_found_for_its_call(client: Client) -> None:
    row = make.interview()
    call = call_of(row)
    client.force_login(row.owner)
    before = client.get(f"/calls/{call.uid}/sheet/").content.decode()

    post(client, {"record": RECORD, "call": str(call.uid)})
    after = client.get(f"/calls/{call.uid}/sheet/").content.decode()

    assert "Not tested for this call" in before and "<b>Not tested</b>" in before
    assert "Don&#x27;t rely on it." in after and "<b>Bad</b>" in after
    assert line_state(call).level == "bad"


def test_the_plan_follows_the_venues_rules_and_the_contract() -> None:
    row = make.interview()
    row.venue = (
        row.owner.venue_set.get(slug="upwork") if hasattr(row.owner, "venue_set") else row.venue
    )
    before = plan_b(row, None)
    row.contract_started_at = timezone.now()

    assert before.not_
    assert not plan_b(row, None).not_


def test_the_page_before_a_call_knows_when_it_is_due_and_whether_it_was_done(
    client: Client,
) -> None:
    row = make.interview()
    call = call_of(row)
    call.starts_at = timezone.now() + timedelta(minutes=9)
    call.save()
    client.force_login(row.owner)
    path = f"/line/before/?call={call.uid}"

    first = client.get(path).json()
    post(client, {"record": RECORD, "call": str(call.uid)})

    assert first["place"]["here"] is True
    assert (first["checked"], client.get(path).json()["checked"]) == (False, True)
    assert first["router"] is False  # never by itself before it was tested by hand
    assert client.get("/line/before/?call=nonsense").status_code == 404


def test_the_router_and_a_host_can_be_tested_by_hand(client: Client) -> None:
    client.force_login(make.freelancer())

    answer = client.post("/line/nearby/", {"host": "127.0.0.1:9"}, follow=True)
    refused = client.post("/line/nearby/", {"host": "no such host"}, follow=True)

    assert "Router 127.0.0.1" in answer.content.decode()
    assert "Host 127.0.0.1:9" in answer.content.decode()
    assert "No address is known" in refused.content.decode()
    assert LineCheck.objects.count() == 1


def test_the_terminal_learns_the_address_and_keeps_its_record(
    client: Client, settings: Any
) -> None:
    make.freelancer()
    token = {"authorization": f"Bearer {token_for(settings.SECRET_KEY, now=timezone.now())}"}
    body = json.dumps({"record": RECORD})

    where = client.get("/line/terminal/", headers=token)
    kept = client.post("/line/terminal/", body, "application/json", headers=token, REMOTE_ADDR=FAR)

    assert where.json() == {"line": ""}
    assert kept.json()["route"] == "internet"
    assert LineCheck.objects.get().source == "terminal"
    assert client.post("/line/terminal/", body, "application/json").status_code == 403


def test_twenty_checks_make_a_plot_without_a_query_more(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    owner = make.freelancer()
    client.force_login(owner)
    for _ in range(20):
        LineCheck.objects.create(owner=owner, route="internet", level="good", headline="x",
                                 round_trip_ms=40, checked_at=timezone.now())  # fmt: skip

    with django_assert_max_num_queries(8):
        page = client.get("/line/").content.decode()

    assert page.count('href="#mark-good"') == 20
