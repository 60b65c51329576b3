"""Seals every edition of a sample portal with throw-away keys: `make sample`, or `seal_sample.py content`.

Keys are made anew in a temporary folder, sign, and are gone; only their public halves stay, in
`keys/allowed_signers`. Decisions carry the time that the record gives (`times.decided`) and a
running document number. A portal that is not a sample is refused.
"""

import subprocess
import sys
import tempfile
from datetime import date, datetime, time
from pathlib import Path

from disclosure_builder import desk as desks
from disclosure_builder.approval.approving import approve_edition
from disclosure_builder.approval.keys import NAMESPACE, SIGNERS_FILE, load_keys
from disclosure_builder.approval.office import ApprovalRequest, Office
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import ExitCode, Refused, refuse_if_any
from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.models import AnyRecord, CaseRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.editions import Prepared
from disclosure_builder.register.building import build_register
from disclosure_builder.release.recording import record_release
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import Kind

FIRST_DAY_OF_KEYS = "20000401"
_SEALS = ("*.public.json", "*.approval.yaml", "*.approval.*.sig", "*.record.key", "*.review.*")


def seal(content: Path, keys: Path) -> int:
    """Seal everything under `content` with new keys made in `keys`; the number of editions."""
    desk = desks.read_desk(content)
    if not desk.portal.is_sample:
        sys.exit("portal.yaml: not a sample")
    refuse_if_any(ExitCode.RECORD, desk.loaded.problems)
    _remove_seals(content)
    desk = desks.read_desk(content)
    _make_keys(content, keys, desk.portal)
    today = datetime.now(TOKYO).date()
    numbered = enumerate(desk.loaded.sources, start=1)
    # The status of a year is counted from cases that were sealed before, as of its own day.
    for number, source in sorted(numbered, key=lambda each: is_yearly(each[1])):
        reference, on = source.reference, today
        if is_yearly(source):
            desk, on = desks.read_desk(content), _decided_at(source.record).date()
        _, prepared = desks.prepare(desk, reference, on)
        public = content / f"{reference}.public.json"
        public.write_bytes(prepared.edition.canonical)
        _approve(content, keys, (source, prepared), f"国市民発第{100 + number}号")
    _write_ledger(content)
    return len(desk.loaded.sources)


def is_yearly(source: Source[AnyRecord]) -> bool:
    """Whether this is the status of a year."""
    return source.reference.case.kind is Kind.OPERATION


def _write_ledger(content: Path) -> None:
    """A new ledger of everything that is public by today: the sample begins its life again."""
    portal = load_portal(content)
    sealed = seal_all(read_layout(content), portal, load_keys(content)).sealed
    register = build_register(sealed, portal, load_catalogue(content), datetime.now(TOKYO))
    record_release(content, register.ledger)


def _approve(
    content: Path, keys: Path, prepared: tuple[Source[AnyRecord], Prepared], number: str
) -> None:
    """Every post that has to, one after the other, each with its own key."""
    source, fresh = prepared
    decided, portal = _decided_at(source.record), load_portal(content)
    rule = portal.approval_rule(
        source.reference.case.kind, fresh.edition.body.stage, decided.date()
    )
    waiting: tuple[str, ...] = rule.posts if rule is not None else ()
    while waiting:
        post = waiting[0]
        office = Office(read_layout(content), portal, load_keys(content), decided)
        editions = office.layout.editions
        files = next(each for each in editions if each.reference == source.reference)
        request = ApprovalRequest(post, keys / post, number, decided)
        waiting = approve_edition(office, files, prepared, request)


def _remove_seals(content: Path) -> None:
    (content / LEDGER_FILE).unlink(missing_ok=True)
    for kind in Kind:
        for pattern in _SEALS:
            for path in (content / kind.code).rglob(pattern):
                path.unlink()


def _make_keys(content: Path, keys: Path, portal: Portal) -> None:
    """One key for each approving post, and the register of their public halves."""
    lines = [
        "# Public halves of throw-away keys; the private ones are gone. Made by tools/seal_sample.py."
    ]
    deciding = {post for rule in portal.approvals for post in rule.posts}
    posts = sorted(deciding | set(portal.protection.posts))
    for post in posts:
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", post, "-f", str(keys / post)],
            check=True,
        )
        public = (keys / f"{post}.pub").read_text(encoding="ascii").strip()
        options = f'namespaces="{NAMESPACE}",valid-after="{FIRST_DAY_OF_KEYS}"'
        lines.append(f"{post} {options} {public}")
    target = content / SIGNERS_FILE
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="ascii")


def _decided_at(record: AnyRecord) -> datetime:
    """When the record says it was decided; of a yearly status, ten o'clock on its day."""
    if isinstance(record, CaseRecord):
        decided = record.times.decided
        if decided is not None and decided.earliest is not None:
            return decided.earliest
        sys.exit("a record without times.decided")
    day: date | None = record.published_on
    if day is None:
        sys.exit("a yearly status without published_on")
    return datetime.combine(day, time(10), TOKYO)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        try:
            count = seal(Path(sys.argv[1]), Path(folder))
        except Refused as refused:
            for problem in refused.problems:
                print(problem.place, problem.rule, problem.message.ja, file=sys.stderr)
            sys.exit(refused.exit_code)
    print(f"sealed {count} editions under {sys.argv[1]}")
