"""Which files lie where under `content/`: the files of every edition (`domain.md` section 3).

incidents/2026-001/1.yaml                the record
incidents/2026-001/1.public.json         the public edition
incidents/2026-001/1.approval.yaml       the decision
incidents/2026-001/1.approval.<post>.sig one signature for each approving post
incidents/2026-001/1.record.key          the key of the record's digest in the decision (private)

A decision by a deputy (代決) is reviewed afterwards (後閲) by the post that was absent:

incidents/2026-001/1.review.yaml         what was reviewed, and when
incidents/2026-001/1.review.<post>.sig   the signature of that post

An edition that had to be taken down has, instead of its public edition:

incidents/2026-001/1.tombstone.json      what stands in its place
incidents/2026-001/1.removal.yaml        the decision to take it down
incidents/2026-001/1.removal.<post>.sig  the signature of the post that decided
incidents/2026-001/1.removed.json        what was private in it, for the last leak check (private)
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.references import (
    CASE_ID,
    YEAR_ID,
    CaseReference,
    EditionReference,
)
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.words import Words

_FILE = re.compile(
    r"(?P<number>[1-9][0-9]{0,2})\."
    r"(?:(?P<record>yaml)|(?P<public>public\.json)|(?P<approval>approval\.yaml)"
    r"|approval\.(?P<post>[a-z][a-z0-9-]{1,40})\.sig|(?P<record_key>record\.key)"
    r"|(?P<review>review\.yaml)|review\.(?P<reviewer>[a-z][a-z0-9-]{1,40})\.sig"
    r"|(?P<tombstone>tombstone\.json)|(?P<removal>removal\.yaml)"
    r"|(?P<removed>removed\.json)"
    r"|removal\.(?P<remover>[a-z][a-z0-9-]{1,40})\.sig)",
    re.ASCII,
)


# What a stray file may be called so that its name is shown: everyday words, and numbers too short
# to be anybody's.
_ORDINARY_NAME = re.compile(
    r"(?!(?:[^0-9]*[0-9]){9})"
    r"(?:yaml|yml|json|public|approval|review|removal|tombstone|record|key|sig|txt|md|csv|pdf|docx"
    r"|xlsx|zip|png|jpg|html|bak|old|orig|tmp|swp|copy|new|draft|final|notes?|memo|readme|test|ds|store|thumbs|db"
    r"|(?<![0-9])[0-9]{1,4}(?![0-9])|[._~-])+",
    re.ASCII | re.IGNORECASE,
)


@dataclass
class EditionFiles:
    """The files of one edition that are there."""

    reference: EditionReference
    record: Path | None = None
    public: Path | None = None
    approval: Path | None = None
    signatures: dict[str, Path] = field(default_factory=dict)
    record_key: Path | None = None
    review: Path | None = None
    review_signatures: dict[str, Path] = field(default_factory=dict)
    tombstone: Path | None = None
    removal: Path | None = None
    removal_signatures: dict[str, Path] = field(default_factory=dict)
    removed: Path | None = None


@dataclass(frozen=True)
class Layout:
    """Every edition found under `content/`, in order, and what lies there but should not."""

    content: Path
    editions: tuple[EditionFiles, ...]
    problems: tuple[Problem, ...]

    def name(self, path: Path) -> str:
        """The path of a file under `content/`, as messages give it."""
        return path.relative_to(self.content).as_posix()


def read_if_there(path: Path | None) -> bytes | None:
    """The bytes of a file of an edition; None if the edition has no such file."""
    return path.read_bytes() if path is not None else None


def record_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.yaml`."""
    return f"{reference}.yaml"


