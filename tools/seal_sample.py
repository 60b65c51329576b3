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
from disclosure_builder.approval.approving import ApprovalRequest, approve_edition
from disclosure_builder.approval.keys import NAMESPACE, SIGNERS_FILE
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import ExitCode, Refused, refuse_if_any
from disclosure_builder.records.models import AnyRecord, CaseRecord
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import Kind

FIRST_DAY_OF_KEYS = "20000401"


def seal(content: Path, keys: Path) -> int:
    """Seal everything under `content` with new keys made in `keys`; the number of editions."""
    _remove_seals(content)
    desk = desks.read_desk(content)
    if not desk.portal.is_sample:
        sys.exit("portal.yaml: not a sample")
    refuse_if_any(ExitCode.RECORD, desk.loaded.problems)
    _make_keys(content, keys, desk.portal)
    today = datetime.now(TOKYO).date()
    for number, source in enumerate(desk.loaded.sources, start=1):
        reference = source.reference
        _, prepared = desks.prepare(desk, reference, today)
        public = content / f"{reference}.public.json"
        public.write_bytes(prepared.edition.canonical)
        for post in desk.portal.approving_posts(reference.case.kind):
            layout = read_layout(content)
            files = next(each for each in layout.editions if each.reference == reference)
            request = ApprovalRequest(
                post=post,
                key=keys / post,
                document_number=f"国市民発第{100 + number}号",
                decided_at=_decided_at(source.record),
            )
            approve_edition(layout, files, (source, prepared), desk.portal, request)
    return len(desk.loaded.sources)


def _remove_seals(content: Path) -> None:
    for kind in Kind:
        for pattern in ("*.public.json", "*.approval.yaml", "*.approval.*.sig"):
            for path in (content / kind.code).rglob(pattern):
                path.unlink()


def _make_keys(content: Path, keys: Path, portal: Portal) -> None:
    """One key for each approving post, and the register of their public halves."""
    lines = [
        "# Public halves of throw-away keys; the private ones are gone. Made by tools/seal_sample.py."
    ]
    posts = sorted({post for kind in Kind for post in portal.approving_posts(kind)})
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
