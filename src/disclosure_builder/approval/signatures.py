"""SSHSIG signatures (OpenSSH PROTOCOL.sshsig): made by ssh-keygen, verified here.

Verification in numbered steps:

1. The file is exactly what ssh-keygen writes: one armoured signature, not a byte more or less.
2. The hash is SHA-512 or SHA-256, and the algorithm is one of the key's kind.
3. The signature is for the namespace `disclosure-approval` and verifies over the given bytes.
4. The key inside it is written in its one form, so that no byte of it can differ unseen.
"""

import base64
import binascii
import subprocess
from pathlib import Path

from sshsig import InvalidSignature, check_signature
from sshsig.sshsig import SshsigSignature

from disclosure_builder.approval.keys import NAMESPACE

_BEGIN = "-----BEGIN SSH SIGNATURE-----\n"
_END = "-----END SSH SIGNATURE-----\n"
_LINE = 70
HASHES = {b"sha512", b"sha256"}
# Kind of key → how it may sign (RFC 8709; RFC 8332, without the SHA-1 of old).
ALGORITHMS = {
    b"ssh-ed25519": {b"ssh-ed25519"},
    b"ssh-rsa": {b"rsa-sha2-512", b"rsa-sha2-256"},
}


class MalformedSignature(Exception):
    """The file is not a signature as ssh-keygen writes it."""


class WrongSignature(Exception):
    """The signature is not one over these bytes, in our namespace."""


class SigningFailed(Exception):
    """ssh-keygen could not sign (no such key, wrong pass phrase, device not there)."""


def signing_key(message: bytes, armoured: bytes) -> str:
    """The public key (`ssh-ed25519 AAAA…`) whose holder signed `message`; raises otherwise."""
    signature = _read_exactly(armoured)
    _check_algorithms(signature)
    try:
        key = check_signature(message, armoured, NAMESPACE).openssh_str()
    except (InvalidSignature, NotImplementedError, ValueError):
        raise WrongSignature from None
    if base64.b64decode(key.split()[1]) != signature.public_key:
        raise MalformedSignature
    return key


def _check_algorithms(signature: SshsigSignature) -> None:
    kind, *_ = _strings(signature.public_key)
    algorithm, *value = _strings(signature.signature)
    if signature.hash_algo not in HASHES or algorithm not in ALGORITHMS.get(kind, ()):
        raise MalformedSignature
    if len(value) != 1:
        raise MalformedSignature


def _strings(blob: bytes) -> list[bytes]:
    """The strings that a blob is made of, each after its length, with nothing left over (RFC 4251)."""
    strings = []
    while blob:
        end = 4 + int.from_bytes(blob[:4], "big")
        if len(blob) < end:
            raise MalformedSignature
        strings.append(blob[4:end])
        blob = blob[end:]
    return strings or [b""]


def _read_exactly(armoured: bytes) -> SshsigSignature:
    """Parse the armour and demand that writing it again gives the same bytes."""
    try:
        signature = SshsigSignature.from_armored(armoured)
    except (ValueError, NotImplementedError, EOFError, IndexError, binascii.Error):
        raise MalformedSignature from None
    encoded = base64.b64encode(bytes(signature)).decode("ascii")
    lines = [encoded[start : start + _LINE] for start in range(0, len(encoded), _LINE)]
    if (_BEGIN + "\n".join(lines) + "\n" + _END).encode("ascii") != armoured:
        raise MalformedSignature
    return signature


def sign(message: bytes, key: Path) -> bytes:
    """Have `ssh-keygen -Y sign` sign; it asks for a pass phrase or a touch by itself.

    Nothing is written to the disk: the message goes in by standard input.
    """
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(key)]
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, no shell
            command, input=message, stdout=subprocess.PIPE, check=False
        )
    except OSError:
        raise SigningFailed from None
    if done.returncode != 0 or not done.stdout:
        raise SigningFailed
    return done.stdout
