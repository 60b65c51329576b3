"""A portal of three hundred cases, none like another, and a server as strict as it could be.

The texts are sentences of the sample in another order, with a quarter of their words in kanji put
in the place of others: so the index is as large as that of as many real cases.
"""

import gzip
import mimetypes
import random
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from lxml import html as markup

from disclosure_builder.language.loading import load_strings
from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.composition import compose
from disclosure_builder.site.generator import FrameRequest, MkDocsGenerator
from disclosure_builder.site.portal import site_settings
from disclosure_builder.site.search.making import Search
from tests import portals

CASES = 300
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"
)
_WORD = re.compile("[一-鿿]{2,4}")
# What servers pack on the way; the index is packed already.
_PACKED = ("text/", "application/json", "application/javascript")


def large_site() -> Mapping[str, bytes]:
    """Every file of the large portal."""
    built = portals.sample()
    chance = random.Random(2026)  # noqa: S311 - no secret, but the same on every day
    texts = [
        _main(content)
        for path, content in built.site.files.items()
        if re.match(r"(incidents|suspensions)/2.*html", path)
    ]
    sentences = [each for text in texts for each in re.split("(?<=。)", text) if each]
    words = sorted({word for text in texts for word in _WORD.findall(text)})
    cases = [
        _case(number, sentences, words, len(texts[number % len(texts)]), chance)
        for number in range(CASES)
    ]
    search = Fragment("search/", "search", "検索", "", _search_page(built.site.files), (), "", None)
    strings = load_strings(portals.PROJECT / "site_templates")
    settings = replace(site_settings(built.portal, strings), sample=False)
    frames = MkDocsGenerator().make_frames(FrameRequest(settings, portals.PROJECT, {}))
    with Search().start((*cases, search)) as running:
        return compose(frames, (*cases, search), running.files(), (), settings).files


def _case(
    number: int, sentences: list[str], words: list[str], length: int, chance: random.Random
) -> Fragment:
    def varied(sentence: str) -> str:
        return _WORD.sub(
            lambda m: chance.choice(words) if chance.random() < 0.25 else m[0], sentence
        )

    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        paragraphs.append(varied(chance.choice(sentences)))
    title = varied(chance.choice(sentences))[:40]
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return Fragment(
        address=f"incidents/{2000 + number // 30}-{number % 30 + 1:03}/",
        frame="page",
        title=title,
        description=title,
        html=f"<h1>{escape(title)}</h1>{body}",
        headings=(),
        text=" ".join((title, *paragraphs)),
        updated=date(2000, 4, 1) + timedelta(days=number * 12),
    )


def _main(content: bytes) -> str:
    (main,) = markup.document_fromstring(content.decode()).iter("main")
    return " ".join(main.text_content().split())


def _search_page(files: Mapping[str, bytes]) -> str:
    page = files["search/index.html"].decode()
    body = page.partition('<article class="md-typeset">')[2].partition("</article>")[0]
    return body.replace('="../', '="root:').replace('href="root:announcements/"', 'href="root:"')


@contextmanager
def strict_server(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serve with gzip, and with the policy in the header of every answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path.removeprefix("/")
            name = f"{path}index.html" if path.endswith("/") or not path else path
            body = files.get(name, b"")
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.send_response(200 if name in files else 404)
            if kind.startswith(_PACKED):
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Who looked at what is nobody's business."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()
