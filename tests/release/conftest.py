"""Checked sites without the checks: what comes after them needs files only."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.release.manifest import verify_manifest

TOKYO = timezone(timedelta(hours=9))
AT = datetime(2026, 10, 1, 9, 0, tzinfo=TOKYO)


def site(word: str, *, pages: int = 3) -> CheckedSite:
    """A site whose every page says the same word, beside a file that never changes."""
    files = {f"incidents/{n}/index.html": f"<p>{word} {n}</p>".encode() for n in range(pages)}
    return CheckedSite({**files, "index.html": word.encode(), "same.css": b"p {}\n"})


def word_of(folder: Path) -> str:
    """The word of a site on disk, once its manifest has vouched for every file."""
    assert verify_manifest(folder) == ()
    return (folder / "index.html").read_text()
