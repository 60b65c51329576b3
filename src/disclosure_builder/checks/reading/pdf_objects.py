"""The objects of a PDF, followed from its trailer → what each stream is for, and the fonts.

A stream often does not say what it is; the key by which it is reached does.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from disclosure_builder.checks.reading.interface import Unreadable
from disclosure_builder.vocabulary.words import Words

# Dictionaries whose keys are names that someone chose: what counts is the key of the dictionary.
_NAMED_BY_PEOPLE = frozenset({"/CharProcs", "/EF"})
_READABLE_ENCODINGS = ("/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding")
_READABLE_CODES = ("/90ms-RKSJ-H", "/90ms-RKSJ-V", "/UniJIS-UTF16-H", "/UniJIS-UTF16-V")
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class Objects:
    """Number of an object → the keys by which it is reached; number → name of the file in it."""

    keys: dict[int, set[str]]
    file_names: dict[int, str] = field(repr=False)


def read_objects(document: PdfReader) -> Objects:
    """Follow every reference; raises `Unreadable` for a font whose letters cannot be told."""
    found = Objects(defaultdict(set), {})
    todo: list[tuple[PdfObject, str]] = [(document.trailer, "")]
    while todo:
        value, key = todo.pop()
        if isinstance(value, IndirectObject):
            if key in found.keys[value.idnum]:
                continue
            found.keys[value.idnum].add(key)
            todo.append((value.get_object() or NameObject(), key))
        elif isinstance(value, DictionaryObject):
            _look_at(value, found)
            keep = key in _NAMED_BY_PEOPLE
            todo += [(value.raw_get(name), key if keep else str(name)) for name in value]
        elif isinstance(value, ArrayObject):
            kind = str(value[0]) if value and isinstance(value[0], NameObject) else key
            todo += [(list.__getitem__(value, index), kind) for index in range(len(value))]
    return found


def _look_at(value: DictionaryObject, found: Objects) -> None:
    if value.get("/Type") == "/Font":
        _refuse_mute_font(value)
    if "/EF" in value:
        files = value["/EF"]
        name = str(value.get("/UF") or value.get("/F") or "")
        if isinstance(files, DictionaryObject):
            for key in files:
                reference = files.raw_get(key)
                if isinstance(reference, IndirectObject):
                    found.file_names[reference.idnum] = name


def _refuse_mute_font(font: DictionaryObject) -> None:
    """Refuse a font of which nobody can say what letters its glyphs stand for."""
    kind, encoding = font.get("/Subtype"), font.get("/Encoding")
    if "/ToUnicode" in font or kind in {"/CIDFontType0", "/CIDFontType2"}:
        return
    descriptor = font.get("/FontDescriptor")
    is_embedded = isinstance(descriptor, DictionaryObject) and any(
        key in descriptor for key in _EMBEDDED
    )
    readable = _READABLE_CODES if kind == "/Type0" else _READABLE_ENCODINGS
    plain = kind in {"/Type1", "/TrueType"} and encoding is None and not is_embedded
    if not plain and encoding not in readable:
        raise Unreadable(
            Words(
                ja="PDF の文字を読み取れません（フォントに文字の対応表がありません）。",
                en="The letters of the PDF cannot be told (a font has no table of characters).",
            )
        )
