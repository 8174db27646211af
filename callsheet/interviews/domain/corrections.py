"""What the person corrected in a reading: kept for the client, undone in one click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import available_timezones

from callsheet.core import when
from callsheet.core.errors import Refusal
from callsheet.core.places import country_code
from callsheet.reading.domain.over_thread import Said, sum_said
from callsheet.reading.domain.replies import INTENTS

# known of the client, so it counts for the next message and the next interview too
REMEMBERED = frozenset({"zone", "country", "date_order", "platform"})
PLATFORMS = ("zoom", "meet", "teams", "upwork", "phone", "whatsapp", "telegram")
FREE_WORDS = frozenset("deadline budget rate length no_ask no_money no_away is_time".split())
MINUTES = range(5, 241)
MONTH_FIRST = frozenset({"US", "PH"})  # rules/times.md 11
UNSURE_ORDER = frozenset({"CA", ""})


class BadCorrection(Refusal):
    code = "bad_correction"


@dataclass(frozen=True)
class Correction:
    """One thing the person said; its `how` is always "person".

    code       of `over_thread.Said`, or country, date_order ("dm" or "md"), intent, no_intent,
               no_ask, no_money, no_away, is_time
    interview  its uid, "" when it is known of the client
    message    uid of the message whose `quote` is corrected, "" when none is
    made_in    uid of the interview it was said in, `seen` how many messages that had then
    before     the client's zone, how, quote and country that it put aside
    """

    uid: str
    code: str
    value: str
    interview: str = ""
    message: str = ""
    quote: str = ""
    said_at: str = ""
    made_in: str = ""
    seen: int = 0
    before: tuple[str, ...] = ()
    undone: bool = False

    @property
    def target(self) -> tuple[str, ...]:
        """What it corrects: a newer one of the same target takes its place."""
        many = self.value if self.code in ("intent", "no_intent") else ""
        kind = "time" if self.code == "ampm" else self.code.removeprefix("no_")
        return (kind, self.interview, self.message, self.quote, many)

    def row(self) -> dict[str, object]:
        """As it is kept on the client."""
        return {**self.__dict__, "before": list(self.before), "how": "person"}


def corrections_in(rows: Sequence[Mapping[str, object]]) -> list[Correction]:
    """The corrections as kept, oldest first."""
    names = Correction.__dataclass_fields__
    made = []
    for row in rows:
        values = {name: row[name] for name in names if name in row}
        before = row.get("before")
        values["before"] = tuple(before) if isinstance(before, list) else ()
        made.append(Correction(**values))  # type: ignore[arg-type]
    return made


def standing_of_client(rows: Sequence[Mapping[str, object]], interview: str) -> list[Correction]:
    """The corrections that count in one interview, oldest first."""
    return [
        each
        for each in corrections_in(rows)
        if not each.undone and each.interview in ("", interview)
    ]


def with_correction(kept: Sequence[Correction], new: Correction) -> list[Correction]:
    """The corrections with one more; an earlier one of the same target no longer counts."""
    first = next((e for e in kept if e.target == new.target and not e.undone), None)
    new = replace(new, before=first.before) if first and first.before else new
    old = [replace(e, undone=True) if e.target == new.target else e for e in kept]
    return [*old, new]


def checked(code: str, value: str, *, zone: str, currency: str) -> str:
    """The value as it is kept. Raises BadCorrection with the sentence that says what is wanted.

    zone      that a clock without a zone is in
    currency  of a sum without one
    """
    value = value.strip()
    if code == "zone":
        return one_of(value, available_timezones(), "Choose a zone such as America/New_York.")
    if code == "country":
        found = country_code(value)
        if found is None:
            raise BadCorrection("Give a country, such as Germany or DE.")
        return found
    if code == "time":
        return instant(value, zone) if value else ""
    if code in ("budget", "rate") and value:
        words = sum_said(value, currency)
        if words is None:
            raise BadCorrection("Give a sum, such as $650 or 650 EUR.")
        return words
    if code == "length" and value:
        if not value.isdecimal() or int(value) not in MINUTES:
            raise BadCorrection("Give the length in minutes, 5 to 240.")
        return str(int(value))
    return chosen(code, value)


def chosen(code: str, value: str) -> str:
    """A value of a short list, or free words. Raises BadCorrection."""
    lists = {
        "date_order": ("dm", "md"),
        "ampm": ("am", "pm"),
        "platform": ("", *PLATFORMS),
        "intent": INTENTS,
        "no_intent": INTENTS,
    }
    if code in lists:
        return one_of(value, lists[code], "Choose one of the list.")
    if code not in FREE_WORDS:
        raise BadCorrection("That cannot be corrected here.")
    return value[:120]


def one_of(value: str, names: Sequence[str] | set[str], sentence: str) -> str:
    """The value when it is one of the names. Raises BadCorrection with the sentence."""
    if value not in names:
        raise BadCorrection(sentence)
    return value


def instant(value: str, zone: str) -> str:
    """A date and clock as an instant in ISO form. Raises BadCorrection."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError as error:
        raise BadCorrection("Give a date and a time, such as 2026-11-24 15:00.") from error
    return (at if at.tzinfo else at.replace(tzinfo=when.zone(zone))).isoformat()


def said(
    corrections: Sequence[Correction], messages: Sequence[str], interview: str = ""
) -> tuple[Said, ...]:
    """The corrections for reading, in the interview of that uid.

    messages  the uids of the thread, in order
    """
    places = {uid: number for number, uid in enumerate(messages)}
    return tuple(
        Said(
            each.code,
            each.value,
            places.get(each.message),
            each.quote,
            each.seen - 1 if each.made_in == interview else -1,
        )
        for each in corrections
    )


def reading_country(country: str, corrections: Sequence[Correction]) -> str:
    """The country that dates are read by: one of the order of day and month that was said."""
    order = next((e.value for e in reversed(corrections) if e.code == "date_order"), "")
    if order == "md":
        return "US"
    if order == "dm" and country in MONTH_FIRST | UNSURE_ORDER:
        return "GB"
    return country
