"""Stripping: what is found goes, what is allowed or uncertain stays, and once is enough."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import AllowedText, Allowlist
from disclosure_builder.redaction.detectors import MARKS, find_all
from disclosure_builder.redaction.stripping import strip

DAY = date(2026, 5, 12)
NOTHING_ALLOWED = Allowlist(())
CITY = Allowlist(
    (
        AllowedText("国立市富士見台2-47-1", "市役所の所在地", "市民課長", date(2027, 3, 31)),
        AllowedText("042-576-2111", "市の代表電話", "市民課長", date(2026, 5, 12)),
    )
)
PIECES = (
    "山田太郎", "さん", "、", "042-576-2111", "国立市", "富士見台2-47-1", "個人番号", "123456789018",
    "〔氏名〕", "〔", "〕", "昭和55年4月1日", "生まれ", "（", "）", "45歳", "の男性", " ", "\n", "立川", "が対応した",
)  # fmt: skip


def test_what_is_allowed_stays_and_other_data_goes() -> None:
    """The city's own address and telephone stand; the same kinds elsewhere are stripped."""
    text = "国立市富士見台２－４７－１ 電話０４２−５７６−２１１１、042-576-2112"
    assert strip(text, CITY, DAY).text == text[: -len("042-576-2112")] + Mark.PHONE.mark


def test_an_expired_entry_allows_nothing() -> None:
    """The last day counts, the next does not."""
    assert strip("042-576-2111", CITY, DAY).text == "042-576-2111"
    assert strip("042-576-2111", CITY, date(2026, 5, 13)).text == Mark.PHONE.mark


def test_an_allowed_number_does_not_allow_a_longer_one() -> None:
    """042-576-2111 is not part of 042-576-21110."""
    assert not CITY.is_allowed("042-576-21110", 0, 12, DAY)
    assert not NOTHING_ALLOWED.is_allowed("042-576-2111", 0, 12, DAY)


def test_neighbours_of_one_kind_become_one_mark() -> None:
    """The number of marks does not show the number of words."""
    assert strip("山田太郎山田花子さん", NOTHING_ALLOWED, DAY).text.count(Mark.NAME.mark) == 1


def test_uncertain_findings_are_held_and_stay() -> None:
    """A hold is a place in the text that came in; the text keeps it until a person decides."""
    text = "山田太郎さんの値は7654321098でした。"
    stripped = strip(text, NOTHING_ALLOWED, DAY)
    assert [(hold.start, hold.end, hold.certain) for hold in stripped.holds] == [(9, 19, False)]
    assert stripped.text == "〔氏名〕さんの値は7654321098でした。"
    assert dict(stripped.counts) == {Mark.NAME: 1}


@pytest.mark.parametrize("mark", list(Mark))
def test_marks_are_never_found(mark: Mark) -> None:
    """A mark between other words is no finding, whatever stands around it."""
    for text in (mark.mark, f"氏名：{mark.mark}さん", f"個人番号{mark.mark}、{mark.mark}に住む"):
        assert find_all(text) == ()


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_stripping_twice_changes_nothing(text: str) -> None:
    """What has been stripped has nothing certain left in it."""
    once = strip(text, CITY, DAY)
    again = strip(once.text, CITY, DAY)
    assert again.text == once.text
    assert not again.counts


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_holds_lie_in_the_original(text: str) -> None:
    """And never where something was stripped."""
    stripped = strip(text, CITY, DAY)
    assert all(0 <= hold.start < hold.end <= len(text) for hold in stripped.holds)


@given(st.text(alphabet="国市は令和八年に公表しました。、（）0123 \nコピー条例第", max_size=80))
def test_text_without_personal_data_is_unchanged(text: str) -> None:
    """Where nothing is found, not a character moves."""
    if not find_all(text):
        assert strip(text, NOTHING_ALLOWED, DAY).text == text


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    """No text makes a detector fail, and findings are in order and apart."""
    found = find_all(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all(not MARKS.fullmatch(text[each.start : each.end]) for each in found)


@pytest.mark.parametrize("sign", ["⒉", "⒛", "㍻", "㌔", "🄁", "𠮷", "\u3099"])
def test_a_sign_that_is_put_together_does_not_stop_the_work(sign: str) -> None:
    """The dictionary makes words of no length of the numeral and the full stop in ⒉."""
    assert strip(f"{sign} 高橋が来庁した", NOTHING_ALLOWED, DAY).text.endswith("〔氏名〕が来庁した")
