"""The search program: known to the byte, and therefore not read.

Source: the files that pagefind-bin 1.5.2 writes, which carry its version and nothing of a site.
Another version has other digests: with `pagefind-bin` in `pyproject.toml`, change these.
"""

from hashlib import sha256
from pathlib import PurePosixPath

FOLDER = "search/pagefind"
KNOWN = {
    "pagefind.js": "252d272bd34d483d19a752060f6a065114d15ab12c42d8f905ca565e2768a009",
    "wasm.unknown.pagefind": "3a74cefceacd066e8d3bc8c52e7bc1c869544ca3d9031b44a9b7136356d5d7f4",
}


def is_search_program(path: str, data: bytes) -> bool:
    """Whether this is exactly a file of the search program, where it belongs."""
    where = PurePosixPath(path)
    known = KNOWN.get(where.name) if str(where.parent) == FOLDER else None
    return known is not None and sha256(data).hexdigest() == known
