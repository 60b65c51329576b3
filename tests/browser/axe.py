"""axe-core in a page: what it holds against it, and what it could not judge."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from selenium.webdriver.chrome.webdriver import WebDriver

_FILE = Path(__file__).parent / "axe-core" / "axe.min.js"
_DIGEST = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
_EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
_COLOURS = ("color-contrast", "link-in-text-block")
# The rules that a look at a page asks for: all of them; what alone can differ between a light and a
# dark page of the same width; and what can differ between a wide and a narrow one.
EVERYTHING = {"runOnly": _EVERYTHING}
COLOURS = {"runOnly": {"type": "rule", "values": [*_COLOURS]}}
ALL_BUT_COLOURS = {
    "runOnly": _EVERYTHING,
    "rules": {rule: {"enabled": False} for rule in _COLOURS},
}
# On these axe judges no contrast: a shadow that is a gradient, and a dot drawn over a
# line. Without them it judges the words that stand there.
_PLAIN = """
.md-typeset .table-scroll { background: none !important }
.md-typeset .timeline > li::before { display: none !important }
"""
_READY = """
const [rules] = arguments;
document.querySelectorAll('details').forEach(each => { each.open = true });
const [sheet] = [...document.styleSheets].slice(-1);
for (const rule of rules.trim().split('\\n')) sheet.insertRule(rule, sheet.cssRules.length);
"""
_RUN = """
const [asked, done] = arguments;
const said = found => found.flatMap(rule => rule.nodes.map(
  node => rule.id + ': ' + node.target.join(' ') + ': ' + (node.failureSummary || '')));
// A cell that its scrolling table cuts off has the colours of those that it shows.
const cut = each => each.includes('color-contrast') && /(?:^|[ >])t[dhr][.:[ >]/.test(each)
  && each.includes("because it's partially obscured");
const options = {...asked, resultTypes: ['violations', 'incomplete']};
axe.run(document, options).then(
  found => done([...said(found.violations), ...said(found.incomplete).filter(each => !cut(each))]),
  error => done(['axe failed: ' + error]));
"""


@cache
def program() -> str:
    """The program, exactly the one that is named here."""
    content = _FILE.read_bytes()
    assert sha256(content).hexdigest() == _DIGEST
    return content.decode()


def judged(window: WebDriver, rules: Mapping[str, Any] = EVERYTHING) -> list[str]:
    """What axe says of the page that is open, and what it could not judge.

    Everything that can be opened is opened first. Contrast is judged in a wide window: where a table
    is wider than the window axe doubts the contrast of every cell that is out of sight.
    """
    run: Any = window.execute_async_script
    if not run("arguments[0](typeof axe === 'object')"):
        window.execute_script(program())
    window.execute_script(_READY, _PLAIN)
    return list(run(_RUN, rules))
