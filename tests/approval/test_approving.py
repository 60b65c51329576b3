"""Posts approve what a record gives now, or nothing is written."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from tests.approval.conftest import INCIDENT, SEALED
from tests.support.folders import EXAMPLES, put
from tests.support.sealing import DECIDED_AT, POSTS, Desk

FIRST = f"{INCIDENT}/1"


def listing(desk: Desk) -> dict[str, bytes]:
    """Every file of the incident with its bytes."""
    folder = desk.path(INCIDENT)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """The rules of a refusal by this stage."""
    assert refused.value.exit_code is ExitCode.APPROVAL
    return [problem.rule for problem in refused.value.problems]


def test_two_posts_approve_one_after_the_other(unsealed: Desk) -> None:
    """Each is told who has still to sign; the second signs the very decision of the first."""
    prepared = unsealed.prepare(FIRST)
    assert unsealed.approve(FIRST, prepared, unsealed.request(POSTS[0])) == (POSTS[1],)
    decision = unsealed.path(f"{FIRST}.approval.yaml").read_bytes()
    assert unsealed.approve(FIRST, prepared, unsealed.request(POSTS[1], number="")) == ()
    assert unsealed.path(f"{FIRST}.approval.yaml").read_bytes() == decision
    assert "花市民第12号" in decision.decode()


def test_what_was_approved_is_sealed(desk: Desk) -> None:
    """Sealed editions carry the approved bytes, the decision and the names of the posts."""
    content = desk.sealed()
    assert [str(edition.reference) for edition in content.sealed] == list(SEALED)
    assert content.drafts == ()
    first = content.sealed[0]
    assert first.edition.canonical == desk.path(f"{FIRST}.public.json").read_bytes()
    assert first.decision.decided_at.earliest == DECIDED_AT
    assert str(first.decision.document_number) == "花市民第12号"
    assert [str(post) for post in first.decision.posts] == ["市民課長", "統括責任者"]


def test_an_edition_that_nobody_signed_is_a_draft(desk: Desk) -> None:
    """What is prepared and not decided stays on the desk."""
    erratum = EXAMPLES / "accepted" / "instruction-erratum.yaml"
    put(desk.content, f"{INCIDENT}/3.yaml", erratum.read_bytes())
    desk.prepare(f"{INCIDENT}/3")
    content = desk.sealed()
    assert [str(reference) for reference in content.drafts] == [f"{INCIDENT}/3"]
    assert len(content.sealed) == len(SEALED)


def test_what_was_not_prepared_cannot_be_approved(unsealed: Desk) -> None:
    """Nobody approves what nobody could look at."""
    prepared = unsealed.prepare(FIRST)
    unsealed.path(f"{FIRST}.public.json").unlink()
    before = listing(unsealed)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, prepared, unsealed.request(POSTS[0]))
    assert rules(refused) == ["approve-unprepared"]
    assert listing(unsealed) == before


def test_a_record_that_changed_after_preparing_cannot_be_approved(unsealed: Desk) -> None:
    """What was looked at must be what the record gives now."""
    unsealed.prepare(FIRST)
    stale = unsealed.path(f"{FIRST}.public.json").read_bytes()
    record = unsealed.path(f"{FIRST}.yaml")
    record.write_text(record.read_text("utf-8").replace("1階の事務室", "2階の事務室"), "utf-8")
    fresh = unsealed.prepare(FIRST)
    put(unsealed.content, f"{FIRST}.public.json", stale)
    before = listing(unsealed)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, fresh, unsealed.request(POSTS[0]))
    assert rules(refused) == ["approve-stale"]
    assert listing(unsealed) == before


def test_the_second_post_signs_nothing_if_the_private_part_changed(unsealed: Desk) -> None:
    """Even where the public edition is the same, the first post decided about another record."""
    unsealed.approve(FIRST, unsealed.prepare(FIRST), unsealed.request(POSTS[0]))
    record = unsealed.path(f"{FIRST}.yaml")
    record.write_text(record.read_text("utf-8").replace("人事の書庫", "市民課の書庫"), "utf-8")
    changed = unsealed.prepare(FIRST)
    before = listing(unsealed)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, changed, unsealed.request(POSTS[1]))
    assert rules(refused) == ["seal-record-changed"]
    assert refused.value.problems[0].place.path == f"{FIRST}.yaml"
    assert listing(unsealed) == before


def test_the_second_post_signs_nothing_if_the_public_edition_changed(unsealed: Desk) -> None:
    """A decision is about one text only."""
    unsealed.approve(FIRST, unsealed.prepare(FIRST), unsealed.request(POSTS[0]))
    record = unsealed.path(f"{FIRST}.yaml")
    record.write_text(record.read_text("utf-8").replace("1階の事務室", "2階の事務室"), "utf-8")
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, unsealed.prepare(FIRST), unsealed.request(POSTS[1]))
    assert rules(refused) == ["seal-other-edition"]


@pytest.mark.parametrize("key", ["no-such-key", "citizens-manager.pub"])
def test_nothing_is_written_when_signing_fails(unsealed: Desk, key: str) -> None:
    """Without a private key there is neither a signature nor a decision."""
    prepared = unsealed.prepare(FIRST)
    before = listing(unsealed)
    request = unsealed.request(POSTS[0], key=key)
    if key.endswith(".pub"):
        lonely = unsealed.content.parent / key
        lonely.write_bytes((unsealed.keys / key).read_bytes())
        request = replace(request, key=lonely)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, prepared, request)
    assert rules(refused) == ["approve-signing"]
    assert listing(unsealed) == before


def test_a_post_that_does_not_approve_this_kind_is_refused(unsealed: Desk) -> None:
    """Only the posts of portal.yaml approve."""
    prepared = unsealed.prepare(FIRST)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, prepared, unsealed.request("auditor"))
    assert rules(refused) == ["approve-post"]


@pytest.mark.parametrize("number", ["", "  ", "あ" * 61, "一行目\n二行目", "第\x1b12号"])
def test_a_decision_has_a_number_of_one_line(unsealed: Desk, number: str) -> None:
    """What could not be read again is not written."""
    prepared = unsealed.prepare(FIRST)
    before = listing(unsealed)
    with pytest.raises(Refused) as refused:
        unsealed.approve(FIRST, prepared, unsealed.request(POSTS[0], number=number))
    assert rules(refused) == ["approve-number"]
    assert listing(unsealed) == before


@pytest.mark.parametrize("number", ["0123", "no", "12:30", "第 1 号: 「甲」 #2", "'", "あ" * 60])
def test_any_document_number_is_kept_as_it_is(unsealed: Desk, number: str) -> None:
    """A number that YAML would take for something else comes back as it was written."""
    prepared = unsealed.prepare("suspensions/2026-002/1")
    request = unsealed.request(POSTS[0], number=number)
    unsealed.approve("suspensions/2026-002/1", prepared, request)
    (sealed,) = unsealed.sealed().sealed
    assert str(sealed.decision.document_number) == number


@pytest.mark.parametrize("post", POSTS)
def test_ssh_keygen_agrees_with_the_signature(desk: Desk, post: str) -> None:
    """Anyone can verify a decision with OpenSSH alone, without this program."""
    decision, signature = (desk.path(f"{FIRST}.approval.{end}") for end in ("yaml", f"{post}.sig"))
    assert verified_by_openssh(desk, post, decision.read_bytes(), signature)
    assert not verified_by_openssh(desk, post, decision.read_bytes() + b"#", signature)
    other = next(each for each in POSTS if each != post)
    assert not verified_by_openssh(desk, other, decision.read_bytes(), signature)


def verified_by_openssh(desk: Desk, post: str, message: bytes, signature: Path) -> bool:
    """What `ssh-keygen -Y verify` says, at the time of the decision."""
    signers = desk.path("keys/allowed_signers")
    command = ["ssh-keygen", "-Y", "verify", "-n", "disclosure-approval", "-I", post]
    command += ["-f", str(signers), "-s", str(signature), "-O", "verify-time=20260512170000"]
    return subprocess.run(command, input=message, capture_output=True, check=False).returncode == 0
