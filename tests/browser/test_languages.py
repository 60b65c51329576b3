"""English and easy Japanese in a real browser: the search, the switch, and what is marked as Japanese."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.driving import Portal, evaluate

pytestmark = pytest.mark.browser

CASE = "incidents/2025-001/"
# Words in Japanese writing whose language is said to be another; names of languages are in their own.
UNMARKED = """
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const own = node.parentElement.closest('[lang]').lang;
  if (own === 'en' && /[\\u3041-\\u30ff\\u4e00-\\u9fff]/.test(node.data)
    && !node.parentElement.closest('script, style')) found.push(node.data.trim().slice(0, 60));
}
return found;
"""


def found(window: WebDriver, address: str, folder: str, query: str) -> list[str]:
    """The pages that the search of a language finds, in their order."""
    window.get(f"{address}{folder}search/?q={quote(query)}")
    links = WebDriverWait(window, 30).until(
        lambda browser: browser.find_elements(By.CSS_SELECTOR, "#search-found a")
    )
    return [urlsplit(str(link.get_attribute("href"))).path.lstrip("/") for link in links]


@pytest.mark.parametrize(
    ("folder", "query"),
    [("en/", "stop"), ("en/", "personal"), ("easy/", "止"), ("easy/", "じょうほう")],
)
def test_the_search_finds_pages_in_its_own_language_first(
    window: WebDriver, address: str, folder: str, query: str
) -> None:
    """And for each page only one: that in the language, or else the Japanese one."""
    pages = found(window, address, folder, query)
    assert pages[0].startswith(folder)
    told = [page.removeprefix(folder) for page in pages]
    assert len(set(told)) == len(told)


def test_a_japanese_word_is_found_from_an_english_page(window: WebDriver, address: str) -> None:
    """Most texts have no English; whoever was sent a word finds the Japanese page that has it."""
    assert "operation/2024/" in found(window, address, "en/", "武蔵台データ監査株式会社")


def test_a_search_from_any_page_stays_in_its_language(window: WebDriver, address: str) -> None:
    """The box in the head leads to the search of the language that one reads."""
    for folder in ("", "en/", "easy/"):
        window.get(f"{address}{folder}{CASE}")
        form = window.find_element(By.CSS_SELECTOR, "header form[role=search]")
        assert urlsplit(str(form.get_attribute("action"))).path == f"/{folder}search/"


def test_the_switch_leads_to_the_same_case_and_back(window: WebDriver, address: str) -> None:
    """From Japanese to English and back, and never to a page that is not there."""
    window.get(address + CASE)
    window.find_element(By.LINK_TEXT, "English").click()
    assert window.current_url == f"{address}en/{CASE}"
    assert window.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    window.find_element(By.LINK_TEXT, "日本語").click()
    assert window.current_url == address + CASE


@pytest.mark.parametrize("portal", ["sample", "real"])
def test_english_pages_mark_whatever_is_japanese(
    window: WebDriver, served: Mapping[str, Portal], portal: str
) -> None:
    """A voice reads each word in the language that it is written in (3.1.2)."""
    unmarked = {}
    for page in served[portal].pages:
        if page.startswith("en/"):
            window.get(served[portal].address + page)
            unmarked[page] = evaluate(window, UNMARKED)
    assert {page: words for page, words in unmarked.items() if words} == {}
