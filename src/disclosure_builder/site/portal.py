"""The portal's settings and the register → what the frame of every page says."""

from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal
from disclosure_builder.site.settings import SiteSettings

NAVIGATION = (
    ("ホーム", ""),
    ("公表一覧", "announcements/"),
    ("停止の記録", "suspensions/"),
    ("運用状況", "operation/"),
    ("条例について", "ordinance/"),
    ("購読のご案内", "subscribe/"),
    ("このサイトについて", "about/"),
)


def site_settings(portal: Portal, register: Register) -> SiteSettings:
    """The frame's words; the only time in it is that of the newest event in the register."""
    authority = portal.authority
    return SiteSettings(
        name=portal.name,
        short_name=portal.short_name,
        url=portal.url,
        language="ja",
        sample=portal.is_sample,
        navigation=NAVIGATION,
        epoch=int(register.as_of.timestamp()),
        footer=(
            f"{authority.name} {authority.section}",
            f"〒{authority.postal_code} {authority.address}",
            f"電話 {authority.phone}（{authority.hours}）",
        ),
        authority=authority.name,
    )
