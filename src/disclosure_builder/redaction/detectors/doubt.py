"""Words that may be a name where nothing says so: stripped text in, findings out for a person to decide.

The other detectors need evidence. This one comes last, when nothing certain is left, and asks of
each word that remains what else than a name it could be:

1. In any text: a word that the dictionary takes for a person's name and for no place, and that
   belongs to no body, building or work; a word in kanji that it does not have; whoever is called 様
   or 氏 by a word that is not for everybody; a surname alone between quotation marks.
2. Among persons, that is in a text from which something was stripped: also surnames that are places,
   words that the dictionary does not have, kana and letters that read as a name, and what touches
   the mark of a name (`doubt_shapes.py`); kana in quotes or brackets, a surname of one kanji, who
   is quoted or called, and who stands beside a mark or before へ at an end (`doubt_places.py`).
   Such a text spoke of somebody; whoever reads it once more is asked where.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import doubt_places, doubt_shapes, name_words
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import (
    PEOPLE,
    Kind,
    Word,
    kinds,
    usual_kind,
    words,
)
from disclosure_builder.redaction.detectors.name_everyday import (
    EVERYDAY,
    ONE_SIGN_SURNAMES,
    SIGN_SURNAMES_BUT_COMPASS,
)
from disclosure_builder.redaction.detectors.name_lists import is_among_places
from disclosure_builder.redaction.detectors.name_refused import is_no_name
from disclosure_builder.redaction.detectors.name_zones import ALL_KANJI, GOES_ON, KANJI, is_joined
from disclosure_builder.redaction.folding import Folded

_NEVER = frozenset({Kind.SIGN, Kind.NUMBER})
_MARK = re.compile("|".join(re.escape(mark.mark) for mark in Mark))
_KANJI = re.compile(f"[{KANJI}]")
# 及川市民課長 is no city of 及川.
_SECTION_AFTER = re.compile(
    "[市町村区都府県]民|市長室|会計(?:管理|年度)|[一-鿿]{0,6}[課係室部局](?:長|員|職員|主[査任事幹])"
)
_PARTY_BEFORE = re.compile("(?:被告|原告|容疑者|元職員|[一-鿿]{2}(?:員|者|人|士|師|役))$")
_KATAKANA = re.compile("[ァ-ヺー]{2,}")
# The word for a body, a building or a work stands further on: 高橋是清記念公園, 田中・中村法律事務所.
_THING_AFTER = re.compile(
    rf"(?:・?[{KANJI}]){{0,4}}?(?:{name_words.BODY.pattern}|{name_words.MATTER.pattern})|[式流派型](?![{KANJI}])"
)
# The sign of an office before the number of its paper: 国市発第12号.
_NUMBERED_AFTER = re.compile("[一-鿿]{0,4}[発収受達訓告]第?[0-9]")
_QUOTED = re.compile(
    r"[「『](?P<name>[一-鿿々ヶケ]{2,5}|[一-鿿](?=[」』]と(?:ある|あっ|書|記載|印字|表示|読)))[」』](?!(?:という|駅|行))"
)


_LONE = re.compile(
    rf"(?<![{KANJI}ァ-ヺー])(?P<name>[{KANJI}]{{1,4}}?)(?=[はがもをにとのでやかへだな、。)」』→:\s]|から|より|しか|まで|ほか|以外|経由|以下[0-9二三四五]|[用分][のをがは]|対応|作成|受領|某|案件|(?:来|帰|退|登)庁|来所|[入退]室|$)"
)
# 三菱、安田といった is a list of names of things.
_SUBJECT = re.compile("[がはもを]|と(?!い[うっ])|(?:ほか|以下|外)[0-9二三四五六七八九数][名人]")
_REACHED = re.compile("[がはもにと]|から|より|しか|ほか")
_HIRAGANA = re.compile("[ぁ-ゖ]")
# Of this city: 谷保の窓口.
OWN_TOWNS = frozenset(("谷保", "青柳", "矢川", "石田", "泉", "国立"))
_NAMED = frozenset({Kind.PLACE, Kind.PROPER})
_SIGNS = SIGN_SURNAMES_BUT_COMPASS - OWN_TOWNS


class Doubt(Detector):
    """What may be a name and lacks the evidence."""

    id = "doubt"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Doubtful words; many more of them where something was stripped before."""
        text = folded.text
        among_persons = is_marked(text)
        quoted = (each.span("name") for each in _QUOTED.finditer(text) if _is_surname(each["name"]))
        shapes = _among_persons(text) if among_persons else ()
        places = chain(
            _words(text, among_persons=among_persons),
            doubt_shapes.addressed(text),
            doubt_shapes.placed(text),
            _lone(text),
            quoted,
            shapes,
        )
        for start, end in places:
            yield self.finding(start, end, certain=False)


