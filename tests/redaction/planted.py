"""What the property tests plant, class by class, and clean passages that hold nothing of the kind."""

import re
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from disclosure_builder.redaction.detectors.numbers import modulus_11

from . import spellings
from .spellings import Spelling


@dataclass(frozen=True)
class Planted:
    """One class of data: plain values, the sentences that they stand in, and their spellings."""

    values: st.SearchStrategy[str]
    contexts: tuple[str, ...]
    spellings: tuple[Spelling, ...]


def _digits(pattern: str) -> st.SearchStrategy[str]:
    """Values like the pattern, in which every # is any digit."""
    return st.from_regex(pattern.replace("#", "[0-9]"), fullmatch=True).filter(
        lambda each: len(set(re.sub("[^0-9]", "", each))) > 2
    )


def _checked(count: int) -> st.SearchStrategy[str]:
    """Numbers of twelve or eleven digits in groups, with their check digit."""

    def grouped(base: str) -> str:
        number = base + str(modulus_11(base))
        return "-".join(re.findall("....?", number))

    first = st.from_regex(f"[2-8][0-9]{{{count - 2}}}", fullmatch=True)
    return first.filter(lambda each: len(set(each)) > 2).map(grouped)


ANYWHERE = (
    "{}",
    "誤って{}を記載した。",
    "書類（{}）",
    "画面に「{}」と表示",
    "<li>{}</li>",
    "以下のとおり。\n{}\n以上",
)
CLASSES = {
    "individual-number": Planted(_checked(12), ANYWHERE, spellings.OF_GROUPS),
    "resident-code": Planted(
        _checked(11),
        ("住民票コード{}", "住民票コードは{}です。", "住民票コード：{}"),
        spellings.OF_GROUPS,
    ),
    "phone": Planted(
        _digits("0[789]0-####-####|042-5##-####|03-[356]###-####"),
        ("電話{}", "携帯電話の番号は{}です。", "連絡先：{}", "FAX（{}）へ"),
        spellings.OF_GROUPS,
    ),
    "phone-anywhere": Planted(_digits("0[789]0-####-####"), ANYWHERE, spellings.OF_GROUPS),
    "international-phone": Planted(
        _digits(r"\+81-[789]0-####-####"), ANYWHERE, spellings.OF_NUMBERS
    ),
    "postal-code": Planted(
        _digits("1[0-9]#-####"),
        ("〒{}", "郵便番号は{}です。", "郵便番号：{}"),
        spellings.OF_GROUPS,
    ),
    "driving-licence": Planted(
        _digits("30##-####-####"),
        ("免許証番号{}", "運転免許証の番号は{}です。"),
        spellings.OF_GROUPS,
    ),
    "pension": Planted(
        _digits("1###-######"), ("基礎年金番号{}", "基礎年金番号は{}です。"), spellings.OF_GROUPS
    ),
    "card-number": Planted(
        _digits("4###-####-####-####"),
        ("カード番号{}", "クレジットカードの番号は{}です。"),
        spellings.OF_GROUPS,
    ),
    "bank-account": Planted(
        _digits("1######"), ("口座番号{}", "普通預金 {}", "（普）{}"), spellings.OF_NUMBERS
    ),
    "health-insurance": Planted(
        _digits("1#######"), ("被保険者番号{}", "保険証の番号は{}です。"), spellings.OF_NUMBERS
    ),
    "household-number": Planted(
        _digits("1#######"),
        ("宛名番号{}", "世帯番号は{}です。", "世帯番号：{}"),
        spellings.OF_NUMBERS,
    ),
    "staff-number": Planted(
        _digits("1#####"), ("職員番号{}", "職員番号は{}です。"), spellings.OF_NUMBERS
    ),
    "address": Planted(
        _digits("[1-9]-[1-9][1-9]-[1-9]"),
        ("国立市富士見台{}", "住所は国立市東{}です。", "立川市曙町{}に住む"),
        (*spellings.OF_NUMBERS, spellings.joined_by_no),
    ),
    "ip-address": Planted(
        st.ip_addresses(v=4, network="203.0.113.0/24").map(str), ANYWHERE, spellings.OF_ANY_TEXT
    ),
    "ip-address-6": Planted(
        st.ip_addresses(v=6, network="2001:db8::/32").map(str), ANYWHERE, spellings.OF_ANY_TEXT
    ),
    "email": Planted(
        st.from_regex("[a-z]{3,8}[._][a-z]{2,6}@example[.](?:jp|co[.]jp|com)", fullmatch=True),
        ANYWHERE,
        spellings.OF_ANY_TEXT,
    ),
    "passport": Planted(
        _digits("T[KRZ]#######"),
        ("旅券番号{}", "パスポートの番号は{}です。", "{}"),
        spellings.OF_DIGITS,
    ),
    "residence-card": Planted(
        _digits("[A-Z]{2}########[A-Z]{2}"), ("在留カード番号{}", "{}"), spellings.OF_DIGITS
    ),
    "log-in-name": Planted(
        st.from_regex("[a-z]{3,6}[0-9]{3,4}", fullmatch=True),
        ("利用者名は{}です。", "ログインID：{}", "操作者ID「{}」"),
        spellings.OF_DIGITS,
    ),
    "vehicle-plate": Planted(
        _digits("(?:多摩|品川|八王子) [3-8]## [させたな] [1-9]#-##"),
        ("{}", "車両番号は{}です。"),
        (*spellings.OF_DIGITS, *map(spellings.with_signs, spellings.HYPHENS)),
    ),
    "birth-date": Planted(
        st.dates(date(1930, 1, 1), date(2015, 12, 31)).map(
            lambda day: f"{day.year}年{day.month}月{day.day}日"
        ),
        ("生年月日：{}", "{}生まれの方", "{}生", "誕生日は{}です。"),
        spellings.OF_DIGITS,
    ),
    "age": Planted(
        st.integers(10, 99).map("{}歳".format),
        ("{}の女性", "男性（{}）", "年齢：{}"),
        (*spellings.OF_DIGITS, spellings.formal_numerals),
    ),
    "name": Planted(
        st.sampled_from(
            ("山田太郎", "佐々木健太", "高橋和子", "伊藤さくら", "中村美咲", "小林由美子")
        ),
        ("{}さんの書類", "氏名：{}", "届出人の{}様に謝罪した。"),
        spellings.OF_ANY_TEXT,
    ),
}

