"""What was corrected in a case: told at the top of its page, with the way to the change itself.

A correction of what was said (訂正) stands there for as long as the page does, whatever comes after
it. A slip that was mended (誤記) is told while its edition is the newest.
"""

from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.histories import EditionView
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.register import Case, Released
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.labels import TIME_LABELS
from disclosure_builder.vocabulary.terms import CorrectionClass, Stage

_CLASSES = {
    CorrectionClass.ERRATUM: Wording("notice--erratum"),
    CorrectionClass.SUBSTANTIVE: Wording("notice--caution"),
}
# When an edition was decided and published is new in each: no reader looks for that here.
_OF_EVERY_EDITION = tuple(Wording(TIME_LABELS[name]) for name in ("decided", "published"))


@dataclass(frozen=True)
class CorrectionView:
    """One correction; `anchor` is where the page shows before and after."""

    css_class: Wording
    anchor: Wording
    number: int
    released: datetime
    sentence: Wording
    changed: tuple[Wording, ...]
    reason: PublicText | None


def make_corrections(
    case: Case, history: tuple[EditionView, ...], tongue: Tongue
) -> tuple[CorrectionView, ...]:
    """What there is to tell at the top, newest first; nothing of a withdrawn case."""
    if case.is_withdrawn:
        return ()
    views = {view.number: view for view in history}
    return tuple(
        _make(edition, views[edition.sealed.reference.number], tongue)
        for edition in reversed(case.editions)
        if is_substantive(edition) or (is_correction(edition) and edition is case.newest)
    )


def is_correction(edition: Released) -> bool:
    """Whether an edition corrects the one before it."""
    return edition.body.stage is Stage.CORRECTION


def is_substantive(edition: Released) -> bool:
    """Whether it changes what was said, and does not only mend a slip."""
    erratum = edition.body.correction_class is CorrectionClass.ERRATUM
    return is_correction(edition) and not erratum


def _make(edition: Released, view: EditionView, tongue: Tongue) -> CorrectionView:
    kind = CorrectionClass.SUBSTANTIVE if is_substantive(edition) else CorrectionClass.ERRATUM
    return CorrectionView(
        css_class=_CLASSES[kind],
        anchor=view.anchor,
        number=view.number,
        released=view.released,
        sentence=tongue.words(f"authentic.corrections.{kind.code}"),
        changed=tuple(label for label in view.changed if label not in _OF_EVERY_EDITION),
        reason=view.reason,
    )
