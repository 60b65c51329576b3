"""Words in the places of names beside the marks of what was stripped: text in, places out.

Such a text spoke of persons, so a word has to be explained, not the doubt: who stands beside a mark,
is quoted in kana, speaks, is called, or is at the end of a line with へ behind is somebody, unless the
dictionary has the word and no person of that name, or it is a word of forms.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_told import NO_NAME, is_reading_of

_KANJI = "一-鿿々〆ヶケノ"
_HIRAGANA = rf"(?<![{_KANJI}ぁ-ゖァ-ヺー])[ぁ-ゖー]{{2,6}}?"
_KATAKANA = "(?<![ァ-ヺー])[ァ-ヺー]{2,8}(?![ァ-ヺー])"
_WORD = rf"(?:(?<![{_KANJI}])[{_KANJI}]{{1,4}}(?![{_KANJI}])|{_HIRAGANA}|{_KATAKANA})"
_ENDS = r"(?=[はがをもにのとへで、。,.()「」『』|/→:〔\s]|から|より|まで|さん|様|ちゃん|くん|$)"
# Only a person, a blank or a sign of lists and brackets parts them.
_BESIDE = late(
    rf"〔(?:年齢|生年月日)〕の(?P<aged>[ぁ-ゖー]{{2,4}}?){_ENDS}"
    rf"|〕の(?P<of>[ぁ-ゖー]{{2,4}}?|[ァ-ヺー]{{2,6}}){_ENDS}"
    rf"|〕[^\S\n]?(?:[、・,/:(=|]|→|⇒|と|や|及び)?[^\S\n]?(?P<name>[{_KANJI}]{{1,4}}(?![{_KANJI}])|{_WORD}|(?<=[とやび])[ぁ-ゖー]{{2,5}}?)(?!〔住所〕){_ENDS}"
    rf"|〕(?:が|は)?、[^。、〕]{{1,8}}は(?P<next>[{_KANJI}]{{1,3}})(?=[。、])"
    # What touches the mark of an address is the town.
    rf"|(?P<before>{_WORD})(?!〔住所〕)[^\S\n]?(?:[、・,/:()=|]|→|⇒|と|や|及び)?[^\S\n]?(?=〔)",
    re.MULTILINE,
)
_QUOTED = late(
    r"[「『(\"“](?P<name>[ぁ-ゖー]{2,6}(?:[ ・][ぁ-ゖー]{2,6})?|[ァ-ヺー]{2,8}(?:[ ・][ァ-ヺー]{2,8})?)[」』)\"”](?!という(?:語|言葉|字|表示|欄))"
)
_SPOKEN = late(
    rf"(?:」|、|^|。)(?:など)?と、?(?P<name>[{_KANJI}]{{1,4}}|[ァ-ヺー]{{2,6}})(?={name_acts.SPEAKS.pattern})"
    rf"|(?P<called>[{_KANJI}]{{1,4}}|[ぁ-ゖー]{{2,6}}?|[ァ-ヺー]{{2,8}})[」』]?(?:と|って)(?:呼[ぶびばん]|名乗|あだ名)",
    re.MULTILINE,
)
_SENT = late(
    rf"(?P<name>{_WORD}|(?<=[はをが])[ぁ-ゖー]{{2,5}}?)(?=(?:へ|まで|宛て?|に)[^\S\n]*(?:$|[。)」]))",
    re.MULTILINE,
)
_ONE_SIGN = re.compile(
    rf"(?<![{_KANJI}ァ-ヺー])(?P<name>[{''.join(sorted((ONE_SIGN_SURNAMES | CONTINENTAL) - set('東西南北')))}])(?=[はがもをにへとで、。)」→・:]|から|より|の(?!よう)|さん|$)",
    re.MULTILINE,
)
_ACTING = re.compile(rf"(?<![{_KANJI}ァ-ヺー])(?P<name>[{_KANJI}])(?=[はがも])")
_KIN = late(
    r"(?:長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|むすめ|むすこ|妻|夫|[父母兄弟姉妹孫子])(?:の|・|、)?(?P<name>[ぁ-ゖー]{2,4}?|[ァ-ヺー]{2,5})(?=[はがをもにと(、。]|の(?!よう|の)|$)",
    re.MULTILINE,
)
# Nouns of grammar: 娘のこと, 妻のため.
FORMAL = frozenset(
    ("こと", "もの", "ため", "もと", "ところ", "とき", "ほう", "うち", "まま", "はず", "わけ", "ほか", "あと", "まえ", "みな", "そば", "そと", "なか", "ひと", "うえ", "した", "たび", "つど", "かた", "よう", "さい", "いずれ", "それ", "これ", "ここ", "そこ", "どこ", "だれ", "なに", "もう", "また", "まだ", "では", "には", "とは", "から", "より", "まで", "として", "という", "および", "など", "なお", "ただ", "いま", "あり", "なし", "すべて", "ともに")
)  # fmt: skip
_ENDS_IN_GRAMMAR = re.compile(
    "(?:ます|ません|ました|ない|です|した|する|して|いる|ある|って|れた|れる|なる)$|^[こそあど](?:の|れ|こ)"
)
_LANDSCAPE = frozenset("山川田橋坂雲石米金星宮寺")
_FIELD = re.compile("[号名日先所欄票証話番者人員係課室部局様後時中内際]$")


# 砂 りん at the head of a line of a list.
_AT_HEAD = late(rf"^[^\S\n]*[{_KANJI}]{{1,3}} (?P<name>[ぁ-ゖ]{{2,4}})(?= )", re.MULTILINE)


def beside_marks(text: str) -> Iterator[tuple[int, int]]:
    """Every such place of a text in which marks stand."""
    for pattern, is_doubtful in (
        (_BESIDE, _may_stand_beside),
        (_SPOKEN, _may_speak),
        (_SENT, _may_receive),
        (_KIN, _may_be_given),
        (_AT_HEAD, _may_be_given),
    ):
        for match in pattern().finditer(text):
            group = match.lastgroup or "name"
            # Who has an age is a person, whatever the word: 〔年齢〕のゆず.
            doubtful = _may_receive if group == "aged" else is_doubtful
            if doubtful(match[group]):
                yield match.span(group)
    for match in _QUOTED().finditer(text):
        if not (_is_explained_in_quotes(match["name"]) or is_reading_of(text, match.start("name"))):
            yield match.span("name")
    for match in _ONE_SIGN.finditer(text):
        yield match.span("name")
    for match in _ACTING.finditer(text):
        if _may_be_name(match["name"]) and _acts(text, match.end("name")):
            yield match.span("name")


def _acts(text: str, end: int) -> bool:
    """Whether what follows is a person's act."""
    acts = (name_acts.SUBJECT_ACTS, name_acts.SPEAKS)
    return any(each.match(text, end) for each in acts)


