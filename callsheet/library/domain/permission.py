"""What a sample's permission lets one say, and where. Every draft obeys it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.library.domain.words import folded

COMPANY_FORMS = frozenset(
    """ltd limited inc llc llp gmbh ag bv nv sa sarl sas srl co corp plc oy ab as aps pty kg ug sl
    lda company incorporated corporation""".split()
)
# those that are no everyday word: they go with the name even where the person did not write them
PLAIN_FORMS = ("ltd", "limited", "inc", "llc", "llp", "gmbh", "plc", "corp")

Where = Literal["draft", "call", "pdf"]
Leave = Literal["yes", "unnamed", "no"]

LEAVES: dict[str, dict[Where, Leave]] = {
    "public": {"draft": "yes", "call": "yes", "pdf": "yes"},
    "on_call": {"draft": "no", "call": "yes", "pdf": "no"},
    "unnamed": {"draft": "unnamed", "call": "unnamed", "pdf": "unnamed"},
    "private": {"draft": "no", "call": "no", "pdf": "no"},
}


def may_name(permission: str, where: Where) -> Leave:
    """Whether a sample may be named there: yes, without its client, or not at all.

    permission  public, on_call, unnamed or private; any other word is treated as private
    """
    return LEAVES.get(permission, LEAVES["private"])[where]


def without_client(text: str, client_name: str) -> str:
    """The text with every mention of the client replaced by "a client".

    Case, accents and what stands between the words make no difference: "Tin Can Ltd" is also found
    as TinCan, tin-can and www.tincan.example/shop. A short form of a long name is not.
    """
    pattern = client_pattern(client_name)
    if pattern is None:
        return text
    plain = folded(text)
    if len(plain) != len(text):  # a letter fell apart: spans would not fit
        return pattern.sub("a client", text)
    for found in reversed(list(pattern.finditer(plain))):
        text = f"{text[: found.start()]}a client{text[found.end() :]}"
    return text


@lru_cache(maxsize=64)
def client_pattern(client_name: str) -> re.Pattern[str] | None:
    """The client's name as it may be written; None without one."""
    words = re.findall(r"\w+", folded(client_name))
    core = list(words)
    while len(core) > 1 and core[-1] in COMPANY_FORMS:
        core.pop()
    if not core:
        return None
    name = r"[\W_]{0,3}".join(re.escape(word) for word in core)
    forms = "|".join((*PLAIN_FORMS, *map(re.escape, words[len(core) :])))
    # the gap of a name at a line's end must not reach over it, so a form follows a blank at most
    return re.compile(
        rf"(?:https?://)?(?:www\.)?(?<![^\W_]){name}(?:,? (?:& ?)?(?:{forms})\b\.?)?"
        rf"(?:(?:\.[a-z]{{2,12}}){{1,2}}(?:/\S{{0,200}})?)?(?![^\W_])",
        re.IGNORECASE,
    )


def said_title(title: str, *, trade: str, client_name: str, leave: Leave) -> str:
    """The title as it may be said; "" when it may not.

    A sample whose client is unnamed keeps its title only when the client's name is known and taken
    out of it: nothing tells whether a title such as "Hearth & Oat" is a client's name.
    """
    if leave == "yes":
        return title
    if leave == "no":
        return ""
    if client_name.strip():
        return without_client(title, client_name)
    return f"{trade} work for a client I can't name" if trade else "work for a client I can't name"
