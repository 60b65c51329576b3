"""What a page says once where it says less than is known: why, and what follows for a reader.

One sentence stands for every reason why details are coarsened; the page does not tell which.
"""

from collections.abc import Iterator

from disclosure_builder.public.editions import CaseEdition, Incident, Part, ScaleCount
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.counts import HIDDEN, Count
from disclosure_builder.vocabulary.terms import CountQuality

_COARSENED = Wording(
    "個人の保護のため、日付、場所、担当した部署、人数などの一部を、詳しく示していません。"
)
_WITHHELD = "少ない人数がほかの数から分かることのないよう、「非公表」とした数もあります。"
_SUMS = "このため、示している内訳の数を足しても総数にはなりません。"


def make_cautions(body: CaseEdition) -> tuple[Wording, ...]:
    """Nothing, where the edition tells all."""
    return tuple(_cautions(body))


def _cautions(body: CaseEdition) -> Iterator[Wording]:
    if isinstance(body, Incident) and body.detail is not None:
        yield _COARSENED
    hidden = [count for count in _counts(body) if count.quality in HIDDEN]
    if not hidden:
        return
    words = "個人が特定されるおそれをなくすため、"
    threshold = next((count.value for count in hidden if count.value is not None), None)
    if threshold is not None:
        words += f"{threshold}に満たない人数は「{threshold}人未満」のように示しています。"
    else:
        words += "一部の人数を示していません。"
    if any(count.quality is CountQuality.WITHHELD for count in hidden):
        words += _WITHHELD
    if any(part.count.quality in HIDDEN for scale in body.scale.counts for part in scale.parts):
        words += _SUMS
    yield Wording(words)


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
