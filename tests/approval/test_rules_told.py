"""Every rule on approvals is told about in the document, and shown by a test."""

from pathlib import Path

import pytest

from disclosure_builder.approval.approving_messages import MESSAGES as AT_THE_DESK
from disclosure_builder.approval.keys import MESSAGES as OF_KEYS
from disclosure_builder.approval.messages import MESSAGES as OF_SEALING
from disclosure_builder.deciding import RULE_REMEDIES

PROJECT = Path(__file__).parents[2]
OTHERS = ("seal-signature", "seal-record-changed", "approve-post", "review-due", "review-overdue")
# Removals have a document and tests of their own.
RULES = [
    rule
    for rule in (*AT_THE_DESK, *OF_KEYS, *OF_SEALING, *RULE_REMEDIES, *OTHERS)
    if not rule.startswith("removal-")
]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_told_about(rule: str) -> None:
    """docs/approvals.md names it, those said at the desk by their beginning."""
    text = (PROJECT / "docs" / "approvals.md").read_text(encoding="utf-8")
    told = f"`{rule}`" in text or (rule.startswith("approve-") and "`approve-…`" in text)
    assert told


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_shown(rule: str) -> None:
    """Some test or some refused example breaks it."""
    folders = (PROJECT / "tests" / "approval", PROJECT / "tests" / "examples" / "refused")
    files = [path for folder in folders for path in folder.iterdir() if path.is_file()]
    files = [path for path in files if path != Path(__file__)]
    assert any(
        rule in path.read_text(encoding="utf-8", errors="replace").split()
        or f'"{rule}"' in path.read_text(encoding="utf-8", errors="replace")
        for path in files
    )


@pytest.mark.parametrize("messages", [AT_THE_DESK, OF_KEYS, OF_SEALING])
def test_every_message_is_in_both_languages(messages: dict[str, tuple[object, object]]) -> None:
    """Message and remedy, each in two languages that differ."""
    for message, remedy in messages.values():
        for words in (message, remedy):
            ja, en = str(getattr(words, "ja", "")), str(getattr(words, "en", ""))
            assert ja
            assert en
            assert ja != en
