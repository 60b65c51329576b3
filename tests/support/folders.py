"""Small content folders for tests, made from the examples: a portal, a catalogue, records, keys."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from disclosure_builder.approval.keys import NAMESPACE, SIGNERS_FILE
from disclosure_builder.layout import read_layout
from disclosure_builder.records.catalogue import Catalogue, load_catalogue
from disclosure_builder.records.loading import Loaded, load_records
from disclosure_builder.settings import Portal, load_portal

SUPPORT = Path(__file__).parent / "content"
EXAMPLES = Path(__file__).parents[1] / "examples"
ACCEPTED = tuple(sorted((EXAMPLES / "accepted").glob("*.yaml")))
REFUSED = tuple(sorted((EXAMPLES / "refused").glob("*.yaml")))

# What an example file says about itself in its first comment lines.
_DIRECTIVE = re.compile(r"^# (?P<name>file|rule|stretch|with): (?P<value>\S+)$", re.MULTILINE)
# Stands for a long run of text in an example, so that the file itself stays short.
STRETCHED = "〓"


def directives(example: Path, name: str) -> list[str]:
    """What an example says under `# name: …`, line by line."""
    text = example.read_text(encoding="utf-8", errors="replace")
    return [match["value"] for match in _DIRECTIVE.finditer(text) if match["name"] == name]


def example_bytes(example: Path) -> bytes:
    """The bytes of an example, with 〓 made as long as `# stretch: n` says."""
    content = example.read_bytes()
    for length in directives(example, "stretch"):
        content = content.replace(STRETCHED.encode(), "あ".encode() * int(length))
    return content


def companions(example: Path) -> list[Path]:
    """The accepted examples that an example needs beside it."""
    return [EXAMPLES / "accepted" / name for name in directives(example, "with")]


@cache
def example_portal() -> Portal:
    """The settings of the invented city."""
    return load_portal(SUPPORT)


@cache
def example_catalogue() -> Catalogue:
    """The small catalogue of figures."""
    return load_catalogue(SUPPORT)


def make_content(folder: Path, examples: Iterable[Path] = ()) -> Path:
    """A content folder with portal, catalogue and the given examples, each where it says.

    What an example is told `# with:` are accepted examples beside which it stands.
    """
    content = folder / "content"
    shutil.copytree(SUPPORT, content)
    for example in [each for one in examples for each in (*companions(one), one)]:
        (name,) = directives(example, "file")
        put(content, name, example_bytes(example))
    return content


def put(content: Path, name: str, data: bytes | str) -> Path:
    """Write one file under a content folder."""
    target = content / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return target


def load(content: Path) -> Loaded:
    """Every record of a content folder."""
    return load_records(read_layout(content), load_portal(content), load_catalogue(content))


def make_key(folder: Path, name: str) -> Path:
    """A throw-away key pair; the path of the private half."""
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / name
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(key)]
    subprocess.run(command, check=True)
    return key


def signer_line(principals: str, key: Path, options: str = "") -> str:
    """A line of the register of keys for the public half of `key`."""
    public = key.with_name(f"{key.name}.pub").read_text(encoding="ascii").strip()
    more = f",{options}" if options else ""
    return f'{principals} namespaces="{NAMESPACE}"{more} {public}'


def register_keys(content: Path, *lines: str) -> None:
    """Write the register of keys."""
    put(content, SIGNERS_FILE, "".join(f"{line}\n" for line in lines))
