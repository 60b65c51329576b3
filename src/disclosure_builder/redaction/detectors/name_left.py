"""Names that the others leave: folded text in, findings out.

1. In any text: a word in kana or Latin letters before a form of address, if it is no word for
   everybody (ながさわさん, imaiさん). Whoever is called so is a person, though no dictionary knows the name.
2. In a text from which something was stripped: words that the dictionary has as names of persons and
   as nothing else, where they belong to no body, place or work; the half of a name that touches
   the mark of the other half (〔氏名〕子, デ・〔氏名〕, 五十子(いかご)〔氏名〕); and two words that stand as
   surname and given name do, if one of them can be a name and neither is a thing.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import doubt_shapes, name_words
from disclosure_builder.redaction.detectors.doubt import is_explained, is_marked
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, words
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_foreign import THINGS
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_readings import (
    known_in_kana,
    leading_particle,
    sounds_like,
)
from disclosure_builder.redaction.folding import Folded

_NO_KANJI = re.compile("[^一-鿿々]+")
_NAMED = re.escape(Mark.NAME.mark)
# Signs that end given names, and are no title, no post and no word by themselves.
_HALF_AFTER = re.compile(
    rf"(?<={_NAMED})(?P<name>[ぁ-んァ-ヺ]{{0,2}}[子江枝美恵香代郎男夫雄彦介助俊])(?=[はがもをにのとや、。)」』\s(|〔]|さん|様|氏|と申|$)"
)
_HALF_BEFORE = re.compile(
    rf"(?:(?<![ァ-ヺー・])[ァ-ヺー]{{1,8}}・|(?<![一-鿿々])[一-鿿々]{{1,4}}\([ぁ-ゖー]{{2,8}}\)\s?)(?={_NAMED})"
)
_GIVEN_AFTER = re.compile(
    rf"(?<={_NAMED} )(?P<name>[ぁ-ん]{{2,5}}|[一-鿿々]{{1,3}}?)(?=[(、。)」』|]|{name_words.KNOWN_TITLE.pattern}|$)",
    re.MULTILINE,
)
_AGED_AFTER = re.compile(r"\((?:[小中高年]?[0-9]|[男女]\)|〔)")
# 配偶者大豆生田 〔氏名〕: a surname that the dictionary has as a place, or not at all.
_SURNAME_BEFORE = re.compile(
    rf"(?:配偶者|世帯主|[妻夫父母娘男女]|息子|職員|本人|住民|市民|(?<![一-鿿])[一-鿿]{{2}}者)(?P<name>[一-鿿々ヶケ]{{1,4}}) ?(?={_NAMED})|(?<![ァ-ヺー])(?P<foreign>[ァ-ヺー]{{2,8}}) (?={_NAMED})"
)
# 松 〔氏名〕様: what stands before a name and a blank is the surname.
_SURNAME_APART = re.compile(
    rf"(?<![一-鿿々])(?P<name>[一-鿿々ヶケ]{{1,3}}) (?={_NAMED}(?:様|さん|氏|君|殿))"
)
_PAIR = re.compile(
    r"(?:(?<![一-鿿々])(?P<kanji>[一-鿿々ヶケ]{1,4}) (?P<given>[一-鿿々]{1,3}|[ぁ-ゖー]{2,4}|[ぁ-ゖ]{1,2}[一-鿿])"
    r"|(?<![一-鿿々])(?P<joined>[一-鿿々ヶケ]{2,4})(?P<kana>[ぁ-ゖー]{2,4})"
    r"|(?<![ァ-ヺー])(?P<katakana>[ァ-ヺー]{2,8})[ ・](?P<other>[ァ-ヺー]{2,8})"
    r"|(?<![ぁ-ゖー])(?P<hiragana>[ぁ-ゖー]{2,6})[ ・](?P<called>[ぁ-ゖー]{2,5})"
    r")(?=[、。,()」』|〔・]|\s|様|さん|氏|ほか|である|$)",
    re.MULTILINE,
)
_LATIN_PAIR = re.compile(
    r"(?<![A-Za-z@._-])(?:[A-ZÀ-Þ][A-Za-zÀ-ɏḀ-ỿ'-]{1,14})(?: [A-ZÀ-Þ][A-Za-zÀ-ɏḀ-ỿ'-]{1,14}){1,3}(?![A-Za-z@_])"
)


class NameLeft(Detector):
    """Whoever is addressed; and what is left of names where others were found."""

    id = "name-left"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Words before a form of address; among persons also names by the dictionary, and halves."""
        text = folded.text
        for start, end in doubt_shapes.addressed(text):
            if _NO_KANJI.fullmatch(text, start, end):
                yield self.finding(start + leading_particle(text[start:end]), end)
        if is_marked(text):
            for start, end in chain(_words(text), _halves(text), _pairs(text)):
                yield self.finding(start, end)


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Words that the dictionary has as names of persons only."""
    for word in chain.from_iterable(words(text)):
        known = kinds(word.surface) if word.kind in PEOPLE else frozenset()
        only_people = bool(known) and not known - PEOPLE and not word.surface.islower()
        if only_people and len(word.surface) > 1 and not is_explained(text, word):
            yield word.start, word.end


def _halves(text: str) -> Iterator[tuple[int, int]]:
    """The half of a name beside the mark of the other."""
    for match in chain(_HALF_AFTER.finditer(text), _HALF_BEFORE.finditer(text)):
        yield match.span()
    for match in _GIVEN_AFTER.finditer(text):
        name = match["name"]
        given = Kind.GIVEN in known_in_kana(name) | sounds_like(name) or _has_given_signs(
            text, match
        )
        if given or _AGED_AFTER.match(text, match.end()):
            yield match.span("name")
    for match in _SURNAME_APART.finditer(text):
        own = match["name"] not in EVERYDAY and not _is_of_office(match["name"])
        if own and Kind.SURNAME in kinds(match["name"]):
            yield match.start("name"), match.end()
    for match in _SURNAME_BEFORE.finditer(text):
        group = match.lastgroup or "name"
        known = kinds(match[group])
        # In 市民課主任 〔氏名〕 no surname begins behind 市民.
        if _is_of_office(match[group]) or name_words.KNOWN_TITLE.search(match[group]):
            continue
        if not known - {Kind.PLACE} or (known & PEOPLE and group == "foreign"):
            yield match.start(group), match.end()


def _is_of_office(word: str) -> bool:
    """Whether a word ends as sections, posts and roles do."""
    return word[-1] in "課係室部局所" or name_words.ROLE_WORD.search(word) is not None


def _has_given_signs(text: str, match: re.Match[str]) -> bool:
    """Whether the word behind a name's mark and a blank is made of the signs of given names: 花蓮."""
    name, start = match["name"], match.start("name")
    title = name_words.KNOWN_TITLE.match(text, start) or name_words.MATTER.match(text, start)
    signs = len(name) > 1 and all(is_given_sign(each) for each in name)
    return signs and not title and Kind.NOUN not in kinds(name)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Two words of one script, or kanji and kana, that are a name together."""
    for match in _PAIR.finditer(text):
        first, second = (each for each in match.groups() if each is not None)
        one, two = known_in_kana(first), known_in_kana(second)
        # Written in katakana, いわしみず is no word: then it may be a name.
        surname = Kind.SURNAME in one or (
            not kinds(first) - {Kind.PLACE}
            and not (match["joined"] and Kind.OTHER in kinds(second))
        )
        # Without a blank between them only a known name can be told from a verb: 保坂によれば.
        given = Kind.GIVEN in two or not (kinds(second) or match["joined"])
        named = bool((one & {Kind.SURNAME, Kind.PERSON}) | (two & {Kind.GIVEN, Kind.PERSON}))
        role = any(name_words.ROLE_WORD.search(each) for each in (first, second))
        # 公　示　送　達 is a word that is set wide.
        wide = len(first + second) == 2 and Kind.NOUN in kinds(first + second)
        if surname and given and named and not (role or wide):
            yield match.span()
    for match in _LATIN_PAIR.finditer(text):
        parts = re.split("[ -]", match[0])
        if not THINGS.search(match[0]) and all(_is_no_word(part) for part in parts):
            yield match.span()


def _is_no_word(word: str) -> bool:
    """Whether Latin letters are no word of the dictionary but for a person's name."""
    return not (kinds(word) | kinds(word.lower())) & {Kind.NOUN, Kind.OTHER}
