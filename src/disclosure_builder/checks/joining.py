"""Many passages → one text to look at in one go, with something between them that nothing crosses.

The passages were decoded when they were read. What looks like a tag or an entity in them is meant
as it stands, so it is written in a way that folding does not take for markup.
"""

from collections.abc import Iterable

MARK = "\u241e"
_BETWEEN = f"\n{MARK}\n"
_AS_IT_STANDS = str.maketrans({"<": "‹", "&": "＆", MARK: " "})


def plain(passage: str) -> str:
    """A passage of the same length without anything that folding could take for markup."""
    if "<" in passage or "&" in passage or MARK in passage:
        return passage.translate(_AS_IT_STANDS)
    return passage


def join(passages: Iterable[str]) -> str:
    """One text; two passages are `len(BETWEEN)` apart."""
    return _BETWEEN.join(map(plain, passages))


GAP = len(_BETWEEN)
