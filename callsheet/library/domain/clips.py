"""Of one's samples: the one that proves a demand, the one that comes nearest, those close to a job.

Each is given as its key and title; all by words alone, which is cheap enough for every row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from callsheet.library.domain.match import Match, SampleText, match, proves

Clip = tuple[str, str]
Find = Callable[[str], Clip | None]
# scores from which a sample is worth naming beside what it does not prove: with one telling word,
# with two of them or a named thing
NEAR, NEAR_TWO = 0.24, 0.16
CLOSE_TO_JOB, WORDS_IN_COMMON = 0.25, 2  # less does not make a sample close to a whole job


def finders(samples: Sequence[SampleText]) -> tuple[Find, Find]:
    """Two functions from words to a sample, None when none fits; both rank the same words once.

    The first gives the one that proves a must-have; the second the one that comes nearest to what
    is wanted: it proves nothing, it is where one's answer can begin.
    """
    titles = {sample.id: sample.title for sample in samples}

    @cache
    def ranked(words: str) -> tuple[Match, ...]:
        return match(words, samples)

    def finder(fits: Callable[[Match], bool]) -> Find:
        def find(words: str) -> Clip | None:
            found = next((each for each in ranked(words) if fits(each)), None)
            return (found.id, titles[found.id]) if found else None

        return find

    return finder(proves), finder(comes_near)


def comes_near(found: Match) -> bool:
    """Whether a sample is worth naming beside what it does not prove."""
    several = len(found.words) > 1 or found.named
    return bool(found.words) and found.score >= (NEAR_TWO if several else NEAR)


def close_to_job(samples: Sequence[SampleText], job: str) -> tuple[str, ...]:
    """The keys of the samples that are close to a whole job, best first."""
    return tuple(each.id for each in match(job, samples) if is_close(each))


def is_close(found: Match) -> bool:
    """Whether a sample is close to a whole job, not just beside a word of it."""
    return found.score >= CLOSE_TO_JOB and len(found.words) >= WORDS_IN_COMMON
