"""Find anything: one index over samples, answers, notes and what other rooms put in.

SQLite's FTS5 stands behind `library_document`, kept up by triggers (migration 0002); what differs
with another database is in this file alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection

from callsheet.core import lazy_re as re
from callsheet.library.domain.words import folded
from callsheet.library.models import Document
from callsheet.library.spelling import SPELLING

MOST_WORDS = 8
# More hits than these are shown with the words in the title first, then the newest: bm25 looks at
# every hit of every word, which takes too long while a person types.
RANK_AT_MOST = 300
OPEN, SHUT = "\x02", "\x03"  # around the found words in a snippet
WORD = re.compile(r"[^\W_]+")
Wanted = list[list[str]]  # for each word, what may stand in its place; the likeliest first


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
    SPELLING.learn(title, body)


def remove_document(owner_id: int, kind: str, uid: UUID) -> None:
    """The thing is found no more; one unknown is no error."""
    Document.objects.filter(owner_id=owner_id, kind=kind, uid=uid).delete()


def find(owner_id: int, query: str, limit: int = 20) -> list[Hit]:
    """What has every word of the query, the last one as a beginning; best first.

    One and two letters show the newest that have them; a query without a letter finds nothing.
    When nothing has them all, words are read as those they may be a slip of, neighbours are run
    together ("check out"), or one is torn in two ("onlineshop").
    """
    words = [folded(word) for word in WORD.findall(query[:400])][:MOST_WORDS]
    if not words:
        return []
    hits = hits_of(owner_id, exactly(words), limit)
    if hits:
        return hits
    for wanted in respelled(words):
        hits = hits_of(owner_id, wanted, limit, respelled=True)
        if hits:
            return hits
    return []


def exactly(words: Sequence[str]) -> Wanted:
    """The words as typed."""
    return [[word] for word in words]


def respelled(words: Sequence[str]) -> Iterator[Wanted]:
    """What may have been meant, the likeliest first; the next is worked out when one finds nothing.

    First the words that nothing has are read as their neighbours, last of all the known ones too.
    """
    last = len(words) - 1
    found = [known(word, beginning=at == last) for at, word in enumerate(words)]
    meant = [
        [word] if has else nearest(word, beginning=at == last)
        for at, (word, has) in enumerate(zip(words, found, strict=True))
    ]
    if not all(found):
        yield meant
    for at in range(last):
        yield exactly([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])
    for at, word in enumerate(words):
        for cut in range(2, len(word) - 1) if not found[at] else ():
            if known(word[:cut], beginning=False):
                yield exactly([*words[:at], word[:cut], word[cut:], *words[at + 1 :]])
    if all(found) and last:
        yield [nearest(word, beginning=at == last) for at, word in enumerate(words)]


def nearest(word: str, *, beginning: bool) -> list[str]:
    """The word itself and what it may be a slip of."""
    counts = partial(known, beginning=False)
    return [word, *SPELLING.meant_by(word, beginning=beginning, counts=counts)]


def hits_of(owner_id: int, words: Wanted, limit: int, *, respelled: bool = False) -> list[Hit]:
    """The documents with one of each."""
    wanted = expression(words)
    if len(words) == 1 and all(len(word) <= 2 for word in words[0]):
        found = in_order(owner_id, wanted, "f.rowid DESC", limit)
    elif too_many(wanted):
        found = in_order(owner_id, f"{{title}} : ({wanted})", "f.rowid DESC", limit)
        if len(found) < limit:
            found += in_order(owner_id, wanted, "f.rowid DESC", limit)
    else:
        found = in_order(owner_id, wanted, "bm25(library_find, 8.0, 1.0)", limit)
    unique = list({row[:2]: row for row in reversed(found)}.values())[::-1]
    return [
        Hit(kind, UUID(str(uid)), title, url, runs(snippet), respelled)
        for kind, uid, title, url, snippet in unique[:limit]
    ]


def in_order(owner_id: int, wanted: str, order: str, limit: int) -> list[tuple[Any, ...]]:
    """Kind, uid, title, url and snippet of the first documents in that order."""
    return select(
        f"""SELECT d.kind, d.uid, d.title, d.url,
                   snippet(library_find, 1, '{OPEN}', '{SHUT}', '…', 18)
            FROM library_find f JOIN library_document d ON d.id = f.rowid
            WHERE library_find MATCH %s AND d.owner_id = %s
            ORDER BY {order} LIMIT %s""",  # noqa: S608  # every part is a constant of this file
        [wanted, owner_id, limit],
    )


def expression(words: Wanted) -> str:
    """The words as FTS5 asks for them: one of each place, the last as a beginning."""
    *whole, last = [[f'"{word}"' for word in places] for places in words]
    begun = [f"{word} *" for word in last]
    return " AND ".join(f"({' OR '.join(places)})" for places in [*whole, begun])


def too_many(wanted: str) -> bool:
    """Whether more documents match than can be ranked while a person types."""
    count = """SELECT count(*) FROM
        (SELECT 1 FROM library_find WHERE library_find MATCH %s LIMIT %s)"""
    return bool(select(count, [wanted, RANK_AT_MOST + 1])[0][0] > RANK_AT_MOST)


def known(word: str, *, beginning: bool) -> bool:
    """Whether something in the index has the word, or begins with it."""
    asked = f'"{word}" *' if beginning else f'"{word}"'
    return bool(select("SELECT 1 FROM library_find WHERE library_find MATCH %s LIMIT 1", [asked]))


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
