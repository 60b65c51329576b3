"""The words that stand beside names and tell them from other words: titles, roles, organisations.

Each list is a class of words of Japanese, not a list of what occurred somewhere; whoever adds a
word adds it because it belongs to the class.
"""

import re

# Said after a name: forms of address first, then posts and professions.
_ADDRESS = "さん|様|さま|氏|君|くん|ちゃん|殿|先生|[ご御]?夫妻|夫人|被告|容疑者|被疑者|原告(?!側)|証人|参考人|オーナー|受刑者|両氏|女史|嬢|翁|師匠"
_POST = (
    "(?:副|前|元|現|代表|統括|主任|上席|専任|担当|名誉|筆頭|常務|専務|事務|総括|第[一二三四]|航海|機関|新|故){0,2}"
    "(?:(?:会計年度任用|再任用|任期付|臨時|非常勤|派遣|嘱託|正規)職員|嘱託員|会計管理者|市長|町長|村長|区長|知事|課長(?:補佐|代理)?|補佐|係長|部長|局長|次長|室長|所長|館長|園長|校長|教頭|院長|署長|駅長|支店長|店長|班長|隊長|団長|"
    "主任|主事|主査|主幹|技師|参事|理事(?:長)?|監事|幹事(?:長)?|書記(?:官|長)?|職員|社員|委員長?|会長|社長|専務|常務|取締役|頭取|総裁|総長|学長|事務局長|責任者|担当者?|"
    "町会長|町内会長|技監|社労士|社会保険労務士|議員|議長|大臣|首相|総理|長官|官房長官|大統領|主席|大使|領事|教授|准教授|講師|博士|医師|弁護士|会計士|記者|アナウンサー|監督|コーチ|選手|投手|捕手|主将|"
    "[市県都府区町村]議|警部補?|巡査(?:部長)?|刑事|警視|中尉|少尉|大尉|大佐|中佐|少佐|元帥|大将|中将|少将|将軍|提督|司令官?|参謀|軍曹|兵曹|天皇|皇后|上皇|皇太子|太子|親王|内親王|皇帝|国王|王妃|女王|王子|法皇|上人|和尚|禅師|僧正|太后|"
    "名人|棋士|九段|八段|七段|六段|五段|四段|三段|竜王|棋聖|画伯|家元|師範|党首|総書記|国家主席|党委員長|同志|組合長|自治会長|民生委員|ケアマネ(?:ジャー)?|主治医|看護師|保健師|相談員)"
)
# Whatever other post there is ends in one of these signs: 艦長, 機関士, 調査官.
_OTHER_POST = (
    "(?![会部課局室所署校院区市町村班団組社店学])[一-鿿]{1,3}(?:長|官|員|士|師|相|役|手)(?![一-鿿])"
)
# And what is said of a person rather than to one.
_OF_A_PERSON = "自身|本人|個人|自ら|両名|ら(?![一-鿿ぁ-ん]{2}れ)|たち|親子|兄弟|姉妹|夫婦|一家|家(?![一-鿿])|宅(?![一-鿿])|方(?![一-鿿])|側(?![一-鿿])|姓(?=[のでをにとかへがは、。])|某(?![一-鿿])|名義|宛(?!名|先)|記(?=[)。\n]|$)"
# An age or a sex in brackets is a person's.
_IN_BRACKETS = r"\((?:[0-9〇一二三四五六七八九十]{1,4}(?:歳|才)?|[男女]性?|夫|妻|父|母|子|兄|弟|姉|妹|長男|長女|次男|次女|二男|二女|祖父|祖母|本人|世帯主)[)、・,]"
KNOWN_TITLE = re.compile(rf"\s?(?:{_ADDRESS}|{_POST})")
TITLE = re.compile(rf"\s?(?:{_ADDRESS}|{_POST}|{_OTHER_POST}|{_OF_A_PERSON}|{_IN_BRACKETS})")

ADDRESS = re.compile(rf"\s?(?:{_ADDRESS})")

