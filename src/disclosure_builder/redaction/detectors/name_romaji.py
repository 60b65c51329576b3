"""Names in Latin letters: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import foreign_words
from disclosure_builder.redaction.detectors.name_kana import TO_HIRAGANA
from disclosure_builder.redaction.detectors.name_syllables import readings
from disclosure_builder.redaction.folding import Folded

_WORD = "[A-Z][A-Za-zāīūēōÂÎÛÊÔâîûêô'-]+"
# T. Yamada, Y.Kobayashi, Yamada T.
_INITIAL = re.compile(
    rf"(?<![A-Za-z.])(?:(?:[A-Z]\.\s?){{1,2}}(?P<after>{_WORD})|(?P<before>{_WORD}),?\s[A-Z]\.)(?![A-Za-z@])"
)
# Suzuki-san
_HONOURED = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_WORD})[-\s](?:san|sama|sensei|kun|chan)(?![A-Za-z])"
)
# kenji.morita: a log-in name that is a name. What goes on is an address of a machine.
_JOINED = re.compile(
    r"(?<![A-Za-z0-9@./_-])([a-z]{3,12})[._]([a-z]{3,12})(?![A-Za-z0-9@/_-]|\.[a-z])"
)
# minagawa satoshi, without capitals: both halves have to be names to the dictionary.
_SMALL = re.compile(r"(?<![A-Za-z0-9 ])([a-z]{3,12})\s([a-z]{3,12})(?![A-Za-z0-9]|\s[a-z])")
_ROW = re.compile(rf"(?<![A-Za-z]){_WORD}(?:,?\s{_WORD}){{1,3}}(?![A-Za-z])")
# The second halves of which most surnames are made; with one of them an unknown word is a surname.
_SURNAME_END = re.compile(
    "(?:mura|yama|kawa|gawa|ta|da|moto|no|hara|wara|bara|saki|zaki|shima|jima|hashi|bashi|kuchi|guchi|uchi|mori|oka|be|ura|sawa|zawa|ki|gi|se|tani|dani|ya|matsu|ishi|ike|naka|hata|bata|tsuka|zuka|zono|ishi|mizu|tsu|shita|ue|fuji|kubo|hama|dera)$"
)
_PAIR = re.compile(rf"(?<![A-Za-z]){_WORD}(?:,\s?|\s+){_WORD}(?![A-Za-z])")
_TITLED = re.compile(rf"(?:Mr|Ms|Mrs|Miss|Dr)\.?\s?(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})")
_LONG = str.maketrans("āīūēōâîûêô", "aiueoaiueo")


class NameRomaji(Detector):
    """Two words that are a surname and a given name when read as Japanese."""

    id = "name-romaji"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Pairs in either order, and whatever follows Mr. or Ms."""
        text = folded.text
        for titled in _TITLED.finditer(text):
            yield self.finding(*titled.span("name"))
        position = 0
        yield from self._single(text)
        while match := _PAIR.search(text, position):
            one, two = re.split(r",\s?|\s+", match[0], maxsplit=1)
            if _is_name(one, two):
                yield self.finding(*match.span())
                position = match.end()
            else:
                position = match.start() + len(one)

    def _single(self, text: str) -> Iterator[Finding]:
        """Surnames beside an initial or a form of address, log-in names, names from abroad."""
        for match in _INITIAL.finditer(text):
            known = _kinds(match["after"] or match["before"])
            if known and Kind.SURNAME in known:
                yield self.finding(*match.span())
        for match in _HONOURED.finditer(text):
            yield self.finding(*match.span("name"))
        for match in (*_JOINED.finditer(text), *_SMALL.finditer(text)):
            if _is_name(match[1], match[2]):
                yield self.finding(*match.span())
        for match in _ROW.finditer(text):
            found = foreign_words(re.split(r",?\s", match[0]))
            if found:
                yield self.finding(*match.span(), certain=found > 1)


def _is_name(one: str, two: str) -> bool:
    """Whether two words are names, one way round or the other."""
    first, second = _kinds(one), _kinds(two)
    if first is None or second is None:
        return False
    for surname, given in ((first, second), (second, first)):
        if Kind.SURNAME in surname and Kind.GIVEN in given:
            return True
    # TARO HINOMURA: a given name, and an unknown word that is made like a surname.
    for surname, word, given in ((first, one, second), (second, two, first)):
        if (
            not surname
            and Kind.GIVEN in given
            and len(word) > 4
            and _SURNAME_END.search(word.lower())
        ):
            return True
    # YAMADA Taro: capitals for the surname are how a name is written, whatever its halves.
    return one.isupper() != two.isupper() and bool((first | second) & {Kind.SURNAME, Kind.GIVEN})


def _kinds(word: str) -> frozenset[Kind] | None:
    """What a word is when read as Japanese; None where it cannot be read so."""
    spellings = readings(word.lower().translate(_LONG).replace("'", "").replace("-", ""))
    if not spellings:
        return None
    hiragana = (spelling.translate(TO_HIRAGANA) for spelling in spellings)
    return frozenset().union(*map(kinds, (*spellings, *hiragana)))
