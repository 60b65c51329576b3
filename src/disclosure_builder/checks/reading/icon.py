"""Icon files → the images in them: PNG is read as such, bitmaps are pixels.

The directory, the images and nothing else fill the file.
"""

import struct
from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.vocabulary.words import Words

_HEADER, _ENTRY = 6, 16
_PNG = b"\x89PNG"
_BITMAP_HEADER = 40


class IconReader:
    """Reads every image of an icon."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an icon to its last byte."""
        try:
            return FileReading(path, passages=tuple(self._passages(data)))
        except struct.error:
            raise Unreadable(_reason()) from None

    def _passages(self, data: bytes) -> Iterator[Passage]:
        count = int.from_bytes(data[4:6], "little")
        if data[:4] != b"\0\0\1\0":
            raise Unreadable(_reason())
        images = sorted(
            struct.unpack_from("<II", data, _HEADER + index * _ENTRY + 8) for index in range(count)
        )
        end = _HEADER + count * _ENTRY
        for size, start in sorted(images, key=lambda image: image[1]):
            image = data[start : start + size]
            if start != end or len(image) < size:
                raise Unreadable(_reason())
            if image.startswith(_PNG):
                yield from self._inside("image.png", image, "icon")
            elif not _is_bitmap(image):
                raise Unreadable(_reason())
            end = start + size
        if end != len(data):
            raise Unreadable(_reason())


def _is_bitmap(image: bytes) -> bool:
    """Whether header, colours, pixels and mask fill the image exactly."""
    header, width, height, _, bits, packing = struct.unpack_from("<IiiHHI", image)
    if header != _BITMAP_HEADER or packing or width <= 0 or height <= 0:
        return False
    (used,) = struct.unpack_from("<I", image, 32)
    colours = 4 * (used or (1 << bits if bits <= 8 else 0))
    rows = height // 2
    pixels = (width * bits + 31) // 32 * 4 * rows
    mask = (width + 31) // 32 * 4 * rows
    return len(image) in {header + colours + pixels + mask, header + colours + pixels}


def _reason() -> Words:
    return Words(
        ja="アイコンとして読めないか、余分なデータがあります。",
        en="It is not an icon, or it holds further data.",
    )
