"""The binary form in which OpenSSH writes keys and signatures (RFC 4251, section 5)."""


class Misformed(Exception):
    """The bytes are not of the form that OpenSSH writes."""


def take_string(blob: bytes) -> tuple[bytes, bytes]:
    """The first string of a blob (four bytes of length, then as many bytes), and what follows."""
    end = 4 + int.from_bytes(blob[:4], "big")
    if len(blob) < max(end, 4):
        raise Misformed
    return blob[4:end], blob[end:]


def strings(blob: bytes) -> list[bytes]:
    """The strings that a blob is made of, with nothing left over; at least one."""
    found: list[bytes] = []
    while blob or not found:
        first, blob = take_string(blob)
        found.append(first)
    return found


def string(content: bytes) -> bytes:
    """One string as it is written."""
    return len(content).to_bytes(4, "big") + content


def one_number(content: bytes) -> int:
    """A positive whole number in its one form (RFC 4251, `mpint`)."""
    number = int.from_bytes(content, "big")
    if number <= 0 or number.to_bytes(number.bit_length() // 8 + 1, "big") != content:
        raise Misformed
    return number