def _may_be_name(word: str) -> bool:
    """Whether a word is some person's name to the dictionary, or nothing that it knows, and neither
    a role nor an everyday word."""
    title = name_words.ROLE_WORD.search(word) or name_words.KNOWN_TITLE.fullmatch(
        word.lstrip("両各")
    )
    if word in EVERYDAY or word in name_words.PSEUDONYMS or title or _is_grammar(word):
        return False
    known = known_in_kana(word) if word[0] <= "ヿ" else kinds(word)
    if word[0] < "ァ" and Kind.OTHER in kinds(word):
        return False
    return bool(known & PEOPLE) or (not known and len(word) > 1)


def _may_stand_beside(word: str) -> bool:
    """The same beside a mark, where the words for fields stand as well: 旅券番号, コード, メール."""
    thing = "ァ" <= word[0] <= "ヿ" and Kind.NOUN in kinds(word)
    return not (thing or _FIELD.search(word)) and _may_be_name(word)


def _may_speak(word: str) -> bool:
    """The same of whoever is quoted: a slope and a river say nothing."""
    return word in _LANDSCAPE or _may_be_name(word)


def _may_receive(word: str) -> bool:
    """The same of kana with へ behind at the end: short surnames are nouns as well."""
    short = word[0] < "ァ" and not _is_grammar(word) and Kind.OTHER not in kinds(word)
    return short or _may_be_name(word)


def _may_be_given(word: str) -> bool:
    """Whether kana are a given name, whatever else they are, or no word at all."""
    known = known_in_kana(word)
    return not _is_grammar(word) and (not known or bool(known & {Kind.GIVEN, Kind.PERSON}))


def _is_explained_in_quotes(word: str) -> bool:
    """Whether kana in quotes are a word of forms, a thing of katakana, or a longer everyday word."""
    if NO_NAME.fullmatch(word) or _is_grammar(word):
        return True
    noun = Kind.NOUN in kinds(word) and not known_in_kana(word) & PEOPLE
    return noun and (word[0] >= "ァ" or len(word) > 4)


def _is_grammar(word: str) -> bool:
    """Whether kana are words of grammar or end as predicates do."""
    return (
        word in FORMAL
        or word[1:] in FORMAL
        or (word[0] < "ァ" and bool(_ENDS_IN_GRAMMAR.search(word)))
    )
