"""What an edition says, in words, item by item: the stuff of differences and feeds."""

from collections.abc import Callable, Iterable, Iterator

from disclosure_builder.public.editions import (
    CaseEdition,
    Edition,
    Figure,
    Incident,
    Item,
    Operation,
    OtherItem,
    Suspension,
)
from disclosure_builder.public.register import Statement
from disclosure_builder.public.sealed import Body
from disclosure_builder.public.text import Wording
from disclosure_builder.register.lines import (
    Line,
    Saying,
    count_lines,
    coverage,
    joined,
    measure_lines,
    number,
    report_lines,
    spaced,
    terms_line,
    texts,
    when,
)
from disclosure_builder.register.year_words import (
    audit_lines,
    council_lines,
    counting_lines,
    meaning_lines,
    month_lines,
    restatement_lines,
)
from disclosure_builder.vocabulary.labels import FIELD_LABELS, TIME_LABELS
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import ItemState
from disclosure_builder.vocabulary.years import FiscalYear, japanese_day, japanese_moment


def statements(
    body: Body,
    visible: frozenset[CaseReference],
    withheld: Callable[[str], Wording],
    figure_label: Callable[[str], str],
) -> tuple[Statement, ...]:
    """Every item that says anything, in the order of the page.

    `visible` are the cases that may be named now (an embargoed one must not be); `withheld` puts
    a reason code into words and `figure_label` the id of a figure.
    """
    writer = _Writer(visible, withheld, figure_label)
    found: list[tuple[str, Iterable[Line]]] = list(writer.common(body))
    if isinstance(body, Incident):
        found += writer.incident(body)
    if isinstance(body, Suspension):
        found += writer.suspension(body)
    if isinstance(body, Incident | Suspension):
        found += writer.case(body)
    if isinstance(body, Operation):
        found += writer.operation(body)
    found += writer.tellings(body)
    listed = ((label, joined(lines)) for label, lines in found)
    return tuple(Statement(Wording(label), phrase) for label, phrase in listed if phrase)


