"""The named features that an answer is weighed by: each can be told to a person."""

from __future__ import annotations

import math

from callsheet.core import lazy_re as re
from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.parts import part_features
from callsheet.prep.domain.judge.requested import NUMERIC, Requested
from callsheet.prep.domain.judge.said import Said
from callsheet.prep.domain.judge.tied import tied_features
from callsheet.prep.domain.judge.unsaid import unsaid_features
from callsheet.prep.domain.judge.words import stems

DURATION = cue.regex(
    rf"(?:\d|\b(?:{cue.SMALL}|a|an|couple|half a))[\s-]*(?:and a half |or (?:two|three|four) "
    rf"|to \w+ |– ?\d+ |- ?\d+ |maybe \w+ |\w+ )?{cue.UNITS}\b"
    r"|\b(?:same|next) (?:working )?day\b|\bovernight\b|\bimmediately\b|\binstantly\b"
    r"|\bby (?:the )?(?:end of )?(?:tomorrow|tonight|next|this|mid)"
    rf"|\b(?:end of|mid|early|late|by|until|in) (?:{cue.MONTH}|{cue.WEEKDAY})\b"
)
DATE = cue.regex(
    rf"\b(?:{cue.WEEKDAY}|(?:{cue.MONTH})|today|tonight|tomorrow|now|right away|immediately"
    rf"|next (?:week|month)|this (?:week|month)|the \d+(?:st|nd|rd|th)"
    rf"|\d+(?::\d\d)?\s?(?:am|pm|o'clock)|mornings?|afternoons?|evenings?|weekends?|noon"
    rf"|midnight|in \w+ (?:days?|weeks?|months?)|\w+ {cue.UNITS} after|\d+ (?:to|till|until"
    rf"|-) \d+|any ?time|19\d\d|20\d\d|full|free|straight away)\b"
)
SUM = cue.regex(
    r"[$€£]\s?\d|\b\d[\d,.]*\s?(?:k\b|usd|eur|gbp|dollars?|euros?|pounds?|bucks|an hour|per|/"
    r"|a (?:month|page|word|day)|percent|%)|\b(?:hundred|thousand|grand|free(?: of charge)?)\b"
    r"|(?<![\w.])\d{2,}[\d,.]*(?![\w%])"
)
PERCENT = cue.regex(r"\d\s?(?:%|percent|x\b|times|to 1|in \d)|\bpercent\b|\b\d[\d.]*\b")
MARKS = {
    "praise": cue.PRAISE,
    "credential": cue.CREDENTIAL,
    "platitude": cue.PLATITUDE,
    "reassure": cue.REASSURE,
    "deflect": cue.DEFLECT,
    "partly": cue.PARTLY,
    "vague": cue.VAGUE,
    "reason": cue.REASON,
    "steps": cue.STEPS,
    "doing": cue.DOING,
    "concrete": cue.CONCRETE,
}
ECHO = re.compile(
    r"\b(?:i|we|it|they|he|she|you|that)(?:'d| would| will|'ll| could| can| do| did| have|'ve"
    r"| am|'m| is|'s| are|'re| was| does)\b"
    r"(?! (?:\w+ly )?(?:not|never))",
    re.IGNORECASE,
)


def features_of(question: str, asked: Requested, said: Said) -> dict[str, float]:
    """What speaks for each label, by name; values between 0 and about 3.

    question  the words asked, for the words both share
    """
    found = {**marks(said), **admitting(asked, said), **shape(said), **opening(asked, said)}
    fills = [filled(kind, said) for kind in asked.kinds]
    share = sum(fills) / len(fills)
    found |= {
        "fill": fills[0],
        "fill_share": share,
        "several": float(asked.several),
        "several_missing": float(asked.several and share < 1),
        "shared": shared(question, said),
        f"asked_{asked.first}": 1.0,
        f"fill_{family(asked.first)}": share,
        f"short_{family(asked.first)}": float(said.words <= SHORT),
    }
    found |= part_features(asked, said)
    found |= tied_features(question, asked, said)
    found |= unsaid_features(asked, said, found["shared"])
    found["shared_filled"] = found["shared"] * share
    found["talk"] = sum(found[name] for name in ("praise", "credential", "platitude", "reassure"))
    found["talk_unfilled"] = min(found["talk"], 2.0) * (1 - share)
    found["vague_unfilled"] = found["vague"] * (1 - fills[0])
    found["plain"] = float(not found["talk"] and not found["admits"] and not found["deflect"])
    found["plain_filled"] = found["plain"] * share
    found["nothing"] = float(found["plain"] and not share and not found["vague"])
    return found


SHORT = 6
FAMILIES = {"yes_no": "yes_no", "why": "open", "how": "open", "what": "open", "story": "open"}


def family(kind: str) -> str:
    """The kinds that behave alike: numbers, yes or no, open questions, names of things."""
    return "number" if kind in NUMERIC else FAMILIES.get(kind, "named")


def marks(said: Said) -> dict[str, float]:
    """How often each sort of word occurs, damped."""
    return {name: math.log1p(len(pattern.findall(said.text))) for name, pattern in MARKS.items()}


