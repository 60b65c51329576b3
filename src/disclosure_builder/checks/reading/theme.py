"""Files that the installed theme brings along: known to the byte, and therefore not read again.

A file counts as the theme's only if the installed package holds the same bytes under the same
path, or a stylesheet of which exactly that is served. Any other copy is a file like any other.
"""

from importlib.util import find_spec
from pathlib import Path

from disclosure_builder.public.theme import served_stylesheet

_ASSETS = "assets/"


def is_theme_file(path: str, data: bytes) -> bool:
    """Whether the installed theme holds exactly this file under this path."""
    if not path.startswith(_ASSETS) or ".." in path.split("/"):
        return False
    folder = _theme_folder()
    original = folder / path if folder else None
    if original is None or not original.is_file():
        return False
    installed = original.read_bytes()
    return data in (installed, served_stylesheet(installed))


def _theme_folder() -> Path | None:
    theme = find_spec("material")
    return Path(theme.origin).parent / "templates" if theme and theme.origin else None
