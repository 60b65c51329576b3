"""Where the site was published last → the ledger that stands there.

A new site must go on from it: `--previous` names a folder or the address of the live site.
"""

import urllib.request
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.ledger import LEDGER_FILE, Ledger
from disclosure_builder.register.ledger_file import read_ledger
from disclosure_builder.vocabulary.words import Words

_SECONDS = 20
# A line has about 300 bytes: room for more editions than a city makes in a century.
_LARGEST = 100_000_000


def previous_ledger(where: str) -> Ledger:
    """The ledger in a folder, or below an address; raises `Refused` (REGISTER) if it cannot be had."""
    is_address = urlsplit(where).scheme in {"http", "https"}
    content = _fetched(where) if is_address else _read(Path(where))
    if content is None:
        raise Refused(ExitCode.REGISTER, [_unreachable(where)])
    return read_ledger(content, f"{where.rstrip('/')}/{LEDGER_FILE}")


def _read(folder: Path) -> bytes | None:
    path = folder / LEDGER_FILE
    try:
        return path.read_bytes() if path.is_file() else None  # nobody waits for a pipe
    except OSError:
        return None


def _fetched(address: str) -> bytes | None:
    url = urljoin(address if address.endswith("/") else f"{address}/", LEDGER_FILE)
    try:
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer:  # noqa: S310 - http(s) only
            content: bytes = answer.read(_LARGEST + 1)
            if answer.length:  # the connection broke: a ledger cut short would prove less
                return None
    except (OSError, ValueError, HTTPException):
        return None
    return content if len(content) <= _LARGEST else None


def _unreachable(where: str) -> Problem:
    return Problem(
        "ledger-previous",
        Place(where),
        Words("前に公開した台帳を読めません。", "The ledger last published cannot be read."),
        Words(
            "--previous に、公開中のサイトのアドレスかフォルダーを書いてください。"
            f"そこに {LEDGER_FILE} がなければなりません。",
            "Give --previous the address or the folder of the site that is served now; it must "
            f"hold {LEDGER_FILE}.",
        ),
    )
