"""Rules on an edition as such: schema, drafter, corrections, plain words, translations."""

from collections.abc import Iterator
from datetime import date

from disclosure_builder.records.models import CaseRecord, EditionRecord, OperationRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.schemas import schema_versions
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path

MAXIMUM_PLAIN = 1_000


def _other_schema(subject: Subject[EditionRecord]) -> Iterator[Path]:
    if subject.record.schema_version not in schema_versions(subject.reference.case.kind):
        yield ("schema_version",)


def _unknown_drafter(subject: Subject[EditionRecord]) -> Iterator[Path]:
    if subject.record.drafted_by not in {post.id for post in subject.portal.posts}:
        yield ("drafted_by",)


def _drafter_approves(subject: Subject[EditionRecord]) -> Iterator[Path]:
    """Judged by the rule of the day of the decision; one that asks for some posts of many is met."""
    record = subject.record
    rule = subject.portal.approval_rule(
        subject.reference.case.kind, record.stage, _decided_on(record)
    )
    if rule is None or record.drafted_by not in rule.posts:
        return
    if rule.needed == len(rule.posts):
        yield ("drafted_by",)


def _decided_on(record: EditionRecord) -> date:
    """The day of the decision as far as the record tells; the end of time, where it does not."""
    day = None
    if isinstance(record, CaseRecord) and record.times.decided is not None:
        day = record.times.decided.day
    elif isinstance(record, OperationRecord):
        day = record.published_on
    return day or date.max


def _correction_incomplete(subject: Subject[EditionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.stage is Stage.CORRECTION and record.correction_class is None:
        yield ("correction_class",)
    if record.stage in {Stage.CORRECTION, Stage.WITHDRAWAL} and record.change_reason is None:
        yield ("change_reason",)


def _class_misplaced(subject: Subject[EditionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.correction_class is not None and record.stage is not Stage.CORRECTION:
        yield ("correction_class",)


def _plain_too_long(subject: Subject[EditionRecord]) -> Iterator[Path]:
    plain = subject.record.plain
    if plain is not None and len(plain.text) > MAXIMUM_PLAIN:
        yield ("plain", "text")


def _from_the_future(subject: Subject[EditionRecord]) -> Iterator[Path]:
    plain = subject.record.plain
    if plain is not None and not 1 <= plain.from_edition <= subject.reference.number:
        yield ("plain", "from_edition")
    for number, translation in enumerate(subject.record.translations):
        try:
            if not 1 <= translation.from_edition <= subject.reference.number:
                yield ("translations", number, "from_edition")
        except NotJudged:
            continue


EDITION_RULES = (
    Rule(
        "schema-version",
        EditionRecord,
        Words("この版の書式は読めません。", "This version of the schema is not known."),
        Words(
            'schema_version を "1"（運用状況は "2"）としてください。',
            'Write schema_version: "1" ("2" for a yearly status).',
        ),
        _other_schema,
    ),
    Rule(
        "drafter",
        EditionRecord,
        Words(
            "起案者の職が portal.yaml にありません。", "The drafting post is not in portal.yaml."
        ),
        Words("drafted_by に posts の id を書いてください。", "Write an id of posts."),
        _unknown_drafter,
    ),
    Rule(
        "drafter-approves",
        EditionRecord,
        Words("起案者の職が、承認する職と同じです。", "The drafting post is an approving post."),
        Words("起案と承認は別の職が行ってください。", "Draft and approval need different posts."),
        _drafter_approves,
    ),
    Rule(
        "correction",
        EditionRecord,
        Words("訂正・取下げの区分又は理由がありません。", "The class or the reason is missing."),
        Words(
            "change_reason（訂正には correction_class も）を書いてください。",
            "Write change_reason (and correction_class for a correction).",
        ),
        _correction_incomplete,
    ),
    Rule(
        "correction-class",
        EditionRecord,
        Words("訂正でない版に correction_class があります。", "This edition is no correction."),
        Words("correction_class を消すか、stage を改めてください。", "Remove correction_class."),
        _class_misplaced,
    ),
    Rule(
        "plain-length",
        EditionRecord,
        Words(
            "やさしい日本語が1,000字を超えています。", "The plain text is over 1,000 characters."
        ),
        Words("結論から短く書いてください。", "Write it shorter, conclusion first."),
        _plain_too_long,
    ),
    Rule(
        "from-edition",
        EditionRecord,
        Words("from_edition が、まだない版を指しています。", "from_edition names a later edition."),
        Words("訳文のもとになった版の番号を書いてください。", "Name the edition it was made from."),
        _from_the_future,
    ),
)
