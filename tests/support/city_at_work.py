"""A city that works by commands alone, and what the public sees of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.support.commands import Commands, Done, commands_for
from tests.support.folders import make_key, register_keys, signer_line
from tests.support.releases import make_portal

POSTS = ("citizens-manager", "chief-officer")
DEPUTY = "auditor"
_ATOM = "{http://www.w3.org/2005/Atom}"
_EDITION = re.compile(r"第([0-9]+)版 (第1報|続報|最終報|訂正（誤記）|訂正（内容の訂正）|取下げ)")


class CityAtWork:
    """Its content, the keys of its posts, and the place that is served."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.content = make_portal(folder)
        self.served = folder / "www"
        for post in (*POSTS, DEPUTY):
            make_key(folder / "keys", post)
        lines = [signer_line(post, self.key(post)) for post in (*POSTS, DEPUTY)]
        register_keys(self.content, *lines)
        self.commands: Commands = commands_for(str(self.content), capsys)
        self.run, self.must = self.commands.run, self.commands.must

    def key(self, post: str) -> Path:
        """The private key of a post."""
        return self.folder / "keys" / post

    def prepare(self, edition: str) -> str:
        """Check everything and prepare one edition; the decision sheet in words."""
        sheet = self.folder / "sheets" / f"{edition.replace('/', '-')}.html"
        self.must("check")
        self.must("prepare", edition, "--sheet", str(sheet))
        return words(sheet.read_text("utf-8"))

    def approve(self, edition: str, decided: str, number: str, absent: str = "") -> None:
        """Every post signs; in the place of one that is absent its deputy."""
        posts = [DEPUTY if post == absent else post for post in POSTS]
        deputed = ["--absent", absent] if absent else []
        for post in posts:
            self.must("approve", edition, "--post", post, "--key", str(self.key(post)),
                      "--document-number", number, "--decided-at", decided, *deputed)  # fmt: skip

    def publish(self, at: str | None = None) -> Done:
        """Publish as of a moment, or now."""
        return self.run("publish", str(self.served), "--allow-sample", *_at(at))

    def build(self, at: str | None = None) -> Path:
        """Build a site that goes on from the one that is served."""
        site = self.folder / "site"
        previous = ["--previous", str(self.current)] if self.current.exists() else []
        self.must("build", "--output", str(site), *previous, *_at(at))
        return site

    def verify(self, *more: str) -> str:
        """Judge what is served by the keys and rules of the city; the head of its ledger."""
        keys, rules = self.content / "keys" / "allowed_signers", self.content / "portal.yaml"
        told = self.must(
            "verify", str(self.served), "--keys", str(keys), "--rules", str(rules), *more
        )
        return told.partition("sha256:")[2].split()[0]

    @property
    def current(self) -> Path:
        """The release that is served."""
        return self.served / "current"

    @property
    def ledger(self) -> list[bytes]:
        """The lines that are served."""
        return (self.current / "ledger.jsonl").read_bytes().splitlines()

    def page(self, address: str) -> str:
        """What a page says, on one line."""
        return words((self.current / address / "index.html").read_text("utf-8"))

    def history(self, case: str) -> list[tuple[int, str]]:
        """The editions that the page of a case names under 公表の経緯, oldest first."""
        told = self.page(case).partition("公表の経緯 公表した内容は")[2]
        told = told.partition("この公表について")[0]
        return [(int(number), stage) for number, stage in reversed(_EDITION.findall(told))]

    def items(self) -> dict[str, str]:
        """Everything in the feed: the end of its id, and what it says."""
        feed = etree.fromstring((self.current / "feeds" / "all.atom.xml").read_bytes())
        found: dict[str, str] = {}
        for entry in feed.iter(f"{_ATOM}entry"):
            identifier = entry.findtext(f"{_ATOM}id") or ""
            found[identifier.rpartition(":")[2]] = " ".join(map(str, entry.itertext()))
        return found


def words(page: str) -> str:
    """What a reader reads, on one line."""
    tree: Any = html.document_fromstring(page)
    (body,) = tree.xpath("//main") or tree.xpath("//body")
    return " ".join(str(body.text_content()).split())


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    paths = (path for path in folder.resolve().rglob("*") if path.is_file())
    return {path.relative_to(folder.resolve()).as_posix(): path.read_bytes() for path in paths}


def _at(moment: str | None) -> tuple[str, ...]:
    return () if moment is None else ("--at", moment)
