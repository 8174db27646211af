"""What of a sample may be shown on a call or sent in a thread, by permission and house rules."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.core.errors import Refusal
from callsheet.core.evidence import Quote
from callsheet.library.domain.permission import may_name, without_client, words_left
from callsheet.venues.domain.finders import FINDERS
from callsheet.venues.domain.guard import Rule

Instead = Literal["walk", "edit"]
KINDS = ("contact", "links", "booking_link", "own_calls")
GAP = "[left out]"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]{2,40}\.[a-z]{2,10}/\S+", re.IGNORECASE)
MARKS = re.compile(r"\*\*|__|`|^#{1,6}[ \t]+(?=#)", re.MULTILINE)
CONTACT_REASON = "Contact data is never in a sample that you send."
UNNAMED_REASON = "A link would show whose work it is."


class NotToSend(Refusal):
    """The sample may not go there. `instead` is what may be done: walk through it, or change it."""

    code = "not_to_send"

    def __init__(self, sentence: str, instead: Instead) -> None:
        super().__init__(sentence)
        self.instead = instead


@dataclass(frozen=True)
class Shown:
    """The words of a sample as they may be seen; captions in the order of the steps."""

    title: str
    trade: str = ""
    tools: tuple[str, ...] = ()
    text: str = ""
    result: str = ""
    link: str = ""
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """Words that were taken out, and why."""

    words: str
    reason: str


@dataclass(frozen=True)
class Sendable:
    """What may go out: the words, what was taken out of them, whether pictures need a look.

    name_left  words of an unnamed client's name that still stand there by themselves
    """

    words: Shown
    left_out: tuple[LeftOut, ...] = ()
    look_at_pictures: bool = False
    name_left: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """A name for the file, of plain letters: tin-can-coffee.pdf."""
        plain = unicodedata.normalize("NFKD", self.words.title).encode("ascii", "ignore").decode()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:60].strip("-")
        return f"{slug or 'sample'}.pdf"


def to_show(words: Shown, *, permission: str, client: str) -> Sendable:
    """The sample as it may be seen on a shared screen. Raises NotToSend."""
    leave = may_name(permission, "call")
    if leave == "no":
        raise NotToSend("This sample is private: for your own eyes. Change who may see it.", "edit")
    shown = named_as(words, leave == "unnamed", client)
    return cleaned_of(shown, ())


def to_send(
    words: Shown,
    rules: Sequence[Rule],
    *,
    permission: str,
    client: str,
    looked_over: bool = True,
) -> Sendable:
    """The sample as it may be sent in a thread before a contract.

    words       as the sample has them
    rules       the house rules of the venue; what they bar is taken out and said
    permission  public, on_call, unnamed or private; any other word counts as private
    client      the client's name, taken out of every field when the client is unnamed
    raises      NotToSend with the sentence and what may be done instead
    """
    leave = may_name(permission, "pdf")
    if leave == "no" and permission == "on_call":
        raise NotToSend(
            "This sample is for a call only, so it is not sent. Walk through it on the call.",
            "walk",
        )
    if leave == "no":
        raise NotToSend("This sample is private: for your own eyes. Change who may see it.", "edit")
    if not looked_over:
        raise NotToSend(
            "This is a draft out of a document. Look it over and save it first.", "edit"
        )
    unnamed = leave == "unnamed"
    shown = named_as(words, unnamed, client)
    found = cleaned_of(shown, rules)
    if not unnamed:
        return found
    gone = () if not words.link else (LeftOut(words.link, UNNAMED_REASON),)
    return replace(
        found,
        left_out=(*gone, *found.left_out),
        look_at_pictures=bool(words.captions),
        name_left=words_left("\n".join(every_word(found.words)), client),
    )


def every_word(words: Shown) -> tuple[str, ...]:
    """All fields and captions of what is shown."""
    return (words.title, words.trade, *words.tools, words.text, words.result, *words.captions)


def named_as(words: Shown, unnamed: bool, client: str) -> Shown:
    """The words without the client when they are unnamed. Raises NotToSend when nobody wrote the
    name: then it cannot be taken out."""
    if not unnamed:
        return words
    if not client.strip():
        raise NotToSend(
            "The client is unnamed, but their name is not written down, so it cannot be taken out. "
            "Write the client's name first.",
            "edit",
        )

    def plain(text: str) -> str:
        return without_client(ADDRESS.sub(GAP, text), client)

    return Shown(
        title=plain(words.title),
        trade=plain(words.trade),
        tools=tuple(tool for tool in words.tools if plain(tool) == tool),
        text=plain(words.text),
        result=plain(words.result),
        captions=tuple(plain(caption) for caption in words.captions),
    )


def cleaned_of(words: Shown, rules: Sequence[Rule]) -> Sendable:
    """The words without contact data and without what the rules bar; each taken out once said."""
    barred = {rule.kind: rule.reason for rule in rules if not rule.allowed and rule.kind in KINDS}
    reasons = {**barred, "contact": barred.get("contact", CONTACT_REASON)}
    left_out: list[LeftOut] = []

    def clean(text: str) -> str:
        for kind, reason in reasons.items():
            quotes = [found.quote for found in FINDERS[kind](text)]
            left_out.extend(LeftOut(quote.text, reason) for quote in quotes)
            text = without(text, quotes)
        return tidy(text)

    link = words.link
    if link and "links" in barred:
        left_out.append(LeftOut(link, barred["links"]))
        link = ""
    said = Shown(
        title=clean(words.title),
        trade=clean(words.trade),
        tools=tuple(tool for tool in words.tools if clean(tool) == tool),
        text=clean(words.text),
        result=clean(words.result),
        link=clean(link),
        captions=tuple(clean(caption) for caption in words.captions),
    )
    return Sendable(said, tuple(dict.fromkeys(left_out)))


def without(text: str, quotes: Iterable[Quote]) -> str:
    """The text with each of the quotes replaced by a mark."""
    for quote in sorted(quotes, key=lambda each: -each.start):
        if text[quote.start : quote.end] == quote.text:
            text = text[: quote.start] + GAP + text[quote.end :]
    return text


def tidy(text: str) -> str:
    """Lines with nothing left but the mark and a label go; marks side by side become one."""
    kept = []
    for line in text.split("\n"):
        left = re.sub(rf"(?:{re.escape(GAP)}[\s,;/|]*)+", f"{GAP} ", line).rstrip()
        rest = left.replace(GAP, "").strip(" -:•|,.;")
        if GAP not in left or len(rest.split()) > 2:
            kept.append(left if GAP in line else line)
    return "\n".join(kept)


def paragraphs(text: str) -> list[tuple[str, str]]:
    """("heading" | "item" | "text", words) of a sample's text, the marks of Markdown off."""
    found: list[tuple[str, str]] = []
    for line in text.split("\n"):
        plain = " ".join(MARKS.sub("", line).split())
        if not plain:
            continue
        if plain.startswith("#"):
            found.append(("heading", plain.lstrip("# ")))
        elif plain.startswith(("- ", "* ", "• ")):
            found.append(("item", plain[2:]))
        else:
            found.append(("text", plain))
    return [(kind, words) for kind, words in found if words]
