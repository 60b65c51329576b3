"""Signatures and public keys as OpenSSH writes them → the words that are in them.

Their base64 is no text: in chance letters a name can always be found. So it is decoded, must be what
it says it is, and is taken apart into its fields (RFC 4251, section 5: a length, then so many bytes).
Of a field that holds a number of an algorithm we know, as long as that number is, nothing is read:
chance puts an e-mail address into one signature of some hundreds. Every other field is read for the
words in it. Anything else in such a file is read as text.
"""

import base64
import re
from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import FileReading, Passage, decoded
from disclosure_builder.checks.reading.unknown_bytes import words_in
from disclosure_builder.checks.reading.values import read_text

_ARMOUR = re.compile(
    r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n"
)
_SIGNATURE = b"SSHSIG"
# Bytes of the version after the mark (PROTOCOL.sshsig), and of a length.
_VERSION, _LENGTH = 4, 4
# How long the public number and the signature of an algorithm are (RFC 8032, 5.1; RFC 8709).
_ED25519 = frozenset({32, 64})
_NUMBERS = {b"ssh-ed25519": _ED25519, b"sk-ssh-ed25519@openssh.com": _ED25519}
_KEY = re.compile(r"(?P<kind>[a-z0-9@.-]+) (?P<blob>[A-Za-z0-9+/]{40,}={0,2})(?=\s|$)")


def read_signature(path: str, data: bytes) -> FileReading:
    """Read an armoured signature (PROTOCOL.sshsig); a file that is none is read as text."""
    armour = _ARMOUR.fullmatch(decoded(data))
    blob = _unpacked(armour[1].replace("\n", "")) if armour else b""
    if not blob.startswith(_SIGNATURE):
        return read_text(path, data)
    return FileReading(path, passages=_words(blob))


def read_keys(path: str, data: bytes) -> FileReading:
    """Read a register of keys, line by line (ssh-keygen(1), ALLOWED SIGNERS)."""
    passages: list[Passage] = []
    for line in decoded(data).splitlines():
        text = line
        for key in _KEY.finditer(line):
            blob = _unpacked(key["blob"])
            if _names_itself(blob, key["kind"].encode()):
                text = text.replace(key["blob"], " ")
                passages += _words(blob)
        passages.append(Passage(text.strip(), "text"))
    return FileReading(path, passages=tuple(each for each in passages if each.text))


def _words(blob: bytes) -> tuple[Passage, ...]:
    found = (word for field in _fields(blob) for word in words_in(field))
    return tuple(Passage(word, "base64", machine=True) for word in found)


def _fields(blob: bytes) -> Iterator[bytes]:
    """Whatever of a key or a signature is no number."""
    start = len(_SIGNATURE) + _VERSION if blob.startswith(_SIGNATURE) else 0
    strings, rest = _strings(blob[start:])
    kind = strings[0] if strings else b""
    for string in strings:
        inner, _ = _strings(string)
        if len(inner) > 1:
            yield from _fields(string)
        elif len(string) not in _NUMBERS.get(kind, ()):
            yield string
    yield rest


def _strings(data: bytes) -> tuple[list[bytes], bytes]:
    """The strings that some bytes begin with, and what is left."""
    strings = []
    while len(data) >= _LENGTH:
        length = int.from_bytes(data[:_LENGTH], "big")
        if length > len(data) - _LENGTH:
            break
        strings.append(data[_LENGTH : _LENGTH + length])
        data = data[_LENGTH + length :]
    return strings, data


def _names_itself(blob: bytes, kind: bytes) -> bool:
    """Whether a key begins with the name of its kind, as RFC 4253 section 6.6 has it."""
    return blob[:4] == len(kind).to_bytes(4, "big") and blob[4 : 4 + len(kind)] == kind


def _unpacked(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""
