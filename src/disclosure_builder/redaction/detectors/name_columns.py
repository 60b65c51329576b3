"""Tables whose head says that a column holds names: a text in, the cells of those columns out.

A table is a head and the lines after it that have as many cells, parted by commas, tabs or bars as
in CSV, a copied sheet or Markdown. Under 氏名, フリガナ, 姓 or 名 every value is a name, whatever a
dictionary says; under 担当 or 届出人 a section or a firm may stand as well.
"""

import re
from collections.abc import Iterator
from enum import Enum

_BRACKET = r"(?:\s?\([^()\n]{1,8}\))?"
_WHOSE = "(?:本人|申請者|届出人|世帯主|代理人|保護者|担当者?|職員|児童|生徒|契約者|対象者|患者|利用者|参加者|受給者|宛先|転入者|転出者|異動者|操作者|相談者|被保険者|請求者|送付先|旧)?(?:の)?"
_NAMES = (
    f"{_WHOSE}(?:氏\\s?名|姓\\s?名|お?名前|名義人?)|姓|名|氏|旧姓|旧氏|通称名?|せい|めい|セイ|メイ|"
    "フリガナ|ふりがな|振り?仮名|カナ|かな|カナ氏名|氏名カナ|カナ名|よみ(?:がな)?|ヨミ(?:ガナ)?|ローマ字(?:氏名)?|英字氏名|"
    "(?i:(?:full|first|last|family|given|sur|middle)?[ _]?name(?:_(?:kana|kanji|roman))?|kana|furigana)"
)
_PERSONS = (
    "申請者|届出人|届出者|請求者|申出人|申出者|世帯主|世帯員|代理人|保護者|担当者?|担当職員|作成者|起案者|記録者|受付者|記入者|確認者|承認者|対応者|応対者|処理者|操作者|入力者|点検者|照合者|"
    "利用者|来庁者|相談者|通報者|対象者|参加者|出席者|欠席者|受講者|委員|当番|宿直|日直|発言者|運転者|使用者|所有者|受領者|名義人?|宛先|宛名|転入者|転出者|異動者|死亡者|本人|児童|生徒|患者|職員|債権者|債務者|受取人|書いた人"
)
_MAYBE_HEAD = re.compile(
    f'(?:^|[,\t|"])[^\\S\\n\\t]{{0,4}}(?:{_NAMES}|{_PERSONS}){_BRACKET}\\s*(?=[,\t|"\n]|$)',
    re.MULTILINE,
)
_CELL = {sign: re.compile(rf'\s*"[^"\n]*"\s*|[^{re.escape(sign)}\n]*') for sign in (",", "\t", "|")}
_FAMILY = frozenset({"姓", "氏", "せい", "セイ"})
_RULE = re.compile(r"[\s|:-]+")
_VALUE = re.compile(
    r"[一-鿿々〆ヶケ㐀-䶿\uf900-\ufaff𠀀-𯨟ぁ-ゖァ-ヺーA-Za-z][一-鿿々〆ヶケ㐀-䶿\uf900-\ufaff𠀀-𯨟ぁ-ゖァ-ヺーA-Za-z .'・()]{0,29}"
)
_ADDRESS = re.compile(r"\s?(?:さん|様|氏|殿)$")


class Head(Enum):
    """What the head of a column promises: names and nothing else, or persons."""

    NAMES = re.compile(f"(?:{_NAMES}){_BRACKET}")
    PERSONS = re.compile(f"(?:{_PERSONS}){_BRACKET}")


def named_cells(text: str, head: Head) -> Iterator[tuple[int, int]]:
    """The values in columns with such a head, without quotation marks and forms of address."""
    if not _MAYBE_HEAD.search(text):
        return
    lines = list(re.finditer(r"[^\n]+", text))
    columns: list[int] = []
    sign, width = "", 0
    for line in lines:
        if columns and (_RULE.fullmatch(line[0]) or line[0].count(sign) >= width):
            cells = _cells(line, sign)
            yield from (
                cell for each in columns if each < len(cells) for cell in _value(text, *cells[each])
            )
            continue
        sign = max(",\t|", key=line[0].count)
        width = line[0].count(sign)
        cells = _cells(line, sign) if width else []
        heads = [text[start:end] for start, end in cells]
        # 名 by itself heads the names of things too, unless 姓 stands beside it.
        parted = any(each in _FAMILY for each in heads)
        columns = [
            place
            for place, each in enumerate(heads)
            if head.value.fullmatch(each) and (parted or each not in {"名", "氏"})
        ]


def _cells(line: re.Match[str], sign: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand, without blanks and quotation marks around them."""
    cells, at = [], 0
    while at <= len(line[0]):
        cell = _CELL[sign].match(line[0], at)
        if cell is None:
            break
        inner = cell[0].strip(' "')
        start = line.start() + cell.start() + (cell[0].find(inner) if inner else 0)
        cells.append((start, start + len(inner)))
        at = cell.end() + 1
    return cells


def _value(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The value of a cell if it is written as names are."""
    address = _ADDRESS.search(text, start, end)
    end = address.start() if address else end
    if _VALUE.fullmatch(text, start, end):
        yield start, end
