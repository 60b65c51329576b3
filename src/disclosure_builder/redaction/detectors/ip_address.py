"""IP addresses: folded text in, findings out."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.detectors.numbers import comes_after
from disclosure_builder.redaction.folding import Folded

_DOT = r"\s?(?:\.|\[\.\]|\(\.\))\s?"
_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|0?[1-9]?[0-9])"
_SUFFIX = "(?:/[0-9]{1,2}(?![0-9])|:[0-9]{1,5}(?![0-9]))?"
_VERSION_4 = re.compile(
    rf"(?<![0-9A-Za-z])(?<![0-9A-Za-z][.\-]){_OCTET}(?:{_DOT}{_OCTET}){{3}}(?![0-9A-Za-z]|\.[0-9]){_SUFFIX}"
)
# With dots of Japanese text only where the text says what it is.
_SPELLED = re.compile(rf"(?<![0-9]){_OCTET}(?:[・。]{_OCTET}){{3}}(?![0-9])")
_VERSION_6 = re.compile(
    r"(?<![0-9A-Fa-f:])(?P<address>(?:[0-9A-Fa-f]{1,4}:\n?|::)[0-9A-Fa-f:]{2,40}(?:\.[0-9]{1,3}){0,3})(?![0-9A-Fa-f:])"
    r"(?:/[0-9]{1,3}|%[0-9A-Za-z]+|\]:[0-9]{1,5})?"
)
# The address of a network card tells a machine as well (IEEE 802).
_MAC = re.compile(
    r"(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}(?P<sign>[:-])(?:[0-9A-Fa-f]{2}(?P=sign)){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])"
)
_POINT = re.compile(r"[0-9]\s?(?:\.|\[\.\]|\(\.\))\s?[0-9]")
_CUE = re.compile("IP|アドレス|接続元|発信元|送信元|端末|サーバ|ホスト|アクセス", re.IGNORECASE)
_PRODUCT = re.compile(
    r"(?:Ver(?:sion|\.)?|バージョン|版|Release|リリース|更新|[Vv]|第|Build)[\s.:]{0,2}$",
    re.IGNORECASE,
)
# Points between numbers also number products and paragraphs, and those numbers are small.
_SMALL = 32
# a::b and ::1 are signs as often as addresses, and no addresses of anybody.
_SHORTEST = 6


class IpAddress(Detector):
    """IPv4 (RFC 791) and IPv6 (RFC 4291) addresses."""

    id = "ip-address"
    mark = Mark.IP_ADDRESS

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Four octets or a valid IPv6 address; never the number of a version."""
        text = folded.numeric
        for match in near(text, _POINT, _VERSION_4, before=4, after=40):
            large = any(int(octet) >= _SMALL for octet in re.findall("[0-9]+", match[0])[:4])
            if _PRODUCT.search(text, max(0, match.start() - 12), match.start()):
                continue
            if large or comes_after(text, match.start(), _CUE, 16):
                yield self.finding(*match.span())
        for match in near(text, _CUE, _SPELLED, before=24, after=24):
            yield self.finding(*match.span())
        for match in _MAC.finditer(text):
            yield self.finding(*match.span())
        if ":" in text:
            yield from self._version_6(text)

    def _version_6(self, text: str) -> Iterator[Finding]:
        """What is an IPv6 address when read as one, with its port, zone or length of prefix."""
        for match in _VERSION_6.finditer(text):
            address = match["address"]
            plain = address.replace("\n", "")
            if len(plain) < _SHORTEST:
                continue
            if plain.count(":") > 1 and _is_version_6(plain):
                yield self.finding(*match.span())
            elif plain.count(":") > 1 and _is_version_6(plain.rstrip(":.")):
                yield self.finding(match.start(), match.start() + len(address.rstrip(":.")))


def _is_version_6(text: str) -> bool:
    """Whether the text is an IPv6 address; a time such as 10:23:15 is none."""
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True
