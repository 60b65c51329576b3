"""Digests as they are written everywhere: `sha256:` and 64 hexadecimal digits (FIPS 180-4)."""

import hashlib
import re

_FORM = re.compile("sha256:[0-9a-f]{64}")


def digest_of(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def is_digest(text: str) -> bool:
    """Whether a text has the form of a digest."""
    return _FORM.fullmatch(text) is not None
