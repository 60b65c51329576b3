"""Rules on the publication itself: when, how late and why, under which embargo.

Whatever an edition tells as done was done before it is published, and what it promises comes after.
"""

from collections.abc import Iterator

from disclosure_builder.records.models import CaseRecord, EditionRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.rules.items import items
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.terms import MeasureStatus
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path

# A longer wait from decision to publication is a slip of the finger in the year.
LONGEST_WAIT_DAYS = 366


def _delay_unexplained(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    """Over the city's own soft limit a public reason is asked for (Art. 14 has no number of days)."""
    times = subject.record.times
    if subject.record.delay_reason is not None or subject.reference.number > 1:
        return
    if times.directed is None or times.published is None:
        return
    if times.directed.day is None or times.published.day is None:
        return
    elapsed = times.published.day - times.directed.day
    if elapsed.days > subject.portal.publication_limit_days:
        yield ("delay_reason",)


def _year_wrong(subject: Subject[CaseRecord]) -> Iterator[Path]:
    published = subject.record.times.published
    if subject.reference.number > 1 or published is None or published.day is None:
        return
    if FiscalYear.of(published.day).year != subject.reference.case.fiscal_year:
        yield ("times", "published")


def _publication_untimed(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for name in ("published", "decided"):
        if getattr(subject.record.times, name) is None:
            yield ("times", name)


def _publication_far(subject: Subject[CaseRecord]) -> Iterator[Path]:
    times = subject.record.times
    if times.decided is None or times.published is None:
        return
    if times.decided.day is None or times.published.day is None:
        return
    if (times.published.day - times.decided.day).days > LONGEST_WAIT_DAYS:
        yield ("times", "published")


def _told_beforehand(subject: Subject[CaseRecord]) -> Iterator[Path]:
    published = subject.record.times.published
    if published is None:
        return
    for look in (_course_after, _measures_after, _reports_after, _times_after):
        try:
            yield from look(subject.record, published)
        except NotJudged:
            continue


def _course_after(record: CaseRecord, published: Moment) -> Iterator[Path]:
    for number, row in enumerate(record.course.rows):
        if row.at.surely_after(published):
            yield ("course", "rows", number, "at")


def _measures_after(record: CaseRecord, published: Moment) -> Iterator[Path]:
    for number, measure in enumerate(record.measures.measures):
        done = measure.status is MeasureStatus.DONE
        if done and measure.at is not None and measure.at.surely_after(published):
            yield ("measures", "measures", number, "at")


def _reports_after(record: CaseRecord, published: Moment) -> Iterator[Path]:
    for number, report in enumerate(record.reports):
        if report.at.surely_after(published):
            yield ("reports", number, "at")


def _times_after(record: CaseRecord, published: Moment) -> Iterator[Path]:
    for name in ("detected", "provisionally_restored", "restored"):
        moment: Moment | None = getattr(record.times, name)
        if moment is not None and moment.surely_after(published):
            yield ("times", name)


def _report_overdue(subject: Subject[CaseRecord]) -> Iterator[Path]:
    published = subject.record.times.published
    if published is None or published.day is None or published.precision is Precision.MONTH:
        return
    for location, item in items(subject.record):
        try:
            if item.next_report is not None and item.next_report < published.day:
                yield (*location, "next_report")
        except NotJudged:
            continue


def _embargo_vague(subject: Subject[EditionRecord]) -> Iterator[Path]:
    embargo = subject.record.public_from
    if embargo is None:
        return
    if embargo.precision is not Precision.MINUTE or embargo.approximate:
        yield ("public_from",)


def _published_under_embargo(subject: Subject[CaseRecord]) -> Iterator[Path]:
    embargo, published = subject.record.public_from, subject.record.times.published
    if embargo is not None and published is not None and embargo.surely_after(published):
        yield ("public_from",)


PUBLICATION_RULES = (
    Rule(
        "delay-reason",
        IncidentRecord,
        Words(
            "措置から公表までが市の目安の日数を超えていますが、その理由がありません（条例第14条「遅滞なく」）。",
            "Publication took longer than the city's own limit, and no reason is given (Art. 14).",
        ),
        Words("delay_reason に公表する理由を書いてください。", "Write it in delay_reason."),
        _delay_unexplained,
    ),
    Rule(
        "id-year",
        CaseRecord,
        Words(
            "フォルダー名の年度が、最初の公表の年度と違います。",
            "The folder's year is not the fiscal year of the first publication.",
        ),
        Words("フォルダー名又は times.published を改めてください。", "Correct one of the two."),
        _year_wrong,
    ),
    Rule(
        "times-publication",
        CaseRecord,
        Words(
            "公表の決定又は公表の時刻がありません（条例第14条「遅滞なく」）。",
            "Decision or publication has no time (Art. 14: “without delay”).",
        ),
        Words("times.decided と times.published を書いてください。", "Write both times."),
        _publication_untimed,
    ),
    Rule(
        "times-far",
        CaseRecord,
        Words(
            "公表が、公表の決定から1年より後になっています。",
            "Publication lies more than a year after the decision to publish.",
        ),
        Words("times.published の年を確かめてください。", "Check the year of times.published."),
        _publication_far,
    ),
    Rule(
        "told-beforehand",
        CaseRecord,
        Words(
            "済んだこととして書かれた日時が、公表より後になっています。",
            "Something told as done lies after the publication.",
        ),
        Words(
            "日時を確かめ、これからのことは予定（planned）として書いてください。",
            "Check the time; what is to come is written as planned.",
        ),
        _told_beforehand,
    ),
    Rule(
        "next-report-past",
        CaseRecord,
        Words(
            "次の報告の日が、この版の公表より前になっています。",
            "The next report is promised for a day before this publication.",
        ),
        Words(
            "next_report にこれからの日を書いてください。", "Write a day to come in next_report."
        ),
        _report_overdue,
    ),
    Rule(
        "embargo-minute",
        EditionRecord,
        Words("公表日時が分まで書かれていません。", "The embargo is not given to the minute."),
        Words("2026-05-12T10:30+09:00 のように書いてください。", "Write it to the minute."),
        _embargo_vague,
    ),
    Rule(
        "embargo-published",
        CaseRecord,
        Words(
            "公表の時刻が、公表日時（public_from）より前になっています。",
            "`times.published` lies before the embargo `public_from` ends.",
        ),
        Words("public_from と times.published をそろえてください。", "Make the two agree."),
        _published_under_embargo,
    ),
)
