"""Find anything: one index over samples, answers, notes and what other rooms put in.

SQLite's FTS5 stands behind `library_document`, kept up by triggers (migration 0002); what differs
with another database is in this file alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from rapidfuzz import process
from rapidfuzz.distance import OSA

from callsheet.library.domain.words import folded
from callsheet.library.models import Document

MOST_WORDS = 8
RANK_AT_MOST = 3_000  # more hits than these are shown newest first: ranking them all takes too long
OPEN, SHUT = "\x02", "\x03"  # around the found words in a snippet
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Hit:
    """One thing found. `snippet` is runs of its words; True marks a found one."""

    kind: str
    uid: UUID
    title: str
    url: str
    snippet: tuple[tuple[str, bool], ...]
    respelled: bool = False  # found only after a typing slip was put right


def index_document(owner_id: int, kind: str, uid: UUID, title: str, body: str, url: str) -> None:
    """The thing can be found from now on; one known already is replaced."""
    Document.objects.bulk_create(
        [Document(owner_id=owner_id, kind=kind, uid=uid, title=title, body=body, url=url)],
        update_conflicts=True,
        unique_fields=["owner", "kind", "uid"],
        update_fields=["title", "body", "url"],
    )


def remove_document(owner_id: int, kind: str, uid: UUID) -> None:
    """The thing is found no more; one unknown is no error."""
    Document.objects.filter(owner_id=owner_id, kind=kind, uid=uid).delete()


def find(owner_id: int, query: str, limit: int = 20) -> list[Hit]:
    """What has every word of the query, the last one as a beginning; best first.

    One and two letters show the newest that have them; a query without a letter finds nothing.
    A word nothing has is read as the nearest one that something has.
    """
    words = [folded(word) for word in WORD.findall(query[:400])][:MOST_WORDS]
    if not words:
        return []
    hits = hits_of(owner_id, words, limit)
    if hits:
        return hits
    respelled = [nearest_word(word, last=word is words[-1]) for word in words]
    return hits_of(owner_id, respelled, limit, respelled=True) if respelled != words else []


def hits_of(
    owner_id: int, words: Sequence[str], limit: int, *, respelled: bool = False
) -> list[Hit]:
    """The documents with all these words."""
    wanted = expression(words)
    newest = len(words) == 1 and len(words[0]) <= 2
    order = "f.rowid DESC" if newest or too_many(wanted) else "bm25(library_find, 8.0, 1.0)"
    rows = select(
        f"""SELECT d.kind, d.uid, d.title, d.url,
                   snippet(library_find, 1, '{OPEN}', '{SHUT}', '…', 18)
            FROM library_find f JOIN library_document d ON d.id = f.rowid
            WHERE library_find MATCH %s AND d.owner_id = %s
            ORDER BY {order} LIMIT %s""",  # noqa: S608  # every part is a constant of this file
        [wanted, owner_id, limit],
    )
    return [
        Hit(kind, UUID(str(uid)), title, url, runs(snippet), respelled)
        for kind, uid, title, url, snippet in rows
    ]


def expression(words: Sequence[str]) -> str:
    """The words as FTS5 asks for them: all of them, the last as a beginning."""
    *whole, last = [f'"{word}"' for word in words]
    return " ".join([*whole, f"{last} *"])


def too_many(wanted: str) -> bool:
    """Whether more documents match than can be ranked while a person types."""
    count = """SELECT count(*) FROM
        (SELECT 1 FROM library_find WHERE library_find MATCH %s LIMIT %s)"""
    return bool(select(count, [wanted, RANK_AT_MOST + 1])[0][0] > RANK_AT_MOST)


def nearest_word(word: str, *, last: bool) -> str:
    """The word of the index that `word` is a typing slip of; itself when known or too short."""
    if len(word) < 4 or known(word, beginning=last):
        return word
    slips = 1 if len(word) < 8 else 2
    rows = select(
        """SELECT term FROM library_find_words
           WHERE term >= %s AND term < %s AND length(term) BETWEEN %s AND %s""",
        [word[0], chr(ord(word[0]) + 1), len(word) - slips, len(word) + slips],
    )
    terms = [term for (term,) in rows]
    found = process.extractOne(word, terms, scorer=OSA.distance, score_cutoff=slips)
    return str(found[0]) if found else word


def known(word: str, *, beginning: bool) -> bool:
    """Whether something in the index has the word, or begins with it."""
    end = word + "\U0010ffff" if beginning else word
    return bool(
        select(
            "SELECT 1 FROM library_find_words WHERE term >= %s AND term <= %s LIMIT 1", [word, end]
        )
    )


def runs(snippet: str) -> tuple[tuple[str, bool], ...]:
    """A snippet cut at its marks."""
    first, *rest = snippet.split(OPEN)
    found = [(first, False)]
    for part in rest:
        words, _, after = part.partition(SHUT)
        found += [(words, True), (after, False)]
    return tuple((words, marked) for words, marked in found if words)


def select(sql: str, parameters: list[str | int]) -> list[tuple[Any, ...]]:
    """The rows of one query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())
