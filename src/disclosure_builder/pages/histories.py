"""The history of a case: every edition with its decision, and what changed in it."""

from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.changes import ChangeView, make_change
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.register import Case, Released
from disclosure_builder.public.sealed import Decision, Removal
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.labels import FIELD_LABELS
from disclosure_builder.vocabulary.terms import CorrectionClass

_REASON = Wording(FIELD_LABELS["change_reason"])


@dataclass(frozen=True)
class EditionView:
    """One edition. Of a withdrawn case it tells neither changes nor reasons: they hold its text.

    The reason of the withdrawal itself stands at the top of the page. Why an edition was taken down
    is always told, with when and by which post: nothing else is left of it.
    """

    anchor: Wording
    number: int
    stage: Wording
    stage_class: Wording
    is_prompt: bool
    released: datetime
    decision: Decision
    removal: Removal | None
    reason: PublicText | None
    changes: tuple[ChangeView, ...]
    is_open: bool

    @property
    def changed(self) -> tuple[Wording, ...]:
        """The names of the items that changed."""
        return tuple(change.label for change in self.changes)


@dataclass(frozen=True)
class HistoryView:
    """The editions, newest first, where the page will always be found, and how to cite it.

    `data` is where the same stands for machines, without ending. `quiet` are the numbers of the
    editions that only the persons concerned were told: that they were is told to all, what is not.
    """

    title: PublicText
    authority: Wording
    editions: tuple[EditionView, ...]
    quiet: tuple[Wording, ...]
    first_released: datetime
    newest: EditionView
    address: Wording
    full_address: Wording
    data: Wording
    is_withdrawn: bool


def make_history(case: Case, surroundings: Surroundings) -> HistoryView:
    """The whole history of a case."""
    editions = tuple(_make_edition(case, each, surroundings) for each in reversed(case.editions))
    return HistoryView(
        title=case.body.title,
        authority=Wording(surroundings.portal.authority.name),
        editions=editions,
        quiet=_quiet(case, surroundings.tongue),
        first_released=case.first_released_at,
        newest=editions[0],
        address=Wording(case.address),
        full_address=Wording(surroundings.portal.url + case.address),
        data=Wording(f"data/{case.reference}"),
        is_withdrawn=case.is_withdrawn,
    )


def _quiet(case: Case, tongue: Tongue) -> tuple[Wording, ...]:
    """Editions are numbered without a gap, and those told to few are not among the case's."""
    told = {edition.sealed.reference.number for edition in case.editions}
    numbers = sorted(set(range(1, max(told))) - told, reverse=True)
    return tuple(tongue.words("authentic.history.quiet", number=number) for number in numbers)


def _make_edition(case: Case, edition: Released, surroundings: Surroundings) -> EditionView:
    tongue = surroundings.tongue
    number = edition.sealed.reference.number
    # What the top of the page points to must not be folded away.
    is_corrected = edition.body.correction_class is CorrectionClass.SUBSTANTIVE or (
        edition is case.newest and edition.body.correction_class is not None
    )
    is_silent = case.is_withdrawn or edition is case.editions[0]
    is_told = edition.sealed.removal is not None or not case.is_withdrawn
    return EditionView(
        anchor=Wording(f"edition-{number}"),
        number=number,
        stage=tongue.stage(edition),
        stage_class=Wording(f"badge--{edition.body.stage.code}"),
        is_prompt=edition.sealed.is_prompt,
        released=edition.released_at,
        decision=edition.sealed.decision,
        removal=edition.sealed.removal,
        reason=edition.body.change_reason if is_told else None,
        changes=() if is_silent else _changes(edition, tongue),
        is_open=is_corrected,
    )


def _changes(edition: Released, tongue: Tongue) -> tuple[ChangeView, ...]:
    """What changed; the reason for it stands above and is no change of the matter."""
    return tuple(make_change(each, tongue) for each in edition.changes if each.label != _REASON)
