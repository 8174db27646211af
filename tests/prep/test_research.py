from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from callsheet.outside.guard import InternalAddress, NeverFetched, NotAWebAddress
from callsheet.prep.research import Progress, RawPage, ResearchResult, research
from tests.outside.sites import ENDS, FakeNetwork, Site, moved, network, page, raw, serving

__all__ = ["network"]
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
KINDS = ("about", "mission", "values", "team", "products")


def links_of(body: bytes, charset: str | None) -> list[tuple[str, str]]:
    return re.findall(r'<a href="([^"]*)">([^<]*)</a>', body.decode(charset or "utf-8", "replace"))


def linking(*paths: str) -> str:
    return "".join(f'<a href="{path}">{path.strip("/")}</a>' for path in paths)


@pytest.fixture
def site(network: FakeNetwork) -> Iterator[Site]:
    pages = {f"/{kind}": page(f"<p>{kind}</p>") for kind in KINDS}
    home = page(linking(*(f"/{kind}" for kind in KINDS), "/contact") + "<p>home</p>")
    with serving({"/": home, "/contact": page("<p>contact</p>"), **pages}) as running:
        yield running


def look_into(
    site: Site, *, seconds: float = 10.0, progress: list[Progress] | None = None
) -> ResearchResult:
    return research(
        site.host,
        links_of=links_of,
        allow=site.allow,
        on_page=progress.append if progress is not None else lambda _: None,
        now=lambda: NOW,
        seconds=seconds,
    )


def roles(result: ResearchResult) -> list[str]:
    return [page.role for page in result.pages]


def test_the_pages_of_a_site_come_in_the_order_of_the_plan(site: Site) -> None:
    result = look_into(site)

    assert roles(result) == ["home", *KINDS, "contact"]
    assert (result.state, result.failures, result.refused_by_robots) == ("ok", (), ())
    assert result.pages[1] == RawPage(
        url=f"{site.url}/about",
        role="about",
        status=200,
        body=b"<p>about</p>",
        charset="utf-8",
        fetched_at=NOW,
    )


def test_robots_txt_is_asked_first_and_once(site: Site) -> None:
    look_into(site)

    assert site.asked[:2] == ["/robots.txt", "/"]
    assert site.asked.count("/robots.txt") == 1


def test_never_more_than_two_connections_at_once(site: Site) -> None:
    for kind in KINDS:
        site.pages[f"/{kind}"] = page(kind, wait=0.05)

    look_into(site)

    assert site.most_open == 2


def test_progress_is_told_after_every_page(site: Site) -> None:
    progress: list[Progress] = []

    look_into(site, progress=progress)

    assert [(step.done, step.planned) for step in progress] == [
        (1, 1),
        *((n, 7) for n in range(2, 8)),
    ]


def test_pages_that_robots_txt_names_are_not_opened(site: Site) -> None:
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /team\n", kind="text/plain")

    result = look_into(site)

    assert result.refused_by_robots == (f"{site.url}/team",)
    assert "/team" not in site.asked
    assert "team" not in roles(result)


def test_a_redirect_to_a_page_that_robots_txt_names_is_not_followed(site: Site) -> None:
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /people\n", kind="text/plain")
    site.pages["/team"] = moved("/people")

    result = look_into(site)

    assert result.refused_by_robots == (f"{site.url}/team",)
    assert "/people" not in site.asked


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(page("User-agent: *\nDisallow: /", kind="text/plain"), id="all barred"),
        pytest.param(page("oops", status=500), id="robots.txt fails"),
    ],
)
def test_a_site_that_bars_programs_is_not_read_at_all(site: Site, answer: object) -> None:
    site.pages["/robots.txt"] = answer  # type: ignore[assignment]

    result = look_into(site)

    assert (result.state, result.pages) == ("robots", ())
    assert site.asked == ["/robots.txt"]
    assert "robots.txt" in result.sentence


def test_the_delay_a_site_asks_for_lies_between_its_pages(site: Site) -> None:
    site.pages["/robots.txt"] = page("User-agent: *\nCrawl-delay: 0.15\n", kind="text/plain")

    result = look_into(site)

    gaps = [later - earlier for earlier, later in pairwise(sorted(site.asked_at[1:]))]
    assert len(result.pages) == 7
    assert min(gaps) > 0.1


def test_a_delay_that_leaves_no_time_gives_fewer_pages_not_none(site: Site) -> None:
    site.pages["/robots.txt"] = page("User-agent: *\nCrawl-delay: 10\n", kind="text/plain")
    started = time.monotonic()

    result = look_into(site, seconds=1.0)

    assert roles(result) == ["home"]
    assert len(result.failures) == 6
    assert time.monotonic() - started < ENDS


def test_everything_ends_at_the_deadline(site: Site) -> None:
    for kind in KINDS:
        site.pages[f"/{kind}"] = raw(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", wait=0.05, forever=True)
    started = time.monotonic()

    result = look_into(site, seconds=0.8)

    assert time.monotonic() - started < ENDS
    assert "home" in roles(result)
    assert {failure.sentence for failure in result.failures} == {
        "The site took too long to answer."
    }


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (403, "blocked"),
        (429, "blocked"),
        (503, "blocked"),
        (404, "dead"),
        (410, "dead"),
        (500, "unreached"),
    ],
)
def test_a_home_page_that_answers_no_says_how(site: Site, status: int, state: str) -> None:
    site.pages["/"] = page("<title>no</title>", status=status)

    result = look_into(site)

    assert (result.state, result.pages[0].status) == (state, status)
    assert result.sentence
    assert site.asked == ["/robots.txt", "/"]


