"""Checked sites without the checks: what comes after them needs files only."""

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.release.manifest import verify_manifest

if TYPE_CHECKING:
    from tests.support.releases import City

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


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> "City":
    """A small city with a release, made once; tests change copies of it."""
    # Programs that are killed on purpose load this file anew each time, and need no city.
    from tests.support.releases import make_city  # noqa: PLC0415

    return make_city(tmp_path_factory.mktemp("city"))


def copy_of(release: Path, folder: Path) -> Path:
    """A copy to do as one likes with."""
    return Path(shutil.copytree(release, folder))
