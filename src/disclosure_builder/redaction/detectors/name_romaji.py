"""Names in Latin letters: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_english import english_names
from disclosure_builder.redaction.detectors.name_foreign import (
    LETTERS,
    THINGS,
    UPPER,
    foreign_words,
)
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_syllables import readings
from disclosure_builder.redaction.folding import Folded

_WORD = f"[{UPPER}][{LETTERS}'-]+"
# T. Yamada, Y.Kobayashi, Yamada T.
_INITIAL = re.compile(
    rf"(?<![A-Za-z.])(?:(?:[A-Z]\.\s?){{1,2}}(?P<after>{_WORD})|(?P<before>{_WORD}),?\s[A-Z]\.)(?![A-Za-z@])"
)
# ONUMA/MISAKI MS: as airlines write.
_BOARDING = re.compile(r"(?<![A-Z/])[A-Z]{2,}/[A-Z]{2,}(?:\s?(?:MR|MS|MRS|MISS|MSTR)(?![A-Za-z]))")
# Suzuki-san
# Who signs in a line of its own, with a section, or writes behind the hour: Kudo, Ono:
_ALONE = re.compile(
    r"\n[^\S\n]*(?P<signed>[A-Z][a-z]{2,12})[^\S\n]*(?=\n|\Z)|(?<![A-Za-z])(?P<member>[A-Z][a-z]{2,12})(?=, [A-Z][a-z]+ (?:Section|Division|Department|Office|Desk|City)\b)|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?[\t ](?P<writer>[A-Z][a-z]{2,12})(?=[\t:])|(?:^|\n)(?:From|To|Cc|CC):\s?(?P<mail>[A-Z][a-z]{2,12})(?=\s*(?:\n|$|,))"
)
_HONOURED = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_WORD})[-\s](?:san|sama|sensei|kun|chan)(?![A-Za-z])"
)
# kenji.morita: a log-in name that is a name. What goes on is an address of a machine.
_JOINED = re.compile(
    r"(?<![A-Za-z0-9@./_-])([a-z]{3,12})[._]([a-z]{3,12})(?![A-Za-z0-9@/_-]|\.[a-z])"
)
# minagawa satoshi, without capitals: both halves have to be names to the dictionary.
_SMALL = re.compile(
    r"(?<![A-Za-z0-9])(?<![A-Za-z0-9,.;:] )([a-z]{3,12})\s([a-z]{3,12})(?![A-Za-z0-9]|\s[a-z])"
)
_ROW = re.compile(rf"(?<![A-Za-z]){_WORD}(?:,?\s{_WORD}){{1,3}}(?![A-Za-z])")
# The second halves of which most surnames are made; with one of them an unknown word is a surname.
_SURNAME_END = re.compile(
    "(?:mura|yama|kawa|gawa|ta|da|moto|no|hara|wara|bara|saki|zaki|shima|jima|hashi|bashi|kuchi|guchi|uchi|mori|oka|be|ura|sawa|zawa|ki|gi|se|tani|dani|ya|matsu|ishi|ike|naka|hata|bata|tsuka|zuka|zono|ishi|mizu|tsu|shita|ue|fuji|kubo|shiro|gusuku|numa|sugi|machi|tsuki|hama|dera)$"
)
_GIVEN_END = re.compile("(?:ko|saki|rina|suke|hei|hiko|taro|ichi|yuki|nori|aki|mi|ka|shi|ya|to)$")
_PLACES = frozenset(
    ("tokyo", "osaka", "kyoto", "yokohama", "kanagawa", "saitama", "chiba", "fukuoka", "hiroshima", "kagoshima", "fukushima", "okinawa", "hokkaido", "sapporo", "nagoya", "kunitachi", "tachikawa", "fuchu", "mitaka", "yaho", "fujimidai", "shinjuku", "shibuya", "tama", "hachioji", "kokubunji", "naka", "higashi", "nishi", "minami", "kita")
)  # fmt: skip
_OF_PLACES = frozenset({"shi", "ku", "machi", "cho", "mura", "ken", "fu", "to", "gun", "eki"})
# In brackets with a date or a sex beside: (Dilnoza Karimova, 1993-05-17).
_DESCRIBED = re.compile(
    r"(?P<name>(?<![A-Za-z])[A-Z][a-z'-]+(?:\s[A-Z][A-Za-z'.-]*){1,3}),?\s(?:(?:19[0-9]{2}|20[01][0-9])[-/.][01]?[0-9][-/.][0-3]?[0-9]|\(?(?:born|aged|DOB|D\.O\.B|(?:fe)?male\b|〔(?:生年月日|年齢|旅券番号|在留カード番号)〕))"
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
        for start, end in english_names(text):
            yield self.finding(start, end)
        position = 0
        yield from self._single(text)
        while match := _PAIR.search(text, position):
            one, two = re.split(r",\s?|\s+", match[0], maxsplit=1)
            if _is_name(one, two):
                yield self.finding(*match.span())
                position = match.end()
            else:
                position = match.start() + len(one)

    def _with_initial(self, text: str) -> Iterator[Finding]:
        """Surnames beside an initial: to the dictionary, or by how they end."""
        for match in _INITIAL.finditer(text):
            word = match["after"] or match["before"]
            known = _kinds(word)
            made = known is not None and len(word) > 4 and _SURNAME_END.search(word.lower())
            if made or (known and Kind.SURNAME in known):
                yield self.finding(*match.span())

    def _alone(self, text: str) -> Iterator[Finding]:
        """Surnames by themselves where somebody signs or writes."""
        for match in _ALONE.finditer(text):
            group = match.lastgroup or "signed"
            known = _kinds(match[group])
            if known and Kind.SURNAME in known and not _word(match[group]):
                yield self.finding(*match.span(group))

    def _single(self, text: str) -> Iterator[Finding]:
        """Surnames beside an initial, a title or a form of address, log-in names, names from abroad."""
        yield from self._with_initial(text)
        yield from self._alone(text)
        for match in _BOARDING.finditer(text):
            yield self.finding(*match.span())
        for match in _HONOURED.finditer(text):
            yield self.finding(*match.span("name"))
        for match in _DESCRIBED.finditer(text):
            if not THINGS.search(match["name"]):
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
    if first is None or second is None or {one.lower(), two.lower()} <= _PLACES:
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
    # Naoko Shirakawa: made as given names and surnames are, though the dictionary has neither.
    for last, other in ((two, one), (one, two)):
        if _is_made_like_name(last.lower(), other.lower()):
            return True
    # TAKANASHI Ren: both are Japanese, and long enough to be no abbreviation.
    if one.isupper() and not two.isupper() and len(one) > 3 and not THINGS.search(f"{one} {two}"):
        return two.lower() not in _OF_PLACES
    # YAMADA Taro: capitals for the surname are how a name is written, whatever its halves.
    return one.isupper() != two.isupper() and bool((first | second) & {Kind.SURNAME, Kind.GIVEN})


def _word(word: str) -> bool:
    """Whether letters are a word of the dictionary, or a place: Note, Tama."""
    ordinary = (kinds(word) | kinds(word.lower())) & {Kind.NOUN, Kind.OTHER}
    return bool(ordinary) or word.lower() in _PLACES


def _is_made_like_name(surname: str, given: str) -> bool:
    """Whether two Japanese words end as a surname and a given name do, and neither is a place."""
    return (
        len(surname) > 5
        and len(given) > 3
        and not {surname, given} & _PLACES
        and bool(_SURNAME_END.search(surname))
        and bool(_GIVEN_END.search(given))
    )


def _kinds(word: str) -> frozenset[Kind] | None:
    """What a word is when read as Japanese; None where it cannot be read so."""
    spellings = readings(word.lower().translate(_LONG).replace("'", "").replace("-", ""))
    if not spellings:
        return None
    return frozenset().union(*map(known_in_kana, spellings))
