"""What must never be seen in public: everything under `internal`, and everything ever stripped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction import canary
from disclosure_builder.redaction.watchlist import (
    EditionBytes,
    Watchlist,
    kept_of,
    taken_out,
    watch_editions,
)
from tests.support.folders import ACCEPTED, EXAMPLES, example_bytes, make_content
from tests.support.sealing import Desk

CANARY = watch_editions(())

RECORD = """
title: 書類の取り違え
internal:
  note: 聴取の記録は人事の書庫にある。
  short: 七号室
  persons:
    - {name: 野々村花江, kana: [ののむら, はなえ], floor: 2, sex: 女}
  deeper: {place: [{text: 台帳は奥の棚の三段目にある。}]}
"""


def watched(record: str, public: bytes | None = None) -> Watchlist:
    """What is watched of one edition, without the canary, which is always watched."""
    found = watch_editions([EditionBytes(record.encode(), public)])
    return Watchlist(
        found.values - CANARY.values, found.names - CANARY.names, found.births - CANARY.births
    )


def test_everything_internal_is_watched() -> None:
    """Of persons every value of two signs; of notes only what is long enough to be telling."""
    found = watched(RECORD)
    assert found.values == {
        "聴取の記録は人事の書庫にある。",
        "聴取の記録は人事の書庫にある",
        "野々村花江",
        "ののむら",
        "はなえ",
        "ののむら はなえ",
        "台帳は奥の棚の三段目にある。",
        "台帳は奥の棚の三段目にある",
    }
    assert found.names == {"野々村花江", "ののむら", "はなえ", "ののむら はなえ"}


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("野々村さんの相談票は棚にある", "野々村さん"),
        ("折り返しは090-1234-5678まで", "090-1234-5678"),
        ("個人番号123456789018を聞いた", "123456789018"),
        ("棚にある。鍵は北窓の青い戸棚の三段目。", "鍵は北窓の青い戸棚の三段目"),
    ],
)
def test_a_part_of_a_note_that_tells_by_itself_is_watched(note: str, part: str) -> None:
    """A sentence, a number that only persons have, a name before a title."""
    assert part in watched(f"internal: {{memo: {note}}}").values


@pytest.mark.parametrize(
    "note",
    [
        "業者さんと関係者様に請求様式を送った",
        "市民課は042-576-2111、富士見台2-47-1、jumin@city.example.jp",
        "2026-05-12",
    ],
)
def test_a_part_of_a_note_that_is_an_offices_own_is_not_watched(note: str) -> None:
    """The site prints the office's own number, and days; nobody is called 業者."""
    assert watched(f"internal: {{memo: '{note}'}}").values <= {note}


def test_a_birth_date_is_known_by_its_key_or_its_mark() -> None:
    """So that it is looked for in both calendars."""
    record = "summary: 1958年4月12日生まれの方\ninternal: {persons: [{birth_date: 1985-04-12}]}"
    public = '{"edition": {"summary": "〔生年月日〕の方"}}'.encode()
    assert watched(record, public).births == {"1985-04-12", "1958年4月12日生まれ"}


def test_where_the_texts_do_not_fit_the_whole_sentence_is_watched() -> None:
    """Nothing that was changed on the way to the public text is forgotten."""
    record = "summary: 野々村花江さんが九月三日に北の窓口に来た。手順を見直した。"
    public = '{"edition": {"summary": "〔氏名〕さんが九月に来た。手順を見直した。"}}'.encode()
    assert watched(record, public).values == {"野々村花江さんが九月三日に北の窓口に来た"}


def test_the_canary_is_always_watched() -> None:
    """Its values come through the same functions as everybody's."""
    assert {canary.CODE_WORD, canary.PHONE, canary.STRIPPED} < CANARY.values
    assert {canary.NAME, canary.KANA, canary.STRIPPED} == CANARY.names
    assert {canary.BIRTH_DATE} == CANARY.births


@pytest.mark.parametrize("text", ["title: x", "- a", "", "internal: 短い覚え", "internal: ["])
def test_a_record_without_private_notes_gives_nothing(text: str) -> None:
    """Also one that cannot be read: it was refused elsewhere."""
    assert watched(text).values == frozenset()


