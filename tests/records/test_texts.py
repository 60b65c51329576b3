"""What the rules on texts find, and what they leave alone."""

from pathlib import Path

import pytest

from disclosure_builder.problems import Problem, Severity
from disclosure_builder.records.rules.texts import one_spelling
from disclosure_builder.records.rules.written_dates import (
    has_impossible_clock,
    has_impossible_day,
    has_wrong_era,
    has_wrong_weekday,
)
from tests.support.folders import EXAMPLES, example_bytes, load, make_content, put

ACCEPTED = EXAMPLES / "accepted"
YEARS = {2026, 2027}


def said(folder: Path, example: str, name: str, old: str, new: str) -> list[Problem]:
    """What is said of an accepted example with one of its texts changed."""
    text = example_bytes(ACCEPTED / example).decode()
    assert old in text
    content = make_content(folder)
    put(content, name, text.replace(old, new))
    return list(load(content).problems)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("令和８年　５月", "令和8年5月"),
        ("二十三日", "23日"),
        ("十四条", "14条"),
        ("第一四條", "第14条"),
        ("元年", "元年"),
        ("百二十日", "百20日"),
        ("十\u200b四条", "14条"),
    ],
)
def test_the_one_spelling(written: str, read: str) -> None:
    """Width, blanks, unseen signs and kanji numerals of dates make no difference."""
    assert one_spelling(written) == read


@pytest.mark.parametrize(
    "text",
    ["2月30日", "令和7年2月29日", "2026-02-29", "2026/13/1", "4月31日", "0月1日", "二月三十日"],
)
def test_days_of_no_calendar(text: str) -> None:
    """Months have their days, and leap years come every four years."""
    assert has_impossible_day(one_spelling(text))


@pytest.mark.parametrize(
    "text",
    [
        "令和6年2月29日",
        "2月29日",
        "2024-02-29",
        "第13号",
        "12か月間",
        "13月額",
        "0120-99-9999",
        "令和7年度",
        "2026-001",
        "5月から12月まで",
        "100日目",
    ],
)
def test_what_is_in_the_calendar_or_is_no_date(text: str) -> None:
    """A day without its year may lie in a leap year; telephone numbers are no dates."""
    assert not has_impossible_day(one_spelling(text))


@pytest.mark.parametrize(
    "text",
    [
        "令和8年（2025年）",
        "2026年（令和7年）",
        "令和7年度（2026年度）",
        "令和8年5月12日（2026年5月13日）",
        "昭和65年",
        "平成31年5月1日",
        "平成33年度",
        "令和元年4月30日",
        "令和0年",
    ],
)
def test_eras_that_are_another_year(text: str) -> None:
    """The two calendars side by side say the same; an era has a first and a last day."""
    assert has_wrong_era(one_spelling(text))


@pytest.mark.parametrize(
    "text",
    [
        "令和8年（2026年）",
        "令和8年5月12日（2026年5月12日・火曜日）",
        "平成31年4月30日",
        "令和元年5月1日",
        "平成31年（2019年）",
        "令和7年度（2026年3月31日まで）",
        "令和8年5月12日（令和7年度の件）",
        "昭和64年1月7日",
        "2026年（令和8年）5月12日",
    ],
)
def test_eras_that_are_right(text: str) -> None:
    """A bracket that says something else is no second name of the same day."""
    assert not has_wrong_era(one_spelling(text))


@pytest.mark.parametrize(
    "text",
    [
        "2026年5月12日（月）",
        "5月12日（月）",
        "令和8年5月12日水曜日",
        "令和8年5月11日（月）及び12日（水）",
        "2026年12月28日（月）から1月4日（火）まで",
        "2026/5/12（水）",
    ],
)
def test_weekdays_of_another_day(text: str) -> None:
    """With its year, with that of the case, or with that of the date before it."""
    assert has_wrong_weekday(one_spelling(text), YEARS)


@pytest.mark.parametrize(
    "text",
    [
        "2026年5月12日（火）",
        "5月12日（火）",
        "5月12日（水）",  # 2027
        "令和8年5月11日（月）及び12日（火・祝）",
        "2026年12月28日（月）から1月4日（月）まで",
        "5月12日（土日を除く）",
        "5月12日（金額）",
        "2月30日（月）",
    ],
)
def test_weekdays_that_are_right_or_are_none(text: str) -> None:
    """What no calendar has is said once, by the rule on days."""
    assert not has_wrong_weekday(one_spelling(text), YEARS)


@pytest.mark.parametrize(
    "text", ["25:00", "8:75", "24:01", "午後15時", "25時", "10時60分", "午前13:00"]
)
def test_times_on_no_clock(text: str) -> None:
    """Hours to 24:00, to 12 after 午前 and 午後, and minutes to 59."""
    assert has_impossible_clock(one_spelling(text))


