"""`content/keys/`: whose key speaks for which post, from when to when, and which were revoked.

`allowed_signers` has the format of ssh-keygen (ssh-keygen(1), ALLOWED SIGNERS). The principal is the
id of a post; every line names the namespace `disclosure-approval`; patterns, certificates and other
options are refused. What stands behind the key is whose it is: private, and read by nobody here.

`revoked` has a line for each key that must no longer count: since when, the key, and why (private).

    20260512 ssh-ed25519 AAAA… 鍵の機器を紛失
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sshsig.allowed_signers import AllowedSigner

from disclosure_builder.approval.blobs import Misformed
from disclosure_builder.approval.public_keys import read_key
from disclosure_builder.deciding import is_post_id
from disclosure_builder.plain_files import read_plain
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words

NAMESPACE = "disclosure-approval"
SIGNERS_FILE = "keys/allowed_signers"
REVOKED_FILE = "keys/revoked"
_TIME_FORMATS = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}
_PUBLISHED_TIME = "%Y%m%d%H%M%S"


@dataclass(frozen=True)
class RegisteredKey:
    """A key that may sign for some posts between two times (the second one not included)."""

    posts: frozenset[str]
    key: str
    valid_after: datetime | None
    valid_before: datetime | None

    def valid_at(self, when: datetime) -> bool:
        """Whether a decision of that time may be signed with this key."""
        started = self.valid_after is None or self.valid_after <= when
        return started and (self.valid_before is None or when < self.valid_before)

    @property
    def line(self) -> str:
        """As it is published: without what stands behind the key."""
        options = [f'namespaces="{NAMESPACE}"']
        for name, time in (("after", self.valid_after), ("before", self.valid_before)):
            if time is not None:
                options.append(f'valid-{name}="{time.astimezone(TOKYO):{_PUBLISHED_TIME}}"')
        return f"{','.join(sorted(self.posts))} {','.join(options)} {self.key}\n"


@dataclass(frozen=True)
class KeyRegister:
    """Every key the portal knows, past ones included: old decisions are judged by old keys."""

    keys: tuple[RegisteredKey, ...]
    revoked: Mapping[str, datetime] = field(default_factory=dict)

    def fault(self, key: str, post: str, when: datetime) -> str:
        """Why a key may not sign for a post at that time, as the id of a rule; empty if it may."""
        if not any(each.key == key for each in self.keys):
            return "seal-key-unknown"
        entries = [each for each in self.keys if each.key == key and post in each.posts]
        if not entries:
            return "seal-key-other-post"
        if key in self.revoked and self.revoked[key] <= when:
            return "seal-key-revoked"
        if any(each.valid_at(when) for each in entries):
            return ""
        begun = any(each.valid_after is None or each.valid_after <= when for each in entries)
        return "seal-key-expired" if begun else "seal-key-early"

    def published(self) -> dict[str, bytes]:
        """The register for everybody, file name → bytes: posts and keys; no owners, no reasons."""
        files = {"allowed_signers": "".join(sorted(each.line for each in self.keys))}
        if self.revoked:
            lines = [
                f"{since.astimezone(TOKYO):{_PUBLISHED_TIME}} {key}\n"
                for key, since in self.revoked.items()
            ]
            files["revoked"] = "".join(sorted(lines))
        return {name: text.encode("ascii") for name, text in files.items()}


def load_keys(content: Path, signers: Path | None = None) -> KeyRegister:
    """Read the register of keys; raises `Refused` (APPROVAL) with every line that is wrong.

    `signers` is a register of one's own to believe instead, with its `revoked` beside it.
    """
    path = signers or content / SIGNERS_FILE
    text = _text(path, SIGNERS_FILE)
    keys: list[RegisteredKey] = []
    problems: list[Problem] = []
    for number, line in _lines(text):
        try:
            keys.append(_read_line(line))
        except (ValueError, NotImplementedError, IndexError, Misformed):
            problems.append(_problem("keys-line", number))
    revoked, found = _load_revoked(path.with_name(Path(REVOKED_FILE).name), keys)
    refuse_if_any(ExitCode.APPROVAL, [*problems, *found])
    return KeyRegister(tuple(keys), revoked)


def _load_revoked(
    path: Path, keys: list[RegisteredKey]
) -> tuple[dict[str, datetime], list[Problem]]:
    """The keys that were revoked, each since its earliest time; no file, no key."""
    revoked: dict[str, datetime] = {}
    problems: list[Problem] = []
    if not path.exists() and not path.is_symlink():  # a link to nowhere is no empty list
        return revoked, problems
    known = {each.key for each in keys}
    for number, line in _lines(_text(path, REVOKED_FILE)):
        try:
            since, key = _read_revoked(line)
        except (ValueError, IndexError, Misformed):
            problems.append(_problem("keys-revoked-line", number, REVOKED_FILE))
            continue
        if key not in known:
            # A slip of the finger would leave the lost key valid.
            problems.append(_problem("keys-revoked-unknown", number, REVOKED_FILE))
        revoked[key] = min(since, revoked.get(key, since))
    return revoked, problems


def _read_revoked(line: str) -> tuple[datetime, str]:
    since, kind, encoded, *_ = line.split(maxsplit=3)
    time = _time(since)
    if time is None:
        raise ValueError("not a time")
    return time, read_key(kind, encoded)


def _text(path: Path, name: str) -> str:
    """The comments of the city may be in Japanese; keys and options are ASCII in any case."""
    try:
        written = read_plain(path, name, ExitCode.APPROVAL)
        if written is not None:
            return written.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        pass
    raise Refused(ExitCode.APPROVAL, [_problem("keys-unreadable", 0, name)])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with something in them, counted from 1 as an editor does."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip("\r")


def _read_line(line: str) -> RegisteredKey:
    signer = AllowedSigner.parse(line)
    options = signer.options or {}
    if options.get("namespaces") != NAMESPACE or "cert-authority" in options:
        raise ValueError("not a key of this namespace")
    posts = frozenset(signer.principals.split(","))
    if not all(map(is_post_id, posts)):
        raise ValueError("not the id of a post")
    key = read_key(signer.key_type, signer.base64_key)
    return RegisteredKey(
        posts, key, _time(options.get("valid-after")), _time(options.get("valid-before"))
    )


def _time(text: str | None) -> datetime | None:
    """`YYYYMMDD[HHMM[SS]]`, of Asia/Tokyo."""
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) not in _TIME_FORMATS:
        raise ValueError("not a time")
    return datetime.strptime(text, _TIME_FORMATS[len(text)]).replace(tzinfo=TOKYO)


MESSAGES: dict[str, tuple[Words, Words]] = {
    "keys-unreadable": (
        Words("鍵の登録簿がないか、読めません。", "The register of keys is missing or unreadable."),
        Words(
            "ssh-keygen の allowed_signers の書式で置いてください。",
            "Put it there in the allowed_signers format of ssh-keygen.",
        ),
    ),
    "keys-revoked-line": (
        Words("失効した鍵の一覧のこの行は使えません。", "This line of revoked keys is not usable."),
        Words(
            "「20260512 ssh-ed25519 AAAA… 理由」の形（失効の日、鍵、理由）で書いてください。",
            "Write since when, the key and the reason: 20260512 ssh-ed25519 AAAA… reason.",
        ),
    ),
    "keys-revoked-unknown": (
        Words(
            "失効とされた鍵が、鍵の登録簿にありません。", "A revoked key is not in the register."
        ),
        Words(
            "登録簿の行から鍵を写してください。登録簿の古い行は消さずに残します。",
            "Copy the key from its line in the register; lines of the past stay there.",
        ),
    ),
    "keys-line": (
        Words(
            "鍵の登録簿のこの行は使えません。", "This line of the register of keys is not usable."
        ),
        Words(
            '「職の記号 namespaces="disclosure-approval",valid-after="20260401" ssh-ed25519 …」の形で書いてください。',
            'Write: post namespaces="disclosure-approval",valid-after="20260401" ssh-ed25519 …',
        ),
    ),
}


def _problem(rule: str, line: int, path: str = SIGNERS_FILE) -> Problem:
    message, remedy = MESSAGES[rule]
    return Problem(rule, Place(path, line), message, remedy)