# Said before a name, with or without の: who the person is. These words are no part of a name.
ROLE = (
    "所属長|上長|直属長|職員|社員|担当者?|主任|係長|課長(?:補佐)?|部長|局長|次長|主事|主査|市長|区長|町長|村長|知事|議員|委員|委員長|会長|社長|理事長?|所長|館長|園長|校長|教諭|教員|講師|教授|医師|看護師|保健師|弁護士|警察官|巡査|記者|監督|選手|"
    "オペレーター|係員|局員|委任者|受任者|申請者|届出人|届出者|請求者|申出人|申出者|世帯主|代理人|保護者|本人|住民|市民|町民|村民|区民|患者|利用者|来庁者|被害者|加害者|容疑者|当事者|関係者|対象者|名義人|契約者|所有者|相談者|通報者|連絡者|責任者|操作者|作業員|従業員|派遣職員|臨時職員|技術者|代表者?|取締役|"
    "男性|女性|児童|生徒|学生|園児|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|父|母|父親|母親|祖父|祖母|夫|妻|兄|弟|姉|妹|叔父|叔母|甥|姪|孫|友人|知人|同僚|上司|部下|隣人|起案者|決裁者|作成者|記録者|記入者|受付者|文責|担当職員|記名|筆頭者|被保険者|差出人|受取人|送信者|宛名|あて名|"
    "申立人|被申立人|相手方|[御ご]?(?:尊父|尊母|母堂|令室|令嬢|令息|令夫人|子息|息女|岳父|岳母|内室|令兄|令弟|令姉|令妹)|"
    "作家|漫画家|作者|著者|歌手|女優|俳優|声優|画家|作曲家|作詞家|詩人|学者|研究者|建築家|政治家|実業家|武将|家臣|家老|当主|藩主|城主|大名|棋士|力士|僧|氏名|姓名|名前|宛名|旧姓|故|同居人|世帯員|後見人|発見者|目撃者|拾得者|立会人|運転手|運転者|家内|主犯格|犯人|張本人|ケアマネ(?:ジャー)?|ヘルパー|ボランティア|アルバイト|パート|店員|管理人|原告|後輩|先輩|隣席|被告人?|被疑者|証人|参考人|陳情者|請願者|会社員|前妻|前夫|元妻|元夫|先妻|居住者|入居者|債権者|債務者|借主|同期|家主|遺族|義父|義母|配偶者|当番|当直|宿直|日直|請求人|保証人|相続人|引受人|交際相手|婚約者|恋人|付添人|前任|後任|同級生|同窓生|級友|行政書士|司法書士|税理士|三男|四男|三女|四女"
)
ROLE_WORD = re.compile(rf"(?:{ROLE})$")
ROLE_START = re.compile(rf"(?:(?:{ROLE})(?:の)?)+")
# 旧姓 and the like are followed by a name and nothing else.
FORMER_NAME_BEFORE = re.compile("(?:旧姓|新姓|旧氏|本名|氏名|姓名)[はのが:「(\\s]?$")
# Kin are called by their given names.
KIN_BEFORE = re.compile(
    "(?:長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|[父母夫妻兄弟姉妹孫]|主人公|女児|男児)[の・「]?$"
)
# Who does something is called by it (立会人は, 通報者の); contractors are bodies.
# 市民課の江頭です, 私、栗原と申します: a section's member, and whoever introduces himself.
ROLE_BEFORE = re.compile(
    rf"(?:{ROLE})(?:であった|だった|である|とみられる|と見られる|とされる|と思われる|と疑われる|と称する|を名乗る|に[当あ]たる|らしき|の|・|:|\s|、|「|\(|=|は){{0,2}}$|[一-鿿](?:課|係|窓口|管理|補助|応援)の\s?$|(?:再任用|会計年度任用|会計年度|任期付き?|非常勤|臨時|嘱託|派遣|出向|新採|新任|新人|応援|守衛|警備|清掃)の$|[一-鿿](?:員|弁護士|警察官|相談士)$|[一-鿿](?:者|人)(?<!業者)(?<!受託者)(?<!管理者)(?<!設置者)(?<!権利者)(?<![法国]人)(?:の|は|:|、)\s?$|(?:私|わたくし|なっております。|なります。)[、は\s]?\s?$"
)

