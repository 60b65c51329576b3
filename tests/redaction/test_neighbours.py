"""Whatever stands beside personal data, it goes: each value before every particle and sign.

A rule that looks at what follows a value (a unit, a verb) must not let it through before a word that
it did not think of: か of か月 once kept 4-12-3 from being an address before から.
"""

import unicodedata
from datetime import date

import pytest

from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.stripping import strip

NOBODY = Allowlist(())
TODAY = date(2026, 11, 22)
AFTER = (
    *("から", "まで", "より", "へ", "に", "で", "と", "や", "の", "を", "が", "は", "も", "か", "だ"),
    *("です", "でした", "など", "等", "ほか", "及び", "又は", "、", "。", "）", "」", "　", "\n", "・"),
    *("／", "あて", "宛", "という", "と記載", "と表示", "なので", "だった", "である", "では", "には"),
    *("からの", "への", "との", "にて", "について", "に関する", "へは", "からは", "と、", "等の", "さえ"),
    *("だけ", "のみ", "として", "ならびに", "と同じ", "宛て", "に電話", "の方", "様方", "へ転居", "→"),
    *("を入力", "の印字", "ではなく"),
)  # fmt: skip
NUMBERS = {
    "谷保": "4-12-3",
    "富士見台": "1丁目33番地の2",
    "国立市東": "3-4-5 メゾン桜203",
    "西": "二丁目四番地の十",
    "連絡先": "090-1234-5678",
    "電話番号": "042-572-9931",
    "携帯は": "０９０１２３４５６７８",
    "メール": "hanako.s@example.com",
    "個人番号": "482105937169",
    "住民票コード": "38271640959",
    "封筒の〒": "186-0003",
    "生年月日": "昭和52年3月14日",
    "免許証番号": "308217465031",
    "旅券番号": "TK3908214",
    "在留カード番号": "UH48213907EA",
    "基礎年金番号": "3914-582607",
    "被保険者番号": "48301957",
    "口座番号": "0482917",
    "カード番号": "4532981077642130",
    "端末": "10.24.8.117",
    "職員番号": "104482",
    "ログインID": "k-hoshino",
    "世帯番号": "00318842",
    "車両": "多摩 530 す 41-07",
}
NAMES = (
    *("高橋美咲", "五百旗頭敦", "小野寺 蓮", "東江サヨ", "マリア・サントス", "タカハシ ミサキ"),
    *("ﾀｶﾊｼ ﾐｻｷ", "TAKAHASHI Misaki", "Maria Santos", "たかはし みさき", "グエン・ヴァン・アン"),
    *("高橋さん", "土生さん", "白石様", "さと子さん", "みつ枝様", "ジョンさん", "原 ひろみ"),
    *("長谷川主任", "西尾係長", "高橋（美咲）"),
)  # fmt: skip
BEFORE_NAMES = ("窓口で", "申請者は", "通報した", "「", "同日、")
# Each is a surname and nothing else.
SURNAMES = ("高橋", "鴨志田", "佐藤", "渡邊")
BEFORE_SURNAMES = (
    *("市民課職員", "申請者", "世帯主", "長女", "受付担当", "委託先社員", "元職員の", "通報者である"),
    *("対応した主任の", "隣室の", "相手方", "操作者名は", "氏名欄に", "名義人は", "起案：", "連絡者／"),
    *("検索された", "第三者である", "所有者名:", "・", "1 ", "① ", "（担当 ", "※", "令和7年5月2日 "),
    *("10時20分、", "14:05 ", "9/12 ", "No.3 ", "\t", "→", "「", "その際", "今回", "直後", "当時", "現在"),
    *("確認後", "来庁時", "作業中", "再度", "直接", "電話口", "市役所", "市民課", "窓口", "受付"),
)  # fmt: skip
AFTER_SURNAMES = (
    *("が来庁した。", "に誤って交付", "から申出", "宅", "は不在", "に電話", "の住民票", "を検索"),
    *("と面談", "氏", "、佐藤の2名", "（確認済）", "より電話。", "が対応。", "に引継ぎ"),
)  # fmt: skip
FORMS = ("さん", "様", "主任", "係長")


