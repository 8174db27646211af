"""Pictures of samples: read safely, made small, kept and served without what a camera wrote in."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

from callsheet.core.errors import Refusal

LONGEST_SIDE, SMALL_SIDE = 1_600, 360
MOST_BYTES = 25_000_000
MOST_PIXELS = 60_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
QUALITY = 86
SMALL = "-small"


class NotAPicture(Refusal):
    code = "not_a_picture"


@dataclass(frozen=True)
class Picture:
    """A picture made ready: WebP without metadata, as large as its side allows, and a small one."""

    name: str
    width: int
    height: int
    large: bytes
    small: bytes


def read_picture(file: UploadedFile) -> Picture:
    """The picture of a given file, upright, at most 1,600 px, of an animation the first frame.

    Raises NotAPicture with a sentence naming the file: another format, broken, too large.
    """
    name = (file.name or "This file")[:80]
    if (file.size or 0) > MOST_BYTES:
        raise NotAPicture(f"“{name}” is larger than 25 MB. Save it smaller and add it again.")
    try:
        image = opened(file)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotAPicture(f"“{name}” has too many pixels. Save it smaller first.") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise NotAPicture(
            f"“{name}” is not a picture that can be read. PNG, JPEG, WebP and GIF can."
        ) from error
    large = image.copy()
    large.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    small = large.copy()
    small.thumbnail((SMALL_SIDE, SMALL_SIDE), Image.Resampling.LANCZOS)
    return Picture(name, large.width, large.height, webp(large), webp(small))


def opened(file: UploadedFile) -> Image.Image:
    """The first frame, decoded, upright, in red, green, blue (and alpha).

    The number of pixels is judged before any of them is decoded.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(file, formats=FORMATS)
    if image.width * image.height > MOST_PIXELS:
        raise Image.DecompressionBombError
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(image)
    has_alpha = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    return upright.convert("RGBA" if has_alpha else "RGB")


def webp(image: Image.Image) -> bytes:
    """The picture as WebP with nothing but its pixels."""
    out = io.BytesIO()
    image.save(out, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()


def keep(picture: Picture, folder: str) -> str:
    """The stored name of a picture; its small form stands beside it."""
    name = f"samples/{folder}/{uuid4().hex}.webp"
    default_storage.save(small_name(name), ContentFile(picture.small))
    return default_storage.save(name, ContentFile(picture.large))


def small_name(name: str) -> str:
    """Where the small form of a stored picture stands."""
    return name.removesuffix(".webp") + f"{SMALL}.webp"


def throw_away(name: str) -> None:
    """Both forms of a stored picture removed; one that is gone is no error."""
    default_storage.delete(small_name(name))
    default_storage.delete(name)
