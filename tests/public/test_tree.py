"""Canonical JSON: what is signed has one form only."""

from typing import Any

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.tree import canonical

names = st.text("abcdefghijklmnopqrstuvwxyz_0123456789", min_size=1, max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
trees = st.recursive(
    texts | st.integers(-(2**53) + 1, 2**53 - 1) | st.booleans(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(names, inner, max_size=5),
    max_leaves=25,
)


@given(trees)
def test_our_canonical_form_is_that_of_rfc_8785(tree: Any) -> None:
    """For texts, whole numbers, lists and mappings with ASCII names the two never differ."""
    assert canonical(tree) == rfc8785.dumps(tree) + b"\n"
