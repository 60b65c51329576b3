"""`tests/examples/tampering.yaml` → what somebody does to a copy of a release, and what must be found.

Each case is a list of acts, in order. Unless it says `manifest: left`, the manifest is made anew
afterwards, as anybody could who controls the server.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from disclosure_builder.approval.keys import NAMESPACE
from disclosure_builder.approval.signatures import sign
from disclosure_builder.digests import digest_of
from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.public.tree import canonical
from disclosure_builder.release.manifest import MANIFEST_NAME, files_in, manifest_of
from disclosure_builder.release.verdict import Verdict
from tests.support.folders import EXAMPLES, put
from tests.support.releases import City

# The digest at the foot of a page.
_FOOT = re.compile(rb'(<p class="site-footer__ledger">.*?<code>)sha256:[0-9a-f]{64}')

TABLE = EXAMPLES / "tampering.yaml"


@dataclass(frozen=True)
class Tampering:
    """One kind of tampering. `given` is what the reader has from the city itself."""

    name: str
    acts: tuple[tuple[str, ...], ...]
    found: tuple[tuple[str, str], ...]
    given: tuple[str, ...] = ()
    manifest: str = "made anew"

    def __str__(self) -> str:
        return self.name


@cache
def tamperings() -> tuple[Tampering, ...]:
    """Every case of the table, in its order."""
    cases = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return tuple(_tampering(name, case) for name, case in cases.items())


def _tampering(name: str, case: Mapping[str, Any]) -> Tampering:
    acts = tuple(tuple(str(word) for word in act) for act in case["acts"])
    found = tuple((rule, path) for each in case["found"] for rule, path in each.items())
    given = tuple(case.get("given", ()))
    return Tampering(name, acts, found, given, case.get("manifest", "made anew"))


def tamper(city: City, folder: Path, case: Tampering) -> Path:
    """A copy of the release after all acts of a case."""
    release = Path(shutil.copytree(city.release, folder / "release", symlinks=True))
    hand = _Hand(release, city)
    for act, *words in case.acts:
        getattr(hand, act.replace(" ", "_"))(*words)
    if case.manifest != "left":
        make_manifest_anew(release)
    return release


def said(verdict: Verdict) -> set[tuple[str, str]]:
    """Rule and file of everything that was found; the same at every foot is told once."""
    found = {(each.rule, each.place.path) for step in verdict.steps for each in step.problems}
    feet = {each for each in found if each[0] == "verify-foot"}
    return found - feet | {("verify-foot", "*")} if len(feet) > 10 else found


def make_manifest_anew(release: Path) -> None:
    """What anybody can do: list the files as they are now."""
    names = [name for name in files_in(release) if name != MANIFEST_NAME]
    files = {name: (release / name).read_bytes() for name in names if (release / name).is_file()}
    (release / MANIFEST_NAME).unlink(missing_ok=True)
    (release / MANIFEST_NAME).write_bytes(manifest_of(files))


@dataclass
class _Hand:
    """The acts. Those that sign use keys that lie on the city's side, or keys of a stranger."""

    release: Path
    city: City
    signed: dict[str, bytes] = field(default_factory=dict)

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.release / name
        text = path.read_bytes().decode()
        assert old in text, f"{name}: {old}"
        path.write_bytes(text.replace(old, new).encode())

    def add(self, name: str, text: str) -> None:
        put(self.release, name, text)

    def append(self, name: str, text: str) -> None:
        path = self.release / name
        path.write_bytes(
            path.read_bytes() + text.encode().decode("unicode_escape").encode("latin1")
        )

    def prepend(self, name: str, text: str) -> None:
        path = self.release / name
        path.write_bytes(
            text.encode().decode("unicode_escape").encode("latin1") + path.read_bytes()
        )

    def remove(self, name: str) -> None:
        path = self.release / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def rename(self, name: str, other: str) -> None:
        (self.release / other).parent.mkdir(parents=True, exist_ok=True)
        (self.release / name).rename(self.release / other)

    def copy(self, name: str, other: str) -> None:
        put(self.release, other, (self.release / name).read_bytes())

    def swap(self, name: str, other: str) -> None:
        one, two = (self.release / name).read_bytes(), (self.release / other).read_bytes()
        put(self.release, name, two)
        put(self.release, other, one)

    def link(self, name: str, target: str) -> None:
        self.rename(name, target)
        (self.release / name).symlink_to((self.release / target).resolve())

    def spread(self, name: str) -> None:
        """The same JSON with blanks in it."""
        path = self.release / name
        path.write_text(json.dumps(json.loads(path.read_bytes()), indent=1), "utf-8")

    def sign(self, name: str, post: str, key: str) -> None:
        """A signature of a key over a file, in the place of the one of a post."""
        written = sign((self.release / name).read_bytes(), self.city.keys / key)
        put(self.release, f"{name.removesuffix('.yaml')}.{post}.sig", written)

    def register(self, post: str, key: str) -> None:
        """A key in the place of all that the register has for a post."""
        public = (self.city.keys / f"{key}.pub").read_text("ascii").rsplit(" ", 1)[0]
        path = self.release / "sealed/keys/allowed_signers"
        lines = [
            line for line in path.read_text("ascii").splitlines() if post not in line.split()[0]
        ]
        lines.append(f'{post} namespaces="{NAMESPACE}" {public}')
        path.write_text("".join(f"{line}\n" for line in lines), "ascii")

    def approve(self, edition: str) -> None:
        """Let the decision name the edition as it is now; signatures are another matter."""
        path = self.release / f"sealed/{edition}.approval.yaml"
        decision = yaml.safe_load(path.read_text("utf-8"))
        public = (self.release / f"sealed/{edition}.public.json").read_bytes()
        decision["public_digest"] = digest_of(public)
        path.write_text(yaml.safe_dump(decision, allow_unicode=True, sort_keys=False), "utf-8")

    def line(self, number: str, name: str, value: str) -> None:
        """One field of one line of the ledger, the lines behind it left as they are."""
        lines = self._lines()
        lines[int(number) - 1][name] = yaml.safe_load(value)
        self._write(lines)

    def digest(self, number: str, edition: str) -> None:
        """Let a line of the ledger hold the digest of the edition as it is now."""
        public = (self.release / f"sealed/{edition}.public.json").read_bytes()
        self.line(number, "digest", digest_of(public))

    def drop(self, number: str) -> None:
        """One line of the ledger gone."""
        lines = self._lines()
        del lines[int(number) - 1]
        self._write(lines)

    def swap_lines(self, one: str, two: str) -> None:
        lines = self._lines()
        first, second = int(one) - 1, int(two) - 1
        lines[first], lines[second] = lines[second], lines[first]
        self._write(lines)

    def chain(self) -> None:
        """Number and link the ledger's lines anew, and let every page show its line of it."""
        lines, head = self._lines(), None
        for number, line in enumerate(lines, start=1):
            line["number"], line["previous"] = number, head
            head = "sha256:" + hashlib.sha256(canonical(line)).hexdigest()
        self._write(lines)
        digests = [f"sha256:{hashlib.sha256(canonical(line)).hexdigest()}" for line in lines]
        newest = {
            f"{line['kind']}/{line['id']}": each for line, each in zip(lines, digests, strict=True)
        }
        for path in self.release.rglob("*.html"):
            case = f"{path.parent.parent.name}/{path.parent.name}"
            shown = f"\\g<1>{newest.get(case, digests[-1])}".encode()
            path.write_bytes(_FOOT.sub(shown, path.read_bytes()))

    def _lines(self) -> list[dict[str, Any]]:
        content = (self.release / LEDGER_FILE).read_bytes()
        return [json.loads(line) for line in content.splitlines()]

    def _write(self, lines: list[dict[str, Any]]) -> None:
        put(self.release, LEDGER_FILE, b"".join(map(canonical, lines)))
