"""後閲: the absent post reviews what its deputy decided; the build reminds, and then refuses."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from disclosure_builder.approval.reviewing import ReviewRequest
from disclosure_builder.approval.reviews_due import review_reminders, reviews_due
from disclosure_builder.approval.signatures import sign
from disclosure_builder.problems import Refused
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from tests.approval.conftest import INCIDENT
from tests.approval.test_approving import listing, rules
from tests.approval.test_ways import CHIEF, DEPUTY, MANAGER, ruled
from tests.support.folders import register_keys, signer_line
from tests.support.sealing import Desk

FIRST, SECOND = f"{INCIDENT}/1", f"{INCIDENT}/2"
REVIEW, SIGNATURE = f"{FIRST}.review.yaml", f"{FIRST}.review.{CHIEF}.sig"
LAST_DAY = datetime(2026, 5, 17, 23, 59, tzinfo=TOKYO)


@pytest.fixture
def acted(unsealed: Desk) -> Desk:
    """A first report that the auditor decided on 12 May in the place of the chief officer."""
    ruled(unsealed, more=DEPUTY)
    prepared = unsealed.prepare(FIRST)
    for post in (MANAGER, "auditor"):
        unsealed.approve(FIRST, prepared, replace(unsealed.request(post), absent=CHIEF))
    return unsealed


def review(desk: Desk, post: str = CHIEF, *, key: str = "", at: datetime = LAST_DAY) -> None:
    """A post reviews the first report."""
    desk.review(FIRST, ReviewRequest(post, desk.keys / (key or post), at))


def refused(desk: Desk, post: str = CHIEF, *, key: str = "", at: datetime = LAST_DAY) -> list[str]:
    """What is said of a review; nothing may have been written."""
    before = listing(desk)
    with pytest.raises(Refused) as refusal:
        review(desk, post, key=key, at=at)
    assert listing(desk) == before
    return rules(refusal)


def test_a_review_leaves_what_was_approved_as_it_is(acted: Desk) -> None:
    """Two files more; the public decision tells when it was reviewed, the evidence holds both."""
    before = listing(acted)
    review(acted)
    after = listing(acted)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"1.review.yaml", f"1.review.{CHIEF}.sig"}
    (sealed,) = acted.sealed().sealed
    assert not sealed.decision.awaits_review
    assert sealed.decision.stand_in is not None
    assert sealed.decision.stand_in.reviewed == Moment.of(LAST_DAY)
    assert set(after) - set(sealed.evidence.files) == {
        *(name for name in after if name.startswith("2.")),
        "1.yaml",
        "1.public.json",
        "1.record.key",
    }


def test_the_build_reminds_until_the_last_day_and_then_refuses(acted: Desk) -> None:
    """Five days: the seventeenth is the last one."""
    sealed = acted.sealed().sealed
    (due,) = reviews_due(sealed, LAST_DAY)
    assert (str(due.edition), str(due.absent)) == (FIRST, "統括責任者")
    assert due.by == LAST_DAY.date()
    (warning,) = review_reminders(sealed, LAST_DAY)
    assert (warning.rule, warning.place.path) == ("review-due", REVIEW)
    assert not warning.is_error
    (error,) = review_reminders(sealed, LAST_DAY + timedelta(minutes=1))
    assert (error.rule, error.place.path) == ("review-overdue", REVIEW)
    assert error.is_error


def test_a_late_review_is_a_review(acted: Desk) -> None:
    """It is there, and its date tells that it came late."""
    late = LAST_DAY + timedelta(days=9)
    review(acted, at=late)
    assert list(review_reminders(acted.sealed().sealed, late)) == []


def test_nothing_is_due_where_nobody_stood_in(desk: Desk) -> None:
    """Regular decisions have no review."""
    assert reviews_due(desk.sealed().sealed, LAST_DAY) == ()
    assert refused(desk) == ["review-not-needed"]


@pytest.mark.parametrize(
    ("post", "key", "at", "rule"),
    [
        ("auditor", "", LAST_DAY, "review-wrong-post"),
        (CHIEF, "auditor", LAST_DAY, "seal-key-other-post"),
        (CHIEF, "", datetime(2026, 5, 12, 16, 59, tzinfo=TOKYO), "review-early"),
        (CHIEF, "", datetime(2026, 12, 1, 10, 31, tzinfo=TOKYO), "review-future"),
    ],
)
def test_only_the_absent_post_reviews_in_its_time(
    acted: Desk, post: str, key: str, at: datetime, rule: str
) -> None:
    """With its own key, not before the decision, and not tomorrow."""
    assert refused(acted, post, key=key, at=at) == [rule]


def test_a_decision_is_reviewed_once(acted: Desk) -> None:
    """A second review would change what is known of the first."""
    review(acted)
    assert refused(acted) == ["review-done"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("approval_digest: sha256:", "approval_digest: sha512:", "review-other-decision"),
        (f"edition: {FIRST}", f"edition: {SECOND}", "review-other-decision"),
        (f"post: {CHIEF}", "post: auditor", "review-post"),
        ("2026-05-17", "2026-05-11", "review-early"),
        ("2026-05-17T23:59+09:00", "2026-05-17", "moment-format"),
    ],
)
def test_a_review_of_something_else_refuses(acted: Desk, old: str, new: str, rule: str) -> None:
    """Properly signed, and not the review of this decision."""
    review(acted)
    path = acted.path(REVIEW)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    path.with_name(f"1.review.{CHIEF}.sig").write_bytes(sign_file(acted, path.read_bytes()))
    assert acted.refusals() == [(rule, REVIEW)]


def sign_file(desk: Desk, content: bytes) -> bytes:
    """A signature of the chief officer."""
    return sign(content, desk.keys / CHIEF)


def test_a_review_must_be_signed_by_the_absent_post(acted: Desk) -> None:
    """A file alone proves nothing, nor does a changed one, nor somebody else's signature."""
    review(acted)
    whole = acted.path(REVIEW).read_bytes()
    acted.path(REVIEW).write_bytes(whole.replace(b"23:59", b"23:58"))
    assert acted.refusals() == [("seal-signature", SIGNATURE)]
    acted.path(REVIEW).write_bytes(whole)
    acted.path(SIGNATURE).rename(acted.path(f"{FIRST}.review.auditor.sig"))
    assert acted.refusals() == [
        ("seal-signature-stray", f"{FIRST}.review.auditor.sig"),
        ("seal-signature-missing", SIGNATURE),
    ]


