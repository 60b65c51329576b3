"""What changed between two editions, sentence by sentence: before and after, marked up.

In: a `Change`, which holds the whole words of an item before and after. Out: the same words as
HTML, in which only the sentences that differ stand in `<del>` and `<ins>`.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from disclosure_builder.pages.printing import lines, printed
from disclosure_builder.public.register import Change
from disclosure_builder.public.text import Phrase, Wording

# A sentence with its full stop, or the rest of a line; line breaks are pieces of their own.
_PIECES = re.compile(r"[^。\n]*。|[^。\n]+|\n")


@dataclass(frozen=True)
class ChangeView:
    """One item; `before` or `after` is None where it said nothing."""

    label: Wording
    before: Markup | None
    after: Markup | None


def make_change(change: Change) -> ChangeView:
    """Mark what differs. Where an item is new or fell away, all of it differs."""
    if change.before is None or change.after is None:
        return ChangeView(change.label, _whole("del", change.before), _whole("ins", change.after))
    old, new = _pieces(change.before), _pieces(change.after)
    before: list[str] = []
    after: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        same = kind == "equal"
        before.append(_marked("del", old[old_start:old_end], same))
        after.append(_marked("ins", new[new_start:new_end], same))
    return ChangeView(change.label, _joined(before), _joined(after))


def _pieces(phrase: Phrase) -> list[str]:
    """The words of a phrase, escaped and cut into sentences."""
    return _PIECES.findall(str(printed(phrase)))


def _marked(tag: str, pieces: list[str], same: bool) -> str:
    text = "".join(pieces)
    return text if same or not text.strip() else f"<{tag}>{text}</{tag}>"


def _joined(parts: list[str]) -> Markup:
    return Markup("".join(parts).replace("\n", "<br>\n"))  # noqa: S704 - escaped in _pieces


def _whole(tag: str, phrase: Phrase | None) -> Markup | None:
    if phrase is None:
        return None
    return Markup(f"<{tag}>{lines(phrase)}</{tag}>")  # noqa: S704 - escaped by lines
