"""`content/archive/2025/` → the frozen years, each byte as its manifests say.

In: the content folder. Out: every bag, whole, or `Refused` (REGISTER) with each file that is
missing, unexpected or changed. What the ledger says of a bag is for the register to compare.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from operator import itemgetter
from pathlib import Path

from disclosure_builder.digests import digest_of
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.archive import ARCHIVE, PAYLOAD, TAG_MANIFEST, FrozenYear, bag_folder
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear

MANIFEST = "manifest-sha256.txt"
INFO = "bag-info.txt"
FROZEN_AT = "Frozen-At"
_BEGUN = (".new-", ".old-")
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)
_LINE = re.compile(r"([0-9a-f]{64})  ?\*?(\S.*)", re.ASCII)
# RFC 8493: the tag manifest does not list itself, nor another tag manifest.
_TAG_MANIFEST = re.compile(r"tagmanifest-[a-z0-9]+\.txt", re.ASCII)


def load_archive(
    content: Path, beside: Collection[str] = frozenset({".lock"})
) -> tuple[FrozenYear, ...]:
    """Every frozen year, oldest first; none before anything was frozen.

    `beside` names what else may lie in the folder: on a site, the page about it.
    """
    folder = content / ARCHIVE
    if not folder.exists() and not folder.is_symlink():
        return ()
    if folder.is_symlink() or not folder.is_dir():
        refuse_if_any(ExitCode.REGISTER, [_problem("archive-stray", ARCHIVE)])
    problems: list[Problem] = []
    years = []
    # What a killed run left has a name that begins with a dot; the next `freeze` clears it away.
    for bag in sorted(each for each in folder.iterdir() if not each.name.startswith(_BEGUN)):
        if bag.name in beside:
            continue
        if bag.is_symlink() or not bag.is_dir() or not _YEAR.fullmatch(bag.name):
            problems.append(_problem("archive-stray", f"{ARCHIVE}/?"))
            continue
        year = FiscalYear(int(bag.name))
        files = read_bag(bag, bag_folder(year), problems)
        problems += problems_of_bag(files, bag_folder(year))
        frozen_at = frozen_time(files)
        if frozen_at is not None:
            digest = digest_of(files.get(TAG_MANIFEST, b""))
            years.append(FrozenYear(year, digest, frozen_at, files))
    refuse_if_any(ExitCode.REGISTER, problems)
    return tuple(years)


def read_bag(bag: Path, place: str, problems: list[Problem]) -> Mapping[str, bytes]:
    """The files of a bag by their path in it; what is no file becomes a problem."""
    files = {}
    for name, entry in sorted(_entries(bag), key=itemgetter(0)):
        if entry.is_file(follow_symlinks=False):
            files[name] = Path(entry.path).read_bytes()
        else:
            problems.append(_problem("archive-file-unexpected", place + name))
    return files


def _entries(folder: Path | str, inside: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that lies below a folder but the folders, by its path; no link is followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, f"{inside}{entry.name}/")
            else:
                yield inside + entry.name, entry


def problems_of_bag(files: Mapping[str, bytes], place: str) -> Iterator[Problem]:
    """A problem for every file that the manifests of a bag do not describe as it is."""
    payload = {path for path in files if path.startswith(PAYLOAD)}
    tags = {path for path in files if path not in payload and not _TAG_MANIFEST.fullmatch(path)}
    for manifest, present in ((TAG_MANIFEST, tags), (MANIFEST, payload)):
        listed = _listed(files.get(manifest))
        if listed is None:
            yield _problem("archive-manifest", place + manifest)
            continue
        for path in sorted(listed.keys() - present):
            yield _problem("archive-file-missing", place + path)
        for path in sorted(present - listed.keys()):
            yield _problem("archive-file-unexpected", place + path)
        for path in sorted(present & listed.keys()):
            if digest_of(files[path]) != listed[path]:
                yield _problem("archive-file-changed", place + path)
    if frozen_time(files) is None:
        yield _problem("archive-manifest", place + INFO)


def frozen_time(files: Mapping[str, bytes]) -> datetime | None:
    """When a bag was packed, as its `bag-info.txt` says; None if it does not."""
    lines = files.get(INFO, b"").decode("utf-8", "replace").splitlines()
    values = [line.removeprefix(f"{FROZEN_AT}: ") for line in lines if line.startswith(FROZEN_AT)]
    try:
        at = datetime.fromisoformat(values[0])
    except (IndexError, ValueError):
        return None
    return at if at.tzinfo is not None else None


def _listed(manifest: bytes | None) -> Mapping[str, str] | None:
    """Path → digest of every file that a manifest lists; None if it is no manifest."""
    if manifest is None:
        return None
    lines = [_LINE.fullmatch(line) for line in manifest.decode("utf-8", "replace").splitlines()]
    listed = {line[2]: f"sha256:{line[1]}" for line in lines if line is not None}
    return listed if listed and len(listed) == len(lines) else None


_BACK = Words(
    "保存した年度は変えられません。控え（又は公開中のサイトの archive/）から元に戻してください。",
    "A frozen year cannot change. Put it back from a copy, or from archive/ of the site.",
)
_MESSAGES = {
    "archive-stray": (
        Words(
            "archive/ には、保存した年度のフォルダー（2025 など）だけを置けます。",
            "Only folders of frozen years (such as 2025) may lie in archive/.",
        ),
        _BACK,
    ),
    "archive-manifest": (
        Words(
            "保存した年度の、ファイルの一覧がないか、読めません。",
            "The list of files of a frozen year is missing or cannot be read.",
        ),
        _BACK,
    ),
    "archive-file-missing": (
        Words("保存した年度のファイルがありません。", "A file of a frozen year is missing."),
        _BACK,
    ),
    "archive-file-unexpected": (
        Words(
            "保存した年度に、一覧にないものがあります。",
            "There is something in a frozen year that its list does not name.",
        ),
        _BACK,
    ),
    "archive-file-changed": (
        Words(
            "保存した年度のファイルが、一覧の内容と違います。",
            "A file of a frozen year is not as its list says.",
        ),
        _BACK,
    ),
}


def _problem(rule: str, path: str) -> Problem:
    return Problem(rule, Place(path), *_MESSAGES[rule])
