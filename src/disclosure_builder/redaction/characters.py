"""The characters that folding treats alike: hyphens, dots, blanks, what nobody sees, figures."""

HYPHENS = (
    "\u02d7\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501"
    "\u2796\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d"
)
MIDDLE_DOTS = "\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65"
BLANKS = {"\n": "\n", "\t": "\t", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}
INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u0600-\u0605\u061c\u115f\u1160\u17b4"
    "\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Marks that stand on the character before them; the voiced kana among them change its meaning.
COMBINING = "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
# The figures of documents (大字), which cannot be changed by a stroke, and their old forms.
# Names of fields that forms spread over the width of a column: 生 年 月 日, 住　所.
SPREAD_LABELS = (
    *(
        "氏名",
        "住所",
        "年齢",
        "電話",
        "連絡先",
        "本籍",
        "旅券",
        "口座",
        "生年月日",
        "電話番号",
        "世帯番号",
        "宛名番号",
    ),
    *("職員番号", "口座番号", "旅券番号", "個人番号", "免許証番号", "郵便番号", "住民票コード"),
)
FIGURES = "〇零一二三四五六七八九壱壹弌弐貳貮参參弎肆伍陸漆柒捌玖"
