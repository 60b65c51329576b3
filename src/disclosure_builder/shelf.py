"""A shelf of files made before, each under a key that says all it was made from.

In: a folder, or None to keep nothing. Whatever stands on a shelf only saves time: a build without
it, or with an empty one, gives the same site.
"""

import os
import tempfile
import time
from pathlib import Path

# What nobody has asked for in this time is thrown away.
KEPT_DAYS = 60


class Shelf:
    """Files by their key; a key is a file name of letters, digits and dots."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._pruned = False

    def find(self, key: str) -> bytes | None:
        """The file of this key, if it is kept."""
        if self._folder is None:
            return None
        path = self._folder / key
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return content

    def has(self, key: str) -> bool:
        """Whether a file of this key is kept."""
        return self._folder is not None and (self._folder / key).is_file()

    def store(self, key: str, content: bytes) -> None:
        """Keep a file; where nothing may be written, nothing is kept."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(content)
            Path(file.name).rename(self._folder / key)
            self._prune(self._folder)
        except OSError:
            return  # the disk is full, or another build throws away as well: it only saves time

    def _prune(self, folder: Path) -> None:
        """Once for each shelf on which anything is put."""
        if self._pruned:
            return
        self._pruned = True
        oldest = time.time() - KEPT_DAYS * 24 * 60 * 60
        for path in folder.iterdir():
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)


EMPTY_SHELF = Shelf(None)
