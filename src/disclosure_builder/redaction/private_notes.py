"""What stands under `internal` of a record → private values, with their kind where it is known.

Of `persons` every value of two signs is watched. Of free notes: the whole note, each of its longer
sentences, numbers that only persons have, and names before a title. Telephone numbers, addresses
and e-mail addresses in a note may be an office's own, which the site prints; they are watched
when they stand under `persons`. A day that is not called a birth date says too little.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from disclosure_builder.public.marks import Mark
from disclosure_builder.written.yaml_reader import Tree

# Free notes are watched only when they are long enough to be told from ordinary words.
SHORTEST_NOTE = 8
SHORTEST_VALUE = 2
_SHORTEST_SENTENCE = 12

_NAME_KEY = re.compile(
    "(?:.*_)?(?:name|names|kana|romaji|furigana|alias|maiden)(?:_.*)?"
    "|氏名|名前|旧姓|通称|ふりがな|フリガナ|かな|カナ|ローマ字"
)
_BIRTH_KEY = re.compile(
    "(?:.*_)?(?:birth|birthday|born|birthdate|dob)(?:_.*)?|.*(?:生年月日|誕生日)"
)
_DAY = re.compile("[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")
_MOBILE = re.compile("(?:\\+?81|0)[ -]?[5-9]0")
# A person before a title, and not a word for anybody: 業者さん, 関係者様, 請求様式, 氏名.
_BEFORE_TITLE = re.compile(
    "[一-鿿々〆ヶ]{1,4}[一-鿿々](?<![者民員課係方人皆客社同両各名貴])"
    "(?:さん|氏(?!名)|様(?![式々子相態な]))"
)
# What an office has as well, and what says too little.
_NOT_ONLY_OF_PERSONS = frozenset(
    {Mark.ADDRESS, Mark.POSTAL_CODE, Mark.EMAIL, Mark.IP_ADDRESS, Mark.AGE, Mark.PERSONAL}
)


class Private(NamedTuple):
    """A private value and, where it is known, what it is."""

    value: str
    kind: Mark | None = None

    def __repr__(self) -> str:
        return f"Private(kind={self.kind})"


def private_values(internal: Tree | None) -> Iterator[Private]:
    """Everything under `internal`."""
    if not isinstance(internal, dict):
        yield from _leaves(internal, None, in_persons=False)
        return
    for key, value in internal.items():
        yield from _leaves(value, _kind_of(key), in_persons=key == "persons")


def sentences(text: str, shortest: int) -> Iterator[str]:
    """The sentences and lines of a text that are long enough to be told from ordinary words."""
    for sentence in re.split("[。\n]", text):
        if len(sentence.strip()) >= shortest:
            yield sentence.strip()


def _leaves(tree: Tree | None, kind: Mark | None, *, in_persons: bool) -> Iterator[Private]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _leaves(value, _kind_of(key) or kind, in_persons=in_persons)
    elif isinstance(tree, list):
        for value in tree:
            yield from _leaves(value, kind, in_persons=in_persons)
        if kind is Mark.NAME and all(isinstance(value, str) for value in tree):
            yield Private(" ".join(map(str, tree)), kind)  # surname and given name in a list
    elif isinstance(tree, str):
        value = tree.strip()
        if len(value) >= SHORTEST_VALUE and (in_persons or kind is not None):
            yield Private(value, kind)
        elif len(value) >= SHORTEST_NOTE and not _DAY.fullmatch(value):
            yield Private(value)
        if not _DAY.fullmatch(value):
            yield from _in_note(value)


def _kind_of(key: object) -> Mark | None:
    name = str(key).lower()
    if _BIRTH_KEY.fullmatch(name):
        return Mark.BIRTH_DATE
    return Mark.NAME if _NAME_KEY.fullmatch(name) else None


def _in_note(note: str) -> Iterator[Private]:
    """Parts of a note that tell a person by themselves."""
    if len(note) < SHORTEST_NOTE:
        return
    for sentence in sentences(note, _SHORTEST_SENTENCE):
        yield Private(sentence)
    for titled in _BEFORE_TITLE.finditer(note):
        yield Private(titled[0])
    # The detectors take a while to load, and most uses of this module have them already.
    from disclosure_builder.redaction.detectors import find_all  # noqa: PLC0415

    for finding in find_all(note, dictionary=False):
        value = note[finding.start : finding.end]
        if finding.mark not in _NOT_ONLY_OF_PERSONS and (
            finding.mark is not Mark.PHONE or _MOBILE.match(value)
        ):
            yield Private(value, finding.mark)
