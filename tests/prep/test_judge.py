"""Whether an answer answers its question: the command, what is asked, and traps of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.prep.commands import judge_line
from callsheet.prep.domain.judge import LABELS, judge, near, unsaid
from callsheet.prep.domain.judge.features import features_of
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.judge.said import said_in
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
    ("Are you certified, and since when?", ("yes_no", "when")),
    ("How did you cut the scrap rate, and by how much?", ("how", "count")),
    ("Do you charge for travel, and if so how much?", ("yes_no", "count")),
    ("If the server dies at night, who gets up?", ("who",)),
    ("What time zone are you in?", ("where",)),
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
    ("How many stores have you migrated?", "No idea.", "dodge"),
    ("How many words a day do you translate?", "More than most.", "partial"),
    ("How many words a day do you translate?", "Around two thousand.", "direct"),
    ("Do you know Blender and Houdini?", "Blender, every day.", "partial"),
    ("Do you know Blender and Houdini?", "Only Blender.", "direct"),
    ("Where are you based and can you travel?", "I'm in Ghent.", "partial"),
    ("Is the beam load-bearing?", "From here I can't say. I'd come by.", "honest_unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "label"), RULES, ids=[a for _, a, _ in RULES])
def test_the_examples_of_the_rules(question: str, answer: str, label: str) -> None:
    assert judge(question, answer).label == label


def test_the_sentence_names_what_was_asked_and_not_said() -> None:
    found = judge("How many stores have you migrated?", "Migrations are all about good planning.")

    assert found.why == "They asked how many or how much; no number was said."
    assert found.missing == ("a number",)


SIDE_BY_SIDE = [
    ("Is our trademark free in Canada and the US?", ("Canada", "US")),
    ("What will it cost, panels and labour?", ("panels", "labour")),
    ("When do we get the drafts, the revision and the files?", ("drafts", "revision", "files")),
    ("What is the difference between silver and gold?", ()),
    ("When could you start and how long would it take?", ()),
]


@pytest.mark.parametrize(("question", "pair"), SIDE_BY_SIDE, ids=[q for q, _ in SIDE_BY_SIDE])
def test_things_asked_side_by_side_are_told_apart(question: str, pair: tuple[str, ...]) -> None:
    assert requested_items(question).pair == pair


def test_of_several_things_the_one_left_out_is_named() -> None:
    both = judge(
        "When could you start, and how many hours a week would we get?", "On the 7th of May."
    )
    pair = judge("Do you know Blender and Houdini?", "Blender, every day.")

    assert both.why == "They asked 2 things; not said: a number."
    assert both.missing == ("a number",)
    assert pair.why == "They asked about 2 things; not said: Houdini."


def test_a_thing_named_and_put_off_is_missing() -> None:
    found = judge(
        "Are you around in July and August?",
        "July is wide open. August, let's see when we get there.",
    )

    assert found.label == "partial"
    assert found.missing == ("August",)


PLANNED = [
    ("Staging copy tonight.", True),
    ("I ask them this evening who passed.", True),
    ("Bring the three ugliest ones.", True),
    ("Two pages go out, and on Monday we both know.", True),
    ("On Tuesday I went to the sea.", False),
    ("I tested it for a week.", False),
    ("Every project is different.", False),
]


@pytest.mark.parametrize(("answer", "planned"), PLANNED, ids=[a for a, _ in PLANNED])
def test_a_step_is_heard_without_its_usual_words(answer: str, planned: bool) -> None:
    assert unsaid.planned(said_in(answer)) is planned


def test_words_without_names_or_figures_are_not_concrete() -> None:
    read = [
        features_of("How?", requested_items("How?"), said_in(text))
        for text in ("With care and a lot of tea, and then again.", "With Postgres, in 9 days.")
    ]

    assert read[0]["concrete"] == 0
    assert read[1]["concrete"] > 0


def test_a_number_about_something_else_is_not_called_missing() -> None:
    found = judge(
        "How long will the render take?",
        "The people at Larkfield Films were blown away. I did 900 shots for them in two years.",
    )

    assert found.label == "dodge"
    assert "no length of time was said" not in found.why


@pytest.mark.parametrize("answer", ["No, I've never used it.", "Never touched it.", "Not once."])
def test_never_having_done_it_answers_have_you(answer: str) -> None:
    assert judge("Have you used Connect?", answer).label == "direct"


def test_nothing_said_is_a_dodge() -> None:
    assert judge("How many?", "  ").label == "dodge"
    assert judge("How many?", "um, uh").why.endswith("nothing was said.")


@pytest.mark.parametrize("name", ["held", "held_blind1", "held_blind2"])
def test_pairs_never_trained_on_reach_the_bar(name: str) -> None:
    rows = [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]

    pairs = [(row["label"], judge(row["question"], row["answer"]).label) for row in rows]

    assert macro_f1(pairs) >= 0.75
    assert dodges(pairs) <= 0.05


def test_length_alone_does_not_decide() -> None:
    filler = " We talked about it for quite some time in the kitchen, and then we had lunch."

    assert judge("Do you own the licence?", "No, I don't." + filler * 3).label == "direct"
    assert judge("How many?", "Quality matters." + " Trust matters." * 10).label == "dodge"


FILLER = [
    f"Then we walked {n} streets past the bakery and talked of the weather." for n in range(60)
]


def test_of_a_long_answer_the_sentences_on_the_question_are_heard() -> None:
    told = "The migration of the stores took nine weeks."
    said = said_in(" ".join([*FILLER[:30], told, *FILLER[30:]]))

    kept = near.heard("How long did the migration of the stores take?", said)

    assert told in kept
    assert kept[0] == FILLER[0]
    assert kept[-1][:20] == FILLER[-1][:20]
    assert sum(map(len, kept)) <= near.LONG_LETTERS


def test_an_ordinary_answer_is_heard_whole() -> None:
    said = said_in(" ".join(FILLER[:8]))

    assert near.heard("How long?", said) == list(said.sentences)


@settings(max_examples=60)
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
