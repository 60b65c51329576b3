"""A person's decision about a held text: one field of a record in, one entry of the allow-list out.

The entry is added to the end of the file as text, so that what people wrote there, comments
included, stays as it is.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from disclosure_builder.digests import digest_of
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.text import PublicText
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.allowlist_file import (
    ALLOWLIST_FILE,
    AllowlistRecord,
    FieldRecord,
)
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.protecting import protect
from disclosure_builder.redaction.reading import BODIES
from disclosure_builder.redaction.shaping import shape
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.redaction.telling import DECIDABLE
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name, parse
from disclosure_builder.written.yaml_reader import Path as FieldPath


def ill_answered(portal: Portal, answered: dict[str, str], on: date) -> Iterator[Problem]:
    """A decision needs a post that exists, a reason, and a day that is still to come."""
    place = Place(ALLOWLIST_FILE)
    if answered["post"] not in {post.id for post in portal.posts}:
        known = "、".join(f"{post.id}（{post.label}）" for post in portal.posts)
        yield Problem(
            "allowlist-post",
            place,
            Words("この職は portal.yaml にありません。", "This post is not in portal.yaml."),
            Words(f"次のいずれかを書いてください：{known}", f"Write one of: {known}"),
        )
    if not answered["reason"].strip():
        yield Problem(
            "allow-reason",
            place,
            Words("理由が空です。", "There is no reason."),
            Words("--reason に理由を書いてください。", "Say why with --reason."),
        )
    if date.fromisoformat(answered["expires"]) < on:
        yield Problem(
            "allow-expires",
            place,
            Words("期限が過ぎた日です。", "The last day has gone by."),
            Words("--expires にこれからの日を書いてください。", "Give a day to come."),
        )


def waiting_fields(
    source: Source[AnyRecord], rules: HidingRules, allowlist: Allowlist, on: date
) -> frozenset[str]:
    """The public texts of a record about which a post may decide."""
    problems = protect(source, rules, allowlist, on).problems
    told = {problem.place.field for problem in problems if problem.rule in DECIDABLE}
    texts = _public_texts(source).items()
    return frozenset(told | {field for field, text in texts if strip(text, allowlist, on).holds})


def decide_field(
    source: Source[AnyRecord], field: str, answered: dict[str, str], waiting: frozenset[str]
) -> FieldRecord:
    """The decision that the text of a field may stand; `answered` gives reason, post and expires.

    Raises `Refused` (REDACTION) where no such field is public or nothing in it waits for anyone.
    """
    texts = _public_texts(source)
    place = Place(source.path, 0, field)
    refuse_if_any(ExitCode.REDACTION, [] if field in texts else [_no_field(source.path, texts)])
    refuse_if_any(ExitCode.REDACTION, [] if field in waiting else [_nothing_held(place)])
    digest = digest_of(texts[field].encode())
    return FieldRecord.model_validate(
        {"case": str(source.reference.case), "field": field, "digest": digest, **answered}
    )


def with_field(content: bytes, record: FieldRecord) -> bytes:
    """The bytes of the allow-list with one more field; raises `Refused` (SETTINGS)."""
    before = parse(AllowlistRecord, content, ALLOWLIST_FILE) if content.strip() else None
    refuse_if_any(ExitCode.SETTINGS, before.problems if before else ())
    known = before.model.fields if before and before.model else ()
    head = content.rstrip() + b"\n" if content.strip() else b""
    if before is None or not _has_fields(before.document.tree):
        head += b"fields:\n"
    after = parse(AllowlistRecord, head + _entry(record), ALLOWLIST_FILE)
    written = after.model is not None and not after.problems
    if not written or after.model is None or after.model.fields != (*known, record):
        refuse_if_any(ExitCode.SETTINGS, [_not_at_the_end()])
    return head + _entry(record)


def write_allowlist(content: Path, new: bytes) -> None:
    """Put the file in its place in one step."""
    fresh = content / f"{ALLOWLIST_FILE}.new"
    fresh.write_bytes(new)
    fresh.replace(content / ALLOWLIST_FILE)


def _public_texts(source: Source[AnyRecord]) -> dict[str, str]:
    """Every text of a record that is to be public, by the name of its field."""
    texts: dict[str, str] = {}

    def collect(path: FieldPath, text: str) -> PublicText:
        texts[field_name(path)] = text
        return PublicText("")

    shape(BODIES[source.reference.case.kind], source.record, collect)
    return texts


def _has_fields(tree: object) -> bool:
    return isinstance(tree, dict) and "fields" in tree


def _entry(record: FieldRecord) -> bytes:
    """One entry, indented like the others."""
    fields = {
        "case": str(record.case),
        "field": record.field,
        "digest": record.digest,
        "reason": record.reason,
        "post": record.post,
        "expires": record.expires.isoformat(),
    }
    text = yaml.safe_dump([fields], allow_unicode=True, sort_keys=False, width=1000)
    return "".join(f"  {line}\n" for line in text.splitlines()).encode()


def _no_field(path: str, texts: dict[str, str]) -> Problem:
    names = "、".join(sorted(texts))
    return Problem(
        "allow-no-field",
        Place(path),
        Words(
            "この記録の公表される文章に、その項目はありません。", "No public text has that name."
        ),
        Words(f"次のいずれかを書いてください：{names}", f"Write one of: {names}"),
    )


def _nothing_held(place: Place) -> Problem:
    return Problem(
        "allow-nothing-held",
        place,
        Words(
            "この項目に、判断を待つ箇所はありません。", "Nothing in this field waits for anyone."
        ),
        Words("prepare が示した項目名を書いてください。", "Use the name that `prepare` showed."),
    )


def _not_at_the_end() -> Problem:
    return Problem(
        "allowlist-order",
        Place(ALLOWLIST_FILE),
        Words(
            "fields がファイルの最後にないか、字下げが2文字でないため、書き足せません。",
            "`fields` is not the last part of the file, or not indented by two blanks.",
        ),
        Words(
            "fields を最後に移し、各行を「  - 」で始めてください。",
            "Move `fields` to the end and begin its lines with “  - ”.",
        ),
    )
