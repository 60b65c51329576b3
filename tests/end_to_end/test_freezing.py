"""A fiscal year is frozen by the command, served, and judged by programs that are not ours."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import bagit
import pytest
from lxml import html

from disclosure_builder.problems import ExitCode
from tests import portals
from tests.support.commands import Done

YEAR = "2024"
AT = ("--at", "2026-11-23T10:00+09:00")
SINCE = ("--at", "2026-11-23T11:00+09:00")
COMMAND = re.compile(r"^    (\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Frozen:
    """A copy of the sample with one frozen year, and the site that serves it."""

    content: Path
    served: Path

    @property
    def bag(self) -> Path:
        """The bag as it lies in the content folder."""
        return self.content / "archive" / YEAR

    def run(self, *words: str) -> Done:
        """A command at this content."""
        done = portals.run("--content", str(self.content), *words)
        return Done(done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Frozen:
    """Published, frozen, and published again."""
    folder = tmp_path_factory.mktemp("frozen")
    city = Frozen(portals.copy_of(portals.CONTENT, folder), folder / "www")
    for words in (
        ("publish", str(city.served), "--allow-sample", *AT),
        ("freeze", YEAR, *AT),
        ("publish", str(city.served), "--allow-sample", *SINCE),
    ):
        done = city.run(*words)
        assert done.code == ExitCode.OK, done.said
    return city


def test_the_bag_is_a_bag(frozen: Frozen) -> None:
    """As the Library of Congress judges one (RFC 8493), with digests of two kinds."""
    bag = bagit.Bag(str(frozen.bag))
    assert bag.is_valid()
    assert sorted(bag.algorithms) == ["sha256", "sha512"]
    assert bag.info["Frozen-At"] == "2026-11-23T10:00:00+09:00"


def test_the_bag_is_judged_alone(frozen: Frozen) -> None:
    """By `verify`, wherever it lies, and as part of the site that serves it."""
    for place in (frozen.bag, frozen.served / "current"):
        done = frozen.run("verify", str(place))
        assert done.code == ExitCode.OK, done.said
    served = frozen.served / "current" / "archive" / YEAR
    assert bagit.Bag(str(served)).is_valid()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_commands_of_the_readme_do_what_it_says(frozen: Frozen, language: str) -> None:
    """Every one of them, in the folder of the bag; each signature has its own."""
    readme = (frozen.bag / "data" / f"README.{language}.txt").read_text("utf-8")
    checks = readme.partition("\n1. ")[2]
    commands = COMMAND.findall(checks)
    assert sum("ssh-keygen -Y verify" in each for each in commands) == len(
        list((frozen.bag / "data" / "sealed").rglob("*.sig"))
    )
    path = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin"
    for command in commands:
        done = subprocess.run(  # noqa: S602 - the very commands that a reader copies
            command,
            shell=True,
            cwd=frozen.bag,
            env={"PATH": path, "HOME": "/nonexistent"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (command, done.stderr)


def test_pages_need_nothing_else(frozen: Frozen) -> None:
    """No script, no style, no picture that is not in the bag; every near link leads somewhere."""
    pages = sorted((frozen.bag / "data").rglob("*.html"))
    assert len(pages) > 3
    for page in pages:
        tree = html.fromstring(page.read_bytes())
        assert not tree.xpath("//script | //style | //iframe | //link[@rel != 'canonical']"), page
        for address in tree.xpath("//@src"):
            assert (page.parent / address).is_file(), (page, address)
        for address in tree.xpath("//a/@href"):
            path = address.partition("#")[0]
            if path and "://" not in path and not path.startswith(("tel:", "mailto:")):
                assert (page.parent / path).is_file(), (page, address)


@pytest.mark.parametrize(
    "name",
    [
        "bag-info.txt",
        "manifest-sha512.txt",
        "data/ledger.jsonl",
        "data/index.html",
        "data/operation/2024/index.html",
        "data/operation/2024/paper.pdf",
        "data/sealed/operation/2024/1.public.json",
        "data/data/years/2024.json",
    ],
)
def test_one_changed_byte_is_named(frozen: Frozen, tmp_path: Path, name: str) -> None:
    """By `verify` of the bag, and by the next build."""
    content = portals.copy_of(frozen.content, tmp_path)
    spoilt = content / "archive" / YEAR / name
    data = bytearray(spoilt.read_bytes())
    data[len(data) // 2] ^= 1
    spoilt.write_bytes(data)
    city = Frozen(content, tmp_path)
    told = city.run("verify", str(city.bag))
    assert (told.code, name in told.said) == (ExitCode.VERIFY, True), told.said
    built = city.run("build", "--output", str(tmp_path / "site"), *SINCE)
    assert built.code == ExitCode.REGISTER
    assert f"archive/{YEAR}/{name}" in built.said


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_page_of_a_year_leads_to_its_bag(frozen: Frozen, folder: str) -> None:
    """Once it is frozen, and not before; the bag itself, packed before, does not speak of itself."""
    site = frozen.served / "current"
    link = f"//a[contains(@href, 'archive/#y{YEAR}')]"
    page = html.fromstring((site / folder / "operation" / YEAR / "index.html").read_bytes())
    (found,) = page.xpath(link)
    target = (site / folder / "operation" / YEAR / found.get("href").partition("#")[0]).resolve()
    anchors = html.fromstring((target / "index.html").read_bytes()).xpath("//@id")
    assert f"y{YEAR}" in anchors
    other = html.fromstring((site / folder / "operation" / "2023" / "index.html").read_bytes())
    assert not other.xpath("//a[contains(@href, 'archive/#y')]")


def test_a_frozen_year_cannot_vanish_or_be_replaced(frozen: Frozen, tmp_path: Path) -> None:
    """The ledger names it by its digest."""
    content = portals.copy_of(frozen.content, tmp_path)
    city = Frozen(content, tmp_path)
    shutil.rmtree(city.bag)
    assert "archive-missing" in city.run("build", "--output", str(tmp_path / "a"), *SINCE).rules
    shutil.copytree(frozen.bag, city.bag / "inner")
    bag = bagit.make_bag(str(city.bag), {"Frozen-At": "2026-11-23T10:00:00+09:00"})
    assert bag.is_valid()
    built = city.run("build", "--output", str(tmp_path / "b"), *SINCE)
    assert built.rules & {"archive-changed", "archive-manifest"}


def test_a_year_is_frozen_once(frozen: Frozen) -> None:
    """The bag that is there stays as it is."""
    before = bagit.Bag(str(frozen.bag)).info
    done = frozen.run("freeze", YEAR, *SINCE)
    assert (done.code, done.rules) == (ExitCode.RELEASE, {"freeze-already"})
    assert bagit.Bag(str(frozen.bag)).info == before


def test_what_is_open_is_not_frozen(frozen: Frozen) -> None:
    """Everything that is open is named at once, and nothing is written."""
    done = frozen.run("freeze", "2026", *SINCE)
    assert done.code == ExitCode.RELEASE
    assert done.rules >= {"freeze-case-open", "freeze-no-status", "freeze-year-not-over"}
    assert not (frozen.content / "archive" / "2026").exists()


def test_what_was_not_published_is_not_frozen(tmp_path: Path) -> None:
    """A bag bears witness to what the public was told."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    (content / "ledger.jsonl").unlink()
    done = Frozen(content, tmp_path).run("freeze", YEAR, *AT)
    assert (done.code, done.rules) == (ExitCode.RELEASE, {"freeze-not-published"})


def test_the_same_year_packed_elsewhere_has_the_same_bytes(frozen: Frozen, tmp_path: Path) -> None:
    """Whatever the folder; only the content and the time of packing count."""
    city = Frozen(portals.copy_of(portals.CONTENT, tmp_path), tmp_path / "www")
    ledger = frozen.content / "archive" / YEAR / "data" / "ledger.jsonl"
    shutil.copy(ledger, city.content / "ledger.jsonl")
    assert city.run("freeze", YEAR, *AT).code == ExitCode.OK
    names = sorted(path.relative_to(frozen.bag) for path in frozen.bag.rglob("*"))
    assert names == sorted(path.relative_to(city.bag) for path in city.bag.rglob("*"))
    for name in names:
        if (frozen.bag / name).is_file():
            assert (frozen.bag / name).read_bytes() == (city.bag / name).read_bytes(), name
