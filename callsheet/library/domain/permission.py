"""What a sample's permission lets one say, and where. Every draft obeys it."""

from __future__ import annotations

import re
from typing import Literal

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
    """The text with every mention of the client replaced by "a client", whatever its case."""
    name = " ".join(client_name.split())
    if not name:
        return text
    words = r"\s+".join(re.escape(word) for word in name.split(" "))
    return re.sub(rf"(?<!\w){words}(?!\w)", "a client", text, flags=re.IGNORECASE)


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
