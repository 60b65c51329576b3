"""`content/pages/*.md`: the pages that people write by hand, read before anything is made of them."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.vocabulary.words import Words

FOLDER = "pages"
# The generator makes the frame of all other pages from a page whose name begins like this.
RESERVED = "frame--"
# The name of a file becomes the address of its page: `about.md`, and `about.en.md` in English.
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.(?P<language>[a-z0-9-]+))?\.md", re.ASCII)


def read_pages(content: Path, languages: Collection[str] = ()) -> Mapping[str, str]:
    """Name of the file → its Markdown; raises `Refused` (SETTINGS) with every page that is none.

    `languages` are the codes that a name may hold. A link is refused: it could lead to a record. A name that can be no address could be somebody's,
    and is not shown.
    """
    pages: dict[str, str] = {}
    problems: list[Problem] = []
    folder = content / FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        problems.append(_problem("page-file", Place(FOLDER)))
    for path in sorted(folder.glob("*.md")):
        place = Place(f"{FOLDER}/{path.name}")
        name = _NAME.fullmatch(path.name)
        if name is None:
            problems.append(_problem("page-name", Place(f"{FOLDER}/?")))
        elif name["language"] is not None and name["language"] not in languages:
            problems.append(_problem("page-language", place))
        elif path.is_symlink() or not path.is_file() or path.name.startswith(RESERVED):
            problems.append(_problem("page-file", place))
        else:
            try:
                pages[path.name] = path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                problems.append(_problem("page-encoding", place))
    refuse_if_any(ExitCode.SETTINGS, problems)
    return pages


_MESSAGES = {
    "page-file": (
        Words(
            "手書きのページとして使えないファイルです（リンク、フォルダー、frame-- で始まる名前）。",
            "This cannot be a page (a link, a folder, or a name that begins with frame--).",
        ),
        Words("普通のファイルとして置いてください。", "Put a plain file there."),
    ),
    "page-name": (
        Words(
            "ページのアドレスにならない名前のファイルがあります。",
            "There is a file whose name cannot be the address of a page.",
        ),
        Words(
            "ファイル名は英小文字、数字、ハイフンにしてください（例 about.md）。",
            "Name the file in small letters, digits and hyphens, like about.md.",
        ),
    ),
    "page-language": (
        Words(
            "ファイル名にある言語が、portal.yaml の languages にありません。",
            "The language in the name of the file is not one of `languages` in portal.yaml.",
        ),
        Words(
            "languages にその言語を書くか、ファイル名を改めてください（例 about.en.md）。",
            "Name the language there, or rename the file (like about.en.md).",
        ),
    ),
    "page-encoding": (
        Words("UTF-8として読めない文字があります。", "There is a byte that is not UTF-8."),
        Words("文字コードをUTF-8にして保存し直してください。", "Save the file again as UTF-8."),
    ),
}


def _problem(rule: str, place: Place) -> Problem:
    message, remedy = _MESSAGES[rule]
    return Problem(rule, place, message, remedy)
