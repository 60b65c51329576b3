"""The digest of a record in its decision, made with a key so that nobody can guess what was stripped.

The decision is public. A plain digest of the record would let anybody who has the public edition try
names and numbers until the digest fits. With a random key that stays beside the record (HMAC-SHA-256,
RFC 2104) it tells nothing to those who do not have the key (`docs/decisions/0010-the-record-in-the-decision.md`).
"""

import hmac
import re
import secrets

KEY_BYTES = 32
_FILE = re.compile(rb"[0-9a-f]{64}\n")


class MalformedKey(Exception):
    """The file is not 64 hexadecimal digits and a line feed."""


def new_record_key() -> bytes:
    """The bytes of a new `N.record.key`."""
    return f"{secrets.token_hex(KEY_BYTES)}\n".encode("ascii")


def record_digest(record: bytes, key_file: bytes) -> str:
    """`hmac-sha256:…` of a record with the key in the file beside it; raises `MalformedKey`."""
    if not _FILE.fullmatch(key_file):
        raise MalformedKey
    key = bytes.fromhex(key_file.decode("ascii"))
    return f"hmac-sha256:{hmac.digest(key, record, 'sha256').hex()}"
