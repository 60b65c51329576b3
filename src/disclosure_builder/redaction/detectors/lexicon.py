"""The dictionary of names: text in, words with their kinds out. The only file that knows SudachiPy.

SudachiDict says of each word whether it is a surname, a given name, a place; `kinds` asks it
about a word by itself, `words` about the words of a text. Both wait for the first question before
they load the dictionary (two tenths of a second).
"""

import re
from enum import Enum, auto
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Any, NamedTuple

# Longer input is refused by the tokenizer (49,149 bytes); sentences are shorter anyway.
_LONGEST = 4000
_SENTENCE = re.compile(rf"[^。\n]{{0,{_LONGEST}}}[。\n]?")
# Old forms that family registers keep (人名用漢字表 別表二 and 戸籍統一文字 in common use) and the
# form of each that the dictionary knows; one code point each, so places stay.
_OLD_FORMS = (
    "髙高﨑崎嵜崎濵浜濱浜𠮷吉栁柳桒桑德徳邉辺邊辺槗橋靑青淸清黑黒眞真惠恵廣広瀨瀬澤沢齋斎櫻桜國国榮栄壽寿實実圓円嶋島嶌島嶽岳"
    "冨富峯峰渕淵𣘺橋條条藏蔵增増衞衛豐豊彌弥萬万縣県勳勲薰薫靜静恆恒龝秋稻稲穗穂緖緒綠緑郞郎晉晋與与來来賴頼嚴厳曉暁禮礼燒焼當当從従"
    "將将壯壮莊荘繩縄聰聡總総對対團団傳伝轉転鐵鉄點点佛仏步歩應応爲為驗験顯顕舊旧敎教敍叙斷断滿満覺覚學学樂楽氣気兒児"
    "收収處処參参釋釈乘乗讓譲眾衆肅粛證証愼慎粹粋隨随攝摂專専淺浅潛潜錢銭戰戦雙双巢巣裝装卽即臺台單単貳弐鄰隣辯弁寶宝萠萌"
    "槇槙瑤瑶遙遥凜凛曾曽"
)
_VARIANTS = str.maketrans(dict(zip(_OLD_FORMS[::2], _OLD_FORMS[1::2], strict=True)))


class Kind(Enum):
    """What a word is, as far as names are concerned."""

    PERSON = auto()
    SURNAME = auto()
    GIVEN = auto()
    PLACE = auto()
    PROPER = auto()
    NOUN = auto()
    SUFFIX = auto()
    PREFIX = auto()
    NUMBER = auto()
    SIGN = auto()
    OTHER = auto()

    # Kinds are looked up in sets for every word of a text; Enum's own hash is ten times as slow.
    __hash__ = object.__hash__


# What a word is that a person may be called by.
PEOPLE = frozenset({Kind.SURNAME, Kind.GIVEN, Kind.PERSON})


class Word(NamedTuple):
    """One word of a text with its place; `unknown` when the dictionary does not have it.

    A tuple, for there are as many as a text has words and a dataclass takes three times as long.
    """

    surface: str
    start: int
    end: int
    kind: Kind
    unknown: bool

    def __repr__(self) -> str:
        """The place and never the text."""
        return f"Word({self.start}, {self.end}, {self.kind.name})"


def dictionary_version() -> str:
    """Name and version of the dictionary that is installed, for the record of an edition."""
    return f"SudachiDict-core {version('sudachidict-core')}"


def reading_of(text: str) -> str:
    """How the dictionary reads a word or a compound, in katakana."""
    return "".join(word.reading_form() for word in _tokenizer().tokenize(text))


@cache
def _dictionary() -> Any:
    """The dictionary, loaded once."""
    from sudachipy import Dictionary  # noqa: PLC0415  (loading it costs what most commands need not pay)

    return Dictionary()


@cache
def _tokenizer() -> Any:
    """The tokenizer for the longest words, so that a station is one word and not a name."""
    from sudachipy import SplitMode  # noqa: PLC0415

    return _dictionary().tokenizer(mode=SplitMode.C)


@cache
def _kind_of(part_of_speech: int) -> Kind:
    """The kind that a part of speech stands for."""
    return _kind(_dictionary().pos_of(part_of_speech))


def _kind(tags: tuple[str, ...]) -> Kind:
    """The kind that the tags of UniDic's part of speech stand for."""
    if tags[0] == "名詞":
        if tags[1] == "固有名詞":
            if tags[2] == "人名":
                return {"姓": Kind.SURNAME, "名": Kind.GIVEN}.get(tags[3], Kind.PERSON)
            return Kind.PLACE if tags[2] == "地名" else Kind.PROPER
        return Kind.NUMBER if tags[1] == "数詞" else Kind.NOUN
    if tags[0] in {"補助記号", "空白", "記号"}:
        return Kind.SIGN
    return {"接尾辞": Kind.SUFFIX, "接頭辞": Kind.PREFIX}.get(tags[0], Kind.OTHER)


@lru_cache(maxsize=20_000)
def kinds(surface: str) -> frozenset[Kind]:
    """Every kind that a word can be by itself; empty when the dictionary does not have it."""
    spellings = {surface, surface.translate(_VARIANTS)}
    entries = [entry for spelling in spellings for entry in _dictionary().lookup(spelling)]
    return frozenset(_kind_of(entry.part_of_speech_id()) for entry in entries)


@lru_cache(maxsize=20_000)
def usual_kind(surface: str) -> Kind | None:
    """What the dictionary takes a word for first, by itself; None where it sees several words."""
    found = _tokenizer().tokenize(surface)
    return _kind_of(found[0].part_of_speech_id()) if len(found) == 1 else None


@lru_cache(maxsize=2)
def words(text: str) -> tuple[list[Word], ...]:
    """The words of each sentence, with places in the whole text; kept for the next to ask."""
    return _sentences(text)


def pieces(row: str) -> list[Word]:
    """The words of one row of a text; what `words` keeps of the text stays."""
    return [word for sentence in _sentences(row) for word in sentence]


def _sentences(text: str) -> tuple[list[Word], ...]:
    usual = text.translate(_VARIANTS)
    return tuple(
        [
            Word(text[at + start : at + end], at + start, at + end, kind, unknown)
            for start, end, kind, unknown in _cut(sentence[0])
        ]
        for sentence in _SENTENCE.finditer(usual)
        if (at := sentence.start()) < sentence.end()
    )


@lru_cache(maxsize=500)
def _cut(sentence: str) -> list[tuple[int, int, Kind, bool]]:
    """Where the words of a sentence begin and end, their kinds, and whether they are unknown; kept,
    for stripping looks again at a text of which few sentences have changed."""
    return [
        (each.begin(), each.end(), _kind_of(each.part_of_speech_id()), each.is_oov())
        for each in _tokenizer().tokenize(sentence)
        # Of some signs that a sign is put together with it makes a word of no length.
        if each.begin() < each.end()
    ]
