"""`security.txt`: as RFC 9116 has it, only while it holds, and only if the city wants one."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from disclosure_builder.outputs.security import PATH, security_files
from disclosure_builder.problems import Severity
from disclosure_builder.security_contact import SecurityContact, expiry_reminders
from disclosure_builder.settings import Portal
from tests import portals

CONTACT = SecurityContact.model_validate(
    {
        "contacts": ["https://disclosure.example/contact/", "mailto:hole@disclosure.example"],
        "languages": ["ja", "en"],
        "expires": "2027-10-31",
    }
)


def lines(portal: Portal, at: datetime) -> Iterator[str]:
    """What the file says when the register is that of a moment."""
    register = portals.sample().register
    moved = type(register)(register.cases, register.state, register.years, at)
    for file in security_files(moved, portal):
        assert file.path == PATH
        yield from file.content.decode().splitlines()


def portal_with(contact: SecurityContact | None) -> Portal:
    """The sample's settings with another contact."""
    return portals.sample().portal.model_copy(update={"security": contact})


def test_it_has_the_fields_of_the_rfc() -> None:
    """Each contact on a line of its own, the day with its time and zone, its own address."""
    assert list(lines(portal_with(CONTACT), portals.AT)) == [
        "Contact: https://disclosure.example/contact/",
        "Contact: mailto:hole@disclosure.example",
        "Expires: 2027-10-31T23:59:59+09:00",
        "Preferred-Languages: ja, en",
        "Canonical: https://disclosure.kunitachi.example/.well-known/security.txt",
    ]


def test_it_is_served_until_its_day_and_no_longer() -> None:
    """An expired file must not be used (RFC 9116, 2.5.5); the site itself is still built."""
    last = portals.AT.replace(year=2027, month=10, day=31)
    assert list(lines(portal_with(CONTACT), last))
    assert list(lines(portal_with(CONTACT), last.replace(month=11, day=1))) == []


def test_a_city_that_names_no_contact_has_no_file() -> None:
    """Nothing is made up."""
    assert list(lines(portal_with(None), portals.AT)) == []


@pytest.mark.parametrize(
    ("day", "warned"),
    [(date(2027, 10, 1), False), (date(2027, 10, 2), True), (date(2028, 1, 1), True)],
)
def test_a_build_warns_in_time(day: date, warned: bool) -> None:
    """From thirty days before; a warning lets the build go on."""
    reminders = list(expiry_reminders(CONTACT, day, "portal.yaml"))
    said = [(each.rule, each.severity) for each in reminders]
    assert said == [("portal-security-expires", Severity.WARNING)] * warned


def test_the_sample_serves_one() -> None:
    """Where researchers look for it."""
    assert PATH in portals.sample().site.files
