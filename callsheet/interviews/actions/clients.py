"""What is learnt about a client: name, zone, country. What the person says always wins."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.core.places import country_of_zone
from callsheet.interviews.models import Client, Interview
from callsheet.interviews.queries import post_zone
from callsheet.jobs.actions import record
from callsheet.reading.domain.mails import Mail
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.signatures import signed_by
from callsheet.reading.domain.threads import Turn

SAID = frozenset({"person", "thread"})  # better than a post: the person's and the client's words


class AnotherClient(Refusal):
    code = "another_client"


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
    if not place or client.zone_how in SAID:
        return
    zone = post_zone(post)
    if zone:
        client.zone, client.zone_how, client.zone_quote = zone, "rule", place[:200]
        client.country = country_of_zone(zone) or ""
        client.save(update_fields=["zone", "zone_how", "zone_quote", "country"])


def rename_client(client: Client, name: str) -> None:
    """The name the person gave; an empty one says that it is not known."""
    client.name = name.strip()[:120]
    client.save(update_fields=["name"])
    for pk in client.interviews.values_list("pk", flat=True):
        record("interview.changed", interview=pk)


def same_client(interview: Interview, other: Client) -> None:
    """The interview is with a client one knows already: zone and corrections of theirs count.

    Raises AnotherClient for a client of somebody else. Safe to do twice.
    """
    if other.owner_id != interview.owner_id:
        raise AnotherClient("Choose one of your own clients.")
    if other.pk == interview.client_id:
        return
    interview.client_before, interview.client = interview.client, other
    interview.save(update_fields=["client", "client_before", "updated_at"])
    record("interview.changed", interview=interview.pk)


def undo_same_client(interview: Interview) -> None:
    """They are two after all: the interview has its first client again."""
    if interview.client_before is None:
        return
    interview.client, interview.client_before = interview.client_before, None
    interview.save(update_fields=["client", "client_before", "updated_at"])
    record("interview.changed", interview=interview.pk)
