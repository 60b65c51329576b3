"""What a bag says of itself: the README in Japanese and English, with the very commands to check it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from disclosure_builder.approval.keys import NAMESPACE
from disclosure_builder.public.register import Case
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.years import FiscalYear

NAMES = ("README.ja.txt", "README.en.txt")
_TEMPLATES = "archive"


@dataclass(frozen=True)
class SignatureLine:
    """A signature with the file it signs, the post, and the time it is judged by (YYYYMMDDhhmmss)."""

    post: str
    signature: str
    signed: str
    time: str


def readmes(  # noqa: PLR0913 - everything that they name
    year: FiscalYear,
    cases: Collection[Case],
    portal: Portal,
    *,
    head: str,
    at: datetime,
    templates: Path,
) -> Iterator[tuple[str, bytes]]:
    """Both files, by their names. `templates` is `site_templates/`."""
    environment = Environment(
        loader=FileSystemLoader(templates / _TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    editions = [each.sealed for case in cases if case.has_page for each in case.editions]
    values = {
        "portal": portal,
        "year": year.year,
        "label": year.japanese,
        "title": f"{year.japanese}の保存版 / Fiscal year {year.year}, frozen",
        "frozen_at": at.astimezone(TOKYO).isoformat(),
        "head": head,
        "namespace": NAMESPACE,
        "signatures": [line for each in editions for line in _signatures(each)],
        "texts": [f"{each.reference}.public.json" for each in editions if each.removal is None],
    }
    for name in NAMES:
        yield name, environment.get_template(name).render(values).encode()


def _signatures(sealed: Sealed) -> Iterator[SignatureLine]:
    """Every signature of an edition, judged by the time of what it signs."""
    stand_in, removal = sealed.decision.stand_in, sealed.removal
    times = {
        "approval": sealed.decision.decided_at,
        "review": None if stand_in is None else stand_in.reviewed,
        "removal": None if removal is None else removal.at,
    }
    for name in sorted(sealed.evidence.files):
        number, what, *post = name.split(".")
        at = times.get(what)
        if name.endswith(".sig") and at is not None:
            case = sealed.reference.case
            signed = f"{case}/{number}.{what}.yaml"
            yield SignatureLine(post[0], f"{case}/{name}", signed, _time(at))


def _time(moment: Moment) -> str:
    at = moment.earliest
    assert at is not None  # noqa: S101 - what is signed is known to the minute
    return f"{at.astimezone(TOKYO):%Y%m%d%H%M%S}"
