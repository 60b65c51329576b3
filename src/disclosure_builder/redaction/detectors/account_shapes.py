"""What log-in names look like, and where they stand without the word for one: text in, places out.

Offices make them of a name in Latin letters with an initial or a function: k-hoshino, admin_hoshino.
Such a word is one where the text speaks of access, or beside an address of a network or a time.
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import Kind
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_syllables import readings

# Of whom a record says that he did something with a system, and the number or name it gives.
_ROLE = "(?:操作|処理|閲覧|入力|登録|更新|照会|承認|実行|検索|利用|作業|出力|印刷|発行|担当)者|(?:操作|処理|閲覧|入力|検索|担当|照会)(?:した|の)?職員|(?:最終)?(?:更新|作成|保存|送信)者|実行ユーザー?|職員コード|社員コード|オペレータ"
_OF_ROLE = Cued(
    ("者", "職員", "ユーザ", "コード", "オペレータ"),
    rf"(?:{_ROLE})[^\S\n]?[\s:=|(「『](?:[^\S\n]|[「『(])?"
    r"(?P<value>[A-Za-z]{0,3}-?[0-9]{4,8}|[a-z][a-z0-9]*[._-][a-z0-9]+)"
    r"(?![0-9A-Za-z@./-]|\s?[人件円年月日回通枚%名台個])",
)
# The same without a sign between: 利用者kubota02の権限で.
_TOUCHING = Cued(
    ("者", "職員", "ユーザ", "コード", "オペレータ", "アカウント"),
    rf"(?:{_ROLE}|ユーザー?|アカウント)(?P<value>[a-z][a-z0-9]*[._-][a-z0-9]+|[a-z]{{3,14}}[0-9]{{2,4}}|[A-Z]{{1,3}}-?[0-9]{{4,8}})(?![0-9A-Za-z@./_-])",
)
# Of a domain: KUN\\t.hoshino.
_OF_DOMAIN = Cued(
    ("\\",),
    r"(?<![A-Za-z0-9\\:])(?P<value>[A-Z][A-Z0-9-]{1,14}\\{1,2}[a-z][a-z0-9._-]{2,31})(?![A-Za-z0-9\\])",
)
# A number with its letter behind a word for who works in an office: 職員K1187.
_STAFF = Cued(
    ("職員", "係員", "社員", "担当"),
    r"(?:職員|係員|社員|担当)[\s:(「]?(?!ID|NO|PC)(?P<value>[A-Z]{1,2}-?[0-9]{4,6})(?![0-9A-Za-z-])",
)
# The folder of a user on a machine: /home/nkawahara, C:\\Users\\nkawahara.
_FOLDER = Cued(
    ("/home/", "/user", "\\Users"),
    r"(?:/home/|/users?/|\\Users\\{1,2})(?!(?:Public|public|shared|default|admin)(?![A-Za-z]))(?P<value>[A-Za-z][A-Za-z0-9._-]{2,31})(?![A-Za-z0-9])",
)
# sshd and its like: Accepted password for hoshino from 203.0.113.45.
_ENGLISH = Cued(
    ("from",),
    rf"(?<![A-Za-z])(?:for(?: invalid user)?|[Uu]ser|by|account|login)\s(?P<value>[a-z][a-z0-9._-]{{2,31}})(?=\sfrom\s(?:[0-9a-f.:]{{7}}|{re.escape(Mark.IP_ADDRESS.mark)}))",
)
# A list under a line that calls what follows accounts.
_LIST = Cued(
    ("アカウント", "ID", "名"),
    r"(?:アカウント|(?:ログイン|利用者|ユーザー?|操作者)(?:ID|名))[^\n]{0,12}\n(?P<items>(?:[^\S\n]*[-・*●○][^\n]*(?:\n|$)){1,30})",
)
_ITEM = re.compile(
    r"^[^\S\n]*[-・*●○][^\S\n]*(?P<value>[A-Za-z][A-Za-z0-9._\\-]{3,31})(?=[^\S\n]*(?:$|[(:]))",
    re.MULTILINE,
)
_LOGIN = re.compile(
    r"(?<![A-Za-z0-9@./_\\-])(?P<login>[a-z]{1,12}[0-9]{0,3}[._-][a-z]{1,14}[0-9]{0,4})(?![A-Za-z0-9@/_\\-]|\.[a-z0-9])"
)
# Beside the address of a machine, or a time and what was done: lines of a log.
_BESIDE = re.compile(
    rf"[\s|,]{{1,3}}(?:{re.escape(Mark.IP_ADDRESS.mark)}|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{3}}|[0-9a-f]{{1,4}}:[0-9a-f:]{{6}})"
    r"|[\s|,]{1,3}(?:照会|更新|閲覧|検索|参照|印刷|出力|削除|登録|ログイン|ログオン|(?i:log[io]n|logout|view|update|search))"
)
_TIME_BEFORE = re.compile(r"[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:[.,][0-9]{1,6})?[\s\]|,]{1,3}$")
_ACCESS = re.compile(
    r"ログ[イオ]ン|ログ|アカウント|利用者|操作者|管理者|ユーザ|(?<![A-Za-z])IDs?(?![A-Za-z])|パスワード|権限|log[io]n|user",
    re.IGNORECASE,
)
_FUNCTIONS = frozenset(
    ("admin", "adm", "root", "ext", "gaibu", "kanri", "kan", "test", "tmp", "temp", "staff", "user", "usr", "op", "opr", "sys", "sv", "su", "dev", "guest", "shokuin", "itaku")
)  # fmt: skip
# Words of machines and offices that read as Japanese or stand beside a letter: e-mono, t-base.
_MACHINE = frozenset(
    ("area", "base", "code", "data", "date", "home", "image", "info", "kiso", "menu", "mode", "name", "node", "note", "page", "role", "site", "time", "tone", "tune", "use", "zone", "juki", "jumin", "koseki", "zeimu", "kokuho", "nenkin", "hoken", "shimin", "gyosei", "kyotsu", "kikan", "kenmei", "atena", "inkan", "shomei", "kunitachi", "tokyo", "tama", "kana", "kanji", "romaji", "shimei", "yomi", "jusho", "juusho", "seibetsu", "seinengappi", "bango", "denwa", "memo", "tenshutsu", "tennyu", "setai", "kojin", "hojin", "rireki", "shinsei", "kofu", "kubun", "demo", "kara", "made", "moto", "meta", "media", "mobile", "one", "done", "same", "none", "to", "go")
)  # fmt: skip
_SHORTEST_NAME = 4
_SHORTEST_SURNAME = 5


def recorded(text: str) -> Iterator[tuple[int, int]]:
    """Values that a record of a system gives for who did something."""
    for pattern in (_OF_ROLE, _TOUCHING, _OF_DOMAIN, _STAFF, _FOLDER, _ENGLISH):
        for match in pattern.finditer(text):
            yield match.span("value")
    for listed in _LIST.finditer(text):
        for item in _ITEM.finditer(text, *listed.span("items")):
            yield item.span("value")


def logged_in(text: str) -> Iterator[tuple[int, int]]:
    """Log-in names made of a Japanese name, where access is spoken of or a log is quoted."""
    access = _ACCESS.search(text) is not None
    for match in _LOGIN.finditer(text):
        if not is_login(match["login"]):
            continue
        beside = _BESIDE.match(text, match.end()) or _TIME_BEFORE.search(
            text, max(0, match.start() - 18), match.start()
        )
        if access or beside:
            yield match.span()


def is_login(word: str) -> bool:
    """Whether one part of a word reads as a Japanese name and the other is an initial or a function,
    or whatever else beside a surname: shimin_nakasone."""
    one, other = (part.rstrip("0123456789") for part in re.split("[._-]", word, maxsplit=1))
    return any(
        _reads_as_name(name)
        and (len(beside) == 1 or beside in _FUNCTIONS or _reads_as_surname(name))
        and name not in _FUNCTIONS
        for name, beside in ((one, other), (other, one))
    )


def _reads_as_surname(part: str) -> bool:
    """Whether letters of three syllables and more are a surname, as many systems' words are not."""
    return len(part) >= _SHORTEST_SURNAME and any(
        Kind.SURNAME in known_in_kana(reading) for reading in readings(part)
    )


def _reads_as_name(part: str) -> bool:
    """Whether letters can be read as Japanese: two syllables and more, of no machine's word."""
    # Passports may spell the long o with an h: Ohmori.
    plain = re.sub("oh(?![aiueo])", "o", part)
    return len(part) >= _SHORTEST_NAME and part not in _MACHINE and bool(readings(plain))
