"""Figures that may be a person's and that nothing else explains: text in, places out for a person
to decide.

Ages that are no limit and no span, numbers of five to eight digits without a unit, the lot of a
house, a flat, what files and lines of a provider are called by.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.redaction.detectors.address_parts import N
from disclosure_builder.redaction.detectors.dates import is_timestamp

_AGE = re.compile(
    r"(?<![0-9.~〜-])(?<!歳、)(?:[0-9]{1,3}\s?[歳才]|(?:1?[0-9]|2[0-3])\s?[かカヶケ]月(?=[)児]))"
    r"(?!\s?(?:以[上下降]|未満|代|から|まで|に(?:達|到|なる|なら)|を[超迎]|児|人口|年度|年齢|区分|到達|時点|健診|とする|[のと]?[節部組枠刻]|の(?:誕生日|お祝い|方[はにがをへ])|[~〜、・-]\s?(?:満\s?)?[0-9]{1,3}\s?[歳才]|[~〜-]|[\s:]\s?[0-9]|[0-9]{1,2}\s?[かカヶケ]月児?健))"
)
# 平均年齢は47歳, 最年少は9歳, 対象は65歳 speak of many.
_OF_MANY = re.compile(
    r"(?:平均|最[年高低][少長]?|上限|下限|対象|区分|満年齢|接種|[0-9]\s?か月|[歳才][、・]満?)[^。、]{0,6}$"
)
_UNIT = "[年月日人件円個台通枚回部冊名世%点度秒分時戸軒本票口字頁種行]|千|万|億|か所|ページ|ミリ|バイト|[kKMGT]?B(?![A-Za-z])|m?s(?![A-Za-z])|ms|rows|bytes|hits"
_DIGITS = re.compile(
    rf"(?<![0-9A-Za-z.,/¥$第-])(?<![0-9]:)[0-9]{{5,8}}(?![0-9A-Za-z.:/_-]|,[0-9]{{3}}(?![0-9])|\s?(?:{_UNIT}|号))"
)
# Papers, pages, standards, sums and machines have numbers too, and the text says which it is.
_SERIAL_BEFORE = re.compile(
    r"(?:第|番号|N[Oo]\.?|号|計|約|コード|受付|整理|通番|文書|契約|版|世帯|人口|総数|[件人台回枚通額]数?|プロセス|(?<![者員])ID|JVN(?:VU)?#?|PID|ポート|port|code|rows?|size|bytes|count|elapsed|timeout|hits|total|build|queue|length|lines?|records?|IEC|ISO|RFC|JIS(?: [A-Z])?)[\s:=はがの#]{0,2}$"
)
# What no password should be, and specimens hold.
_ASCENDING = "0123456789"
_MONTH = re.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])")
# A number before what a file is called: 00482019_転出; a day or a month there dates the file.
_IN_FILE_NAME = re.compile(
    r"(?<![0-9A-Za-z._/-])(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]))[0-9]{6,13}(?=_)"
)
# What a provider calls the line of a customer: p48201-ip.example.ne.jp.
_LINE = re.compile(
    r"(?<![A-Za-z0-9@./_-])[a-z][a-z0-9-]{0,40}[0-9]{4}[a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:jp|com|net|org)(?![A-Za-z0-9])"
)
# The lot of land in a town that has no blocks, and a flat of a house that is named before.
_LOT = re.compile(r"(?:谷保|青柳|石田)[0-9]{3,4}(?![0-9]|[-番年人件戸棟]|\s?[世台])")
_FLAT = re.compile(
    r"(?:荘|ハイツ|コーポ|メゾン|アパート|マンション|団地)[一-鿿ァ-ヺー]{0,8}の(?P<flat>[0-9]{3,4})(?![0-9年円人件戸台世])"
)


_WING = re.compile("(?<=棟)[0-9]{3,4}(?![0-9年円人件戸台世])")
# 二の四七の八 between quotation marks is what a plate or an envelope says.
_QUOTED_CHAIN = re.compile(f"(?<=[「『]){N}{{1,4}}(?:[のノ-]{N}{{1,4}}){{2,4}}(?=[」』])")
_AFTER_SEX = re.compile(r"(?<=[男女性])\((?P<sex>[1-9][0-9]?)\)(?!\s?[人名件%])")
# A number that the text calls by a name and that is none of those that papers, pages, machines and
# money have: it may be somebody's.
_NAMED = re.compile(
    r"(?P<kind>[一-鿿ァ-ヺー]{1,10})(?:番号|コード|N[Oo]\.?)[\s:=はが「『(]{0,3}(?P<value>[A-Za-z]{0,3}-?[0-9]+(?:-[0-9]+){0,3})(?![0-9A-Za-z.:/_-]|,[0-9]{3}(?![0-9])|\s?[年月日人件円桁個台通枚回部冊名世号条項版])"
)
_PUBLIC_KIND = re.compile(
    "(?:作業|発行|交付|製造|ラベル|テープ|媒体|箱|棚|JAN|文書|契約|入札|修正|公告|公示|案件|工事|事業|業務|型|品|製品|会計|予算|科目|整理|受付|告示|議案|管理|ページ|記事|決裁|起案|収受|発信|発議|伺|伝票|支出|命令|負担行為|請求書?|見積書?|発注|納品書?|備品|資産|図書|障害|変更|改訂|改正|版|チケット|法人|事業者|登録|指定|許可|認可|団体|市区?町村|地方公共団体|都道府県|統計|分類|金融機関|銀行|支店|店|路線|系統|便|条文|法令|様式|書式|ポート|エラー|イベント|プロセス|シリアル|バージョン|更新プログラム|プログラム|機器|端末|回線|サーバー?|ソース|ステータス|文字|面区点|区点|外字|言語|国|色|代表|内線|直通|電話|郵便|暗証|通し|連|項|行|列|図|表|問|整列|処理|ジョブ|バッチ|コミット|リリース|パッチ|アクセス|検体|試験|課題|インシデント|報告|事故|事案|QR|バー|ソース)$"
)
_NUMBERED = re.compile("番号|コード|N[Oo]")
_FEWEST = 4


def figures(text: str) -> Iterator[tuple[int, int]]:
    """Figures of one person, or of one house, as far as the text does not say otherwise."""
    for match in _AGE.finditer(text):
        if not _OF_MANY.search(text, max(0, match.start() - 14), match.start()):
            yield match.span()
    yield from _unexplained(text)
    if _NUMBERED.search(text):
        yield from _named(text)
    for pattern in (_IN_FILE_NAME, _LINE, _LOT, _WING, _QUOTED_CHAIN):
        for match in pattern.finditer(text):
            yield match.span()
    for match in chain(_FLAT.finditer(text), _AFTER_SEX.finditer(text)):
        yield match.span(match.lastgroup or 0)


def _unexplained(text: str) -> Iterator[tuple[int, int]]:
    """Five to eight digits that count, date and number nothing."""
    for match in _DIGITS.finditer(text):
        before = _SERIAL_BEFORE.search(text, max(0, match.start() - 8), match.start())
        dated = is_timestamp(match[0]) or _MONTH.fullmatch(match[0])
        if not before and not dated and match[0] not in _ASCENDING:
            yield match.span()


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Numbers with a name that is none of those in public."""
    for match in _NAMED.finditer(text):
        digits = sum(map(str.isdigit, match["value"]))
        if digits >= _FEWEST and not _PUBLIC_KIND.search(match["kind"]):
            yield match.span("value")
