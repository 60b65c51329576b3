"""The frozen years against the ledger: a new one gets a line; one that is gone or changed refuses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.archive import PAYLOAD, FrozenYear, bag_folder, status_of
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Entry, Ledger, LedgerLine, Proofs
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.ledger import time_of
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def packed_since(ledger: Ledger, frozen: Iterable[FrozenYear]) -> Iterator[Entry]:
    """What the ledger has yet to say of frozen years."""
    lines = _freezings(ledger)
    for year in frozen:
        former = lines.get(year.status, [])
        if not former or former[-1].entry.digest != year.digest:
            bag = EditionReference(year.status, len(former) + 1)
            yield Entry(Act.FREEZE, bag, year.digest, time_of(year.frozen_at))


def refuse_thawed(proofs: Proofs, sealed: Sequence[Sealed]) -> None:
    """Raise `Refused` (REGISTER) for every frozen year that is gone, changed, or to be packed anew."""
    at_odds = bags_at_odds(proofs.ledger, proofs.frozen, sealed, proofs.packing)
    refuse_if_any(ExitCode.REGISTER, [*at_odds, *_holding_taken_down(proofs.frozen, sealed)])


def bags_at_odds(
    ledger: Ledger,
    frozen: Sequence[FrozenYear],
    sealed: Sequence[Sealed],
    packing: FiscalYear | None = None,
) -> Iterator[Problem]:
    """A problem for each frozen year of the ledger that is not there as its last line says.

    It may be another one only if an edition of that year was taken down since.
    """
    bags = {year.status: year for year in frozen}
    for status, lines in _freezings(ledger).items():
        bag, last = bags.get(status), lines[-1]
        if packing is not None and status == status_of(packing):
            continue
        if bag is None:
            yield _problem("archive-missing", last)
        elif bag.digest != last.entry.digest and not _taken_down_since(last, sealed):
            yield _problem("archive-changed", last)


def may_be_packed_anew(ledger: Ledger, year: FiscalYear, sealed: Sequence[Sealed]) -> bool:
    """Whether an edition of a frozen year was taken down since the year was packed."""
    lines = _freezings(ledger).get(status_of(year), [])
    return bool(lines) and _taken_down_since(lines[-1], sealed)


def _freezings(ledger: Ledger) -> Mapping[CaseReference, list[LedgerLine]]:
    """The lines of each frozen year, oldest first."""
    lines: dict[CaseReference, list[LedgerLine]] = {}
    for line in ledger.lines:
        if line.entry.act is Act.FREEZE:
            lines.setdefault(line.entry.edition.case, []).append(line)
    return lines


def _taken_down_since(packed: LedgerLine, sealed: Sequence[Sealed]) -> bool:
    year, since = packed.entry.edition.case.fiscal_year, datetime.fromisoformat(packed.entry.since)
    removals = (
        each.removal.at.earliest
        for each in sealed
        if each.removal is not None and each.reference.case.fiscal_year == year
    )
    return any(at is not None and at > since for at in removals)


def _holding_taken_down(
    frozen: Sequence[FrozenYear], sealed: Sequence[Sealed]
) -> Iterator[Problem]:
    """A problem for each text in a bag that is no longer public."""
    removed = [each.reference for each in sealed if each.removal is not None]
    for year in frozen:
        for reference in removed:
            text = f"{PAYLOAD}sealed/{reference}.public.json"
            if text in year.files:
                place = Place(bag_folder(year.year) + text)
                yield Problem("archive-holds-taken-down", place, _HOLDS, _PACK_ANEW)


_HOLDS = Words(
    "公表を取りやめた版の本文が、保存した年度の中に残っています。",
    "A frozen year still holds the text of an edition that was taken down.",
)
_PACK_ANEW = Words(
    "この年度を freeze でもう一度保存し、build と publish を行ってください。",
    "Pack the year anew with `freeze`, then build and publish.",
)
_BACK = Words(
    "content/archive/ を控え（又は公開中のサイトの archive/）から元に戻してください。",
    "Put content/archive/ back from a copy, or from archive/ of the site.",
)
_MESSAGES = {
    "archive-missing": (
        Words(
            "台帳に保存したとある年度が、archive/ にありません。",
            "The ledger says that this year was frozen, but it is not in archive/.",
        ),
        _BACK,
    ),
    "archive-changed": (
        Words(
            "保存した年度が、台帳にあるもの（ダイジェスト）と違います。",
            "This frozen year is not the one in the ledger.",
        ),
        _BACK,
    ),
}


def _problem(rule: str, line: LedgerLine) -> Problem:
    place = Place(LEDGER_FILE, line.number, str(line.entry.edition.case))
    return Problem(rule, place, *_MESSAGES[rule])
