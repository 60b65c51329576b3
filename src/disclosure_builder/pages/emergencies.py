"""The emergency banner of the home page: what is open now, in one title, one sentence and one link.

The limits are those of the Digital Agency's design system (緊急時バナー): a title of 30 characters,
a body of 100, one link, and no way to put it away. Titles are words of the portal, and a longer one
is refused when they are read (`language/judging.py`); the title of a case is cut short in the body.
"""

from dataclasses import dataclass

from markupsafe import Markup

from disclosure_builder.pages.entries import Entry, make_entry
from disclosure_builder.pages.surroundings import Surroundings, is_concluded
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind

LONGEST_BODY = 100


@dataclass(frozen=True)
class Emergency:
    """One open matter: the entry says where its page is."""

    title: Wording
    body: Markup
    entry: Entry


def make_emergency(surroundings: Surroundings) -> Emergency | None:
    """A stop that goes on, before an incident that is not concluded; of several, the newest."""
    state = surroundings.register.state
    open_cases = sorted(state.suspensions or _incidents(surroundings), key=_newest)
    if not open_cases:
        return None
    tongue, case = surroundings.tongue, open_cases[-1]
    key = "incident" if case.kind is Kind.INCIDENT else state.state.code
    entry, stage = make_entry(case, surroundings), tongue.stage(case.newest)
    room = LONGEST_BODY - len(tongue.plain(tongue.words("emergency.body", title="", stage=stage)))
    body = tongue.say("emergency.body", title=tongue.clipped(entry.title, room), stage=stage)
    return Emergency(tongue.words(f"emergency.{key}"), body, entry)


def _incidents(surroundings: Surroundings) -> tuple[Case, ...]:
    return tuple(
        case
        for case in surroundings.linkable.values()
        if case.kind is Kind.INCIDENT and not is_concluded(case)
    )


def _newest(case: Case) -> tuple[str, str]:
    return case.newest.released_at.isoformat(), case.address
