"""`sealed/` of a release → the editions whose approval holds, and everything that is wrong there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from disclosure_builder.approval.keys import REVOKED_FILE, SIGNERS_FILE, KeyRegister
from disclosure_builder.approval.sealing import seal_all, seal_edition
from disclosure_builder.layout import EditionFiles, Layout, read_layout
from disclosure_builder.problems import Place, Problem, Refused
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.release.manifest import files_in
from disclosure_builder.release.trusted import ASK, SEALED, within
from disclosure_builder.settings import PORTAL_FILE, Portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.words import Words

_SETTINGS = {PORTAL_FILE, SIGNERS_FILE, REVOKED_FILE}
_KINDS = {kind.code for kind in Kind}


@dataclass(frozen=True)
class Seals:
    """The editions that hold; `named` are those that do not, each with a problem of its own."""

    sealed: tuple[Sealed, ...]
    named: frozenset[EditionReference]
    problems: tuple[Problem, ...]


def judge_seals(
    release: Path,
    portal: Portal,
    keys: KeyRegister,
    told_to_few: Collection[EditionReference] = (),
) -> Seals:
    """Judge every edition; one that fails hides no other.

    `told_to_few` are those of which only the persons concerned were told, as the ledger says.
    """
    layout = read_layout(release / SEALED)
    problems = [*_strays(release / SEALED), *_private(layout)]
    layout = replace(layout, editions=tuple(map(_public_only, layout.editions)))
    drafts = [files for files in layout.editions if _is_draft(files)]
    problems += [_problem("verify-unapproved", str(each.reference), _DRAFT) for each in drafts]
    try:
        sealed = seal_all(layout, portal, keys, told_to_few).sealed
    except Refused as refused:
        problems += within(f"{SEALED}/", refused.problems)
        sealed = tuple(_each(layout, portal, keys))
    holding = {each.reference for each in sealed}
    named = frozenset(each.reference for each in layout.editions) - holding
    return Seals(sealed, named, tuple(problems))


def _each(layout: Layout, portal: Portal, keys: KeyRegister) -> Iterator[Sealed]:
    """The editions that hold by themselves."""
    for files in layout.editions:
        if not _is_draft(files):
            edition, problems = seal_edition(files, portal, keys)
            if edition is not None and not problems:
                yield edition


def _is_draft(files: EditionFiles) -> bool:
    return files.approval is None and not files.signatures


def _strays(sealed: Path) -> Iterator[Problem]:
    """What lies beside the folders of editions, rules and keys; within them the layout looks."""
    for name in sorted(files_in(sealed)):
        if name not in _SETTINGS and name.split("/")[0] not in _KINDS:
            yield _problem("verify-stray", name, _STRAY)


def _private(layout: Layout) -> Iterator[Problem]:
    """A record is never part of a release."""
    for files in layout.editions:
        for path in (files.record, files.record_key, files.removed):
            if path is not None:
                yield _problem("verify-private", layout.name(path), _PRIVATE)


def _public_only(files: EditionFiles) -> EditionFiles:
    return replace(files, record=None, record_key=None, removed=None)


_STRAY = Words("ここに置かれるはずのないファイルです。", "This file does not belong here.")
_DRAFT = Words(
    "決裁と署名のない版があります。", "There is an edition without a decision and signatures."
)
_PRIVATE = Words(
    "市の内部の記録が公開物に入っています。開かずに、市に知らせてください。",
    "An internal record of the city is in the release. Do not open it; tell the city.",
)


def _problem(rule: str, name: str, message: Words) -> Problem:
    return Problem(rule, Place(f"{SEALED}/{name}"), message, ASK)
