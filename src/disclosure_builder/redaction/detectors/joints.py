"""What stands between the name of a value and the value, and between two values: patterns.

The name of a value (職員番号, 旅券) is known to each detector. What joins it to its value is the
same for all: particles, the signs of forms, lists, logs and programs, and a few words such as 欄
or 誤って. A detector that asks for `after(cue, value)` gets the first value and those that follow.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from disclosure_builder.redaction.detectors.interface import late, near

_SIGNS = r"(?:[.・-]{2,}|\s+|[:;=|・….*`_/<>〈〉《》「」『』【】\[\](){}\"'、,→⇒>~〜#-])"
_WORDS = (
    "の?(?:欄|記載|控え?|表示|印字|登録|入力|値|内容)|の?(?:次|以下|下記|左記|右記)の(?:とおり|通り)。?|として|である|すなわち|つまり|誤って|正しくは|正しい|本来の?"
    "|実際の?|確か|たしか|まで|だけ|のみ|など|ほか|って|での?|とは|(?:変更|修正|訂正)[前後]|[誤正新旧控元先]|同じく?|いずれ|それぞれ|No\\.?|番号|第|さん|(?:is|was|as|of|are|entered)\\s"
)
IS = rf"(?:{_SIGNS}|[はがもをのにと]|{_WORDS}){{0,8}}"
AND = (
    r"[」』〉》)\]\"'`*】]{0,2}(?:\s|と|、|,|/|・|;|\||→|⇒|及び|並びに|又は|または|若しくは|もしくは|ならびに|および|から|を|が|は"
    r"|では?なく|の(?:誤り|間違い)|正しくは|誤って|本来は?|and |or |not |instead of |rather than |but ){1,4}[「『〈《(\[\"'`*【]{0,2}"
)
# What follows a number that counts or dates something: 123456件, 1,234,567, 2026年.
_UNIT = "[人件円年月日回通枚%歳個種桁名分時秒条項つ点]"
COUNTS = (
    rf"(?:{_UNIT}(?![義前称帳知付齢金類線別宛])|\s{_UNIT}(?![一-鿿])|\s?(?:世帯(?!番号|主)|文字|情報|か[月所国]|ヶ[月所])"
    r"|,[0-9]{3}(?![0-9]))"
)
NOT_A_COUNT = rf"(?![0-9]|{COUNTS})"
_DATE_OR_TIME = re.compile(
    r"(?:(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12][0-9]|3[01]))?|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)(?![0-9])"
)


# Between a value and its name behind it: 「10038245」という世帯番号, K20417（職員番号）.
BEFORE = r"[」』》〉\"')*]{0,2}\s?(?:という|といった|との|なる|の|が|は|\(|〈|=)\s?"


_NAME_WITHIN = re.compile(r"[\s、,・/-]{0,3}の?(?:枝?番号?)[\s:はがの「]{0,3}")


@dataclass(frozen=True)
class Values:
    """How the values of one kind follow their cue, follow each other, and come before a cue.

    All but the cue are compiled when a text first has the cue.
    """

    cue: re.Pattern[str]
    first: Callable[[], re.Pattern[str]]
    more: Callable[[], re.Pattern[str]]
    before: Callable[[], re.Pattern[str]]

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """The places of the values beside each cue; dates and times are values of no kind."""
        if not self.cue.search(text):
            return
        for first in self.first().finditer(text):
            match: re.Match[str] | None = first
            while match and not _DATE_OR_TIME.match(text, match.start("value")):
                yield match.span("value")
                following = self.more().match(text, match.end("value"))
                match = following if following and _alike(match, following) else None
        for match in near(text, self.cue, self.before(), before=40, after=1):
            if not _DATE_OR_TIME.match(text, match.start("value")):
                yield match.span("value")


def after(cue: str, value: str, *, end: str = NOT_A_COUNT) -> Values:
    """The values of a form beside a cue; `end` says what must not follow one."""
    return Values(
        re.compile(cue),
        late(rf"(?:{cue}){IS}(?P<value>{value}){end}"),
        late(rf"{AND}(?P<value>{value}){end}"),
        late(rf"(?<![0-9A-Za-z.-])(?P<value>{value})(?={BEFORE}(?:{cue}))"),
    )


def parts_without_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a value without the words between them: 12、番号345678 is 12 and 345678."""
    for name in _NAME_WITHIN.finditer(text, start, end):
        if start < name.start():
            yield start, name.start()
        start = name.end()
    yield start, end


def _alike(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a value looks given out by the same system as the one before it."""
    digits, others = (sum(map(str.isdigit, each["value"])) for each in (one, other))
    letters, beside = (any(map(str.isalpha, each["value"])) for each in (one, other))
    return abs(digits - others) <= 1 and letters == beside
