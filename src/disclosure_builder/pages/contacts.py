"""Whom residents may ask: what the record says, or else the office that runs the portal."""

import re
from dataclasses import dataclass

from disclosure_builder.public.editions import CaseEdition
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.settings import Portal

_PHONE = re.compile(r"0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}(?![0-9-])", re.ASCII)


@dataclass(frozen=True)
class ContactView:
    """`call` is the number that a telephone can dial, where the words begin with one."""

    section: PublicText | Wording
    phone: PublicText | Wording | None
    call: Wording | None
    fax: PublicText | Wording | None
    email: PublicText | Wording | None
    hours: PublicText | Wording | None


def make_contact(body: CaseEdition, portal: Portal) -> ContactView:
    """The contact of a case; there is always one."""
    contact = body.other.contact
    if contact is None:
        return portal_contact(portal)
    return ContactView(
        section=contact.section,
        phone=contact.phone,
        call=_call(contact.phone),
        fax=contact.fax,
        email=contact.email,
        hours=contact.hours,
    )


def portal_contact(portal: Portal) -> ContactView:
    """The office that runs the portal."""
    office = portal.authority
    phone = Wording(office.phone)
    return ContactView(
        section=Wording(f"{office.name} {office.section}"),
        phone=phone,
        call=_call(phone),
        fax=None if office.fax is None else Wording(office.fax),
        email=None if office.email is None else Wording(office.email),
        hours=Wording(office.hours),
    )


def _call(phone: PublicText | Wording | None) -> Wording | None:
    """`tel:` needs a number and nothing else; words such as an extension stay in the text."""
    match = None if phone is None else _PHONE.match(phone.value)
    return None if match is None else Wording(match[0])
