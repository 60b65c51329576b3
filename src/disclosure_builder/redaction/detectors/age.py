"""Ages of single persons: folded text in, findings out. Age limits of services are not ages."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.folding import Folded

_N = "[0-9〇一二三四五六七八九十百]{1,4}"
_AGE = rf"(?:満|当時)?\s?{_N}\s?(?:歳|才|さい)(?!\s?(?:以[上下降]|未満|代|から|まで|に達|を超|[~〜\-・、,]\s?[0-9]|児|人口|区分|到達|時点|健診|の誕生日))"
_PERSON = (
    "男性|女性|男児|女児|男|女|会社員|職員|児童|生徒|学生|無職|主婦|長男|長女|次男|次女|息子|娘|住民|市民|本人|母親?|父親?|"
    "妻|夫|祖父|祖母|兄|弟|姉|妹|子(?!ども|供)|容疑者|被害者|患者|申請者|届出人|利用者|臨時|会計年度"
)
_OF_PERSON = re.compile(rf"(?P<age>{_AGE})(?=\s?(?:の|、|・|,)?\s?(?:元)?(?:{_PERSON}))")
_BRACKETED = re.compile(
    rf"\((?P<age>{_AGE})(?=\)|、|・|,)|(?:{_PERSON}|さん|氏|様|[一-鿿]{{2}})\((?P<bare>[0-9]{{1,2}})\)(?=\s?(?:が|は|の(?:個人|住所|氏名|住民)|を|に|、|と))"
)
_LABELLED = re.compile(
    r"(?:年齢|年令|満年齢|享年|行年)[\s:はが]{1,3}(?P<age>(?:満)?"
    + _N
    + r"(?:\s?(?:歳|才))?)(?!\s?(?:以|未満|代|から|[~〜]|[年月日人件]))"
)
_AFTER_PERSON = re.compile(
    rf"(?:{_PERSON}|さん|氏|様)(?:は|が|、|・|,|\s|:){{1,2}}(?P<age>{_AGE})(?!\s?(?:の方|で))"
)
_AT_THE_TIME = re.compile(rf"(?P<age>当時\s?{_N}\s?(?:歳|才))(?!以|未満|代)")
_YEARS = re.compile("歳|才|さい|年齢|年令|享年|行年")
_BRACKET = re.compile(r"\([満当時0-9〇一二三四五六七八九十百]")
_PERSON_NAMED = re.compile("さん|氏|様|男|女|員|職|者|児|子|本人")


class Age(Detector):
    """An age that the text gives to one person."""

    id = "age"
    mark = Mark.AGE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Ages before a word for a person, in brackets, after a label."""
        text = folded.text
        for pattern in (_OF_PERSON, _LABELLED, _AFTER_PERSON, _AT_THE_TIME):
            for match in near(text, _YEARS, pattern, before=20, after=24):
                yield self.finding(*match.span("age"))
        for match in near(text, _BRACKET, _BRACKETED, before=12, after=24):
            if match["age"]:
                yield self.finding(*match.span("age"))
            elif _PERSON_NAMED.search(text, max(0, match.start()), match.start("bare")):
                yield self.finding(*match.span("bare"))
