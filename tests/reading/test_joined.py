"""One sentence may join several questions; a sum or a time answers only its own."""

from __future__ import annotations

import pytest

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.joined import beside_others, questions_in

PARTS = {
    "have you worked with Stripe, and could you do it for 1,500?": [
        "have you worked with Stripe", "could you do it for 1,500?"],
    "What would you change and how long would it take you?": [
        "What would you change", "how long would it take you?"],
    "Can you tell me how you would begin?": ["Can you tell me how you would begin?"],
    "Do you know who decides and when?": ["Do you know who decides and when?"],
    "Can you write copy and do the layout?": ["Can you write copy and do the layout?"],
}  # fmt: skip


@pytest.mark.parametrize("sentence", PARTS)
def test_joined_questions_are_told_apart(sentence: str) -> None:
    found = questions_in(Quote(sentence, 7, 7 + len(sentence)))

    assert [each.text for each in found] == PARTS[sentence]
    assert all(sentence[q.start - 7 : q.end - 7] == q.text for q in found)


def test_the_question_beside_a_sum_is_still_asked() -> None:
    read = read_reply(
        "Before we decide: have you worked with Stripe, and could you do it for $900?"
    )

    assert [each.text for each in beside_others(read)] == ["have you worked with Stripe"]
