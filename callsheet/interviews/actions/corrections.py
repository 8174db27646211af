"""What the person says against a reading: kept, remembered for the client, undone."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime
from zoneinfo import available_timezones

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.core.places import country_of_zone
from callsheet.interviews.domain.corrections import (
    REMEMBERED,
    Correction,
    checked,
    corrections_in,
    with_correction,
)
from callsheet.interviews.models import Client, Interview, Message
from callsheet.interviews.queries import TERMS, standing_of
from callsheet.jobs.actions import record

ZONE_FIELDS = ["zone", "zone_how", "zone_quote", "country", "corrections"]


class UnknownZone(Refusal):
    code = "unknown_zone"


class UnknownCorrection(Refusal):
    code = "unknown_correction"


def correct(
    interview: Interview,
    code: str,
    value: str,
    *,
    now: datetime,
    message: Message | None = None,
    quote: str = "",
) -> None:
    """One correction of what was read; it wins over every rule from now on.

    message, quote  the words corrected, for a time, an intent, an ask or a sum
    Raises UnknownZone, BadCorrection.
    """
    client = interview.client
    if code == "zone":
        set_client_zone(client, value, now=now, interview=interview)
        return
    zone = client.zone or interview.owner.zone or "UTC"
    kept = checked(code, value, zone=zone, currency=interview.owner.currency)
    if not kept and code in TERMS and not standing_of(interview).text(code):
        return  # an empty box where nothing was read says nothing
    new = Correction(
        uid=str(uuid.uuid4()),
        code=code,
        value=kept,
        interview="" if code in REMEMBERED else str(interview.uid),
        message=str(message.uid) if message else "",
        quote="" if code in REMEMBERED else quote,
        said_at=now.isoformat(),
        made_in=str(interview.uid),
        seen=interview.messages.count(),
    )
    with transaction.atomic():
        if code == "country":
            client.country = kept
        keep(client, new)
        follow(client, interview if code not in REMEMBERED else None)


def keep(client: Client, new: Correction) -> None:
    """The correction among the client's; the same said twice is kept once."""
    kept = corrections_in(client.corrections)
    same = next((e for e in kept if e.target == new.target and not e.undone), None)
    if same is None or (same.value, same.code, same.seen) != (new.value, new.code, new.seen):
        client.corrections = [each.row() for each in with_correction(kept, new)]
    client.save(update_fields=ZONE_FIELDS)


def follow(client: Client, interview: Interview | None) -> None:
    """What depends on the reading follows: in one interview, or in all of the client's."""
    changed = [interview.pk] if interview else client.interviews.values_list("pk", flat=True)
    for pk in changed:
        record("interview.changed", interview=pk)


def set_client_zone(
    client: Client, zone: str, *, now: datetime, interview: Interview | None = None
) -> None:
    """The zone the person gave; `interview` is where they gave it.

    Raises UnknownZone for a name that no table knows."""
    if zone not in available_timezones():
        raise UnknownZone("Choose a zone from the list, such as America/New_York.")
    before = (client.zone, client.zone_how, client.zone_quote, client.country)
    new = Correction(
        uid=str(uuid.uuid4()),
        code="zone",
        value=zone,
        said_at=now.isoformat(),
        made_in=str(interview.uid) if interview else "",
        seen=interview.messages.count() if interview else 0,
        before=before,
    )
    with transaction.atomic():
        client.zone, client.zone_how, client.zone_quote = zone, "person", ""
        client.country = country_of_zone(zone) or client.country
        keep(client, new)
        follow(client, None)


def undo_correction(interview: Interview, uid: str) -> None:
    """The correction no longer counts; what was read stands again. Safe to do twice.

    Raises UnknownCorrection for one that is not this client's.
    """
    client = interview.client
    kept = corrections_in(client.corrections)
    found = next((each for each in kept if each.uid == uid), None)
    if found is None:
        raise UnknownCorrection("That correction is not there any more.")
    if found.undone:
        return
    rows = [replace(each, undone=True) if each.uid == uid else each for each in kept]
    with transaction.atomic():
        client.corrections = [each.row() for each in rows]
        if found.code == "zone" and len(found.before) == 4:
            client.zone, client.zone_how, client.zone_quote, client.country = found.before
        client.save(update_fields=ZONE_FIELDS)
        follow(client, None if found.code in REMEMBERED else interview)
