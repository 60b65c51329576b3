"""Taking an edition down: who may, why it is told, and what may not stand beside it afterwards."""

from pathlib import Path

import pytest

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.emergency import take_down
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.references import EditionReference
from tests.approval.conftest import BREAKDOWN, INCIDENT
from tests.support.releases import REASON
from tests.support.sealing import NOW, POSTS, Desk

SECOND = f"{INCIDENT}/2"


def take(desk: Desk, edition: str = SECOND, *, post: str = POSTS[1], reason: str = REASON) -> None:
    """What `unpublish` does."""
    key = desk.keys / post
    take_down(desk.content, EditionReference.parse(edition), RemovalRequest(post, key, reason, NOW))


def refusal(desk: Desk, edition: str = SECOND, **how: str) -> tuple[str, int]:
    """Why it is not taken down; nothing was written then."""
    before = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
    with pytest.raises(Refused) as refused:
        take(desk, edition, **how)
    after = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
    assert after == before
    (problem,) = refused.value.problems
    return problem.rule, refused.value.exit_code


def test_what_was_taken_down_is_sealed_without_its_text(desk: Desk) -> None:
    """The digest that was released stays; of the text there is a tombstone with the reason."""
    released = desk.sealed().sealed[1].edition.digest
    take(desk)
    assert desk.refusals() == []
    gone = desk.sealed().sealed[1]
    assert gone.released_digest == released
    assert str(gone.body.change_reason) == REASON
    assert not desk.path(f"{SECOND}.public.json").exists()


@pytest.mark.parametrize(
    "reason", ["", "野々村花江さんの氏名が載っていたため", "電話090-1234-5678", "\x1b"]
)
def test_the_reason_is_public_and_says_nothing_private(desk: Desk, reason: str) -> None:
    """None, or one with what was to be taken down: refused before anything is written."""
    assert refusal(desk, reason=reason) == ("removal-reason", ExitCode.REDACTION)


@pytest.mark.parametrize("edition", [f"{INCIDENT}/9", "incidents/2026-009/1"])
def test_only_what_was_approved_is_taken_down(desk: Desk, edition: str) -> None:
    """What is not there was not released."""
    assert refusal(desk, edition) == ("removal-not-released", ExitCode.APPROVAL)


def test_a_draft_is_not_taken_down(unsealed: Desk) -> None:
    """It was never public: it is edited or removed as it lies there."""
    assert refusal(unsealed) == ("removal-not-released", ExitCode.APPROVAL)
    unsealed.prepare(SECOND)
    assert refusal(unsealed) == ("removal-not-released", ExitCode.APPROVAL)


@pytest.mark.parametrize(("edition", "post"), [(SECOND, "auditor"), (BREAKDOWN, POSTS[1])])
def test_a_post_that_does_not_approve_the_kind_takes_nothing_down(
    desk: Desk, edition: str, post: str
) -> None:
    """One post is enough, but not any."""
    assert refusal(desk, edition, post=post) == ("removal-post", ExitCode.APPROVAL)


def test_it_is_taken_down_once(desk: Desk) -> None:
    """The command given again changes nothing."""
    take(desk)
    assert refusal(desk) == ("removal-done", ExitCode.APPROVAL)


@pytest.mark.parametrize(
    ("name", "content", "rule", "named"),
    [
        ("public.json", b"{}", "removal-text-left", "public.json"),
        ("tombstone.json", None, "removal-tombstone", "tombstone.json"),
        ("tombstone.json", b"{}", "removal-tombstone", "tombstone.json"),
        ("removal.yaml", None, "removal-missing", "removal.yaml"),
        (f"removal.{POSTS[1]}.sig", None, "seal-signature-missing", f"removal.{POSTS[1]}.sig"),
        ("removed.json", b"[[]]\n", "removal-kept", "removed.json"),
    ],
)
def test_what_does_not_fit_a_removal_is_named(
    desk: Desk, name: str, content: bytes | None, rule: str, named: str
) -> None:
    """The text is back, or what stands in its place is gone or another."""
    take(desk)
    path = desk.path(f"{SECOND}.{name}")
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    assert desk.refusals() == [(rule, f"{SECOND}.{named}")]


def test_the_removal_of_another_edition_is_none_of_this_one(desk: Desk) -> None:
    """Its files cannot be moved to where somebody would like a text to go."""
    take(desk)
    for path in desk.content.glob(f"{SECOND}.remov*"):
        Path(str(path).replace("/2.", "/1.")).write_bytes(path.read_bytes())
    assert ("removal-other-edition", f"{INCIDENT}/1.removal.yaml") in desk.refusals()
    assert ("removal-text-left", f"{INCIDENT}/1.public.json") in desk.refusals()
