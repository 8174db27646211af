"""A pasted conversation split by speaker.

One's own lines are never read as the client's: a turn whose speaker is not certain is "unknown".
`written_at` reads the moment a turn's stamp names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.reading.domain.stamps import Written, written_at
from callsheet.reading.domain.turn_marks import Mark, marks_in

Speaker = Literal["client", "me", "unknown"]
ME = frozenset({"you", "me", "i", "myself", "freelancer"})
THEM = frozenset({"client", "buyer", "customer", "employer"})
MIN_OWN_WORDS = 4
QUOTED = re.compile(r"[ \t]*>[ \t>]*")

__all__ = ["Speaker", "Turn", "Written", "split_thread", "unquoted", "written_at"]


@dataclass(frozen=True)
class Turn:
    """One turn: its words verbatim (`text == source[start:end]`), who said them, when.

    name    as shown, "" when the paste does not name the speaker
    stamp   the words of the time stamp with the day heading above it, "" when none
    level   how deep the words are quoted in later ones, 0 for those that quote
    """

    speaker: Speaker
    name: str
    text: str
    start: int
    end: int
    stamp: str
    level: int = 0


@dataclass(frozen=True)
class _Piece:
    """A stretch of one writer. `depth` counts the ">" before its rows, `own` those that the rows of
    the named writer have; `mail`: below a mail head; `level` as of a turn."""

    text: str
    start: int
    end: int
    name: str = ""
    stamp: str = ""
    mail: bool = False
    depth: int = 0
    own: int = 0
    level: int = 0
    mine: bool = False

    def part(self, start: int, end: int) -> _Piece:
        """The stretch `text[start:end]` without the blanks at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        at = self.start + start
        return replace(self, text=words, start=at, end=at + len(words))


def split_thread(
    text: str, *, my_names: tuple[str, ...] = (), my_texts: tuple[str, ...] = ()
) -> tuple[Turn, ...]:
    """The turns of a pasted conversation, top to bottom; a single message is one client's turn.

    text      a chat copy, a transcript, mails with their quotes, or one message; never raises
    my_names  how one is called there; "You" and "Me" are always oneself
    my_texts  what one is known to have written (proposal, earlier messages): such lines are "me"
    gives     () for a text without words
    """
    marks = marks_in(text)
    own = _own_rows(my_texts)
    pieces = [part for piece in _regions(text, marks) for part in _apart_from_quotes(piece)]
    pieces = [part for piece in _beside_quotes(pieces) for part in _apart_from_own(piece, own)]
    return _with_speakers([piece for piece in pieces if piece.text], my_names)


def _regions(text: str, marks: Sequence[Mark]) -> Iterator[_Piece]:
    whole = _Piece(text, 0, len(text))
    yield whole.part(0, marks[0].start if marks else len(text))
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    level = 0
    for mark, end in zip(marks, ends, strict=False):
        piece = whole.part(mark.body, end)
        level += mark.mail and bool(text[: mark.start].strip() or mark.wrote)
        own = _depth(text[mark.start : mark.body])
        own += mark.wrote and any(_depth(piece.text[a:b]) > own for a, b in _rows(piece.text))
        yield replace(piece, name=mark.name, stamp=mark.stamp, mail=mark.mail, own=own,
                      level=level if mark.mail else 0)  # fmt: skip


def _rows(text: str) -> list[tuple[int, int]]:
    return [
        (row.start(), row.end()) for row in re.finditer(r"[^\n]+", text) if not row[0].isspace()
    ]


def _runs(piece: _Piece, kinds: Sequence[int]) -> Iterator[tuple[_Piece, int]]:
    """The piece cut where the kind of its rows changes."""
    starts = [start for start, _ in _rows(piece.text)]
    cuts = [0, *(i for i in range(1, len(kinds)) if kinds[i] != kinds[i - 1]), len(kinds)]
    for first, last in pairwise(cuts):
        end = starts[last] if last < len(starts) else len(piece.text)
        yield piece.part(starts[first], end), kinds[first]


def _apart_from_quotes(piece: _Piece) -> list[_Piece]:
    """Rows quoted with ">" are somebody else's words, those beside them the mail's writer's."""
    depths = [_depth(piece.text[a:b]) for a, b in _rows(piece.text)]
    if not any(depths):
        return [piece]
    parts = []
    for part, depth in _runs(piece, depths):
        kept = part if depth == piece.own else replace(part, name="", stamp="", mail=False)
        level = max(piece.level + depth - piece.own, 0)
        parts.append(replace(kept, depth=depth, level=level))
    return [part for part in parts if part.text.strip("> \t\n")]


