"""The manifest of a site: each file with its size and SHA-256, in canonical JSON (RFC 8785).

In: the files of a checked site, or a folder on disk. Out: the bytes of `manifest.json`, or every
file that is missing, unexpected or changed.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.tree import canonical_json
from disclosure_builder.vocabulary.words import Words

MANIFEST_NAME = "manifest.json"
_FORMAT = "disclosure-builder manifest 1"
# The empty part is that of an absolute path, of a doubled or a closing slash, and of no path at all.
_UNSAFE_PARTS = frozenset({"", ".", ".."})
_REMEDY = Words(ja="もう一度公表 (publish) してください。", en="Publish again.")


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """The manifest of these files. The same files always give the same bytes."""
    entries: dict[str, Any] = {
        path: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for path, data in files.items()
    }
    return canonical_json({"files": entries, "format": _FORMAT})


def read_manifest(folder: Path) -> Mapping[str, Mapping[str, Any]] | None:
    """Path → size and digest of each file; None if the folder holds no manifest of ours."""
    try:
        manifest = json.loads((folder / MANIFEST_NAME).read_bytes())
        entries = manifest["files"] if manifest["format"] == _FORMAT else None
        well_formed = entries is not None and all(
            is_safe_path(path) and entry.keys() == {"sha256", "size"} and type(entry["size"]) is int
            for path, entry in entries.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return entries if well_formed else None


def verify_manifest(folder: Path) -> tuple[Problem, ...]:
    """Judge a folder by its manifest; empty if every file is there, as listed, and no other."""
    entries = read_manifest(folder)
    if entries is None:
        return (_problem("manifest-unreadable", MANIFEST_NAME, _UNREADABLE),)
    present = set(files_in(folder)) - {MANIFEST_NAME}
    problems = [_problem("manifest-missing", path, _MISSING) for path in entries.keys() - present]
    problems += [_problem("manifest-unexpected", path, _EXTRA) for path in present - entries.keys()]
    problems += [
        _problem("manifest-changed", path, _CHANGED)
        for path in present & entries.keys()
        if not _is_as_listed(folder / path, entries[path])
    ]
    if not problems and not _is_ours(folder, entries):
        problems.append(_problem("manifest-form", MANIFEST_NAME, _FORM_OTHER))
    return tuple(sorted(problems, key=lambda problem: problem.place))


def files_in(folder: Path) -> Iterator[str]:
    """Every file below a folder, by its path; a symbolic link counts as a file."""
    folders = [""]
    while folders:
        inside = folders.pop()
        try:
            entries = list(os.scandir(folder / inside))
        except FileNotFoundError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{inside}{entry.name}/")
            else:
                yield inside + entry.name


def is_safe_path(path: str) -> bool:
    """Whether a path stays below its folder and is written in the one normal way."""
    # An archive has thousands of paths: each is taken apart as a string.
    return _UNSAFE_PARTS.isdisjoint(path.split("/"))


def _is_as_listed(path: Path, entry: Mapping[str, Any]) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    data = path.read_bytes()
    listed = (entry["size"], entry["sha256"])
    return (len(data), hashlib.sha256(data).hexdigest()) == listed


def _is_ours(folder: Path, entries: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether the manifest is written as we write it, so that no byte of it can differ unseen."""
    try:
        written = canonical_json({"files": entries, "format": _FORMAT})
    except ValueError:
        return False
    return (folder / MANIFEST_NAME).read_bytes() == written


_UNREADABLE = Words(
    ja="一覧 (manifest.json) がないか、読めません。", en="There is no readable manifest.json."
)
_MISSING = Words(ja="一覧にあるファイルがありません。", en="A file of the manifest is missing.")
_EXTRA = Words(ja="一覧にないファイルがあります。", en="A file is not in the manifest.")
_FORM_OTHER = Words(
    ja="一覧 (manifest.json) の書き方が違います。",
    en="manifest.json is not written as it should be.",
)
_CHANGED = Words(
    ja="ファイルが一覧の内容と違います。", en="A file is not as the manifest lists it."
)


def _problem(rule: str, path: str, message: Words) -> Problem:
    return Problem(rule, Place(path), message, _REMEDY)
