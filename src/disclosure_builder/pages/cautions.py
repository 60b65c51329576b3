"""What a page says once where it says less than is known: why, and what follows for a reader.

One sentence stands for every reason why details are coarsened; the page does not tell which.
"""

from collections.abc import Iterator

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import CaseEdition, Incident, Part, ScaleCount
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.counts import HIDDEN, Count
from disclosure_builder.vocabulary.terms import CountQuality


def make_cautions(body: CaseEdition, tongue: Tongue) -> tuple[Wording, ...]:
    """Nothing, where the edition tells all."""
    return tuple(_cautions(body, tongue))


def _cautions(body: CaseEdition, tongue: Tongue) -> Iterator[Wording]:
    if isinstance(body, Incident) and body.detail is not None:
        yield tongue.words("authentic.cautions.coarsened")
    hidden = [count for count in _counts(body) if count.quality in HIDDEN]
    if not hidden:
        return
    threshold = next((count.value for count in hidden if count.value is not None), None)
    if threshold is not None:
        said = [tongue.words("authentic.cautions.hidden_below", number=threshold)]
    else:
        said = [tongue.words("authentic.cautions.hidden")]
    if any(count.quality is CountQuality.WITHHELD for count in hidden):
        said.append(tongue.words("authentic.cautions.withheld"))
    if any(part.count.quality in HIDDEN for scale in body.scale.counts for part in scale.parts):
        said.append(tongue.words("authentic.cautions.sums"))
    yield Wording("".join(map(str, said)))


def _counts(body: CaseEdition) -> Iterator[Count]:
    """Every count that the page shows."""
    for scale in body.scale.counts:
        yield from _with_parts(scale)
    for recovery in body.other.recoveries:
        yield from (recovery.recovered, recovery.of)
    if isinstance(body, Incident):
        yield from (group.count for group in body.notice.notified)


def _with_parts(whole: ScaleCount | Part) -> Iterator[Count]:
    yield whole.count
    for part in whole.parts:
        yield from _with_parts(part)
