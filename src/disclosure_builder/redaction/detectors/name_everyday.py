"""Words that are surnames somewhere but everyday nouns in a text: 上司, 役所, 井戸, 方.

The dictionary gives them both kinds, and their acts cannot tell (上司が謝罪した). So an everyday noun
is a surname only before a form of address or after 旧姓; and of words of one kanji
only those pass for surnames by their acts that are known as such at least as well as as nouns.
"""

_TWO_SIGNS = (
    "本町市場市中日当国本本名本道本所立入出口大手大部大地大道大家大目大金大空大佐大根大仏大安大政中部中立中間中程長屋一路分部前住前場公平"
    "公文入部入場入口地場地引見方見目上部上方上司上下内水役所田地正本不動新国新月新道新居新宅新妻式場多勢平地平原道場野原野火野手山国"
    "山手山地山道山上山河家内別当小国小作小町小屋小指加勢海上広間高地下部下地下道下宿下元勝地政友川面川岸原木町屋近間西部西端西口北口"
    "東口南口南方西方東方北方島影直入警固井戸太古安保石高木部木造神前神宮馬上伝法水田水屋古本古代古町古木城下城南城西土器土手歌書四方"
    "朝日光明門前林道武者仮屋飛石青空青葉岸辺御所御代御堂砂山森林船場戸口河口河岸里山味方若草若葉追分赤道黒子納所納屋街道絵本芝草波形"
    "沼沢片方池水湯口炭田草地干潟仲間悪魔霜月何本人見子持千成"
)
_ONE_SIGN = (
    "方者人長春夏秋冬朝昼夕夜際時所物事側件点為内外上下中前後間元手目身声本他次先皆誰何父母夫妻子兄姉弟妹親孫女男客友娘婿嫁家国県都府市区町村字丁番号課係部局室庁署院校会社店"
    "寺宮神仏王公君民官臣兵将品金銀財票紙書印札券欄表図線面数量額分式型類種別層席机車窓口門戸床壁庭田山川段団石今全左右京生新群橋雲坂館台米円高常隣"
)
EVERYDAY = frozenset(_ONE_SIGN) | {_TWO_SIGNS[at : at + 2] for at in range(0, len(_TWO_SIGNS), 2)}
# Directions, and the middle: surnames, but before a post more often the part of an office.
COMPASS = frozenset("東西南北中")
# Known as surnames at least as well as as nouns.
ONE_SIGN_SURNAMES = frozenset(
    "森林原岡谷辻堤滝瀧沖関島嶋橘堀菅柴榊楠桂乾巽畠峰峯岬岸湊泉沢澤源伴佃檜柳杉梶椿榎樋仲奥脇荻芹蔦藤葵隈塙堺槙桑栗柏椎樺星畑角杜萩鎌轟鴨鶴黛郷渕淵筧篠窪牧丹浜濱東西南北旭"
)
SIGN_SURNAMES_BUT_COMPASS = ONE_SIGN_SURNAMES - COMPASS
