"""axe-core in a page: what it holds against it, and what it could not judge."""

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
# What alone can differ between a light and a dark page of the same width.
_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# On these axe judges no contrast: a shadow that is a gradient, and a dot drawn over a line. Without
# them it judges the words that stand there.
_PLAIN = """
.md-typeset .table-scroll { background: none !important }
.md-typeset .timeline > li::before { display: none !important }
"""
_READY = """
const [rules, opened] = arguments;
if (opened) document.querySelectorAll('details').forEach(each => { each.open = true });
const [sheet] = [...document.styleSheets].slice(-1);
for (const rule of rules.trim().split('\\n')) sheet.insertRule(rule, sheet.cssRules.length);
"""
_RUN = """
const [only, doubts, done] = arguments;
const said = found => found.flatMap(rule => rule.nodes.map(
  node => rule.id + ': ' + node.target.join(' ') + ': ' + (node.failureSummary || '')));
const options = {runOnly: only, resultTypes: ['violations', 'incomplete']};
axe.run(document, options).then(
  found => done([...said(found.violations), ...(doubts ? said(found.incomplete) : [])]),
  error => done(['axe failed: ' + error]));
"""


@cache
def program() -> str:
    """The program, exactly the one that is named here."""
    content = _FILE.read_bytes()
    assert sha256(content).hexdigest() == _DIGEST
    return content.decode()


def judged(
    window: WebDriver, *, opened: bool, doubts: bool = True, colours_only: bool = False
) -> list[str]:
    """What axe says of the page that is open, and with `doubts` what it could not judge.

    `opened` opens everything that can be opened. Where a table is wider than the window axe doubts
    the contrast of every cell that is out of sight; the same cells are judged in a wide window.
    """
    run: Any = window.execute_async_script
    if not run("arguments[0](typeof axe === 'object')"):
        window.execute_script(program())
    window.execute_script(_READY, _PLAIN, opened)
    return list(run(_RUN, _COLOURS if colours_only else _EVERYTHING, doubts))
