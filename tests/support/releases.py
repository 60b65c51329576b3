"""A small release of an invented city, with one of each thing that a release may hold.

An incident of three editions whose first one a deputy decided and the absent post reviewed; a stop;
an incident that was taken down; one of which only the persons concerned were told; a revoked key.
"""

import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.approval.reviewing import ReviewRequest
from disclosure_builder.emergency import take_down
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.recording import record_release
from disclosure_builder.vocabulary.references import EditionReference
from tests import portals
from tests.support.folders import (
    EXAMPLES,
    make_content,
    make_key,
    put,
    register_keys,
    signer_line,
)
from tests.support.sealing import DECIDED_AT, NOW, Desk

PAGES = EXAMPLES / "accepted" / "real" / "content" / "pages"
INCIDENT = "incidents/2026-001"
STOP, TAKEN_DOWN, TOLD_TO_FEW = (
    "suspensions/2026-002/1",
    "incidents/2026-004/1",
    "incidents/2026-005/1",
)
KEYS = ("citizens-manager", "chief-officer", "auditor", "former-officer", "stranger")
DEPUTIES = """deputies:
  - {absent: chief-officer, deputy: auditor, review_days: 5, kinds: [incidents]}
"""
ALLOWED = """entries:
  - {text: 花咲市中央一丁目, reason: 市役所の所在地, post: auditor, expires: 2031-03-31}
  - {text: 〒000-0000, reason: 市役所の郵便番号, post: auditor, expires: 2031-03-31}
  - {text: 00-0000-0000, reason: 市役所の電話, post: auditor, expires: 2031-03-31}
"""
REASON = "公表してはならない情報が含まれていたため、取りやめました。"
_RECORDS = (
    "instruction-first-report",
    "instruction-final-report",
    "instruction-erratum",
    "breakdown",
    "measure-against-a-feared-leak",
    "persons-notified-only",
)


@dataclass(frozen=True)
class City:
    """Where a test finds what it needs: content, private keys, the release, and what to trust."""

    content: Path
    keys: Path
    release: Path

    @property
    def trusted_keys(self) -> Path:
        """The register of keys as the city gave it to somebody."""
        return self.content / "keys" / "allowed_signers"


def make_portal(folder: Path, *records: str) -> Path:
    """A content folder of which a site can be made, with some of the accepted examples."""
    content = make_content(folder, [EXAMPLES / "accepted" / f"{name}.yaml" for name in records])
    shutil.copytree(PAGES, content / "pages")
    settings = content / "portal.yaml"
    settings.write_text(settings.read_text("utf-8") + DEPUTIES, "utf-8")
    put(content, "allowlist.yaml", ALLOWED)
    return content


def make_city(folder: Path) -> City:
    """Records, keys, approvals, the site: everything made anew, in a few seconds."""
    content = make_portal(folder, *_RECORDS)
    keys = _keys(content, folder / "keys")
    desk = Desk(content, keys)
    _decided_by_deputy(desk, f"{INCIDENT}/1")
    for reference in (f"{INCIDENT}/2", f"{INCIDENT}/3", STOP, TAKEN_DOWN, TOLD_TO_FEW):
        desk.seal(reference)
    removal = RemovalRequest("chief-officer", keys / "chief-officer", REASON, NOW)
    take_down(content, EditionReference.parse(TAKEN_DOWN), removal)
    built = portals.build(content, at=NOW + timedelta(hours=1))
    record_release(content, built.register.ledger)
    release = folder / "release"
    write_site(built.site, release)
    return City(content, keys, release)


def _keys(content: Path, folder: Path) -> Path:
    """One key for each post, and a second one of the chief officer that was lost in March."""
    for name in KEYS:
        make_key(folder, name)
    posts = {"former-officer": "chief-officer"}
    lines = [
        signer_line(posts.get(name, name), folder / name, 'valid-after="20260101"')
        for name in KEYS
        if name != "stranger"
    ]
    register_keys(content, *lines)
    lost = (folder / "former-officer.pub").read_text("ascii").rsplit(" ", 1)[0]
    put(content, "keys/revoked", f"20260301 {lost} 紛失\n")
    return folder


def _decided_by_deputy(desk: Desk, reference: str) -> None:
    prepared = desk.prepare(reference)
    for post in ("citizens-manager", "auditor"):
        desk.approve(reference, prepared, replace(desk.request(post), absent="chief-officer"))
    reviewed = DECIDED_AT + timedelta(days=3)
    key = desk.keys / "chief-officer"
    desk.review(reference, ReviewRequest("chief-officer", key, reviewed))
