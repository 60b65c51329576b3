"""Who may decide: the part of `content/portal.yaml` on 決裁, 専決 and 代決 (`docs/approvals.md`).

Every rule has a time in which it is in force. An edition is judged by the rules of the day on which
it was decided, so that a new rule never undoes what was approved before it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.vocabulary.terms import Kind, SigningOrder, Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Day, Text, WholeNumber, WrittenModel, term

_POST_ID = re.compile(r"[a-z][a-z0-9-]{1,40}", re.ASCII)


def is_post_id(text: str) -> bool:
    """Whether a text has the form of a post's id."""
    return _POST_ID.fullmatch(text) is not None


def _post_id(text: str) -> str:
    if not is_post_id(text):
        raise PydanticCustomError("post-format", "post-format")
    return text


PostId = Annotated[Text, AfterValidator(_post_id)]
KindTerm = Annotated[Kind, term(Kind)]
StageTerm = Annotated[Stage, term(Stage)]


class DatedRule(WrittenModel):
    """A rule with the first and the last day on which it is in force; always, if none is given."""

    since: Day | None = None
    until: Day | None = None

    def in_force(self, on: date) -> bool:
        """Whether a decision of that day is judged by this rule."""
        begun = self.since is None or self.since <= on
        return begun and (self.until is None or on <= self.until)

    def overlaps(self, other: "DatedRule") -> bool:
        """Whether there is a day on which both are in force."""
        start = max(self.since or date.min, other.since or date.min)
        return start <= min(self.until or date.max, other.until or date.max)


class ApprovalRule(DatedRule):
    """決裁: which posts approve the editions of a kind, how many of them, and in which order.

    Without `stages` it is for every stage that no other rule of the kind names on that day.
    """

    kind: KindTerm
    stages: tuple[StageTerm, ...] = ()
    posts: Annotated[tuple[PostId, ...], Field(min_length=1)]
    how_many: WholeNumber | None = None
    order: Annotated[SigningOrder, term(SigningOrder)] = SigningOrder.ANY

    @property
    def needed(self) -> int:
        """How many of the posts have to approve."""
        return len(self.posts) if self.how_many is None else self.how_many

    def rivals(self, other: "ApprovalRule") -> bool:
        """Whether it is not clear on some day which of the two is the rule."""
        same = bool(set(self.stages) & set(other.stages)) or not (self.stages or other.stages)
        return self.kind is other.kind and same and self.overlaps(other)


class LimitedRule(DatedRule):
    """A rule for some kinds and stages; for all, where none is named."""

    kinds: tuple[KindTerm, ...] = ()
    stages: tuple[StageTerm, ...] = ()

    def covers(self, kind: Kind, stage: Stage, on: date) -> bool:
        """Whether an edition decided on that day falls under it."""
        named = (not self.kinds or kind in self.kinds) and (not self.stages or stage in self.stages)
        return named and self.in_force(on)


class Delegation(LimitedRule):
    """専決: a post that may decide alone."""

    post: PostId


class Deputy(LimitedRule):
    """代決: who decides when a post is absent, and within how many days that post reviews it (後閲)."""

    absent: PostId
    deputy: PostId
    review_days: WholeNumber


def rule_in_force(
    rules: Iterable[ApprovalRule], kind: Kind, stage: Stage, on: date
) -> ApprovalRule | None:
    """The rule that an edition decided on that day is judged by; one that names the stage first."""
    of_kind = [rule for rule in rules if rule.kind is kind and rule.in_force(on)]
    named = [rule for rule in of_kind if stage in rule.stages]
    general = [rule for rule in of_kind if not rule.stages]
    return next(iter((*named, *general)), None)


# What is wrong with the rules: id of the rule of ours, field of `portal.yaml`, words.
RuleProblem = tuple[str, str, Words]


