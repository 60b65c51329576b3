"""The history of a case: every edition with its decision, and what changed in it."""

from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.public.register import Case, Change, Released
from disclosure_builder.public.sealed import Decision
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.labels import FIELD_LABELS

_REASON = Wording(FIELD_LABELS["change_reason"])


@dataclass(frozen=True)
class EditionView:
    """One edition. Of a case that was withdrawn `changes` is empty: they would tell the text."""

    anchor: Wording
    number: int
    stage: Wording
    stage_class: Wording
    released: datetime
    decision: Decision
    reason: PublicText | None
    changes: tuple[Change, ...]
    is_newest: bool


@dataclass(frozen=True)
class HistoryView:
    """The editions, newest first, and where the page will always be found."""

    editions: tuple[EditionView, ...]
    first_released: datetime
    newest: EditionView
    address: Wording
    full_address: Wording
    is_withdrawn: bool


def make_history(case: Case, portal: Portal) -> HistoryView:
    """The whole history of a case."""
    editions = tuple(_make_edition(case, each) for each in reversed(case.editions))
    return HistoryView(
        editions=editions,
        first_released=case.first_released_at,
        newest=editions[0],
        address=Wording(case.address),
        full_address=Wording(portal.url + case.address),
        is_withdrawn=case.is_withdrawn,
    )


def _make_edition(case: Case, edition: Released) -> EditionView:
    number = edition.sealed.reference.number
    is_newest = edition is case.newest
    is_silent = case.is_withdrawn or edition is case.editions[0]
    # A reason given earlier may tell what was withdrawn later; the withdrawal's own stays.
    return EditionView(
        anchor=Wording(f"edition-{number}"),
        number=number,
        stage=edition.stage_label,
        stage_class=Wording(f"badge--{edition.body.stage.code}"),
        released=edition.released_at,
        decision=edition.sealed.decision,
        reason=edition.body.change_reason if is_newest or not case.is_withdrawn else None,
        changes=() if is_silent else _changes(edition),
        is_newest=is_newest,
    )


def _changes(edition: Released) -> tuple[Change, ...]:
    """What changed; the reason for it stands above and is no change of the matter."""
    return tuple(change for change in edition.changes if change.label != _REASON)
