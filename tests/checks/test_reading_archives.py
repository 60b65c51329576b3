"""Archives, workbooks and documents: every member, every name, every byte."""

import io
import struct
import zipfile

import pytest

from disclosure_builder.checks.reading.readers import DEEPEST
from tests.checks.conftest import CLEAN, given, png, problems_of
from tests.checks.reading_help import MAIL, NAME, is_refused, places, seen

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
SHEET = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>'
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:p>{}</w:p></w:document>"
)


def packed(*members: tuple[str | zipfile.ZipInfo, str | bytes], comment: str = "") -> bytes:
    """An archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
        archive.comment = comment.encode()
    return file.getvalue()


def described(*, comment: str = "", extra: bytes = b"", name: str = "a.txt") -> zipfile.ZipInfo:
    """A member with more to it than a name."""
    member = zipfile.ZipInfo(name)
    member.comment, member.extra = comment.encode(), extra
    return member


def office(*parts: tuple[str, str | bytes]) -> bytes:
    """A workbook or a document of these parts."""
    return packed(("[Content_Types].xml", TYPES), *parts)


def nested(times: int) -> bytes:
    """A text in an archive in an archive."""
    data = packed(("a.txt", NAME))
    for _ in range(times - 1):
        data = packed(("a.zip", data))
    return data


def in_shift_jis() -> bytes:
    """An archive as Windows writes it in Japan: the name without the mark of Unicode."""
    name = f"{NAME}.txt".encode("cp932")
    return packed(("x" * len(name), "a")).replace(b"x" * len(name), name)


UNICODE_NAME = struct.pack("<HHBI", 0x7075, 5 + len(NAME.encode()), 1, 0) + NAME.encode()

TEXTS = {
    "member": (
        packed(("a.txt", "a"), ("b.html", f"<p>{NAME[:2]}<b>{NAME[2:]}</b></p>")),
        "zip member 2, text",
    ),
    "name of a member": (packed((f"{NAME}/a.txt", "a")), "zip member 1, file name"),
    "name of a folder": (packed((f"{NAME}/", "")), "zip member 1, file name"),
    "name in Shift_JIS": (in_shift_jis(), "zip member 1, file name"),
    "second name": (packed((described(extra=UNICODE_NAME), "a")), "zip member 1, comment"),
    "comment of a member": (packed((described(comment=NAME), "a")), "zip member 1, comment"),
    "comment": (packed(("a.txt", "a"), comment=NAME), "zip, comment"),
    "image": (
        packed(("a.png", png((b"tEXt", b"A\0" + NAME.encode())))),
        "zip member 1, image text",
    ),
    "archive in an archive": (nested(3), "zip member 1, zip member 1, zip member 1, text"),
}


@pytest.mark.parametrize("story", TEXTS)
def test_an_archive_is_read_to_its_last_text(story: str) -> None:
    """A message names a member by its number, never by its name."""
    data, where = TEXTS[story]
    assert places("a.zip", data) == {where}


def encrypted() -> bytes:
    """An archive whose member says that it is encrypted."""
    data = bytearray(packed(("a.txt", "a")))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def gap() -> bytes:
    """An archive with bytes between the member and the directory."""
    data = packed(("a.txt", "a"))
    directory = data.index(b"PK\1\2")
    end = bytearray(data[directory:])
    at = end.index(b"PK\5\6")
    end[at + 16 : at + 20] = (directory + len(NAME.encode())).to_bytes(4, "little")
    return data[:directory] + NAME.encode() + bytes(end)


def other_name() -> bytes:
    """An archive whose member has one name in front and another in the directory."""
    data = packed(("abc.txt", "a"))
    return data.replace(b"abc.txt", b"xyz.txt", 1)


REFUSED = {
    "member of an unknown type": packed(("a.exe", "a")),
    "member that cannot be read": packed(("a.txt", NAME.encode("cp932"))),
    "encrypted": encrypted(),
    "bytes before": NAME.encode() + packed(("a.txt", "a")),
    "bytes after": packed(("a.txt", "a")) + NAME.encode(),
    "bytes between": gap(),
    "two names": other_name(),
    "unknown extra field": packed((described(extra=b"\x99\x99\3\0abc"), "a")),
    "broken extra field": packed((described(extra=b"\x55\x54\xff\0abc"), "a")),
    "too deep": nested(DEEPEST + 1),
    "cut short": packed(("a.txt", "a"))[:-30],
    "empty": b"",
    "another packing": packed((described(), "a")).replace(
        b"PK\3\4\x14\0\0\0\0\0", b"PK\3\4\x14\0\0\0\x0c\0"
    ),
    "wrong checksum": packed((described(), "abcdef")).replace(b"abcdef", b"abcdeg"),
}


@pytest.mark.parametrize("story", REFUSED)
def test_an_archive_with_anything_unknown_refuses(story: str) -> None:
    """No byte of it is left unread."""
    assert is_refused("a.zip", REFUSED[story])


def test_an_archive_that_swells_refuses() -> None:
    """A small archive may not become a large one."""
    member = b"\0" * 110_000_000
    assert is_refused("a.zip", packed(("a.txt", member)))


def test_an_archive_written_in_one_stream_is_read() -> None:
    """Sums that follow the content are known."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", NAME)
    assert places("a.zip", pipe.getvalue()) == {"zip member 1, text"}


