"""Two texts compared word by word: what a reader sees, and what holds for any two texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.differences import PieceKind, earlier, later, words_of
from disclosure_builder.register.comparing import compare
from disclosure_builder.register.segments import scripts, segments, sentences

# As an editor would mark it: 〈what went→what came〉.
READ_WELL = (
    ("対象は1,580人です。", "対象は1,450人です。", "対象は〈1,580人→1,450人〉です。"),
    ("市民29人・市外8人です。", "市民28人・市外9人です。", "市民〈29人→28人〉・市外〈8人→9人〉です。"),
    ("約40人と見込みます。", "37人と見込みます。", "〈約40人→37人〉と見込みます。"),
    (
        "令和8年5月12日（2026年5月12日・火曜日）10時00分",
        "令和8年5月20日（2026年5月20日・水曜日）10時00分",
        "〈令和8年5月12日（2026年5月12日・火曜日）10時00分→令和8年5月20日（2026年5月20日・水曜日）10時00分〉",
    ),
    (
        "停止は午前9時00分から午後5時15分まで続きました。",
        "停止は午前9時00分から午後6時30分頃まで続きました。",
        "停止は午前9時00分から〈午後5時15分→午後6時30分頃〉まで続きました。",
    ),
    ("氏名、住所が漏れました。", "氏名、住所、性別が漏れました。", "氏名、住所〈→、性別〉が漏れました。"),
    ("書類は市民課で保管します。", "書類は情報管理課で保管します。", "書類は〈市民課→情報管理課〉で保管します。"),
    ("市民課長が決定しました。", "市民課長補佐が決定しました。", "〈市民課長→市民課長補佐〉が決定しました。"),
    (
        "対象の方には書面でお知らせしました。",
        "対象の方には書面でお詫びしました。",
        "対象の方には書面で〈お知らせしました→お詫びしました〉。",
    ),
    (
        "返信の宛先は〔メールアドレス〕などの窓口です。",
        "返信の宛先は〔電話番号〕などの窓口です。",
        "返信の宛先は〈〔メールアドレス〕→〔電話番号〕〉などの窓口です。",
    ),
    # More than about half changed: a reader is better served with the two sentences.
    ("調査を続けています。", "調査が終わりました。", "〈調査を続けています。→調査が終わりました。〉"),
    (
        "通知を送付しました。回収を進めています。",
        "通知を送付しました。全て回収しました。",
        "通知を送付しました。〈回収を進めています。→全て回収しました。〉",
    ),
    # A row that is added changes no other row.
    ("通知を発送しました。", "通知を発送しました。\n届きました。", "通知を発送しました。〈→\n届きました。〉"),
    ("", "新しい事項です。", "〈→新しい事項です。〉"),
)  # fmt: skip

PARTS = (
    "検索", "された", "方は", "37人", "1,580人", "令和8年5月12日", "職員", "お知らせ", "しました",
    "〔氏名〕", "、", "。", "市", "1", "A", "e\u0301", "が\u3099", "葛\U000e0100", "\n", " ", "　",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), max_size=40).map("".join) | st.text(max_size=60)


def marked(before: str, after: str) -> str:
    """Both texts in one, with 〈what went→what came〉."""
    shown = ""
    for piece in compare(before, after):
        words = words_of(piece, before, after)
        if piece.kind is PieceKind.SAME:
            shown += words
        elif piece.kind is PieceKind.REMOVED:
            shown += f"〈{words}→〉"
        else:
            shown = (
                f"{shown.removesuffix('〉') if shown.endswith('→〉') else shown + '〈→'}{words}〉"
            )
    return shown


@pytest.mark.parametrize(("before", "after", "expected"), READ_WELL)
def test_a_change_is_marked_where_a_reader_looks_for_it(
    before: str, after: str, expected: str
) -> None:
    """Numbers, dates and words as wholes; no single character stands between two marks."""
    assert marked(before, after) == expected


@given(TEXTS, TEXTS)
def test_the_difference_applied_gives_the_later_text_and_taken_back_the_earlier(
    before: str, after: str
) -> None:
    """For any two texts, whatever is in them."""
    pieces = compare(before, after)
    assert later(pieces, before, after) == after
    assert earlier(pieces, before, after) == before


@given(TEXTS, TEXTS)
def test_pieces_are_as_few_as_they_can_be(before: str, after: str) -> None:
    """None is empty, no two neighbours are of one kind, and what went stands before what came."""
    pieces = compare(before, after)
    kinds = [piece.kind for piece in pieces]
    assert all(piece.start < piece.end for piece in pieces)
    for one, next_one in pairwise(kinds):
        assert one is not next_one
        assert (one, next_one) != (PieceKind.ADDED, PieceKind.REMOVED)
    assert (set(kinds) <= {PieceKind.SAME}) == (before == after)


@given(TEXTS)
def test_nothing_gets_lost_when_a_text_is_cut(text: str) -> None:
    """Sentences, segments and scripts joined are the text again."""
    for cut in (sentences, segments, scripts):
        assert "".join(cut(text)) == text


@given(TEXTS, TEXTS)
def test_no_mark_begins_between_a_character_and_what_belongs_to_it(before: str, after: str) -> None:
    """A combining mark or a variation selector stays with its character."""
    for piece in compare(before, after):
        text = before if piece.kind is PieceKind.REMOVED else after
        if piece.start and text[piece.start] in "\u0301\u3099\U000e0100":
            assert not text[piece.start - 1].isalpha()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("あ。" * 10_000, "い。" * 10_000),
        ("検索された方は37人、" * 1_500, "検索した方は38人、" * 1_500),
        ("亜の" * 9_000, "の亜" * 9_000),
        ("".join(f"第{n}の行です。\n" for n in range(1_500)), "別の行です。\n" * 1_500),
    ],
)
def test_a_text_made_to_be_slow_is_shown_as_a_whole(before: str, after: str) -> None:
    """Where comparing would take too long everything changed; that is true as well."""
    assert [piece.kind for piece in compare(before, after)] == [PieceKind.REMOVED, PieceKind.ADDED]
