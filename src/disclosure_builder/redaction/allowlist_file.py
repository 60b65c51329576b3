"""`content/allowlist.yaml`: what the city may publish although it looks like personal data.

`entries` are texts that may stand anywhere; `fields` say of the whole text of one field of a case
that a person has looked at it. Both have a reason, the post that answers for it, and a last day.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from disclosure_builder.digests import is_digest
from disclosure_builder.plain_files import read_plain
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.redaction.allowlist import AllowedField, AllowedText, Allowlist
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import CaseReferenceText, Day, Text, WrittenModel
from disclosure_builder.written.parsing import Parsed, parse

ALLOWLIST_FILE = "allowlist.yaml"


def _digest(text: str) -> str:
    if not is_digest(text):
        raise PydanticCustomError("digest-format", "digest-format")
    return text


class AnsweredRecord(WrittenModel):
    """Why something may be public, which post says so, and until when."""

    reason: Text
    post: Text
    expires: Day


class EntryRecord(AnsweredRecord):
    """One exact text that may stand wherever it comes."""

    text: Text


class FieldRecord(AnsweredRecord):
    """The text of a field in which a person found nothing to strip, known by its digest."""

    case: CaseReferenceText
    field: Text
    digest: Annotated[Text, AfterValidator(_digest)]


class AllowlistRecord(WrittenModel):
    """The whole file."""

    entries: tuple[EntryRecord, ...] = ()
    fields: tuple[FieldRecord, ...] = ()


def load_allowlist(content: Path, portal: Portal, on: date | None) -> Allowlist:
    """Read the allow-list as of a day (None: whatever has expired); a missing file allows nothing.

    Raises `Refused` (SETTINGS), also for an entry that has expired: it would otherwise turn into
    a hundred findings on the pages, none of which says what is the matter. An allowed field
    that has expired refuses only the text that still needs it (`editions.py`).
    """
    written = read_plain(content / ALLOWLIST_FILE, ALLOWLIST_FILE)
    if written is None:
        return Allowlist(())
    parsed = parse(AllowlistRecord, written, ALLOWLIST_FILE)
    problems = list(parsed.problems)
    if parsed.model is not None and not problems:
        problems += _cross_checks(parsed, parsed.model, {post.id for post in portal.posts}, on)
    refuse_if_any(ExitCode.SETTINGS, problems)
    return _allowlist(parsed, parsed.model) if parsed.model is not None else Allowlist(())


def _allowlist(parsed: Parsed[AllowlistRecord], record: AllowlistRecord) -> Allowlist:
    return Allowlist(
        tuple(AllowedText(e.text, e.reason, e.post, e.expires) for e in record.entries),
        tuple(
            AllowedField(f.case, f.digest, f.expires, parsed.place(("fields", number, "expires")))
            for number, f in enumerate(record.fields)
        ),
    )


def _cross_checks(
    parsed: Parsed[AllowlistRecord], record: AllowlistRecord, posts: set[str], on: date | None
) -> Iterator[Problem]:
    """Posts that exist, and entries that have not ended."""
    for name, answered in (("entries", record.entries), ("fields", record.fields)):
        for number, each in enumerate(answered):
            if each.post not in posts:
                yield _unknown_post(parsed.place((name, number, "post")))
    for number, entry in enumerate(record.entries):
        if on is not None and entry.expires < on:
            yield expired(parsed.place(("entries", number, "expires")))


def expired(place: Place) -> Problem:
    """An entry whose last day has gone by."""
    return Problem(
        "allowlist-expired",
        place,
        Words("期限が過ぎています。", "This has expired."),
        Words(
            "今も公表してよいかを見直し、よければ expires を延ばし、要らなければこの項目を消してください。",
            "Look at it again: if it may still be public, extend `expires`; if not, delete it.",
        ),
    )


def _unknown_post(place: Place) -> Problem:
    return Problem(
        "allowlist-post",
        place,
        Words("この職は portal.yaml にありません。", "This post is not in portal.yaml."),
        Words("posts の id を書いてください。", "Write an id of `posts`."),
    )
