"""Which decisions by a deputy (代決) still wait for the review (後閲) by the post that was absent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from disclosure_builder.layout import review_path
from disclosure_builder.problems import Place, Problem, Severity
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words


@dataclass(frozen=True)
class ReviewDue:
    """A review that is not there: of which edition, by which post, until the end of which day."""

    edition: EditionReference
    absent: Wording
    by: date
    is_overdue: bool


def reviews_due(sealed: Iterable[Sealed], at: datetime) -> tuple[ReviewDue, ...]:
    """Every review that is outstanding, the earliest day first; `at` tells which are overdue."""
    today = at.astimezone(TOKYO).date()
    due = [
        ReviewDue(each.reference, stand_in.absent, stand_in.review_due, stand_in.review_due < today)
        for each in sealed
        if (stand_in := each.decision.stand_in) is not None and stand_in.reviewed is None
    ]
    return tuple(sorted(due, key=lambda each: (each.by, each.edition)))


def review_reminders(sealed: Iterable[Sealed], at: datetime) -> Iterator[Problem]:
    """A warning for each review that is outstanding; an error once its day has passed."""
    for due in reviews_due(sealed, at):
        place = Place(review_path(due.edition))
        remedy = Words(
            f"{due.absent}が disclosure-builder review {due.edition} を実行してください。",
            f"That post ({due.absent}) runs: disclosure-builder review {due.edition}",
        )
        if due.is_overdue:
            message = Words(
                f"代決の後閲が、期限（{due.by}）を過ぎてもありません。サイトは作れません。",
                f"The review of a deputy's decision was due by {due.by}; no site can be built.",
            )
            yield Problem("review-overdue", place, message, remedy)
        else:
            message = Words(
                f"代決の後閲がまだありません（期限 {due.by}）。",
                f"A deputy's decision has not been reviewed yet; it is due by {due.by}.",
            )
            yield Problem("review-due", place, message, remedy, Severity.WARNING)
