"""Vehicle registration plates: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.characters import FIGURES
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import IS
from disclosure_builder.redaction.detectors.numbers import comes_after
from disclosure_builder.redaction.folding import Folded

# The places that plates show: offices and branch offices of 国土交通省 and ご当地ナンバー.
_OFFICES = (
    "札幌|函館|旭川|室蘭|苫小牧|釧路|知床|帯広|十勝|北見|青森|弘前|八戸|岩手|平泉|盛岡|宮城|仙台|秋田|山形|庄内|福島|会津|郡山|白河"
    "|いわき|水戸|土浦|つくば|宇都宮|とちぎ|那須|日光|群馬|前橋|高崎|大宮|川口|所沢|川越|熊谷|春日部|越谷|千葉|成田|習志野|市川|船橋"
    "|袖ヶ浦|市原|野田|柏|松戸|品川|世田谷|練馬|杉並|板橋|足立|江東|江戸川|葛飾|八王子|多摩|横浜|川崎|湘南|相模|山梨|富士山|新潟|長岡"
    "|上越|富山|石川|金沢|福井|長野|松本|諏訪|安曇野|南信州|岐阜|飛騨|静岡|浜松|沼津|伊豆|名古屋|豊橋|三河|岡崎|豊田|尾張小牧|一宮"
    "|春日井|三重|鈴鹿|四日市|伊勢志摩|滋賀|京都|なにわ|大阪|和泉|堺|奈良|飛鳥|和歌山|神戸|姫路|鳥取|島根|出雲|岡山|倉敷|広島|福山"
    "|山口|下関|徳島|香川|高松|愛媛|高知|福岡|北九州|久留米|筑豊|佐賀|長崎|佐世保|熊本|大分|宮崎|鹿児島|奄美|沖縄|むつ"
)
# Class, kana, number (道路運送車両法施行規則 第11号様式); お し へ ん are never used.
_DIGIT = f"[0-9{FIGURES}]"
# Blanks, dots or hyphens may stand between the four parts, as a person copies a plate.
_GAP = r"[\s・-]{0,2}"
_CLASS = rf"{_GAP}{_DIGIT}(?:{_DIGIT}|[A-Z]){{1,2}}{_GAP}"
_KANA = "(?P<kana>[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわをABEHKMTY])"
_NUMBER = rf"(?P<number>{_DIGIT}{{1,2}}\s?-\s?{_DIGIT}{{1,2}}|[・.]{{1,3}}\s?{_DIGIT}{{1,3}}(?:-{_DIGIT}{{2}})?|{_DIGIT}{{1,4}})(?!{_DIGIT}|[年月日時人件])"
_PLATE = re.compile(rf"(?:{_OFFICES}){_CLASS}{_KANA}{_GAP}{_NUMBER}")
_UNKNOWN_OFFICE = re.compile(rf"(?<![一-鿿])[一-鿿々]{{1,4}}{_CLASS}{_KANA}{_GAP}{_NUMBER}")
# Motorcycles have no class, or one digit before the place: 多摩 む 8213, 1多摩 む 82-13.
_MOTORCYCLE = re.compile(rf"(?<![0-9一-鿿])(?:1\s?)?(?:{_OFFICES})[\s・]?{_KANA}[\s・]?{_NUMBER}")
# Mopeds carry the name of the municipality (地方税法 and the by-laws under it).
_MOPED = re.compile(rf"(?!標識|番号|車両)[一-鿿ヶケ]{{1,5}}[市区町村]\s?{_KANA}\s?{_NUMBER}")
_ALONE = re.compile(
    rf"(?:(?:車両|登録|自動車)番号|(?<!マイ)ナンバー(?:プレート)?|標識番号)(?:の?(?:末尾|下|後ろ?)(?:[0-9]桁)?)?{IS}"
    r"(?P<value>(?:[あ-ん]\s?)?(?:[0-9]{1,2}-[0-9]{2}|[・.]{1,3}[0-9]{1,3}|[0-9]{4}))(?![0-9号-]|\s?[年台件])"
)
_CHASSIS = re.compile(
    r"車台番号(?:は|が|の|:|「|\(|\s){0,3}(?P<value>[A-Z0-9]{2,}(?:-[0-9]{4,8})?)"
)
_CUE = re.compile(
    "車両|ナンバー|登録番号|公用車|自家用車|乗用車|軽自動車|車|バイク|原付|標識|二輪|トラック|ワゴン|タクシー|運転"
)
# These also stand between numbers as particles or counters; then only a cue makes a plate of them.
_PARTICLES = "のはがをにともやかへでつよ"


class VehiclePlate(Detector):
    """多摩 501 さ 12-34 and its spellings, plates of mopeds, numbers of chassis."""

    id = "vehicle-plate"
    mark = Mark.VEHICLE_PLATE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """A known office or a number with a sign tells a plate; otherwise a cue does."""
        text = folded.text
        for match in _PLATE.finditer(text):
            signed = not match["number"].isdigit()
            if signed or match["kana"] not in _PARTICLES or _cued(text, match):
                yield self.finding(*match.span())
        for match in _UNKNOWN_OFFICE.finditer(text):
            signed = not match["number"].isdigit() and match["kana"] not in _PARTICLES
            known = _PLATE.search(text, match.start(), match.end())
            if (signed or _cued(text, match)) and not known:
                yield self.finding(*match.span())
        if _CUE.search(text):
            yield from (self.finding(*place) for place in _on_two_wheels(text))
        if "番号" in text or "ナンバー" in text:
            for pattern in (_ALONE, _CHASSIS):
                for match in pattern.finditer(text):
                    yield self.finding(*match.span("value"))


def _on_two_wheels(text: str) -> Iterator[tuple[int, int]]:
    """Plates of mopeds and motorcycles, which only a cue tells from places and numbers."""
    for match in _MOPED.finditer(text):
        if _cued(text, match):
            yield match.span()
    for match in _MOTORCYCLE.finditer(text):
        if match["kana"] not in _PARTICLES and _cued(text, match):
            yield match.span()


def _cued(text: str, match: re.Match[str]) -> bool:
    """Whether vehicles are spoken of just before or just after."""
    return comes_after(text, match.start(), _CUE, 20) or bool(
        _CUE.search(text, match.end(), match.end() + 10)
    )
