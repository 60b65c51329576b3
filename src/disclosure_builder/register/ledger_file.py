"""The bytes of a ledger → the chain, if every line is written and linked as it must be."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from disclosure_builder.digests import is_digest
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Entry, Ledger, LedgerLine
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.words import Words


def load_ledger(content: Path) -> Ledger:
    """The ledger of a content folder; empty before anything was published. Raises `Refused`."""
    return read_ledger(written_ledger(content), LEDGER_FILE)


def written_ledger(content: Path) -> bytes:
    """The bytes of the ledger of a content folder; none before anything was published.

    Raises `Refused` where something else lies in its place: that is not the same as none.
    """
    path = content / LEDGER_FILE
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Refused(ExitCode.REGISTER, [_no_file()])
    return path.read_bytes() if path.exists() else b""


def read_ledger(content: bytes, name: str) -> Ledger:
    """The chain in these bytes; raises `Refused` (REGISTER) with the first line that breaks it.

    What comes after a broken line proves nothing, so only that one is named.
    """
    ledger = Ledger()
    lines: list[LedgerLine] = []
    head: str | None = None
    for number, line in enumerate(content.splitlines(keepends=True), start=1):
        entry = _entry(line)
        read = LedgerLine(number, entry, head) if entry is not None else None
        if read is None or read.content != line:
            raise Refused(ExitCode.REGISTER, [_broken(name, number)])
        lines.append(read)
        head = read.digest
    ledger = Ledger(tuple(lines))
    repeated = _repeated(ledger)
    if repeated is not None:
        raise Refused(ExitCode.REGISTER, [_broken(name, repeated)])
    return ledger


def _entry(line: bytes) -> Entry | None:
    """What a line says; None if it is not of the form. Its place in the chain is not judged here."""
    try:
        tree: Any = json.loads(line)
        case = CaseReference.parse(f"{Kind.parse(tree['kind']).code}/{tree['id']}")
        edition = EditionReference.parse(f"{case}/{tree['edition']}")
        since = datetime.fromisoformat(tree["since"])
        entry = Entry(Act(tree["act"]), edition, tree["digest"], tree["since"], tree["served"])
        well_formed = since.tzinfo is not None and is_digest(entry.digest)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return entry if well_formed and isinstance(entry.served, bool) else None


def _repeated(ledger: Ledger) -> int | None:
    """The number of a line that says again what an earlier one said."""
    seen: set[tuple[Act, EditionReference]] = set()
    for line in ledger.lines:
        said = (line.entry.act, line.entry.edition)
        if said in seen:
            return line.number
        seen.add(said)
    return None


def _no_file() -> Problem:
    return Problem(
        "ledger-no-file",
        Place(LEDGER_FILE),
        Words(
            "台帳の場所に、ファイルではないもの（フォルダー、リンクなど）があります。",
            "What lies in the ledger's place is no file but a folder, a link or the like.",
        ),
        Words(
            "それを除き、最後に公開した台帳（サイトの /ledger.jsonl）を置いてください。",
            "Remove it and put the ledger last published (/ledger.jsonl on the site) there.",
        ),
    )


def _broken(name: str, number: int) -> Problem:
    return Problem(
        "ledger-broken",
        Place(name, number),
        Words(
            "台帳のこの行が壊れているか、前の行とつながっていません。",
            "This line of the ledger is damaged, or does not continue the line before it.",
        ),
        Words(
            "最後に公開した台帳（サイトの /ledger.jsonl）から元に戻してください。",
            "Restore it from the ledger last published (/ledger.jsonl on the site).",
        ),
    )
