"""What the live page is served: the pack, the service worker, the phone's pass."""

from __future__ import annotations

import json
import re
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as app_settings
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from callsheet.accounts.models import Freelancer
from callsheet.interviews.models import Call
from callsheet.library.actions.samples import add_sample_from_text
from callsheet.library.actions.words import add_answer
from callsheet.library.models import Note, Sample
from callsheet.live.domain.pack import LONGEST_TEXT, MOST_DOCUMENTS, Document, shelf
from callsheet.live.phone import PassEnded, invite_phone, use_pass
from callsheet.live.shell import asset_urls
from tests import make
from tests.live.seed import booked_call
from tests.live.seed import shelf as fill_shelf

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def owner() -> Freelancer:
    return make.freelancer()


@pytest.fixture
def call(owner: Freelancer, client: Client) -> Call:
    client.force_login(owner)
    found: Call = booked_call(owner)
    return found


def pack_of(client: Client, call: Call) -> dict[str, object]:
    return client.get(f"/calls/{call.uid}/live/pack/").json()


def test_the_pack_holds_what_a_call_needs(owner: Freelancer, client: Client, call: Call) -> None:
    fill_shelf(owner)

    pack = client.get(f"/calls/{call.uid}/live/pack/").json()

    assert [item["key"] for item in pack["show"]][:2] == ["open", "view"]
    assert pack["mission"]["text"].startswith("We exist to make")
    assert pack["ask"]["text"].startswith("Nothing formal.")
    assert pack["money"]["bid"] == "$50" and pack["money"]["floor"] == "$42"
    assert "$42" not in pack["money"]["answer"]
    assert "15 minutes" in pack["opening"] and "next step" in pack["closing"]
    assert "CFO may join, keep one number ready" in pack["notes"]
    assert {each["kind"] for each in pack["documents"]} == {
        "sample", "answer", "note", "mission", "fact", "job",
    }  # fmt: skip
    assert len({each["id"] for each in pack["documents"]}) == len(pack["documents"])
    assert pack["honest"]["words"].startswith("[What exactly you don't know].")


def test_a_walk_in_the_pack_has_nothing_private(
    owner: Freelancer, client: Client, call: Call
) -> None:
    fill_shelf(owner)
    hidden = add_sample_from_text(owner, "# Secret work\n\nNobody may see this.")
    Sample.objects.filter(pk=hidden.pk).update(permission="private")

    walks = client.get(f"/calls/{call.uid}/live/pack/").json()["walks"]

    said = json.dumps(walks)
    assert "Volta" not in said and "Secret work" not in said
    coffee = next(walk for walk in walks if walk["title"].startswith("Tin Can"))
    assert [frame["kind"] for frame in coffee["frames"]] == [
        "words", "picture", "picture", "picture", "result",
    ]  # fmt: skip
    assert client.get(coffee["frames"][1]["src"]).status_code == 200


def test_a_device_that_has_the_pack_gets_no_second_one(
    owner: Freelancer, client: Client, call: Call
) -> None:
    version = pack_of(client, call)["version"]

    same = client.get(f"/calls/{call.uid}/live/pack/?have={version}")
    add_answer(owner, "Do you do weekends?", "No.")
    other = client.get(f"/calls/{call.uid}/live/pack/?have={version}")

    assert (same.status_code, other.status_code) == (204, 200)


def test_the_price_is_the_persons_own_answer_where_there_is_one(
    owner: Freelancer, client: Client, call: Call
) -> None:
    add_answer(owner, "What is your hourly rate?", "Fifty, and here is why.")

    assert client.get(f"/calls/{call.uid}/live/pack/").json()["money"]["answer"] == (
        "Fifty, and here is why."
    )


def test_a_shelf_has_at_most_2000_documents_and_leaves_out_notes_first() -> None:
    notes = [Document(f"note:{n}", "note", "n", "x" * 9000) for n in range(1990)]
    samples = [Document(f"sample:{n}", "sample", "s", "") for n in range(300)]

    found = shelf([*notes, *samples])

    assert len(found) == MOST_DOCUMENTS
    assert sum(each.kind == "sample" for each in found) == 300
    assert max(len(each.text) for each in found) == LONGEST_TEXT


