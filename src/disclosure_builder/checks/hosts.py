"""Nothing is fetched from another host: a visit to the site is known to the city alone.

A link that a person follows may lead anywhere. Scripts are not searched for addresses: those of
the theme are known to the byte, and the site's security policy stops the rest.
"""

from collections.abc import Iterator

from disclosure_builder.checks.addresses import OwnSite, css_addresses
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.reading.interface import Tag
from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_FETCHING_RELATIONS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "prefetch"}
    | {"modulepreload", "preconnect", "dns-prefetch", "prerender"}
)
_FETCHING = ("src", "srcset", "action", "formaction", "poster", "background", "ping", "xlink:href")


class Hosts:
    """What a browser fetches by itself, or sends a form to."""

    id = "hosts"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file and kind of element that reaches out to another host."""
        own = OwnSite(given.hosts, given.site.files)
        foreign = {
            tag
            for tag in given.reading.tags
            if any(own.is_foreign(address) for address in _fetched(tag))
        }
        for each in given.reading.files:
            names = {f"<{tag.name}>" for tag in foreign.intersection(each.tags)}
            if each.path.endswith(".css"):
                style = given.site.files[each.path].decode("utf-8", "replace")
                if any(map(own.is_foreign, css_addresses(style))):
                    names.add("url()")
            yield from (self._problem(Place(each.path, 0, name)) for name in sorted(names))

    def _problem(self, place: Place) -> Problem:
        return Problem(
            self.id,
            place,
            Words(
                ja="ほかのサーバーから読み込むもの、またはほかのサーバーへ送るものがあります。",
                en="Something is loaded from another host, or sent to one.",
            ),
            Words(
                ja="読み込むファイルをこのサイトに置いてください。",
                en="Put the file that is loaded into this site.",
            ),
        )


def _fetched(tag: Tag) -> Iterator[str]:
    """The addresses that a browser asks for when it meets this tag."""
    yield from css_addresses(tag.style)
    attributes = tag.attributes
    if not attributes:
        return
    for name in _FETCHING:
        if name in attributes:
            yield from (each.split()[0] for each in attributes[name].split(",") if each.strip())
    if "style" in attributes:
        yield from css_addresses(attributes["style"])
    yield from _by_element(tag)


def _by_element(tag: Tag) -> Iterator[str]:
    attributes = tag.attributes
    href = attributes.get("href", "")
    relations = attributes.get("rel", "").lower().split()
    fetches = tag.name in {"use", "image", "base", "feimage"}
    if fetches or (tag.name == "link" and not _FETCHING_RELATIONS.isdisjoint(relations)):
        yield href
    if tag.name == "object":
        yield attributes.get("data", "")
    if tag.name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield attributes.get("content", "").lower().partition("url=")[2].strip("'\" ")
