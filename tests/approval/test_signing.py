"""Signing at the desk: which key it would be is known before, and ssh-keygen can ask its questions."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from disclosure_builder.approval.public_keys import public_half
from disclosure_builder.approval.signatures import SigningFailed, sign, signing_key
from tests.approval.test_signatures import public_half as written_public_half
from tests.support.folders import make_key

MESSAGE = b"edition: incidents/2026-001/1\n"
PHRASE = "花の色は"
_SIGN = (
    "import pathlib, sys; from disclosure_builder.approval.signatures import sign;"
    "sys.stdout.write(sign(b'message', pathlib.Path(sys.argv[1])).decode())"
)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A key with a pass phrase, its public half not beside it."""
    key = tmp_path / "secret-place" / "野々村の鍵"
    key.parent.mkdir()
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", PHRASE, "-f", str(key)]
    subprocess.run(command, check=True)
    return key


def test_a_private_key_tells_its_public_half(locked: Path) -> None:
    """Without its pass phrase, and without believing another file beside it."""
    public = written_public_half(locked)
    assert public_half(locked) == public
    make_key(locked.parent, "other")
    (locked.parent / "other.pub").rename(locked.with_name(f"{locked.name}.pub"))
    assert public_half(locked) == public


def test_a_public_key_stands_for_one_in_the_agent(locked: Path) -> None:
    """`--key name.pub` signs with what ssh-agent holds."""
    path = locked.with_name(f"{locked.name}.pub")
    assert public_half(path) == written_public_half(locked)


def test_an_older_private_key_is_told_by_the_file_beside_it(tmp_path: Path) -> None:
    """The older form does not hold the public key; without that file nothing is known of it."""
    key = tmp_path / "rsa"
    command = ["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-m", "PEM", "-N", "", "-f", str(key)]
    subprocess.run(command, check=True)
    assert public_half(key) == written_public_half(key)
    key.with_name("rsa.pub").unlink()
    assert public_half(key) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"ssh-ed25519",
        "これは鍵ではありません。".encode(),
        b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
        b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n",
        b"\xff" * 100,
    ],
)
def test_a_file_that_is_no_key_tells_nothing(tmp_path: Path, content: bytes) -> None:
    """Whatever it is, it brings nobody down."""
    path = tmp_path / "key"
    path.write_bytes(content)
    assert public_half(path) is None


def test_what_ssh_keygen_says_is_kept_from_the_screen(
    locked: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its messages name the path of the key, which may name a person."""
    monkeypatch.setenv("SSH_ASKPASS", "/bin/false")
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    with pytest.raises(SigningFailed):
        sign(MESSAGE, locked)
    assert capfd.readouterr() == ("", "")


def test_a_helper_may_be_asked_for_the_pass_phrase(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SSH_ASKPASS works as with ssh itself."""
    helper = locked.with_name("helper")
    helper.write_text(f"#!/bin/sh\necho '{PHRASE}'\n", encoding="utf-8")
    helper.chmod(0o700)
    monkeypatch.setenv("SSH_ASKPASS", str(helper))
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    assert signing_key(MESSAGE, sign(MESSAGE, locked)) == written_public_half(locked)


def test_the_pass_phrase_is_asked_for_at_the_terminal(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question comes up although everything else that ssh-keygen says is held back."""
    for name in ("SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", _SIGN, str(locked)])  # noqa: S606
    asked = read_until(terminal, b"passphrase")
    assert b"passphrase" in asked
    os.write(terminal, f"{PHRASE}\n".encode())
    assert b"END SSH SIGNATURE" in read_until(terminal, b"(nothing, until it ends)")
    assert os.waitpid(child, 0)[1] == 0
    os.close(terminal)


def read_until(terminal: int, wanted: bytes) -> bytes:
    """What comes from a terminal until some words come, or the end."""
    said = b""
    while wanted not in said:
        try:
            more = os.read(terminal, 1000)
        except OSError:
            break
        if not more:
            break
        said += more
    return said
