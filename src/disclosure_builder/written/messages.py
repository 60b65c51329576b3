"""What is said when a field is not of its form: rule id → message and remedy."""

from disclosure_builder.vocabulary.words import Words

# pydantic's own names for what is wrong → our rules.
PYDANTIC_RULES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "too_short": "list-empty",
    "model_type": "shape",
    "model_attributes_type": "shape",
    "dict_type": "shape",
    "tuple_type": "shape-list",
    "list_type": "shape-list",
    "string_type": "not-a-text",
}

MESSAGES: dict[str, tuple[Words, Words]] = {
    "field-missing": (
        Words("必要な項目がありません。", "A required field is missing."),
        Words("この項目を書き足してください。", "Add this field."),
    ),
    "field-unknown": (
        Words("この中に、知らない項目があります。", "There is an unknown field in here."),
        Words(
            "docs/records.md の項目名に合わせるか、消してください。",
            "Use a field name of docs/records.md, or remove it.",
        ),
    ),
    "list-empty": (
        Words("一つも書かれていません。", "The list is empty."),
        Words("一つ以上書いてください。", "Write at least one."),
    ),
    "shape": (
        Words("項目のまとまり（名前: 値）ではありません。", "This is not a group of fields."),
        Words(
            "字下げした「項目名: 値」の形で書いてください。",
            "Write it as indented “name: value” lines.",
        ),
    ),
    "shape-list": (
        Words("一覧（「- 」で始まる行）ではありません。", "This is not a list."),
        Words("「- 」で始まる行にして書いてください。", "Write lines that begin with “- ”."),
    ),
    "not-a-text": (
        Words("文字や数字を一つだけ書く項目です。", "This field holds one text only."),
        Words("一覧やまとまりにせず、値を一つ書いてください。", "Write a single value."),
    ),
    "text-empty": (
        Words("項目名だけで、中身がありません。", "The field is there but empty."),
        Words("中身を書くか、この行を消してください。", "Write something, or remove the line."),
    ),
    "to-fill-in": (
        Words("まだ記入されていません。", "This is still to be filled in."),
        Words(
            "二重の＜＞で囲まれた印を消して、この項目の中身を書いてください。",
            "Replace the sign in double ＜＞ by what belongs in this field.",
        ),
    ),
    "text-too-long": (
        Words("文章が長すぎます（上限20,000字）。", "The text is too long (limit 20,000)."),
        Words("要点に絞ってください。", "Shorten it."),
    ),
    "text-control-character": (
        Words("目に見えない制御文字が入っています。", "There is an invisible control character."),
        Words("この行を打ち直してください。", "Type the line again."),
    ),
    "text-template-sign": (
        Words(
            "「{{」「{%」「@@」は、ページの型紙の記号なので使えません。",
            "The signs {{, {% and @@ belong to templates and cannot be used.",
        ),
        Words("別の書き方にしてください。", "Write it in another way."),
    ),
    "number-format": (
        Words("整数の書き方ではありません。", "This is not a whole number."),
        Words(
            "半角数字で書いてください（例 1580、1,580）。単位は書きません。",
            "Use digits (1580 or 1,580) without a unit.",
        ),
    ),
    "date-format": (
        Words("日付の書き方ではないか、暦にない日です。", "This is not a date of the calendar."),
        Words("西暦で 2026-05-12 のように書いてください。", "Write it like 2026-05-12."),
    ),
    "moment-format": (
        Words("時刻の書き方ではないか、暦にない日時です。", "This is not a moment in time."),
        Words(
            "2026-05-12T10:30+09:00、2026-05-12、2026-05 のいずれか（後ろに「頃」可）、"
            "又は 不明 と書いてください。",
            "Write 2026-05-12T10:30+09:00, 2026-05-12 or 2026-05 (頃 may follow), or 不明.",
        ),
    ),
    "reference-format": (
        Words("事案の番号の書き方ではありません。", "This is not a reference to a case."),
        Words("incidents/2026-001 のように書いてください。", "Write it like incidents/2026-001."),
    ),
    "term-unknown": (
        Words("決められた言葉ではありません。", "This is not one of the fixed terms."),
        Words("次のいずれかを書いてください：{choices}", "Write one of: {choices}"),
    ),
    "security-contact": (
        Words("連絡先の形が正しくありません。", "This is not the address of a contact."),
        Words(
            "https:、mailto: 又は tel: で始まるアドレスを書いてください。",
            "Write an address that begins with https:, mailto: or tel:.",
        ),
    ),
    "security-language": (
        Words("言語の略号が正しくありません。", "This is not the code of a language."),
        Words("ja、en のように書いてください。", "Write it like ja or en."),
    ),
    "url-format": (
        Words("アドレスの書き方ではありません。", "This is not an address we can use."),
        Words("https:// で始め、/ で終えてください。", "Begin with https:// and end with /."),
    ),
    "language-code": (
        Words("言語の符号ではありません。", "This is not the code of a language."),
        Words(
            "en、easy のように英小文字で書いてください（ja や、サイトにあるフォルダーの名前は不可）。",
            "Write small letters, like en or easy (not ja, nor the name of a folder of the site).",
        ),
    ),
    "hours-format": (
        Words("時間帯の書き方ではありません。", "These are not hours of a day."),
        Words(
            "08:30-17:15 のように、始まりと終わり（24:00 まで）を書いてください。",
            "Write when they begin and end, like 08:30-17:15, until 24:00 at the latest.",
        ),
    ),
    "weekdays-format": (
        Words("曜日の書き方ではありません。", "These are not days of the week."),
        Words("月火水木金 のように続けて書いてください。", "Write them like 月火水木金."),
    ),
    "post-format": (
        Words("職の記号の書き方ではありません。", "This is not an id of a post."),
        Words("英小文字、数字、ハイフンで書いてください。", "Use a-z, 0-9 and hyphens."),
    ),
    "digest-format": (
        Words("ダイジェストの書き方ではありません。", "This is not a digest."),
        Words(
            "allow コマンドが書いた値（sha256: で始まる）のままにしてください。",
            "Leave the value as the command `allow` wrote it; it begins with sha256:.",
        ),
    ),
}
