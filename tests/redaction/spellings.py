"""Other spellings of numbers and names, for tests that plant them: a plain text in, a disguise out."""

from collections.abc import Callable

Spelling = Callable[[str], str]

FULL_WIDTH = str.maketrans(
    "0123456789-@.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "０１２３４５６７８９－＠．ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
)
KANJI_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
FORMAL_DIGITS = str.maketrans("0123456789", "零壱弐参肆伍陸漆捌玖")
OLD_DIGITS = str.maketrans("0123456789", "零壹貳參四五六七八九")
MATHEMATICAL_DIGITS = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
HYPHENS = "‐‑‒–—―−－﹣⁃─━ーｰ"


def full_width(text: str) -> str:
    """０９０－１２３４."""
    return text.translate(FULL_WIDTH)


def mixed_width(text: str) -> str:
    """Every second character in full width."""
    return "".join(each.translate(FULL_WIDTH) if at % 2 else each for at, each in enumerate(text))


def mathematical(text: str) -> str:
    """𝟎𝟗𝟎: digits that a word processor calls bold."""
    return text.translate(MATHEMATICAL_DIGITS)


def zero_width(text: str) -> str:
    """A zero-width space after every character."""
    return "\u200b".join(text)


def soft_hyphens(text: str) -> str:
    """A soft hyphen after every character."""
    return "\xad".join(text)


def joined_by_word_joiner(text: str) -> str:
    """A word joiner after every character."""
    return "\u2060".join(text)


def entities(text: str) -> str:
    """Every character as an HTML entity."""
    return "".join(f"&#{ord(each)};" for each in text)


def hexadecimal_entities(text: str) -> str:
    """Every character as an entity in hexadecimal digits, every second without its semicolon."""
    return "".join(f"&#x{ord(each):x}{';' if at % 2 else ''}&shy;" for at, each in enumerate(text))


def escaped_twice(text: str) -> str:
    """`&amp;#48;`: the entities themselves were escaped."""
    return "".join(f"&amp;#{ord(each)};" for each in text)


def escaped_three_times(text: str) -> str:
    """`&amp;amp;#48;`."""
    return "".join(f"&amp;amp;#{ord(each)};" for each in text)


def across_tags(text: str) -> str:
    """A tag in the middle."""
    half = len(text) // 2
    return f"{text[:half]}<b>{text[half:]}</b>"


def in_tags(text: str) -> str:
    """Every character in a tag of its own."""
    return "".join(f'<span class="d">{each}</span>' for each in text)


def across_comments(text: str) -> str:
    """A comment in the middle."""
    half = len(text) // 2
    return f"{text[:half]}<!-- ここまで -->{text[half:]}"


def variation_selected(text: str) -> str:
    """A variation selector after every character."""
    return "".join(f"{each}\ufe00" for each in text)


def struck_through(text: str) -> str:
    """A combining stroke on every character."""
    return "".join(f"{each}\u0336" for each in text)


def keycaps(text: str) -> str:
    """Digits as keys of a telephone."""
    return "".join(f"{each}\ufe0f\u20e3" if each.isdigit() else each for each in text)


def kanji_numerals(text: str) -> str:
    """〇九〇-一二三四."""
    return text.translate(KANJI_DIGITS)


def formal_numerals(text: str) -> str:
    """零玖零-壱弐参肆: the figures of documents (大字)."""
    return text.translate(FORMAL_DIGITS)


def old_formal_numerals(text: str) -> str:
    """壹貳參 in their old forms."""
    return text.translate(OLD_DIGITS)


def joined_by_no(text: str) -> str:
    """〇九〇の一二三四: as numbers are read out."""
    return kanji_numerals(text).replace("-", "の")


def with_signs(sign: str) -> Spelling:
    """Another sign for every hyphen."""

    def spelling(text: str) -> str:
        return text.replace("-", sign)

    spelling.__name__ = f"with_{ord(sign[0]):x}"
    return spelling


def spaced_out(text: str) -> str:
    """A blank after every digit, and no hyphens."""
    return " ".join(text.replace("-", ""))


def spaced_out_wide(text: str) -> str:
    """An ideographic blank after every digit of full width."""
    return "\u3000".join(full_width(text.replace("-", "")))


def over_lines(text: str) -> str:
    """Each group on a line of its own, indented."""
    return text.replace("-", "\n\u3000")


def over_cells(text: str) -> str:
    """Each group in a cell of a table."""
    return "<td>" + text.replace("-", "</td><td>") + "</td>"


def over_columns(text: str) -> str:
    """Each group in a column of a table in plain text."""
    return text.replace("-", " | ")


def with_ruby(text: str) -> str:
    """The first group with its reading."""
    first, hyphen, others = kanji_numerals(text).partition("-")
    return f"<ruby>{first}<rp>（</rp><rt>ばんごう</rt><rp>）</rp></ruby>{hyphen}{others}"


OF_ANY_TEXT: tuple[Spelling, ...] = (
    str,
    full_width,
    mixed_width,
    zero_width,
    soft_hyphens,
    joined_by_word_joiner,
    entities,
    hexadecimal_entities,
    escaped_twice,
    escaped_three_times,
    across_tags,
    in_tags,
    across_comments,
    variation_selected,
    struck_through,
)
# For values that are digits with hyphens or blanks between their groups.
OF_DIGITS: tuple[Spelling, ...] = (*OF_ANY_TEXT, mathematical, keycaps, kanji_numerals)
OF_NUMBERS: tuple[Spelling, ...] = (
    *OF_DIGITS,
    formal_numerals,
    old_formal_numerals,
    with_ruby,
    *(with_signs(sign) for sign in HYPHENS),
)
OF_GROUPS: tuple[Spelling, ...] = (
    *OF_NUMBERS,
    joined_by_no,
    spaced_out,
    spaced_out_wide,
    over_lines,
    over_cells,
    over_columns,
    *(with_signs(sign) for sign in (" ", "\u3000", "・", "･", "·", ".", "\n")),
)
