"""The sentence that tells a person why an answer was judged so, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.features import filled
from callsheet.prep.domain.judge.parts import lacking
from callsheet.prep.domain.judge.requested import NAMES, NUMERIC, Requested
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
    "self": "They asked about you and your work",
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
    "self": "nothing of your own was said",
    "what": "it was not said",
}
# what the strongest feature says of an answer in part, behind "They asked ...; "
IN_PART = {
    "size_vague": "only a vague size was said.",
    "act_vague": "only something vague was said.",
    "vague": "only something vague was said.",
    "who_vague": "it was hinted at, not named.",
    "hinted": "it was hinted at, not told.",
    "hinted_open": "it was hinted at, not told.",
    "withhold": "it is held back, and something usable said instead.",
    "act_withhold": "it is held back, and something usable said instead.",
    "act_near": "something near it was said, not the thing itself.",
    "name_swapped": "something near it was said, not the thing itself.",
}
INSTEAD = {
    "act_boast": "past work stands in its place.",
    "credential": "past work stands in its place.",
    "act_general": "general words stand in its place.",
    "general": "general words stand in its place.",
    "timeless": "general words stand in its place.",
    "platitude": "general words stand in its place.",
    "act_praise": "praise stands in its place.",
    "praise": "praise stands in its place.",
    "act_soothe": "reassurance stands in its place.",
    "reassure": "reassurance stands in its place.",
}


def why_of(
    label: str, asked: Requested, said: Said, pulls: Mapping[str, float] | None = None
) -> str:
    """One sentence for the label: what was asked and what of it was said.

    pulls  how much each feature spoke for the label; the strongest that has words gives the reason
    """
    if not said.sentences:
        return f"{ASKED[asked.first]}; nothing was said."
    if label == "direct":
        return "What they asked for is said."
    if label == "honest_unknown":
        return "Not knowing is said openly, with a next step."
    if label == "partial":
        return partial(asked, said, pulls or {})
    return dodge(asked, said, pulls or {})


def missing_items(asked: Requested, said: Said) -> tuple[str, ...]:
    """The items asked for that no word of the answer gives, in the question's order."""
    return tuple(NAMES[kind] for kind in asked.kinds if filled(kind, said) < 0.5)


def strongest(words: Mapping[str, str], pulls: Mapping[str, float]) -> str:
    """The words of the feature that pulled most, "" when none of them did."""
    known = [(pull, name) for name, pull in pulls.items() if name in words and pull > 0]
    return words[max(known)[1]] if known else ""


def partial(asked: Requested, said: Said, pulls: Mapping[str, float]) -> str:
    """Which part is missing."""
    gaps = lacking(asked, said)
    if gaps and asked.pair:
        return f"They asked about {len(asked.pair)} things; not said: {gaps[0]}."
    if gaps and asked.several:
        return f"They asked {len(asked.kinds)} things; not said: {gaps[0]}."
    return f"{ASKED[asked.first]}; {strongest(IN_PART, pulls) or 'only a part of it was said.'}"


def dodge(asked: Requested, said: Said, pulls: Mapping[str, float]) -> str:
    """What stood in the place of an answer."""
    if all(part.endswith("?") for part in said.sentences):
        return f"{ASKED[asked.first]}; only a question came back."
    absent = filled(asked.first, said) < FILLED
    head = f"{ASKED[asked.first]}; {MISSING[asked.first] if absent else elsewhere(asked, pulls)}"
    head = head.rstrip(".") + "."
    if cue.ADMIT.search(said.text) and not cue.STEP.search(said.text):
        return f"{head} Not knowing is fine with a step: how and by when you will find out."
    if cue.STEP.search(said.text) and not cue.ADMIT.search(said.text):
        return f"{head} A next step helps once it is said that you don't know."
    return head


FILLED = 0.5


def elsewhere(asked: Requested, pulls: Mapping[str, float]) -> str:
    """What is said where words of the asked kind stand there, but not about this."""
    told = strongest(INSTEAD, pulls)
    if asked.first in NUMERIC:
        return told or "the numbers said are about something else"
    return told or "what was said is about something else"
