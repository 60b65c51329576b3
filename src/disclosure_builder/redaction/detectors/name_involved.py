"""Surnames by what is said of somebody who is involved: a text in, names out.

| what follows | why |
|---|---|
| の後任, の離席中, の勘違い, の筆跡 | one is followed in office, away from the desk, mistaken, has a hand |
| への聞き取り, から事情を聴いた, に対する処分 | one is heard, questioned and disciplined |
| を呼んだ, を同席させ, 立会いの下, 同席のもと | one is called, and stands by |
| に誤って渡した, に貸与した, に声を掛けた | one is handed things and spoken to |
| だけが知っていた | one knows |

Offices are asked, told and heard as well, and towns stand for them. So a word that is a place, a noun
or a compass point first is at most held, and a place only where no office could stand.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.doubt_shapes import reads_as_name
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_called import may_be_called
from disclosure_builder.redaction.detectors.name_everyday import COMPASS, EVERYDAY
from disclosure_builder.redaction.detectors.name_foreign import THINGS
from disclosure_builder.redaction.detectors.name_possible import is_given
from disclosure_builder.redaction.detectors.name_zones import (
    KANJI,
    NameSpan,
    has_role_before,
    is_joined,
)

# What only a person has, does or suffers.
_OF_A_PERSON = (
    "の(?:後任|前任|後を[^。、]{0,8}?(?:継|受け)|(?:応対|対応|離席|在席|外出|休憩|勤務|電話)中|離席|在席|休暇|早退|欠勤|遅刻|聴取|来庁|申し?出|申述|言動|うっかり|勘違い|思い違い|手違い|見落とし|失念|代理人|弁護[人士]|"
    "後見人?|実家|勤務先|言葉|顔(?=[をがは])|声(?=[をがは])|姓|過失|落ち度|ミス|確認(?:漏れ|不足)|判を|捺印|押印|筆跡|I[DＤ]|パスワード|操作者証|ロッカー|手元|背後|隣席|口座|携帯|スマートフォン|自転車|自家用車|印鑑|指紋)"
    "|への(?:聞き?取り|聴取|謝罪|お?詫び|おわび|指導|懲戒|事情)|から(?:は|も)?、?(?:事情|話)を|から(?:聞き?取|聴[取きい])"
    "|に(?:対する|対し(?:て)?(?:は)?、?)(?:懲戒|処分|聞き?取り|聴取|厳重|口頭)|に(?:お詫び|おわび|謝罪|声を|貸与|手渡)|に(?:誤って|間違って|そのまま|直接)[^。、はが]{0,10}?(?:渡|交付|手渡|返)"
    "|については?、?[^。]{0,12}(?:処分|異動|聴取|聞き取|停職|減給|戒告|訓告|退職|失効)"
    "|を(?:呼[びんぶ]|同席|伴[いっ]|帯同|自宅待機|叱責|問い(?:詰|ただ|質)|疑[いっ]|介護|扶養)|(?:の)?立ち?会い?(?:の|により|で|を|、)|同席の|同行の"
    "|(?:だけ|のみ)[がはを]、?[^。]{0,16}(?:持[ちっ]|知[っらり]|覚え|残[っり]|使え|入室|気付|見て|触)"
)
# What is said of an office as well.
_OF_ANYBODY = (
    "の(?:端末|指示|判断|依頼|希望|求め|同意|承諾|了[承解]|許可|席|机|車|処分|権限|アカウント|操作|閲覧|検索|印(?=[がをは])|名義|確認(?=[をがは不])|報告|ミス|カード)"
    "|への(?:連絡|電話|返却|引き?継|手渡|報告|確認)|から(?:電話|連絡|報告|相談|指摘|申告|返却|申し?出|受け取|預か)"
    "|に(?:渡|返|見せ|伝え|知らせ|告げ|注意|依頼|頼|尋ね|託|預け)|については|を(?:通じて|経由して|除く|含む)[^。、]{0,6}(?:名|人|全員)|(?:だけ|のみ)[がはを]"
)
_INVOLVED = late(
    rf"(?<![{KANJI}ァ-ヺー々])(?P<name>[{KANJI}]{{1,4}})(?:(?P<own>(?={_OF_A_PERSON}))|(?={_OF_ANYBODY}))"
)
_SIGNS = re.compile("[のへかにをだ立同]")
# 筒井が来庁した: a well does nothing.
_NOUN = re.compile(rf"(?<![{KANJI}ァ-ヺー々])[{KANJI}]{{2,4}}(?=[がはもをにとの、曰い]|から|より)")
_KANA = re.compile(
    rf"(?:(?<![ァ-ヺー・])[ァ-ヺー]{{2,8}}(?![ァ-ヺー・])|(?:(?<=[の、。「(\s])|(?<![ぁ-ゖァ-ヺー{KANJI}]))[ぁ-ゖー]{{2,5}}?)(?=[はがもをにとの、]|から|より|へ)",
    re.MULTILINE,
)
_LETTERS = re.compile(
    r"(?<![A-Za-z0-9@._/-])(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,14}(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,14}){1,3}|[A-Z][A-Za-z]{3,11})(?=[」』]?[がはもをにとの、]|から|より|へ)"
)
_OWN = late(_OF_A_PERSON)
_ACTS = (name_acts.PERSON_ACTS, name_acts.BELONGINGS, name_acts.AT_WORK, name_acts.SUBJECT_ACTS)
_ONLY_A_PERSONS = (name_acts.SUBJECT_ACTS, re.compile("に(?:よれば|よると)"))
# A town has an application form and no mother; who reads 白川の申請書 has to say which it is.
_OF_A_NAMESAKE = (name_acts.SUBJECT_ACTS, name_acts.BELONGINGS, name_acts.AT_WORK)
_ORDINARY = frozenset({Kind.NOUN, Kind.OTHER, Kind.SUFFIX, Kind.PREFIX, Kind.NUMBER})


def involved(text: str) -> Iterator[NameSpan]:
    """Every surname of which such a thing is said."""
    for match in _INVOLVED().finditer(text):
        word, own = match["name"], match["own"] is not None
        certain = own and _is_surname_first(word)
        if certain or _may_be(word, own=own):
            yield NameSpan(*match.span("name"), certain=certain)
    yield from _acting(text)
    yield from _in_kana(text)
    yield from _in_letters(text)


def _is_surname_first(word: str) -> bool:
    """Whether the dictionary takes a word for a surname and has it as no thing; prefectures are places."""
    ordinary = kinds(word) & _ORDINARY or word in name_words.PREFECTURES or _is_everyday(word)
    return usual_kind(word) is Kind.SURNAME and not ordinary


def _acting(text: str) -> Iterator[NameSpan]:
    """Nouns and places that are surnames too, and towns, of which is said what is said of persons."""
    for match in _NOUN.finditer(text):
        acts: tuple[re.Pattern[str], ...] = ()
        if _is_surname_and_noun(match[0]):
            acts = _ACTS
        elif _is_town(match[0]):
            acts = _ONLY_A_PERSONS
        elif _is_surname_and_place(match[0]):
            acts = _OF_A_NAMESAKE
        if any(act.match(text, match.end()) for act in acts):
            yield NameSpan(*match.span(), certain=False)


def _in_kana(text: str) -> Iterator[NameSpan]:
    """Words in kana that can be names, of which such a thing is said or a role: 通訳のアリが."""
    for match in _KANA.finditer(text):
        end = match.end()
        # 交際相手サントスの touches its role; what touches another word is part of it.
        if is_joined(text, match.start()):
            continue
        said = any(act.match(text, end) for act in (_OWN(), *_ACTS))
        if (said or has_role_before(text, match.start())) and may_be_called(match[0]):
            yield NameSpan(match.start(), end, certain=False)


def _in_letters(text: str) -> Iterator[NameSpan]:
    """Words in Latin letters of which such a thing is said: two that are no things, or one that
    reads as a Japanese name."""
    for match in _LETTERS.finditer(text):
        words = match[0].split(" ")
        named = reads_as_name(words[0]) if len(words) == 1 else not all(map(kinds, words))
        said = any(act.match(text, match.end()) for act in (_OWN(), *_ACTS))
        if said and named and not THINGS.search(match[0]):
            yield NameSpan(*match.span(), certain=False)


def _is_town(word: str) -> bool:
    """Whether the dictionary has a place by which nobody is called."""
    place = Kind.PLACE in kinds(word) and word[-1] not in "国都道府県市区町村"
    return place and not kinds(word) & PEOPLE and not _is_everyday(word)


def _is_surname_and_place(word: str) -> bool:
    """Whether the dictionary takes a surname for a place, or for the name of something, first."""
    named = Kind.SURNAME in kinds(word) and usual_kind(word) in {Kind.PLACE, Kind.PROPER}
    return named and word not in name_words.PREFECTURES and not _is_everyday(word)


def _is_surname_and_noun(word: str) -> bool:
    """Whether the dictionary takes a surname for a noun first."""
    if usual_kind(word) is not Kind.NOUN or Kind.SURNAME not in kinds(word):
        return False
    return not _is_everyday(word)


def _may_be(word: str, *, own: bool) -> bool:
    """Whether a person has to judge: of a town only where no office can be meant."""
    if _is_everyday(word):
        return own and _is_full(word)
    known = kinds(word)
    if own and is_given(word) and not known & _ORDINARY:
        return True
    if Kind.SURNAME in known:
        return own or usual_kind(word) is not Kind.PLACE
    if not own:
        return False
    thing = len(word) == 1 and Kind.NOUN in known
    return _is_town(word) or thing or _is_full(word)


def _is_full(word: str) -> bool:
    """Whether a word that the dictionary has not is a surname with something behind it: 上野次男."""
    cuts = range(1, len(word)) if len(word) > 2 and not kinds(word) else ()
    return any(
        Kind.SURNAME in kinds(word[:cut])
        and kinds(word[cut:]) & (PEOPLE | {Kind.NOUN})
        and not name_words.BODY.match(word, cut)
        and not name_words.KNOWN_TITLE.fullmatch(word, cut)
        for cut in cuts
        if cut > 1
    )


def _is_everyday(word: str) -> bool:
    title = name_words.ROLE_WORD.search(word) or name_words.KNOWN_TITLE.fullmatch(word)
    return word in EVERYDAY or word in COMPASS or word in name_words.PSEUDONYMS or bool(title)