def rule_problems(
    approvals: tuple[ApprovalRule, ...],
    delegations: tuple[Delegation, ...],
    deputies: tuple[Deputy, ...],
    known: set[str],
) -> Iterator[RuleProblem]:
    """What no single field can tell: posts that exist, one rule a day, numbers that can be met."""
    for kind in Kind:
        own = [rule for rule in approvals if rule.kind is kind]
        # Rules may change in the future; there must be one that stays.
        open_ended = all(rule_in_force(own, kind, stage, date.max) for stage in Stage)
        if not open_ended or any(not set(rule.posts) <= known for rule in own):
            yield ("portal-approvals", "approvals", _incomplete(kind))
        if any(one.rivals(other) for one, other in combinations(own, 2)):
            yield ("portal-approvals-twice", "approvals", _twice(kind))
    if any(not _can_be_met(rule) for rule in approvals):
        yield ("portal-approvals-number", "approvals", _NUMBER)
    if any(rule.post not in known for rule in delegations):
        yield ("portal-delegations", "delegations", _DELEGATIONS)
    if any(not {rule.absent, rule.deputy} <= known for rule in deputies):
        yield ("portal-deputies", "deputies", _DEPUTIES)
    if any(rule.absent == rule.deputy or rule.review_days < 1 for rule in deputies):
        yield ("portal-deputies-review", "deputies", _REVIEW)
    dated = {"approvals": approvals, "delegations": delegations, "deputies": deputies}
    for field, rules in dated.items():
        if any((rule.since or date.min) > (rule.until or date.max) for rule in rules):
            yield ("portal-rule-dates", field, _DATES)


def _can_be_met(rule: ApprovalRule) -> bool:
    """A number of posts that there are, and each of them once."""
    return 1 <= rule.needed <= len(rule.posts) == len(set(rule.posts))


def _incomplete(kind: Kind) -> Words:
    return Words(
        f"「{kind.label.ja}」を承認する職が、すべての報について正しく定められていません。",
        f"The approving posts of “{kind.label.en}” are not set properly for every stage.",
    )


def _twice(kind: Kind) -> Words:
    return Words(
        f"「{kind.label.ja}」の同じ報について、同じ日に2つの定めがあります。",
        f"There are two rules for the same stage of “{kind.label.en}” on the same day.",
    )


_NUMBER = Words(
    "how_many が posts の数に合わないか、同じ職が2回書かれています。",
    "`how_many` does not fit the number of `posts`, or a post is named twice.",
)
_DELEGATIONS = Words(
    "専決できる職が正しく定められていません。", "A post that may decide alone is not set properly."
)
_DEPUTIES = Words(
    "代決の職が正しく定められていません。", "The posts of a deputy's decision are not set properly."
)
_REVIEW = Words(
    "代決の定めで、不在の職と代わる職が同じか、後閲の期限がありません。",
    "A deputy is the absent post itself, or no days are set for its later review.",
)
_DATES = Words(
    "定めの始まり（since）が終わり（until）より後です。", "A rule begins after it has ended."
)

RULE_REMEDIES = {
    "portal-approvals": Words(
        "posts にある職を書き、どの種類にも、終わり（until）のない定めを1つ置いてください。",
        "Name posts listed under posts, with one rule for each kind that has no `until`.",
    ),
    "portal-approvals-twice": Words(
        "前の定めの until を、新しい定めの since の前の日にしてください。",
        "Let the earlier rule end (`until`) on the day before the later one begins (`since`).",
    ),
    "portal-approvals-number": Words(
        "1から職の数までの整数にし、職は1回ずつ書いてください。",
        "Write a number from 1 to that of the posts, and each post once.",
    ),
    "portal-delegations": Words("posts にある職を書いてください。", "Name a post of `posts`."),
    "portal-deputies": Words("posts にある職を書いてください。", "Name posts of `posts`."),
    "portal-deputies-review": Words(
        "別の職を書き、review_days を1以上にしてください。",
        "Name another post, and make `review_days` 1 or more.",
    ),
    "portal-rule-dates": Words(
        "since と until を確かめてください（until の日は含みます）。",
        "Check `since` and `until` (the day of `until` is included).",
    ),
}
