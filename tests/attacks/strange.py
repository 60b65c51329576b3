"""What may lie where a file should be: a folder, a link, a link to nowhere, a pipe, a device."""

import os
import stat
from pathlib import Path

STRANGE = ("folder", "link", "link to nowhere", "pipe")


def put_in_place_of(path: Path, kind: str, target: Path) -> None:
    """Put something strange where a file is or should be; `target` is what a link leads to."""
    path.unlink(missing_ok=True)
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        os.mknod(path, stat.S_IFSOCK | 0o600)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.symlink_to(target if kind == "link" else path.with_name("nowhere"))


def remove(path: Path) -> None:
    """Take it away again."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()
