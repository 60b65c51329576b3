"""A real browser (Debian's Chromium, headless) and the sample site on this machine alone."""

import tempfile
import threading
from collections.abc import Iterator
from shutil import which

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver

from disclosure_builder.cli.preview import make_server
from tests import portals

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


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the sample site is served."""
    with make_server(portals.sample().site.files, 0) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session", params=[True, False], ids=["with JavaScript", "without"])
def browser(request: pytest.FixtureRequest) -> Iterator[WebDriver]:
    """Chromium, with and without JavaScript."""
    program, driver = which("chromium"), which("chromedriver")
    assert program is not None, "apt-get install chromium"
    assert driver is not None, "apt-get install chromium-driver"
    options = Options()
    options.binary_location = program
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not request.param:
        settings = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", settings)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options.add_argument(f"--user-data-dir={profile}")
        window = webdriver.Chrome(options=options, service=Service(driver))
        yield window
        window.quit()
