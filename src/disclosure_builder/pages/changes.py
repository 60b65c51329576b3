"""What changed between two editions, as a table of old and new (新旧対照表) would show it.

In: a `Change`, which holds the words of an item before and after, and which of them went or came.
Out: the same words as HTML, in which only those stand in `<del>` and `<ins>`. Of lines that did
not change there is （略）, as such tables have it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup, escape

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.differences import PieceKind, words_of
from disclosure_builder.public.register import Change
from disclosure_builder.public.text import Wording

# One line that did not change is shown: it says where the others belong.
_MOST_UNCHANGED = 1


@dataclass(frozen=True)
class ChangeView:
    """One item; `before` or `after` is None where it said nothing."""

    label: Wording
    before: Markup | None
    after: Markup | None


@dataclass
class _Side:
    """One of the two texts, line by line; `touched` are the lines to be shown."""

    tag: str
    lines: list[list[Markup]] = field(default_factory=lambda: [[]])
    touched: set[int] = field(default_factory=set)

    def add(self, text: str, *, marked: bool) -> None:
        words = escape(text)
        if marked and text:
            words = Markup("<{0}>{1}</{0}>").format(Markup(self.tag), words)  # noqa: S704 - a name
            self.touched.add(self.at)
        self.lines[-1].append(words)

    @property
    def at(self) -> int:
        """The number of the line that is being written."""
        return len(self.lines) - 1


def make_change(change: Change, tongue: Tongue) -> ChangeView:
    """Mark what differs. Where an item is new or fell away, all of it does."""
    old, new = _sides(change)
    omitted = tongue.say("authentic.history.omitted")
    not_yet, no_more = (tongue.say(f"authentic.history.{key}") for key in ("not_yet", "no_more"))
    before = None if change.before is None else _shown(old, not_yet, omitted)
    after = None if change.after is None else _shown(new, no_more, omitted)
    return ChangeView(change.label, before, after)


def _sides(change: Change) -> tuple[_Side, _Side]:
    before, after = (
        "" if phrase is None else str(phrase) for phrase in (change.before, change.after)
    )
    old, new = _Side("del"), _Side("ins")
    beside: list[tuple[int, int]] = []
    for piece in change.pieces:
        same = piece.kind is PieceKind.SAME
        sides = (old, new) if same else (old,) if piece.kind is PieceKind.REMOVED else (new,)
        for number, text in enumerate(words_of(piece, before, after).split("\n")):
            for side in sides:
                if number:
                    side.lines.append([])
                side.add(text, marked=not same)
            if same and text:
                beside.append((old.at, new.at))
    # A line is shown as well when what became of it is.
    seen = frozenset(old.touched), frozenset(new.touched)
    old.touched |= {line for line, other in beside if other in seen[1]}
    new.touched |= {other for line, other in beside if line in seen[0]}
    return old, new


def _shown(side: _Side, nothing: Markup, omitted: Markup) -> Markup:
    """The lines with changes, and `omitted` for the others; `nothing` if there is none with any."""
    if not side.touched:
        return nothing
    return Markup("<br>\n").join(_lines(side, omitted))


def _lines(side: _Side, omitted: Markup) -> Iterator[Markup]:
    for touched, group in groupby(range(len(side.lines)), key=side.touched.__contains__):
        lines = [Markup("").join(side.lines[number]) for number in group]
        said = [line for line in lines if line.strip()]
        if touched or len(said) <= _MOST_UNCHANGED:
            yield from said
        else:
            yield omitted
