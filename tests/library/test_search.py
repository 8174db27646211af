"""Find anything: words, beginnings, typing slips, and only one's own."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.test import Client

from callsheet.accounts.models import Freelancer
from callsheet.library.actions.indexing import index_interview
from callsheet.library.models import Document
from callsheet.library.search import RANK_AT_MOST, find, index_document, remove_document
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


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("vakery", "Bakery"), ("akery", "Bakery"), ("bkaery", "Bakery"), ("bakry", "Bakery"),
        ("bakkery", "Bakery"), ("subscrptoin", "Subscriptions"), ("ubscri", "Subscriptions"),
        ("check out", "Checkout"), ("onlineshop", "An online shop"),
        ("chekcout desing", "Checkout"),
        ("shop inline", "An online shop"),
    ],
)  # fmt: skip
def test_slips_of_every_kind_find_the_word_that_was_meant(
    owner: Freelancer, typed: str, title: str
) -> None:
    put(owner, "Bakery")
    put(owner, "Subscriptions")
    put(owner, "Checkout", "its design")
    put(owner, "An online shop")
    put(owner, "Inline skates")

    assert titles(owner, typed)[:1] == [title]


def test_a_word_put_in_after_a_slip_was_made_is_offered_too(owner: Freelancer) -> None:
    put(owner, "Bakery")
    assert titles(owner, "graonla") == []

    put(owner, "Granola")
    Document.objects.bulk_create(
        [Document(owner=owner, kind="note", uid=uuid4(), title="Sourdough", body="", url="/")]
    )

    assert (titles(owner, "graonla"), titles(owner, "suordough")) == (["Granola"], ["Sourdough"])


def test_a_word_that_is_gone_is_not_offered(owner: Freelancer) -> None:
    uid = put(owner, "Granola granola")
    put(owner, "Granolas")
    assert titles(owner, "granloa") == ["Granola granola", "Granolas"]

    remove_document(owner.pk, "note", uid)

    assert titles(owner, "granloa") == ["Granolas"]


def test_of_very_many_those_with_the_word_in_the_title_come_first_then_the_newest(
    owner: Freelancer,
) -> None:
    put(owner, "Tin Can")
    Document.objects.bulk_create(
        [
            Document(owner=owner, kind="note", uid=uuid4(), title=str(n), body="tin", url="/")
            for n in range(RANK_AT_MOST + 1)
        ]
    )

    found = titles(owner, "tin")

    assert found[:3] == ["Tin Can", str(RANK_AT_MOST), str(RANK_AT_MOST - 1)]
    assert len(found) == len(set(found)) == 20


def test_the_page_beside_the_call_gets_lines_with_the_ids_of_its_pack(owner: Freelancer) -> None:
    uid = put(owner, "Tin <Can>", "a tin for a roaster")
    client = Client()
    client.force_login(owner)

    told = client.get("/find/lines/", {"q": "tin"}).json()

    assert told == {
        "query": "tin",
        "hits": [
            {
                "id": f"note:{uid}",
                "kind": "note",
                "label": "Note",
                "title": "Tin <Can>",
                "text": "a tin for a roaster",
                "words": ["tin"],
                "url": f"/notes/{uid}/",
                "private": True,
                "respelled": False,
            }
        ],
    }
