"""Samples out of a folder of Markdown files and documents; importing again doubles nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import cleaned
from callsheet.library.actions.drafts import Origin, keep_draft
from callsheet.library.documents import decoded, kind_of, read_document
from callsheet.library.domain.case_study import local_pictures, read_case_study
from callsheet.library.domain.document import Document, Shot
from callsheet.library.domain.drafting import Draft, drafted

WORDS = (".md", ".markdown", ".mdown", ".txt")
KINDS = (*WORDS, ".pdf", ".docx", ".html", ".htm")
MOST_FILES = 2_000
MOST_BYTES, MOST_DOCUMENT_BYTES = 1_000_000, 40_000_000
MOST_PICTURES = 60
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
    """Every Markdown file and document of the folder, and of those in it, as a sample.

    A file that was imported before changes in its sample what the person did not edit. Raises
    NoSamples when the folder has none or cannot be read.
    """
    found = sample_files(folder)
    if not found:
        raise NoSamples(
            f"There is no Markdown file in “{folder}”, and no PDF, DOCX or HTML. A sample is a "
            ".md file; its first heading becomes the title."
        )
    report = ImportReport()
    for path in found:
        import_file(owner, path, folder, report)
    return report


def sample_files(folder: Path) -> list[Path]:
    """The folder's files that can be samples, by name; hidden ones and read-mes left out.

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


def import_file(owner: Freelancer, path: Path, folder: Path, report: ImportReport) -> None:
    """One file into the report."""
    try:
        draft, document = draft_of_file(path, folder)
    except (Refusal, OSError) as error:
        report.refused.append(f"{path.name}: {error}")
        return
    # words in a folder are the person's own; what a program read out of a document is a draft
    origin = Origin(str(path.resolve())[-480:], looked_over=path.suffix.lower() in WORDS)
    kept = keep_draft(owner, origin, draft, document)
    getattr(report, kept.outcome).append(kept.sample.title)
    report.refused.extend(f"{path.name}: {why}" for why in kept.left_out)


def draft_of_file(path: Path, folder: Path) -> tuple[Draft, Document]:
    """What a file says, and its pictures. Raises Refusal, OSError."""
    if path.suffix.lower() in WORDS:
        words = words_of_file(path)
        draft = Draft(read_case_study(words, file_name=path.name), {})
        return draft, Document(shots=pictures_beside(path, folder, words))
    if path.stat().st_size > MOST_DOCUMENT_BYTES:
        raise NoSamples("it is larger than 40 MB.")
    raw = path.read_bytes()
    document = read_document(kind_of(path.name, raw), raw, lambda done, planned: None)
    return drafted(document, name=path.name), document


def pictures_beside(path: Path, folder: Path, words: str) -> tuple[Shot, ...]:
    """The pictures that a Markdown file shows and that lie inside the imported folder."""
    root = folder.resolve()
    shots = []
    for address, caption in local_pictures(words)[:MOST_PICTURES]:
        target = (path.parent / address).resolve()
        if target.is_relative_to(root) and target.is_file():
            shots.append(Shot(target.read_bytes(), caption))
    return tuple(shots)


def words_of_file(path: Path) -> str:
    """The file's text, cleaned. Raises Refusal for one too long, empty or no text."""
    if path.stat().st_size > MOST_BYTES:
        raise NoSamples("it is longer than 1 MB.")
    words = cleaned(decoded(path.read_bytes()), what="file")
    if not words:
        raise NoSamples("it is empty.")
    return words
