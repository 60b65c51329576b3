"""A text of a frozen year must not be public any more: the way from `unpublish` to a new bag, by commands."""

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import bagit
import pytest

from disclosure_builder.problems import ExitCode
from tests import portals
from tests.support.commands import Done
from tools import seal_sample

YEAR = "2024"
CASE = "incidents/2024-001"
TEXT = "納品時の抜取り検査を担当した"
REASON = "公表してはならない記載があったため"
AT = ("--at", "2026-11-23T10:00+09:00")
SINCE = ("--at", "2026-11-23T10:30+09:00")


@dataclass(frozen=True)
class City:
    """A copy of the sample whose keys are at hand."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def served(self) -> Path:
        return self.folder / "www"

    @property
    def bag(self) -> Path:
        return self.content / "archive" / YEAR

    def run(self, *words: str) -> Done:
        """A command at this content."""
        done = portals.run("--content", str(self.content), *words)
        return Done(done.returncode, done.stdout + done.stderr)

    def must(self, *words: str) -> str:
        """A command that has to succeed."""
        done = self.run(*words)
        assert done.code == ExitCode.OK, done.said
        return done.said

    def freezings(self) -> list[str]:
        """The digests of the lines of the ledger for the frozen year."""
        lines = map(json.loads, (self.content / "ledger.jsonl").read_text("utf-8").splitlines())
        return [str(line["digest"]) for line in lines if line["act"] == "freeze"]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Sealed, published, frozen and published; then one edition of the year is taken down."""
    city = City(tmp_path_factory.mktemp("takedown"))
    portals.copy_of(portals.CONTENT, city.folder)
    keys = city.folder / "keys"
    keys.mkdir()
    seal_sample.seal(city.content, keys)
    city.must("publish", str(city.served), "--allow-sample", *AT)
    city.must("freeze", YEAR, *AT)
    city.must("publish", str(city.served), "--allow-sample", *SINCE)
    shutil.copytree(city.bag, city.folder / "first")
    post = "chief-officer"
    for edition in sorted((city.content / CASE).glob("*.public.json")):
        number = edition.name.partition(".")[0]
        city.must("unpublish", f"{CASE}/{number}", "--post", post, "--key", str(keys / post),
                  "--reason", REASON, "--destination", str(city.served))  # fmt: skip
    return city


def test_the_text_goes_and_the_year_is_packed_anew(city: City) -> None:
    """A build names the bag that holds it; `freeze` packs the year without it; the ledger says both."""
    built = city.run("build", "--output", str(city.folder / "site"))
    assert (built.code, built.rules) == (ExitCode.REGISTER, {"archive-holds-taken-down"})
    assert TEXT not in built.said
    city.must("freeze", YEAR)
    assert bagit.Bag(str(city.bag)).is_valid()
    city.must("publish", str(city.served), "--allow-sample")
    first, second = city.freezings()
    assert first != second
    assert _holding(city.bag, TEXT.encode()) == []
    assert _holding(city.served, TEXT.encode()) == []
    page = (city.bag / "data" / CASE / "index.html").read_text("utf-8")
    assert REASON in page
    for place in (city.bag, city.served / "current"):
        city.must("verify", str(place))


def test_the_first_bag_is_still_what_it_was(city: City) -> None:
    """Whoever kept a copy can prove what was served: the bag itself was never touched."""
    first = city.folder / "first"
    assert bagit.Bag(str(first)).is_valid()
    city.must("verify", str(first))
    assert _holding(first, TEXT.encode())


def _holding(folder: Path, text: bytes) -> list[str]:
    """The files below a folder in which a text stands."""
    paths = (Path(root) / name for root, _, names in os.walk(folder) for name in names)
    found = (path for path in paths if not path.is_symlink() and text in path.read_bytes())
    return [re.sub(r"releases/[^/]+/", "", str(path.relative_to(folder))) for path in found]
