"""A real browser (Debian's Chromium, headless) and both portals on this machine alone."""

import os
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import which

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver

from disclosure_builder.cli.preview import make_server
from tests import portals
from tests.browser.driving import Portal

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

FONTS = Path(__file__).parents[2] / "site_templates" / "fonts"

FONT_SETTINGS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{FONTS}</dir>
</fontconfig>
"""


@pytest.fixture(scope="session")
def served() -> Iterator[Mapping[str, Portal]]:
    """The sample and the real cases, served from memory with the headers of the site itself."""
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(_serving(built.site.files))
            for name, built in (("sample", portals.sample()), ("real", portals.real()))
        }


@pytest.fixture(scope="session")
def address(served: Mapping[str, Portal]) -> str:
    """Where the sample site is served."""
    return served["sample"].address


@pytest.fixture(scope="session", params=[True, False], ids=["with JavaScript", "without"])
def browser(request: pytest.FixtureRequest) -> Iterator[WebDriver]:
    """Chromium, with and without JavaScript."""
    with _chromium(javascript=request.param) as window:
        yield window


@pytest.fixture(scope="session")
def window() -> Iterator[WebDriver]:
    """Chromium with JavaScript, for tests that measure a page from within."""
    with _chromium(javascript=True) as window:
        yield window


@pytest.fixture(scope="session")
def pair(window: WebDriver) -> Iterator[tuple[WebDriver, WebDriver]]:
    """Two browsers, for tests that look long at every page: there are two cores, or more."""
    with _chromium(javascript=True) as second:
        yield window, second


@contextmanager
def _serving(files: Mapping[str, bytes]) -> Iterator[Portal]:
    with make_server(files, 0) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Portal(f"http://127.0.0.1:{server.server_address[1]}/", files)
        server.shutdown()
        thread.join()


@contextmanager
def _chromium(*, javascript: bool) -> Iterator[WebDriver]:
    program, driver = which("chromium"), which("chromedriver")
    assert program is not None, "apt-get install chromium"
    assert driver is not None, "apt-get install chromium-driver"
    options = Options()
    options.binary_location = program
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not javascript:
        settings = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", settings)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options.add_argument(f"--user-data-dir={profile}")
        service = Service(driver, env=os.environ | {"FONTCONFIG_FILE": _with_fonts(profile)})
        window = webdriver.Chrome(options=options, service=service)
        yield window
        window.quit()


def _with_fonts(folder: str) -> str:
    """Settings that add the project's own font: a bare machine has none for Japanese.

    Without one, boxes stand for words: nothing is as wide as a resident sees it, and what is
    printed has no text in it.
    """
    settings = Path(folder) / "fonts.conf"
    settings.write_text(FONT_SETTINGS, encoding="utf-8")
    return str(settings)
