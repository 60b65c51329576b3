"""Names beside the words for who has a part or a post: a text in, names out.

| place | example |
|---|---|
| kana before a form of address behind another word in kana | なぜかおおぬまさん |
| kana before a post, or before って人 | まなべ主幹, 出たきくち主事, なかざとって人 |
| kana behind the word for a part, an account or a letter | 職員ｲｼｶﾜ（, 口座名義ｲﾜｼﾐｽﾞ ﾀｶｼ |
| in brackets or with さん behind it | 使用者（乾）, 担当の四十物さん |
| one after the other behind such a word | 宿直者　谷・小野寺 |
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_possible import (
    ANY,
    IN_HIRAGANA,
    IN_KATAKANA,
    PART,
    POST,
    is_labelled,
    is_possible,
    is_surname,
)
from disclosure_builder.redaction.detectors.name_readings import sounds_like
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

# Before these the whole row in kana is the name, or what follows a clause or a particle in it.
_IN_KANA_BEFORE = re.compile(
    rf"(?P<kana>[ぁ-ゖー]{{2,10}}|{IN_KATAKANA})(?={POST}|せんせい|(?:って|という|とかいう)(?:人|ひと|職員|方|男|女|子(?!ど)|係の)|(?:と|って)(?:いい|言い|申し)ます)"
)
# なぜかおおぬまさん: an adverb or a clause runs on into the name.
_RUN_ON = re.compile("(?<![ぁ-ゖー])(?P<kana>[ぁ-ゖー]{5,14}?)(?=さん(?!ざん)|さま(?!ざま)|様|氏)")
_CLAUSE = re.compile("[たるいのはがをにとでも、]$")
_END = r"(?=[、。,.(/|;」』)〔・:\"'\n]|\s|さん|様|氏|殿|より|から|が|は|に|を|と|の|も|で(?:す|し|あ|、)|って|$)"
# What follows a part; one search for the part serves all of them.
_PART = re.compile(PART)
_BEHIND = re.compile(
    rf"(?:の|:|は|:\s|\s|・|「|\()?(?P<name>{IN_KATAKANA}(?:[ ・]{IN_KATAKANA})?|{IN_HIRAGANA}(?:[ ・](?:{IN_HIRAGANA}|[{KANJI}]{{1,3}}))?){_END}"
)
_ADDRESSED = re.compile(rf"の(?P<name>(?!皆|方|お?客|本人)[{KANJI}]{{1,4}})(?=さん|様|氏)")
_BRACKETED = re.compile(rf"\((?P<name>[{KANJI}]{{1,3}})\)")
_LISTED = re.compile(
    rf"(?:^|(?<=[\s、。・:「(\[|]))(?:{PART}[0-9]?|確認[0-9]?|返却|受領|記録|書記|司会|文責|起案|宿直|夜勤|日勤|引継者?|引受者?|後任|前任|サブ|主担当|副担当)[:\s]\s{{0,3}}(?P<name>{ANY}(?:[・、/]\s?{ANY}){{0,5}})(?=$|[\s。)」/(|]|ほか|の[0-9]名)",
    re.MULTILINE,
)


def with_parts(text: str) -> Iterator[NameSpan]:
    """Whoever stands beside the word for a part or a post."""
    yield from _in_kana(text)
    yield from _run_on(text)
    yield from _behind_parts(text)
    yield from _listed(text)


def _behind_parts(text: str) -> Iterator[NameSpan]:
    """A name in kana, in brackets or with a form of address behind the word for a part."""
    for part in _PART.finditer(text):
        for pattern, is_name in (
            (_BEHIND, is_possible),
            (_BRACKETED, is_surname),
            (_ADDRESSED, bool),
        ):
            match = pattern.match(text, part.end())
            if match is None:
                continue
            start, end = match.span("name")
            if is_name(match["name"]):
                yield NameSpan(start, end)
            # What stands behind the blank may be the next field: 担当 ひらばやし 内線.
            elif " " in match["name"] and is_name(match["name"].split(" ")[0]):
                yield NameSpan(start, start + match["name"].index(" "))


def _in_kana(text: str) -> Iterator[NameSpan]:
    """Kana before a post: the longest end of the row that sounds like a surname."""
    for match in _IN_KANA_BEFORE.finditer(text):
        for start in range(match.start(), match.end() - 2):
            joined = start > match.start() or (start and "ぁ" <= text[start - 1] <= "ヺ")
            if joined and not _CLAUSE.search(text, 0, start):
                continue
            word = text[start : match.end()]
            if Kind.SURNAME in sounds_like(word) | kinds(word) and not _is_phrase(word):
                yield NameSpan(start, match.end())
                break


def _run_on(text: str) -> Iterator[NameSpan]:
    """Whoever is addressed behind a word in the same kana: the longest end that sounds like a surname."""
    for match in _RUN_ON.finditer(text):
        run = match["kana"]
        for cut in range(2, len(run) - 2):
            name = run[cut:]
            if Kind.SURNAME in sounds_like(name) and not kinds(name + "さん"):
                yield NameSpan(match.start() + cut, match.end())
                break


def _is_phrase(word: str) -> bool:
    """Whether a row in kana is a noun, or a word and its particle: もとの課長, なかよし先生."""
    known = kinds(word)
    noun = Kind.NOUN in known and Kind.SURNAME not in known
    return noun or (word.endswith("の") and bool(kinds(word[:-1]) & {Kind.NOUN, Kind.OTHER}))


def _listed(text: str) -> Iterator[NameSpan]:
    """Several names behind the word for their part, if each of them can be one."""
    for match in _LISTED.finditer(text):
        items = list(re.finditer(ANY, match["name"]))
        if all(is_labelled(item[0]) for item in items):
            for item in items:
                at = match.start("name")
                yield NameSpan(at + item.start(), at + item.end())
