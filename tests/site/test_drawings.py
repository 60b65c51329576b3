"""Icon and card: made from the portal's own name, with the project's own font, always the same."""

import json
import struct
from dataclasses import replace
from hashlib import sha256

from disclosure_builder.checks.reading import read_site
from disclosure_builder.site.drawings import CARD, CARD_SIZE, ICONS, draw, favicon
from disclosure_builder.site.manifest import manifest
from tests.site.conftest import PROJECT, SETTINGS

TEMPLATES = PROJECT / "site_templates"


def size(png: bytes) -> tuple[int, int]:
    """Width and height, as the header of a PNG says them."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


def test_each_picture_has_its_size() -> None:
    """Those that browsers, telephones and social networks ask for."""
    sizes = {name: size(png) for name, png in draw(TEMPLATES, SETTINGS).items()}
    assert sizes == {**{name: (width, width) for name, width in ICONS.items()}, CARD: CARD_SIZE}


def test_the_same_name_gives_the_same_bytes_on_every_machine() -> None:
    """The digests were taken elsewhere; they change with the drawing, the font or the library."""
    pictures = draw(TEMPLATES, SETTINGS)
    digests = {name: sha256(png).hexdigest()[:12] for name, png in pictures.items()}
    assert (digests["icon-32.png"], digests[CARD]) == ("ea62a0ea6db2", "915164ed93ea")


def test_another_city_gets_another_icon_and_another_card() -> None:
    """The icon is the first letter of the city, the card says its whole name."""
    own = draw(TEMPLATES, SETTINGS)
    other = draw(TEMPLATES, replace(SETTINGS, authority="架空町"))
    renamed = draw(TEMPLATES, replace(SETTINGS, name="花咲市 公表"))
    assert {name for name in own if own[name] != other[name]} == set(own)
    assert {name for name in own if own[name] != renamed[name]} == {CARD}


def test_a_long_name_still_fits_on_the_card() -> None:
    """Its letters get smaller, and no word of Latin letters breaks the drawing."""
    long = replace(SETTINGS, name="住民基本台帳ネットワークシステム <A&B> " * 6)
    assert size(draw(TEMPLATES, long)[CARD]) == CARD_SIZE


def test_the_icon_that_is_asked_for_without_being_named_can_be_read() -> None:
    """`/favicon.ico` is an icon to the last byte."""
    png = draw(TEMPLATES, SETTINGS)["icon-32.png"]
    reading = read_site({"favicon.ico": favicon(png, 32)})
    assert dict(reading.unreadable) == {}


def test_the_manifest_names_the_portal_and_opens_in_the_browser() -> None:
    """With relative addresses, so that the portal may lie in any folder."""
    addresses = {name: f"assets/{name}" for name in ICONS}
    values = json.loads(manifest(addresses, SETTINGS))
    assert (values["name"], values["short_name"]) == (SETTINGS.name, SETTINGS.short_name)
    assert (values["start_url"], values["scope"], values["display"]) == ("./", "./", "browser")
    assert [icon["sizes"] for icon in values["icons"]] == ["192x192", "512x512"]
