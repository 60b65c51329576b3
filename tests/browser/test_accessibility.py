"""Every page of both portals, judged by axe-core: WCAG 2.0 to 2.2, A and AA, and good practice."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.browser.axe import ALL_BUT_COLOURS, COLOURS, EVERYTHING, judged
from tests.browser.driving import DESK, SMALL, Portal, evaluate, prefer, resize

pytestmark = pytest.mark.browser

# So tall that the list of contents shows all of its lines: of one that it cuts, axe cannot tell what lies behind.
TALL = 2400
# Width, scheme, and the rules that this look is for.
LOOKS = (
    (DESK, "light", EVERYTHING),
    (DESK, "dark", COLOURS),
    (SMALL, "light", ALL_BUT_COLOURS),
)


@pytest.mark.parametrize("portal", ["sample", "real"])
def test_axe_finds_nothing_on_any_page(
    pair: tuple[WebDriver, WebDriver], served: Mapping[str, Portal], portal: str
) -> None:
    """No violation and no doubt, on a desk and at 320 px, in light and in dark."""
    pages = served[portal].pages
    shares = [pages[first :: len(pair)] for first in range(len(pair))]
    with ThreadPoolExecutor(len(pair)) as both:
        found = list(both.map(faults_of, pair, [served[portal].address] * len(pair), shares))
    assert sum(len(each) for each in found) == len(pages) * len(LOOKS)
    assert {look: faults for each in found for look, faults in each.items() if faults} == {}


def faults_of(
    window: WebDriver, address: str, pages: Sequence[str]
) -> dict[tuple[str, int, str], list[str]]:
    """What axe says of each page in each look."""
    found = {}
    for page in pages:
        window.get(address + page)
        for width, scheme, rules in LOOKS:
            resize(window, width, TALL)
            prefer(window, color_scheme=scheme)
            found[page, width, scheme] = judged(window, rules)
    return found


def test_axe_would_find_something(window: WebDriver, served: Mapping[str, Portal]) -> None:
    """A picture without words and grey on white are named, so the program does run."""
    prefer(window, color_scheme="light")
    window.get(served["sample"].address)
    spoil = """
    document.querySelector('header img').removeAttribute('alt');
    document.querySelector('main p').style.color = '#aaa';
    """
    evaluate(window, spoil)
    rules = {fault.partition(":")[0] for fault in judged(window)}
    assert rules == {"image-alt", "color-contrast"}
