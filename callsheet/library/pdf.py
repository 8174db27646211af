"""A sample as a PDF of at most 2 MB: title, what was done, result, the pictures of its steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from io import BytesIO

from django.core.files.storage import default_storage
from fpdf import FPDF
from fpdf.fonts import TTFFont
from PIL import Image

from callsheet.library.domain.sending import Shown, paragraphs

MOST_BYTES = 2_000_000
FONTS = files("callsheet.library") / "data" / "fonts"
# longest side in pixels and JPEG quality, tried in turn until the file is small enough
LADDER = (
    (1600, 84), (1400, 80), (1200, 76), (1100, 70), (1000, 64), (860, 58), (720, 52), (600, 46),
    (480, 40), (360, 34),
)  # fmt: skip
ROOM_FOR_PICTURES = 1_850_000  # bytes; the rest is type and words
INK, SOFT, RULE, PAPER = (25, 23, 20), (101, 95, 85), (217, 211, 198), (241, 236, 224)
MARGIN, WIDTH, MOST_HEIGHT = 18, 174, 226  # millimetres of an A4 page
HALF = 116  # so high at most is a picture wider than high: two with a line of words fit a page


@dataclass(frozen=True)
class Made:
    """The file. pictures: how many of the sample's are in it; lost: letters no typeface has."""

    data: bytes
    pictures: int
    lost: int


