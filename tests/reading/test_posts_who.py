"""Who the client is, which address is theirs, and which row is the title."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts import read_post

NAMES = {
    "We make board games.\n\nCheers,\nTom Brandt\nFoxglove Games\nwww.foxglove.example": (
        "Foxglove Games"
    ),
    "The shop is slow.\n\nRegards,\nLee Park, Harbor & Sons": "Harbor & Sons",
    "Old addresses must work.\n\nLumen Freight\nhttps://lumen.example": "Lumen Freight",
    "Best regards, Tomasz, Kilnworks Sp. z o.o.": "Kilnworks Sp. z o.o.",
    "It is slow.\n\nKind greetings\nDr. Marek Holub": "Dr. Marek Holub",
    "Excel sheets.\n\nMany thanks\nDr. Ruth Okafor\nHead of Procurement": "Dr. Ruth Okafor",
    "Meridian Crop Analytics forecasts harvests for traders.": "Meridian Crop Analytics",
    "We at Kestrel Optics have 300 invoices.": "Kestrel Optics",
    "Power BI reports are slow. Fix the model.\n\nThanks\nAnna": "Anna",
    "Hi, this is Henrik from Fjell Outdoor. We sell tents.": "Fjell Outdoor",
    "I'm Henrik from Cape Town.": "Henrik",
    "I run my practice under the name Clearwater Coaching.": "Clearwater Coaching",
    "Both films by Canal Verde need subtitles. Our site: canalverde.example\n\nBest,\nAna": (
        "Canal Verde"
    ),
    "Native Spanish speakers only, please.": None,
    "Must work with Zebra ZD421 printers. Can it be done?": None,
}


@pytest.mark.parametrize("words", NAMES, ids=range(len(NAMES)))
def test_the_client_is_the_firm_that_signs_or_speaks(words: str) -> None:
    name = read_post("A title that stands alone\n\n" + words).client_name

    assert (name.text if name else None) == NAMES[words]


def test_the_firm_in_the_title_is_the_client() -> None:
    read = read_post("Freelance opportunity at Oakhollow Press\nRole: Indexer\nWe publish books.")

    assert read.title == "Indexer"
    assert read.client_name
    assert read.client_name.text == "Oakhollow Press"


SITES = {
    "Please look at pipedrive.com to see it; our site: altura-logistik.de": "altura-logistik.de",
    "client: Lark Union\n30 seconds, see lark-union.example": "lark-union.example",
    "We tried an agency (clicks.example) before.": None,
    "We looked at subtitleedit.org and like it.": None,
    "We host it ourselves at n8n.gorse.io, our website is gorse.io.": "gorse.io",
    "we change it from the phone. domain is tacos.com, currently empty.": "tacos.com",
}


@pytest.mark.parametrize("words", SITES)
def test_the_address_called_ours_is_the_site(words: str) -> None:
    site = read_post("A title that stands alone\n\n" + words).client_site

    assert (site.text if site else None) == SITES[words]


WORDS = "We run a small bakery in Ghent. Please build a one page site.\n"
TITLES = {
    "# Packaging for tea\n\n": "Packaging for tea",
    "**Packaging for tea**\n\n": "Packaging for tea",
    "We're hiring: Packaging designer\n\n": "Packaging designer",
    "Hiring now!\nRole: Packaging designer\n": "Packaging designer",
    "New job alert\nPackaging for tea\nFixed-price: $400\n": "Packaging for tea",
    "Newsletter\n\n": "Newsletter",
    "Can you make me a logo?\n": None,
}


@pytest.mark.parametrize("heading", TITLES)
def test_the_title_stands_without_what_surrounds_it(heading: str) -> None:
    assert read_post(heading + WORDS).title == TITLES[heading]
