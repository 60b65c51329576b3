"""Names that come again: the certain names of a text in; every other place of their halves out.

Who has been named in full is called by the surname or the given name after that, without a cue.
Either half of a name that was certain anywhere in a text is a name wherever else it stands by itself.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts
from disclosure_builder.redaction.detectors.interface import occurrences
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_words import PLACE_AFTER, PSEUDONYMS, TITLE
from disclosure_builder.redaction.detectors.name_zones import GOES_ON, KANJI, NameSpan

_PART = re.compile(rf"[{KANJI}]+|[ぁ-ゖー]+|[ァ-ヺー]+")
_KANJI = re.compile(f"[{KANJI}]+")
_BESIDE = re.compile(
    rf" (?P<name>[ぁ-ん]{{2,4}}|[ァ-ヺー]{{2,5}}|[{KANJI}]{{1,2}})(?=[(、。)」,|\n]|様|さん|$)"
)
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_IN_KATAKANA, _IN_HIRAGANA = re.compile("[ァ-ヺー]"), re.compile("[ぁ-ゖー]")
_KANA_END = re.compile("(?:さん|さま|ちゃん|くん)$")
_ONE_SIGN_AFTER = re.compile("[はがもをにと]|だけ|のみ|から|より|の(?!よう|中)")
_EVIDENCE = (TITLE, name_acts.SUBJECT_ACTS, name_acts.REACHES, name_acts.BELONGINGS)


def again(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """The halves of names, wherever else they stand by themselves."""
    taken = {position for span in spans for position in range(span.start, span.end)}
    halves = {half: usual for span in spans for half, usual in _halves(text, span)}
    for half, usual in sorted(halves.items()):
        for start in occurrences(text, half):
            end = start + len(half)
            if start in taken:
                continue
            # 森 was named, so no wood stands before a particle any more; 森の中 may be one.
            if len(half) == 1 and not _ONE_SIGN_AFTER.match(text, end):
                continue
            particle = _HIRAGANA.fullmatch(half) and _has_belonging(text, start, end)
            if not (particle or _stands_alone(text, start, end)):
                continue
            # 雄大 is a noun as well; then it has to do or have what only persons do.
            # Kin are listed beside each other, by one surname: 江波戸 すず, 江波戸 ひな.
            beside = _BESIDE.match(text, end) if usual else None
            if beside and not TITLE.match(text, beside.start("name")):
                yield NameSpan(start, beside.end())
                continue
            if usual or any(each.match(text, end) for each in _EVIDENCE):
                yield NameSpan(start, end)


def _halves(text: str, span: NameSpan) -> Iterator[tuple[str, bool]]:
    """Surname and given name where both can be told apart, else the whole, and whether each is a
    name and nothing else; no short kana."""
    name = text[span.start : span.end].partition("(")[0]
    cut = span.surname_end - span.start if span.surname_end else len(name)
    parts = [part for half in (name[:cut], name[cut:]) for part in _PART.findall(half)]
    for place, part in enumerate(parts):
        if _KANJI.fullmatch(part):
            usual = place == 0 or _is_only_given(part)
        else:
            # Short kana and words of grammar are names again only with a person's act or belonging.
            usual = len(part) > 2 and not kinds(part) - PEOPLE
            if _KANA_END.search(part):
                continue
        one_sign = len(parts) == 1 and part > "ヿ"
        if (len(part) > 1 or one_sign) and part not in EVERYDAY and part not in PSEUDONYMS:
            yield part, usual


def _is_only_given(word: str) -> bool:
    """Whether a word can be no common noun and no place."""
    return not kinds(word) & {Kind.NOUN, Kind.PLACE, Kind.PROPER, Kind.OTHER, Kind.SUFFIX}


def _has_belonging(text: str, start: int, end: int) -> bool:
    """Whether hiragana that begin where a word begins have what only persons have: れんの父."""
    before = start and _IN_HIRAGANA.match(text, start - 1)
    return not before and any(each.match(text, end) for each in _EVIDENCE[1:])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is not part of a longer one, nor a place."""
    if not _KANJI.match(text, start):
        same = _IN_KATAKANA if text[start] >= "ァ" else _IN_HIRAGANA
        before = start and same.match(text, start - 1)
        return not before and not same.match(text, end)
    joined = start and GOES_ON.match(text, start - 1)
    goes_on = GOES_ON.match(text, end) and not TITLE.match(text, end)
    return not (joined or goes_on or PLACE_AFTER.match(text, end))
