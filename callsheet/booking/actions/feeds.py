"""Calendars: added, read again in jobs, their last good state kept."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.invites import DOMAIN
from callsheet.booking.domain.feed_read import FeedRead, NotACalendar
from callsheet.booking.expansion import expanded
from callsheet.booking.models import BusySpan, Feed
from callsheet.core.errors import Refusal, ServiceError
from callsheet.core.spans import Span
from callsheet.jobs.actions import cancel, enqueue, move

REFRESH = "callsheet.booking.jobs.refresh_feed"
EVERY = timedelta(minutes=10)
BEHIND, AHEAD = timedelta(days=2), timedelta(days=400)
FETCH_SECONDS = 20.0
WAIT_SECONDS = 3.0  # that a guest's last click waits for calendars being read again


def add_feed(owner: Freelancer, **values: object) -> Feed:
    """A calendar, read at once in a job."""
    with transaction.atomic():
        feed = Feed.objects.create(owner=owner, **values)
        enqueue(REFRESH, job_key(feed), {"feed": feed.pk}, timezone.now())
    return feed


def remove_feed(feed: Feed) -> None:
    """The calendar and its busy time are let go."""
    with transaction.atomic():
        cancel(job_key(feed))
        feed.delete()


def job_key(feed: Feed) -> str:
    """The key of a calendar's job."""
    return f"feed:{feed.pk}:"


def refresh_soon(owner: Freelancer, *, now: datetime) -> None:
    """Every calendar is read again as soon as the runner can."""
    for feed in Feed.objects.filter(owner=owner):
        if not move(job_key(feed), now):
            enqueue(REFRESH, job_key(feed), {"feed": feed.pk}, now)


def wait_for_feeds(owner: Freelancer, *, since: datetime) -> None:
    """Comes back when every calendar was tried since then, or after three seconds."""
    until = time.monotonic() + WAIT_SECONDS
    late = Feed.objects.filter(owner=owner).exclude(tried_at__gte=since)
    while late.exists() and time.monotonic() < until:
        time.sleep(0.1)


def refresh(feed: Feed) -> None:
    """The calendar read again; what fails keeps the last good state and says why."""
    now = timezone.now()
    try:
        read = look(feed, now=now)
    except (NotACalendar, ServiceError, Refusal) as error:
        Feed.objects.filter(pk=feed.pk).update(tried_at=timezone.now(), last_error=str(error)[:400])
    else:
        save_read(feed, read, now=now)
    enqueue(REFRESH, job_key(feed), {"feed": feed.pk}, now + EVERY)


def look(feed: Feed, *, now: datetime) -> FeedRead | None:
    """What the calendar says now, None when nothing changed. Raises as the adapters do."""
    window = Span(now - BEHIND, now + AHEAD)
    zone = feed.owner.zone or "UTC"
    if feed.kind == Feed.Kind.CALDAV:
        return expanded(caldav_data(feed, window), window=window, zone=zone)
    # the fetching half is 20 MB that the idle web process need not carry
    from callsheet.outside.feeds import fetch_feed

    fresh = feed.fetched_at is not None and feed.fetched_at.date() == now.date()
    got = fetch_feed(
        feed.url,
        allow=settings.RESEARCH_ALLOW,
        etag=feed.etag if fresh else "",  # once a day in full: the window moves on
        last_modified=feed.last_modified if fresh else "",
        deadline=time.monotonic() + FETCH_SECONDS,
    )
    if got.data is None:
        return None
    read = expanded(got.data, window=window, zone=zone)
    Feed.objects.filter(pk=feed.pk).update(etag=got.etag, last_modified=got.last_modified)
    return read


def caldav_data(feed: Feed, window: Span) -> bytes:
    """The events of a CalDAV calendar, as one text."""
    from callsheet.outside.caldav_server import Account, events_between

    account = Account(feed.url, feed.username, feed.password)
    events = events_between(account, feed.url, window)
    empty = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Callsheet//EN\r\nEND:VCALENDAR\r\n"
    return b"\r\n".join(event.data for event in events) or empty


def save_read(feed: Feed, read: FeedRead | None, *, now: datetime) -> None:
    """The busy time takes the place of the old one; one's own booked calls are left out."""
    values: dict[str, object] = {"tried_at": now, "fetched_at": now, "last_error": ""}
    with transaction.atomic():
        if read is not None:
            values |= {"warnings": list(read.warnings)}
            if read.name and not feed.name:
                values["name"] = read.name
            BusySpan.objects.filter(feed=feed).delete()
            BusySpan.objects.bulk_create(
                BusySpan(
                    feed=feed,
                    starts_at=busy.start,
                    ends_at=busy.end,
                    name=busy.summary[:200],
                    event_uid=busy.uid,
                )
                for busy in read.busy
                if not busy.uid.endswith(f"@{DOMAIN}")
            )
        Feed.objects.filter(pk=feed.pk).update(**values)
