"""A security policy is written for browsers: its digests are nobody's number, and nothing else hides."""

import pytest

from disclosure_builder.checks.reading import read_site
from disclosure_builder.site.policy import needs_of, policy
from tests.checks.conftest import HOME, page

SEARCH = '<form></form><script src="a.js"></script><script>a()</script>'


def said(text: str) -> set[str]:
    """The passages of a page with this policy that stand in the policy."""
    head = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
    passages = read_site({HOME: page("", head=head)}).passages
    return {passage for passage in passages if "-src" in passage}


@pytest.mark.parametrize("html", ["", SEARCH, '<script type="application/ld+json">{}</script>'])
def test_the_policy_of_a_page_is_no_passage(html: str) -> None:
    """Whatever the page has, so that no digest is ever taken for a number of somebody's."""
    assert said(policy(needs_of(html))) == set()


@pytest.mark.parametrize(
    "other",
    ["img-src 山田", "img-src https://a.example", "img-src 'self'; 山田", "'self' img-src x"],
)
def test_whatever_is_not_of_that_form_is_read(other: str) -> None:
    """A policy with anything else in it is a passage like any other."""
    assert said(other) == {other}
