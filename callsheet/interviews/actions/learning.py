"""What a thread teaches: the client's zone from their own words, and the line for the list."""

from __future__ import annotations

from zoneinfo import available_timezones

from callsheet.core.places import country_of_zone
from callsheet.core.when import city
from callsheet.interviews.models import Client, Interview
from callsheet.interviews.queries import standing_of
from callsheet.jobs.actions import record
from callsheet.reading.domain.over_thread import Standing

LINE = {"budget": "{} in all", "rate": "{} an hour", "deadline": "by {}", "length": "{} min"}
NAMES = {
    "zone": "zone",
    "ampm": "am or pm",
    "week": "which week",
    "day": "which day",
    "dmy": "day or month first",
    "date": "weekday or date",
    "half": "which half hour",
    "past": "today or tomorrow",
    "dst": "clock change",
    "budget": "budget",
    "rate": "rate",
    "platform": "where to talk",
    "deadline": "deadline",
    "length": "length",
    "prep": "what to prepare",
}


def learn_from_thread(*, interview: int) -> None:
    """Follower of `message.pasted` and `interview.changed`: zone and line as the thread stands."""
    row = Interview.objects.select_related("client", "owner", "post").get(pk=interview)
    found = standing_of(row)
    learn_zone(row, found)
    line = line_of(found)
    if line != row.stands:
        Interview.objects.filter(pk=row.pk).update(stands=line)  # the list's order stays


def learn_zone(interview: Interview, found: Standing) -> None:
    """The zone the client said, unless the person said one; other interviews of them follow."""
    client, zone = interview.client, found.value("zone")
    if zone is None or zone.words is None or client.zone_how == "person":
        return
    if zone.text not in available_timezones() or zone.text == client.zone:
        return
    client.zone, client.zone_how = zone.text, "thread"
    client.zone_quote = zone.words.quote.text[:200]
    client.country = country_of_zone(zone.text) or client.country
    client.save(update_fields=["zone", "zone_how", "zone_quote", "country"])
    others(client, interview)


def others(client: Client, interview: Interview) -> None:
    """The other interviews of a client read their times in the new zone."""
    for pk in client.interviews.exclude(pk=interview.pk).values_list("pk", flat=True):
        record("interview.changed", interview=pk)


def line_of(found: Standing) -> str:
    """`Chicago · $650 in all · by December 12 · to ask: am or pm`, "" when nothing is known."""
    zone = found.text("zone")
    parts = [city(zone)] if zone else []
    parts += [LINE[code].format(found.text(code)) for code in LINE if found.text(code)]
    if found.open_codes:
        parts.append("to ask: " + ", ".join(NAMES[code] for code in found.open_codes))
    return " · ".join(parts)[:200]
