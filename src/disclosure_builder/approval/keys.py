"""`content/keys/allowed_signers`: whose key speaks for which post, and from when to when.

The format is that of ssh-keygen (ssh-keygen(1), ALLOWED SIGNERS). The principal is the id of a
post; every line names the namespace `disclosure-approval`; patterns and certificates are refused.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sshsig import PublicKey
from sshsig.allowed_signers import AllowedSigner

from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words

NAMESPACE = "disclosure-approval"
SIGNERS_FILE = "keys/allowed_signers"
_TIME_FORMATS = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}


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


@dataclass(frozen=True)
class KeyRegister:
    """Every key the portal knows, past ones included: old decisions are judged by old keys."""

    keys: tuple[RegisteredKey, ...]

    def known(self, key: str) -> bool:
        """Whether the key belongs to anybody."""
        return any(each.key == key for each in self.keys)

    def of_post(self, key: str, post: str) -> tuple[RegisteredKey, ...]:
        """The entries that let this key sign for a post, at whatever time."""
        return tuple(each for each in self.keys if each.key == key and post in each.posts)


def load_keys(content: Path) -> KeyRegister:
    """Read the register of keys; raises `Refused` (APPROVAL) with every line that is wrong."""
    path = content / SIGNERS_FILE
    try:
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        raise Refused(ExitCode.APPROVAL, [_problem("keys-unreadable", 0)]) from None
    keys: list[RegisteredKey] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            keys.append(_read_line(line))
        except (ValueError, NotImplementedError, IndexError):
            problems.append(_problem("keys-line", number))
    refuse_if_any(ExitCode.APPROVAL, problems)
    return KeyRegister(tuple(keys))


def _read_line(line: str) -> RegisteredKey:
    signer = AllowedSigner.parse(line)
    options = signer.options or {}
    if options.get("namespaces") != NAMESPACE or "cert-authority" in options:
        raise ValueError("not a key of this namespace")
    posts = frozenset(signer.principals.split(","))
    if any(not post or set(post) & set("*?! ") for post in posts):
        raise ValueError("not the id of a post")
    key = PublicKey.from_openssh_str(f"{signer.key_type} {signer.base64_key}").openssh_str()
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


_MESSAGES = {
    "keys-unreadable": (
        Words("鍵の登録簿がないか、読めません。", "The register of keys is missing or unreadable."),
        Words(
            "ssh-keygen の allowed_signers の書式で置いてください。",
            "Put it there in the allowed_signers format of ssh-keygen.",
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


def _problem(rule: str, line: int) -> Problem:
    message, remedy = _MESSAGES[rule]
    return Problem(rule, Place(SIGNERS_FILE, line), message, remedy)
