"""The skeleton of a PDF: header, objects, table of objects, end. Everything in it is read here.

1. One header at the first byte, one end at the last: a file saved in several steps keeps what was
   taken out, so it refuses.
2. Between the two stands nothing but tokens, and streams of the length that they say.
3. Every object is the one that the table of objects lists: none is left over from before.
4. Nothing that runs: no JavaScript, no programs, no forms that send; nothing encrypted or signed.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.pdf_syntax import (
    Kind,
    Texts,
    Token,
    broken,
    skeleton_tokens,
)
from disclosure_builder.vocabulary.words import Words

if TYPE_CHECKING:
    from pypdf import PdfReader

_WORDS = frozenset(b"obj endobj endstream R true false null xref trailer startxref n f".split())
# Scripts, programs, media that play, forms that send, dynamic forms, signatures (their certificates
# hold names), encryption.
_FORBIDDEN = frozenset(
    b"/JavaScript /JS /Launch /RichMedia /3D /Movie /Sound /Rendition /SubmitForm /ImportData /GoToE"
    b" /GoToR /XFA /ByteRange /Encrypt".split()
)
_END = b"%%EOF"
_MOST_OBJECTS = 200_000
_LENGTH = re.compile(rb"/Length\s+([0-9]+)(\s+[0-9]+\s+R)?")


@dataclass(frozen=True)
class PackedStream:
    """The object that is a stream, and its bytes as they stand in the file."""

    number: int
    packed: bytes = field(repr=False)


def read_skeleton(data: bytes, document: "PdfReader") -> tuple[list[Passage], list[PackedStream]]:
    """The texts outside streams, and the streams."""
    listed = {
        number: offset
        for generation in document.xref.values()
        for number, offset in generation.items()
    }
    if len(listed) > _MOST_OBJECTS:
        raise broken()
    texts = Texts()
    streams: list[PackedStream] = []
    position, begin, number = 0, 0, 0
    while position < len(data):
        last: list[Token] = []
        end = len(data)
        for token in skeleton_tokens(data, position):
            if token.value == b"obj" and len(last) == 2:
                begin, number = last[0].start, _number(last, listed)
            texts.add(token)
            refuse_programs(token)
            if token.kind is Kind.WORD and token.value == b"stream":
                start, end = _extent(data, begin, token, document)
                streams.append(PackedStream(number, data[start:end]))
                break
            _refuse_unknown_word(token)
            last = [*last[-1:], token]
        position = end
    return list(texts.passages), streams


def refuse_revisions(data: bytes) -> None:
    """Refuse what was not written in one go, or does not begin and end as a PDF does."""
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(_END):
        raise broken()
    if data.count(_END) > 1 or data.count(b"startxref") > 1:
        raise Unreadable(
            Words(
                ja="PDF が追記保存されており、前の版の内容が残っている可能性があります。"
                "（「Web 表示用に最適化」もこの形になります。）",
                en="The PDF was saved in several steps and may keep what it said before "
                "(“optimised for the web” has the same form).",
            )
        )


def refuse_programs(token: Token) -> None:
    """Refuse a document that does something."""
    if token.kind is Kind.NAME and token.value in _FORBIDDEN:
        raise Unreadable(
            Words(
                ja="PDF にスクリプト、動作、電子署名または暗号化があります。",
                en="The PDF holds scripts, actions, a digital signature or encryption.",
            )
        )


def _number(last: list[Token], listed: dict[int, int]) -> int:
    """The number of the object that begins here; the table must say the same."""
    number = int(last[0].value) if last[0].value.isdigit() else -1
    if listed.get(number) != last[0].start:
        raise broken()
    return number


def _extent(data: bytes, begin: int, token: Token, document: "PdfReader") -> tuple[int, int]:
    """Where the bytes of a stream begin and end, as its dictionary says; `endstream` must follow."""
    from pypdf.generic import IndirectObject  # noqa: PLC0415 - see pdf.py

    written = _LENGTH.search(data, begin, token.start)
    if written is None:
        raise broken()
    length = int(written[1])
    if written[2]:
        length = int(str(document.get_object(IndirectObject(length, 0, document))))
    start = token.end + (2 if data[token.end : token.end + 2] == b"\r\n" else 1)
    end = start + length
    if not data[end : end + 11].lstrip().startswith(b"endstream"):
        raise broken()
    return start, end


def _refuse_unknown_word(token: Token) -> None:
    if token.kind is Kind.WORD and token.value not in _WORDS and not _is_number(token.value):
        raise broken()


def _is_number(word: bytes) -> bool:
    return word.lstrip(b"+-").replace(b".", b"", 1).isdigit()
