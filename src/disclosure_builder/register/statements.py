"""What an edition says, in words, item by item: the stuff of differences and feeds."""

from collections.abc import Callable, Iterable, Iterator

from disclosure_builder.public.editions import (
    CaseEdition,
    Edition,
    Incident,
    Item,
    Operation,
    OtherItem,
    Part,
    ScaleCount,
    Suspension,
)
from disclosure_builder.public.register import Statement
from disclosure_builder.public.sealed import Body
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.labels import FIELD_LABELS, TIME_LABELS
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import ItemState, Term
from disclosure_builder.vocabulary.years import japanese_day, japanese_moment

Piece = PublicText | Wording
Line = tuple[Piece, ...]
Labels = Callable[[str], Wording]


def statements(
    body: Body, visible: frozenset[CaseReference], withheld: Labels
) -> tuple[Statement, ...]:
    """Every item that says anything, in the order of the page.

    `visible` are the cases that may be named now (an embargoed one must not be); `withheld` puts
    a reason code into words.
    """
    writer = _Writer(visible, withheld)
    found: list[tuple[str, Iterable[Line]]] = list(writer.common(body))
    if isinstance(body, Incident):
        found += writer.incident(body)
    if isinstance(body, Suspension):
        found += writer.suspension(body)
    if isinstance(body, Incident | Suspension):
        found += writer.case(body)
    if isinstance(body, Operation):
        found += writer.operation(body)
    listed = ((label, _joined(lines)) for label, lines in found)
    return tuple(Statement(Wording(label), phrase) for label, phrase in listed if phrase)