def test_a_home_page_that_is_a_file_is_said_to_be_one(site: Site) -> None:
    site.pages["/"] = page(b"%PDF", kind="application/pdf")

    result = look_into(site)

    assert (result.state, result.pages) == ("not_a_page", ())


def test_a_name_that_is_nowhere_is_a_dead_site_not_an_error(network: FakeNetwork) -> None:
    result = research("hearthandoat.example", links_of=links_of, seconds=5)

    assert (result.state, result.sentence) == ("dead", "There is no site at that name.")
    assert network.looked_up == [
        "hearthandoat.example",
        "www.hearthandoat.example",
        "hearthandoat.example",
        "www.hearthandoat.example",
    ]


def test_a_site_that_is_silent_for_now_is_not_called_dead(site: Site) -> None:
    site.pages["/"] = page("late", wait=1.5)

    result = look_into(site, seconds=0.3)

    assert (result.state, result.sentence) == ("unreached", "The site took too long to answer.")
    assert not result.failures[0].permanent


def test_the_address_as_given_says_what_is_wrong(network: FakeNetwork) -> None:
    network.names["hearthandoat.example"] = [["93.184.216.34"]]

    result = research("hearthandoat.example", links_of=links_of, seconds=5)

    assert (result.state, result.sentence) == ("unreached", "The site could not be reached.")


def test_a_site_that_answers_only_under_www_without_tls_is_found(
    site: Site, network: FakeNetwork
) -> None:
    network.names["www.hearthandoat.example"] = [["93.184.216.34"]]
    network.routes["93.184.216.34", 80] = site.port

    result = research("hearthandoat.example", links_of=links_of, seconds=10)

    assert (result.state, result.home) == ("ok", "http://www.hearthandoat.example/")
    assert roles(result) == ["home", *KINDS, "contact"]


def test_pages_that_are_gone_are_told_and_the_others_come(site: Site) -> None:
    del site.pages["/team"]
    site.pages["/values"] = page("x", status=500)

    result = look_into(site)

    assert {(f.role, f.permanent) for f in result.failures} == {("team", True), ("values", False)}
    assert "mission" in roles(result)


def test_a_guessed_page_that_is_not_there_is_no_failure(site: Site) -> None:
    site.pages["/"] = page("<div id=root></div>")
    site.pages.pop("/about")

    result = look_into(site)

    assert result.failures == ()
    assert roles(result) == ["home", "contact"]


def test_a_page_that_turns_out_to_be_another_is_kept_once(site: Site) -> None:
    site.pages["/team"] = moved("/about")
    site.pages["/values"] = moved("/")

    result = look_into(site)

    assert len({page.url for page in result.pages}) == len(result.pages) == 5


def test_a_page_that_leads_to_another_site_is_not_the_clients_word(site: Site) -> None:
    with serving({"/jobs": page("Somebody else")}) as other:
        site.pages["/team"] = moved(f"{other.url}/jobs")

        result = research(site.host, links_of=links_of, allow=site.allow | other.allow, seconds=10)

    assert other.asked == []
    assert [f.sentence for f in result.failures] == [
        "That page leads to another site, which was not read."
    ]


def test_a_home_page_may_move_to_a_new_name(site: Site) -> None:
    with serving({"/": moved(f"{site.url}/")}) as old:
        result = research(old.host, links_of=links_of, allow=site.allow | old.allow, seconds=10)

    assert result.home == f"{site.url}/"
    assert roles(result) == ["home", *KINDS, "contact"]


def test_a_redirect_of_a_page_to_an_inside_address_opens_no_socket(
    site: Site, network: FakeNetwork
) -> None:
    site.pages["/team"] = moved("http://10.0.0.7/")

    result = look_into(site)

    assert set(network.connected) == {"127.0.0.1"}
    assert [f.role for f in result.failures] == ["team"]


def test_a_mission_page_that_only_the_about_page_links_to_is_found(site: Site) -> None:
    site.pages["/"] = page(linking("/about", "/contact"))
    site.pages["/about"] = page(linking("/", "/about", "/mission", "/team", "/products"))

    result = look_into(site)

    assert roles(result) == ["home", "about", "contact", "mission", "team"]


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("our site", NotAWebAddress),
        ("127.0.0.1:1", InternalAddress),
        ("upwork.com/jobs/1", NeverFetched),
        ("hearthandoat.example", InternalAddress),
    ],
)
def test_an_address_that_must_not_be_opened_is_refused(
    network: FakeNetwork, typed: str, refusal: type[Exception]
) -> None:
    network.names["hearthandoat.example"] = [["10.0.0.7"]]

    with pytest.raises(refusal):
        research(typed, links_of=links_of, seconds=5)

    assert network.connected == []
