"""When the call is and how long, in words for both sides."""

from __future__ import annotations

from dataclasses import dataclass

from callsheet.booking.domain.call_length import agreed_minutes

USUAL_MINUTES = 15


@dataclass(frozen=True)
class Appointment:
    """When the call is, in words for both sides; all "" while no time is agreed.

    only_named  whether the client named this time and nothing here shows that it was accepted
    """

    my_clock: str = ""
    my_day: str = ""
    their_clock: str = ""
    their_day: str = ""
    starts_in: str = ""
    minutes: int = USUAL_MINUTES
    minutes_said: str = "your usual length"
    room: str = ""
    only_named: bool = False


NOT_AGREED = Appointment()


def allotted(agreed: int | None, own: int | None, theirs: int | None) -> tuple[int, str]:
    """The minutes of the call and where they come from.

    agreed  minutes of the booked call or as the person set them, None when there are none
    own     minutes one keeps a first call to; theirs: minutes the client said
    """
    if agreed:
        return agreed, "agreed"
    minutes = agreed_minutes(own, theirs)
    if minutes is None:
        return USUAL_MINUTES, "assumed"
    if minutes == theirs:
        return minutes, "said in the thread"
    return minutes, f"your usual length; they said {theirs} min" if theirs else "your usual length"
