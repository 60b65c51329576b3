"""Telephone numbers, other numbers and e-mail addresses → the parts and forms that tell as much."""

import re
from collections.abc import Iterator

from disclosure_builder.checks.manners import Manner, squeezed

Spelling = tuple[str, Manner | None]

_WRITTEN_OUT = str.maketrans("〇零一二三四五六七八九○◯", "00123456789" + "00")
_NUMBER = re.compile(r"\+?[0-9〇零一二三四五六七八九○◯][-0-9〇零一二三四五六七八九○◯ ().・/]{3,24}")
_COUNTRY = re.compile(r"\+?(?:81)(?:\(0\)|0)?(?=[1-9][0-9]{8,9}$)")
_TELEPHONE = re.compile("0[1-9][0-9]{8,9}")
_GROUPS = re.compile(r"[-() ]+")
_MAIL = re.compile(r"([a-z0-9._%+-]+) ?(?:@|\[at\]|\(at\)| at ) ?([a-z0-9-]+(?:\.[a-z0-9-]+)+)")
# What an office calls its letter boxes; such a local part tells nobody's name.
_ROLES = re.compile(
    "(?:info|contact|inquiry|support|help|desk|admin|office|mail|web|master|post|soumu|jumin|shimin"
    "|juki|kikaku|jinji|joho|information|customer|service|sales|noreply|no|reply|privacy|security)+"
    "[0-9]*"
)


def numbers(value: str) -> Iterator[Spelling]:
    """A number without what parts it; a telephone number without what is dialled first."""
    if not _NUMBER.fullmatch(value):
        return
    digits = squeezed(value.translate(_WRITTEN_OUT)).lstrip("+")
    yield digits, None
    national = _COUNTRY.sub("0", digits)
    if not _TELEPHONE.fullmatch(national):
        return
    # Without its nought, so that 0901234… and +81 901234… are found both.
    yield national[1:], None
    groups = [group for group in _GROUPS.split(value.translate(_WRITTEN_OUT)) if group]
    if len(groups) == 3 and groups[0].startswith("0") and not groups[0].startswith("0120"):
        yield f"{groups[1]}-{groups[2]}", Manner.APART  # as it is dialled in the town


def mails(value: str) -> Iterator[Spelling]:
    """The part before the sign, if it tells somebody; and the address with the sign spelled out."""
    mail = _MAIL.fullmatch(value)
    if mail is None:
        return
    local, domain = mail.groups()
    for sign in ("@", "[at]", "(at)", " at "):
        yield f"{local}{sign}{domain}", None
        yield f"{local} {sign.strip()} {domain}", None
    core = re.sub("[^a-z0-9]", "", local)
    if _ROLES.fullmatch(core):
        return
    if len(core) >= 8 or (len(core) >= 6 and core != local):
        yield local, Manner.DIGITS