OFFICE = {
    "cell": ("a.xlsx", "xl/sharedStrings.xml", SHEET.format(f"<si><t>{NAME}</t></si>")),
    "cell in runs": (
        "a.xlsx",
        "xl/sharedStrings.xml",
        SHEET.format(
            f"<si><r><t>{NAME[:2]}</t></r><rPh><t>カクウ</t></rPh><r><t>{NAME[2:]}</t></r></si>"
        ),
    ),
    "comment": ("a.xlsx", "xl/comments1.xml", SHEET.format(f"<text><t>{NAME}</t></text>")),
    "name of a sheet": (
        "a.xlsx",
        "xl/workbook.xml",
        f'<workbook><sheet name="{NAME}"/></workbook>',
    ),
    "property": ("a.docx", "docProps/core.xml", f"<a><creator>{NAME}</creator></a>"),
    "paragraph in runs": (
        "a.docx",
        "word/document.xml",
        WORD.format(f"<w:r><w:t>{NAME[:2]}</w:t></w:r><w:r><w:t>{NAME[2:]}</w:t></w:r>"),
    ),
    "deleted text": (
        "a.docx",
        "word/document.xml",
        WORD.format(f'<w:del w:author="市"><w:r><w:delText>{NAME}</w:delText></w:r></w:del>'),
    ),
    "author of a change": (
        "a.docx",
        "word/document.xml",
        WORD.format(f'<w:ins w:author="{NAME}"><w:r><w:t>a</w:t></w:r></w:ins>'),
    ),
    "address": ("a.docx", "word/_rels/document.xml.rels", f'<a><b Target="mailto:{NAME}"/></a>'),
    "name of a part": ("a.docx", f"word/{NAME}.xml", "<a/>"),
}


@pytest.mark.parametrize("story", OFFICE)
def test_every_part_of_a_document_is_read(story: str) -> None:
    """Cells, runs, comments, properties, changes, addresses."""
    path, part, text = OFFICE[story]
    assert all(place.startswith("part 2") for place in places(path, office((part, text))))
    assert places(path, office((part, text)))


@pytest.mark.parametrize(
    "data",
    [
        office(("word/vbaProject.bin", b"a")),
        office(("word/embeddings/a.bin", b"a")),
        office(("xl/printerSettings/printerSettings1.bin", b"a")),
        office(("word/document.xml", "<a>")),
        office(("word/media/a.jpg", b"a")),
        packed(("word/document.xml", "<a/>")),
    ],
)
def test_a_document_with_a_part_that_no_reader_knows_refuses(data: bytes) -> None:
    """Macros, embedded files, printer settings, broken parts."""
    assert is_refused("a.docx", data)


def test_sizes_and_colours_of_a_document_are_no_passages() -> None:
    """They are full of digits that are no one's number; what breaks their form is read."""
    drawing = '<a:off xmlns:a="a" x="9525000" y="19525000000"/>'
    colours = '<b rgb="00333300" name="0033330"/>'
    texts = seen("a.xlsx", office(("a.xml", f"<c>{drawing}{colours}</c>")))
    assert not {"9525000", "00333300"} & texts.keys()
    assert {"19525000000", "0033330"} <= texts.keys()


def test_a_leak_in_an_archive_refuses_the_site_and_is_not_quoted() -> None:
    """The detectors and the watch list look inside as well."""
    data = packed(("a.csv", f"件名,{MAIL}\r\n{NAME},1\r\n"))
    problems = problems_of(given({**CLEAN, "year.zip": data}, watched=(NAME,)))
    found = {(each.rule, each.place.path, each.place.field) for each in problems}
    rules = ("leaks-detectors", "leaks-watchlist")
    assert found == {(rule, "year.zip", "zip member 1, text") for rule in rules}
    assert not any(value in repr(problems) for value in (NAME, MAIL))


def test_clean_archives_and_documents_pass() -> None:
    """Nothing in their own structure looks like a leak."""
    files = {
        **CLEAN,
        "year.zip": packed(("bagit.txt", "BagIt-Version: 1.0\n"), ("data/a.csv", "件名,件数\r\n")),
        "a.xlsx": office(("xl/sharedStrings.xml", SHEET.format("<si><t>設定の誤り</t></si>"))),
    }
    assert problems_of(given(files)) == ()
    assert "設定の誤り" in seen("a.xlsx", files["a.xlsx"])
