"""What changed from one edition to the next, item by item."""

from collections.abc import Iterator, Sequence

from disclosure_builder.public.register import Change, Statement


def differences(before: Sequence[Statement], after: Sequence[Statement]) -> tuple[Change, ...]:
    """Every item whose words differ, in the order of the later edition; then what fell away."""
    return tuple(_changes(before, after))


def _changes(before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Change]:
    old = {statement.label: statement.text for statement in before}
    new = {statement.label: statement.text for statement in after}
    for label, text in new.items():
        if label not in old or str(old[label]) != str(text):
            yield Change(label, old.get(label), text)
    for label, text in old.items():
        if label not in new:
            yield Change(label, text, None)
