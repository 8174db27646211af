"""Find anything: words, beginnings, typing slips, and only one's own."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from callsheet.accounts.models import Freelancer
from callsheet.library.actions.indexing import index_interview
from callsheet.library.search import find, index_document, remove_document
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Freelancer:
    return Freelancer.objects.the_one()


def put(owner: Freelancer, title: str, body: str = "", uid: UUID | None = None) -> UUID:
    uid = uid or uuid4()
    index_document(owner.pk, "note", uid, title, body, f"/notes/{uid}/")
    return uid


def titles(owner: Freelancer, query: str) -> list[str]:
    return [hit.title for hit in find(owner.pk, query)]


@pytest.mark.parametrize(
    "query",
    ["café", "cafe", "CAFE", "caf", "c", "tin caf", "roaster", "roaster tin", "caffe"],
)
def test_words_beginnings_accents_and_slips_find(owner: Freelancer, query: str) -> None:
    put(owner, "Tin Can Café", "A shop for a roaster.")
    put(owner, "Volta invoices", "Billing.")

    assert titles(owner, query) == ["Tin Can Café"]


@pytest.mark.parametrize(
    "query", ["", "  ", "🙂", '"', "((", "zzzz", "tin volta", "OR", "a" * 5000]
)
def test_what_nothing_has_finds_nothing(owner: Freelancer, query: str) -> None:
    put(owner, "Tin Can", "A shop")
    put(owner, "Volta", "Billing")

    assert titles(owner, query) == []


@pytest.mark.parametrize("query", ['tin" OR "volta', "title:tin", "tin NEAR can", "tin*", "-tin"])
def test_signs_of_the_index_are_plain_words(owner: Freelancer, query: str) -> None:
    put(owner, "Volta", "Billing")

    assert titles(owner, query) == []


def test_one_letter_shows_the_newest_first(owner: Freelancer) -> None:
    put(owner, "Tin tin tin")
    put(owner, "Another", "with a tin in it")

    assert titles(owner, "t") == ["Another", "Tin tin tin"]


def test_a_word_in_the_title_comes_before_one_in_the_text(owner: Freelancer) -> None:
    put(owner, "Tin Can")
    put(owner, "Another", "with a tin in it")

    assert titles(owner, "tin") == ["Tin Can", "Another"]


def test_a_document_put_in_again_is_replaced(owner: Freelancer) -> None:
    uid = put(owner, "Tin Can")
    put(owner, "Volta", uid=uid)

    assert (titles(owner, "tin"), titles(owner, "volta")) == ([], ["Volta"])


def test_a_removed_document_is_found_no_more(owner: Freelancer) -> None:
    uid = put(owner, "Tin Can")

    remove_document(owner.pk, "note", uid)

    assert titles(owner, "tin") == []


def test_only_ones_own_is_found(owner: Freelancer) -> None:
    other = Freelancer.objects.create(login="other", password="!")
    put(other, "Tin Can")

    assert titles(owner, "tin") == []


def test_found_words_are_marked_and_markup_stays_text(owner: Freelancer) -> None:
    put(owner, "Note", "a <b>tin</b> can")

    assert find(owner.pk, "tin")[0].snippet == (
        ("a <b>", False),
        ("tin", True),
        ("</b> can", False),
    )


def test_a_slip_is_said_to_be_one(owner: Freelancer) -> None:
    put(owner, "Subscription checkout")

    assert [hit.respelled for hit in find(owner.pk, "subscriptoin")] == [True]


def test_an_interview_is_found_by_what_was_written_in_it(owner: Freelancer) -> None:
    interview = make.interview("Hi Ana, we sell granola. Can we talk? Maya", post="Oat shop")

    for _ in range(2):
        index_interview(interview=interview.pk, message=1)

    assert [hit.kind for hit in find(owner.pk, "granola")] == ["message"]
    assert [hit.kind for hit in find(owner.pk, "oat")] == ["interview"]
    assert find(owner.pk, "granola")[0].url == f"/interviews/{interview.uid}/"
