"""What a paper is made from, before anything is set: plain data, and its digest."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Seal:
    """A digest that the paper bears witness to."""

    label: str
    digest: str


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF. `relationship` is that of PDF/A-3: `source`, `data`, `supplement`."""

    name: str
    content: str = field(repr=False)
    media_type: str
    relationship: str
    description: str


@dataclass(frozen=True)
class Drawing:
    """A chart of the page as SVG, and the address under which the page names it."""

    address: str
    svg: str = field(repr=False)


@dataclass(frozen=True)
class Draft:
    """One paper. `html` is the page's own fragment; `address` that of the page, from the root.

    `mark` stands at the head of every page, such as 見本. `at` is the only time in the file.
    """

    path: str
    title: str
    description: str
    portal: str
    authority: str
    url: str
    address: str
    mark: str
    number: str
    edition: str
    released: str
    seals: tuple[Seal, ...]
    files: tuple[Attachment, ...]
    at: datetime
    html: str = field(repr=False)
    drawings: tuple[Drawing, ...] = ()

    @property
    def digest(self) -> str:
        """The same for the same paper, whenever it is made."""
        tree = asdict(self) | {"at": self.at.isoformat()}
        return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()
