from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from callsheet.outside.robots import RobotsBook, RobotsRules, read_rules
from callsheet.outside.web import FetchFailed, WebSession
from tests.growth import LINEAR, growth
from tests.outside.sites import Answer, FakeNetwork, Site, moved, network, page, serving

__all__ = ["network"]


@pytest.fixture
def site(network: FakeNetwork) -> Iterator[Site]:
    with serving({}) as running:
        yield running


def rules_of(site: Site, answer: Answer) -> RobotsRules:
    site.pages["/robots.txt"] = answer
    with WebSession(allow=site.allow) as session:
        return RobotsBook().rules(session, f"{site.url}/about", time.monotonic() + 5)


def test_a_rule_for_everyone_is_obeyed(site: Site) -> None:
    text = "User-agent: *\nDisallow: /team\nAllow: /team/public\n"

    rules = rules_of(site, page(text, kind="text/plain"))

    assert not rules.allows(f"{site.url}/team/jane")
    assert rules.allows(f"{site.url}/team/public")
    assert rules.allows(f"{site.url}/about")


def test_a_rule_for_this_product_wins_over_the_general_one() -> None:
    text = b"User-agent: *\nDisallow: /\n\nUser-agent: callsheet\nDisallow: /team\n"

    rules = read_rules(200, text)

    assert rules.allows("https://hearthandoat.example/about")
    assert not rules.allows("https://hearthandoat.example/team")


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_file_means_no_rules(status: int) -> None:
    assert read_rules(status, b"User-agent: *\nDisallow: /").allows("https://a.example/")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_failing_answer_shuts_the_site_for_now(status: int) -> None:
    assert not read_rules(status, b"").allows("https://a.example/")


def test_rules_past_500_kib_do_not_count() -> None:
    filler = b"# nothing to see here\n" * 30_000
    text = b"User-agent: *\nDisallow: /a\n" + filler + b"Disallow: /b\n"

    rules = read_rules(200, text)

    assert not rules.allows("https://a.example/a")
    assert rules.allows("https://a.example/b")


def test_half_a_rule_at_the_bound_is_no_rule() -> None:
    head = b"User-agent: *\n"
    filler = b"#" * (500 * 1024 - len(head) - len(b"\nDisallow: /")) + b"\n"

    rules = read_rules(200, head + filler + b"Disallow: /private\n")

    assert rules.allows("https://a.example/about")


def wildcards(count: int) -> bytes:
    return b"User-agent: *\n" + b"Disallow: /*a*a*a*a*a*a*b$\n" * count


def test_a_huge_file_of_wildcards_is_read(site: Site) -> None:
    rules = rules_of(site, page(wildcards(20_000), kind="text/plain"))

    assert rules.allows(f"{site.url}/" + "a" * 1500)


def test_four_times_as_many_wildcards_take_no_more_than_a_line_would() -> None:
    def ask(file: bytes) -> None:
        assert read_rules(200, file).allows("https://a.example/" + "a" * 1500)

    ask(wildcards(10))

    assert growth(ask, wildcards(4_500), wildcards(18_000)) < LINEAR


def test_wildcards_are_held_against_a_path_in_linear_time() -> None:
    rules = read_rules(200, wildcards(16_000))

    def ask(path: str) -> None:
        assert rules.allows("https://a.example/" + path)

    ask("a")

    assert growth(ask, "a" * 2_000, "a" * 8_000) < LINEAR


@pytest.mark.parametrize(
    ("line", "seconds"),
    [("Crawl-delay: 2", 2.0), ("Crawl-delay: 3600", 10.0), ("Crawl-delay: soon", 0.0), ("", 0.0)],
)
def test_the_delay_asked_for_is_kept_within_a_bound(line: str, seconds: float) -> None:
    assert read_rules(200, f"User-agent: *\n{line}\n".encode()).delay_seconds == seconds


def test_a_page_that_is_no_robots_file_has_no_rules(site: Site) -> None:
    rules = rules_of(site, page("<!doctype html><p>Not here</p>"))

    assert rules.allows(f"{site.url}/about")


def test_redirects_without_end_mean_no_rules(site: Site) -> None:
    rules = rules_of(site, moved("/robots.txt"))

    assert rules.allows(f"{site.url}/about")


def test_one_file_is_fetched_once_in_a_piece_of_research(site: Site) -> None:
    book = RobotsBook()

    with WebSession(allow=site.allow) as session:
        for path in ("/", "/about"):
            book.rules(session, site.url + path, time.monotonic() + 5)

    assert site.asked == ["/robots.txt"]


def test_a_site_that_does_not_answer_is_a_failure_not_a_permission(network: FakeNetwork) -> None:
    with WebSession() as session, pytest.raises(FetchFailed):
        RobotsBook().rules(session, "https://nobody.example/", time.monotonic() + 5)
