"""Which language a message is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.reading.domain.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hi Ana, can we talk tomorrow?", "en"),
        ("ok thx", "en"),
        ("Sounds good!", "en"),
        ("Hola Ana, loved your proposal, can you start on Monday?", "en"),
        ("My name is José and I run a café in São Paulo, we need a website.", "en"),
        ("Hallo, können Sie uns ein Angebot für die Webseite machen?", "de"),
        ("Bonjour, êtes-vous disponible pour un appel cette semaine ?", "fr"),
        ("Hola, ¿cuánto cobrarías por este proyecto?", "es"),
        ("Olá, você pode me mandar alguns exemplos do seu trabalho?", "pt"),
        ("Ciao, quando possiamo sentirci per il progetto?", "it"),
        ("Hallo, wanneer kunnen we even bellen over het project?", "nl"),
        ("Dzień dobry, czy może pan zacząć w poniedziałek?", "pl"),
        ("Здравствуйте, сколько это стоит?", "ru"),
        ("Привіт, скільки це коштує?", "uk"),
        ("你好，请问价格是多少？", "zh"),
        ("こんにちは、お見積もりをお願いします", "ja"),
        ("مرحبا، كم السعر؟", "ar"),
        ("שלום, מתי אפשר לדבר?", "he"),
        ("", "und"),
        ("12:30 !!! 😀", "und"),
    ],
)
def test_a_message_is_told_by_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text(max_size=300))
def test_any_text_has_a_language_of_two_letters_or_none(text: str) -> None:
    assert len(language_of(text)) == 2 or language_of(text) == "und"
