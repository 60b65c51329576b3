"""`content/allowlist.yaml`: what the city may publish although it looks like personal data."""

from pathlib import Path

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.redaction.allowlist import AllowedText, Allowlist
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Day, Text, WrittenModel
from disclosure_builder.written.parsing import parse

ALLOWLIST_FILE = "allowlist.yaml"


class EntryRecord(WrittenModel):
    """One exact text, why it may be public, which post says so, and until when."""

    text: Text
    reason: Text
    post: Text
    expires: Day


class AllowlistRecord(WrittenModel):
    """The whole file."""

    entries: tuple[EntryRecord, ...]


def load_allowlist(content: Path, portal: Portal) -> Allowlist:
    """Read the allow-list; a missing file allows nothing. Raises `Refused` (SETTINGS)."""
    path = content / ALLOWLIST_FILE
    if not path.is_file():
        return Allowlist(())
    parsed = parse(AllowlistRecord, path.read_bytes(), ALLOWLIST_FILE)
    problems = list(parsed.problems)
    posts = {post.id for post in portal.posts}
    if parsed.model is not None and not problems:
        problems += [
            _unknown_post(parsed.place(("entries", number, "post")))
            for number, entry in enumerate(parsed.model.entries)
            if entry.post not in posts
        ]
    refuse_if_any(ExitCode.SETTINGS, problems)
    entries = parsed.model.entries if parsed.model is not None else ()
    return Allowlist(tuple(AllowedText(e.text, e.reason, e.post, e.expires) for e in entries))


def _unknown_post(place: Place) -> Problem:
    return Problem(
        "allowlist-post",
        place,
        Words("この職は portal.yaml にありません。", "This post is not in portal.yaml."),
        Words("posts の id を書いてください。", "Write an id of `posts`."),
    )
