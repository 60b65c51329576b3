"""Preparing: a person's desk, once for each edition. The other moment in time is `pipeline.py`.

content/ → records with every problem of them → public edition, personal data stripped → approval.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from disclosure_builder.checks.leaks_watchlist import texts_with_values
from disclosure_builder.layout import Layout, read_layout
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.public.tree import to_tree
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import Loaded, load_records
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.editions import Prepared, prepare_edition
from disclosure_builder.redaction.watchlist import watch_editions
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path


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
    prefix = f"{reference.case}/"
    own = [problem for problem in desk.loaded.problems if problem.place.path.startswith(prefix)]
    source = next((each for each in desk.loaded.sources if each.reference == reference), None)
    errors = [problem for problem in own if problem.is_error]
    if source is None or errors:
        raise Refused(ExitCode.RECORD, errors or [_no_record(reference)])
    prepared = prepare_edition(source, load_allowlist(desk.content, desk.portal), on)
    refuse_if_any(ExitCode.REDACTION, _watched(desk, source, prepared))
    return source, prepared


def _watched(desk: Desk, source: Source[AnyRecord], prepared: Prepared) -> Iterator[Problem]:
    """Fields that hold a private value of any record: once approved, no build would let them out."""
    records = (files.record for files in desk.layout.editions)
    private = watch_editions((path.read_bytes(), None) for path in records if path is not None)
    texts = dict(_texts(to_tree(prepared.edition.body), ()))
    held = texts_with_values(private, texts.values())
    for path, text in texts.items():
        if text in held:
            place = Place(source.path, source.line(path), field_name(path))
            yield Problem("redaction-watched", place, _WATCHED, _REWORD)


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


_WATCHED = Words(
    "どこかの記録の internal にある値が、公表される文章に残っています。",
    "A value that stands under `internal` of some record is left in a public text.",
)
_REWORD = Words(
    "その語を文章から消すか言い換えてください。internal の覚え書きが長い語句だけで一致したときは、"
    "覚え書きの方を書き換えてください。",
    "Remove or reword it; if only a note under `internal` happens to say the same, reword the note.",
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
