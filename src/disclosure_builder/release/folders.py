"""Folders that are written whole, locked, switched and removed: what both ways of writing need."""

import ctypes
import fcntl
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.release.manifest import MANIFEST_NAME, is_safe_path
from disclosure_builder.vocabulary.words import Words

CONTENT_MARK = "portal.yaml"
_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE, renameat2(2)


def refusal(rule: str, path: Path, message: Words, remedy: Words) -> Refused:
    """One problem of this stage, ready to raise."""
    return Refused(ExitCode.RELEASE, [Problem(rule, Place(str(path)), message, remedy)])


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Keep every other run out; raises `Refused` if one is at work. The system frees it on a kill.

    The lock file stays: removing it would let two runs hold two different locks. It is never
    written to, and a link in its place is not followed.
    """
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "rb", buffering=0) as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise refusal(
                "release-busy",
                lock.parent,
                Words(
                    ja="別の処理が同じ場所に書き込んでいます。",
                    en="Another run is writing to the same place.",
                ),
                Words(
                    ja="その処理が終わってから、もう一度実行してください。",
                    en="Run it again when the other one has finished.",
                ),
            ) from None
        yield


@contextmanager
def failures_refuse(path: Path) -> Iterator[None]:
    """Turn a full disk or a missing permission into a refusal that says what to do."""
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        raise refusal(
            "release-write",
            path,
            Words(
                ja=f"終わりまで書き込めませんでした ({reason})。"
                "ここにあるのは、以前のものか新しいもので、途中のものはありません。",
                en=f"It could not be written to the end ({reason}). "
                "What is there is the former or the new one, whole.",
            ),
            Words(
                ja="空き容量と書き込みの権限を確かめてください。",
                en="Look at the free space and the permission to write.",
            ),
        ) from None


def refuse_content(folder: Path) -> None:
    """Raise `Refused` for a folder within a content folder: what is private is not served."""
    marked = next(
        (each for each in (folder, *folder.parents) if (each / CONTENT_MARK).exists()), None
    )
    if marked is not None:
        raise refusal(
            "release-foreign-folder",
            marked / CONTENT_MARK,
            Words(
                ja="ここは記録と設定のフォルダー（content）の中です。サイトは書き込みません。",
                en="This is within the folder of records and settings (content). "
                "No site is written there.",
            ),
            Words(ja="content の外の場所を指定してください。", en="Name a place outside content."),
        )


def fresh_name(beginning: str) -> str:
    """A name that no other run uses."""
    return f"{beginning}{secrets.token_hex(6)}"


def refuse_unsafe(files: Mapping[str, bytes], folder: Path) -> None:
    """Raise `Refused` for a path that would leave the folder or take the manifest's place."""
    unsafe = [path for path in files if not is_safe_path(path) or path == MANIFEST_NAME]
    if unsafe or not files:
        raise refusal(
            "release-path",
            folder,
            Words(
                ja=f"書き込めない名前のファイルが {len(unsafe)} 件あるか、ファイルがありません。",
                en=f"{len(unsafe)} files have a name that cannot be written, or there is no file.",
            ),
            Words(ja="サイトを作り直してください。", en="Build the site again."),
        )


def write_files(
    files: Mapping[str, bytes], folder: Path, *, former: Path | None = None, durable: bool
) -> None:
    """Write files into a fresh folder; `durable` returns only when the disk holds them.

    A file that is the same byte for byte in `former` is linked instead of written.
    """
    # An archive has thousands of files: paths are put together as strings.
    for name in _folders_of(files):
        os.mkdir(f"{folder}/{name}", 0o755)  # noqa: PTH102 - see above
    for path, data in files.items():
        if former is None or not _linked(f"{former}/{path}", f"{folder}/{path}", data):
            _write(f"{folder}/{path}", data, durable=durable)
    if durable:
        for each in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
            sync_folder(each)


def _folders_of(paths: Iterable[str]) -> list[str]:
    """Every folder that files lie in, each before those within it; the first is the root."""
    folders = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return sorted(folders)


def sync_folder(folder: Path) -> None:
    """Return when the disk holds the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(folders: Iterator[Path]) -> None:
    """Remove whatever earlier runs left; what cannot be removed now is removed by the next run."""
    for folder in list(folders):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
        else:
            folder.unlink(missing_ok=True)


def exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step; False where the system cannot do that."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
    return bool(done == 0)


def _linked(original: str, path: str, data: bytes) -> bool:
    """Whether the same bytes lie there as a file of its own, and are linked now."""
    try:
        there = os.lstat(original)
        if not stat.S_ISREG(there.st_mode) or there.st_size != len(data):
            return False
        with open(original, "rb", buffering=0) as handle:  # noqa: PTH123 - see above
            if handle.read() != data:
                return False
        os.link(original, path)
    except OSError:
        return False
    return True


def _write(path: str, data: bytes, *, durable: bool) -> None:
    with open(path, "xb", buffering=0) as handle:  # noqa: PTH123 - see above
        left = memoryview(data)
        while left:
            left = left[handle.write(left) :]
        if durable:
            os.fsync(handle.fileno())
