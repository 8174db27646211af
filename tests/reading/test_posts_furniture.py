"""Rows of a page's own controls are told from titles, in their many forms."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts.shape import post_line
from callsheet.reading.domain.posts.title_rows import is_chrome, is_path

CONTROLS = (
    "Open job in a new window", "Open in new tab", "Open job post in a new tab",
    "Opens in a new window", "Back to jobs", "‹ Back to search results", "Go back", "Share",
    "Share this job", "Flag as inappropriate", "Flag this post", "Save job", "Saved",
    "Report this listing", "Copy link", "Copy link to clipboard", "Not interested",
    "Close the panel", "Hide this job", "Add to favorites", "View job posting", "Next job",
    "You already applied to this job", "Withdraw proposal", "In neuem Fenster öffnen",
    "Zurück zur Übersicht", "Ouvrir dans un nouvel onglet", "Retour aux résultats",
    "Abrir en una ventana nueva", "Volver a los resultados", "Abrir em nova aba",
    "Voltar para a busca", "Apri in una nuova scheda", "Openen in een nieuw venster",
)  # fmt: skip
TITLES = (
    "Open a shop on Etsy for my mother", "Save a drowned laptop's photos", "Share icons for Ghost",
    "Copy editor for a job board", "Report on bird strikes", "Hide and seek game, 2D art",
    "Print a list of my followers to PDF", "Close captions for a play", "Job board in Django",
    "Refresh a menu for a café", "Flag design for a small town", "Back cover of a novel",
    "Link building for a bakery", "Apply patches to a CMS", "Read a will aloud",
)  # fmt: skip


@pytest.mark.parametrize("row", CONTROLS)
def test_a_pages_control_is_no_title(row: str) -> None:
    title = "Draw twelve maps of a walled garden"

    read = post_line({"text": f"{row}\n{title}\nPosted 5 hours ago\nWorldwide\n\nSummary\nMaps."})

    assert is_chrome(row)
    assert read["title"] == title


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_begins_like_a_control_is_kept(title: str) -> None:
    assert not is_chrome(title)


@pytest.mark.parametrize(
    "row", ["Subtitles Danish > English, 6 parts", "EN->DE leaflet", "Italian → French menu"]
)
def test_a_direction_between_languages_is_no_path(row: str) -> None:
    assert not is_path(row)
