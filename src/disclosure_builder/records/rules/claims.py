"""Rule on ordinary stops: none of their texts may speak as if Art. 14 applied (`domain.md` 1)."""

import re
import unicodedata
from collections.abc import Iterator

from disclosure_builder.records.models import SuspensionRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.rules.texts import one_spelling
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import SuspensionNature
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path

_ORDINARY = {SuspensionNature.FAILURE, SuspensionNature.MAINTENANCE}
# The article of publication where the portal's own `basis` names none.
_ARTICLE = 14
_NUMBERED = re.compile(r"第?([0-9]+)条")
# Readings in brackets, as やさしい日本語 has them: 条例（じょうれい）第14条（だい14じょう）.
_READING = re.compile(r"\([ぁ-ゖー0-9]+\)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ENGLISH_NUMBERS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen")


def _ordinary_claiming(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    """Even a text that denies it is refused: a search would find the words, not the denial."""
    if subject.record.nature not in _ORDINARY:
        return
    article = _article(subject.portal)
    japanese, english = _japanese(article), _english(article)
    sentences = [one_spelling(each.sentence) for each in subject.portal.triggers]
    for location, text, spelt in subject.texts:
        plain = _READING.sub("", spelt.replace("\n", ""))
        words = unicodedata.normalize("NFKC", text)
        claimed = japanese.search(plain) or english.search(words)
        if claimed or any(sentence in plain for sentence in sentences):
            yield location


def _article(portal: Portal) -> int:
    """The number in `ordinance.basis`: another city's article may have another one."""
    match = _NUMBERED.search(one_spelling(portal.ordinance.basis))
    return int(match[1]) if match else _ARTICLE


def _japanese(article: int) -> re.Pattern[str]:
    """The article in any spelling, unless the name of a law (…法、…規則) stands before it."""
    other_law = r"(?<![0-9法律令則])第?(?<!法第)(?<!律第)(?<!令第)(?<!則第)"
    return re.compile(rf"{other_law}{article}条(?!の[0-9])|(?:第|だい){article}じょう")


def _english(article: int) -> re.Pattern[str]:
    """`Article 14`, `Art. XIV`, `section fourteen`."""
    names = [str(article), _roman(article)]
    if 0 <= article - 10 < len(_ENGLISH_NUMBERS):
        names.append(_ENGLISH_NUMBERS[article - 10])
    number = rf"(?:{'|'.join(names)})(?![0-9a-z])"
    return re.compile(rf"(?<![a-z])(?:article|art\.?|section|sec\.?|§)\s*{number}", re.IGNORECASE)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        while number >= value:
            written, number = written + sign, number - value
    return written


CLAIM_RULES = (
    Rule(
        "ordinary-claim",
        SuspensionRecord,
        Words(
            "障害・計画停止の文章に、条例第14条に基づく公表とする言葉があります。",
            "The text of a breakdown or maintenance speaks as if Art. 14 applied.",
        ),
        Words(
            "その言葉を消してください。打消しの文にも書けません。",
            "Remove those words; they may not stand even in a denial.",
        ),
        _ordinary_claiming,
    ),
)
