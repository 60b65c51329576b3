"""What keeps a fiscal year from being frozen: everything of it that is not final or not published."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.archive import status_of
from disclosure_builder.public.ledger import Act, Ledger
from disclosure_builder.public.register import Case, Register
from disclosure_builder.release.freezing import cases_of
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def refuse_open(
    year: FiscalYear,
    register: Register,
    recorded: Ledger,
    editions: Sequence[EditionReference],
    at: datetime,
) -> None:
    """Raise `Refused` (RELEASE) with everything of a year that is open.

    `recorded` is the ledger of what was published; `editions` are all that the content folder holds,
    drafts and embargoes included.
    """
    refuse_if_any(ExitCode.RELEASE, list(_open(year, register, recorded, editions, at)))


def _open(
    year: FiscalYear,
    register: Register,
    recorded: Ledger,
    editions: Sequence[EditionReference],
    at: datetime,
) -> Iterator[Problem]:
    if at < year.end:
        yield _problem("freeze-year-not-over", f"{status_of(year)}")
    cases = cases_of(year, register)
    yield from _status(year, cases)
    for case in cases:
        if case.is_open:
            yield _problem("freeze-case-open", str(case.reference))
        for each in case.editions:
            if each.sealed.decision.awaits_review:
                yield _problem("freeze-review-missing", str(each.sealed.reference))
    released = {each.sealed.reference for case in cases for each in case.editions}
    published = recorded.of(Act.RELEASE).keys()
    for reference in editions:
        if reference.case.fiscal_year != year.year:
            continue
        if reference not in released:
            yield _problem("freeze-edition-waiting", str(reference))
        elif reference not in published:
            yield _problem("freeze-not-published", str(reference))


def _status(year: FiscalYear, cases: Sequence[Case]) -> Iterator[Problem]:
    """The yearly status is published, and was reported to the council."""
    reference = status_of(year)
    status = next((case.operation for case in cases if case.reference == reference), None)
    withdrawn = any(case.reference == reference and case.is_withdrawn for case in cases)
    if status is None or withdrawn:
        yield _problem("freeze-no-status", str(reference))
    elif status.council.reported_on is None:
        yield _problem("freeze-no-council", str(reference))


_LATER = Words(
    "済んでから、もう一度 freeze を実行してください。何も保存していません。",
    "Run `freeze` again when that is done. Nothing was frozen.",
)
_MESSAGES = {
    "freeze-year-not-over": (
        Words("この年度はまだ終わっていません。", "This fiscal year is not over yet."),
        _LATER,
    ),
    "freeze-no-status": (
        Words(
            "この年度の運用状況が公表されていません。",
            "The operation status of this year is not published.",
        ),
        _LATER,
    ),
    "freeze-no-council": (
        Words(
            "審議会に報告した日が、この年度の運用状況にありません。",
            "The operation status of this year gives no day on which it was reported to the council.",
        ),
        _LATER,
    ),
    "freeze-case-open": (
        Words("最終報になっていません。", "There is no final report on this case yet."),
        _LATER,
    ),
    "freeze-review-missing": (
        Words("代決の後閲が済んでいません。", "A decision by a deputy still awaits its review."),
        _LATER,
    ),
    "freeze-edition-waiting": (
        Words(
            "承認されていないか、まだ公表の時刻になっていない版があります。",
            "There is an edition that is not approved, or whose embargo has not ended.",
        ),
        _LATER,
    ),
    "freeze-not-published": (
        Words("まだ publish していない版です。", "This edition was not published yet."),
        _LATER,
    ),
}


def _problem(rule: str, place: str) -> Problem:
    return Problem(rule, Place(place), *_MESSAGES[rule])
