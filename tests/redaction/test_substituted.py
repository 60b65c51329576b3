"""The corpora once more with other names: what is learnt of a sentence must not hang on who stands in it.

Wherever a person marked a name in kanji, another is put: a surname for a surname, a surname and a given
name for both, the same one for the same one within a passage. The choice is drawn from the round and the
passage, so that a failure comes again.
"""

import random
import re
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.stripping import strip
from tools.redaction_bench.corpus import Row, read_corpus

CORPUS = Path(__file__).parent / "corpus"
DAY = date(2026, 5, 12)
ROUNDS = 6
# The commonest surnames, those that are places, nouns or directions as well, and some rare ones.
_SURNAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 林 斎藤 山崎 森 池田 橋本
阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 藤原 岡本
三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島
谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村
松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 吉川 山内 西田 飯田 菊池 小松 安田 五十嵐 川口 平田 関 中田 久保田 服部 岩田
土屋 川崎 福島 本田 辻 樋口 秋山 永井 馬場 星野 矢野 浅野 大久保 荒木 熊谷 望月 堀 早川 広瀬 石橋 沢田 本間 神田 児玉 成田
桑原 八木 大石 三宅 星 牧野 篠原 織田 梅田 福井 大川 宇野 落合 二宮 日野 泉 有賀 立石 深谷 羽村 日高 祖父江 薬師寺 東海林
小鳥遊 月見里 栗花落 鴻巣 行方 南雲 鵜飼 御手洗 仁平 目黒 高尾 畑 谷 柳 桂 楠 牛尾 亀井 鷲尾 鳥居 宮内 若林 竹林 草野 明石
白井 緑川 紺野 金城 比嘉 島袋 我那覇 仲村渠 喜屋武
"""
_GIVEN = """
太郎 花子 健一 美咲 翔太 陽菜 大輔 由美子 浩 誠 恵 幸子 蓮 結衣 颯太 凛 悠真 葵 湊 紬 陽翔 芽依 樹 莉子 咲良 朝陽 和子 茂 勝
昇 薫 千尋 翼 光 遥 瑞希 さくら ひなた みなみ あおい つむぎ ひより 琴音 結愛 心春 蒼 律 暖 伊織 奏 凪 朔 碧 虎太郎 八重子
"""
SURNAMES, GIVEN = _SURNAMES.split(), _GIVEN.split()
_FULL = re.compile(r"([一-鿿々]{1,3}?)([ 　]?)([一-鿿々]{1,3}|[ぁ-ん]{2,3})")
_SURNAME = re.compile("[一-鿿々ヶ]{1,3}")
# 宛名が「… 商店」: a shop's name that the dictionary would have to know; f175 is a book of keys in signs;
# g145 and d211 are names of files and keys without any neighbour; i2044 becomes the mayor of a city that is
# called so (関市長).
KNOWN_LEAKS = {"pn404", "f175", "g145", "d211", "i2044"}


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize(
    "corpus",
    sorted(
        path.name
        for path in CORPUS.glob("*.jsonl")
        if not path.stem.endswith("_clean") and path.stem != "public"
    ),
)
def test_other_names_in_their_places_are_stripped_or_held(corpus: str, number: int) -> None:
    """A passage waits for a person, or nothing is left of any name that was put into it."""
    leaking = {
        row.id
        for row in read_corpus([CORPUS / corpus])
        if _leaks(*_substituted(row, random.Random(f"{number} {row.id}")))  # noqa: S311 - no secret
    }
    assert leaking <= KNOWN_LEAKS


def _leaks(text: str, names: list[range]) -> bool:
    """Whether something of a name is left in a text for which nobody is asked."""
    stripped = strip(text, Allowlist(()), DAY)
    gone = {at for each in stripped.removed for at in range(each.start, each.end)}
    left = any(at not in gone and not text[at].isspace() for name in names for at in name)
    return left and not stripped.holds


def _substituted(row: Row, chance: random.Random) -> tuple[str, list[range]]:
    """The passage with other names, and where they stand."""
    chosen: dict[str, str] = {}
    text, done, names = "", 0, []
    for span in sorted(row.spans, key=lambda each: each.start):
        text += row.text[done : span.start]
        name = row.text[span.start : span.end]
        other = _other(name, chosen, chance) if span.label == "NAME" else None
        if other is not None:
            names.append(range(len(text), len(text) + len(other)))
        text += name if other is None else other
        done = span.end
    return text + row.text[done:], names


def _other(name: str, chosen: dict[str, str], chance: random.Random) -> str | None:
    """Another name of the same shape, the same for the same; None for shapes that are left alone."""
    if _SURNAME.fullmatch(name) and Kind.SURNAME in kinds(name):
        return chosen.setdefault(name, chance.choice(SURNAMES))
    full = _FULL.fullmatch(name)
    if full is None:
        return None
    joined = full[1] + full[3]
    for cut in (2, 1, 3):
        surname, given = joined[:cut], joined[cut:]
        if given and Kind.SURNAME in kinds(surname):
            first = chosen.setdefault(surname, chance.choice(SURNAMES))
            return first + full[2] + chosen.setdefault(f"{given}*", chance.choice(GIVEN))
    return None
