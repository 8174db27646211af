"""Whether an answer answers its question: the command, what is asked, and traps of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.prep.commands import judge_line
from callsheet.prep.domain.judge import LABELS, judge
from callsheet.prep.domain.judge.requested import requested_items
from tools.score.judge import dodges, macro_f1

CASES = Path(__file__).parents[1] / "cases/judge"

ASKED = [
    ("Have you used Connect?", ("yes_no",)),
    ("How many stores have you migrated?", ("count",)),
    ("What would you charge for it?", ("money",)),
    ("How long would it take?", ("length",)),
    ("When could you start?", ("when",)),
    ("Who will do the work?", ("who",)),
    ("React or Vue, which one?", ("which",)),
    ("Would you take React or Vue?", ("which",)),
    ("Why did they leave?", ("why",)),
    ("Could you explain how it would work?", ("how",)),
    ("Can you tell me how many people you are?", ("count",)),
    ("How many languages do you support, and who does the proofreading?", ("count", "who")),
    ("What went wrong and what did you learn?", ("story", "what")),
    ("Tell us about a hard client.", ("story",)),
    ("", ("what",)),
]


@pytest.mark.parametrize(("question", "kinds"), ASKED, ids=[q or "empty" for q, _ in ASKED])
def test_the_requested_items_are_named(question: str, kinds: tuple[str, ...]) -> None:
    assert requested_items(question).kinds == kinds


RULES = [
    ("Have you used Connect?", "No, I've never used Connect.", "direct"),
    ("How many stores?", "None.", "direct"),
    ("How many stores?", "Sixty-five.", "direct"),
    ("Could you start in summer?", "July yes, August no.", "direct"),
    ("How many stores have you migrated?", "A handful.", "partial"),
    ("Why did the project end?", "Partly the budget, other things too.", "partial"),
    ("Will it rank first?", "Nobody can promise that. I'll test one page first.", "honest_unknown"),
    ("How fast is it?", "I'd be guessing. I'll measure it tonight.", "honest_unknown"),
    ("How many stores have you migrated?", "I'd have to check.", "dodge"),
    ("How many stores have you migrated?", "We'll cross that bridge when we come to it.", "dodge"),
    ("How many stores were it?", "Quality and good communication matter most.", "dodge"),
    ("What would you charge?", "What budget did you have in mind?", "dodge"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "label"), RULES, ids=[a for _, a, _ in RULES])
def test_the_examples_of_the_rules(question: str, answer: str, label: str) -> None:
    assert judge(question, answer).label == label


def test_the_sentence_names_what_was_asked_and_not_said() -> None:
    found = judge("How many stores have you migrated?", "Migrations are all about good planning.")

    assert found.why == "They asked how many or how much; no number was said."
    assert found.missing == ("a number",)


def test_nothing_said_is_a_dodge() -> None:
    assert judge("How many?", "  ").label == "dodge"
    assert judge("How many?", "um, uh").why.endswith("nothing was said.")


def test_pairs_never_trained_on_reach_the_bar() -> None:
    rows = [json.loads(line) for line in (CASES / "held.jsonl").read_text("utf-8").splitlines()]

    pairs = [(row["label"], judge(row["question"], row["answer"]).label) for row in rows]

    assert macro_f1(pairs) >= 0.75
    assert dodges(pairs) <= 0.05


def test_length_alone_does_not_decide() -> None:
    filler = " We talked about it for quite some time in the kitchen, and then we had lunch."

    assert judge("Do you own the licence?", "No, I don't." + filler * 3).label == "direct"
    assert judge("How many?", "Quality matters." + " Trust matters." * 10).label == "dodge"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=2000))
def test_any_words_get_a_label(question: str, answer: str) -> None:
    found = judge(question, answer, by_meaning=False)

    assert found.label in LABELS
    assert 0 <= found.p <= 1


def test_a_line_gives_the_shape_of_the_command() -> None:
    read = judge_line({"question": "How many?", "answer": "Four."})

    assert read["label"] == "direct"
    assert set(read) == {"label", "p", "why"}
    with pytest.raises(ValueError, match="must be text"):
        judge_line({"question": 3, "answer": "Four."})
    with pytest.raises(KeyError):
        judge_line({"question": "How many?"})
