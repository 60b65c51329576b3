"""Folding: many spellings become one, and every character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.redaction.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("０９０－１２３４", "090-1234"),
        ("0\u200b9\u20600", "090"),
        ("0\u03369\u03360\u0336", "090"),
        ("&#48;&#x39;&#48;", "090"),
        ("090<b>12</b>34", "0901234"),
        ("<td>氏名</td><td>山田</td>", "\n氏名\n\n山田\n"),
        ("<ruby>山田<rt>やまだ</rt></ruby>", "山田"),
        ("｜山田《やまだ》太郎《たろう》", "山田太郎"),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
        ("か\u3099", "が"),
        ("042‐576–2111", "042-576-2111"),
        ("2ー47ー1", "2-47-1"),
        ("㈱くにたち", "(株)くにたち"),
        ("山\ufe00田", "山田"),
        ("٠٩٠", "090"),
        ("a\u3000b\u00a0c", "a b c"),
    ],
)
def test_spellings_become_one(text: str, folded: str) -> None:
    """Width, dashes, entities, tags, ruby, kana and invisible characters fold away."""
    assert fold(text).text == folded


@pytest.mark.parametrize("text", ["コピー", "サーバー", "データー一覧", "①②", "10²", "½", "㎡"])
def test_what_is_no_number_stays(text: str) -> None:
    """Long vowels are no hyphens, and signs that number things do not become digits."""
    assert fold(text).text == text


def test_kanji_digits_are_digits_for_numbers_only() -> None:
    """The text keeps its kanji, for names have them; the numeric view has digits."""
    folded = fold("〇九〇の一二三四")
    assert folded.text == "〇九〇の一二三四"
    assert folded.numeric == "090の1234"


def test_a_circle_is_zero_among_kanji_digits_and_a_bullet_elsewhere() -> None:
    """○九○ is a number; ○ before 042 is a bullet."""
    assert fold("○九○").numeric == "090"
    assert fold("○042").numeric == "○042"


@given(st.text())
def test_every_folded_character_comes_from_somewhere(text: str) -> None:
    """Places lie in the original, in order, and one character never comes from nothing."""
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(st.text(alphabet="0９-－ー \u200b\u0336山<b>&#4;ｶﾞ《か》㈱", max_size=40))
def test_uneven_pieces_map_back(text: str) -> None:
    """Also where characters vanish, join or grow."""
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(st.text(alphabet="国立市の公表事案0123456789-、。\nABC", max_size=60))
def test_plain_text_maps_to_itself(text: str) -> None:
    """Text without anything to fold has every character where it was."""
    folded = fold(text)
    assert folded.text == text
    assert all(folded.original_span(at, at + 1) == (at, at + 1) for at in range(len(text)))