def test_a_note_may_be_a_bare_text() -> None:
    """Then it is watched whole."""
    values = watched("internal: 聴取の記録は書庫にある。\n").values
    assert values == {"聴取の記録は書庫にある。"}


@pytest.mark.parametrize(
    ("before", "after", "taken"),
    [
        ("野々村花江さんが", "〔氏名〕さんが", ("野々村花江",)),
        ("電話は03-0000-0000。", "電話は〔電話番号〕。", ("03-0000-0000",)),
        ("甲 太郎と乙 花子", "〔氏名〕と〔氏名〕", ("甲 太郎", "乙 花子")),
        ("甲太郎\n乙花子", "〔氏名〕\n〔氏名〕", ("甲太郎", "乙花子")),
        ("甲太郎中央一丁目1番", "〔氏名〕〔住所〕", ("甲太郎中央一丁目1番",)),
        ("変わりません。", "変わりません。", ()),
        ("〔氏名〕さんが", "〔氏名〕さんが", ()),
        ("〔氏名〕と野々村", "〔氏名〕と〔氏名〕", ("野々村",)),
        ("別の文章です。", "〔氏名〕さんが", ()),
        ("さんが", "〔氏名〕さんが", ()),
        ("甲さんが", "〔氏名〕さんが", ()),
    ],
)
def test_what_was_taken_out_is_told_by_both_texts(
    before: str, after: str, taken: tuple[str, ...]
) -> None:
    """A mark that a clerk wrote took nothing out; texts that do not fit tell nothing."""
    assert taken_out(before, after) == taken


_KEPT = st.text("あいうえお、。\n", min_size=1, max_size=12)
_SECRET = st.text("甲乙丙丁戊0123", min_size=2, max_size=12)


@given(st.lists(st.tuples(_KEPT, _SECRET, st.sampled_from(Mark)), max_size=6), _KEPT)
def test_every_secret_is_found_again(parts: list[tuple[str, str, Mark]], last: str) -> None:
    """Wherever the marks stand, and whatever stood in their place."""
    before = "".join(kept + secret for kept, secret, _ in parts) + last
    after = "".join(kept + mark.mark for kept, _, mark in parts) + last
    assert taken_out(before, after) == tuple(secret for _, secret, _ in parts)


def test_texts_that_do_not_fit_are_given_up_at_once() -> None:
    """Many marks in a long text cost no more than reading it."""
    assert taken_out("あ" * 20_000, "〔氏名〕あ" * 200 + "い") == ()
    assert taken_out("あ" * 20_000 + "う", "あ〔氏名〕" * 200 + "い") == ()


def test_what_was_stripped_from_a_record_is_watched(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """From the record and its public edition alone; no detector is asked again."""
    folder = tmp_path_factory.mktemp("watched")
    desk = Desk(make_content(folder, [EXAMPLES / "accepted" / "breakdown.yaml"]), folder)
    reference = "suspensions/2026-002/1"
    record = desk.path(f"{reference}.yaml")
    text = record.read_text("utf-8").replace(
        "止まりました。", "止まりました。連絡先は090-1234-5678です。"
    )
    record.write_text(text, "utf-8")
    _, prepared = desk.prepare(reference)
    assert b"090-1234-5678" not in prepared.edition.canonical
    values = watch_editions([EditionBytes(record.read_bytes(), prepared.edition.canonical)]).values
    assert "090-1234-5678" in values


def test_what_is_kept_of_an_edition_is_all_that_was_watched() -> None:
    """With their kinds, so that other spellings of names and dates are found as before."""
    record, public = RECORD.encode(), b"{}"
    kept = kept_of(record, public)
    assert watch_editions([EditionBytes(None, None, kept)]) == watch_editions(
        [EditionBytes(record, public)]
    )
    assert kept_of(None, None) == b"[]\n"


def test_a_watchlist_does_not_show_itself() -> None:
    """It is only ever compared with."""
    watchlist = watch_editions([EditionBytes(example_bytes(example)) for example in ACCEPTED])
    assert "野々村花江" in watchlist.values
    assert "野々村" not in f"{watchlist!r}{watchlist}{EditionBytes(RECORD.encode())!r}"
