from __future__ import annotations

import pytest

from callsheet.reading.domain.posts import read_post

LEAD = "Wir suchen Hilfe für unseren Laden in Kassel.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Bitte senden Sie zwei Beispiele mit Ihrem Angebot.",
        "Merci de joindre deux sites similaires à votre offre.",
        "Quel délai proposez-vous ?",
        'Empieza tu propuesta con la palabra "clave".',
        "Na proposta, informe o valor e o prazo.",
        "Você já fez algo parecido?",
        "Indicate il vostro prezzo per cartella.",
        "Vermeld wanneer je kunt beginnen.",
    ],
)
def test_what_is_asked_of_the_application_is_found_abroad(words: str) -> None:
    read = read_post(LEAD + words)

    assert [quote.text for quote in read.screening] == [words]
    assert not read.must_haves


@pytest.mark.parametrize(
    "words",
    [
        "Die Dateien müssen als Vektor geliefert werden.",
        "Le site doit être hébergé en France.",
        "Es obligatorio usar música libre de derechos.",
        "Tem que funcionar no celular.",
        "I testi devono essere in inglese.",
        "Je moet Engels als moedertaal hebben.",
    ],
)
def test_what_is_required_is_found_abroad(words: str) -> None:
    assert [quote.text for quote in read_post(LEAD + words).must_haves] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Wünschenswert: Kenntnisse in EWM.",
        "Un plus : savoir prendre de belles photos.",
        "Se valora experiencia con CapCut.",
        "Ervaring met allergenen is een pre.",
    ],
)
def test_a_wish_is_no_demand_abroad(words: str) -> None:
    assert not read_post(LEAD + words).must_haves


def test_headings_abroad_sort_what_stands_below_them() -> None:
    text = (
        "Ihre Aufgaben:\n- Anpassung der Lagerstruktur\n- Schulung von zwölf Personen\n\n"
        "Anforderungen:\n- Fünf Jahre Erfahrung mit SAP\n"
    )

    read = read_post(text)

    assert [q.text for q in read.deliverables] == [
        "Anpassung der Lagerstruktur", "Schulung von zwölf Personen",
    ]  # fmt: skip
    assert [q.text for q in read.must_haves] == ["Fünf Jahre Erfahrung mit SAP"]
