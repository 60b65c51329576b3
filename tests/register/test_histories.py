"""Cases with their histories, differences between editions, embargoes and withdrawals."""

from dataclasses import replace
from datetime import UTC

import pytest

from disclosure_builder.public.differences import earlier, later, words_of
from disclosure_builder.public.register import Case, Register, Statement
from disclosure_builder.public.sealed import Removal, Sealed
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.register.building import build_register
from disclosure_builder.register.differences import differences
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from tests.support.editions import at, register, sealed, stage
from tests.support.folders import example_catalogue, example_portal

CASE = "incidents/2026-004"
WITHDRAWN = stage("withdrawal", "change_reason: 対象ではありませんでした。\n")


def case(register: Register, reference: str = CASE) -> Case:
    """A case that is in the register."""
    found = register.case(CaseReference.parse(reference))
    assert found is not None
    return found


def changed(case: Case, edition: int) -> dict[str, tuple[str, str]]:
    """Item → before and after, of one edition."""
    return {
        str(each.label): (str(each.before or ""), str(each.after or ""))
        for each in case.editions[edition - 1].changes
    }


NOTIFIED = ("way: both", "way: notified")


def test_what_changed_is_told_item_by_item() -> None:
    """Before and after of the items that differ, and nothing about those that do not."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    second = sealed(
        f"{CASE}/2",
        "2026-08-20 17:00",
        (
            "cause: {state: stated, classes: [外部からの攻撃], text: 外からの攻撃とみられます。}",
            "cause: {state: stated, classes: [機器・ソフトウェアの障害], text: 機器の誤りでした。}",
        ),
    )
    assert changed(case(register(first, second)), 2) == {
        "発生原因": (
            "外からの攻撃とみられます。\n外部からの攻撃",
            "機器の誤りでした。\n機器・ソフトウェアの障害",
        )
    }


def test_equal_editions_do_not_differ() -> None:
    """Nothing is said to have changed where nothing did; a first edition changes nothing."""
    editions = (sealed(f"{CASE}/{n}", f"2026-07-2{n} 17:00") for n in (1, 2))
    history = case(register(*editions))
    assert [edition.changes for edition in history.editions] == [(), ()]


def test_what_was_added_and_what_fell_away_is_told() -> None:
    """With nothing before, or nothing after."""
    reason = "delay_reason: 影響の範囲を確かめるのに時間がかかりました。\n"
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    second = sealed(
        f"{CASE}/2", "2026-07-21 17:00", (reason, "trigger_explanation: 措置を講じました。\n")
    )
    assert changed(case(register(first, second)), 2) == {
        "根拠の説明": ("", "措置を講じました。"),
        "公表に時間を要した理由": ("影響の範囲を確かめるのに時間がかかりました。", ""),
    }


def test_words_count_and_not_who_wrote_them() -> None:
    """A text and our own words that read the same do not differ."""
    label = Wording("規模")
    written = Statement(label, Phrase((PublicText("3"), Wording("件"))))
    ours = Statement(label, Phrase((Wording("3件"),)))
    assert differences([written], [ours]) == ()


@pytest.mark.parametrize(
    "item", ["非公表", "該当なし", "理由：安全の確保に支障を及ぼすおそれがあるため"]
)
def test_an_item_says_what_is_not_told(item: str) -> None:
    """State and reason stand in words, never as a code."""
    said = "\n".join(
        str(each.text)
        for each in case(register(sealed(f"{CASE}/1", "2026-07-20 17:00"))).newest.statements
    )
    assert item in said.split("\n")


def test_a_case_is_dated_by_its_first_edition_and_speaks_by_its_newest() -> None:
    """Newest cases come first."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00", stage("initial"))
    second = sealed(f"{CASE}/2", "2026-09-20 17:00")
    other = sealed("incidents/2026-005/1", "2026-08-01 09:00", stage("initial"))
    found = register(first, second, other)
    assert [str(each.reference) for each in found.cases] == ["incidents/2026-005", CASE]
    history = case(found)
    assert history.first_released_at == at("2026-07-20 17:00")
    assert (history.is_open, case(found, "incidents/2026-005").is_open) == (False, True)
    assert str(history.newest.stage_label) == "最終報"


