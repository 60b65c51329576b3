"""A case and a stage → the record of its next edition, written and ready to be edited.

1. There is such a case, and its records can be read.
2. Its last edition is approved: what is still on a desk is edited there.
3. The stage may follow: nothing comes after a withdrawal, only corrections after a final report.
4. The text is made from the last edition's and written; a file that is there is never touched.
5. It is judged at once, so that the clerk sees what is to be filled in.
"""

from dataclasses import dataclass
from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.removal import is_removed
from disclosure_builder.approval.sealing import seal_edition
from disclosure_builder.desk import Desk, read_desk
from disclosure_builder.layout import EditionFiles, record_path
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, Severity, refuse_if_any
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import read_record
from disclosure_builder.records.record_text import NotByLines
from disclosure_builder.records.revising import next_edition
from disclosure_builder.records.rules.histories import allowed_after, stages_allowed
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words

LAST_NUMBER = 999


@dataclass(frozen=True)
class Revised:
    """The edition that was begun, the name of its record, and what is to be written there yet."""

    reference: EditionReference
    name: str
    problems: tuple[Problem, ...]


def revise(content: Path, case: CaseReference, stage: Stage, drafted_by: str | None) -> Revised:
    """Begin the next edition; raises `Refused` and writes nothing where it cannot follow."""
    desk = read_desk(content)
    last, record = _last_edition(desk, case)
    place = Place(record_path(last.reference))
    _refuse_draft(desk, last)
    _refuse_stage(desk, case, stage)
    if drafted_by is not None and drafted_by not in {post.id for post in desk.portal.posts}:
        raise Refused(ExitCode.USAGE, [Problem("revise-drafter", place, _NO_POST, _NAME_POST)])
    reference = EditionReference(case, last.reference.number + 1)
    try:
        text = next_edition(record.read_bytes().decode("utf-8"), case, stage, drafted_by)
    except NotByLines:
        by_hand = Problem("revise-by-hand", place, _NOT_BY_LINES, _BY_HAND)
        raise Refused(ExitCode.RECORD, [by_hand]) from None
    path = content / record_path(reference)
    _write(path, reference, text)
    files = EditionFiles(reference, record=path)
    name = record_path(reference)
    _, problems = read_record(files, name, desk.portal, load_catalogue(content))
    if is_removed(last):
        problems = (*problems, _taken_down(name))
    return Revised(reference, name, problems)


def _taken_down(name: str) -> Problem:
    """The text went from what is public, not from the record that the new edition is made from."""
    return Problem("revise-taken-down", Place(name), _WAS_TAKEN_DOWN, _TAKE_OUT, Severity.WARNING)


def _last_edition(desk: Desk, case: CaseReference) -> tuple[EditionFiles, Path]:
    """The last edition of a case, with its record (step 1)."""
    editions = [each for each in desk.layout.editions if each.reference.case == case]
    if not editions or editions[-1].record is None:
        place = Place(str(case) if not editions else record_path(editions[-1].reference))
        raise Refused(ExitCode.RECORD, [Problem("revise-no-record", place, _NO_CASE, _CHECK_ID)])
    last = editions[-1]
    if last.reference.number >= LAST_NUMBER:
        place = Place(record_path(last.reference))
        raise Refused(ExitCode.RECORD, [Problem("revise-full", place, _FULL, _NEW_CASE)])
    return last, editions[-1].record


def _refuse_draft(desk: Desk, last: EditionFiles) -> None:
    """Step 2: with every signature that it takes."""
    if last.approval is None:
        place = Place(record_path(last.reference))
        draft = Problem("revise-unapproved", place, _UNAPPROVED, _APPROVE_FIRST)
        raise Refused(ExitCode.APPROVAL, [draft])
    if not is_removed(last):
        _, problems = seal_edition(last, desk.portal, load_keys(desk.content))
        refuse_if_any(ExitCode.APPROVAL, problems)


def _refuse_stage(desk: Desk, case: CaseReference, stage: Stage) -> None:
    """Step 3."""
    sources = [each for each in desk.loaded.sources if each.reference.case == case]
    numbers = [each.reference.number for each in sources]
    if numbers != list(range(1, len(numbers) + 1)):
        prefix = f"{case}/"
        found = [each for each in desk.loaded.problems if each.place.path.startswith(prefix)]
        raise Refused(ExitCode.RECORD, found)
    allowed = allowed_after(each.record.stage for each in sources)
    if stage not in allowed:
        place = Place(record_path(sources[-1].reference))
        raise Refused(
            ExitCode.RECORD,
            [Problem("revise-stage", place, _may_not_follow(stage), stages_allowed(allowed))],
        )


def _write(path: Path, reference: EditionReference, text: str) -> None:
    """Step 4. The file is made in one go, so that of two who begin at once only one does."""
    try:
        with path.open("xb") as file:
            file.write(text.encode("utf-8"))
    except FileExistsError:
        there = Problem("revise-exists", Place(record_path(reference)), _EXISTS, _EDIT_IT)
        raise Refused(ExitCode.RECORD, [there]) from None


_NO_CASE = Words("この事案の記録がありません。", "There is no record of this case.")
_CHECK_ID = Words(
    "incidents/2026-001 のように、種類と番号を確かめてください。",
    "Check kind and id, as in incidents/2026-001.",
)
_FULL = Words("版の番号がこれ以上付けられません。", "There is no number left for another edition.")
_NEW_CASE = Words(
    "新しい番号の事案として記録し、related で結んでください。",
    "Record it as a new case and link the two with `related`.",
)
_UNAPPROVED = Words("最後の版がまだ承認されていません。", "The last edition is not approved yet.")
_APPROVE_FIRST = Words(
    "承認前の版は、そのまま書き直せます。次の版は、これを承認してから作ってください。",
    "Edit it as it lies there; make the next edition when this one is approved.",
)
_WAS_TAKEN_DOWN = Words(
    "前の版は公表を取りやめた版です。公表してはならなかった記載も、この記録に写っています。",
    "The last edition was taken down; what must not be public was copied into this record as well.",
)
_TAKE_OUT = Words(
    "その記載をこの記録から消してから、check、prepare に進んでください。",
    "Take it out of this record before you go on with check and prepare.",
)
_NO_POST = Words("起案者の職が portal.yaml にありません。", "This post is not in portal.yaml.")
_NAME_POST = Words(
    "--drafted-by に posts の id を書いてください。", "Give an id of `posts` with --drafted-by."
)
_NOT_BY_LINES = Words(
    "この記録は、1行に1項目の書き方になっていないため、次の版を自動で作れません。",
    "This record is not written one field a line, so the next edition cannot be made from it.",
)
_BY_HAND = Words(
    "記録を写して次の番号のファイルを作り、stage を改めてください。",
    "Copy the record to the file of the next number and change its stage.",
)
_EXISTS = Words(
    "次の版のファイルが既にあります。", "The file of the next edition is there already."
)
_EDIT_IT = Words("そのファイルを編集してください。", "Edit that file.")


def _may_not_follow(stage: Stage) -> Words:
    return Words(
        f"次の版を「{stage.label.ja}」にすることはできません。",
        f"The next edition cannot be of stage “{stage.code}”.",
    )
