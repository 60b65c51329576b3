"""`languages` of `content/portal.yaml`: the languages of the interface beside Japanese.

Each names the portal and its office in that language; what it does not say stays Japanese. The
words of the interface are in `site_templates/strings/`.
"""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from disclosure_builder.written.models import Text, WrittenModel

# The code is the folder of the pages and the name of the file of words.
_CODE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{2,8})?", re.ASCII)
# The records' own language is no other one; the rest are folders that the site has already.
TAKEN = frozenset(
    {"ja", "assets", "feeds", "search", "server", "incidents", "suspensions", "operation"}
    | {"announcements", "subscribe", "archive", "sealed", "data"}
)


def _code(text: str) -> str:
    if not _CODE.fullmatch(text) or text in TAKEN:
        raise PydanticCustomError("language-code", "language-code")
    return text


class PortalLanguage(WrittenModel):
    """A language of the interface, by its code: `en`, `easy`."""

    code: Annotated[Text, AfterValidator(_code)]
    name: Text | None = None
    short_name: Text | None = None
    description: Text | None = None
    authority: Text | None = None
    council: Text | None = None
    section: Text | None = None
    address: Text | None = None
    hours: Text | None = None
    basis: Text | None = None
    yearly_basis: Text | None = None
