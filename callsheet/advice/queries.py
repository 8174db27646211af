"""What the model advised, as pages show it."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings

from callsheet.accounts.models import Freelancer
from callsheet.advice.models import Advice
from callsheet.interviews.models import Interview

SHOWN = 50


def latest(interview: Interview, kinds: Sequence[str]) -> dict[str, Advice]:
    """The newest question of each kind; {} without a model, so that no page pays for it."""
    if not settings.MODEL:
        return {}
    rows = Advice.objects.filter(interview=interview, kind__in=kinds).order_by("id")
    return {row.kind: row for row in rows.defer("words", "instructions")}


def sent(owner: Freelancer, interview: Interview | None = None) -> list[Advice]:
    """What the model was sent, the newest SHOWN first, of all interviews or of one."""
    rows = Advice.objects.filter(owner=owner, sent_at__isnull=False).select_related("owner")
    if interview is not None:
        rows = rows.filter(interview=interview)
    return list(rows.select_related("interview__client").order_by("-sent_at")[:SHOWN])
