"""The letters that patterns need: the file is current, and leaving the others out loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

from callsheet.reading.domain.replies.cue import NEEDED, all_cues, possible
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.signs import WRITTEN, compiled
from tools.needed_words import needed, text

CASES = Path(__file__).parents[1] / "cases" / "replies" / "held.jsonl"


def test_the_file_is_what_the_patterns_give() -> None:
    assert NEEDED.read_text("utf-8") == text()


def test_no_pattern_that_is_left_out_would_have_been_found() -> None:
    for line in CASES.read_text("utf-8").splitlines():
        for sentence in sentences(json.loads(line)["text"]):
            cues, signs = (set(possible(kind, sentence.low)) for kind in ("cues", "signs"))
            left = [cue.pattern for n, cue in enumerate(all_cues()) if n not in cues]
            left += [compiled(each) for n, each in enumerate(WRITTEN) if n not in signs]
            assert not any(pattern.search(sentence.low) for pattern in left)


def test_letters_are_needed_only_when_every_match_has_them() -> None:
    assert needed(r"\b(?:deliver|finish)\w*") == ["deli", "fini"]
    assert needed(r"\d+|deliver") == []
    assert needed(r"(?:maybe )?soon") == ["soon"]