def test_a_withdrawn_case_keeps_its_history_and_compares_nothing() -> None:
    """The page stays as a tombstone; what the withdrawal no longer says is not listed."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    history = case(register(first, sealed(f"{CASE}/2", "2026-08-20 17:00", WITHDRAWN)))
    assert history.is_withdrawn
    assert not history.is_open
    assert history.newest.changes == ()
    assert len(history.editions) == 2


EMBARGO = ("schema_version:", "public_from: 2026-09-01T10:00+09:00\nschema_version:")


def test_before_its_embargo_a_case_is_nowhere() -> None:
    """Neither among the cases, nor named by another, nor counted in its year, nor in the state."""
    held = sealed("incidents/2026-005/1", "2026-07-21 17:00", EMBARGO)
    stop = sealed(
        "suspensions/2026-009/1",
        "2026-07-21 17:00",
        EMBARGO,
        ("  restored: 2026-09-01T11:00+09:00\n", ""),
        ("2026-09-01T09", "2026-07-01T09"),
    )
    links = "related: [incidents/2026-005, suspensions/2026-009]\nschema_version:"
    known = sealed(f"{CASE}/1", "2026-07-20 17:00", ("schema_version:", links))
    without = register(sealed(f"{CASE}/1", "2026-07-20 17:00"), now="2026-09-01 09:59")
    before = register(known, held, stop, now="2026-09-01 09:59")
    assert [str(each.reference) for each in before.cases] == [CASE]
    assert before.state == without.state
    counted, alone = before.years[0], without.years[0]
    assert counted.groups == alone.groups
    assert counted.downtime == alone.downtime
    assert (len(counted.cases), counted.unpublished) == (1, 0)
    assert before.as_of == without.as_of
    assert "2026-005" not in "".join(str(each.text) for each in case(before).newest.statements)
    after = register(known, held, stop, now="2026-09-01 10:00")
    assert len(after.cases) == 3
    said = {str(each.label): str(each.text) for each in case(after).newest.statements}
    assert said["関連する公表"] == "incidents/2026-005\nsuspensions/2026-009"


def test_an_embargoed_edition_leaves_the_one_before_it_in_force() -> None:
    """And nothing that comes after it gets past it."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    held = sealed(f"{CASE}/2", "2026-07-21 17:00", EMBARGO)
    third = sealed(f"{CASE}/3", "2026-07-22 17:00")
    assert len(case(register(first, held, third, now="2026-08-01 09:00")).editions) == 1
    assert len(case(register(first, held, third, now="2026-09-01 10:00")).editions) == 3


def test_an_edition_is_released_at_its_decision_or_when_its_embargo_ends() -> None:
    """Whichever is later."""
    late = sealed(f"{CASE}/1", "2026-09-02 09:00", EMBARGO)
    assert sealed(f"{CASE}/1", "2026-07-21 17:00", EMBARGO).released_at == at("2026-09-01 10:00")
    assert late.released_at == at("2026-09-02 09:00")
    assert register(late, now="2026-09-02 08:59").cases == ()


def test_the_register_depends_on_what_happened_and_not_on_the_clock() -> None:
    """Two times without an event between them give equal registers; an event makes the difference."""
    editions = (
        sealed(f"{CASE}/1", "2026-07-20 17:00"),
        sealed("suspensions/2026-002/1", "2026-09-01 12:00"),
    )
    early, late = (register(*editions, now=now) for now in ("2026-10-02 00:00", "2027-03-31 23:59"))
    assert early == late
    assert early.as_of == at("2026-10-01 00:00")
    assert register(*editions, now="2026-09-30 23:59").as_of == at("2026-09-01 12:00")
    assert register(*editions, now="2027-04-01 00:00") != late


