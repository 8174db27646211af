"""What of a sample may be shown or sent: permission, the unnamed client, house rules."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.library.domain.permission import without_client
from callsheet.library.domain.sending import (
    NotToSend,
    Sendable,
    Shown,
    paragraphs,
    to_send,
    to_show,
)
from callsheet.venues.domain.guard import Rule

WORDS = Shown(
    title="Checkout for Tin Can",
    trade="Developer",
    tools=("Shopify", "TinCan theme"),
    text="Built for Tin Can Ltd. in Leeds.\n"
    "See https://tincan.example/shop or mail maya@tincan.example.",
    result="Tin Can's cancellations fell to 5%",
    link="https://tincan.example",
    captions=("The TIN-CAN basket", ""),
)


def rule(kind: str, *, allowed: bool = False) -> Rule:
    return Rule(kind, allowed, f"No {kind} here.", "the messages", "", date(2026, 11, 1), "Fiverr")  # type: ignore[arg-type]


def sent(permission: str = "public", *rules: Rule, client: str = "Tin Can Ltd") -> Sendable:
    return to_send(WORDS, rules, permission=permission, client=client)


def every_word(found: Sendable) -> str:
    words = found.words
    parts = (words.title, words.trade, *words.tools, words.text, words.result, words.link)
    return "\n".join((*parts, *words.captions, found.file_name))


@pytest.mark.parametrize(
    ("permission", "says", "instead"),
    [
        ("on_call", "on the call", "walk"),
        ("private", "your own eyes", "edit"),
        ("a word nobody knows", "your own eyes", "edit"),
    ],
)
def test_a_refusal_says_why_and_what_may_be_done(permission: str, says: str, instead: str) -> None:
    with pytest.raises(NotToSend, match=says) as caught:
        sent(permission)

    assert caught.value.instead == instead


def test_a_sample_for_a_call_is_shown_there_and_a_private_one_is_not() -> None:
    assert to_show(WORDS, permission="on_call", client="").words.title == WORDS.title
    with pytest.raises(NotToSend, match="your own eyes"):
        to_show(WORDS, permission="private", client="")


def test_a_draft_nobody_looked_over_is_not_sent() -> None:
    with pytest.raises(NotToSend, match="Look it over"):
        to_send(WORDS, (), permission="public", client="", looked_over=False)


def test_an_unnamed_client_is_in_no_word_and_not_in_the_files_name() -> None:
    found = sent("unnamed")

    assert "tin" not in every_word(found).lower().replace("cutting", "")
    assert found.words.title == "Checkout for a client"
    assert found.file_name == "checkout-for-a-client.pdf"
    assert found.look_at_pictures
    assert found.left_out[0].words == "https://tincan.example"


def test_a_word_of_the_name_that_still_stands_in_it_is_said() -> None:
    words = Shown("Basket", text="Can's owner, in Tin's shop, can read it. See tincan.example/shop")

    found = to_send(words, (), permission="unnamed", client="Tin Can Ltd, in Leeds")
    none = to_send(Shown("It can"), (), permission="unnamed", client="Tin Can Ltd")

    assert found.name_left == ("Can", "Tin")
    assert found.words.text.endswith("See [left out]")
    assert none.name_left == ()


def test_a_client_whose_name_is_not_written_down_cannot_be_taken_out() -> None:
    with pytest.raises(NotToSend, match="Write the client's name first"):
        sent("unnamed", client=" ")
    with pytest.raises(NotToSend, match="Write the client's name first"):
        to_show(WORDS, permission="unnamed", client="")


@pytest.mark.parametrize(
    ("text", "client", "left"),
    [
        ("For Tin Can Ltd, in Leeds", "Tin Can", "For a client, in Leeds"),
        ("tincan.example/shop is live", "Tin Can", "A client is live"),
        ("TIN-CAN's shop", "Tin Can GmbH", "A client's shop"),
        ("Völta moved", "Volta", "A client moved"),
        ("Tin Can as soon as possible", "Tin Can", "A client as soon as possible"),
        ("Kilim & Co store", "Kilim & Co", "A client store"),
        ("The tinny canyon", "Tin Can", "The tinny canyon"),
        ("Nothing", "", "Nothing"),
        ("For Fjellhjul", "Fjellhjul AS, a chain of four workshops in Bergen", "For a client"),
        ("For Fjellhjul", "Fjellhjul – bicycle workshops", "For a client"),
        ("Fjellhjul, once Hjulhuset", "Fjellhjul (Hjulhuset)", "A client, once a client"),
        ("Paid. Fjellhjul was glad", "Fjellhjul", "Paid. A client was glad"),
        ("Hay and Sons", "Hay, Sons & Daughters", "A client and Sons"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, client: str, left: str) -> None:
    assert without_client(text, client) == left


def test_contact_data_is_never_in_it() -> None:
    found = sent()

    assert "maya@" not in every_word(found)
    assert "tincan.example/shop" in found.words.text
    assert [each.words for each in found.left_out] == ["maya@tincan.example"]


def test_what_a_venue_bars_is_left_out_and_said() -> None:
    found = sent("public", rule("links"), rule("contact"), rule("free_work"))

    assert "https://" not in every_word(found)
    assert {each.reason for each in found.left_out} == {"No links here.", "No contact here."}


def test_what_a_venue_allows_stays() -> None:
    assert sent("public", rule("links", allowed=True)).words.link == WORDS.link


def test_the_files_name_is_of_plain_letters() -> None:
    assert Sendable(Shown("Café №1 — “Tin/Can”\r\n")).file_name == "cafe-no1-tin-can.pdf"
    assert Sendable(Shown("咖啡")).file_name == "sample.pdf"


def test_marks_of_markdown_are_not_shown() -> None:
    assert paragraphs("## Head\n\n**Bold** words\n- one\n* two\n\n#") == [
        ("heading", "Head"), ("text", "Bold words"), ("item", "one"), ("item", "two"),
    ]  # fmt: skip


@given(st.text(max_size=200), st.text(max_size=30), st.sampled_from(["public", "unnamed"]))
def test_any_words_can_be_held_against_the_rules(text: str, client: str, permission: str) -> None:
    words = Shown(text, text, (text,), text, text, text, (text,))
    rules = [rule(kind) for kind in ("contact", "links", "booking_link", "own_calls")]

    try:
        found = to_send(words, rules, permission=permission, client=client)
    except NotToSend as refusal:
        assert "name" in str(refusal)
        return
    assert found.file_name.endswith(".pdf")
    assert paragraphs(found.words.text) is not None
