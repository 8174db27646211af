"""One job, one client, and every word that was exchanged about it."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.core.money import Money
from callsheet.reading.domain.signatures import called
from callsheet.venues.models import Venue

# what a booking page asks; the answer wants no reply of its own
PREPARE = "Is there anything you'd like me to prepare?"


class Company(Owned):
    """The company behind a client. No page of its site is fetched before `confirmed_at`."""

    name = models.CharField(max_length=200, blank=True)
    site = models.CharField(max_length=300, blank=True)
    confirmed_at = models.DateTimeField(null=True)  # when the person said "look at this site"

    def __str__(self) -> str:
        return self.name or self.site


class Client(Owned):
    """Who writes. `zone_how` says who knew the zone: "rule" read it in the post, "thread" in what
    they wrote, "guest" they chose it on a booking page, "person" said it, which always wins.

    corrections  what the person corrected in readings, by interviews/domain/corrections.py
    """

    name = models.CharField(max_length=120, blank=True)
    company = models.ForeignKey(
        Company, on_delete=models.SET_NULL, null=True, related_name="clients"
    )
    zone = models.CharField(max_length=64, blank=True)
    zone_how = models.CharField(max_length=8, blank=True)
    zone_quote = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2, blank=True)
    corrections = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """What one calls them in a reply; "" when no name is known."""
        return called(self.name)


class Interview(Owned):
    """The spine: one job, one client."""

    class Stage(models.TextChoices):
        BID = "bid", "Bid sent"
        REPLIED = "replied", "Replied"
        TALKING = "talking", "Talking"
        CALLING = "calling", "Call agreed"
        CALLED = "called", "Called"
        HIRED = "hired", "Hired"
        LOST = "lost", "Lost"
        PASSED = "passed", "Passed"

    OPEN = (Stage.BID, Stage.REPLIED, Stage.TALKING, Stage.CALLING, Stage.CALLED)

    title = models.CharField(max_length=300, blank=True)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.REPLIED)
    stage_before_pass = models.CharField(max_length=8, blank=True)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="interviews")
    client_before = models.ForeignKey(  # when the person said that it is one they know
        Client, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    end_company = models.ForeignKey(  # whom the work is for, when the client is an agency
        Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="interviews")
    venue_confirmed = models.BooleanField(default=False)
    contract_started_at = models.DateTimeField(null=True)  # the venue's rules relax from here
    is_example = models.BooleanField(default=False)
    stands = models.CharField(max_length=200, blank=True)  # zone, budget, … in a line for the list
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-updated_at",)
        indexes = (models.Index(fields=("owner", "stage", "-updated_at")),)

    def __str__(self) -> str:
        return self.title or f"Job from {self.client.name or 'a client'}"


class JobPost(Owned):
    """The job post as pasted; what it says is read by `reading` whenever it is shown.

    `earlier` holds the versions before it, oldest first: {"text": …, "pasted_at": ISO, UTC}.
    """

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="post")
    text = models.TextField()
    pasted_at = models.DateTimeField()
    earlier = models.JSONField(default=list)


class Proposal(Owned):
    """One's own proposal: its words, bid and floor belong to this interview."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="proposal")
    text = models.TextField(blank=True)
    bid_cents = models.PositiveIntegerField(null=True)
    floor_cents = models.PositiveIntegerField(null=True)
    currency = models.CharField(max_length=3, default="USD")

    @property
    def bid(self) -> Money | None:
        """The hourly rate offered for this job, None when it was not said."""
        return None if self.bid_cents is None else Money(self.bid_cents, self.currency)

    @property
    def floor(self) -> Money | None:
        """The lowest rate for this job, None when it was not said."""
        return None if self.floor_cents is None else Money(self.floor_cents, self.currency)


class Message(Owned):
    """One turn of either side. `written_how`: "stamp" was read, "now" assumed, "person" said."""

    class Side(models.TextChoices):
        CLIENT = "client", "Client"
        ME = "me", "Me"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="messages")
    side = models.CharField(max_length=6, choices=Side.choices)
    text = models.TextField()
    written_at = models.DateTimeField()
    written_how = models.CharField(max_length=6, default="now")
    written_quote = models.CharField(max_length=120, blank=True)
    answers = models.CharField(max_length=200, blank=True)  # the question a form asked for it
    digest = models.CharField(max_length=32)  # of the squeezed words: pasting twice adds nothing
    hints = models.JSONField(null=True)  # the rows of the second look, each a Hint

    class Meta:
        ordering = ("written_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("interview", "side", "digest"), name="message_once_per_interview"
            ),
        )


class Call(Owned):
    """One call of an interview; there may be several."""

    class State(models.TextChoices):
        WANTED = "wanted", "Wanted"
        OFFERED = "offered", "Offered"
        BOOKED = "booked", "Booked"
        HELD = "held", "Held"
        NO_SHOW = "no_show", "No-show"
        CANCELLED = "cancelled", "Cancelled"

    class Kind(models.TextChoices):
        CASUAL = "casual", "Casual chat"
        STRATEGY = "strategy", "Strategy call"
        TRADITIONAL = "traditional", "Questions and answers"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="calls")
    state = models.CharField(max_length=9, choices=State.choices, default=State.WANTED)
    kind = models.CharField(max_length=11, choices=Kind.choices, blank=True)
    kind_how = models.CharField(max_length=8, blank=True)
    title = models.CharField(max_length=120, blank=True)  # "second round, with Tom"
    minutes = models.PositiveSmallIntegerField(null=True)
    starts_at = models.DateTimeField(null=True)
    room = models.CharField(max_length=300, blank=True)  # where it happens, in words

    class Meta:
        ordering = ("id",)


class WarningSign(Owned):
    """A sign on a client, with the words that gave it; undone, never deleted."""

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="warning_signs")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, null=True, related_name="+")
    call = models.ForeignKey(Call, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=40)
    quote = models.TextField()
    why = models.CharField(max_length=300)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("client", "message", "kind"), name="one_sign_of_a_kind_per_message"
            ),
            models.UniqueConstraint(
                fields=("client", "call", "kind"), name="one_sign_of_a_kind_per_call"
            ),
        )
