"""Small PDF files written by hand, so that a test can put anything anywhere."""

import zlib
from collections.abc import Mapping

Objects = Mapping[int, bytes]


def text(value: str) -> bytes:
    """A text string in UTF-16."""
    return b"<" + ("\ufeff" + value).encode("utf-16-be").hex().encode() + b">"


def stream(content: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        content, entries = zlib.compress(content), entries + b" /Filter /FlateDecode"
    head = b"<< /Length %d " % len(content) + entries + b" >>"
    return head + b"\nstream\n" + content + b"\nendstream"


def shown(value: str) -> bytes:
    """A page's program that shows a text in the font of `document`."""
    return b"BT /F1 12 Tf 50 50 Td <" + value.encode("utf-16-be").hex().encode() + b"> Tj ET"


def letters(value: str) -> bytes:
    """A table from glyphs to characters in which each character is its own glyph."""
    codes = [f"{ord(letter):04x}" for letter in sorted(set(value))]
    lines = "\n".join(f"<{code}> <{code}>" for code in codes)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}\nendbfchar endcmap end end"
    ).encode()


def document(
    value: str = "設定の誤り", catalog: bytes = b"", more: Objects | None = None
) -> Objects:
    """The objects of a document of one page that shows a text."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        4: stream(shown(value), packed=True),
        5: b"<< /Type /Font /Subtype /Type0 /BaseFont /Gothic /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Gothic"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        7: stream(letters(value)),
        **(more or {}),
    }


def written(objects: Objects, trailer: bytes = b"", *, unlisted: bytes = b"") -> bytes:
    """The bytes of a document; `unlisted` stands behind the objects, outside the table."""
    data = b"%PDF-1.7\n"
    offsets = {}
    for number, content in objects.items():
        offsets[number] = len(data)
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    data += unlisted
    table = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in offsets.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, offset)
    size = max(objects) + 1
    data += b"trailer\n<< /Size %d /Root 1 0 R " % size + trailer + b" >>\n"
    return data + b"startxref\n%d\n%%%%EOF\n" % table


def pdf(
    value: str = "設定の誤り",
    catalog: bytes = b"",
    trailer: bytes = b"",
    more: Objects | None = None,
    unlisted: bytes = b"",
) -> bytes:
    """A document of one page, with whatever else is put into it."""
    return written(document(value, catalog, more), trailer, unlisted=unlisted)
