"""The preview: a built site, shown on this machine alone."""

import http.client
from threading import Thread

from disclosure_builder.cli.preview import make_server

FILES = {
    "index.html": b"<p>home</p>",
    "404.html": b"<p>missing</p>",
    "_headers": b"/*\n  X-Content-Type-Options: nosniff\n",
}


def ask(method: str, path: str) -> tuple[int, str | None, str | None, bytes]:
    """Status, length, a header of the site's own, and body."""
    with make_server(FILES, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1])
        connection.request(method, path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        server.shutdown()
    own = answer.getheader("X-Content-Type-Options")
    return answer.status, answer.getheader("Content-Length"), own, body


def test_a_folder_shows_its_page_with_the_headers_of_the_site() -> None:
    """As the real server is to do it."""
    assert ask("GET", "/") == (200, "11", "nosniff", b"<p>home</p>")


def test_what_is_missing_has_the_page_for_that() -> None:
    """With its status, so that a link checker sees it."""
    assert ask("GET", "/nothing/") == (404, "14", "nosniff", b"<p>missing</p>")


def test_only_the_head_is_answered_without_a_body() -> None:
    """Link checkers and relays ask so."""
    assert ask("HEAD", "/") == (200, "11", "nosniff", b"")
