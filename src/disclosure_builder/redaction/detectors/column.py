"""Values in a column whose head says what they are: folded text in, findings out.

Under the head no value has a cue of its own, so the single detectors cannot know it. Names have a
detector of their own (`name-label`).
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import FULL_DAY
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.tables import columns
from disclosure_builder.redaction.folding import Folded

_NUMBER = re.compile(
    r"[0-9A-Za-z一-鿿ぁ-んァ-ヺ]{0,6}[-\s・]?[0-9](?:[-\s・.]{0,2}[0-9A-Za-z]){2,18}"
)
_ID = re.compile(r"(?![A-Z]+$)[A-Za-z0-9][A-Za-z0-9._-]{2,31}")
# Under a head that may as well be that of things: a word with a digit or a sign within.
_LOGIN = re.compile(r"(?=[a-z]+[0-9._-])[a-z][a-z0-9._-]{3,31}")
_DAY = re.compile(rf"{FULL_DAY}|(?:[1-5]-?|[MTSHR])?[0-9]{{6}}")
_AGE = re.compile(r"[0-9]{1,3}\s?(?:歳|才)?")
_PLATE = re.compile(
    r"[一-鿿ぁ-んァ-ヶ]{1,5}\s?[0-9]{1,3}\s?[ぁ-ん]\s?[・.0-9-]{1,6}|[・.0-9-]{4,5}"
)
# The name of the town stays, as `address` leaves it.
_ADDRESS = re.compile(r"[^0-9]*?(?P<part>[0-9].*)", re.DOTALL)
_BRACKET = r"(?:\s?\([^()\n]{1,10}\))?"

# The head of a column → what stands below it. Counts (件数, 人数) have other heads.
_HEADS: tuple[tuple[str, Mark, re.Pattern[str]], ...] = (
    (
        "(?:職員|社員|操作者|利用者|担当者|管理者|使用者|処理者|入力者|登録者|更新者|承認者|照会者)(?:ID|番号|コード|識別)"
        "|(?:ユーザー?|ログイン|ログオン|アカウント)(?:ID|名)?|(?i:user|login|operator|staff)[ _-]?(?i:id|name|no)?",
        Mark.ACCOUNT_ID,
        _ID,
    ),
    ("ID|利用者|操作者|ユーザー?|アカウント", Mark.ACCOUNT_ID, _LOGIN),
    (
        "宛名(?:番号|コード)|世帯(?:主)?(?:番号|コード)|住民(?:番号|コード)|個人コード",
        Mark.HOUSEHOLD_NUMBER,
        _NUMBER,
    ),
    ("生年月日|生れ|誕生日|(?i:birth ?date|date of birth|dob|birthday)", Mark.BIRTH_DATE, _DAY),
    ("年齢|年令|(?i:age)", Mark.AGE, _AGE),
    (
        "(?:被保険者|保険証|国保|介護保険|後期高齢)?(?:の)?(?:記号番号|被保険者番号|保険者番号|受給者番号)",
        Mark.HEALTH_INSURANCE,
        _NUMBER,
    ),
    ("(?:運転)?免許証?(?:の)?番号", Mark.DRIVING_LICENCE, _NUMBER),
    ("(?:基礎)?年金番号", Mark.PENSION, _NUMBER),
    ("(?:旅券|パスポート)(?:の)?番号", Mark.PASSPORT, _NUMBER),
    ("在留カード(?:の)?番号", Mark.RESIDENCE_CARD, _NUMBER),
    ("(?:振込)?口座(?:の)?番号", Mark.BANK_ACCOUNT, _NUMBER),
    ("(?:クレジット)?カード番号|(?i:card ?(?:no|number)|pan)", Mark.CARD_NUMBER, _NUMBER),
    ("個人番号|マイナンバー", Mark.INDIVIDUAL_NUMBER, _NUMBER),
    ("住民票コード", Mark.RESIDENT_CODE, _NUMBER),
    ("(?:自宅|携帯)?電話(?:番号)?|連絡先(?:電話)?(?:番号)?|(?i:tel|phone)", Mark.PHONE, _NUMBER),
    ("郵便番号|(?i:zip(?: ?code)?)", Mark.POSTAL_CODE, _NUMBER),
    ("(?:車両|登録|車両登録)番号|ナンバー", Mark.VEHICLE_PLATE, _PLATE),
    (
        "住所|居所|現住所|本籍地?|転[入出居][先元]|送付先(?:住所)?|(?i:address)",
        Mark.ADDRESS,
        _ADDRESS,
    ),
)
# Whose it is, and which of several.
_OF = "(?:(?:申請者|届出人|世帯主|本人|対象者|代理人|相手方?|職員|[旧新現前正誤]|変更[前後]|転[入出居][前後])の?)?"
_COMPILED = tuple(
    (re.compile(f"{_OF}(?:{head}){_BRACKET}"), mark, value) for head, mark, value in _HEADS
)
_ANY_HEAD = re.compile("|".join(head for head, _, _ in _HEADS))


class ColumnValue(Detector):
    """Every cell of a column that heads numbers, ids, dates of birth or ages of persons."""

    id = "column"
    mark = Mark.PERSONAL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Cells that have the form of what the head names."""
        text = folded.numeric
        if "\n" not in text or not _ANY_HEAD.search(text):
            return
        for column in columns(folded):
            for head, mark, value in _COMPILED:
                if head.fullmatch(column.head):
                    for cell in column.cells:
                        found = value.fullmatch(text, *cell)
                        if found:
                            yield Finding(*found.span(found.lastgroup or 0), mark, self.id)
