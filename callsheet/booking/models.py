"""The terms calls are taken on, calendars and their busy time, offers and bookings."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from callsheet.accounts.models import Owned
from callsheet.core.spans import Span
from callsheet.interviews.models import Call


class Terms(Owned):
    """One row for each freelancer.

    hours     [{"weekday", "start", "end", "band"}], minutes of the local day
    own_days  {"2026-12-24": [{"start", "end", "band"}]}; an empty list is a day off
    trips     [{"first", "last", "zone"}], ISO dates, both included
    """

    class Where(models.TextChoices):
        VENUE = "venue", "The venue's own call"
        LINK = "link", "A fixed link"
        PHONE = "phone", "A phone number"

    hours = models.JSONField(default=list)
    notice_minutes = models.PositiveIntegerField(default=120)
    buffer_before_minutes = models.PositiveSmallIntegerField(default=0)
    buffer_after_minutes = models.PositiveSmallIntegerField(default=0)
    most_a_day = models.PositiveSmallIntegerField(null=True)
    days_ahead = models.PositiveSmallIntegerField(default=60)
    holidays_off = models.BooleanField(default=True)
    own_days = models.JSONField(default=dict)
    trips = models.JSONField(default=list)
    lengths = models.JSONField(default=list)  # own lengths beside the usual ones, minutes
    offer_hours = models.PositiveSmallIntegerField(default=48)  # how long an offered time is held
    where_kind = models.CharField(max_length=5, choices=Where.choices, default=Where.VENUE)
    where_words = models.CharField(max_length=300, blank=True)  # the link or the number
    # mails to a client go out only where the person switched them on
    mail_confirmation = models.BooleanField(default=False)
    mail_day_before = models.BooleanField(default=False)
    mail_quarter_hour = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_terms_per_owner"),)


class Feed(Owned):
    """A calendar whose busy time counts; a CalDAV one may also get the booked calls."""

    class Kind(models.TextChoices):
        ICS = "ics", "Calendar address (ICS)"
        CALDAV = "caldav", "CalDAV"

    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.ICS)
    name = models.CharField(max_length=120, blank=True)
    url = models.CharField(max_length=2000)
    username = models.CharField(max_length=200, blank=True)
    password = models.CharField(max_length=200, blank=True)
    gets_calls = models.BooleanField(default=False)  # booked calls are written here
    etag = models.CharField(max_length=300, blank=True)
    last_modified = models.CharField(max_length=120, blank=True)
    fetched_at = models.DateTimeField(null=True)  # the last good state
    tried_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=400, blank=True)
    warnings = models.JSONField(default=list)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name or "Calendar"


class BusySpan(models.Model):
    """A stretch of one calendar's busy time, in UTC; made anew whenever the feed is read."""

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="busy")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    name = models.CharField(max_length=200, blank=True)
    event_uid = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = (models.Index(fields=("feed", "starts_at")),)


class Offer(Owned):
    """One time offered for a call: held softly until it expires; the first yes wins."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        TAKEN = "taken", "Taken"
        WITHDRAWN = "withdrawn", "Withdrawn"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="offers")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    place = models.PositiveSmallIntegerField(default=0)  # its place in the words: "the second one"
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    taken_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("sent_at", "place")
        constraints = (
            models.UniqueConstraint(fields=("call", "starts_at"), name="a_time_is_offered_once"),
        )


class GuestLink(Owned):
    """A link to the client's booking page: for one call, or standing. Its token is only hashed."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, null=True, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    minutes = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120, blank=True)
    asks_email = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)

    @property
    def is_standing(self) -> bool:
        """Whether anyone may book with it, any number of times."""
        return self.call_id is None


class Booking(Owned):
    """A call's confirmed time, or a guest's five-minute hold while the form is open.

    No two live ones of an owner overlap, buffers included: a trigger of the database sees to it
    (`overlap.py`).
    """

    class State(models.TextChoices):
        HELD = "held", "Held"
        CONFIRMED = "confirmed", "Confirmed"
        CANCELLED = "cancelled", "Cancelled"

    LIVE: ClassVar = (State.HELD, State.CONFIRMED)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, null=True, related_name="bookings")
    link = models.ForeignKey(GuestLink, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=9, choices=State.choices)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    held_from = models.DateTimeField()  # with the buffers
    held_to = models.DateTimeField()
    hold_ends_at = models.DateTimeField(null=True)
    token_hash = models.CharField(max_length=64, unique=True)
    confirmed_at = models.DateTimeField(null=True)
    guest_name = models.CharField(max_length=120, blank=True)
    guest_email = models.CharField(max_length=254, blank=True)
    guest_zone = models.CharField(max_length=64, blank=True)
    guest_twelve = models.BooleanField(null=True)
    where = models.CharField(max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0)  # of the invitation, one more each change

    class Meta:
        ordering = ("starts_at",)
        indexes = (models.Index(fields=("owner", "state", "held_from")),)
        constraints = (
            models.UniqueConstraint(
                fields=("call",), condition=Q(state="confirmed"), name="one_booking_per_call"
            ),
        )

    @property
    def held(self) -> Span:
        """The time no other call may touch."""
        return Span(self.held_from, self.held_to)


class Change(Owned):
    """A booking that was moved or cancelled, and by whom."""

    class By(models.TextChoices):
        CLIENT = "client", "Client"
        ME = "me", "Me"

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="changes")
    what = models.CharField(max_length=9)  # "moved" or "cancelled"
    by = models.CharField(max_length=6, choices=By.choices)
    from_at = models.DateTimeField()  # when the call was to be
    happened_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)


class Mail(Owned):
    """One mail about one state of a booking; sent at most once."""

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting"
        SENDING = "sending", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Not sent"
        UNSURE = "unsure", "May have been sent"
        DROPPED = "dropped", "No longer needed"

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="mails")
    kind = models.CharField(max_length=16)
    sequence = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    error = models.CharField(max_length=400, blank=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("booking", "kind", "sequence"), name="one_mail_of_a_kind_per_state"
            ),
        )


class CalendarCopy(Owned):
    """The booked call as it stands in one's own CalDAV calendar."""

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="copies")
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="+")
    etag = models.CharField(max_length=300, blank=True)
    sequence = models.PositiveIntegerField(null=True)  # as written; None before the first time
    last_error = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("booking", "feed"), name="one_copy_per_calendar"),
        )
