"""Which words a site keeps coming back to in the places that its readers see first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import Names, key

WORD = re.compile(r"[^\W\d_]{2,}")
STEM = 6
MOST = 14
PROMINENT = frozenset({"h1", "h2", "h3"})
EMPTY = frozenset(
    "the and for with our your you are from that this all any can not but has have was were will "
    "what who how why when where more most home about contact page us get let make find learn read "
    "see view now new one two best welcome services service work team company news blog careers "
    "products product solutions free call book start today every here their they them its into out "
    "over than then just also been being der die das und mit fur von les des une est para con los "
    "las que del por nos uma com dan yang di to in of on at by an is it we be as or if so up "
    "no".split()
)


def stems(text: str) -> list[str]:
    """The first letters of each word that says something, lower case."""
    return [word[:STEM] for word in WORD.findall(text.lower()) if word not in EMPTY]


def salient(pages: Sequence[ParsedPage], names: Names) -> dict[str, float]:
    """The stems that titles, headings, menus and descriptions repeat, the strongest at 1.0.

    Each different line counts once, so that a menu on every page has one voice; the company's
    name is left out.
    """
    lines: set[str] = set()
    for page in pages:
        lines |= {page.title, page.description}
        lines |= {b.text for b in page.blocks
                  if b.kind in PROMINENT or (b.place == "nav" and len(b.text) < 60)}  # fmt: skip
    own = name_stems(names)
    told = Counter(stem for line in lines for stem in set(stems(line)))
    kept = [(stem, n) for stem, n in told.most_common(60) if n > 1 and stem not in own][:MOST]
    most = kept[0][1] if kept else 1
    # a name such as "Olympic Fence" tells the trade; so a stem of it counts when other words do
    named = {stem: 0.5 for stem in own if told[stem] > 1 and key(stem) not in names.keys}
    return named | {stem: n / most for stem, n in kept}


def name_stems(names: Names) -> set[str]:
    """The stems of the company's names."""
    return {
        word[:STEM] for name in (names.shown, *names.all) for word in WORD.findall(name.lower())
    }


def weight_of(text: str, strong: dict[str, float]) -> float:
    """How much of the site's own matter is in a sentence, 0 to 2."""
    return min(sum(strong.get(stem, 0.0) for stem in set(stems(text))), 2.0)
