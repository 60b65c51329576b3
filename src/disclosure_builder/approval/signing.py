"""One post signs a file: its key is looked up first, and its signature is judged before it counts."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from disclosure_builder.approval.approving_messages import approve_problem
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.public_keys import public_half
from disclosure_builder.approval.signatures import Signer, SigningFailed
from disclosure_builder.approval.verifying import SignedFile, judge_signatures
from disclosure_builder.problems import ExitCode, Refused, refuse_if_any


@dataclass(frozen=True)
class Hand:
    """Who signs: a post, the file of its key, and the way to sign."""

    post: str
    key: Path
    sign: Signer


def signed_by(
    signed: SignedFile, hand: Hand, register: KeyRegister, used: Collection[str]
) -> bytes:
    """The signature of a post over a file; raises `Refused` (APPROVAL) if it would not hold.

    A key that the register does not have for this post and time, or that has signed for another
    post (`used`), is refused before anybody is asked for a pass phrase. Where the file of the key
    does not tell which key it is, the signature tells afterwards.
    """
    public = public_half(hand.key)
    path = signed.signature_path(hand.post)
    rule = _fault(public, hand.post, signed, register, used) if public is not None else ""
    if rule:
        raise Refused(ExitCode.APPROVAL, [seal_problem(rule, path)])
    try:
        signature = hand.sign(signed.content, hand.key)
    except SigningFailed:
        raise Refused(
            ExitCode.APPROVAL, [approve_problem("approve-signing", signed.path)]
        ) from None
    alone = replace(signed, signatures={hand.post: signature})
    judged = judge_signatures(alone, (hand.post,), register, used=used)
    refuse_if_any(ExitCode.APPROVAL, judged.problems)
    return signature


def _fault(
    key: str, post: str, signed: SignedFile, register: KeyRegister, used: Collection[str]
) -> str:
    return register.fault(key, post, signed.at) or ("seal-key-twice" if key in used else "")
