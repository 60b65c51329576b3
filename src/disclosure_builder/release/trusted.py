"""By what a release is judged: the rules of approval and the public keys.

Whoever has them from the city itself gives them, and those in the release are not believed. Where
the two differ that is worth knowing, and no fault in itself: rules change, and keys change hands.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from disclosure_builder.approval.keys import REVOKED_FILE, SIGNERS_FILE, KeyRegister, load_keys
from disclosure_builder.problems import Place, Problem, Refused, Severity
from disclosure_builder.settings import PORTAL_FILE, Portal, load_portal
from disclosure_builder.vocabulary.words import Words

SEALED = "sealed"
_T = TypeVar("_T")


@dataclass(frozen=True)
class Given:
    """What the reader has from the city itself: keys, rules, and a digest that was noted down."""

    keys: Path | None = None
    rules: Path | None = None
    head: str | None = None


@dataclass
class Trusted:
    """The rules and keys to judge by; None where they cannot be read."""

    portal: Portal | None = None
    keys: KeyRegister | None = None
    problems: list[Problem] = field(default_factory=list)


def read_trusted(release: Path, given: Given) -> Trusted:
    """The rules and keys that were given, or else those of the release."""
    sealed = release / SEALED
    trusted = Trusted(problems=list(_no_files(release)))
    if trusted.problems:
        return trusted
    portal = _read(trusted, f"{SEALED}/", lambda: load_portal(sealed))
    keys = _read(trusted, f"{SEALED}/", lambda: load_keys(sealed))
    trusted.portal, trusted.keys = portal, keys
    if given.rules is not None:
        path = given.rules
        trusted.portal = _read(trusted, "--rules ", lambda: load_portal(path.parent, path.name))
        if portal and trusted.portal and _deciding(portal) != _deciding(trusted.portal):
            trusted.problems.append(_other("verify-rules-other", PORTAL_FILE, _OTHER_RULES))
    if given.keys is not None:
        own = _read(trusted, "--keys ", lambda: load_keys(sealed, given.keys))
        trusted.keys = _also_revoked(own, keys)
        if own and keys and set(own.keys) != set(keys.keys):
            trusted.problems.append(_other("verify-keys-other", SIGNERS_FILE, _OTHER_KEYS))
    return trusted


def is_plain(path: Path, release: Path) -> bool:
    """Whether a file of a release is one, and no link, pipe or the like on its way."""
    expected = release.resolve() / path.relative_to(release)
    return path.is_file() and path.resolve() == expected


def _no_files(release: Path) -> Iterator[Problem]:
    for name in (PORTAL_FILE, SIGNERS_FILE, REVOKED_FILE):
        path = release / SEALED / name
        if (path.exists() or path.is_symlink()) and not is_plain(path, release):
            yield Problem("verify-no-file", Place(f"{SEALED}/{name}"), _NO_FILE, ASK)


def _read(trusted: Trusted, prefix: str, reading: Callable[[], _T]) -> _T | None:
    try:
        return reading()
    except Refused as refused:
        trusted.problems += within(prefix, refused.problems)
        return None


def within(prefix: str, problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Problems of a content folder, as those of a folder elsewhere, in words for an outsider."""
    for problem in problems:
        place = replace(problem.place, path=f"{prefix}{problem.place.path}")
        yield replace(problem, place=place, remedy=ASK)


def _deciding(portal: Portal) -> tuple[object, ...]:
    """What of the settings decides who may approve."""
    return portal.approvals, portal.delegations, portal.deputies, portal.protection.posts


def _also_revoked(own: KeyRegister | None, published: KeyRegister | None) -> KeyRegister | None:
    """A key that the release itself calls revoked is not believed, whoever else has it."""
    if own is None or published is None:
        return own
    revoked = dict(own.revoked)
    for key, since in published.revoked.items():
        revoked[key] = min(since, revoked.get(key, since))
    return replace(own, revoked=revoked)


ASK = Words(
    "公表した市に、この控えを示して問い合わせてください。",
    "Ask the city that published it, and show what you have.",
)
_NO_FILE = Words(
    "ファイルではないもの（リンクなど）があります。", "This is no file but a link or the like."
)
_OTHER_RULES = Words(
    "公開物にある決裁の決まりが、お手元のものと違います。お手元の決まりで確かめました。",
    "The rules of approval in the release are not those you gave; yours were used.",
)
_OTHER_KEYS = Words(
    "公開物にある鍵の一覧が、お手元のものと違います。お手元の鍵で確かめました。",
    "The keys in the release are not those you gave; yours were used.",
)


def _other(rule: str, name: str, message: Words) -> Problem:
    return Problem(rule, Place(f"{SEALED}/{name}"), message, ASK, Severity.WARNING)
