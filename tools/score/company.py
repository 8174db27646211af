"""`python -m tools.score company [-- --show] [--split dev|held]`: how well company sites are read.

Own small sites (tests/cases/company, one file a site: a line of JSON, then `==== url` and the page)
and, when it is there, the labelled set `../shared/data/company`, measured alike. A label is null
for what must not be said, "any" for what is not judged; "strip" has names that tell no trade.
Wrong-but-said counts what a person would read out to a client and be wrong about, as a share of
all fields asked for. Faults are shown of seen sites only.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from callsheet.core.pages import ParsedPage
from callsheet.outside.html import parse_pages
from callsheet.prep.commands import company_json
from callsheet.prep.domain.company import read_company

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "cases" / "company"
FIELDS = ("mission", "summary", "founded", "location")
HELD = "held"  # scored, never shown
OPENED = "opened"  # read blind once, looked at since, never trained on
SPLITS = ("dev", OPENED, HELD)


@dataclass(frozen=True)
class Case:
    """One site with its labels; `words` is what a reader finds on each page, by its address."""

    id: str
    home: str
    labels: dict[str, Any]
    pages: Sequence[ParsedPage]
    words: dict[str, str]


@dataclass(frozen=True)
class Judged:
    """One field of one site: whether it is right, whether something was said, what was wanted."""

    id: str
    field: str
    wanted: str  # stated, none or any
    right: bool
    said: Any


def shared_folder() -> Path | None:
    """The labelled set beside the project, in the checkout or beside a worktree of it."""
    places = (ROOT.parent / "shared", ROOT.parent.parent / "shared")
    found = [place / "data" / "company" for place in places]
    return next((folder for folder in found if (folder / "labels.jsonl").exists()), None)


@dataclass(frozen=True)
class Raw:
    """One site as its file has it, before its pages are parsed."""

    id: str
    home: str
    labels: dict[str, Any]
    pages: Sequence[tuple[str, bytes]]


def own_sites(split: str) -> list[Case]:
    """The sites of one part, their pages parsed in one child process."""
    paths = sorted((OWN / split).glob("*.site"))
    return parsed([raw_site(path.read_text("utf-8")) for path in paths])


def raw_site(text: str) -> Raw:
    """One site from its file."""
    head, *parts = re.split(r"^==== (?=https?://)", text, flags=re.MULTILINE)
    said = json.loads(head)
    pages = [part.partition("\n")[::2] for part in parts]
    return Raw(
        said["id"], said["home"], said["labels"], [(url, body.encode()) for url, body in pages]
    )


def parsed(sites: Sequence[Raw]) -> list[Case]:
    """The sites with their pages parsed."""
    every = [page for site in sites for page in site.pages]
    found = iter(parse_pages([(body, None) for _, body in every], [url for url, _ in every]))
    return [
        Case(
            site.id,
            site.home,
            site.labels,
            [next(found) for _ in site.pages],
            {url: plain(body.decode("utf-8", "replace")) for url, body in site.pages},
        )
        for site in sites
    ]


def shared_sites(folder: Path, split: str) -> list[Case]:
    """The labelled sites beside the project, their labels in our words."""
    sites = []
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if label["split"] != split:
            continue
        site = folder / "pages" / label["id"]
        manifest = json.loads((site / "manifest.json").read_text("utf-8"))
        raw = [(page["url"], (site / page["file"]).read_bytes()) for page in manifest["pages"]]
        sites.append(Raw(label["id"], label["home"], in_our_words(label), raw))
    return [case for site in sites for case in parsed([site])]


def in_our_words(label: dict[str, Any]) -> dict[str, Any]:
    """The labels of the shared set as ours: null, "any", or what is accepted."""
    accepted = {
        "mission": [each["start"] for each in label["mission"]["accept"]],
        "summary": label["summary"].get("must"),
        "founded": label["founded"]["accept"],
        "location": label["location"]["accept"],
    }
    found: dict[str, Any] = {"state": "ok" if label["state"] == "ok" else "dead"}
    for field, accept in accepted.items():
        status = label[field]["status"]
        found[field] = (
            None if status == "none" else {"soft": accept} if status == "soft" else accept
        )
    return found | {"strip": label["summary"].get("strip", [])}


def plain(page: str) -> str:
    """The letters and digits of a page with its attributes and structured data."""
    return loose(re.sub(r"<(?:style|noscript)\b.*?</(?:style|noscript)>", " ", page, flags=re.S))


def loose(text: str) -> str:
    """ASCII letters and digits only, tags left out but for what their attributes say."""
    shown = re.sub(r"</?[a-zA-Z][^>]*?(?:(?:content|alt|title)=\"([^\"]*)\"[^>]*)?>", r" \1 ", text)
    decoded = html.unescape(html.unescape(shown))  # some sites encode twice
    return "".join(c for c in decoded.lower() if c.isalnum() and c.isascii())


def has_word(text: str, wanted: str) -> bool:
    """Whether a word is there: short ones whole, long ones as the start of one."""
    low, key = text.lower(), wanted.lower()
    if len(key) <= 4:
        return re.search(rf"(?<![a-z]){re.escape(key)}s?(?![a-z])", low) is not None
    return key in low


def without(names: Sequence[str], text: str) -> str:
    """The words without the company's names, which do not say what it does."""
    for name in names:
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text


