"""Whether these posts signed these bytes, with keys valid at that time: the one place that judges.

Approvals, later reviews and removals are all judged here, in numbered steps:

1. Nobody signed who is not among the posts.
2. The posts signed: all of them, or as many as are needed.
3. Every signature is whole, made for our purpose, and one over these very bytes (`signatures.py`).
4. Its key is registered, is one of that post, and was valid and not revoked at that time (`keys.py`).
5. No key signed for two posts.

No posts, or none needed, never adds up to signed.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem, wrong_signature
from disclosure_builder.approval.signatures import (
    EmptySignature,
    MalformedSignature,
    OtherPurpose,
    UntouchedDevice,
    WrongSignature,
    signing_key,
)
from disclosure_builder.problems import Problem


@dataclass(frozen=True)
class SignedFile:
    """A file that posts signed: its path in messages, its bytes, when, and post → signature."""

    path: str
    content: bytes
    at: datetime
    signatures: Mapping[str, bytes]

    def signature_path(self, post: str) -> str:
        """`1.approval.yaml` → `1.approval.<post>.sig`."""
        return f"{self.path.removesuffix('.yaml')}.{post}.sig"


@dataclass(frozen=True)
class Judgement:
    """The posts whose signatures hold, in the order asked for, and the key of each."""

    keys: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def signers(self) -> tuple[str, ...]:
        """The posts whose signatures hold."""
        return tuple(self.keys)


def judge_signatures(
    signed: SignedFile,
    posts: Collection[str],
    keys: KeyRegister,
    *,
    needed: int | None = None,
    used: Collection[str] = (),
) -> Judgement:
    """Who of the posts signed. `needed`: how many at least (all); `used`: keys already spoken for."""
    problems = [
        seal_problem("seal-signature-stray", signed.signature_path(post))
        for post in sorted(set(signed.signatures) - set(posts))
    ]
    missing = [post for post in posts if post not in signed.signatures]
    enough = max(1, len(posts) if needed is None else needed)
    if len(posts) - len(missing) < enough:
        problems += [
            seal_problem("seal-signature-missing", signed.signature_path(post)) for post in missing
        ]
        if not missing:
            problems.append(seal_problem("seal-too-few", signed.path))
    holding: dict[str, str] = {}
    for post in posts:
        if post in signed.signatures:
            key, found = _judge_one(signed, post, keys, {*used, *holding.values()})
            problems += found
            if not found:
                holding[post] = key
    return Judgement(holding, tuple(problems))


def _judge_one(
    signed: SignedFile, post: str, keys: KeyRegister, used: Collection[str]
) -> tuple[str, list[Problem]]:
    path = signed.signature_path(post)
    try:
        key = signing_key(signed.content, signed.signatures[post])
    except EmptySignature:
        return "", [seal_problem("seal-signature-empty", path)]
    except MalformedSignature:
        return "", [seal_problem("seal-signature-form", path)]
    except OtherPurpose:
        return "", [seal_problem("seal-namespace", path)]
    except UntouchedDevice:
        return "", [seal_problem("seal-untouched", path)]
    except WrongSignature:
        return "", [wrong_signature(path, signed.path)]
    rule = keys.fault(key, post, signed.at) or ("seal-key-twice" if key in used else "")
    return key, [seal_problem(rule, path)] if rule else []
