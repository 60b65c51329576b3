"""Every page of both portals, judged by axe-core: WCAG 2.0 to 2.2, A and AA, and good practice."""

from collections.abc import Mapping

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.browser.axe import judged
from tests.browser.driving import DESK, SMALL, Portal, evaluate, prefer, resize

pytestmark = pytest.mark.browser


# Width, scheme and whether everything that can be opened is open. The real cases are dressed like
# the sample, so that for them one look at each width is enough.
LOOKS = ((DESK, "light", False), (SMALL, "light", True), (DESK, "dark", True))


@pytest.mark.parametrize(("portal", "looks"), [("sample", LOOKS), ("real", LOOKS[:2])])
def test_axe_finds_nothing_on_any_page(
    window: WebDriver,
    served: Mapping[str, Portal],
    portal: str,
    looks: tuple[tuple[int, str, bool], ...],
) -> None:
    """No violation, on a desk and at 320 px, in light and dark; and on a desk not even a doubt."""
    found = {}
    for page in served[portal].visit(window):
        for width, scheme, opened in looks:
            resize(window, width)
            prefer(window, color_scheme=scheme)
            found[page, width, scheme] = judged(
                window,
                opened=opened,
                doubts=width == DESK,
                colours_only=scheme == "dark",
            )
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_axe_would_find_something(window: WebDriver, served: Mapping[str, Portal]) -> None:
    """A picture without words and grey on white are named, so the program does run."""
    prefer(window, color_scheme="light")
    window.get(served["sample"].address)
    spoil = """
    document.querySelector('header img').removeAttribute('alt');
    document.querySelector('main p').style.color = '#aaa';
    """
    evaluate(window, spoil)
    rules = {fault.partition(":")[0] for fault in judged(window, opened=False)}
    assert rules == {"image-alt", "color-contrast"}
