"""Personal data that a detector knows by its form, in any passage of the site.

1. Join the passages and let the detectors of form look at all of them, approved or not.
2. Cut the approved texts out of the rest and let the detectors that use a dictionary look at what
   is left: a newer dictionary never refuses a text that was approved.
3. Look again at each passage that was suspected, by itself, so that no neighbour misleads.
4. Leave out what the allow-list allows on the day of the build.
5. A passage of our own with invented personal data was among them: if it was not found, the
   detectors are blind, and that refuses too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from disclosure_builder.checks.approved import ApprovedTexts
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.joining import GAP, join, plain
from disclosure_builder.checks.places import places_of
from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import ALL_DETECTORS, find_all
from disclosure_builder.redaction.detectors.interface import Finding
from disclosure_builder.vocabulary.words import Words

_CANARY = "メール canary.bird@mail.kunitachi-canary.jp まで"
_DICTIONARY = frozenset(each.id for each in ALL_DETECTORS if each.uses_dictionary)


class LeaksDetectors:
    """Every passage against every detector."""

    id = "leaks-detectors"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file, place and kind."""
        texts = sorted(text for text in given.reading.passages if text)
        suspected = _suspected([*texts, _CANARY], dictionary=False)
        if _CANARY not in suspected:
            yield self._blind()
        found = set(self._of_form(given, suspected))
        found.update(self._of_dictionary(given, texts))
        for passage, mark in sorted(found):
            for place in places_of(given, passage):
                yield self._problem(place, mark)

    def _of_form(self, given: CheckInput, suspected: Iterable[str]) -> Iterator[tuple[str, Mark]]:
        for passage in suspected:
            if passage != _CANARY:
                for finding in find_all(plain(passage), dictionary=False):
                    if not _is_allowed(given, passage, finding):
                        yield passage, finding.mark

    def _of_dictionary(self, given: CheckInput, texts: list[str]) -> Iterator[tuple[str, Mark]]:
        approved = ApprovedTexts(given.approved_texts)
        machine = given.reading.passages
        origins: dict[str, list[str]] = {}
        for passage in texts:
            if not machine[passage] and not approved.holds(passage):
                for part in approved.cut_out(passage):
                    origins.setdefault(part, []).append(passage)
        for part in _suspected(sorted(origins), dictionary=True):
            for finding in find_all(plain(part)):
                if finding.detector in _DICTIONARY and not (
                    _is_allowed(given, part, finding)
                    or approved.excuses(part, finding.start, finding.end)
                ):
                    yield from ((passage, finding.mark) for passage in origins[part])

    def _problem(self, place: Place, mark: Mark) -> Problem:
        return Problem(
            self.id,
            place,
            Words(
                ja=f"公表するファイルに{mark.label.ja}とみられる記載があります。",
                en=f"A file to be served holds what looks like this: {mark.label.en}.",
            ),
            Words(
                ja="テンプレートやページの原稿から消してください。"
                "公表してよいものなら content/allowlist.yaml に理由と期限を書いてください。",
                en="Delete it from the template or the page. If it may be public, put it into "
                "content/allowlist.yaml with a reason and an expiry.",
            ),
        )

    def _blind(self) -> Problem:
        return Problem(
            self.id,
            Place("."),
            Words(
                ja="検出器が、見張りのための架空の個人情報を見つけませんでした。",
                en="The detectors did not find the invented personal data planted for them.",
            ),
            Words(
                ja="検出器の登録 (ALL_DETECTORS) を元に戻してください。",
                en="Restore the register of detectors (ALL_DETECTORS).",
            ),
        )


def _suspected(texts: Sequence[str], *, dictionary: bool) -> set[str]:
    """The texts in which something was found when all of them were looked at together."""
    if not texts:
        return set()
    starts = list(accumulate((len(text) + GAP for text in texts[:-1]), initial=0))
    found = find_all(join(texts), dictionary=dictionary)
    return {texts[bisect_right(starts, finding.start) - 1] for finding in found}


def _is_allowed(given: CheckInput, passage: str, finding: Finding) -> bool:
    return given.allowlist.is_allowed(passage, finding.start, finding.end, given.on)
