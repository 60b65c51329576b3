"""The search in a real browser under a strict policy: what it finds, what it costs, by keyboard."""

import json
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests import portals
from tests.browser.driving import evaluate, log, resize
from tests.browser.large import CASES, large_site, strict_server

pytestmark = pytest.mark.browser

# What a first query may cost on the way, everything included, at three hundred cases.
MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def sample() -> Iterator[str]:
    """The sample, served with the strict policy."""
    with strict_server(portals.sample().site.files) as address:
        yield address


@pytest.fixture(scope="module")
def large() -> Iterator[str]:
    """Three hundred cases, served the same way."""
    with strict_server(large_site()) as address:
        yield address


def status(window: WebDriver) -> str:
    """What is announced once the search is done."""
    words = ("件", "ありません", "使えません")

    def done(window: WebDriver) -> str:
        text = str(window.find_element(By.ID, "search-status").text)
        return text if any(word in text for word in words) else ""

    return str(WebDriverWait(window, 30).until(done))


def ask(window: WebDriver, address: str, query: str, **more: str) -> str:
    """Open the search page with a query, as a link would."""
    window.get(f"{address}search/?q={quote(query)}{''.join(f'&{k}={v}' for k, v in more.items())}")
    return status(window)


def found(window: WebDriver) -> list[str]:
    """The addresses that are shown."""
    links = window.find_elements(By.CSS_SELECTOR, "#search-found a")
    return [urlsplit(str(link.get_attribute("href"))).path.lstrip("/") for link in links]


def marks(window: WebDriver) -> set[str]:
    """The words that are highlighted."""
    return {each.text for each in window.find_elements(By.CSS_SELECTOR, "#search-found mark")}


@pytest.mark.parametrize(
    ("query", "page", "mark"),
    [
        ("停止", "suspensions/2026-002/", "停止"),
        ("漏えい", "incidents/2026-001/", "漏えい"),
        ("住民票コード", "incidents/2024-001/", "住民票コード"),
        ("票コー", "incidents/2024-001/", "票コー"),
        ("本人確認", "incidents/2025-001/", "本人確認"),
        ("ていし", "suspensions/2026-002/", "停止"),
        ("じゅうみんひょう", "incidents/2024-001/", "住民票"),
        ("こーど", "incidents/2024-001/", "コード"),
        ("ｺｰﾄﾞ", "incidents/2024-001/", "コード"),
        ("２０２４－００１", "operation/2024/", "2024-001"),
        ("2024-001", "operation/2024/", "2024-001"),
        ("令和6年度", "operation/2024/", "令和6年度"),
        ("2024年度", "operation/2024/", "2024年度"),
        ("止", "suspensions/2026-002/", "止"),
        ("空調　故障", "suspensions/2026-001/", "空調"),
        ("購読", "subscribe/", "購読"),
    ],
)
def test_a_word_is_found(window: WebDriver, sample: str, query: str, page: str, mark: str) -> None:
    """In any spelling, part of a compound or read aloud, with the words highlighted."""
    said = ask(window, sample, query)
    assert query.replace("　", " ").split()[0] in said.replace("　", " ")
    assert page in found(window)
    assert mark in marks(window)


def test_what_is_nowhere_is_said_so_with_the_day(window: WebDriver, sample: str) -> None:
    """An empty answer in words, as of when; and the lists are at hand."""
    said = ask(window, sample, "鼬鼠")
    assert "「鼬鼠」を含むページはありません。（" in said
    assert said.endswith("現在）")
    assert found(window) == []
    assert window.find_element(By.CSS_SELECTOR, "main a[href$='announcements/']").is_displayed()


def test_letters_that_stand_apart_are_not_found(window: WebDriver, sample: str) -> None:
    """Each pair of the query stands in pages of the sample, but nowhere one after the other."""
    assert "ありません" in ask(window, sample, "停止止める本人")


def test_kind_and_year_limit_what_is_found(window: WebDriver, sample: str) -> None:
    """Both at once, and they stay chosen."""
    ask(window, sample, "停止", kind="suspensions", year="2025")
    assert set(found(window)) == {"suspensions/2025-001/", "suspensions/2025-002/"}
    chosen = window.find_element(By.CSS_SELECTOR, "#search-kind option:checked")
    assert chosen.text == "停止"


def test_all_that_is_found_can_be_reached(window: WebDriver, sample: str) -> None:
    """Page by page, with the focus on the first new one, until as many are shown as were counted."""
    count = int(ask(window, sample, "停止").rpartition("：")[2].rstrip("件"))
    more = window.find_element(By.ID, "search-more")
    while more.is_displayed():
        first_new = len(found(window))
        more.send_keys(Keys.ENTER)
        WebDriverWait(window, 30).until(lambda window: window.switch_to.active_element != more)
        links = window.find_elements(By.CSS_SELECTOR, "#search-found a")
        assert links[first_new:][:1] == [window.switch_to.active_element]
    assert len(set(found(window))) == count


def test_the_title_counts_first(window: WebDriver, sample: str) -> None:
    """Before the newest that only speaks of it."""
    ask(window, sample, "住民票コード")
    assert found(window)[0] == "incidents/2024-001/"


