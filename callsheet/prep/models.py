"""What was found about a company, and what of a call sheet was looked at."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Call, Company, Interview


class Research(Owned):
    """One look at a company's site: waiting, then how it went, in words."""

    class State(models.TextChoices):
        WAITING = "waiting", "Being looked up"
        DONE = "done", "Done"
        FAILED = "failed", "Not possible"

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="research")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    site_state = models.CharField(max_length=20, blank=True)  # ok, parked, js_shell, …
    sentence = models.CharField(max_length=400, blank=True)
    pages_done = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)


class Fact(Owned):
    """One fact with the words it comes from. `how`: rule, model or person; a person's stays.

    A person's row lies over those read: hidden, it takes away the one with the same quote; else it
    stands in its place. Deleting it brings back what was read. `url` is "pasted" for words that the
    person pasted. `site` is the site it was read on, or that it puts right: it counts only while
    that one is the company's; "" counts with every site.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="facts")
    field = models.CharField(max_length=20)
    value = models.TextField()
    quote = models.TextField()
    url = models.CharField(max_length=500)
    site = models.CharField(max_length=300, blank=True, default="")  # as site_key gives it
    read_at = models.DateTimeField()
    how = models.CharField(max_length=8, default="rule")
    hidden = models.BooleanField(default=False)  # the person said it is wrong

    class Meta:
        ordering = ("id",)


class PastedAbout(Owned):
    """Words about a company that the person pasted; its facts have the url "pasted"."""

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="about")
    text = models.TextField()
    pasted_at = models.DateTimeField()


class SheetNote(Owned):
    """A note prepared for one call; never mixed with what is heard in it."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()

    class Meta:
        ordering = ("id",)


class Seen(Owned):
    """A part of a call sheet that the person looked at."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="seen")
    part = models.CharField(max_length=12)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "part"), name="seen_once"),)


class Take(Owned):
    """One rehearsed answer. A recording itself never leaves the device; its length does."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="takes")
    question = models.CharField(max_length=300)
    key = models.CharField(max_length=8)  # of the question
    text = models.TextField(blank=True)  # typed, or the words of a recording
    seconds = models.PositiveSmallIntegerField(null=True)  # of a recording
    chosen_at = models.DateTimeField(null=True)  # when it became the prepared answer
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("interview", "key")),)


class BankQuestion(Owned):
    """A question of one's own bank: clients asked it, or the person added it."""

    text = models.CharField(max_length=300)
    key = models.CharField(max_length=8)
    times = models.PositiveSmallIntegerField(default=0)  # how many interviews' clients asked it
    by_person = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False)
    asked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-times", "-id")
        constraints = (
            models.UniqueConstraint(fields=("owner", "key"), name="one_bank_question_of_a_wording"),
        )

    def __str__(self) -> str:
        return self.text


class BankSource(models.Model):
    """The interview in which a bank question was asked: each counts once."""

    question = models.ForeignKey(BankQuestion, on_delete=models.CASCADE, related_name="sources")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("question", "interview"), name="one_count_an_interview"
            ),
        )


class PastedTranscript(Owned):
    """The transcript of a call or of a spoken interview, as pasted."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="transcripts")
    call = models.ForeignKey(  # None: a spoken interview, or pasted at the rehearsal
        Call, on_delete=models.SET_NULL, null=True, related_name="transcripts"
    )
    text = models.TextField()
    me = models.CharField(max_length=120, blank=True)  # which speaker is oneself

    class Meta:
        ordering = ("-created_at", "-id")
