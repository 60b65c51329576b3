"""Who signed what with which key, and when: everything else refuses."""

import subprocess
from pathlib import Path

import pytest

from disclosure_builder.approval.keys import REVOKED_FILE
from disclosure_builder.approval.record_keys import record_digest
from disclosure_builder.approval.signatures import sign
from disclosure_builder.digests import digest_of
from tests.approval.conftest import BREAKDOWN, INCIDENT, SEALED
from tests.support.folders import make_key, put, register_keys, signer_line
from tests.support.sealing import POSTS, Desk

FIRST, SECOND = f"{INCIDENT}/1", f"{INCIDENT}/2"


def sign_again(desk: Desk, reference: str, post: str, key: Path) -> None:
    """Replace the signature of a post by one made with another key."""
    decision = desk.path(f"{reference}.approval.yaml").read_bytes()
    desk.path(f"{reference}.approval.{post}.sig").write_bytes(sign(decision, key))


def change_decision(desk: Desk, reference: str, old: str, new: str) -> None:
    """Change the decision and have every post sign what it says now."""
    path = desk.path(f"{reference}.approval.yaml")
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    for signature in path.parent.glob(f"{reference[-1]}.approval.*.sig"):
        post = signature.name.split(".")[2]
        sign_again(desk, reference, post, desk.keys / post)


def registered(desk: Desk, *lines: str) -> None:
    """Register keys by lines of one's own for the chief officer, the others as usual."""
    others = [signer_line(post, desk.keys / post) for post in (POSTS[0], "auditor")]
    register_keys(desk.content, *others, *lines)


def test_a_signature_by_another_post_refuses(desk: Desk) -> None:
    """A registered key signs for its own post only."""
    sign_again(desk, FIRST, POSTS[1], desk.keys / "auditor")
    assert desk.refusals() == [("seal-key-other-post", f"{FIRST}.approval.{POSTS[1]}.sig")]


def test_a_signature_by_a_stranger_refuses(desk: Desk, tmp_path: Path) -> None:
    """A key that nobody registered speaks for nobody."""
    sign_again(desk, FIRST, POSTS[1], make_key(tmp_path / "strange", "stranger"))
    assert desk.refusals() == [("seal-key-unknown", f"{FIRST}.approval.{POSTS[1]}.sig")]


def test_the_same_key_cannot_speak_for_two_posts_at_once(desk: Desk) -> None:
    """Two posts are two keys, even where one key is registered for both."""
    registered(desk, signer_line(",".join(POSTS), desk.keys / POSTS[0]))
    sign_again(desk, FIRST, POSTS[1], desk.keys / POSTS[0])
    refusals = desk.refusals()
    assert ("seal-key-twice", f"{FIRST}.approval.{POSTS[1]}.sig") in refusals
    assert ("seal-key-unknown", f"{SECOND}.approval.{POSTS[1]}.sig") in refusals


@pytest.mark.parametrize(
    ("dates", "rule"),
    [
        ('valid-before="202605121700"', "seal-key-expired"),
        ('valid-after="202606121701"', "seal-key-early"),
    ],
)
def test_a_key_must_be_valid_when_it_was_decided(desk: Desk, dates: str, rule: str) -> None:
    """Keys are judged by the time of the decision, and the message says what is wrong with them."""
    registered(desk, signer_line(POSTS[1], desk.keys / POSTS[1], dates))
    expected = [f"{reference}.approval.{POSTS[1]}.sig" for reference in (FIRST, SECOND)]
    assert desk.refusals() == [(rule, path) for path in expected]


def test_a_key_between_two_times_of_its_own_is_expired(desk: Desk) -> None:
    """It was valid before and will be again, but not when it was decided."""
    dates = ('valid-before="20260501"', 'valid-after="20260601"')
    lines = [signer_line(POSTS[1], desk.keys / POSTS[1], each) for each in dates]
    registered(desk, *lines)
    assert desk.refusals() == [("seal-key-expired", f"{FIRST}.approval.{POSTS[1]}.sig")]


def test_a_revoked_key_counts_no_longer(desk: Desk) -> None:
    """From the time on that the list names; what it signed before stays approved."""
    key = (desk.keys / f"{POSTS[1]}.pub").read_text("ascii").rsplit(" ", 1)[0]
    put(desk.content, REVOKED_FILE, f"20260601 {key} 鍵の機器を紛失\n")
    assert desk.refusals() == [("seal-key-revoked", f"{SECOND}.approval.{POSTS[1]}.sig")]
    put(desk.content, REVOKED_FILE, f"20260513 {key}\n")
    assert desk.refusals() == [("seal-key-revoked", f"{SECOND}.approval.{POSTS[1]}.sig")]
    put(desk.content, REVOKED_FILE, f"202605121700 {key}\n")
    assert len(desk.refusals()) == 2


