"""The meaning of samples, kept beside them so that a question compares with all at once."""

from __future__ import annotations

from callsheet.library.domain import meaning
from callsheet.library.models import Sample
from callsheet.library.queries import sample_text


def keep_vectors(owner_id: int) -> int:
    """How many samples got new vectors: those whose words, or the model, changed since."""
    rows = Sample.objects.filter(owner_id=owner_id, archived_at__isnull=True).defer("vectors")
    changed = 0
    for row in rows:
        text = sample_text(row)
        digest = meaning.passages_digest(text)
        if row.vectors_of == digest:
            continue
        kept = meaning.packed(meaning.passage_vectors(text))
        # only when nobody changed the words meanwhile: the next job is waiting then
        same = Sample.objects.filter(pk=row.pk, updated_at=row.updated_at)
        changed += same.update(vectors=kept, vectors_of=digest)
    return changed
