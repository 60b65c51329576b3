"""Whether what was sealed of a year agrees with the cases: what is refused, and what is only told.

1. Refused: the figures are not what the very editions on the sealed list give, or the list is not the
   one that its digest names. Nobody could have counted so; it was not counted by this builder.
2. Told, on the page of the year and as a warning: the newest editions give another figure than the one
   that holds, because a case was corrected, came late or was withdrawn. To publish a correction of a
   case without delay goes before the arithmetic of a year; the next status restates the figure.

Figures that depend on service hours are only told: the timetable is a setting, and may be mended.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from disclosure_builder.problems import ExitCode, Place, Problem, Severity, refuse_if_any
from disclosure_builder.public.editions import Operation, YearCount
from disclosure_builder.public.register import Case, Register
from disclosure_builder.register.case_counts import Counted, case_figures
from disclosure_builder.register.year_counts import METHOD, own_cases
from disclosure_builder.register.year_listing import Listed, list_digest
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.derived import CASE_FIGURES, WITHHELD_BY
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def refuse_contradicted(register: Register, portal: Portal) -> None:
    """Raise `Refused` (REGISTER) for every sealed status that its own list of cases contradicts."""
    refuse_if_any(ExitCode.REGISTER, _contradictions(register, portal))


def outdated_years(register: Register) -> tuple[Problem, ...]:
    """A warning for each sealed figure that the cases do not give any more."""
    return tuple(
        Problem(
            "year-outdated",
            Place(f"operation/{year.year.year}", 0, str(line.id)),
            _OUTDATED,
            _RESTATE,
            Severity.WARNING,
        )
        for year in register.years
        for line in year.lines
        if line.recounted is not None
    )


def _contradictions(register: Register, portal: Portal) -> Iterator[Problem]:
    for case in register.cases:
        for edition in case.editions:
            body = edition.body
            if isinstance(body, Operation) and body.count is not None:
                place = Place(f"{edition.sealed.reference}.public.json", 0, "count")
                year = FiscalYear(case.reference.fiscal_year)
                if _is_contradicted(body, body.count, year, register, portal):
                    yield Problem("year-contradicted", place, _CONTRADICTED, _PREPARE_ANEW)


def _is_contradicted(
    body: Operation, count: YearCount, year: FiscalYear, register: Register, portal: Portal
) -> bool:
    editions = tuple(Listed(e.case, e.edition, str(e.digest)) for e in count.editions)
    if list_digest(editions) != str(count.digest):
        return True
    cases = _as_listed(editions, register.cases)
    if cases is None or count.method != METHOD:
        return False
    own = own_cases(cases, year)
    counted = case_figures(own, portal.small_counts.threshold)
    return len(own) != count.cases or any(
        _differs(str(figure.id), None if figure.value is None else str(figure.value), counted)
        for figure in body.figures
        if _is_of_cases(str(figure.id)) and figure.meaning is not None
    )


def _is_of_cases(name: str) -> bool:
    return name in CASE_FIGURES or name.startswith(WITHHELD_BY)


def _differs(name: str, value: str | None, counted: Mapping[str, Counted]) -> bool:
    return value != counted.get(name, Counted.of(0)).value


def _as_listed(editions: Sequence[Listed], cases: Sequence[Case]) -> tuple[Case, ...] | None:
    """The cases as they were when they were counted; None where one is not here, or not whole."""
    known: dict[CaseReference, Case] = {case.reference: case for case in cases}
    found = []
    for each in editions:
        case = known.get(each.case)
        history = () if case is None else case.editions[: each.edition]
        if case is None or len(history) < each.edition:
            return None
        if any(one.sealed.removal is not None for one in history):
            return None
        if history[-1].sealed.released_digest != each.digest:
            return None
        found.append(replace(case, editions=history))
    return tuple(found)


_OUTDATED = Words(
    "この年度の運用状況を承認した後に事案の記載が変わったため、集計した数値が今の事案と合いません。"
    "年度のページには、今の集計が併せて示されます。",
    "A case changed after the status of this year was approved, and its derived figure is not what the "
    "cases give by now. The page of the year shows both.",
)
_RESTATE = Words(
    "この年度の訂正の版を作るか、次の年度の運用状況の restatements に書いてください。",
    "Make a correction of this status, or restate the figure under `restatements` of the next one.",
)
_CONTRADICTED = Words(
    "この年度の運用状況の集計が、そこに挙げた事案の版から数えたものと合いません。",
    "The derived figures of this status are not what the editions on its own list give.",
)
_PREPARE_ANEW = Words(
    "prepare で作り直してください。承認済みであれば、builder を取り替えていないか確かめてください。",
    "Prepare it anew; if it was approved, check that this is the builder that prepared it.",
)
