"""What the company does, in one sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.prep.domain.company.sentences import Sentence
from callsheet.prep.domain.company.values import Fact

LEAST = 2.0
MOST_WORDS = 45
FORMS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (2.5, r"^(?:the )?[\w&'.™® -]{2,50}? (?:is|are) (?:an?|the|one of)\b"),
        (2.5, r"^(?:at [\w&' -]{2,40},? )?we(?:'re| are) an?\b|^we (?:\w+ )?(?:provide|offer|help|"
         r"make|sell|build|design|supply|specialis|specializ|manufactur|create|deliver|develop|serve|"
         r"produce|run|install)"),
        (2.0, r"^[\w&'.™® -]{2,50}? (?:provides?|offers?|helps?|makes?|sells?|builds?|designs?|"
         r"supplies|specialis\w+|specializ\w+|manufactures|delivers|develops|serves|produces)\b"),
        (1.5, r"\b(?:specialis|specializ)ing in\b|\b(?:services?|solutions?|company|supplier|"
         r"studio|platform|restaurant|agency|clinic|practice|contractor|software|shop|store)\b"),
    )
)  # fmt: skip
AGAINST = re.compile(
    r"cookie|privacy|rights reserved|javascript|sign ?up|subscribe|log ?in|click|©|newsletter|"
    r"^(?:if|when|once|read|learn|get|call|contact|welcome to|follow|this (?:site|website|page))\b|"
    r"\?$|\b(?:I|my|me)\b|^[\"“'‘]|\bmission\b",
    re.IGNORECASE,
)
ROLE_WEIGHT = {"home": 1.2, "about": 1.0, "mission": 0.3, "news": -2.0, "careers": -1.5,
               "legal": -5.0, "contact": -0.5}  # fmt: skip


def summary_of(found: Sequence[Sentence], name: str) -> Fact | None:
    """The best sentence on what they do, None when none says it."""
    best, best_score = None, LEAST
    for sentence in found:
        score = worth(sentence, name)
        if score > best_score:
            best, best_score = sentence, score
    return Fact(best.text, best.url, best.text) if best else None


def worth(sentence: Sentence, name: str) -> float:
    """How well a sentence says what the company does."""
    words = len(sentence.text.split())
    if not 4 <= words <= MOST_WORDS or sentence.place == "nav":
        return 0.0
    score = max((weight for weight, form in FORMS if form.search(sentence.text)), default=0.0)
    score += ROLE_WEIGHT.get(sentence.role, 0.0)
    if sentence.kind == "meta":
        score += 2.2
    if sentence.kind == "h1":
        score += 0.6
    if name and sentence.text.casefold().startswith(name.casefold()):
        score += 0.8
    if AGAINST.search(sentence.text):
        score -= 2.5
    if sentence.place in ("footer", "aside"):
        score -= 0.7
    if sentence.at >= 0:
        score -= min(sentence.at, 80) / 60
    return score - (0.5 if words < 7 else 0.0)