def admitting(asked: Requested, said: Said) -> dict[str, float]:
    """Not knowing said openly, and a step named; "never used it" does answer "have you?"."""
    closed = asked.first == "yes_no"
    admits = [
        bool(cue.ADMIT.search(part)) and not (closed and denied(part)) for part in said.sentences
    ]
    steps = [bool(cue.STEP.search(part)) for part in said.sentences]
    when = any(
        cue.BY_WHEN.search(part) for part, step in zip(said.sentences, steps, strict=True) if step
    )
    admit, step = any(admits), any(steps)
    return {
        "admits": float(admit),
        "admits_only": float(all(admits) and not step),
        "steps_only": float(all(steps) and not admit),
        "admits_first": float(bool(admits) and admits[0]),
        "step": float(step),
        "step_when": float(when),
        "admit_and_step": float(admit and step),
        "admit_and_step_when": float(admit and step and when),
        "step_alone": float(step and not admit),
        "admit_alone": float(admit and not step),
    }


UNSURE = cue.regex(
    r"\b(?:sure|know|certain|say|tell|promise|guess\w*|idea|clue|judge|swear|vouch|claim|pretend"
    r"|how|whether|if|so)\b"
)


def denied(part: str) -> bool:
    """Whether a sentence plainly says no: "No, I've never used it.", "Never touched it."."""
    plain = cue.NO.match(part) or cue.CLEAR_NO.search(part)
    return bool(plain) and not UNSURE.search(part)


def shape(said: Said) -> dict[str, float]:
    """Its size, its speaker, and whether it only asks back."""
    count = max(len(said.sentences), 1)
    asks = sum(part.endswith("?") for part in said.sentences)
    general = sum(
        bool(cue.GENERAL.search(part)) and not cue.SELF.search(part) for part in said.sentences
    )
    timeless = sum(
        bool(cue.TIMELESS.search(part)) and not cue.SELF.search(part) for part in said.sentences
    )
    own = sum(bool(cue.SELF.search(part)) for part in said.sentences)
    return {
        "one": 1.0,
        "terse": float(said.words <= 3),
        "asks_back": float(asks == count),
        "asks_some": float(0 < asks < count),
        "general": general / count,
        "timeless": timeless / count,
        "timeless_only": float(timeless == count),
        "general_only": float(general == count and said.words > SHORT),
        "own": own / count,
        "numbers": min(len(cue.NUMBER.findall(said.text)), 3) / 2,
        "commas": min(said.text.count(","), 4) / 4,
    }


def opening(asked: Requested, said: Said) -> dict[str, float]:
    """How it begins, which decides a yes-or-no question."""
    first = said.sentences[0] if said.sentences else ""
    yes, no = bool(cue.YES.match(first)), bool(cue.NO.match(first))
    closed = asked.first == "yes_no"
    denies = bool(cue.CLEAR_NO.search(said.text))
    echo = bool(ECHO.search(said.text))
    return {
        "yes": float(closed and yes),
        "no": float(closed and no),
        "denies": float(closed and denies and not no),
        "echo": float(closed and echo and not (yes or no or denies)),
        "no_yes_no": float(closed and not (yes or no or denies)),
        "yes_open": float(not closed and (yes or no)),
        "picks": float(asked.first == "which" and bool(cue.CHOICE_PICK.search(first))),
    }


def filled(kind: str, said: Said) -> float:
    """How far the answer holds an item of this kind: 0 not, 0.5 vaguely, 1."""
    text = said.text
    if kind == "yes_no":
        return yes_no(said)
    if kind in NUMERIC or kind == "when":
        return number_like(kind, text)
    if kind == "who":
        return 1.0 if cue.NAME.search(text[1:] if text[:2].istitle() else text) else 0.0
    if kind == "where":
        return 1.0 if cue.PLACE.search(text) else 0.0
    if kind == "which":
        return 1.0 if cue.CHOICE_PICK.search(text) else 0.5 * bool(cue.CONCRETE.search(text))
    if kind == "why":
        return 1.0 if cue.REASON.search(text) else 0.5 * bool(cue.DOING.search(text))
    done = len(cue.DOING.findall(text)) + len(cue.STEPS.findall(text))
    return min((done + bool(cue.CONCRETE.search(text[1:]))) / 3, 1.0)


def yes_no(said: Said) -> float:
    """Whether a yes or no is said or follows."""
    for place, part in enumerate(said.sentences):
        if cue.YES.match(part) or cue.NO.match(part):
            return 1.0 if place == 0 else 0.8
    if cue.CLEAR_NO.search(said.text):
        return 0.7
    return 0.5 if ECHO.search(said.text) else 0.0


def number_like(kind: str, text: str) -> float:
    """Whether a number of this kind is said."""
    pattern = {
        "length": DURATION,
        "when": DATE,
        "money": SUM,
        "percent": PERCENT,
        "count": cue.NUMBER,
    }[kind]
    if pattern.search(text):
        return 1.0
    loose = cue.NUMBER.search(text) or DURATION.search(text)
    return 0.6 if loose else 0.3 * bool(cue.VAGUE.search(text))


def shared(question: str, said: Said) -> float:
    """The share of the question's own words that come back in the answer."""
    wanted = stems(question)
    return len(wanted & stems(said.text)) / len(wanted) if wanted else 0.0
