"""A few pages of the sample, byte for byte: what a change does to them shows in its difference."""

import pytest

from tests import portals
from tools.write_golden import FILES, FOLDER


@pytest.mark.parametrize("name", FILES)
def test_a_page_is_as_it_was(name: str) -> None:
    """When a change is meant, `make golden` writes the pages anew."""
    assert portals.sample().site.files[name] == (FOLDER / name).read_bytes(), "see make golden"
