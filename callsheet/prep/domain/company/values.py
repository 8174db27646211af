"""What reading a company's site gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One fact: `quote` stands word for word on the page at `url`; `value` says it shortly."""

    quote: str
    url: str
    value: str


@dataclass(frozen=True)
class CompanyRead:
    """A company as its own site shows it; None and () where nothing is stated.

    state  ok, parked, for_sale, placeholder, js_shell, redirect_shell, blocked, suspended,
           server_error, dead, empty
    """

    state: str
    name: str = ""
    named: Fact | None = None  # the name, where it stands word for word
    mission: Fact | None = None
    summary: Fact | None = None
    founded: Fact | None = None
    location: Fact | None = None
    people: tuple[Fact, ...] = ()
    products: tuple[Fact, ...] = ()
    customers: tuple[Fact, ...] = ()
    values: tuple[Fact, ...] = ()
    news: tuple[Fact, ...] = ()
    social: tuple[Fact, ...] = ()
    languages: tuple[Fact, ...] = ()
