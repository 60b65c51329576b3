"""What the status of a year says of months, audits, the council and past figures → lines of words."""

from collections.abc import Iterator

from disclosure_builder.public.editions import (
    Audit,
    CouncilItem,
    Figure,
    MonthValue,
    Operation,
    Restatement,
    YearCount,
)
from disclosure_builder.public.text import Wording
from disclosure_builder.register.lines import Line, spaced, texts
from disclosure_builder.vocabulary.years import japanese_day


def month_lines(figure: Figure) -> Iterator[Line]:
    """One line with every month that was counted."""
    if figure.months:
        yield (Wording("月別：" + "、".join(map(_month, figure.months))),)


def _month(each: MonthValue) -> str:
    day = each.month.day
    name = "" if day is None else f"{day.month}月"
    bounds = [
        f"{japanese_day(bound)}{word}"
        for bound, word in ((each.counted_from, "から"), (each.counted_to, "まで"))
        if bound is not None
    ]
    return f"{name} {each.value:,}" + (f"（{''.join(bounds)}）" if bounds else "")


def council_lines(item: CouncilItem) -> Iterator[Line]:
    """What was said, the answer, and what came of it."""
    yield (Wording(f"{item.kind.label.ja}："), item.text)
    if item.answer is not None:
        yield (Wording("回答："), item.answer)
    if item.follow_up is not None:
        on = "" if item.followed_up_on is None else f"（{japanese_day(item.followed_up_on)}）"
        yield (Wording(f"その後{on}："), item.follow_up)


def audit_lines(audit: Audit) -> Iterator[Line]:
    """Who audited when, of what, and how many findings it brought."""
    until = "" if audit.held_to is None else f"から{japanese_day(audit.held_to)}まで"
    when = f"{audit.kind.label.ja} {japanese_day(audit.held_from)}{until}"
    found = Wording(f"（指摘 {audit.opened:,}件）")
    yield (Wording(when), *spaced(audit.by), Wording(" "), audit.scope, found)
    yield from texts([audit.text])


def meaning_lines(body: Operation) -> Iterator[Line]:
    """What every group and every figure meant, so that a changed definition is seen as one."""
    for group in body.groups:
        yield (Wording("【"), group.label, Wording("】"), group.basis)
        for figure in body.figures:
            said = figure.meaning
            if said is not None and said.group == group.id:
                version = Wording(f"）{said.source.label.ja}・第{said.version}版　")
                yield (said.label, Wording("（"), said.unit, version, said.definition)


def counting_lines(count: YearCount | None) -> Iterator[Line]:
    """From which editions the derived figures were counted, and how."""
    if count is None:
        return
    own = f"事案と停止 {count.cases:,}件（うち本人への通知のみ {count.notified_only:,}件）　"
    yield (Wording(own), count.digest)
    yield from texts(count.rules)
    for each in count.editions:
        yield (Wording(f"{each.case}/{each.edition} "), each.digest)


def restatement_lines(each: Restatement) -> Iterator[Line]:
    """Old, new, why and when."""
    yield (each.old, Wording(" → "), each.new, Wording(f"（{japanese_day(each.on)}）"))
    yield (each.reason,)
