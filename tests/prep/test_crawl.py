from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsheet.prep.domain import crawl
from callsheet.prep.domain.crawl import (
    MOST_PAGES,
    PlannedPage,
    home_candidates,
    page_url,
    plan,
    same_site,
)
from callsheet.prep.domain.page_words import role_of
from tests.growth import LINEAR, growth

HOME = "https://www.hearthandoat.example/"


def planned(links: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(p.role, p.url.removeprefix(HOME[:-1])) for p in plan(HOME, links) if not p.guessed]


@pytest.mark.parametrize(
    ("path", "words", "role"),
    [
        ("/about", "", "about"),
        ("/en/about-us.html", "", "about"),
        ("/x7", "Our story", "about"),
        ("/company/mission", "", "mission"),
        ("/about/our-values/", "", "values"),
        ("/about", "Our Mission", "about"),
        ("/p/12", "Mission & Vision", "mission"),
        ("/who-we-are/team", "", "team"),
        ("/meet-the-team", "People", "team"),
        ("/services", "What we bake", "products"),
        ("/newsroom", "", "news"),
        ("/company/careers/open-positions", "", "careers"),
        ("/contact-us", "", "contact"),
        ("/impressum", "", "contact"),
        ("/ueber-uns", "", "about"),
        ("/über-uns", "", "about"),
        ("/a-propos", "À propos", "about"),
        ("/quienes-somos", "¿Quiénes somos?", "about"),
        ("/sobre-nos", "", "about"),
        ("/chi-siamo", "", "about"),
        ("/over-ons", "", "about"),
        ("/nuestra-mision", "", "mission"),
        ("/equipo", "", "team"),
        ("/blog/our-story-of-one-bad-about-page", "", None),
        ("/news/context-management", "Context management", None),
        ("/products/about-face-cream", "About Face", None),
        ("/", "Home", None),
        ("/gallery", "Pictures", None),
    ],
)
def test_the_kind_of_a_page_is_read_from_its_path_and_words(
    path: str, words: str, role: str | None
) -> None:
    assert role_of(path, words)[0] == role


def test_pages_come_in_the_order_of_what_must_be_known() -> None:
    links = [
        ("/contact", "Contact"),
        ("/careers", "Careers"),
        ("/news", "News"),
        ("/products", "Products"),
        ("/team", "Team"),
        ("/values", "Values"),
        ("/mission", "Mission"),
        ("/about", "About"),
    ]

    roles = [role for role, _ in planned(links)]

    assert roles == [
        "home",
        "about",
        "mission",
        "values",
        "team",
        "products",
        "news",
        "careers",
        "contact",
    ]


def test_never_more_than_twelve_pages() -> None:
    names = "about who-we-are mission values team people products services news careers contact"
    links = [(f"/{name}", "") for name in [*names.split(), "impressum", "about-us", "our-story"]]

    assert len(plan(HOME, links)) == MOST_PAGES


def test_a_page_is_planned_once_however_it_is_written() -> None:
    links = [
        ("/about", "About"),
        ("/About/", "About us"),
        ("http://hearthandoat.example/about#team", "About"),
        ("/about?utm_source=footer", "About"),
        ("./about", "About"),
    ]

    assert planned(links) == [("home", "/"), ("about", "/about")]


@pytest.mark.parametrize(
    "href",
    [
        "https://elsewhere.example/about",
        "https://app.hearthandoat.example/about",
        "https://hearthandoat.example.evil.test/about",
        "mailto:about@hearthandoat.example",
        "javascript:about()",
        "tel:+1",
        "/about.pdf",
        "/about/login",
        "/wp-admin/about",
        "/cart?about=1",
        "/logout",
        "https://user@hearthandoat.example/about",
        "https://[::1/about",
        "/about?\ud800=1",
        "https://www.hearthandoat.example:99999/about",
        "/" + "about/" * 1000,
        "",
        "#about",
    ],
)
def test_links_that_are_no_page_of_the_site_are_left_alone(href: str) -> None:
    assert planned([(href, "About us")]) == [("home", "/")]


def test_a_subdomain_that_speaks_for_the_company_is_read() -> None:
    links = [
        ("https://careers.hearthandoat.example/", "x"),
        ("https://blog.hearthandoat.example/news", ""),
    ]

    assert planned(links)[1:] == [
        ("news", "https://blog.hearthandoat.example/news"),
        ("careers", "https://careers.hearthandoat.example/"),
    ]


