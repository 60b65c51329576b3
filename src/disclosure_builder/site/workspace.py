"""The folder in which the generator works: what is put there, and what is taken from it.

In: the project's theme files, the settings, the hand-written pages; nothing else is copied, so
the generator cannot see a record. Out: the frames, the hand-written pages and the assets. The
rest of what it writes (frame pages, search workers, scripts, source maps, its own sitemap) stays
behind and is not served.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from disclosure_builder.public.pages import ROOT_LINK, Fragment
from disclosure_builder.public.theme import served_stylesheet
from disclosure_builder.site.drawings import draw
from disclosure_builder.site.frame_words import frame_words
from disclosure_builder.site.frames import Frame, Frames, frame_name
from disclosure_builder.site.settings import SiteLanguage, SiteSettings
from disclosure_builder.site.written import read_written

# Kinds of frame. A new kind is a page of its own for the generator and may have its own override.
PAGE, LIST, SEARCH = "page", "list", "search"
# The page of the theme that a frame is made from: no hand-written page can have this name.
_FRAME_PAGE = "frame--{name}.md"
# The theme's own stylesheet has a name that changes with its version; the frame holds this instead.
_THEME_STYLESHEET = "@@theme_stylesheet@@"
# How the generator links one hand-written page to another.
_SIBLING = re.compile(r'href="\.\./([a-z0-9_-]+(?:\.[a-z0-9-]+)?)/')


def write_workspace(
    folder: Path, project: Path, settings: SiteSettings, pages: Mapping[str, str]
) -> None:
    """Write everything that the generator reads: public files only."""
    templates = project / "site_templates"
    shutil.copytree(templates / "frame", folder / "frame")
    shutil.copyfile(project / "mkdocs.yml", folder / "theme.yml")
    given = {path.name: path.read_bytes() for path in (templates / "assets").iterdir()}
    given |= draw(templates, settings)
    assets = _write_assets(given, folder / "docs" / "assets")
    for name, kind, code in _frame_pages(settings):
        page = folder / "docs" / _FRAME_PAGE.format(name=name)
        page.write_text(f"---\nframe: {kind}\nlanguage: {code}\n---\n", "utf-8")
    for name, markdown in sorted(pages.items()):
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(markdown, "utf-8")
    (folder / "mkdocs.yml").write_text(_configuration(settings, assets), "utf-8")


def _frame_pages(settings: SiteSettings) -> Iterator[tuple[str, str, str]]:
    """Name, kind and language of each frame."""
    for language in settings.languages:
        for kind in (PAGE, LIST, SEARCH):
            yield frame_name(kind, language.code), kind, language.code


# What a stylesheet says to those who maintain it is not for those who read the site.
_COMMENT = re.compile(rb"/\*.*?\*/\s*", re.DOTALL)
# The same of a script: lines that are nothing but a comment, and what a line begins or ends with.
_LINE_COMMENT = re.compile(rb"^[ ]+|^[ ]*//.*\n|[ ]+// .*$", re.MULTILINE)
_UNSAID = {"css": _COMMENT, "js": _LINE_COMMENT}


def _write_assets(given: Mapping[str, bytes], target: Path) -> dict[str, str]:
    """Write each asset under a name that holds its digest; return name → address from the root.

    A changed stylesheet so has a new address, and no browser shows new pages in an old dress.
    """
    target.mkdir(parents=True)
    addresses = {}
    for given_name, content in sorted(given.items()):
        stem, _, ending = given_name.rpartition(".")
        served = content
        if ending in _UNSAID:
            served = _UNSAID[ending].sub(b"", content)
        name = f"{stem}.{sha256(served).hexdigest()[:8]}.{ending}"
        (target / name).write_bytes(served)
        addresses[given_name] = f"assets/{name}"
    return addresses


def _given_name(name: str) -> str:
    """`icon-192.0123abcd.png` → `icon-192.png`."""
    stem, _, ending = name.rpartition(".")
    return f"{stem.rpartition('.')[0]}.{ending}"


def _configuration(settings: SiteSettings, assets: Mapping[str, str]) -> str:
    """The project's mkdocs.yml with the portal's values; JSON is YAML."""
    values = {
        "INHERIT": "theme.yml",
        "site_name": settings.name,
        "site_url": settings.url,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": "frame", "language": settings.japanese.tag},
        "extra": {
            "sample": settings.sample,
            "languages": {each.code: frame_words(each) for each in settings.languages},
            "assets": assets,
        },
    }
    return json.dumps(values, ensure_ascii=False, indent=1)


def read_frames(folder: Path, settings: SiteSettings, pages: Mapping[str, str]) -> Frames:
    """Take from the generator's output what will be used; ValueError where it is not as expected."""
    site = folder / "site"
    stylesheet = _theme_stylesheet(site)
    address = stylesheet.relative_to(site).as_posix()

    def frame(page: Path) -> Frame:
        return Frame.split(page.read_text("utf-8").replace(_THEME_STYLESHEET, address))

    assets = {address: served_stylesheet(stylesheet.read_bytes())}
    addresses = {}
    for path in sorted((folder / "docs" / "assets").iterdir()):
        assets[f"assets/{path.name}"] = path.read_bytes()
        addresses[_given_name(path.name)] = f"assets/{path.name}"
    return Frames(
        frames={
            name: frame(_page(site, _FRAME_PAGE.format(name=name)))
            for name, _, _ in _frame_pages(settings)
        },
        not_found=frame(site / "404.html"),
        written=tuple(_written(site, name, settings) for name in sorted(pages)),
        assets=assets,
        addresses=addresses,
    )


def _theme_stylesheet(site: Path) -> Path:
    """The one stylesheet of the theme that the frames use."""
    found = list((site / "assets" / "stylesheets").glob("main.*.min.css"))
    if len(found) != 1:
        raise ValueError("the theme does not have exactly one main stylesheet")
    return found[0]


def _page(site: Path, name: str) -> Path:
    """Where the generator put the page of a Markdown file."""
    return site / name.removesuffix(".md").removesuffix("index") / "index.html"


def _place(name: str, settings: SiteSettings) -> tuple[str, SiteLanguage]:
    """`about.md` → `about/`, `about.en.md` → `en/about/`; and the language."""
    stem, _, code = name.removesuffix(".md").partition(".")
    language = settings.language(code) if code else settings.japanese
    return f"{language.folder}{stem}/", language


def _written(site: Path, name: str, settings: SiteSettings) -> Fragment:
    """One hand-written page as the generator rendered it.

    All of them lie in one folder there, so that they can name each other as they are named.
    """
    address, language = _place(name, settings)
    page = read_written(address, PAGE, _page(site, name).read_text("utf-8"), language)
    return replace(page, html=_SIBLING.sub(lambda link: _root_link(link, settings), page.html))


def _root_link(link: re.Match[str], settings: SiteSettings) -> str:
    """A link to another hand-written page, from the root of the site."""
    address, _ = _place(link[1], settings)
    return f'href="{ROOT_LINK}{address}'
