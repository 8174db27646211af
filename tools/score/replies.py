"""How well replies are read, on the project's own cases: `python -m tools.score.replies`.

Intents are compared as sets; asks and links by their words, squeezed and in lower case; money by
amount, currency and kind; a deadline is right when its words hold the labelled ones or lie in
them. The worst cases are printed for the `dev` ones only, so that the held ones stay unseen.
`--words` reads without the sentence model.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callsheet.core import meaning
from callsheet.reading.domain.replies import INTENTS, ReplyRead, read_reply
from callsheet.reading.domain.replies.second import in_context, second_look

CASES = Path(__file__).parents[2] / "tests" / "cases" / "replies"
WORDS_ONLY = "--words" in sys.argv  # without the sentence model
REACH = {"macro-F1": 0.80, "primary": 0.80, "exact set": 0.60, "asks F1": 0.92, "money": 0.85,
         "deadline": 0.80, "platform": 0.90, "links F1": 0.98, "prep style": 0.95}  # fmt: skip


@dataclass
class Counts:
    """What was found, said and wanted of one kind."""

    hits: int = 0
    said: int = 0
    wanted: int = 0

    def add(self, said: Sequence[str], wanted: Sequence[str]) -> None:
        """Count one case."""
        common = Counter(said) & Counter(wanted)
        self.hits += common.total()
        self.said += len(said)
        self.wanted += len(wanted)

    @property
    def precision(self) -> float:
        """Of what was said, how much was right; 1 when nothing was said."""
        return self.hits / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Of what was wanted, how much was found; 1 when nothing was wanted."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.said + self.wanted
        return 2 * self.hits / total if total else 1.0


@dataclass
class Score:
    """The figures of one split."""

    cases: int = 0
    seconds: float = 0.0
    intents: dict[str, Counts] = field(default_factory=lambda: {each: Counts() for each in INTENTS})
    spans: dict[str, Counts] = field(
        default_factory=lambda: {each: Counts() for each in ("asks", "links")}
    )
    right: dict[str, list[bool]] = field(default_factory=dict)
    worst: list[str] = field(default_factory=list)

    def note(self, name: str, *, right: bool) -> None:
        """Count one yes or no."""
        self.right.setdefault(name, []).append(right)

    def share(self, name: str) -> float:
        """How often it was right."""
        noted = self.right.get(name, [])
        return sum(noted) / len(noted) if noted else 1.0

    @property
    def macro(self) -> float:
        """The mean F1 of the intents that occur."""
        found = [each.f1 for each in self.intents.values() if each.wanted]
        return sum(found) / len(found) if found else 0.0


def plain(words: str) -> str:
    """Words for comparing."""
    return " ".join(words.lower().split()).strip(" .,!?")


def money_key(amount: Any, currency: str | None, kind: str) -> str:
    """One amount for comparing."""
    return f"{float(amount):.2f} {currency} {kind}"


def deadline_right(said: str | None, wanted: str | None) -> bool:
    """Whether both are empty or one holds the other."""
    if not said or not wanted:
        return not said and not wanted
    return plain(said) in plain(wanted) or plain(wanted) in plain(said)


def count(score: Score, case: dict[str, Any], read: ReplyRead) -> list[str]:
    """Add one case to the figures; what was wrong, in words."""
    wrong = []
    for intent in INTENTS:
        said = [intent] if intent in read.intents else []
        score.intents[intent].add(said, [intent] if intent in case["intents"] else [])
    extra = sorted(set(read.intents) - set(case["intents"]))
    missing = sorted(set(case["intents"]) - set(read.intents))
    score.note("exact set", right=not extra and not missing)
    wrong += [f"+{each}" for each in extra] + [f"-{each}" for each in missing]
    score.note("primary", right=read.primary == case["primary"])
    wrong += [] if read.primary == case["primary"] else [f"primary {read.primary}"]
    for name, said in (("asks", read.asks), ("links", read.links)):
        words = [plain(quote.text) for quote in said]
        wanted = [plain(each) for each in case[name]]
        score.spans[name].add(words, wanted)
        wrong += [f"{name}: {words} for {wanted}"] if Counter(words) != Counter(wanted) else []
    return wrong + count_values(score, case, read)


def count_values(score: Score, case: dict[str, Any], read: ReplyRead) -> list[str]:
    """Money, deadline, platform, prep style and language of one case; what was wrong."""
    wrong = count_money(score, case, read)
    due = read.deadline.text if read.deadline else None
    if case["deadline"] or due:
        score.note("deadline", right=deadline_right(due, case["deadline"]))
    wrong += [] if deadline_right(due, case["deadline"]) else [f"due: {due} for {case['deadline']}"]
    if case["prep_style"]:
        score.note("prep style", right=read.prep_style == case["prep_style"])
    if case["platform"] or read.platform:
        score.note("platform", right=read.platform == case["platform"])
    for name in ("platform", "prep_style", "language"):
        value = getattr(read, name)
        wrong += [] if value == case[name] else [f"{name}: {value} for {case[name]}"]
    score.note("language", right=read.language == case["language"])
    return wrong


def count_money(score: Score, case: dict[str, Any], read: ReplyRead) -> list[str]:
    """The sums of one case; what was wrong, in words."""
    said = Counter(money_key(each.amount, each.currency, each.kind) for each in read.money)
    wanted = Counter(money_key(m["amount"], m["currency"], m["kind"]) for m in case["money"])
    if wanted:
        score.note("money", right=said == wanted)
    elif said:
        score.note("money invented", right=False)
    return [f"money: {list(said)} for {list(wanted)}"] if said != wanted else []


def read_case(case: dict[str, Any]) -> ReplyRead:
    """The reading as `callsheet read` gives it: with the second look when the model is there."""
    text, previous = case["text"], case.get("previous") or ""
    hints = second_look(text, in_context) if meaning.present() and not WORDS_ONLY else ()
    return read_reply(text, previous=previous, hints=hints)


def intents_only(path: Path) -> str:
    """A line for cases that are labelled with intents only; they may be looked at."""
    score = Score(cases=0)
    for case in load(path):
        read = read_case(case)
        score.cases += 1
        for name in INTENTS:
            said, wanted = name in read.intents, name in case["intents"]
            score.intents[name].add([name] * said, [name] * wanted)
        score.right.setdefault("primary", []).append(read.primary == case["primary"])
        score.right.setdefault("exact set", []).append(set(read.intents) == set(case["intents"]))
    return (
        f"{path.stem} ({score.cases}, intents only): macro-F1 {score.macro:.2f}, "
        f"primary {score.share('primary'):.2f}, exact set {score.share('exact set'):.2f}"
    )


def fields_only(path: Path) -> dict[str, float]:
    """How often the field is right that each case is labelled with; these may be looked at."""
    score = Score()
    for case in load(path):
        read = read_case(case)
        due = read.deadline.text if read.deadline else None
        if "deadline" in case and (case["deadline"] or due):
            score.note("deadline", right=deadline_right(due, case["deadline"]))
        for name in ("platform", "prep_style"):
            said = getattr(read, name)
            if name in case and (case[name] or said):
                score.note(name.replace("_", " "), right=said == case[name])
        if "links" in case:
            score.note("links", right=[each.text for each in read.links] == case["links"])
        if "money" in case:
            count_money(score, case, read)
    return {name: score.share(name) for name in sorted(score.right)}


def scored(cases: Sequence[dict[str, Any]]) -> Score:
    """The figures of some cases."""
    score = Score(cases=len(cases))
    for case in cases[:20]:
        read_case(case)  # warm: patterns compile once
    for case in cases:
        began = time.process_time()
        read = read_case(case)
        score.seconds += time.process_time() - began
        wrong = count(score, case, read)
        if wrong:
            score.worst.append(f"{case['id']} {case['text'][:150]!r}\n     " + "; ".join(wrong))
    return score


def figures(score: Score) -> dict[str, float]:
    """The figures by name."""
    return {
        "macro-F1": score.macro,
        "primary": score.share("primary"),
        "exact set": score.share("exact set"),
        "asks F1": score.spans["asks"].f1,
        "money": score.share("money"),
        "deadline": score.share("deadline"),
        "platform": score.share("platform"),
        "links F1": score.spans["links"].f1,
        "prep style": score.share("prep style"),
        "language": score.share("language"),
    }


def show(splits: dict[str, Score]) -> None:
    """Print the table of figures and that of the intents."""
    print(f"{'':14}" + "".join(f"{f'{name} ({each.cases})':>18}" for name, each in splits.items()))
    columns = {name: figures(score) for name, score in splits.items()}
    for row in next(iter(columns.values())):
        values = "".join(f"{columns[name][row]:>18.2f}" for name in columns)
        print(f"{row:14}{values}" + (f"   reach {REACH[row]:.2f}" if row in REACH else ""))
    invented = "".join(
        f"{len(each.right.get('money invented', [])):>18}" for each in splits.values()
    )
    print(f"{'money invented':14}{invented}")
    for name, score in splits.items():
        print(f"\n{name}: {1000 * score.seconds / max(1, score.cases):.2f} ms CPU a reply")
        for intent, each in score.intents.items():
            rates = f"P {each.precision:.2f}  R {each.recall:.2f}  F {each.f1:.2f}"
            print(f"  {intent:20}{rates}  n {each.wanted}")


def load(path: Path) -> list[dict[str, Any]]:
    """The cases of one file."""
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def main(argv: list[str]) -> int:
    """Print the figures of the project's own cases; `--worst N` shows that many wrong ones."""
    parser = argparse.ArgumentParser(prog="replies")
    parser.add_argument("--worst", type=int, default=5)
    parser.add_argument("--cases", type=Path, default=CASES)
    options, _ = parser.parse_known_args(argv)
    rows = [case for path in sorted(options.cases.glob("*.jsonl")) for case in load(path)]
    names = sorted({case["split"] for case in rows})
    splits = {name: scored([each for each in rows if each["split"] == name]) for name in names}
    show(splits)
    for path in sorted((options.cases / "intents").glob("*.jsonl")):
        print(intents_only(path))
    for path in sorted((options.cases / "fields").glob("*.jsonl")):
        told = ", ".join(f"{name} {share:.2f}" for name, share in fields_only(path).items())
        print(f"{path.stem} ({len(load(path))}, one field each): {told}")
    for name in ("fourth dev", "fresh dev", "dev"):
        for line in splits[name].worst[: options.worst] if name in splits else []:
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