def test_the_call_going_on_and_the_booked_ones_are_wanted_on_a_device(
    client: Client, call: Call
) -> None:
    wanted = client.get("/calls/live/state/").json()
    Call.objects.update(starts_at=timezone.now() - timedelta(hours=13))
    later = client.get("/calls/live/state/").json()

    assert [each["call"] for each in wanted["packs"]] == [str(call.uid)]
    assert later["packs"] == []
    assert wanted["csrf"]


def test_the_page_is_the_same_for_every_call_and_a_stranger_gets_none(
    client: Client, call: Call
) -> None:
    page = client.get(f"/calls/{call.uid}/live/")

    assert page.content == client.get("/calls/live/shell/").content
    assert "Hearth" not in page.content.decode()
    assert Client().get(f"/calls/{call.uid}/live/").status_code == 302


def test_the_service_worker_keeps_every_module_the_page_imports(client: Client, call: Call) -> None:
    script = client.get("/calls/worker.js")
    kept = json.loads(re.search(r"const ASSETS = (.*);", script.content.decode())[1])  # type: ignore[index]

    folder = Path(app_settings.PACKAGE) / "static" / "callsheet" / "live"
    imported = {
        name
        for path in folder.glob("*.js")
        if path.name not in ("wanted.js", "worker.js")
        for name in re.findall(r'(?:from|import\(|URL\()\s*"\./([\w-]+\.js)"', path.read_text())
    }
    assert {f"/static/callsheet/live/{name}" for name in imported} <= set(kept)
    assert kept == asset_urls()
    assert script["Content-Type"].startswith("text/javascript")
    for url in kept:
        with closing(Client().get(url.split("?")[0])) as file:
            assert file.status_code == 200


def test_a_phone_is_not_invited_where_it_cannot_come(client: Client, call: Call) -> None:
    answer = client.post(f"/calls/{call.uid}/live/phone/")

    assert "CALLSHEET_URL" in answer.content.decode()


def test_a_code_signs_one_phone_in_once(client: Client, call: Call, settings: Settings) -> None:
    settings.ON_LOOPBACK, settings.URL = False, "https://callsheet.example"
    call.owner.set_password("long enough for it")
    call.owner.save()
    client.force_login(call.owner)
    shown = client.post(f"/calls/{call.uid}/live/phone/").content.decode()
    path = re.search(r"https://callsheet.example(/phone/[\w-]+/)", shown)[1]  # type: ignore[index]

    phone, late = Client(), Client()
    looked = phone.get(path)  # a GET never acts
    opened = phone.post(path)

    assert "<svg" in shown
    assert looked.status_code == 200
    assert opened["Location"] == f"/calls/{call.uid}/live/"
    assert phone.get(opened["Location"]).status_code == 200
    assert late.get(path).status_code == late.post(path).status_code == 403


def test_a_code_ends_after_five_minutes_and_when_a_new_one_is_shown(
    call: Call, settings: Settings
) -> None:
    settings.ON_LOOPBACK, now = False, timezone.now()
    old, new = (invite_phone(call, now=now).url.split("/")[-2] for _ in range(2))

    with pytest.raises(PassEnded):
        use_pass(old, now=now)
    with pytest.raises(PassEnded):
        use_pass(new, now=now + timedelta(minutes=6))
    assert use_pass(new, now=now + timedelta(minutes=4)).call == call


def test_a_note_of_the_library_is_found_in_the_call(
    owner: Freelancer, client: Client, call: Call
) -> None:
    Note.objects.create(owner=owner, topic="Refund rates", text="Ask what counts.")

    documents = client.get(f"/calls/{call.uid}/live/pack/").json()["documents"]

    assert [each["private"] for each in documents if each["title"] == "Refund rates"] == [True]
