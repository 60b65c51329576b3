"""Keys in devices: verified as OpenSSH verifies them, and only if somebody touched the device."""

import base64
import subprocess
from pathlib import Path

import pytest

from disclosure_builder.approval.blobs import Misformed, string
from disclosure_builder.approval.hardware_keys import ECDSA_P256, ED25519
from disclosure_builder.approval.keys import NAMESPACE
from disclosure_builder.approval.public_keys import is_hardware, key_text, read_key
from disclosure_builder.approval.signatures import (
    MalformedSignature,
    OtherPurpose,
    UntouchedDevice,
    WrongSignature,
    armour,
    signing_key,
)
from tests.approval.conftest import INCIDENT
from tests.approval.test_signatures import blob_of
from tests.support.devices import Device
from tests.support.folders import put, register_keys, signer_line
from tests.support.sealing import POSTS, Desk

MESSAGE = b"edition: incidents/2026-001/1\n"
KINDS = (ED25519, ECDSA_P256)
FIRST = f"{INCIDENT}/1"


def verified_by_openssh(folder: Path, device: Device, message: bytes, signature: bytes) -> bool:
    """What `ssh-keygen -Y verify` of this machine says."""
    signers = put(folder, "signers", f'chief namespaces="{NAMESPACE}" {device.text}\n')
    path = put(folder, "signature", signature)
    command = ["ssh-keygen", "-Y", "verify", "-n", NAMESPACE, "-I", "chief"]
    command += ["-f", str(signers), "-s", str(path)]
    return subprocess.run(command, input=message, capture_output=True, check=False).returncode == 0


def verified_here(message: bytes, signature: bytes) -> bool:
    """What we say."""
    try:
        signing_key(message, signature)
    except (MalformedSignature, WrongSignature):
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
def test_a_signature_of_a_device_is_verified(kind: bytes) -> None:
    """The key it tells is the one of the device."""
    device = Device(kind)
    assert signing_key(MESSAGE, device.sign(MESSAGE)) == device.text
    assert is_hardware(device.text)


@pytest.mark.parametrize("kind", KINDS)
def test_openssh_agrees(tmp_path: Path, kind: bytes) -> None:
    """On the true signature, on another message, another device, another purpose, other numbers."""
    device, other = Device(kind), Device(kind)
    other.application = b"ssh:elsewhere"
    blob = blob_of(device.sign(MESSAGE))
    counted = armour(blob[:-1] + bytes([blob[-1] ^ 1]))
    cases = (
        (MESSAGE, device.sign(MESSAGE)),
        (MESSAGE + b"#", device.sign(MESSAGE)),
        (MESSAGE, device.sign(MESSAGE, namespace=b"file")),
        (MESSAGE, counted),
    )
    said = [verified_here(message, signature) for message, signature in cases]
    openssh = [verified_by_openssh(tmp_path, device, *case) for case in cases]
    assert said == openssh == [True, False, False, False]
    assert not verified_by_openssh(tmp_path, device, MESSAGE, other.sign(MESSAGE))


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_touched_the_device(kind: bytes) -> None:
    """A program that reaches a device left in the machine does not approve by it."""
    with pytest.raises(UntouchedDevice):
        signing_key(MESSAGE, Device(kind, flags=0).sign(MESSAGE))


def test_a_device_may_ask_for_a_number_as_well() -> None:
    """`verify-required` keys set one more flag."""
    device = Device(flags=0x05)
    assert signing_key(MESSAGE, device.sign(MESSAGE)) == device.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_signature_for_another_purpose_does_not_approve(kind: bytes) -> None:
    """Devices log in to machines as well."""
    with pytest.raises(OtherPurpose):
        signing_key(MESSAGE, Device(kind).sign(MESSAGE, namespace=b"file"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_bit_of_a_signature_of_a_device_can_differ(kind: bytes) -> None:
    """One bit of every byte: application, point, value, flags and counter included."""
    device = Device(kind)
    blob = blob_of(device.sign(MESSAGE))
    for position in range(len(blob)):
        flipped = bytearray(blob)
        flipped[position] ^= 1 << position % 8
        with pytest.raises((MalformedSignature, WrongSignature)):
            signing_key(MESSAGE, armour(bytes(flipped)))


@pytest.mark.parametrize(
    "blob",
    [
        string(ED25519) + string(b"\x01" * 31) + string(b"ssh:"),
        string(ED25519) + string(b"\x01" * 32),
        string(ED25519) + string(b"\x01" * 32) + string(b"ssh:") + string(b""),
        string(ED25519) + string(b"\x01" * 32) + string(b"ssh:") + b"\x00",
        string(ECDSA_P256) + string(b"nistp384") + string(b"\x04" + b"\x01" * 64) + string(b""),
        string(ECDSA_P256) + string(b"nistp256") + string(b"\x04" + b"\x01" * 64) + string(b""),
        string(ECDSA_P256) + string(b"nistp256") + string(b"") + string(b""),
        string(b"ecdsa-sha2-nistp256"),
        b"",
    ],
)
def test_a_key_that_is_none_is_refused(blob: bytes) -> None:
    """A point that is not on the curve, a part too few or too many, a kind that we do not take."""
    with pytest.raises(Misformed):
        key_text(blob)


def test_a_point_has_one_form_only() -> None:
    """The short form of a point would be the same key under another text."""
    device = Device(ECDSA_P256)
    point = device.public.split(string(b"nistp256"))[1][4:69]
    short = bytes([2 + point[64] % 2]) + point[1:33]
    parts = (ECDSA_P256, b"nistp256", short, device.application)
    with pytest.raises(Misformed):
        key_text(b"".join(map(string, parts)))


def test_the_name_of_a_kind_must_be_that_of_the_key() -> None:
    """`ssh-ed25519` before the bytes of a device's key is a slip or a trick."""
    encoded = base64.b64encode(Device().public).decode("ascii")
    with pytest.raises(Misformed):
        read_key("ssh-ed25519", encoded)


@pytest.mark.parametrize("kind", KINDS)
def test_a_device_approves_an_edition(desk: Desk, kind: bytes) -> None:
    """Registered like any other key, and sealed like any other signature."""
    device = Device(kind)
    lines = [signer_line(post, desk.keys / post) for post in POSTS]
    register_keys(desk.content, *lines, f'{POSTS[1]} namespaces="{NAMESPACE}" {device.text} 予備')
    decision = desk.path(f"{FIRST}.approval.yaml").read_bytes()
    put(desk.content, f"{FIRST}.approval.{POSTS[1]}.sig", device.sign(decision))
    assert desk.refusals() == []
    device.flags = 0
    put(desk.content, f"{FIRST}.approval.{POSTS[1]}.sig", device.sign(decision))
    assert desk.refusals() == [("seal-untouched", f"{FIRST}.approval.{POSTS[1]}.sig")]
