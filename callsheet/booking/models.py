"""The terms calls are taken on."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned


class Terms(Owned):
    """One row for each freelancer. `hours`: [{"weekday", "start", "end", "band"}], minutes."""

    hours = models.JSONField(default=list)
    notice_minutes = models.PositiveIntegerField(default=120)
    buffer_minutes = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_terms_per_owner"),)
