"""Who must decide about an edition, by the rules of `portal.yaml` on the day of the decision.

* 決裁: the posts of the rule, or as many of them as it says.
* Where details are coarsened to protect persons, all posts of the rule and those of `protection`,
  two different ones at least. The public edition does not say why it is coarsened, so both reasons
  ask for the same. Two people have then read its texts; nobody decides alone about such an edition.
* 専決: one post alone, if a delegation says so.
* 代決: as 決裁, with the deputy in the place of the post that is absent.
"""

from dataclasses import dataclass, replace
from datetime import date

from disclosure_builder.deciding import Deputy
from disclosure_builder.public.editions import Incident
from disclosure_builder.public.sealed import Body
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import ApprovalMode, Kind, SigningOrder, Stage


@dataclass(frozen=True)
class Matter:
    """What is decided, as far as the rules ask: kind, stage, whether it is coarsened, which day."""

    kind: Kind
    stage: Stage
    coarsened: bool
    on: date


@dataclass(frozen=True)
class Required:
    """Which posts, how many of them, in which order; and by what rule a deputy is among them."""

    posts: tuple[str, ...]
    needed: int
    order: SigningOrder = SigningOrder.ANY
    standing_in: Deputy | None = None

    def met_by(self, signers: tuple[str, ...]) -> bool:
        """Whether enough of the posts are among those that signed; a deputy always is."""
        enough = len(set(self.posts) & set(signers)) >= self.needed > 0
        return enough and (self.standing_in is None or self.standing_in.deputy in signers)


@dataclass(frozen=True)
class Way:
    """How it is decided: 決裁, 専決 by a post, or 代決 by a deputy for a post that is absent."""

    mode: ApprovalMode = ApprovalMode.REGULAR
    post: str = ""
    absent: str = ""
    deputy: str = ""


class NotAllowed(Exception):
    """The rules do not allow this way of deciding; `rule` is the id of what is said."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def is_coarsened(body: Body) -> bool:
    """Whether the edition says less than is known."""
    return isinstance(body, Incident) and body.detail is not None


def required_posts(portal: Portal, matter: Matter, way: Way) -> Required:
    """Who must decide; raises `NotAllowed` where the rules have no such way."""
    if way.mode is ApprovalMode.DELEGATED:
        return _alone(portal, matter, way)
    required = _regular(portal, matter)
    if way.mode is ApprovalMode.ACTING:
        required = _with_deputy(portal, matter, way, required)
    if matter.coarsened and required.needed < 2:
        raise NotAllowed("seal-two-posts")
    return required


def deputies_of(portal: Portal, matter: Matter, absent: str) -> tuple[str, ...]:
    """The posts that may stand in for one that is absent, in the order of `portal.yaml`."""
    return tuple(
        rule.deputy
        for rule in portal.deputies
        if rule.absent == absent and rule.covers(matter.kind, matter.stage, matter.on)
    )


def _regular(portal: Portal, matter: Matter) -> Required:
    rule = portal.approval_rule(matter.kind, matter.stage, matter.on)
    if rule is None:
        raise NotAllowed("seal-no-rule")
    if not matter.coarsened:
        return Required(rule.posts, rule.needed, rule.order)
    posts = tuple(dict.fromkeys((*rule.posts, *portal.protection.posts)))
    return Required(posts, len(posts), rule.order)


def _alone(portal: Portal, matter: Matter, way: Way) -> Required:
    if matter.coarsened:
        raise NotAllowed("seal-two-posts")
    for rule in portal.delegations:
        if rule.post == way.post and rule.covers(matter.kind, matter.stage, matter.on):
            return Required((way.post,), 1)
    raise NotAllowed("seal-delegation")


def _with_deputy(portal: Portal, matter: Matter, way: Way, required: Required) -> Required:
    """The deputy must be somebody else than those who decide anyway."""
    if way.absent not in required.posts or way.deputy in required.posts:
        raise NotAllowed("seal-deputy")
    for rule in portal.deputies:
        named = rule.absent == way.absent and rule.deputy == way.deputy
        if named and rule.covers(matter.kind, matter.stage, matter.on):
            posts = tuple(way.deputy if post == way.absent else post for post in required.posts)
            return replace(required, posts=posts, standing_in=rule)
    raise NotAllowed("seal-deputy")
