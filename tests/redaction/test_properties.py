"""Planted data never survives, clean text is never changed, and every place maps back."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import ALL_DETECTORS, find_all
from disclosure_builder.redaction.folding import fold
from disclosure_builder.redaction.stripping import strip

from . import spellings
from .planted import CLASSES, CLEAN, Planted
from .spellings import Spelling

DAY = date(2026, 5, 12)
NOTHING_ALLOWED = Allowlist(())
# The same examples on every machine, so that a failure here is one everywhere.
steadily = settings(derandomize=True, deadline=None, max_examples=60, database=None)


CASES = [
    pytest.param(planted, spelling, id=f"{name}: {spelling.__name__}")
    for name, planted in CLASSES.items()
    for spelling in planted.spellings
]


def _signs(text: str) -> str:
    """The letters and digits of a text, as a reader would know them again."""
    return re.sub(r"[^\w]|_", "", fold(text).numeric).lower()


@pytest.mark.parametrize(("planted", "spelling"), CASES)
@settings(steadily, max_examples=4)
@given(data=st.data())
def test_planted_data_never_survives(
    planted: Planted, spelling: Spelling, data: st.DataObject
) -> None:
    """Of a value in any spelling neither a digit nor a half is left; nothing waits for a person."""
    value = data.draw(planted.values)
    context = data.draw(st.sampled_from(planted.contexts))
    left = _signs(strip(context.format(spelling(value)), NOTHING_ALLOWED, DAY).text)
    signs = _signs(value)
    half = max(2, len(signs) // 2)
    assert not re.search("[0-9]", left)
    assert not any(signs[at : at + half] in left for at in range(len(signs) - half + 1))


@steadily
@given(
    digits=st.from_regex("[2-8][0-9]{6,9}", fullmatch=True).filter(lambda each: len(set(each)) > 2),
    spelling=st.sampled_from(
        (
            *spellings.OF_DIGITS,
            spellings.formal_numerals,
            spellings.spaced_out,
            spellings.spaced_out_wide,
        )
    ),
    context=st.sampled_from(("値は{}と表示", "画面の{}を見た。", "{}", "末尾に{}。")),
)
def test_unexplained_digits_are_stripped_or_held(
    digits: str, spelling: Spelling, context: str
) -> None:
    """Seven digits and more that nothing explains never pass in silence, however they are written."""
    stripped = strip(context.format(spelling(digits)), NOTHING_ALLOWED, DAY)
    assert stripped.holds or not re.search("[0-9]", _signs(stripped.text))


@pytest.mark.parametrize("passage", CLEAN)
def test_clean_passages_pass(passage: str) -> None:
    """Citations, numbers of documents, counts, dates, versions come through, and nobody is asked."""
    stripped = strip(passage, NOTHING_ALLOWED, DAY)
    assert stripped.text == passage
    assert stripped.holds == ()


@steadily
@given(st.lists(st.sampled_from(CLEAN), max_size=5), st.sampled_from(["。\n", "\n\n", "。\n　"]))
def test_clean_text_is_never_changed(passages: list[str], between: str) -> None:
    """Not by a character, in whatever order the passages stand."""
    text = between.join(passages)
    assert strip(text, NOTHING_ALLOWED, DAY).text == text


@steadily
@given(st.text(alphabet="のはをにがとした。、（）「」\n 事案公表対応措置ABC&;<>/", max_size=60))
def test_text_without_digits_and_names_is_never_changed(text: str) -> None:
    """Neither by folding nor by stripping, whatever markup it seems to hold."""
    assert strip(text, NOTHING_ALLOWED, DAY).text == text


PIECES = (
    "090-1234-5678", "国立市", "富士見台2-47-1", "山田太郎", "さん", "123456789018", "個人番号", "昭和55年4月1日",
    "生まれ", "（", "）", "34歳", "の男性", "<b>", "</b>", "<ruby>", "<rt>やまだ</rt></ruby>", "&#48;", "&amp;", "〔", "〕",
    "〔氏名〕", "〔電話番号〕", "、", "-", "の", " ", "\n", "ー", "\u200b", "\u0336", "hanako@example.jp", "203.0.113.4",
    "7654321", "（内線234）", "<!--", "-->", "<a href=\"tel:", "\">", "《やまだ》", "｜", "203号室", "コーポ谷保",
)  # fmt: skip
MIXED = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)


@steadily
@given(MIXED)
def test_stripping_twice_changes_nothing(text: str) -> None:
    """What has been stripped has nothing certain left, and is held for the same reasons."""
    once = strip(text, NOTHING_ALLOWED, DAY)
    again = strip(once.text, NOTHING_ALLOWED, DAY)
    assert again.text == once.text
    assert not again.counts


@steadily
@given(MIXED)
def test_overlapping_findings_widen(text: str) -> None:
    """Whatever one detector finds lies within what all find together, marks left out."""
    folded = fold(text)
    covered = {at for each in find_all(text) for at in range(each.start, each.end)}
    marks = {
        at for mark in re.finditer("〔(?:氏名|電話番号)〕", text) for at in range(*mark.span())
    }
    for detector in ALL_DETECTORS:
        for finding in detector.find(folded):
            place = range(*folded.original_span(finding.start, finding.end))
            assert set(place) <= covered | marks


@steadily
@given(MIXED | st.text(max_size=40))
def test_folding_maps_back(text: str) -> None:
    """Every folded place has an original one, in order, and what lies between them has vanished."""
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    done = 0
    for start, end in spans:
        assert start <= done or fold(text[done:start]).text == ""
        done = max(done, end)


@steadily
@given(MIXED)
def test_what_stands_in_tags_and_comments_is_found(text: str) -> None:
    """A number in an attribute or a comment is stripped like any other."""
    inside = text.translate(str.maketrans("", "", '<>"-'))
    number = "090-1234-5678"
    for hidden in (f'<a href="tel:{number}">', f"<!-- {inside}、{number} -->"):
        assert number not in strip(hidden, NOTHING_ALLOWED, DAY).text
