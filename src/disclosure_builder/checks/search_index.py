"""The search index holds no word that is not in a page, and no reading that is not the dictionary's.

Its words are letters and pairs of letters, in which no leak check could see a name. But the pages
are looked at whole; and an index that was made from anything else, a record or a draft, has words
that no page has.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Set

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.reading.interface import FileReading, Unreadable
from disclosure_builder.checks.reading.pagefind import index_words
from disclosure_builder.checks.reading.readings import NAME, readings_in, readings_of_site
from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.search_words import words_of
from disclosure_builder.vocabulary.words import Words


class SearchIndex:
    """Words of the index, and of its table of readings, that no page has; readings made up."""

    id = "search-index"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file of the search with such a word."""
        pages = words_on(given.reading.files) | given.passed.words
        # The program indexes a letter with a sound mark under the bare letter as well.
        known = pages | {_bare(word) for word in pages}
        for path, data in given.site.files.items():
            if not _words_in(path, data) <= known:
                yield self._problem(path, _OF_NO_PAGE)
        misread = given.detection.result.misread
        for path, data in given.site.files.items() if misread else ():
            if not readings_of_site({path: data}).isdisjoint(misread):
                yield self._problem(path, _MISREAD)

    def _problem(self, path: str, message: Words) -> Problem:
        return Problem(
            self.id,
            Place(path),
            message,
            Words(
                ja="make clean の後にもう一度 make site を実行してください。"
                "解決しないときは site/search/ が何を索引にしているかを確かめてください。",
                en="Run make clean and then make site. "
                "If that does not help, look at what site/search/ puts into the index.",
            ),
        )


_OF_NO_PAGE = Words(
    ja="検索用の索引に、どのページにもない言葉があります。",
    en="The search index holds a word that is not in any page.",
)
_MISREAD = Words(
    ja="検索用の読みの表に、辞書の読みと違う読みがあります。",
    en="The search's table of readings holds one that is not the dictionary's.",
)


def words_on(files: Iterable[FileReading]) -> set[str]:
    """The words of all that a reader sees on any page; a title is that of its main heading."""
    texts = {text for page in files if page.is_page for text in page.texts}
    return words_of("\n".join(texts))


def _words_in(path: str, data: bytes) -> Set[str]:
    """The words of a file of the search; none for others, and for those that cannot be read."""
    try:
        if path.endswith(".pf_index"):
            return index_words(data)
        if path.rpartition("/")[2] == NAME:
            return {each for word in readings_in(data) for each in words_of(word)}
    except Unreadable:
        pass  # `file-types` says so
    return set()


def _bare(word: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)
    )
