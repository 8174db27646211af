"""The words in which the client told what to prepare, as the call sheet shows them."""

from __future__ import annotations

from callsheet.prep.domain.sheet import Turn, ask_of
from callsheet.reading.domain.replies import read_reply

LONG = (
    "hey Marta, sorry for the slow reply, was at my sister's wedding all weekend and the train "
    "home took nine hours because somebody had left a suitcase on the platform in Lincoln.\n\n"
    "ok so I read your proposal twice and you're the only one who noticed the checkout bug, which "
    "made my partner laugh since he had sworn for months that it was only slow at his mother's. "
    "Would you be up for a quick zoom? I can do Thursday after 2. {prepare}\n\nJo"
)


def asked(prepare: str) -> str:
    text = LONG.format(prepare=prepare)
    found = ask_of([Turn("Jo", "today", read_reply(text), text)])
    assert found is not None
    return found.quote


def test_the_whole_sentence_is_shown_not_the_clause_that_gave_it_away() -> None:
    sentence = (
        "No need to prepare slides, but if you could have a look at our checkout "
        "(shop.fernandtwig.example) and tell me the 3 worst things that'd be great."
    )

    assert asked(sentence) == sentence


def test_two_sentences_are_parted() -> None:
    words = asked("Please prepare two ideas for the menu. My aunt cooks. Bring your CV as well.")

    assert words == "Please prepare two ideas for the menu. … Bring your CV as well."
