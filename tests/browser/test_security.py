"""The security policy is enforced, breaks nothing, and leaves nothing on a reader's machine."""

from collections.abc import Mapping
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.browser.driving import Portal, hosts_asked, log

pytestmark = pytest.mark.browser

# What a page may keep on a reader's machine; the last two answer later.
KEPT = """
const done = arguments[0];
const now = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
const workers = navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : [];
Promise.all([indexedDB.databases(), caches.keys(), workers]).then(
  later => done([...now, ...later.flat()].filter(each => each !== '').map(String)));
"""
# Each tries what a policy is to stop, and names the directive by which it was stopped.
BLOCKED = """
const done = arguments[0];
const stopped = new Set();
document.addEventListener('securitypolicyviolation', event => stopped.add(event.effectiveDirective));
const put = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
put('script', {textContent: 'document.title = "run"'});
put('script', {src: 'https://elsewhere.example/a.js'});
put('img', {src: 'https://elsewhere.example/a.png'});
put('iframe', {src: 'https://elsewhere.example/'});
put('style', {textContent: 'p { color: red }'});
document.body.setAttribute('style', 'color: red');
fetch('https://elsewhere.example/').catch(() => 0);
put('form', {action: 'https://elsewhere.example/', id: 'away'});
document.getElementById('away').submit();
setTimeout(() => done([[...stopped].sort(), document.title]), 300);
"""


@pytest.mark.parametrize("portal", ["sample", "real"])
def test_every_page_obeys_its_policy_and_keeps_nothing(
    window: WebDriver, served: Mapping[str, Portal], portal: str
) -> None:
    """No complaint in the console, no other host, no cookie, no storage, no worker."""
    for name in ("performance", "browser"):
        log(window, name)
    complaints = []
    for page in served[portal].visit(window):
        assert window.execute_async_script(KEPT) == [], page
        complaints += [(page, row["message"]) for row in log(window, "browser")]
    assert complaints == []
    assert hosts_asked(window) == {urlsplit(served[portal].address).netloc}
    assert window.get_cookies() == []


def test_the_policy_stops_what_it_is_for(window: WebDriver, served: Mapping[str, Portal]) -> None:
    """Code in a page, code, pictures, frames, requests and forms to another host, inline style."""
    window.get(served["sample"].address + "incidents/2025-001/")
    stopped, title = window.execute_async_script(BLOCKED)
    assert set(stopped) >= {
        "script-src-elem",
        "img-src",
        "frame-src",
        "style-src-elem",
        "style-src-attr",
        "connect-src",
        "form-action",
    }
    assert title != "run"
    log(window, "browser")


def test_each_page_says_its_policy_before_anything_else(served: Mapping[str, Portal]) -> None:
    """In the head right behind the character set, so that it holds without a server's help."""
    for path, content in served["sample"].files.items():
        if path.endswith(".html"):
            head = content.decode().partition("<title>")[0]
            assert head.index("Content-Security-Policy") < head.index("viewport")
            policy = head.partition('Content-Security-Policy" content="')[2].partition('"')[0]
            assert policy.startswith("default-src 'none'; base-uri 'none'; ")
            assert "unsafe-inline" not in policy
            assert "unsafe-eval" not in policy.replace("'wasm-unsafe-eval'", "")


def test_the_tests_look_at_the_site_as_a_server_will_serve_it(
    served: Mapping[str, Portal],
) -> None:
    """The headers of the site's own header file stand in every answer."""
    portal = served["sample"]
    with urlopen(portal.address, timeout=10) as answer:  # noqa: S310 - this machine alone
        got = dict(answer.headers)
    lines = portal.files["_headers"].decode().splitlines()
    said = dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
    assert len(said) == 6
    assert said.items() <= got.items()
