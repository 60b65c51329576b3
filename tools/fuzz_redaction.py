"""`make fuzz`: random text against folding, detectors and stripping, for a bounded time.

What must hold for any text: nothing raises; every folded place has an original one, in order and
in range; findings are in order and apart; stripping what has been stripped changes nothing; and
no text takes longer than `-timeout`. Inputs that break a rule are kept under build/fuzz/.

    make fuzz                                                   60 seconds
    .venv/bin/python tools/fuzz_redaction.py -max_total_time=600
    .venv/bin/python tools/fuzz_redaction.py build/fuzz/crash-…   one input again
"""

import sys
from datetime import date
from pathlib import Path

try:
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]
except ImportError:
    sys.exit(
        "atheris がありません。次を実行してください。 / atheris is missing. Please run:\n"
        "    .venv/bin/python -m pip install -r requirements/fuzz.in"
    )

with atheris.instrument_imports(include=["disclosure_builder.redaction"]):
    from disclosure_builder.redaction.allowlist import Allowlist
    from disclosure_builder.redaction.detectors import find_all
    from disclosure_builder.redaction.folding import fold
    from disclosure_builder.redaction.stripping import strip

FOUND = Path("build") / "fuzz"
DAY = date(2026, 5, 12)
NOTHING_ALLOWED = Allowlist(())
# What the rules speak of; bytes that pick from these come further than random characters.
PIECES = (
    "0", "1", "9", "090", "1234", "042", "-", "ー", "の", "・", ".", "/", "|", " ", "\u3000", "\n", "\t", "(", ")", "（", "）",
    "[", "]", "〔", "〕", "「", "」", "、", "。", ":", "@", "+81", "#", "〒", "%", "☆", "_", ",", "一", "〇", "十", "壱", "拾",
    "<b>", "</b>", "<td>", "</td>", "<ruby>", "<rt>", "</rt>", "</ruby>", "<!--", "-->", "<a href=\"", "\">", "<", ">",
    "&#48;", "&amp;", "&amp;#48;", "&lt;", "&shy;", "&#x30", ";", "《", "》", "｜", "やまだ", "\u200b", "\u0336", "\ufe00", "ﾞ", "㈱", "①",
    "個人番号", "住民票コード", "免許証", "年金番号", "旅券番号", "TK", "在留カード", "口座番号", "記号", "番号", "被保険者番号", "宛名番号",
    "電話", "内線", "郵便番号", "at", "dot", "jp", "IP", "ID", "パスワード", "車両番号", "多摩", "さ", "生年月日", "昭和", "令和", "年", "月",
    "日", "生まれ", "男", "歳", "当時", "age", "born", "July", "住所", "国立市", "富士見台", "丁目", "番地", "号室", "コーポ", "大字", "町",
    "に住む", "Tokyo", "山田", "太郎", "さん", "氏名", "ヤマダ", "Yamada", "Taro", "〔氏名〕", "〔電話番号〕", "〔住所〕", "件", "第", "下4桁",
)  # fmt: skip


def text_of(data: bytes) -> str:
    """A text made of pieces and of any other characters."""
    provider = atheris.FuzzedDataProvider(data)
    parts = []
    while provider.remaining_bytes():
        picked = provider.ConsumeIntInRange(0, 255)
        if picked < len(PIECES):
            parts.append(PIECES[picked])
        else:
            parts.append(provider.ConsumeUnicodeNoSurrogates(picked % 4 + 1))
    return "".join(parts)


class Broken(Exception):
    """One of the rules at the head of this file does not hold."""


def must(holds: bool, rule: str) -> None:
    """Raise where a rule does not hold."""
    if not holds:
        raise Broken(rule)


def check(data: bytes) -> None:
    """Hold one text against the rules."""
    text = text_of(data)
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]
    must(all(0 <= start < end <= len(text) for start, end in spans), "places lie in the text")
    must(spans == sorted(spans), "places are in order")
    done = 0
    for each in find_all(text):
        must(done <= each.start < each.end <= len(text), "findings are in order and apart")
        done = each.end
    once = strip(text, NOTHING_ALLOWED, DAY)
    again = strip(once.text, NOTHING_ALLOWED, DAY)
    must(again.text == once.text and not again.counts, "stripping twice changes nothing")


def main() -> None:
    """Run libFuzzer with what the caller says, else for a minute."""
    FOUND.mkdir(parents=True, exist_ok=True)
    given = {each.partition("=")[0] for each in sys.argv}
    usual = (
        "-max_total_time=60",
        "-timeout=10",
        "-max_len=400",
        "-len_control=0",
        f"-artifact_prefix={FOUND}/",
    )
    arguments = [each for each in usual if each.partition("=")[0] not in given]
    atheris.Setup([*sys.argv, *arguments], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
