"""Documents and addresses brought in: drafts, progress, importing again, each job run twice."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.jobs.models import Job
from callsheet.library import jobs, queries
from callsheet.library.actions import documents as actions
from callsheet.library.actions import samples
from callsheet.library.actions.documents import Taken
from callsheet.library.actions.imports import import_folder
from callsheet.library.models import Import, Sample
from callsheet.library.page import library_page
from callsheet.library.search import find
from tests.library import files
from tests.meanwhile import done_before
from tests.outside.sites import Site, page, serving

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)
JOB_WORDS = "We need a Shopify checkout with Recharge"


@pytest.fixture
def owner(settings: object, tmp_path: Path) -> Freelancer:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    return Freelancer.objects.the_one()


def upload(name: str, raw: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw)


def run(row: Import) -> Import:
    """The job of an import, run twice as a crash would make it."""
    for _ in range(2):
        jobs.read_import(row=row.pk)
    row.refresh_from_db()
    return row


def bring_in(owner: Freelancer, name: str, raw: bytes) -> Import:
    return run(actions.take_files(owner, [upload(name, raw)], now=NOW).waiting[0])


def test_a_pdf_is_a_draft_that_nobody_is_told_of_until_it_was_looked_over(
    owner: Freelancer,
) -> None:
    row = bring_in(owner, "tin-can.pdf", files.case_pdf())

    sample = Sample.objects.get()
    named = queries.samples_to_name(owner, JOB_WORDS)
    assert (row.state, row.outcome, row.sample, row.done) == ("done", "added", sample, 2)
    assert (sample.title, sample.trade, sample.steps.count()) == (
        "Tin Can Coffee", "Shopify developer", 2,
    )  # fmt: skip
    assert named == ()

    samples.edit(
        sample, samples.read_case_study("# Tin Can\n\nA Shopify checkout with Recharge."), now=NOW
    )

    assert queries.samples_to_name(owner, JOB_WORDS) == ("Tin Can",)


def test_several_files_at_once_are_each_what_they_are(owner: Freelancer) -> None:
    given = [
        upload("a.png", files.png()), upload("b.png", files.png("#3a3")),
        upload("tin.pdf", files.case_pdf()), upload("kilim.docx", files.case_docx()),
        upload("volta.md", b"# Volta\n\nMoved."), upload("old.doc", b"\xd0\xcf\x11\xe0"),
        upload("none.txt", b"  "),
    ]  # fmt: skip

    taken = actions.take_files(owner, given, now=NOW)
    for row in taken.waiting:
        run(row)

    assert sorted(Sample.objects.values_list("title", flat=True)) == [
        "A", "Kilim & Co store", "Tin Can Coffee", "Volta",
    ]  # fmt: skip
    assert [sentence.split("”")[0] for sentence in taken.refused] == ["“old.doc", "“none.txt"]


def test_the_file_is_thrown_away_once_it_was_read(owner: Freelancer) -> None:
    waiting = actions.take_files(owner, [upload("a.pdf", files.case_pdf())], now=NOW).waiting[0]
    name = waiting.file.name
    there = default_storage.exists(name)

    run(waiting)

    assert there
    assert not default_storage.exists(name)


@pytest.mark.parametrize(
    ("name", "made", "says"),
    [
        ("a.pdf", files.locked_pdf, "password"),
        ("a.docx", files.bomb_docx, "unpacks"),
        ("a.docx", files.entities_docx, "broken"),
    ],
)
def test_a_hostile_file_ends_as_a_sentence_and_keeps_the_rest(
    owner: Freelancer, name: str, made: Callable[[], bytes], says: str
) -> None:
    bring_in(owner, "good.docx", files.case_docx())

    row = bring_in(owner, name, made())

    assert (row.state, Sample.objects.count()) == ("refused", 1)
    assert says in row.sentence


def test_importing_again_changes_only_what_the_person_did_not(owner: Freelancer) -> None:
    sample = bring_in(owner, "tin.pdf", files.case_pdf()).sample
    assert sample is not None
    first, second = sample.steps.all()
    samples.save_captions(sample, {first.uid: "The cover"})
    sample.title = "My own title"
    sample.save()

    newer = files.case_pdf(pages=3, words="Monthly bean subscriptions for a roaster, and tea.")
    row = bring_in(owner, "tin.pdf", newer)

    sample.refresh_from_db()
    assert (row.outcome, Sample.objects.count()) == ("updated", 1)
    assert sample.title == "My own title"
    assert "and tea" in sample.text
    assert [step.caption for step in sample.steps.all()][-1] == "The cover"
    assert sample.steps.count() == 4  # the three new pages, and the old cover with its own words
    assert second.pk in {step.pk for step in sample.steps.all()}
    assert [hit.title for hit in find(owner.pk, "tea")] == ["My own title"]


def test_the_same_file_again_is_nothing_new(owner: Freelancer) -> None:
    bring_in(owner, "tin.pdf", files.case_pdf())

    again = bring_in(owner, "copy of tin.pdf", files.case_pdf())

    assert (again.outcome, Sample.objects.count()) == ("unchanged", 1)


def test_a_removed_page_stays_away(owner: Freelancer) -> None:
    sample = bring_in(owner, "tin.pdf", files.case_pdf()).sample
    assert sample is not None
    samples.remove_step(sample.steps.all()[0], now=NOW)

    bring_in(owner, "tin.pdf", files.case_pdf(words="Monthly bean subscriptions and tea."))

    assert sample.steps.count() == 2  # the changed first page is a new picture
    assert Sample.objects.count() == 1


def test_two_clients_files_of_one_name_are_two_samples(owner: Freelancer) -> None:
    bring_in(owner, "case.pdf", files.case_pdf())
    other = files.case_docx("A marble maze")

    row = bring_in(owner, "case.pdf", other)

    assert (row.outcome, Sample.objects.count()) == ("added", 2)


def test_a_sample_that_was_put_away_comes_back_with_its_file(owner: Freelancer) -> None:
    sample = bring_in(owner, "tin.pdf", files.case_pdf()).sample
    assert sample is not None
    samples.archive(sample, now=NOW)

    bring_in(owner, "tin.pdf", files.case_pdf())

    sample.refresh_from_db()
    assert sample.archived_at is None


def test_words_of_a_file_dropped_twice_are_one_sample(owner: Freelancer) -> None:
    for _ in range(2):
        taken: Taken = actions.take_files(owner, [upload("v.md", b"# Volta\n\nMoved.")], now=NOW)

    assert len(taken.samples) == Sample.objects.count() == 1


def test_a_folder_brings_documents_and_the_pictures_beside_its_words(
    owner: Freelancer, tmp_path: Path
) -> None:
    root = tmp_path / "work"
    (root / "pics").mkdir(parents=True)
    (root / "pics" / "one.png").write_bytes(files.png())
    (tmp_path / "secret.png").write_bytes(files.png())
    (root / "tin.md").write_text(
        "# Tin\n\nA shop.\n\n![The shop](pics/one.png)\n![x](../secret.png)\n", encoding="utf-8"
    )
    (root / "kilim.docx").write_bytes(files.case_docx())

    for _ in range(2):
        import_folder(owner, root)

    tin, kilim = Sample.objects.order_by("-title")
    assert (tin.text, [step.caption for step in tin.steps.all()]) == ("A shop.", ["The shop"])
    assert (tin.looked_over, kilim.looked_over) == (True, False)


@pytest.fixture
def site(settings: object) -> Iterator[Site]:
    shop = page(files.png("#123", (800, 500)), kind="image/png")
    with serving({}) as found:
        found.pages = {
            "/work": page(files.CASE_HTML.replace("{src}", "/pics/bill.png")),
            "/pics/bill.png": shop,
            "/case.pdf": page(files.case_pdf(), kind="application/pdf"),
            "/robots.txt": page("User-agent: *\nDisallow: /private", kind="text/plain"),
            "/private": page("<h1>Secret</h1>"),
            "/away": page(b"", status=302, Location="http://10.0.0.1/"),
            "/empty": page("<html><body></body></html>"),
        }
        settings.RESEARCH_ALLOW = found.allow  # type: ignore[attr-defined]
        yield found


def test_a_page_of_ones_own_site_is_a_draft_with_its_pictures(
    owner: Freelancer, site: Site
) -> None:
    row = run(actions.take_address(owner, f"{site.host}/work", now=NOW))

    sample = Sample.objects.get()
    assert (row.state, row.sentence) == ("done", "")
    assert (sample.title, sample.link) == ("Volta invoicing move", f"{site.url}/work")
    assert [step.caption for step in sample.steps.all()] == ["The old and the new bill"]
    assert site.asked.count("/work") == 1
    assert "/logo.png" not in site.asked


def test_an_address_read_again_brings_the_sample_up_to_date(owner: Freelancer, site: Site) -> None:
    run(actions.take_address(owner, f"{site.host}/work", now=NOW))
    site.pages["/work"] = page(files.CASE_HTML.replace("{src}", "/pics/bill.png")
                               .replace("Nobody", "No customer"))  # fmt: skip

    row = run(actions.take_address(owner, f"{site.host}/work", now=NOW))

    assert (row.outcome, Sample.objects.count()) == ("updated", 1)
    assert Sample.objects.get().steps.count() == 1


def test_a_pdf_at_an_address_is_read_as_one(owner: Freelancer, site: Site) -> None:
    run(actions.take_address(owner, f"{site.host}/case.pdf", now=NOW))

    assert Sample.objects.get().title == "Tin Can Coffee"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/private", "robots.txt"),
        ("/away", "private network"),
        ("/gone", "404"),
        ("/empty", "."),
    ],
)
def test_an_address_that_cannot_be_read_is_said(
    owner: Freelancer, site: Site, path: str, says: str
) -> None:
    row = run(actions.take_address(owner, f"{site.host}{path}", now=NOW))

    assert (row.state, Sample.objects.count()) == ("refused", 0)
    assert says in row.sentence


@pytest.mark.parametrize("address", ["upwork.com/x", "http://10.0.0.1/", "no address", "file:///x"])
def test_an_address_that_is_never_opened_is_refused_at_once(
    owner: Freelancer, address: str
) -> None:
    with pytest.raises(Refusal):
        actions.take_address(owner, address, now=NOW)

    assert not Import.objects.exists()
    assert not Job.objects.exists()


def test_an_address_given_twice_waits_once(owner: Freelancer, site: Site) -> None:
    for _ in range(2):
        actions.take_address(owner, f"{site.host}/work", now=NOW)

    assert Import.objects.count() == Job.objects.count() == 1


# -- pages


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
