"""Each page with 1,000 interviews stored: CPU and queries."""

from __future__ import annotations

from collections.abc import Iterator

import django

from tools.bench.row import Row, cpu_ms

INTERVIEWS = 1000


def rows() -> Iterator[Row]:
    """Warm pages; the reply and the sheet also with nothing read yet."""
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from callsheet.interviews.queries import post_reading, reply_reading

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    owner, row = stored()
    client = Client()
    client.force_login(owner)
    for path in paths(row.uid):
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
            queries = len(seen)
        figure = cpu_ms(lambda path=path: client.get(path), 9)  # type: ignore[misc]
        name = path.replace(str(row.uid), "…")
        yield Row(f"page {name}", figure, "ms", 30)
        yield Row(f"page {name}, queries", queries, "", 12)

    def cold() -> None:
        reply_reading.cache_clear()
        post_reading.cache_clear()
        client.get(f"/interviews/{row.uid}/reply/")

    yield Row("page reply, nothing read yet", cpu_ms(cold, 9), "ms", 30)


def paths(uid: object) -> tuple[str, ...]:
    """Every page a person looks at."""
    one = f"/interviews/{uid}/"
    return ("/", "/interviews/", one, f"{one}reply/", f"{one}sheet/", "/library/", "/find/?q=oat",
            "/venues/", "/hours/", "/settings/", "/line/")  # fmt: skip


def stored() -> tuple[object, object]:
    """The freelancer and the last of 1,000 interviews, each with a post and a message."""
    from django.utils import timezone

    from callsheet.interviews.actions.pastes import read_paste
    from callsheet.interviews.domain.example import example_paste
    from callsheet.interviews.domain.paste import Paste
    from callsheet.interviews.models import Client, Interview, JobPost, Message
    from tests import make

    owner, words = make.freelancer(), example_paste()
    last = read_paste(
        owner, Paste(reply=words.reply, post=words.post, proposal=words.proposal),
        now=timezone.now(),
    ).interview  # fmt: skip
    clients = Client.objects.bulk_create(
        Client(owner=owner, name=f"Client {n}") for n in range(INTERVIEWS - 1)
    )
    rows = Interview.objects.bulk_create(
        Interview(owner=owner, client=client, venue=last.venue, title=f"Job {n} of many")
        for n, client in enumerate(clients)
    )
    now = timezone.now()
    JobPost.objects.bulk_create(
        JobPost(owner=owner, interview=row, text=words.post, pasted_at=now) for row in rows
    )
    Message.objects.bulk_create(
        Message(owner=owner, interview=row, side="client", text=words.reply, written_at=now,
                digest=str(row.pk))
        for row in rows
    )  # fmt: skip
    return owner, last
