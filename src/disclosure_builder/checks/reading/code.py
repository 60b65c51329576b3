"""Scripts and style sheets → what people may have written in them: comments, strings, long numbers.

Strings that stand one after the other, or are added up, are read as one. Escapes are decoded. Words
outside strings that are not plain English letters are read too; what is left between is program
text, whose bytes are held against the watch list.
"""

import re
from collections.abc import Iterable

from disclosure_builder.checks.reading.data_addresses import read_data_addresses
from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, decoded
from disclosure_builder.checks.reading.spellings import (
    spellings,
    without_script_escapes,
    without_style_escapes,
)

_COMMENT = re.compile(r"/\*(.*?)(?:\*/|\Z)|(?<![:\"'\\])//([^\n]*)|<!--([^\n]*)", re.DOTALL)
_STRING = r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`"
_STRINGS = re.compile(rf"(?:{_STRING})(?:[\s+]*(?:{_STRING}))*", re.DOTALL)
_ONE_STRING = re.compile(_STRING, re.DOTALL)
_NUMBER = re.compile("[0-9](?:_?[0-9]){6,}")
_WORD = re.compile(r"[\w.-]*[^\x00-\x7f][^\x00-\x7f\w.-]*[\w.-]*")
_ADDRESS = re.compile(r"url\(\s*([^\s\"')]+)\s*\)", re.IGNORECASE)


class CodeReader:
    """Reads scripts and style sheets that are not part of the installed theme."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read_script(self, path: str, data: bytes) -> FileReading:
        """Read a script."""
        return FileReading(path, passages=code_passages(decoded(data), "code", self._inside))

    def read_style(self, path: str, data: bytes) -> FileReading:
        """Read a style sheet."""
        passages = code_passages(decoded(data), "code", self._inside, style=True)
        return FileReading(path, passages=passages)


def code_passages(
    code: str, where: str, inside: Inside, *, style: bool = False
) -> tuple[Passage, ...]:
    """The comments for people, the values for machines unless they are Japanese."""
    decode = without_style_escapes if style else without_script_escapes
    comments = ("".join(filter(None, match.groups())) for match in _COMMENT.finditer(code))
    values = [
        "".join(decode(string[1:-1]) for string in _ONE_STRING.findall(match[0]))
        for match in _STRINGS.finditer(code)
    ]
    values += [number.replace("_", "") for number in _NUMBER.findall(code)]
    values += map(decode, _ADDRESS.findall(code))
    values += _words(decode(_STRINGS.sub(" ", _COMMENT.sub(" ", code))))
    data = [each for value in values for each in read_data_addresses(value, where, inside)]
    return (
        *(Passage(text, f"{where}, comment") for text in _each_once(comments)),
        *(
            Passage(text, f"{where}, value", machine=text.isascii())
            for text in _each_once(
                spelling for value in values for spelling in (value, *spellings(value))
            )
        ),
        *data,
    )


def _words(program: str) -> list[str]:
    return [] if program.isascii() else _WORD.findall(program)


def _each_once(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(each.strip() for each in texts) if text]
