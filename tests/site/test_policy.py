"""What a page may run follows from what it has, and a header says the same for every server."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

import pytest

from disclosure_builder.site.composition import compose
from disclosure_builder.site.frames import Frames
from disclosure_builder.site.headers import header_files, security_headers
from disclosure_builder.site.policy import Needs, needs_of, policy, sum_of
from tests.site.conftest import SETTINGS, fragment

PLAIN = "<p>件名</p>"
SEARCH = '<form action="./"></form><script type="module" src="../assets/search.js"></script>'
FILTERS = '<script src="../assets/lists.01234567.js" defer></script>'
CODE = "start()"
DIGEST = b64encode(sha256(CODE.encode()).digest()).decode()


def directives(text: str) -> dict[str, str]:
    """A policy, taken apart."""
    return dict(each.split(" ", 1) for each in text.split("; "))


def test_a_page_without_a_script_may_run_nothing() -> None:
    """No directive for scripts at all, so that what nothing else allows, nothing, holds."""
    found = directives(policy(needs_of(PLAIN)))
    assert found["default-src"] == "'none'"
    assert found["form-action"] == "'none'"
    assert "script-src" not in found


def test_a_page_with_a_script_of_its_own_site_may_run_that_and_nothing_written_into_it() -> None:
    """And WebAssembly, which the search is; never `unsafe-inline` or `unsafe-eval`."""
    found = directives(policy(needs_of(SEARCH)))
    assert found["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert found["form-action"] == "'self'"


def test_a_script_that_is_not_the_search_may_not_run_webassembly() -> None:
    """The filters of a list are a script of the site's own and nothing more."""
    found = directives(policy(needs_of(FILTERS)))
    assert found["script-src"] == "'self'"
    assert found["form-action"] == "'none'"


def test_code_within_a_page_is_named_by_its_digest() -> None:
    """One sign more, and a browser refuses it."""
    needs = needs_of(f"<script>{CODE}</script>")
    assert directives(policy(needs))["script-src"] == f"'sha256-{DIGEST}'"


def test_data_for_programs_is_named_by_its_page_and_by_no_header() -> None:
    """JSON-LD is not run, but checkers ask for its digest; a header has no room for those of all."""
    needs = needs_of(f'<script type="application/ld+json">{CODE}</script>')
    assert directives(policy(needs))["script-src"] == f"'sha256-{DIGEST}'"
    assert "script-src" not in directives(policy(sum_of([needs])))


def test_the_header_allows_what_any_page_needs_and_forbids_frames() -> None:
    """One header stands for all pages; each page's own policy is as narrow as that page."""
    needs = sum_of([needs_of(PLAIN), needs_of(SEARCH), needs_of(f"<script>{CODE}</script>")])
    found = directives(dict(security_headers(needs))["Content-Security-Policy"])
    assert found["script-src"] == f"'self' 'wasm-unsafe-eval' 'sha256-{DIGEST}'"
    assert found["frame-ancestors"] == "'none'"


def test_every_kind_of_server_is_told_the_same() -> None:
    """Each header with its value stands in each of the three files; the one for https is off."""
    files = {file.path: file.content.decode() for file in header_files(Needs(), SETTINGS)}
    assert set(files) == {"_headers", "server/apache.conf", "server/nginx.conf"}
    for name, value in security_headers(Needs()):
        assert f"\n  {name}: {value}\n" in files["_headers"]
        assert f'\nHeader always set {name} "{value}"\n' in files["server/apache.conf"]
        assert f'\nadd_header {name} "{value}" always;\n' in files["server/nginx.conf"]
    for content in files.values():
        (line,) = (line for line in content.splitlines() if "max-age" in line)
        assert line.startswith("#")


@pytest.fixture(scope="module")
def files(frames: Frames) -> Mapping[str, bytes]:
    """A site with one page that has a script, and others that have none."""
    search = fragment("search/", "検索", f"<h1>検索</h1>{SEARCH}")
    return compose(frames, (fragment(""), search), (), (), SETTINGS).files


def test_each_page_has_the_policy_that_fits_it(files: Mapping[str, bytes]) -> None:
    """Only the page with the script may run one; the header file allows it for all."""
    with_scripts = {path for path, content in files.items() if b"wasm-unsafe-eval" in content}
    assert with_scripts == {
        "search/index.html",
        "_headers",
        "server/apache.conf",
        "server/nginx.conf",
    }
