"""Other spellings of numbers and names, for tests that plant them: a plain text in, a disguise out."""

from collections.abc import Callable

FULL_WIDTH = str.maketrans("0123456789-@.", "０１２３４５６７８９－＠．")
KANJI_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def full_width(text: str) -> str:
    """０９０－１２３４."""
    return text.translate(FULL_WIDTH)


def zero_width(text: str) -> str:
    """A zero-width space after every character."""
    return "\u200b".join(text)


def joined_by_word_joiner(text: str) -> str:
    """A word joiner after every character."""
    return "\u2060".join(text)


def entities(text: str) -> str:
    """Every character as an HTML entity."""
    return "".join(f"&#{ord(each)};" for each in text)


def across_tags(text: str) -> str:
    """A tag in the middle."""
    half = len(text) // 2
    return f"{text[:half]}<b>{text[half:]}</b>"


def variation_selected(text: str) -> str:
    """A variation selector after every character."""
    return "".join(f"{each}\ufe00" for each in text)


def struck_through(text: str) -> str:
    """A combining stroke on every character."""
    return "".join(f"{each}\u0336" for each in text)


def other_hyphens(text: str) -> str:
    """Minus signs for hyphens."""
    return text.replace("-", "−")


def kanji_numerals(text: str) -> str:
    """〇九〇-一二三四."""
    return text.translate(KANJI_DIGITS)


OF_ANY_TEXT: tuple[Callable[[str], str], ...] = (
    str,
    full_width,
    zero_width,
    joined_by_word_joiner,
    entities,
    across_tags,
    variation_selected,
    struck_through,
    other_hyphens,
)
OF_NUMBERS = (*OF_ANY_TEXT, kanji_numerals)
