"""A file of the settings, read only if it is one.

Where a file is expected nobody waits for a pipe to speak, reads a device without an end, or takes a
folder or a link to nowhere for an empty file: what a city may publish would then be another thing.
"""

from pathlib import Path

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.vocabulary.words import Words


def read_plain(path: Path, name: str, exit_code: ExitCode = ExitCode.SETTINGS) -> bytes | None:
    """The bytes of a file, which messages call `name`; None if nothing lies there.

    Raises `Refused` where something lies there that is no file, and OSError where it cannot be read.
    """
    if path.is_file():
        return path.read_bytes()
    if path.exists() or path.is_symlink():
        raise Refused(exit_code, [_no_file(name)])
    return None


def _no_file(name: str) -> Problem:
    return Problem(
        "settings-no-file",
        Place(name),
        Words(
            "ファイルではないもの（フォルダー、パイプ、行き先のないリンクなど）があります。",
            "This is no file but a folder, a pipe, a link to nowhere or the like.",
        ),
        Words(
            "それを除き、普通のファイルを置いてください。", "Remove it, and put a plain file there."
        ),
    )
