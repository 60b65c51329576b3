"""The seven items of a case: in the words and numbers of Art. 14, or under plain labels.

Only an incident is a matter of Art. 14. A suspension answers the same questions without its words.
"""

from dataclasses import dataclass

from disclosure_builder.pages.scales import ScaleView, make_scales
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.editions import CaseEdition, Incident, Item
from disclosure_builder.public.text import Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.labels import ITEM_LABELS, STATUTORY_ITEMS
from disclosure_builder.vocabulary.terms import ItemState

STATE_CLASSES = {state: Wording(f"state--{state.code}") for state in ItemState}


@dataclass(frozen=True)
class StateView:
    """What is known of an item: its state in words, with the reason or the next report."""

    css_class: Wording
    item: Item
    withheld: Wording | None


@dataclass(frozen=True)
class ItemPart:
    """One item as it was stated. `name` chooses the template's macro and is never printed."""

    name: str
    anchor: Wording
    label: Wording
    state: StateView
    item: Item
    scales: tuple[ScaleView, ...]


@dataclass(frozen=True)
class ItemView:
    """A section: one item, or the two halves of item (2)."""

    anchor: Wording
    number: Wording | None
    label: Wording
    parts: tuple[ItemPart, ...]


def make_items(body: CaseEdition, surroundings: Surroundings) -> tuple[ItemView, ...]:
    """All seven items, in order."""
    if isinstance(body, Incident):
        return tuple(
            ItemView(
                anchor=Wording(f"item-{number.strip('()')}"),
                number=Wording(number),
                label=Wording(label),
                parts=tuple(_make_part(body, name, surroundings) for name in names),
            )
            for number, label, names in STATUTORY_ITEMS
        )
    return tuple(
        ItemView(
            anchor=Wording(f"item-{name}"),
            number=None,
            label=_ordinary_label(name, surroundings),
            parts=(_make_part(body, name, surroundings),),
        )
        for name in ITEM_LABELS
    )


def _ordinary_label(name: str, surroundings: Surroundings) -> Wording:
    """An item as an ordinary notice calls it: the mayor's discretion is a word of Art. 14."""
    if name == "other":
        return surroundings.tongue.words("authentic.items.other_of_stop")
    return Wording(ITEM_LABELS[name])


def _make_part(body: CaseEdition, name: str, surroundings: Surroundings) -> ItemPart:
    item: Item = getattr(body, name)
    return ItemPart(
        name=name,
        anchor=Wording(name),
        label=Wording(ITEM_LABELS[name]),
        state=make_state(item, surroundings.portal),
        item=item,
        scales=make_scales(body.scale.counts, surroundings.tongue) if name == "scale" else (),
    )


def make_state(item: Item, portal: Portal) -> StateView:
    """The state of an item, with the words of the portal for why it is withheld."""
    code = item.reason_code
    withheld = None if code is None else portal.withheld_label(code.value)
    return StateView(STATE_CLASSES[item.state], item, withheld)
