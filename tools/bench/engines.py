"""Reading, times, posts, match, slots."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, OwnDay, Terms, Travel
from callsheet.core.spans import Span
from callsheet.interviews.domain.example import example_paste
from callsheet.library.domain import meaning
from callsheet.library.domain.match import SampleText, match
from callsheet.prep.domain.judge import LONGEST, judge
from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.times import read_times
from tools.bench.row import Row, cpu_ms

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)
TRADES = ("café", "clinic", "law firm", "bakery", "brewery", "school", "studio", "farm")
TOOLS = ("Shopify", "Stripe", "Figma", "Airtable", "Django", "Zoho", "Klaviyo", "Webflow")
OFFICE = Terms("Europe/Lisbon", tuple(Hours(d, 540, 1080, "preferred") for d in range(5)))
OWN = replace(
    OFFICE,
    buffer_before_minutes=5,
    buffer_after_minutes=5,
    most_a_day=4,
    country="PT",
    holidays_off=True,
    own_days=(OwnDay(date(2026, 11, 12)), OwnDay(date(2026, 11, 14), ((600, 720, "possible"),))),
    travels=(Travel(date(2026, 11, 16), date(2026, 11, 20), "America/New_York"),),
)


def rows() -> Iterator[Row]:
    """Each engine on the example."""
    words = example_paste()
    zones = {"client_zone": "America/New_York", "my_zone": "Europe/Lisbon"}
    yield Row("read a reply (no meaning model)",
              cpu_ms(lambda: read_reply(words.reply, now=NOW, **zones)), "ms", 3)  # fmt: skip
    yield Row("read the times of a reply",
              cpu_ms(lambda: read_times(words.reply, now=NOW, **zones)), "ms", 1)  # fmt: skip
    yield Row("read a job post", cpu_ms(lambda: read_post(words.post)), "ms", 5)
    yield from match_rows()
    yield from judge_rows()
    for count, bar in ((1000, 1.0), (5000, 4.0)):
        yield Row(f"a month of 15-minute slots, {count} busy events",
                  slots_ms(count, OFFICE), "ms", bar)  # fmt: skip
        yield Row(f"the same with buffers, own days, a trip, most a day, {count}",
                  slots_ms(count, OWN), "ms", bar)  # fmt: skip


def match_rows() -> Iterator[Row]:
    """200 samples, by words and with kept vectors."""
    samples = [
        SampleText(str(n), f"{TRADES[n % 8]} {n}", TRADES[n % 8], (TOOLS[n % 8], TOOLS[n % 5]),
                   f"Rebuilt the ordering pages of a {TRADES[n % 8]} with {TOOLS[n % 8]}.")
        for n in range(200)
    ]  # fmt: skip
    question = "Have you done a Shopify checkout for a café before?"
    yield Row("match over 200 samples, words", cpu_ms(lambda: match(question, samples)), "ms", 50)
    if meaning.present():
        kept = {sample.id: meaning.passage_vectors(sample) for sample in samples}

        def asked() -> object:
            return match(question, samples, meaning.closeness(meaning.vector(question), kept))

        yield Row("match over 200 samples, meaning, vectors kept", cpu_ms(asked), "ms", 50)


def judge_rows() -> Iterator[Row]:
    """An answer of five minutes: the answers of the cases, one after the other."""
    lines = Path("tests/cases/judge/trades.jsonl").read_text("utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    talk = " ".join(pair["answer"] for pair in pairs)[:LONGEST]
    asked = pairs[0]["question"]
    if meaning.present():
        judge(asked, talk)  # the model is read once
        yield Row("judge an answer of five minutes", cpu_ms(lambda: judge(asked, talk)), "ms", 100)


def slots_ms(count: int, terms: Terms) -> float:
    """A month under these terms, with so many busy events spread over it."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    window = Span(start, start + timedelta(days=30))
    step = timedelta(days=30) / count
    busy = [Span(start + step * n, start + step * n + timedelta(minutes=10)) for n in range(count)]
    return cpu_ms(lambda: free_slots(terms, busy, window))
