"""The register of keys: whose key speaks for which post, from when to when."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.approval.keys import REVOKED_FILE, SIGNERS_FILE, load_keys
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.moments import TOKYO
from tests.support.folders import put, register_keys, signer_line

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC"
NAMESPACE = 'namespaces="disclosure-approval"'


def load_line(folder: Path, line: str) -> list[tuple[str, int]]:
    """What is said of a register of one line, after a comment and an empty line."""
    put(folder, SIGNERS_FILE, f"# A register.\n\n{line}\n".encode())
    try:
        load_keys(folder)
    except Refused as refused:
        return [(problem.rule, problem.place.line) for problem in refused.problems]
    return []


@pytest.mark.parametrize(
    "line",
    [
        f"manager {NAMESPACE} {KEY}",
        f"manager {NAMESPACE} {KEY} a comment",
        f"manager,director {NAMESPACE} {KEY}",
        f'manager {NAMESPACE},valid-after="20260401" {KEY}',
        f'manager {NAMESPACE},valid-after="202604010830",valid-before="20270401083015" {KEY}',
    ],
)
def test_a_line_of_the_register_is_read(tmp_path: Path, line: str) -> None:
    """As ssh-keygen(1) describes it."""
    assert load_line(tmp_path, line) == []


@pytest.mark.parametrize(
    "line",
    [
        f"manager {KEY}",
        f'manager namespaces="file" {KEY}',
        f'manager namespaces="disclosure-approval,file" {KEY}',
        f"* {NAMESPACE} {KEY}",
        f"manage? {NAMESPACE} {KEY}",
        f"!manager {NAMESPACE} {KEY}",
        f"manager, {NAMESPACE} {KEY}",
        f"manager cert-authority,{NAMESPACE} {KEY}",
        f'manager {NAMESPACE},valid-after="20261301" {KEY}',
        f'manager {NAMESPACE},valid-after="2026-04-01" {KEY}',
        f'manager {NAMESPACE},valid-before="" {KEY}',
        f'manager {NAMESPACE},valid-before="20260401 {KEY}',
        f"manager {NAMESPACE},{NAMESPACE} {KEY}",
        f"manager {NAMESPACE},no-touch-required {KEY}",
        f"manager {NAMESPACE} ssh-ed25519",
        f"manager {NAMESPACE} ssh-ed25519 AAAA",
        f"manager {NAMESPACE} ssh-rsa {KEY.split()[1]}",
        f"manager {NAMESPACE} ssh-ed25519 はな",
        "manager",
        '"manager" ',
        '"manager',
        '""',
    ],
)
def test_a_line_that_is_not_understood_refuses_the_register(tmp_path: Path, line: str) -> None:
    """It is named by its number."""
    assert load_line(tmp_path, line) == [("keys-line", 3)]


@given(st.text(st.characters(codec="ascii", exclude_characters="\n\r"), max_size=60))
def test_no_line_brings_the_reader_down(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever stands there is a key, a comment or a problem."""
    folder = tmp_path_factory.getbasetemp() / "any-line"
    assert {rule for rule, _ in load_line(folder, text)} <= {"keys-line"}
    assert {rule for rule, _ in load_line(folder, f"manager {text} {KEY}")} <= {"keys-line"}


def test_without_a_register_nothing_is_verified(tmp_path: Path) -> None:
    """A register that is not there is not an empty one."""
    with pytest.raises(Refused) as refused:
        load_keys(tmp_path)
    assert refused.value.exit_code is ExitCode.APPROVAL
    assert [problem.rule for problem in refused.value.problems] == ["keys-unreadable"]


def test_every_wrong_line_is_named(tmp_path: Path) -> None:
    """All of them in one run."""
    put(tmp_path, SIGNERS_FILE, f"manager {KEY}\nmanager {NAMESPACE} {KEY}\n* {KEY}\n")
    with pytest.raises(Refused) as refused:
        load_keys(tmp_path)
    assert [problem.place.line for problem in refused.value.problems] == [1, 3]


