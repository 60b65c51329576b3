"""`CheckedSite` → `Release`: what `DEST/current` serves.

1. Refuse a destination that holds other things.
2. Keep other runs out, and clear away what a killed run left.
3. If the same site is served already, and is whole, there is nothing to do.
4. Write every file and the manifest into a fresh folder, and wait until the disk holds them.
5. Write down in the ledger what is about to be released (`recording.py`).
6. Give the folder its name under `releases/`.
7. Point `current` to it in one rename: before it the former release is served, after it this one.
8. Remove old releases, never the one that is served; the one before only if it holds what was
   taken down since.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.problems import Refused
from disclosure_builder.release.folders import (
    failures_refuse,
    fresh_name,
    only_one,
    refusal,
    refuse_content,
    refuse_unsafe,
    remove,
    sync_folder,
    write_files,
)
from disclosure_builder.release.manifest import MANIFEST_NAME, manifest_of, verify_manifest
from disclosure_builder.vocabulary.words import Words

CURRENT = "current"
RELEASES = "releases"
KEPT = 5
_LOCK = ".lock"
_NEW = ".new-"
_OLD = ".old-"


@dataclass(frozen=True)
class Release:
    """A site that is served. `published` is False if it was served already."""

    name: str
    folder: Path
    manifest_digest: str
    file_count: int
    published: bool
    former: str | None


@dataclass(frozen=True)
class Books:
    """What the ledger asks of a release.

    `record` writes down what is released, before it is: if it refuses, nothing is switched.
    `forgotten` are files that were taken down: no release that holds one of them is kept.
    """

    record: Callable[[], object] = lambda: None
    forgotten: Collection[str] = ()


NO_BOOKS = Books()


def publish(
    checked: CheckedSite,
    destination: Path,
    *,
    at: datetime,
    kept: int = KEPT,
    books: Books = NO_BOOKS,
) -> Release:
    """Serve a site from `destination/current`; raises `Refused` (RELEASE).

    The name of the release is the time `at`, which has a time zone, and the beginning of the
    manifest's SHA-256. The newest `kept` releases stay.
    """
    destination = Path(destination).absolute()
    refuse_unsafe(checked.files, destination)
    _refuse_foreign(destination)
    with failures_refuse(destination):
        (destination / RELEASES).mkdir(parents=True, exist_ok=True)
        with only_one(destination / _LOCK):
            remove(_leftovers(destination))
            release = _publish(checked, destination, at, books.record)
            _prune(destination / RELEASES, release, kept, books.forgotten)
            return release


def refuse_sample(sample: bool, allow: bool) -> None:
    """Raise `Refused` (RELEASE) if a sample portal is about to be served as a live one."""
    if sample and not allow:
        raise refusal(
            "release-sample",
            Path("portal.yaml"),
            Words(
                ja="これは見本 (sample: true) です。本物の公表として公開できません。",
                en="This is a sample portal (sample: true). It cannot be published as live.",
            ),
            Words(
                ja="本番の content を使ってください。試すだけなら --allow-sample を付けてください。",
                en="Use the real content. Only to try it out, add --allow-sample.",
            ),
        )


def _publish(
    checked: CheckedSite,
    destination: Path,
    at: datetime,
    record: Callable[[], object],
) -> Release:
    manifest = manifest_of(checked.files)
    digest = hashlib.sha256(manifest).hexdigest()
    former = _served(destination)
    if former is not None and _is_whole(former, manifest):
        record()
        return Release(former.name, former, digest, len(checked.files), False, former.name)
    releases = destination / RELEASES
    fresh = releases / fresh_name(_NEW)
    try:
        write_files({**checked.files, MANIFEST_NAME: manifest}, fresh, durable=True)
        record()
        folder = _free_name(releases / f"{at:%Y%m%dT%H%M%S%z}-{digest[:12]}")
        fresh.rename(folder)
        sync_folder(releases)
        _point_to(folder, destination)
    except (OSError, Refused):
        remove(_leftovers(destination))
        raise
    former_name = former.name if former else None
    return Release(folder.name, folder, digest, len(checked.files), True, former_name)


def _served(destination: Path) -> Path | None:
    """The folder of the release that is served now."""
    current = destination / CURRENT
    return current.resolve() if current.is_symlink() and current.is_dir() else None


def _is_whole(folder: Path, manifest: bytes) -> bool:
    path = folder / MANIFEST_NAME
    return path.is_file() and path.read_bytes() == manifest and not verify_manifest(folder)


def _free_name(folder: Path) -> Path:
    """A name of its own, also for the same site published twice in one second."""
    number = 2
    free = folder
    while free.exists():
        free = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return free


def _point_to(folder: Path, destination: Path) -> None:
    link = destination / fresh_name(f".{CURRENT}-")
    link.symlink_to(Path(RELEASES) / folder.name)
    link.replace(destination / CURRENT)
    sync_folder(destination)


def _prune(releases: Path, release: Release, kept: int, forgotten: Collection[str]) -> None:
    """Remove old releases; each gets another name first, so that none is ever seen half removed."""
    names = sorted(each.name for each in releases.iterdir() if not each.name.startswith("."))
    for name in names:
        is_old = name not in names[-kept:] and name != release.former
        holds_text = any((releases / name / path).exists() for path in forgotten)
        if name != release.name and (is_old or holds_text):
            (releases / name).rename(releases / fresh_name(_OLD))
    remove(releases.glob(f"{_OLD}*"))


def _leftovers(destination: Path) -> Iterator[Path]:
    yield from destination.glob(f".{CURRENT}-*")
    for beginning in (_NEW, _OLD):
        yield from (destination / RELEASES).glob(f"{beginning}*")


def _refuse_foreign(destination: Path) -> None:
    """Refuse a destination that holds anything but releases."""
    refuse_content(destination)
    ours = {CURRENT, RELEASES, _LOCK}
    current = destination / CURRENT
    if not destination.exists() or (
        destination.is_dir()
        and (current.is_symlink() or not current.exists())
        and all(
            each.name in ours or each.name.startswith(f".{CURRENT}-")
            for each in destination.iterdir()
        )
    ):
        return
    raise refusal(
        "release-foreign-folder",
        destination,
        Words(
            ja="この場所には releases/ と current 以外のものがあるため、公表に使えません。",
            en="This place holds other things than releases/ and current.",
        ),
        Words(
            ja="空のフォルダーか、以前に publish で使った場所を指定してください。",
            en="Name an empty folder, or a place that an earlier publish used.",
        ),
    )
