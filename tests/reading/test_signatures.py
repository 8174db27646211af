"""A signature is a name at the end, nothing else."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.signatures import called, greeted, signed_by


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You can reach me on WhatsApp too. Maya", "Maya"),
        ("Talk soon,\nTom Reed", "Tom Reed"),
        ("Best regards\nDr. Anne O'Neil", "Dr. Anne O'Neil"),
        ("Thanks! - Priya", "Priya"),
        ("Can we talk on Friday?", ""),
        ("Let's talk Friday", ""),
        ("Sounds good. Thanks", ""),
        ("It goes live then.\n\nBest\nMaya\nField & Oat", "Maya"),
        ("Sincerely, Derek Holm\nHead of Talent", "Derek Holm"),
        ("So they say.\n\nAstrid Lindqvist\nCurator", "Astrid Lindqvist"),
        ("Fine by us.\n\nRegards\nTalent team, DineLoop", ""),
        ("Nothing to do with you.\n\n--\nJonas Krell, CTO\nkrell.example", "Jonas Krell"),
        ("A good year to you!\n\nEvery good wish\nNon Gwilym, Afon Trust", "Non Gwilym"),
        ("The mice are back.\n\ncheers\nDazza, Hunter Valley Stone", "Dazza"),
        ("Is it dear?\n\nGreetings, Frau Petrovic", "Frau Petrovic"),
        ("Nothing ran.\n\nGlad it's you,\nPhilippa", "Philippa"),
        ("Are you quick?\n\nMany thanks\njo", "Jo"),
        ("Bring it along.\n\nBzzz, Ottilie", ""),  # either may be the name
        ("We sing it all.\n\nJess + Mo", "Jess + Mo"),
        (
            "It stays as it is.\n\nSorry for that,\nDr. Wiebke Tönnies, Rechtsanwältin",
            "Dr. Wiebke Tönnies",
        ),
        ("Ask for Dr. Weiss", ""),
        ("Bring questions. Our stack: Rails 7, Postgres 14, Heroku.", ""),
        ("We pay $30. Interested?", ""),
        ("The one you named. All the best from Graz.", ""),
        ("See you then! Maya x", "Maya"),
        ("Which one do you use, Recharge", ""),
        ("Rebuild:\n\nthe cart\nthe checkout", ""),
        ("> See you\n> Ana\n\nFine, Friday it is.", ""),
        ("Talk soon, Liv\n\nSent from my iPhone", "Liv"),
        ("We use Stripe", ""),
        ("", ""),
        ("See you then. Cheers!", ""),
    ],
)
def test_signed_by(text: str, name: str) -> None:
    assert signed_by(text) == name


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Maya Lindqvist", "Maya"),
        ("Dr. Wiebke Tönnies", "Dr. Tönnies"),
        ("Mrs J. Trevanion", "Mrs Trevanion"),
        ("H. Brandt", "H. Brandt"),
        ("Ing. Pavol Hraško", "Pavol"),
        ("Jess + Mo", "Jess + Mo"),
        ("maya", "maya"),
        ("Dr. Oetker", "Dr. Oetker"),
        ("", ""),
    ],
)
def test_what_a_person_is_called_in_a_letter(name: str, word: str) -> None:
    assert called(name) == word


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hi Ana,\n\nthanks for your proposal", "Ana"),
        ("Dear Marta: we read it", "Marta"),
        ("Good morning Ben!", "Ben"),
        ("Hi there, thanks", ""),
        ("Hello Sir, kindly", ""),
        ("Hi Shopify experts are needed", ""),
        ("Thanks Ana", ""),
        ("", ""),
    ],
)
def test_whom_a_message_greets(text: str, name: str) -> None:
    assert greeted(text) == name
