"""Every reference within the site leads to a file that is served, and to an anchor that exists.

Looks at the references of pages, at the style sheets, and at the site's own addresses in feeds and
other files. An anchor that stands twice on a page leads nowhere for certain.
"""

from collections.abc import Iterator, Mapping

from disclosure_builder.checks.addresses import Address, OwnSite, css_addresses
from disclosure_builder.checks.interface import CheckInput
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
        own = OwnSite(given.hosts, given.site.files)
        references = _References(own)
        pages = [each for each in given.reading.files if each.is_page]
        anchors = {page.path: {tag.anchor for tag in page.tags if tag.anchor} for page in pages}
        for page in pages:
            yield from self._repeated_anchors(page, anchors[page.path])
            yield from self._broken(page, references, own, anchors)
        for each in given.reading.files:
            if not each.is_page:
                yield from self._broken_in_file(given, each, own, anchors)

    def _repeated_anchors(self, page: FileReading, anchors: set[str]) -> Iterator[Problem]:
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

    def _broken(
        self,
        page: FileReading,
        references: "_References",
        own: OwnSite,
        anchors: Mapping[str, set[str]],
    ) -> Iterator[Problem]:
        folder = tuple(page.path.split("/")[:-1])
        broken: set[str] = set()
        for tag in set(page.tags):
            for attribute, address in references[tag]:
                target = own.served_file(folder, page.path, address)
                if target is None or not _has_anchor(target, address, anchors):
                    broken.add(f"{attribute} of <{tag.name}>")
        yield from (self._problem(Place(page.path, 0, where)) for where in sorted(broken))

    def _broken_in_file(
        self,
        given: CheckInput,
        each: FileReading,
        own: OwnSite,
        anchors: Mapping[str, set[str]],
    ) -> Iterator[Problem]:
        texts = {*each.texts, *(passage.text for passage in each.passages)}
        texts.update(passage.text for tag in set(each.tags) for passage in tag.passages)
        written = {text for text in texts if "://" in text and " " not in text}
        folder: tuple[str, ...] = ()
        if each.path.endswith(".css"):
            written.update(css_addresses(given.site.files[each.path].decode()))
            folder = tuple(each.path.split("/")[:-1])
        for text in sorted(written):
            address = own.address(text)
            if address is not None:
                target = own.served_file(folder, each.path, address)
                if target is None or not _has_anchor(target, address, anchors):
                    yield self._problem(Place(each.path, 0, "address"))
                    return

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


def _has_anchor(target: str, address: Address, anchors: Mapping[str, set[str]]) -> bool:
    if address.anchor in _TOP or target not in anchors:
        return True
    return address.anchor in anchors[target]
