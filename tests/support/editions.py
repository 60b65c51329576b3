"""Sealed editions made straight from short records, for tests of what comes after sealing."""

from datetime import datetime

from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Decision, PublicEdition, Sealed
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.records.models import MODELS
from disclosure_builder.redaction.reading import BODIES
from disclosure_builder.redaction.shaping import shape
from disclosure_builder.register.building import build_register
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode, Kind
from disclosure_builder.written.parsing import parse
from tests.support.folders import EXAMPLES, example_bytes, example_catalogue, example_portal

_EXAMPLES = {
    Kind.INCIDENT: "measure-against-a-feared-leak.yaml",
    Kind.SUSPENSION: "breakdown.yaml",
    Kind.OPERATION: "yearly-status.yaml",
}


def at(text: str) -> datetime:
    """`2026-05-12 10:30`, in Tokyo."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=TOKYO)


def sealed(reference: str, decided: str, *changes: tuple[str, str]) -> Sealed:
    """An edition of the accepted example of its kind, with some of its text changed."""
    edition = EditionReference.parse(reference)
    kind = edition.case.kind
    text = example_bytes(EXAMPLES / "accepted" / _EXAMPLES[kind]).decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    parsed = parse(MODELS[kind], text.encode(), f"{reference}.yaml")
    assert parsed.model is not None, parsed.problems
    assert not parsed.problems
    body = shape(BODIES[kind], parsed.model, lambda _, written: PublicText(written))
    number = Wording("花市民第12号")
    decision = Decision(
        number, Moment.of(at(decided)), ApprovalMode.REGULAR, (Wording("市民課長"),)
    )
    return Sealed(PublicEdition(edition, body, b"", ""), decision)


def stage(code: str, more: str = "") -> tuple[str, str]:
    """Another stage than final, with the fields that it asks for."""
    return "stage: final\n", f"stage: {code}\n{more}"


def times(inside: str) -> tuple[str, str]:
    """Other times of a suspension."""
    old = "occurred_from: 2026-09-01T09:00+09:00\n  restored: 2026-09-01T11:00+09:00"
    return old, inside.replace(", ", "\n  ")


def register(*editions: Sealed, now: str = "2027-01-15 12:00") -> Register:
    """The register of the invented city."""
    return build_register(editions, example_portal(), example_catalogue(), at(now))
