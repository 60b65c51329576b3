"""Pages, data, code and addresses are read the way a browser decodes them."""

import base64
import gzip
import json
from urllib.parse import quote

import pytest

from tests.checks.conftest import CLEAN, HOME, feed, given, page, png, problems_of
from tests.checks.reading_help import MAIL, NAME, is_refused, places

ESCAPED = "".join(f"\\u{ord(letter):04x}" for letter in NAME)
STYLED = "".join(f"\\{ord(letter):x} " for letter in NAME)
PUNYCODE = f"xn--{NAME.encode('punycode').decode()}.example"
PACKED = base64.b64encode(NAME.encode()).decode()
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'

HIDDEN = {
    "template element": (HOME, page(f"<template><p>{NAME}</p></template>"), "text"),
    "noscript": (HOME, page("", head=f"<noscript>{NAME[:2]}<b>{NAME[2:]}</b></noscript>"), "text"),
    "data script": (
        HOME,
        page(f'<script type="application/json">{{"a": "{ESCAPED}"}}</script>'),
        "script, value",
    ),
    "key that stands twice": ("a.json", f'{{"a": "{NAME}", "a": 1}}'.encode(), "JSON, value"),
    "JSON in JSON": ("a.json", json.dumps({"a": json.dumps(NAME)}).encode(), "text"),
    "srcdoc": (
        HOME,
        page(f'<iframe srcdoc="&lt;p&gt;{NAME[:2]}&lt;b&gt;{NAME[2:]}"></iframe>'),
        "attribute srcdoc, text",
    ),
    "page in a comment": (
        HOME,
        page(f"<!-- <p>{NAME[:2]}<b>{NAME[2:]}</b></p> -->"),
        "comment, text",
    ),
    "comment that ends oddly": (HOME, page(f"<!-- {NAME} --!>"), "comment"),
    "processing instruction": ("a.xml", f"<?note {NAME}?><a/>".encode(), "tag"),
    "document type": (
        HOME,
        page("").replace(b"<!doctype html>", f"<!doctype {NAME}>".encode()),
        "tag",
    ),
    "closing tag": (HOME, page(f"<p>本文</p {NAME}>"), "tag"),
    "attribute name": (HOME, page(f"<p {NAME}>本文</p>"), "tag"),
    "attribute that stands twice": (
        HOME,
        page(f'<p title="a" title="{NAME}">a</p>'),
        "attribute title",
    ),
    "style attribute": (
        HOME,
        page(f"<p style=\"content:'{STYLED}'\">a</p>"),
        "attribute style, value",
    ),
    "style element": (
        HOME,
        page("", head=f"<style>p::after{{content:'{STYLED}'}}</style>"),
        "style, value",
    ),
    "upper-case script": (HOME, page(f"<SCRIPT>x='{ESCAPED}'</SCRIPT>"), "script, value"),
    "style sheet": ("a.css", f"p::after {{ content: '{STYLED}' }}".encode(), "code, value"),
    "strings side by side": (
        "a.css",
        f"p::after {{ content: '{NAME[:2]}' '{NAME[2:]}' }}".encode(),
        "code, value",
    ),
    "class name": ("a.css", f".{STYLED.strip()} {{}}".encode(), "code, value"),
    "script": ("a.js", f'a = "{ESCAPED}"'.encode(), "code, value"),
    "strings added up": ("a.js", f"a = '{NAME[:2]}' + \"{NAME[2:]}\"".encode(), "code, value"),
    "regular expression": ("a.js", f"a = /{NAME}/".encode(), "code, value"),
    "open comment": ("a.css", f"p {{}} /* {NAME}".encode(), "code, comment"),
    "percent signs": (HOME, page(f'<a href="?q={quote(NAME)}">a</a>'), "attribute href"),
    "percent signs twice": (
        HOME,
        page(f'<a href="?q={quote(quote(NAME))}">a</a>'),
        "attribute href",
    ),
    "percent signs of Shift_JIS": (
        HOME,
        page(f'<a href="?q={quote(NAME.encode("cp932"))}">a</a>'),
        "attribute href",
    ),
    "Punycode": (HOME, page(f'<a href="https://{PUNYCODE}/">a</a>'), "attribute href"),
    "Punycode in a site map": ("a.xml", f"<url>https://{PUNYCODE}/</url>".encode(), "text"),
    "file name": (f"{quote(NAME)}.txt", b"a", "file name"),
    "data address": (
        HOME,
        page(f'<img alt="" src="data:image/svg+xml,{quote(SVG.format(f"<text>{NAME}</text>"))}">'),
        "attribute src, data: address, text",
    ),
    "packed data address": (
        HOME,
        page(f'<a href="data:;base64,{PACKED}">a</a>'),
        "attribute href, data: address, text",
    ),
    "data address in a style sheet": (
        "a.css",
        f"p {{ background: url(data:text/plain;base64,{PACKED}) }}".encode(),
        "code, data: address, text",
    ),
    "image in a data address": (
        "a.json",
        json.dumps(
            {
                "a": "data:image/png;base64,"
                + base64.b64encode(png((b"tEXt", b"A\0" + NAME.encode()))).decode()
            }
        ).encode(),
        "value, data: address, image text",
    ),
    "title of a feed": (
        "a.xml",
        feed("a").replace(
            "<title>公表</title>".encode(), f"<title>{NAME[:2]}&lt;b&gt;{NAME[2:]}</title>".encode()
        ),
        "text",
    ),
    "name in a packed file": (
        "a.txt.gz",
        b"\x1f\x8b\x08\x08" + b"\0" * 6 + NAME.encode() + b"\0" + gzip.compress(b"a", mtime=0)[10:],
        "gzip, file name",
    ),
    "armoured signature": ("a.sig", f"-----BEGIN\n\n{NAME}\n".encode(), "text"),
}

