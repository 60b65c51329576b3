"""Every table of the open data with its columns: what the definitions are written from.

`docs/data.md` promises that a column keeps its name, its place and its meaning; new ones come last.
"""

from disclosure_builder.outputs.data.case_columns import CASE, INCIDENTS, OPERATION, SUSPENSIONS
from disclosure_builder.outputs.data.tables import Column, Table, Type
from disclosure_builder.vocabulary.words import Words

YEAR = Table(
    "years/*.csv",
    Words("一つの年度の数値", "The figures of one fiscal year"),
    (
        Column("year", Type.INTEGER, Words("年度", "Fiscal year (begins on 1 April)")),
        Column("group", Type.CODE, Words("区分の符号", "Code of the group")),
        Column("group_label", Type.TEXT, Words("区分", "Group")),
        Column("basis", Type.TEXT, Words("根拠となる条", "Article it answers to"), required=False),
        Column(
            "figure",
            Type.CODE,
            Words("項目の符号（年度が変わっても同じ）", "Id of the figure, the same in all years"),
            required=False,
        ),
        Column("label", Type.TEXT, Words("項目", "Figure")),
        Column(
            "value",
            Type.TEXT,
            Words("公表した値（単位を除く）", "Value as published, without unit"),
            required=False,
        ),
        Column(
            "number",
            Type.NUMBER,
            Words(
                "値が一つの数であるとき、その数（3桁ごとに「,」）",
                "The value, where it is one number; commas between thousands",
            ),
            required=False,
        ),
        Column("unit", Type.TEXT, Words("単位", "Unit"), required=False),
        Column("state", Type.CODE, Words("状態（用語 FigureState）", "State (term FigureState)")),
        Column(
            "source",
            Type.CODE,
            Words("入力か集計か（用語 FigureSource）", "Typed or derived (term FigureSource)"),
        ),
        Column("definition", Type.TEXT, Words("定義", "Definition")),
        Column(
            "version",
            Type.INTEGER,
            Words(
                "定義の版（変わると前の年度と比べられない）",
                "Version of the definition; years of two versions cannot be compared",
            ),
        ),
        Column(
            "months_counted",
            Type.INTEGER,
            Words("集計した月数", "Months counted"),
            required=False,
            unit="月",
        ),
        Column("as_of", Type.DAY, Words("時点", "As of"), required=False),
        Column("reason", Type.TEXT, Words("値がない理由", "Why there is no value"), required=False),
        Column("note", Type.TEXT, Words("注記", "Note"), required=False),
    ),
)
CHANGES = Table(
    "changes.csv",
    Words("公表の全ての変更（台帳の順）", "Every public change, in the order of the ledger"),
    (
        Column("time", Type.INSTANT, Words("変更の日時", "When it changed")),
        Column(
            "id",
            Type.CODE,
            Words(
                "版の永続的な識別子（フィードと同じ）", "Permanent id of the edition, as in feeds"
            ),
        ),
        Column("edition", Type.INTEGER, Words("版の番号", "Number of the edition")),
        Column("kind", Type.CODE, Words("種類（用語 Kind）", "Kind (term Kind)")),
        Column(
            "what",
            Type.CODE,
            Words(
                "変更の内容（用語 Stage、erratum、substantive、taken-down）",
                "What changed: a term of Stage, `erratum`, `substantive` or `taken-down`",
            ),
        ),
        Column(
            "title",
            Type.TEXT,
            Words(
                "件名（取り下げた事案では、取下げの件名）",
                "Title; of a withdrawn case, its last one",
            ),
        ),
        Column("url", Type.ADDRESS, Words("ページのアドレス", "Address of the page")),
        Column("digest", Type.DIGEST, Words("版のダイジェスト", "Digest of the edition")),
        Column("what_ja", Type.TEXT, Words("変更の内容（日本語）", "What changed, in Japanese")),
        Column("line", Type.INTEGER, Words("台帳の行", "Line of the ledger")),
    ),
)
TERMS = Table(
    "terms.csv",
    Words("用語の符号と名前", "Codes of the terms, and their labels"),
    (
        Column("term", Type.CODE, Words("用語", "Term")),
        Column("code", Type.CODE, Words("符号", "Code")),
        Column("label_ja", Type.TEXT, Words("日本語の名前", "Label in Japanese")),
        Column("label_en", Type.TEXT, Words("英語の名前", "Label in English")),
    ),
)
DEFINITIONS = Table(
    "definitions.csv",
    Words("全ての表の列の定義", "Definitions of the columns of all tables"),
    (
        Column(
            "table", Type.CODE, Words("表のパス（* は番号など）", "Path of the table; * varies")
        ),
        Column("column", Type.CODE, Words("列の名前", "Name of the column")),
        Column("position", Type.INTEGER, Words("何番目の列か", "Which column it is")),
        Column("type", Type.CODE, Words("型（docs/data.md）", "Type (docs/data.md)")),
        Column("unit", Type.TEXT, Words("単位", "Unit"), required=False),
        Column("required", Type.BOOLEAN, Words("空欄にならないか", "Never empty")),
        Column("meaning_ja", Type.TEXT, Words("日本語の意味", "Meaning in Japanese")),
        Column("meaning_en", Type.TEXT, Words("英語の意味", "Meaning in English")),
    ),
)
ALL_TABLES = (
    CHANGES,
    INCIDENTS,
    SUSPENSIONS,
    OPERATION,
    CASE,
    YEAR,
    TERMS,
    DEFINITIONS,
)
