"""`CheckedSite` → the output folder of a build (`build --output`).

1. Refuse a folder that we did not write: its files would be lost.
2. Keep other runs out, and clear away what a killed run left.
3. Write everything into a fresh folder beside it, linking what did not change.
4. Swap the two folders in one step, then remove the former one.
"""

from collections.abc import Iterator
from pathlib import Path

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.release.folders import (
    exchange,
    failures_refuse,
    fresh_name,
    only_one,
    refusal,
    refuse_content,
    refuse_unsafe,
    remove,
    write_files,
)
from disclosure_builder.release.manifest import (
    MANIFEST_NAME,
    files_in,
    manifest_of,
    read_manifest,
)
from disclosure_builder.vocabulary.words import Words


def write_site(checked: CheckedSite, output: Path) -> None:
    """Put a site into its folder, whole; raises `Refused` (RELEASE) and leaves the former one."""
    output = Path(output).absolute()
    refuse_unsafe(checked.files, output)
    _refuse_unfit(output)
    with failures_refuse(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        with only_one(output.parent / f".{output.name}.lock"):
            _recover(output)
            _refuse_foreign(output)
            fresh = output.parent / fresh_name(_prefix(output, "new"))
            try:
                files = {**checked.files, MANIFEST_NAME: manifest_of(checked.files)}
                write_files(files, fresh, former=output, durable=False)
                _put_in_place(fresh, output)
            finally:
                remove(_leftovers(output))


def _put_in_place(fresh: Path, output: Path) -> None:
    if not output.exists():
        fresh.rename(output)
    elif not exchange(fresh, output):
        former = output.parent / fresh_name(_prefix(output, "old"))
        output.rename(former)
        fresh.rename(output)


def _recover(output: Path) -> None:
    """Undo a run that was killed between two renames, then clear away what it left."""
    former = next(output.parent.glob(f"{_prefix(output, 'old')}*"), None)
    if former is not None and not output.exists():
        former.rename(output)
    remove(_leftovers(output))


def _leftovers(output: Path) -> Iterator[Path]:
    if not output.exists():
        yield from output.parent.glob(f"{_prefix(output, 'new')}*")
        return
    for kind in ("new", "old"):
        yield from output.parent.glob(f"{_prefix(output, kind)}*")


def _prefix(output: Path, kind: str) -> str:
    return f".{output.name}.{kind}-"


def _refuse_unfit(output: Path) -> None:
    """Refuse a place that no site can have, or to write among the records."""
    if not output.name or output == Path.home() or output.is_symlink():
        raise _foreign(output, "")
    refuse_content(output)
    if output.exists() and not output.is_dir():
        raise _foreign(output, output.name)


def _refuse_foreign(output: Path) -> None:
    """Refuse to replace what is not ours."""
    _refuse_unfit(output)
    if not output.exists():
        return
    ours = read_manifest(output) or {}
    strange = sorted(set(files_in(output)) - set(ours) - ({MANIFEST_NAME} if ours else set()))
    if strange:
        raise _foreign(output, strange[0])


def _foreign(output: Path, example: str) -> Exception:
    return refusal(
        "release-foreign-folder",
        output / example,
        Words(
            ja="このフォルダーには、このプログラムが作ったのではないものがあります。"
            "置き換えると失われるため、書き込みません。",
            en="This folder holds what this program did not make. "
            "It would be lost, so nothing is written.",
        ),
        Words(
            ja="空のフォルダーか、以前に build で作ったフォルダーを --output に指定してください。",
            en="Name an empty folder, or one that an earlier build made, as --output.",
        ),
    )
