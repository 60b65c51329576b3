"""However a page is read: enlarged, spaced out, in colours of one's own, without motion, on paper."""

import base64
import io
from collections.abc import Mapping

import pytest
from pypdf import PdfReader
from selenium.webdriver.chrome.webdriver import WebDriver

from tests.browser.driving import (
    DESK,
    PAPER,
    SMALL,
    Portal,
    evaluate,
    prefer,
    resize,
    width_of,
)

pytestmark = pytest.mark.browser

CASE = "incidents/2025-001/"
# WCAG 2.2, 1.4.12.
SPACED = """
document.documentElement.style.setProperty('word-spacing', '0.16em');
for (const each of document.querySelectorAll('body *')) {
  each.style.lineHeight = '1.5';
  each.style.letterSpacing = '0.12em';
  if (each.tagName === 'P') each.style.marginBottom = '2em';
}
"""
# Boxes whose words run out of them and are hidden there. The title of the page in the path is cut
# on purpose (it stands below in full), what only those who listen hear has no room, tables scroll.
CUT = """
const hides = value => value !== 'visible';
return [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  if (each.closest('.path, .visually-hidden, .home-title, .by-row thead') || style.display === 'inline') return false;
  const wide = hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
  const high = hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1;
  return (wide || high) && !(arguments[0] && each.matches('.table-scroll'));
}).map(each => each.outerHTML.slice(0, 80));
"""
MOVING = """
const still = value => value.split(',').every(each => parseFloat(each) === 0);
return [document.documentElement, ...document.querySelectorAll('body *')].filter(each =>
  [null, '::before', '::after'].some(part => {
    const style = getComputedStyle(each, part);
    return !still(style.transitionDuration) || style.animationName !== 'none'
      || style.scrollBehavior !== 'auto';
  })).map(each => each.outerHTML.slice(0, 80));
"""
# The words of the page as they are laid out: what is hidden on paper is no part of them.
WORDS = """
const shown = each => each.checkVisibility({contentVisibilityAuto: true});
return [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, caption)')]
  .filter(each => shown(each) && !each.querySelector('p, li, div')).map(each => each.innerText);
"""


@pytest.mark.parametrize("portal", ["sample", "real"])
def test_no_page_scrolls_sideways_at_four_hundred_percent(
    window: WebDriver, served: Mapping[str, Portal], portal: str
) -> None:
    """Which is 320 px (1.4.10); nor with the wide spacing that a reader may set (1.4.12)."""
    prefer(window, color_scheme="light")
    resize(window, SMALL, 256)
    too_wide = []
    for page in served[portal].visit(window):
        plain = width_of(window)
        evaluate(window, SPACED)
        if plain > SMALL or width_of(window) > SMALL or evaluate(window, CUT, True):
            too_wide.append(page)
    assert too_wide == []


@pytest.mark.parametrize("page", ["", CASE, "operation/2024/", "announcements/"])
def test_letters_twice_as_large_fit(window: WebDriver, address: str, page: str) -> None:
    """Only the letters grow, in a browser's settings, and still nothing runs over (1.4.4)."""
    prefer(window, color_scheme="light")
    resize(window, DESK)
    window.get(address + page)
    before = float(evaluate(window, "return document.querySelector('article p').clientHeight"))
    evaluate(window, "document.documentElement.style.fontSize = '250%'")
    assert (
        float(evaluate(window, "return document.querySelector('article p').clientHeight")) > before
    )
    assert width_of(window) <= DESK


def test_nothing_moves(window: WebDriver, address: str) -> None:
    """Neither for readers who asked for less motion nor for anybody else."""
    for motion in ("reduce", "no-preference"):
        prefer(window, reduced_motion=motion)
        for page in ("", CASE, "operation/2024/"):
            window.get(address + page)
            assert evaluate(window, MOVING) == []
    prefer(window)


