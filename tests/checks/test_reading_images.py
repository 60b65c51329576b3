"""Images and fonts: every part is known, and every text in it is read."""

import struct
import zlib

import pytest

from tests.checks.conftest import png
from tests.checks.reading_help import NAME, is_refused, places, seen

XMP = f'<x xmlns="adobe:ns:meta/"><creator>{NAME}</creator></x>'.encode()


def exif(*entries: tuple[int, int, bytes], after: bytes = b"") -> bytes:
    """An EXIF block: tag, type and value of each entry."""
    start = 8 + 2 + 12 * len(entries) + 4
    written, values = b"", b""
    for tag, kind, value in entries:
        inline = len(value) <= 4
        written += struct.pack("<HHI", tag, kind, len(value))
        written += value.ljust(4, b"\0") if inline else struct.pack("<I", start + len(values))
        values += b"" if inline else value
    head = struct.pack("<4sIH", b"II*\0", 8, len(entries))
    return head + written + b"\0\0\0\0" + values + after


def segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG image."""
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def jpeg(*segments: bytes, after: bytes = b"") -> bytes:
    """The skeleton of a JPEG image."""
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + b"".join(segments) + segment(0xDB, b"\0" * 65) + scan + b"\xff\xd9" + after


def photoshop(kind: int, content: bytes, name: bytes = b"") -> bytes:
    """An APP13 segment with one resource."""
    title = bytes([len(name)]) + name
    title += b"\0" * (len(title) % 2)
    size = len(content).to_bytes(4, "big")
    resource = b"8BIM" + kind.to_bytes(2, "big") + title + size + content
    return segment(0xED, b"Photoshop 3.0\0" + resource + b"\0" * (len(content) % 2))


def caption(text: bytes) -> bytes:
    """One IPTC data set."""
    return b"\x1c\2\x78" + len(text).to_bytes(2, "big") + text


def gif(*blocks: bytes, after: bytes = b"") -> bytes:
    """An image of one dot."""
    picture = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\2\2\x44\1\0"
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", 1, 1, 0, 0, 0)
        + b"".join(blocks)
        + picture
        + b"\x3b"
        + after
    )


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """The skeleton of a WebP image."""
    parts = [(b"VP8L", b"\x2f\0\0\0\0"), *chunks]
    body = b"WEBP" + b"".join(
        kind + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)
        for kind, data in parts
    )
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def icon(image: bytes, after: bytes = b"") -> bytes:
    """An icon of one image."""
    return (
        b"\0\0\1\0\1\0"
        + struct.pack("<BBBBHHII", 1, 1, 0, 0, 1, 32, len(image), 22)
        + image
        + after
    )


def bitmap() -> bytes:
    """One dot and its mask."""
    return struct.pack("<IiiHHIIiiII", 40, 1, 2, 1, 32, 0, 0, 0, 0, 0, 0) + b"\0" * 8


def profile(kind: bytes, content: bytes) -> bytes:
    """A colour profile of one tag."""
    tag = kind + b"\0\0\0\0" + content
    size = 128 + 4 + 12 + len(tag)
    header = (size.to_bytes(4, "big") + b"\0" * 32 + b"acsp").ljust(128, b"\0")
    return header + struct.pack(">I4sII", 1, b"desc", 144, len(tag)) + tag


def localised(text: str) -> bytes:
    """A text of a profile in one language."""
    data = text.encode("utf-16-be")
    return struct.pack(">II4sII", 1, 12, b"jaJP", len(data), 28) + data


def font(*tables: tuple[bytes, bytes]) -> bytes:
    """A font of these tables."""
    start = 12 + 16 * len(tables)
    entries, contents = b"", b""
    for tag, content in tables:
        entries += struct.pack(">4sIII", tag, 0, start + len(contents), len(content))
        contents += content
    return b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 0, 0, 0) + entries + contents


def names(text: str) -> tuple[bytes, bytes]:
    """A table of names with one name."""
    data = text.encode("utf-16-be")
    return b"name", struct.pack(">HHH6H", 0, 1, 18, 3, 1, 0x411, 0, len(data), 0) + data


EXIF_TEXTS = {
    "ASCII": (0x013B, 2, NAME.encode() + b"\0"),
    "ASCII in Shift_JIS": (0x013B, 2, NAME.encode("cp932") + b"\0"),
    "Windows": (0x9C9D, 1, NAME.encode("utf-16-le") + b"\0\0"),
    "comment in JIS": (0x9286, 7, b"JIS\0\0\0\0\0" + NAME.encode("iso2022_jp")),
    "comment in Unicode": (0x9286, 7, b"UNICODE\0" + NAME.encode("utf-16-le")),
    "comment in Unicode, big end first": (0x9286, 7, b"UNICODE\0" + NAME.encode("utf-16-be")),
    "comment without encoding": (0x9286, 7, b"\0" * 8 + NAME.encode()),
}


@pytest.mark.parametrize("story", EXIF_TEXTS)
def test_the_texts_of_exif_are_read_in_every_image(story: str) -> None:
    """In PNG, JPEG and WebP, in whatever encoding."""
    block = exif(EXIF_TEXTS[story])
    assert places("a.png", png((b"eXIf", block))) == {"image, EXIF"}
    assert places("a.JPG", jpeg(segment(0xE1, b"Exif\0\0" + block))) == {"image, EXIF"}
    assert places("a.webp", webp((b"EXIF", block))) == {"image, EXIF"}


@pytest.mark.parametrize(
    "block",
    [
        exif((0x8825, 4, b"\x1a\0\0\0")),
        exif((0x927C, 7, NAME.encode())),
        exif((0x0201, 4, b"\x1a\0\0\0")),
        exif((0x9999, 7, NAME.encode())),
        exif((0x013B, 2, b"a\0"), after=NAME.encode()),
        exif((0x013B, 99, b"a\0")),
        exif((0x013B, 2, b"long enough"))[:-3],
        b"II*\0\x08\0",
        b"MM",
    ],
)
def test_exif_that_cannot_be_read_to_its_end_refuses(block: bytes) -> None:
    """A place on the map, maker's notes, a thumbnail, unknown values, bytes between."""
    assert is_refused("a.jpg", jpeg(segment(0xE1, b"Exif\0\0" + block)))


