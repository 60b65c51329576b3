"""Addresses of pages (`incidents/2026-001/`) and the files and relative links they stand for."""

import re
from collections.abc import Iterable

_ADDRESS = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*", re.ASCII)
_PATH = re.compile(r"(?:[A-Za-z0-9_.-]*[A-Za-z0-9_-]/)*[A-Za-z0-9_.-]*[A-Za-z0-9]", re.ASCII)


def is_address(address: str) -> bool:
    """Whether this can be the address of a page: folders from the root, each with a slash."""
    return _ADDRESS.fullmatch(address) is not None


def is_path(path: str) -> bool:
    """Whether this can be the path of a file: relative, and never out of the site."""
    return _PATH.fullmatch(path) is not None


def file_of(address: str) -> str:
    """The file that a server sends for an address."""
    return f"{address}index.html"


def base_of(address: str) -> str:
    """The way from a page back to the root: `./` at home, `../../` two folders deep."""
    return "../" * address.count("/") or "./"


def section_of(address: str, entries: Iterable[str], home: str = "") -> str | None:
    """The menu entry that an address lies under; home is only itself."""
    under = [
        entry
        for entry in entries
        if entry == address or (entry not in {"", home} and address.startswith(entry))
    ]
    return max(under, key=len, default=None)
