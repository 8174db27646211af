"""The words of confirmations, changes, reminders: to be mailed, or pasted where nobody has a
client's e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callsheet.booking.domain.agenda import agenda
from callsheet.core import when
from callsheet.reading.domain.signatures import called

Kind = Literal["confirmed", "moved", "cancelled", "day_before", "quarter_hour", "in_the_room"]


@dataclass(frozen=True)
class Appointment:
    """What a letter may say; `link` is the page to move or cancel, "" where links are barred."""

    my_name: str
    their_name: str
    title: str
    starts_at: datetime
    minutes: int
    my_zone: str
    their_zone: str
    my_twelve: bool
    their_twelve: bool
    where: str
    link: str = ""

    @property
    def both(self) -> str:
        """`Fri 27 Nov, 9:30 am New York (14:30 Lisbon)`."""
        return when.both_sides(
            self.starts_at,
            self.their_zone,
            self.my_zone,
            their_twelve=self.their_twelve,
            my_twelve=self.my_twelve,
        )

    @property
    def theirs(self) -> str:
        """The client's side alone, for a subject line."""
        return when.when(self.starts_at, self.their_zone, twelve=self.their_twelve)


@dataclass(frozen=True)
class Letter:
    """Subject and text; a pasted one needs only the text."""

    subject: str
    text: str


def letter(kind: Kind, call: Appointment) -> Letter:
    """The letter of one kind."""
    first = call.my_name or "me"
    subjects = {
        "confirmed": f"Our call: {call.theirs}",
        "moved": f"Our call has moved: {call.theirs}",
        "cancelled": f"Cancelled: our call on {call.theirs}",
        "day_before": f"Tomorrow: our call at {clock(call)}",
        "quarter_hour": f"In 15 minutes: our call at {clock(call)}",
        "in_the_room": "I am in the room",
    }
    parts = [greeting(call), *body(kind, call), *closing(kind, call), first]
    return Letter(subjects[kind], "\n\n".join(part for part in parts if part))


def clock(call: Appointment) -> str:
    """`9:30 am New York`."""
    words = when.clock(call.starts_at, call.their_zone, twelve=call.their_twelve)
    return f"{words} {when.city(call.their_zone)}"


def greeting(call: Appointment) -> str:
    """`Hi Maya,`"""
    name = called(call.their_name)
    return f"Hi {name}," if name else "Hi,"


def body(kind: Kind, call: Appointment) -> list[str]:
    """The paragraphs of one kind."""
    where = f"Where: {call.where}"
    if kind == "confirmed":
        return [f"Our call is booked: {call.both}, {call.minutes} minutes.", where,
                agenda(call.minutes)]  # fmt: skip
    if kind == "moved":
        return [f"Our call has moved to {call.both}, {call.minutes} minutes.", where]
    if kind == "cancelled":
        return [f"Our call on {call.both} is cancelled."]
    if kind == "day_before":
        return [f"Our call is tomorrow: {call.both}, {call.minutes} minutes.", where,
                "Is there anything you'd like me to prepare?"]  # fmt: skip
    if kind == "quarter_hour":
        return [f"Our call is in 15 minutes: {clock(call)}. {where}."]
    return [f"I am in the room for our {call.minutes} minutes. {where}."]


def closing(kind: Kind, call: Appointment) -> list[str]:
    """How to change it, where a link may be sent."""
    if not call.link or kind == "in_the_room":
        return []
    if kind == "cancelled":
        return [f"To find another time: {call.link}"]
    return [f"To move or cancel it: {call.link}"]
