"""PDF: every text in it is read, wherever it stands; what cannot be read refuses."""

import zlib
from base64 import b64encode

import pytest

from disclosure_builder.checks.reading import read_site
from tests.checks.conftest import CLEAN, given, png, problems_of
from tests.checks.pdf_files import document, letters, pdf, shown, stream, text, written
from tests.checks.reading_help import MAIL, NAME, is_refused, places, seen
from tests.checks.test_reading_images import exif, font, jpeg, names, segment

HIDDEN = text(NAME)
CSV = stream(f"件名,{NAME}\r\n".encode(), b"/Type /EmbeddedFile /Subtype /text#2Fcsv", packed=True)
XMP = stream(
    f'<x xmlns="adobe:ns:meta/"><title>{NAME}</title></x>'.encode(),
    b"/Type /Metadata /Subtype /XML",
)
FILE = b"<< /Type /Filespec /F (a.csv) /UF (a.csv) /EF << /F 9 0 R >> >>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>"
PACKED = b"8 0 9 13 << /Title " + HIDDEN + b" >> (b)"
PHOTOGRAPH = jpeg(segment(0xE1, b"Exif\0\0" + exif((0x013B, 2, NAME.encode()))))


def with_page(content: bytes) -> dict[int, bytes]:
    """A document whose page is drawn by another program."""
    return {**document(NAME), 4: stream(content)}


TEXTS = {
    "page": (pdf(NAME), "PDF page 1"),
    "page, behind another letter": (pdf(f"担当 {NAME}"), "PDF page 1"),
    "property": (
        pdf(trailer=b"/Info 8 0 R", more={8: b"<< /Author " + HIDDEN + b" >>"}),
        "PDF property",
    ),
    "title": (
        pdf(trailer=b"/Info 8 0 R", more={8: b"<< /Title " + HIDDEN + b" >>"}),
        "PDF title or bookmark",
    ),
    "metadata": (pdf(catalog=b"/Metadata 8 0 R", more={8: XMP}), "PDF metadata, title"),
    "bookmark": (
        pdf(
            catalog=b"/Outlines 8 0 R",
            more={
                8: b"<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>",
                9: b"<< /Title " + HIDDEN + b" /Parent 8 0 R /Dest [3 0 R /Fit] >>",
            },
        ),
        "PDF title or bookmark",
    ),
    "annotation": (
        pdf(catalog=b"/A 8 0 R", more={8: b"<< /Subtype /Text /Contents " + HIDDEN + b" >>"}),
        "PDF annotation",
    ),
    "form field": (
        pdf(
            catalog=b"/AcroForm 8 0 R",
            more={8: b"<< /Fields [ << /FT /Tx /V " + HIDDEN + b" >> ] >>"},
        ),
        "PDF form field",
    ),
    "alternate text": (
        pdf(catalog=b"/StructTreeRoot 8 0 R", more={8: b"<< /S /Figure /Alt " + HIDDEN + b" >>"}),
        "PDF alternate text",
    ),
    "replacement text in a page": (
        written(with_page(b"/Span << /ActualText " + HIDDEN + b" >> BDC EMC")),
        "PDF replacement text",
    ),
    "page label": (
        pdf(catalog=b"/PageLabels << /Nums [0 << /P " + HIDDEN + b" >>] >>"),
        "PDF page label",
    ),
    "address": (
        pdf(catalog=f"/A << /URI (https://a.example/?q=%{NAME.encode().hex('%')}) >>".encode()),
        "PDF address",
    ),
    "name": (pdf(catalog=b"/Dests << /" + NAME.encode() + b" [3 0 R /Fit] >>"), "PDF name"),
    "escaped name": (pdf(catalog=f"/A /#{NAME.encode().hex('#')}".encode()), "PDF name"),
    "escaped string": (
        pdf(catalog=b"/A (" + b"".join(b"\\%03o" % byte for byte in NAME.encode()) + b")"),
        "PDF text",
    ),
    "string in Shift_JIS": (
        pdf(catalog=b"/A (" + NAME.encode("cp932") + b")"),
        "PDF text",
    ),
    "brackets in a string": (pdf(catalog=b"/A (a (b) " + NAME.encode() + b")"), "PDF text"),
    "comment": (pdf(unlisted=b"% " + NAME.encode() + b"\n"), "PDF comment"),
    "comment in a page": (
        written(with_page(shown(NAME[:1]) + b"\n% " + NAME.encode())),
        "PDF comment",
    ),
    "object that nothing refers to": (pdf(more={8: HIDDEN}), "PDF text"),
    "attachment": (
        pdf(catalog=b"/AF [8 0 R]", more={8: FILE, 9: CSV}),
        "PDF attachment, text",
    ),
    "name of an attachment": (
        pdf(
            catalog=b"/AF [8 0 R]",
            more={
                8: FILE.replace(b"/F (a.csv)", b"/F " + HIDDEN, 1),
                9: stream(b"a", b"/Type /EmbeddedFile"),
            },
        ),
        "PDF attachment, name",
    ),
    "drawing": (
        pdf(
            catalog=b"/AP 8 0 R",
            more={**document(NAME), 4: stream(b""), 8: stream(shown(NAME), FORM, packed=True)},
        ),
        "PDF drawing",
    ),
    "photograph": (
        pdf(more={8: stream(PHOTOGRAPH, b"/Subtype /Image /Filter /DCTDecode")}),
        "PDF picture, image, EXIF",
    ),
    "font": (
        pdf(catalog=b"/A << /FontFile2 8 0 R >>", more={8: stream(font(names(NAME)))}),
        "PDF font, name",
    ),
}


