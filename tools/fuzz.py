"""`make fuzz ARGS="times --minutes 20"`: random input, led by coverage, against an engine.

Every input that raises, breaks what must hold or is slow is kept in `var/fuzz/<engine>/found`, one
for each way it goes wrong, the shortest; the run goes on. Inputs worth keeping for good go to
`tests/cases/fuzz`, where `make test` tries them. Needs `.venv-fuzz` (`make fuzz` makes it).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
import traceback
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases"
FOLDER = ROOT / "var/fuzz"
LONGEST = 6_000
SLOW = 0.5  # seconds of CPU for one input of at most LONGEST bytes; an engine has 1 s for 100 kB
NOWS = (datetime(2026, 11, 24, 15, tzinfo=UTC), datetime(2028, 2, 29, 23, 59, tzinfo=UTC))
ZONES = ("America/New_York", None, "Asia/Kolkata", "Pacific/Apia")


def try_times(data: bytes) -> None:
    """The times engine: any text is read; quotes and ends are sound."""
    from callsheet.reading.domain.times import read_times
    from callsheet.reading.domain.times.shape import times_json

    pick = zlib.crc32(data)
    text = data.decode("utf-8", "replace")
    now, zone = NOWS[pick % 2], ZONES[pick // 2 % 4]
    read = read_times(text, now=now, client_zone=zone, my_zone="Europe/Lisbon", country=None)
    json.dumps(times_json(read))
    for window in read.windows:
        assert window.start is None or window.start.tzinfo is not None, "a naive start"
        assert not (window.start and window.end and window.end < window.start), "ends first"


def try_post(data: bytes) -> None:
    """The post engine: any text is read, and every quote stands in it."""
    from callsheet.reading.domain.posts import read_post
    from callsheet.reading.domain.posts.shape import post_json

    text = data.decode("utf-8", "replace")
    found = post_json(read_post(text))
    json.dumps(found)
    for quote in found["quotes"].values():
        for words in quote if isinstance(quote, list) else [quote]:
            assert words in text, "a quote that is not in the text"


def try_html(data: bytes) -> None:
    """The page reader and the company engine behind it: any bytes give a page or a sentence."""
    from lxml import etree

    from callsheet.core.pages import Block, ParsedPage
    from callsheet.outside.html import page_of
    from callsheet.outside.html_child import parsed
    from callsheet.prep.domain.company import read_company

    charset = (None, "utf-8", "windows-1251", "utf-16")[zlib.crc32(data) % 4]
    try:
        answer = parsed("http://company.example/", data, charset)
    except etree.LxmlError:
        return  # the child says that the page could not be parsed
    about = ParsedPage("http://company.example/about", blocks=(Block("p", "word " * 130, "main"),))
    read_company([page_of(json.dumps(answer)), about], "http://company.example/", None)


ENGINES: dict[str, Callable[[bytes], None]] = {
    "times": try_times,
    "post": try_post,
    "html": try_html,
}


def texts_of(engine: str) -> list[bytes]:
    """What the fuzzer starts from: the project's own cases, and what was found before."""
    found = [path.read_bytes() for path in sorted((CASES / "fuzz").glob(f"{engine}-*"))]
    if engine == "html":
        return [*found, *(p.read_bytes() for p in sorted((ROOT / "tests").rglob("*.html")))]
    lines = []
    for path in sorted((CASES / {"post": "posts"}.get(engine, engine)).glob("*.jsonl")):
        lines += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [*found, *(line["text"].encode() for line in lines)]


def words_of(texts: list[bytes]) -> list[str]:
    """The commonest words, tags and signs of the texts, for the fuzzer's dictionary."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in re.findall(r"</?\w+|[\w$€:/.-]+ ?|\W", text.decode("utf-8", "replace")):
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))[:1500]


def prepare(engine: str) -> Path:
    """The engine's folder with its seeds and its dictionary."""
    folder, texts = FOLDER / engine, texts_of(engine)
    for name in ("corpus", "seeds", "found"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for text in texts:
        (folder / "seeds" / f"{zlib.crc32(text):08x}").write_bytes(text[:LONGEST])
    entries = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words_of(texts))
    (folder / "words.dict").write_text("".join(f'"{entry}"\n' for entry in entries))
    return folder


def fault_of(engine: str, data: bytes) -> str:
    """How an input goes wrong, in a short name; "" when it does not."""
    start = time.process_time()
    try:
        ENGINES[engine](data)
    except Exception as error:  # noqa: BLE001  (whatever it is, it is what we look for)
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
    return "slow" if time.process_time() - start > SLOW else ""


def keep(folder: Path, fault: str, data: bytes) -> None:
    """The shortest input for each fault."""
    path = folder / "found" / fault
    if not path.exists() or path.stat().st_size > len(data):
        path.write_bytes(data)


def child(engine: str, seconds: float) -> None:
    """One fuzzer, until its CPU seconds are used; libFuzzer ends the process itself."""
    import os

    import atheris

    folder = FOLDER / engine
    with atheris.instrument_imports(include=["callsheet"]):
        import callsheet.outside.html_child
        import callsheet.prep.domain.company
        import callsheet.reading.domain.posts.shape
        import callsheet.reading.domain.times.shape  # noqa: F401
    runs = 0

    def one(data: bytes) -> None:
        nonlocal runs
        runs += 1
        if fault := fault_of(engine, data):
            keep(folder, fault, data)
        if time.process_time() > seconds or runs % 500 == 0:
            (folder / "state.json").write_text(json.dumps([runs, time.process_time()]))
            if time.process_time() > seconds:
                os._exit(0)

    options = [f"-max_len={LONGEST}", "-timeout=60", "-rss_limit_mb=4000", "-print_final_stats=1",
               f"-dict={folder}/words.dict", f"-artifact_prefix={folder}/found/"]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(folder / "corpus"), str(folder / "seeds")], one)
    atheris.Fuzz()


def main(argv: list[str]) -> int:
    """Fuzz one engine; 1 when anything was found."""
    parser = argparse.ArgumentParser(prog="tools.fuzz", description=__doc__)
    parser.add_argument("engine", choices=sorted(ENGINES))
    parser.add_argument("--minutes", type=float, default=5.0, help="of CPU")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(argv)
    if given.child:
        child(given.engine, given.minutes * 60)
        return 0
    folder, left, runs = prepare(given.engine), given.minutes * 60, 0
    state = folder / "state.json"
    while left > 1:
        state.unlink(missing_ok=True)
        with (folder / "log").open("ab") as log:
            command = [sys.executable, "-m", "tools.fuzz", given.engine, "--child"]
            command += ["--minutes", str(left / 60)]
            subprocess.run(command, stderr=log, cwd=ROOT, check=False)
        done, used = json.loads(state.read_text()) if state.exists() else (0, 1.0)
        runs, left = runs + done, left - max(used, 1.0)
    found = sorted(path.name for path in (folder / "found").iterdir())
    print(f"{given.engine}: {runs:,} inputs in {given.minutes:g} minutes of CPU")
    print("\n".join(f"found {name}" for name in found) or "nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
