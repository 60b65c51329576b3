"""Names in English sentences and letters: a text in, places of names out.

English tells a person by what stands beside: addressed to, signed by, the wife before the name; a
resident, a card, a nationality after it; and a letter begins with Dear and ends with a name.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.name_foreign import LETTERS, THINGS, UPPER

_SMALL = f"(?:(?![{UPPER}])[{LETTERS}])"
_WORD = rf"[{UPPER}](?:['’][{UPPER}])?{_SMALL}+(?:-?[{UPPER}]{_SMALL}+)?(?![{LETTERS}])"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:[A-Z]\.\s?)?{_WORD}){{0,3}})"
_FULL = rf"(?P<name>{_WORD}(?:\s(?:[A-Z]\.\s?)?{_WORD}){{1,3}})"
_BEFORE = late(
    r"\b(?:addressed to|belonging to|issued to|handed to|meant for|on behalf of|signed by|sent by|named|called|wife|husband|son|daughter|mother|father|brother|sister|spouse|clerk|staff member|resident|caller|applicant|nurse|teacher|colleague),?\s"
    + _FULL
)
_AFTER = late(
    rf"(?<![{LETTERS}.-]){_FULL}(?='s (?:residence |insurance |health |My Number )?(?:card|name|record|records|address|passport|letter|data|family|file|phone|wife|husband|son|daughter|house|home|certificate|birthday)\b"
    r"|,? (?:a|an|the|our|her|his) (?:former )?(?:resident|clerk|staff|officer|citizen|employee|neighbou?r|applicant|caller|wife|husband|son|daughter|mother|father|woman|man|nurse|teacher)\b"
    r"|,? (?:called (?:us|the)|phoned|telephoned|visited|complained|apologi[sz]ed|confirmed|said|told|admitted|noticed|signed|moved|was born|lives|lived|resigned)\b|\s?\([^()\n]{0,8}(?:国籍|人|籍)\))"
)
_LETTER = late(
    rf"(?:\bDear |(?:[Rr]egards|[Ss]incerely|[Yy]ours|Thank you|Thanks|Best wishes|Cheers),?\s*\n\s*){_NAME}(?=,|\s*(?:\n|\Z))"
)
# Signed: Haruka Nozoe
_LABELLED = late(
    rf"\b(?:[Ss]igned|[Ss]ignature|[Ff]rom|[Tt]o|[Pp]repared by|[Rr]ecorded by|[Ww]itness(?:ed by)?|[Ss]taff|[Cc]lerk|[Cc]aller|[Pp]atient|[Hh]andled by|[Cc]hecked by|[Oo]perator):\s?{_FULL}"
)
# Marks on letters stand in names from abroad: offices write no thing with them.
_MARKED = late(
    rf"(?<![{LETTERS}.@-])(?P<name>[{UPPER}](?:[{LETTERS}]|['’-](?=[{LETTERS}]))+(?:\s[{UPPER}](?:[{LETTERS}]|['’-](?=[{LETTERS}]))*\.?){{1,4}})(?![{LETTERS}@])"
)
_ANY = re.compile(f"[{LETTERS}]{{2}}")
_MARK = re.compile("[À-ÖØ-öø-ɏḀ-ỿ]")
_NOBODY = re.compile(
    r"\b(?:Sir|Madam|All|Resident|Residents|Customer|Applicant|Team|Colleagues|Staff|Mayor|Section|Division|Council|Committee|Registry|Residence|Personal|Basic|Federation|Republic|Police|Authority|Institute|Society|Union)s?\b"
)


def english_names(text: str) -> Iterator[tuple[int, int]]:
    """Names beside what English says of persons only, unless a word among them is a thing's."""
    if not _ANY.search(text):
        return
    for pattern in (_BEFORE(), _AFTER(), _LETTER(), _LABELLED(), _MARKED()):
        for match in pattern.finditer(text):
            if pattern is _MARKED() and not _MARK.search(match["name"]):
                continue
            if not (THINGS.search(match["name"]) or _NOBODY.search(match["name"])):
                yield match.span("name")
