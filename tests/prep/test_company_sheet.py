"""What the person pastes, tells and corrects of a company on the call sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from callsheet.interviews.actions.sites import (
    NoCompany,
    company_of,
    confirm_end_site,
    confirm_site,
    swap_companies,
)
from callsheet.interviews.models import Company, Interview
from callsheet.jobs.runner import run_next
from callsheet.prep.actions import research
from callsheet.prep.actions.facts import (
    NoSuchField,
    NothingTold,
    correct_fact,
    hide_fact,
    paste_about,
    say_fact,
    undo_fact,
)
from callsheet.prep.domain.company_notes import CompanyNotes
from callsheet.prep.models import Fact
from callsheet.prep.queries import sheet_for
from tests import make
from tests.prep.test_actions import served_folder, site

__all__ = ["site"]
pytestmark = pytest.mark.django_db(transaction=True)
ABOUT = "Hearth Bakery\nOur mission is to put rye bread on every table.\nFounded in 2011.\n"


def notes_of(row: Interview) -> CompanyNotes:
    """The company part as a fresh request would see it."""
    fresh = Interview.objects.select_related(
        "client__company__research", "end_company__research", "venue", "owner"
    ).get(pk=row.pk)
    return sheet_for(fresh, None, now=timezone.now()).company


def looked_at(site: str) -> tuple[Interview, Company]:
    row = make.interview()
    company = confirm_site(row, site, now=timezone.now())
    assert run_next()
    return row, company


def test_a_correction_wins_and_later_research_leaves_it(site: str) -> None:
    row, company = looked_at(site)

    correct_fact(Fact.objects.get(field="founded"), "2009", now=timezone.now())
    research.look_up(company)

    assert [(f.value, f.by_person) for f in notes_of(row).of("founded")] == [("2009", True)]


@pytest.fixture
def other_site(site: str, settings: Any, tmp_path: Path) -> Iterator[str]:
    """Another company's site; research may open both."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=en><head><title>Tiller Seeds</title></head><body>"
        "<h1>Tiller Seeds</h1><p>Founded in 1998 in Bristol, we grow seeds for gardens that are "
        "too small for a tractor.</p></body></html>"
    )
    with served_folder(tmp_path) as address:
        settings.RESEARCH_ALLOW = frozenset({site, address})
        yield address


def confirm(row: Interview, site: str) -> None:
    """The site confirmed and looked at."""
    confirm_site(row, site, now=timezone.now())
    assert run_next()


def years(row: Interview) -> list[tuple[str, bool]]:
    return [(fact.value, fact.by_person) for fact in notes_of(row).of("founded")]


def test_a_correction_stays_with_the_site_it_was_made_on(site: str, other_site: str) -> None:
    row, _ = looked_at(site)
    correct_fact(Fact.objects.get(field="founded"), "2009", now=timezone.now())

    confirm(row, other_site)

    assert years(row) == [("1998", False)]
    assert notes_of(row).kept_for == (site,)

    correct_fact(Fact.objects.get(field="founded", how="rule"), "1997", now=timezone.now())
    assert years(row) == [("1997", True)]

    confirm(row, f"http://{site}/")
    assert years(row) == [("2009", True)]
    assert notes_of(row).kept_for == (other_site,)


def test_a_company_is_called_as_its_present_site_calls_it(site: str, other_site: str) -> None:
    row, company = looked_at(site)
    company.refresh_from_db()
    assert company.name == "Hearth & Oat"

    confirm(row, other_site)

    company.refresh_from_db()
    assert company.name == "Tiller Seeds"


def test_a_name_that_the_site_did_not_give_stays(site: str, other_site: str) -> None:
    row, company = looked_at(site)
    Company.objects.update(name="Maya's bakery")

    confirm(row, other_site)

    company.refresh_from_db()
    assert company.name == "Maya's bakery"


