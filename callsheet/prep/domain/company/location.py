"""Where a company is, as its site says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.sentences import Sentence, role_of
from callsheet.prep.domain.company.values import Fact

STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
    r"T[NX]|UT|V[AT]|W[AIVY])"
)
US = re.compile(rf"([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){{0,2}}),? ({STATE}),? (\d{{5}})(?:-\d{{4}})?\b")
UK = re.compile(
    r"([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:,? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?){0,2}),? "
    r"([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"
)
PLACE = r"((?:the )?[A-Z][\w.'-]+(?:[ ,]+(?:of |and )?[A-Z][\w.'-]+){0,4})"
BASED = re.compile(
    rf"\b(?:based|headquartered|located|situated|offices?|headquarters|HQ|based out)\s"
    rf"(?:are |is )?(?:in|at|near)\s(?:the (?:heart|centre|center|village|town|city) of )?{PLACE}"
)
IN_PLACE = re.compile(rf"\b(?:{PLACE})[- ]based\b")
NO_PLACE = frozenset(
    "our we the your you january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday english".split()
)


def location_of(found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str) -> Fact | None:
    """The surest place: structured data, a postal address, then "based in …"."""
    for candidates in (from_json_ld(pages), addresses(pages, home), based(found)):
        best = next(candidates, None)
        if best is not None:
            return best
    return None


def from_json_ld(pages: Sequence[ParsedPage]) -> Iterator[Fact]:
    """Places of postal addresses in structured data."""
    for page in pages:
        for item in page.json_ld:
            address = item.get("address")
            for each in address if isinstance(address, list) else [address]:
                if isinstance(each, dict) and (fact := postal(each, page.url)):
                    yield fact


def postal(address: dict[str, Any], url: str) -> Fact | None:
    """City and region of one PostalAddress; the quote is the city alone, as it stands there."""
    city = address.get("addressLocality")
    if not isinstance(city, str) or not city.strip():
        return None
    region = address.get("addressRegion") or address.get("addressCountry")
    place = f"{city.strip()}, {region}" if isinstance(region, str) and region else city.strip()
    return Fact(city.strip(), url, place)


def addresses(pages: Sequence[ParsedPage], home: str) -> Iterator[Fact]:
    """Places of postal addresses in the text: contact page first, then home, then the others."""
    order = {"contact": 0, "home": 1, "about": 2}
    ranked = sorted(pages, key=lambda page: order.get(role_of(page.url, home), 3))
    for page in ranked:
        if role_of(page.url, home) in ("news", "legal"):
            continue
        for block in page.blocks:
            if us := US.search(block.text):
                yield Fact(us.group(), page.url, f"{us.group(1)}, {us.group(2)}")
            elif uk := UK.search(block.text):
                yield Fact(uk.group(), page.url, uk.group(1).strip(" ,"))


def based(found: Sequence[Sentence]) -> Iterator[Fact]:
    """Places of "based in …"; about and home pages only."""
    for sentence in found:
        if sentence.role in ("news", "legal", "careers") or sentence.place == "nav":
            continue
        for form in (BASED, IN_PLACE):
            match = form.search(sentence.text)
            if match and not set(match.group(1).casefold().split()) & NO_PLACE:
                place = match.group(1).strip(" ,.").removeprefix("the ")
                yield Fact(sentence.text, sentence.url, place)