@pytest.mark.parametrize("story", TEXTS)
def test_a_text_is_read_wherever_it_stands_in_a_pdf(story: str) -> None:
    """The place is told in words."""
    data, where = TEXTS[story]
    assert where in places("a.pdf", data)


def in_object_streams() -> bytes:
    """A document in the newer form: packed objects, and a table that is a stream."""
    objects = {**document(), 10: stream(PACKED, b"/Type /ObjStm /N 2 /First 9", packed=True)}
    body = written(objects)
    body = body[: body.rindex(b"xref\n0 1")]
    offsets = {number: body.index(b"%d 0 obj" % number) for number in objects}
    rows = b""
    for number in range(12):
        kind, first, second = 0, 0, 0
        if number in offsets:
            kind, first = 1, offsets[number]
        elif number in {8, 9}:
            kind, first, second = 2, 10, number - 8
        elif number == 11:
            kind, first = 1, len(body)
        rows += bytes([kind]) + first.to_bytes(4, "big") + bytes([second])
    entries = b"/Type /XRef /W [1 4 1] /Size 12 /Root 1 0 R"
    table = b"11 0 obj\n" + stream(rows, entries, packed=True) + b"\nendobj\n"
    return body + table + b"startxref\n%d\n%%%%EOF" % len(body)


def test_objects_that_are_packed_together_are_read() -> None:
    """The newer form of PDF hides all its texts from a plain search."""
    assert places("a.pdf", in_object_streams()) == {"PDF title or bookmark"}


REVISED = pdf() + b"1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n"

