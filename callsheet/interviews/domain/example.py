"""The example a new user can try before pasting anything of their own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from callsheet.interviews.domain.paste import Paste


@cache
def example_paste() -> Paste:
    """A reply, the post it answers and one's own proposal; every name in it is made up."""
    folder = files("callsheet.interviews") / "data" / "example"
    words = {part: (folder / f"{part}.txt").read_text("utf-8").strip() for part in PARTS}
    return Paste(reply=words["reply"], post=words["post"], proposal=words["proposal"])


PARTS = ("reply", "post", "proposal")