def test_a_key_that_expired_later_still_vouches_for_old_decisions(desk: Desk) -> None:
    """A change of hands does not undo what was approved before it."""
    dates = 'valid-after="20260401",valid-before="202606120901"'
    registered(desk, signer_line(POSTS[1], desk.keys / POSTS[1], dates))
    assert desk.refusals() == []


def test_a_key_may_be_registered_again_for_another_time(desk: Desk) -> None:
    """One valid entry among those of the post is enough."""
    old, now = 'valid-before="20200101"', 'valid-after="20260101"'
    lines = [signer_line(POSTS[1], desk.keys / POSTS[1], dates) for dates in (old, now)]
    registered(desk, *lines)
    assert desk.refusals() == []


def test_a_missing_signature_refuses(desk: Desk) -> None:
    """Two posts approve an incident; one is not enough."""
    desk.path(f"{FIRST}.approval.{POSTS[0]}.sig").unlink()
    assert desk.refusals() == [("seal-signature-missing", f"{FIRST}.approval.{POSTS[0]}.sig")]


def test_a_signature_that_nobody_asked_for_refuses(desk: Desk) -> None:
    """A good signature of a post that the decision does not name has no place there."""
    sign_again(desk, FIRST, "auditor", desk.keys / "auditor")
    assert desk.refusals() == [("seal-signature-stray", f"{FIRST}.approval.auditor.sig")]


def test_a_signature_made_for_another_purpose_refuses(desk: Desk, tmp_path: Path) -> None:
    """The namespace of ssh-keygen keeps purposes apart."""
    decision = desk.path(f"{FIRST}.approval.yaml")
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", "file", "-f", str(desk.keys / POSTS[1])]
    done = subprocess.run(command, input=decision.read_bytes(), capture_output=True, check=True)
    put(desk.content, f"{FIRST}.approval.{POSTS[1]}.sig", done.stdout)
    assert desk.refusals() == [("seal-namespace", f"{FIRST}.approval.{POSTS[1]}.sig")]


def test_an_empty_signature_file_refuses(desk: Desk) -> None:
    """A copy that went wrong is called by its name."""
    put(desk.content, f"{FIRST}.approval.{POSTS[1]}.sig", "\n")
    assert desk.refusals() == [("seal-signature-empty", f"{FIRST}.approval.{POSTS[1]}.sig")]


def test_a_public_edition_that_is_gone_or_changed_refuses(desk: Desk) -> None:
    """Each is called by its own name."""
    path = desk.path(f"{FIRST}.public.json")
    path.write_bytes(path.read_bytes() + b" ")
    assert desk.refusals() == [("seal-public-changed", f"{FIRST}.public.json")]
    path.unlink()
    assert desk.refusals() == [("seal-public-missing", f"{FIRST}.public.json")]


def test_signatures_without_a_decision_refuse(desk: Desk) -> None:
    """What was signed is gone."""
    desk.path(f"{SECOND}.approval.yaml").unlink()
    assert desk.refusals() == [("seal-decision-missing", f"{SECOND}.approval.yaml")]


def test_a_decision_of_nobody_refuses(desk: Desk) -> None:
    """An empty list of posts never adds up to approved."""
    path = desk.path(f"{FIRST}.approval.yaml")
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("posts:")] + "posts: []\n", "utf-8")
    for post in POSTS:
        desk.path(f"{FIRST}.approval.{post}.sig").unlink()
    assert desk.refusals() == [("list-empty", f"{FIRST}.approval.yaml")]


def test_a_decision_by_too_few_posts_refuses(desk: Desk) -> None:
    """Which posts must approve stands in portal.yaml, not in the decision."""
    change_decision(desk, FIRST, f"- {POSTS[1]}\n", "")
    desk.path(f"{FIRST}.approval.{POSTS[1]}.sig").unlink()
    assert desk.refusals() == [("seal-posts", f"{FIRST}.approval.yaml")]


