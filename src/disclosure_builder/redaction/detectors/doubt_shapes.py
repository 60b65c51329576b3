"""What may be a name by its form, in a text from which something was stripped: text in, places out."""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, pieces
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL, LATIN
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_syllables import readings

_NAMED = "〔氏名〕"
_ORDINARY = frozenset({Kind.NOUN, Kind.OTHER, Kind.PREFIX, Kind.SUFFIX})
_KANJI = "一-鿿々〆ヶケノ"
# Whoever is addressed; words for everybody and for parts that people have in an affair are no names.
_ADDRESSED = re.compile(
    rf"(?P<name>[{_KANJI}]{{1,6}}|[ァ-ヺー]{{2,10}}|(?<![ぁ-ゖ])[ぁ-ゖー]{{2,6}}?|[A-Za-z]{{2,12}})(?:(?<=[ぁ-ゖァ-ヺー])[」』])?(?:様(?![式々子態相])|さま(?!ざま)|さ[ー〜~あ]*ん|氏(?![名族神])|くん|ちゃん|殿(?![{_KANJI}]))"
)
_EVERYBODY = re.compile(
    "(?:皆|みな|みんな|客|何|誰|だれ|どなた|奥|嫁|婿|爺|婆|祖父|祖母|父|母|兄|姉|叔父|叔母|息子|娘|子|赤|隣|王|神|仏|殿|姫|両|同|某|本人|家族|世帯主|方|人|者|員|主|長|師|士|官|生|手|屋|店|社|課|係|団体|行|"
    "じい|ばあ|かあ|とう|にい|ねえ|おじ|おば|おくさ?|おこ|たく|ごくろう|おつかれ|お疲れ|ご苦労|世話|馳走|気の毒|有|同様|一|多|各|模|仕|異|逆|態|左|貴|外|王|上|仰|殿|たくさ|さ|なん)$"
)
# Kana that begin where a word begins, and what may follow a name that ends within them.
_KANA = re.compile(rf"(?<![ぁ-ゖァ-ヺー{_KANJI}])[ぁ-ゖー]{{2,12}}|(?<=職員)[ぁ-ゖー]{{2,12}}")
_NAME_ENDS = re.compile(
    r"(?:さん|さま|様|氏|くん|ちゃん|(?:です|でした|だ|と|が|は|も|の|に|を|から|へ)|[」』)、,。\s:(0-9〔|]|主幹|課長|係長|主査|主任|主事|部長|$)"
)
_KANA_ALONE = re.compile(
    r"(?:^|(?<=[「『(:、|\s]))(?P<name>[ぁ-ゖー]{3,6})(?=[」』]|\s?[(〔0-9|]|主幹|課長|係長|主査|主任|主事|部長)",
    re.MULTILINE,
)
# 藤ヶ谷ひとみ: signs of any word, and a given name in kana that ends where a word ends.
_KANJI_AND_KANA = re.compile(
    rf"(?<![{_KANJI}])[{_KANJI}]{{1,4}}(?P<given>[ぁ-ゖー]{{2,4}})(?=[、。,)」』\s|〔]|さん|様|氏|ほか|ら|$)",
    re.MULTILINE,
)
# Verbs and adjectives sound like names as well: 含みます, わからない.
_ENDS_A_VERB = re.compile(
    "(?:ます|ません|ました|ない|です|した|する|して|いる|ある|って|ください|られる|れば)$"
)
_LETTERS = re.compile(r"(?<![A-Za-z])[A-Za-zÀ-ɏ]{4,}(?![A-Za-z])")
# A word that touches the mark of a name, or that only a blank, a dot or a reading parts from it.
_AFTER_MARK = re.compile(
    rf"{_NAMED}(?!両|各)(?:\s?(?P<name>[一-鿿々]{{1,3}}|[ァ-ヺー]{{2,8}}|(?<=\s)[ぁ-ゖ]{{2,3}}[一-鿿々]{{1,2}})(?=[はがもをにのと、。)」』\s(|〔]|さん|様|氏|$))"
)
# 〔氏名〕 志豪委員: what the dictionary lacks between the mark and a post.
_GIVEN_AND_POST = re.compile(
    rf"{_NAMED}\s(?P<name>[一-鿿々]{{1,3}}?)(?={name_words.KNOWN_TITLE.pattern})"
)
_BEFORE_MARK = re.compile(
    rf"(?P<name>(?<![ァ-ヺー])[ァ-ヺー]{{1,8}}[・ ]|[{_KANJI}]{{1,4}}(?:\([ぁ-ゖー]{{2,8}}\)\s?| ))(?={_NAMED})"
)


