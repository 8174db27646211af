"""A sample as it is shown: the frames of its walk-through, and what of it may be sent where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from callsheet.library.domain.sending import (
    NotToSend,
    Sendable,
    Shown,
    paragraphs,
    to_send,
    to_show,
)
from callsheet.library.models import Sample, SampleStep
from callsheet.venues.actions import rules_of, venues_of
from callsheet.venues.models import Venue

OPENING_LETTERS = 700  # more words than that nobody reads on a shared screen


@dataclass(frozen=True)
class Frame:
    """One screen of the walk: words, or a picture with its caption.

    kind  "words", "picture" or "result"
    """

    kind: str
    paragraphs: Sequence[tuple[str, str]] = ()
    step: SampleStep | None = None
    caption: str = ""


@dataclass(frozen=True)
class Walk:
    """The walk at one place; numbers count from 1, 0 for none."""

    title: str
    about: str
    frame: Frame
    number: int
    count: int

    @property
    def before(self) -> int:
        """The number of the frame before this one."""
        return self.number - 1

    @property
    def after(self) -> int:
        """The number of the next frame, 0 after the last."""
        return self.number + 1 if self.number < self.count else 0


def words_shown(sample: Sample) -> Shown:
    """The words of a sample, nothing taken out yet."""
    return Shown(
        title=sample.title,
        trade=sample.trade,
        tools=tuple(sample.tools),
        text=sample.text,
        result=sample.result,
        link=sample.link,
        captions=tuple(step.caption for step in sample.steps.all()),
    )


def walk_of(sample: Sample, number: int) -> Walk:
    """The walk at frame `number`, or the nearest there is. Raises NotToSend for a private one."""
    shown, frames = walk_frames(sample)
    place = min(max(number, 1), len(frames))
    about = " · ".join(part for part in (shown.trade, ", ".join(shown.tools)) if part)
    return Walk(shown.title, about, frames[place - 1], place, len(frames))


def walk_frames(sample: Sample) -> tuple[Shown, list[Frame]]:
    """The words as a client may see them, and every frame. Raises NotToSend for a private one."""
    shown = to_show(
        words_shown(sample), permission=sample.permission, client=sample.client_name
    ).words
    return shown, frames_of(sample, shown)


def frames_of(sample: Sample, shown: Shown) -> list[Frame]:
    """What was done, each picture, the result."""
    steps = list(sample.steps.all())
    frames = [Frame("words", opening(shown.text))]
    frames += [
        Frame("picture", step=step, caption=caption)
        for step, caption in zip(steps, shown.captions, strict=True)
    ]
    if shown.result:
        frames.append(Frame("result", [("text", shown.result)]))
    return frames


def opening(text: str) -> list[tuple[str, str]]:
    """The first paragraphs of what was done, as many as a screen takes."""
    found: list[tuple[str, str]] = []
    letters = 0
    for kind, words in paragraphs(text):
        letters += len(words)
        if found and letters > OPENING_LETTERS:
            break
        found.append((kind, words if letters <= OPENING_LETTERS else f"{words[:OPENING_LETTERS]}…"))
    return found


@dataclass(frozen=True)
class Sending:
    """What sending a sample at one venue comes to: `found`, or the refusal's sentence."""

    venues: Sequence[Venue]
    venue: Venue
    found: Sendable | None = None
    refusal: str = ""
    instead: str = ""


def sending_of(sample: Sample, slug: str) -> Sending:
    """The sample held against its permission and the rules of a venue.

    slug  of the venue; another one than the person's stands for their first
    """
    venues = venues_of(sample.owner)
    venue = next((each for each in venues if each.slug == slug), venues[0])
    try:
        found = to_send(
            words_shown(sample),
            rules_of(venue),
            permission=sample.permission,
            client=sample.client_name,
            looked_over=sample.looked_over,
        )
    except NotToSend as refusal:
        return Sending(venues, venue, None, str(refusal), refusal.instead)
    return Sending(venues, venue, found)


def pdf_of(sample: Sample, slug: str, *, now: datetime) -> tuple[str, bytes]:
    """The file's name and the PDF to send at a venue. Raises NotToSend."""
    # 25 MB of typesetting that the idle web process need not carry
    from callsheet.library.pdf import make_pdf

    sending = sending_of(sample, slug)
    if sending.found is None:
        raise NotToSend(sending.refusal, "walk" if sending.instead == "walk" else "edit")
    names = [step.file.name for step in sample.steps.all()]
    made = make_pdf(sending.found.words, names, now=now)
    return sending.found.file_name, made.data
