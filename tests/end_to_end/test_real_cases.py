"""Cases 1, 2 and 5 of the real announcements: every fact of them stands on the built pages.

A row is a sentence of the summary and the words that must be read on the page. What is told now is
looked for above the history, and what earlier editions told is looked for in the history, so that
neither can stand in for the other.
"""

import html
import re
from typing import NamedTuple

import pytest

from disclosure_builder.vocabulary.terms import Stage
from tests import portals

YOKOHAMA = "suspensions/2016-001/"
FIRST_STOP = "suspensions/2012-001/"
SECOND_STOP = "suspensions/2012-002/"
NANBU = "incidents/2023-001/"
FAILURES = (YOKOHAMA, FIRST_STOP, SECOND_STOP)
HISTORY = '<h2 id="history"'


class Fact(NamedTuple):
    """A fact, the page that tells it, and the words it is told in."""

    address: str
    sentence: str
    words: tuple[str, ...]


def told(address: str, sentence: str, *words: str) -> Fact:
    """A fact in one line."""
    return Fact(address, sentence, words)


NOW = (
    # Case 1, Yokohama, December 2016.
    told(YOKOHAMA, "it is a failure", "障害による停止", "機器等の障害による停止についてのお知らせ"),
    told(
        YOKOHAMA,
        "the communication server failed",
        "コミュニケーションサーバー（住民基本台帳ネットワークシステムとの通信に使う",
    ),
    told(YOKOHAMA, "it was maintenance at night", "12月7日夜の保守の作業", "夜間に、受託者が"),
    told(YOKOHAMA, "the running server got a new password", "稼働中のCSのパスワードを変更しました"),
    told(YOKOHAMA, "the standby one did not", "待機中のCSのパスワードを変更しませんでした"),
    told(YOKOHAMA, "synchronisation failed, both stopped", "同期に失敗し、両方のCSが停止しました"),
    told(YOKOHAMA, "noticed before service hours", "2016年12月8日・木曜日", "業務の開始前に"),
    told(YOKOHAMA, "no cards all day", "8日は終日、マイナンバーカードを交付できませんでした"),
    told(YOKOHAMA, "at ward offices and temporary counters", "各区役所及び臨時の交付窓口"),
    told(YOKOHAMA, "1,580 people", "合計 1,580人"),
    told(YOKOHAMA, "1,208 to collect a card", "カードの受取りに来られた方 1,208人"),
    told(YOKOHAMA, "372 for changes", "カードの変更の手続に来られた方 372人"),
    told(
        YOKOHAMA,
        "by post or came again",
        "1,208人 約1000人の方には後日カードを郵送し、そのほかの方には改めて",
    ),
    told(YOKOHAMA, "372 asked to come again", "372人 郵送では手続ができないため、改めてお越し"),
    told(YOKOHAMA, "resident record not affected", "影響を受けない手続 住民票の写しの交付"),
    told(YOKOHAMA, "nor what needs no such server", "そのほか、CSを使わない全ての手続"),
    told(YOKOHAMA, "no other municipality", "他の市区町村の手続（影響がないことをJ-LISが確認"),
    told(YOKOHAMA, "announced on 12-08", "2016年12月8日・木曜日） 公表（第1版）"),
    told(YOKOHAMA, "provisionally restored", "仮復旧しています", "2016年12月9日・金曜日） 仮復旧"),
    told(YOKOHAMA, "in the morning, from a backup", "午前、バックアップから仮に復旧しました"),
    told(
        YOKOHAMA,
        "the log told the cause",
        "2016年12月19日・月曜日） 調査 （実施済み） J-LIS 記録（ログ）の解析",
    ),
    told(YOKOHAMA, "announced on 12-21", "2016年12月21日・水曜日） 公表（第3版）"),
    told(YOKOHAMA, "a new layout in November", "11月に新しい様式に改訂した"),
    told(YOKOHAMA, "one line had dropped out", "チェックリスト）のうち1行が抜け落ちていました"),
    told(YOKOHAMA, "first used that night", "改訂した手順書を使ったのは、12月7日夜の作業が初めて"),
    told(YOKOHAMA, "the contractor is a party", "受託者 CSの保守を受託する事業者"),
    told(YOKOHAMA, "the contractor was warned", "受託者に厳重に注意しました"),
    told(YOKOHAMA, "compensation was asked", "受託者に損害の賠償を求めました"),
    # Case 2, 200 municipalities, March and April 2013.
    told(FIRST_STOP, "it is a failure", "障害による停止"),
    told(
        FIRST_STOP,
        "from 03-26 to 03-27",
        "2013年3月26日・火曜日",
        "復旧 平成25年3月27日（2013年3月27日",
    ),
    told(FIRST_STOP, "an application fault", "CSのアプリケーションの不具合"),
    told(FIRST_STOP, "in 200 municipalities", "不具合のあった市区町村： 200団体"),
    told(
        FIRST_STOP, "wrong data went to the prefectures", "都道府県のサーバーに誤ったデータが送られ"
    ),
    told(FIRST_STOP, "the network was unusable", "住民基本台帳ネットワークシステムを利用できなく"),
    told(
        FIRST_STOP, "wrong data before 03-25 too", "3月25日より前にも、誤ったデータが送られていた"
    ),
    told(
        FIRST_STOP,
        "the second stop is linked",
        "関連する公表",
        "データの確認のための住基ネットの停止",
    ),
    told(SECOND_STOP, "it was planned", "計画停止", "あらかじめ計画した停止についてのお知らせ"),
    told(SECOND_STOP, "planned by the national centre", "全国センター 停止を計画しました"),
    told(SECOND_STOP, "because of the first", "1回目の停止の原因となった", "3月25日より前に"),
    told(SECOND_STOP, "the first stop is linked", "関連する公表", "アプリケーションの不具合による"),
    told(SECOND_STOP, "from 03-31", "停止の始まり 平成25年3月31日（2013年3月31日・日曜日）"),
    told(SECOND_STOP, "for a check", "（CS）を停止してデータを確認し"),
    told(SECOND_STOP, "the same 200", "停止した市区町村： 200団体"),
    told(
        SECOND_STOP,
        "04-01: no move by card",
        "2013年4月1日・月曜日） 住民基本台帳カードを使った転入・転出",
    ),
    told(SECOND_STOP, "04-01: no continued use", "転入後の住民基本台帳カードの継続利用"),
    told(SECOND_STOP, "04-01: no copies elsewhere", "住民票の写しの広域交付を行えませんでした"),
    told(
        SECOND_STOP, "restored by 04-02", "4月2日までに復旧しました", "2013年4月2日・火曜日） 復旧"
    ),
    told("operation/2012/", "the old year holds both stops", "停止 2件", "計画停止 1,440分（1日）"),
    told("operation/2013/", "the new year has its share", "計画停止 1,440分（1日）"),
    # Case 5, Nanbu, March 2024.
    told(NANBU, "sent on 03-04", "2024年3月4日・月曜日） 22通の通知を送付しました"),
    told(NANBU, "two calls on 03-06", "2024年3月6日・水曜日） 2件の電話があり"),
    told(NANBU, "22 letters", "送付した通知（ 令和6（2024）年3月25日 現在） 区分 数 合計 22通"),
    told(NANBU, "20 in town", "うち 町内への送付 20通"),
    told(NANBU, "2 outside", "うち 町外への送付 2通"),
    told(NANBU, "20 = 15 + 5", "20通 うち 未開封で回収 15通 うち 開封された後に回収 5通"),
    told(
        NANBU, "22 of 22 recovered", "回収等の状況 22通のうち 22通 （ 令和6（2024）年3月25日 現在）"
    ),
    told(NANBU, "17 = 15 + 2 unopened", "うち 未開封 17通 うち 町内 15通 うち 町外 2通"),
    told(NANBU, "5 opened, all in town", "うち 開封済み（全て町内） 5通"),
    told(NANBU, "names without kana", "氏名（振り仮名なし）", "関係する情報の項目：氏名"),
    told(NANBU, "the reason of the application", "申請の理由（施設に入所中、入院中）"),
    told(NANBU, "which is sensitive itself", "それ自体が配慮を要する情報です"),
    told(NANBU, "three numbered causes", "三つの原因", " 1. ", " 2. ", " 3. "),
)

