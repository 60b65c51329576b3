"""Staff ids and log-in names: folded text in, findings out."""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.account_shapes import logged_in, recorded
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS, after
from disclosure_builder.redaction.folding import Folded

_CUE = (
    "職員(?:証)?(?:の|\\(|、|\\s)?(?:番号|コード|ID|ナンバー|N[Oo]\\.?)|社員の?(?:番号|コード|ID)|(?:操作者|利用者|担当者|管理者|使用者|会員|個人|生体認証)(?:ID|コード|番号|識別番号)"
    "|(?:操作者|利用者|管理者|使用者|ユーザー?|ログイン|ログオン|サインイン)(?:ID|名|アカウント|ネーム)"
    r"|(?i:user|log[io]n|staff|account|employee|operator)(?:[ _-]?(?i:id|name|number|no\.?)(?=[ :=\"'])|(?=[\"']?\s?[:=]\s?[\"']?[A-Za-z]))|アカウント(?:名|ID)?"
    "|(?:操作者|利用者|職員|使用者)識別(?:子|符号)?"
    # Things have ids as well (プロセスID, 帳票ID); those are public.
    "|(?<![A-Za-z一-鿿ァ-ヺー々])ID|(?:共用|共有|特権|個別|発行済み|本人|仮)の?ID|パスワード"
)
# Groups of digits may be parted by single blanks, as a person spells a number out.
_VALUE = (
    r"[A-Za-z0-9](?:[A-Za-z0-9._\-]|(?<=[0-9]) (?=[0-9])|(?<=[^A-Za-z][A-Z]) (?=[0-9]))*[A-Za-z0-9]"
)
_VALUES = after(_CUE, _VALUE, end=rf"(?!{COUNTS}|[@:/])")
# A log-in name of letters alone, where the text quotes it or says that it is one.
_LOGIN_NAME = re.compile(
    r"(?:(?:操作者|利用者|ユーザー?|ログイン|ログオン|アカウント)(?:名|ID)|アカウント|(?i:user|log[io]n|account)[ _-]?(?i:id|name))"
    r"(?:(?:は|が)?\s?[「『\"'](?P<quoted>[A-Za-z][A-Za-z0-9._\-]{2,})[」』\"']"
    r"|\s?[:=]\s?(?P<given>[A-Za-z][A-Za-z0-9._\-]{2,})(?![A-Za-z])|(?<=[名D])\s(?P<blank>[a-z][a-z0-9._\-]{3,31})(?=\s?[でがをはにとの」)、。]))"
)
# As programs write it: user=msakai, "login": "msakai". Words for a state or for no person pass.
_KEYED = re.compile(
    r"(?<![A-Za-z])(?i:user(?:_?(?:id|name))?|uid|login(?:_?(?:id|name))?|log[io]n|account|operator|staff|employee|owner|actor)[\"']?\s?[:=]\s?[\"']?"
    r"(?!(?i:root|admin\w*|system|guest|nobody|unknown|anonymous|none|null|true|false|failed|failure|ok|on|off|success\w*|required|error|denied)(?![A-Za-z0-9]))"
    r"(?P<value>[a-z][a-z0-9._-]{2,31})(?=[\"'\s,;&)\]}]|$)"
)
# A name on a network for people to write to each other, but for the city's own.
_HANDLE = re.compile(
    r"(?P<whose>[^\s。、]{0,12})(?<![A-Za-z0-9._])@(?P<value>(?!kunitachi|city)[A-Za-z0-9_]{4,30})(?![A-Za-z0-9_.@-])"
)
_PUBLIC = re.compile("公式|市の|当市|国立市")
_OF_NETWORK = re.compile("アカウント|ツイッター|Twitter|Instagram|インスタ|SNS|投稿|LINE|ユーザ")
# A password may hold any sign of the keyboard.
_PASSWORD = re.compile(
    r"(?:パスワード|暗証番号|セキュリティコード|[Pp]assword|PASSWORD|(?<![A-Za-z])PASS(?=[\s:=])|PW)(?:は|が|も|を|:|=|[^\S\n]|「|『|\(){0,4}"
    r"(?P<value>[!-~]{4,40})(?![A-Za-z0-9]|\s?[人件桁回日字])"
)
# The line of an access log (Common Log Format): address, identity, user, time or request.
_LOG_LINE = re.compile(
    r"(?:[0-9a-f.:]{7,45}|〕)\s(?:-|[a-z0-9_.]+)\s(?P<value>[A-Za-z][A-Za-z0-9._@-]{2,31})\s(?=\[|\"(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS)\s)"
)
_LIKELY = re.compile(
    "ID|番号|コード|職員|PASS|アカウント|ユーザ|者名|ログ|パスワード|暗証|セキュリティ|password|PW|user|log[io]n|staff|account"
    "|employee|operator|owner|actor",
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
        for start, end in chain(recorded(text), logged_in(text), _handles(text)):
            yield self.finding(start, end)
        if not _LIKELY.search(text):
            return
        for start, end in _VALUES.find(text):
            if _is_id(text[start:end]):
                yield self.finding(start, end)
        for match in _KEYED.finditer(text):
            yield self.finding(*match.span("value"))
        for match in _LOGIN_NAME.finditer(text):
            yield self.finding(*match.span(match.lastgroup or 0))
        for match in _PASSWORD.finditer(text):
            yield self.finding(*match.span("value"))


def _handles(text: str) -> Iterator[tuple[int, int]]:
    """Names of accounts with their sign, where such a network is spoken of."""
    if "@" in text and _OF_NETWORK.search(text):
        for match in _HANDLE.finditer(text):
            if not _PUBLIC.search(match["whose"]):
                yield match.span("value")


def _is_id(value: str) -> bool:
    """Whether a word looks given out by a system: it holds a digit, or a sign between letters."""
    return len(value) >= 3 and (
        any(character.isdigit() for character in value) or any(each in value for each in "._-")
    )
