"""A file that is put in place whole: whoever reads it finds what was there before or what is new."""

import os
import secrets
from pathlib import Path


def write_whole(path: Path, content: bytes, beside: Path) -> None:
    """Write a file and wait for the disk; raises OSError and leaves what was there.

    It is written in the folder `beside`, on the same disk, under a name that nothing reads; a link
    in the place of the file is replaced, not followed. A killed process leaves at most that.
    """
    fresh = beside / f".{path.name}.{secrets.token_hex(6)}.new"
    try:
        with fresh.open("xb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
