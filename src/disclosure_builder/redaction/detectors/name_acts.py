"""What persons do and have, and places do not: regular expressions for what follows a name.

Each list is a class of verbs or nouns of Japanese. A body can answer, report and explain as a person
does; only a person says something aloud, is mistaken, comes to the counter, has a mother.
"""

import re

# What bodies do as well as persons.
_ALSO_BODIES = "対応し|確認し|発送し|説明し|回答し|送信し|送付し|削除し|担当し|作成し|依頼し|指示し|報告し|連絡し|公表し|交付し|受理し|発見し|調査し|提出し|主張し|批判し|認め"
# What only persons do or suffer.
_ONLY_PERSONS = (
    "持ち[出帰]|持参し|紛失し|操作し|閲覧し|検索し|参照し|調べ|撮影し|印刷し|複写し|見落と|取り忘れ|のぞき見|覗き見|入力し|謝罪し|述べ|語っ|話し|話す|電話し|電話を|気[付づ]|誤って|誤送信|来庁し|来所し|訪れ|訪ね|申し出|申告し|申請し|申請を|届け出|届出を|請求し|受け取|渡し|"
    "退職|出勤|採用され|任用され|配属され|異動|退席|離席|在宅|監視し|使用し|所持し|希望し|同行し|納得し|放置し|立ち会|従事し|向かっ|打ち明け|名乗|署名し|押印し|転入し|転出し|転居し|死亡し|死去し|亡くな|失念|見間違え|取り違え|聞き間違え|居住し|住んで|同居し|"
    "結婚し|離婚し|就任し|辞任し|当選し|落選し|優勝し|敗れ|演じ|出演し|共演し|引退し|登壇し|快諾|決意し|思っ|考え|驚い|怒っ|泣い|笑っ|激高|納得|感謝し|供述し|証言し|自供|黙秘"
)
_QUOTED = "「[^」。]{0,60}。?」"
_LOOSE = f"(?:{_QUOTED}|[^。「]){{0,32}}?"
# A reading between the name and its particle is part of neither.
_SUBJECT = "(?:が|は|も)"
_REACHES = (
    "(?:あて|宛)(?!先|名|て名)|に対し(?!て?応)|に(?:、)?(?:電話で)?(?:連絡|報告|指示|謝罪|注意|厳重注意|依頼|確認|電話|渡|手渡|交付|返却|送付|説明|相談|聴取|伝え|尋ね|師事|敗れ|勝利|一目惚れ|恋)|"
    "から(?:の)?(?:電話|(?:強い)?抗議|苦情|連絡|申出|申し出|報告|聞|相談|問合せ|問い合わせ|指摘|依頼|謝罪|聴取|預か|受け取)|"
    "を(?:懲戒|処分|厳重注意|訓告|戒告|減給|停職|免職|告訴|告発|逮捕|名乗|演じ|慕|説得|訪ね)|"
    "と(?:結婚|共演|対戦|対談|再会|同居|面会|面談|同姓)|"
    "」(?:の(?:印影|署名|印鑑|表札|名札|名義|名前)|と(?:署名|押印|記名))"
)
# What one has of a person: kin, and what is written about or belongs to one.
_BELONGINGS = (
    "の(?:妻|夫|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|父|母|両親|兄|弟|姉|妹|祖父|祖母|孫|子(?![一-鿿])|家族|親族|配偶者|後見人|遺族|"
    "住民票|戸籍|個人情報|情報を|個人番号|マイナンバー|氏名|名前|住所|自宅|生年月日|年齢|保険証|資格確認書|在留|旅券|免許証|診断書|口座|印影|印鑑|署名|本籍|転入届|転出届|世帯(?![数主全])|申請書|申立|"
    "電話番号|携帯電話|机|私物|鞄|自家用車|職員証|名札|パスワード|供述|証言|申出|遺体|死後|自伝|著書|右腕|弟子|部下|上司|同僚)"
)
PERSON_ACTS = re.compile(rf"{_SUBJECT}{_LOOSE}(?:{_ALSO_BODIES}|{_ONLY_PERSONS})|{_REACHES}")
SUBJECT_ACTS = re.compile(
    rf"{_SUBJECT}{_LOOSE}(?:{_ONLY_PERSONS})|と(?:名乗|申し|申す|いう(?:男|女|者|人|職員|市民|住民|姓|名))"
)
REACHES = re.compile(_REACHES)
SAID_ALOUD = re.compile(
    rf"{_SUBJECT}、?(?:[^。「]{{0,12}}){_QUOTED}(?:と|など)(?:述べ|話|語|説明|主張)"
)
BELONGINGS = re.compile(_BELONGINGS)
# A clause before the name says the same: 来庁した大野に. Where one goes or lives may be a place.
ACTED_BEFORE = re.compile(
    "(?:持ち出し|持ち帰っ|持参し|紛失し|操作し|閲覧し|入力し|謝罪し|述べ|話し|申し出|申告し|申請し|届け出|請求し|受け取っ|来庁し|来所し|退職し|採用され|失念し|署名し|名乗っ|死亡し|亡くなっ|同居し|結婚し|辞任し|当選し|落選し|優勝し|敗れ|演じ|出演し|共演し|引退し)"
    "(?:た|ている|ていた|ました)$"
)
# What becomes of a wood, a spring, a ditch: with these the noun is no surname.
LANDSCAPE_VERB = re.compile(
    "[がはも、][^。、]{0,12}?(?:流れ|湧|広が|埋め|残[らりるさ]|架[けか]|見え|見ら|深[いくか]|多[いくか]|咲|枯れ|伐採|生え|植え|茂|続[いくけ]|連な|湿|濁)"
)
