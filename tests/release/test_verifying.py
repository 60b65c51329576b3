"""`verify` finds every kind of tampering by name, and says nothing of a release that is as it was."""

import re
import subprocess
from pathlib import Path

import pytest

from disclosure_builder.problems import Severity
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verdict import Answer
from disclosure_builder.release.verifying import verify
from tests.portals import PROJECT
from tests.release.conftest import copy_of
from tests.support.releases import INCIDENT, City
from tests.support.tampering import Tampering, said, tamper, tamperings

DOCUMENT = (PROJECT / "docs" / "verifying.md").read_text(encoding="utf-8")
CANNOT_TELL = [case for case in tamperings() if not case.found]


def given(city: City, names: tuple[str, ...]) -> Given:
    """What a reader has from the city itself, by the words of the table."""
    head = verify(city.release).head
    return Given(
        keys=city.trusted_keys if "keys" in names else None,
        rules=city.release / "sealed" / "portal.yaml" if "rules" in names else None,
        head=head if "head" in names else None,
    )


def test_a_release_as_it_was_published_is_good(city: City) -> None:
    """Every step is answered with yes, with all that the city may give."""
    verdict = verify(city.release, given(city, ("keys", "rules", "head")))
    assert [step.answer for step in verdict.steps] == [
        *[Answer.YES] * 7,
        Answer.NOT_LOOKED_AT,  # no year is frozen yet
        Answer.YES,
    ]
    assert verdict.good


def test_what_was_not_asked_for_is_not_called_right(city: City) -> None:
    """Nobody noted a digest down: the step says so, and the rest is good."""
    verdict = verify(city.release)
    assert verdict.steps[7].answer is Answer.NOT_LOOKED_AT
    assert verdict.good


@pytest.mark.parametrize("case", tamperings(), ids=str)
def test_each_kind_of_tampering_is_found_by_name(
    city: City, tmp_path: Path, case: Tampering
) -> None:
    """Every rule and file that the table names, and no other; nothing where it cannot be told."""
    verdict = verify(tamper(city, tmp_path, case), given(city, case.given))
    assert said(verdict) == set(case.found)
    only_worth_knowing = {"verify-keys-other", "verify-rules-other"}
    assert verdict.good is ({rule for rule, _ in case.found} <= only_worth_knowing)


def test_there_are_at_least_twenty_kinds() -> None:
    """By more than twenty rules, which is how it is judged."""
    assert len(tamperings()) - len(CANNOT_TELL) >= 20
    assert len({rule for case in tamperings() for rule, _ in case.found}) >= 20


def test_the_document_says_what_cannot_be_told() -> None:
    """For each case of the table in which nothing is found there is a line."""
    (section,) = re.findall(r"(?ms)^## What this cannot tell$(.*?)^## ", DOCUMENT)
    assert len(re.findall(r"(?m)^- ", section)) >= len(CANNOT_TELL)


def test_a_difference_of_rules_or_keys_is_a_note_and_no_fault(city: City, tmp_path: Path) -> None:
    """Keys change hands: those of another day are told, and judged by those that were given."""
    (case,) = (each for each in tamperings() if each.name == "the time of a key made longer")
    verdict = verify(tamper(city, tmp_path, case), given(city, case.given))
    (note,) = verdict.steps[1].problems
    assert note.severity is Severity.WARNING
    assert verdict.good


def test_one_fault_hides_no_other(city: City, tmp_path: Path) -> None:
    """An edition that fails leaves the others, the ledger and the pages to be looked at."""
    acts = (
        ("append", f"sealed/{INCIDENT}/2.public.json", " "),
        ("remove", "sealed/suspensions/2026-002"),
        ("replace", "incidents/2026-004/index.html", "取りやめました", "改めました"),
    )
    verdict = verify(tamper(city, tmp_path, Tampering("three", acts, ())))
    assert [rule for rule, _ in sorted(said(verdict))] == [
        "ledger-edition-missing",
        "seal-public-changed",
        "verify-page-text",
        "verify-page-unexpected",
    ]


