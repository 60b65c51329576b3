"""Where the lists are, and how each of them leads to every other."""

from dataclasses import dataclass

from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind

ANNOUNCEMENTS = "announcements/"
TRIGGERS, STATES = f"{ANNOUNCEMENTS}triggers/", f"{ANNOUNCEMENTS}states/"
INCIDENTS, SUSPENSIONS = f"{Kind.INCIDENT.code}/", f"{Kind.SUSPENSION.code}/"
YEARS = f"{Kind.OPERATION.code}/"
# Every list leads to every other, by these words.
_LISTS = {
    ANNOUNCEMENTS: "lists.by_year",
    TRIGGERS: "lists.by_trigger",
    STATES: "lists.by_state",
    INCIDENTS: "lists.incidents",
    SUSPENSIONS: "lists.suspensions",
    YEARS: "years.title",
}


@dataclass(frozen=True)
class ListLink:
    """Where a list is, and by what it is sorted or what it holds."""

    address: Wording
    label: Wording
    is_here: bool


def list_links(here: str, surroundings: Surroundings) -> tuple[ListLink, ...]:
    """Every list, in the language of the page, which is the list at `here`."""
    words = surroundings.tongue.words
    return tuple(
        ListLink(surroundings.address(address), words(key), is_here=address == here)
        for address, key in _LISTS.items()
    )
