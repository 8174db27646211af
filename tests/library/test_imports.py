"""Documents and addresses brought in: drafts, progress, importing again, each job run twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.jobs.models import Job
from callsheet.library import queries
from callsheet.library.actions import documents as actions
from callsheet.library.actions import samples
from callsheet.library.actions.documents import Taken
from callsheet.library.actions.imports import import_folder
from callsheet.library.models import Import, Sample
from callsheet.library.search import find
from tests.library import files
from tests.library.brought import NOW, bring_in, run, upload
from tests.outside.sites import Site, page, serving

pytestmark = pytest.mark.django_db(transaction=True)
JOB_WORDS = "We need a Shopify checkout with Recharge"


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


def test_a_markdown_file_takes_the_pictures_it_shows(owner: Freelancer) -> None:
    words = b"# Volta\n\nMoved.\n\n![The list](img/list.png)\n\n![Gone](gone.png)"
    given = [
        upload("list.png", files.png("#33a")), upload("other.png", files.png("#a33")),
        upload("volta.md", words),
    ]  # fmt: skip

    taken = actions.take_files(owner, given, now=NOW)

    volta, other = taken.samples
    assert [step.caption for step in volta.steps.all()] == ["The list"]
    assert (other.title, other.steps.count()) == ("Other", 1)
    (why,) = taken.refused
    assert "gone.png" in why and "volta.md" in why
