"""The vocabulary of the search index, kept in memory once somebody mistypes a word.

Reading it whole takes a fifth of a second at 100,000 documents; after that it grows with each
document put in. A word that was removed may linger, so each is looked up before it is offered.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db import connection

from callsheet.core import lazy_re as re
from callsheet.library.domain.words import folded

if TYPE_CHECKING:
    from callsheet.library.domain.slips import Vocabulary

WORD = re.compile(r"[^\W_]+")
READ_AT_ONCE = 500  # more new documents than these: all is read again


class Spelling:
    """One vocabulary a process; `upto` is the newest document whose words are in it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.vocabulary: Vocabulary | None = None
        self.upto = 0

    def learn(self, *texts: str) -> None:
        """The words of a document that was put in, when the vocabulary is in use."""
        with self.lock:
            if self.vocabulary is not None:
                self.vocabulary.add(counted(texts).items())

    def meant_by(self, word: str, *, beginning: bool, counts: Callable[[str], bool]) -> list[str]:
        """What it may stand for, of the words that count."""
        with self.lock:
            return self.current().meant_by(word, beginning=beginning, counts=counts)

    def current(self) -> Vocabulary:
        """The vocabulary with what other processes have put in."""
        # numpy costs 13 MB and a tenth of a second: only for who mistypes
        from callsheet.library.domain.slips import Vocabulary

        newest = int(rows("SELECT coalesce(max(id), 0) FROM library_document")[0][0])
        fresh = newest - self.upto
        if self.vocabulary is None or not 0 <= fresh <= READ_AT_ONCE:
            found = rows("SELECT term, doc FROM library_find_words")
            self.vocabulary = Vocabulary((str(term), int(often)) for term, often in found)
        elif fresh:
            for texts in rows("SELECT title, body FROM library_document WHERE id > %s", self.upto):
                self.vocabulary.add(counted([str(text) for text in texts]).items())
        self.upto = newest
        return self.vocabulary


def counted(texts: tuple[str, ...] | list[str]) -> Counter[str]:
    """The words of one document, each once."""
    return Counter({word for text in texts for word in WORD.findall(folded(text))})


def rows(sql: str, *parameters: int) -> list[tuple[Any, ...]]:
    """The rows of one query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


SPELLING = Spelling()
