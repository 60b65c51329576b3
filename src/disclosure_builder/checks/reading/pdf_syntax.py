"""The syntax of PDF → its tokens, and the texts among them (ISO 32000-2, section 7.2 and 7.3).

Every string, name and comment is a passage wherever it stands, whether or not the document refers to
it: nothing depends on knowing all the places where PDF keeps texts. The key before a string says
what kind of place it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from disclosure_builder.checks.reading.instructions import is_identifier
from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.spellings import spellings
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.vocabulary.words import Words

_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"(?P<SPACE>[\0\t\n\f\r ]+)|(?P<COMMENT>%[^\r\n]*)|(?P<HEX><[0-9A-Fa-f\0\t\n\f\r ]*>)"
    rb"|(?P<MARK><<|>>|[\[\]{}])|(?P<LITERAL>\()|(?P<NAME>/" + _REGULAR + rb"*)"
    rb"|(?P<WORD>" + _REGULAR + rb"+)"
)
# In a program, most is numbers, operators and codes of glyphs: passed over in one go. What stands
# right behind a name is none of these.
_SPACE = rb"[\0\t\n\f\r ]"
_PROGRAM_TOKEN = re.compile(
    rb"(?P<WORD>(?:\[|" + _REGULAR + rb"++)(?:" + _SPACE + rb"++|[\[\]]|" + _REGULAR + rb"++"
    rb"|<[0-9A-Fa-f\0\t\n\f\r ]*+>)*+)|" + _TOKEN.pattern.replace(b"WORD", b"OTHER")
)
# Between the streams, most is numbers and references. The two numbers before `obj` are the head of an
# object, and are told one by one.
_NUMBER = rb"[+-]?(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)"
_SKELETON_TOKEN = re.compile(
    rb"(?P<BLANK>(?:" + _SPACE + rb"++|<<|>>|[\[\]]"
    rb"|(?:" + _NUMBER + rb"|R)(?!" + _REGULAR + rb")"
    rb"(?!" + _SPACE + rb"+(?:[0-9]+" + _SPACE + rb"+)?obj))++)|" + _TOKEN.pattern
)
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" "}
# In a text they are blanks; in codes of letters they are what they are.
_CODES = {b"b": b"\b", b"f": b"\f"}
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_DATE = re.compile(r"(?:D:)?[0-9]{4,14}(?:Z|[+-][0-9]{2}'?[0-9]{0,2}'?)?(?:Z?00'?00'?)?")
# Six letters by chance before the name of a font of which only a part is in the file (9.9.2): among
# a thousand of them one looks like an account.
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FONT_NAMES = frozenset({"/BaseFont", "/FontName"})
_FILE_MARKS = re.compile(rb"%PDF-[0-9.]{3}|%%EOF|%[\x80-\xff]{4,8}")

_PLACES = {
    "/Title": "PDF title or bookmark",
    "/Author": "PDF property",
    "/Subject": "PDF property",
    "/Keywords": "PDF property",
    "/Creator": "PDF property",
    "/Producer": "PDF property",
    "/Contents": "PDF annotation",
    "/RC": "PDF annotation",
    "/T": "PDF form field or annotation",
    "/TU": "PDF form field",
    "/V": "PDF form field",
    "/DV": "PDF form field",
    "/Opt": "PDF form field",
    "/Alt": "PDF alternate text",
    "/ActualText": "PDF replacement text",
    "/E": "PDF expansion of an abbreviation",
    "/P": "PDF page label",
    "/URI": "PDF address",
    "/F": "PDF attachment, name",
    "/UF": "PDF attachment, name",
    "/Desc": "PDF attachment, description",
}


class Kind(Enum):
    """What a token is."""

    STRING = auto()
    NAME = auto()
    COMMENT = auto()
    WORD = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its value decoded, where it begins and where it ends."""

    kind: Kind
    value: bytes = field(repr=False)
    start: int
    end: int