BEFORE = (
    told(YOKOHAMA, "the first report", "第1版 第1報 平成28年12月8日（2016年12月8日"),
    told(YOKOHAMA, "the second: restored", "第2版 続報 平成28年12月9日（2016年12月9日"),
    told(YOKOHAMA, "the last", "第3版 最終報 平成28年12月21日（2016年12月21日"),
    told(YOKOHAMA, "the cause was unknown then", "変更前 調査中 原因は分かっていません"),
    told(YOKOHAMA, "1,208 were told first", "1,208人 後日、郵送でお渡しするか、改めてお越し"),
    told(YOKOHAMA, "372 were told first", "372人 郵送では手続ができないため、改めてお越し"),
    told(FIRST_STOP, "first told as closed", "第1版 最終報 平成25年3月27日"),
    told(
        FIRST_STOP,
        "corrected later",
        "第2版 訂正（内容の訂正）",
        "可能性があることが後から分かりました",
    ),
    told(SECOND_STOP, "told ahead", "第1版 第1報 平成25年3月30日", "CSを停止する予定です"),
    told(SECOND_STOP, "told when over", "第2版 最終報 平成25年4月2日"),
    told(NANBU, "told once", "第1版 最終報 令和6年3月25日"),
)


def folded(markup: str) -> str:
    """The text of a piece of a page: no tags, entities read, white space folded."""
    joined = re.sub(r"</?(?:del|ins)>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", joined)).split())


