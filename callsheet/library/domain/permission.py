"""What a sample's permission lets one say, and where. Every draft obeys it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.library.domain.vocabulary import vocabulary
from callsheet.library.domain.words import folded, stem

COMPANY_FORMS = frozenset(
    """ltd limited inc llc llp gmbh ag bv nv sa sarl sas srl co corp plc oy ab as aps pty kg ug sl
    lda company incorporated corporation""".split()
)
# those that are no everyday word: they go with the name even where the person did not write them
PLAIN_FORMS = ("ltd", "limited", "inc", "llc", "llp", "gmbh", "plc", "corp")

APART = re.compile(r"\s*[,;/|()\[\]]+\s*|\s+[–—-]\s+")
BEGINS = re.compile(r"(?:^|[.!?:]\s|\n)[\s\W]*\Z")

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
    as TinCan, tin-can and www.tincan.example/shop. A short form of a long name is not; see
    `words_left`. What describes them ("Tin Can, a bakery in Leeds") is no part of the name.
    """
    for name in client_names(client_name):
        text = without_name(text, client_pattern(name))
    return text


def without_name(text: str, pattern: re.Pattern[str] | None) -> str:
    """The text without one name, a capital where a sentence begins with it."""
    if pattern is None:
        return text
    plain = folded(text)
    if len(plain) != len(text):  # a letter fell apart: spans would not fit
        return pattern.sub("a client", text)
    for found in reversed(list(pattern.finditer(plain))):
        before = text[: found.start()]
        article = "A" if BEGINS.search(before) else "a"
        text = f"{before}{article} client{text[found.end() :]}"
    return text


@lru_cache(maxsize=64)
def client_names(said: str) -> tuple[str, ...]:
    """The names in what was written for the client's: all of it, then what stands before a comma,
    a bracket, a slash or a dash, and every later part that is written like a name."""
    parts = [part.strip(" .'\"“”") for part in APART.split(said)]
    first, rest = next((part for part in parts if part), ""), parts[1:]
    named = (part for part in rest if len(part) > 2 and all(map(is_capital, part.split())))
    forms = (part for part in named if folded(part).strip(".") not in COMPANY_FORMS)
    return tuple(dict.fromkeys(part for part in (said.strip(), first, *forms) if part))


def is_capital(word: str) -> bool:
    """Whether a word is written as in a name: with a capital, a digit or a sign."""
    return not word[0].islower()


def words_left(text: str, client_name: str) -> tuple[str, ...]:
    """The words of the client's name that stand in a text alone, with a capital as in a name."""
    names = client_names(client_name)
    words = {word for part in names[1:] or names for word in re.findall(r"\w{3,}", folded(part))}
    found = (word for word in re.findall(r"\w{3,}", text) if word[0].isupper())
    return tuple(dict.fromkeys(w for w in found if folded(w) in words - COMPANY_FORMS))


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
    out of it: nothing tells whether a title such as "Hearth & Oat" is a client's name. A title with
    a word of the name left in it goes too, unless it is the word of a trade ("Hotel").
    """
    if leave == "yes":
        return title
    if leave == "no":
        return ""
    if client_name.strip():
        said = without_client(title, client_name)
        if all(vocabulary().knows(stem(folded(word))) for word in words_left(said, client_name)):
            return said
    return f"{trade} work for a client I can't name" if trade else "work for a client I can't name"