def test_an_older_release_put_inside_is_not_the_one_that_is_judged(
    city: City, tmp_path: Path
) -> None:
    """A folder called `current` in a copy of a site is one of its files, whatever it holds."""
    release = copy_of(city.release, tmp_path / "release")
    copy_of(city.release, release / "current")
    (release / "index.html").unlink()
    found = said(verify(release))
    assert ("manifest-missing", "index.html") in found
    assert ("manifest-unexpected", "current/index.html") in found


def test_the_place_that_is_served_may_be_judged_as_it_is(city: City, tmp_path: Path) -> None:
    """`verify DEST` looks at what DEST/current serves."""
    served = tmp_path / "www"
    copy_of(city.release, served / "releases" / "one")
    (served / "current").symlink_to("releases/one")
    verdict = verify(served)
    assert verdict.good
    assert verdict.folder == (served / "releases" / "one").resolve()


def test_a_folder_called_sealed_may_hold_a_release(city: City, tmp_path: Path) -> None:
    """Where the copy lies has nothing to do with what it says."""
    release = copy_of(city.release, tmp_path / "sealed" / "release")
    (release / "about" / "index.html").write_bytes(b"<p>another</p>")
    assert ("verify-foot", "about/index.html") in said(verify(release))


@pytest.mark.parametrize("head", ["", " ", "sha256:", "0" * 64, "もうない"])
def test_a_noted_digest_that_is_none_is_never_found(city: City, head: str) -> None:
    """Emptiness means no: an empty variable in a script proves nothing."""
    verdict = verify(city.release, Given(head=head))
    assert said(verdict) == {("verify-noted", "ledger.jsonl")}


def test_a_digest_of_any_line_will_do_in_any_spelling(city: City) -> None:
    """Copied from paper: with blanks, in capitals, with or without what stands before it."""
    lines = (city.release / "ledger.jsonl").read_text("ascii").splitlines()
    (early,) = re.findall(r'"previous":"(sha256:[0-9a-f]{64})"', lines[3])
    for noted in (early, early.removeprefix("sha256:"), f" {early.upper()} "):
        assert verify(city.release, Given(head=noted)).good


def test_an_empty_folder_is_not_good(tmp_path: Path) -> None:
    """Nothing to find fault with is no reason to believe anything."""
    verdict = verify(tmp_path)
    rules = {rule for rule, _ in said(verdict)}
    assert {"manifest-unreadable", "portal-missing", "verify-no-ledger"} <= rules
    assert not verdict.good


def commands_by_hand() -> list[str]:
    """The commands under "By hand", as they stand in the document."""
    (section,) = re.findall(r"(?ms)^## By hand$(.*?)^## ", DOCUMENT)
    blocks = re.findall(r"(?m)(?:^ {4}.*\n)+", section)
    return [re.sub(r"(?m)^ {4}", "", block) for block in blocks]


def test_the_commands_by_hand_are_those_of_the_document(city: City) -> None:
    """Run as they are written, on a copy of a release, by nothing of ours."""
    outputs = [
        subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=city.release, capture_output=True, text=True, check=True,
        ).stdout
        for command in commands_by_hand()
    ]  # fmt: skip
    third, signature, edition, files = outputs
    lines = (city.release / "ledger.jsonl").read_text("ascii").splitlines()
    assert f'"previous":"sha256:{third.split()[0]}"' in lines[3]
    assert 'Good "disclosure-approval" signature for citizens-manager' in signature
    decision = (city.release / "sealed" / INCIDENT / "1.approval.yaml").read_text("utf-8")
    assert f"public_digest: sha256:{edition.split()[0]}" in decision
    assert "FAILED" not in files
    assert f"{INCIDENT}/index.html: OK" in files


def test_a_signature_over_something_else_fails_by_hand(city: City, tmp_path: Path) -> None:
    """The command of the document says no when it should."""
    release = copy_of(city.release, tmp_path / "release")
    decision = release / "sealed" / INCIDENT / "1.approval.yaml"
    decision.write_bytes(decision.read_bytes() + b"\n")
    done = subprocess.run(
        ["bash", "-c", commands_by_hand()[1]],
        cwd=release, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