def is_right(field: str, accept: Any, found: dict[str, Any], strip: Sequence[str]) -> bool:
    """Whether what was found is one of what is accepted."""
    quote = str(found["quote"])
    if field == "mission":
        starts = accept if isinstance(accept, list) else [accept]
        return len(quote.split()) <= 70 and any(loose(s) in loose(quote) for s in starts)
    if field == "summary":
        return 3 <= len(quote.split()) <= 60 and all(
            any(has_word(without(strip, quote), word) for word in group) for group in accept
        )
    if field == "founded":
        return found["year"] in (accept if isinstance(accept, list) else [accept])
    return any(place in f"{found['place']} {quote}".lower() for place in accept)


def judged(case: Case) -> tuple[list[Judged], list[bool]]:
    """Every field of a site, and for every quote whether its page has it word for word."""
    said = company_json(read_company(case.pages, case.home, None))
    rows = []
    strip = case.labels.get("strip", [])
    for field in FIELDS:
        label, found = case.labels.get(field), said[field]
        soft = isinstance(label, dict)
        accept = label["soft"] if isinstance(label, dict) else label
        wanted = "any" if label == "any" or soft else "none" if label is None else "stated"
        right = (
            label == "any" or (found is None and wanted != "stated")
            or (found is not None and accept is not None and is_right(field, accept, found, strip))
        )  # fmt: skip
        rows.append(Judged(case.id, field, wanted, right, found))
    dead, called = case.labels["state"] != "ok", said["state"] != "ok"
    rows.append(Judged(case.id, "state", "dead" if dead else "ok", dead == called, said["state"]))
    return rows, [loose(each["quote"]) in case.words.get(each["url"], "") for each in quotes(said)]


def quotes(value: Any) -> Iterator[dict[str, str]]:
    """Every pair of quote and url, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get("quote"), str):
            yield value
        for each in value.values():
            yield from quotes(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes(each)


@dataclass(frozen=True)
class Figures:
    """The shares of one set: right where stated, wrong but said, quotes word for word."""

    sites: int
    stated: dict[str, tuple[int, int]]
    dead: tuple[int, int]
    alive: tuple[int, int]
    wrong_said: tuple[int, int]
    verbatim: tuple[int, int]
    faults: tuple[Judged, ...]


def figures(cases: Sequence[Case]) -> Figures:
    """The figures of a set of sites."""
    rows: list[Judged] = []
    exact: list[bool] = []
    for case in cases:
        mine, checked = judged(case)
        rows += mine
        exact += checked
    right = Counter((r.field, r.wanted) for r in rows if r.right)
    asked = Counter((r.field, r.wanted) for r in rows)
    facts = [r for r in rows if r.field in FIELDS]
    return Figures(
        sites=len(cases),
        stated={f: (right[f, "stated"], asked[f, "stated"]) for f in FIELDS},
        dead=(right["state", "dead"], asked["state", "dead"]),
        alive=(right["state", "ok"], asked["state", "ok"]),
        wrong_said=(sum(not r.right and r.said is not None for r in facts), len(facts)),
        verbatim=(sum(exact), len(exact)),
        faults=tuple(r for r in rows if not r.right),
    )


def share(pair: tuple[int, int]) -> str:
    """`11 of 13 (84.6%)`."""
    return f"{pair[0]} of {pair[1]} ({pair[0] / max(pair[1], 1):.1%})"


def show(name: str, found: Figures, *, faults: bool) -> None:
    """One set's figures in lines; faults are for sets that may be looked at."""
    print(f"{name}: {found.sites} sites")
    for field, pair in found.stated.items():
        print(f"  {field} where stated: {share(pair)}")
    print(f"  dead sites recognised: {share(found.dead)}; living ones left alone: "
          f"{share(found.alive)}")  # fmt: skip
    print(f"  wrong but said: {share(found.wrong_said)}; quotes word for word: "
          f"{share(found.verbatim)}")  # fmt: skip
    for row in found.faults if faults else ():
        said = json.dumps(row.said, ensure_ascii=False)
        print(f"    {row.id} {row.field} ({row.wanted}): {said[:200]}")


def main(argv: list[str]) -> int:
    """Prints the figures; 0."""
    parser = argparse.ArgumentParser(prog="tools.score company")
    parser.add_argument("--show", action="store_true", help="every fault of the seen sites")
    parser.add_argument("--split", choices=SPLITS)
    options = parser.parse_args(argv)
    for split in [options.split] if options.split else SPLITS:
        show(f"own {split}", figures(own_sites(split)), faults=options.show and split != HELD)
    folder = shared_folder()
    if folder is not None:
        for split in ("dev", HELD):
            cases = shared_sites(folder, split)
            if cases:
                show(f"shared {split}", figures(cases), faults=options.show and split != HELD)
    return 0
