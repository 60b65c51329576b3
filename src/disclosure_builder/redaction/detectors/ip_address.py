"""IP addresses: folded text in, findings out."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.detectors.numbers import comes_after
from disclosure_builder.redaction.folding import Folded

_DOT = r"\s?(?:\.|\[\.\]|\(\.\))\s?"
_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_VERSION_4 = re.compile(
    rf"(?<![0-9A-Za-z.\-]){_OCTET}(?:{_DOT}{_OCTET}){{3}}(?:/[0-9]{{1,2}})?(?![0-9A-Za-z]|\.[0-9])"
)
_VERSION_6 = re.compile(
    r"(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:|::)[0-9A-Fa-f:]{2,40}(?![0-9A-Fa-f:])"
)
_POINT = re.compile(r"[0-9]\s?(?:\.|\[\.\]|\(\.\))\s?[0-9]")
_CUE = re.compile("IP|アドレス|接続元|発信元|送信元|端末|サーバ|ホスト|アクセス", re.IGNORECASE)
_PRODUCT = re.compile(
    r"(?:Ver(?:sion|\.)?|バージョン|版|Release|リリース|更新|[Vv]|第|Build)[\s.:]{0,2}$",
    re.IGNORECASE,
)
# Points between numbers also number products and paragraphs, and those numbers are small.
_SMALL = 32


class IpAddress(Detector):
    """IPv4 (RFC 791) and IPv6 (RFC 4291) addresses."""

    id = "ip-address"
    mark = Mark.IP_ADDRESS

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Four octets or a valid IPv6 address; never the number of a version."""
        text = folded.text
        for match in near(text, _POINT, _VERSION_4, before=4, after=40):
            large = any(int(octet) >= _SMALL for octet in re.findall("[0-9]+", match[0])[:4])
            if _PRODUCT.search(text, max(0, match.start() - 12), match.start()):
                continue
            if large or comes_after(text, match.start(), _CUE, 16):
                yield self.finding(*match.span())
        if ":" in text:
            for match in _VERSION_6.finditer(text):
                if match[0].count(":") > 1 and _is_version_6(match[0].rstrip(":")):
                    yield self.finding(match.start(), match.start() + len(match[0].rstrip(":")))


def _is_version_6(text: str) -> bool:
    """Whether the text is an IPv6 address; a time such as 10:23:15 is none."""
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True
