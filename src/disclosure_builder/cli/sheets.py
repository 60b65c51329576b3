"""The decision sheet of an edition that was prepared: gathered, rendered, written to a file.

It is a paper for the office: it lies where nothing is published from, and never under `content/`.
"""

from datetime import date
from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.required_posts import (
    Matter,
    NotAllowed,
    Required,
    Way,
    is_coarsened,
    required_posts,
)
from disclosure_builder.approval.sealing import seal_edition
from disclosure_builder.desk import Desk
from disclosure_builder.pages.decision_sheet import (
    TEMPLATE,
    Deciders,
    Draft,
    StrippedLine,
    WarningLine,
    render_sheet,
)
from disclosure_builder.pages.environment import PRINT, load_templates
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.register import Change, Statement
from disclosure_builder.public.sealed import Body
from disclosure_builder.public.text import Wording
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.editions import Prepared
from disclosure_builder.register.building import is_comparable
from disclosure_builder.register.differences import differences
from disclosure_builder.register.statements import statements
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words

SHEETS = Path("build/sheets")
_TEMPLATES = "site_templates"


def sheet_path(reference: EditionReference, given: Path | None, content: Path) -> Path:
    """Where the sheet goes; raises `Refused` (USAGE) for a place among the records."""
    case = reference.case
    usual = SHEETS / f"{case.kind.code}-{case.id}-{reference.number}.html"
    path = given or usual
    if path.resolve().is_relative_to(content.resolve()):
        place = Place(f"{reference}.yaml")
        raise Refused(ExitCode.USAGE, [Problem("sheet-place", place, _IN_CONTENT, _ELSEWHERE)])
    return path


def has_template(project: Path) -> bool:
    """Whether the project's templates are there; a desk may have the records alone."""
    return (project / _TEMPLATES / PRINT / f"{TEMPLATE}.html").is_file()


def public_statements(desk: Desk, prepared: Prepared) -> tuple[Statement, ...]:
    """What the edition says in words. Here everything is named: only the office reads it."""
    return _said(desk, prepared.edition.body)


def write_sheet(
    desk: Desk, project: Path, path: Path, prepared: tuple[Source[AnyRecord], Prepared], on: date
) -> None:
    """Make the sheet and write it."""
    source, fresh = prepared
    draft = Draft(
        edition=fresh.edition,
        drafter=desk.portal.post_label(source.record.drafted_by),
        deciders=_deciders(desk.portal, fresh, on),
        statements=public_statements(desk, fresh),
        changes=_changes(desk, fresh),
        stripped=tuple(StrippedLine(Wording(each.field), each.marks) for each in fresh.stripped),
        warnings=_warnings(desk, source),
        prepared_on=on,
    )
    html = render_sheet(draft, desk.portal, load_templates(project / _TEMPLATES, PRINT))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")


def _said(desk: Desk, body: Body) -> tuple[Statement, ...]:
    cases = frozenset(each.reference.case for each in desk.layout.editions)
    catalogue = load_catalogue(desk.content)
    return statements(body, cases, desk.portal.withheld_label, catalogue.figure_label)


def _changes(desk: Desk, fresh: Prepared) -> tuple[Change, ...]:
    """How the edition differs from the approved one before it, as its page will show it."""
    reference = fresh.edition.reference
    before = EditionReference(reference.case, reference.number - 1)
    files = next((each for each in desk.layout.editions if each.reference == before), None)
    if files is None or fresh.edition.body.stage is Stage.WITHDRAWAL:
        return ()
    former, _ = seal_edition(files, desk.portal, load_keys(desk.content))
    if former is None or not is_comparable(former):
        return ()
    return differences(_said(desk, former.body), public_statements(desk, fresh))


def _deciders(portal: Portal, fresh: Prepared, on: date) -> Deciders:
    kind, body = fresh.edition.reference.case.kind, fresh.edition.body
    matter = Matter(kind, body.stage, is_coarsened(body), on)
    required = _required(portal, matter)
    rules = [rule for rule in portal.delegations if rule.covers(kind, body.stage, on)]
    deputies = [rule for rule in portal.deputies if rule.covers(kind, body.stage, on)]
    return Deciders(
        posts=tuple(map(portal.post_label, required.posts)),
        needed=required.needed,
        order=required.order,
        alone=() if matter.coarsened else tuple(portal.post_label(rule.post) for rule in rules),
        deputies=tuple(
            (portal.post_label(rule.absent), portal.post_label(rule.deputy))
            for rule in deputies
            if rule.absent in required.posts
        ),
    )


def _required(portal: Portal, matter: Matter) -> Required:
    """The posts of the rule; those it names where it cannot be met, which `approve` will say."""
    try:
        return required_posts(portal, matter, Way())
    except NotAllowed:
        rule = portal.approval_rule(matter.kind, matter.stage, matter.on)
        posts = () if rule is None else rule.posts
        return Required(posts, len(posts))


def _warnings(desk: Desk, source: Source[AnyRecord]) -> tuple[WarningLine, ...]:
    return tuple(
        WarningLine(Wording(str(problem.place)), problem.message)
        for problem in desk.loaded.problems
        if problem.place.path == source.path and not problem.is_error
    )


_IN_CONTENT = Words(
    "起案用紙を content の中に置くことはできません。",
    "The decision sheet cannot lie under `content`.",
)
_ELSEWHERE = Words(
    "--sheet に別の場所を書いてください（省略時は build/sheets）。",
    "Give another place with --sheet (default: build/sheets).",
)
