"""`verify` and files that nobody would write: named, and never a failure of the program."""

import os
import random
from pathlib import Path

import pytest

from disclosure_builder.release.verifying import verify
from tests.release.conftest import copy_of
from tests.support.releases import INCIDENT, City
from tests.support.tampering import make_manifest_anew, said

SETTINGS = ["portal.yaml", "keys/allowed_signers", "keys/revoked"]


@pytest.mark.parametrize("name", ["sealed/portal.yaml", "sealed/keys/allowed_signers",
                                  "sealed/keys/revoked", "ledger.jsonl", "about/index.html",
                                  f"{INCIDENT}/index.html", f"sealed/{INCIDENT}/1.public.json"])  # fmt: skip
@pytest.mark.parametrize("kind", ["pipe", "folder", "endless"])
def test_what_is_no_file_stops_nothing(city: City, tmp_path: Path, name: str, kind: str) -> None:
    """A pipe is not waited for, and a link to what never ends is not read."""
    release = copy_of(city.release, tmp_path / "release")
    (release / name).unlink()
    if kind == "pipe":
        os.mkfifo(release / name)
    elif kind == "folder":
        (release / name).mkdir()
    else:
        (release / name).symlink_to("/dev/zero")
    assert name in {path for rule, path in said(verify(release)) if rule.startswith("manifest-")}


GARBAGE = (
    b"", b"\0", b"\xff\xfe", b"[" * 50_000, b"null", b"a: &a [*a]",
    b"<?xml version='1.0' encoding='x'?><p>",
)  # fmt: skip


@pytest.mark.parametrize("name", ["sealed/portal.yaml", "sealed/keys/allowed_signers",
                                  "sealed/keys/revoked", "ledger.jsonl", "manifest.json",
                                  f"sealed/{INCIDENT}/1.approval.yaml",
                                  f"sealed/{INCIDENT}/1.review.yaml",
                                  f"sealed/{INCIDENT}/1.public.json",
                                  "sealed/incidents/2026-004/1.removal.yaml",
                                  "sealed/incidents/2026-004/1.tombstone.json",
                                  f"sealed/{INCIDENT}/1.approval.auditor.sig",
                                  f"{INCIDENT}/index.html", "index.html"])  # fmt: skip
def test_garbage_in_any_file_is_named(city: City, tmp_path: Path, name: str) -> None:
    """Whatever a file holds: the verdict is no, and never a failure of the program."""
    release = copy_of(city.release, tmp_path / "release")
    path = release / name
    for content in GARBAGE:
        path.write_bytes(content)
        if name != "manifest.json":
            make_manifest_anew(release)
        verdict = verify(release)
        harmless = name == "sealed/keys/revoked" and not content
        assert verdict.good is harmless, content[:20]
        assert "verify-failed" not in {rule for rule, _ in said(verdict)}


def test_any_flipped_bit_is_named_or_harmless(city: City, tmp_path: Path) -> None:
    """With a manifest made anew: one bit in what was signed, or in the ledger, is always found.

    Of the rules and the keys, only what decides about an approval of this release matters.
    """
    chance = random.Random(20260512)  # noqa: S311 - the same bits every time
    release = copy_of(city.release, tmp_path / "release")
    names = sorted(str(path.relative_to(release)) for path in release.rglob("*") if path.is_file())
    for name in (*chance.choices(names, k=50), *(f"sealed/{each}" for each in SETTINGS * 5)):
        path = release / name
        whole = path.read_bytes()
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        if name != "manifest.json":
            make_manifest_anew(release)
        verdict = verify(release)
        judged = name.startswith("sealed/") and name.removeprefix("sealed/") not in SETTINGS
        if judged or name in {"ledger.jsonl", "manifest.json"}:
            assert not verdict.good, name
        assert "verify-failed" not in {rule for rule, _ in said(verdict)}
        path.write_bytes(whole)
        make_manifest_anew(release)
