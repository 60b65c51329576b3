"""Scripts and style sheets → what people may have written in them: comments, strings, long numbers.

The program text between them is no passage; its bytes are held against the watch list.
"""

import re

from disclosure_builder.checks.reading.interface import FileReading, Passage, decoded

_COMMENT = re.compile(r"/\*(.*?)\*/|(?<![:\"'\\])//([^\n]*)", re.DOTALL)
_VALUE = re.compile(
    r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|([0-9]{7,})", re.DOTALL
)


def read_code(path: str, data: bytes) -> FileReading:
    """Read a script or a style sheet that is not part of the installed theme."""
    return FileReading(path, passages=code_passages(decoded(data), "code"))


def code_passages(code: str, where: str) -> tuple[Passage, ...]:
    """The comments for people, the values for machines unless they are Japanese."""
    comments = [Passage(text, f"{where}, comment") for text in _found(_COMMENT, code)]
    values = [
        Passage(text, f"{where}, value", machine=text.isascii()) for text in _found(_VALUE, code)
    ]
    return (*comments, *values)


def _found(pattern: re.Pattern[str], code: str) -> list[str]:
    texts = ("".join(filter(None, match.groups())).strip() for match in pattern.finditer(code))
    return [text for text in dict.fromkeys(texts) if text]