def test_a_chain_of_exif_directories_that_bites_its_tail_refuses() -> None:
    """Reading always ends."""
    block = bytearray(exif((0x013B, 2, b"a\0")))
    block[22:26] = struct.pack("<I", 8)
    assert is_refused("a.jpg", jpeg(segment(0xE1, b"Exif\0\0" + bytes(block))))


TEXTS = {
    "PNG, packed international text": (
        "a.png",
        png((b"iTXt", b"A\0\1\0\0\0" + zlib.compress(NAME.encode()))),
        "image text",
    ),
    "PNG, text in Shift_JIS": (
        "a.png",
        png((b"tEXt", b"A\0" + NAME.encode("cp932"))),
        "image text",
    ),
    "PNG, XMP": (
        "a.png",
        png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
        "image, XMP, text",
    ),
    "PNG, profile": (
        "a.png",
        png((b"iCCP", b"a\0\0" + zlib.compress(profile(b"mluc", localised(NAME))))),
        "colour profile",
    ),
    "JPEG, comment": ("a.jpeg", jpeg(segment(0xFE, NAME.encode())), "image, comment"),
    "JPEG, XMP": (
        "a.jpg",
        jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)),
        "image, XMP, text",
    ),
    "JPEG, IPTC": ("a.jpg", jpeg(photoshop(0x0404, caption(NAME.encode()))), "image, IPTC"),
    "JPEG, IPTC in Shift_JIS": (
        "a.jpg",
        jpeg(photoshop(0x0404, caption(NAME.encode("cp932")))),
        "image, IPTC",
    ),
    "JPEG, name of a resource": (
        "a.jpg",
        jpeg(photoshop(0x0425, b"\0" * 16, NAME.encode())),
        "image, IPTC",
    ),
    "JPEG, profile": (
        "a.jpg",
        jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1" + profile(b"text", NAME.encode()))),
        "colour profile",
    ),
    "GIF, comment": ("a.gif", gif(b"\x21\xfe\x0f" + NAME.encode() + b"\0"), "image, comment"),
    "GIF, XMP": (
        "a.gif",
        gif(b"\x21\xff\x0bXMP DataXMP" + XMP + bytes([1, *range(255, -1, -1)]) + b"\0"),
        "image, XMP, text",
    ),
    "WebP, XMP": ("a.webp", webp((b"XMP ", XMP)), "image, XMP, text"),
    "icon": ("a.ico", icon(png((b"tEXt", b"A\0" + NAME.encode()))), "icon, image text"),
    "drawing": (
        "a.svg",
        f'<svg xmlns="http://www.w3.org/2000/svg"><metadata>{NAME}</metadata></svg>'.encode(),
        "text",
    ),
    "font": ("a.ttf", font(names(NAME)), "font, name"),
}


