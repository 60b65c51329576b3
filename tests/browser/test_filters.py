"""The filters of the list of announcements in a real browser, and the lists that need no script."""

from collections.abc import Mapping

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.driving import DESK, SMALL, Portal, evaluate, log, resize, width_of

pytestmark = pytest.mark.browser

PAGE = "announcements/"
SHOWN = """
const all = [...document.querySelectorAll('.announcements > li')];
return all.filter(each => each.checkVisibility()).map(
  each => new URL(each.querySelector('a').href).pathname.slice(1));
"""
HEADINGS = """
const all = [...document.querySelectorAll('main h2')];
return all.filter(each => each.checkVisibility()).map(each => each.id);
"""


def shown(window: WebDriver) -> list[str]:
    """The addresses of the entries that can be seen."""
    return list(evaluate(window, SHOWN))


def status(window: WebDriver) -> str:
    """What a screen reader is told after each choice."""
    return str(window.find_element(By.ID, "filters-status").text)


def test_without_a_script_everything_is_there_and_no_filter(
    browser: WebDriver, address: str
) -> None:
    """All entries can be seen; filters that would do nothing cannot; each list is one link away."""
    browser.get(address + PAGE)
    entries = browser.find_elements(By.CSS_SELECTOR, ".announcements > li")
    assert len(entries) > 8
    assert all(entry.is_displayed() for entry in entries)
    for name in (
        "公表の根拠ごと",
        "状況ごと",
        "公表事案の一覧",
        "停止の一覧",
        "年度ごとの運用状況",
    ):
        browser.get(address + PAGE)
        browser.find_element(By.CSS_SELECTOR, "nav.lists").find_element(By.LINK_TEXT, name).click()
        here = browser.find_element(By.CSS_SELECTOR, "nav.lists [aria-current='page']")
        assert here.text == name


@pytest.mark.parametrize(
    ("query", "some"),
    [
        ("kind=incidents", "incidents/2025-001/"),
        ("kind=suspensions", "suspensions/2026-001/"),
        ("kind=failure", "suspensions/2026-001/"),
        ("kind=operation", "operation/2024/"),
        ("trigger=13-2", "incidents/2026-001/"),
        ("state=planned", "suspensions/2026-002/"),
        ("year=2025", "incidents/2025-001/"),
        ("year=2025&kind=incidents", "incidents/2025-001/"),
    ],
)
def test_an_address_with_a_choice_shows_that_choice(
    window: WebDriver, address: str, query: str, some: str
) -> None:
    """Exactly the entries with all the codes, their number in words, and the boxes say so."""
    window.get(f"{address}{PAGE}?{query}")
    chosen = dict(each.split("=") for each in query.split("&"))
    expected = []
    for entry in window.find_elements(By.CSS_SELECTOR, ".announcements > li"):
        year = entry.find_element(By.XPATH, "ancestor::section").get_attribute("data-year")
        codes = {name: entry.get_attribute(f"data-{name}") for name in ("kind", "trigger", "state")}
        codes["year"] = year
        if all(code in str(codes[name]).split() for name, code in chosen.items()):
            link = entry.find_element(By.TAG_NAME, "a").get_attribute("href")
            expected.append(str(link).removeprefix(address))
    assert shown(window) == expected
    assert some in expected
    assert len(expected) < len(window.find_elements(By.CSS_SELECTOR, ".announcements > li"))
    assert status(window) == f"{len(expected)}件を表示しています。"
    for name, code in chosen.items():
        box = window.find_element(By.ID, f"filter-{name}")
        assert box.get_attribute("value") == code


def test_nothing_left_is_said_in_words_with_the_day(window: WebDriver, address: str) -> None:
    """No heading without an entry below it, also not in the contents list."""
    window.get(f"{address}{PAGE}?kind=operation&trigger=10-1")
    assert shown(window) == []
    assert evaluate(window, HEADINGS) == []
    assert status(window).startswith("該当する公表はありません。（令和8年")
    assert status(window).endswith("現在）")
    assert not window.find_element(By.CSS_SELECTOR, ".contents").is_displayed()


def test_a_code_that_nobody_offers_filters_nothing(window: WebDriver, address: str) -> None:
    """An address that was mistyped shows everything rather than nothing."""
    window.get(f"{address}{PAGE}")
    everything = shown(window)
    window.get(f"{address}{PAGE}?kind=%3Cscript%3E&state=toString&elsewhere=1")
    assert shown(window) == everything
    assert status(window) == ""


@pytest.mark.parametrize("width", [DESK, SMALL])
def test_by_keyboard_alone_at_any_width(window: WebDriver, address: str, width: int) -> None:
    """Choose, see the address change, and clear again, with the focus in a place that makes sense."""
    resize(window, width)
    window.get(address + PAGE)
    everything = shown(window)
    window.find_element(By.ID, "filter-kind").send_keys("計画")
    assert evaluate(window, "return document.activeElement.id") == "filter-kind"
    assert window.current_url == f"{address}{PAGE}?kind=maintenance"
    assert 0 < len(shown(window)) < len(everything)
    assert width_of(window) <= width
    clear = window.find_element(By.ID, "filters-clear")
    for _ in range(4):
        if window.switch_to.active_element == clear:
            break
        window.switch_to.active_element.send_keys(Keys.TAB)
    window.switch_to.active_element.send_keys(Keys.ENTER)
    assert shown(window) == everything
    assert window.current_url == address + PAGE
    assert evaluate(window, "return document.activeElement.id") == "filter-year"
    assert not clear.is_displayed()


@pytest.mark.parametrize("folder", ["en/", "easy/"])
def test_the_filters_speak_the_language_of_the_page(
    window: WebDriver, address: str, folder: str
) -> None:
    """The same codes, other words; no reading of a kanji stands in a box as brackets."""
    window.get(f"{address}{folder}{PAGE}?state=planned")
    assert len(shown(window)) == 1
    words = window.find_element(By.ID, "filters").text + status(window)
    assert not set("《》｜{}") & set(words)
    assert "件を表示しています" not in words


def test_the_policy_allows_the_script_and_nothing_more(
    window: WebDriver, served: Mapping[str, Portal]
) -> None:
    """Files of the site itself, no WebAssembly; the console is silent."""
    log(window, "browser")
    window.get(f"{served['sample'].address}{PAGE}?kind=incidents")
    policy = served["sample"].files[f"{PAGE}index.html"].decode()
    assert "script-src 'self'" in policy
    assert "wasm-unsafe-eval" not in policy.partition("</head>")[0]
    assert log(window, "browser") == []
