"""Protection lasts: no later edition may tell what an earlier one did not."""

from pathlib import Path

from tests.support.folders import EXAMPLES, example_bytes, load, make_content, put

PROTECTED = EXAMPLES / "accepted" / "one-person-in-need-of-protection.yaml"
CASE = "incidents/2026-006"


def rules_of(folder: Path, second: str) -> list[tuple[str, str]]:
    """What is said of the protected case with a second edition like the first, but for one line."""
    content = make_content(folder, [PROTECTED])
    text = example_bytes(PROTECTED).decode().replace("protection: 支援措置\n", second)
    put(content, f"{CASE}/1.yaml", example_bytes(PROTECTED).decode().replace("final", "initial"))
    put(content, f"{CASE}/2.yaml", text)
    problems = load(content).problems
    return [(each.rule, each.place.path) for each in problems if each.rule[:10] == "protection"]


def test_a_later_edition_keeps_the_protection(tmp_path: Path) -> None:
    """The next edition without it would publish the place."""
    assert rules_of(tmp_path, "") == [("protection-dropped", f"{CASE}/2.yaml")]


def test_a_later_edition_may_be_protected_for_another_reason(tmp_path: Path) -> None:
    """What is public is the same."""
    assert rules_of(tmp_path, "protection: particular\n") == []
