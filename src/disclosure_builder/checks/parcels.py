"""What is kept of files that passed the last look, in parcels on a shelf: one for each build that looked at any.

A parcel is two files: what every build needs of it, and the texts, which are long and needed only
when there are new values to look for.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from disclosure_builder.shelf import Shelf


@dataclass(frozen=True)
class Parcel:
    """Path → digest of a file, anchors of a page, where references lead; and the words of all pages."""

    files: Mapping[str, str] = field(repr=False)
    anchors: Mapping[str, list[str]] = field(repr=False)
    leads: Mapping[str, list[list[str]]] = field(repr=False)
    words: list[str] = field(repr=False)

    def served_still(self, digests: Mapping[str, str]) -> frozenset[str]:
        """Those of its files that are served as they were; none if they are less than half."""
        paths = [path for path, digest in self.files.items() if digests.get(path) == digest]
        return frozenset(paths) if 2 * len(paths) >= len(self.files) else frozenset()


def read_parcel(shelf: Shelf, name: str) -> Parcel | None:
    """A parcel without its texts; None if it is not there any more."""
    content = shelf.find(f"{name}.json")
    return None if content is None else Parcel(**json.loads(content))


def read_texts(shelf: Shelf, names: Iterable[str]) -> list[str] | None:
    """The texts of parcels; None if any is not there any more."""
    texts: list[str] = []
    for name in names:
        content = shelf.find(f"{name}-texts.json")
        if content is None:
            return None
        texts += json.loads(content)
    return texts


def store_parcel(shelf: Shelf, name: str, parcel: Parcel, texts: Iterable[str]) -> None:
    """Keep a parcel; the part that others are looked up by is stored last."""
    shelf.store(f"{name}-texts.json", written(list(texts)))
    shelf.store(f"{name}.json", written(asdict(parcel)))


def written(content: Any) -> bytes:
    """As it stands on the shelf; a lone surrogate, which JSON can hold, stays one."""
    return json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode("ascii")
