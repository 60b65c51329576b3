"""What changed from one edition to the next: item by item, and within an item word by word."""

from collections.abc import Iterator, Sequence

from disclosure_builder.public.register import Change, Statement
from disclosure_builder.public.text import Phrase, Wording
from disclosure_builder.register.comparing import compare


def differences(before: Sequence[Statement], after: Sequence[Statement]) -> tuple[Change, ...]:
    """Every item whose words differ, in the order of the later edition; then what fell away."""
    return tuple(_changes(before, after))


def _changes(before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Change]:
    old = {statement.label: statement.text for statement in before}
    new = {statement.label: statement.text for statement in after}
    for label, text in new.items():
        if label not in old or str(old[label]) != str(text):
            yield _change(label, old.get(label), text)
    for label, text in old.items():
        if label not in new:
            yield _change(label, text, None)


def _change(label: Wording, before: Phrase | None, after: Phrase | None) -> Change:
    return Change(label, before, after, compare(str(before or ""), str(after or "")))
