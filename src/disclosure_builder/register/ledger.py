"""The ledger against the sealed editions: what is new is added; what is gone or changed refuses.

What it says of frozen years is compared in `archive.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Entry, Ledger, LedgerLine
from disclosure_builder.public.register import is_told_to_all
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words


def extended(ledger: Ledger, released: Iterable[Sealed], packed: Iterable[Entry] = ()) -> Ledger:
    """The ledger with a line for each edition that is public by now and has none yet.

    `packed` is what is to be said of years that were frozen since.

    New lines come in the order of time, then of their names: the same editions always give the
    same lines.
    """
    known = {act: ledger.of(act).keys() for act in Act}
    new = [
        entry
        for edition in released
        for entry in _entries(edition)
        if entry.edition not in known[entry.act]
    ]
    new += packed
    return ledger.extended(sorted(new, key=lambda each: (each.since, each.edition, each.act)))


def refuse_vanished(ledger: Ledger, sealed: Sequence[Sealed]) -> None:
    """Raise `Refused` (REGISTER) for every line whose edition is gone, another one, or back again."""
    refuse_if_any(ExitCode.REGISTER, [problem for _, problem in lines_at_odds(ledger, sealed)])


def refuse_not_extending(ledger: Ledger, former: Ledger) -> None:
    """Raise `Refused` (REGISTER) unless every line that was published is still there as it was."""
    kept = zip(former.lines, ledger.lines, strict=False)
    changed = [before for before, now in kept if before != now]
    lost = former.lines[len(ledger.lines) :]
    refuse_if_any(
        ExitCode.REGISTER,
        [_line_problem("ledger-not-extended", line) for line in (*changed, *lost)],
    )


def as_of(ledger: Ledger, at: datetime) -> Ledger:
    """The ledger as it stood at a time: nothing of an edition is told before its release."""
    lines = []
    for line in ledger.lines:
        if datetime.fromisoformat(line.entry.since) > at:
            break
        lines.append(line)
    return Ledger(tuple(lines))


def _entries(edition: Sealed) -> Iterator[Entry]:
    """What is to be said of one edition: its release, and that it was taken down."""
    served, digest = is_told_to_all(edition.body), edition.released_digest
    yield Entry(Act.RELEASE, edition.reference, digest, time_of(edition.released_at), served)
    if edition.removal is not None and edition.removal.at.earliest is not None:
        at = time_of(edition.removal.at.earliest)
        yield Entry(Act.UNPUBLISH, edition.reference, digest, at, served)


def time_of(moment: datetime) -> str:
    """A time as a line of the ledger says it."""
    return moment.astimezone(TOKYO).isoformat()


def lines_at_odds(
    ledger: Ledger, sealed: Sequence[Sealed], *, all_are_here: bool = True
) -> Iterator[tuple[EditionReference, Problem]]:
    """A problem for each line that says something else of its edition than the edition itself does.

    In a release an edition of which only the persons concerned were told need not be there.
    """
    known = {edition.reference: edition for edition in sealed}
    for line in ledger.lines:
        reference = line.entry.edition
        if line.entry.act is Act.FREEZE:
            continue
        if reference not in known:
            if line.entry.act is Act.RELEASE and (line.entry.served or all_are_here):
                yield reference, _line_problem("ledger-edition-missing", line)
            continue
        said = {entry.act: entry for entry in _entries(known[reference])}
        rule = _fault(line.entry, said.get(line.entry.act))
        if rule:
            yield reference, _line_problem(rule, line)


def _fault(entry: Entry, said: Entry | None) -> str:
    """Why a line does not fit what its edition says; empty if it does."""
    if said is None:
        return "ledger-text-returned"
    if entry.digest != said.digest:
        return "ledger-edition-changed"
    return "" if entry == said else "ledger-line-changed"


_RESTORE = Words(
    "控えから、この版の公表用の版、決裁、署名を元のとおりに戻してください。"
    "公表をやめる必要があるときは unpublish を使ってください。",
    "Put this edition's public version, decision and signatures back as they were. If it must no "
    "longer be public, use `unpublish`.",
)
_LAST = Words(
    "content/ledger.jsonl を、最後に公開した時のものに戻してください。",
    "Put content/ledger.jsonl back as it was when it was last published.",
)
_MESSAGES = {
    "ledger-edition-missing": (
        Words(
            "台帳に公表したとある版が、承認された版の中にありません。",
            "The ledger says that this edition was released, but it is not among the approved ones.",
        ),
        _RESTORE,
    ),
    "ledger-edition-changed": (
        Words(
            "台帳にある版と内容（ダイジェスト）が違います。公表した版は変えられません。",
            "This edition is not the one in the ledger; what was released cannot change.",
        ),
        _RESTORE,
    ),
    "ledger-text-returned": (
        Words(
            "台帳に公表を取りやめたとある版の本文が、元に戻されています。",
            "The ledger says that this edition was taken down, but its text is back.",
        ),
        Words(
            "取りやめのファイル（removal、tombstone）を控えから戻し、本文（public.json）を除いてください。",
            "Put the files of the removal and the tombstone back, and remove the text (public.json).",
        ),
    ),
    "ledger-line-changed": (
        Words(
            "台帳のこの行の時刻又は区分が、承認された版のものと違います。",
            "The time in this line, or whether it was served, is not that of the approved edition.",
        ),
        _LAST,
    ),
    "ledger-not-extended": (
        Words(
            "前に公開した台帳のこの行が、今の台帳にないか、違っています。",
            "This line of the ledger that was published before is gone or different now.",
        ),
        _LAST,
    ),
}


def _line_problem(rule: str, line: LedgerLine) -> Problem:
    message, remedy = _MESSAGES[rule]
    return Problem(rule, Place(LEDGER_FILE, line.number, str(line.entry.edition)), message, remedy)
