"""What the canary plants: one small file for each kind of passage, with what must find it.

A value of the invented edition (`redaction/canary.py`) and an invented e-mail address stand in
each. The values are mostly spelled otherwise than in that edition.
"""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

from disclosure_builder.redaction import canary

WATCHLIST = "leaks-watchlist"
DETECTORS = "leaks-detectors"
SEARCH_INDEX = "search-index"
BOTH = (WATCHLIST, DETECTORS)
_MAIL = "canary.bird@mail.kunitachi-canary.jp"
# Two letters that nobody writes one after the other.
_IN_NO_PAGE = "龘龘"
_DICTIONARY_NAME = "担当者の山田太郎さんが確認した。"

# The private values in other spellings than those of the invented edition.
_TURNED_ROUND = "鳴瀬 金糸籠"
_KATAKANA = "カナリカゴナルセ"
_ROMAJI = "NARUSE, Kanarikago"
_TITLED = "金糸籠さん"
_ABROAD = "+81 90 0000 2468"
_IN_KANJI = "〇九〇－〇〇〇〇－二四六八"
_IN_ERA = "昭和44年7月21日"


def _page(body: str, head: str = "", title: str = "canary") -> bytes:
    return (
        f'<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body><h1>canary</h1>{body}</body></html>"
    ).encode()


def _image(text: str, pixels: bytes = b"") -> bytes:
    """A PNG image with a text in it; its pixels stand in the open."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"iTXt", b"Comment\0\0\0\0\0" + text.encode()),
        (b"IDAT", zlib.compress(b"\0\0" + pixels, level=0)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in chunks
    )


def _with_mail(value: str) -> str:
    return f"{value} {_MAIL}"


def _photograph(text: str) -> bytes:
    """A JPEG image with a comment in it and without pixels."""
    segments = (
        (0xFE, text.encode()),
        (0xC0, bytes((8, 0, 1, 0, 1, 1, 1, 0x11, 0))),
        (0xDA, bytes((1, 1, 0, 0, 63, 0))),
    )
    written = b"".join(
        bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
        for marker, content in segments
    )
    return b"\xff\xd8" + written + b"\0\xff\xd9"


def _archive(text: str) -> bytes:
    """A zip archive of one table."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("table.csv"), f"a,{text}\r\n")
    return file.getvalue()


def _calendar(text: str) -> bytes:
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:canary", "BEGIN:VEVENT", "UID:canary")
    return "\r\n".join((*lines, f"SUMMARY:{text}", "END:VEVENT", "END:VCALENDAR", "")).encode()


def _index(word: str) -> bytes:
    """A file of a search index with one word in it (CBOR: a text of up to 255 bytes)."""
    data = word.encode()
    return gzip.compress(b"pagefind_dcd\x78" + bytes((len(data),)) + data, mtime=0)


def _document(text: str) -> bytes:
    """A PDF of one page with a text in Latin letters on it."""
    stream = f"BT /F1 9 Tf 9 9 Td ({text}) Tj ET".encode("ascii")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    data, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, content in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    trailer = b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 6\n" + table + trailer


# What is planted → the checks that must find it.
_ALWAYS: Mapping[str, tuple[bytes, tuple[str, ...]]] = {
    "text/index.html": (_page(f"<p>{_TURNED_ROUND} <b>canary.bird</b>{_MAIL[11:]}</p>"), BOTH),
    "cells/index.html": (
        _page(
            f"<table><tr><td>{canary.CODE_WORD[:5]}</td><td>{canary.CODE_WORD[5:]}</td></tr></table>"
        ),
        (WATCHLIST,),
    ),
    "titled/index.html": (_page(f"<p>{_TITLED}が来た。</p>"), (WATCHLIST,)),
    "dictionary/index.html": (_page(f"<p>{_DICTIONARY_NAME}</p>"), (DETECTORS,)),
    "title/index.html": (_page("", title=_with_mail(_KATAKANA)), BOTH),
    "attribute/index.html": (_page(f'<p title="{_with_mail(_ROMAJI)}"></p>'), BOTH),
    "comment/index.html": (_page(f"<!-- {_with_mail(_ABROAD)} -->"), BOTH),
    "description/index.html": (
        _page("", f'<meta name="description" content="{_with_mail(_IN_ERA)}">'),
        BOTH,
    ),
    "data/index.html": (
        _page("", f'<script type="application/ld+json">{{"a":"{_with_mail(_IN_KANJI)}"}}</script>'),
        BOTH,
    ),
    "link/index.html": (_page(f'<a href="?a={quote(_with_mail(_TURNED_ROUND))}"></a>'), BOTH),
    "values.json": (f'{{"a":["{_with_mail(canary.STRIPPED)}"]}}'.encode(), BOTH),
    "lines.jsonl": (f'{{"a":"{_with_mail(canary.KANA)}"}}\n'.encode(), BOTH),
    "feed.xml": (
        f"<rss><a>{escape(escape(f'<p>{_with_mail(canary.NAME)}</p>'))}</a></rss>".encode(),
        BOTH,
    ),
    "table.csv": (f"a,{_with_mail(canary.BIRTH_DATE)}\r\n".encode(), BOTH),
    "lines.txt": (_with_mail(canary.PHONE).encode(), BOTH),
    "style.css": (f'a {{ content: "{_with_mail(_TURNED_ROUND)}" }}'.encode(), BOTH),
    "code.js": (f'const a = "{_with_mail(_KATAKANA)}";'.encode(), BOTH),
    "drawing.svg": (f"<svg><desc>{_with_mail(_ROMAJI)}</desc></svg>".encode(), BOTH),
    "bytes.png": (_image("canary", pixels=canary.CODE_WORD.encode()), (WATCHLIST,)),
    "image.png": (_image(_with_mail(canary.CODE_WORD)), BOTH),
    "packed.xml.gz": (
        gzip.compress(f"<a>{_with_mail(_ABROAD)}</a>".encode(), mtime=0),
        BOTH,
    ),
    f"{_with_mail(_KATAKANA)}/index.html": (_page(""), BOTH),
    f"{_with_mail(_TURNED_ROUND)}.txt": (b"canary", BOTH),
    "photograph.jpg": (_photograph(_with_mail(_ROMAJI)), BOTH),
    "packed.zip": (_archive(_with_mail(_TURNED_ROUND)), BOTH),
    "calendar.ics": (_calendar(_with_mail(_IN_ERA)), BOTH),
    "words.pf_index": (_index(_with_mail(_KATAKANA)), BOTH),
    "pairs.pf_index": (_index(_IN_NO_PAGE), (SEARCH_INDEX,)),
    "readings.json": (f'{{"{canary.NAME}": "よみ"}}'.encode(), (WATCHLIST,)),
}
# To read a PDF takes a library that takes long to load.
_WHERE_THERE_ARE_SUCH: Mapping[str, tuple[bytes, tuple[str, ...]]] = {
    "document.pdf": (_document(_with_mail(_ROMAJI)), BOTH),
}


def planted_beside(paths: Iterable[str]) -> Mapping[str, tuple[bytes, tuple[str, ...]]]:
    """Name → bytes and the checks that must find what is in them, for a site of these files."""
    endings = {path.rpartition(".")[2].lower() for path in paths}
    such = {
        name: planted
        for name, planted in _WHERE_THERE_ARE_SUCH.items()
        if name.rpartition(".")[2] in endings
    }
    return {**_ALWAYS, **such}
