"""`/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site.

The day until which it holds stands in the settings, so that no clock is asked; a build for a later
day leaves the file out.
"""

from collections.abc import Iterator

from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal

PATH = ".well-known/security.txt"


def security_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """The file, if the settings name a contact that still holds."""
    contact = portal.security
    if contact is None or not contact.holds(register.as_of.date()):
        return
    lines = [f"Contact: {address}" for address in contact.contacts]
    lines.append(f"Expires: {contact.expires}T23:59:59+09:00")
    lines.append(f"Preferred-Languages: {', '.join(contact.languages)}")
    lines.append(f"Canonical: {portal.url}{PATH}")
    yield OutputFile(PATH, "".join(f"{line}\n" for line in lines).encode(), "text/plain")
