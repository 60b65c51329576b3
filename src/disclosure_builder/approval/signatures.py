"""SSHSIG signatures (OpenSSH PROTOCOL.sshsig): made by ssh-keygen, verified here.

Verification in numbered steps:

1. The file is exactly what ssh-keygen writes: one armoured signature, not a byte more or less.
2. The hash is SHA-512 or SHA-256, and the algorithm is one of the key's kind.
3. The key inside it is written in its one form, so that no byte of it can differ unseen.
4. The signature is for the namespace `disclosure-approval`.
5. It verifies over the given bytes; that of a key in a device by the steps of `hardware_keys.py`.
"""

import base64
import binascii
import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

from sshsig import InvalidSignature, check_signature
from sshsig.sshsig import SshsigSignature, SshsigWrapper

from disclosure_builder.approval.blobs import Misformed, strings, take_string
from disclosure_builder.approval.hardware_keys import (
    HARDWARE_KINDS,
    NotTouched,
    WrongValue,
    verify_hardware,
)
from disclosure_builder.approval.keys import NAMESPACE
from disclosure_builder.approval.public_keys import key_text

_BEGIN = "-----BEGIN SSH SIGNATURE-----\n"
_END = "-----END SSH SIGNATURE-----\n"
_LINE = 70
HASHES = {b"sha512", b"sha256"}
# Kind of key → how it may sign (RFC 8709; RFC 8332, without the SHA-1 of old).
ALGORITHMS = {
    b"ssh-ed25519": {b"ssh-ed25519"},
    b"ssh-rsa": {b"rsa-sha2-512", b"rsa-sha2-256"},
    **{kind: {kind} for kind in HARDWARE_KINDS},
}
# Bytes and a key file → the armoured signature. `sign` is the one in use; tests bring their own.
Signer = Callable[[bytes, Path], bytes]


class MalformedSignature(Exception):
    """The file is not a signature as ssh-keygen writes it."""


class EmptySignature(MalformedSignature):
    """There is nothing in the file."""


class WrongSignature(Exception):
    """The signature is not one over these bytes."""


class OtherPurpose(WrongSignature):
    """The signature was made for another namespace than ours."""


class UntouchedDevice(WrongSignature):
    """A device signed without anybody touching it."""


class SigningFailed(Exception):
    """ssh-keygen could not sign (no such key, wrong pass phrase, device not there)."""


def signing_key(message: bytes, armoured: bytes) -> str:
    """The public key (`ssh-ed25519 AAAA…`) whose holder signed `message`; raises otherwise."""
    if not armoured.strip():
        raise EmptySignature
    signature = _read_exactly(armoured)
    try:
        kind = _check_algorithms(signature)
        key = key_text(signature.public_key)
    except Misformed:
        raise MalformedSignature from None
    if signature.namespace != NAMESPACE.encode("ascii"):
        raise OtherPurpose
    if kind in HARDWARE_KINDS:
        _verify_device(signature, message)
    else:
        _verify(armoured, message)
    return key


def _verify(armoured: bytes, message: bytes) -> None:
    try:
        check_signature(message, armoured, NAMESPACE)
    except (InvalidSignature, NotImplementedError, ValueError):
        raise WrongSignature from None


def _verify_device(signature: SshsigSignature, message: bytes) -> None:
    digest = hashlib.new(signature.hash_algo.decode("ascii"), message).digest()
    wrapped = SshsigWrapper(
        namespace=signature.namespace, hash_algo=signature.hash_algo, hash=digest
    )
    try:
        verify_hardware(signature.public_key, signature.signature, bytes(wrapped))
    except Misformed:
        raise MalformedSignature from None
    except NotTouched:
        raise UntouchedDevice from None
    except WrongValue:
        raise WrongSignature from None


def _check_algorithms(signature: SshsigSignature) -> bytes:
    """The kind of the key, if hash and algorithm are among those that may be."""
    kind, *_ = strings(signature.public_key)
    algorithm, rest = take_string(signature.signature)
    if signature.hash_algo not in HASHES or algorithm not in ALGORITHMS.get(kind, ()):
        raise Misformed
    _, rest = take_string(rest)
    if rest and kind not in HARDWARE_KINDS:
        raise Misformed
    return kind


def _read_exactly(armoured: bytes) -> SshsigSignature:
    """Parse the armour and demand that writing it again gives the same bytes."""
    try:
        signature = SshsigSignature.from_armored(armoured)
    except (ValueError, NotImplementedError, EOFError, IndexError, binascii.Error):
        raise MalformedSignature from None
    if armour(bytes(signature)) != armoured:
        raise MalformedSignature
    return signature


def armour(blob: bytes) -> bytes:
    """A signature's bytes as ssh-keygen writes them."""
    encoded = base64.b64encode(blob).decode("ascii")
    lines = [encoded[start : start + _LINE] for start in range(0, len(encoded), _LINE)]
    return (_BEGIN + "\n".join(lines) + "\n" + _END).encode("ascii")


def sign(message: bytes, key: Path) -> bytes:
    """Have `ssh-keygen -Y sign` sign; it asks for a pass phrase at the terminal by itself.

    Nothing is written to the disk: the message goes in by standard input. What ssh-keygen says when
    it fails names the path of the key, and is kept from the screen; its questions do not come that
    way (readpassphrase(3) opens the terminal, or SSH_ASKPASS).
    """
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(key)]
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, no shell
            command, input=message, capture_output=True, check=False
        )
    except OSError:
        raise SigningFailed from None
    if done.returncode != 0 or not done.stdout:
        raise SigningFailed
    return done.stdout
