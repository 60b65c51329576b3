"""An announcement on paper leads to its page: the code says the address, read by another program."""

import re
from pathlib import Path

import pytest
import zxingcpp

from disclosure_builder.shelf import Shelf
from disclosure_builder.site.sheet import QrCodes, qr_code, sheet

ADDRESS = "https://disclosure.example.jp/incidents/2026-001/"
# Pixels for each square of the code.
SCALE = 4


def read(svg: str) -> str:
    """What a reader of codes sees in a drawing that `segno` made."""
    box = re.search(r'viewBox="0 0 (\d+) \1"', svg)
    path = re.search(r' d="([^"]+)"', svg)
    assert box is not None
    assert path is not None
    size = int(box[1])
    squares = [[255] * size for _ in range(size)]
    x, y = 0, -0.5
    for sign, rest in re.findall(r"([Mmh])([^Mmh]*)", path[1]):
        numbers = [float(each) for each in re.findall(r"-?[0-9.]+", rest)]
        if sign == "h":
            squares[int(y)][x : x + int(numbers[0])] = [0] * int(numbers[0])
            x += int(numbers[0])
        else:
            x = int(numbers[0]) + (x if sign == "m" else 0)
            y = numbers[1] + (y if sign == "m" else 0)
    rows = [
        bytes(each for each in row for _ in range(SCALE)) for row in squares for _ in range(SCALE)
    ]
    picture = memoryview(b"".join(rows)).cast("B", (size * SCALE, size * SCALE))
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def test_the_code_says_the_address() -> None:
    """Of any length that an address has."""
    for address in (ADDRESS, "https://a.jp/", ADDRESS + "a" * 150 + "/"):
        assert read(qr_code(address)) == address


def test_the_drawing_asks_for_nothing_that_the_policy_forbids() -> None:
    """No style, no identifier, no address; and the same bytes each time."""
    svg = qr_code(ADDRESS)
    assert not re.search(r"style|class|id=|href|xmlns|<script", svg)
    assert svg == qr_code(ADDRESS)


def test_the_address_also_stands_in_letters_and_the_code_is_silent() -> None:
    """Whoever has no telephone can type it; a screen reader is told the words once."""
    html = sheet(ADDRESS + "?a&b", "続きは", qr_code(ADDRESS))
    assert html.startswith('<div class="sheet"><p>続きは<br>')
    assert html.count(">" + ADDRESS + "?a&amp;b<") == 1
    assert re.search(r'aria-hidden="true"><svg ', html)


def test_a_code_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build takes it from the shelf; a page that has gone takes its code along."""
    first = QrCodes(Shelf(tmp_path))
    drawn = {each: first.of(each) for each in (ADDRESS, ADDRESS + "2/")}
    first.keep()
    monkeypatch.setattr("disclosure_builder.site.sheet.qr_code", lambda _: "drawn anew")
    second = QrCodes(Shelf(tmp_path))
    assert second.of(ADDRESS) == drawn[ADDRESS]
    second.keep()
    assert QrCodes(Shelf(tmp_path)).of(ADDRESS + "2/") == "drawn anew"


def test_a_spoiled_shelf_draws_anew(tmp_path: Path) -> None:
    """What is no table of drawings is passed over."""
    QrCodes(Shelf(tmp_path)).keep()
    codes = QrCodes(Shelf(tmp_path))
    codes.of(ADDRESS)
    codes.keep()
    (file,) = tmp_path.iterdir()
    for spoiled in (b"spoiled", b"[]", b'{"a": 1}'):
        file.write_bytes(spoiled)
        assert QrCodes(Shelf(tmp_path)).of(ADDRESS) == qr_code(ADDRESS)
