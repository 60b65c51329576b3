"""Every reference within the site leads to a file that is served, and to an anchor that exists.

Looks at the references of pages, at the style sheets, and at the site's own addresses in feeds and
other files. An anchor that stands twice on a page leads nowhere for certain.
"""

from collections.abc import Iterator, Mapping, Set

from disclosure_builder.checks.addresses import Address, OwnSite, css_addresses
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.passed import Lead
from disclosure_builder.checks.reading.interface import FileReading, Tag
from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_REFERENCES = ("href", "src", "action", "formaction", "poster", "data", "xlink:href")
_IDENTIFIERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_TOP = {"", "top"}


class Links:
    """References within the site, and anchors."""

    id = "links"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each reference that leads nowhere and each anchor that stands twice."""
        following = _Following(given)
        anchors = anchors_of(given)
        for each in given.reading.files:
            if each.is_page:
                yield from self._repeated_anchors(each, anchors[each.path])
            broken = {
                where
                for where, lead in following.of(each)
                if lead is None or not is_there(lead, anchors)
            }
            yield from (self._problem(Place(each.path, 0, where)) for where in sorted(broken))

    def _repeated_anchors(self, page: FileReading, anchors: Set[str]) -> Iterator[Problem]:
        if sum(1 for tag in page.tags if tag.anchor) != len(anchors):
            yield Problem(
                self.id,
                Place(page.path, 0, "id"),
                Words(
                    ja="同じ id が一つのページに二度あります。", en="An id stands twice on a page."
                ),
                Words(
                    ja="テンプレートの id を一つずつ違うものにしてください。",
                    en="Give each element of the template an id of its own.",
                ),
            )

    def _problem(self, place: Place) -> Problem:
        return Problem(
            self.id,
            place,
            Words(
                ja="サイト内の参照先のファイルまたは位置がありません。",
                en="A reference within the site leads to a file or an anchor that is not there.",
            ),
            Words(
                ja="参照を直すか、参照先を作ってください。",
                en="Mend the reference, or make what it leads to.",
            ),
        )


def anchors_of(given: CheckInput) -> Mapping[str, Set[str]]:
    """Page → its anchors, also of the pages that passed before."""
    pages = (each for each in given.reading.files if each.is_page)
    read = {page.path: {tag.anchor for tag in page.tags if tag.anchor} for page in pages}
    return {**given.passed.anchors, **read}


def leads_of(given: CheckInput) -> Mapping[str, frozenset[Lead]]:
    """File → where the references in it lead, for the files that were read."""
    following = _Following(given)
    return {
        each.path: frozenset(lead for _, lead in following.of(each) if lead is not None)
        for each in given.reading.files
    }


def is_there(lead: Lead, anchors: Mapping[str, Set[str]]) -> bool:
    """Whether a file that is served has the anchor that a reference names."""
    return lead.anchor in _TOP or lead.path not in anchors or lead.anchor in anchors[lead.path]


class _Following:
    """Follows the references of a site."""

    def __init__(self, given: CheckInput) -> None:
        self._files = given.site.files
        self._own = OwnSite(given.hosts, given.site.files)
        self._references = _References(self._own)

    def of(self, each: FileReading) -> Iterator[tuple[str, Lead | None]]:
        """Kind of place and where it leads, None where nothing is served, for each reference of a file."""
        return self._of_page(each) if each.is_page else self._of_file(each)

    def _of_page(self, page: FileReading) -> Iterator[tuple[str, Lead | None]]:
        folder = tuple(page.path.split("/")[:-1])
        for tag in set(page.tags):
            for attribute, address in self._references[tag]:
                yield f"{attribute} of <{tag.name}>", self._lead(folder, page.path, address)

    def _of_file(self, each: FileReading) -> Iterator[tuple[str, Lead | None]]:
        texts = {*each.texts, *(passage.text for passage in each.passages)}
        texts.update(passage.text for tag in set(each.tags) for passage in tag.passages)
        written = {text for text in texts if "://" in text and " " not in text}
        folder: tuple[str, ...] = ()
        if each.path.endswith(".css"):
            written.update(css_addresses(self._files[each.path].decode()))
            folder = tuple(each.path.split("/")[:-1])
        for text in written:
            address = self._own.address(text)
            if address is not None:
                yield "address", self._lead(folder, each.path, address)

    def _lead(self, folder: tuple[str, ...], path: str, address: Address) -> Lead | None:
        target = self._own.served_file(folder, path, address)
        return None if target is None else Lead(target, address.anchor)


class _References(dict[Tag, tuple[tuple[str, Address], ...]]):
    """Tag → its references within the site; worked out once for each tag."""

    def __init__(self, own: OwnSite) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, tag: Tag) -> tuple[tuple[str, Address], ...]:
        references = self[tag] = tuple(self._of(tag)) if tag.attributes else ()
        return references

    def _of(self, tag: Tag) -> Iterator[tuple[str, Address]]:
        for name, value in tag.attributes.items():
            for written in _written(name, value):
                address = self._own.address(written)
                if address is not None:
                    yield name, address


def _written(name: str, value: str) -> list[str]:
    if name in _REFERENCES:
        return [value]
    if name == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    if name in _IDENTIFIERS:
        return [f"#{identifier}" for identifier in value.split()]
    return []
