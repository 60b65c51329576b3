"""Signatures: exactly what ssh-keygen writes, over exactly these bytes, for exactly this purpose."""

import base64
import subprocess
from pathlib import Path

import pytest

from disclosure_builder.approval.signatures import (
    MalformedSignature,
    SigningFailed,
    WrongSignature,
    sign,
    signing_key,
)
from tests.support.folders import make_key

MESSAGE = b"edition: incidents/2026-001/1\n"
_BEGIN, _END = b"-----BEGIN SSH SIGNATURE-----\n", b"-----END SSH SIGNATURE-----\n"


def sign_with(key: Path, *options: str, namespace: str = "disclosure-approval") -> bytes:
    """A signature by ssh-keygen with options of one's own."""
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(key), *options]
    done = subprocess.run(command, input=MESSAGE, capture_output=True, check=True)
    return done.stdout


def armour(blob: bytes) -> bytes:
    """A signature's bytes as ssh-keygen writes them."""
    text = base64.b64encode(blob)
    return _BEGIN + b"".join(text[n : n + 70] + b"\n" for n in range(0, len(text), 70)) + _END


def blob_of(armoured: bytes) -> bytes:
    """The bytes inside the armour."""
    return base64.b64decode(armoured.removeprefix(_BEGIN).removesuffix(_END))


@pytest.fixture(scope="module")
def rsa_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key of the older kind."""
    key = tmp_path_factory.mktemp("rsa") / "rsa"
    command = ["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", str(key)]
    subprocess.run(command, check=True)
    return key


def public_half(key: Path) -> str:
    """Kind and key, without the comment."""
    return " ".join(key.with_name(f"{key.name}.pub").read_text("ascii").split()[:2])


def test_the_signer_of_a_message_is_told_by_the_key(keys: Path) -> None:
    """What `sign` makes, `signing_key` reads."""
    signature = sign(MESSAGE, keys / "auditor")
    assert signing_key(MESSAGE, signature) == public_half(keys / "auditor")


def test_rsa_keys_sign_as_well(rsa_key: Path) -> None:
    """With SHA-512; a city may still have such keys."""
    assert signing_key(MESSAGE, sign(MESSAGE, rsa_key)) == public_half(rsa_key)


def test_sha256_is_accepted_too(keys: Path) -> None:
    """ssh-keygen offers two hashes, and both are sound."""
    signature = sign_with(keys / "auditor", "-O", "hashalg=sha256")
    assert signing_key(MESSAGE, signature) == public_half(keys / "auditor")


def test_another_message_has_another_signature(keys: Path) -> None:
    """One byte more, and the signature fits no longer."""
    signature = sign(MESSAGE, keys / "auditor")
    with pytest.raises(WrongSignature):
        signing_key(MESSAGE + b"\n", signature)


def test_a_signature_for_another_purpose_does_not_approve(keys: Path) -> None:
    """Whoever signs a letter, or a commit, has not approved anything."""
    with pytest.raises(WrongSignature):
        signing_key(MESSAGE, sign_with(keys / "auditor", namespace="file"))


def test_no_bit_of_a_signature_can_differ(keys: Path) -> None:
    """Neither in the armour nor, armoured properly again, in the bytes inside it."""
    armoured = sign(MESSAGE, keys / "auditor")
    blob = blob_of(armoured)
    assert armour(blob) == armoured
    for position in range(len(blob)):
        for bit in range(8):
            flipped = bytearray(blob)
            flipped[position] ^= 1 << bit
            with pytest.raises((MalformedSignature, WrongSignature)):
                signing_key(MESSAGE, armour(bytes(flipped)))


def test_no_bit_of_an_rsa_signature_can_differ(rsa_key: Path) -> None:
    """The same for the older kind of key, one bit of every byte."""
    blob = blob_of(sign(MESSAGE, rsa_key))
    for position in range(len(blob)):
        flipped = bytearray(blob)
        flipped[position] ^= 1 << position % 8
        with pytest.raises((MalformedSignature, WrongSignature)):
            signing_key(MESSAGE, armour(bytes(flipped)))


def test_a_key_has_one_form_only(rsa_key: Path) -> None:
    """A zero before a number changes nothing of its value, and is refused all the same."""
    blob = blob_of(sign(MESSAGE, rsa_key))
    name = b"\x00\x00\x00\x07ssh-rsa"
    exponent = b"\x00\x00\x00\x03\x01\x00\x01"
    start = blob.index(name + exponent)
    length = int.from_bytes(blob[start - 4 : start], "big")
    padded = name + b"\x00\x00\x00\x04\x00\x01\x00\x01" + blob[start + 18 : start + length]
    changed = blob[: start - 4] + (length + 1).to_bytes(4, "big") + padded + blob[start + length :]
    with pytest.raises(MalformedSignature):
        signing_key(MESSAGE, armour(changed))


@pytest.mark.parametrize("length", [0, 6, 10, 14, 40, 60, 100])
def test_a_signature_cut_short_is_malformed(keys: Path, length: int) -> None:
    """Wherever it ends, it is refused, and nothing else happens."""
    blob = blob_of(sign(MESSAGE, keys / "auditor"))
    with pytest.raises(MalformedSignature):
        signing_key(MESSAGE, armour(blob[:length]))


@pytest.mark.parametrize(
    "before_and_after",
    [(b"\n", b""), (b"", b"\n"), (b"", b"more"), (b"see below\n", b""), (b"\xef\xbb\xbf", b"")],
)
def test_nothing_may_stand_beside_the_armour(
    keys: Path, before_and_after: tuple[bytes, bytes]
) -> None:
    """A signature file holds a signature and nothing that could carry something else."""
    before, after = before_and_after
    with pytest.raises(MalformedSignature):
        signing_key(MESSAGE, before + sign(MESSAGE, keys / "auditor") + after)


def test_whoever_has_no_key_cannot_sign(tmp_path: Path) -> None:
    """A key that is not there, and one that is no key."""
    no_key = tmp_path / "no-key"
    no_key.write_text("これは鍵ではありません。", encoding="utf-8")
    for path in (tmp_path / "nowhere", no_key):
        with pytest.raises(SigningFailed):
            sign(MESSAGE, path)


def test_signing_leaves_nothing_behind(tmp_path: Path) -> None:
    """No copy of the message or of the signature is written anywhere."""
    key = make_key(tmp_path, "key")
    sign(MESSAGE, key)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key", "key.pub"]
