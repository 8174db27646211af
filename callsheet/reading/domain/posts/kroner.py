"""Which crowns a post means that writes "kr": Danish, Norwegian or Swedish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from callsheet.core import lazy_re as re
from callsheet.reading.domain.language import language_of

SAID = (
    ("DKK", re.compile(r"\bDKK\b|\b(?:danish|danske?) kron\w+", re.I)),
    ("NOK", re.compile(r"\bNOK\b|\b(?:norwegian|norske?) kron\w+", re.I)),
    ("SEK", re.compile(r"\bSEK\b|\b(?:swedish|svenska?) kron\w+", re.I)),
    ("ISK", re.compile(r"\bISK\b|\b(?:icelandic|íslensk\w+) kr[oó]n\w+", re.I)),
)
COUNTRIES = {
    "denmark": "DKK", "danmark": "DKK", "dnk": "DKK", "faroe islands": "DKK", "greenland": "DKK",
    "norway": "NOK", "norge": "NOK", "nor": "NOK", "sweden": "SEK", "sverige": "SEK",
    "swe": "SEK", "iceland": "ISK", "ísland": "ISK", "isl": "ISK",
}  # fmt: skip
ENDINGS = {"dk": "DKK", "no": "NOK", "se": "SEK", "is": "ISK"}
HOST = re.compile(r"(?<=[a-z0-9])\.(?P<end>dk|no|se|is)(?=[/\s)\].,;>]|$)", re.I)
FIRM = (("DKK", re.compile(r"\bApS\b")), ("SEK", re.compile(r"\b[A-ZÅÄÖ]\w+ AB\b")))
# words of one that the other two write otherwise
DANISH = frozenset("af hvad vores uger uge tak noget meget kun jer brug bruge bruger mig".split())
NORWEGIAN = frozenset("av hva vår våre uker uke takk noe noen mye bare dere trenger meg".split())
WORD = re.compile(r"[^\W\d_]+")
COUNTED = 4000  # characters


def crowns_of(text: str, places: Iterable[str]) -> str | None:
    """The code of the crowns that "kr" means here; None where nothing tells or two tell otherwise.

    places  the client's country and where the job is, as shown
    source  ISO 4217
    """
    for told in _tellings(text, places):
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _tellings(text: str, places: Iterable[str]) -> Iterator[set[str]]:
    """What each kind of sign tells, the surest first."""
    yield {code for code, form in SAID if form.search(text)}
    named = (part.strip().lower() for place in places for part in re.split(r"[,(·|/]", place))
    yield {COUNTRIES[part.rstrip(" )")] for part in named if part.rstrip(" )") in COUNTRIES}
    yield {ENDINGS[mark["end"].lower()] for mark in HOST.finditer(text)}
    yield {code for code, form in FIRM if form.search(text)}
    yield _by_language(text)


def _by_language(text: str) -> set[str]:
    code = language_of(text)
    if code == "sv":
        return {"SEK"}
    if code not in ("da", "no"):
        return set()
    words = [word.lower() for word in WORD.findall(text[:COUNTED])]
    danish, norwegian = (sum(w in own for w in words) for own in (DANISH, NORWEGIAN))
    return {"DKK"} if danish > norwegian else {"NOK"} if norwegian > danish else {"DKK", "NOK"}
