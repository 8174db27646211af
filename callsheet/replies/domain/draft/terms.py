"""Scope, deadline, samples, contract and contact: what each is answered with."""

from __future__ import annotations

from callsheet.replies.domain.draft.parts import Part
from callsheet.replies.domain.situation import Situation


def about_scope(situation: Situation) -> list[Part]:
    """A change of scope is priced before it is agreed."""
    if "negotiate_scope" not in situation.read.intents:
        return []
    words = (
        "On the scope: [which part is in, which is extra]. What goes beyond the post I'd price "
        "apart, so that you can choose."
    )
    return [Part("scope", words, covered_by(situation, "negotiate_scope"))]


def about_deadline(situation: Situation) -> list[Part]:
    """A date is promised by the person only; the client's words are named."""
    if "negotiate_deadline" not in situation.read.intents:
        return []
    deadline = situation.read.deadline
    named = f"“{deadline.text}”" if deadline else "the date"
    words = f"On timing: {named} is [possible / possible if we leave something out / too soon]."
    return [Part("deadline", words, covered_by(situation, "negotiate_deadline"))]


def about_samples(situation: Situation) -> list[Part]:
    """Work to look at, by name when a draft may name it; a trial goes into a paid step."""
    if "sample_request" not in situation.read.intents:
        return []
    if any(breach.kind == "free_work" for breach in situation.breaches):
        words = (
            "I'd be glad to show how I work on your own task. I'd suggest a small paid milestone "
            f"for it; {situation.venue.name} asks both sides not to do job-specific work unpaid."
        )
    elif situation.samples:
        words = f"The closest piece of work I can show is {listed(situation.samples[:2])}."
    else:
        words = "The closest piece of work I can show is [a sample and one line about it]."
    return [Part("sample", words, covered_by(situation, "sample_request"))]


def about_hire(situation: Situation) -> list[Part]:
    """Glad, and nothing starts before the contract does."""
    if "hire" not in situation.read.intents or situation.contract_started:
        return []
    words = (
        f"Thank you, I'd like to do this. I'll read the offer here on {situation.venue.name} and "
        "answer it the same day; I start as soon as the contract is open."
    )
    return [Part("hire", words, covered_by(situation, "hire"))]


def about_contact(situation: Situation, said_already: bool) -> list[Part]:
    """The venue's rule with an alternative, when the call's paragraph did not say it already."""
    barred = [b for b in situation.breaches if not b.rule.allowed and b.kind != "free_work"]
    if not barred or situation.contract_started or said_already:
        return []
    alternative = situation.venue.alternative or "the messages here"
    words = (
        f"Let's use {alternative}: {situation.venue.name} asks us to stay here until a contract."
    )
    return [Part("contact", words, contact_asks(situation))]


def contact_asks(situation: Situation) -> tuple[str, ...]:
    """The asks that are about contact data, so answered by naming the rule."""
    quotes = [breach.quote for breach in situation.breaches]
    return tuple(a.text for a in situation.read.asks if any(a.overlaps(quote) for quote in quotes))


def covered_by(situation: Situation, intent: str) -> tuple[str, ...]:
    """The asks that lie where the evidence of an intent lies."""
    quotes = [s.quote for s in situation.read.signals if s.intent == intent]
    return tuple(a.text for a in situation.read.asks if any(a.overlaps(quote) for quote in quotes))


def listed(names: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
