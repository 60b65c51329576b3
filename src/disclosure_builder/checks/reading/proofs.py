"""Signatures and public keys as OpenSSH writes them → the words that are in them.

Their base64 is no text: in chance letters a name can always be found. So it is decoded, must be what
it says it is, and the words in what comes out are what a reader could take in. Anything else in such
a file is read as text.
"""

import base64
import re

from disclosure_builder.checks.reading.interface import FileReading, Passage, decoded
from disclosure_builder.checks.reading.unknown_bytes import words_in
from disclosure_builder.checks.reading.values import read_text

_ARMOUR = re.compile(
    r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n"
)
_SIGNATURE = b"SSHSIG"
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
    return tuple(Passage(word, "base64", machine=True) for word in words_in(blob))


def _names_itself(blob: bytes, kind: bytes) -> bool:
    """Whether a key begins with the name of its kind, as RFC 4253 section 6.6 has it."""
    return blob[:4] == len(kind).to_bytes(4, "big") and blob[4 : 4 + len(kind)] == kind


def _unpacked(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""
