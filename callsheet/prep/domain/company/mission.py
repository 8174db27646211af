"""The mission in the company's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.prep.domain.company.sentences import HEADINGS, Sentence
from callsheet.prep.domain.company.values import Fact

MOST_WORDS = 70
LEAST = 4.0
HEADING = re.compile(
    r"^\W*(?:(?:our|the|company)\s)?(?:mission|purpose|mission statement|vision|why we exist|"
    r"what drives us|our aim|mission (?:and|&) (?:vision|values)|vision (?:and|&) mission|"
    r"why we do (?:it|what we do)|what we believe)\W*$",
    re.IGNORECASE,
)
# how a mission is worded, and how surely it is one
FORMS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (6.0, r"\b(?:our|its|the(?: company'?s?)?|\w+'s) (?:core |main |shared )?mission "
         r"(?:is|was|has always been)\b"),
        (6.0, r"\bon a mission to\b"),
        (5.5, r"\b(?:our|whose|its) (?:core |sole )?purpose is\b"),
        (5.0, r"\bwe exist (?:to|so|because|for)\b|\bexists? to \w+"),
        (5.0, r"\bmission(?: is|:| statement| of \w+ is)? to\b"),
        (4.5, r"\bour (?:aim|goal|vision|ambition) (?:is|has always been) to\b|\bthe "
         r"(?:purpose|aim) of (?:this|our|the)\b.{0,60}\bis to\b|\bthe aim is to\b"),
        (3.5, r"\b(?:is|are|we're) (?:dedicated|devoted|committed) to \w+ing\b|\bat the heart of "
         r"(?:what|everything) we do\b|\bwe are driven to\b"),
        (3.0, r"\bpartnering to\b|\bwe(?: are|'re) building a (?:future|world) where\b|"
         r"\bour dream is\b|\bwe strive to\b|\bstrive to bring\b"),
        (1.5, r"\bwe believe (?:that|in)?\b|\bdedicated to\b"),
    )
)  # fmt: skip
AGAINST: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (4.0, r"\b(?:your|their|his|her|customers?'?|clients?'?) (?:own )?mission\b|\bmission[- ]"
         r"critical\b|\bmission control\b"),
        (3.0, r"\b(?:privacy|cookies?|personal data|terms of|rights reserved|GDPR|unsubscribe)\b"),
        (3.0, r"^[\"“'‘]|\bsaid\b|\bsays\b|\b(?:Mr|Ms|Dr)\b\.? [A-Z]"),
        (2.5, r"\b(?:you will|you'll|candidate|applicants?|apply now|role|hiring|salary)\b"),
        (2.0, r"\?$|\bclick\b|\blearn more\b|\bsign up\b|\bsubscribe\b|\bread more\b"),
        (1.5, r"\baccessib|\bequal opportunit|\bsatisfaction\b|\bguarantee"),
    )
)  # fmt: skip
ROLE_WEIGHT = {
    "mission": 1.5,
    "about": 1.0,
    "home": 0.5,
    "careers": -0.5,
    "news": -2.5,
    "legal": -5.0,
    "team": 0.3,
}


def mission_of(found: Sequence[Sentence]) -> Fact | None:
    """The best stated mission, None when nothing is surely one."""
    best, best_score = None, LEAST
    for index, sentence in enumerate(found):
        score = worth(sentence, found, index)
        if score > best_score:
            best, best_score = sentence, score
    return Fact(best.text, best.url, best.text) if best else None


def worth(sentence: Sentence, found: Sequence[Sentence], index: int) -> float:
    """How surely a sentence is the mission; 0 and less for what is none."""
    words = len(sentence.text.split())
    if not 5 <= words <= MOST_WORDS or (sentence.kind in HEADINGS and words < 6):
        return 0.0
    score = max((weight for weight, form in FORMS if form.search(sentence.text)), default=0.0)
    if HEADING.match(sentence.heading) and is_first_under_heading(found, index):
        score = max(score, 3.6) + 1.0
    if not score:
        return 0.0
    score += ROLE_WEIGHT.get(sentence.role, 0.0)
    score -= sum(weight for weight, form in AGAINST if form.search(sentence.text))
    score -= 1.0 if sentence.place in ("nav", "footer") else 0.0
    score -= 0.5 if sentence.place == "meta" else 0.0
    return score - 0.01 * max(words - 30, 0)


def is_first_under_heading(found: Sequence[Sentence], index: int) -> bool:
    """Whether no other full sentence stands between a heading and this one."""
    sentence = found[index]
    for earlier in reversed(found[max(index - 4, 0) : index]):
        if earlier.url != sentence.url or earlier.text == sentence.heading:
            return True
        if earlier.heading == sentence.heading and len(earlier.text.split()) > 4:
            return False
    return True