def test_from_the_header_by_keyboard_alone(window: WebDriver, sample: str) -> None:
    """Type in the header of any page, press Enter, go to the first of the found pages."""
    resize(window, 1280)
    window.get(f"{sample}incidents/2025-001/")
    box = window.find_element(By.ID, "site-search")
    for _ in range(6):
        window.switch_to.active_element.send_keys(Keys.TAB)
        if window.switch_to.active_element == box:
            break
    box.send_keys("漏えい", Keys.ENTER)
    assert "件" in status(window)
    assert urlsplit(window.current_url).path == "/search/"
    window.find_element(By.ID, "q").send_keys(Keys.TAB)
    for _ in range(6):
        here = window.switch_to.active_element
        if here.tag_name == "a" and found(window)[0] in str(here.get_attribute("href")):
            here.send_keys(Keys.ENTER)
            break
        here.send_keys(Keys.TAB)
    assert "/search/" not in window.current_url


def test_a_second_query_keeps_the_first_in_the_history(window: WebDriver, sample: str) -> None:
    """Back leads to what was asked before."""
    ask(window, sample, "停止")
    box = window.find_element(By.ID, "q")
    box.clear()
    box.send_keys("漏えい", Keys.ENTER)
    WebDriverWait(window, 30).until(lambda window: "漏えい" in status(window))
    window.back()
    WebDriverWait(window, 30).until(lambda window: "「停止」" in status(window))


def test_what_is_found_is_announced_and_labelled(window: WebDriver, sample: str) -> None:
    """A polite status, a label for each box, the language of the page unchanged."""
    ask(window, sample, "停止")
    assert window.find_element(By.ID, "search-status").aria_role == "status"
    for box in window.find_elements(By.CSS_SELECTOR, "main input, main select"):
        assert box.accessible_name
    assert evaluate(window, "return document.documentElement.lang") == "ja"


def test_markup_in_a_query_stays_text(window: WebDriver, sample: str) -> None:
    """Nothing of a query becomes an element."""
    said = ask(window, sample, "<b>停止</b> $& {n}")
    assert "<b>停止</b>" in said or "ありません" in said
    assert window.find_elements(By.CSS_SELECTOR, "#search-status *, #search-found b") == []


def test_the_console_stays_silent_and_nothing_is_kept(window: WebDriver, sample: str) -> None:
    """Under the strict policy no complaint, no other host, no storage."""
    for name in ("browser", "performance"):
        log(window, name)
    ask(window, sample, "ていし")
    assert log(window, "browser") == []
    hosts = {urlsplit(url).netloc for url, _ in transferred(window)}
    assert hosts == {urlsplit(sample).netloc}
    kept = "return [document.cookie, localStorage.length, sessionStorage.length]"
    assert evaluate(window, kept) == ["", 0, 0]


@pytest.mark.parametrize(
    "query", ["停止", "漏えい", "住民票コード", "ていし", "本人確認情報", "個人番号カード"]
)
def test_a_first_query_stays_light(window: WebDriver, large: str, query: str) -> None:
    """At three hundred cases, with everything that the page needs, nothing of it kept before."""
    assert CASES == 300
    window.execute_cdp_cmd("Network.clearBrowserCache", {})
    log(window, "performance")
    ask(window, large, query)
    loaded = transferred(window)
    assert any(url.endswith(".pf_index") for url, _ in loaded)
    assert sum(size for _, size in loaded) <= MOST_BYTES


def transferred(window: WebDriver) -> list[tuple[str, int]]:
    """Address and bytes on the way of everything that was loaded since the log was last read."""
    messages = [json.loads(row["message"])["message"] for row in log(window, "performance")]
    urls = {
        message["params"]["requestId"]: message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    }
    return [
        (urls[message["params"]["requestId"]], int(message["params"]["encodedDataLength"]))
        for message in messages
        if message["method"] == "Network.loadingFinished"
        and urls.get(message["params"]["requestId"], "").startswith("http")
    ]


def test_without_a_script_everything_stays_reachable(browser: WebDriver, sample: str) -> None:
    """The header leads to the search page, which says how to browse; with a script it searches."""
    resize(browser, 1280)
    browser.get(sample)
    browser.find_element(By.ID, "site-search").send_keys("停止", Keys.ENTER)
    WebDriverWait(browser, 30).until(lambda browser: "/search/?q=" in browser.current_url)
    text = browser.find_element(By.TAG_NAME, "main").text
    assert "一覧から探す" in text
    assert ("JavaScript を使います" in text) != ("件" in status_or_nothing(browser))
    browser.find_element(By.CSS_SELECTOR, "main a[href$='announcements/']").click()
    assert "公表の一覧" in browser.title


def status_or_nothing(browser: WebDriver) -> str:
    """What is announced; nothing without a script."""
    if browser.find_elements(By.CSS_SELECTOR, "noscript p"):
        return ""
    return status(browser)


def test_from_a_copy_on_a_disk_the_page_says_what_to_do(
    window: WebDriver, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Browsers let no page read files; the lists below it are at hand."""
    folder = tmp_path_factory.mktemp("copy")
    for name, content in portals.sample().site.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    window.get(f"{(folder / 'search' / 'index.html').as_uri()}?q={quote('停止')}")
    assert "使えません" in status(window)
    log(window, "browser")
