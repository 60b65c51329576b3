"""What tests ask of a browser: sizes, preferences, logs, and a portal's pages one after the other."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from selenium.webdriver.chrome.webdriver import WebDriver

# What a telephone of 320 CSS pixels shows is what a desk of 1280 shows at 400 % (WCAG 2.2, 1.4.10).
SMALL, DESK = 320, 1280
# The width of an A4 sheet between the margins of the style sheet, at 96 pixels an inch.
PAPER = 680


@dataclass(frozen=True)
class Portal:
    """A portal that is served: where, and what."""

    address: str
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def pages(self) -> list[str]:
        """The address of every page from the root, the one for missing addresses included."""
        names = [path for path in self.files if path.endswith(".html")]
        return [name.removesuffix("index.html") for name in names]

    def visit(self, window: WebDriver) -> Iterator[str]:
        """Open one page after the other."""
        assert self.pages
        for page in self.pages:
            window.get(self.address + page)
            yield page


def resize(window: WebDriver, width: int, height: int = 900) -> None:
    """A window of this width, also narrower than a real one could be."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    window.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def prefer(window: WebDriver, media: str = "", **features: str) -> None:
    """A medium and a reader's preferences: `prefer(window, color_scheme="dark")`.

    A name of one word is the feature itself (`forced_colors`); the others begin with `prefers-`.
    """
    named = {
        name if name == "forced_colors" else f"prefers_{name}": value
        for name, value in features.items()
    }
    rows = [{"name": name.replace("_", "-"), "value": value} for name, value in named.items()]
    window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": rows})


def width_of(window: WebDriver) -> int:
    """How wide the page is in all, scrolled or not."""
    return int(window.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"])


def evaluate(window: WebDriver, script: str, *arguments: object) -> Any:
    """What a function body returns that is run within the page."""
    return window.execute_script(script, *arguments)


def log(window: WebDriver, name: str) -> list[dict[str, str]]:
    """What the browser has noted since it was last asked."""
    return list(window.get_log(name))  # type: ignore[no-untyped-call]


def hosts_asked(window: WebDriver) -> set[str]:
    """Every host that something was asked of since the log was last read."""
    messages = [json.loads(row["message"])["message"] for row in log(window, "performance")]
    asked = [
        urlsplit(message["params"]["request"]["url"])
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    return {url.netloc for url in asked if url.scheme not in {"data", "chrome"}}
