"""Whom to tell of a hole in the site: the `security` part of `content/portal.yaml` (RFC 9116).

The file that says so, `/.well-known/security.txt`, is true until a day that the city names. After
that day it is no longer served: a reader must not use it, and a site is not refused for its sake.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.problems import Place, Problem, Severity
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Day, Text, WrittenModel

# RFC 9116, 2.5.4: an address that one can write, telephone or go to; never plain http.
_CONTACT = re.compile(r"(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9-]+|https://\S+)", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*", re.ASCII)
# How long before the day a build begins to say so.
_NOTICE = timedelta(days=30)


def _contact(text: str) -> str:
    if not _CONTACT.fullmatch(text):
        raise PydanticCustomError("security-contact", "security-contact")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise PydanticCustomError("security-language", "security-language")
    return text


class SecurityContact(WrittenModel):
    """Where holes are reported, in which languages, and until when that holds."""

    contacts: Annotated[tuple[Annotated[Text, AfterValidator(_contact)], ...], Field(min_length=1)]
    languages: tuple[Annotated[Text, AfterValidator(_language)], ...] = ("ja",)
    expires: Day

    def holds(self, on: date) -> bool:
        """Whether the file may be served on that day."""
        return on <= self.expires


def expiry_reminders(contact: SecurityContact | None, on: date, path: str) -> Iterator[Problem]:
    """A warning while the day is near, and once it has passed."""
    if contact is None or on + _NOTICE <= contact.expires:
        return
    message = Words(
        f"security.txt は{contact.expires}まで有効です。その後は掲載しません。",
        f"security.txt holds until {contact.expires}; it is not served after that.",
    )
    remedy = Words(
        "連絡先を確かめて、security の expires を1年以内の日に改めてください。",
        "Confirm the contacts, and set `expires` under `security` to a day within a year.",
    )
    yield Problem(
        "portal-security-expires",
        Place(path, 0, "security.expires"),
        message,
        remedy,
        Severity.WARNING,
    )
