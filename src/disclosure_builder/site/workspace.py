"""The folder in which the generator works: what is put there, and what is taken from it.

In: the project's theme files, the settings, the hand-written pages; nothing else is copied, so
the generator cannot see a record. Out: the frames, the hand-written pages and the assets. The
rest of what it writes (frame pages, search workers, scripts, source maps, its own sitemap) stays
behind and is not served.
"""

import json
import re
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.drawings import draw
from disclosure_builder.site.frames import Frame, Frames
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.site.written import read_written

# Kinds of frame. A new kind is a page of its own for the generator and may have its own override.
ALL_FRAMES = ("page", "search")
# The page of the theme that a frame is made from: no hand-written page can have this name.
_FRAME_PAGE = "frame--{kind}.md"
# The theme's own stylesheet has a name that changes with its version; the frame holds this instead.
_THEME_STYLESHEET = "@@theme_stylesheet@@"
_SOURCE_MAP = re.compile(rb"\s*/\*# sourceMappingURL=[^*]*\*/\s*")


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
    for kind in ALL_FRAMES:
        page = folder / "docs" / _FRAME_PAGE.format(kind=kind)
        page.write_text(f"---\nframe: {kind}\n---\n", "utf-8")
    for name, markdown in sorted(pages.items()):
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(markdown, "utf-8")
    (folder / "mkdocs.yml").write_text(_configuration(settings, assets), "utf-8")


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
        "theme": {"custom_dir": "frame", "language": settings.language},
        "extra": {
            "short_name": settings.short_name,
            "authority": settings.authority,
            "footer": settings.footer,
            "sample": settings.sample,
            "navigation": settings.navigation,
            "assets": assets,
        },
    }
    return json.dumps(values, ensure_ascii=False, indent=1)


def read_frames(folder: Path, pages: Mapping[str, str]) -> Frames:
    """Take from the generator's output what will be used; ValueError where it is not as expected."""
    site = folder / "site"
    stylesheet = _theme_stylesheet(site)
    address = stylesheet.relative_to(site).as_posix()

    def frame(page: Path) -> Frame:
        return Frame.split(page.read_text("utf-8").replace(_THEME_STYLESHEET, address))

    assets = {address: _SOURCE_MAP.sub(b"", stylesheet.read_bytes())}
    addresses = {}
    for path in sorted((folder / "docs" / "assets").iterdir()):
        assets[f"assets/{path.name}"] = path.read_bytes()
        addresses[_given_name(path.name)] = f"assets/{path.name}"
    return Frames(
        frames={kind: frame(_page(site, _FRAME_PAGE.format(kind=kind))) for kind in ALL_FRAMES},
        not_found=frame(site / "404.html"),
        written=tuple(_written(site, name) for name in sorted(pages)),
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
    return site / _address(name) / "index.html"


def _address(name: str) -> str:
    """`about.md` → `about/`, `guide/index.md` → `guide/`."""
    return f"{name.removesuffix('.md')}/".removesuffix("index/")


def _written(site: Path, name: str) -> Fragment:
    """One hand-written page as the generator rendered it."""
    return read_written(_address(name), ALL_FRAMES[0], _page(site, name).read_text("utf-8"))
