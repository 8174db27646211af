"""A real `callsheet serve`, a client's site and Debian's chromium, all on 127.0.0.1."""

from __future__ import annotations

import functools
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.first_data import DATABASE, begin
from tests.live.served import Served
from tests.live.served import served as house_served
from tests.outside.mailbox import Mailbox, mailbox
from tests.ports import free_port

PATIENCE = 30_000  # ms; a busy machine may take long for one page
FIRST_PAGE = 90_000  # ms; the first page of a cold server, on shared cores
expect.set_options(timeout=PATIENCE)
SITE = Path(__file__).parent / "site"
AGENCY_SITE = Path(__file__).parent / "agency_site"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
# what Playwright leaves out too, for a second list takes the place of its own; the two pages behind
# the address bar's suggestions, which every new window loads at twice the cost of its own; and the
# process that is kept ready for another site, which no story opens
LEFT_OUT = "--disable-features=" + ",".join(
    (
        "AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades "
        "HttpsFirstBalancedModeAutoEnable LensOverlay MediaRouter PaintHolding "
        "ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect OptimizationHints "
        "NetworkTimeServiceQuerying AimEnabled PreconnectToSearch "
        "WebUIOmniboxPopup WebUIOmniboxAimPopup SpareRendererForSitePerProcess"
    ).split()
)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    LEFT_OUT,
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# a camera and a microphone that answer, without a question
ALLOWED, FAKE = "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves the folder without a log line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests' own output is enough."""


@dataclass(frozen=True)
class App:
    """A running Callsheet: its address, the link that signs in, the client's site beside it."""

    url: str
    link: str
    site: str
    data: Path


@contextmanager
def site_of(folder: Path) -> Iterator[str]:
    """`127.0.0.1:port` of a folder's pages."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def client_site() -> Iterator[str]:
    """The address of a small company's site."""
    with site_of(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def agency_site() -> Iterator[str]:
    """The address of an agency's site, which works for such companies."""
    with site_of(AGENCY_SITE) as address:
        yield address


@contextmanager
def served(folder: Path, site: str, mail_url: str, **settings: str) -> Iterator[App]:
    """`callsheet serve` with that data folder and settings until the block ends."""
    port = free_port()
    begin(folder)
    env = os.environ | {
        "CALLSHEET_DATA": str(folder),
        "CALLSHEET_LISTEN": f"127.0.0.1:{port}",
        "CALLSHEET_RESEARCH_ALLOW": site,
        "CALLSHEET_EMAIL_URL": mail_url,
        **settings,
    }
    env.pop("CALLSHEET_URL", None)
    command = [sys.executable, "-m", "callsheet", "serve"]
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        link, said = "", []
        for line in process.stdout:
            said.append(line)
            if found := re.search(r"http://\S+token=\S+", line):
                link = found.group()
                break
        assert link, "".join(said)
        drain = threading.Thread(target=process.stdout.read, daemon=True)
        drain.start()
        yield App(f"http://127.0.0.1:{port}", link, site, folder)
        process.terminate()
        process.wait(20)
        drain.join(5)


@dataclass(frozen=True)
class Started:
    """The server that every story of a worker uses, and its data as the first start left them."""

    app: App
    box: Mailbox
    first: Path


@pytest.fixture(scope="session")
def started(
    tmp_path_factory: pytest.TempPathFactory, client_site: str, agency_site: str
) -> Iterator[Started]:
    """One server a worker: a start costs as much as a story."""
    folder = tmp_path_factory.mktemp("served")
    allowed = {"CALLSHEET_RESEARCH_ALLOW": f"{client_site},{agency_site}"}
    with mailbox() as box, served(folder / "var", client_site, box.url, **allowed) as app:
        copy_database(app.data / DATABASE, folder / DATABASE)
        yield Started(app, box, folder / DATABASE)


def copy_database(source: Path, target: Path) -> None:
    """The whole database in one transaction, also into one that is in use."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        new.execute("PRAGMA busy_timeout = 10000")
        old.backup(new)


def jobs_at_rest(database: Path) -> None:
    """Waits until no job runs; raises after ten seconds."""
    until = time.monotonic() + 10
    with closing(sqlite3.connect(database, timeout=10)) as open_one:
        while open_one.execute("SELECT 1 FROM jobs_job WHERE state = 'running'").fetchone():
            assert time.monotonic() < until, "a job did not end"
            time.sleep(0.05)


@pytest.fixture
def post(started: Started) -> Mailbox:
    """A mail server that keeps what the app sends; empty at first."""
    started.box.mails.clear()
    return started.box


@pytest.fixture
def app(started: Started, post: Mailbox) -> App:
    """A running `callsheet serve` whose data are those of a first start."""
    app = started.app
    jobs_at_rest(app.data / DATABASE)
    copy_database(started.first, app.data / DATABASE)
    for each in app.data.iterdir():
        if each.is_dir():
            shutil.rmtree(each)
    return app


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of every browser of a worker."""
    with sync_playwright() as driver:
        yield driver


def launched(playwright: Playwright, *names: str) -> Browser:
    """The first of these that is installed, headless; no look-up of any name leaves it."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(f"Debian's {names[-1]} is missing: apt-get install {names[-1]}")
    return playwright.chromium.launch(executable_path=found, args=[*QUIET, ALLOWED, FAKE])


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium's own build without windows: the same engine draws the same pages at two thirds of
    the CPU, for no tab strip is painted beside them. Where it is not installed, Chromium."""
    with launched(playwright, "chromium-headless-shell", "chromium") as found:
        yield found


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as people have it, for what its own windows and questions have a part in."""
    with launched(playwright, "chromium") as found:
        yield found


@dataclass
class Sight:
    """A page and every fault the browser reported on it."""

    page: Page
    faults: list[str]


def arrived(page: Page, url: str) -> None:
    """Waits for the page at that address with its scripts run: a key pressed before is lost."""
    page.wait_for_url(url, wait_until="load")


def scripts_run(page: Page) -> None:
    """Waits until the page that a click brought has run its scripts: what it says stands there
    before them, and a click on a button of theirs is lost until then."""
    page.wait_for_load_state("load")


def open_page(browser: Browser, app: App, *, phone: bool) -> tuple[BrowserContext, Sight]:
    """A signed-in page; console errors, page errors and CSP violations are collected."""
    context = browser.new_context(
        viewport=PHONE if phone else WIDE,
        has_touch=phone,
        is_mobile=phone,
        timezone_id="Europe/Lisbon",
        permissions=["clipboard-read", "clipboard-write"],
        base_url=app.url,
    )
    context.set_default_timeout(PATIENCE)
    context.set_default_navigation_timeout(FIRST_PAGE)
    page = context.new_page()
    sight = Sight(page, [])

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            sight.faults.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: sight.faults.append(str(error)))
    page.goto(app.link)
    return context, sight


@pytest.fixture(params=[False, True], ids=["1280px", "360px-touch"])
def sight(browser: Browser, app: App, request: pytest.FixtureRequest) -> Iterator[Sight]:
    """A signed-in page at both widths; the test fails on any fault the browser reported."""
    context, seen = open_page(browser, app, phone=request.param)
    yield seen
    context.close()
    assert not seen.faults


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The server of the live page's stories, with a booked call for each; they may kill it."""
    with house_served(tmp_path_factory.mktemp("live"), calls=12) as server:
        yield server
