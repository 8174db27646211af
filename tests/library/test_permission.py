"""What a draft, a call and a PDF may say of a sample."""

from __future__ import annotations

import pytest

from callsheet.library.domain.permission import may_name, said_title


@pytest.mark.parametrize(
    ("permission", "draft", "call", "pdf"),
    [
        ("public", "yes", "yes", "yes"),
        ("on_call", "no", "yes", "no"),
        ("unnamed", "unnamed", "unnamed", "unnamed"),
        ("private", "no", "no", "no"),
        ("no such word", "no", "no", "no"),
    ],
)
def test_each_permission_holds_everywhere(permission: str, draft: str, call: str, pdf: str) -> None:
    assert (may_name(permission, "draft"), may_name(permission, "call")) == (draft, call)
    assert may_name(permission, "pdf") == pdf


@pytest.mark.parametrize(
    ("title", "client", "said"),
    [
        pytest.param("Checkout for Tin Can", "Tin Can", "Checkout for a client", id="taken-out"),
        pytest.param("TIN  CAN checkout", "Tin Can", "A client checkout", id="other-case"),
        pytest.param("Tincan checkout", "Tin", "Tincan checkout", id="part-of-a-word-stays"),
        pytest.param(
            "Tin Can", "", "Developer work for a client I can't name", id="name-not-known"
        ),
    ],
)
def test_an_unnamed_client_is_not_in_the_title(title: str, client: str, said: str) -> None:
    assert said_title(title, trade="Developer", client_name=client, leave="unnamed") == said


def test_what_may_not_be_said_is_nothing() -> None:
    assert said_title("Tin Can", trade="", client_name="", leave="no") == ""


@pytest.mark.parametrize(
    ("title", "client", "said"),
    [
        ("Stock for Dourado", "Azulejos Dourado", "work for a client I can't name"),
        ("Hotel bookings", "Hotel Miradouro", "Hotel bookings"),
        ("Board for Fjellhjul", "Fjellhjul AS, four workshops", "Board for a client"),
    ],
)
def test_a_title_with_a_word_of_the_name_is_not_said(title: str, client: str, said: str) -> None:
    assert said_title(title, trade="", client_name=client, leave="unnamed") == said