def article(address: str) -> str:
    """The body of a page, without the frame around it."""
    found = re.search(r"<article.*?</article>", portals.page(portals.real(), address), re.DOTALL)
    assert found is not None
    return found[0]


def name_of(fact: Fact) -> str:
    """What a failing row is called."""
    return f"{fact.address.rstrip('/')}: {fact.sentence}"


@pytest.mark.parametrize("fact", NOW, ids=name_of)
def test_a_fact_is_told_now(fact: Fact) -> None:
    """The page tells the fact before anything it says about its own history."""
    text = folded(article(fact.address).partition(HISTORY)[0])
    for words in fact.words:
        assert words in text


@pytest.mark.parametrize("fact", BEFORE, ids=name_of)
def test_what_was_told_before_is_kept(fact: Fact) -> None:
    """The history tells each edition, and what it said when it was the newest."""
    text = folded(article(fact.address).partition(HISTORY)[2])
    for words in fact.words:
        assert words in text


@pytest.mark.parametrize(
    ("address", "stages"),
    [
        (YOKOHAMA, (Stage.INITIAL, Stage.UPDATE, Stage.FINAL)),
        (FIRST_STOP, (Stage.FINAL, Stage.CORRECTION)),
        (SECOND_STOP, (Stage.INITIAL, Stage.FINAL)),
        (NANBU, (Stage.FINAL,)),
    ],
)
def test_the_editions_are_those_that_were_announced(
    address: str, stages: tuple[Stage, ...]
) -> None:
    """As many editions as there were announcements, in their order."""
    case = next(case for case in portals.real().register.cases if str(case.address) == address)
    editions = case.editions
    assert tuple(edition.body.stage for edition in editions) == stages


@pytest.mark.parametrize("address", [*FAILURES, "suspensions/"])
def test_a_failure_never_speaks_of_article_14(address: str) -> None:
    """No word of an Art. 14 announcement anywhere on the whole page of a breakdown."""
    whole = portals.page(portals.real(), address)
    assert "第14条" not in html.unescape(whole)
    assert "第14条" not in folded(whole)


def test_the_letters_of_the_incident_are_told_as_an_article_14_matter() -> None:
    """The same words do stand where they belong, so that the test above can find them."""
    assert "条例第14条に掲げる事項" in folded(article(NANBU))
