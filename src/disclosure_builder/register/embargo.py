"""What is public by now must not name a case whose embargo has not ended.

A page leaves such a link out, but the public edition is served byte for byte as it was approved, and
would tell that there is such a case.
"""

from collections.abc import Iterator, Sequence

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.editions import Operation, Suspension
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Body, Sealed
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.words import Words


def refuse_told(sealed: Sequence[Sealed], register: Register) -> None:
    """Raise `Refused` (REGISTER) for every public edition that tells of a case before its time."""
    refuse_if_any(ExitCode.REGISTER, _told(sealed, register))


def _told(sealed: Sequence[Sealed], register: Register) -> Iterator[Problem]:
    held_back = {each.reference.case for each in sealed} - {
        each.reference for each in register.cases
    }
    for case in register.cases:
        for edition in case.editions:
            if held_back & set(_named(edition.body)):
                path = f"{edition.sealed.reference}.public.json"
                yield Problem("embargo-told", Place(path, 0, "related"), _MESSAGE, _REMEDY)


def _named(body: Body) -> Iterator[CaseReference]:
    """The cases that an edition names."""
    if isinstance(body, Operation):
        yield from (each.case for each in body.count.editions) if body.count is not None else ()
    yield from body.related
    if isinstance(body, Suspension) and body.incident is not None:
        yield body.incident


_MESSAGE = Words(
    "この版の related が、まだ解禁されていない事案を挙げています。"
    "この版を公開すると、その事案があることが知られます。",
    "`related` of this edition names a case whose embargo has not ended; to publish this edition "
    "would tell that there is such a case.",
)
_REMEDY = Words(
    "両方を同じ public_from にするか、解禁の後に続報か訂正で related に加えてください。",
    "Give both the same `public_from`, or add the link with the next edition, after the embargo.",
)