def make_pdf(words: Shown, names: Sequence[str], *, now: datetime) -> Made:
    """The PDF of a sample, at most 2,000,000 bytes.

    words  as they may be sent (`domain.sending.to_send`)
    names  stored names of the steps' pictures, in order, one for each caption; when even the
           smallest of them are too much, the last ones are left out
    """
    rung = likely_rung(names)
    pictures = [smaller(flat(name), *LADDER[rung]) for name in names]
    while True:
        if sum(map(len, pictures)) < MOST_BYTES:
            made = written(words, pictures, now)
            if len(made.data) <= MOST_BYTES:
                return made
        if rung + 1 < len(LADDER):
            rung += 1
            pictures = [smaller(flat(name), *LADDER[rung]) for name in names]
        else:
            pictures = pictures[: -max(1, len(pictures) // 8)]


def likely_rung(names: Sequence[str]) -> int:
    """The first rung at which the pictures should fit, judged by three of them: making sixty small
    nine times over would take a minute."""
    tried = [names[0], names[len(names) // 2], names[-1]] if names else []
    images = [flat(name) for name in dict.fromkeys(tried)]
    for rung, (side, quality) in enumerate(LADDER):
        sizes = [len(smaller(image, side, quality)) for image in images]
        if not sizes or sum(sizes) / len(sizes) * len(names) < ROOM_FOR_PICTURES:
            return rung
    return len(LADDER) - 1


def flat(name: str) -> Image.Image:
    """The pixels of a stored picture, on white."""
    with default_storage.open(name) as file, Image.open(file) as image:
        image.load()
        whole = Image.new("RGB", image.size, "white")
        whole.paste(image, mask=image.getchannel("A") if "A" in image.getbands() else None)
    return whole


def smaller(image: Image.Image, side: int, quality: int) -> bytes:
    """A picture as JPEG, its longest side at most so many pixels."""
    small = image.copy()
    small.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


class Sheet(FPDF):
    """An A4 page in the house's type, with fallbacks for letters IBM Plex lacks."""

    def __init__(self, title: str, now: datetime) -> None:
        super().__init__(format="A4")
        self.lost = 0
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.add_font("Plex", "", str(FONTS / "IBMPlexSans-latin-400.ttf"))
        self.add_font("Plex", "B", str(FONTS / "IBMPlexSans-latin-600.ttf"))
        self.add_font("More", "", str(FONTS / "DejaVuSans-more.ttf"))
        self.set_fallback_fonts(["More"], exact_match=False)
        self.set_title(self.printable(title))
        self.set_producer("Callsheet")
        self.set_creation_date(now)
        self.set_lang("en")
        self.add_page()

    def printable(self, text: str) -> str:
        """The text without letters that no typeface here has; they are counted."""
        known = {
            code for font in self.fonts.values() if isinstance(font, TTFFont) for code in font.cmap
        }
        kept = "".join(letter for letter in text if ord(letter) in known)
        self.lost += sum(not letter.isspace() for letter in text) - sum(
            not letter.isspace() for letter in kept
        )
        return kept

    def put(
        self, text: str, size: float, *, bold: bool = False, colour: tuple[int, int, int] = INK,
        indent: float = 0.0, after: float = 2.0,
    ) -> None:  # fmt: skip
        """A paragraph, and the room below it in millimetres."""
        self.set_font("Plex", "B" if bold else "", size)
        self.set_text_color(*colour)
        self.set_x(MARGIN + indent)
        self.multi_cell(
            WIDTH - indent, size * 0.5, self.printable(text), align="L",
            new_x="LMARGIN", new_y="NEXT",
        )  # fmt: skip
        self.ln(after)

    def rule(self) -> None:
        """A thin rule over the width."""
        self.set_draw_color(*RULE)
        self.set_line_width(0.3)
        self.line(MARGIN, self.get_y(), MARGIN + WIDTH, self.get_y())
        self.ln(4)


def written(words: Shown, pictures: Sequence[bytes], now: datetime) -> Made:
    """The file with these pictures."""
    sheet = Sheet(words.title, now)
    head(sheet, words)
    body(sheet, words)
    captions = list(words.captions) + [""] * len(pictures)
    for number, (picture, caption) in enumerate(zip(pictures, captions, strict=False), start=1):
        step(sheet, picture, f"{number}  {caption}" if caption else "")
    return Made(bytes(sheet.output()), len(pictures), sheet.lost)


def head(sheet: Sheet, words: Shown) -> None:
    """Title, trade and tools."""
    sheet.put(words.title, 24, bold=True, after=1)
    about = " · ".join(part for part in (words.trade, ", ".join(words.tools)) if part)
    if about:
        sheet.put(about, 10.5, colour=SOFT, after=3)
    sheet.rule()


def body(sheet: Sheet, words: Shown) -> None:
    """What was done, the result on a tinted ground, the link."""
    for kind, text in paragraphs(words.text):
        if kind == "heading":
            sheet.put(text, 13, bold=True, after=1)
        elif kind == "item":
            sheet.put(f"• {text}", 11, indent=4, after=1)
        else:
            sheet.put(text, 11, after=2.5)
    if words.result:
        sheet.ln(2)
        sheet.set_fill_color(*PAPER)
        sheet.set_font("Plex", "B", 12)
        sheet.set_text_color(*INK)
        sheet.multi_cell(
            WIDTH, 7, sheet.printable(words.result), fill=True, align="L", padding=3,
            new_x="LMARGIN", new_y="NEXT",
        )  # fmt: skip
        sheet.ln(3)
    if words.link:
        sheet.put(words.link, 10.5, colour=SOFT)


def step(sheet: Sheet, picture: bytes, caption: str) -> None:
    """One picture with the words under it, kept together on a page."""
    with Image.open(BytesIO(picture)) as image:
        wide, high = image.size
    most = HALF if wide > high else MOST_HEIGHT
    width = min(float(WIDTH), most * wide / high, wide * 0.35)
    height = width * high / wide
    if sheet.get_y() + height + 12 > sheet.h - MARGIN:
        sheet.add_page()
    sheet.ln(2)
    top = sheet.get_y()
    sheet.image(BytesIO(picture), x=MARGIN, w=width, h=height, alt_text=caption)
    sheet.set_draw_color(*RULE)
    sheet.rect(MARGIN, top, width, height)
    sheet.ln(1.5)
    if caption:
        sheet.put(caption, 10, colour=SOFT, after=3)
