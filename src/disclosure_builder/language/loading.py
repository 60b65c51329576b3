"""`site_templates/strings/*.yaml` → `Strings`: each file read, and compared with the Japanese one.

A build goes on only if every language has the same words as the Japanese: none missing, none
unknown, none empty, and in each the same places to fill in.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from disclosure_builder.language.judging import differences, form_problems, term_problems
from disclosure_builder.language.messages import problem
from disclosure_builder.language.strings import JAPANESE, Strings
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.written.yaml_reader import Tree, read_yaml

FOLDER = "strings"
Texts = Mapping[str, str]


def load_strings(templates: Path, codes: Sequence[str] = (JAPANESE,)) -> tuple[Strings, ...]:
    """The languages of these codes; `templates` is `site_templates/`.

    Raises `Refused` (SETTINGS) with everything that is wrong in any of the files.
    """
    folder = templates / FOLDER
    problems: list[Problem] = []
    japanese, found = _read(folder, JAPANESE)
    problems += [*found, *term_problems(japanese, _path(JAPANESE))]
    languages = [Strings(JAPANESE, japanese)]
    for code in codes:
        if code != JAPANESE:
            texts, found = _read(folder, code)
            problems += found
            if not found:
                problems += differences(texts, japanese, _path(code))
            languages.append(Strings(code, texts))
    refuse_if_any(ExitCode.SETTINGS, problems)
    return tuple(languages)


def _read(folder: Path, code: str) -> tuple[Texts, tuple[Problem, ...]]:
    try:
        content = (folder / f"{code}.yaml").read_bytes()
    except OSError:
        return {}, (problem("strings-file", Place(_path(code))),)
    return _parsed(content, _path(code))


@lru_cache(maxsize=16)
def _parsed(content: bytes, path: str) -> tuple[Texts, tuple[Problem, ...]]:
    """The same file is read by every build of a process, and does not change."""
    document = read_yaml(content, path)
    if document.tree is None or document.problems:
        return {}, document.problems
    texts = dict(_flat(document.tree, ""))
    lines = {".".join(map(str, part)): line for part, line in document.lines.items()}
    return texts, tuple(form_problems(texts, path, lines))


def _flat(tree: Tree, key: str) -> Iterator[tuple[str, str]]:
    """Key and words of every leaf; a list has numbers for names and so is unknown later."""
    if isinstance(tree, str):
        yield key, tree.strip()
        return
    pairs = tree.items() if isinstance(tree, dict) else ((str(n), t) for n, t in enumerate(tree))
    for name, inner in pairs:
        yield from _flat(inner, f"{key}.{name}" if key else name)


def _path(code: str) -> str:
    return f"site_templates/{FOLDER}/{code}.yaml"