def tokens(data: bytes, position: int = 0, pattern: re.Pattern[bytes] = _TOKEN) -> Iterator[Token]:
    """The tokens from a position to the end; raises `Unreadable` where there is none."""
    while position < len(data):
        match = pattern.match(data, position)
        if match is None:
            raise broken()
        position, start, name = match.end(), position, match.lastgroup
        if name == "LITERAL":
            position = _literal_end(data, position)
            yield Token(Kind.STRING, _literal(data[start + 1 : position - 1]), start, position)
        elif name == "HEX":
            digits = b"".join(match[0][1:-1].replace(b"\0", b" ").split())
            value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            yield Token(Kind.STRING, value, start, position)
        elif name == "NAME":
            yield Token(Kind.NAME, _name(match[0]), start, position)
        elif name in {"COMMENT", "WORD", "MARK"}:
            yield Token(Kind[name], match[0], start, position)


def skeleton_tokens(data: bytes, position: int) -> Iterator[Token]:
    """The tokens between streams, without numbers and brackets, but with the heads of objects."""
    return tokens(data, position, _SKELETON_TOKEN)


class Texts:
    """Collects the texts of tokens in the order of the file."""

    def __init__(self) -> None:
        self._key = ""
        self._keys: dict[bytes, str] = {}
        self.passages: dict[Passage, None] = {}

    def add(self, token: Token) -> None:
        """Take a string, name or comment; the name before a string says its place."""
        if token.kind is Kind.STRING:
            self._add(text_of(token.value), _PLACES.get(self._key, "PDF text"))
        elif token.kind is Kind.COMMENT and not _FILE_MARKS.fullmatch(token.value):
            self._add(text_of(token.value[1:]), "PDF comment")
        elif token.kind is Kind.NAME and token.value in self._keys:
            self._key = self._keys[token.value]
        elif token.kind is Kind.NAME:
            before, self._key = self._key, text_of(token.value)
            self._keys[token.value] = self._key
            name = self._key[1:]
            name = _SUBSET.sub("", name) if before in _FONT_NAMES else name
            self._add(name, "PDF name", machine=name.isascii())

    def _add(self, text: str, where: str, *, machine: bool = False) -> None:
        if text and not _DATE.fullmatch(text) and not is_identifier(text):
            for each in (text, *spellings(text)):
                self.passages[Passage(each, where, machine)] = None


def comments_and_labels(data: bytes) -> Iterator[Passage]:
    """The texts in a program that shows glyphs or maps them, beside the glyphs themselves.

    Strings that are shown are codes of glyphs, which only the fonts can read; strings behind a key
    are texts, such as `/ActualText (…)`.
    """
    texts = Texts()
    before = None
    for token in tokens(data, pattern=_PROGRAM_TOKEN):
        behind_a_key = before is not None and before.kind is Kind.NAME
        if token.kind is not Kind.STRING or behind_a_key:
            texts.add(token)
        before = token
    yield from texts.passages


def string_of(written: bytes) -> bytes:
    """The bytes of one string, which may be codes and no text, as it is written: `(…)` or `<…>`."""
    if written.startswith(b"("):
        return _ESCAPE.sub(lambda match: _CODES.get(match[1]) or _character(match), written[1:-1])
    digits = written[1:-1]
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def broken() -> Unreadable:
    """The refusal of a PDF that cannot be read to its last byte."""
    return Unreadable(
        Words(
            ja="PDF を最後まで読めません（壊れている、知られていない部分がある、など）。",
            en="The PDF cannot be read to its last byte (damage, parts of an unknown kind).",
        )
    )


def _name(written: bytes) -> bytes:
    if b"#" not in written:
        return written
    return _NAME_ESCAPE.sub(lambda escape: bytes([int(escape[1], 16)]), written)


def _literal_end(data: bytes, position: int) -> int:
    depth = 1
    for match in _BRACKET.finditer(data, position):
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    raise broken()


def _literal(written: bytes) -> bytes:
    return _ESCAPE.sub(_character, written)


def _character(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[:1] in b"01234567":
        return bytes([int(code, 8) & 255])
    return b"" if code in {b"\n", b"\r", b"\r\n"} else _ESCAPED.get(code, code)
