"""Preparing: a person's desk, once for each edition. The other moment in time is `pipeline.py`.

content/ → records with every problem of them → public edition, personal data stripped → approval.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path as FilePath
from typing import Any

from disclosure_builder.checks.leaks_watchlist import texts_with_values
from disclosure_builder.layout import (
    EditionFiles,
    Layout,
    public_path,
    read_if_there,
    read_layout,
    record_path,
)
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.public.tree import to_tree
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import Loaded, load_records
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowing import (
    decide_field,
    ill_answered,
    waiting_fields,
    with_field,
    write_allowlist,
)
from disclosure_builder.redaction.allowlist_file import ALLOWLIST_FILE, load_allowlist
from disclosure_builder.redaction.editions import Prepared, prepare_edition
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.redaction.watchlist import (
    EditionBytes,
    Watchlist,
    texts_in,
    watch_editions,
)
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path
from disclosure_builder.yearly import count_year


@dataclass(frozen=True)
class Desk:
    """The private side as it lies under `content/`, read and judged."""

    content: FilePath
    portal: Portal
    layout: Layout
    loaded: Loaded


def read_desk(content: FilePath) -> Desk:
    """content/ → every record with every problem of it; only broken settings refuse here."""
    portal = load_portal(content)
    layout = read_layout(content)
    loaded = load_records(layout, portal, load_catalogue(content))
    return Desk(content, portal, layout, loaded)


def prepare(
    desk: Desk, reference: EditionReference, on: date
) -> tuple[Source[AnyRecord], Prepared]:
    """One record → its public edition, unless the record has a problem or a person must decide."""
    source = _sound_record(desk, reference)
    allowlist = load_allowlist(desk.content, desk.portal, on)
    counted = count_year(desk.content, desk.layout, desk.portal, source, on)
    prepared = prepare_edition(source, allowlist, on, _hiding_rules(desk, reference), counted)
    refuse_if_any(ExitCode.REDACTION, _watched(desk, source, prepared))
    return source, prepared


def _hiding_rules(desk: Desk, reference: EditionReference) -> HidingRules:
    """What is hidden in an edition, given the public bytes of those before it."""
    numbers = range(1, reference.number)
    editions = (public_path(EditionReference(reference.case, number)) for number in numbers)
    paths = [desk.content / path for path in editions]
    return HidingRules.of(desk.portal, (path.read_bytes() for path in paths if path.is_file()))


def allow_field(
    content: FilePath, reference: EditionReference, field: str, answered: dict[str, str], on: date
) -> None:
    """Write into the allow-list that a held text may stand; `answered`: reason, post, expires."""
    desk = read_desk(content)
    allowlist = load_allowlist(content, desk.portal, on)
    refuse_if_any(ExitCode.USAGE, ill_answered(desk.portal, answered, on))
    source = _sound_record(desk, reference)
    waiting = waiting_fields(source, _hiding_rules(desk, reference), allowlist, on)
    record = decide_field(source, field, answered, waiting)
    path = content / ALLOWLIST_FILE
    write_allowlist(content, with_field(path.read_bytes() if path.is_file() else b"", record))


def warnings_about(desk: Desk, reference: EditionReference) -> tuple[Problem, ...]:
    """What the rules only warn about in one record: to be looked at before anybody approves."""
    path = record_path(reference)
    return tuple(
        problem
        for problem in desk.loaded.problems
        if problem.place.path == path and not problem.is_error
    )


def _sound_record(desk: Desk, reference: EditionReference) -> Source[AnyRecord]:
    """The record of an edition; raises `Refused` (RECORD) if its case has a problem."""
    prefix = f"{reference.case}/"
    own = [problem for problem in desk.loaded.problems if problem.place.path.startswith(prefix)]
    source = next((each for each in desk.loaded.sources if each.reference == reference), None)
    errors = [problem for problem in own if problem.is_error]
    if source is None or errors:
        raise Refused(ExitCode.RECORD, errors or [_no_record(reference)])
    return source


def refuse_strange_decision(
    desk: Desk,
    reference: EditionReference,
    document_number: str,
    decided_at: datetime,
    now: datetime,
) -> None:
    """Raise `Refused` (APPROVAL) for what would be signed and could never be served, or is a slip.

    The document number is printed on the page, so it is looked at like any public text.
    """
    place = Place(f"{reference}.approval.yaml")
    allowlist = load_allowlist(desk.content, desk.portal, now.date())
    result = strip(document_number, allowlist, now.date())
    problems = []
    if result.counts or result.holds:
        problems.append(Problem("approve-number-private", place, _PRIVATE_NUMBER, _PLAIN_NUMBER))
    if decided_at > now:
        problems.append(Problem("approve-future", place, _FUTURE, _WHEN_DECIDED))
    refuse_if_any(ExitCode.APPROVAL, problems)


def watched_elsewhere(desk: Desk) -> tuple[Problem, ...]:
    """Records, drafts included, with a private value that some edition says in public."""
    editions = desk.layout.editions
    values = list(map(_bytes_of, editions))
    said = {t for each in values if each.public is not None for t in texts_in(each.public)}
    if not texts_with_values(watch_editions(values), said):
        return ()
    return tuple(
        problem
        for each, own in zip(editions, values, strict=True)
        for problem in _told(f"{each.reference}.yaml", watch_editions([own]), editions)
    )


def _watched(desk: Desk, source: Source[AnyRecord], prepared: Prepared) -> Iterator[Problem]:
    """What no build would let out once this is approved, while it can still be mended.

    Fields that hold a private value of any record, or one that was stripped elsewhere; and
    private values of this record that another edition says in public.
    """
    others = [each for each in desk.layout.editions if each.reference != source.reference]
    own = EditionBytes((desk.content / source.path).read_bytes(), prepared.edition.canonical)
    private = watch_editions([own, *map(_bytes_of, others)])
    texts = dict(_texts(to_tree(prepared.edition.body), ()))
    held = texts_with_values(private, texts.values())
    for path, text in texts.items():
        if text in held:
            place = Place(source.path, source.line(path), field_name(path))
            yield Problem("redaction-watched", place, _WATCHED, _REWORD)
    yield from _told(source.path, watch_editions([own]), others)


def _told(record: str, private: Watchlist, editions: Iterable[EditionFiles]) -> Iterator[Problem]:
    """One problem for each public edition that says a private value of a record."""
    for each in editions:
        public = read_if_there(each.public)
        if public is not None and texts_with_values(private, texts_in(public)):
            yield Problem("redaction-told", Place(record), _told_in(each.reference), _REWORD)


def _bytes_of(files: EditionFiles) -> EditionBytes:
    return EditionBytes(*map(read_if_there, (files.record, files.public, files.removed)))


def _texts(tree: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a tree, with its place."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _texts(value, (*path, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _texts(value, (*path, number))


_PRIVATE_NUMBER = Words(
    "文書番号に、個人情報に見えるものがあります。",
    "The document number holds what looks like personal data.",
)
_PLAIN_NUMBER = Words(
    "文書番号だけを --document-number に書いてください。",
    "Give the document number alone with --document-number.",
)
_FUTURE = Words("決裁の日時が未来です。", "The time of the decision lies in the future.")
_WHEN_DECIDED = Words(
    "決裁のあった日時を --decided-at に書いてください。公表を待つ日時は記録の public_from です。",
    "Give the time of the decision with --decided-at; an embargo is the record's public_from.",
)
_WATCHED = Words(
    "どこかの記録の internal にある値か、別の箇所で取り除いた値が、公表される文章に残っています。",
    "A value that stands under `internal` of some record, or that was stripped in another place, "
    "is left in a public text.",
)
_REWORD = Words(
    "その語を文章から消すか言い換えてください。internal の覚え書きが長い語句だけで一致したときは、"
    "覚え書きの方を書き換えてください。",
    "Remove or reword it; if only a note under `internal` happens to say the same, reword the note.",
)


def _told_in(edition: EditionReference) -> Words:
    return Words(
        f"この記録の internal にある値か、取り除いた値が、{edition} の公表文にあります。"
        "このままではサイトを作れません。",
        f"A value under `internal` of this record, or one that was stripped from it, is told in "
        f"{edition}. No site can be built like this.",
    )


def _no_record(reference: EditionReference) -> Problem:
    return Problem(
        "record-missing",
        Place(f"{reference}.yaml"),
        Words("この版の記録がありません。", "There is no such record."),
        Words(
            "incidents/2026-001/1 のように、種類・番号・版を確かめてください。",
            "Check kind, id and number, as in incidents/2026-001/1.",
        ),
    )