def _beside_quotes(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Answers between the rows of a quoted mail are of the mail that quotes it, by its writer."""
    mails: dict[int, _Piece] = {}
    for piece in pieces:
        if piece.mail:
            mails[piece.level] = piece
        by = mails.get(piece.level)
        yield piece if piece.name or by is None else replace(piece, name=by.name, stamp=by.stamp)


def unquoted(text: str) -> str:
    """The words without the ">" before their rows."""
    return "\n".join(QUOTED.sub("", row, count=1) for row in text.split("\n")).strip()


def _depth(row: str) -> int:
    mark = QUOTED.match(row)
    return mark[0].count(">") if mark else 0


def _plain(row: str) -> str:
    return " ".join(re.findall(r"\w+", QUOTED.sub("", row, count=1).lower()))


def _own_rows(my_texts: Sequence[str]) -> frozenset[str]:
    rows = (_plain(row) for text in my_texts for row in text.split("\n"))
    return frozenset(row for row in rows if row)


def _apart_from_own(piece: _Piece, own: frozenset[str]) -> list[_Piece]:
    """Rows one wrote oneself, cut out of a piece that holds them without saying so."""
    if not own:
        return [piece]
    rows = [_plain(piece.text[a:b]) for a, b in _rows(piece.text)]
    sure = [len(row.split()) >= MIN_OWN_WORDS and _is_own(row, own) for row in rows]
    if not any(sure):
        return [piece]
    mine = _with_short_rows(sure, rows, own)
    return [replace(part, mine=bool(kind)) for part, kind in _runs(piece, mine)]


def _is_own(row: str, own: frozenset[str]) -> bool:
    return row in own or (len(row) > 30 and any(row in line for line in own))


def _with_short_rows(sure: list[bool], rows: list[str], own: frozenset[str]) -> list[bool]:
    """A greeting or sign-off of one's own text stands with the row it touches."""
    mine = list(sure)
    for index, row in enumerate(rows):
        mine[index] = mine[index] or (row in own and index > 0 and mine[index - 1])
    for index in reversed(range(len(rows) - 1)):
        mine[index] = mine[index] or (rows[index] in own and mine[index + 1])
    return mine


def _with_speakers(pieces: Sequence[_Piece], my_names: Sequence[str]) -> tuple[Turn, ...]:
    names = {piece.name for piece in pieces if piece.name}
    mine = {name for name in names if _is_me(name, my_names)}
    mine |= {piece.name for piece in pieces if piece.mine and piece.name and _wholly(piece, pieces)}
    others = names - mine
    mails = any(piece.mail for piece in pieces)
    alone = len(others) == 1 and not mails
    known = bool(mine) or alone or (mails and bool(my_names)) or _says_client(others)
    chat = bool(names) and not mails
    return tuple(
        Turn(
            _speaker(piece, mine, known=known, first=index == 0, chat=chat),
            "" if piece.mine and piece.name not in mine else piece.name,
            piece.text,
            piece.start,
            piece.end,
            piece.stamp,
            piece.level,
        )
        for index, piece in enumerate(pieces)
    )


def _wholly(piece: _Piece, pieces: Sequence[_Piece]) -> bool:
    """Whether all of a turn is one's own; a client who quotes a line of it is still the client."""
    return not any(other.name == piece.name and not other.mine for other in pieces)


def _says_client(names: set[str]) -> bool:
    return any(name.lower() in THEM for name in names)


def _speaker(piece: _Piece, mine: set[str], *, known: bool, first: bool, chat: bool) -> Speaker:
    if piece.mine or piece.name in mine:
        return "me"
    if piece.name:
        return "client" if known else "unknown"
    if piece.depth:
        return "unknown"
    return "unknown" if chat and first else "client"


def _is_me(name: str, my_names: Sequence[str]) -> bool:
    shown = name.lower().split()
    if name.lower() in ME:
        return True
    return any(_same_person(shown, own.lower().split()) for own in my_names)


def _same_person(shown: Sequence[str], own: Sequence[str]) -> bool:
    """ "Ana", "Ana S." and "Ana Souza" are one person; "Ana Silva-Prado" is not "Ana Souza"."""
    if not shown or not own or shown[0] != own[0]:
        return False
    if len(shown) == 1 or len(own) == 1:
        return True
    return own[-1].startswith(shown[-1].rstrip(".")) or shown[-1].startswith(own[-1].rstrip("."))
