"""What the live page is made of, and a name for exactly this state of it."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

FOLDER = settings.PACKAGE / "static" / "callsheet"
FONTS = ("sans-latin-400", "sans-latin-600", "sans-condensed-latin-600", "mono-latin-400",
         "mono-latin-600")  # fmt: skip
# these stand on other pages too, which must get the newest: here they have an address of their own
SHARED = ("callsheet.css", "walk.css", "icon.svg")
NOT_OF_THE_PAGE = ("worker.js", "wanted.js")  # served by a view of its own; other pages' script


def asset_paths() -> list[Path]:
    """Every file the page and the walk-through need."""
    scripts = sorted((FOLDER / "live").glob("*.js"))
    kept = [path for path in scripts if path.name not in NOT_OF_THE_PAGE]
    fonts = [FOLDER / "fonts" / f"ibm-plex-{name}-normal.woff2" for name in FONTS]
    return [*kept, FOLDER / "live" / "live.css", *fonts, *(FOLDER / part for part in SHARED)]


@lru_cache(maxsize=1)
def shell_version() -> str:
    """A name that changes with any byte of the page, so that the service worker fetches it anew."""
    digest = hashlib.sha256()
    for path in asset_paths():
        digest.update(path.read_bytes())
    for page in ("live/live.html", "live/walk.html"):
        digest.update(render_to_string(page).encode())
    digest.update((FOLDER / "live" / "worker.js").read_bytes())
    return digest.hexdigest()[:16]


def asset_urls() -> list[str]:
    """Their addresses, as the page names them."""
    found = []
    for path in asset_paths():
        name = path.relative_to(FOLDER).as_posix()
        found.append(static(f"callsheet/{name}") + ("?live" if name in SHARED else ""))
    return found


def worker_script() -> str:
    """The service worker with what it keeps written in front."""
    values = {
        "VERSION": shell_version(),
        "ASSETS": asset_urls(),
        "SHELL": reverse("live:shell"),
        "WALK": reverse("live:walk"),
    }
    head = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in values.items())
    return head + (FOLDER / "live" / "worker.js").read_text("utf-8")
