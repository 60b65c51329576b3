"""Public keys as text, `ssh-ed25519 AAAA…`: each key has exactly one text here."""

import base64
import binascii
from pathlib import Path

from sshsig import PublicKey

from disclosure_builder.approval.blobs import Misformed, strings, take_string
from disclosure_builder.approval.hardware_keys import HARDWARE_KINDS, read_hardware_key

_PRIVATE_BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----"
_PRIVATE_END = "-----END OPENSSH PRIVATE KEY-----"
_PRIVATE_MAGIC = b"openssh-key-v1\0"
# A key file is small; whatever is larger is something else.
_MAXIMUM_FILE = 100_000


def key_text(blob: bytes) -> str:
    """The text of a key from its binary form; raises `Misformed` if it is none that can sign here."""
    kind, *_ = strings(blob)
    if kind in HARDWARE_KINDS:
        read_hardware_key(blob)
        return f"{kind.decode('ascii')} {base64.b64encode(blob).decode('ascii')}"
    try:
        text = PublicKey.from_ssh_encoding(blob).openssh_str()
    except (ValueError, NotImplementedError, EOFError):
        raise Misformed from None
    if base64.b64decode(text.split()[1]) != blob:
        raise Misformed
    return text


def read_key(kind: str, encoded: str) -> str:
    """The text of a key that was written as kind and base64."""
    try:
        blob = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise Misformed from None
    text = key_text(blob)
    if text.split()[0] != kind:
        raise Misformed
    return text


def is_hardware(key: str) -> bool:
    """Whether the key lives in a device that has to be touched."""
    return key.split(maxsplit=1)[0].encode("ascii") in HARDWARE_KINDS


def public_half(path: Path) -> str | None:
    """The public key of a file that somebody would sign with; None if it does not tell.

    The file of a private key holds the public one unencrypted (OpenSSH PROTOCOL.key); a file with
    the public key alone stands for a key in the agent.
    """
    for candidate in (path, path.with_name(f"{path.name}.pub")):
        try:
            text = candidate.read_bytes()[:_MAXIMUM_FILE].decode("ascii").strip()
            return _from_private(text) if text.startswith(_PRIVATE_BEGIN) else _from_line(text)
        except (OSError, UnicodeDecodeError, Misformed):
            continue
    return None


def _from_line(text: str) -> str:
    parts = text.split()
    if len(parts) < 2:
        raise Misformed
    return read_key(parts[0], parts[1])


def _from_private(text: str) -> str:
    inner = text.removeprefix(_PRIVATE_BEGIN).removesuffix(_PRIVATE_END)
    try:
        blob = base64.b64decode("".join(inner.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Misformed from None
    if not blob.startswith(_PRIVATE_MAGIC):
        raise Misformed
    rest = blob.removeprefix(_PRIVATE_MAGIC)
    for _ in ("cipher", "derivation", "its options"):
        _, rest = take_string(rest)
    if int.from_bytes(rest[:4], "big") != 1:
        raise Misformed
    public, _ = take_string(rest[4:])
    return key_text(public)
