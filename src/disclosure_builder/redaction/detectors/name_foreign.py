"""Names of people from abroad: the commonest surnames and given names, in every script.

The dictionary knows few of them. The lists are the commonest names of the ten largest groups of
foreign residents (在留外国人統計): closed, well known, and in katakana, Latin letters and kanji.
What is an everyday word as well (Sun, Do, He; 高, 金) counts only with more evidence beside it.
"""

import re

from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_zones import zone_end

# Latin letters with their marks: Élodie, Nguyễn.
UPPER = "A-Z" + "".join(
    chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
LETTERS = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
# Chinese, Korean and Vietnamese surnames of one sign.
CONTINENTAL = frozenset(
    "王陳李張劉楊黄趙呉周徐孫朱胡郭羅鄭梁謝宋唐許韓馮鄧曹彭肖董袁潘蒋蔡余杜程蘇魏呂任沈姚盧姜崔鍾譚陸汪范廖賈韋鄒孟秦邱尹薛閻侯陶黎賀顧郝龔邵銭朴申権洪柳阮裴鄺丘兪"
)
# With these a word that begins with such a sign is a place, a house or a sort of thing.
THING_SIGNS = frozenset("家氏国城村町県州山川江河湖寺廟朝期軍王帝公書式型流派色語族人者")
# In Latin letters; these are no English words.
LATIN = frozenset(
    (
        "nguyen", "tran", "pham", "hoang", "huynh", "phan", "dang", "bui", "ngo", "duong", "thi", "van", "thanh", "minh", "linh", "phuong", "huong", "tuan", "quang", "trang", "thuy",
        "wang", "zhang", "liu", "chen", "yang", "huang", "zhao", "zhou", "wu", "xu", "zhu", "hu", "guo", "lin", "luo", "liang", "zheng", "xie", "deng", "feng", "cao", "peng", "xiao", "jiang", "cai", "wei", "xiaoming", "ming", "jing",
        "kim", "lee", "choi", "jung", "jeong", "kang", "cho", "yoon", "jang", "lim", "shin", "kwon", "hwang", "ahn", "jeon", "seo", "minji", "jisoo", "yun",
        "santos", "reyes", "cruz", "garcia", "ramos", "mendoza", "torres", "lopez", "rodriguez", "gonzales", "gonzalez", "hernandez", "fernandez", "martinez", "perez", "sanchez", "dela", "flores", "rivera", "villanueva", "aquino", "bautista",
        "silva", "souza", "oliveira", "pereira", "ferreira", "alves", "carvalho", "gomes", "ribeiro", "quispe", "huaman", "rojas", "diaz", "maria", "jose", "juan", "ana", "carlos", "luis", "antonio", "joao", "paulo",
        "sharma", "thapa", "gurung", "tamang", "shrestha", "rai", "magar", "adhikari", "karki", "bhandari", "singh", "kumar", "khan", "patel", "gupta", "ali", "ahmed", "hossain", "rahman", "begum", "perera", "fernando", "muhammad", "mohammad", "mohamed",
        "aung", "htun", "kyaw", "myint", "zaw", "thant", "wai", "phyo", "nur", "putra", "sari", "wati", "setiawan", "siti", "dewi", "budi", "agus", "somchai", "somsak",
        "john", "james", "robert", "michael", "david", "william", "richard", "thomas", "daniel", "matthew", "anthony", "christopher", "joseph", "andrew", "kevin", "brian", "george", "peter", "paul", "steven", "edward", "jason", "eric",
        "mary", "patricia", "jennifer", "linda", "elizabeth", "barbara", "susan", "jessica", "sarah", "karen", "nancy", "lisa", "emily", "anna", "laura", "catherine", "katherine", "emma", "olivia", "sophia", "julia", "helen",
        "smith", "johnson", "jones", "davis", "wilson", "anderson", "taylor", "moore", "jackson", "martin", "thompson", "harris", "clark", "lewis", "robinson", "allen", "scott", "nelson", "mitchell", "roberts", "campbell", "evans", "morgan", "murphy",
    )
)  # fmt: skip
# The same in katakana, where the word is a noun to the dictionary or unknown to it.
KATAKANA = frozenset(
    ("グエン", "チャン", "ファム", "ホアン", "フイン", "ファン", "ダン", "ブイ", "ドー", "ゴー", "ズオン", "ドゥオン", "ティ", "ヴァン", "バン", "タイン", "ミン", "リン", "フオン", "フォン", "フン", "ズン", "トゥアン", "ハイ", "クアン", "トゥイ", "ラン", "アン", "ホア", "マイ", "ワン", "リー", "リュウ", "チェン", "ヤン", "ジャオ", "ウー", "シュー", "チョウ", "キム", "パク", "チェ", "チョン", "カン", "チョ", "ユン", "イム", "シン", "クォン", "イムラン", "スニル", "スー", "アウン", "トゥン", "チョー", "ミント", "ゾー", "タン", "ウィン", "サントス", "クルス", "レイエス", "ガルシア", "シルバ", "ソウザ", "オリベイラ", "ペレイラ", "フェルナンデス", "ロペス", "ペレス", "マルコス", "マリア", "ホセ", "フアン", "タパ", "グルン", "タマン", "シュレスタ", "ライ", "クマール", "カーン", "ラーマン", "アリ", "アハメド", "フセイン", "ムハマド", "モハメド", "スミス", "ジョンソン")
)  # fmt: skip
# Latin words in capitals that belong to bodies, places and things, never to a name.
THINGS = re.compile(
    r"(?i)\b(?:co|ltd|inc|corp|corporation|company|kk|llc|bank|system|systems|city|town|ward|office|center|centre|server|service|services|school|university|college|hospital|clinic|group|park|station|street|avenue|dori|"
    r"tower|building|hotel|airport|line|card|number|address|name|date|data|network|net|japan|tokyo|hall|museum|center|club|team|project|government|ministry|agency|prefecture|law|act|award|cup|road|bridge|river|mount|lake|island|"
    r"the|of|and|for|in|on|at|to|is|no|not|was|st|version|windows|office|web|mail|new|old|north|south|east|west)\b"
)


_MANY = 3


def is_continental(text: str, surname: Word, given: Word) -> bool:
    """Whether a common continental surname has one or two signs after it that fill the zone and
    are no noun: 陳志強, 崔成国; two that the dictionary does not have need not fill it."""
    if surname.surface not in CONTINENTAL:
        return False
    if given.unknown and len(given.surface) == 2 and given.surface[-1] not in THING_SIGNS:
        return True
    rest = text[given.start : zone_end(text, given.start)]
    return 1 <= len(rest) <= 2 and not kinds(rest) & {Kind.NOUN, Kind.PLACE, Kind.PROPER}


def foreign_words(words: list[str]) -> int:
    """How many of two to four Latin words are names of the lists; none beside a word for a thing."""
    if THINGS.search(" ".join(words)):
        return 0
    known = [word.lower() in LATIN for word in words]
    # Thi and Van between two others make a Vietnamese name whatever these are.
    middle = any(word.lower() in {"thi", "van"} for word in words[1:-1])
    # A common one and words that nobody knows: KIM TAESIK.
    others = [
        kinds(word) | kinds(word.lower())
        for word, each in zip(words, known, strict=True)
        if not each
    ]
    unknown = any(known) and all(not each and len(words) < _MANY for each in others)
    return max(sum(known), 2 * middle, 2 * unknown)
