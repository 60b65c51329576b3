"""Home, a case and a year, opened in a real browser, with and without JavaScript."""

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By

from tests import portals
from tests.browser.driving import hosts_asked, log, resize, width_of

CASE = "incidents/2025-001/"
YEAR = "operation/2024/"
PAGES = ["", CASE, YEAR, "announcements/", "suspensions/", "ordinance/", "subscribe/", "about/"]

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_and_says_what_it_is(browser: WebDriver, address: str, page: str) -> None:
    """It has its title, one main heading that is visible, and its language."""
    resize(browser, 1280)
    browser.get(address + page)
    headings = browser.find_elements(By.TAG_NAME, "h1")
    assert len(headings) == 1
    assert headings[0].is_displayed()
    assert headings[0].text.strip()
    assert browser.title
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "ja"


def test_home_says_whether_the_network_runs(browser: WebDriver, address: str) -> None:
    """The state stands in words in the first screen."""
    resize(browser, 1280)
    browser.get(address)
    state = portals.sample().register.state.state.label.ja
    place = browser.find_element(By.XPATH, f"//main//*[contains(text(), '{state}')]")
    assert place.is_displayed()
    assert place.location["y"] < 900


def test_a_case_shows_the_seven_items_in_order(browser: WebDriver, address: str) -> None:
    """(1) to (7) of Art. 14, in their order."""
    browser.get(address + CASE)
    text = browser.find_element(By.TAG_NAME, "main").text
    positions = [text.find(f"({number})") for number in range(1, 8)]
    assert -1 not in positions
    assert positions == sorted(positions)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_over_the_edge(
    browser: WebDriver, address: str, page: str, width: int
) -> None:
    """No page scrolls sideways, neither on a small telephone nor on a desk."""
    resize(browser, width)
    browser.get(address + page)
    assert width_of(browser) <= width


@pytest.mark.parametrize("page", PAGES)
def test_no_other_host_is_asked_for_anything(browser: WebDriver, address: str, page: str) -> None:
    """Every request goes to the site itself, and the console stays silent."""
    log(browser, "performance")
    log(browser, "browser")
    browser.get(address + page)
    assert hosts_asked(browser) == {urlsplit(address).netloc}
    assert log(browser, "browser") == []


def test_a_resident_gets_from_home_to_a_case_by_links(browser: WebDriver, address: str) -> None:
    """Home leads to the list, the list to the case."""
    resize(browser, 1280)
    browser.get(address)
    browser.find_element(By.CSS_SELECTOR, "main a[href$='announcements/']").click()
    browser.find_element(By.CSS_SELECTOR, "main a[href$='incidents/2025-001/']").click()
    assert browser.current_url.endswith(CASE)