def test_whoever_drafted_does_not_approve(desk: Desk) -> None:
    """Properly signed, and refused all the same."""
    change_decision(desk, FIRST, "drafted_by: clerk-chief", f"drafted_by: {POSTS[0]}")
    assert desk.refusals() == [("seal-author", f"{FIRST}.approval.yaml")]


def test_a_decision_about_another_edition_refuses(desk: Desk) -> None:
    """Properly signed, and about something else."""
    change_decision(desk, FIRST, f"edition: {FIRST}", f"edition: {SECOND}")
    assert desk.refusals() == [("seal-other-edition", f"{FIRST}.approval.yaml")]


def test_what_was_approved_must_be_canonical(desk: Desk) -> None:
    """Even an approved digest does not let bytes through that say the same in another form."""

    path = desk.path(f"{BREAKDOWN}.public.json")
    whole = path.read_bytes()
    path.write_bytes(whole.rstrip(b"\n"))
    change_decision(desk, BREAKDOWN, digest_of(whole), digest_of(path.read_bytes()))
    assert desk.refusals() == [("seal-public-form", f"{BREAKDOWN}.public.json")]


def test_an_edition_cannot_be_approved_before_the_one_before_it(desk: Desk) -> None:
    """With the first edition back on the desk, the second has no place to stand on."""
    for path in desk.path(INCIDENT).glob("1.approval*"):
        path.unlink()
    assert desk.refusals() == [("seal-gap", f"{SECOND}.approval.yaml")]


def test_an_edition_cannot_stand_without_the_one_before_it(desk: Desk) -> None:
    """The same where the first edition is gone with everything that belonged to it."""
    for path in desk.path(INCIDENT).glob("1.*"):
        path.unlink()
    assert ("seal-gap", f"{SECOND}.approval.yaml") in desk.refusals()


def test_a_zone_without_any_record_is_sealed_as_well(desk: Desk) -> None:
    """A public zone holds no records: the approved bytes are enough to build from."""
    for reference in SEALED:
        desk.path(f"{reference}.yaml").unlink()
    assert [str(edition.reference) for edition in desk.sealed().sealed] == list(SEALED)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (None, "seal-record-key-missing"),
        ("", "seal-record-key-form"),
        (f"{'0A' * 32}\n", "seal-record-key-form"),
        ("00" * 32, "seal-record-key-form"),
        (f"{'00' * 32}\n", "seal-record-changed"),
    ],
)
def test_a_record_without_its_key_proves_nothing(
    desk: Desk, content: str | None, rule: str
) -> None:
    """The decision holds a digest that only record and key together give."""
    path = desk.path(f"{FIRST}.record.key")
    path.unlink()
    if content is not None:
        put(desk.content, f"{FIRST}.record.key", content)
    where = f"{FIRST}.yaml" if rule == "seal-record-changed" else f"{FIRST}.record.key"
    assert desk.refusals() == [(rule, where)]


def test_the_decision_does_not_tell_the_record(desk: Desk) -> None:
    """The same record gives another digest with another key: nobody can try out what was stripped."""
    digests = set()
    for name in (FIRST, SECOND, BREAKDOWN):
        record = desk.path(f"{name}.yaml").read_bytes()
        decision = desk.path(f"{name}.approval.yaml").read_text("utf-8")
        assert digest_of(record).removeprefix("sha256:") not in decision
        digests.add(record_digest(b"same", desk.path(f"{name}.record.key").read_bytes()))
    assert len(digests) == 3


def test_one_missing_record_among_others_refuses(desk: Desk) -> None:
    """Where records are kept, all of them are."""
    desk.path(f"{SECOND}.yaml").unlink()
    assert desk.refusals() == [("seal-record-missing", f"{SECOND}.yaml")]


def test_a_stray_file_refuses(desk: Desk) -> None:
    """A build does not begin beside files that nobody can explain."""
    put(desk.content, f"{INCIDENT}/notes.txt", "控え")
    assert desk.refusals() == [("layout-stray", f"{INCIDENT}/notes.txt")]


def test_everything_that_is_wrong_is_said_at_once(desk: Desk) -> None:
    """Two editions, two faults, one run."""
    desk.path(f"{SECOND}.approval.{POSTS[0]}.sig").unlink()
    record = desk.path(f"{BREAKDOWN}.yaml")
    record.write_bytes(record.read_bytes() + b"#")
    assert desk.refusals() == [
        ("seal-signature-missing", f"{SECOND}.approval.{POSTS[0]}.sig"),
        ("seal-record-changed", f"{BREAKDOWN}.yaml"),
    ]
