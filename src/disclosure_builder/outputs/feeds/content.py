"""What an item holds: the whole public text of an edition as a small piece of safe HTML.

Nothing but paragraphs, lists of terms and links; every text is escaped. Each line is an element of its
own: what was approved line by line is read so by the last look. Other cases are named as they stood
when the edition was released, so that an item never changes.
"""

from collections.abc import Iterable, Iterator
from html import escape

from disclosure_builder.outputs.feeds.tellings import paragraphs, tellings_of
from disclosure_builder.outputs.sealed import sealed_path
from disclosure_builder.public.editions import Suspension
from disclosure_builder.public.register import Register, Released, is_told_to_all
from disclosure_builder.public.sealed import Body
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.labels import FIELD_LABELS
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage

_REASON = FIELD_LABELS["change_reason"]
_RELATED = frozenset(FIELD_LABELS[name] for name in ("related", "incident"))
# The title is that of the item; the others are told in their own way.
_TOLD_ELSEWHERE = _RELATED | {FIELD_LABELS[name] for name in ("title", "summary", "translations")}


def whole_html(edition: Released, register: Register, portal: Portal, page: str) -> str:
    """Summary, every item, other cases, what changed, other languages, where it stands.

    A withdrawal repeats what it takes back: of that nothing is told but the reason.
    """
    if edition.body.stage is Stage.WITHDRAWAL:
        reason = _listed(_statements(edition, frozenset({_REASON})))
        return "".join((_summary(edition), reason, _links(edition, portal, page)))
    labels = frozenset(_plain(str(each.label)) for each in edition.statements) - _TOLD_ELSEWHERE
    terms = (*_statements(edition, labels), *_others(edition, register, portal), *_changed(edition))
    return "".join(
        (_summary(edition), _listed(terms), *_translations(edition), _links(edition, portal, page))
    )


def void_html(sentence: str, page: str) -> str:
    """What is left of an item whose case was withdrawn."""
    return f'<p>{escape(sentence)}</p><p><a href="{escape(page)}">公表のページ</a></p>'


def _summary(edition: Released) -> str:
    return paragraphs(str(edition.body.summary))


def _statements(edition: Released, labels: frozenset[str]) -> Iterator[str]:
    for statement in edition.statements:
        label = str(statement.label)
        if _plain(label) in labels:
            yield _term(label, *map(escape, str(statement.text).splitlines()))


def _plain(label: str) -> str:
    """A label without its number: `外国語による説明（1）` is one of several."""
    return label.split("（", 1)[0]


def _others(edition: Released, register: Register, portal: Portal) -> Iterator[str]:
    linked = [
        f'<a href="{escape(portal.url)}{reference}/">{reference}</a>'
        for reference in _named(edition.body)
        if _was_told(reference, edition, register)
    ]
    if linked:
        yield _term(FIELD_LABELS["related"], *linked)


def _changed(edition: Released) -> Iterator[str]:
    """Which items changed; of other cases see above."""
    labels = [str(change.label) for change in edition.changes]
    if told := [label for label in labels if label not in _RELATED]:
        yield _term("前の版から変わった項目", escape("、".join(told)))


def _translations(edition: Released) -> Iterator[str]:
    for telling in tellings_of(edition.body):
        title = f"<p>{escape(str(telling.title))}</p>"
        text = paragraphs(str(telling.text))
        yield f'<div lang="{escape(telling.language)}">{title}{text}</div>'


def _links(edition: Released, portal: Portal, page: str) -> str:
    links = [f'<a href="{escape(page)}">公表のページ</a>']
    if edition.sealed.removal is None:
        address = escape(portal.url + sealed_path(edition.sealed.reference))
        links.append(f'<a href="{address}">署名の対象となった内容（JSON）</a>')
    return "".join(f"<p>{link}</p>" for link in links)


def _listed(terms: Iterable[str]) -> str:
    inner = "".join(terms)
    return f"<dl>{inner}</dl>" if inner else ""


def _term(label: str, *lines: str) -> str:
    return f"<dt>{escape(label)}</dt>" + "".join(f"<dd>{line}</dd>" for line in lines)


def _named(body: Body) -> tuple[CaseReference, ...]:
    incident = body.incident if isinstance(body, Suspension) else None
    named = (*(() if incident is None else (incident,)), *body.related)
    return tuple(dict.fromkeys(named))


def _was_told(reference: CaseReference, edition: Released, register: Register) -> bool:
    """Whether another case was public when this edition was released."""
    case = register.case(reference)
    return case is not None and any(
        each.released_at <= edition.released_at and is_told_to_all(each.body)
        for each in case.editions
    )
