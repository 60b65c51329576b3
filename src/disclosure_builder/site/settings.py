"""What the frame of every page says; the values come from `content/portal.yaml`."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class SiteSettings:
    """The portal's names and addresses.

    `url` is canonical and ends with a slash; `navigation` pairs the words of a menu entry with the
    address of its page from the root; `epoch` is the only time the generator knows.
    """

    name: str
    short_name: str
    url: str
    language: str
    sample: bool
    navigation: tuple[tuple[str, str], ...]
    epoch: int
    footer: tuple[str, ...]
    authority: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.netloc or not self.url.endswith("/"):
            raise ValueError("the portal's url is absolute and ends with a slash")

    @property
    def base_path(self) -> str:
        """The path of the root on its host: `/`, or `/disclosure/` where it lies in a folder."""
        return urlsplit(self.url).path
