"""What a start loads: the packages that few pages need wait until one of them does."""

from __future__ import annotations

import os
import subprocess
import sys

HEAVY = (
    "charset_normalizer docx fpdf holidays httpx2 icalendar lxml numpy pypdfium2 "
    "recurring_ical_events segno tldextract"
)
LOADED = (
    "import sys, django; django.setup();"
    "from django.urls import get_resolver; assert get_resolver().url_patterns;"
    f"sys.stdout.write(' '.join(name for name in '{HEAVY}'.split() if name in sys.modules))"
)


def test_a_start_loads_no_package_that_only_some_page_needs() -> None:
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "callsheet.config.settings"}
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)

    assert done.stdout == ""
