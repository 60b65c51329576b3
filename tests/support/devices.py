"""A key in a device, made in software: public key and signatures as OpenSSH's PROTOCOL.u2f has them."""

import hashlib
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from disclosure_builder.approval.blobs import string
from disclosure_builder.approval.hardware_keys import ECDSA_P256, ED25519, USER_PRESENT
from disclosure_builder.approval.public_keys import key_text
from disclosure_builder.approval.signatures import armour


@dataclass
class Device:
    """A device with one key. `flags` and `counter` are what it adds to every signature."""

    kind: bytes = ED25519
    application: bytes = b"ssh:"
    flags: int = USER_PRESENT
    counter: int = 7
    _ed25519: ed25519.Ed25519PrivateKey = field(default_factory=ed25519.Ed25519PrivateKey.generate)
    _ecdsa: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    @property
    def public(self) -> bytes:
        """The public key in its binary form."""
        if self.kind == ED25519:
            point = self._ed25519.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
            return string(ED25519) + string(point) + string(self.application)
        point = self._ecdsa.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        parts = (ECDSA_P256, b"nistp256", point, self.application)
        return b"".join(string(part) for part in parts)

    @property
    def text(self) -> str:
        """The public key as it stands in the register of keys."""
        return key_text(self.public)

    def sign(self, message: bytes, namespace: bytes = b"disclosure-approval") -> bytes:
        """An armoured signature over a message."""
        digest = hashlib.sha512(message).digest()
        wrapped = b"SSHSIG" + b"".join(map(string, (namespace, b"", b"sha512", digest)))
        tail = bytes([self.flags]) + self.counter.to_bytes(4, "big")
        signed = hashlib.sha256(self.application).digest() + tail + hashlib.sha256(wrapped).digest()
        value = string(self.kind) + string(self._value(signed)) + tail
        parts = (self.public, namespace, b"", b"sha512", value)
        return armour(b"SSHSIG" + (1).to_bytes(4, "big") + b"".join(map(string, parts)))

    def _value(self, signed: bytes) -> bytes:
        if self.kind == ED25519:
            return self._ed25519.sign(signed)
        numbers = decode_dss_signature(self._ecdsa.sign(signed, ec.ECDSA(hashes.SHA256())))
        return b"".join(
            string(each.to_bytes(each.bit_length() // 8 + 1, "big")) for each in numbers
        )
