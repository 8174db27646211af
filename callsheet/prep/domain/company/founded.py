"""The year a company was founded, as it says so itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.sentences import Sentence
from callsheet.prep.domain.company.values import Fact

YEAR = r"(1[5-9]\d\d|20[0-2]\d)"
FORMS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(words, re.IGNORECASE))
    for weight, words in (
        (5.0, rf"\b(?:was|were|been|company|business)?\s?(?:founded|established|incorporated)\b"
         rf"[^.;]{{0,40}}?\b(?:in|back in)?\s?(?:\w+ )?{YEAR}"),
        (4.5, rf"\b(?:started|launched|began|opened|formed|set up|created|born)\b"
         rf"[^.;]{{0,40}}?\bin (?:\w+ )?{YEAR}"),
        (4.5, rf"\best(?:\.|d\.?|ablished)?:? ?{YEAR}\b"),
        (4.0, rf"\b(?:in business|operating|trading|serving|family[- ](?:owned|run|business)|"
         rf"building|helping|providing|working)\b[^.;]{{0,60}}?\bsince {YEAR}"),
        (3.5, rf"\bsince {YEAR}\b"),
        (4.0, rf"\bin {YEAR},? (?:\w+ ){{0,6}}?(?:founded|started|established|set up|opened|began|"
         rf"launched|formed)\b"),
    )
)  # fmt: skip
AGAINST = re.compile(
    r"copyright|©|all rights|updated|effective|published|client|customer since|member since|"
    r"award|study|law|act of|regulation|listed|partner(?:ed)? with|joined|raised|series [a-d]|"
    r"acquired|merged|renovat|moved to",
    re.IGNORECASE,
)
LEAST = 3.4


def founded_of(found: Sequence[Sentence], pages: Sequence[ParsedPage]) -> Fact | None:
    """The year, by the surest sentence (the earliest year of equals), else by JSON-LD."""
    best: tuple[float, int, Fact] | None = None
    for sentence in found:
        for weight, form in FORMS:
            match = form.search(sentence.text)
            if match is None:
                continue
            year = match.group(1)
            score = weight - (2.5 if AGAINST.search(sentence.text) else 0.0)
            score -= 3.0 if sentence.role in ("news", "legal") else 0.0
            score -= 1.5 if sentence.role in ("careers",) else 0.0
            if score >= LEAST and (best is None or (score, -int(year)) > (best[0], best[1])):
                best = (score, -int(year), Fact(short(sentence, match), sentence.url, year))
    return best[2] if best else from_json_ld(pages)


def short(sentence: Sentence, match: re.Match[str]) -> str:
    """The sentence itself, or the words around the year when it is long."""
    if len(sentence.text.split()) <= 40:
        return sentence.text
    return sentence.text[max(match.start() - 0, 0) : match.end()].strip()


def from_json_ld(pages: Sequence[ParsedPage]) -> Fact | None:
    """The year that the page's structured data names."""
    for page in pages:
        for item in page.json_ld:
            said = item.get("foundingDate")
            year = re.match(YEAR, str(said)) if said else None
            if year:
                return Fact(str(said), page.url, year.group(1))
    return None
