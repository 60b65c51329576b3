"""What posts have approved: texts that no newer dictionary may refuse.

A page shows approved texts as they are, cut short in a description, or with words of the portal
around them. The approved parts are cut out, and what is left is looked at for names.
"""

from bisect import bisect_left

_SHORTEST = 6
_AROUND = 6


class ApprovedTexts:
    """The public texts of the sealed editions, and each line of them."""

    def __init__(self, texts: frozenset[str]) -> None:
        self._texts = texts
        self._sorted = sorted(text for text in texts if len(text) >= _SHORTEST)
        self._beginnings = {text[:_SHORTEST] for text in self._sorted}

    def holds(self, passage: str) -> bool:
        """Whether a passage is approved: as it is, or each of its lines."""
        return passage in self._texts or all(
            line.strip() in self._texts for line in passage.split("\n")
        )

    def cut_out(self, passage: str) -> list[str]:
        """The parts of a passage that are left without its approved texts."""
        parts: list[str] = []
        done = 0
        for position in range(len(passage) - _SHORTEST + 1):
            if passage[position : position + _SHORTEST] in self._beginnings and position >= done:
                parts.append(passage[done:position])
                done = position + self._length_at(passage[position:])
        parts.append(passage[done:])
        return [part.strip() for part in parts if part.strip()]

    def excuses(self, passage: str, start: int, end: int) -> bool:
        """Whether what stands here, with a few characters beside it, stands in an approved text."""
        if passage[start:end] in self._texts:
            return True
        windows = {
            passage[max(0, start - before) : end + after]
            for before, after in ((_AROUND, 0), (0, _AROUND), (_AROUND // 2, _AROUND // 2))
        }
        longer = [window for window in windows if len(window) > end - start]
        return any(window in text for text in self._texts for window in longer)

    def _length_at(self, rest: str) -> int:
        """How many characters are the beginning of an approved text."""
        place = bisect_left(self._sorted, rest)
        neighbours = self._sorted[max(0, place - 1) : place + 1]
        return max(_shared(rest, text) for text in neighbours)


def _shared(first: str, second: str) -> int:
    """How many characters two texts share from their beginning."""
    differing = (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b)
    return next(differing, min(len(first), len(second)))