@pytest.mark.parametrize("story", TEXTS)
def test_the_texts_of_an_image_are_read(story: str) -> None:
    """Wherever a format keeps texts."""
    path, data, where = TEXTS[story]
    assert places(path, data) == {where}


REFUSED = {
    "PNG, unknown chunk": ("a.png", png((b"teXt", NAME.encode()))),
    "PNG, wrong checksum": ("a.png", png()[:-1] + b"\0"),
    "PNG, bytes after the end": ("a.png", png() + NAME.encode()),
    "PNG, bytes behind the pixels": ("a.png", png((b"IDAT", zlib.compress(b"\0\0")))),
    "PNG, endless text": ("a.png", png((b"zTXt", b"A\0\0" + zlib.compress(b"a" * 2_000_000)))),
    "PNG, profile of unknown parts": (
        "a.png",
        png((b"iCCP", b"a\0\0" + zlib.compress(profile(b"dict", NAME.encode())))),
    ),
    "JPEG, unknown segment": ("a.jpg", jpeg(segment(0xEA, NAME.encode()))),
    "JPEG, further picture after the end": ("a.jpg", jpeg(after=jpeg())),
    "JPEG, without an end": ("a.jpg", jpeg()[:-2]),
    "JPEG, cut short": ("a.jpg", jpeg()[:20]),
    "JPEG, thumbnail of Photoshop": ("a.jpg", jpeg(photoshop(0x040C, NAME.encode()))),
    "JPEG, broken IPTC": ("a.jpg", jpeg(photoshop(0x0404, caption(b"a") + b"abc"))),
    "GIF, unknown block": ("a.gif", gif(b"\x21\xff\x0bUNKNOWN1.00\x03abc\0")),
    "GIF, bytes after the end": ("a.gif", gif(after=NAME.encode())),
    "GIF, cut short": ("a.gif", gif()[:-3]),
    "WebP, unknown chunk": ("a.webp", webp((b"NOTE", NAME.encode()))),
    "WebP, bytes after the end": ("a.webp", webp() + NAME.encode()),
    "icon, bytes after the end": ("a.ico", icon(png(), after=NAME.encode())),
    "icon, bytes in a bitmap": ("a.ico", icon(bitmap() + NAME.encode())),
    "icon, cut short": ("a.ico", icon(bitmap())[:30]),
    "font, unknown table": ("a.ttf", font((b"note", NAME.encode()))),
    "font of another kind": ("a.otf", b"ttcf"),
    "photograph without a reader": ("a.avif", b"\0"),
}


@pytest.mark.parametrize("story", REFUSED)
def test_an_image_with_a_part_that_no_reader_knows_refuses(story: str) -> None:
    """Nobody can vouch for it."""
    path, data = REFUSED[story]
    assert is_refused(path, data)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        (
            "a.png",
            png((b"sRGB", b"\0"), (b"iCCP", b"a\0\0" + zlib.compress(profile(b"curv", b"\0")))),
        ),
        ("a.jpg", jpeg(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), segment(0xC0, b"\x08" * 15))),
        ("a.gif", gif(b"\x21\xf9\4\0\0\0\0\0", b"\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0")),
        ("a.webp", webp((b"ALPH", b"\0"))),
        ("a.ico", icon(bitmap())),
        ("a.ttf", font((b"glyf", b"\0"), (b"post", b"\0" * 32))),
    ],
)
def test_a_plain_image_says_little(path: str, data: bytes) -> None:
    """Its own name, and what its parts are called."""
    assert set(seen(path, data)) <= {path, "a"}
