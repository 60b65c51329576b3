"""Each page is whole: language, title, one main heading, no leftovers of templates, no loose code.

Code in attributes is refused because the site's security policy blocks it: what it should do would
silently not happen. No page brings a program, a frame or a form of its own either: Markdown lets any
of them through. What the site has is known: the form that leads to the search, and the scripts of search
and lists, whose names hold the digest of their bytes. Data for machines (JSON) is no program.
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.reading.interface import FileReading, Passage, Tag
from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.pages import ROOT_LINK
from disclosure_builder.vocabulary.words import Words

_LEFTOVER = re.compile(r"\{\{|\{%|@@[a-z_]+(?::[^@]*)?@@")
_CODE_IN_STYLE = re.compile(r"url\(|expression|javascript:|behavior", re.IGNORECASE)
# Elements that run, load, send or lead elsewhere by themselves.
_ACTIVE = frozenset(
    {"script", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "base"}
)
# Where the form of the search leads, and the two scripts, from a page at any depth.
_SEARCH_FORM = re.compile(
    r"(?:(?:\./|(?:\.\./)*)(?:[a-z]{2,8}(?:-[a-z0-9]{2,8})?/)?|/(?:[a-z0-9._-]+/)*)search/"
)
_OWN_SCRIPT = re.compile(r"(?:\.\./)*(assets/(?:lists|search)\.[0-9a-f]{8}\.js)")
_PROGRAMS = (".js", ".mjs", ".wasm", ".pagefind")
_DATA = frozenset({"application/ld+json", "application/json"})
_REMEDY = Words(
    ja="site_templates/ のテンプレート、または content/pages/ の原稿を直してください。",
    en="Mend the template in site_templates/ or the page in content/pages/.",
)


class Markup:
    """The form of each page."""

    id = "markup"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each fault of each page."""
        suspicious = {tag: faults for tag in given.reading.tags if (faults := _faults(tag))}
        for page in given.reading.files:
            if page.is_page:
                for where, message in (*_of_page(page), *_of_tags(page, suspicious)):
                    yield Problem(self.id, Place(page.path, 0, where), message, _REMEDY)
            for text in page.texts:
                if _LEFTOVER.search(text):
                    yield Problem(self.id, Place(page.path, 0, "text"), _LEFT_OVER, _REMEDY)
                    break
        for path, data in given.site.files.items():
            known = path in given.reading.skipped or _is_own_script(path, data)
            if path.endswith(_PROGRAMS) and not known:
                yield Problem(self.id, Place(path), _ACTIVE_ELEMENT, _REMEDY)


_LEFT_OVER = Words(
    ja="埋められていないテンプレートの印が残っています。",
    en="A marker of a template was not filled in.",
)
_CODE = Words(
    ja="属性に書かれたプログラムがあります。", en="There is program code in an attribute."
)

_ACTIVE_ELEMENT = Words(
    ja="プログラム、枠、送信欄など、このサイトに置けない要素があります。",
    en="There is an element that this site never holds: a program, a frame or a form.",
)


def _of_page(page: FileReading) -> Iterator[tuple[str, Words]]:
    names = [tag.name for tag in page.tags if not tag.closing]
    root = next((tag for tag in page.tags if tag.name == "html"), None)
    if root is None or not root.attributes.get("lang"):
        yield "html lang", Words(ja="言語の指定がありません。", en="The language is not stated.")
    if names.count("h1") != 1:
        yield (
            "h1",
            Words(
                ja="大見出しがちょうど一つではありません。",
                en="There is not exactly one main heading.",
            ),
        )
    if not any(tag.name == "meta" and "charset" in tag.attributes for tag in page.tags):
        yield "charset", Words(ja="文字コードの指定がありません。", en="The charset is not stated.")
    title = next((tag for tag in page.tags if tag.name == "title"), None)
    if title is None or not any(each.where == "title" for each in title.passages):
        yield "title", Words(ja="題名がありません。", en="There is no title.")


def _of_tags(
    page: FileReading, suspicious: dict[Tag, tuple[tuple[str, Words], ...]]
) -> Iterator[tuple[str, Words]]:
    found = {fault for tag in set(page.tags) & suspicious.keys() for fault in suspicious[tag]}
    yield from sorted(found, key=lambda fault: fault[0])


def _faults(tag: Tag) -> tuple[tuple[str, Words], ...]:
    active = ((f"<{tag.name}>", _ACTIVE_ELEMENT),) if _is_active(tag) else ()
    return (
        active
        + tuple(
            (f"{name} of <{tag.name}>", message)
            for name, value in tag.attributes.items()
            if (message := _fault(name, value)) is not None
        )
        + tuple((each.where, _LEFT_OVER) for each in tag.passages if _is_left_over(each))
    )


def _is_active(tag: Tag) -> bool:
    if tag.closing:
        return False
    if tag.name == "script":
        return not _is_data(tag) and not _OWN_SCRIPT.fullmatch(tag.attributes.get("src", ""))
    if tag.name == "form":
        return not _leads_to_search(tag)
    if tag.name == "meta":
        return tag.attributes.get("http-equiv", "").strip().lower() == "refresh"
    return tag.name in _ACTIVE


def _is_data(tag: Tag) -> bool:
    return tag.attributes.get("type", "").strip().lower() in _DATA


def _leads_to_search(form: Tag) -> bool:
    """A form without an address asks the page it is on; the search page's own one does."""
    attributes = form.attributes
    return (
        attributes.get("role") == "search"
        and attributes.get("method", "get").lower() == "get"
        and "target" not in attributes
        and ("action" not in attributes or bool(_SEARCH_FORM.fullmatch(attributes["action"])))
    )


def _is_own_script(path: str, data: bytes) -> bool:
    return bool(_OWN_SCRIPT.fullmatch(path)) and sha256(data).hexdigest()[:8] in path


def _fault(name: str, value: str) -> Words | None:
    if name.startswith("on") or value.strip().lower().startswith("javascript:"):
        return _CODE
    if name == "formaction":
        return _ACTIVE_ELEMENT
    if name == "style" and _CODE_IN_STYLE.search(value):
        return _CODE
    if value.startswith(ROOT_LINK):
        return _LEFT_OVER
    return None


def _is_left_over(passage: Passage) -> bool:
    return not passage.where.startswith(("script", "style")) and bool(
        _LEFTOVER.search(passage.text)
    )
