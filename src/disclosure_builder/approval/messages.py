"""What is said when an edition is not sealed as it should be: rule id → message and remedy."""

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_RESTORE = Words(
    "控えから元のファイルに戻してください。内容を改めるときは、新しい版を作って承認を受けてください。",
    "Put the original file back. To change what it says, make and approve a new edition.",
)
_SIGN_AGAIN = Words(
    "登録された自分の鍵で、その職が署名し直してください（disclosure-builder approve、後閲は review）。",
    "That post must sign again with its registered key (disclosure-builder approve, or review).",
)
_REVIEW_AGAIN = Words(
    "このファイルと署名を除き、不在だった職が disclosure-builder review を行ってください。",
    "Remove it with its signature; the post that was absent runs disclosure-builder review.",
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
    "seal-record-key-missing": (
        Words(
            "記録の鍵（N.record.key）がなく、記録を決裁と照らせません。",
            "The key of the record (N.record.key) is missing: it cannot be held against the decision.",
        ),
        _RESTORE,
    ),
    "seal-record-key-form": (
        Words("記録の鍵のファイルが壊れています。", "The file with the record's key is damaged."),
        _RESTORE,
    ),
    "seal-public-form": (
        Words(
            "公表用の版が正しい形（RFC 8785）ではありません。",
            "The public edition is not in its canonical form (RFC 8785).",
        ),
        Words("prepare をやり直し、承認を受けてください。", "Prepare and approve it again."),
    ),
    "seal-stage": (
        Words(
            "決裁された報（第1報、続報など）と、公表用の版の報が違います。",
            "The stage that was decided is not that of the public edition.",
        ),
        _RESTORE,
    ),
    "seal-no-rule": (
        Words(
            "決裁の日に、この種類と報を承認する職の定めがありません。",
            "On the day of the decision there was no rule on who approves this kind and stage.",
        ),
        Words(
            "portal.yaml の approvals に、その日に有効な定めを置いてください。",
            "Let a rule under `approvals` in portal.yaml be in force on that day.",
        ),
    ),
    "seal-posts": (
        Words(
            "portal.yaml が定める職の承認がそろっていません。",
            "Posts that portal.yaml requires are not among the approving posts.",
        ),
        Words("定められた職の承認を受けてください。", "Have the required posts approve it."),
    ),
    "seal-delegation": (
        Words(
            "この職が、この種類と報を専決できるという定めがありません。",
            "No rule lets this post decide alone about this kind and stage.",
        ),
        Words(
            "通常の決裁を受けるか、portal.yaml の delegations を確かめてください。",
            "Decide in the regular way, or look at `delegations` in portal.yaml.",
        ),
    ),
    "seal-deputy": (
        Words(
            "不在の職に代わってこの職が代決できるという定めがないか、代わる職がもともと承認する職です。",
            "No rule lets this post stand in for the absent one, or it approves this anyway.",
        ),
        Words(
            "portal.yaml の deputies にある職が代決してください。",
            "Let a post decide that `deputies` in portal.yaml names.",
        ),
    ),
    "seal-too-few": (
        Words("必要な数の職の署名がありません。", "Fewer posts signed than are needed."),
        _SIGN_AGAIN,
    ),
    "seal-decided-elsewhen": (
        Words(
            "決裁の日時が、記録の times.decided と違います。",
            "The decision was not made when the record says (`times.decided`).",
        ),
        Words(
            "どちらが正しいかを確かめ、正しい方に合わせて作り直してください。",
            "Find out which of the two is right, and make the other anew.",
        ),
    ),
    "seal-decided-late": (
        Words(
            "決裁の日時が、記録にある公表の日時より後です。",
            "The decision was made after the time at which the record says it was published.",
        ),
        Words(
            "記録の公表の日時と決裁の日時を確かめてください。",
            "Check the time of publication in the record, and that of the decision.",
        ),
    ),
    "seal-order": (
        Words(
            "前の版より先の日時に決裁されています。",
            "It was decided before the edition it follows.",
        ),
        Words("決裁の日時を確かめてください。", "Check the time of the decision."),
    ),
    "seal-two-posts": (
        Words(
            "人の保護のため詳しく示さない版なのに、承認した職が2つありません。",
            "The edition is coarsened to protect persons, and fewer than two posts approved it.",
        ),
        Words("異なる2つの職の承認を受けてください。", "Have two different posts approve it."),
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
    "seal-signature-empty": (
        Words("署名ファイルが空です。", "The signature file is empty."),
        _SIGN_AGAIN,
    ),
    "seal-namespace": (
        Words(
            "別の用途（名前空間）のために作られた署名です。",
            "The signature was made for another purpose (namespace).",
        ),
        _SIGN_AGAIN,
    ),
    "seal-untouched": (
        Words(
            "鍵の機器に人が触れずに作られた署名です。",
            "The device signed without anybody touching it.",
        ),
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
    "seal-key-early": (
        Words(
            "決裁の時にまだ有効でなかった鍵による署名です。",
            "The key was not valid yet at the time of the decision.",
        ),
        _SIGN_AGAIN,
    ),
    "seal-key-expired": (
        Words(
            "決裁の時に有効期限の切れていた鍵による署名です。",
            "The key had expired by the time of the decision.",
        ),
        _SIGN_AGAIN,
    ),
    "seal-key-revoked": (
        Words(
            "決裁の時に失効とされていた鍵（keys/revoked）による署名です。",
            "The key had been revoked (keys/revoked) by the time of the decision.",
        ),
        _SIGN_AGAIN,
    ),
    "seal-key-twice": (
        Words("2つの職が同じ鍵で署名しています。", "Two posts signed with the same key."),
        _SIGN_AGAIN,
    ),
    "review-missing": (
        Words(
            "後閲の署名があるのに、後閲の記録がありません。",
            "There is a signature of a review, but no review.",
        ),
        _RESTORE,
    ),
    "review-stray": (
        Words(
            "代決でない決裁に後閲があります。",
            "There is a review, but no deputy decided about this.",
        ),
        Words("このファイルを除いてください。", "Remove this file."),
    ),
    "review-other-decision": (
        Words("この後閲は別の決裁についてのものです。", "This review is about another decision."),
        _REVIEW_AGAIN,
    ),
    "review-post": (
        Words(
            "後閲したのが、不在だった職ではありません。",
            "The post that reviewed was not the absent one.",
        ),
        _REVIEW_AGAIN,
    ),
    "review-early": (
        Words("後閲が決裁より前の日時です。", "The review is dated before the decision."),
        _REVIEW_AGAIN,
    ),
    "removal-missing": (
        Words(
            "取りやめの跡があるのに、取りやめの決定がありません。",
            "There is a tombstone or a signature, but no decision to take the edition down.",
        ),
        _RESTORE,
    ),
    "removal-text-left": (
        Words(
            "公開を取りやめた版の本文が、まだ残っています。",
            "The text of an edition that was taken down is still here.",
        ),
        Words("このファイルを消してください。", "Remove this file."),
    ),
    "removal-other-edition": (
        Words("この取りやめは別の版についてのものです。", "This removal is about another edition."),
        _RESTORE,
    ),
    "removal-post": (
        Words(
            "この職は、この種類の版を承認する職ではないので、公開を取りやめられません。",
            "This post does not approve editions of this kind, so it cannot take one down.",
        ),
        Words("承認する職が行ってください。", "Have an approving post do it."),
    ),
    "removal-tombstone": (
        Words(
            "取りやめの跡が、署名されたものと違うか、ありません。",
            "The tombstone is missing, or is not the one that was signed.",
        ),
        _RESTORE,
    ),
    "removal-kept": (
        Words(
            "取りやめた版から除かれていた個人情報の控え（N.removed.json）が壊れています。",
            "The list of what had been stripped from this edition (N.removed.json) is damaged.",
        ),
        Words(
            "控えから元のファイルに戻してください。これがないと、同じものが載っても気付けません。",
            "Put the original file back: without it nobody would notice the same data on a page.",
        ),
    ),
    "removal-done": (
        Words("この版の公開は、既に取りやめられています。", "This edition was taken down already."),
        Words("build と publish をしてください。", "Build and publish."),
    ),
    "removal-not-released": (
        Words(
            "この版は承認されていないので、公開されていません。",
            "This edition was not approved, so it was not released.",
        ),
        Words(
            "種類・番号・版を確かめてください（例 incidents/2026-001/1）。",
            "Check kind, id and number, like incidents/2026-001/1.",
        ),
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


def wrong_signature(signature: str, signed: str) -> Problem:
    """The signature does not fit the file that was signed: one of the two was changed."""
    return Problem(
        "seal-signature",
        Place(signature),
        Words(
            f"署名が {signed} に合いません。どちらかが変えられています。",
            f"The signature does not fit {signed}: one of the two was changed.",
        ),
        _RESTORE,
    )


def record_changed(record: str, key: str) -> Problem:
    """The record, with the key beside it, does not give the digest that was signed."""
    return Problem(
        "seal-record-changed",
        Place(record),
        Words(
            f"承認の後で、記録か記録の鍵（{key}）が変えられています。",
            f"The record, or its key ({key}), was changed after approval.",
        ),
        _RESTORE,
    )
