"""What a build says of the words of a language that it refuses."""

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_MESSAGES = {
    "strings-file": (
        Words("言語のファイルがありません。", "The file of a language is missing."),
        Words(
            "site_templates/strings/ja.yaml を写して訳すか、portal.yaml の languages から外してください。",
            "Copy and translate site_templates/strings/ja.yaml, or take it out of `languages` in "
            "portal.yaml.",
        ),
    ),
    "strings-missing": (
        Words("言葉が足りません。", "The words of a key are missing."),
        Words(
            "ja.yaml の同じ見出しを見て、訳を書き足してください。",
            "Look the key up in ja.yaml and add its translation.",
        ),
    ),
    "strings-unknown": (
        Words("使われない見出しがあります。", "There is a key that no page uses."),
        Words(
            "見出しの綴りを ja.yaml と比べ、不要なら消してください（authentic の下は訳しません）。",
            "Compare its spelling with ja.yaml, or remove it (what is under `authentic` is not "
            "translated).",
        ),
    ),
    "strings-empty": (
        Words("言葉が空です。", "The words of a key are empty."),
        Words("訳を書いてください。", "Write the translation."),
    ),
    "strings-places": (
        Words(
            "{ } の中が、ja.yaml と同じではありません。",
            "What stands in braces is not the same as in ja.yaml.",
        ),
        Words(
            "ja.yaml と同じ { } を、訳文の中に一つずつ残してください。",
            "Keep each of the braces of ja.yaml in the translation.",
        ),
    ),
    "strings-form": (
        Words(
            "使えない記号（<、@@、閉じていない波括弧）があります。",
            "There is a sign that words may not have (<, @@, a brace without its other half).",
        ),
        Words("その記号を消すか、波括弧を閉じてください。", "Remove it, or close the brace."),
    ),
    "strings-names": (
        Words("曜日又は月の数が合いません。", "There are not 7 weekdays or 12 months."),
        Words("空白で区切って、全部書いてください。", "Write all of them, parted by blanks."),
    ),
    "strings-long": (
        Words(
            "緊急のお知らせの題名が30字を超えています。",
            "The banner's title is over 30 characters.",
        ),
        Words(
            "30字（英数字は2字で1字と数えます）までに縮めてください。",
            "Make it 30 full-width or 60 Latin characters at most.",
        ),
    ),
    "strings-term": (
        Words(
            "記録で使う言葉と、ここの言葉が違います。",
            "The words differ from the term that records are written with.",
        ),
        Words(
            "terms の下の日本語は変えられません。元に戻してください。",
            "The Japanese terms cannot be changed here: put the former words back.",
        ),
    ),
}


def problem(rule: str, place: Place) -> Problem:
    """A problem of one key of one file."""
    message, remedy = _MESSAGES[rule]
    return Problem(rule, place, message, remedy)
