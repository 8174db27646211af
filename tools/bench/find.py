"""Finding anything among 100,000 documents, key by key, and the slips that find their word."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator
from uuid import uuid4

import django

from tools.bench.row import Row
from tools.bench.texts import common_words, documents, random_slips, slips

COUNT = 100_000
AT_ONCE = 5_000


def rows() -> Iterator[Row]:
    """CPU milliseconds a key, the vocabulary once read, and the share of slips found in ten."""
    django.setup()
    from django.core.management import call_command

    from callsheet.accounts.models import Freelancer
    from callsheet.library.models import Document
    from callsheet.library.search import find

    call_command("migrate", verbosity=0)
    owner = Freelancer.objects.create(login="finder", password="!")
    texts = fill(owner.pk)
    keys = typed_keys()
    for key in (*keys[:50], "wramnig"):
        find(owner.pk, key)
    times = sorted(cpu(lambda key=key: find(owner.pk, key)) for key in keys)  # type: ignore[misc]
    yield Row(f"find, a key at {COUNT} documents, p50", statistics.median(times), "ms", 2)
    yield Row(f"find, a key at {COUNT} documents, p95", times[len(times) * 95 // 100], "ms", 25)

    def share(made: list[dict[str, str]]) -> float:
        found = [
            any(
                re.search(rf"\b{slip['meant']}", texts[str(hit.uid)])
                for hit in find(owner.pk, slip["typed"], 10)
            )
            for slip in made
        ]
        return 100 * sum(found) / len(found)

    yield Row("find, slips found", share(slips()), "%", 85, at_least=True)
    chance = random_slips(common_words(), 400)
    yield Row("find, slips made by chance found", share(chance), "%", 85, at_least=True)
    Document.objects.filter(owner=owner)._raw_delete("default")


def fill(owner_id: int) -> dict[str, str]:
    """The documents put in; their words by uid."""
    from callsheet.library.models import Document

    texts: dict[str, str] = {}
    waiting: list[Document] = []
    for each in documents(COUNT):
        uid = uuid4()
        texts[str(uid)] = f"{each['title']} {each['text']}".lower()
        waiting.append(
            Document(owner_id=owner_id, kind=each["kind"], uid=uid, title=each["title"],
                     body=each["text"], url=f"/{each['id']}/")
        )  # fmt: skip
        if len(waiting) == AT_ONCE:
            Document.objects.bulk_create(waiting)
            waiting = []
    return texts


def typed_keys() -> list[str]:
    """What stands in the box after each key: phrases out of documents, and misspelt words."""
    phrases = [" ".join(each["text"].split()[2:5]).lower() for each in documents(2000)][::40]
    wanted = [*phrases, *(slip["typed"] for slip in slips()[::3])]
    return [text[:end] for text in wanted for end in range(1, len(text) + 1)]


def cpu(work: object) -> float:
    """CPU milliseconds of one call."""
    start = time.process_time()
    work()  # type: ignore[operator]
    return (time.process_time() - start) * 1000
