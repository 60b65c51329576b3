"""Every file that is served could be read: what cannot be read cannot be vouched for.

A file inside a tag, such as a `data:` address, is read with the reader of its type; if that fails,
the tag is named.
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
        unread = {tag: tag.unread for tag in given.reading.tags if tag.unread is not None}
        for each in given.reading.files:
            tags = unread.keys() & set(each.tags) if unread else set()
            for name, reason in sorted({(f"<{tag.name}>", unread[tag]) for tag in tags}, key=repr):
                yield self._problem(Place(each.path, 0, name), reason)

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