def test_a_fact_left_out_of_one_site_is_shown_of_another(site: str, other_site: str) -> None:
    row, _ = looked_at(site)
    for fact in Fact.objects.filter(field="founded"):
        hide_fact(fact, now=timezone.now())

    confirm(row, other_site)

    assert years(row) == [("1998", False)]
    assert notes_of(row).hidden == ()


def test_what_was_read_of_one_site_is_not_shown_under_another(site: str, other_site: str) -> None:
    row, _ = looked_at(site)

    confirm_site(row, other_site, now=timezone.now())

    assert notes_of(row).state == "waiting"
    assert notes_of(row).facts == ()


def test_what_the_person_knows_or_pasted_stays_with_every_site(site: str, other_site: str) -> None:
    row, company = looked_at(site)
    say_fact(company, "people", "Maya decides", now=timezone.now())
    paste_about(company, ABOUT, now=timezone.now())

    confirm(row, other_site)

    assert [fact.value for fact in notes_of(row).of("people")] == ["Maya decides"]
    assert years(row) == [("2011", False)]


def test_a_correction_taken_back_shows_what_was_read(site: str) -> None:
    row, company = looked_at(site)
    before = notes_of(row).of("founded")[0].value
    said = correct_fact(Fact.objects.get(field="founded"), "1909", now=timezone.now())
    research.look_up(company)

    undo_fact(said)

    assert [(f.value, f.by_person) for f in notes_of(row).of("founded")] == [(before, False)]


def test_a_fact_left_out_comes_back_when_that_is_undone(site: str) -> None:
    row, company = looked_at(site)
    left_out = hide_fact(Fact.objects.filter(field="people")[0], now=timezone.now())
    research.look_up(company)
    notes = notes_of(row)
    assert left_out.value not in [fact.value for fact in notes.of("people")]
    assert [fact.value for fact in notes.hidden] == [left_out.value]

    undo_fact(left_out)

    assert left_out.value in [fact.value for fact in notes_of(row).of("people")]


def test_a_fact_hidden_by_an_earlier_version_comes_back_too() -> None:
    row = make.interview()
    old = say_fact(company_of(row), "founded", "2011", now=timezone.now())
    old.hidden, old.quote, old.url = True, "Founded in 2011.", "https://h.example/"
    old.save()

    undo_fact(old)

    old.refresh_from_db()
    assert (old.how, old.hidden) == ("rule", False)


def test_a_pasted_about_text_fills_the_sheet_without_a_site() -> None:
    row = make.interview()

    paste_about(company_of(row), ABOUT, now=timezone.now())

    notes = notes_of(row)
    assert notes.mission is not None
    assert notes.mission.quote == "Our mission is to put rye bread on every table."
    assert notes.mission.is_pasted
    assert "where" in notes.not_found


def test_a_paste_stays_when_the_site_is_looked_at_and_the_other_way_round(site: str) -> None:
    row, company = looked_at(site)
    paste_about(company, ABOUT, now=timezone.now())

    research.look_up(company)

    assert notes_of(row).of("founded")[0].value == "2011"
    assert notes_of(row).of("summary")[0].url.startswith("http")
    assert Fact.objects.filter(field="founded", url="pasted").count() == 1


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_paste_is_refused(text: str) -> None:
    with pytest.raises(NothingTold):
        paste_about(company_of(make.interview()), text, now=timezone.now())


def test_what_the_person_knows_fills_what_the_site_leaves_open() -> None:
    row = make.interview()
    paste_about(company_of(row), ABOUT, now=timezone.now())

    say_fact(company_of(row), "location", "Bristol", now=timezone.now())

    notes = notes_of(row)
    assert [(f.value, f.by_person) for f in notes.of("location")] == [("Bristol", True)]
    assert "where" not in notes.not_found


def test_a_field_nobody_asks_for_is_refused() -> None:
    with pytest.raises(NoSuchField):
        say_fact(company_of(make.interview()), "secrets", "x", now=timezone.now())