def letters(text: str) -> str:
    """Only what a reader could read again, in one spelling."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


@pytest.mark.parametrize("cue", NUMBERS)
def test_a_value_goes_before_whatever_follows(cue: str) -> None:
    """Particles, signs and words; neither the value nor all its digits are left."""
    value = NUMBERS[cue]
    digits = "".join(filter(str.isdigit, letters(value)))
    kept = []
    for after in AFTER:
        text = letters(strip(f"本人の{cue}{value}{after}連絡があった。", NOBODY, TODAY).text)
        left = "".join(filter(str.isdigit, text))
        if letters(value) in text or (digits and digits in left):
            kept.append(after)
    assert kept == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_goes_between_whatever_stands_there(name: str) -> None:
    """In every script, in two halves or with a form of address."""
    halves = name
    for form in FORMS:
        halves = halves.removesuffix(form)
    parts = halves.replace("（", " ").replace("）", "").replace("・", " ").split()
    kept = []
    for before in BEFORE_NAMES:
        for after in AFTER:
            text = strip(f"{before}{name}{after}確認した。", NOBODY, TODAY).text
            if any(part in text for part in parts):
                kept.append((before, after))
    assert kept == []


@pytest.mark.parametrize("name", SURNAMES)
def test_a_surname_goes_behind_whatever_leads_to_it(name: str) -> None:
    """The word for who somebody is, a time, a number of a list, a sign of a form."""
    kept = [
        (before, after)
        for before in BEFORE_SURNAMES
        for after in AFTER_SURNAMES
        if name in strip(f"{before}{name}{after}", NOBODY, TODAY).text
    ]
    assert kept == []


# Known to the dictionary as a surname alone, as a place or a plant as well, or as a well first.
LONE = ("八木沢", "鮫島", "勅使河原", "江川", "樋口", "有馬", "毛利", "柘植", "筒井", "金城")
OF_LONE = (
    *("{}によれば、鍵は返してあった。", "退職した{}の後任は未定である。", "{}の後を継いだ職員", "うち{}だけが知っていた。"),
    *("検索は{}の応対中に行われた。", "加害者とされる{}の代理人", "庁舎管理の{}を呼んだ。", "再任用の{}については処分した。"),
    *("{}立会いの下で調べた。", "{}同席のもと説明した。", "{}への聞き取りは翌日行った。", "{}から事情を聴いた。"),
    *("{}に貸与していた。", "操作は{}の端末からである。", "{}のIDが残っていた。", "{}の指示で印刷した。"),
    *("印刷を{}に指示した。", "{}はこれを知らなかった。", "{}が不在のため、別の者が受けた。", "{}が引き継いだ。"),
    *("{}に誤って渡した。", "隣の{}に声を掛けた。", "{}の手違いによる。", "{}の母が受け取った。", "{}にお詫びした。"),
    *("{}に対する処分は停職三月とした。", "{}の携帯電話に掛けた。", "{}のほか三名が入室した。", "{}ほか二名で訪問した。"),
    *("{}以外の職員は知らない。", "前述の{}は異動した。", "封筒に{}と書かれていた。", "名札は{}であった。", "{}なら分かる。"),
    *("受付簿に{}の印がある。", "{}しか知らない。", "書類は{}経由で届いた。", "{}の件で電話があった。", "午後三時、{}来庁。"),
    *("箱は{}の手で開けられた。", "{}を除く全員が参加した。", "{}の書いたメモが残る。", "先に{}を帰した。", "{}もいた。"),
    *("{}とは連絡が取れない。", "{}には伝えていない。", "{}からは返事がない。", "{}の転居先を教えた。", "{}の行を消した。"),
    *("{}の審査請求を棄却した。", "{}を担当から外した。", "{}だと思う。", "{}の疑いがある。", "{}に限らず使っていた。"),
)  # fmt: skip


@pytest.mark.parametrize("name", LONE)
def test_a_surname_alone_is_stripped_or_held_whatever_is_said_of_it(name: str) -> None:
    """Office, errors, belongings, what is done to somebody: a person decides where a word can be a place."""
    passed = []
    for form in OF_LONE:
        stripped = strip(form.format(name), NOBODY, TODAY)
        if name in stripped.text and not stripped.holds:
            passed.append(form)
    assert passed == []


ACTORS = (
    *("市民課", "委託業者", "当該職員", "担当者", "受託者", "申請者", "審議会", "議会", "総務省", "市", "都", "課長"),
    *("部長", "市長", "本人", "家族", "第三者", "利用者", "警察", "警備員", "配達員", "監査委員", "相手方", "被害者", "来庁者"),
    *("市民", "町会", "団体", "大学", "図書館", "銀行", "郵便局", "裁判所", "年金事務所", "ベンダー", "コールセンター", "庁内"),
    *("保守員", "再委託先", "監査法人", "情報システム課", "北市民プラザ", "端末", "サーバー", "弁護士", "専門家", "A氏", "甲"),
)  # fmt: skip


@pytest.mark.parametrize("actor", ACTORS)
def test_who_is_public_stays_whatever_is_said_of_them(actor: str) -> None:
    """Offices, posts, bodies and whoever has no name are heard, told and disciplined as well."""
    touched = []
    for form in OF_LONE:
        text = form.format(actor)
        stripped = strip(text, NOBODY, TODAY)
        if stripped.text != text or stripped.holds:
            touched.append(form)
    assert touched == []


IN_KANA = ("マリア", "グエン", "アンナ", "ファティマ", "ふみえ")
OF_KANA = (
    *("友人の{}に頼まれた。", "隣に住む{}が受け取った。", "交際相手の{}の住所を調べた。", "通訳の{}から事情を聴いた。"),
    *("{}の父が来庁した。", "{}に謝罪した。", "{}の在留カードを預かった。", "{}を名乗る人物が来た。", "長女{}の住民票"),
)  # fmt: skip


@pytest.mark.parametrize("name", IN_KANA)
def test_a_name_in_kana_is_stripped_or_held_where_a_person_is_spoken_of(name: str) -> None:
    """Behind a role, or where only a person can be meant."""
    passed = []
    for form in OF_KANA:
        stripped = strip(form.format(name), NOBODY, TODAY)
        if name in stripped.text and not stripped.holds:
            passed.append(form)
    assert passed == []


# Given names that the dictionary has as weather, fruits, colours and verbs.
GIVEN_IN_KANA = (
    *("ひより", "つばさ", "みらい", "しずく", "つむぎ", "いろは", "あゆむ", "たすく", "こころ", "ひなた"),
    *("すみれ", "のぞみ", "ひかり", "まこと", "いずみ", "ゆず", "もも", "りん", "ハナ", "サクラ", "ミヨ"),
)  # fmt: skip
OF_GIVEN = (
    *("申請者は{}である。", "{}の住民票を発行した。", "誤って{}に交付した。", "{}（国立市在住）から申出があった。"),
    *("職員は{}と名乗る男に応対した。", "5月2日、{}が来庁した。", "・{}　転入", "通知には「{}」と印字されていた。"),
    *("{}ほか2名分を誤送付した。", "世帯主 {}", "{}から電話", "委託先社員{}が持ち出した。", "{}本人に確認した。"),
    *("{}宛ての封筒", "{}、42歳を検索した。", "被害者は{}、加害者は別人である。", "氏名欄に{}とある。"),
)  # fmt: skip


@pytest.mark.parametrize("given", GIVEN_IN_KANA)
def test_a_given_name_in_kana_goes_with_its_surname(given: str) -> None:
    """Touching it or with a blank between; held where the surname is a place or a landscape first."""
    passed = []
    for surname in ("佐藤", "小鳥遊", "石川", "青木", "森"):
        for form in OF_GIVEN:
            for name in (f"{surname}{given}", f"{surname}　{given}"):
                stripped = strip(form.format(name), NOBODY, TODAY)
                if given in stripped.text and not stripped.holds:
                    passed.append((name, form))
    assert passed == []


PUBLIC = (
    *("国立市", "市民課", "総務課長", "住民記録係長", "地方公共団体情報システム機構", "多摩地区"),
    *("府中駅", "令和8年4月5日", "午後3時15分", "第14条第2項", "国市民発第135号", "1,234件", "約180人"),
    *("3.5%", "A氏", "甲", "委託業者", "株式会社多摩野情報サービス", "12月19日21時00分", "窓口"),
    *("富士見台1丁目", "国立駅南口", "議案第5号", "個人情報保護委員会", "J-LIS", "マイナンバーカード"),
    *("平成11年法律第133号", "資料1-2", "図3-1-2", "バージョン2.10.1", "統合端末", "北市民プラザ"),
    *("矢川駅", "第3会議室", "65歳以上", "20代", "統括責任者", "当該職員", "戸籍の附票", "受付番号札"),
    *("第一小学校", "年度末", "9時から17時", "10分間", "2世帯", "22通", "お子さん", "皆様"),
)  # fmt: skip
BEFORE_PUBLIC = (
    "",
    "同日、",
    "その際",
    "当時",
    "14:05 ",
    "（",
    "対応した",
    "確認後",
    "市民課",
    "及び",
)


@pytest.mark.parametrize("public", PUBLIC)
def test_what_is_public_stays_whatever_stands_beside(public: str) -> None:
    """Bodies, posts, laws, dates, counts and pseudonyms; nothing is taken from a sentence with them."""
    touched = [
        (before, after)
        for before in BEFORE_PUBLIC
        for after in AFTER[::3]
        if strip(f"{before}{public}{after}確認した。", NOBODY, TODAY).removed
    ]
    assert touched == []
