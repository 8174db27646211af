"""Samples made from pictures, words and folders; what drafts may say of them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import NotText, TooLong
from callsheet.library import queries
from callsheet.library.actions import samples as actions
from callsheet.library.actions.imports import NoSamples, import_folder
from callsheet.library.actions.samples import NothingGiven
from callsheet.library.actions.words import add_answer
from callsheet.library.commands import import_samples
from callsheet.library.domain.clips import finders
from callsheet.library.jobs import empty_bin
from callsheet.library.models import Sample
from callsheet.library.pictures import NotAPicture, small_name
from callsheet.library.search import find

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


@pytest.fixture
def owner(settings: object, tmp_path: Path) -> Freelancer:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    return Freelancer.objects.the_one()


def picture(
    name: str = "tin-can-coffee_1.png",
    *,
    size: tuple[int, int] = (64, 40),
    kind: str = "PNG",
    mode: str = "RGB",
    **save: object,
) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind, **save)
    return SimpleUploadedFile(name, out.getvalue())


def test_pictures_are_a_sample_at_once(owner: Freelancer) -> None:
    added = actions.add_sample_from_images(owner, [picture(), picture("other.png")])

    assert (added.sample.title, added.refused) == ("Tin can coffee", ())
    assert [step.position for step in added.sample.steps.all()] == [0, 1]


def test_a_file_that_is_no_picture_is_named_and_the_others_are_kept(owner: Freelancer) -> None:
    broken = SimpleUploadedFile("notes.pdf", b"%PDF-1.7 no picture")

    added = actions.add_sample_from_images(owner, [broken, picture()])

    assert added.sample.steps.count() == 1
    assert len(added.refused) == 1
    assert "notes.pdf" in added.refused[0]


def cut(file: SimpleUploadedFile) -> SimpleUploadedFile:
    return SimpleUploadedFile("cut.png", file.read()[:60])


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(lambda: SimpleUploadedFile("a.png", b""), id="empty"),
        pytest.param(lambda: SimpleUploadedFile("a.svg", b"<svg><script/></svg>"), id="svg"),
        pytest.param(lambda: cut(picture(size=(400, 400))), id="cut-off"),
        pytest.param(lambda: picture(size=(9000, 9000), mode="1"), id="too-many-pixels"),
        pytest.param(lambda: picture(size=(14_000, 14_000), mode="1"), id="a-bomb"),
        pytest.param(lambda: picture("a.tif", kind="TIFF"), id="another-format"),
    ],
)
def test_what_cannot_be_read_safely_makes_no_sample(owner: Freelancer, file: object) -> None:
    with pytest.raises(NotAPicture):
        actions.add_sample_from_images(owner, [file()])  # type: ignore[operator]

    assert not Sample.objects.exists()


def test_no_file_is_said(owner: Freelancer) -> None:
    with pytest.raises(NothingGiven):
        actions.add_sample_from_images(owner, [])


def test_a_kept_picture_is_small_upright_and_without_what_the_camera_wrote(
    owner: Freelancer,
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side
    exif[0x010F] = "Camera maker"
    photo = picture("p.jpg", size=(4000, 2000), kind="JPEG", exif=exif.tobytes())

    step = actions.add_sample_from_images(owner, [photo]).sample.steps.get()

    with default_storage.open(step.file.name) as file, Image.open(file) as kept:
        assert (kept.format, kept.size, dict(kept.getexif())) == ("WEBP", (800, 1600), {})
    assert (step.width, step.height) == (800, 1600)
    with default_storage.open(small_name(step.file.name)) as file, Image.open(file) as small:
        assert max(small.size) == 360


def test_a_clear_background_stays_clear(owner: Freelancer) -> None:
    step = actions.add_sample_from_images(owner, [picture(mode="RGBA")]).sample.steps.get()

    with default_storage.open(step.file.name) as file, Image.open(file) as kept:
        assert kept.mode == "RGBA"


def test_steps_move_to_the_end_and_no_further(owner: Freelancer) -> None:
    sample = actions.add_sample_from_images(owner, [picture() for _ in range(3)]).sample
    first, second, third = sample.steps.all()

    actions.move_step(first, 1)
    actions.move_step(third, 1)
    actions.move_step(second, -1)

    assert [step.pk for step in sample.steps.all()] == [second.pk, first.pk, third.pk]


@pytest.mark.django_db(transaction=True)
def test_a_removed_step_takes_its_files_along(owner: Freelancer) -> None:
    step = actions.add_sample_from_images(owner, [picture()]).sample.steps.get()
    name = step.file.name

    actions.remove_step(step, now=NOW)
    kept_for_an_undo = default_storage.exists(name)
    for _ in range(2):  # a job may run twice
        empty_bin(step=step.pk)

    assert kept_for_an_undo
    assert not default_storage.exists(name)
    assert not default_storage.exists(small_name(name))


def test_a_removed_step_can_be_put_back_where_it_stood(owner: Freelancer) -> None:
    sample = actions.add_sample_from_images(owner, [picture() for _ in range(3)]).sample
    first, second, third = sample.steps.all()

    actions.remove_step(second, now=NOW)
    without = [step.pk for step in sample.steps.all()]
    actions.put_back(second)
    empty_bin(step=second.pk)

    assert without == [first.pk, third.pk]
    assert [step.pk for step in sample.steps.all()] == [first.pk, second.pk, third.pk]


def test_pasted_words_are_a_sample(owner: Freelancer) -> None:
    made = actions.add_sample_from_text(owner, "---\ntools: Shopify\n---\n# Tin Can\n\nA shop.")

    assert (made.title, made.tools, made.text) == ("Tin Can", ["Shopify"], "A shop.")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        pytest.param("  \n ", NothingGiven, id="empty"),
        pytest.param("x" * 1_000_001, TooLong, id="over-a-megabyte"),
        pytest.param("\x00\x01\x02" * 200, NotText, id="binary"),
    ],
)
def test_words_that_are_no_sample_are_refused_with_a_sentence(
    owner: Freelancer, text: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal) as caught:
        actions.add_sample_from_text(owner, text)

    assert str(caught.value).endswith(".")


def test_a_put_away_sample_is_nowhere_until_it_comes_back(owner: Freelancer) -> None:
    sample = actions.add_sample_from_text(owner, "Tin Can Coffee\nA Shopify shop.")

    actions.archive(sample, now=NOW)
    gone = (queries.samples_for_call(owner), queries.samples_to_name(owner, "Shopify coffee"))
    unfound = find(owner.pk, "tin")
    actions.restore(sample)

    assert (gone, unfound) == (([], ()), [])
    assert [hit.title for hit in find(owner.pk, "tin")] == ["Tin Can Coffee"]


def test_a_put_away_sample_that_is_edited_stays_unfound(owner: Freelancer) -> None:
    sample = actions.add_sample_from_text(owner, "Tin Can Coffee\nA Shopify shop.")
    actions.archive(sample, now=NOW)

    actions.edit(sample, actions.read_case_study("# Tin Can Tea\n\nA shop."), now=NOW)

    assert find(owner.pk, "tin") == []


@pytest.mark.parametrize(
    ("permission", "named", "on_call"),
    [
        ("public", ("Checkout for Tin Can",), 1),
        ("on_call", (), 1),
        ("unnamed", ("Checkout for a client",), 1),
        ("private", (), 0),
    ],
)
def test_a_draft_names_a_sample_as_its_permission_says(
    owner: Freelancer, permission: str, named: tuple[str, ...], on_call: int
) -> None:
    head = f"---\ntitle: Checkout for Tin Can\nclient: Tin Can\npermission: {permission}\n---\n"
    actions.add_sample_from_text(owner, head + "A Shopify subscription checkout.")

    assert queries.samples_to_name(owner, "We need a Shopify checkout") == named
    assert len(queries.samples_for_call(owner)) == on_call


def test_a_sample_far_from_the_job_is_not_named(owner: Freelancer) -> None:
    actions.add_sample_from_text(owner, "Tin Can Coffee\nA Shopify subscription checkout.")

    assert queries.samples_to_name(owner, "Translate a contract from German") == ()


def test_a_must_have_is_proven_by_the_sample_that_shows_it(owner: Freelancer) -> None:
    made = actions.add_sample_from_text(owner, "Tin Can Coffee\nA Shopify subscription checkout.")
    prove, _ = finders([queries.sample_text(row) for row in queries.samples_for_call(owner)])

    assert prove("Shopify subscriptions") == (str(made.uid), "Tin Can Coffee")
    assert prove("Recharge experience") is None


@pytest.mark.parametrize(
    ("ask", "fits"),
    [
        ("Have you used Recharge?", True),
        ("Recharge: have you used it before?", True),
        ("Have you used Bold?", False),
        ("How long have you used Recharge?", False),
    ],
)
def test_a_prepared_answer_is_given_to_the_same_question_only(
    owner: Freelancer, ask: str, fits: bool
) -> None:
    add_answer(owner, "Have you used Recharge before?", "Twice.")

    assert queries.answers_to(owner, [ask]) == ({ask: "Twice."} if fits else {})


def test_an_answer_to_a_question_answered_before_replaces_it(owner: Freelancer) -> None:
    add_answer(owner, "When could you start?", "Monday.")
    add_answer(owner, "when could  you start?", "Tuesday.")

    assert list(queries.answers_by_question(owner).values()) == ["Tuesday."]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "samples"
    (root / "more").mkdir(parents=True)
    (root / "tin.md").write_text("# Tin Can\n\nA shop.", encoding="utf-8")
    (root / "more" / "volta.markdown").write_bytes("# Völta\n\nMoved.".encode("cp1252"))
    (root / "README.md").write_text("Not a sample", encoding="utf-8")
    (root / ".hidden.md").write_text("# Hidden", encoding="utf-8")
    (root / "empty.md").write_text(" ", encoding="utf-8")
    return root


def test_a_folder_of_markdown_is_imported(owner: Freelancer, folder: Path) -> None:
    report = import_folder(owner, folder)

    assert sorted(report.added) == ["Tin Can", "Völta"]
    assert report.refused == ["empty.md: it is empty."]


def test_importing_twice_doubles_nothing(owner: Freelancer, folder: Path) -> None:
    import_folder(owner, folder)

    report = import_folder(owner, folder)

    assert (report.added, sorted(report.unchanged)) == ([], ["Tin Can", "Völta"])
    assert Sample.objects.count() == 2


def test_a_moved_file_is_the_same_sample(owner: Freelancer, folder: Path) -> None:
    import_folder(owner, folder)
    (folder / "tin.md").rename(folder / "more" / "coffee.md")

    import_folder(owner, folder)

    assert Sample.objects.count() == 2


def test_a_changed_file_changes_its_sample(owner: Freelancer, folder: Path) -> None:
    import_folder(owner, folder)
    (folder / "tin.md").write_text("# Tin Can\n\nA shop and an app.", encoding="utf-8")

    report = import_folder(owner, folder)

    assert report.updated == ["Tin Can"]
    assert [hit.title for hit in find(owner.pk, "app")] == ["Tin Can"]


def test_an_import_leaves_the_persons_own_edit_alone(owner: Freelancer, folder: Path) -> None:
    import_folder(owner, folder)
    sample = Sample.objects.get(title="Tin Can")
    read = actions.read_case_study("# My own words\n\nMine.")
    actions.edit(sample, read, now=NOW)
    (folder / "tin.md").write_text("# Tin Can\n\nA newer file.", encoding="utf-8")

    import_folder(owner, folder)

    sample.refresh_from_db()
    assert (sample.title, sample.text) == ("My own words", "Mine.")


def test_a_folder_without_a_sample_is_said(owner: Freelancer, tmp_path: Path) -> None:
    with pytest.raises(NoSamples, match="no Markdown file"):
        import_folder(owner, tmp_path)
    with pytest.raises(NoSamples, match="not a folder"):
        import_folder(owner, tmp_path / "absent")


def test_the_command_says_what_it_did(owner: Freelancer, folder: Path) -> None:
    said = import_samples(owner, folder)

    assert said == "Samples: 2 added.\nLeft out: empty.md: it is empty."
