"""Records of persons: what stands beside a name goes with it, whatever kind of number it is."""

from datetime import date

import pytest

from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.stripping import strip

ON = date(2026, 5, 12)
RECORDS = {
    "an export": "1;門脇 花子;20030419;国立市東1-14-7;07014825593",
    "a list": "綾部典子(番号10392847)／綿貫昭二(番号10392855)",
    "a row by blanks": "2937 415068 柚木 章",
    "a row of a table": "| 山本 花子 | 00123456 | 国立市北2-3-4 |",
    "a sentence": "3081457の北條さんの通知が、3081457の世帯主に送られた。",
    "ages of two": "さくらちゃん、すみれちゃん(9歳と7歳)は転校した。",
    "a room in kanji": "国立市北三丁目三十二番地の一 けやき台団地五の二〇一の山本花子さん",
    "digits apart": "国 立 市 東 ４ － ８ － １ ７",
    "a correction": "山本花子、S31/8/4→S31/4/8。",
}


@pytest.mark.parametrize("text", RECORDS.values(), ids=RECORDS)
def test_no_digit_of_a_person_is_left(text: str) -> None:
    """Not even one: a digit that is left narrows down the others."""
    left = strip(text, Allowlist(()), ON).text.removeprefix("1;")
    assert not any(each.isdigit() or each in "二〇一三五" for each in left)


@pytest.mark.parametrize(
    "text",
    [
        "山本花子さんほか12345件の照会があった。",
        "2025-07-19 10:42:11 山本花子がログイン",
        "国市民発第1234号で山本花子さんに通知した。",
        "山本花子さんには、令和7年7月19日に説明した。",
    ],
)
def test_days_counts_and_numbers_of_papers_stay_beside_a_name(text: str) -> None:
    """What the text explains is none of the person's."""
    digits = [each for each in text if each.isdigit()]
    assert [each for each in strip(text, Allowlist(()), ON).text if each.isdigit()] == digits