@pytest.mark.parametrize(
    "text",
    [
        "24:00",
        "0:00",
        "23:59",
        "午後12時30分",
        "48時間",
        "72時間30分間",
        "90分",
        "10:30:45",
        "2001:db8::1",
    ],
)
def test_times_on_the_clock_or_no_times(text: str) -> None:
    """24:00 is the end of a day; a length of time is no time of day."""
    assert not has_impossible_clock(one_spelling(text))


@pytest.mark.parametrize(
    "claim",
    [
        "条例第14条に基づく公表です。",
        "条例第１４条による公表です。",
        "第 十 四 条の公表です。",
        "第一四條により公表します。",
        "条例（じょうれい）第14条（だい14じょう）の公表です。",
        "第14\u200b条の公表です。",
        "第14\n条の公表です。",
        "だい14じょうの おしらせです。",
        "Published under ARTICLE 14.",
        "Art.14 notice",
        "§ 14",
        "Section XIV",
        "条例第⑭条です。",
    ],
)
def test_no_breakdown_speaks_of_the_article(claim: str, tmp_path: Path) -> None:
    """Digits, width, blanks, readings and languages make no difference."""
    written = '"' + claim.replace("\n", "\\n").replace("\u200b", "\\u200b") + '"'
    summary = "機器の故障により、全部が2時間止まりました。"
    problems = said(tmp_path, "breakdown.yaml", "suspensions/2026-002/1.yaml", summary, written)
    assert {problem.rule for problem in problems} == {"ordinary-claim"}


@pytest.mark.parametrize(
    "text",
    [
        "条例第15条の報告に含めます。",
        "住民基本台帳法第14条の規定により処理しました。",
        "同法施行令第14条によります。",
        "条例第14条の2はありません。",
        "第114条",
        "Part 14 of the manual",
        "Article 140",
        "14件を処理しました。",
    ],
)
def test_another_article_may_stand_in_a_breakdown(text: str, tmp_path: Path) -> None:
    """The article of another law, another article, or the mere number."""
    summary = "機器の故障により、全部が2時間止まりました。"
    assert not said(tmp_path, "breakdown.yaml", "suspensions/2026-002/1.yaml", summary, text)


@pytest.mark.parametrize(
    "text",
    [
        "一部の方です。",
        "多数の書類です。",
        "数十件です。",
        "約数百人です。",
        "若干名です。",
        "複数の端末です。",
        "12人でした。数名は市外の方です。",
    ],
)
def test_quantities_that_say_nothing(text: str, tmp_path: Path) -> None:
    """A hint, for each sentence by itself."""
    place = "市役所の機械室"
    (problem,) = said(tmp_path, "breakdown.yaml", "suspensions/2026-002/1.yaml", place, text)
    assert (problem.rule, problem.severity) == ("vague-quantity", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "一部の方（12人）です。",
        "多数（約1200件）の書類です。",
        "三人の職員です。",
        "システムの全部又は一部の停止です。",
        "接続の一部を停止しました。",
        "一部改正した規程です。",
        "人数名簿です。",
        "件数です。",
        "東部一部事務組合です。",
    ],
)
def test_quantities_with_a_number_and_words_of_the_law(text: str, tmp_path: Path) -> None:
    """A number in the sentence is enough; the ordinance's own 一部 is no quantity."""
    place = "市役所の機械室"
    assert not said(tmp_path, "breakdown.yaml", "suspensions/2026-002/1.yaml", place, text)


def test_what_is_private_is_not_looked_at(tmp_path: Path) -> None:
    """No page shows `internal`; a note there may be as vague as it likes."""
    end = "published: 2026-09-01T13:00+09:00\n"
    note = f"{end}internal: {{note: 数名が2月30日25:00に第14条を読んだ。}}\n"
    assert not said(tmp_path, "breakdown.yaml", "suspensions/2026-002/1.yaml", end, note)


def test_a_rule_that_came_after_an_approval_is_a_warning(tmp_path: Path) -> None:
    """What is approved never changes; a hint on its wording is not given at all."""
    content = make_content(tmp_path)
    text = example_bytes(ACCEPTED / "breakdown.yaml").decode()
    text = text.replace("市役所の機械室", "数名のいた室").replace(
        "直しました。", "25:00に直しました。"
    )
    put(content, "suspensions/2026-002/1.yaml", text)
    drafted = {each.rule: each.severity for each in load(content).problems}
    assert drafted == {"vague-quantity": Severity.WARNING, "text-clock": Severity.ERROR}
    put(content, "suspensions/2026-002/1.approval.yaml", "")
    (problem,) = load(content).problems
    assert (problem.rule, problem.severity) == ("text-clock", Severity.WARNING)
    assert "次の版" in problem.remedy.ja
