"""What `verify` found, for a person and for programs (`docs/schemas/verdict-1.schema.json`)."""

from collections.abc import Iterator
from typing import Any

from disclosure_builder import __version__
from disclosure_builder.cli.reports import PROGRAM
from disclosure_builder.problems import ExitCode, Problem
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verdict import Answer, Step, Verdict
from disclosure_builder.vocabulary.words import Words

# The number is that of the schema: it changes when a reader of the former form could not read the
# new one.
FORMAT = "disclosure-builder verdict 1"
# More lines than this of one step are told as a number; the JSON has them all.
SHOWN = 20
_ANSWERS = {
    Answer.YES: Words("はい", "yes"),
    Answer.NO: Words("いいえ", "NO"),
    Answer.NOT_LOOKED_AT: Words("調べていません", "not looked at"),
}
_WARNING = Words("注意", "note")


def in_words(verdict: Verdict, given: Given) -> Iterator[Words]:
    """Line by line: each step with its answer and what is wrong, the result, what to do next."""
    yield Words(f"確かめたもの：{verdict.folder}", f"What was judged: {verdict.folder}")
    for step in verdict.steps:
        yield from _step(step)
    wrong = len(verdict.problems)
    if verdict.good:
        yield Words(
            "結果：調べたことに、おかしな点はありません。",
            "Result: nothing is wrong in what was looked at.",
        )
    else:
        yield Words(
            f"結果：おかしな点が{wrong}件あります。", f"Result: {wrong} thing(s) are wrong."
        )
        yield _WHAT_TO_DO
    yield from _limits(given)
    if verdict.head is not None and verdict.good:
        yield Words(
            f"台帳の末尾（控えておくと、次に --head で使えます）：\n  {verdict.head}",
            f"Last line of the ledger (note it down, and use it with --head next time):\n  {verdict.head}",
        )


def as_tree(verdict: Verdict, given: Given) -> dict[str, Any]:
    """The same as data."""
    return {
        "format": FORMAT,
        "program": {"name": PROGRAM, "version": __version__},
        "good": verdict.good,
        "exit_code": int(ExitCode.OK if verdict.good else ExitCode.VERIFY),
        "head": verdict.head,
        "given": {
            "keys": given.keys is not None,
            "rules": given.rules is not None,
            "head": given.head is not None,
        },
        "steps": [
            {
                "number": step.number,
                "asked": _both(step.asked),
                "answer": step.answer.value,
                "looked_at": step.looked_at,
                "problems": [_problem(problem) for problem in step.problems],
            }
            for step in verdict.steps
        ],
    }


def _step(step: Step) -> Iterator[Words]:
    answer = _ANSWERS[step.answer]
    ja, en = "", ""
    if step.looked_at:
        ja, en = f"（{step.looked_at}件）", f" ({step.looked_at} looked at)"
    yield Words(
        f"{step.number}. {step.asked.ja} … {answer.ja}{ja}",
        f"{step.number}. {step.asked.en} … {answer.en}{en}",
    )
    for problem in step.problems[:SHOWN]:
        kind = Words("", "") if problem.is_error else Words(f"{_WARNING.ja}：", f"{_WARNING.en}: ")
        yield Words(
            f"   × {problem.place}\n     {kind.ja}{problem.message.ja} [{problem.rule}]",
            f"   × {problem.place}\n     {kind.en}{problem.message.en} [{problem.rule}]",
        )
    rest = len(step.problems) - SHOWN
    if rest > 0:
        yield Words(
            f"   ほかに{rest}件（--format json ですべて見られます）",
            f"   and {rest} more (--format json shows all)",
        )


_WHAT_TO_DO = Words(
    "次にすること：\n"
    "  1. この控えを変えずに取っておく（写した日時とアドレスも書き留める）。\n"
    "  2. もう一度サイトを丸ごと写し、同じように確かめる。写すときの事故なら、今度は出ない。\n"
    "  3. また出たら、市に、上の [ ] の記号とファイルの名前を示して尋ねる。\n"
    "  誰が、わざと変えたのかどうかは、ここからは分かりません。",
    "What to do next:\n"
    "  1. Keep this copy as it is, and note when and from which address it was made.\n"
    "  2. Copy the whole site again and judge that: an accident of copying does not come back.\n"
    "  3. If it does, ask the city, naming the files and the [ids] above.\n"
    "  Who changed it, and whether on purpose, cannot be told from here.",
)


def _limits(given: Given) -> Iterator[Words]:
    """What was taken from the release itself, and therefore proves less."""
    lacking = [
        option
        for option, value in (
            ("--keys", given.keys),
            ("--rules", given.rules),
            ("--head", given.head),
        )
        if value is None
    ]
    if lacking:
        options = " ".join(lacking)
        yield Words(
            "鍵、決裁の決まり、台帳の控えのうち、渡されなかったものは、この公開物の中のものを信じました。"
            "すべてを作り替えた人がいれば、それでは分かりません。\n"
            f"  市や前回の控えから直接得たものがあれば、付けてください：{options}",
            "Of keys, rules and a noted digest, those not given were believed as the release has them: "
            "somebody who replaced everything would not be noticed.\n"
            f"  If you have them from the city itself, or from an earlier copy, give them: {options}",
        )


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "file": problem.place.path,
        "line": problem.place.line or None,
        "field": problem.place.field or None,
        "message": _both(problem.message),
    }


def _both(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}
