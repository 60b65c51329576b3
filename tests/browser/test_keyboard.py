"""Walks through pages with the keyboard alone: everything is reached, in order, and can be seen."""

from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.browser.driving import DESK, SMALL, evaluate, prefer, resize

pytestmark = pytest.mark.browser

CASE = "incidents/2025-001/"
PAGES = ["", "announcements/", CASE, "operation/", "operation/2024/", "about/", "404.html"]

# What the keyboard is to reach, in the order of the page. What a closed <details> hides is no part
# of it, unless the style sheet shows it.
REACHABLE = """
const shown = each => each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});
const all = [...document.querySelectorAll('a[href], summary, button, input, select, [tabindex="0"]')];
window.reachable = all.filter(shown);
return window.reachable.length;
"""
# Which of them has the focus, and how it shows: its outline, and whether its middle can be seen; of
# a table that is longer than the window, the middle of what the window shows.
FOCUSED = """
const each = document.activeElement;
const style = getComputedStyle(each);
const [box] = each.getClientRects();
const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
const x = box.left + Math.min(box.width / 2, 8), y = (top + bottom) / 2;
const seen = document.elementFromPoint(x, y);
return {
  place: window.reachable.indexOf(each),
  name: each.outerHTML.slice(0, 80),
  outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  seen: seen !== null && (each.contains(seen) || seen.contains(each)),
};
"""

# Its place among them.
MENU_BUTTON = "return window.reachable.findIndex(each => each.matches('.site-menu > summary'))"


def press(window: WebDriver, *keys: str) -> None:
    """Press keys one after the other, wherever the focus is."""
    ActionChains(window, duration=0).send_keys(*keys).perform()


def focused(window: WebDriver) -> dict[str, Any]:
    """What has the focus and how it shows."""
    return dict(evaluate(window, FOCUSED))


def open_page(window: WebDriver, address: str, width: int) -> None:
    """A fresh page with the focus at its very beginning."""
    prefer(window, color_scheme="light")
    resize(window, width)
    window.get(address)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [DESK, SMALL])
def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(
    window: WebDriver, address: str, page: str, width: int
) -> None:
    """Each link, button and scrolling table has its turn, a strong outline, and is not covered."""
    open_page(window, address + page, width)
    expected = evaluate(window, REACHABLE)
    assert expected > 4
    stops = []
    for _ in range(expected):
        press(window, Keys.TAB)
        stops.append(focused(window))
    assert [stop["place"] for stop in stops] == list(range(expected))
    assert [stop["name"] for stop in stops if not stop["outline"]] == []
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


def test_the_first_stop_leads_past_the_menu(window: WebDriver, address: str) -> None:
    """「本文へ移動」 comes first, shows itself, and the next stop after it lies in the main part."""
    open_page(window, address + CASE, DESK)
    press(window, Keys.TAB)
    skip = window.switch_to.active_element
    assert skip.text == "本文へ移動"
    press(window, Keys.ENTER)
    assert evaluate(window, "return document.activeElement.id") == "main"
    press(window, Keys.TAB)
    assert evaluate(window, "return document.activeElement.closest('main') !== null")


def test_the_menu_of_a_small_screen_opens_by_the_keyboard(window: WebDriver, address: str) -> None:
    """Its button says whether it is open, and its links come next."""
    open_page(window, address, SMALL)
    evaluate(window, REACHABLE)
    press(window, *[Keys.TAB] * (1 + int(evaluate(window, MENU_BUTTON))))
    button = window.switch_to.active_element
    assert button.tag_name == "summary"
    assert button.text.startswith("メニュー")
    menu = "return document.querySelector('.site-menu').open"
    assert evaluate(window, menu) is False
    press(window, Keys.SPACE)
    assert evaluate(window, menu) is True
    press(window, Keys.TAB)
    assert window.switch_to.active_element.text == "ホーム"
    assert window.switch_to.active_element.get_attribute("aria-current") == "page"
    press(window, Keys.TAB, Keys.ENTER)
    assert window.current_url == f"{address}announcements/"


@pytest.mark.parametrize("width", [DESK, SMALL])
def test_the_contents_list_leads_to_its_headings(
    window: WebDriver, address: str, width: int
) -> None:
    """On a small screen it is opened first; then the heading is at the top of the window."""
    open_page(window, address + CASE, width)
    if width == SMALL:
        evaluate(window, "document.querySelector('.contents summary').focus()")
        press(window, Keys.ENTER)
    evaluate(window, "document.querySelector('.contents a[href=\"#history\"]').focus()")
    press(window, Keys.ENTER)
    top = evaluate(window, "return document.getElementById('history').getBoundingClientRect().top")
    assert window.current_url.endswith("#history")
    assert -1 <= top < 900


def test_the_language_is_changed_by_the_keyboard(window: WebDriver, address: str) -> None:
    """From a case to the same case in English, where English is the language that is marked."""
    open_page(window, address + CASE, SMALL)
    evaluate(window, REACHABLE)
    english = ".site-languages a[hreflang='en']"
    find = "return window.reachable.findIndex(each => each.matches(arguments[0]))"
    press(window, *[Keys.TAB] * (1 + int(evaluate(window, find, english))))
    assert window.switch_to.active_element.text == "English"
    press(window, Keys.ENTER)
    assert window.current_url == f"{address}en/{CASE}"
    assert evaluate(window, "return document.documentElement.lang") == "en"
    marked = "return document.querySelector(arguments[0]).getAttribute('aria-current')"
    assert evaluate(window, marked, english) == "true"


def test_the_changes_of_an_edition_open_by_the_keyboard(window: WebDriver, address: str) -> None:
    """What a correction changed is hidden behind a button that Enter opens."""
    open_page(window, address + CASE, SMALL)
    closed = "document.querySelector('.edition details:not([open]) summary')"
    evaluate(window, f"window.button = {closed}; window.button.focus()")
    press(window, Keys.ENTER)
    assert evaluate(window, "return window.button.parentElement.open") is True


def test_no_single_key_does_anything(window: WebDriver, address: str) -> None:
    """Letters and signs alone neither move the focus nor leave the page (2.1.4)."""
    open_page(window, address + CASE, DESK)
    where = (window.current_url, evaluate(window, "return document.activeElement.tagName"))
    press(window, *"fns/.?pgG")
    assert (window.current_url, evaluate(window, "return document.activeElement.tagName")) == where
