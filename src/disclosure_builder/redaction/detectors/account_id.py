"""Staff ids and log-in names: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import IS
from disclosure_builder.redaction.folding import Folded

_CUE = (
    "職員(?:番号|コード|ID|ナンバー)|社員(?:番号|コード|ID)|(?:操作者|利用者|担当者|管理者|使用者|会員|個人|生体認証)(?:ID|コード|番号|識別番号)"
    "|(?:操作者|利用者|管理者|使用者|ユーザー?|ログイン|ログオン|サインイン)(?:ID|名|アカウント|ネーム)"
    r"|(?i:user|log[io]n|staff|account|employee|operator)(?:[ _-]?(?i:id|name|number|no\.?)(?=[ :=])|(?=\s?[:=]\s?[A-Za-z]))|アカウント(?:名|ID)?"
    "|(?:操作者|利用者|職員|使用者)識別(?:子|符号)?"
    # Things have ids as well; those are public.
    "|(?<![A-Za-z])(?<!プロセス)(?<!案件)(?<!画面)(?<!帳票)(?<!チケット)(?<!端末)(?<!システム)(?<!メッセージ)(?<!イベント)(?<!エラー)"
    "(?<!セッション)(?<!ジョブ)(?<!製品)(?<!商品)(?<!グループ)(?<!資料)(?<!機器)(?<!装置)(?<!取引)ID|パスワード"
)
# Groups of digits may be parted by single blanks, as a person spells a number out.
_VALUE = (
    r"[A-Za-z0-9](?:[A-Za-z0-9._\-]|(?<=[0-9]) (?=[0-9])|(?<=[^A-Za-z][A-Z]) (?=[0-9]))*[A-Za-z0-9]"
)
_AFTER_CUE = re.compile(
    rf"(?:{_CUE}){IS}(?P<value>{_VALUE})(?!\s?[人件円年月日回通枚%歳個種桁時分名,@:/])",
)
# A log-in name of letters alone, where the text quotes it or says that it is one.
_LOGIN_NAME = re.compile(
    r"(?:(?:操作者|利用者|ユーザー?|ログイン|ログオン|アカウント)(?:名|ID)|アカウント|(?i:user|log[io]n|account)[ _-]?(?i:id|name))"
    r"(?:(?:は|が)?\s?[「『\"'](?P<quoted>[A-Za-z][A-Za-z0-9._\-]{2,})[」』\"']"
    r"|\s?[:=]\s?(?P<given>[A-Za-z][A-Za-z0-9._\-]{2,})(?![A-Za-z]))"
)
# A password may hold any sign of the keyboard.
_PASSWORD = re.compile(
    r"(?:パスワード|暗証番号|[Pp]assword|PASSWORD|PW)(?:は|が|も|を|:|=|[^\S\n]|「|『|\(){0,4}"
    r"(?P<value>[!-~]{4,40})(?![A-Za-z0-9]|\s?[人件桁回日字])"
)
_BEFORE_CUE = re.compile(
    rf"(?<![A-Za-z0-9._\-])(?P<value>{_VALUE})[」』\"']?\s?(?:という|の|\()\s?(?:{_CUE})",
)
# The line of an access log (Common Log Format): address, identity, user, time or request.
_LOG_LINE = re.compile(
    r"(?:[0-9a-f.:]{7,45}|〕)\s(?:-|[a-z0-9_.]+)\s(?P<value>[A-Za-z][A-Za-z0-9._@-]{2,31})\s(?=\[|\"(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS)\s)"
)
_LIKELY = re.compile(
    "ID|番号|コード|アカウント|ユーザ|者名|ログ|パスワード|暗証|password|PW|user|log[io]n|staff|account"
    "|employee|operator",
    re.IGNORECASE,
)


class AccountId(Detector):
    """Words of letters and digits that the text calls an id."""

    id = "account-id"
    mark = Mark.ACCOUNT_ID

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Values after a cue, and before one."""
        text = folded.numeric
        for match in _LOG_LINE.finditer(text):
            yield self.finding(*match.span("value"))
        if not _LIKELY.search(text):
            return
        for pattern in (_AFTER_CUE, _BEFORE_CUE):
            for match in pattern.finditer(text):
                if _is_id(match["value"]):
                    yield self.finding(*match.span("value"))
        for match in _LOGIN_NAME.finditer(text):
            yield self.finding(*match.span("quoted" if match["quoted"] else "given"))
        for match in _PASSWORD.finditer(text):
            yield self.finding(*match.span("value"))


def _is_id(value: str) -> bool:
    """Whether a word looks given out by a system: it holds a digit, or a sign between letters."""
    return len(value) >= 3 and (
        any(character.isdigit() for character in value) or any(each in value for each in "._-")
    )
