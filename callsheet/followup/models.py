"""What was promised to a client, and by when."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Interview


class Promise(Owned):
    """One thing owed: open until it is done or let go.

    `about` names what it came from (a rehearsed question), so that the same one is kept once.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="promises")
    text = models.CharField(max_length=300)
    due_on = models.DateField(null=True)  # None: no day was said
    about = models.CharField(max_length=20, blank=True)
    done_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("interview", "about"),
                condition=~models.Q(about=""),
                name="one_promise_about_a_thing",
            ),
        )

    def __str__(self) -> str:
        return self.text
