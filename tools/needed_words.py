"""Which letters a pattern cannot match without: `cues/needed.json`, read beside the patterns.

A sentence that has none of them need not be searched, which is three searches of four. Kept in a
file because taking the patterns apart costs a second; a test holds the file against the patterns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from importlib import import_module
from operator import or_
from pathlib import Path
from typing import Any

from callsheet.reading.domain.posts import demands, screening, sieved
from callsheet.reading.domain.replies import cue, signs
from callsheet.reading.domain.replies.asks import COURTESY, REQUEST
from callsheet.reading.domain.replies.channel_names import CHANNELS, NAMES
from callsheet.reading.domain.replies.day_phrases import A_DAY
from callsheet.reading.domain.replies.deadlines import SAYS
from callsheet.reading.domain.replies.facts import ANSWERS, STATES, STRONG
from callsheet.reading.domain.replies.grams import KINDS
from callsheet.reading.domain.replies.letters import FIGURES, LONGEST, NEEDED, stretches_of
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.standing import INVITES, KEPT
from callsheet.reading.domain.replies.sum_features import WHOSE

SRE: Any = import_module("re._parser")  # how Python itself takes a pattern apart
CASES = Path(__file__).parents[1] / "tests/cases/replies/dev.jsonl"
SIEVES = (REQUEST, COURTESY, STATES, STRONG, ANSWERS, A_DAY, KEPT, INVITES)
POSTS = {
    "please": screening.PLEASE,
    "applying": screening.APPLYING,
    "code_word": screening.CODE_WORD,
    "invite": screening.INVITE,
    "tell_anywhere": screening.TELL_ANYWHERE,
    "about_bid": screening.ABOUT_BID,
    "with": demands.WITH,
}
MOST, LEAST = 1500, 1  # stretches of a pattern, letters of each
LARGEST = 60  # a set of more is taken only when there is none of fewer
MOST_LISTED = 10
WORTH = 0.8  # of the sentences, at most so many are left by a second set


def needed(pattern: str) -> list[list[str]]:
    """One or two sets of letters, of each of which every match has a stretch; [] when none is."""
    ways = sorted(map(sorted, sets(list(SRE.parse(pattern)))))
    ways = [way for way in ways if len(way) <= LARGEST] or ways
    if not ways:
        return []
    first = min(ways, key=lambda way: having(way).bit_count())
    both = min(ways, key=lambda way: (having(way) & having(first)).bit_count())
    fewer = (having(both) & having(first)).bit_count() < WORTH * having(first).bit_count()
    return [first, both] if fewer else [first]


def having(stretches: Iterable[str]) -> int:
    """The sentences of the cases that have one of the stretches, a bit each."""
    return reduce(or_, (bits().get(each, 0) for each in stretches), 0)


@cache
def bits() -> dict[str, int]:
    """For a stretch of two to four letters the sentences of the cases that have it, a bit each."""
    found: dict[str, int] = {}
    rows = (json.loads(line)["text"] for line in CASES.read_text("utf-8").splitlines())
    for n, sentence in enumerate(each for row in rows for each in sentences(row)):
        for stretch in stretches_of(sentence.low):
            found[stretch] = found.get(stretch, 0) | 1 << n
    return found


def sets(items: Sequence[Any]) -> list[set[str]]:
    """The needed sets of every place in the sequence, and in the groups that every match has."""
    found = [each for at in range(len(items)) for each in at_place(items, at) if each]
    for kind, value in items:
        if str(kind) == "SUBPATTERN":
            found += sets(list(value[3]))
        elif str(kind) == "MAX_REPEAT" and value[0] >= 1:
            found += sets(list(value[2]))
    return found


def best(items: Sequence[Any]) -> set[str] | None:
    """The needed set that the fewest sentences of the cases have."""
    found = sets(items)
    return min(found, key=rareness) if found else None


def rareness(stretches: set[str]) -> tuple[int, list[str]]:
    """How many sentences have one of the stretches; of equals always the same first."""
    return having(stretches).bit_count(), sorted(stretches)


def shortest(strings: Iterable[str]) -> set[str]:
    """The strings cut to LONGEST, without those that hold another of them."""
    found = {each[:LONGEST] for each in strings}
    return {each for each in found if not any(one in each for one in found - {each})}


def at_place(items: Sequence[Any], at: int) -> list[set[str]]:
    """The needed sets that begin with one item."""
    kind, value = str(items[at][0]), items[at][1]
    spelled, _ = spell(items[at:])
    if kind == "ASSERT" and value[0] < 0:  # what stands before is a part of it
        before, whole = spell(value[1])
        spelled = {one + two for one in before for two in spelled} if whole else set()
    found = []
    if len(spelled) <= MOST and all(len(each) >= LEAST for each in spelled):
        found.append(shortest(spelled))
    if kind == "BRANCH":
        each = [best(list(branch)) for branch in value[1]]
        whole_set = shortest(set().union(*(one or set() for one in each)))
        found += [whole_set] if all(each) and len(whole_set) <= MOST else []
    return found


def spell(items: Iterable[Any]) -> tuple[set[str], bool]:
    """The strings with which the items begin, and whether they are all of it."""
    out = {""}
    for kind, value in items:
        more, whole = spell_one(str(kind), value)
        if len(out) * len(more) > MOST:
            return out, False
        out = {first + second for first in out for second in more}
        if not whole:
            return out, False
    return out, True


def spell_one(kind: str, value: Any) -> tuple[set[str], bool]:
    """The strings with which one item begins, and whether they are all of it."""
    if kind == "IN" and str(value[0][1]) == "CATEGORY_DIGIT" and len(value) == 1:
        return set(FIGURES), True
    if kind == "LITERAL":
        return {chr(value)}, True
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return {""}, True
    if kind == "SUBPATTERN":
        return spell(value[3])
    if kind == "IN" and (listed := letters_of(value)):
        return listed, True
    if kind == "MAX_REPEAT" and tuple(value[:2]) == (0, 1):
        inner, whole = spell(value[2])
        return inner | {""}, whole
    if kind == "BRANCH":
        parts = [spell(branch) for branch in value[1]]
        return set().union(*(strings for strings, _ in parts)), all(whole for _, whole in parts)
    return {""}, False


def letters_of(members: Sequence[Any]) -> set[str]:
    """The letters that a class lists; none when it excludes some or has more than MOST_LISTED."""
    found: set[str] = set()
    for kind, value in members:
        if str(kind) not in ("LITERAL", "RANGE"):
            return set()
        first, last = value if str(kind) == "RANGE" else (value, value)
        found.update(map(chr, range(first, min(last, first + MOST_LISTED) + 1)))
    return found if len(found) <= MOST_LISTED else set()


def table() -> dict[str, list[list[list[str]]]]:
    """The needed stretches of all that is sieved, in their order."""
    return {
        "cues": [needed(form) for _, form in cue.forms()],
        "signs": [needed(form) for _, form in signs.forms()],
        "channels": [needed(pattern.pattern) for _, pattern in CHANNELS],
        "names": [needed(pattern.pattern) for _, pattern in NAMES],
        "kinds": [needed(pattern.pattern) for _, pattern in KINDS],
        "whose": [needed(pattern.pattern) for pattern in WHOSE.values()],
        "says": [needed(pattern.pattern) for _, pattern in SAYS],
        **{sieve.kind: [needed(form) for form in sieve.forms] for sieve in SIEVES},
    }


def text() -> str:
    """The file's content, a pattern a line."""
    return json.dumps(table(), ensure_ascii=False).replace("]], [[", "]],\n[[") + "\n"


def text_of_posts() -> str:
    """The same of the patterns of posts, which are searched in letters large and small: one set."""
    found = {name: needed(sieve.pattern.pattern)[0] for name, sieve in POSTS.items()}
    low = {name: sorted({each.lower() for each in letters}) for name, letters in found.items()}
    return json.dumps(low, ensure_ascii=False).replace("], ", "],\n") + "\n"


def main() -> int:
    """Writes the files; 0."""
    for path, content in ((NEEDED, text()), (sieved.NEEDED, text_of_posts())):
        path.write_text(content, "utf-8")
        print(f"{path.parent.name}/{path.name}: {path.stat().st_size:,} bytes")
    return 0
