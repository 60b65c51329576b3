"""Shows a built site on this machine only, from memory: nothing is written."""

import mimetypes
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.cli.printing import Screen
from disclosure_builder.vocabulary.words import Words


def serve(site: CheckedSite, port: int, screen: Screen) -> None:
    """Serve until Ctrl+C, to this machine alone."""
    with make_server(site.files, port) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        screen.say(
            Words(
                f"{address} をブラウザーで開いてください（終わるには Ctrl+C）。",
                f"Open {address} in a browser (Ctrl+C to end).",
            )
        )
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


def make_server(files: Mapping[str, bytes], port: int) -> ThreadingHTTPServer:
    """A server of these files on the loopback address, as strict as the real one is to be."""
    headers = _headers(files)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(self._answer())

        def do_HEAD(self) -> None:
            self._answer()

        def _answer(self) -> bytes:
            """Send the headers; what stands below them is returned."""
            path = unquote(urlsplit(self.path).path).removeprefix("/")
            name = f"{path}index.html" if path.endswith("/") or not path else path
            found = name in files
            body = files[name] if found else files.get("404.html", b"")
            self.send_response(200 if found else 404)
            kind = mimetypes.guess_type(name if found else "404.html")[0]
            charset = "; charset=utf-8" if kind and kind.startswith("text/") else ""
            self.send_header("Content-Type", (kind or "application/octet-stream") + charset)
            self.send_header("Content-Length", str(len(body)))
            for header, value in headers:
                self.send_header(header, value)
            self.end_headers()
            return body

        def log_message(self, *_: object) -> None:
            """Who looked at what is nobody's business."""

    return _Server(("127.0.0.1", port), Handler)


class _Server(ThreadingHTTPServer):
    # A page asks for all its parts at once; the library's queue of five turns some of them away.
    request_queue_size = 128


def _headers(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """What the site's own header file says for every address: name and value."""
    lines = files.get("_headers", b"").decode().splitlines()
    pairs = (line.strip().partition(": ") for line in lines if line.startswith("  "))
    return [(name, value) for name, _, value in pairs]
