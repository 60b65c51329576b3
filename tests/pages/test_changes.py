"""Before and after as HTML: what is marked, what is left out, and what is said instead."""

from pathlib import Path

import pytest
from markupsafe import Markup

from disclosure_builder.language.loading import load_strings
from disclosure_builder.pages.changes import ChangeView, make_change
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.register import Statement
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.register.differences import differences

JAPANESE = Tongue(*load_strings(Path(__file__).parents[2] / "site_templates"))
LABEL = Wording("発生状況")
ROWS = "\n".join(f"5月{day}日に確かめました。" for day in range(1, 6))


def change(before: str | None, after: str | None) -> ChangeView:
    """What changed in one item."""
    said = (
        [] if text is None else [Statement(LABEL, Phrase((PublicText(text),)))]
        for text in (before, after)
    )
    (only,) = differences(*said)
    return make_change(only, JAPANESE)


def test_lines_that_did_not_change_are_left_out_with_a_word() -> None:
    """A row that is new among many stands alone, as in a table of old and new."""
    view = change(ROWS, ROWS.replace("5月3日に", "5月8日に"))
    assert view.before == "（略）<br>\n<del>5月3日</del>に確かめました。<br>\n（略）"
    assert view.after == "（略）<br>\n<ins>5月8日</ins>に確かめました。<br>\n（略）"


def test_a_row_that_is_new_was_not_there_before() -> None:
    """The side without a change says so in words and is not blank."""
    view = change(ROWS, f"{ROWS}\n6月1日に終えました。")
    assert view.before == "（この記載はありません）"
    assert view.after == "（略）<br>\n<ins>6月1日に終えました。</ins>"


def test_a_row_that_fell_away_is_told() -> None:
    """The later side says that it was taken out."""
    view = change(ROWS, ROWS.replace("5月3日に確かめました。\n", ""))
    assert view.before == "（略）<br>\n<del>5月3日に確かめました。</del><br>\n（略）"
    assert view.after == "（この記載を削りました）"


def test_the_sentence_that_something_was_put_into_stands_on_both_sides() -> None:
    """So that a reader can compare the two."""
    view = change("住所が漏れました。", "住所、性別が漏れました。")
    assert view.before == "住所が漏れました。"
    assert view.after == "住所<ins>、性別</ins>が漏れました。"


def test_an_item_that_is_new_or_gone_has_one_side() -> None:
    """The other is None; the template has words for it."""
    assert change(None, "新しい事項です。") == ChangeView(
        LABEL, None, Markup("<ins>新しい事項です。</ins>")
    )
    assert change("前の事項です。", None) == ChangeView(
        LABEL, Markup("<del>前の事項です。</del>"), None
    )


@pytest.mark.parametrize("text", ["<script>1</script>", "a & b", '"x"'])
def test_what_is_marked_is_escaped(text: str) -> None:
    """Markup in a text of a record is shown as it was written, marked or not."""
    view = change(f"{text}です。1件。", f"{text}です。2件。")
    assert "<script" not in f"{view.before}{view.after}"
    assert "<del>1件" in str(view.before)
