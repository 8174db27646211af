"""The free times as a picture: a row for each day, the client's hours across."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from callsheet.booking.free_times import FreeTimes

WIDTH, ROW, LEFT, TOP = 1000, 58, 150, 96
PAPER, INK, SOFT, RULE, FREE = "#faf8f3", "#191714", "#655f55", "#d9d3c6", "#bcd3b4"
FIRST_HOUR, LAST_HOUR = 7, 21
Weight = Literal[400, 600]


@cache
def font(size: int, weight: Weight) -> ImageFont.FreeTypeFont:
    """The house's face."""
    name = f"static/callsheet/fonts/ibm-plex-sans-latin-{weight}-normal.woff2"
    return ImageFont.truetype(BytesIO((files("callsheet") / name).read_bytes()), size)


def overview_png(page: FreeTimes) -> bytes:
    """A picture of at most 1000 px by a row for each day, about 15 kB."""
    height = TOP + ROW * max(len(page.days), 1) + 46
    image = Image.new("RGB", (WIDTH, height), PAPER)
    draw = ImageDraw.Draw(image)
    head = f"{page.minutes} minutes, {page.their_city} time"
    draw.text((28, 22), head, INK, font(24, 600))
    if page.shift:
        draw.text((28, 54), page.shift, SOFT, font(16, 400))
    hours(draw, height)
    for index, day in enumerate(page.days):
        top = TOP + ROW * index
        draw.text((28, top + 16), day.words, INK, font(17, 600))
        for minute in day.starts:
            left, right = across(minute), across(minute + page.minutes)
            draw.rectangle((left, top + 8, right, top + ROW - 8), FREE)
    out = BytesIO()
    image.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()


def hours(draw: ImageDraw.ImageDraw, height: int) -> None:
    """Thin lines and the clock along the foot."""
    for hour in range(FIRST_HOUR, LAST_HOUR + 1, 2):
        x = across(hour * 60)
        draw.line((x, TOP, x, height - 40), RULE)
        words = f"{hour % 12 or 12} {'am' if hour < 12 else 'pm'}"
        draw.text((x - 18, height - 34), words, SOFT, font(14, 400))


def across(minute: int) -> int:
    """The x of a minute of the day, kept inside the picture."""
    share = (minute - FIRST_HOUR * 60) / ((LAST_HOUR - FIRST_HOUR) * 60)
    return LEFT + round(max(0.0, min(1.0, share)) * (WIDTH - LEFT - 40))