# Where persons come: who has a part, is called or calls himself; who signs.
_PERSON_COMES = re.compile(
    rf"(?:[{_KANJI}]{{2}}(?:者|人|員|主|手|役|師|士)|被告|原告|本人|自分|私|わたし|名義|署名|記名|名字|姓|氏名|名前|担当|隣席|同僚|上司|部下|後任|前任|窓口|受付|受け付け|父|母|夫|妻|兄|弟|姉|妹|息子|娘)(?:[はがの:「『(=、,\t|]{{1,2}}[^\S\n]?|[^\S\n])(?P<name>[{_KANJI}]{{1,4}}|[ァ-ヺー]{{2,6}}(?:[ ・][ァ-ヺー]{{2,6}})?)(?=で(?!は|も)|です|だ(?!け)|が|は|も|と|、|。|[)」』(]|から|に|を|\s|$)",
    re.MULTILINE,
)
# What somebody is called can be any word: 新姓は友部, 名前は心愛と書いて.
_IS_CALLED = re.compile(
    rf"(?:新姓|旧姓|旧氏|本名|通称名?|あだ名|愛称|呼び名|お?名前|名字|苗字|読み(?:方|仮名)?|よみ(?:がな)?|ふりがな|フリガナ)(?:は|が|を|:|、)\s?[「『\"]?(?P<name>[{_KANJI}]{{1,6}}|[ぁ-ゖー]{{2,8}}|[ァ-ヺー]{{2,10}})(?=で|だ|と|、|。|[)」』(\"]|から|に|を|\s|$)",
    re.MULTILINE,
)
# Who speaks or writes: at the head of a line, behind the time of a message, before と申します.
_SPEAKS = re.compile(
    rf"^[^\S\n]*(?:[○◯●◎・>*-][^\S\n]?)?(?P<member>[{_KANJI}ぁ-ゖァ-ヺー]{{1,5}}?)(?:委員長?|部会長|会長|座長|議長|議員|主[査任事幹]|係長|課長|部長|次長|参事|先生)(?=[^\S\n]|:)"
    rf"|[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?\]?[^\S\n](?P<writer>[{_KANJI}]{{1,4}}|[ぁ-ゖー]{{2,6}}|[ァ-ヺー]{{2,8}}|[A-Z][a-z]{{2,11}})(?=:|\t)"
    rf"|(?P<said>[{_KANJI}]{{1,4}}|[ァ-ヺー]{{2,8}}|[ぁ-ゖー]{{2,8}})(?=と申し(?![出上立合入込])|と申す|って(?:呼|よ)[んびば])"
    r"|(?<![A-Za-z0-9._%+-])@(?P<mention>[A-Za-z0-9_.-]{3,30})(?![A-Za-z0-9@-])",
    re.MULTILINE,
)
_SIGNS = re.compile(
    rf"(?<![{_KANJI}])(?P<name>[{_KANJI}]{{1,4}})(?=\((?:印|自署|署名|サイン|代筆|代理|当時)\)|㊞|[^\S\n](?:印|拝)(?![{_KANJI}]))"
)
_SECTION = re.compile(
    "[課係室局部会社団所署院校班町区市村県庁員者人方各]$|^(?:副|前|元|各|同|両|当|新|現)$"
)
_POINTS = re.compile("[こそあど][のれこ]")
_ALL_HIRAGANA = re.compile("[ぁ-ゖー]{2,5}")
_ORDINARY_SPEAKERS = frozenset({Kind.NOUN, Kind.OTHER})
# 聞取者　住民記録係　木: whoever it is, by section and name.
_FROM_SECTION = re.compile(
    rf"^[^\S\n]*[{_KANJI}]{{1,4}}[者人員][^\S\n:]*[\s:][^\S\n]*[^\s、。]{{1,12}}[課係室部局][^\S\n](?P<name>[{_KANJI}]{{1,4}})[^\S\n]*$",
    re.MULTILINE,
)
# Who writes stands alone behind the last sentence.
_CLOSES = re.compile(rf"[。)」]\s+(?P<name>[{_KANJI}]{{1,4}})\s*\Z")
_RUN = re.compile(rf"(?<![{_KANJI}ァ-ヺー])[{_KANJI}]{{2,4}}(?![{_KANJI}ァ-ヺー])")


def placed(text: str) -> Iterator[tuple[int, int]]:
    """Words that can be names where persons come: 自分は安西で, 管理者：香取（印）."""
    closing = _CLOSES.search(text)
    if closing and kinds(closing["name"]) & PEOPLE and closing["name"] not in EVERYDAY:
        yield closing.span("name")
    for pattern in (_PERSON_COMES, _SIGNS):
        for match in pattern.finditer(text):
            if _can_be_somebody(match["name"]) and not _is_place_here(text, match.end("name")):
                yield match.span("name")
    for match in _FROM_SECTION.finditer(text):
        if not _is_role(match["name"]):
            yield match.span("name")
    for match in _SPEAKS.finditer(text):
        group = match.lastgroup or ""
        # No noun in hiragana stands before a post: たるみ議員.
        in_hiragana = group == "member" and _ALL_HIRAGANA.fullmatch(match[group])
        writer = group == "writer" and known_in_kana(match[group]) & PEOPLE
        if group == "mention" or in_hiragana or writer or not _is_section(match[group]):
            yield match.span(group)


def _called(text: str) -> Iterator[tuple[int, int]]:
    """Words given as somebody's name that are no words for something else."""
    for match in _IS_CALLED.finditer(text):
        if not kinds(match["name"]) & _ORDINARY:
            yield match.span("name")


