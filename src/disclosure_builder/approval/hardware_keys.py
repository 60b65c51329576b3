"""Keys that live in a device (FIDO), which the library `sshsig` does not know: verified here.

Verification in numbered steps (OpenSSH PROTOCOL.u2f and PROTOCOL.sshsig):

1. The public key is one of the two kinds, in its one form, with nothing left over: the kind, (for
   ECDSA the curve,) the point, the application.
2. The signature is of the same kind, in its one form: the value, one byte of flags, four bytes of
   the device's counter.
3. The flags say that somebody was there and touched the device.
4. What the device signed is SHA-256(application), flags, counter, SHA-256(message).
5. The value verifies over that with the public key (Ed25519, or ECDSA on P-256 with SHA-256).

`message` is what ssh-keygen hands to the device: namespace and digest of the file (`signatures.py`).
"""

import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from disclosure_builder.approval.blobs import Misformed, one_number, strings, take_string

ED25519 = b"sk-ssh-ed25519@openssh.com"
ECDSA_P256 = b"sk-ecdsa-sha2-nistp256@openssh.com"
HARDWARE_KINDS = frozenset({ED25519, ECDSA_P256})
USER_PRESENT = 0x01
_CURVE = b"nistp256"
_UNCOMPRESSED_POINT = 0x04


class NotTouched(Exception):
    """The device signed without anybody touching it."""


class WrongValue(Exception):
    """The signature is not one over this message by this key."""


@dataclass(frozen=True)
class HardwareKey:
    """The public half of a key in a device."""

    key: Ed25519PublicKey | EllipticCurvePublicKey
    application: bytes

    def verifies(self, value: bytes, signed: bytes) -> None:
        """Step 5; raises `InvalidSignature` or `Misformed`."""
        if isinstance(self.key, Ed25519PublicKey):
            self.key.verify(value, signed)
            return
        first, rest = take_string(value)
        second, rest = take_string(rest)
        if rest:
            raise Misformed
        signature = encode_dss_signature(one_number(first), one_number(second))
        self.key.verify(signature, signed, ECDSA(hashes.SHA256()))


def read_hardware_key(blob: bytes) -> HardwareKey:
    """Step 1; raises `Misformed`."""
    kind, *parts = strings(blob)
    try:
        if kind == ED25519:
            point, application = parts
            return HardwareKey(Ed25519PublicKey.from_public_bytes(point), application)
        curve, point, application = parts
        if kind != ECDSA_P256 or curve != _CURVE or point[:1] != bytes([_UNCOMPRESSED_POINT]):
            raise Misformed
        key = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
    except ValueError:
        raise Misformed from None
    return HardwareKey(key, application)


def verify_hardware(public_key: bytes, signature: bytes, message: bytes) -> None:
    """Return if the holder of the device signed `message`; raise otherwise (steps 1 to 5)."""
    key = read_hardware_key(public_key)
    kind, *_ = strings(public_key)
    algorithm, rest = take_string(signature)
    value, tail = take_string(rest)
    if algorithm != kind or len(tail) != 5:
        raise Misformed
    if not tail[0] & USER_PRESENT:
        raise NotTouched
    signed = hashlib.sha256(key.application).digest() + tail + hashlib.sha256(message).digest()
    try:
        key.verifies(value, signed)
    except InvalidSignature:
        raise WrongValue from None