def test_a_signature_without_its_review_refuses(acted: Desk) -> None:
    """What was signed is gone."""
    review(acted)
    acted.path(REVIEW).unlink()
    assert acted.refusals() == [("review-missing", REVIEW)]


def test_a_review_of_a_regular_decision_refuses(acted: Desk) -> None:
    """There was nobody absent."""
    review(acted)
    files = {name: acted.path(name).read_bytes() for name in (REVIEW, SIGNATURE)}
    for path in acted.path(INCIDENT).glob("1.[ar]*"):
        path.unlink()
    acted.seal(FIRST)
    for name, content in files.items():
        acted.path(name).write_bytes(content)
    assert acted.refusals() == [("review-stray", REVIEW)]


def test_the_key_of_the_deputy_does_not_review(acted: Desk) -> None:
    """Two posts are two keys, in the review as well."""
    lines = [signer_line(f"auditor,{CHIEF}", acted.keys / "auditor")]
    lines += [signer_line(post, acted.keys / post) for post in (MANAGER, CHIEF)]
    register_keys(acted.content, *lines)
    assert refused(acted, key="auditor") == ["seal-key-twice"]
    review(acted)
    acted.path(SIGNATURE).write_bytes(sign(acted.path(REVIEW).read_bytes(), acted.keys / "auditor"))
    assert acted.refusals() == [("seal-key-twice", SIGNATURE)]