REFUSED = {
    "saved in two steps": REVISED,
    "bytes before": NAME.encode() + pdf(),
    "bytes after": pdf() + NAME.encode(),
    "words between": pdf(unlisted=b"abc\n"),
    "object that the table does not list": pdf(unlisted=b"99 0 obj (a) endobj\n"),
    "encrypted": pdf(trailer=b"/Encrypt 8 0 R", more={8: b"<< /Filter /Standard >>"}),
    "JavaScript": pdf(catalog=b"/OpenAction << /S /JavaScript /JS (a) >>"),
    "JavaScript in disguise": pdf(catalog=b"/OpenAction << /S /Java#53cript >>"),
    "program that is started": pdf(catalog=b"/OpenAction << /S /Launch >>"),
    "form that sends": pdf(catalog=b"/A << /S /SubmitForm >>"),
    "dynamic form": pdf(catalog=b"/AcroForm << /XFA 8 0 R >>", more={8: stream(b"<a/>")}),
    "signature": pdf(catalog=b"/A << /Type /Sig /ByteRange [0 1 2 3] >>"),
    "attachment without a reader": pdf(
        catalog=b"/AF [8 0 R]", more={8: FILE.replace(b"csv", b"exe"), 9: CSV}
    ),
    "attachment without a name": pdf(more={9: CSV}),
    "stream that nothing refers to": pdf(more={8: stream(NAME.encode())}),
    "bytes behind what is packed": pdf(
        more={
            8: stream(zlib.compress(b"a") + NAME.encode(), b"/Subtype /Image /Filter /FlateDecode")
        }
    ),
    "stream longer than it says": pdf().replace(b"/Length ", b"/Length 9", 1),
    "picture of another kind": pdf(more={8: stream(b"a", b"/Subtype /Image /Filter /JPXDecode")}),
    "broken photograph": pdf(more={8: stream(png(), b"/Subtype /Image /Filter /DCTDecode")}),
    "letters without a table": written(
        {**document(NAME), 5: document()[5].replace(b"/ToUnicode 7 0 R", b"")}
    ),
    "letters that the table lacks": written(
        {**document(NAME), 7: stream(letters("あ") + b"\xff<")}
    ),
    "pattern that writes": pdf(more={8: stream(shown(NAME), b"/PatternType 1")}),
    "open string": pdf(unlisted=b"(a\n"),
    "cut short": pdf()[:400],
    "no PDF at all": b"%PDF-1.7\n%%EOF",
}


@pytest.mark.parametrize("story", REFUSED)
def test_a_pdf_that_nobody_can_vouch_for_refuses(story: str) -> None:
    """Nothing is guessed."""
    assert is_refused("a.pdf", REFUSED[story])


def test_a_character_whose_last_byte_is_zero_is_read() -> None:
    """一 ends with it in UTF-16."""
    assert "架空坂一" in seen("a.pdf", pdf(catalog=b"/A " + text("架空坂一")))


def test_lines_that_were_broken_within_a_sentence_are_joined() -> None:
    """An approved text is found again however the page was set."""
    first, second = (
        shown("再発防止のため担当者"),
        shown("が手順を見直した。").replace(b"50 50", b"50 30"),
    )
    page = written(
        {**document("再発防止のため担当者が手順を見直した。"), 4: stream(first + b" " + second)}
    )
    assert "再発防止のため担当者が手順を見直した。" in seen("a.pdf", page)


def test_identifiers_of_a_document_are_read_as_such() -> None:
    """A digest and a drawn number say nothing; words in the form of a digest are words."""
    digest, drawn = "yl01z/QzkfMsNxaA7m51qg==", "uuid:0f8fad5b-d9cb-469f-a165-70867728950e"
    words = b64encode("花崎小百合1".encode()).decode()
    ids = "".join(f"<id>{each}</id>" for each in (digest, drawn, words))
    names = f'<x xmlns="adobe:ns:meta/">{ids}</x>'.encode()
    metadata = stream(names, b"/Type /Metadata /Subtype /XML")
    data = pdf(catalog=b"/Metadata 8 0 R", more={8: metadata})
    passages = read_site({"a.pdf": data}).passages
    assert not {digest, drawn} & passages.keys()
    assert passages[words] is False


def test_a_leak_in_a_pdf_refuses_the_site_and_is_not_quoted() -> None:
    """Both nets look into it."""
    files = {**CLEAN, "a.pdf": pdf(f"{NAME} {MAIL}")}
    problems = problems_of(given(files, watched=(NAME,)))
    found = {(each.rule, each.place.path, each.place.field) for each in problems}
    rules = ("leaks-detectors", "leaks-watchlist")
    assert found == {(rule, "a.pdf", "PDF page 1") for rule in rules}
    assert not any(value in repr(problems) for value in (NAME, MAIL))


def test_a_clean_pdf_passes() -> None:
    """Its own structure holds nothing that looks like a leak."""
    info = b"<< /Title (a) /CreationDate (D:20261001120000+09'00') /Producer (b 1.0) >>"
    clean = pdf(trailer=b"/Info 8 0 R /ID [<00ff> <00ff>]", more={8: info})
    assert problems_of(given({**CLEAN, "a.pdf": clean})) == ()