CLEAN = (
    "令和8年5月12日午前10時23分に発生し、同日10時38分に復旧した。",
    "住民基本台帳法（昭和42年法律第81号）第30条の15第1項、第30条の32第2項",
    "国市総防発第1234号、8国市市第56号、国市情発第2026-0012号",
    "契約番号：2026000123、議案第45号、文書番号 2026-市民-00123",
    "ISBN978-4-324-11234-5、ISSN 1234-5678",
    "法人番号5000020132152、法人番号 5-0000-2013-2152、登録番号T5000020132152",
    "予算額は123,456,789円、執行率は80.0％、1234567890円",
    "人口76,543人、世帯数38,901世帯、1234567件、計12345678",
    "3-2-1ルール、手順1-2-3、図6-7-8、別紙1-2、第3章2-1-4",
    "バージョン10.0.19045.4046、v2.0.1、KB5034441、CVE-2026-1234567",
    "窓口1、2、3番。1・2・3階。東・西・北の3か所",
    "富士見台一・二・三・四丁目、東一丁目から三丁目まで、5番地区",
    "2024 2025 2026",
    "4月\t1208\t5月\t1580\t6月\t372",
    "| 2024 | 1208 |\n| 2025 | 1580 |",
    "18歳以上65歳未満、75歳以上、0歳児クラス、3歳児健診、40歳から74歳まで",
    "生年月日、性別及び住所。5月12日の生ごみ収集。誕生日の1か月前に通知する。",
    "個人番号は12桁、住民票コードは11桁。個人番号の下4桁を確認する。",
    "暗証番号は4桁、パスワードは10文字以上、職員番号は6桁、受付番号は1から300まで",
    "電話12件、内線1234、110番、受付は9時から17時まで",
    "3階第1・第2会議室、1階101会議室、マンション120戸、ビル3階",
    "10:23:15、2026-05-12T10:23:15+09:00、20260512-102315.log、INC0012345",
    "https://www.example.jp/soshiki/1/2/3/1234.html",
    '<table><tr><td>4月</td><td>1208</td></tr></table><p class="note">注1</p>',
    "①12件②34件③56件、※1、※2",
    "The network was stopped from 10:23 to 10:38 on 12 May 2026. Aged 65 or over.",
)
