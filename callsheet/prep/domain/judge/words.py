"""The words that carry meaning, without their endings."""

from __future__ import annotations

from callsheet.core import lazy_re as re

STOP = frozenset(
    "the a an and or but so to of in on at for with from by is are was were be been do does"
    " did have has had can could will would should you your i we our my me us it its that this what"
    " which who how when where why not no any some"
    " there they them if as about into than then just really very ever tell".split()
)
STEM = re.compile(r"(?:ing|ed|es|s|ly|er|ion|ment)$")


def stems(text: str) -> set[str]:
    """The words that carry meaning, without their endings."""
    words = re.findall(r"[a-z][a-z'-]+", text.lower().replace("'s", ""))
    return {STEM.sub("", word) for word in words if word not in STOP}