REFUSED = {
    "UTF-16": ("a.txt", NAME.encode("utf-16")),
    "UTF-16 without a mark": ("a.txt", "ab".encode("utf-16-le")),
    "Shift_JIS": ("a.csv", NAME.encode("cp932")),
    "ISO-2022-JP": ("a.txt", NAME.encode("iso2022_jp")),
    "page in another encoding": (HOME, page("").replace(b"utf-8", b"shift_jis")),
    "XML in another encoding": ("a.xml", b'<?xml version="1.0" encoding="shift_jis"?><a/>'),
    "entity": ("a.svg", f'<!DOCTYPE svg [<!ENTITY a "{NAME}">]><svg>&a;</svg>'.encode()),
    "document type of XML": ("a.xml", b"<!DOCTYPE a><a/>"),
    "data address of an unknown type": (HOME, page('<a href="data:font/woff2;base64,AAAA">a</a>')),
    "broken data address": (HOME, page('<a href="data:;base64,A=A">a</a>')),
    "data address in another encoding": (HOME, page('<a href="data:;charset=utf-16,a">a</a>')),
    "unreadable data address in a style": ("a.css", b"p { background: url(data:font/woff2,a) }"),
    "bytes after a packed file": ("a.txt.gz", gzip.compress(b"a", mtime=0) + NAME.encode()),
    "packed file with a further field": (
        "a.txt.gz",
        b"\x1f\x8b\x08\x04" + gzip.compress(b"a", mtime=0)[4:],
    ),
    "visiting card": ("a.vcf", b"BEGIN:VCARD\r\nEND:VCARD\r\n"),
    "web font": ("a.woff2", b"wOF2"),
    "archive of another kind": ("a.7z", b"7z"),
    "tar": ("a.tar.gz", gzip.compress(b"a", mtime=0)),
}


@pytest.mark.parametrize("story", HIDDEN)
def test_a_text_is_read_wherever_it_hides(story: str) -> None:
    """The whole value is in one passage, and its place is told."""
    path, data, where = HIDDEN[story]
    assert where in places(path, data)


@pytest.mark.parametrize("story", REFUSED)
def test_what_cannot_be_made_out_refuses(story: str) -> None:
    """No message quotes it."""
    path, data = REFUSED[story]
    assert is_refused(path, data)


def test_a_place_never_shows_a_name_that_someone_invented() -> None:
    """The name of an attribute stands in a message only if it is one of HTML."""
    problems = problems_of(given({**CLEAN, HOME: page(f'<p {NAME}="{MAIL}">本文</p>')}))
    assert {each.place.field for each in problems} == {"attribute", "tag"}
    assert NAME not in repr(problems)


def test_clean_files_with_everything_in_them_pass() -> None:
    """Escapes, data addresses and signatures are no faults."""
    dot = base64.b64encode(png()).decode()
    files = {
        **CLEAN,
        "site.css": f"p {{ background: url(data:image/png;base64,{dot}); content: '\\6c34' }}".encode(),
        "feed.xml.gz": gzip.compress(feed("&lt;p title='&amp;lt;b&amp;gt;'&gt;水&lt;/p&gt;")),
        "ledger.sig": b"-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ==\n-----END SSH SIGNATURE-----\n",
    }
    assert problems_of(given(files)) == ()