def public_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.public.json`."""
    return f"{reference}.public.json"


def approval_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.approval.yaml`."""
    return f"{reference}.approval.yaml"


def signature_path(reference: EditionReference, post: str) -> str:
    """`incidents/2026-001/1.approval.<post>.sig`."""
    return f"{reference}.approval.{post}.sig"


def read_layout(content: Path) -> Layout:
    """Look at the three folders of cases; never raises for what it finds there."""
    editions: dict[EditionReference, EditionFiles] = {}
    problems = list(_lookalikes(content))
    for kind in Kind:
        folder = content / kind.code
        pattern = YEAR_ID if kind is Kind.OPERATION else CASE_ID
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            problems.append(_stray(Place(kind.code)))
            continue
        for case in _entries(folder):
            place = Place(f"{kind.code}/{_shown(case.name)}")
            if not case.is_dir(follow_symlinks=False) or not pattern.fullmatch(case.name):
                problems.append(_stray(place))
                continue
            reference = CaseReference(kind, case.name)
            problems += _read_case(Path(case.path), reference, editions)
    ordered = tuple(editions[key] for key in sorted(editions))
    return Layout(content, ordered, tuple(problems))


def _lookalikes(content: Path) -> Iterator[Problem]:
    """Whatever is called nearly like the folder of a kind: it would lie there unread."""
    codes = {kind.code for kind in Kind}
    for entry in _entries(content):
        letters = unicodedata.normalize("NFKC", entry.name).casefold()
        code = "".join(each for each in letters if "a" <= each <= "z")
        if code in codes and entry.name not in codes:
            yield _stray(Place(f"{code} ?"))


def _read_case(
    folder: Path, case: CaseReference, editions: dict[EditionReference, EditionFiles]
) -> Iterator[Problem]:
    for entry in _entries(folder):
        match = _FILE.fullmatch(entry.name)
        if match is None or not entry.is_file(follow_symlinks=False):
            yield _stray(Place(f"{case}/{_shown(entry.name)}"))
            continue
        reference = EditionReference(case, int(match["number"]))
        files = editions.setdefault(reference, EditionFiles(reference))
        _place(files, match, Path(entry.path))


# The names of the pattern above: files of which an edition has one, and those of its posts.
_SINGLE = (
    *("record", "record_key", "public", "approval", "review"),
    *("tombstone", "removal", "removed"),
)
_OF_POSTS = {
    "post": "signatures",
    "reviewer": "review_signatures",
    "remover": "removal_signatures",
}


def _place(files: EditionFiles, match: re.Match[str], path: Path) -> None:
    for name in _SINGLE:
        if match[name]:
            setattr(files, name, path)
    for name, signatures in _OF_POSTS.items():
        if match[name]:
            getattr(files, signatures)[match[name]] = path


def record_key_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.record.key`."""
    return f"{reference}.record.key"


def review_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.review.yaml`."""
    return f"{reference}.review.yaml"


def tombstone_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.tombstone.json`."""
    return f"{reference}.tombstone.json"


def removal_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.removal.yaml`."""
    return f"{reference}.removal.yaml"


def removed_path(reference: EditionReference) -> str:
    """`incidents/2026-001/1.removed.json`."""
    return f"{reference}.removed.json"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order of name; nothing if there is no such folder."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _shown(name: str) -> str:
    """The name of a stray file, unless it could be somebody's name or number."""
    return name if _ORDINARY_NAME.fullmatch(name) else "?"


def _stray(place: Place) -> Problem:
    return Problem(
        "layout-stray",
        place,
        Words("ここに置けないファイル又はフォルダーです。", "This does not belong here."),
        Words(
            "別の場所に移してください。置けるのは 2026-001/1.yaml、1.public.json、1.approval.yaml、"
            "1.approval.<職>.sig、1.record.key と、後閲（1.review.…）、公表の取りやめ（1.removal.…、"
            "1.removed.json、1.tombstone.json）のファイルだけです（リンクは不可）。",
            "Move it elsewhere: only 2026-001/1.yaml, 1.public.json, 1.approval.yaml, "
            "1.approval.<post>.sig, 1.record.key and the files of a review (1.review.…) or of a "
            "removal (1.removal.…, 1.removed.json, 1.tombstone.json) may lie here, and no links.",
        ),
    )
