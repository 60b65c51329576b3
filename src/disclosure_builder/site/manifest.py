"""The web manifest (W3C): how the portal looks where a reader keeps it on a telephone."""

import json
from collections.abc import Mapping

from disclosure_builder.site.settings import SiteSettings

PATH = "manifest.webmanifest"
_ICONS = {"icon-192.png": "192x192", "icon-512.png": "512x512"}
# The colours of site_templates/assets/portal.css in the light scheme.
_BRAND, _GROUND = "#14523f", "#ffffff"


def manifest(addresses: Mapping[str, str], settings: SiteSettings) -> bytes:
    """Opens as an ordinary page of the browser, where its address can be seen."""
    values = {
        "name": settings.name,
        "short_name": settings.short_name,
        "lang": settings.japanese.tag,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": _BRAND,
        "background_color": _GROUND,
        "icons": [
            {"src": addresses[name], "sizes": size, "type": "image/png"}
            for name, size in _ICONS.items()
        ],
    }
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()
