"""Parts of an edition → lines of words: terms, texts, counts, measures, reports."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from disclosure_builder.public.editions import CaseEdition, Figure, Part, ScaleCount
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.vocabulary.years import japanese_day, japanese_moment

Saying = PublicText | Wording
Line = tuple[Saying, ...]


def joined(lines: Iterable[Line]) -> Phrase:
    """The lines that say anything as one phrase, a line feed between them."""
    said: list[Saying] = []
    for line in lines:
        if not any(line):
            continue
        if said:
            said.append(Wording("\n"))
        said += line
    return Phrase(tuple(said))


def terms_line(terms: Iterable[Term]) -> Line:
    """Fixed terms one after the other."""
    return (Wording("、".join(term.label.ja for term in terms)),)


def texts(those: Iterable[PublicText | None]) -> Iterator[Line]:
    """A line for each text that is there."""
    return ((text,) for text in those if text is not None)


def spaced(text: PublicText | None) -> Line:
    """A text behind something else, if there is one."""
    return () if text is None else (Wording(" "), text)


def count_lines(whole: ScaleCount) -> Iterator[Line]:
    """A count, and below it what it is made up of."""
    unit = whole.unit.label.ja
    yield (
        *spaced(whole.label)[1:],
        Wording(f" {number(whole.count, unit)}"),
        *spaced(whole.text),
    )
    for part in whole.parts:
        yield from _part(part, whole, "　")


def _part(part: Part, whole: ScaleCount, indent: str) -> Iterator[Line]:
    # The day stands beside the total; beside a part only where it is another one.
    known = part.count if part.count.as_of != whole.count.as_of else replace(part.count, as_of=None)
    yield (
        Wording(indent),
        part.label,
        Wording(f" {number(known, whole.unit.label.ja)}"),
        *spaced(part.text),
    )
    for inner in part.parts:
        yield from _part(inner, whole, indent + "　")


def number(count: Count, unit: str) -> str:
    """A number with its unit and the day as of which it was known."""
    as_of = "" if count.as_of is None else f"（{japanese_day(count.as_of)}現在）"
    return count.japanese(unit) + as_of


def when(at: Moment | None) -> str:
    """A moment behind something else, if it is told."""
    return "" if at is None else f" {japanese_moment(at)}"


def coverage(figure: Figure) -> str:
    """For how much of the year a figure was counted, and as of when, as far as that is said."""
    months = figure.months_counted
    counted = "" if months is None or months == 12 else f"（12か月のうち{months}か月分）"
    return counted + ("" if figure.as_of is None else f"（{japanese_day(figure.as_of)}現在）")


def measure_lines(body: CaseEdition) -> Iterator[Line]:
    """Item (6): what was done, or will be, and by whom."""
    for measure in body.measures.measures:
        due = "" if measure.due is None else f"（期限 {japanese_day(measure.due)}）"
        state = f"{measure.kind.label.ja}・{measure.status.label.ja}{when(measure.at)}{due}"
        yield (Wording(state), *spaced(measure.by), Wording(" "), measure.text)


def report_lines(body: CaseEdition) -> Iterator[Line]:
    """To which bodies the matter was reported."""
    for report in body.reports:
        words = f"{report.to.label.ja}（{report.kind.label.ja}） {japanese_moment(report.at)}"
        yield (Wording(words), *spaced(report.text))
