"""How a value of the watch list is looked for: found where it matters, silent where it does not."""

import json
from pathlib import Path

import pytest

from disclosure_builder.checks.manners import comparable
from disclosure_builder.checks.sheets import sheets
from disclosure_builder.checks.variants import spellings
from disclosure_builder.checks.watching import Net
from disclosure_builder.redaction.watchlist import Watchlist
from tests import portals

CLEAN_CORPUS = portals.PROJECT / "tests" / "redaction" / "corpus" / "public.jsonl"
SURNAMES = Path(__file__).with_name("surnames.txt").read_text(encoding="utf-8").split()
# Every second of them is a word of everyday language as well.
GIVEN = ("健一", "実", "花子", "正", "美咲", "未来", "大地", "清", "太郎", "豊", "一", "明")


def caught(watchlist: Watchlist, *texts: str) -> set[str]:
    """The texts in which a net finds something."""
    net = Net(watchlist)
    return set().union(*(net.passages_on(sheet) for sheet in sheets(texts)))


def named(*names: str) -> Watchlist:
    """A watch list of names."""
    return Watchlist(frozenset(names), names=frozenset(names))


def finds(value: str, text: str) -> bool:
    """Whether a net of one value, of which nothing is known, finds it in a text."""
    return bool(caught(Watchlist(frozenset({value})), text))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("架空坂花緒", "届出人は架空坂 花緒である"),
        ("カクウザカ ハナオ", "ｶｸｳｻﾞｶﾊﾅｵが来庁"),
        ("Kakuuzaka Hanao", "Signed: KAKUUZAKA, HANAO."),
        ("090-1234-5678", "電話０９０ １２３４ ５６７８へ"),
        ("123456789018", "番号は1234-5678-9018"),
        ("森", "森さんが来庁した"),
        ("森", "担当（森）"),
        ("架坂", "担当の架坂が確認した"),
        ("架坂", "架坂課長が指示した"),
        ("Mori", "Mr. Mori said"),
        ("54321", "番号54321が"),
        ("花緒<架空&坂>", "備考: 花緒<架空&坂>"),
        ("1-2-3", "住所: 1-2-3 (地番)"),
    ],
)
def test_a_private_value_is_found(value: str, text: str) -> None:
    """Another spelling, a title, a sign beside it: it is the same value."""
    assert finds(value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("森", "森林の保全について"),
        ("森", "青森県への照会"),
        ("架坂", "架坂町への照会"),
        ("もり", "お守りするために、つもりです"),
        ("Mori", "memories of the moribund"),
        ("12", "令和12年12月12日"),
        ("4月1日", "4月1日、業務を再開した"),
        ("45歳", "対象は45歳以上"),
        ("2丁目", "富士見台2丁目地内"),
        ("201", "2010年に201件を処理"),
        ("54321", "整理番号154321"),
        ("", "何もない"),
    ],
)
def test_a_value_that_says_too_little_does_not_cry_wolf(value: str, text: str) -> None:
    """Inside another word or number, or as an ordinary day or count, it is not the value."""
    assert not finds(value, text)


