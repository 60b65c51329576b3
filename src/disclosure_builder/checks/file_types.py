"""Every file that is served could be read: what cannot be read cannot be vouched for.

A file inside another file, written as a `data:` address, is refused too: nothing reads it.
"""

from collections.abc import Iterator

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words


class FileTypes:
    """Files that no reader exists for, or that their reader cannot make out."""

    id = "file-types"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file that was not read to its last byte."""
        for path, reason in given.reading.unreadable.items():
            yield self._problem(Place(path), reason)
        embedding = {
            tag
            for tag in given.reading.tags
            if any(value.lstrip()[:5].lower() == "data:" for value in tag.attributes.values())
        }
        for each in given.reading.files:
            for name in sorted({tag.name for tag in embedding.intersection(each.tags)}):
                yield self._problem(
                    Place(each.path, 0, f"<{name}>"),
                    Words(
                        ja="data: で埋め込まれたファイルは読めません。",
                        en="A file that is embedded as a data: address cannot be read.",
                    ),
                )

    def _problem(self, place: Place, reason: Words) -> Problem:
        return Problem(
            self.id,
            place,
            reason,
            Words(
                ja="このファイルを出力から外すか、checks/reading/ に読む手段を加えてください。",
                en="Leave the file out of the output, or add a reader to checks/reading/.",
            ),
        )
