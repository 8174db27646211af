"""The question for the client that settles an open point."""

from __future__ import annotations

from callsheet.core.when import city
from callsheet.reading.domain.over_thread.fold import said_time
from callsheet.reading.domain.over_thread.values import OpenPoint

PLAIN = {
    "budget": "What budget do you have in mind for this?",
    "rate": "What rate an hour do you have in mind?",
    "platform": "Where shall we talk: in the messages here, on Zoom or on Google Meet?",
    "deadline": "By when do you need it?",
    "length": "How many minutes shall we plan for the call?",
    "prep": "Is there anything you'd like me to prepare?",
    "zone": "Which time zone are you in?",
    "ampm": "Is that in the morning or in the afternoon?",
    "half": "Which clock time is that exactly?",
    "dst": "The clocks change that night; which clock time do you mean?",
}


def question_for(point: OpenPoint) -> str:
    """One question for the client, with their own words and, where they are few, the choices."""
    words = point.about.quote.text
    if point.names and point.code == "zone":
        return f"When you wrote “{words}”: is that the time in {listed(point.names)}?"
    if point.names:
        return f"You named {listed(point.names)}; which one is it in all?"
    if point.code in ("budget", "rate", "platform", "deadline", "length", "prep") or point.asked:
        return PLAIN.get(point.code, which(point))
    if point.code == "zone":
        places = list(dict.fromkeys(city(w.zone) for w in point.choices))
        asked = f"is that the time in {listed(places)}?" if places else "which time zone is that?"
        return f"When you wrote “{words}”: {asked}"
    if point.code == "ampm":
        return f"Is “{words}” in the morning or in the afternoon?"
    return which(point)


def which(point: OpenPoint) -> str:
    """`By “next Friday”, do you mean Fri 27 Nov, 15:00 or Fri 4 Dec, 15:00?`"""
    found = sorted(point.choices, key=lambda w: w.start.timestamp() if w.start else 0.0)
    times = list(dict.fromkeys(said_time(window) for window in found))
    words = point.about.quote.text
    if len(times) < 2:
        return f"Which day and time do you mean by “{words}”?"
    return f"By “{words}”, do you mean {listed(times)}?"


def listed(names: list[str] | tuple[str, ...]) -> str:
    """`A`, `A or B`, `A, B or C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} or {names[-1]}"
