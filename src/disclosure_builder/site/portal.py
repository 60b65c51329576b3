"""The portal's settings → what the frame of every page says."""

from datetime import datetime, time

from disclosure_builder.settings import Portal
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.vocabulary.moments import TOKYO

NAVIGATION = (
    ("ホーム", ""),
    ("公表一覧", "announcements/"),
    ("停止の記録", "suspensions/"),
    ("運用状況", "operation/"),
    ("条例について", "ordinance/"),
    ("購読のご案内", "subscribe/"),
    ("このサイトについて", "about/"),
)


def site_settings(portal: Portal) -> SiteSettings:
    """The frame's words. The generator is told the portal's first day; no frame holds a date."""
    authority = portal.authority
    first_day = datetime.combine(portal.tag_date, time(), TOKYO)
    return SiteSettings(
        name=portal.name,
        short_name=portal.short_name,
        url=portal.url,
        language="ja",
        sample=portal.is_sample,
        navigation=NAVIGATION,
        epoch=int(first_day.timestamp()),
        footer=(
            f"{authority.name} {authority.section}",
            f"〒{authority.postal_code} {authority.address}",
            f"電話 {authority.phone}（{authority.hours}）",
        ),
        authority=authority.name,
    )
