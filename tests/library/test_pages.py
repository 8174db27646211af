"""The library's pages as a browser sees them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from callsheet.accounts.models import Freelancer
from callsheet.library.actions import samples as actions
from callsheet.library.actions.vectors import keep_vectors
from callsheet.library.jobs import keep_vectors as keep_vectors_job
from callsheet.library.models import Answer, Note, Sample

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(settings: object, tmp_path: Path) -> Freelancer:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    return Freelancer.objects.the_one()


@pytest.fixture
def browser(client: Client, me: Freelancer) -> Client:
    client.force_login(me)
    return client


def picture(name: str = "tin-can_1.png") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (30, 20)).save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), "image/png")


def words(response: object) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))  # type: ignore[attr-defined]


def test_an_empty_library_says_what_to_do(browser: Client) -> None:
    page = words(browser.get("/library/"))

    assert "No sample yet. Drop a few pictures" in page
    assert "callsheet import samples" in page


def test_given_pictures_lead_to_the_samples_page(browser: Client) -> None:
    response = browser.post("/library/files/", {"files": [picture(), picture()]}, follow=True)

    assert "Tin can" in words(response)
    assert response.content.decode().count("<img ") == 2


def test_a_file_that_is_no_picture_is_said_on_the_page(browser: Client) -> None:
    files = [picture(), SimpleUploadedFile("mark.svg", b"<svg/>")]

    response = browser.post("/library/files/", {"files": files}, follow=True)

    assert "“mark.svg” is a drawing or data in XML" in words(response)
    assert Sample.objects.count() == 1


def test_a_refused_paste_keeps_the_words_in_the_box(browser: Client) -> None:
    response = browser.post("/library/paste/", {"text": "\x01\x02\x03" * 300})

    assert "not readable text" in words(response)
    assert Sample.objects.count() == 0


def test_a_sample_is_edited_on_its_page(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_text(me, "Tin Can\nA shop.")
    form = {"title": "Tin Can Coffee", "tools": "Shopify, Liquid", "permission": "unnamed"}

    browser.post(f"/samples/{sample.uid}/", form)

    sample.refresh_from_db()
    assert (sample.title, sample.tools, sample.permission) == (
        "Tin Can Coffee",
        ["Shopify", "Liquid"],
        "unnamed",
    )


def test_a_step_that_moves_keeps_captions_typed_beside_it(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_images(me, [picture(), picture()]).sample
    first, second = sample.steps.all()
    typed = {f"caption-{first.uid}": "The cart", "caption-nonsense": "x"}

    browser.post(f"/steps/{second.uid}/earlier/", typed)

    assert [step.caption for step in sample.steps.all()] == ["", "The cart"]


def test_archive_is_undone_in_one_tap(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_text(me, "Tin Can\nA shop.")

    put_away = browser.post(f"/samples/{sample.uid}/archive/", follow=True)
    listed = words(browser.get("/library/"))
    browser.post(f"/samples/{sample.uid}/restore/")

    assert "Undo" in words(put_away)
    assert "Tin Can" not in listed
    assert "Tin Can" in words(browser.get("/library/"))


def test_only_what_was_put_away_is_deleted(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_text(me, "Tin Can\nA shop.")

    assert browser.post(f"/samples/{sample.uid}/delete/").status_code == 404
    browser.post(f"/samples/{sample.uid}/archive/")
    browser.post(f"/samples/{sample.uid}/delete/")

    assert not Sample.objects.exists()


def test_contact_data_in_a_sample_is_warned_of(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_text(me, "Tin Can\nWrite to ana@work.example.")

    page = words(browser.get(f"/samples/{sample.uid}/"))

    assert "ana@work.example” is barred before a contract by Upwork" in page


def test_a_picture_is_shown_to_its_owner_only(browser: Client, me: Freelancer) -> None:
    step = actions.add_sample_from_images(me, [picture()]).sample.steps.get()
    other = Freelancer.objects.create(login="other", password="!")

    mine = browser.get(f"/pictures/{step.uid}/?small")
    browser.force_login(other)
    theirs = browser.get(f"/pictures/{step.uid}/")

    assert (mine.status_code, mine["Content-Type"]) == (200, "image/webp")
    assert mine["X-Content-Type-Options"] == "nosniff"
    assert "private" in mine["Cache-Control"]
    assert theirs.status_code == 404


@pytest.mark.parametrize(
    "path", ["/library/", "/find/?q=x", "/answers/new/", "/notes/new/", "/library/files/"]
)
def test_a_stranger_is_sent_to_sign_in(client: Client, path: str) -> None:
    assert client.get(path).headers["Location"].startswith("/sign-in/")


def test_a_get_never_acts(browser: Client, me: Freelancer) -> None:
    sample = actions.add_sample_from_text(me, "Tin Can\nA shop.")

    for verb in ("archive", "restore", "delete", "pictures", "captions"):
        assert browser.get(f"/samples/{sample.uid}/{verb}/").status_code == 405


def test_an_answer_is_written_where_it_was_missed(browser: Client) -> None:
    page = browser.get("/answers/new/?question=Used+Recharge%3F&next=/interviews/")
    form = {"question": "Used Recharge?", "text": "Twice.", "next": "/interviews/"}
    response = browser.post("/answers/new/", form)

    assert 'value="Used Recharge?"' in page.content.decode()
    assert response["Location"] == "/interviews/"
    assert Answer.objects.get().text == "Twice."


@pytest.mark.parametrize("target", ["https://evil.test/", "//evil.test", "javascript:alert(1)"])
def test_saving_never_leads_away(browser: Client, target: str) -> None:
    form = {"question": "Q?", "text": "A.", "next": target}

    assert browser.post("/answers/new/", form)["Location"] == "/library/"


def test_answers_and_notes_are_changed_and_removed(browser: Client) -> None:
    browser.post("/notes/new/", {"topic": "Rates", "text": "Ask for volume first."})
    note = Note.objects.get()
    browser.post(f"/notes/{note.uid}/", {"topic": "Rates", "text": "Ask for refunds."})

    assert "Ask for refunds" in words(browser.get("/find/?q=refunds"))
    browser.post(f"/notes/{note.uid}/remove/")
    assert "Nothing has these words" in words(browser.get("/find/?q=refunds"))


def test_typing_gets_the_results_alone(browser: Client, me: Freelancer) -> None:
    actions.add_sample_from_text(me, "Tin Can\nA shop.")

    part = browser.get("/find/?q=ti", headers={"HX-Request": "true"}).content.decode()

    assert "Tin Can" in part
    assert "<html" not in part


def test_speech_finds_a_sample_by_its_meaning(browser: Client, me: Freelancer) -> None:
    actions.add_sample_from_text(me, "Tin Can\nA shop for an espresso roaster.")
    actions.add_sample_from_text(me, "Volta\nBilling for a power company.")
    keep_vectors(me.pk)

    page = words(browser.get("/find/?q=that+caf%C3%A9+thing+you+did"))

    assert "Close in meaning Tin Can" in page
    assert "Volta" not in page


def test_vectors_are_made_again_only_for_changed_words(me: Freelancer) -> None:
    first = actions.add_sample_from_text(me, "Tin Can\nA shop.")
    actions.add_sample_from_text(me, "Volta\nBilling.")
    keep_vectors_job(me.pk)
    Sample.objects.filter(pk=first.pk).update(text="Another shop.")

    assert keep_vectors(me.pk) == 1
    assert keep_vectors(me.pk) == 0


def test_more_rows_cost_no_more_queries(browser: Client, me: Freelancer) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get("/library/")
        return len(asked)

    actions.add_sample_from_images(me, [picture(), picture()])
    few = count()
    for _ in range(6):
        actions.add_sample_from_images(me, [picture(), picture()])

    assert count() == few <= 12
