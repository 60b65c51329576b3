"""Ages of single persons: folded text in, findings out. Age limits of services are not ages."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.characters import FIGURES
from disclosure_builder.redaction.detectors.interface import Detector, Finding, late, near
from disclosure_builder.redaction.detectors.joints import COUNTS, IS
from disclosure_builder.redaction.folding import Folded

_FIGURE = f"[0-9{FIGURES}十拾廿百]"
_N = rf"(?<!{_FIGURE})(?<![./-]){_FIGURE}(?:\s?{_FIGURE}){{0,3}}"
_AGE = (
    rf"(?:(?:満\s?)?{_N}\s?(?:歳|才|さい)(?:\s?{_FIGURE}{{1,2}}\s?[かカヶケ]月)?|生後\s?{_N}\s?(?:日|週間|[かカヶケ]月)|{_N}-years?-old)"
    r"(?!\s?(?:以[上下降]|未満|代|から|まで|に達|を超|[~〜\-・、,]\s?[0-9]|児|人口|区分|到達|時点|健診|の誕生日))"
)
_PERSON = (
    "男性|女性|男児|女児|男|女|会社員|職員|児童|生徒|学生|無職|主婦|長男|長女|次男|次女|息子|娘|住民|市民|本人|母親?|父親?|ひと|おとこの|おんなの|"
    "妻|夫|祖父|祖母|兄|弟|姉|妹|子(?!ども|供)|容疑者|被害者|患者|申請者|届出人|利用者|臨時|会計年度|世帯主|乳児|幼児|赤ちゃん|少年|少女|高校生|中学生|小学生|大学生"
)
_OF_PERSON = late(
    rf"(?P<age>{_AGE})(?=\s?(?:くらい|ぐらい|ほど|前後|位)?(?:になる|となる|の|、|・|,)?\s?(?:元)?(?:{_PERSON})|の[^\s、。〔]{{1,10}}?(?:さん|様|氏|ちゃん|くん)|\s?\([^()\n]{{4,20}}生|\s?[(、・の]\s?〔|\s(?:woman|man|male|female|girl|boy|resident))"
)
_BRACKETED = late(
    rf"\((?P<age>{_AGE})(?=\s?[)、・,/]|\s?〔)|(?:{_PERSON}|さん|氏|様|[一-鿿]{{2}}|〕)\((?P<bare>[0-9]{{1,2}})\)(?=\s?(?:が|は|の(?:個人|住所|氏名|住民)|を|に|、|と|=))"
    rf"|(?<!父母)(?<=[母父妻夫兄姉弟妹])\((?P<kin>[0-9{FIGURES}]{{2,3}})\)"
)
_LABELLED = late(
    rf"(?<!平均)(?<!対象)(?<!最高)(?<!最低)(?<!上限)(?<!下限)(?:年齢(?:計算|表示)?|年令|満年齢|享年|行年|(?<![A-Za-z])[Aa]ge(?=[\"':=\s]))(?=[^0-9]){IS}(?P<age>(?:満)?{_N}(?:\s?(?:歳|才))?)(?!\s?(?:以|未満|代|から|[~〜.-]|[、・,]\s?{_N}\s?(?:歳|才)|{_FIGURE})|{COUNTS})"
    rf"|(?:年齢|年令|享年|行年)(?P<joined>{_N}\s?(?:歳|才)|(?<=[享行]年){_N}(?![0-9歳才年]))(?!\s?(?:以|未満|代|から|[~〜]))"
)
_AFTER_PERSON = late(
    rf"(?:(?:{_PERSON}|〕生?(?:まれ)?)(?:は|が|、|・|,|\s|:|\|){{1,3}}|(?:さん|氏|様|[男女][性児子]|[長次二三][男女]|妻|夫|息子|娘|(?<!父)母|(?<!祖)父)(?:は|が|、|・|,|\s|:){{0,2}})(?P<age>{_AGE})(?!\s?(?:の方|で))"
    rf"|(?:本人|男性|女性|さん|氏|様|母|父)(?:は|が)\s?(?P<sentence>{_AGE})(?=で(?:、|あ|し|す))"
)
# Set off by commas, between a name or a post and what follows: …、39歳。 One of several ages is
# that of a group: 40歳、50歳、60歳の節目.
_SET_OFF = late(
    rf"(?<=[一-鿿々ぁ-ゖァ-ヺー)])(?<![はがもにを歳才])、(?P<age>(?<![0-9]){_AGE})(?=。|\n|$|、(?!\s?{_FIGURE}))",
    re.MULTILINE,
)
# 係長（当時）、47歳で: who holds a post is a person.
_AFTER_POST = late(
    rf"(?:[課係部局室次班所館園]長|課長補佐|主[査任事幹]|職員|主事補|巡査|教諭|医師)(?:\([^()\n]{{1,8}}\))?[、・,]\s?(?P<age>{_AGE})(?=で|の(?!方)|、|。|\))"
)
# Figures alone in the description of a person: 〔氏名〕(72), 〔生年月日〕生まれ・34・無職.
_IN_DESCRIPTION = late(
    rf"(?:{re.escape(Mark.NAME.mark)}(?:さん|氏|様)?|{re.escape(Mark.BIRTH_DATE.mark)}(?:生まれ|生)?)"
    rf"(?:\((?P<bare>{_N})(?=[)・、,])|\s?[・、,/]\s?(?P<between>{_N})(?=\s?[・、,/)]|\s?$))",
    re.MULTILINE,
)
# Of children, as one says it: 陽翔くん(5つ); of two: (9歳と7歳).
_OF_CHILDREN = late(
    rf"(?:〕|くん|ちゃん|さん|様|君)\((?P<count>[1-9]つ)(?=\))|\((?P<first>{_N}[歳才])[と、,・](?:{_N}[歳才][と、,・]){{0,3}}(?P<second>{_N}[歳才])(?=\))"
)
_AT_THE_TIME = late(rf"当時\s?(?P<age>{_N}\s?(?:歳|才))(?!以|未満|代)")
# As a person says it of himself: もう八十一歳だよ.
_SPOKEN = late(
    rf"(?:もう|今年で?|ことし|まだ|来年で?|数えで?|当年)\s?(?P<age>{_AGE})(?=だ|です|に(?:な|し)|の(?:私|わたし))"
    rf"|(?:私|わたし|わたくし|ぼく|僕|自分)(?:は|も|が)、?(?P<own>{_AGE})"
)
# 〔氏名〕元主査(48)は, as newspapers write of somebody with a post.
_RANKED = re.compile(
    rf"{re.escape(Mark.NAME.mark)}(?:元|前|副)?[一-鿿]{{2,6}}\((?P<age>[1-9][0-9])\)(?=[はがもをにのと、。])"
)
_ENGLISH = re.compile(
    r"(?<![A-Za-z])(?:aged?|age is)(?::|\s){1,2}(?P<age>[0-9]{1,3})(?![0-9]|\s?(?:or|and|to|-|years? and|limit))"
    r"|(?P<years>[0-9]{1,3}[\s-]years?[\s-]old)(?=\s?(?:$|[.,;)]|\s(?:woman|man|girl|boy|resident|male|female|person|child)))",
    re.IGNORECASE,
)
_YEARS = re.compile(
    "歳|才|さい|年齢|年令|享年|行年|生後|years?-old|(?<![A-Za-z])[Aa]ge(?![A-Za-z])"
)
_AGE_WORD = re.compile("age|old", re.IGNORECASE)
_BRACKET = re.compile(rf"\((?:{_FIGURE}|[満当時生後])")
_PERSON_NAMED = re.compile("さん|氏|様|男|女|員|職|者|児|子|本人|〕")

_LONGEST_AGE = 3


class Age(Detector):
    """An age that the text gives to one person."""

    id = "age"
    mark = Mark.AGE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Ages before a word for a person, in brackets, after a label, in English."""
        text = folded.text
        if _YEARS.search(text):
            yield from self._in_years(text)
        for match in near(text, _AGE_WORD, _ENGLISH, before=12, after=12):
            yield self.finding(*match.span(match.lastgroup or "age"))
        for match in _IN_DESCRIPTION().finditer(text) if "〔" in text else ():
            if len(match[match.lastgroup or 0]) <= _LONGEST_AGE:
                yield self.finding(*match.span(match.lastgroup or 0))
        for match in _RANKED.finditer(text) if "〔" in text else ():
            yield self.finding(*match.span("age"))
        if _BRACKET.search(text):
            yield from self._of_children(text)
            yield from self._in_brackets(text)

    def _in_years(self, text: str) -> Iterator[Finding]:
        """Ages with the word for years that the text gives to somebody."""
        for pattern in (
            _OF_PERSON(),
            _LABELLED(),
            _AFTER_PERSON(),
            _SET_OFF(),
            _AFTER_POST(),
            _AT_THE_TIME(),
            _SPOKEN(),
        ):
            for match in near(text, _YEARS, pattern, before=20, after=24):
                if not _heads_a_column(text, match):
                    yield self.finding(*match.span(match.lastgroup or "age"))

    def _in_brackets(self, text: str) -> Iterator[Finding]:
        """Ages in brackets after somebody, also as figures alone."""
        for match in near(text, _BRACKET, _BRACKETED(), before=12, after=24):
            if match["age"] or match["kin"]:
                yield self.finding(*match.span(match.lastgroup or 0))
            elif _PERSON_NAMED.search(text, max(0, match.start()), match.start("bare")):
                yield self.finding(*match.span("bare"))

    def _of_children(self, text: str) -> Iterator[Finding]:
        """Ages in brackets after a name, of one child or of each of several."""
        for match in near(text, _BRACKET, _OF_CHILDREN(), before=4, after=24):
            for group in match.groupdict():
                if match[group]:
                    yield self.finding(*match.span(group))


def _heads_a_column(text: str, match: re.Match[str]) -> bool:
    """Whether the word ends a line and the figure begins another that goes on."""
    start, end = match.span(match.lastgroup or "age")
    rest = text[end : text.find("\n", end) if "\n" in text[end:] else None]
    return "\n" in text[match.start() : start] and bool(rest.strip(" 」』\"'|,)"))
