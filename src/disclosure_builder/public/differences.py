"""How the words of one text became those of another: pieces, each by its place in one of the two.

A piece holds no text. Only `redaction` makes public text, so a difference says where to look in
the texts that were sealed, and whoever shows it cuts them there.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from disclosure_builder.public.base import Public
from disclosure_builder.vocabulary.terms import Term


class PieceKind(Term):
    """Whether a piece stands in both texts, only in the earlier or only in the later one."""

    SAME = ("same", "同じ", "Unchanged")
    REMOVED = ("removed", "削除", "Removed")
    ADDED = ("added", "追加", "Added")


@dataclass(frozen=True)
class Piece(Public):
    """The characters from `start` to `end`: of the earlier text if removed, else of the later."""

    kind: PieceKind
    start: int
    end: int


def earlier(pieces: Iterable[Piece], before: str, after: str) -> str:
    """The earlier text, put together from what stayed and what was removed."""
    return _joined(pieces, PieceKind.REMOVED, before, after)


def later(pieces: Iterable[Piece], before: str, after: str) -> str:
    """The later text: what the differences make of the earlier one."""
    return _joined(pieces, PieceKind.ADDED, before, after)


def words_of(piece: Piece, before: str, after: str) -> str:
    """The characters that a piece speaks of."""
    text = before if piece.kind is PieceKind.REMOVED else after
    return text[piece.start : piece.end]


def _joined(pieces: Iterable[Piece], kind: PieceKind, before: str, after: str) -> str:
    wanted = {PieceKind.SAME, kind}
    return "".join(words_of(piece, before, after) for piece in pieces if piece.kind in wanted)
