"""Cases → the rows of the three lists, and of the table of changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure_builder.outputs.data.case_columns import INCIDENTS, OPERATION, SUSPENSIONS
from disclosure_builder.outputs.data.editions import permanent_id, told_of
from disclosure_builder.outputs.data.places import case_path
from disclosure_builder.outputs.data.tables import Cell
from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.public.ledger import Act, LedgerLine
from disclosure_builder.public.register import Case, Register, Released
from disclosure_builder.public.stops import began, ended
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Kind

LISTS = {Kind.INCIDENT: INCIDENTS, Kind.SUSPENSION: SUSPENSIONS, Kind.OPERATION: OPERATION}
TAKEN_DOWN = "taken-down"


def list_rows(kind: Kind, register: Register, portal: Portal) -> Iterator[tuple[Cell, ...]]:
    """One row for each case of a kind that has a page, newest first."""
    for case in register.of_kind(kind):
        common = (
            str(case.reference),
            str(case.body.title),
            case.body.stage.code,
            case.reference.fiscal_year,
            case.first_released_at,
            case.newest.released_at,
            len(told_of(case)),
            case.is_withdrawn,
            portal.url + case.address,
            portal.url + case_path(case.reference, "json"),
            case.newest.sealed.released_digest,
        )
        own = _own(case, register)
        nothing = (None,) * (len(LISTS[kind].columns) - len(common))
        yield (*common, *(nothing if case.is_withdrawn else own))


def _own(case: Case, register: Register) -> tuple[Cell, ...]:
    """What only the list of one kind has."""
    body = case.body
    if isinstance(body, Incident):
        return (
            " ".join(trigger.code for trigger in body.triggers),
            body.nature.code,
            " ".join(category.code for category in body.event.categories),
            body.notice.way.code,
            _moment(body.times.occurred_from),
            _moment(body.times.detected),
            _moment(body.times.directed),
        )
    if isinstance(body, Suspension):
        return (
            " ".join(trigger.code for trigger in body.triggers),
            body.nature.code,
            body.scope.code,
            _public(body.incident, register),
            _moment(began(body)),
            _moment(ended(body)),
        )
    return _of_status(body)


def _of_status(body: Operation) -> tuple[Cell, ...]:
    return (body.council.reported_on, body.published_on)


def _moment(moment: Moment | None) -> str | None:
    return None if moment is None else str(moment)


def _public(reference: CaseReference | None, register: Register) -> str | None:
    """Another case, if it is public by now."""
    case = None if reference is None else register.case(reference)
    return str(reference) if case is not None and case.has_page else None


@dataclass(frozen=True)
class _Known:
    """An edition with its case."""

    case: Case
    edition: Released


def change_rows(register: Register, portal: Portal) -> Iterator[tuple[Cell, ...]]:
    """One row for each line of the ledger that anybody may see, in its order: rows are only added."""
    known = {
        each.sealed.reference: _Known(case, each)
        for case in register.cases
        if case.has_page
        for each in case.editions
    }
    for line in register.ledger.lines:
        of = known.get(line.entry.edition)
        if line.entry.served and of is not None:
            yield _change(line, of, portal)


def _change(line: LedgerLine, of: _Known, portal: Portal) -> tuple[Cell, ...]:
    edition = line.entry.edition
    what, label = _what(line, of.edition)
    body = of.case.body if of.case.is_withdrawn else of.edition.body
    return (
        line.entry.since,
        permanent_id(edition, portal),
        edition.number,
        edition.case.kind.code,
        what,
        str(body.title),
        portal.url + of.case.address,
        line.entry.digest,
        label,
        line.number,
    )


def _what(line: LedgerLine, edition: Released) -> tuple[str, str]:
    """What an edition did; that of one taken down is not known any more, except that it was one."""
    body = edition.body
    if line.entry.act is Act.UNPUBLISH or edition.sealed.removal is not None:
        released = line.entry.act is Act.RELEASE
        return ("released", "公表") if released else (TAKEN_DOWN, "公表の取りやめ")
    if body.correction_class is not None:
        return body.correction_class.code, str(edition.stage_label)
    return body.stage.code, body.stage.label.ja
