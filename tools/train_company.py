"""The weights of a company's founding year and town, from tests/cases/company/dev.

A softmax over the answers of a site and "nothing is said", the pieces of evidence for one answer
taken together. Where the cases say little, a weight stays near what EXPECTED says of it, and none
changes its side: what speaks against a year cannot come to speak for it. Rounded to whole numbers
before writing: the same bytes again on the same machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.core.places import place_key
from callsheet.prep.domain.company import WITH_WORDS
from callsheet.prep.domain.company.founded import in_words, is_in_words, read_years
from callsheet.prep.domain.company.location import read_towns
from callsheet.prep.domain.company.names import names_of
from callsheet.prep.domain.company.sentences import sentences
from callsheet.prep.domain.company.state import state_of
from callsheet.prep.domain.company.weighed import MORE, SCALE
from tools.score.company import Case, own_sites
from tools.train_company_expected import EXPECTED_TOWN, EXPECTED_YEAR

Table = NDArray[np.float64]
Places = NDArray[np.int64]
Evidence = list[tuple[str, Set[str]]]
OUT = Path(__file__).parents[1] / "callsheet/prep/data/company.json"
PENALTY = {"founded": 1.5, "location": 1.0}
# where a town stands must not decide by itself: such weights are held nearer to what is expected
HELD = {"founded": 1.0, "location": 6.0}
ASIDE = ("one", "role:", "place:", "head:", "told:", "most_told", "only_town", "earliest",
         "kind:text")  # fmt: skip
MOST_ASIDE = 0.3  # how far such a weight may rise
STEPS, RATE = 700, 0.03


@dataclass(frozen=True)
class Problem:
    """One site: its evidence and which answers are right; no right one where nothing is stated."""

    evidence: Evidence
    right: frozenset[str]
    stated: bool


def worded_years_of(case: Case) -> Evidence:
    """The evidence for years on one site without the order of a story."""
    return [(year, in_words(marks)) for year, marks in years_of(case) if is_in_words(marks)]


def years_of(case: Case) -> Evidence:
    """The evidence for years on one site."""
    found, names = list(sentences(case.pages, case.home)), names_of(case.pages, case.home)
    read = read_years(found, case.pages, case.home, names)
    return [(spot.year, marks) for spot, marks in read]


def towns_of(case: Case) -> Evidence:
    """The evidence for towns on one site."""
    found, names = list(sentences(case.pages, case.home)), names_of(case.pages, case.home)
    read = read_towns(found, case.pages, case.home, names)
    return [(spot.key, marks) for spot, marks in read]


def is_year(answer: str, accepted: Sequence[Any]) -> bool:
    """Whether a year is one of those accepted."""
    return int(answer) in accepted


def is_town(answer: str, accepted: Sequence[Any]) -> bool:
    """Whether a town is one of those accepted."""
    return any(place_key(str(each)) in answer for each in accepted)


def problems(
    cases: Sequence[Case],
    field: str,
    evidence_of: Callable[[Case], Evidence],
    is_right: Callable[[str, Sequence[Any]], bool],
) -> list[Problem]:
    """The sites from which something is to be learned of a field."""
    found = []
    for case in cases:
        label = case.labels.get(field)
        if label == "any" or isinstance(label, dict):
            continue
        if state_of(case.pages, case.home) not in WITH_WORDS:
            continue
        evidence = evidence_of(case)
        accepted = label if isinstance(label, list) else [] if label is None else [label]
        right = frozenset(answer for answer, _ in evidence if is_right(answer, accepted))
        if evidence and (label is None or right):
            found.append(Problem(evidence, right, label is not None))
    return found


@dataclass(frozen=True)
class Sums:
    """All pieces of evidence in rows: which answer each is for, of which site each answer is."""

    features: Table  # (pieces, names)
    answer_of: Places
    site_of: Places  # of answers
    right: Table  # of answers, 1.0 or 0.0
    silent: NDArray[np.bool_]  # of sites


def sums_of(found: Sequence[Problem], names: Sequence[str]) -> Sums:
    """The problems as arrays."""
    column = {name: place for place, name in enumerate(names)}
    rows: list[list[float]] = []
    answer_of: list[int] = []
    site_of: list[int] = []
    right: list[float] = []
    for site, problem in enumerate(found):
        answers = sorted({answer for answer, _ in problem.evidence})
        begin = len(site_of)
        site_of += [site] * len(answers)
        right += [float(answer in problem.right) for answer in answers]
        for answer, marks in problem.evidence:
            row = [0.0] * len(names)
            for mark in marks:
                row[column[mark]] = 1.0
            rows.append(row)
            answer_of.append(begin + answers.index(answer))
    return Sums(
        np.array(rows),
        np.array(answer_of),
        np.array(site_of),
        np.array(right),
        np.array([not problem.stated for problem in found]),
    )


def slope_of(sums: Sums, weight: Table) -> Table:
    """How the loss changes with each weight, the penalty left out."""
    scores = sums.features @ weight
    best = np.full(len(sums.site_of), -1e9)
    np.maximum.at(best, sums.answer_of, scores)
    near = np.exp(scores - best[sums.answer_of])
    total = np.zeros(len(best))
    np.add.at(total, sums.answer_of, near)
    strength = best + MORE * np.log(total)
    top = np.zeros(len(sums.silent))
    np.maximum.at(top, sums.site_of, strength)
    power = np.exp(strength - top[sums.site_of])
    every = np.exp(-top)  # "nothing is said" has the strength 0
    np.add.at(every, sums.site_of, power)
    good = np.zeros(len(top))
    np.add.at(good, sums.site_of, power * sums.right)
    good = np.where(sums.silent, 1.0, good)
    answers = power / every[sums.site_of] - power * sums.right / good[sums.site_of]
    share = MORE * near / total[sums.answer_of] + (1 - MORE) * (near >= 1 - 1e-9)
    slope: Table = sums.features.T @ (answers[sums.answer_of] * share) / len(top)
    return slope


def fit(sums: Sums, names: Sequence[str], expected: Mapping[str, float], field: str) -> Table:
    """The weights, by Adam."""
    start = np.array([expected.get(name, 0.0) for name in names])
    held = [HELD[field] if name.startswith(ASIDE) else 1.0 for name in names]
    hold = np.array(held) * PENALTY[field]
    most = np.array([MOST_ASIDE if name.startswith(ASIDE) else np.inf for name in names]) + start
    weight = start.copy()
    first, second = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, STEPS + 1):
        slope = slope_of(sums, weight) + hold * (weight - start) / len(sums.silent)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        rate = RATE / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weight -= rate * first / (1 - 0.9**step)
        weight = np.where(start > 0, np.maximum(weight, 0), weight)
        weight = np.minimum(np.where(start < 0, np.minimum(weight, 0), weight), most)
    return weight


def trained(found: Sequence[Problem], expected: Mapping[str, float], field: str) -> dict[str, int]:
    """The weight of each name in units of 1 / SCALE, those of nothing left out."""
    seen = {mark for problem in found for _, marks in problem.evidence for mark in marks}
    names = sorted(seen | set(expected))
    weight = fit(sums_of(found, names), names, expected, field)
    whole = [int(value) for value in np.rint(weight * SCALE)]
    return {name: value for name, value in zip(names, whole, strict=True) if value}


def main() -> int:
    """Writes the weights; 0."""
    cases = own_sites("dev")
    years = problems(cases, "founded", worded_years_of, is_year)
    stories = problems(cases, "founded", years_of, is_year)
    towns = problems(cases, "location", towns_of, is_town)
    found = {
        "founded": trained(years, EXPECTED_YEAR, "founded"),
        "story": trained(stories, EXPECTED_YEAR, "founded"),
        "location": trained(towns, EXPECTED_TOWN, "location"),
    }
    OUT.write_text(json.dumps(found, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size:,} bytes from {len(years)} and {len(towns)} sites")
    return 0
