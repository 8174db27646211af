"""The sentence that tells a person why an answer was judged so, and what is missing."""

from __future__ import annotations

from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.features import filled
from callsheet.prep.domain.judge.requested import NAMES, Requested
from callsheet.prep.domain.judge.said import Said

ASKED = {
    "yes_no": "They asked for a yes or no",
    "count": "They asked how many or how much",
    "percent": "They asked for a figure",
    "money": "They asked for a price or sum",
    "length": "They asked how long",
    "when": "They asked when",
    "who": "They asked who",
    "where": "They asked where",
    "which": "They asked which one",
    "why": "They asked why",
    "how": "They asked how it is done",
    "story": "They asked for an example",
    "what": "They asked what it is",
}
MISSING = {
    "yes_no": "neither was said",
    "count": "no number was said",
    "percent": "no figure was said",
    "money": "no sum was said",
    "length": "no length of time was said",
    "when": "no date or time was said",
    "who": "nobody was named",
    "where": "no place was named",
    "which": "none was chosen",
    "why": "no reason was given",
    "how": "no step was described",
    "story": "none was told",
    "what": "it was not said",
}


def why_of(label: str, asked: Requested, said: Said) -> str:
    """One sentence for the label: what was asked and what of it was said."""
    if not said.sentences:
        return f"{ASKED[asked.first]}; nothing was said."
    if label == "direct":
        return "What they asked for is said."
    if label == "honest_unknown":
        return "Not knowing is said openly, with a next step."
    if label == "partial":
        return partial(asked, said)
    return dodge(asked, said)


def missing_items(asked: Requested, said: Said) -> tuple[str, ...]:
    """The items asked for that no word of the answer gives, in the question's order."""
    return tuple(NAMES[kind] for kind in asked.kinds if filled(kind, said) < 0.5)


def partial(asked: Requested, said: Said) -> str:
    """Which part is missing."""
    gaps = missing_items(asked, said)
    if asked.several and gaps:
        return f"They asked {len(asked.kinds)} things; {gaps[0]} is missing."
    if cue.VAGUE.search(said.text) and not cue.NUMBER.search(said.text):
        return f"{ASKED[asked.first]}; only a vague size was said."
    return f"{ASKED[asked.first]}; only a part of it was said."


def dodge(asked: Requested, said: Said) -> str:
    """What stood in the place of an answer."""
    head = f"{ASKED[asked.first]}; {MISSING[asked.first]}."
    if all(part.endswith("?") for part in said.sentences):
        return f"{ASKED[asked.first]}; only a question came back."
    if cue.ADMIT.search(said.text) and not cue.STEP.search(said.text):
        return f"{head} Not knowing is fine with a step: how and by when you will find out."
    if cue.STEP.search(said.text) and not cue.ADMIT.search(said.text):
        return f"{head} A next step helps once it is said that you don't know."
    return head