def test_an_agency_and_its_end_client_are_kept_apart(site: str) -> None:
    row = make.interview()
    paste_about(company_of(row), "Copperbell is a marketing agency.", now=timezone.now())

    end = confirm_end_site(row, site, now=timezone.now())
    assert run_next()

    fresh = Interview.objects.select_related("end_company__research").get(pk=row.pk)
    sheet = sheet_for(fresh, None, now=timezone.now())
    assert fresh.client.company != end
    assert sheet.end_company is not None
    assert sheet.end_company.mission is not None
    assert sheet.company.mission is None


def test_the_two_companies_can_be_swapped() -> None:
    row = make.interview()
    own = company_of(row)

    swap_companies(row)
    assert (row.client.company, row.end_company) == (None, own)
    swap_companies(row)

    assert (row.client.company, row.end_company) == (own, None)


def test_without_a_company_there_is_nothing_to_swap() -> None:
    with pytest.raises(NoCompany):
        swap_companies(make.interview())


def test_the_forms_of_the_sheet_do_what_they_say(client: Client) -> None:
    row = make.interview()
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/sheet/"

    client.post(f"{path}about/", {"about": ABOUT})
    client.post(f"{path}facts/", {"field": "location", "value": "Bristol"})
    fact = Fact.objects.get(field="founded")
    back = client.post(f"/facts/{fact.uid}/correct/", {"value": "2012", "next_path": path})

    assert back["Location"] == path
    page = client.get(path).content.decode()
    assert "Our mission is to put rye bread on every table." in page
    assert "2012" in page
    assert "read: 2011" in page
    said = Fact.objects.get(field="founded", how="person")
    client.post(f"/facts/{said.uid}/undo/", {"next_path": path})
    assert "read: 2011" not in client.get(path).content.decode()


def test_a_refused_form_says_why(client: Client) -> None:
    row = make.interview()
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/sheet/"

    answers = [
        client.post(f"{path}end-client/", {"do": "swap"}, follow=True),
        client.post(f"{path}end-client/", {"site": "http://10.0.0.1/"}, follow=True),
        client.post(f"{path}about/", {"about": " "}, follow=True),
    ]

    for answer in answers:
        assert answer.status_code == 200
        assert "message" in answer.content.decode()


def test_what_a_site_says_is_shown_escaped(client: Client) -> None:
    row = make.interview()
    client.force_login(row.owner)
    company = company_of(row)
    text = "Our mission is to <script>alert(1)</script> put bread on tables.\n"

    paste_about(company, text, now=timezone.now())

    page = client.get(f"/interviews/{row.uid}/sheet/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_link_that_is_no_web_address_is_never_a_link(client: Client) -> None:
    row = make.interview()
    client.force_login(row.owner)
    Fact.objects.create(
        owner=row.owner, company=company_of(row), field="summary", value="We bake.",
        quote="We bake.", url="javascript:alert(1)", read_at=timezone.now(),
    )  # fmt: skip

    assert "javascript:alert" not in client.get(f"/interviews/{row.uid}/sheet/").content.decode()


def test_a_sheet_shows_the_warning_signs_that_stand_on_its_client(client: Client) -> None:
    row = make.interview("Please purchase the starter kit for 50 usd first, refundable. Maya")
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/sheet/"

    shown = client.get(path).content.decode()
    row.client.warning_signs.update(undone_at=timezone.now())
    undone = client.get(path).content.decode()

    assert "Warning signs" in shown
    assert "purchase the starter kit" in shown
    assert "Warning signs" not in undone


def test_a_sheet_takes_the_length_the_client_said_when_it_fits() -> None:
    row = make.interview("Can we talk Friday at 10am? 10 minutes max. Maya")

    at = sheet_for(row, None, now=timezone.now()).appointment

    assert (at.minutes, at.minutes_said) == (10, "said in the thread")