def test_addresses_are_guessed_only_for_kinds_that_no_link_names() -> None:
    guessed = [p.url for p in plan(HOME, [("/story", "Our story")]) if p.guessed]

    assert guessed == ["https://www.hearthandoat.example/contact"]


def test_a_section_of_the_home_page_needs_no_guess() -> None:
    links = [("#about", "About us"), ("#contact", "Contact")]

    assert [p.url for p in plan(HOME, links)] == [HOME]


def test_a_page_without_links_has_its_likely_pages_guessed() -> None:
    paths = [p.url.removeprefix(HOME) for p in plan(HOME, []) if p.guessed]

    assert paths == ["about", "about-us", "contact"]


def test_a_second_look_repeats_nothing_and_guesses_nothing() -> None:
    first = plan(HOME, [("/about", "About")])

    second = plan(f"{HOME}about", [("/", "Home"), ("/about", "About"), ("mission", "")], first)

    assert second == [PlannedPage(f"{HOME}mission", "mission")]


def test_a_second_look_stays_within_twelve() -> None:
    first = [PlannedPage(f"{HOME}{number}", "products") for number in range(11)]

    second = plan(HOME, [("/mission", ""), ("/values", ""), ("/team", "")], first)

    assert [p.role for p in second] == ["mission"]


def test_the_language_of_the_home_page_is_preferred() -> None:
    links = [("/de/about", "About"), ("/en/about", "About")]

    assert planned(links)[1] == ("about", "/en/about")


@pytest.mark.parametrize(
    ("url", "home", "same"),
    [
        ("https://foo.com/a", "https://www.foo.com/", True),
        ("https://blog.foo.co.uk/", "https://foo.co.uk/", True),
        ("https://bar.co.uk/", "https://foo.co.uk/", False),
        ("https://foo.com.br/", "https://foo.com/", False),
        ("https://jane.github.io/", "https://joe.github.io/", False),
        ("https://a.myshopify.com/", "https://b.myshopify.com/", False),
        ("https://evilfoo.com/", "https://foo.com/", False),
        ("http://127.0.0.1:8123/a", "http://127.0.0.1:8123/", True),
        ("http://127.0.0.1:8124/", "http://127.0.0.1:8123/", False),
        ("http://10.0.0.1/", "http://11.0.0.1/", False),
    ],
)
def test_one_owner_or_two(url: str, home: str, same: bool) -> None:
    assert same_site(url, home) is same


@pytest.mark.parametrize(
    ("url", "candidates"),
    [
        (
            "https://foo.com/",
            [
                "https://foo.com/",
                "https://www.foo.com/",
                "http://foo.com/",
                "http://www.foo.com/",
            ],
        ),
        ("https://www.foo.com/", ["https://www.foo.com/", "http://www.foo.com/"]),
        ("http://foo.com/", ["http://foo.com/", "http://www.foo.com/"]),
        ("http://127.0.0.1:8123/", ["http://127.0.0.1:8123/"]),
    ],
)
def test_where_a_home_page_may_answer(url: str, candidates: list[str]) -> None:
    assert home_candidates(url) == candidates


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=40)), max_size=20))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_links_give_a_plan_that_starts_at_home(links: list[tuple[str, str]]) -> None:
    pages = plan(HOME, links)

    assert pages[0].role == "home"
    assert len({p.url for p in pages}) == len(pages) <= MOST_PAGES


def test_a_hundred_thousand_links_are_planned_in_linear_time() -> None:
    links = [
        (f"/our-team-and-values-{n}/" + "a" * 300, "about our team " * 50) for n in range(100_000)
    ]
    plan(HOME, links[:9])

    assert growth(lambda some: plan(HOME, some), links[:750], links[: crawl.MOST_LINKS]) < LINEAR
    assert growth(lambda some: plan(HOME, some), links[:25_000], links) < LINEAR


def test_no_address_leaves_the_home_pages_port() -> None:
    assert page_url("/about", "http://127.0.0.1:8123/") == "http://127.0.0.1:8123/about"
    assert page_url("http://127.0.0.1:9/about", "http://127.0.0.1:8123/") is None
