"""What a page may load and run: the HTML of a page → its Content-Security-Policy.

The page is asked what it has, and nothing else is allowed: no page runs code that stands in it
unless the code's digest is named, none loads from another host, none can be shown in a frame. A
page that loads a script of the site's own (the search, the filters of a list) may run that, and the
search WebAssembly besides; all others may run nothing whatever. Every page may ask for the site's own files: without scripts nothing does, but
tools that judge a page look for `robots.txt` from within it.

Each page says its own policy in a `<meta>`. The header files for servers (`headers.py`) can only
say one for all pages: the sum. A browser obeys both.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
# The script that needs WebAssembly, by its name: `assets/search.01234567.js`.
_SEARCH = re.compile(r"\ssrc\s*=\s*[\"']?[^\"'\s>]*\bsearch\.[0-9a-z.]*js\b", re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_FORM = re.compile(r"<form\b", re.IGNORECASE)
# What is not run but read, by programs of others. Browsers hold no policy against it, but checkers
# do: each page names the digest of its own data, and a header, which only browsers obey, none.
_DATA = frozenset({"application/ld+json", "application/json"})

_ALWAYS = (
    ("default-src", ("'none'",)),
    ("base-uri", ("'none'",)),
    ("connect-src", ("'self'",)),
    ("img-src", ("'self'",)),
    ("manifest-src", ("'self'",)),
    ("style-src", ("'self'",)),
)


@dataclass(frozen=True)
class Needs:
    """What a page has: scripts of the site's own, one of them the search; forms, code and data
    within it (by digest).
    """

    scripts: bool = False
    web_assembly: bool = False
    forms: bool = False
    code: frozenset[str] = frozenset()
    data: frozenset[str] = frozenset()


def needs_of(html: str) -> Needs:
    """Look at a whole page, exactly as it will be served but for its policy."""
    scripts = web_assembly = False
    code: set[str] = set()
    data: set[str] = set()
    for attributes, content in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if _SOURCE.search(attributes):
            scripts = True
            web_assembly |= _SEARCH.search(attributes) is not None
            continue
        digest = b64encode(sha256(content.encode()).digest()).decode()
        (data if kind is not None and kind[1].lower() in _DATA else code).add(digest)
    forms = _FORM.search(html) is not None
    return Needs(scripts, web_assembly, forms, frozenset(code), frozenset(data))


def sum_of(all_needs: Iterable[Needs]) -> Needs:
    """What is needed by any of them, data aside."""
    every = tuple(all_needs)
    return Needs(
        scripts=any(needs.scripts for needs in every),
        web_assembly=any(needs.web_assembly for needs in every),
        forms=any(needs.forms for needs in every),
        code=frozenset[str]().union(*(needs.code for needs in every)),
    )


def policy(needs: Needs, *more: tuple[str, tuple[str, ...]]) -> str:
    """The policy in one line; `more` are directives that only a header may hold."""
    directives = [*_ALWAYS, ("form-action", ("'self'",) if needs.forms else ("'none'",)), *more]
    sources = tuple(f"'sha256-{digest}'" for digest in sorted(needs.code | needs.data))
    if needs.web_assembly:
        sources = ("'wasm-unsafe-eval'", *sources)
    if needs.scripts:
        sources = ("'self'", *sources)
    if sources:
        directives.append(("script-src", sources))
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives)
