"""An edition that is coarsened to protect persons needs two different posts, whatever its kind."""

from datetime import date

import pytest

from disclosure_builder.approval.required_posts import Matter, NotAllowed, Way, required_posts
from disclosure_builder.settings import Portal, ProtectionRule
from disclosure_builder.vocabulary.terms import ApprovalMode, Kind, Stage
from tests.support.folders import example_portal

TODAY = date(2026, 12, 1)


def matter(kind: Kind, *, coarsened: bool = True) -> Matter:
    """A final edition, decided today."""
    return Matter(kind, Stage.FINAL, coarsened, TODAY)


def portal(*posts: str) -> Portal:
    """The example portal, with these posts for coarsened editions."""
    return example_portal().model_copy(update={"protection": ProtectionRule(posts=posts)})


def test_one_post_is_not_enough() -> None:
    """A kind that one post approves has to be given a second in the settings."""
    usual = required_posts(portal(), matter(Kind.SUSPENSION, coarsened=False), Way())
    assert usual.needed == 1
    with pytest.raises(NotAllowed) as refused:
        required_posts(portal(), matter(Kind.SUSPENSION), Way())
    assert refused.value.rule == "seal-two-posts"


def test_the_same_post_twice_is_one_post() -> None:
    """Naming the post of the kind once more does not make two."""
    with pytest.raises(NotAllowed):
        required_posts(portal("citizens-manager"), matter(Kind.SUSPENSION), Way())


def test_the_posts_of_protection_are_added() -> None:
    """All of them approve, and those of the kind as well."""
    required = required_posts(portal("chief-officer"), matter(Kind.SUSPENSION), Way())
    assert required.posts == ("citizens-manager", "chief-officer")
    assert required.needed == 2
    assert not required.met_by(("chief-officer",))
    assert required.met_by(("chief-officer", "citizens-manager"))


def test_nobody_decides_alone_about_such_an_edition() -> None:
    """A delegated decision is one post's."""
    with pytest.raises(NotAllowed) as refused:
        required_posts(
            portal("chief-officer"),
            matter(Kind.INCIDENT),
            Way(ApprovalMode.DELEGATED, post="citizens-manager"),
        )
    assert refused.value.rule == "seal-two-posts"