@pytest.mark.parametrize("now", ["2026-04-01 00:30", "2026-03-31 23:30", "2026-10-01 00:30"])
def test_the_same_instant_gives_the_same_register_in_any_zone(now: str) -> None:
    """A build machine set to universal time sees the fiscal year begin when Tokyo does."""
    edition = sealed(f"{CASE}/1", "2026-01-10 17:00")
    portal, catalogue = example_portal(), example_catalogue()
    there = build_register([edition], portal, catalogue, at(now).astimezone(UTC))
    assert there == build_register([edition], portal, catalogue, at(now))


def test_the_order_of_the_editions_does_not_matter() -> None:
    """They are sorted by their names."""
    editions = [sealed(f"{CASE}/{n}", f"2026-07-2{n} 17:00") for n in (1, 2, 3)]
    assert register(*editions) == register(*reversed(editions))


def test_an_empty_portal_has_a_register() -> None:
    """With its years, and the network running."""
    empty = register(now="2025-05-01 09:00")
    assert empty.cases == ()
    assert [year.year.year for year in empty.years] == [2025]
    assert empty.state.state.code == "running"


def test_what_was_published_once_keeps_its_page() -> None:
    """A later edition that says the persons were notified does not make the page vanish."""
    first = sealed("incidents/2026-001/1", "2026-05-12 10:00", stage("initial"))
    second = sealed("incidents/2026-001/2", "2026-06-12 10:00", NOTIFIED)
    (case,) = register(first, second).cases
    assert case.has_page


def test_a_case_without_a_page_is_named_by_no_other() -> None:
    """What only the persons concerned were told is not even hinted at by a reference."""
    silent = sealed("incidents/2026-001/1", "2026-05-12 10:00", NOTIFIED)
    link = ("summary: ", "related: [incidents/2026-001]\nsummary: ")
    other = sealed("suspensions/2026-005/1", "2026-06-12 10:00", link)
    cases = register(silent, other).cases
    said = [str(each.text) for case in cases for each in case.newest.statements if case.has_page]
    assert not any("incidents/2026-001" in text for text in said)


def taken_down(edition: Sealed) -> Sealed:
    """The same edition after it had to be taken down."""
    removal = Removal(Moment.of(at("2026-12-01 10:00")), Wording("統括責任者"), Wording("sha256:x"))
    return replace(edition, removal=removal)


def test_what_was_taken_down_is_compared_with_nothing() -> None:
    """Neither it nor the edition after it differs from anything; the one after that does again."""
    causes = [f"外からの攻撃とみられます（{n}回目の調査）。" for n in range(4)]
    editions = [
        sealed(f"{CASE}/{n + 1}", f"2026-07-2{n} 17:00", ("外からの攻撃とみられます。", cause))
        for n, cause in enumerate(causes)
    ]
    whole = case(register(*editions))
    assert [len(each.changes) for each in whole.editions] == [0, 1, 1, 1]
    editions[1] = taken_down(editions[1])
    history = case(register(*editions))
    assert [len(each.changes) for each in history.editions] == [0, 0, 0, 1]
    assert str(history.editions[1].stage_label) == "公表の取りやめ"
    assert str(history.editions[2].stage_label) == "最終報"


def test_after_a_withdrawal_nothing_is_compared_with_it() -> None:
    """A withdrawal says nothing of the matter, so nothing that follows it differs from it."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    withdrawn = sealed(f"{CASE}/2", "2026-08-20 17:00", WITHDRAWN)
    third = sealed(f"{CASE}/3", "2026-08-21 17:00")
    assert case(register(first, withdrawn, third)).newest.changes == ()


def test_a_change_says_which_words_went_and_which_came() -> None:
    """By their places in the two texts, which put together give each of them."""
    first = sealed(f"{CASE}/1", "2026-07-20 17:00")
    mended = ("外からの攻撃とみられます。", "内からの攻撃とみられます。")
    (change,) = case(
        register(first, sealed(f"{CASE}/2", "2026-08-20 17:00", mended))
    ).newest.changes
    before, after = str(change.before), str(change.after)
    assert earlier(change.pieces, before, after) == before
    assert later(change.pieces, before, after) == after
    assert [words_of(piece, before, after) for piece in change.pieces][:2] == [
        "外からの",
        "内からの",
    ]
