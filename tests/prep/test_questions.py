"""The questions to expect, weak spots first."""

from __future__ import annotations

from callsheet.core.money import Money
from callsheet.prep.domain.grounds import Asker, grounds_of
from callsheet.prep.domain.job import JobRow, unproven
from callsheet.prep.domain.questions import MOST, Grounds, Lacking, questions_for
from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.replies import read_reply

ASK = "Have you used Recharge?"


def test_what_they_asked_comes_first() -> None:
    assert questions_for(Grounds(asked=(ASK,)))[0].text == ASK


def test_a_must_have_without_a_sample_is_a_weak_spot() -> None:
    found = questions_for(Grounds(unproven=(Lacking("Stripe Billing migration"),)))

    assert "Stripe Billing migration" in found[0].text
    assert found[0].weak


def test_a_push_on_the_price_comes_with_its_number() -> None:
    found = questions_for(Grounds(offer=Money(3500), price_pushed=True))

    assert any(q.text == "Could you do it for $35 an hour?" and q.weak for q in found)


def test_an_answered_question_goes_behind_the_open_weak_spots() -> None:
    found = questions_for(Grounds(asked=(ASK, "Who owns it?"), answers={ASK: "Yes, twice."}))

    assert found[0].text == "Who owns it?"
    assert next(q for q in found if q.text == ASK).ready


def test_availability_is_a_weak_spot_until_it_was_said() -> None:
    silent, said = Grounds(), Grounds(availability_said=True)

    assert any("start" in q.text and q.weak for q in questions_for(silent))
    assert not any("start" in q.text and q.weak for q in questions_for(said))


def test_no_question_stands_twice_and_ten_are_enough() -> None:
    found = questions_for(Grounds(asked=(ASK, ASK, ASK.upper()), kind="traditional"))

    texts = [q.text.casefold() for q in found]
    assert len(texts) == len(set(texts))
    assert len(found) <= MOST


def test_a_screening_instruction_is_no_question() -> None:
    found = questions_for(Grounds(screening=("Start with the word BLUE.", "Which tools?")))

    assert "Which tools?" in [q.text for q in found]
    assert "Start with the word BLUE." not in [q.text for q in found]


def test_a_prepared_answer_is_found_though_they_ask_in_other_words() -> None:
    asked, other = "Have you used Recharge before?", "Have you used Bold before?"

    found = questions_for(Grounds(asked=(asked, other), answers={ASK: "Yes, twice."}))

    assert {q.text: q.answer for q in found if q.text in (asked, other)} == {
        asked: "Yes, twice.",
        other: "",
    }


def test_the_answer_of_the_very_question_goes_before_one_that_is_alike() -> None:
    asked = "Have you used Recharge before?"

    found = questions_for(Grounds(asked=(asked,), answers={ASK: "In general.", asked: "Twice."}))

    assert next(q for q in found if q.text == asked).answer == "Twice."


def test_of_a_sentence_with_a_sum_both_questions_are_expected() -> None:
    text = "Have you worked with Auditdata, and could you do it for $1,500?"

    found = [q.text for q in questions_for(grounds_of(Asker(reads=[read_reply(text)])))]

    assert {"Have you worked with Auditdata", "could you do it for $1,500?"} <= set(found[:3])
    assert "What would it cost, and why?" not in found


def test_what_they_want_to_hear_is_expected_word_for_word() -> None:
    text = "Can we talk Friday? We'd like to hear how you'd go about it and what could go wrong."

    found = questions_for(grounds_of(Asker(reads=[read_reply(text)], texts=[text])))

    assert "We'd like to hear how you'd go about it and what could go wrong." in [
        q.text for q in found[:3]
    ]


def test_a_demand_on_the_person_is_not_asked_as_work_done() -> None:
    lacking = (Lacking("Fluent English", yours=True), Lacking("Stripe", near="Volta invoices"))

    found = {q.text: q.why for q in questions_for(Grounds(unproven=lacking))}

    assert "They need: “Fluent English”. What do you say to it?" in found
    assert "Volta invoices" in found["They need: “Stripe”. Have you done that?"]


def test_what_they_do_not_want_is_no_question() -> None:
    row = JobRow("I do not want AI-written proposals", None, missing="No sample")

    assert unproven((row,)) == ()


def test_a_start_is_asked_once_and_known_from_ones_own_words() -> None:
    post = read_post(
        "A job\nYou will be asked to answer the following questions\nWhen can you start?"
    )

    found = questions_for(grounds_of(Asker(post=post, own="I could start on 7 December.")))

    starts = [q for q in found if q.text.startswith("When")]
    assert len(starts) == 1
    assert not starts[0].weak
