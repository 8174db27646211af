"""What a post asks, wants and requires where headings are bare, rows stand apart or counts lead."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts.shape import post_line

TITLE = "Redraw a harbour chart"


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Build", "deliverables"),
        ("You'd design", "deliverables"),
        ("To be done", "deliverables"),
        ("It must meet the following", "must_haves"),
        ("What I can't do without", "must_haves"),
    ],
)
def test_rows_set_apart_below_a_short_heading_are_items(head: str, field: str) -> None:
    rows = ["Charts of the north pier", "Labels at 18 px and up"]
    text = f"{TITLE}\n\nWe map harbours for sailors.\n\n{head}\n\n" + "\n\n".join(rows)

    assert post_line({"text": text})[field] == rows


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("need:", "deliverables"),
        ("has to be:", "must_haves"),
        ("You need", "must_haves"),
        ("The printer and I insist on:", "must_haves"),
        ("Indispensable:", "must_haves"),
        ("We would commission", "deliverables"),
        ("Your application should contain", "screening"),
    ],
)
def test_a_bare_heading_tells_what_its_list_is(head: str, field: str) -> None:
    text = f"{TITLE}\n\nWe map harbours.\n\n{head}\n- charts of the pier\n- labels in two sizes\n"

    assert post_line({"text": text})[field] == ["charts of the pier", "labels in two sizes"]


@pytest.mark.parametrize(
    "words",
    [
        "CVs alone won't get a reply.",
        "Please confirm in writing that you have no conflict with the port.",
        "I want to see a chart you made, not a reel of everything.",
        "Listen to episode 41 and tell us at which minute you fell asleep.",
        "Add a render of yours that has people in it.",
        "Offer a price for the box alone as well.",
        "La prego di indicarmi la tariffa a parola.",
        "Si la propuesta viene en inglés, no la vamos a leer.",
        "Les messages copiés-collés ne recevront pas de réponse.",
        "Quem mandar só o link do Instagram não recebe resposta.",
        "Agenturen schreiben uns bitte nicht an, solche Mails löschen wir.",
    ],
)
def test_what_is_asked_of_the_application_at_the_end_is_screening(words: str) -> None:
    text = f"{TITLE}\n\n{'We map harbours for sailors of small boats. ' * 6}\n\n{words}"

    assert post_line({"text": text})["screening"] == [words]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Two things are fixed: four hours a day, and a year of Gorgias.",
         ["four hours a day", "a year of Gorgias"]),
        ("Also essential is written English without mistakes.",
         ["written English without mistakes."]),
        ("Saturdays are compulsory.", ["Saturdays are compulsory."]),
        ("Delivered every Wednesday, no exceptions.",
         ["Delivered every Wednesday, no exceptions."]),
        ("Dogbones in all corners, this is not optional.",
         ["Dogbones in all corners, this is not optional."]),
        ("If you've cut furniture yourself you go to the top of the pile.", []),
        ("Nobody should have to do it again.", []),
        ("Only the lake still looks like furniture.", []),
    ],
)  # fmt: skip
def test_conditions_are_told_from_wishes_and_tales(words: str, parts: list[str]) -> None:
    assert post_line({"text": f"{TITLE}\n\nWe map harbours. {words}"})["must_haves"] == parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("El trabajo consiste en grabar los doce cuentos, cortar los ruidos y entregar un archivo.",
         ["grabar los doce cuentos", "cortar los ruidos", "entregar un archivo"]),
        ("Si tratta di tradurre 48 schede e di aggiornare il glossario.",
         ["tradurre 48 schede", "di aggiornare il glossario"]),
        ("O combinado seria fotografar 22 queijos, fazer oito cenas.",
         ["fotografar 22 queijos", "fazer oito cenas"]),
        ("What remains is to draw 26 shards in ink.", ["draw 26 shards in ink"]),
    ],
)  # fmt: skip
def test_what_a_job_consists_of_is_its_work(words: str, parts: list[str]) -> None:
    assert post_line({"text": f"{TITLE}\n\n{words}"})["deliverables"] == parts