def _among_persons(text: str) -> Iterator[tuple[int, int]]:
    """What is doubtful only because the text spoke of somebody."""
    yield from doubt_shapes.among_persons(text)
    yield from doubt_places.beside_marks(text)


def _words(text: str, *, among_persons: bool) -> Iterator[tuple[int, int]]:
    """The words of a text that may be names."""
    for word in chain.from_iterable(words(text)):
        if word.kind in _NEVER:
            continue
        may_be = _is_name(text, word) or (among_persons and _may_be_name(text, word))
        if may_be and not is_explained(text, word):
            yield word.start, word.end


def _lone(text: str) -> Iterator[tuple[int, int]]:
    """Surnames that stand alone, whatever else the dictionary has them for, where they are no place."""
    for match in _LONE.finditer(text):
        name = match["name"]
        if len(name) == 1:
            known = _is_lone_sign(text, match)
        else:
            does = _SUBJECT.match(text, match.end()) is not None
            known = _is_lone_surname(name, is_subject=does)
        if known and not name_words.PLACE_AFTER.match(text, match.end()):
            word = Word(name, *match.span("name"), Kind.SURNAME, unknown=False)
            if not (is_explained(text, word) or is_among_places(text, word)):
                yield match.span("name")


def _is_lone_surname(name: str, *, is_subject: bool) -> bool:
    """Whether a word is a surname; of what is a place first, only where it may do or suffer something."""
    elsewhere = name in OWN_TOWNS or name in name_words.PREFECTURES
    if name in EVERYDAY or elsewhere or Kind.SURNAME not in kinds(name):
        return False
    usual = usual_kind(name)
    return usual in {Kind.SURNAME, Kind.NOUN, None} or (usual in _NAMED and is_subject)


def _is_lone_sign(text: str, match: re.Match[str]) -> bool:
    """Whether a surname of one sign does something or is reached; a wood that is described is one:
    深い森, 国立の森."""
    described = _HIRAGANA.match(text, match.start() - 1) if match.start() else None
    clause = described and text[match.start() - 1] not in "はがもをとに"
    return match["name"] in _SIGNS and not clause and bool(_REACHED.match(text, match.end()))


def is_marked(text: str) -> bool:
    """Whether something was stripped from a text: it spoke of somebody."""
    return _MARK.search(text) is not None


def is_explained(text: str, word: Word) -> bool:
    """Whether what stands around a word says that it is part of another, a body's or a place's."""
    if word.surface in EVERYDAY or word.surface in name_words.PSEUDONYMS:
        return True
    if is_no_name(text, word.start, word.end):
        return True
    # What touches the mark of an address is the town.
    if _NUMBERED_AFTER.match(text, word.end) or text.startswith(Mark.ADDRESS.mark, word.end):
        return True
    body = _THING_AFTER.match(text, word.end) or name_words.LASTING_BODY.match(text, word.end)
    return bool(
        (body and not _SECTION_AFTER.match(text, word.end))
        or name_words.LANDSCAPE_AFTER.match(text, word.end)
        or name_words.BODY_BEFORE.search(text, max(0, word.start - 5), word.start)
        or (is_joined(text, word.start) and not _PARTY_BEFORE.search(text, 0, word.start))
    )


def _is_name(text: str, word: Word) -> bool:
    """Whether the dictionary knows a word as a person's name first and as no place."""
    if word.unknown:
        # 〇 stands before what is next on a list.
        return len(_KANJI.findall(word.surface)) > 1 and word.surface[0] != "〇"
    in_script = ALL_KANJI.fullmatch(word.surface) or _KATAKANA.fullmatch(word.surface)
    if word.kind not in PEOPLE or not in_script or len(word.surface) < 2:
        return False
    # What files and years are numbered with looks like a given name: 国市発第12号.
    if word.kind is Kind.GIVEN and not name_words.PARTICLE.match(text, word.end):
        return False
    return not kinds(word.surface) & {Kind.PLACE, Kind.NOUN, Kind.PROPER}


def _may_be_name(text: str, word: Word) -> bool:
    """The same in a text that spoke of persons: any word for one, and any that nobody knows."""
    if word.surface.isascii():
        return False
    if word.unknown:
        return len(word.surface) > 1
    if word.kind in PEOPLE:
        return not is_among_places(text, word)
    return (
        word.kind is Kind.PLACE
        and Kind.SURNAME in kinds(word.surface)
        and len(word.surface) > 1
        and not GOES_ON.match(text, word.end)
        and not name_words.PLACE_AFTER.match(text, word.end)
        and not is_among_places(text, word)
    )


def _is_surname(name: str) -> bool:
    """Whether a word can be a surname and is no everyday word."""
    one = len(name) > 1 or name in ONE_SIGN_SURNAMES
    return one and Kind.SURNAME in kinds(name) and name not in EVERYDAY
