"""How a call ended, what was promised, what is sent and asked after it."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Call, Interview


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
    edited_at = models.DateTimeField(null=True)  # by the person: what is read later never wins

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


class Outcome(Owned):
    """How a call ended in the person's word, and what comes next: what, who, when."""

    class Kind(models.TextChoices):
        WON = "won", "Won"
        THINKING = "thinking", "They think it over"
        LOST = "lost", "Lost"
        PASSED = "passed", "I passed"
        NO_SHOW = "no_show", "No-show"

    class Who(models.TextChoices):
        ME = "me", "Me"
        CLIENT = "client", "The client"

    call = models.OneToOneField(Call, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(max_length=8, choices=Kind.choices, blank=True)
    next_what = models.CharField(max_length=300, blank=True)
    next_who = models.CharField(max_length=6, choices=Who.choices, blank=True)
    next_on = models.DateField(null=True)
    said_at = models.DateTimeField(null=True)  # when the kind was said last


class Recap(Owned):
    """The recap of a call: proposed from what was heard; `edited` is the person's and always wins.

    left_out  uids of lines that are not for the client
    """

    class State(models.TextChoices):
        OPEN = "open", "Not copied"
        COPIED = "copied", "Copied"
        SENT = "sent", "Sent"

    call = models.OneToOneField(Call, on_delete=models.CASCADE, related_name="recap")
    edited = models.TextField(null=True)
    proposed_when_edited = models.TextField(blank=True)  # to tell that what was heard has changed
    left_out = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    copied_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)


class FollowUp(Owned):
    """A touch after a call, or the day it is let go; due from `due_on` on until it is settled."""

    class Kind(models.TextChoices):
        TOUCH = "touch", "A touch"
        LET_GO = "let_go", "Let it go?"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="followups")
    day = models.PositiveSmallIntegerField()  # so many days after the call
    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.TOUCH)
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(fields=("call", "day"), name="one_followup_of_a_day"),
        )
