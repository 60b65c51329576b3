"""Frames that were made before: nothing is generated again until something it is made from changes.

What the generator wrote is kept in a folder named by a digest of everything it read, of its own
version and of its theme's. The last look at the end of a build reads every byte all the same.
"""

import shutil
import tempfile
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

# A theme, its settings and the hand-written pages change rarely; the last few states are enough.
KEPT = 3
_PARTS = ("site", "docs")


class Keep:
    """The folder of kept frames; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, key: str) -> Path | None:
        """A folder as the generator would leave it for the workspace of this key, if it is kept."""
        kept = None if self._folder is None else self._folder / key
        return kept if kept is not None and kept.is_dir() else None

    def store(self, workspace: Path, key: str) -> None:
        """Keep what the generator wrote; where nothing may be written, nothing is kept."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=self._folder))
            for part in _PARTS:
                shutil.copytree(workspace / part, fresh / part, ignore=_unused)
            fresh.rename(self._folder / key)
            self._prune()
        except OSError:
            return  # another build may have kept the same, or the disk is full: it only saves time

    def forget(self, key: str) -> None:
        """Keep no more what turned out to be damaged."""
        if self._folder is not None:
            shutil.rmtree(self._folder / key, ignore_errors=True)

    def _prune(self) -> None:
        if self._folder is None:
            return
        by_age = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in by_age[:-KEPT]:
            shutil.rmtree(path, ignore_errors=True)


def key_of(workspace: Path) -> str:
    """The digest of every file that the generator reads, and of the versions that read them."""
    digest = sha256(f"mkdocs {version('mkdocs')}, material {version('mkdocs-material')}".encode())
    for path in sorted(path for path in workspace.rglob("*") if path.is_file()):
        content = path.read_bytes()
        name = path.relative_to(workspace).as_posix()
        digest.update(f"\0{len(name)}\0{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _unused(folder: str, names: list[str]) -> list[str]:
    """Of the theme's files only its pages and its one stylesheet are looked at afterwards."""
    if Path(folder).name == "assets":
        return [name for name in names if name in {"javascripts", "images"}]
    return []
