"""Every table of the open data with its columns: what the definitions are written from.

`docs/data.md` promises that a column keeps its name, its place and its meaning; new ones come last.
"""

from disclosure_builder.outputs.data.tables import Column, Table, Type
from disclosure_builder.vocabulary.words import Words

_REFERENCE = Column(
    "reference", Type.CODE, Words("事案の名前（種類と番号）", "The case: its kind and number")
)
_TITLE = Column("title", Type.TEXT, Words("件名（最新の版）", "Title, of the newest edition"))
_OF_ALL = (
    Column(
        "stage",
        Type.CODE,
        Words("最新の版の報（用語 Stage）", "Stage of the newest edition (term Stage)"),
    ),
    Column("fiscal_year", Type.INTEGER, Words("番号の年度", "The fiscal year in the number")),
    Column(
        "first_released_at",
        Type.INSTANT,
        Words("最初に公表した日時", "When it was first released"),
    ),
    Column(
        "released_at", Type.INSTANT, Words("最新の版を公表した日時", "When the newest edition was")
    ),
    Column("editions", Type.INTEGER, Words("公表した版の数", "How many editions were released")),
    Column(
        "withdrawn",
        Type.BOOLEAN,
        Words("取り下げたか（取り下げた事案の内容は空欄）", "Withdrawn; then nothing more is told"),
    ),
    Column("page", Type.ADDRESS, Words("ページのアドレス", "Address of the page")),
    Column("json", Type.ADDRESS, Words("JSON のアドレス", "Address of the JSON")),
    Column(
        "digest",
        Type.DIGEST,
        Words(
            "最新の版のダイジェスト（台帳と同じ）", "Digest of the newest edition, as in the ledger"
        ),
    ),
)
_TRIGGERS = Column(
    "triggers",
    Type.CODES,
    Words("公表の根拠（用語 Trigger。空白区切り）", "Triggers (term Trigger), blanks between"),
    required=False,
)


def _moment(name: str, japanese: str, english: str) -> Column:
    return Column(name, Type.MOMENT, Words(japanese, english), required=False)


INCIDENTS = Table(
    "incidents.csv",
    Words("公表事案の一覧", "List of incidents"),
    (
        _REFERENCE,
        _TITLE,
        *_OF_ALL,
        _TRIGGERS,
        Column(
            "nature",
            Type.CODE,
            Words("発生か、おそれか（用語 Nature）", "Occurred or feared (term Nature)"),
            required=False,
        ),
        Column(
            "categories",
            Type.CODES,
            Words("事象の種類（用語 EventCategory）", "Kinds of event (term EventCategory)"),
            required=False,
        ),
        Column(
            "notice",
            Type.CODE,
            Words("本人への通知（用語 NoticeWay）", "Notice to the persons (term NoticeWay)"),
            required=False,
        ),
        _moment("occurred_from", "発生した時", "When it occurred"),
        _moment("detected", "覚知した時", "When it was detected"),
        _moment("directed", "措置を指示・要請・実施した時", "When the mayor acted"),
    ),
)
SUSPENSIONS = Table(
    "suspensions.csv",
    Words("停止の一覧", "List of suspensions"),
    (
        _REFERENCE,
        _TITLE,
        *_OF_ALL,
        _TRIGGERS,
        Column(
            "nature",
            Type.CODE,
            Words("停止の区分（用語 SuspensionNature）", "Why (term SuspensionNature)"),
            required=False,
        ),
        Column(
            "scope",
            Type.CODE,
            Words("停止の範囲（用語 Scope）", "How much stood still (term Scope)"),
            required=False,
        ),
        Column(
            "incident",
            Type.CODE,
            Words("関係する公表事案", "The incident it belongs to"),
            required=False,
        ),
        _moment("began", "停止した時（予定を含む）", "When it began, or is to begin"),
        _moment("ended", "復旧した時（予定を含む）", "When it ended, or is to end"),
    ),
)
OPERATION = Table(
    "operation.csv",
    Words("年度ごとの運用状況の一覧", "List of the yearly statuses"),
    (
        _REFERENCE,
        _TITLE,
        *_OF_ALL,
        Column(
            "reported_on",
            Type.DAY,
            Words("審議会に報告した日", "Day of the report to the council"),
            required=False,
        ),
        Column(
            "published_on",
            Type.DAY,
            Words("市民に公表した日", "Day of the publication"),
            required=False,
        ),
    ),
)
CASE = Table(
    "*/*.csv",
    Words(
        "一つの事案の全ての版の記載（1行ずつ）", "What every edition of one case says, line by line"
    ),
    (
        Column("edition", Type.INTEGER, Words("版の番号", "Number of the edition")),
        Column("stage", Type.CODE, Words("報（用語 Stage）", "Stage (term Stage)")),
        Column("released_at", Type.INSTANT, Words("公表した日時", "When it was released")),
        Column("position", Type.INTEGER, Words("版の中での順番", "Place within the edition")),
        Column("label", Type.TEXT, Words("項目の名前", "Name of the item")),
        Column("text", Type.TEXT, Words("記載の1行", "One line of what it says")),
    ),
)
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
