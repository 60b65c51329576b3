"""What is said when a post cannot approve or review: rule id → message and remedy."""

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

_LEAVE_OUT = Words(
    "2番目からの職は、この指定を省いてください。決裁の内容を改めるには、署名と決裁のファイルを除いて、"
    "最初の職からやり直します。",
    "Posts after the first leave this option out. To change the decision, remove it with its "
    "signatures and begin again with the first post.",
)

MESSAGES: dict[str, tuple[Words, Words]] = {
    "approve-unprepared": (
        Words("公表用の版がまだ作られていません。", "The public edition has not been prepared."),
        Words(
            "先に disclosure-builder prepare を実行してください。",
            "Run disclosure-builder prepare first.",
        ),
    ),
    "approve-stale": (
        Words(
            "公表用の版が、いまの記録から作られるものと違います。",
            "The public edition is not what the record gives now.",
        ),
        Words(
            "prepare をやり直し、内容を確かめてから承認してください。",
            "Prepare it again and look at it before approving.",
        ),
    ),
    "approve-number": (
        Words("文書番号がないか、長すぎます。", "The document number is missing or too long."),
        Words("--document-number に書いてください。", "Give one with --document-number."),
    ),
    "approve-other-number": (
        Words("文書番号が、決裁の記録と違います。", "The document number is not the decision's."),
        _LEAVE_OUT,
    ),
    "approve-other-time": (
        Words("決裁の日時が、決裁の記録と違います。", "The time given is not the decision's."),
        _LEAVE_OUT,
    ),
    "approve-other-mode": (
        Words("決裁の区分が、決裁の記録と違います。", "The kind of decision is not what it says."),
        _LEAVE_OUT,
    ),
    "approve-other-absent": (
        Words("不在の職が、決裁の記録と違います。", "The absent post is not the decision's."),
        _LEAVE_OUT,
    ),
    "approve-absent": (
        Words(
            "代決には不在の職が要り、ほかの区分では書けません。",
            "A deputy's decision names the absent post, and no other kind of decision does.",
        ),
        Words(
            "代決のときは --absent に不在の職を、そのほかのときは --mode だけを書いてください。",
            "Give --absent with the absent post for 代決 (acting), and leave it out otherwise.",
        ),
    ),
    "approve-deputy-first": (
        Words(
            "代決できる職が2つ以上あり、どれが代わるのか決まりません。",
            "Several posts may stand in for the absent one; which of them decides?",
        ),
        Words("代決する職が最初に approve してください。", "Let the deputy approve first."),
    ),
    "approve-two-posts": (
        Words(
            "人の保護のため詳しく示さない版は、異なる2つの職の承認が必要です。",
            "An edition that is coarsened to protect persons needs two different approving posts.",
        ),
        Words(
            "専決にせず、portal.yaml の protection: posts に、承認する職を加えてください。",
            "Do not decide it alone; add an approving post under protection: posts in portal.yaml.",
        ),
    ),
    "approve-order": (
        Words(
            "署名の順番が、portal.yaml の定め（記載順）に合いません。",
            "It is not this post's turn: portal.yaml says that they sign as listed.",
        ),
        Words(
            "先に書かれた職から順に approve してください。",
            "Let the posts approve in the order in which they are listed.",
        ),
    ),
    "approve-signing": (
        Words("ssh-keygen で署名できませんでした。", "ssh-keygen could not sign."),
        Words(
            "--key に自分の秘密鍵を指定し、合い言葉や鍵の機器を確かめてください。何も書かれていません。",
            "Point --key at your own private key; check pass phrase or device. Nothing was written.",
        ),
    ),
    "review-not-needed": (
        Words(
            "この版は代決されていないので、後閲はありません。",
            "No deputy decided about this edition, so there is nothing to review.",
        ),
        Words("版の番号を確かめてください。", "Check which edition it is."),
    ),
    "review-done": (
        Words("この版は既に後閲されています。", "This edition has been reviewed already."),
        Words("することはありません。", "There is nothing left to do."),
    ),
    "review-wrong-post": (
        Words(
            "後閲するのは、代決のときに不在だった職です。",
            "The post that was absent reviews, and no other.",
        ),
        Words("--post を確かめてください。", "Check --post."),
    ),
    "review-future": (
        Words("後閲の日時が未来です。", "The time of the review lies in the future."),
        Words("--reviewed-at を確かめてください。", "Check --reviewed-at."),
    ),
}


def approve_problem(rule: str, path: str) -> Problem:
    """A problem about one file."""
    message, remedy = MESSAGES[rule]
    return Problem(rule, Place(path), message, remedy)


def not_an_approver(path: str, posts: tuple[str, ...]) -> Problem:
    """The post is not among those that the decision names; these are."""
    listed = "、".join(posts)
    return Problem(
        "approve-post",
        Place(path),
        Words(
            "この職は、この版を承認する職ではありません。",
            "This post is not one that approves this edition.",
        ),
        Words(f"--post に次のいずれかを書いてください：{listed}", f"Use one of: {listed}"),
    )
