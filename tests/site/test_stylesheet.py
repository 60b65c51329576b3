"""The portal's stylesheet: contrast as its comment says, and enough of it; nothing from elsewhere."""

import re

import pytest

from tests.site.conftest import PROJECT

CSS = (PROJECT / "site_templates/assets/portal.css").read_text("utf-8")
ROWS = re.findall(r"^ +([0-9.]+) +([0-9.]+) +([a-z-]+) on ([a-z-]+)$", CSS, re.MULTILINE)
# WCAG 2.2: 1.4.3 text, 1.4.11 lines that tell something (focus, borders of controls).
TEXT = 4.5
LINES = 3.0


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme: the first block is light, the second dark."""
    light, dark, *_ = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("light", "dark", "front", "back"), ROWS)
def test_contrast_is_what_the_comment_says_and_enough(
    light: str, dark: str, front: str, back: str
) -> None:
    """Each pair is measured in both schemes; figures are rounded down."""
    least = LINES if front in {"focus", "line-strong"} else TEXT
    for written, scheme in ((light, "light"), (dark, "dark")):
        ratio = contrast(tokens(scheme)[front], tokens(scheme)[back])
        assert ratio >= least
        assert float(written) == int(ratio * 10) / 10


def test_every_colour_of_words_is_measured() -> None:
    """A token that is used as a text colour stands in the table; both schemes have the same ones."""
    used = set(re.findall(r"[ ;]color: var\(--([a-z-]+)\)", CSS))
    assert len(used) > 8
    assert used <= {front for _, _, front, _ in ROWS}
    assert tokens("light").keys() == tokens("dark").keys()


def test_it_loads_nothing_and_forces_nothing() -> None:
    """No font, image or sheet from anywhere, and no rule that a reader's own cannot override."""
    assert not re.search(r"@import|@font-face|url\(|!important", CSS)
