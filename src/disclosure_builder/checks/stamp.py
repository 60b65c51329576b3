"""What the last look depends on besides what it looks at: code, dictionary and Python, in one digest."""

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

from disclosure_builder.public import marks

_PACKAGE = Path(__file__).parents[1]


@cache
def stamp() -> str:
    """Changes with every change of a detector, a reader or a check, of the dictionary and of Python."""
    digest = hashlib.sha256(f"{sys.version} {version('sudachidict-core')}".encode())
    parts = (part for name in ("redaction", "checks") for part in (_PACKAGE / name).rglob("*.py"))
    for part in (*sorted(parts), Path(marks.__file__)):
        digest.update(hashlib.sha256(part.read_bytes()).digest())
    return digest.hexdigest()[:32]
