"""What is said when an edition is not sealed as it should be: rule id → message and remedy."""

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_RESTORE = Words(
    "控えから元のファイルに戻してください。内容を改めるときは、新しい版を作って承認を受けてください。",
    "Put the original file back. To change what it says, make and approve a new edition.",
)
_SIGN_AGAIN = Words(
    "登録された鍵で、承認する職が署名し直してください（disclosure-builder approve）。",
    "The approving post must sign again with a registered key (disclosure-builder approve).",
)

MESSAGES: dict[str, tuple[Words, Words]] = {
    "seal-public-missing": (
        Words("承認された公表用の版がありません。", "The approved public edition is missing."),
        _RESTORE,
    ),
    "seal-decision-missing": (
        Words("署名があるのに、決裁の記録がありません。", "There are signatures but no decision."),
        _RESTORE,
    ),
    "seal-record-missing": (
        Words(
            "承認された版の記録がありません。",
            "The record of an approved edition is missing while other records are there.",
        ),
        _RESTORE,
    ),
    "seal-other-edition": (
        Words("この決裁は別の版についてのものです。", "This decision is about another edition."),
        _RESTORE,
    ),
    "seal-public-changed": (
        Words(
            "公表用の版が、承認されたものと違います。",
            "The public edition is not the one that was approved.",
        ),
        _RESTORE,
    ),
    "seal-record-changed": (
        Words("承認の後で記録が変えられています。", "The record was changed after approval."),
        _RESTORE,
    ),
    "seal-public-form": (
        Words(
            "公表用の版が正しい形（RFC 8785）ではありません。",
            "The public edition is not in its canonical form (RFC 8785).",
        ),
        Words("prepare をやり直し、承認を受けてください。", "Prepare and approve it again."),
    ),
    "seal-posts": (
        Words(
            "portal.yaml が定める職の承認がそろっていません。",
            "Posts that portal.yaml requires are not among the approving posts.",
        ),
        Words("定められた職の承認を受けてください。", "Have the required posts approve it."),
    ),
    "seal-author": (
        Words("起案した職が自ら承認しています。", "The drafting post approved its own draft."),
        Words("別の職の承認を受けてください。", "Have another post approve it."),
    ),
    "seal-signature-missing": (
        Words("署名がありません。", "A signature is missing."),
        _SIGN_AGAIN,
    ),
    "seal-signature-stray": (
        Words(
            "決裁の記録にない職の署名です。",
            "The decision does not name this post.",
        ),
        Words("このファイルを除いてください。", "Remove this file."),
    ),
    "seal-signature-form": (
        Words("署名ファイルが壊れています。", "The signature file is damaged."),
        _SIGN_AGAIN,
    ),
    "seal-key-unknown": (
        Words("登録されていない鍵による署名です。", "It is signed with a key nobody registered."),
        _SIGN_AGAIN,
    ),
    "seal-key-other-post": (
        Words("この職の鍵ではない鍵による署名です。", "The key is not one of this post."),
        _SIGN_AGAIN,
    ),
    "seal-key-date": (
        Words(
            "決裁日に有効でない鍵による署名です。",
            "The key was not valid on the date of the decision.",
        ),
        _SIGN_AGAIN,
    ),
    "seal-key-twice": (
        Words("2つの職が同じ鍵で署名しています。", "Two posts signed with the same key."),
        _SIGN_AGAIN,
    ),
    "seal-gap": (
        Words(
            "前の版が承認されていないのに、この版が承認されています。",
            "This edition is approved while an earlier one is not.",
        ),
        Words("前の版の決裁と署名を戻してください。", "Put the earlier decision back."),
    ),
}


def seal_problem(rule: str, path: str) -> Problem:
    """A problem about one file."""
    message, remedy = MESSAGES[rule]
    return Problem(rule, Place(path), message, remedy)


def wrong_signature(signature: str, decision: str) -> Problem:
    """The signature does not fit the decision: one of the two files was changed."""
    return Problem(
        "seal-signature",
        Place(signature),
        Words(
            f"署名が決裁の記録（{decision}）に合いません。どちらかが変えられています。",
            f"The signature does not fit the decision ({decision}): one of the two was changed.",
        ),
        _RESTORE,
    )
