"""Personal data that a detector knows by its form, in any passage of the site.

The looking itself is done in `looking.py`; here the findings get their places.
"""

from collections.abc import Iterator

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.places import places_of
from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.marks import Mark
from disclosure_builder.vocabulary.words import Words


class LeaksDetectors:
    """Every passage against every detector."""

    id = "leaks-detectors"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file, place and kind."""
        seen = given.detection.result
        for passage, mark in sorted(seen.found, key=lambda pair: (pair[0], pair[1].code)):
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
