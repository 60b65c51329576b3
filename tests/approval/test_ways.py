"""決裁, 専決, 代決: who decides about an edition, by the rules of the day on which it is decided."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from disclosure_builder.approval.approving import approve_edition
from disclosure_builder.problems import Refused
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import ApprovalMode
from tests.approval.conftest import BREAKDOWN, INCIDENT
from tests.approval.test_approving import listing, rules
from tests.approval.test_sealing import change_decision
from tests.support.folders import put, register_keys, signer_line
from tests.support.sealing import DECIDED_AT, POSTS, Desk

FIRST, SECOND = f"{INCIDENT}/1", f"{INCIDENT}/2"
MANAGER, CHIEF = POSTS
RULE = "  - {kind: incidents, posts: [citizens-manager, chief-officer]}\n"
ALL = "[citizens-manager, chief-officer, auditor]"
DEPUTY = "deputies:\n  - {absent: chief-officer, deputy: auditor, review_days: 5}\n"


def ruled(desk: Desk, rule: str = RULE, more: str = "") -> None:
    """Other rules on incidents, and more of the settings behind them."""
    text = desk.path("portal.yaml").read_text("utf-8")
    put(desk.content, "portal.yaml", text.replace(RULE, rule) + more)


def approve(desk: Desk, post: str, **said: object) -> tuple[str, ...]:
    """One post approves the first edition."""
    prepared = desk.prepare(FIRST)
    return desk.approve(FIRST, prepared, replace(desk.request(post), **said))  # type: ignore[arg-type]


def refused(desk: Desk, post: str, **said: object) -> list[str]:
    """What is said of an approval; nothing may have been written."""
    desk.prepare(FIRST)
    before = listing(desk)
    with pytest.raises(Refused) as refusal:
        approve(desk, post, **said)
    assert listing(desk) == before
    return rules(refusal)


def test_two_posts_of_three_are_enough(unsealed: Desk) -> None:
    """Whichever they are; the third one is not waited for, and the page names those that signed."""
    ruled(unsealed, f"  - {{kind: incidents, posts: {ALL}, how_many: 2}}\n")
    assert approve(unsealed, "auditor") == (MANAGER, CHIEF)
    assert unsealed.refusals()[0][0] == "seal-signature-missing"
    assert approve(unsealed, MANAGER) == ()
    (sealed,) = unsealed.sealed().sealed
    assert [str(post) for post in sealed.decision.posts] == ["市民課長", "監査担当課長"]


def test_whoever_drafted_is_not_one_of_two(unsealed: Desk) -> None:
    """Where some of many are asked for, the draft may come from one of them, who does not sign."""
    rule = "  - {kind: incidents, posts: [clerk-chief, chief-officer, auditor], how_many: 2}\n"
    ruled(unsealed, rule)
    assert refused(unsealed, "clerk-chief") == ["seal-author"]
    assert approve(unsealed, "auditor") == ("clerk-chief", CHIEF)
    assert approve(unsealed, CHIEF) == ()
    assert unsealed.refusals() == []


def test_each_stage_may_have_its_own_posts(unsealed: Desk) -> None:
    """The rule that names the stage is the one that counts."""
    ruled(unsealed, f"{RULE}  - {{kind: incidents, stages: [第1報], posts: [auditor]}}\n")
    assert refused(unsealed, MANAGER) == ["approve-post"]
    assert approve(unsealed, "auditor") == ()
    unsealed.seal(SECOND)
    numbers = [len(each.decision.posts) for each in unsealed.sealed().sealed]
    assert numbers == [1, 2]


def test_a_new_rule_does_not_touch_what_was_approved_before(desk: Desk) -> None:
    """A post that approves from June on is not missing in May."""
    new = f"  - {{kind: incidents, posts: {ALL}, since: 2026-06-01}}\n"
    ruled(desk, RULE.replace("]}", "], until: 2026-05-31}") + new)
    assert desk.refusals() == [("seal-posts", f"{SECOND}.approval.yaml")]
    text = desk.path("portal.yaml").read_text("utf-8").replace("06-01", "06-13")
    put(desk.content, "portal.yaml", text.replace("2026-05-31", "2026-06-12"))
    assert desk.refusals() == []


def test_a_day_without_a_rule_approves_nothing(desk: Desk) -> None:
    """No rule in force never adds up to approved."""
    ruled(desk, RULE.replace("]}", "], since: 2026-05-13}"))
    assert desk.refusals() == [("seal-no-rule", f"{FIRST}.approval.yaml")]


def test_without_a_rule_nobody_approves(unsealed: Desk) -> None:
    """The same at the desk."""
    ruled(unsealed, RULE.replace("]}", "], since: 2026-05-13}"))
    assert refused(unsealed, MANAGER) == ["seal-no-rule"]


def test_posts_sign_as_listed(unsealed: Desk) -> None:
    """The second post waits for the first."""
    ruled(unsealed, RULE.replace("]}", "], order: 記載順}"))
    assert refused(unsealed, CHIEF) == ["approve-order"]
    assert approve(unsealed, MANAGER) == (CHIEF,)
    assert approve(unsealed, CHIEF) == ()


def test_nobody_signs_after_a_later_post(unsealed: Desk) -> None:
    """Where two of three are asked for, one may be passed over, and cannot come back."""
    ruled(unsealed, f"  - {{kind: incidents, posts: {ALL}, how_many: 2, order: listed}}\n")
    assert approve(unsealed, CHIEF) == (MANAGER, "auditor")
    assert refused(unsealed, MANAGER) == ["approve-order"]
    assert approve(unsealed, "auditor") == ()


def test_a_post_decides_alone_where_a_delegation_says_so(unsealed: Desk) -> None:
    """専決 of first reports, and of nothing else."""
    alone = "delegations:\n  - {post: citizens-manager, kinds: [incidents], stages: [initial]}\n"
    ruled(unsealed, more=alone)
    assert approve(unsealed, MANAGER, mode=ApprovalMode.DELEGATED) == ()
    (sealed,) = unsealed.sealed().sealed
    assert sealed.decision.mode is ApprovalMode.DELEGATED
    assert [str(post) for post in sealed.decision.posts] == ["市民課長"]
    prepared = unsealed.prepare(SECOND)
    request = replace(unsealed.request(MANAGER), mode=ApprovalMode.DELEGATED)
    with pytest.raises(Refused) as refusal:
        unsealed.approve(SECOND, prepared, request)
    assert rules(refusal) == ["seal-delegation"]


def test_a_decision_cannot_call_itself_delegated(desk: Desk) -> None:
    """Properly signed by one post, and no rule lets it decide alone."""
    change_decision(desk, FIRST, f"- {CHIEF}\n", "")
    desk.path(f"{FIRST}.approval.{CHIEF}.sig").unlink()
    change_decision(desk, FIRST, "mode: regular", "mode: delegated")
    assert desk.refusals() == [("seal-delegation", f"{FIRST}.approval.yaml")]


def test_a_deputy_decides_for_the_absent_post(unsealed: Desk) -> None:
    """代決: in the place of the absent post; the public decision says so and awaits the review."""
    ruled(unsealed, more=DEPUTY)
    assert approve(unsealed, MANAGER, absent=CHIEF) == ("auditor",)
    assert approve(unsealed, "auditor") == ()
    (sealed,) = unsealed.sealed().sealed
    stand_in = sealed.decision.stand_in
    assert stand_in is not None
    assert (str(stand_in.absent), str(stand_in.deputy)) == ("統括責任者", "監査担当課長")
    assert stand_in.review_due == DECIDED_AT.date() + timedelta(days=5)
    assert sealed.decision.awaits_review


def test_only_a_deputy_stands_in(unsealed: Desk) -> None:
    """A post that no rule names, one that is not required, one that approves anyway."""
    assert refused(unsealed, MANAGER, absent=CHIEF) == ["seal-deputy"]
    ruled(unsealed, more=DEPUTY)
    assert refused(unsealed, MANAGER, absent="clerk-chief") == ["seal-deputy"]
    assert refused(unsealed, CHIEF, absent=MANAGER) == ["seal-deputy"]
    put(
        unsealed.content,
        "portal.yaml",
        _portal(unsealed).replace("deputy: auditor", f"deputy: {MANAGER}"),
    )
    assert refused(unsealed, MANAGER, absent=CHIEF) == ["seal-deputy"]


def test_a_deputy_for_other_stages_only(unsealed: Desk) -> None:
    """A rule on final reports does not help with a first one."""
    ruled(unsealed, more=DEPUTY.replace("review_days", "stages: [final], review_days"))
    assert refused(unsealed, MANAGER, absent=CHIEF) == ["seal-deputy"]


def test_of_two_deputies_the_one_that_decides_signs_first(unsealed: Desk) -> None:
    """Otherwise nobody could tell which of them it is."""
    two = DEPUTY + DEPUTY.replace("deputies:\n", "").replace("auditor", "clerk-chief")
    ruled(unsealed, more=two)
    assert refused(unsealed, MANAGER, absent=CHIEF) == ["approve-deputy-first"]
    assert approve(unsealed, "auditor", absent=CHIEF) == (MANAGER,)


def test_a_deputy_is_named_with_the_absent_post(unsealed: Desk) -> None:
    """Neither without the other."""
    ruled(unsealed, more=DEPUTY)
    assert refused(unsealed, "auditor", mode=ApprovalMode.ACTING) == ["approve-absent"]
    said = {"mode": ApprovalMode.REGULAR, "absent": CHIEF}
    assert refused(unsealed, "auditor", **said) == ["approve-absent"]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ({"document_number": "花市民第13号"}, "approve-other-number"),
        ({"decided_at": datetime(2026, 5, 12, 17, 1, tzinfo=TOKYO)}, "approve-other-time"),
        ({"mode": ApprovalMode.DELEGATED}, "approve-other-mode"),
        ({"absent": "auditor"}, "approve-other-absent"),
    ],
)
def test_a_later_post_cannot_say_something_else(
    unsealed: Desk, said: dict[str, object], rule: str
) -> None:
    """What it signs was written by the first post; an option that differs is refused, not ignored."""
    approve(unsealed, MANAGER)
    assert refused(unsealed, CHIEF, **said) == [rule]


@pytest.mark.parametrize(
    ("post", "key", "rule"),
    [
        (MANAGER, "auditor", "seal-key-other-post"),
        (CHIEF, MANAGER, "seal-key-other-post"),
    ],
)
def test_a_key_is_looked_up_before_it_signs(unsealed: Desk, post: str, key: str, rule: str) -> None:
    """Nobody is asked for a pass phrase of a key that will not do."""
    prepared = unsealed.prepare(FIRST)
    asked: list[bytes] = []

    def ask(message: bytes, _: Path) -> bytes:
        asked.append(message)
        return b""

    office = replace(unsealed.office(), sign=ask)
    request = replace(unsealed.request(post, key=key), decided_at=DECIDED_AT)
    with pytest.raises(Refused) as refusal:
        approve_edition(office, unsealed.files(FIRST), prepared, request)
    assert rules(refusal) == [rule]
    assert asked == []


def test_one_key_does_not_sign_for_two_posts(unsealed: Desk) -> None:
    """Even where the register gives both posts the same key."""
    both = signer_line(",".join(POSTS), unsealed.keys / MANAGER)
    register_keys(unsealed.content, both)
    assert approve(unsealed, MANAGER) == (CHIEF,)
    assert refused(unsealed, CHIEF, key=unsealed.keys / MANAGER) == ["seal-key-twice"]


def test_a_signature_is_judged_before_it_is_written(unsealed: Desk) -> None:
    """Whatever signs: what sealing would refuse is not kept."""
    prepared = unsealed.prepare(FIRST)
    before = listing(unsealed)
    office = replace(unsealed.office(), sign=lambda _, key: key.read_bytes())
    request = replace(unsealed.request(MANAGER), decided_at=DECIDED_AT)
    with pytest.raises(Refused) as refusal:
        approve_edition(office, unsealed.files(FIRST), prepared, request)
    assert rules(refusal) == ["seal-signature-form"]
    assert listing(unsealed) == before


@pytest.mark.parametrize(
    ("decided", "rule"),
    [
        (DECIDED_AT + timedelta(minutes=1), ["seal-decided-elsewhen"]),
        (DECIDED_AT + timedelta(days=1), ["seal-decided-elsewhen", "seal-decided-late"]),
    ],
)
def test_a_decision_is_made_when_the_record_says(
    unsealed: Desk, decided: datetime, rule: list[str]
) -> None:
    """To the minute, where the record gives the minute; and not after it was published."""
    assert refused(unsealed, MANAGER, decided_at=decided) == rule


def test_a_record_that_gives_the_day_leaves_the_minute_open(unsealed: Desk) -> None:
    """Any time of that day, and none of the next."""
    path = unsealed.path(f"{BREAKDOWN}.yaml")
    text = path.read_text("utf-8").replace("decided: 2026-09-01T12:00+09:00", "decided: 2026-09-01")
    path.write_text(text, "utf-8")
    prepared = unsealed.prepare(BREAKDOWN)
    noon = datetime(2026, 9, 1, 12, 59, tzinfo=TOKYO)
    request = replace(unsealed.request(MANAGER), decided_at=noon - timedelta(days=1))
    with pytest.raises(Refused) as refusal:
        unsealed.approve(BREAKDOWN, prepared, request)
    assert rules(refusal) == ["seal-decided-elsewhen"]
    assert unsealed.approve(BREAKDOWN, prepared, replace(request, decided_at=noon)) == ()


def test_editions_are_decided_in_their_order(unsealed: Desk) -> None:
    """The second is not decided before the first, neither at the desk nor in a sealed folder."""
    unsealed.seal(FIRST)
    path = unsealed.path(f"{SECOND}.yaml")
    text = path.read_text("utf-8")
    path.write_text(text.replace("  decided: 2026-06-12T09:00+09:00\n", ""), "utf-8")
    prepared = unsealed.prepare(SECOND)
    early = replace(unsealed.request(MANAGER), decided_at=DECIDED_AT - timedelta(minutes=1))
    with pytest.raises(Refused) as refusal:
        unsealed.approve(SECOND, prepared, early)
    assert rules(refusal) == ["seal-order"]
    for post in POSTS:
        request = replace(unsealed.request(post), decided_at=DECIDED_AT)
        unsealed.approve(SECOND, prepared, request)
    assert unsealed.refusals() == []
    change_decision(unsealed, SECOND, "2026-05-12T17:00", "2026-05-12T16:59")
    assert unsealed.refusals() == [("seal-order", f"{SECOND}.approval.yaml")]


def test_a_decision_names_the_stage_of_its_edition(desk: Desk) -> None:
    """The rules are chosen by it, so it cannot be another one than that of the text."""
    change_decision(desk, FIRST, "stage: initial", "stage: final")
    assert desk.refusals() == [("seal-stage", f"{FIRST}.approval.yaml")]


def test_a_decision_by_no_number_of_posts_refuses(desk: Desk) -> None:
    """A decision that asks for nobody, or for more than there are, never adds up to approved."""
    change_decision(desk, FIRST, f"- {CHIEF}\n", f"- {CHIEF}\nneeded: 3\n")
    assert desk.refusals() == [("seal-too-few", f"{FIRST}.approval.yaml")]
    change_decision(desk, FIRST, "needed: 3", "needed: 0")
    desk.path(f"{FIRST}.approval.{CHIEF}.sig").unlink()
    assert desk.refusals() == [("seal-posts", f"{FIRST}.approval.yaml")]


def protected(desk: Desk, rule: str) -> None:
    """A first report on persons who need particular protection, and the rule on who approves it."""
    ruled(desk, rule, "delegations:\n  - {post: citizens-manager}\n")
    path = desk.path(f"{FIRST}.yaml")
    text = path.read_text("utf-8")
    text = text.replace("nature:", "protection: support-measures\nnature:", 1)
    path.write_text(text.replace("text: 市民課の職員", "text: 職員"), "utf-8")


ONE_OF_TWO = RULE.replace("]}", "], how_many: 1}")


def test_a_protected_edition_needs_all_posts(unsealed: Desk) -> None:
    """Neither a smaller number nor a delegation helps with a text that two people have to read."""
    protected(unsealed, ONE_OF_TWO)
    assert refused(unsealed, MANAGER, mode=ApprovalMode.DELEGATED) == ["approve-two-posts"]
    assert approve(unsealed, MANAGER) == (CHIEF,)
    assert approve(unsealed, CHIEF) == ()
    assert unsealed.refusals() == []
    change_decision(unsealed, FIRST, f"- {CHIEF}\n", f"- {CHIEF}\nneeded: 1\n")
    unsealed.path(f"{FIRST}.approval.{CHIEF}.sig").unlink()
    assert unsealed.refusals() == [("seal-posts", f"{FIRST}.approval.yaml")]


def test_a_protected_edition_needs_two_posts(unsealed: Desk) -> None:
    """Where the rules name only one, nobody can approve it; the settings have to name another."""
    protected(unsealed, "  - {kind: incidents, posts: [citizens-manager]}\n")
    assert refused(unsealed, MANAGER) == ["approve-two-posts"]
    put(unsealed.content, "portal.yaml", _portal(unsealed) + "protection: {posts: [auditor]}\n")
    assert approve(unsealed, MANAGER) == ("auditor",)
    assert approve(unsealed, "auditor") == ()
    put(unsealed.content, "portal.yaml", _portal(unsealed).replace("{posts: [auditor]}", "{}"))
    assert unsealed.refusals() == [("seal-two-posts", f"{FIRST}.approval.yaml")]


def _portal(desk: Desk) -> str:
    return desk.path("portal.yaml").read_text("utf-8")
