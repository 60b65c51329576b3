"""The facts of the real announcements, one row each, and the words in which a page tells it.

`NOW` is told above the history of a page, `BEFORE` in the history.
"""

from typing import NamedTuple

YOKOHAMA = "suspensions/2016-001/"
FIRST_STOP = "suspensions/2012-001/"
SECOND_STOP = "suspensions/2012-002/"
NANBU = "incidents/2023-001/"
OSAKA = "suspensions/2018-001/"
KAMAKURA = "incidents/2025-001/"
OME = "incidents/2025-002/"


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
    told(
        "operation/2013/",
        "the new year has its share",
        "計画停止 1,440分（1日）",
        "この年度に止まっていたもの 平成25（2013）年4月2日",
    ),
    # Case 3, Osaka, July 2017 to March 2018.
    told(OSAKA, "a Sunday", "平成30年3月4日（日曜日）の午前10時23分から10時38分まで"),
    told(OSAKA, "from 10:23", "停止の始まり 平成30年3月4日（2018年3月4日・日曜日）10時23分"),
    told(OSAKA, "to 10:38", "復旧 平成30年3月4日（2018年3月4日・日曜日）10時38分"),
    told(OSAKA, "fifteen minutes", "停止していた時間 15分"),
    told(OSAKA, "24 ward offices", "うち 区役所（全区） 24か所"),
    told(OSAKA, "and service counters, 33 places", "合計 33か所", "サービスカウンターなど 9か所"),
    told(OSAKA, "20 people", "影響を受けた方 20人"),
    told(OSAKA, "restarted", "サーバーを再起動し、復旧しました"),
    told(OSAKA, "later application or post", "後日の申請か、郵送での手続を御案内しました"),
    told(OSAKA, "ten or more in nine months", "までの9か月間の、同様の停止 10回以上"),
    told(OSAKA, "from July 2017", "平成29年7月（2017年7月） この月から平成30年3月までの9か月間に"),
    told(OSAKA, "causes unknown", "発生原因 調査中", "いずれも、原因は分かっていません"),
    told(OSAKA, "no other municipality", "他の市区町村の手続（同様の停止は確認されていません）"),
    told(OSAKA, "the day is assumed, and said so", "報道された日（平成30年10月7日）を公表の日と"),
    told("operation/2017/", "its year counts the minutes", "障害による停止 15分 計画停止 0分"),
    told(
        "operation/2017/",
        "and names the stop that another year lists",
        "この年度に止まっていたもの 平成30（2018）年10月7日",
    ),
    # Case 4, Kamakura, 2025-09-22.
    told(KAMAKURA, "a map at a counter", "発生場所 確定 鎌倉市役所 建築指導課の窓口"),
    told(KAMAKURA, "yes and no of owners", "土地所有者等の賛否を色分けした地図"),
    told(KAMAKURA, "from 2024-04-09", "発生した期間 令和6年4月9日（2024年4月9日・火曜日） から"),
    told(KAMAKURA, "to June 2024", "から 令和6年6月（2024年6月） まで"),
    told(KAMAKURA, "no names", "氏名の記載はありませんが"),
    told(KAMAKURA, "but a place points to a person", "位置から特定の個人を推測できる状態でした"),
    told(KAMAKURA, "that is what it concerns", "賛否（個人の意見）と、地図の上の位置です"),
    told(
        KAMAKURA, "an official took it away", "職員 建築指導課の担当職員 令和6年6月に誤りに気付い"
    ),
    told(KAMAKURA, "and told nobody", "地図を撤去しましたが、課内に伝えませんでした"),
    told(
        KAMAKURA,
        "2025-06-20: a visitor holds a copy",
        "2025年6月20日・金曜日） 来庁した方が地図のコピーを持っていた",
    ),
    told(
        KAMAKURA,
        "the representative was told at once",
        "住民協定の代表者 1人",
        "その段階で、住民協定の代表者に連絡しました",
    ),
    told(KAMAKURA, "owners before the press", "おわびをした上で、報道に発表する予定であったため"),
    told(KAMAKURA, "the order in full", "初めに代表者、次に", "その後に報道への発表です"),
    told(KAMAKURA, "published on 2025-09-22", "2025年9月22日・月曜日） 公表 公表までの時間"),
    told(KAMAKURA, "three months", "覚知から最初の公表まで 94日", "公表まで3か月を要したのは"),
    told(KAMAKURA, "with that reason", "公表に時間を要した理由 誤って公開していたことが分かった"),
    told(KAMAKURA, "one copy known", "分かっている地図のコピー： 1件"),
    told(KAMAKURA, "handed back", "1件のうち 1件", "コピーの返却を、持っていた方から直接"),
    told(
        KAMAKURA, "the number of owners is not told", "土地所有者等の人数は、市の発表にありません"
    ),
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
    told(
        NANBU,
        "three numbered causes",
        "三つの原因",
        "1. 文書を作った者と、封筒に入れた者が別",
        "2. 封筒の宛名と申請書の氏名を一覧表で確かめる",
        "3. 封をする前に、もう一度",
    ),
    # Case 6, Ome, January 2026.
    told(OME, "labels over one another", "送付ラベルの上に送付ラベルを重ねて貼った"),
    told(
        OME, "so that the lower one may be read", "下のラベルの住所と氏名（世帯主）を、受け取った"
    ),
    told(OME, "a contractor did it", "受託者 配送の業務を受託する事業者 送付ラベルを貼りました"),
    told(OME, "the number is not known", "対象となった人数は分かっていません"),
    told(OME, "part of about 1,450", "対象となった方（約1,450人のうちの一部） 最大1,450人"),
    told(OME, "no secondary damage known", "二次被害 確定 二次被害は確認されていません"),
    told(OME, "names and addresses", "関係する情報 氏名、住所 公表の根拠"),
    told(
        OME, "what residents are asked", "皆さまへのお願い 重ねて貼ったラベルの荷物を受け取った方"
    ),
    told(OME, "the day is assumed, and said so", "1月末の頃を公表の日としているため"),
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
    told(OSAKA, "told once", "第1版 第1報 平成30年10月7日（2018年10月7日・日曜日） 公表"),
    told(KAMAKURA, "told once", "第1版 最終報 令和7年9月22日（2025年9月22日・月曜日） 公表"),
    told(OME, "told once", "第1版 第1報 令和8年1月31日"),
)
