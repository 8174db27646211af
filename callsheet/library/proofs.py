"""What later rooms ask of the library: the sample that proves, the sample to name, the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from callsheet.accounts.models import Freelancer
from callsheet.library.domain.match import SampleText, match, proves
from callsheet.library.domain.permission import may_name, said_title
from callsheet.library.models import Answer, Sample

NAME_FROM = 0.25  # a sample is only named in a draft when it fits at least this well


def samples_for_call(owner: Freelancer) -> list[Sample]:
    """The samples that may be shown in a call, the newest first."""
    rows = Sample.objects.filter(owner=owner, archived_at__isnull=True).defer("vectors")
    return [row for row in rows if may_name(row.permission, "call") != "no"]


def as_text(sample: Sample) -> SampleText:
    """A sample as the match engine takes it."""
    words = " ".join(filter(None, (sample.text, sample.result)))
    return SampleText(str(sample.uid), sample.title, sample.trade, tuple(sample.tools), words)


def prover(samples: Sequence[Sample]) -> Callable[[str], tuple[str, str] | None]:
    """A function that gives the (uid, title) of the sample that proves a must-have, else None."""
    texts = [as_text(sample) for sample in samples]
    titles = {text.id: text.title for text in texts}

    def prove(words: str) -> tuple[str, str] | None:
        proven = [found for found in match(words, texts) if proves(found)] if texts else []
        return (proven[0].id, titles[proven[0].id]) if proven else None

    return prove


def samples_to_name(owner: Freelancer, subject: str) -> tuple[str, ...]:
    """Titles that a draft may name, as it may say them, the best fit for the subject first."""
    rows = {str(row.uid): row for row in samples_for_call(owner)}
    said = []
    for found in match(subject, [as_text(row) for row in rows.values()]) if rows else ():
        row = rows[found.id]
        leave = may_name(row.permission, "draft")
        title = said_title(row.title, trade=row.trade, client_name=row.client_name, leave=leave)
        if title and found.score >= NAME_FROM:
            said.append(title)
    return tuple(said)


def answers_by_question(owner: Freelancer) -> dict[str, str]:
    """Every prepared answer under its own question."""
    return dict(Answer.objects.filter(owner=owner).values_list("question", "text"))


def answers_to(owner: Freelancer, asks: Sequence[str]) -> dict[str, str]:
    """The person's own words for each ask that has some, under the same question.

    Strict, since the words go into a draft: a near question's answer may say what is not true here.
    """
    known = {plain(question): text for question, text in answers_by_question(owner).items()}
    return {ask: known[plain(ask)] for ask in asks if plain(ask) in known}


def plain(question: str) -> str:
    """A question without case, blanks and closing marks."""
    return " ".join(question.casefold().split()).strip(" ?.!")
