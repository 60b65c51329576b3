"""Signatures and keys are read as what they are: chance letters are no words, hidden ones are."""

import base64

import pytest

from disclosure_builder.checks.reading.proofs import read_keys, read_signature

ADDRESS = b"\xffq" + b"a@b.example.jp" + b"\x00\x01"


def packed(*fields: bytes) -> bytes:
    """Strings as RFC 4251 writes them."""
    return b"".join(len(each).to_bytes(4, "big") + each for each in fields)


def armoured(blob: bytes) -> bytes:
    """A signature file."""
    text = base64.b64encode(blob).decode()
    lines = "\n".join(text[at : at + 70] for at in range(0, len(text), 70))
    return f"-----BEGIN SSH SIGNATURE-----\n{lines}\n-----END SSH SIGNATURE-----\n".encode()


def signature(
    key: bytes = bytes(32), number: bytes = bytes(64), space: bytes = b"disclosure-approval"
) -> bytes:
    """A signature with these numbers; nobody asks here whether it is right."""
    kind = b"ssh-ed25519"
    return armoured(
        b"SSHSIG"
        + (1).to_bytes(4, "big")
        + packed(packed(kind, key), space, b"", b"sha512", packed(kind, number))
    )


def words(content: bytes) -> set[str]:
    """What a reader could take in."""
    return {passage.text for passage in read_signature("1.approval.post.sig", content).passages}


def test_the_words_of_a_signature_are_its_names() -> None:
    """Algorithm, namespace and digest; of the numbers nothing."""
    assert words(signature()) == {"ssh-ed25519", "disclosure-approval", "sha512"}


@pytest.mark.parametrize(("name", "length"), [("key", 32), ("number", 64)])
def test_chance_letters_in_a_number_are_no_words(name: str, length: int) -> None:
    """One signature of some hundreds has an e-mail address in it that nobody wrote."""
    number = ADDRESS.ljust(length, b"\x80")
    assert words(signature(**{name: number})) == words(signature())


def test_whatever_is_no_number_is_read() -> None:
    """Words in another field, in one of another length, or behind the end are found."""
    assert any("a@b.example.jp" in word for word in words(signature(space=ADDRESS)))
    assert any("a@b.example.jp" in word for word in words(signature(number=ADDRESS)))
    blob = base64.b64decode(b"".join(signature().splitlines()[1:-1]))
    assert any("a@b.example.jp" in word for word in words(armoured(blob + ADDRESS)))


def test_a_key_is_read_in_the_same_way() -> None:
    """Its number is none of the words; its comment is."""
    number = ADDRESS.ljust(32, b"\x80")
    blob = base64.b64encode(packed(b"ssh-ed25519", number)).decode()
    reading = read_keys("allowed_signers", f"mayor ssh-ed25519 {blob} 市長\n".encode())
    assert {passage.text for passage in reading.passages} == {
        "ssh-ed25519",
        "mayor ssh-ed25519   市長",
    }
