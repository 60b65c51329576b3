"""How problems, progress and results look on a clerk's screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from disclosure_builder.problems import Problem
from disclosure_builder.public.register import Statement
from disclosure_builder.vocabulary.words import Language, Words

if TYPE_CHECKING:  # a build prints nothing of a desk
    from disclosure_builder.redaction.editions import Prepared

_ERROR = Words("誤り", "error")
_WARNING = Words("注意", "warning")
_TOTAL = Words(
    "{errors}件の誤り、{warnings}件の注意があります。", "{errors} error(s), {warnings} warning(s)."
)


class Screen:
    """Prints in one language: results to standard output, everything else to standard error."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def text(self, ja: str, en: str) -> str:
        """One of two, in the language of the screen."""
        return Words(ja, en).in_language(self.language)

    def say(self, words: Words) -> None:
        """A result."""
        click.echo(words.in_language(self.language))

    def progress(self, words: Words) -> None:
        """A step that may take a while."""
        click.echo(f"… {words.in_language(self.language)}", err=True)

    def problems(self, problems: Sequence[Problem]) -> None:
        """Every problem: where, what, what to do, which rule."""
        for problem in problems:
            kind = _ERROR if problem.is_error else _WARNING
            click.echo(f"{problem.place}", err=True)
            click.echo(
                f"  {kind.in_language(self.language)} [{problem.rule}] "
                f"{problem.message.in_language(self.language)}",
                err=True,
            )
            click.echo(f"  → {problem.remedy.in_language(self.language)}", err=True)
        errors = sum(problem.is_error for problem in problems)
        total = _TOTAL.in_language(self.language)
        click.echo(total.format(errors=errors, warnings=len(problems) - errors), err=True)


def show_prepared(screen: Screen, prepared: "Prepared", statements: Sequence[Statement]) -> None:
    """What will be public, and how many places of which kind were stripped."""
    screen.say(Words("── 公表される内容 ──", "── What will be public ──"))
    for statement in statements:
        click.echo(f"【{statement.label}】")
        for line in str(statement.text).splitlines():
            click.echo(f"  {line}")
    screen.say(Words("── 取り除いた箇所 ──", "── What was stripped ──"))
    for place in prepared.stripped:
        marks = "、".join(
            f"{mark.label.in_language(screen.language)} {count}" for mark, count in place.marks
        )
        click.echo(f"  {place.field}：{marks}")
    totals = prepared.totals()
    listed = "、".join(
        f"{mark.label.in_language(screen.language)} {count}"
        for mark, count in sorted(totals.items(), key=lambda pair: pair[0].code)
    )
    screen.say(
        Words(
            f"合計 {sum(totals.values())} か所（{listed or 'なし'}）",
            f"{sum(totals.values())} place(s) in all ({listed or 'none'})",
        )
    )