def test_in_forced_colours_everything_is_still_told(window: WebDriver, address: str) -> None:
    """Words, frames and shapes stay where the browser takes all colours away."""
    prefer(window, forced_colors="active")
    resize(window, DESK)
    window.get(address)
    assert evaluate(window, "return matchMedia('(forced-colors: active)').matches") is True
    framed = """
    return [...document.querySelectorAll(arguments[0])].map(each => {
      const style = getComputedStyle(each);
      return parseFloat(style.borderLeftWidth) > 0 && style.borderLeftStyle !== 'none';
    });
    """
    for selector in (".status", ".badge"):
        boxes = evaluate(window, framed, selector)
        assert boxes
        assert all(boxes)
    sign = "return getComputedStyle(document.querySelector('.status__state'), '::before').content"
    assert evaluate(window, sign).strip('"')[:1] in {"●", "▲", "■"}
    current = "return getComputedStyle(document.querySelector('nav [aria-current]')).fontWeight"
    assert evaluate(window, current) == "700"
    window.get(address + CASE)
    struck = "return getComputedStyle(document.querySelector('del')).textDecorationLine"
    assert evaluate(window, struck) == "line-through"
    for selector in (".state", ".item", ".difference__before", ".timeline"):
        assert all(evaluate(window, framed, selector))
    prefer(window)


@pytest.mark.parametrize("portal", ["sample", "real"])
def test_paper_cuts_nothing_off(
    window: WebDriver, served: Mapping[str, Portal], portal: str
) -> None:
    """As wide as an A4 sheet, no page runs over and no box hides what is in it."""
    prefer(window, media="print")
    resize(window, PAPER, 970)
    cut = {}
    for page in served[portal].visit(window):
        cut[page] = evaluate(window, CUT, False)
        if width_of(window) > PAPER:
            cut[page].append("wider than the sheet")
    prefer(window)
    assert {page: boxes for page, boxes in cut.items() if boxes} == {}


@pytest.mark.parametrize("page", ["", CASE, "operation/2024/", "ordinance/"])
def test_all_words_of_a_page_are_on_its_sheets(window: WebDriver, address: str, page: str) -> None:
    """Printed as A4, each paragraph and cell stands in the PDF, and each sheet has its number."""
    prefer(window, media="print")
    resize(window, PAPER, 970)
    window.get(address + page)
    words = [squeezed(text) for text in evaluate(window, WORDS)]
    prefer(window)
    answer = window.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    document = PdfReader(io.BytesIO(base64.b64decode(answer["data"])))
    assert {
        (round(each.mediabox.width), round(each.mediabox.height)) for each in document.pages
    } == {(595, 842)}
    printed = [squeezed(each.extract_text()) for each in document.pages]
    count = len(printed)
    for number, each in enumerate(printed, start=1):
        assert f"{number}/{count}" in each
    sheets = "".join(printed)
    assert len(words) > 10
    assert [text for text in words if text and text not in sheets] == []


def test_an_announcement_on_the_board_says_where_it_goes_on(
    window: WebDriver, served: Mapping[str, Portal]
) -> None:
    """On paper its address stands beside a QR code of 3 cm; on a screen, and elsewhere, neither."""
    resize(window, PAPER, 970)
    seen = """
    const sheet = document.querySelector('.sheet');
    if (sheet === null || !sheet.checkVisibility()) return null;
    const box = sheet.querySelector('svg').getBoundingClientRect();
    return [sheet.innerText.trim().split('\\n').pop(), Math.round(box.width), Math.round(box.height)];
    """
    for page in (CASE, "suspensions/2026-001/", "operation/2024/"):
        prefer(window, media="print")
        window.get(served["sample"].address + page)
        canonical = "return document.querySelector('link[rel=canonical]').href"
        assert evaluate(window, seen) == [evaluate(window, canonical), 113, 113]
        prefer(window, media="screen")
        assert evaluate(window, seen) is None
    prefer(window, media="print")
    window.get(served["sample"].address + "announcements/")
    assert evaluate(window, seen) is None
    prefer(window)


def squeezed(text: str) -> str:
    """Without blanks and line ends, which fall anywhere on paper."""
    return "".join(text.split())