FULL = "渡邉 優太郎"
IN_KANA = "おおの じゅんいち"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (FULL, "渡邉優太郎"),
        (FULL, "担当は優太郎 渡邉"),
        (FULL, "渡辺優太郎が来庁した"),
        (FULL, "渡 邊 優 太 郎"),
        (FULL, "渡邊さんが来庁した"),
        (FULL, "担当：渡邉"),
        (FULL, "優太郎くん"),
        ("髙﨑 栞", "高崎　栞"),
        ("斎藤 花緒", "齋藤主任が確認した"),
        (IN_KANA, "オオノ ジュンイチ"),
        (IN_KANA, "ｵｵﾉｼﾞﾕﾝｲﾁ"),
        (IN_KANA, "Junichi Ono"),
        (IN_KANA, "OONO JUNICHI"),
        (IN_KANA, "Ohno, Jun-ichi"),
        (IN_KANA, "ono zyun'iti"),
        (IN_KANA, "Mr. Ono said"),
        (IN_KANA, "Ōno Jun'ichi"),
        ("ほんま こうへい", "HOMMA KOHEI"),
        ("ほんま こうへい", "Honma Kouhei"),
        ("まっちゃ りょう", "Matcha Ryo"),
        ("グエン・ティ・ハイン", "ハイン・グエン・ティ"),
        ("SAITO SHIORI", "Shiori Saito"),
        ("TARO HINOMURA", "hinomura"),
        ("架坂さん", "架坂様から電話があった"),
    ],
)
def test_a_name_is_found_in_another_spelling(name: str, text: str) -> None:
    """Script, order, spacing, old and new kanji, long vowels; surname, or given name with a title."""
    assert caught(named(name), text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("田中 実", "田中央公園で実施した"),
        ("森 正", "森林の保全を正しく行う"),
        ("立川 未来", "国立、立川の各窓口。未来のために"),
        ("立川", "国立、立川の各窓口"),
        ("山口 大地", "山口、広島の両県。大地震に備える"),
        ("もり ひかり", "まもりのひかり"),
        ("さとう みらい", "砂糖とサトウキビ、みらい"),
        ("伊達 光", "<time datetime> date"),
        ("だて ひかる", "date: 2026"),
        ("みなと けん", "Minato City"),
        ("石川 健", "石川方面へ"),
        ("小山田 誠", "小山・田中の両名"),
    ],
)
def test_a_part_of_a_name_that_is_an_ordinary_word_does_not_cry_wolf(name: str, text: str) -> None:
    """Part of another word, a place, a given name without a title."""
    assert not caught(named(name), text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("+81 90-1234-5678", "090-1234-5678"),
        ("090-1234-5678", "+81-90-1234-5678"),
        ("090-1234-5678", "〇九〇（一二三四）五六七八"),
        ("090-1234-5678", "⓪⑨⓪-①②③④-⑤⑥⑦⑧"),
        ("042-000-1234", "電話 000-1234"),
        ("〇四二－〇〇〇－一二三四", "0420001234"),
        ("123-4567", "1234567"),
        ("hanako.invented@mail.example.jp", "HANAKO.INVENTED"),
        ("hanako.invented@mail.example.jp", "hanako.invented[at]mail.example.jp"),
        ("hanako.invented@mail.example.jp", "hаnako.invented@mail.example.jp"),
        ("国立市東八丁目七十七番地の六", "東8-77-6"),
        ("国立市東8-77-6", "国立市東八丁目77番6号"),
        ("国立市富士見台九丁目88番地の7 コーポ架空203号室", "富士見台9-88-7"),
        ("𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖", "090-1234-5678"),
    ],
)
def test_a_number_or_an_address_is_found_in_another_spelling(value: str, text: str) -> None:
    """Dialled from abroad or in town, in kanji or circles, the local part alone."""
    assert finds(value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("help-desk@vendor.example", "Ask the help-desk."),
        ("042-000-1234", "第000-12345号"),
        ("国立市東8-77-6", "18-77-6"),
    ],
)
def test_a_part_that_tells_nobody_does_not_cry_wolf(value: str, text: str) -> None:
    """What an office calls its letter box; a longer number."""
    assert not finds(value, text)


@pytest.mark.parametrize("value", ["1985-04-12", "昭和60年4月12日", "S60.4.12", "19850412"])
@pytest.mark.parametrize(
    "text",
    [
        "1985年4月12日",
        "1985/4/12",
        "昭和60年4月12日生",
        "昭和六十年四月十二日",
        "一九八五年四月十二日",
        "昭60.4.12",
        "S60.04.12",
        "s600412",
        "April 12, 1985",
        "12 Apr. 1985",
    ],
)
def test_a_birth_date_is_found_in_either_calendar(value: str, text: str) -> None:
    """Western and Japanese years stand for each other."""
    assert caught(Watchlist(frozenset({value}), births=frozenset({value})), text)


@pytest.mark.parametrize(
    ("value", "text"), [("2019-05-01", "令和元年5月1日"), ("平成元.1.8", "1989-01-08")]
)
def test_the_first_year_of_an_era_is_known(value: str, text: str) -> None:
    """元年 is year one."""
    assert caught(Watchlist(frozenset({value}), births=frozenset({value})), text)


def test_two_hundred_common_surnames_are_quiet_in_public_texts() -> None:
    """In passages that hold no person, and in the whole sample portal, nobody is found."""
    rows = CLEAN_CORPUS.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    texts += [content.decode("utf-8", "ignore") for content in _pages()]
    people = named(*(f"{each} {GIVEN[n % len(GIVEN)]}" for n, each in enumerate(SURNAMES)))
    assert caught(people, *texts) == set()
    assert caught(named(*SURNAMES), *texts) == set()


def _pages() -> list[bytes]:
    files = portals.sample().site.files
    return [content for path, content in files.items() if path.endswith(".html")]


def test_every_word_of_a_net_is_in_the_spelling_that_texts_are_brought_into() -> None:
    """A word in another spelling would never be found."""
    people = named(*(f"{each} 花緒" for each in SURNAMES), IN_KANA, "Michael Thornbury")
    words = spellings(people)
    assert words
    assert all(comparable(word) == word for word in words)
