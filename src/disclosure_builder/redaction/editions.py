"""Records → public editions, with personal data stripped."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from disclosure_builder import __version__
from disclosure_builder.digests import digest_of
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.editions import Operation
from disclosure_builder.public.marks import Mark
from disclosure_builder.public.sealed import Body, PublicEdition
from disclosure_builder.public.text import PublicText
from disclosure_builder.public.tree import canonical, to_tree
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.allowlist_file import expired
from disclosure_builder.redaction.detectors import Finding, dictionary_version
from disclosure_builder.redaction.hiding_rules import DEFAULT_RULES, HidingRules
from disclosure_builder.redaction.protecting import protect
from disclosure_builder.redaction.reading import BODIES, schema_of
from disclosure_builder.redaction.shaping import shape
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.redaction.yearly import YearTrees, completed
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path


@dataclass(frozen=True)
class StrippedPlace:
    """One field from which something was stripped, and how many places of each kind."""

    field: str
    marks: tuple[tuple[Mark, int], ...]


@dataclass(frozen=True)
class Prepared:
    """A public edition fresh from its record, with what was stripped where (never what)."""

    edition: PublicEdition
    stripped: tuple[StrippedPlace, ...]

    def totals(self) -> Counter[Mark]:
        """How many places of each kind were stripped in all."""
        totals: Counter[Mark] = Counter()
        for place in self.stripped:
            totals.update(dict(place.marks))
        return totals


@dataclass
class _Stripper:
    """Strips every text it is given and notes where something was found."""

    source: Source[AnyRecord]
    allowlist: Allowlist
    on: date
    stripped: list[StrippedPlace] = field(default_factory=list)
    held: list[Problem] = field(default_factory=list)

    def make_text(self, path: Path, text: str) -> PublicText:
        result = strip(text, self.allowlist, self.on)
        name = field_name(path)
        if result.counts:
            self.stripped.append(StrippedPlace(name, tuple(result.counts.items())))
        if result.holds:
            place = Place(self.source.path, self.source.line(path), name)
            self.held += self._undecided(place, text, result.holds)
        return PublicText(result.text)

    def _undecided(self, place: Place, text: str, holds: tuple[Finding, ...]) -> list[Problem]:
        """What a person still has to decide about a text; an old decision is looked at again."""
        decided = self.allowlist.decided(self.source.reference.case, text)
        if decided is None:
            return [_held(place, self.source.reference, finding, text) for finding in holds]
        return [] if self.on <= decided.expires else [expired(decided.place)]


def prepare_edition(
    source: Source[AnyRecord],
    allowlist: Allowlist,
    on: date,
    rules: HidingRules = DEFAULT_RULES,
    counted: YearTrees | None = None,
) -> Prepared:
    """Hide and strip a record; raises `Refused` (REDACTION) where only a person can decide.

    `counted` is what belongs into the status of a year beside what staff wrote.
    """
    stripper = _Stripper(source, allowlist, on)
    protected = protect(source, rules, allowlist, on)
    body = shape(BODIES[source.reference.case.kind], protected.record, stripper.make_text)
    if protected.problems or stripper.held:
        raise Refused(ExitCode.REDACTION, [*protected.problems, *stripper.held])
    if counted is not None and isinstance(body, Operation):
        body = completed(body, counted)
    return Prepared(canonical_edition(source.reference, body), tuple(stripper.stripped))


def canonical_edition(reference: EditionReference, body: Body) -> PublicEdition:
    """The edition as canonical JSON (RFC 8785), ending in a line feed."""
    tree = {
        "schema": schema_of(body.schema_version),
        "reference": str(reference),
        "made_with": {"builder": __version__, "dictionary": dictionary_version()},
        "edition": to_tree(body),
    }
    content = canonical(tree)
    return PublicEdition(reference, body, content, digest_of(content))


def _held(place: Place, reference: EditionReference, finding: Finding, text: str) -> Problem:
    """Where in a text there may be something, by the number of its characters; never what."""
    label, at = finding.mark.label, finding.start + 1
    line = text.count("\n", 0, finding.start) + 1
    return Problem(
        "redaction-hold",
        place,
        Words(
            f"この項目の{line}行目、初めから{at}文字目に「{label.ja}」かもしれない箇所があり、"
            "自動では決められません。",
            f"There may be a {label.en.lower()} from character {at} of this field (its line "
            f"{line}); only a person can decide.",
        ),
        Words(
            "個人情報なら消すか言い換えてください。公表してよいなら、決めた職が "
            f"disclosure-builder allow {reference} '{place.field}' で理由と期限を残してください。",
            "Remove or reword it if it is personal data. If it may be public, the post that "
            f"decides says so with: disclosure-builder allow {reference} '{place.field}'",
        ),
    )