def _joined(lines: Iterable[Line]) -> Phrase:
    """Lines as one phrase, a line feed between them."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            pieces.append(Wording("\n"))
        pieces += line
    return Phrase(tuple(pieces))


def _terms(terms: Iterable[Term]) -> Line:
    return (Wording("、".join(term.label.ja for term in terms)),)


def _texts(texts: Iterable[PublicText | None]) -> Iterator[Line]:
    return ((text,) for text in texts if text is not None)


class _Writer:
    def __init__(self, visible: frozenset[CaseReference], withheld: Labels) -> None:
        self.visible = visible
        self.withheld = withheld

    def common(self, body: Edition) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["change_reason"], _texts([body.change_reason])
        yield FIELD_LABELS["title"], [(body.title,)]
        yield FIELD_LABELS["summary"], [(body.summary,)]

    def incident(self, body: Incident) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["triggers"], [_terms(body.triggers)]
        yield FIELD_LABELS["trigger_explanation"], _texts([body.trigger_explanation])
        yield FIELD_LABELS["nature"], [_terms([body.nature])]
        notified = (
            (each.who, Wording(f" {each.count.japanese('人')}（"), each.means, Wording("）"))
            for each in body.notice.notified
        )
        yield (
            FIELD_LABELS["notice"],
            [_terms([body.notice.way]), *notified, *_texts([body.notice.text])],
        )
        if body.deliberation is not None:
            lines = [_terms([body.deliberation.state]), *_texts([body.deliberation.reason])]
            yield FIELD_LABELS["deliberation"], lines

    def suspension(self, body: Suspension) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["nature"], [_terms([body.nature])]
        yield FIELD_LABELS["scope"], [_terms([body.scope])]
        yield FIELD_LABELS["affected"], _texts(body.affected)

    def case(self, body: CaseEdition) -> Iterator[tuple[str, Iterable[Line]]]:
        yield FIELD_LABELS["event"], [*self._item(body.event), _terms(body.event.categories)]
        parties = (
            (*_terms([party.role]), *_spaced(party.name), *_spaced(party.text))
            for party in body.parties.parties
        )
        yield FIELD_LABELS["parties"], [*self._item(body.parties), *parties]
        counts = (line for count in body.scale.counts for line in _count(count))
        yield FIELD_LABELS["scale"], [*self._item(body.scale), *counts]
        yield FIELD_LABELS["place"], self._item(body.place)
        rows = ((Wording(f"{japanese_moment(row.at)} "), row.text) for row in body.course.rows)
        yield FIELD_LABELS["course"], [*self._item(body.course), *rows]
        yield FIELD_LABELS["cause"], [*self._item(body.cause), _terms(body.cause.classes)]
        yield FIELD_LABELS["measures"], [*self._item(body.measures), *_measures(body)]
        yield FIELD_LABELS["other"], [*self._item(body.other), *self._other(body.other)]
        yield FIELD_LABELS["reports"], _reports(body)
        for name, label in TIME_LABELS.items():
            moment = getattr(body.times, name)
            yield label, [] if moment is None else [(Wording(japanese_moment(moment)),)]
        yield FIELD_LABELS["delay_reason"], _texts([body.delay_reason])
        related = [Wording(str(each)) for each in body.related if each in self.visible]
        yield FIELD_LABELS["related"], ((reference,) for reference in related)

    def operation(self, body: Operation) -> Iterator[tuple[str, Iterable[Line]]]:
        reported, published = body.council.reported_on, body.published_on
        day = [] if reported is None else [(Wording(japanese_day(reported)),)]
        lines = [*day, *_texts([body.council.session]), *_texts(body.council.opinions)]
        yield FIELD_LABELS["council"], lines
        yield (
            FIELD_LABELS["published_on"],
            [] if published is None else [(Wording(japanese_day(published)),)],
        )
        yield FIELD_LABELS["narratives"], _texts(each.text for each in body.narratives)
        for figure in body.figures:
            value: Piece = figure.value or Wording(figure.state.label.ja)
            label = f"{FIELD_LABELS['figures']} {figure.id}"
            yield label, [(value, *_spaced(figure.reason), *_spaced(figure.note))]

    def _item(self, item: Item) -> Iterator[Line]:
        if item.state is not ItemState.STATED:
            yield _terms([item.state])
        yield from _texts([item.text, item.reason])
        if item.reason_code is not None:
            yield (Wording("理由："), self.withheld(str(item.reason_code)))
        if item.next_report is not None:
            yield (Wording(f"次の報告：{japanese_day(item.next_report)}"),)

    def _other(self, other: OtherItem) -> Iterator[Line]:
        if other.data_items:
            yield (Wording("関係する情報の項目："), *_terms(other.data_items))
        yield from _texts([other.sensitive])
        if other.secondary_damage is not None:
            yield (Wording("二次被害："),)
            yield from self._item(other.secondary_damage)
        for each in other.recoveries:
            unit = each.unit.label.ja
            yield (
                Wording(f"回収：{each.of.japanese(unit)}のうち{each.recovered.japanese(unit)}"),
                *_spaced(each.text),
            )
        yield from ((Wording("お願い："), text) for text in other.residents_should)
        yield from ((Wording("影響を受けない手続："), text) for text in other.not_affected)
        if other.contact is not None:
            contact = other.contact
            rest = (contact.phone, contact.fax, contact.email, contact.hours)
            parts = [piece for each in rest for piece in _spaced(each)]
            yield (Wording("問い合わせ先："), contact.section, *parts)


def _spaced(text: PublicText | None) -> Line:
    return () if text is None else (Wording(" "), text)


def _count(whole: ScaleCount) -> Iterator[Line]:
    unit = whole.unit.label.ja
    yield (
        *_spaced(whole.label)[1:],
        Wording(f" {whole.count.japanese(unit)}"),
        *_spaced(whole.text),
    )
    for part in whole.parts:
        yield from _part(part, unit, "　")


def _part(part: Part, unit: str, indent: str) -> Iterator[Line]:
    yield (
        Wording(indent),
        part.label,
        Wording(f" {part.count.japanese(unit)}"),
        *_spaced(part.text),
    )
    for inner in part.parts:
        yield from _part(inner, unit, indent + "　")


def _measures(body: CaseEdition) -> Iterator[Line]:
    for measure in body.measures.measures:
        when = "" if measure.at is None else japanese_moment(measure.at)
        if measure.due is not None:
            when += f"（期限 {japanese_day(measure.due)}）"
        state = f"{measure.kind.label.ja}・{measure.status.label.ja} {when} "
        yield (Wording(state), *_spaced(measure.by)[1:], Wording(" "), measure.text)


def _reports(body: CaseEdition) -> Iterator[Line]:
    for report in body.reports:
        words = f"{report.to.label.ja}（{report.kind.label.ja}） {japanese_moment(report.at)}"
        yield (Wording(words), *_spaced(report.text))
