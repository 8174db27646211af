"""The pages of documents brought in: how far they are, drafts, the walk, the PDF to send."""

from __future__ import annotations

import io

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from callsheet.accounts.models import Freelancer
from callsheet.library.actions import documents as actions
from callsheet.library.models import Import, Sample
from callsheet.library.page import library_page
from tests.library import files
from tests.library.brought import NOW, bring_in, run, upload
from tests.meanwhile import done_before

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def browser(client: Client, owner: Freelancer) -> Client:
    client.force_login(owner)
    return client


def drafted(owner: Freelancer) -> Sample:
    sample = bring_in(owner, "tin.pdf", files.case_pdf()).sample
    assert sample is not None
    return sample


def test_the_library_shows_how_far_a_document_is(browser: Client, owner: Freelancer) -> None:
    browser.post("/library/files/", {"files": [upload("tin.pdf", files.case_pdf())]})
    row = Import.objects.get()
    Import.objects.filter(pk=row.pk).update(done=3, planned=20)

    reading = browser.get("/library/").content.decode()
    run(row)
    after = browser.get("/library/imports/", headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="every 1s"' in reading
    assert "3 of 20" in reading
    assert "every 1s" not in after
    assert "Look it over" in after
    assert 'id="samples" hx-swap-oob="true"' in after


@pytest.mark.parametrize("number", range(5))
def test_a_draft_that_comes_while_the_page_is_made_is_shown_or_asked_for_again(
    owner: Freelancer, number: int
) -> None:
    """The document is read before one of the page's questions, whichever that is."""
    waiting = actions.take_files(owner, [upload("tin-can.pdf", files.case_pdf())], now=NOW).waiting

    with done_before(number, lambda: run(waiting[0])):
        page = library_page(owner, number="1", archived=False)
        shown = len(page.samples)

    assert page.reading or shown == 1


def test_a_draft_shows_where_each_field_was_read_until_it_is_saved(
    browser: Client, owner: Freelancer
) -> None:
    sample = drafted(owner)
    address = f"/samples/{sample.uid}/"

    before = browser.get(address).content.decode()
    browser.post(address, {"title": "Tin Can", "permission": "public"})
    after = browser.get(address).content.decode()

    assert "Read in: “Tools: Shopify, Liquid and Recharge”" in before
    assert "PDF to send" not in before
    assert "Read in" not in after
    assert "PDF to send" in after


def test_the_walk_shows_words_pictures_and_result_and_nothing_private(
    browser: Client, owner: Freelancer
) -> None:
    sample = drafted(owner)
    Sample.objects.filter(pk=sample.pk).update(
        permission="unnamed", client_name="Tin Can", text="For Tin Can: mail maya@tin.example"
    )

    frames = [browser.get(f"/samples/{sample.uid}/walk/?step={n}") for n in (1, 2, 4, 99, "x")]
    words = " ".join(frame.content.decode() for frame in frames)

    assert "Tin Can" not in words
    assert "maya@" not in words
    assert "Library" not in words
    assert "1 / 4" in frames[0].content.decode()
    assert "<img" in frames[1].content.decode()
    assert "Cancellations fell" in frames[2].content.decode()
    assert "4 / 4" in frames[3].content.decode()
    assert "1 / 4" in frames[4].content.decode()


def test_a_private_sample_is_not_walked_through(browser: Client, owner: Freelancer) -> None:
    sample = drafted(owner)
    Sample.objects.filter(pk=sample.pk).update(permission="private")

    answer = browser.get(f"/samples/{sample.uid}/walk/", follow=True).content.decode()

    assert "for your own eyes" in answer


def test_the_pdf_comes_as_a_file(browser: Client, owner: Freelancer) -> None:
    sample = drafted(owner)
    Sample.objects.filter(pk=sample.pk).update(looked_over=True)

    answer = browser.get(f"/samples/{sample.uid}/pdf/?venue=upwork")

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="tin-can-coffee.pdf"'
    assert answer.content.startswith(b"%PDF")
    assert len(answer.content) <= 2_000_000


@pytest.mark.parametrize(
    ("permission", "says"),
    [("on_call", "Walk through it on the call"), ("private", "your own eyes")],
)
def test_a_pdf_that_may_not_be_sent_is_refused_with_the_alternative(
    browser: Client, owner: Freelancer, permission: str, says: str
) -> None:
    sample = drafted(owner)
    Sample.objects.filter(pk=sample.pk).update(permission=permission, looked_over=True)

    answer = browser.get(f"/samples/{sample.uid}/pdf/", follow=True).content.decode()

    assert says in answer


def test_another_venue_shows_what_it_bars(browser: Client, owner: Freelancer) -> None:
    sample = drafted(owner)
    Sample.objects.filter(pk=sample.pk).update(looked_over=True, link="https://tin.example/case")

    upwork = browser.get(f"/samples/{sample.uid}/send/?venue=upwork").content.decode()
    hour = browser.get(f"/samples/{sample.uid}/send/?venue=peopleperhour").content.decode()

    assert "https://tin.example/case" not in upwork
    assert "https://tin.example/case" in hour


def test_a_removed_picture_can_be_put_back(browser: Client, owner: Freelancer) -> None:
    sample = drafted(owner)
    step = sample.steps.all()[0]

    browser.post(f"/steps/{step.uid}/remove/")
    shown = browser.get(f"/samples/{sample.uid}/").content.decode()
    browser.post(f"/steps/{step.uid}/put-back/")

    assert "One picture was removed" in shown
    assert sample.steps.count() == 2


def test_pictures_of_a_document_are_kept_without_what_a_camera_wrote(owner: Freelancer) -> None:
    from PIL import Image

    sample = drafted(owner)

    with default_storage.open(sample.steps.all()[0].file.name) as file:
        kept = Image.open(io.BytesIO(file.read()))
    assert (kept.format, max(kept.size), dict(kept.getexif())) == ("WEBP", 1600, {})
