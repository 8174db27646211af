"""The draft reply: composed of paragraphs, each with its subject, from one situation.

The rules it keeps (issue "the main job"): one instant accepted or times offered, every ask its
sentence or blank, nothing claimed that the person did not write, never under the floor, at most
one clarifying question, the length said, the venue's rule kept with an alternative.
"""

from __future__ import annotations

from callsheet.replies.domain.draft.asks import about_asks
from callsheet.replies.domain.draft.parts import DraftText, Part, blanks_in
from callsheet.replies.domain.draft.price import about_price
from callsheet.replies.domain.draft.terms import (
    about_contact,
    about_deadline,
    about_hire,
    about_samples,
    about_scope,
)
from callsheet.replies.domain.draft.times import about_times
from callsheet.replies.domain.situation import Situation

__all__ = ["DraftText", "Part", "answered_elsewhere", "blanks_in", "compose"]

ENDINGS = {
    "decline": "Thank you for telling me. If something changes, I'm glad to pick this up again.",
    "cancel": "Thank you for telling me. If it comes up again, I'm here.",
}


def compose(situation: Situation) -> DraftText:
    """The draft for one client turn, with what stays open for the person.

    Gives greeting, blank and name only for a language that was not read; a short, polite close
    for a decline or a cancellation; nothing but the venue's rule where a fraud sign was read.
    """
    read = situation.read
    if read.language not in ("en", "und"):
        return framed(situation, [Part("answer", "[your reply, in the client's language]")], [])
    if "scam_signal" in read.intents:
        return framed(situation, [scam_words(situation)], [])
    if read.primary in ENDINGS:
        return framed(situation, [Part(read.primary, ENDINGS[read.primary])], [])
    return answered(situation)


def answered(situation: Situation) -> DraftText:
    """The draft of a turn that wants an answer."""
    call, call_points = about_times(situation)
    price, price_points = about_price(situation)
    said_rule = any("until a contract" in part.text for part in call)
    fixed = [
        *about_hire(situation),
        *about_samples(situation),
        *about_scope(situation),
        *about_deadline(situation),
        *about_contact(situation, said_rule),
    ]
    covered = {ask for part in (*call, *price, *fixed) for ask in part.covers}
    asks = about_asks(situation, covered)
    left = situation.asking if call else (*situation.asking_time, *situation.asking)
    fixed += [Part("question", question) for question in left]
    body = [*call, *asks, *price, *fixed]
    if not body:
        body = [Part("thanks", thanks_words(situation))]
    return framed(situation, [*body, *closing(situation, bool(call))], call_points + price_points)


def answered_elsewhere(situation: Situation) -> set[str]:
    """The asks that another paragraph answers: time, price, scope, samples, contact."""
    parts = compose(situation).parts
    return {ask for part in parts if part.about != "ask" for ask in part.covers}


def framed(situation: Situation, body: list[Part], points: list[str]) -> DraftText:
    """The body between the greeting and the name."""
    name = situation.client_name
    greeting = Part("greeting", f"Hi {name}," if name else "Hi,")
    sign_off = Part("name", situation.my_name or "[your name]")
    return DraftText((greeting, *body, sign_off), tuple(points))


def closing(situation: Situation, call: bool) -> list[Part]:
    """What to prepare (when a call is on), and the site (when none is known)."""
    words = []
    if call and not situation.prep_known:
        words.append("Is there anything you'd like me to prepare?")
    if not situation.site_known and (call or "more_info" in situation.read.intents):
        words.append("Could you also send me your website, so that I come prepared?")
    return [Part("prepare", " ".join(words))] if words else []


def thanks_words(situation: Situation) -> str:
    """The answer to a turn that asks for nothing."""
    if "prep_answer" in situation.read.intents:
        return "Thank you, that helps. I'll come prepared for exactly that."
    if "more_info" in situation.read.intents:
        return "Thank you for the details. [What you make of them, in one or two sentences]"
    return "Thank you for your message. [What you want to say next]"


def scam_words(situation: Situation) -> Part:
    """The one safe answer to a message with fraud signs."""
    return Part(
        "rule",
        f"Thank you for your message. I work only through {situation.venue.name} and with a "
        "contract in place, so I can't go along with this.",
    )