class _Writer:
    def __init__(
        self,
        visible: frozenset[CaseReference],
        withheld: Callable[[str], Wording],
        figure_label: Callable[[str], str],
    ) -> None:
        self.visible = visible
        self.withheld = withheld
        self.figure_label = figure_label

    def common(self, body: Edition) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["change_reason"], texts([body.change_reason])
        yield FIELD_LABELS["title"], [(body.title,)]
        yield FIELD_LABELS["summary"], [(body.summary,)]

    def incident(self, body: Incident) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["triggers"], [terms_line(body.triggers)]
        yield FIELD_LABELS["trigger_explanation"], texts([body.trigger_explanation])
        yield FIELD_LABELS["nature"], [terms_line([body.nature])]
        if body.detail is not None:
            yield FIELD_LABELS["detail"], [terms_line([body.detail])]
        notified = (
            (
                each.who,
                Wording(f" {number(each.count, '人')}（"),
                each.means,
                Wording(f"）{when(each.at)}"),
            )
            for each in body.notice.notified
        )
        yield (
            FIELD_LABELS["notice"],
            [terms_line([body.notice.way]), *notified, *texts([body.notice.text])],
        )
        if body.deliberation is not None:
            held = Wording(body.deliberation.state.label.ja + when(body.deliberation.at))
            lines = [(held,), *texts([body.deliberation.reason])]
            yield FIELD_LABELS["deliberation"], lines

    def suspension(self, body: Suspension) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["nature"], [terms_line([body.nature])]
        yield FIELD_LABELS["triggers"], [terms_line(body.triggers)]
        incident = body.incident if body.incident in self.visible else None
        yield FIELD_LABELS["incident"], [] if incident is None else [(Wording(str(incident)),)]
        yield FIELD_LABELS["scope"], [terms_line([body.scope])]
        yield FIELD_LABELS["affected"], texts(body.affected)

    def case(self, body: CaseEdition) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["event"], [*self._item(body.event), terms_line(body.event.categories)]
        parties = (
            (*terms_line([party.role]), *spaced(party.name), *spaced(party.text))
            for party in body.parties.parties
        )
        yield FIELD_LABELS["parties"], [*self._item(body.parties), *parties]
        counts = (line for count in body.scale.counts for line in count_lines(count))
        yield FIELD_LABELS["scale"], [*self._item(body.scale), *counts]
        yield FIELD_LABELS["place"], self._item(body.place)
        rows = ((Wording(f"{japanese_moment(row.at)} "), row.text) for row in body.course.rows)
        yield FIELD_LABELS["course"], [*self._item(body.course), *rows]
        yield FIELD_LABELS["cause"], [*self._item(body.cause), terms_line(body.cause.classes)]
        yield FIELD_LABELS["measures"], [*self._item(body.measures), *measure_lines(body)]
        yield FIELD_LABELS["other"], [*self._item(body.other), *self._other(body.other)]
        yield FIELD_LABELS["reports"], report_lines(body)
        for name, label in TIME_LABELS.items():
            moment = getattr(body.times, name)
            yield label, [] if moment is None else [(Wording(japanese_moment(moment)),)]
        yield FIELD_LABELS["delay_reason"], texts([body.delay_reason])
        related = [Wording(str(each)) for each in body.related if each in self.visible]
        yield FIELD_LABELS["related"], ((reference,) for reference in related)

    def operation(self, body: Operation) -> Iterator[tuple[str, Iterable[Line]]]:
        reported, published = body.council.reported_on, body.published_on
        day = [] if reported is None else [(Wording(japanese_day(reported)),)]
        said = (line for each in body.council.items for line in council_lines(each))
        lines = [*day, *texts([body.council.session]), *texts(body.council.opinions), *said]
        yield FIELD_LABELS["council"], lines
        yield (
            FIELD_LABELS["published_on"],
            [] if published is None else [(Wording(japanese_day(published)),)],
        )
        yield FIELD_LABELS["narratives"], texts(each.text for each in body.narratives)
        yield FIELD_LABELS["audits"], (line for each in body.audits for line in audit_lines(each))
        for figure in body.figures:
            value: Saying = figure.value or Wording(figure.state.label.ja)
            said_so = self._name(figure)
            label = f"{FIELD_LABELS['figures']}「{said_so}」"
            known = Wording(coverage(figure))
            row = (value, known, *spaced(figure.reason), *spaced(figure.note))
            yield label, [row, *month_lines(figure)]
        for each in body.restatements:
            name = self.figure_label(str(each.figure))
            label = f"{FIELD_LABELS['restatements']}「{FiscalYear(each.year).japanese} {name}」"
            yield label, restatement_lines(each)
        yield FIELD_LABELS["meaning"], meaning_lines(body)
        yield FIELD_LABELS["count"], counting_lines(body.count)

    def _name(self, figure: Figure) -> str:
        """What a figure was called when it was sealed."""
        said = figure.meaning
        return self.figure_label(str(figure.id)) if said is None else str(said.label)

    def tellings(self, body: Edition) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["plain"], texts([None if body.plain is None else body.plain.text])
        for place, each in enumerate(body.translations, start=1):
            title = (Wording("["), each.language, Wording("] "), each.title)
            yield f"{FIELD_LABELS['translations']}（{place}）", [title, (each.text,)]

    def _item(self, item: Item) -> Iterator[Line]:
        if item.state is not ItemState.STATED:
            yield terms_line([item.state])
        yield from texts([item.text, item.reason])
        if item.reason_code is not None:
            yield (Wording("理由："), self.withheld(str(item.reason_code)))
        if item.next_report is not None:
            yield (Wording(f"次の報告：{japanese_day(item.next_report)}"),)

    def _other(self, other: OtherItem) -> Iterator[Line]:
        if other.data_items:
            yield (Wording("関係する情報の項目："), *terms_line(other.data_items))
        yield from texts([other.sensitive])
        if other.secondary_damage is not None:
            yield (Wording("二次被害："),)
            yield from self._item(other.secondary_damage)
        for each in other.recoveries:
            unit = each.unit.label.ja
            recovered = number(each.recovered, unit)
            yield (
                Wording(f"回収：{each.of.japanese(unit)}のうち{recovered}"),
                *spaced(each.text),
            )
        yield from ((Wording("お願い："), text) for text in other.residents_should)
        yield from ((Wording("影響を受けない手続："), text) for text in other.not_affected)
        if other.contact is not None:
            contact = other.contact
            rest = (contact.phone, contact.fax, contact.email, contact.hours)
            parts = [piece for each in rest for piece in spaced(each)]
            yield (Wording("問い合わせ先："), contact.section, *parts)
