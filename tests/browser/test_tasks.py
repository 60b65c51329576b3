"""The five things a resident comes for, on a small telephone, in each language, by links alone.

Each is done with and without JavaScript. How many links it takes is a promise.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.driving import DESK, SMALL, resize

pytestmark = pytest.mark.browser

LANGUAGES = {"ja": "", "en": "en/", "easy": "easy/"}
# A small telephone of ten years ago.
SCREEN = 568
BANNER = "[class*=emergency] a"
# The text of a case in another language stands before everything else.
TOLD = "#told"


@pytest.fixture(params=LANGUAGES)
def folder(request: pytest.FixtureRequest) -> str:
    """The folder of a language."""
    return LANGUAGES[request.param]


@pytest.fixture
def telephone(browser: WebDriver, address: str, folder: str) -> Iterator[WebDriver]:
    """A small telephone that shows the home page of a language."""
    resize(browser, SMALL, SCREEN)
    browser.get(address + folder)
    yield browser
    resize(browser, DESK)


def follow(telephone: WebDriver, selector: str) -> str:
    """Follow the first link of a kind; where it led."""
    link = telephone.find_element(By.CSS_SELECTOR, selector)
    telephone.get(str(link.get_attribute("href")))
    return urlsplit(telephone.current_url).path.lstrip("/")


def shown(telephone: WebDriver, selector: str) -> WebElement:
    """What stands on the page and can be seen."""
    element = telephone.find_element(By.CSS_SELECTOR, selector)
    assert element.is_displayed()
    assert element.text.strip()
    return element


def test_is_it_running_now(telephone: WebDriver) -> None:
    """No link: the state stands in words on the home page, before one has scrolled twice."""
    state = shown(telephone, ".status__state")
    assert state.location["y"] < 2 * SCREEN
    assert telephone.find_elements(By.CSS_SELECTOR, ".status time")


def test_was_i_affected(telephone: WebDriver, folder: str) -> None:
    """One link, from the banner to the case, which first says what it means for residents.

    Where the case has no text in the language, the link says that it leads to the Japanese page.
    """
    link = telephone.find_element(By.CSS_SELECTOR, BANNER)
    says_so = link.get_attribute("hreflang") == "ja" and "日本語" in link.text
    led_to = follow(telephone, BANNER)
    assert led_to.startswith(f"{folder}incidents/") or says_so
    headings = telephone.find_elements(By.CSS_SELECTOR, f"main h2, {TOLD}")
    assert {"residents", "told"} & {each.get_attribute("id") for each in headings[:2]}


def test_what_do_i_have_to_do(telephone: WebDriver) -> None:
    """The same page: what residents are asked, and a number to call."""
    follow(telephone, BANNER)
    assert telephone.find_elements(By.CSS_SELECTOR, f"#residents, {TOLD}")
    assert telephone.find_elements(By.CSS_SELECTOR, "main a[href^='tel:']")


def test_how_many_were_there_last_year(telephone: WebDriver, folder: str) -> None:
    """No link for the number, which stands in the table of the home page; one for the cases themselves."""
    row = telephone.find_element(By.XPATH, "//table//tr[.//a[contains(@href, 'operation/2025/')]]")
    assert any(cell.text.strip()[:1].isdigit() for cell in row.find_elements(By.TAG_NAME, "td"))
    assert follow(telephone, "table a[href$='operation/2025/']") == f"{folder}operation/2025/"
    shown(telephone, "#incidents")


def test_tell_me_when_something_happens(telephone: WebDriver, folder: str) -> None:
    """One link to the addresses of the feeds, each to be copied as it stands."""
    assert follow(telephone, "main a[href$='subscribe/']") == f"{folder}subscribe/"
    addresses = [each.text for each in telephone.find_elements(By.CSS_SELECTOR, "main .address")]
    assert any(each.endswith("feeds/all.rss.xml") for each in addresses)