def test_a_key_is_valid_from_its_first_instant_until_just_before_its_last(
    tmp_path: Path, keys: Path
) -> None:
    """Times are those of Asia/Tokyo; the end itself is outside."""
    dates = 'valid-after="20260401",valid-before="20270401"'
    register_keys(tmp_path, signer_line("manager", keys / "auditor", dates))
    (key,) = load_keys(tmp_path).keys
    start, end = (datetime(year, 4, 1, tzinfo=TOKYO) for year in (2026, 2027))
    instant = timedelta(minutes=1)
    assert [key.valid_at(when) for when in (start - instant, start)] == [False, True]
    assert [key.valid_at(when) for when in (end - instant, end)] == [True, False]


@pytest.mark.parametrize("line", [f"20260512 {KEY}", f"# 控え\n\n202605121030 {KEY} 紛失"])
def test_a_list_of_revoked_keys_is_read(tmp_path: Path, line: str) -> None:
    """Since when, the key, and why, or no reason at all."""
    put(tmp_path, SIGNERS_FILE, f"manager {NAMESPACE} {KEY}\n")
    put(tmp_path, REVOKED_FILE, f"{line}\n")
    assert set(load_keys(tmp_path).revoked) == {KEY}


def test_a_key_is_revoked_since_the_earliest_time(tmp_path: Path) -> None:
    """Two lines on one key: the later one does not make it valid again."""
    put(tmp_path, SIGNERS_FILE, f"manager {NAMESPACE} {KEY}\n")
    put(tmp_path, REVOKED_FILE, f"20260512 {KEY}\n20260401 {KEY}\n20260601 {KEY}\n")
    assert load_keys(tmp_path).revoked == {KEY: datetime(2026, 4, 1, tzinfo=TOKYO)}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("20260512", "keys-revoked-line"),
        (f"2026-05-12 {KEY}", "keys-revoked-line"),
        (f"{KEY} 紛失", "keys-revoked-line"),
        ("20260512 ssh-ed25519 AAAA 紛失", "keys-revoked-line"),
        (f"20260512 {KEY.replace('AgIC', 'AwMD', 1)}", "keys-revoked-unknown"),
    ],
)
def test_a_list_that_is_not_understood_refuses(tmp_path: Path, line: str, rule: str) -> None:
    """A slip in it, or a key that nobody registered, would leave a lost key valid."""
    put(tmp_path, SIGNERS_FILE, f"manager {NAMESPACE} {KEY}\n")
    put(tmp_path, REVOKED_FILE, f"20260512 {KEY}\n{line}\n")
    with pytest.raises(Refused) as refused:
        load_keys(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.place.path, problem.place.line) == (rule, REVOKED_FILE, 2)


def test_the_published_register_names_nobody(tmp_path: Path) -> None:
    """Posts, times and keys: neither whose a key is, nor why it was revoked; and it reads the same."""
    options = f'{NAMESPACE},valid-after="20260401",valid-before="202704010830"'
    put(tmp_path, SIGNERS_FILE, f"# 控え\nmanager,director {options} {KEY} 野々村花江\n")
    put(tmp_path, REVOKED_FILE, f"20260512 {KEY} 野々村が紛失\n")
    register = load_keys(tmp_path)
    published = register.published()
    assert all(content.isascii() for content in published.values())
    for name, content in published.items():
        put(tmp_path, f"elsewhere/keys/{name}", content)
    assert load_keys(tmp_path / "elsewhere") == register
    assert load_keys(tmp_path / "nowhere", tmp_path / "elsewhere/keys/allowed_signers") == register


def test_without_revoked_keys_no_list_is_published(tmp_path: Path) -> None:
    """An empty list is no file."""
    put(tmp_path, SIGNERS_FILE, f"manager {NAMESPACE} {KEY}\n")
    assert set(load_keys(tmp_path).published()) == {"allowed_signers"}
