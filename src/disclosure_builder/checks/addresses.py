"""An address as it stands in an attribute → where it leads: within the site, or to another host."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_INDEX = "index.html"
_CSS_ADDRESS = re.compile(
    r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Address:
    """A place within the site: `climbs` folders up (-1: from the root), a path, an anchor."""

    climbs: int
    path: str
    anchor: str


class OwnSite:
    """What belongs to the site: its own addresses and the files that it serves."""

    def __init__(self, hosts: Iterable[str], files: Mapping[str, bytes]) -> None:
        self._bases = tuple(sorted(map(_base, hosts), key=len, reverse=True))
        self._root_paths = tuple(sorted({base.partition("/")[2] for base in self._bases}))
        self._served = {path: path for path in files}
        for path in files:
            if path == _INDEX or path.endswith(f"/{_INDEX}"):
                folder = path.removesuffix(_INDEX)
                self._served[folder] = self._served[folder.rstrip("/")] = path

    def is_foreign(self, written: str) -> bool:
        """Whether a browser would ask another host for it."""
        written = written.strip()
        if written.startswith("//"):
            return self._own_path(written) is None
        scheme = _SCHEME.match(written)
        if scheme is None or scheme[1].lower() in {"data", "blob", "about", "javascript"}:
            return False
        return self._own_path(written) is None

    def address(self, written: str) -> Address | None:
        """Where within the site an address leads; None if it leads elsewhere or nowhere."""
        written = written.strip()
        if written.startswith("//") or _SCHEME.match(written):
            path = self._own_path(written)
            return None if path is None else _address(path, climbs=-1)
        if written.startswith("/"):
            return _address(self._under_root(written[1:]), climbs=-1)
        return _address(written, climbs=0)

    def served_file(self, folder: tuple[str, ...], page: str, to: Address) -> str | None:
        """The file behind an address on a page in a folder; None if nothing is served there."""
        if to.climbs < 0:
            return self._served.get(to.path)
        if not to.path and not to.climbs:
            return page
        if to.climbs > len(folder):
            return None
        return self._served.get("/".join((*folder[: len(folder) - to.climbs], to.path)))

    def _own_path(self, url: str) -> str | None:
        rest = url.partition("//")[2] if "//" in url else None
        if rest is None or (_SCHEME.match(url) and urlsplit(url).scheme not in {"http", "https"}):
            return None
        for base in self._bases:
            if rest.startswith(base):
                return rest[len(base) :]
            if rest == base.rstrip("/"):
                return ""
        return None

    def _under_root(self, path: str) -> str:
        for root in sorted(self._root_paths, key=len, reverse=True):
            if path.startswith(root):
                return path[len(root) :]
        return path


def css_addresses(style: str) -> list[str]:
    """Whatever a style sheet fetches."""
    return [either or other for either, other in _CSS_ADDRESS.findall(style)]


def _base(host: str) -> str:
    """`https://city.example/a` and `city.example/a/` as `city.example/a/`."""
    return (host.partition("//")[2] if "//" in host else host).rstrip("/") + "/"


def _address(written: str, *, climbs: int) -> Address:
    path, _, anchor = written.partition("#")
    path = unquote(path.partition("?")[0])
    steps = [step for step in path.split("/") if step != "."]
    if climbs == 0:
        while steps and steps[0] == "..":
            del steps[0]
            climbs += 1
    joined = "/".join(steps)
    return Address(climbs, joined, unquote(anchor))
