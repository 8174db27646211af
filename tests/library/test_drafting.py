"""Drafts of samples out of documents, and what importing again changes; no database."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callsheet.core.pages import Block, ParsedPage
from callsheet.library.domain.case_study import CaseStudy, local_pictures, read_case_study
from callsheet.library.domain.document import Document, Piece, document_of_page, written
from callsheet.library.domain.drafting import drafted
from callsheet.library.domain.updating import (
    KeptStep,
    merged,
    merged_walk,
    plain_fields,
    same_work,
)


def document(*lines: str, title: str = "") -> Document:
    pieces = [
        Piece("heading", line[2:]) if line.startswith("# ") else
        Piece("item", line[2:]) if line.startswith("- ") else Piece("text", line)
        for line in lines
    ]  # fmt: skip
    return Document(title, tuple(pieces))


@pytest.mark.parametrize(
    ("given_document", "name", "title"),
    [
        pytest.param(document("# A", title="Own title"), "x.pdf", "Own title", id="its-own"),
        pytest.param(
            document("# Tin Can", title="Microsoft Word - v3.docx"), "x.pdf", "Tin Can",
            id="a-program-wrote-the-title",
        ),
        pytest.param(document("Tin Can Coffee", "A shop."), "x.pdf", "Tin Can Coffee", id="line"),
        pytest.param(document("This is a sentence."), "tin-can_2.pdf", "Tin can", id="file-name"),
        pytest.param(document("Role: designer"), "scan 3.pdf", "New sample", id="nothing"),
        pytest.param(document("# Results", "Sold out."), "ska-shirts.pdf", "Ska shirts",
                     id="a-label-is-no-title"),
    ],
)  # fmt: skip
def test_the_title_is_what_the_document_calls_itself(
    given_document: Document, name: str, title: str
) -> None:
    assert drafted(given_document, name=name).case.title == title


@pytest.mark.parametrize(
    ("lines", "tools"),
    [
        (("Tools: Figma, Maze",), ("Figma", "Maze")),
        (("Tech stack: Next.js / Sanity / Vercel",), ("Next.js", "Sanity", "Vercel")),
        (("# Tools", "- Blender", "- Unreal Engine"), ("Blender", "Unreal Engine")),
        (("A shop built with Next.js and Sanity for a baker.",), ("Next.js", "Sanity")),
        (("Recorded with Pro Tools.",), ("Pro Tools",)),
        (("We built with care and love.",), ()),
        (("Made in Leeds for a roaster.",), ()),
    ],
)
def test_tools_are_only_those_the_document_names(
    lines: tuple[str, ...], tools: tuple[str, ...]
) -> None:
    assert drafted(document("A title", *lines)).case.tools == tools


def test_every_field_that_was_read_carries_its_words() -> None:
    draft = drafted(
        document("Tin Can", "My role: Designer", "Client: Tin Can Ltd.", "# Outcome",
                 "Sales rose by 4%. More words.", "Live site: tincan.example/shop")
    )  # fmt: skip

    assert (draft.case.trade, draft.case.client) == ("Designer", "Tin Can Ltd")
    assert (draft.case.result, draft.case.link) == ("Sales rose by 4%.", "tincan.example/shop")
    assert draft.quotes["result"] == "Sales rose by 4%. More words."
    assert draft.quotes["link"] == "Live site: tincan.example/shop"


TEXTS = st.text(max_size=300)


@given(st.lists(st.tuples(st.sampled_from(["heading", "text", "item"]), TEXTS)), TEXTS, TEXTS)
def test_any_document_has_a_draft(parts: list[tuple[str, str]], title: str, name: str) -> None:
    given_document = Document(title, tuple(Piece(kind, text) for kind, text in parts))  # type: ignore[arg-type]

    draft = drafted(given_document, name=name)

    assert draft.case.title
    assert len(draft.case.title) <= 200
    assert all(isinstance(quote, str) for quote in draft.quotes.values())


@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_held_against_each_other(one: str, other: str) -> None:
    assert same_work(one, other) == same_work(other, one)


def test_words_are_written_as_markdown() -> None:
    assert written(document("# Head", "Words.", "- a", "- b", "End.").pieces) == (
        "## Head\n\nWords.\n\n- a\n- b\n\nEnd."
    )


def test_a_page_is_named_by_its_heading_else_without_the_sites_name() -> None:
    words = (Block("p", "Words"), Block("a", "Menu", "nav"))

    with_heading = document_of_page(ParsedPage("u", "X | Ana", blocks=(Block("h1", "Y"), *words)))
    without = document_of_page(ParsedPage("u", "Volta move | Ana's work", blocks=words))

    assert (with_heading.title, without.title) == ("Y", "Volta move")
    assert "Menu" not in without.text


def test_an_import_takes_what_is_new_and_leaves_what_the_person_changed() -> None:
    first = CaseStudy("Tin Can", "A shop.", trade="Developer", tools=("Shopify",))
    now = CaseStudy("Tin Can Coffee", "A shop.", trade="Developer", tools=("Shopify",),
                    permission="unnamed")  # fmt: skip
    fresh = CaseStudy("Tin can", "A bigger shop.", trade="Developer", tools=("Shopify", "Liquid"))

    after = merged(now, plain_fields(first), fresh)

    assert (after.title, after.text, after.tools) == (
        "Tin Can Coffee", "A bigger shop.", ("Shopify", "Liquid"),
    )  # fmt: skip
    assert after.permission == "unnamed"


def steps(*digests: str, edited: str = "") -> list[KeptStep]:
    return [KeptStep(n, digest, digest == edited) for n, digest in enumerate(digests)]


@pytest.mark.parametrize(
    ("kept", "before", "fresh", "order", "gone"),
    [
        pytest.param(steps("a", "b"), "ab", "acb", "acb", "", id="a-new-one-in-the-middle"),
        pytest.param(steps("a"), "ab", "ab", "a", "", id="a-removed-one-stays-away"),
        pytest.param(steps("b", "a"), "ab", "abc", "bac", "", id="the-persons-order-counts"),
        pytest.param(steps("own", "a"), "a", "a", ["own", "a"], "", id="own-one-put-first-stays"),
        pytest.param(steps("a", "b"), "ab", "b", "b", "a", id="one-left-the-source"),
        pytest.param(steps("a", "b", edited="a"), "ab", "b", "ba", "", id="but-had-own-words"),
        pytest.param(steps("a", "own"), "a", "ac", ["a", "c", "own"], "", id="own-one-stays"),
        pytest.param(steps(), "", "ab", "ab", "", id="the-first-time"),
    ],
)
def test_steps_after_importing_again(
    kept: list[KeptStep], before: str, fresh: str, order: str | list[str], gone: str
) -> None:
    walk = merged_walk(kept, list(before), list(fresh))

    assert [place.digest for place in walk.places] == list(order)
    assert [step.digest for step in kept if step.key in walk.gone] == list(gone)


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
@example(["b", "c", "a"], ["a", "b"], ["a"])
def test_importing_the_same_again_changes_nothing(
    kept: list[str], before: list[str], fresh: list[str]
) -> None:
    walk = merged_walk(steps(*kept), before, fresh)
    after = [KeptStep(n, place.digest, False) for n, place in enumerate(walk.places)]

    again = merged_walk(after, fresh, fresh)

    assert [place.digest for place in again.places] == [place.digest for place in walk.places]
    assert all(place.key is not None for place in again.places)


def test_pictures_of_markdown_become_steps_and_leave_the_words() -> None:
    text = "# Tin\n\nWords.\n\n![The shop](pics/one%20two.png)\n\n![x](https://a.example/b.png)\n\nEnd."

    assert local_pictures(text) == [("pics/one two.png", "The shop")]
    assert read_case_study(text).text == "Words.\n\nEnd."


def test_a_line_that_became_a_field_is_not_said_twice() -> None:
    draft = drafted(
        document("Tin Can", "Role: Designer", "Tools: Figma", "A shop.",
                 "Result: sales rose. And nobody called.")
    )  # fmt: skip

    assert draft.case.text == "A shop.\n\nResult: sales rose. And nobody called."