# Said after a name that is then the name of a body, a building, a place or a work, not of a person.
_PLACE_OR_WORK = "国市区町村都道府県郡駅島山川河橋湖沼岳峠谷浜港湾岬城寺宮線街台丘坂園派軍藩党組章号式型流本版記伝楼館砦屋亭堂庵荘邸署村"
_LASTING_BODY = (
    "町役場|通り|街道|神社|神宮|大社|温泉|団地|公園|広場|商店|商会|商事|建設|工業|産業|製作|製薬|電機|電気|自動車|重工|証券|銀行|信用金庫|生命|火災|海上|不動産|運輸|運送|交通|鉄道|電鉄|食品|酒造|印刷|書店|出版|新聞|放送|"
    "病院|医院|診療所|クリニック|薬局|法律|会計|税理|事務所|設計|財団|基金|賞|杯|記念|文庫|美術館|博物館|図書館|会館|学園|学院|大学|高校|高等|中学|小学|幼稚園|保育|師範|道場|教室|塾|研究|株式|有限|合同|工務店|鉱業|化学|"
    "ビル|ハウス|アリーナ|ドーム|スタジアム|プラザ|モール|タワー|ガーデン|ランド|マンション|ハイツ|アパート|プロ(?!グラ|デュ)|グループ|ホールディングス|システム|サービス|警備保障|総合警備|物流|造園|電工|測量|センター|ホーム|スポーツ|フーズ|モータース|ホテル|デパート|[一-鿿]?営業所|支店|支所|本店|工場|村営|町営|市営|県営|市立|町立|県立"
)
_PASSING_BODY = "地区|地域|方面|周辺|内閣|政権|連合|連盟|部屋|大火|地震|事件|事変|高架|登山|訓練|時代|文化|遺跡|古墳|大臣一座"
LASTING_BODY = re.compile(rf"\s?(?:{_LASTING_BODY})")
WORK = re.compile("[号賞杯章岳城寺駅橋島川線国](?![一-鿿])")
BODY = re.compile(
    rf"(?:{_LASTING_BODY}|{_PASSING_BODY}|[一-鿿]?[{_PLACE_OR_WORK}](?![一-鿿])|[市区町村都府県郡駅](?!長))"
)
# The same before a name.
BODY_BEFORE = re.compile(
    r"(?:株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|法人|会社)\s?$|(?:旧|新|北|南|東|西|上|下|元祖|[0-9])$"
)
# After a word that is a place as well as a surname: what only places are followed by.
PLACE_AFTER = re.compile(
    "(?:へ|まで|行|方面|周辺|近辺|付近|在住|在勤|産|発|着|出身|生まれ|育ち|市内|駅|で(?:は|も)?[^あす]|に(?:ある|住|転|移|到着|所在|お住まい|位置|向))"
)
# A single kanji that begins another word after a name: 山田太郎作, 鈴木花子著.
AFTER_A_NAME = frozenset("作著編訳画撮演役説案談宅方側家戦組邸像碑墓塚氏的性型")
# A landscape that is called after what grows or lives there: 青木が原, 光が丘, 千鳥ヶ淵.
LANDSCAPE_AFTER = re.compile("[がヶケ][丘原谷浜崎島峰峯沢森関岡淵池台](?![一-鿿])")
# Signs that stand before a post and belong to it, although each is a surname as well: 副課長.
BEFORE_A_POST = frozenset(
    "前元新現本支同当各両総副次旧正主全大小上下内外他長名准代公私左右町市村区県国郡館地藩文"
)
# The prefectures: places first, although most are surnames as well.
PREFECTURES = frozenset(
    ("北海道", "青森", "岩手", "宮城", "秋田", "山形", "福島", "茨城", "栃木", "群馬", "埼玉", "千葉", "東京", "神奈川", "新潟", "富山", "石川", "福井", "山梨", "長野", "岐阜", "静岡", "愛知", "三重", "滋賀", "京都", "大阪", "兵庫", "奈良", "和歌山", "鳥取", "島根", "岡山", "広島", "山口", "徳島", "香川", "愛媛", "高知", "福岡", "佐賀", "長崎", "熊本", "大分", "宮崎", "鹿児島", "沖縄")
)  # fmt: skip
# The particles of a subject, with which a surname of one kanji can be told from a noun.
SUBJECT = re.compile("[はがも、]")
# The signs of the old calendar stand for persons whom a text does not name.
PSEUDONYMS = frozenset("甲乙丙丁戊己庚辛壬癸")
# What stands for a body or somebody whom a text does not name: 乙社, 丙市, 各課; and in what state one is: 研修中.
STAND_IN = re.compile(
    "[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十両数各貴弊](?:社|市|町|区|県|課|係|校|館|署|局|銀行|会社|団体)"
)
# What may follow a given name that stands by itself; a heading or a compound may not.
PARTICLE = re.compile("[がはもをのにとへや、・)」]|から|より")
# Posts that are those of a place when a place comes before them.
HEAD_OF_PLACE = re.compile("[市町村区県都府駅署]|知事|支店長|支所長|警察")
# Nouns that follow a surname without being a given name: trades, kin, writings, events, matters.
MATTER = re.compile(
    "直通|内線|外線|精機|歯科|眼科|内科|外科|皮膚科|小児科|農園|牧場|酒造|造園|水道|土木|塗装|写真|時計|楽器|人形|材木|石材|紙業|海運|陸運|物産|紡績|美容|理容|経理|労務|行政|司法|技研|精工|"
    "名義|世帯|一族|一門|両親|監督|作品|著作|演出|出演|生誕|印鑑|口座|経済|理事|通知|作成|優勝|道理|真理|文書|記録|広告|学派|学説|理論|定理|法則|指数|係数|演説|談話|談話|体制|路線|改革|構想|試案|私案|答申|報告|判決|訴訟|選手|投手|"
    "[一-鿿]?(?:分|宛|名|案|説|戦|組|軍|班|邸|像|碑|墓|姓|印|記|作|著|編|訳|画|撮|演|役|談|宅|方|側|家|性|型|式|流|版|級|賞|杯|号|線|区|市|町|村|店|社|屋|館|院|園|堂|亭|庵|荘|寺|社|城|橋|駅|川|山|島|坂|池|沼|橋|通)"
)
