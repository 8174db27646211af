"""What one can show and say: samples with their steps, prepared answers, notes."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Freelancer, Owned


class Sample(Owned):
    """A case study: what was done, shown in steps, with a permission every draft obeys."""

    class Permission(models.TextChoices):
        PUBLIC = "public", "Public"
        ON_CALL = "on_call", "On a call only"
        UNNAMED = "unnamed", "Client unnamed"
        PRIVATE = "private", "Private"

    title = models.CharField(max_length=200)
    trade = models.CharField(max_length=120, blank=True)
    tools = models.JSONField(default=list)  # names, in the person's order
    text = models.TextField(blank=True)  # what was done
    result = models.CharField(max_length=300, blank=True)
    link = models.CharField(max_length=300, blank=True)
    permission = models.CharField(
        max_length=8, choices=Permission.choices, default=Permission.PUBLIC
    )
    client_name = models.CharField(max_length=120, blank=True)
    archived_at = models.DateTimeField(null=True)
    edited_at = models.DateTimeField(null=True)  # by the person: an import never overwrites it
    updated_at = models.DateTimeField(auto_now=True)
    # where an imported one comes from: importing again finds it by these
    source = models.CharField(max_length=500, blank=True)
    source_digest = models.CharField(max_length=64, blank=True)
    # what the last import read: {"fields": {name: words}, "quotes": {name: words}, "steps":
    # [[digest, caption], …]}; a field that differs from it is the person's
    imported = models.JSONField(default=dict)
    looked_over = models.BooleanField(default=True)  # false: a draft out of a document
    # float16 vectors of its passages, one after the other, and of which words by which model
    vectors = models.BinaryField(default=b"")
    vectors_of = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("owner", "archived_at", "-created_at")),)
        constraints = (
            models.UniqueConstraint(
                fields=("owner", "source"),
                condition=~models.Q(source=""),
                name="one_sample_of_a_source",
            ),
        )

    def __str__(self) -> str:
        return self.title


class ShownSteps(models.Manager["SampleStep"]):
    """The steps that were not removed; every list of steps is one of these."""

    def get_queryset(self) -> models.QuerySet[SampleStep]:
        """Without those that wait for an undo."""
        return super().get_queryset().filter(removed_at__isnull=True)


class SampleStep(Owned):
    """One picture of a sample, in the order it is walked through."""

    sample = models.ForeignKey(Sample, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    caption = models.CharField(max_length=200, blank=True)
    file = models.FileField(max_length=200)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64, blank=True)  # of the picture as an import found it
    removed_at = models.DateTimeField(null=True)  # kept a day for an undo

    objects = ShownSteps()
    with_removed = models.Manager["SampleStep"]()

    class Meta:
        ordering = ("position", "id")
        base_manager_name = "with_removed"


class Import(Owned):
    """One document or address that is read in a job: how far it is, what came of it."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        DONE = "done", "Read"
        REFUSED = "refused", "Not possible"

    name = models.CharField(max_length=300)  # the file's name, or the address
    is_address = models.BooleanField(default=False)
    file = models.FileField(max_length=200, blank=True)  # until it was read
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    done = models.PositiveSmallIntegerField(default=0)
    planned = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=10, blank=True)  # added, updated or unchanged
    sentence = models.CharField(max_length=600, blank=True)
    sample = models.ForeignKey(Sample, on_delete=models.SET_NULL, null=True, related_name="+")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created_at", "-id")

    @property
    def waits(self) -> bool:
        """Whether it is still to be read."""
        return self.state == self.State.WAITING


class Answer(Owned):
    """A prepared answer to a question that clients ask."""

    question = models.CharField(max_length=300)
    text = models.TextField()
    used_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-updated_at", "-id")

    def __str__(self) -> str:
        return self.question


class Note(Owned):
    """A prepared note on a topic; never mixed with what was heard in a call."""

    topic = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-updated_at", "-id")

    def __str__(self) -> str:
        return self.topic or " ".join(self.text.split())[:60]


class Document(models.Model):
    """One thing the find-anything box knows of; the rows behind the search index."""

    owner = models.ForeignKey(Freelancer, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    uid = models.UUIDField()
    title = models.TextField()
    body = models.TextField()
    url = models.CharField(max_length=300)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("owner", "kind", "uid"), name="one_document_of_a_thing"
            ),
        )
