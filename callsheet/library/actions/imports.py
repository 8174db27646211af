"""Samples out of a folder of Markdown files; importing again doubles nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from charset_normalizer import from_bytes
from django.db import transaction
from django.db.models import Q

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import cleaned
from callsheet.library.actions.indexing import index_sample
from callsheet.library.actions.samples import create_sample, fill
from callsheet.library.domain.case_study import read_case_study
from callsheet.library.models import Sample

KINDS = (".md", ".markdown", ".mdown", ".txt")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SHOWS_ITS_CODE = 500  # bytes; of less, a guess at the encoding is mostly wrong
MOST_FILES = 2_000
MOST_BYTES = 1_000_000
NOT_SAMPLES = ("readme", "license", "licence", "changelog", "contributing")


class NoSamples(Refusal):
    code = "no_samples"


@dataclass
class ImportReport:
    """What an import did: titles added, brought up to date, left alone; files left out and why."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def import_folder(owner: Freelancer, folder: Path) -> ImportReport:
    """Every Markdown file of the folder, and of those in it, as a sample.

    A file that was imported before changes its sample when its words changed, unless the person
    edited the sample. Raises NoSamples when the folder has none or cannot be read.
    """
    found = sample_files(folder)
    if not found:
        raise NoSamples(
            f"There is no Markdown file in “{folder}”. A sample is a .md file; its first heading "
            "becomes the title."
        )
    report = ImportReport()
    for path in found:
        import_file(owner, path, report)
    return report


def sample_files(folder: Path) -> list[Path]:
    """The folder's Markdown files in the order of their names, hidden ones and read-mes left out.

    Raises NoSamples for what is no folder or cannot be read.
    """
    if not folder.is_dir():
        raise NoSamples(f"“{folder}” is not a folder.")
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in KINDS
        and path.stem.lower() not in NOT_SAMPLES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ][:MOST_FILES]


def import_file(owner: Freelancer, path: Path, report: ImportReport) -> None:
    """One file into the report."""
    try:
        words = words_of_file(path)
    except (Refusal, OSError) as error:
        report.refused.append(f"{path.name}: {error}")
        return
    digest = blake2b(words.encode(), digest_size=20).hexdigest()
    with transaction.atomic():
        keep_file(owner, str(path.resolve())[-500:], words, digest, path.name, report)


def words_of_file(path: Path) -> str:
    """The file's text, cleaned. Raises Refusal for one too long, empty or no text."""
    if path.stat().st_size > MOST_BYTES:
        raise NoSamples("it is longer than 1 MB.")
    text = decoded(path.read_bytes())
    words = cleaned(text, what="file")
    if not words:
        raise NoSamples("it is empty.")
    return words


def decoded(raw: bytes) -> str:
    """The file's letters: UTF-8, else as a long enough text shows, else Western European."""
    try:
        return raw.decode("utf-16" if raw.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(raw).best() if len(raw) >= SHOWS_ITS_CODE else None
        return str(best) if best else raw.decode("cp1252", "replace")


def keep_file(
    owner: Freelancer, source: str, words: str, digest: str, name: str, report: ImportReport
) -> None:
    """The sample of one file made, brought up to date, or left alone."""
    read = read_case_study(words, file_name=name)
    rows = Sample.objects.filter(Q(source_digest=digest) | Q(source=source), owner=owner)
    # the same words under another name are the same sample: the file was moved
    sample = next(iter(sorted(rows, key=lambda row: row.source != source)), None)
    if sample is None:
        create_sample(owner, read, source=source, source_digest=digest)
        report.added.append(read.title)
    elif sample.source_digest == digest or sample.edited_at is not None:
        report.unchanged.append(sample.title)
    else:
        fill(sample, read)
        sample.source_digest = digest
        sample.save()
        index_sample(sample)
        report.updated.append(sample.title)
