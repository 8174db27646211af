"""The library's engine on the command line: one JSON object in, one out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callsheet.library.domain import meaning
from callsheet.library.domain.match import SampleText, match

if TYPE_CHECKING:
    from callsheet.accounts.models import Freelancer


def match_line(item: dict[str, Any]) -> dict[str, Any]:
    """`{"query", "samples"}` -> `{"matches": [{"id", "score", "words"}]}`, best first.

    Raises KeyError for a missing field, ValueError for one of another kind.
    """
    if not isinstance(item["query"], str) or not isinstance(item["samples"], list):
        raise ValueError("`query` must be text and `samples` a list.")
    samples = [sample_of(each) for each in item["samples"]]
    found = match(item["query"], samples, closeness_of(item["query"], samples))
    return {"matches": [{"id": m.id, "score": m.score, "words": list(m.words)} for m in found]}


def sample_of(item: object) -> SampleText:
    """A sample of the input; only its id is required."""
    if not isinstance(item, dict):
        raise ValueError("Each sample must be an object with an `id`.")
    tools = item.get("tools") or []
    names = tools.split(",") if isinstance(tools, str) else tools
    return SampleText(
        id=item["id"],
        title=str(item.get("title") or ""),
        trade=str(item.get("trade") or ""),
        tools=tuple(str(name).strip() for name in names),
        text=str(item.get("text") or ""),
    )


def closeness_of(query: str, samples: Sequence[SampleText]) -> dict[str, float] | None:
    """How close each sample is in meaning; None when the meaning model is not there."""
    if not samples or not query.strip() or not meaning.present():
        return None
    kept = {sample.id: meaning.passage_vectors(sample) for sample in samples}
    return meaning.closeness(meaning.question_vector(query), kept)


def import_samples(owner: Freelancer, folder: Path) -> str:
    """What `callsheet import samples` did, in words. Raises NoSamples for a folder without any."""
    from callsheet.library.actions.imports import import_folder

    report = import_folder(owner, folder)
    counts = [(report.added, "added"), (report.updated, "updated"), (report.unchanged, "unchanged")]
    said = ", ".join(f"{len(titles)} {what}" for titles, what in counts if titles)
    lines = [f"Samples: {said or 'none'}.", *(f"Left out: {why}" for why in report.refused)]
    return "\n".join(lines)
