"""Names: planted ones never survive, words that look like names stay."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import find_all
from disclosure_builder.redaction.stripping import strip

from .spellings import OF_ANY_TEXT

DAY = date(2026, 5, 12)
SURNAMES = (
    "山田",
    "佐藤",
    "鈴木",
    "髙橋",
    "渡邉",
    "立川",
    "国立",
    "青梅",
    "五十嵐",
    "長谷川",
    "林",
    "一ノ瀬",
)
GIVEN_NAMES = ("太郎", "花子", "健一", "美咲", "さくら", "翔太", "由美子", "誠")
MARK = Mark.NAME.mark


@given(
    surname=st.sampled_from(SURNAMES),
    given_name=st.sampled_from(GIVEN_NAMES),
    blank=st.sampled_from(["", " ", "　"]),
    form=st.sampled_from(["さん", "様", "氏"]),
    spelling=st.sampled_from(OF_ANY_TEXT),
)
def test_full_names_never_survive(
    surname: str, given_name: str, blank: str, form: str, spelling: object
) -> None:
    """A full name before a form of address is gone in every spelling, without a rest."""
    assert callable(spelling)
    text = f"昨日、{spelling(surname + blank + given_name)}{form}に連絡した。"
    left = strip(text, Allowlist(()), DAY).text
    assert MARK in left
    assert surname not in left
    assert given_name not in left


@pytest.mark.parametrize("surname", SURNAMES)
def test_surname_before_a_form_of_address(surname: str) -> None:
    """さん makes a person of a surname that is a place or a common noun as well."""
    text = f"昨日、{surname}さんに連絡した。"
    assert strip(text, Allowlist(()), DAY).text == f"昨日、{MARK}さんに連絡した。"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("職員の山田が対応した。", "職員の〔氏名〕が対応した。"),
        ("市民課の小林主任に報告した。", "市民課の〔氏名〕主任に報告した。"),
        (
            "山田太郎は退職した。後日、山田から連絡があった。",
            "〔氏名〕は退職した。後日、〔氏名〕から連絡があった。",
        ),
        ("担当：ヤマダ タロウ", "担当：〔氏名〕"),
        ("ＹＡＭＡＤＡ　Ｔａｒｏと記載", "〔氏名〕と記載"),
        ("氏名：キム・ミンジ", "氏名：〔氏名〕"),
        ("山田花子（旧姓 佐藤）さん", "〔氏名〕さん"),
        ("ハンドルネーム「kuni77」の投稿", "ハンドルネーム「〔氏名〕」の投稿"),
        ("担当はT. Yamadaである。", "担当は〔氏名〕である。"),
        ("私、栗原と申します。", "私、〔氏名〕と申します。"),
        ("（栗原記）", "（〔氏名〕記）"),
        ("森が住民票の写しを申請した。", "〔氏名〕が住民票の写しを申請した。"),
        ("たっちゃんこと山田太郎が", "〔氏名〕こと〔氏名〕が"),
        ("やまだはなこさんが", "〔氏名〕さんが"),
        ("山\n田\n太\n郎", "〔氏名〕"),
        ("大野、小野及び中野の3名が", "〔氏名〕、〔氏名〕及び〔氏名〕の3名が"),
        ("島、池田、桝の3人が", "〔氏名〕、〔氏名〕、〔氏名〕の3人が"),
        ("○なかじま議員 質問します。", "○〔氏名〕議員 質問します。"),
        ("小林→長谷川さん：書類は棚です。", "〔氏名〕→〔氏名〕さん：書類は棚です。"),
        ("「画面は閉じた」（鳴海）", "「画面は閉じた」（〔氏名〕）"),
        ("以上、お願いします。\n\n松浦", "以上、お願いします。\n\n〔氏名〕"),
        ("妻・美穂と長男・湊の氏名", "妻・〔氏名〕と長男・〔氏名〕の氏名"),
        ("来訪記録\n11:20 冴島 面会", "来訪記録\n11:20 〔氏名〕 面会"),
        ("受領印：久慈", "受領印：〔氏名〕"),
        ("竹之内 蒼さん。蒼さんの母", "〔氏名〕さん。〔氏名〕さんの母"),
        ("服部 雄大が操作した。雄大の机", "〔氏名〕が操作した。〔氏名〕の机"),
        ("ポーリーン・デュポン氏。「ポーリーン」", "〔氏名〕氏。「〔氏名〕」"),
        ("木戸（総務課）と大庭（市民課）", "〔氏名〕（総務課）と〔氏名〕（市民課）"),
        ("古賀とみられる男が", "〔氏名〕とみられる男が"),
    ],
)
def test_names_in_other_clothes(text: str, left: str) -> None:
    """Cues, posts, readings, Latin letters and pet names tell a name."""
    assert strip(text, Allowlist(()), DAY).text == left


@pytest.mark.parametrize(
    "old", ["髙橋", "渡邉", "渡邊", "齋藤", "廣瀨", "濵田", "嶋﨑", "櫻井", "澤田", "𠮷田"]
)
def test_old_forms_of_kanji_are_the_names_they_are(old: str) -> None:
    """What a family register writes in an old form is the same surname."""
    assert strip(f"{old}花子の住民票", Allowlist(()), DAY).text == f"{MARK}の住民票"


@pytest.mark.parametrize(
    "text",
    [
        "石川から連絡を受けた。",
        "山口に関する資料を受け取った。",
        "千葉の住民票を交付した。",
        "三鷹は「誤って送った」と述べた。",
        "国立：受付を停止しました。",
        "立川→国立へ：移送します。",
    ],
)
def test_a_surname_that_is_a_place_is_held_or_stripped_never_passed(text: str) -> None:
    """Where nobody can tell a person from a place, a person decides."""
    assert find_all(text)


@pytest.mark.parametrize(
    "text",
    [
        "国立市長",
        "立川駅",
        "青梅街道",
        "大阪へ出張した。",
        "横浜、川崎、千葉の各市",
        "根川、浅川及び残堀川の流域",
        "森が残る。",
        "泉が湧く。",
        "光が丘",
        "佐藤工業、清水建設、大林組の3者",
        "前課長及び副部長",
        "リモート・アクセスの制限",
        "Active Directory",
        "同様の事案",
        "受け取った方が気付き、母が申請した。",
        "対象の方全員に通知した。",
        "職員の上司が謝罪した。",
        "入口で市場職員が受け取った。",
        "本殿・拝殿",
        "鈴木商店",
        "職員さん",
        "皆様",
        "A氏",
        "氏名及び住所",
        "甲さん",
        "区分,名,単位\n更新,件名,件",
        "番号,担当,期限\n1,受託者,3月\n2,各課,4月",
        "| 項目 | 氏名 |\n|---|---|\n| 漏えい | なし |",
        "父 母 子の3人世帯、妻の実家",
        "長男の転入届、次男の件",
        "会長／それでは開会します。",
        "お世話になっております。市民課です。",
        "よろしくお願いします。\n\n市民課",
        "矢印→右へ：進む",
        "使用者：受託者　所有者：国立市",
        "これを本人確認情報といいます。",
        "原因は誤操作と判明した。",
        "月 火 水 木 金 土 日",
        "大和 ハウス、三菱 ふそう",
        "「クラウド サービス」と表示",
        "Adobe Acrobat 2020.1, Windows Server 2019",
    ],
)
def test_words_that_look_like_names(text: str) -> None:
    """Places, bodies, posts, roles and pseudonyms are no names."""
    assert find_all(text) == ()
