"""What can be a name where a person has to stand: a word in any script in, yes or no out.

With the words for persons and the shapes of names from which `name_position` builds its places.
"""

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL, KATAKANA
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_readings import known_in_kana, sounds_like
from disclosure_builder.redaction.detectors.name_zones import KANJI

IN_KANJI = f"[{KANJI}]{{1,4}}"
IN_HIRAGANA = "[ぁ-ゖー]{2,6}"
IN_KATAKANA = "[ァ-ヺー]{2,7}"
DOTTED = "[ァ-ヺー]{1,10}(?:・[ァ-ヺー]{1,10}){1,4}"
ANY = f"(?:{IN_KANJI}|{IN_HIRAGANA}|{DOTTED}|{IN_KATAKANA})"
POST = "(?:会計管理者|(?:副|主任)?(?:委員長?|会長|部会長|座長|議長|課長|係長|部長|次長|主査|主任|主事|主幹|議員|先生|理事|参事|相談員|保健師|書記|参与|室長|所長|技師))"
# The words for who has a part in an affair, an account or a letter.
PART = (
    "(?:職員|担当者?|利用者|来庁者|申請者|届出人|届出者|請求者|申出人|相談者|通報者|口座名義人?|名義人?|宛名|お?客様|委任者|受任者|代理人|宿直者?|当直者?|日直者?|従業員|作業者|作業員|世帯主|確認者|"
    "点検者|入力者|操作者|使用者|立会者|立会人|喪主|発見者|記録者|受付者|本人|原告|被告|請求人|陳情者|請願者|参考人|患者|住民|市民|書いた人|当番|タントウシャ?|ホンニン|シンセイシャ|トドケデニン|セタイヌシ|ダイリニン|シメイ|ナマエ|メイギニン?)"
)
_ORDINARY = frozenset({Kind.NOUN, Kind.OTHER})
# Single signs by which a form says that something is so, where a name could stand.
_STATES = frozenset("済無有未要不否可計別他同正副全")


def is_possible(word: str, *, labelled: bool = False) -> bool:
    """Whether a word can be a name where a person stands; behind a label also a rare or foreign one."""
    if word[0] > "ヿ":
        return is_surname(word, labelled=labelled)
    if " " in word or "・" in word:
        parts = word.replace("・", " ").split(" ")
        if parts[-1] > "ヿ" and not is_given(parts[-1]):
            return False
        return any(sounds_like(part) or known_in_kana(part) & PEOPLE for part in parts)
    known = kinds(word)
    if labelled and (word in KATAKANA or (sounds_like(word) and Kind.NOUN not in known)):
        return True
    if known & _ORDINARY:
        return word[0] >= "ァ" and bool(sounds_like(word))
    return bool(sounds_like(word) or known & PEOPLE)


def is_given(word: str) -> bool:
    """Whether kanji are a given name, or none of the dictionary and written as such."""
    known = kinds(word)
    return Kind.GIVEN in known or (not known and all(is_given_sign(each) for each in word))


def is_surname(word: str, *, labelled: bool = False) -> bool:
    """Whether a word in kanji is a surname, and no role, section, state or everyday word."""
    title = name_words.ROLE_WORD.search(word) or name_words.KNOWN_TITLE.fullmatch(word)
    if word in EVERYDAY or title:
        return False
    known = kinds(word)
    if len(word) == 1:
        usual = word in ONE_SIGN_SURNAMES | CONTINENTAL
        return usual or (labelled and Kind.SURNAME in known and word not in _STATES)
    other = Kind.OTHER in known and usual_kind(word) is not Kind.SURNAME
    return Kind.SURNAME in known and not other


def is_labelled(word: str) -> bool:
    """Whether a word can be a name behind a label."""
    return is_possible(word, labelled=True)
