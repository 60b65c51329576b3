"""A small whole site, and what it is judged by: tests change one thing in it and look again."""

import struct
import zlib
from collections.abc import Mapping
from datetime import date

from disclosure_builder.checks import check_site
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.problems import Problem, Refused
from disclosure_builder.public.pages import BuiltSite
from disclosure_builder.redaction.allowlist import AllowedText, Allowlist
from disclosure_builder.redaction.watchlist import Watchlist, watch_editions

HOME = "index.html"
CASE = "incidents/2026-001/index.html"
BASE = "https://disclosure.city.example/"
ON = date(2026, 10, 1)


def page(body: str, *, title: str = "公表事案", head: str = "") -> bytes:
    """A page that every check accepts, around a body."""
    return (
        f'<!doctype html>\n<html lang="ja">\n<head><meta charset="utf-8"><title>{title}</title>'
        f"{head}</head>\n<body><h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    ).encode()


def feed(description: str) -> bytes:
    """A feed of one entry; the description is already escaped."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>公表</title>'
        f"<item><title>お知らせ</title><link>{BASE}incidents/2026-001/</link>"
        f"<description>{description}</description></item></channel></rss>"
    ).encode()


def png(*chunks: tuple[bytes, bytes], pixels: bytes = b"") -> bytes:
    """An image of one dot with further chunks; what follows the dot stands in the open."""
    header = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dot = (b"IDAT", zlib.compress(b"\0\0" + pixels, level=0 if pixels else -1))
    parts = [
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in (header, *chunks, dot, (b"IEND", b""))
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


CLEAN: Mapping[str, bytes] = {
    HOME: page('<p>状況</p><p><a href="incidents/2026-001/#cause">発生原因</a></p>'),
    CASE: page(
        '<p id="cause">設定の誤り</p><img src="../../image.png" alt="図">'
        '<a href="../../">ホーム</a> <a href="https://www.example.org/">国の案内</a>',
        head=f'<link rel="canonical" href="{BASE}incidents/2026-001/">'
        '<link rel="stylesheet" href="/site.css">',
    ),
    "site.css": b".basis { background: url(image.png) }\n",
    "feed.xml": feed("&lt;p&gt;設定の誤り&lt;/p&gt;"),
    "data.json": '{"件名": "設定の誤り", "件数": 3}'.encode(),
    "table.csv": "件名,件数\r\n設定の誤り,3\r\n".encode(),
    "robots.txt": b"User-agent: *\n",
    "image.png": png(),
}


def given(
    files: Mapping[str, bytes],
    *,
    watched: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
    approved: tuple[str, ...] = (),
) -> CheckInput:
    """A site with what it is judged by."""
    entries = tuple(
        AllowedText(text, "市の代表番号", "chief", date(2027, 3, 31)) for text in allowed
    )
    return CheckInput(
        site=BuiltSite(files),
        watchlist=watching(*watched, names=names),
        allowlist=Allowlist(entries),
        approved_texts=frozenset(approved),
        on=ON,
        hosts=frozenset({BASE}),
    )


def watching(*values: str, names: tuple[str, ...] = ()) -> Watchlist:
    """A watch list of these values, with those of the canary, which are in every one."""
    canary = watch_editions(())
    return Watchlist(canary.values | {*values, *names}, canary.names | set(names), canary.births)


def problems_of(judged: CheckInput) -> tuple[Problem, ...]:
    """What the whole check says; empty if the site passes."""
    try:
        check_site(judged)
    except Refused as refusal:
        return refusal.problems
    return ()


def with_files(**changed: bytes) -> dict[str, bytes]:
    """The clean site with other files; a name is written with `__` for a slash and `_` for a dot."""
    names = {name.replace("__", "/").replace("_", "."): data for name, data in changed.items()}
    return {**CLEAN, **names}
