"""Files with a value hidden in them, for the examples in `tests/examples/hiding_places/`.

In: the value. Out: the bytes of a file. What can be written down as text stands in the example
itself; here is what cannot.
"""

import base64
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from urllib.parse import quote

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_DAY = (2026, 4, 1, 0, 0, 0)


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """An image of one dot with further chunks."""
    header = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dot = (b"IDAT", zlib.compress(b"\0\0"))
    parts = [
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in (header, *chunks, dot, (b"IEND", b""))
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def exif(value: str) -> bytes:
    """A TIFF structure with one entry: the description of the image."""
    text = value.encode() + b"\0"
    return (
        struct.pack("<2sHI", b"II", 42, 8)
        + struct.pack("<HHHIII", 1, 0x010E, 2, len(text), 26, 0)
        + text
    )


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """The segments of an image without any pixels that mean something."""
    frame = (0xC0, bytes((8, 0, 1, 0, 1, 1, 1, 0x11, 0)))
    scan = (0xDA, bytes((1, 1, 0, 0, 63, 0)))
    written = b"".join(
        bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
        for marker, content in (*segments, frame, scan)
    )
    return b"\xff\xd8" + written + b"\0\xff\xd9"


def _xmp(value: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{value}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def _archive(name: str, content: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name, _DAY), content.encode())
    return file.getvalue()


def _pdf(change: Callable[[PdfWriter], object]) -> bytes:
    """A document of one empty page, changed."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _pdf_text(value: str) -> bytes:
    """Latin letters only: it uses a font that every viewer has."""

    def write(writer: PdfWriter) -> None:
        page, font, stream = writer.pages[0], DictionaryObject(), DecodedStreamObject()
        font[NameObject("/Type")] = NameObject("/Font")
        font[NameObject("/Subtype")] = NameObject("/Type1")
        font[NameObject("/BaseFont")] = NameObject("/Helvetica")
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream.set_data(f"BT /F1 12 Tf 10 100 Td ({value}) Tj ET".encode("ascii"))
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - no other way

    return _pdf(write)


MAKERS: Mapping[str, Callable[[str], bytes]] = {
    "png_text": lambda value: png((b"iTXt", b"Comment\0\0\0\0\0" + value.encode())),
    "png_packed_text": lambda value: png((b"zTXt", b"A\0\0" + zlib.compress(value.encode()))),
    "png_exif": lambda value: png((b"eXIf", exif(value))),
    "jpeg_exif": lambda value: jpeg((0xE1, b"Exif\0\0" + exif(value))),
    "jpeg_xmp": lambda value: jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _xmp(value))),
    "jpeg_comment": lambda value: jpeg((0xFE, value.encode())),
    "pdf_text": _pdf_text,
    "pdf_bookmark": lambda value: _pdf(
        lambda writer: writer.add_outline_item(title=value, page_number=0)
    ),
    "pdf_attachment": lambda value: _pdf(
        lambda writer: writer.add_attachment("list.txt", value.encode())
    ),
    "pdf_property": lambda value: _pdf(lambda writer: writer.add_metadata({"/Author": value})),
    "inside_zip": lambda value: _archive("list.csv", f"a,{value}\r\n"),
    "name_in_zip": lambda value: _archive(f"{value}.txt", "list"),
    "inside_gzip": lambda value: gzip.compress(f"<a>{value}</a>".encode(), mtime=0),
}
# How a value is written in a file of text.
SPELLERS: Mapping[str, Callable[[str], str]] = {
    "percent": quote,
    "base64": lambda value: base64.b64encode(value.encode()).decode(),
    "entities": lambda value: "".join(f"&#{ord(each)};" for each in value),
    "escaped": lambda value: "".join(f"\\u{ord(each):04x}" for each in value),
}
