"""What asks something of an application, and what has its form and asks nothing."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.posts.screening import asks_of_application


@pytest.mark.parametrize(
    "sentence",
    [
        "pls dont send me long copy paste, i get 50 of these.",
        "If you are an agency, move on.",
        "We are not interested in working with agencies.",
        "No cookie-cutter proposals please.",
        "Candidates who cannot provide references will not be contacted.",
        "You have done Modbus on a real machine: describe which one.",
        "Applications go through the board; add a PDF with three of your own drawings.",
        "Please reach out with a sample of your maps",
        "If you have examples of previous work, we would be interested in seeing them.",
        "First read the brief and explain your role in it.",
        "Nous aimerions connaître votre délai.",
        "Quien no haya trabajado con letra antigua, por favor, que no puje.",
    ],
)
def test_a_sentence_asks_something_of_the_application(sentence: str) -> None:
    assert asks_of_application(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Full details can be provided, please ask any questions you have!",
        "Please let me know if you need anything else from us.",
        "Apply now and join our dynamic team!",
        "The app should send an email when a customer replies.",
        "Please make sure the colors match our brand guide.",
        "Add a contact form with name, email and message.",
    ],
)
def test_an_offer_or_an_order_asks_nothing_of_the_application(sentence: str) -> None:
    assert not asks_of_application(sentence, late=True)


def test_what_asks_is_asked_though_it_stands_among_demands() -> None:
    read = read_post(
        "We need a nurse to check our leaflets.\n\nRequirements:\n- five years in a ward\n"
        "- Write “I am a nurse” at the top of your proposal\n"
    )

    assert [q.text for q in read.screening] == ["Write “I am a nurse” at the top of your proposal"]
    assert [q.text for q in read.must_haves] == ["five years in a ward"]


@pytest.mark.parametrize("heading", ["Proposal contents", "How to get our attention"])
def test_rows_below_a_heading_on_the_proposal_are_asked(heading: str) -> None:
    read = read_post(
        f"We test milk in four towns and want our codes mapped.\n\n{heading}\n"
        "- A letter of one page\n- Two references\n"
    )

    assert [q.text for q in read.screening] == ["A letter of one page", "Two references"]
