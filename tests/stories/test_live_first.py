"""The live page where Callsheet was never opened, in a browser that keeps pages it left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.live.plain_chromium import plain_page
from tests.live.served import Served

from .conftest import QUIET

pytestmark = pytest.mark.browser


def test_a_page_left_while_it_makes_the_database_does_not_hold_up_the_live_page(
    house: Served, tmp_path: Path
) -> None:
    chromium = shutil.which("chromium") or pytest.fail("Debian's chromium is missing")

    with plain_page(chromium, tmp_path, QUIET) as page:
        page.goto(house.link, "location.pathname === '/' && document.readyState === 'complete'")
        page.goto(f"{house.url}/calls/{house.calls[0]}/live/", "document.body?.dataset.ready")