def _can_be_somebody(name: str) -> bool:
    """Whether a word can be a name, however much else it can be, but for everyday words."""
    known = known_in_kana(re.split("[ ・]", name)[0])
    if not known & PEOPLE or name in EVERYDAY or _is_role(name):
        return False
    return Kind.SURNAME in known and (len(name) > 1 or name in ONE_SIGN_SURNAMES | CONTINENTAL)


def _is_section(word: str) -> bool:
    """Whether who speaks is a body, a section or a role: 事務局, 市民課長, 担当者."""
    return (
        _is_role(word)
        or bool(_SECTION.search(word))
        or bool(kinds(word) & _ORDINARY_SPEAKERS)
        or _is_compound(word)
    )


def _is_compound(word: str) -> bool:
    """Whether a row is put together of nouns by which nobody is called: 情報管理課長."""
    known = [kinds(each.surface) for each in pieces(word)] if word[0] > "ヿ" else []
    return len(known) > 1 and all(Kind.NOUN in each and not each & PEOPLE for each in known)


def _is_place_here(text: str, end: int) -> bool:
    """Whether what follows a word is said of places only; 安西で、 goes on as 安西です does."""
    return bool(name_words.PLACE_AFTER.match(text, end)) and not text.startswith("で、", end)


def addressed(text: str) -> Iterator[tuple[int, int]]:
    """Whoever is called 様, さん or 氏 by a word that is not for everybody."""
    for match in _ADDRESSED.finditer(text):
        name = match["name"]
        # たくさん and 同様 are words of their own.
        quoted = text.startswith(("」", "』"), match.end("name"))
        one_word = kinds(match[0]) or (kinds(name) & {Kind.OTHER} and not quoted)
        if len(name) > 1 and not (one_word or _EVERYBODY.search(name) or _is_role(name)):
            yield match.span("name")


def among_persons(text: str) -> Iterator[tuple[int, int]]:
    """Kana and letters that read as a name; what touches a name's mark and is no title."""
    yield from _called(text)
    yield from _kana(text)
    for match in _LETTERS.finditer(text):
        if reads_as_name(match[0]):
            yield match.span()
    for match in _RUN.finditer(text):
        known = kinds(match[0])
        if known and not known - PEOPLE:
            yield match.span()
    yield from _touching(text)


def _touching(text: str) -> Iterator[tuple[int, int]]:
    """What stands beside the mark of a name and may be the other half of it."""
    for match in _AFTER_MARK.finditer(text):
        if not _is_title(text, match.start("name")):
            yield match.span("name")
    for match in _GIVEN_AND_POST.finditer(text):
        if not kinds(match["name"]):
            yield match.span("name")
    for match in _BEFORE_MARK.finditer(text):
        if _may_be_half(match["name"]):
            yield match.span("name")


def _kana(text: str) -> Iterator[tuple[int, int]]:
    """Hiragana: surnames at the beginning of a row, what stands alone, given names after kanji."""
    for match in _KANA.finditer(text):
        for end in range(match.end(), match.start() + 2, -1):
            name = text[match.start() : end]
            if not _NAME_ENDS.match(text, end) or kinds(name) - PEOPLE:
                continue
            # このうち sounds like a surname.
            if Kind.SURNAME in known_in_kana(name) and not _POINTS.match(name):
                yield match.start(), end
                break
    for match in _KANA_ALONE.finditer(text):
        name = match["name"]
        said = _ENDS_A_VERB.search(name) or _POINTS.match(name)
        if not (kinds(name) & _ORDINARY or said):
            yield match.span("name")
    for match in _KANJI_AND_KANA.finditer(text):
        given = Kind.GIVEN in known_in_kana(match["given"])
        if given and not (kinds(match[0]) or _ENDS_A_VERB.search(match["given"])):
            yield match.span()


def reads_as_name(word: str) -> bool:
    """Whether letters can be read as Japanese, or are a name, and are no word of the dictionary."""
    known = kinds(word) | kinds(word.lower())
    # In small letters a firm's name is somebody's log-in name as well: hirose.
    if known - PEOPLE - ({Kind.PROPER} if word.islower() else set()):
        return False
    return bool(known & PEOPLE or readings(word.lower()) or word.lower() in LATIN)


def _may_be_half(name: str) -> bool:
    """Whether a word before the mark of a name can be the other half of it."""
    word = name.split("(", maxsplit=1)[0].strip("・ ")
    if "(" in name or (len(name) == 2 and name.endswith("・")):
        return True
    if Kind.SURNAME in known_in_kana(word):
        return not _is_role(word)
    return not _is_section(word)


def _is_role(word: str) -> bool:
    """Whether a word is one for whoever has a part, an office or a post."""
    return bool(name_words.ROLE_WORD.search(word) or name_words.KNOWN_TITLE.fullmatch(word))


def _is_title(text: str, start: int) -> bool:
    """Whether what follows a name is a title, a post, a role or the matter of a name."""
    return bool(
        name_words.TITLE.match(text, start)
        or name_words.ROLE_START.match(text, start)
        or name_words.MATTER.match(text, start)
    )
