"""What is learnt about a client: name, zone, country. What the person says always wins."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import available_timezones

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.core.places import country_of_zone, zone_of
from callsheet.interviews.models import Client
from callsheet.jobs.actions import record
from callsheet.reading.domain.mails import Mail
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.signatures import signed_by
from callsheet.reading.domain.threads import Turn


class UnknownZone(Refusal):
    code = "unknown_zone"


def name_client(
    client: Client, turns: Sequence[Turn], mail: Mail | None, owner: Freelancer
) -> None:
    """The client's name from the mail, the thread or a signature, only while none is known."""
    if client.name:
        return
    theirs = [turn for turn in turns if turn.speaker == "client"]
    said = [turn.name or signed_by(turn.text) for turn in theirs]
    names = [name for name in said if name and name != owner.name]
    name = (mail.client_name if mail else None) or (names[0] if names else "")
    if name:
        client.name = name[:120]
        client.save(update_fields=["name"])


def learn_from_post(client: Client, post: PostRead) -> None:
    """Country, and the zone that the city and the country give, unless a person said one."""
    place = ", ".join(filter(None, (post.client.city, post.location)))
    if not place or client.zone_how == "person":
        return
    zone = zone_of(post.client.city or "", post.location or "")
    if zone:
        client.zone, client.zone_how, client.zone_quote = zone, "rule", place[:200]
        client.country = country_of_zone(zone) or ""
        client.save(update_fields=["zone", "zone_how", "zone_quote", "country"])


def set_client_zone(client: Client, zone: str) -> None:
    """The zone the person gave. Raises UnknownZone for a name that no table knows."""
    if zone not in available_timezones():
        raise UnknownZone("Choose a zone from the list, such as America/New_York.")
    client.zone, client.zone_how, client.zone_quote = zone, "person", ""
    client.country = country_of_zone(zone) or client.country
    client.save(update_fields=["zone", "zone_how", "zone_quote", "country"])
    for pk in client.interviews.values_list("pk", flat=True):
        record("interview.changed", interview=pk)


def rename_client(client: Client, name: str) -> None:
    """The name the person gave; an empty one says that it is not known."""
    client.name = name.strip()[:120]
    client.save(update_fields=["name"])
    for pk in client.interviews.values_list("pk", flat=True):
        record("interview.changed", interview=pk)
