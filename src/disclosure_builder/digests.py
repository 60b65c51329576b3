"""Digests as they are written everywhere: `sha256:` and 64 hexadecimal digits (FIPS 180-4)."""

import hashlib


def digest_of(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return "sha256:" + hashlib.sha256(content).hexdigest()
