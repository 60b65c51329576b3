"""The tables of the open data that tell of cases: the three lists, and what one case says."""

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
