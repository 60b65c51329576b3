"""The portal's settings → what the frame of every page says, in each language."""

from collections.abc import Collection, Sequence
from datetime import datetime, time

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.strings import Strings
from disclosure_builder.settings import Portal
from disclosure_builder.site.settings import MenuEntry, SiteLanguage, SiteSettings
from disclosure_builder.vocabulary.moments import TOKYO

# The menu: the key of its words, and the address. Those marked True are written by hand, and so
# stand in another language only where somebody has translated them.
MENU = (
    ("menu.home", "", False),
    ("menu.announcements", "announcements/", False),
    ("menu.suspensions", "suspensions/", False),
    ("menu.operation", "operation/", False),
    ("menu.ordinance", "ordinance/", True),
    ("menu.subscribe", "subscribe/", False),
    ("menu.about", "about/", True),
)


def site_settings(
    portal: Portal, languages: Sequence[Strings], pages: Collection[str] = ()
) -> SiteSettings:
    """The frame's words; `pages` are the names of the hand-written pages: `about.en.md`.

    The generator is told the portal's first day; no frame holds a date.
    """
    first_day = datetime.combine(portal.tag_date, time(), TOKYO)
    return SiteSettings(
        name=portal.name,
        short_name=portal.short_name,
        url=portal.url,
        sample=portal.is_sample,
        epoch=int(first_day.timestamp()),
        authority=portal.authority.name,
        languages=tuple(_language(portal, strings, pages) for strings in languages),
    )


def _language(portal: Portal, strings: Strings, pages: Collection[str]) -> SiteLanguage:
    own = portal.in_language(strings.code)
    office = own.authority
    dressing = Dressing(strings)
    return SiteLanguage(
        dressing=dressing,
        name=own.name,
        authority=office.name,
        sample_note=_sample_note(portal, strings),
        footer=(
            f"{office.name} {office.section}",
            f"〒{office.postal_code} {office.address}",
            dressing.plainly("frame.phone", phone=office.phone, hours=office.hours),
        ),
        navigation=tuple(
            _entry(
                key, address, strings, is_translated=not by_hand or _file(address, strings) in pages
            )
            for key, address, by_hand in MENU
        ),
    )


def _sample_note(portal: Portal, strings: Strings) -> str | None:
    """What the sample says of itself in this language; never the words of another one."""
    if strings.is_authentic:
        return portal.sample_note
    own = (each.sample_note for each in portal.languages if each.code == strings.code)
    return next(own, None)


def _entry(key: str, address: str, strings: Strings, *, is_translated: bool) -> MenuEntry:
    if strings.is_authentic or not is_translated:
        return MenuEntry(key, address, is_elsewhere=not strings.is_authentic)
    return MenuEntry(key, strings.folder + address)


def _file(address: str, strings: Strings) -> str:
    return f"{address.removesuffix('/')}.{strings.code}.md"
