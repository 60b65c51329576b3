"""A marked text once more with other names: what is learnt of a sentence must not hang on who stands in it.

Wherever a person marked a name in kanji, another is put: a surname for a surname, a surname and a given
name for both, the same one for the same one within a passage.
"""

import random
import re
from dataclasses import dataclass

from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from tools.redaction_bench.corpus import Row, Span

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
# Surnames that hardly anybody expects: rare ones, and more that are places, plants, animals and things.
_UNEXPECTED = """
青梅 立川 府中 調布 三鷹 羽生 熊本 長崎 岐阜 鳥取 宇都宮 姫路 広島 豊田 高槻 茨木 池袋 赤羽 渋谷 品川 葛西 綾瀬 鎌倉 逗子 秦野
館山 土浦 日立 那須 会津 米沢 酒田 角館 花巻 能代 函館 根室 帯広 小樽 沼津 磐田 掛川 四日市 桑名 伊勢 橿原 和泉 岸和田 明石 赤穂
津山 三次 尾道 萩原 柳井 今治 宇和島 鳴門 佐世保 諫早 天草 日向 指宿 糸満 笹 柘植 榎 楠木 椿 蓬 葦 柊 梓 菅 茅 蕨 笠 傘 車 鞍
鐙 弓 矢 刀 鍵 鈴 鐘 鏡 琴 笛 鼓 舟 帆 錨 網 釣 狩 牛 馬 鹿 猿 兎 亀 鯉 鮎 蛭 鷲 鷹 雁 鴫 鵜 雀 烏 虻 蝶 蛍 雪 霜 霞 虹 嵐
砂 岩 礒 浪 潮 湯 炭 灰 薪 杣 炉 釜 鍋 壺 桶 樽 糀 麹 塩 味噌 酢 油 米 麦 粟 稗 芋 瓜 茄子 栃 柿 梨 桃 李 梅 杏
御子柴 小此木 勅使河原 源五郎丸 五百旗頭 一尺八寸 七五三 四月朔日 十七夜 八月一日 京極 西園寺 武者小路 冷泉 久我 日下部 薬袋 服部
四方田 三枝 早乙女 五月女 一ノ瀬 二階堂 九鬼 鬼塚 鬼頭 神主 禰宜 大工 鍛冶 紺屋 米屋 酒屋 油井 薄井 碓井 臼杵 玉虫 瀬名 妹尾
"""
_OF_EVERY_AGE = """
キヨ トメ ハル フミ ヨシエ 正雄 清 静子 千代 久子 勝利 昭 節子 悦子 隆 美智子 豊 明美 直樹 久美 剛 綾 愛 拓也 沙織 彩 亮 優 舞
駿 遥香 美月 航 莉央 ひかる こころ はると ゆい めい そら あかり かほ しおり えみ みさと まこと ひろし たける けん じゅん
"""


@dataclass(frozen=True)
class Names:
    """What is drawn from."""

    surnames: list[str]
    given: list[str]


USUAL = Names(_SURNAMES.split(), _GIVEN.split())
ALL = Names(
    [*USUAL.surnames, *_UNEXPECTED.split()],
    [*USUAL.given, *_OF_EVERY_AGE.split()],
)
_FULL = re.compile(r"([一-鿿々]{1,3}?)([ 　]?)([一-鿿々]{1,3}|[ぁ-ん]{2,3})")
_SURNAME = re.compile("[一-鿿々ヶ]{1,3}")


def substituted(row: Row, chance: random.Random, names: Names = USUAL) -> tuple[Row, list[range]]:
    """The passage with other names, and where these stand."""
    chosen: dict[str, str] = {}
    text, done, spans, places = "", 0, [], []
    for span in sorted(row.spans, key=lambda each: each.start):
        text += row.text[done : span.start]
        name = row.text[span.start : span.end]
        other = _other(name, chosen, names, chance) if span.label == "NAME" else None
        start, text = len(text), text + (other or name)
        spans.append(Span(start, len(text), span.label))
        if other is not None:
            places.append(range(start, len(text)))
        done = span.end
    return Row(row.id, text + row.text[done:], tuple(spans), row.tags), places


def _other(name: str, chosen: dict[str, str], names: Names, chance: random.Random) -> str | None:
    """Another name of the same shape, the same for the same; None for shapes that are left alone."""
    if _SURNAME.fullmatch(name) and Kind.SURNAME in kinds(name):
        return chosen.setdefault(name, chance.choice(names.surnames))
    full = _FULL.fullmatch(name)
    if full is None:
        return None
    joined = full[1] + full[3]
    for cut in (2, 1, 3):
        surname, given = joined[:cut], joined[cut:]
        if given and Kind.SURNAME in kinds(surname):
            first = chosen.setdefault(surname, chance.choice(names.surnames))
            return first + full[2] + chosen.setdefault(f"{given}*", chance.choice(names.given))
    return None
