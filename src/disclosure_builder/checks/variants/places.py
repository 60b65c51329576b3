"""Places that are surnames as well: alone they are more likely the place.

The prefectures, and the wards and cities of Tokyo, by kanji, reading and Latin letters; and common
words among the surnames.
"""

from functools import cache

from disclosure_builder.checks.variants.kana import both_kana, romaji

_PLACES = """
北海道 ほっかいどう 青森 あおもり 岩手 いわて 宮城 みやぎ 秋田 あきた 山形 やまがた 福島 ふくしま 茨城 いばらき
栃木 とちぎ 群馬 ぐんま 埼玉 さいたま 千葉 ちば 東京 とうきょう 神奈川 かながわ 新潟 にいがた 富山 とやま
石川 いしかわ 福井 ふくい 山梨 やまなし 長野 ながの 岐阜 ぎふ 静岡 しずおか 愛知 あいち 三重 みえ 滋賀 しが
京都 きょうと 大阪 おおさか 兵庫 ひょうご 奈良 なら 和歌山 わかやま 鳥取 とっとり 島根 しまね 岡山 おかやま
広島 ひろしま 山口 やまぐち 徳島 とくしま 香川 かがわ 愛媛 えひめ 高知 こうち 福岡 ふくおか 佐賀 さが 長崎 ながさき
熊本 くまもと 大分 おおいた 宮崎 みやざき 鹿児島 かごしま 沖縄 おきなわ
千代田 ちよだ 中央 ちゅうおう 港 みなと 新宿 しんじゅく 文京 ぶんきょう 台東 たいとう 墨田 すみだ 江東 こうとう
品川 しながわ 目黒 めぐろ 大田 おおた 世田谷 せたがや 渋谷 しぶや 中野 なかの 杉並 すぎなみ 豊島 としま 北 きた
荒川 あらかわ 板橋 いたばし 練馬 ねりま 足立 あだち 葛飾 かつしか 江戸川 えどがわ
八王子 はちおうじ 立川 たちかわ 武蔵野 むさしの 三鷹 みたか 青梅 おうめ 府中 ふちゅう 昭島 あきしま 調布 ちょうふ
町田 まちだ 小金井 こがねい 小平 こだいら 日野 ひの 東村山 ひがしむらやま 国分寺 こくぶんじ 国立 くにたち
福生 ふっさ 狛江 こまえ 東大和 ひがしやまと 清瀬 きよせ 東久留米 ひがしくるめ 武蔵村山 むさしむらやま 多摩 たま
稲城 いなぎ 羽村 はむら 西東京 にしとうきょう 大島 おおしま 横浜 よこはま 川崎 かわさき 名古屋 なごや 神戸 こうべ
仙台 せんだい 札幌 さっぽろ 谷保 やほ 青柳 あおやぎ 泉 いずみ 石田 いしだ 東 ひがし 西 にし 南 みなみ
原 はら 関 せき 森 もり 林 はやし 窓 まど 文 ぶん 金 きん 本間 ほんま 本田 ほんだ 豊田 とよた 松田 まつだ
"""


def is_place(word: str) -> bool:
    """Whether a surname, in whatever script, is a place or a common word as well."""
    return word in _known()


@cache
def _known() -> frozenset[str]:
    words = _PLACES.split()
    readings = words[1::2]
    known = {*words[::2]}
    for reading in readings:
        known.update(both_kana(reading))
        known.update(word for (word,) in romaji(reading))
    return frozenset(known)
