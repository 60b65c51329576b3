"""Personal data that a detector knows by its form, in any passage of the site.

1. Let the detectors look at invented personal data: if they see nothing, that refuses.
2. Let the detectors of form look at every passage, approved or not.
3. Cut the approved texts out of the rest and let the detectors that use a dictionary look at what
   is left: a newer dictionary never refuses a text that was approved.
4. Look again at each passage that was suspected, by itself, so that no neighbour misleads.
5. Leave out what the allow-list allows on the day of the build.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from disclosure_builder.checks.approved import ApprovedTexts
from disclosure_builder.checks.interface import CheckInput, LookedAt
from disclosure_builder.checks.places import places_of
from disclosure_builder.checks.sheets import Sheet, plain, sheets
from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import ALL_DETECTORS, find_all
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.vocabulary.words import Words

_CANARY = "メール canary.bird@mail.kunitachi-canary.jp まで"
_DIGITS = re.compile("[0-9]+")
_OF_FORM = tuple(each for each in ALL_DETECTORS if not each.uses_dictionary)
_OF_DICTIONARY = tuple(each for each in ALL_DETECTORS if each.uses_dictionary)
_DICTIONARY_IDS = frozenset(each.id for each in _OF_DICTIONARY)


class LeaksDetectors:
    """Every passage against every detector."""

    id = "leaks-detectors"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file, place and kind."""
        if not _suspected(sheets([_CANARY]), _OF_FORM):
            yield self._blind()
        found = {*_of_form(given), *_of_dictionary(given)}
        for passage, mark in sorted(found, key=lambda pair: (pair[0], pair[1].code)):
            for place in places_of(given, passage):
                yield self._problem(place, mark)

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


def look_ahead(texts: frozenset[str]) -> LookedAt:
    """Let the detectors of form look at approved texts while the pages are still being built.

    A passage that is one of these texts needs no second look by the same detectors.
    """
    return LookedAt(texts - _suspected(sheets(texts), _OF_FORM))


def _of_form(given: CheckInput) -> Iterator[tuple[str, Mark]]:
    """Passages with something that a detector of form finds, and its kind."""
    for passage in _suspected(given.sheets, _OF_FORM):
        for finding in find_all(plain(passage), dictionary=False):
            if not _is_allowed(given, passage, finding):
                yield passage, finding.mark


def _of_dictionary(given: CheckInput) -> Iterator[tuple[str, Mark]]:
    """Passages with something that a detector with a dictionary finds beside what is approved."""
    approved = ApprovedTexts(given.approved_texts)
    origins: dict[str, list[tuple[str, str]]] = {}
    for passage, machine in given.reading.passages.items():
        if not machine and not approved.holds(passage):
            for part in approved.cut_out(passage):
                # Dates and counts differ from page to page; to a dictionary they are the same.
                origins.setdefault(_DIGITS.sub("0", part), []).append((part, passage))
    for shape in _suspected(sheets(origins), _OF_DICTIONARY):
        for part, passage in origins[shape]:
            for finding in find_all(plain(part)):
                if finding.detector in _DICTIONARY_IDS and not (
                    _is_allowed(given, part, finding)
                    or approved.excuses(part, finding.start, finding.end)
                ):
                    yield passage, finding.mark


def _suspected(on: Iterable[Sheet], detectors: Sequence[Detector]) -> set[str]:
    """The passages in which something was found when a sheet was looked at as a whole."""
    return {
        sheet.owner(finding.start)
        for sheet in on
        for detector in detectors
        for finding in detector.find(sheet.folded)
    }


def _is_allowed(given: CheckInput, passage: str, finding: Finding) -> bool:
    return given.allowlist.is_allowed(plain(passage), finding.start, finding.end, given.on)
