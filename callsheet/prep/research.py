"""The pages of a client's own site, fetched politely: robots.txt, two connections, one minute."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Self

from callsheet.core.errors import Refusal, ServiceError
from callsheet.outside.guard import check_url
from callsheet.outside.robots import RobotsBook, RobotsRefused
from callsheet.outside.web import Fetched, FetchFailed, WebSession, utc_now
from callsheet.prep.domain.crawl import MOST_PAGES, PlannedPage, home_candidates, plan, same_site
from callsheet.prep.domain.page_words import Role

TOTAL_SECONDS = 60.0
PAGE_SECONDS = 20.0
CONNECTIONS = 2
# kinds worth a second look at the about page's own links
SOUGHT: frozenset[Role] = frozenset({"mission", "values", "team"})
BLOCKED_STATUSES = frozenset({401, 403, 407, 429, 451, 503})
TRY_ANOTHER_HOME = frozenset({"no_such_name", "unreachable", "certificate"})

Links = list[tuple[str, str]]
State = Literal["ok", "blocked", "dead", "unreached", "robots", "not_a_page"]
SENTENCES: dict[State, str] = {
    "ok": "",
    "blocked": "The site turned the request away, so it could not be read.",
    "dead": "There is no page at that address.",
    "unreached": "The site answered with an error; it may work later.",
    "robots": "The site asks programs not to read it (robots.txt).",
    "not_a_page": "That address holds a file, not a web page.",
}


class OtherSite(Refusal):
    """A page of the site leads to another owner's site, which is not the client's word."""

    code = "other_site"

    def __init__(self) -> None:
        super().__init__("That page leads to another site, which was not read.")


@dataclass(frozen=True)
class RawPage:
    """A page as it came. `body` undecoded, `charset` as the header names it, `fetched_at` UTC."""

    url: str
    role: Role
    status: int
    body: bytes
    charset: str | None
    fetched_at: datetime


@dataclass(frozen=True)
class Failure:
    """A page that could not be read, and the sentence that says why."""

    url: str
    role: Role
    sentence: str
    permanent: bool


@dataclass(frozen=True)
class Progress:
    """So many of the planned pages are done; `url` is the one that just came or failed."""

    done: int
    planned: int
    url: str


@dataclass(frozen=True)
class ResearchResult:
    """What one piece of research brought.

    home       the home page's final address, or the one asked for when none answered
    pages      the home page first, then in the order of the plan; also a home page that turned
               the request away (its status says so), for whoever recognises such pages
    refused_by_robots  addresses that were not opened
    failures   planned pages that did not come; a guessed address that is not there is none
    state      what is known without reading: "ok" still may be parked or a JavaScript shell;
               "unreached" may pass and is worth another try, "dead" is not
    sentence   what to say when the state is not "ok"
    """

    home: str
    pages: tuple[RawPage, ...]
    refused_by_robots: tuple[str, ...]
    failures: tuple[Failure, ...]
    state: State
    sentence: str


def research(
    url: str,
    *,
    links_of: Callable[[bytes, str | None], Links],
    allow: AbstractSet[str] = frozenset(),
    on_page: Callable[[Progress], None] = lambda progress: None,
    now: Callable[[], datetime] = utc_now,
    seconds: float = TOTAL_SECONDS,
) -> ResearchResult:
    """At most twelve pages of one site. A site that is gone or shut is a result, not an error.

    url       as a person types it
    links_of  the (href, words) of a page's links, from its bytes and the header's charset
    allow     host:port entries that may be inside a network
    on_page   called in this thread after every page
    seconds   for everything together
    raises    Refusal when the address is none, lies inside a network or is never opened
    """
    start = check_url(url, allow)
    with Crawl(allow, now, time.monotonic() + seconds) as crawl:
        home = crawl.home(start)
        on_page(Progress(1, 1, start))
        if home is None or crawl.state != "ok":
            return crawl.result(start, [home] if home else [])
        planned = plan(home.url, links_of(home.body, home.charset))
        pages = [home, *crawl.pages(planned[1:], home.url, 1, on_page)]
        more = _second_look(planned, pages, links_of)
        pages += crawl.pages(more, home.url, len(planned), on_page)
        return crawl.result(home.url, pages)


def _second_look(
    planned: Sequence[PlannedPage],
    pages: Sequence[RawPage],
    links_of: Callable[[bytes, str | None], Links],
) -> list[PlannedPage]:
    """The mission, values and team pages that only the about page links to."""
    about = [page for page in pages if page.role == "about"]
    missing = SOUGHT - {page.role for page in pages}
    if not about or not missing or len(planned) >= MOST_PAGES:
        return []
    links = [link for page in about for link in links_of(page.body, page.charset)]
    return [page for page in plan(about[0].url, links, planned) if page.role in missing]


@dataclass
class Pace:
    """Keeps requests to a site as far apart as it asks, whichever connection they take."""

    _next_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, gap: float, deadline: float) -> None:
        """Waits for the next turn. Raises FetchFailed when that is after the deadline."""
        with self._lock:
            at = max(self._next_at, time.monotonic())
            if at >= deadline:
                raise FetchFailed("too_slow")
            self._next_at = at + gap
        time.sleep(max(at - time.monotonic(), 0.0))


class Crawl:
    """One piece of research under way: its connections, its rules, what went wrong so far."""

    def __init__(
        self, allow: AbstractSet[str], now: Callable[[], datetime], deadline: float
    ) -> None:
        self.state: State = "ok"
        self._sentence = ""
        self._deadline = deadline
        self._book = RobotsBook()
        self._pace = Pace()
        self._refused: list[str] = []
        self._failures: list[Failure] = []
        self._seen: set[str] = set()
        self._sessions: queue.SimpleQueue[WebSession] = queue.SimpleQueue()
        self._stack = ExitStack()
        for _ in range(CONNECTIONS):
            self._sessions.put(self._stack.enter_context(WebSession(allow=allow, now=now)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def result(self, home: str, pages: Sequence[RawPage]) -> ResearchResult:
        """Everything so far, as a value."""
        return ResearchResult(
            home=home,
            pages=tuple(pages),
            refused_by_robots=tuple(self._refused),
            failures=tuple(self._failures),
            state=self.state,
            sentence=self._sentence or SENTENCES[self.state],
        )

    def home(self, url: str) -> RawPage | None:
        """The home page, also by www. or without TLS; None when there is none to read.

        Sets `state`. Raises the guard's refusals.
        """
        first: FetchFailed | None = None
        for candidate in home_candidates(url):
            try:
                return self._home_page(self._fetched(candidate, lambda hop: None))
            except RobotsRefused:
                self._refused.append(candidate)
                self.state = "robots"
                return None
            except FetchFailed as failure:
                first = first or failure
                if failure.reason not in TRY_ANOTHER_HOME:
                    break
        if first is not None:  # the address as it was given says best what is wrong
            self._no_home(url, first)
        return None

    def _no_home(self, url: str, failure: FetchFailed) -> None:
        if failure.reason == "wrong_type":
            self.state = "not_a_page"
        else:
            self.state = "dead" if failure.permanent else "unreached"
        self._sentence = str(failure)
        self._failures.append(Failure(url, "home", str(failure), failure.permanent))

    def _home_page(self, fetched: Fetched) -> RawPage:
        self._seen.add(fetched.final_url)
        if fetched.status in BLOCKED_STATUSES:
            self.state = "blocked"
        elif fetched.status >= 300:
            self.state = "dead" if fetched.status < 500 else "unreached"
        return _page(fetched, "home")

    def pages(
        self,
        planned: Sequence[PlannedPage],
        home_url: str,
        done: int,
        on_page: Callable[[Progress], None],
    ) -> list[RawPage]:
        """The planned pages that came, in the order of the plan, each address once."""
        found: dict[PlannedPage, Fetched] = {}
        with ThreadPoolExecutor(CONNECTIONS, "research") as pool:
            waiting = {pool.submit(self._own_page, page.url, home_url): page for page in planned}
            for count, future in enumerate(as_completed(waiting), start=done + 1):
                page = waiting[future]
                fetched = self._outcome(page, future)
                if fetched is not None:
                    found[page] = fetched
                on_page(Progress(count, done + len(planned), page.url))
        return [_page(found[p], p.role) for p in planned if p in found and self._is_new(found[p])]

    def _own_page(self, url: str, home_url: str) -> Fetched:
        def stay(hop: str) -> None:
            if not same_site(hop, home_url):
                raise OtherSite

        return self._fetched(url, stay)

    def _fetched(self, url: str, may_open: Callable[[str], None]) -> Fetched:
        """One page, every hop of it held against `may_open` and the site's robots.txt."""
        with self._session() as session:

            def before(hop: str) -> None:
                may_open(hop)
                if not self._book.rules(session, hop, self._page_deadline()).allows(hop):
                    raise RobotsRefused

            rules = self._book.rules(session, url, self._page_deadline())
            if rules.allows(url):
                self._pace.wait(rules.delay_seconds, self._deadline)
            return session.fetch(url, deadline=self._page_deadline(), before=before)

    def _page_deadline(self) -> float:
        return min(self._deadline, time.monotonic() + PAGE_SECONDS)

    @contextmanager
    def _session(self) -> Iterator[WebSession]:
        session = self._sessions.get()
        try:
            yield session
        finally:
            self._sessions.put(session)

    def _outcome(self, page: PlannedPage, future: Future[Fetched]) -> Fetched | None:
        """The page that came; else None, with the reason noted."""
        try:
            fetched = future.result()
        except RobotsRefused:
            self._refused.append(page.url)
            return None
        except Refusal as refusal:
            self._failed(page, str(refusal), permanent=True)
            return None
        except ServiceError as error:
            self._failed(page, str(error), permanent=error.permanent)
            return None
        if fetched.status >= 300:
            gone = f"The site answered {fetched.status} for that page."
            self._failed(page, gone, permanent=fetched.status < 500)
            return None
        return fetched

    def _failed(self, page: PlannedPage, sentence: str, *, permanent: bool) -> None:
        if not page.guessed:
            self._failures.append(Failure(page.url, page.role, sentence, permanent))

    def _is_new(self, fetched: Fetched) -> bool:
        """Whether no other page of this research turned out to be this one."""
        known = fetched.final_url in self._seen
        self._seen.add(fetched.final_url)
        return not known


def _page(fetched: Fetched, role: Role) -> RawPage:
    return RawPage(
        url=fetched.final_url,
        role=role,
        status=fetched.status,
        body=fetched.body,
        charset=fetched.charset,
        fetched_at=fetched.fetched_at,
    )
