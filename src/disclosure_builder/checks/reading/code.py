"""Scripts and style sheets → their comments and strings, in which people may have written.

The text between them is searched as well, as words that programs read.
"""

import re

from disclosure_builder.checks.reading.interface import FileReading, Passage, decoded

_WRITTEN = re.compile(
    r"/\*(.*?)\*/|(?<![:\"'\\])//([^\n]*)"
    r"|\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`",
    re.DOTALL,
)


def read_code(path: str, data: bytes) -> FileReading:
    """Read a script or a style sheet that is not part of the installed theme."""
    return FileReading(path, passages=code_passages(decoded(data), "code"))


def code_passages(code: str, where: str) -> tuple[Passage, ...]:
    """The comments and strings, and the whole as a machine reads it."""
    written = (next(filter(None, groups), "") for groups in _WRITTEN.findall(code))
    texts = dict.fromkeys(text.strip() for text in written)
    people = tuple(Passage(text, f"{where}, comment or string") for text in texts if text)
    return (*people, Passage(code, where, machine=True))
