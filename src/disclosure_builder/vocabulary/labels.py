"""What the parts of an edition are called in public; the seven items in the words of Art. 14."""

ITEM_LABELS = {
    "event": "事象の内容",
    "parties": "当事者",
    "scale": "規模",
    "place": "発生場所",
    "course": "発生状況",
    "cause": "発生原因",
    "measures": "対応・措置",
    "other": "その他市長が必要と認める事項",
}

# Art. 14, items 1 to 7; item 2 is two things.
STATUTORY_ITEMS = (
    ("(1)", "発生した又はそのおそれのある事象の内容", ("event",)),
    ("(2)", "発生した事象に係る当事者及びその規模", ("parties", "scale")),
    ("(3)", "事象の発生場所", ("place",)),
    ("(4)", "事象の発生状況", ("course",)),
    ("(5)", "事象の発生原因", ("cause",)),
    ("(6)", "発生した事象に対する対応・措置", ("measures",)),
    ("(7)", "前各号に掲げるもののほか、市長が必要と認める事項", ("other",)),
)

FIELD_LABELS = {
    "title": "件名",
    "summary": "概要",
    "change_reason": "訂正・取下げの理由",
    "nature": "区分",
    "triggers": "公表の根拠",
    "trigger_explanation": "根拠の説明",
    "scope": "停止の範囲",
    "affected": "影響を受けた手続",
    "notice": "本人への通知",
    "deliberation": "会議の審議",
    "reports": "関係機関への報告",
    "delay_reason": "公表に時間を要した理由",
    "plain": "やさしい日本語",
    "translations": "外国語による説明",
    "detail": "公表の詳しさ",
    "related": "関連する公表",
    "incident": "関係する公表事案",
    "council": "審議会への報告",
    "published_on": "市民への公表日",
    "figures": "数値",
    "narratives": "説明",
    "audits": "監査",
    "restatements": "過去の数値の修正",
    "meaning": "数値の定義",
    "count": "集計した事案",
    "months": "月別",
    "items": "意見・質問",
    **ITEM_LABELS,
}

TIME_LABELS = {
    "planned_from": "停止の予定（開始）",
    "planned_to": "停止の予定（終了）",
    "occurred_from": "発生",
    "occurred_to": "発生（終期）",
    "detected": "覚知",
    "directed": "措置の指示・要請・停止",
    "decided": "公表の決定",
    "published": "公表",
    "provisionally_restored": "仮復旧",
    "restored": "復旧",
}
